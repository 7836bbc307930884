prelude
import Init.Nat.Dvd

/-!
Operations on the binary digits of natural numbers, and the binary logarithm: definitions and
recursion equations.
-/

namespace Nat

theorem bitwise_rec_lemma {n : Nat} (hNe : n ≠ 0) : n / 2 < n :=
  div_lt_self (Nat.pos_of_ne_zero hNe) Nat.one_lt_two

/-- Applies `f` to the binary digits of two numbers. -/
def bitwise (f : Bool → Bool → Bool) (n m : Nat) : Nat :=
  if n = 0 then
    if f false true then m else 0
  else if m = 0 then
    if f true false then n else 0
  else
    let n' := n / 2
    let m' := m / 2
    let b₁ := n % 2 = 1
    let b₂ := m % 2 = 1
    let r := bitwise f n' m'
    if f b₁ b₂ then r + r + 1 else r + r
termination_by n
decreasing_by exact bitwise_rec_lemma (by assumption)

@[extern "lean_nat_land"]
def land : @& Nat → @& Nat → Nat := bitwise and

@[extern "lean_nat_lor"]
def lor : @& Nat → @& Nat → Nat := bitwise or

@[extern "lean_nat_lxor"]
def xor : @& Nat → @& Nat → Nat := bitwise bne

@[extern "lean_nat_shiftl"]
def shiftLeft : @& Nat → @& Nat → Nat
  | n, 0 => n
  | n, succ m => shiftLeft (2 * n) m

@[extern "lean_nat_shiftr"]
def shiftRight : @& Nat → @& Nat → Nat
  | n, 0 => n
  | n, succ m => shiftRight n m / 2

instance : AndOp Nat := ⟨Nat.land⟩
instance : OrOp Nat := ⟨Nat.lor⟩
instance : XorOp Nat := ⟨Nat.xor⟩
instance : ShiftLeft Nat := ⟨Nat.shiftLeft⟩
instance : ShiftRight Nat := ⟨Nat.shiftRight⟩

/-- Digit `n` of `m` in binary; digit 0 is the last one. -/
def testBit (m n : Nat) : Bool :=
  1 &&& (m >>> n) != 0

@[simp] theorem land_eq {m n : Nat} : m.land n = m &&& n := rfl
@[simp] theorem lor_eq {m n : Nat} : m.lor n = m ||| n := rfl
@[simp] theorem xor_eq {m n : Nat} : m.xor n = m ^^^ n := rfl
@[simp] theorem shiftLeft_eq' {m n : Nat} : m.shiftLeft n = m <<< n := rfl
@[simp] theorem shiftRight_eq {m n : Nat} : m.shiftRight n = m >>> n := rfl

/-! ## Shifts -/

@[simp] theorem shiftLeft_zero : n <<< 0 = n := rfl
theorem shiftLeft_succ_inside (m n : Nat) : m <<< (n + 1) = (2 * m) <<< n := rfl
theorem shiftLeft_eq (a b : Nat) : a <<< b = a * 2 ^ b := by
  induction b generalizing a with
  | zero => exact (Nat.mul_one a).symm
  | succ b ih => rw [shiftLeft_succ_inside, ih, Nat.mul_comm 2, Nat.mul_assoc, pow_add_one']
theorem shiftLeft_succ (m n : Nat) : m <<< (n + 1) = 2 * (m <<< n) := by
  rw [shiftLeft_eq, shiftLeft_eq, pow_add_one', Nat.mul_left_comm]
theorem one_shiftLeft (n : Nat) : 1 <<< n = 2 ^ n := by rw [shiftLeft_eq, Nat.one_mul]
@[simp] theorem zero_shiftLeft (n : Nat) : 0 <<< n = 0 := by rw [shiftLeft_eq, Nat.zero_mul]
theorem shiftLeft_add (m n k : Nat) : m <<< (n + k) = (m <<< n) <<< k := by
  rw [shiftLeft_eq, shiftLeft_eq, shiftLeft_eq, Nat.pow_add, Nat.mul_assoc]

@[simp] theorem shiftRight_zero : n >>> 0 = n := rfl
theorem shiftRight_succ (m n : Nat) : m >>> (n + 1) = (m >>> n) / 2 := rfl
theorem shiftRight_succ_inside (m n : Nat) : m >>> (n + 1) = (m / 2) >>> n := by
  induction n with
  | zero => rfl
  | succ n ih => exact congrArg (· / 2) ih
theorem shiftRight_add (m n k : Nat) : m >>> (n + k) = (m >>> n) >>> k := by
  induction k with
  | zero => rfl
  | succ _ ih => exact congrArg (· / 2) ih
theorem shiftRight_eq_div_pow (m n : Nat) : m >>> n = m / 2 ^ n := by
  induction n with
  | zero => exact (Nat.div_one m).symm
  | succ n ih => rw [shiftRight_succ, ih, Nat.div_div_eq_div_mul]; rfl
theorem shiftRight_eq_zero (m n : Nat) (hn : m < 2 ^ n) : m >>> n = 0 := by
  rw [shiftRight_eq_div_pow, div_eq_of_lt hn]
@[simp] theorem zero_shiftRight (n : Nat) : 0 >>> n = 0 := by
  rw [shiftRight_eq_div_pow, Nat.zero_div]
theorem shiftRight_le (m n : Nat) : m >>> n ≤ m := by
  rw [shiftRight_eq_div_pow]; exact div_le_self m _
theorem shiftLeft_shiftLeft (m n k : Nat) : (m <<< n) <<< k = m <<< (n + k) :=
  (shiftLeft_add m n k).symm
theorem shiftRight_shiftRight (m n k : Nat) : (m >>> n) >>> k = m >>> (n + k) :=
  (shiftRight_add m n k).symm
@[simp] theorem shiftLeft_shiftRight (x n : Nat) : (x <<< n) >>> n = x := by
  rw [shiftLeft_eq, shiftRight_eq_div_pow, mul_div_left x (Nat.two_pow_pos n)]

/-! ## Digits of `bitwise` -/

private theorem bitwise_zero_left (f : Bool → Bool → Bool) (m : Nat) :
    bitwise f 0 m = if f false true then m else 0 := by
  rw [bitwise, if_pos rfl]

private theorem bitwise_zero_right (f : Bool → Bool → Bool) (n : Nat) :
    bitwise f n 0 = if f true false then n else 0 := by
  by_cases h : n = 0
  · rw [h, bitwise_zero_left, ite_self, ite_self]
  · rw [bitwise, if_neg h, if_pos rfl]

private theorem bitwise_ne_zero (f : Bool → Bool → Bool) {n m : Nat} (hn : n ≠ 0) (hm : m ≠ 0) :
    bitwise f n m = 2 * bitwise f (n / 2) (m / 2) +
      if f (decide (n % 2 = 1)) (decide (m % 2 = 1)) then 1 else 0 := by
  rw [bitwise, if_neg hn, if_neg hm, Nat.two_mul]
  show ite _ _ _ = _
  cases f (decide (n % 2 = 1)) (decide (m % 2 = 1)) <;> rfl

private theorem ite_zero (b : Bool) (n k : Nat) :
    (if b then n else 0) / k = if b then n / k else 0 := by
  cases b
  · exact Nat.zero_div k
  · rfl

private theorem bitwise_div_two (f : Bool → Bool → Bool) (n m : Nat) :
    bitwise f n m / 2 = bitwise f (n / 2) (m / 2) := by
  by_cases hn : n = 0
  · rw [hn, Nat.zero_div, bitwise_zero_left, bitwise_zero_left, ite_zero]
  by_cases hm : m = 0
  · rw [hm, Nat.zero_div, bitwise_zero_right, bitwise_zero_right, ite_zero]
  rw [bitwise_ne_zero f hn hm, mul_add_div Nat.two_pos]
  cases f (decide (n % 2 = 1)) (decide (m % 2 = 1)) <;> rfl

private theorem bitwise_mod_two {f : Bool → Bool → Bool} (hf : f false false = false) (n m : Nat) :
    decide (bitwise f n m % 2 = 1) = f (decide (n % 2 = 1)) (decide (m % 2 = 1)) := by
  have key (g : Bool → Bool) (hg : g false = false) (m : Nat) :
      decide ((if g true then m else 0) % 2 = 1) = g (decide (m % 2 = 1)) := by
    cases e : g true with
    | true =>
      show decide (m % 2 = 1) = _
      cases decide (m % 2 = 1) with
      | true => exact e.symm
      | false => exact hg.symm
    | false =>
      cases decide (m % 2 = 1) with
      | true => exact e.symm
      | false => exact hg.symm
  by_cases hn : n = 0
  · rw [hn, bitwise_zero_left]
    exact key (f false) hf m
  by_cases hm : m = 0
  · rw [hm, bitwise_zero_right]
    exact key (f · false) hf n
  rw [bitwise_ne_zero f hn hm, mul_add_mod]
  cases f (decide (n % 2 = 1)) (decide (m % 2 = 1)) <;> rfl

@[simp] theorem zero_and (x : Nat) : 0 &&& x = 0 := bitwise_zero_left and x
@[simp] theorem and_zero (x : Nat) : x &&& 0 = 0 := bitwise_zero_right and x
@[simp] theorem zero_or (x : Nat) : 0 ||| x = x := bitwise_zero_left or x
@[simp] theorem or_zero (x : Nat) : x ||| 0 = x := bitwise_zero_right or x
@[simp] theorem zero_xor (x : Nat) : 0 ^^^ x = x := bitwise_zero_left bne x
@[simp] theorem xor_zero (x : Nat) : x ^^^ 0 = x := bitwise_zero_right bne x

private theorem digit (n : Nat) : (if decide (n % 2 = 1) then 1 else 0) = n % 2 := by
  cases mod_two_eq_zero_or_one n with | _ h => rw [h]; rfl

@[simp] theorem one_and_eq_mod_two (n : Nat) : 1 &&& n = n % 2 := by
  by_cases hn : n = 0
  · rw [hn]; rfl
  · refine (bitwise_ne_zero and (succ_ne_zero 0) hn).trans ?_
    rw [show bitwise and (1 / 2) (n / 2) = 0 from bitwise_zero_left and (n / 2)]
    exact (Nat.zero_add _).trans (digit n)
@[simp] theorem and_one_is_mod (x : Nat) : x &&& 1 = x % 2 := by
  by_cases hx : x = 0
  · rw [hx]; rfl
  · refine (bitwise_ne_zero and hx (succ_ne_zero 0)).trans ?_
    rw [show bitwise and (x / 2) (1 / 2) = 0 from bitwise_zero_right and (x / 2)]
    refine (Nat.zero_add _).trans (Eq.trans ?_ (digit x))
    cases decide (x % 2 = 1) <;> rfl

/-! ## Digits -/

@[simp] theorem zero_testBit (i : Nat) : testBit 0 i = false := by
  rw [testBit, zero_shiftRight]; rfl
@[simp] theorem testBit_zero (x : Nat) : testBit x 0 = decide (x % 2 = 1) := by
  rw [testBit, shiftRight_zero, one_and_eq_mod_two]
  cases mod_two_eq_zero_or_one x with | _ h => rw [h]; rfl
theorem testBit_add_one (x i : Nat) : testBit x (i + 1) = testBit (x / 2) i := by
  rw [testBit, shiftRight_succ_inside]; rfl
theorem testBit_succ (x i : Nat) : testBit x (succ i) = testBit (x / 2) i := testBit_add_one x i
theorem testBit_div_two (x i : Nat) : testBit (x / 2) i = testBit x (i + 1) :=
  (testBit_add_one x i).symm
theorem testBit_eq_decide_div_mod_eq {x i : Nat} : testBit x i = decide (x / 2 ^ i % 2 = 1) := by
  rw [testBit, shiftRight_eq_div_pow, one_and_eq_mod_two]
  cases mod_two_eq_zero_or_one (x / 2 ^ i) with | _ h => rw [h]; rfl
theorem mod_two_eq_one_iff_testBit_zero : (x % 2 = 1) ↔ x.testBit 0 = true := by
  rw [testBit_zero]; exact ⟨decide_eq_true, of_decide_eq_true⟩
theorem mod_two_eq_zero_iff_testBit_zero : (x % 2 = 0) ↔ x.testBit 0 = false := by
  rw [testBit_zero, ← mod_two_not_eq_one]
  exact ⟨decide_eq_false, of_decide_eq_false⟩

theorem testBit_bitwise {f : Bool → Bool → Bool} (of_false_false : f false false = false)
    (x y i : Nat) : (bitwise f x y).testBit i = f (x.testBit i) (y.testBit i) := by
  induction i generalizing x y with
  | zero => rw [testBit_zero, testBit_zero, testBit_zero, bitwise_mod_two of_false_false]
  | succ i ih => rw [testBit_add_one, testBit_add_one, testBit_add_one, bitwise_div_two, ih]
@[simp] theorem testBit_and (x y i : Nat) :
    (x &&& y).testBit i = (x.testBit i && y.testBit i) :=
  testBit_bitwise (f := and) rfl x y i
@[simp] theorem testBit_or (x y i : Nat) :
    (x ||| y).testBit i = (x.testBit i || y.testBit i) :=
  testBit_bitwise (f := or) rfl x y i
theorem and_div_two : (a &&& b) / 2 = a / 2 &&& b / 2 := bitwise_div_two and a b
theorem or_div_two : (a ||| b) / 2 = a / 2 ||| b / 2 := bitwise_div_two or a b
theorem xor_div_two : (a ^^^ b) / 2 = a / 2 ^^^ b / 2 := bitwise_div_two bne a b

theorem bitwise_lt_two_pow (left : x < 2 ^ n) (right : y < 2 ^ n) : (bitwise f x y) < 2 ^ n := by
  induction n generalizing x y with
  | zero =>
    rw [lt_one_iff.1 left, lt_one_iff.1 right, bitwise_zero_left, ite_self]
    exact Nat.zero_lt_one
  | succ n ih =>
    rw [Nat.pow_succ, ← div_lt_iff_lt_mul Nat.two_pos] at left right ⊢
    rw [bitwise_div_two]
    exact ih left right
theorem or_lt_two_pow {x y n : Nat} (left : x < 2 ^ n) (right : y < 2 ^ n) : x ||| y < 2 ^ n :=
  bitwise_lt_two_pow left right
theorem xor_lt_two_pow {x y n : Nat} (left : x < 2 ^ n) (right : y < 2 ^ n) : x ^^^ y < 2 ^ n :=
  bitwise_lt_two_pow left right

end Nat
