prelude
import Init.Nat.Digits
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

@[inline] def getLsb (x : BitVec w) (i : Fin w) : Bool := x.toNat.testBit i
@[inline] def getLsb? (x : BitVec w) (i : Nat) : Option Bool :=
  if h : i < w then some (getLsb x ⟨i, h⟩) else none
@[inline] def getMsb (x : BitVec w) (i : Fin w) : Bool :=
  x.getLsb ⟨w - 1 - i, Nat.lt_of_le_of_lt (Nat.sub_le ..)
    (Nat.sub_one_lt (Nat.ne_of_gt (Nat.zero_lt_of_lt i.isLt)))⟩
@[inline] def getMsb? (x : BitVec w) (i : Nat) : Option Bool :=
  if h : i < w then some (getMsb x ⟨i, h⟩) else none
@[inline] def getLsbD (x : BitVec w) (i : Nat) : Bool := x.toNat.testBit i
@[inline] def getMsbD (x : BitVec w) (i : Nat) : Bool := i < w && x.getLsbD (w - 1 - i)
@[inline] protected def msb (x : BitVec n) : Bool := getMsbD x 0

instance : GetElem (BitVec w) Nat Bool fun _ i => i < w where
  getElem xs i h := xs.getLsb ⟨i, h⟩

/-! ## Integers -/

protected def toInt (x : BitVec n) : Int :=
  if 2 * x.toNat < 2 ^ n then x.toNat else (x.toNat : Int) - (2 ^ n : Nat)

protected def ofInt (n : Nat) (i : Int) : BitVec n :=
  .ofNatLT (i % (2 ^ n : Nat)).toNat <|
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

protected def ult (x y : BitVec n) : Bool := x.toNat < y.toNat
protected def ule (x y : BitVec n) : Bool := x.toNat ≤ y.toNat
protected def slt (x y : BitVec n) : Bool := x.toInt < y.toInt
protected def sle (x y : BitVec n) : Bool := x.toInt ≤ y.toInt

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

private theorem append_lt {n m : Nat} (x : BitVec n) (y : BitVec m) :
    x.toNat <<< m ||| y.toNat < 2 ^ (n + m) := by
  refine Nat.or_lt_two_pow ?_ (Nat.lt_of_lt_of_le y.isLt
    (Nat.pow_le_pow_right Nat.two_pos (Nat.le_add_left m n)))
  rw [Nat.shiftLeft_eq, Nat.pow_add]
  exact Nat.mul_lt_mul_of_pos_right x.isLt (Nat.two_pow_pos m)

private theorem shiftLeftZeroExtend_lt (x : BitVec w) (m : Nat) :
    x.toNat <<< m < 2 ^ (w + m) := by
  rw [Nat.shiftLeft_eq, Nat.pow_add]
  exact Nat.mul_lt_mul_of_pos_right x.isLt (Nat.two_pow_pos m)

def shiftLeftZeroExtend (msbs : BitVec w) (m : Nat) : BitVec (w + m) :=
  .ofNatLT (msbs.toNat <<< m) (shiftLeftZeroExtend_lt msbs m)

protected def append (msbs : BitVec n) (lsbs : BitVec m) : BitVec (n + m) :=
  shiftLeftZeroExtend msbs m ||| setWidth' (Nat.le_add_left m n) lsbs
instance : HAppend (BitVec w) (BitVec v) (BitVec (w + v)) := ⟨.append⟩

def rotateLeftAux (x : BitVec w) (n : Nat) : BitVec w := x <<< n ||| x >>> (w - n)
def rotateLeft (x : BitVec w) (n : Nat) : BitVec w := rotateLeftAux x (n % w)
def rotateRightAux (x : BitVec w) (n : Nat) : BitVec w := x >>> n ||| x <<< (w - n)
def rotateRight (x : BitVec w) (n : Nat) : BitVec w := rotateRightAux x (n % w)

def replicate : (i : Nat) → BitVec w → BitVec (w * i)
  | 0, _ => 0
  | n + 1, x => (x ++ replicate n x).cast (by rw [Nat.mul_succ, Nat.add_comm])

def concat {n} (msbs : BitVec n) (lsb : Bool) : BitVec (n + 1) := msbs ++ (ofBool lsb)
def cons {n} (msb : Bool) (lsbs : BitVec n) : BitVec (n + 1) :=
  ((ofBool msb) ++ lsbs).cast (Nat.add_comm ..)

def twoPow (w : Nat) (i : Nat) : BitVec w := BitVec.ofNat w 1 <<< i

def reverse : {w : Nat} → BitVec w → BitVec w
  | 0, x => x
  | w + 1, x => concat (reverse (x.setWidth w)) (x.msb)

/-! ## Notation -/

@[term_parser] unsafe def «term__#__» : Lean.ParserDescr := .symbol ""
@[scoped term_parser] unsafe def «term__#'__» : Lean.TrailingParserDescr := .symbol ""

@[macro BitVec.«term__#__»]
unsafe def «_aux_Init_Data_BitVec_Basic___macroRules_BitVec_term__#___1» : Lean.Macro :=
  fun _ _ s => .error .unsupportedSyntax s
@[macro BitVec.«term__#'__»]
unsafe def «_aux_Init_Data_BitVec_Basic___macroRules_BitVec_term__#'___1» : Lean.Macro :=
  fun _ _ s => .error .unsupportedSyntax s

@[app_unexpander BitVec.ofNat] unsafe def unexpandBitVecOfNat :
    Lean.PrettyPrinter.Unexpander := fun _ _ s => .error () s
@[app_unexpander BitVec.ofNatLT] unsafe def unexpandBitVecOfNatLt :
    Lean.PrettyPrinter.Unexpander := fun _ _ s => .error () s

/-! ## How vectors are shown -/

protected def toHex {n : Nat} (x : BitVec n) : String :=
  let s := String.ofList (Nat.toDigits 16 x.toNat)
  let t := String.ofList (List.replicate ((n + 3) / 4 - s.length) '0')
  t ++ s

instance : Repr (BitVec n) where
  reprPrec a _ := Std.Format.text "0x" ++ Std.Format.text a.toHex ++ Std.Format.text "#" ++ repr n

end BitVec
