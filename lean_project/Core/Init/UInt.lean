prelude
import Init.BitVec

/-! Numbers of fixed width, as vectors of bits, and hashes, which are such numbers. -/

universe u v

/-! ## `UInt8` -/

namespace UInt8

instance instOfNat : OfNat UInt8 n := ⟨UInt8.ofNat n⟩

@[extern "lean_uint8_add"]
protected def add (a b : UInt8) : UInt8 := ⟨a.toBitVec + b.toBitVec⟩
instance : Add UInt8 := ⟨UInt8.add⟩
@[extern "lean_uint8_sub"]
protected def sub (a b : UInt8) : UInt8 := ⟨a.toBitVec - b.toBitVec⟩
instance : Sub UInt8 := ⟨UInt8.sub⟩
@[extern "lean_uint8_mul"]
protected def mul (a b : UInt8) : UInt8 := ⟨a.toBitVec * b.toBitVec⟩
instance : Mul UInt8 := ⟨UInt8.mul⟩
@[extern "lean_uint8_div"]
protected def div (a b : UInt8) : UInt8 := ⟨a.toBitVec / b.toBitVec⟩
instance : Div UInt8 := ⟨UInt8.div⟩
@[extern "lean_uint8_mod"]
protected def mod (a b : UInt8) : UInt8 := ⟨a.toBitVec % b.toBitVec⟩
instance : Mod UInt8 := ⟨UInt8.mod⟩
@[extern "lean_uint8_land"]
protected def land (a b : UInt8) : UInt8 := ⟨a.toBitVec &&& b.toBitVec⟩
instance : AndOp UInt8 := ⟨UInt8.land⟩
@[extern "lean_uint8_lor"]
protected def lor (a b : UInt8) : UInt8 := ⟨a.toBitVec ||| b.toBitVec⟩
instance : OrOp UInt8 := ⟨UInt8.lor⟩
@[extern "lean_uint8_xor"]
protected def xor (a b : UInt8) : UInt8 := ⟨a.toBitVec ^^^ b.toBitVec⟩
instance : XorOp UInt8 := ⟨UInt8.xor⟩
@[extern "lean_uint8_complement"]
protected def complement (a : UInt8) : UInt8 := ⟨~~~a.toBitVec⟩
instance : Complement UInt8 := ⟨UInt8.complement⟩
@[extern "lean_uint8_neg"]
protected def neg (a : UInt8) : UInt8 := ⟨-a.toBitVec⟩
instance : Neg UInt8 := ⟨UInt8.neg⟩
@[extern "lean_uint8_shift_left"]
protected def shiftLeft (a b : UInt8) : UInt8 := ⟨a.toBitVec <<< (b.toBitVec % 8#8).toNat⟩
instance : ShiftLeft UInt8 := ⟨UInt8.shiftLeft⟩
@[extern "lean_uint8_shift_right"]
protected def shiftRight (a b : UInt8) : UInt8 := ⟨a.toBitVec >>> (b.toBitVec % 8#8).toNat⟩
instance : ShiftRight UInt8 := ⟨UInt8.shiftRight⟩
protected def lt (a b : UInt8) : Prop := a.toBitVec < b.toBitVec
protected def le (a b : UInt8) : Prop := a.toBitVec ≤ b.toBitVec
instance : LT UInt8 := ⟨UInt8.lt⟩
instance : LE UInt8 := ⟨UInt8.le⟩
@[extern "lean_uint8_dec_lt", instance_reducible]
def decLt (a b : UInt8) : Decidable (a < b) := inferInstanceAs (Decidable (a.toBitVec < b.toBitVec))
@[extern "lean_uint8_dec_le", instance_reducible]
def decLe (a b : UInt8) : Decidable (a ≤ b) := inferInstanceAs (Decidable (a.toBitVec ≤ b.toBitVec))
attribute [instance] decLt decLe
instance : Max UInt8 := maxOfLe
instance : Min UInt8 := minOfLe

theorem toBitVec_inj {a b : UInt8} : a.toBitVec = b.toBitVec ↔ a = b :=
  ⟨congrArg UInt8.ofBitVec, congrArg _⟩
theorem toNat_inj {a b : UInt8} : a.toNat = b.toNat ↔ a = b :=
  BitVec.toNat_inj.trans toBitVec_inj
theorem toNat_lt (n : UInt8) : n.toNat < 2 ^ (8 : Nat) := n.toBitVec.isLt
theorem lt_iff_toNat_lt {a b : UInt8} : a < b ↔ a.toNat < b.toNat := Iff.rfl
theorem le_iff_toNat_le {a b : UInt8} : a ≤ b ↔ a.toNat ≤ b.toNat := Iff.rfl
@[simp] theorem toNat_add (a b : UInt8) : (a + b).toNat = (a.toNat + b.toNat) % 2 ^ (8 : Nat) :=
  rfl
@[simp] theorem toNat_mul (a b : UInt8) : (a * b).toNat = (a.toNat * b.toNat) % 2 ^ (8 : Nat) :=
  rfl
protected theorem add_comm (a b : UInt8) : a + b = b + a :=
  toBitVec_inj.1 (BitVec.add_comm _ _)
protected theorem add_assoc (a b c : UInt8) : a + b + c = a + (b + c) :=
  toBitVec_inj.1 (BitVec.add_assoc _ _ _)
protected theorem mul_comm (a b : UInt8) : a * b = b * a :=
  toBitVec_inj.1 (BitVec.mul_comm _ _)
protected theorem mul_assoc (a b c : UInt8) : a * b * c = a * (b * c) :=
  toBitVec_inj.1 (BitVec.mul_assoc _ _ _)

end UInt8

instance : Repr UInt8 where
  reprPrec n _ := .text (Nat.repr n.toNat)
instance : ToString UInt8 := ⟨fun n => Nat.repr n.toNat⟩
instance : ReprAtom UInt8 := ⟨⟩

/-! ## `UInt16` -/

namespace UInt16

@[extern "lean_uint16_to_nat", implicit_reducible]
def toNat (n : UInt16) : Nat := n.toBitVec.toNat

@[extern "lean_uint16_of_nat", implicit_reducible]
def ofNat (n : @& Nat) : UInt16 := ⟨BitVec.ofNat 16 n⟩

instance instOfNat : OfNat UInt16 n := ⟨UInt16.ofNat n⟩

@[extern "lean_uint16_add"]
protected def add (a b : UInt16) : UInt16 := ⟨a.toBitVec + b.toBitVec⟩
instance : Add UInt16 := ⟨UInt16.add⟩
@[extern "lean_uint16_sub"]
protected def sub (a b : UInt16) : UInt16 := ⟨a.toBitVec - b.toBitVec⟩
instance : Sub UInt16 := ⟨UInt16.sub⟩
@[extern "lean_uint16_mul"]
protected def mul (a b : UInt16) : UInt16 := ⟨a.toBitVec * b.toBitVec⟩
instance : Mul UInt16 := ⟨UInt16.mul⟩
@[extern "lean_uint16_div"]
protected def div (a b : UInt16) : UInt16 := ⟨a.toBitVec / b.toBitVec⟩
instance : Div UInt16 := ⟨UInt16.div⟩
@[extern "lean_uint16_mod"]
protected def mod (a b : UInt16) : UInt16 := ⟨a.toBitVec % b.toBitVec⟩
instance : Mod UInt16 := ⟨UInt16.mod⟩
@[extern "lean_uint16_land"]
protected def land (a b : UInt16) : UInt16 := ⟨a.toBitVec &&& b.toBitVec⟩
instance : AndOp UInt16 := ⟨UInt16.land⟩
@[extern "lean_uint16_lor"]
protected def lor (a b : UInt16) : UInt16 := ⟨a.toBitVec ||| b.toBitVec⟩
instance : OrOp UInt16 := ⟨UInt16.lor⟩
@[extern "lean_uint16_xor"]
protected def xor (a b : UInt16) : UInt16 := ⟨a.toBitVec ^^^ b.toBitVec⟩
instance : XorOp UInt16 := ⟨UInt16.xor⟩
@[extern "lean_uint16_complement"]
protected def complement (a : UInt16) : UInt16 := ⟨~~~a.toBitVec⟩
instance : Complement UInt16 := ⟨UInt16.complement⟩
@[extern "lean_uint16_neg"]
protected def neg (a : UInt16) : UInt16 := ⟨-a.toBitVec⟩
instance : Neg UInt16 := ⟨UInt16.neg⟩
@[extern "lean_uint16_shift_left"]
protected def shiftLeft (a b : UInt16) : UInt16 := ⟨a.toBitVec <<< (b.toBitVec % 16#16).toNat⟩
instance : ShiftLeft UInt16 := ⟨UInt16.shiftLeft⟩
@[extern "lean_uint16_shift_right"]
protected def shiftRight (a b : UInt16) : UInt16 := ⟨a.toBitVec >>> (b.toBitVec % 16#16).toNat⟩
instance : ShiftRight UInt16 := ⟨UInt16.shiftRight⟩
protected def lt (a b : UInt16) : Prop := a.toBitVec < b.toBitVec
protected def le (a b : UInt16) : Prop := a.toBitVec ≤ b.toBitVec
instance : LT UInt16 := ⟨UInt16.lt⟩
instance : LE UInt16 := ⟨UInt16.le⟩
@[extern "lean_uint16_dec_lt", instance_reducible]
def decLt (a b : UInt16) : Decidable (a < b) := inferInstanceAs (Decidable (a.toBitVec < b.toBitVec))
@[extern "lean_uint16_dec_le", instance_reducible]
def decLe (a b : UInt16) : Decidable (a ≤ b) := inferInstanceAs (Decidable (a.toBitVec ≤ b.toBitVec))
attribute [instance] decLt decLe
@[extern "lean_uint16_dec_eq", implicit_reducible]
def decEq (a b : UInt16) : Decidable (a = b) :=
  if h : a.toBitVec = b.toBitVec then isTrue (congrArg UInt16.ofBitVec h)
  else isFalse fun e => h (congrArg _ e)
instance : DecidableEq UInt16 := decEq
instance : Inhabited UInt16 := ⟨0⟩
instance : Max UInt16 := maxOfLe
instance : Min UInt16 := minOfLe

theorem toBitVec_inj {a b : UInt16} : a.toBitVec = b.toBitVec ↔ a = b :=
  ⟨congrArg UInt16.ofBitVec, congrArg _⟩
theorem toNat_inj {a b : UInt16} : a.toNat = b.toNat ↔ a = b :=
  BitVec.toNat_inj.trans toBitVec_inj
theorem toNat_lt (n : UInt16) : n.toNat < 2 ^ (16 : Nat) := n.toBitVec.isLt
theorem lt_iff_toNat_lt {a b : UInt16} : a < b ↔ a.toNat < b.toNat := Iff.rfl
theorem le_iff_toNat_le {a b : UInt16} : a ≤ b ↔ a.toNat ≤ b.toNat := Iff.rfl

end UInt16

instance : Repr UInt16 where
  reprPrec n _ := .text (Nat.repr n.toNat)
instance : ToString UInt16 := ⟨fun n => Nat.repr n.toNat⟩
instance : ReprAtom UInt16 := ⟨⟩

/-! ## `UInt32` -/

namespace UInt32

@[extern "lean_uint32_of_nat", implicit_reducible]
def ofNat (n : @& Nat) : UInt32 := ⟨BitVec.ofNat 32 n⟩

instance instOfNat : OfNat UInt32 n := ⟨UInt32.ofNat n⟩

@[extern "lean_uint32_add"]
protected def add (a b : UInt32) : UInt32 := ⟨a.toBitVec + b.toBitVec⟩
instance : Add UInt32 := ⟨UInt32.add⟩
@[extern "lean_uint32_sub"]
protected def sub (a b : UInt32) : UInt32 := ⟨a.toBitVec - b.toBitVec⟩
instance : Sub UInt32 := ⟨UInt32.sub⟩
@[extern "lean_uint32_mul"]
protected def mul (a b : UInt32) : UInt32 := ⟨a.toBitVec * b.toBitVec⟩
instance : Mul UInt32 := ⟨UInt32.mul⟩
@[extern "lean_uint32_div"]
protected def div (a b : UInt32) : UInt32 := ⟨a.toBitVec / b.toBitVec⟩
instance : Div UInt32 := ⟨UInt32.div⟩
@[extern "lean_uint32_mod"]
protected def mod (a b : UInt32) : UInt32 := ⟨a.toBitVec % b.toBitVec⟩
instance : Mod UInt32 := ⟨UInt32.mod⟩
@[extern "lean_uint32_land"]
protected def land (a b : UInt32) : UInt32 := ⟨a.toBitVec &&& b.toBitVec⟩
instance : AndOp UInt32 := ⟨UInt32.land⟩
@[extern "lean_uint32_lor"]
protected def lor (a b : UInt32) : UInt32 := ⟨a.toBitVec ||| b.toBitVec⟩
instance : OrOp UInt32 := ⟨UInt32.lor⟩
@[extern "lean_uint32_xor"]
protected def xor (a b : UInt32) : UInt32 := ⟨a.toBitVec ^^^ b.toBitVec⟩
instance : XorOp UInt32 := ⟨UInt32.xor⟩
@[extern "lean_uint32_complement"]
protected def complement (a : UInt32) : UInt32 := ⟨~~~a.toBitVec⟩
instance : Complement UInt32 := ⟨UInt32.complement⟩
@[extern "lean_uint32_neg"]
protected def neg (a : UInt32) : UInt32 := ⟨-a.toBitVec⟩
instance : Neg UInt32 := ⟨UInt32.neg⟩
@[extern "lean_uint32_shift_left"]
protected def shiftLeft (a b : UInt32) : UInt32 := ⟨a.toBitVec <<< (b.toBitVec % 32#32).toNat⟩
instance : ShiftLeft UInt32 := ⟨UInt32.shiftLeft⟩
@[extern "lean_uint32_shift_right"]
protected def shiftRight (a b : UInt32) : UInt32 := ⟨a.toBitVec >>> (b.toBitVec % 32#32).toNat⟩
instance : ShiftRight UInt32 := ⟨UInt32.shiftRight⟩
instance : Max UInt32 := maxOfLe
instance : Min UInt32 := minOfLe

theorem toBitVec_inj {a b : UInt32} : a.toBitVec = b.toBitVec ↔ a = b :=
  ⟨congrArg UInt32.ofBitVec, congrArg _⟩
theorem toNat_inj {a b : UInt32} : a.toNat = b.toNat ↔ a = b :=
  BitVec.toNat_inj.trans toBitVec_inj
theorem toNat_lt (n : UInt32) : n.toNat < 2 ^ (32 : Nat) := n.toBitVec.isLt
theorem lt_iff_toNat_lt {a b : UInt32} : a < b ↔ a.toNat < b.toNat := Iff.rfl
theorem le_iff_toNat_le {a b : UInt32} : a ≤ b ↔ a.toNat ≤ b.toNat := Iff.rfl
@[simp] theorem toNat_add (a b : UInt32) : (a + b).toNat = (a.toNat + b.toNat) % 2 ^ (32 : Nat) :=
  rfl
@[simp] theorem toNat_mul (a b : UInt32) : (a * b).toNat = (a.toNat * b.toNat) % 2 ^ (32 : Nat) :=
  rfl
protected theorem add_comm (a b : UInt32) : a + b = b + a :=
  toBitVec_inj.1 (BitVec.add_comm _ _)
protected theorem add_assoc (a b c : UInt32) : a + b + c = a + (b + c) :=
  toBitVec_inj.1 (BitVec.add_assoc _ _ _)
protected theorem mul_comm (a b : UInt32) : a * b = b * a :=
  toBitVec_inj.1 (BitVec.mul_comm _ _)
protected theorem mul_assoc (a b c : UInt32) : a * b * c = a * (b * c) :=
  toBitVec_inj.1 (BitVec.mul_assoc _ _ _)

end UInt32

instance : Repr UInt32 where
  reprPrec n _ := .text (Nat.repr n.toNat)
instance : ToString UInt32 := ⟨fun n => Nat.repr n.toNat⟩
instance : ReprAtom UInt32 := ⟨⟩

/-! ## `UInt64` -/

namespace UInt64

@[extern "lean_uint64_to_nat", implicit_reducible]
def toNat (n : UInt64) : Nat := n.toBitVec.toNat

@[extern "lean_uint64_of_nat", implicit_reducible]
def ofNat (n : @& Nat) : UInt64 := ⟨BitVec.ofNat 64 n⟩

instance instOfNat : OfNat UInt64 n := ⟨UInt64.ofNat n⟩

@[extern "lean_uint64_add"]
protected def add (a b : UInt64) : UInt64 := ⟨a.toBitVec + b.toBitVec⟩
instance : Add UInt64 := ⟨UInt64.add⟩
@[extern "lean_uint64_sub"]
protected def sub (a b : UInt64) : UInt64 := ⟨a.toBitVec - b.toBitVec⟩
instance : Sub UInt64 := ⟨UInt64.sub⟩
@[extern "lean_uint64_mul"]
protected def mul (a b : UInt64) : UInt64 := ⟨a.toBitVec * b.toBitVec⟩
instance : Mul UInt64 := ⟨UInt64.mul⟩
@[extern "lean_uint64_div"]
protected def div (a b : UInt64) : UInt64 := ⟨a.toBitVec / b.toBitVec⟩
instance : Div UInt64 := ⟨UInt64.div⟩
@[extern "lean_uint64_mod"]
protected def mod (a b : UInt64) : UInt64 := ⟨a.toBitVec % b.toBitVec⟩
instance : Mod UInt64 := ⟨UInt64.mod⟩
@[extern "lean_uint64_land"]
protected def land (a b : UInt64) : UInt64 := ⟨a.toBitVec &&& b.toBitVec⟩
instance : AndOp UInt64 := ⟨UInt64.land⟩
@[extern "lean_uint64_lor"]
protected def lor (a b : UInt64) : UInt64 := ⟨a.toBitVec ||| b.toBitVec⟩
instance : OrOp UInt64 := ⟨UInt64.lor⟩
@[extern "lean_uint64_xor"]
protected def xor (a b : UInt64) : UInt64 := ⟨a.toBitVec ^^^ b.toBitVec⟩
instance : XorOp UInt64 := ⟨UInt64.xor⟩
@[extern "lean_uint64_complement"]
protected def complement (a : UInt64) : UInt64 := ⟨~~~a.toBitVec⟩
instance : Complement UInt64 := ⟨UInt64.complement⟩
@[extern "lean_uint64_neg"]
protected def neg (a : UInt64) : UInt64 := ⟨-a.toBitVec⟩
instance : Neg UInt64 := ⟨UInt64.neg⟩
@[extern "lean_uint64_shift_left"]
protected def shiftLeft (a b : UInt64) : UInt64 := ⟨a.toBitVec <<< (b.toBitVec % 64#64).toNat⟩
instance : ShiftLeft UInt64 := ⟨UInt64.shiftLeft⟩
@[extern "lean_uint64_shift_right"]
protected def shiftRight (a b : UInt64) : UInt64 := ⟨a.toBitVec >>> (b.toBitVec % 64#64).toNat⟩
instance : ShiftRight UInt64 := ⟨UInt64.shiftRight⟩
protected def lt (a b : UInt64) : Prop := a.toBitVec < b.toBitVec
protected def le (a b : UInt64) : Prop := a.toBitVec ≤ b.toBitVec
instance : LT UInt64 := ⟨UInt64.lt⟩
instance : LE UInt64 := ⟨UInt64.le⟩
@[extern "lean_uint64_dec_lt", instance_reducible]
def decLt (a b : UInt64) : Decidable (a < b) := inferInstanceAs (Decidable (a.toBitVec < b.toBitVec))
@[extern "lean_uint64_dec_le", instance_reducible]
def decLe (a b : UInt64) : Decidable (a ≤ b) := inferInstanceAs (Decidable (a.toBitVec ≤ b.toBitVec))
attribute [instance] decLt decLe
@[extern "lean_uint64_dec_eq", implicit_reducible]
def decEq (a b : UInt64) : Decidable (a = b) :=
  if h : a.toBitVec = b.toBitVec then isTrue (congrArg UInt64.ofBitVec h)
  else isFalse fun e => h (congrArg _ e)
instance : DecidableEq UInt64 := decEq
instance : Max UInt64 := maxOfLe
instance : Min UInt64 := minOfLe

theorem toBitVec_inj {a b : UInt64} : a.toBitVec = b.toBitVec ↔ a = b :=
  ⟨congrArg UInt64.ofBitVec, congrArg _⟩
theorem toNat_inj {a b : UInt64} : a.toNat = b.toNat ↔ a = b :=
  BitVec.toNat_inj.trans toBitVec_inj
theorem toNat_lt (n : UInt64) : n.toNat < 2 ^ (64 : Nat) := n.toBitVec.isLt
theorem lt_iff_toNat_lt {a b : UInt64} : a < b ↔ a.toNat < b.toNat := Iff.rfl
theorem le_iff_toNat_le {a b : UInt64} : a ≤ b ↔ a.toNat ≤ b.toNat := Iff.rfl
@[simp] theorem toNat_add (a b : UInt64) : (a + b).toNat = (a.toNat + b.toNat) % 2 ^ (64 : Nat) :=
  rfl
@[simp] theorem toNat_mul (a b : UInt64) : (a * b).toNat = (a.toNat * b.toNat) % 2 ^ (64 : Nat) :=
  rfl
protected theorem add_comm (a b : UInt64) : a + b = b + a :=
  toBitVec_inj.1 (BitVec.add_comm _ _)
protected theorem add_assoc (a b c : UInt64) : a + b + c = a + (b + c) :=
  toBitVec_inj.1 (BitVec.add_assoc _ _ _)
protected theorem mul_comm (a b : UInt64) : a * b = b * a :=
  toBitVec_inj.1 (BitVec.mul_comm _ _)
protected theorem mul_assoc (a b c : UInt64) : a * b * c = a * (b * c) :=
  toBitVec_inj.1 (BitVec.mul_assoc _ _ _)

end UInt64

instance : Repr UInt64 where
  reprPrec n _ := .text (Nat.repr n.toNat)
instance : ToString UInt64 := ⟨fun n => Nat.repr n.toNat⟩
instance : ReprAtom UInt64 := ⟨⟩

/-! ## `USize` -/

namespace USize

@[extern "lean_usize_to_nat", implicit_reducible]
def toNat (n : USize) : Nat := n.toBitVec.toNat

@[extern "lean_usize_of_nat", implicit_reducible]
def ofNat (n : @& Nat) : USize := ⟨BitVec.ofNat System.Platform.numBits n⟩

instance instOfNat : OfNat USize n := ⟨USize.ofNat n⟩

@[extern "lean_usize_add"]
protected def add (a b : USize) : USize := ⟨a.toBitVec + b.toBitVec⟩
instance : Add USize := ⟨USize.add⟩
@[extern "lean_usize_sub"]
protected def sub (a b : USize) : USize := ⟨a.toBitVec - b.toBitVec⟩
instance : Sub USize := ⟨USize.sub⟩
@[extern "lean_usize_mul"]
protected def mul (a b : USize) : USize := ⟨a.toBitVec * b.toBitVec⟩
instance : Mul USize := ⟨USize.mul⟩
@[extern "lean_usize_div"]
protected def div (a b : USize) : USize := ⟨a.toBitVec / b.toBitVec⟩
instance : Div USize := ⟨USize.div⟩
@[extern "lean_usize_mod"]
protected def mod (a b : USize) : USize := ⟨a.toBitVec % b.toBitVec⟩
instance : Mod USize := ⟨USize.mod⟩
@[extern "lean_usize_land"]
protected def land (a b : USize) : USize := ⟨a.toBitVec &&& b.toBitVec⟩
instance : AndOp USize := ⟨USize.land⟩
@[extern "lean_usize_lor"]
protected def lor (a b : USize) : USize := ⟨a.toBitVec ||| b.toBitVec⟩
instance : OrOp USize := ⟨USize.lor⟩
@[extern "lean_usize_xor"]
protected def xor (a b : USize) : USize := ⟨a.toBitVec ^^^ b.toBitVec⟩
instance : XorOp USize := ⟨USize.xor⟩
@[extern "lean_usize_complement"]
protected def complement (a : USize) : USize := ⟨~~~a.toBitVec⟩
instance : Complement USize := ⟨USize.complement⟩
@[extern "lean_usize_neg"]
protected def neg (a : USize) : USize := ⟨-a.toBitVec⟩
instance : Neg USize := ⟨USize.neg⟩
protected def lt (a b : USize) : Prop := a.toBitVec < b.toBitVec
protected def le (a b : USize) : Prop := a.toBitVec ≤ b.toBitVec
instance : LT USize := ⟨USize.lt⟩
instance : LE USize := ⟨USize.le⟩
@[extern "lean_usize_dec_lt", instance_reducible]
def decLt (a b : USize) : Decidable (a < b) := inferInstanceAs (Decidable (a.toBitVec < b.toBitVec))
@[extern "lean_usize_dec_le", instance_reducible]
def decLe (a b : USize) : Decidable (a ≤ b) := inferInstanceAs (Decidable (a.toBitVec ≤ b.toBitVec))
attribute [instance] decLt decLe
@[extern "lean_usize_dec_eq", implicit_reducible]
def decEq (a b : USize) : Decidable (a = b) :=
  if h : a.toBitVec = b.toBitVec then isTrue (congrArg USize.ofBitVec h)
  else isFalse fun e => h (congrArg _ e)
instance : DecidableEq USize := decEq
instance : Inhabited USize := ⟨0⟩
instance : Max USize := maxOfLe
instance : Min USize := minOfLe

theorem toBitVec_inj {a b : USize} : a.toBitVec = b.toBitVec ↔ a = b :=
  ⟨congrArg USize.ofBitVec, congrArg _⟩
theorem toNat_inj {a b : USize} : a.toNat = b.toNat ↔ a = b :=
  BitVec.toNat_inj.trans toBitVec_inj
theorem toNat_lt (n : USize) : n.toNat < 2 ^ System.Platform.numBits := n.toBitVec.isLt
theorem lt_iff_toNat_lt {a b : USize} : a < b ↔ a.toNat < b.toNat := Iff.rfl
theorem le_iff_toNat_le {a b : USize} : a ≤ b ↔ a.toNat ≤ b.toNat := Iff.rfl

end USize

instance : Repr USize where
  reprPrec n _ := .text (Nat.repr n.toNat)
instance : ToString USize := ⟨fun n => Nat.repr n.toNat⟩
instance : ReprAtom USize := ⟨⟩

@[extern "lean_uint64_of_nat"]
protected def Nat.toUInt64 (n : @& Nat) : UInt64 := UInt64.ofNat n

/-! ## Hashes -/

class LawfulHashable (α : Type u) [BEq α] [Hashable α] : Prop where
  hash_eq (a b : α) : a == b → hash a = hash b

export LawfulHashable (hash_eq)

instance : Hashable Nat where
  hash n := UInt64.ofNat n
instance : Hashable Bool where
  hash
    | true => 11
    | false => 13
instance : Hashable PUnit.{u + 1} where
  hash
    | .unit => 11
instance (P : Prop) : Hashable P where
  hash _ := 0
instance [Hashable α] [Hashable β] : Hashable (α × β) where
  hash | (a, b) => mixHash (hash a) (hash b)
instance [Hashable α] : Hashable (Option α) where
  hash
    | none => 11
    | some a => mixHash (hash a) 13
instance [Hashable α] : Hashable (List α) where
  hash as := as.foldl (fun r a => mixHash r (hash a)) 7
instance : Hashable (Fin n) where
  hash v := UInt64.ofNat v.val
instance : Hashable Char where
  hash c := UInt64.ofNat c.toNat
instance : Hashable UInt64 where
  hash n := n
instance : Hashable Int where
  hash
    | .ofNat n => UInt64.ofNat (2 * n)
    | .negSucc n => UInt64.ofNat (2 * n + 1)
