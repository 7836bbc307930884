prelude
import Init.String

/-! Vectors of bits: operations, literals and notation. A vector is a number below `2 ^ w`. -/

@[extern "lean_int_shiftr"]
protected def Int.shiftRight : Int → Nat → Int
  | .ofNat n, s => .ofNat (n >>> s)
  | .negSucc n, s => .negSucc (n >>> s)

instance : HShiftRight Int Nat Int := ⟨.shiftRight⟩

namespace BitVec

/-! ## Numbers as vectors -/

instance instOfNat {n i : Nat} : OfNat (BitVec n) i where
  ofNat := .ofNat n i

instance natCastInst : NatCast (BitVec w) := ⟨BitVec.ofNat w⟩

@[simp, bitvec_to_nat] theorem ofNat_eq_ofNat {n i : Nat} : OfNat.ofNat i = BitVec.ofNat n i := rfl
@[simp] theorem natCast_eq_ofNat (w x : Nat) : @Nat.cast (BitVec w) _ x = .ofNat w x := rfl

protected def zero (n : Nat) : BitVec n := .ofNatLT 0 (Nat.two_pow_pos n)

instance : Inhabited (BitVec n) where default := .zero n

def allOnes (n : Nat) : BitVec n :=
  .ofNatLT (2 ^ n - 1) (Nat.sub_lt (Nat.two_pow_pos n) Nat.one_pos)

/-! ## Bits -/

@[inline] def getLsb (x : BitVec w) (i : Fin w) : Bool := x.toNat.testBit i.val
@[inline] def getLsb? (x : BitVec w) (i : Nat) : Option Bool :=
  if h : i < w then some (getLsb x ⟨i, h⟩) else none
@[inline] def getMsb (x : BitVec w) (i : Fin w) : Bool :=
  x.getLsb ⟨w - 1 - i.val, Nat.sub_one_sub_lt i.isLt⟩
@[inline] def getMsb? (x : BitVec w) (i : Nat) : Option Bool :=
  if h : i < w then some (getMsb x ⟨i, h⟩) else none
@[inline] def getLsbD (x : BitVec w) (i : Nat) : Bool := x.toNat.testBit i
@[inline] def getMsbD (x : BitVec w) (i : Nat) : Bool :=
  decide (i < w) && x.getLsbD (w - 1 - i)
@[inline] protected def msb (x : BitVec n) : Bool := getMsbD x 0

instance : GetElem (BitVec w) Nat Bool fun _ i => i < w where
  getElem xs i h := xs.getLsb ⟨i, h⟩

/-! ## Integers -/

protected def toInt (x : BitVec n) : Int :=
  if 2 * x.toNat < 2 ^ n then Nat.cast x.toNat else Nat.cast x.toNat - Nat.cast (2 ^ n)

protected def ofInt (n : Nat) (i : Int) : BitVec n :=
  .ofNatLT (i % Nat.cast (2 ^ n)).toNat <|
    have h := Int.natCast_pos.2 (Nat.two_pow_pos n)
    Int.ofNat_lt.1 <| Int.lt_of_le_of_lt
      (Int.le_of_eq (Int.toNat_of_nonneg (Int.emod_nonneg i (Int.ne_of_gt h))))
      (Int.emod_lt_of_pos i h)

instance : IntCast (BitVec w) := ⟨BitVec.ofInt w⟩

/-! ## Arithmetic -/

@[implicit_reducible] protected def add (x y : BitVec n) : BitVec n := .ofNat n (x.toNat + y.toNat)
instance : Add (BitVec n) := ⟨BitVec.add⟩

@[implicit_reducible]
protected def sub (x y : BitVec n) : BitVec n := .ofNat n ((2 ^ n - y.toNat) + x.toNat)
instance : Sub (BitVec n) := ⟨BitVec.sub⟩

protected def neg (x : BitVec n) : BitVec n := .ofNat n (2 ^ n - x.toNat)
instance : Neg (BitVec n) := ⟨.neg⟩

protected def abs (x : BitVec n) : BitVec n := if x.msb then .neg x else x

protected def mul (x y : BitVec n) : BitVec n := BitVec.ofNat n (x.toNat * y.toNat)
instance : Mul (BitVec n) := ⟨.mul⟩

protected def pow (x : BitVec n) (y : Nat) : BitVec n :=
  match y with
  | 0 => 1
  | y + 1 => x.pow y * x
instance : Pow (BitVec n) Nat where pow x y := x.pow y

def udiv (x y : BitVec n) : BitVec n :=
  .ofNatLT (x.toNat / y.toNat) (Nat.lt_of_le_of_lt (Nat.div_le_self _ _) x.isLt)
instance : Div (BitVec n) := ⟨.udiv⟩

def umod (x y : BitVec n) : BitVec n :=
  .ofNatLT (x.toNat % y.toNat) (Nat.lt_of_le_of_lt (Nat.mod_le _ _) x.isLt)
instance : Mod (BitVec n) := ⟨.umod⟩

def smtUDiv (x y : BitVec n) : BitVec n := if y = 0 then allOnes n else udiv x y

def sdiv (x y : BitVec n) : BitVec n :=
  match x.msb, y.msb with
  | false, false => udiv x y
  | false, true => .neg (udiv x (.neg y))
  | true, false => .neg (udiv (.neg x) y)
  | true, true => udiv (.neg x) (.neg y)

def srem (x y : BitVec n) : BitVec n :=
  match x.msb, y.msb with
  | false, false => umod x y
  | false, true => umod x (.neg y)
  | true, false => .neg (umod (.neg x) y)
  | true, true => .neg (umod (.neg x) (.neg y))

def smod (x y : BitVec m) : BitVec m :=
  match x.msb, y.msb with
  | false, false => umod x y
  | false, true =>
    let u := umod x (.neg y)
    if u = .zero m then u else .add u y
  | true, false =>
    let u := umod (.neg x) y
    if u = .zero m then u else .sub y u
  | true, true => .neg (umod (.neg x) (.neg y))

def ofBool (b : Bool) : BitVec 1 := cond b 1 0

def fill (w : Nat) (b : Bool) : BitVec w := bif b then -1 else 0

/-! ## Comparisons -/

protected def ult (x y : BitVec n) : Bool := decide (x.toNat < y.toNat)
protected def ule (x y : BitVec n) : Bool := decide (x.toNat ≤ y.toNat)
protected def slt (x y : BitVec n) : Bool := decide (x.toInt < y.toInt)
protected def sle (x y : BitVec n) : Bool := decide (x.toInt ≤ y.toInt)

/-! ## Widths -/

@[inline] protected def cast (eq : n = m) (x : BitVec n) : BitVec m :=
  .ofNatLT x.toNat (eq ▸ x.isLt)

def extractLsb' (start len : Nat) (x : BitVec n) : BitVec len := .ofNat _ (x.toNat >>> start)
def extractLsb (hi lo : Nat) (x : BitVec n) : BitVec (hi - lo + 1) := extractLsb' lo _ x

def setWidth' {n w : Nat} (le : n ≤ w) (x : BitVec n) : BitVec w :=
  .ofNatLT x.toNat (Nat.lt_of_lt_of_le x.isLt (Nat.pow_le_pow_right Nat.two_pos le))

def setWidth (v : Nat) (x : BitVec w) : BitVec v :=
  if h : w ≤ v then setWidth' h x else .ofNat v x.toNat

abbrev zeroExtend := @setWidth
abbrev truncate := @setWidth

def signExtend (v : Nat) (x : BitVec w) : BitVec v := .ofInt v x.toInt

/-! ## Operations on all bits -/

protected def and (x y : BitVec n) : BitVec n :=
  .ofNatLT (x.toNat &&& y.toNat) (Nat.and_lt_two_pow x.toNat y.isLt)
instance : AndOp (BitVec w) := ⟨.and⟩

protected def or (x y : BitVec n) : BitVec n :=
  .ofNatLT (x.toNat ||| y.toNat) (Nat.or_lt_two_pow x.isLt y.isLt)
instance : OrOp (BitVec w) := ⟨.or⟩

protected def xor (x y : BitVec n) : BitVec n :=
  .ofNatLT (x.toNat ^^^ y.toNat) (Nat.xor_lt_two_pow x.isLt y.isLt)
instance : XorOp (BitVec w) := ⟨.xor⟩

protected def not (x : BitVec n) : BitVec n := allOnes n ^^^ x
instance : Complement (BitVec w) := ⟨.not⟩

protected def shiftLeft (x : BitVec n) (s : Nat) : BitVec n := BitVec.ofNat n (x.toNat <<< s)
instance : HShiftLeft (BitVec w) Nat (BitVec w) := ⟨.shiftLeft⟩

def ushiftRight (x : BitVec n) (s : Nat) : BitVec n :=
  .ofNatLT (x.toNat >>> s) (Nat.lt_of_le_of_lt (Nat.shiftRight_le _ _) x.isLt)
instance : HShiftRight (BitVec w) Nat (BitVec w) := ⟨.ushiftRight⟩

def sshiftRight (x : BitVec n) (s : Nat) : BitVec n := .ofInt n (x.toInt >>> s)

instance {n} : HShiftLeft (BitVec m) (BitVec n) (BitVec m) := ⟨fun x y => x <<< y.toNat⟩
instance {n} : HShiftRight (BitVec m) (BitVec n) (BitVec m) := ⟨fun x y => x >>> y.toNat⟩

def sshiftRight' (a : BitVec n) (s : BitVec m) : BitVec n := a.sshiftRight s.toNat

private theorem shiftLeftZeroExtend_lt (x : BitVec w) (m : Nat) :
    x.toNat <<< m < 2 ^ (w + m) := by
  rw [Nat.shiftLeft_eq, Nat.pow_add]
  exact Nat.mul_lt_mul_of_pos_right x.isLt (Nat.two_pow_pos m)

def shiftLeftZeroExtend (msbs : BitVec w) (m : Nat) : BitVec (w + m) :=
  .ofNatLT (msbs.toNat <<< m) (shiftLeftZeroExtend_lt msbs m)

protected def append (msbs : BitVec n) (lsbs : BitVec m) : BitVec (n + m) :=
  shiftLeftZeroExtend msbs m ||| setWidth' (Nat.le_add_left m n) lsbs
instance {w v : Nat} : HAppend (BitVec w) (BitVec v) (BitVec (w + v)) := ⟨.append⟩

def rotateLeftAux (x : BitVec w) (n : Nat) : BitVec w := x <<< n ||| x >>> (w - n)
def rotateLeft (x : BitVec w) (n : Nat) : BitVec w := rotateLeftAux x (n % w)
def rotateRightAux (x : BitVec w) (n : Nat) : BitVec w := x >>> n ||| x <<< (w - n)
def rotateRight (x : BitVec w) (n : Nat) : BitVec w := rotateRightAux x (n % w)

def replicate : (i : Nat) → BitVec w → BitVec (w * i)
  | 0, _ => 0
  | n + 1, x => (HAppend.hAppend x (replicate n x)).cast (Nat.add_comm w (w * n))

def concat {n} (msbs : BitVec n) (lsb : Bool) : BitVec (n + 1) :=
  HAppend.hAppend msbs (ofBool lsb)
def cons {n} (msb : Bool) (lsbs : BitVec n) : BitVec (n + 1) :=
  (HAppend.hAppend (ofBool msb) lsbs).cast (Nat.add_comm ..)

def twoPow (w : Nat) (i : Nat) : BitVec w := BitVec.ofNat w 1 <<< i

def reverse : {w : Nat} → BitVec w → BitVec w
  | 0, x => x
  | w + 1, x => concat (reverse (x.setWidth w)) (x.msb)

/-! ## Notation -/

@[term_parser] unsafe def «term__#__» : Lean.ParserDescr := .compiled
@[scoped term_parser] unsafe def «term__#'__» : Lean.TrailingParserDescr := .compiled

@[macro BitVec.«term__#__»]
unsafe def «_aux_Init_Data_BitVec_Basic___macroRules_BitVec_term__#___1» : Lean.Macro :=
  fun _ _ s => .error .unsupportedSyntax s
@[macro BitVec.«term__#'__»]
unsafe def «_aux_Init_Data_BitVec_Basic___macroRules_BitVec_term__#'___1» : Lean.Macro :=
  fun _ _ s => .error .unsupportedSyntax s

@[app_unexpander BitVec.ofNat] unsafe def unexpandBitVecOfNat :
    Lean.PrettyPrinter.Unexpander := .compiled
@[app_unexpander BitVec.ofNatLT] unsafe def unexpandBitVecOfNatLt :
    Lean.PrettyPrinter.Unexpander := .compiled

/-! ## How vectors are shown -/

protected def toHex {n : Nat} (x : BitVec n) : String :=
  let s := String.ofList (Nat.toDigits 16 x.toNat)
  let t := String.ofList (List.replicate ((n + 3) / 4 - s.length) '0')
  t ++ s

instance : Repr (BitVec n) where
  reprPrec a _ := Std.Format.text "0x" ++ Std.Format.text a.toHex ++ Std.Format.text "#" ++ repr n

end BitVec

/-! Vectors of bits: values, digits, and the laws of a ring and of a Boolean algebra. -/

@[simp] theorem Nat.testBit_two_pow_sub_one (n i : Nat) :
    testBit ((2 : Nat) ^ n - 1) i = decide (i < n) := by
  induction n generalizing i with
  | zero => exact (zero_testBit i).trans (decide_eq_false (Nat.not_lt_zero i)).symm
  | succ n ih =>
    rw [Nat.pow_succ, Nat.mul_comm, ← sub_one_add_one_eq_of_pos (Nat.two_pow_pos n)]
    cases i with
    | zero =>
      exact (testBit_zero _).trans
        (decide_eq_decide.2 (iff_of_true (Nat.mul_add_mod 2 _ 1) (Nat.succ_pos n)))
    | succ i =>
      refine (testBit_add_one _ i).trans ?_
      refine (congrArg (testBit · i) (Nat.mul_add_div Nat.two_pos _ 1)).trans ((ih i).trans ?_)
      exact decide_eq_decide.2 Nat.add_lt_add_iff_right.symm

namespace BitVec

variable {w v : Nat}

/-! ## Values -/

theorem eq_of_toNat_eq {n} : ∀ {x y : BitVec n}, x.toNat = y.toNat → x = y :=
  fun {_ _} h => congrArg BitVec.ofFin (Fin.ext h)

theorem toNat_inj {x y : BitVec n} : x.toNat = y.toNat ↔ x = y := ⟨eq_of_toNat_eq, congrArg _⟩
@[bitvec_to_nat] theorem toNat_eq {x y : BitVec n} : x = y ↔ x.toNat = y.toNat := toNat_inj.symm
@[bitvec_to_nat] theorem toNat_ne {x y : BitVec n} : x ≠ y ↔ x.toNat ≠ y.toNat := not_congr toNat_eq

@[simp, bitvec_to_nat] theorem toNat_ofNat (x w : Nat) : (BitVec.ofNat w x).toNat = x % 2 ^ w := rfl
@[simp, bitvec_to_nat] theorem toNat_ofNatLT (x : Nat) (p : x < 2 ^ w) : (BitVec.ofNatLT x p).toNat = x := rfl
@[simp] theorem toNat_ofFin {n : Nat} (x : Fin (2 ^ n)) : (BitVec.ofFin x).toNat = x.val := rfl
@[simp] theorem toNat_mod_cancel (x : BitVec n) : x.toNat % 2 ^ n = x.toNat :=
  Nat.mod_eq_of_lt x.isLt
@[simp] theorem ofNat_toNat (m : Nat) (x : BitVec n) : BitVec.ofNat m x.toNat = setWidth m x := by
  show _ = dite (n ≤ m) _ _
  by_cases h : n ≤ m
  · rw [dif_pos h]
    exact eq_of_toNat_eq (Nat.mod_eq_of_lt
      (Nat.lt_of_lt_of_le x.isLt (Nat.pow_le_pow_right Nat.two_pos h)))
  · rw [dif_neg h]
@[simp] theorem setWidth_eq (x : BitVec n) : setWidth n x = x := dif_pos (Nat.le_refl n)
theorem toNat_of_zero_length (h : w = 0) (x : BitVec w) : x.toNat = 0 := by
  subst h
  exact Nat.lt_one_iff.1 x.isLt
theorem toNat_zero_length (x : BitVec 0) : x.toNat = 0 := toNat_of_zero_length rfl x
theorem toNat_zero (n : Nat) : (0#n).toNat = 0 := Nat.zero_mod _
@[simp] theorem toNat_allOnes : (allOnes v).toNat = 2 ^ v - 1 := rfl
theorem eq_nil (x : BitVec 0) : x = 0#0 := eq_of_toNat_eq (toNat_zero_length x)
theorem of_length_zero {x : BitVec 0} : x = 0#0 := eq_nil x
instance : Subsingleton (BitVec 0) where
  allEq x y := (eq_nil x).trans (eq_nil y).symm
theorem toNat_lt_twoPow_of_le {m n : Nat} (h : m ≤ n) {x : BitVec m} : x.toNat < 2 ^ n :=
  Nat.lt_of_lt_of_le x.isLt (Nat.pow_le_pow_right Nat.two_pos h)
theorem ofNat_eq_ofNat_iff_mod_eq (w x y : Nat) :
    BitVec.ofNat w x = BitVec.ofNat w y ↔ x % 2 ^ w = y % 2 ^ w := toNat_inj.symm
@[simp] theorem zero_eq : BitVec.zero w = 0#w := eq_of_toNat_eq (toNat_zero w).symm

/-! ## Order -/

theorem lt_def {x y : BitVec n} : x < y ↔ x.toNat < y.toNat := Iff.rfl
theorem le_def {x y : BitVec n} : x ≤ y ↔ x.toNat ≤ y.toNat := Iff.rfl
@[bitvec_to_nat] theorem toNat_lt {x y : BitVec n} : x < y ↔ x.toNat < y.toNat := Iff.rfl
@[bitvec_to_nat] theorem toNat_le {x y : BitVec n} : x ≤ y ↔ x.toNat ≤ y.toNat := Iff.rfl
@[simp] protected theorem not_lt {x y : BitVec n} : ¬x < y ↔ y ≤ x := Nat.not_lt
@[simp] protected theorem not_le {x y : BitVec n} : ¬x ≤ y ↔ y < x := Nat.not_le
@[simp] protected theorem le_refl (x : BitVec n) : x ≤ x := Nat.le_refl _
@[simp] protected theorem lt_irrefl (x : BitVec n) : ¬x < x := Nat.lt_irrefl _
protected theorem le_trans {x y z : BitVec n} : x ≤ y → y ≤ z → x ≤ z := Nat.le_trans
protected theorem lt_trans {x y z : BitVec n} : x < y → y < z → x < z := Nat.lt_trans
protected theorem le_total (x y : BitVec n) : x ≤ y ∨ y ≤ x := Nat.le_total ..
protected theorem le_antisymm {x y : BitVec n} (h : x ≤ y) (k : y ≤ x) : x = y :=
  eq_of_toNat_eq (Nat.le_antisymm h k)
protected theorem lt_asymm {x y : BitVec n} : x < y → ¬y < x := Nat.lt_asymm
protected theorem le_of_lt {x y : BitVec n} : x < y → x ≤ y := Nat.le_of_lt
protected theorem lt_of_le_ne {x y : BitVec n} (h : x ≤ y) (k : ¬x = y) : x < y :=
  Nat.lt_of_le_of_ne h (mt eq_of_toNat_eq k)
protected theorem ne_of_lt {x y : BitVec n} (h : x < y) : x ≠ y :=
  mt (congrArg BitVec.toNat) (Nat.ne_of_lt h)
@[simp] protected theorem zero_le (x : BitVec n) : 0#n ≤ x := by
  rw [le_def, toNat_zero]; exact Nat.zero_le _
@[simp] protected theorem not_lt_zero {x : BitVec w} : ¬x < 0#w :=
  BitVec.not_lt.2 (BitVec.zero_le x)
theorem ult_iff_lt {x y : BitVec w} : x.ult y ↔ x < y := decide_eq_true_iff
theorem ule_iff_le {x y : BitVec w} : x.ule y ↔ x ≤ y := decide_eq_true_iff
theorem ult_eq_decide {x y : BitVec w} : x.ult y = decide (x < y) := rfl
theorem ule_eq_decide {x y : BitVec w} : x.ule y = decide (x ≤ y) := rfl

/-! ## Arithmetic -/

@[simp, bitvec_to_nat] theorem toNat_add (x y : BitVec w) : (x + y).toNat = (x.toNat + y.toNat) % 2 ^ w := rfl
@[simp, bitvec_to_nat] theorem toNat_sub {n} (x y : BitVec n) :
    (x - y).toNat = ((2 ^ n - y.toNat) + x.toNat) % 2 ^ n := rfl
@[simp, bitvec_to_nat] theorem toNat_neg (x : BitVec n) : (-x).toNat = (2 ^ n - x.toNat) % 2 ^ n := rfl
@[simp, bitvec_to_nat] theorem toNat_mul (x y : BitVec n) : (x * y).toNat = (x.toNat * y.toNat) % 2 ^ n := rfl
@[simp, bitvec_to_nat] theorem toNat_udiv {x y : BitVec n} : (x / y).toNat = x.toNat / y.toNat := rfl
@[simp, bitvec_to_nat] theorem toNat_umod {x y : BitVec n} : (x % y).toNat = x.toNat % y.toNat := rfl
theorem add_def {n} (x y : BitVec n) : x + y = .ofNat n (x.toNat + y.toNat) := rfl
theorem sub_def {n} (x y : BitVec n) : x - y = .ofNat n ((2 ^ n - y.toNat) + x.toNat) := rfl
theorem mul_def {n} {x y : BitVec n} : x * y = .ofNat n (x.toNat * y.toNat) := rfl
theorem neg_def {n} (x : BitVec n) : -x = .ofNat n (2 ^ n - x.toNat) := rfl

protected theorem add_comm (x y : BitVec n) : x + y = y + x := by
  rw [add_def, add_def, Nat.add_comm]
protected theorem add_assoc (x y z : BitVec n) : x + y + z = x + (y + z) := by
  apply eq_of_toNat_eq
  simp only [toNat_add, Nat.mod_add_mod, Nat.add_mod_mod, Nat.add_assoc]
@[simp] protected theorem add_zero (x : BitVec n) : x + 0#n = x := by
  apply eq_of_toNat_eq
  rw [toNat_add, toNat_zero, Nat.add_zero, toNat_mod_cancel]
@[simp] protected theorem zero_add (x : BitVec n) : 0#n + x = x := by
  rw [BitVec.add_comm, BitVec.add_zero]
protected theorem add_left_comm (x y z : BitVec n) : x + (y + z) = y + (x + z) := by
  rw [← BitVec.add_assoc, BitVec.add_comm x y, BitVec.add_assoc]
instance : Std.Associative (α := BitVec n) (· + ·) := ⟨BitVec.add_assoc⟩
instance : Std.Commutative (α := BitVec n) (· + ·) := ⟨BitVec.add_comm⟩
instance : Std.LawfulIdentity (α := BitVec n) (· + ·) 0#n where
  left_id := BitVec.zero_add
  right_id := BitVec.add_zero

protected theorem add_neg_self (x : BitVec n) : x + -x = 0#n := by
  apply eq_of_toNat_eq
  rw [toNat_add, toNat_neg, Nat.add_mod_mod, Nat.add_comm, Nat.sub_add_cancel (Nat.le_of_lt x.isLt),
    Nat.mod_self, toNat_zero]
@[simp] theorem add_right_neg (x : BitVec w) : x + -x = 0#w := BitVec.add_neg_self x
@[simp] theorem add_left_neg (x : BitVec w) : -x + x = 0#w := by
  rw [BitVec.add_comm, add_right_neg]
theorem sub_eq_add_neg {n} (x y : BitVec n) : x - y = x + -y := by
  apply eq_of_toNat_eq
  rw [toNat_sub, toNat_add, toNat_neg, Nat.add_mod_mod, Nat.add_comm]
@[deprecated sub_eq_add_neg (since := "2025-01-01")]
theorem sub_toAdd {n} (x y : BitVec n) : x - y = x + -y := sub_eq_add_neg x y
@[simp] protected theorem sub_self (x : BitVec n) : x - x = 0#n := by
  rw [sub_eq_add_neg, add_right_neg]
@[simp] protected theorem sub_zero (x : BitVec n) : x - 0#n = x := by
  apply eq_of_toNat_eq
  rw [toNat_sub, toNat_zero, Nat.sub_zero, Nat.add_mod_left, toNat_mod_cancel]
@[simp] protected theorem zero_sub (x : BitVec n) : 0#n - x = -x := by
  rw [sub_eq_add_neg, BitVec.zero_add]
@[simp] theorem neg_zero (n : Nat) : -0#n = 0#n := by
  rw [← BitVec.zero_sub, BitVec.sub_self]
theorem add_sub_cancel (x y : BitVec w) : x + y - y = x := by
  rw [sub_eq_add_neg, BitVec.add_assoc, add_right_neg, BitVec.add_zero]
theorem sub_add_cancel (x y : BitVec w) : x - y + y = x := by
  rw [sub_eq_add_neg, BitVec.add_assoc, add_left_neg, BitVec.add_zero]
attribute [simp] add_sub_cancel sub_add_cancel
theorem eq_sub_iff_add_eq {x y z : BitVec w} : x = z - y ↔ x + y = z :=
  ⟨fun h => h.symm ▸ sub_add_cancel z y, fun h => h ▸ (add_sub_cancel x y).symm⟩
theorem sub_eq_iff_eq_add {x y z : BitVec w} : x - y = z ↔ x = z + y :=
  eq_comm.trans (eq_sub_iff_add_eq.trans eq_comm)
protected theorem eq_neg_of_add_eq_zero {x y : BitVec w} (h : x + y = 0#w) : x = -y := by
  rw [← BitVec.add_zero x, ← add_right_neg y, ← BitVec.add_assoc, h, BitVec.zero_add]
@[simp] protected theorem neg_neg {x : BitVec w} : - -x = x :=
  (BitVec.eq_neg_of_add_eq_zero (add_right_neg x)).symm
protected theorem neg_inj {x y : BitVec w} : -x = -y ↔ x = y :=
  ⟨fun h => by rw [← BitVec.neg_neg (x := x), h, BitVec.neg_neg], congrArg _⟩
protected theorem neg_add {x y : BitVec w} : -(x + y) = -x - y := by
  refine eq_sub_iff_add_eq.2 (BitVec.eq_neg_of_add_eq_zero ?_)
  rw [BitVec.add_assoc, BitVec.add_comm y, add_left_neg]
@[simp] protected theorem add_left_inj {x y : BitVec w} (z : BitVec w) : x + z = y + z ↔ x = y := by
  rw [← eq_sub_iff_add_eq, add_sub_cancel]
@[simp] protected theorem add_right_inj {x y : BitVec w} (z : BitVec w) :
    z + x = z + y ↔ x = y := by
  rw [BitVec.add_comm z, BitVec.add_comm z, BitVec.add_left_inj]
@[simp] theorem add_left_eq_self {x y : BitVec w} : x + y = y ↔ x = 0#w :=
  eq_sub_iff_add_eq.symm.trans (BitVec.sub_self y ▸ .rfl)
@[simp] theorem add_right_eq_self {x y : BitVec w} : x + y = x ↔ y = 0#w := by
  rw [BitVec.add_comm, add_left_eq_self]

protected theorem mul_comm (x y : BitVec w) : x * y = y * x := by
  rw [mul_def, mul_def, Nat.mul_comm]
protected theorem mul_assoc (x y z : BitVec w) : x * y * z = x * (y * z) := by
  apply eq_of_toNat_eq
  simp only [toNat_mul, Nat.mod_mul_mod, Nat.mul_mod_mod, Nat.mul_assoc]
protected theorem mul_left_comm (x y z : BitVec w) : x * (y * z) = y * (x * z) := by
  rw [← BitVec.mul_assoc, BitVec.mul_comm x y, BitVec.mul_assoc]
instance : Std.Commutative (fun (x y : BitVec w) => x * y) := ⟨BitVec.mul_comm⟩
instance : Std.Associative (fun (x y : BitVec w) => x * y) := ⟨BitVec.mul_assoc⟩
@[simp] protected theorem mul_one (x : BitVec w) : x * 1#w = x := by
  apply eq_of_toNat_eq
  rw [toNat_mul, toNat_ofNat, Nat.mul_mod_mod, Nat.mul_one, toNat_mod_cancel]
@[simp] protected theorem one_mul (x : BitVec w) : 1#w * x = x := by
  rw [BitVec.mul_comm, BitVec.mul_one]
instance : Std.LawfulIdentity (fun (x y : BitVec w) => x * y) (1#w) where
  left_id := BitVec.one_mul
  right_id := BitVec.mul_one
@[simp] protected theorem mul_zero {x : BitVec w} : x * 0#w = 0#w := by
  apply eq_of_toNat_eq
  rw [toNat_mul, toNat_zero, Nat.mul_zero, Nat.zero_mod]
@[simp] protected theorem zero_mul {x : BitVec w} : 0#w * x = 0#w := by
  rw [BitVec.mul_comm, BitVec.mul_zero]
protected theorem mul_add {x y z : BitVec w} : x * (y + z) = x * y + x * z := by
  apply eq_of_toNat_eq
  simp only [toNat_mul, toNat_add, Nat.mul_mod_mod, Nat.mod_add_mod, Nat.add_mod_mod, Nat.mul_add]
protected theorem add_mul {x y z : BitVec w} : (x + y) * z = x * z + y * z := by
  rw [BitVec.mul_comm, BitVec.mul_add, BitVec.mul_comm z, BitVec.mul_comm z]
protected theorem neg_mul {x y : BitVec w} : -x * y = -(x * y) := by
  apply BitVec.eq_neg_of_add_eq_zero
  rw [← BitVec.add_mul, add_left_neg, BitVec.zero_mul]
protected theorem mul_neg {x y : BitVec w} : x * -y = -(x * y) := by
  rw [BitVec.mul_comm, BitVec.neg_mul, BitVec.mul_comm]
protected theorem mul_sub {x y z : BitVec w} : x * (y - z) = x * y - x * z :=
  eq_sub_iff_add_eq.2 (BitVec.mul_add.symm.trans (congrArg (x * ·) (sub_add_cancel y z)))
theorem two_mul {x : BitVec w} : 2#w * x = x + x := by
  apply eq_of_toNat_eq
  rw [toNat_mul, toNat_ofNat, Nat.mod_mul_mod, toNat_add, Nat.two_mul]
theorem mul_two {x : BitVec w} : x * 2#w = x + x := by rw [BitVec.mul_comm, two_mul]
theorem toNat_add_of_lt {w} {x y : BitVec w} (h : x.toNat + y.toNat < 2 ^ w) :
    (x + y).toNat = x.toNat + y.toNat := by rw [toNat_add, Nat.mod_eq_of_lt h]
theorem toNat_sub_of_le {x y : BitVec n} (h : y ≤ x) : (x - y).toNat = x.toNat - y.toNat := by
  rw [toNat_sub, Nat.add_comm, ← Nat.add_sub_assoc (Nat.le_of_lt y.isLt),
    Nat.sub_add_comm (le_def.1 h), Nat.add_mod_right,
    Nat.mod_eq_of_lt (Nat.lt_of_le_of_lt (Nat.sub_le ..) x.isLt)]
@[simp] theorem pow_zero {x : BitVec w} : x ^ 0 = 1#w := rfl
theorem pow_succ {n : Nat} {x : BitVec w} : x ^ (n + 1) = x ^ n * x := rfl

/-! ## Digits -/

@[simp] theorem getLsb_eq_getElem (x : BitVec w) (i : Fin w) :
    x.getLsb i = x[i.val]'(Fin.val_lt_of_le i (by omega)) := rfl
@[defeq] theorem getElem_eq_testBit_toNat (x : BitVec w) (i : Nat) (h : i < w) :
    x[i] = x.toNat.testBit i := (rfl : x.getLsb ⟨i, h⟩ = _)
@[simp] theorem testBit_toNat (x : BitVec w) : x.toNat.testBit i = x.getLsbD i := rfl
@[defeq] theorem getLsbD_eq_getElem {x : BitVec w} {i : Nat} (h : i < w) : x.getLsbD i = x[i] :=
  (rfl : _ = x.getLsb ⟨i, h⟩)
attribute [simp] getLsbD_eq_getElem
@[simp] theorem getLsbD_of_ge (x : BitVec w) (i : Nat) (ge : w ≤ i) : getLsbD x i = false :=
  Nat.testBit_lt_two_pow (Nat.lt_of_lt_of_le x.isLt (Nat.pow_le_pow_right Nat.two_pos ge))
theorem lt_of_getLsbD {x : BitVec w} {i : Nat} (h : getLsbD x i = true) : i < w :=
  Nat.lt_of_not_le fun k => by rw [getLsbD_of_ge x i k] at h; contradiction
theorem msb_eq_getLsbD_last (x : BitVec w) : x.msb = x.getLsbD (w - 1) := by
  cases w with
  | zero => exact (getLsbD_of_ge x 0 (Nat.le_refl 0)).symm
  | succ w => rfl

theorem eq_of_getLsbD_eq {x y : BitVec w} (pred : ∀ i, i < w → x.getLsbD i = y.getLsbD i) :
    x = y :=
  eq_of_toNat_eq <| Nat.eq_of_testBit_eq fun i => (Nat.lt_or_ge i w).elim (pred i) fun h =>
    (getLsbD_of_ge x i h).trans (getLsbD_of_ge y i h).symm
@[ext] theorem eq_of_getElem_eq {x y : BitVec n} :
    (∀ i (hi : i < n), x[i] = y[i]) → x = y := fun h => eq_of_getLsbD_eq fun i hi =>
  (getLsbD_eq_getElem hi).trans ((h i hi).trans (getLsbD_eq_getElem hi).symm)

theorem getLsbD_ofNat (n : Nat) (x : Nat) (i : Nat) :
    getLsbD (BitVec.ofNat n x) i = (decide (i < n) && x.testBit i) := Nat.testBit_mod_two_pow x n i
@[simp] theorem getElem_ofNat {n x i} (h : i < n) : (BitVec.ofNat n x)[i] = x.testBit i := by
  refine (getLsbD_eq_getElem h).symm.trans ((getLsbD_ofNat n x i).trans ?_)
  rw [decide_eq_true h, Bool.true_and]
@[simp] theorem getLsbD_zero : (0#w).getLsbD i = false := by
  rw [getLsbD_ofNat, Nat.zero_testBit, Bool.and_false]
@[simp] theorem getElem_zero (h : i < w) : (0#w)[i] = false := by
  rw [getElem_ofNat, Nat.zero_testBit]
@[simp] theorem getLsbD_allOnes : (allOnes v).getLsbD i = decide (i < v) :=
  Nat.testBit_two_pow_sub_one v i
@[simp] theorem getElem_allOnes (i : Nat) (h : i < v) : (allOnes v)[i] = true :=
  (getLsbD_eq_getElem h).symm.trans (getLsbD_allOnes.trans (decide_eq_true h))

@[simp, bitvec_to_nat] theorem toNat_and (x y : BitVec v) : (x &&& y).toNat = x.toNat &&& y.toNat := rfl
@[simp, bitvec_to_nat] theorem toNat_or (x y : BitVec v) : (x ||| y).toNat = x.toNat ||| y.toNat := rfl
@[simp, bitvec_to_nat] theorem toNat_xor (x y : BitVec v) : (x ^^^ y).toNat = x.toNat ^^^ y.toNat := rfl
theorem not_def {x : BitVec v} : ~~~x = allOnes v ^^^ x := rfl
@[simp, bitvec_to_nat] theorem toNat_shiftLeft {n : Nat} {x : BitVec v} :
    (x <<< n).toNat = x.toNat <<< n % 2 ^ v := rfl
@[simp, bitvec_to_nat] theorem toNat_ushiftRight (x : BitVec n) (i : Nat) : (x >>> i).toNat = x.toNat >>> i := rfl

@[simp] theorem getLsbD_and {i : Nat} {x y : BitVec v} :
    (x &&& y).getLsbD i = (x.getLsbD i && y.getLsbD i) := Nat.testBit_and ..
@[simp] theorem getLsbD_or {i : Nat} {x y : BitVec v} :
    (x ||| y).getLsbD i = (x.getLsbD i || y.getLsbD i) := Nat.testBit_or ..
@[simp] theorem getLsbD_xor {i : Nat} {x y : BitVec v} :
    (x ^^^ y).getLsbD i = (x.getLsbD i ^^ y.getLsbD i) := Nat.testBit_xor ..
@[simp] theorem getElem_and {x y : BitVec w} {i : Nat} (h : i < w) :
    (x &&& y)[i] = (x[i] && y[i]) :=
  (getLsbD_eq_getElem h).symm.trans <| getLsbD_and.trans <|
    congr (congrArg _ (getLsbD_eq_getElem h)) (getLsbD_eq_getElem h)
@[simp] theorem getElem_or {x y : BitVec w} {i : Nat} (h : i < w) :
    (x ||| y)[i] = (x[i] || y[i]) :=
  (getLsbD_eq_getElem h).symm.trans <| getLsbD_or.trans <|
    congr (congrArg _ (getLsbD_eq_getElem h)) (getLsbD_eq_getElem h)
@[simp] theorem getElem_xor {x y : BitVec w} {i : Nat} (h : i < w) :
    (x ^^^ y)[i] = (x[i] ^^ y[i]) :=
  (getLsbD_eq_getElem h).symm.trans <| getLsbD_xor.trans <|
    congr (congrArg _ (getLsbD_eq_getElem h)) (getLsbD_eq_getElem h)
@[simp] theorem getLsbD_not {x : BitVec v} : (~~~x).getLsbD i = (decide (i < v) && !x.getLsbD i) := by
  rw [not_def, getLsbD_xor, getLsbD_allOnes]
  by_cases h : i < v
  · rw [decide_eq_true h, Bool.true_xor, Bool.true_and]
  · rw [decide_eq_false h, getLsbD_of_ge x i (Nat.le_of_not_lt h)]
    rfl
@[simp] theorem getElem_not {x : BitVec w} {i : Nat} (h : i < w) : (~~~x)[i] = !x[i] := by
  rw [← getLsbD_eq_getElem h, ← getLsbD_eq_getElem h, getLsbD_not, decide_eq_true h, Bool.true_and]
@[simp] theorem getLsbD_shiftLeft {m i : Nat} (x : BitVec m) (n) :
    getLsbD (x <<< n) i = (decide (i < m) && !decide (i < n) && getLsbD x (i - n)) := by
  refine (getLsbD_ofNat m (x.toNat <<< n) i).trans ?_
  rw [Nat.testBit_shiftLeft, Bool.and_assoc, ← decide_not, decide_eq_decide.2 Nat.not_lt]
  rfl
@[simp] theorem getLsbD_ushiftRight (x : BitVec n) (i j : Nat) :
    (x >>> i).getLsbD j = x.getLsbD (i + j) := Nat.testBit_shiftRight _

/-! ## The Boolean algebra of vectors -/

theorem and_assoc (x y z : BitVec w) : x &&& y &&& z = x &&& (y &&& z) :=
  eq_of_toNat_eq (Nat.and_assoc x.toNat y.toNat z.toNat)
theorem and_comm (x y : BitVec w) : x &&& y = y &&& x :=
  eq_of_toNat_eq (Nat.and_comm x.toNat y.toNat)
theorem or_assoc (x y z : BitVec w) : x ||| y ||| z = x ||| (y ||| z) :=
  eq_of_toNat_eq (Nat.or_assoc x.toNat y.toNat z.toNat)
theorem or_comm (x y : BitVec w) : x ||| y = y ||| x :=
  eq_of_toNat_eq (Nat.or_comm x.toNat y.toNat)
theorem xor_assoc (x y z : BitVec w) : x ^^^ y ^^^ z = x ^^^ (y ^^^ z) :=
  eq_of_toNat_eq (Nat.xor_assoc x.toNat y.toNat z.toNat)
theorem xor_comm (x y : BitVec w) : x ^^^ y = y ^^^ x :=
  eq_of_toNat_eq (Nat.xor_comm x.toNat y.toNat)
instance : Std.Associative (α := BitVec n) (· &&& ·) := ⟨and_assoc⟩
instance : Std.Commutative (α := BitVec w) (· &&& ·) := ⟨and_comm⟩
instance : Std.Associative (α := BitVec n) (· ||| ·) := ⟨or_assoc⟩
instance : Std.Commutative (α := BitVec w) (· ||| ·) := ⟨or_comm⟩
instance : Std.Associative (fun (x y : BitVec w) => x ^^^ y) := ⟨xor_assoc⟩
instance : Std.Commutative (fun (x y : BitVec w) => x ^^^ y) := ⟨xor_comm⟩
@[simp] theorem and_self {x : BitVec w} : x &&& x = x := eq_of_toNat_eq (Nat.and_self x.toNat)
@[simp] theorem or_self {x : BitVec w} : x ||| x = x := eq_of_toNat_eq (Nat.or_self x.toNat)
@[simp] theorem xor_self {x : BitVec w} : x ^^^ x = 0#w := eq_of_toNat_eq (Nat.xor_self x.toNat)
@[simp] theorem and_zero {x : BitVec w} : x &&& 0#w = 0#w := eq_of_toNat_eq (Nat.and_zero x.toNat)
@[simp] theorem zero_and {x : BitVec w} : 0#w &&& x = 0#w := eq_of_toNat_eq (Nat.zero_and x.toNat)
@[simp] theorem or_zero {x : BitVec w} : x ||| 0#w = x := eq_of_toNat_eq (Nat.or_zero x.toNat)
@[simp] theorem zero_or {x : BitVec w} : 0#w ||| x = x := eq_of_toNat_eq (Nat.zero_or x.toNat)
@[simp] theorem xor_zero {x : BitVec w} : x ^^^ 0#w = x := eq_of_toNat_eq (Nat.xor_zero x.toNat)
@[simp] theorem zero_xor {x : BitVec w} : 0#w ^^^ x = x := eq_of_toNat_eq (Nat.zero_xor x.toNat)
@[simp] theorem and_allOnes {x : BitVec w} : x &&& allOnes w = x := by ext i h; simp
@[simp] theorem allOnes_and {x : BitVec w} : allOnes w &&& x = x :=
  (and_comm ..).trans and_allOnes
@[simp] theorem or_allOnes {x : BitVec w} : x ||| allOnes w = allOnes w := by ext i h; simp
@[simp] theorem allOnes_or {x : BitVec w} : allOnes w ||| x = allOnes w :=
  (or_comm ..).trans or_allOnes
@[simp] theorem xor_allOnes {x : BitVec w} : x ^^^ allOnes w = ~~~x := xor_comm x (allOnes w)
@[simp] theorem allOnes_xor {x : BitVec w} : allOnes w ^^^ x = ~~~x := rfl
@[simp] theorem not_not {b : BitVec w} : ~~~(~~~b) = b := by ext i h; simp
@[simp] theorem not_zero : ~~~(0#n) = allOnes n := xor_zero
@[simp] theorem not_allOnes : ~~~(allOnes w) = 0#w := xor_self
@[simp] theorem and_not_self (x : BitVec n) : x &&& ~~~x = 0#n := by ext i h; simp
@[simp] theorem not_and_self (x : BitVec n) : ~~~x &&& x = 0#n :=
  (and_comm ..).trans (and_not_self x)
theorem not_and {x y : BitVec w} : ~~~(x &&& y) = ~~~x ||| ~~~y := eq_of_getLsbD_eq fun i _ => by
  simp only [getLsbD_not, getLsbD_and, getLsbD_or, Bool.not_and, Bool.and_or_distrib_left]
theorem not_or {x y : BitVec w} : ~~~(x ||| y) = ~~~x &&& ~~~y := by
  rw [← not_not (b := ~~~x &&& ~~~y), not_and, not_not, not_not]
theorem and_or_distrib_left {x y z : BitVec w} :
    x &&& (y ||| z) = (x &&& y) ||| (x &&& z) :=
  eq_of_toNat_eq (Nat.and_or_distrib_left x.toNat y.toNat z.toNat)
theorem and_or_distrib_right {x y z : BitVec w} :
    (x ||| y) &&& z = (x &&& z) ||| (y &&& z) := by
  rw [and_comm, and_or_distrib_left, and_comm z, and_comm z]
theorem or_and_distrib_left {x y z : BitVec w} :
    x ||| (y &&& z) = (x ||| y) &&& (x ||| z) :=
  eq_of_toNat_eq (Nat.or_and_distrib_left x.toNat y.toNat z.toNat)

end BitVec

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
