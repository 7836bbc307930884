prelude
import Init.Bool
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

@[simp] theorem shiftLeft_zero {n : Nat} : n <<< 0 = n := rfl
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

@[simp] theorem shiftRight_zero {n : Nat} : n >>> 0 = n := rfl
theorem shiftRight_succ (m n : Nat) : m >>> (n + 1) = (m >>> n) / 2 := rfl
theorem shiftRight_eq_div_pow (m n : Nat) : m >>> n = m / 2 ^ n := by
  induction n with
  | zero => exact (Nat.div_one m).symm
  | succ n ih => rw [shiftRight_succ, ih, Nat.div_div_eq_div_mul]; rfl
theorem shiftRight_succ_inside (m n : Nat) : m >>> (n + 1) = (m / 2) >>> n := by
  rw [shiftRight_eq_div_pow, shiftRight_eq_div_pow, pow_add_one', Nat.div_div_eq_div_mul]
theorem shiftRight_add (m n k : Nat) : m >>> (n + k) = (m >>> n) >>> k := by
  rw [shiftRight_eq_div_pow, shiftRight_eq_div_pow, shiftRight_eq_div_pow, Nat.pow_add,
    Nat.div_div_eq_div_mul]
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

/-- The last binary digit. -/
private abbrev odd (n : Nat) : Bool := decide (n % 2 = 1)

private theorem bitwise_ne_zero (f : Bool → Bool → Bool) {n m : Nat} (hn : n ≠ 0) (hm : m ≠ 0) :
    bitwise f n m = 2 * bitwise f (n / 2) (m / 2) + if f (odd n) (odd m) then 1 else 0 := by
  rw [bitwise, if_neg hn, if_neg hm, Nat.two_mul]
  show ite _ _ _ = _
  cases f (odd n) (odd m) <;> rfl

private theorem ite_zero (b : Bool) (n k : Nat) :
    (if b then n else 0) / k = if b then n / k else 0 :=
  b.rec (Nat.zero_div k) rfl

private theorem bitwise_div_two (f : Bool → Bool → Bool) (n m : Nat) :
    bitwise f n m / 2 = bitwise f (n / 2) (m / 2) := by
  by_cases hn : n = 0
  · rw [hn, Nat.zero_div, bitwise_zero_left, bitwise_zero_left, ite_zero]
  by_cases hm : m = 0
  · rw [hm, Nat.zero_div, bitwise_zero_right, bitwise_zero_right, ite_zero]
  rw [bitwise_ne_zero f hn hm, mul_add_div Nat.two_pos, ite_zero]
  exact congrArg (_ + ·) (ite_self _)

/-- The last digit of `m` or of 0, as `g` says. -/
private theorem odd_ite {g : Bool → Bool} (hg : g false = false) (m : Nat) :
    odd (if g true then m else 0) = g (odd m) := by
  rw [apply_ite odd]
  cases odd m with
  | false => exact (ite_self false).trans hg.symm
  | true => cases g true <;> rfl

private theorem bitwise_mod_two {f : Bool → Bool → Bool} (hf : f false false = false) (n m : Nat) :
    odd (bitwise f n m) = f (odd n) (odd m) := by
  by_cases hn : n = 0
  · rw [hn, bitwise_zero_left]
    exact odd_ite hf m
  by_cases hm : m = 0
  · rw [hm, bitwise_zero_right]
    exact odd_ite (g := (f · false)) hf n
  rw [bitwise_ne_zero f hn hm, odd, mul_add_mod]
  cases f (odd n) (odd m) <;> rfl

@[simp] theorem zero_and (x : Nat) : 0 &&& x = 0 := bitwise_zero_left and x
@[simp] theorem and_zero (x : Nat) : x &&& 0 = 0 := bitwise_zero_right and x
@[simp] theorem zero_or (x : Nat) : 0 ||| x = x := bitwise_zero_left or x
@[simp] theorem or_zero (x : Nat) : x ||| 0 = x := bitwise_zero_right or x
@[simp] theorem zero_xor (x : Nat) : 0 ^^^ x = x := bitwise_zero_left bne x
@[simp] theorem xor_zero (x : Nat) : x ^^^ 0 = x := bitwise_zero_right bne x

private theorem digit (n : Nat) : (if odd n then 1 else 0) = n % 2 := by
  cases mod_two_eq_zero_or_one n with | _ h => rw [odd, h]; rfl

@[simp] theorem one_and_eq_mod_two (n : Nat) : 1 &&& n = n % 2 := by
  cases n with
  | zero => rfl
  | succ n =>
    refine (bitwise_ne_zero and (succ_ne_zero 0) (succ_ne_zero n)).trans ?_
    exact (congrArg (2 * · + _) (bitwise_zero_left and _)).trans ((Nat.zero_add _).trans (digit _))

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
theorem testBit_eq_decide_div_mod_eq {x i : Nat} : testBit x i = decide (x / 2 ^ i % 2 = 1) :=
  (testBit_zero (x >>> i)).trans (by rw [shiftRight_eq_div_pow])
theorem mod_two_eq_one_iff_testBit_zero {x : Nat} : (x % 2 = 1) ↔ x.testBit 0 = true := by
  rw [testBit_zero]; exact ⟨decide_eq_true, of_decide_eq_true⟩
theorem mod_two_eq_zero_iff_testBit_zero {x : Nat} : (x % 2 = 0) ↔ x.testBit 0 = false := by
  rw [testBit_zero, ← mod_two_not_eq_one]
  exact ⟨decide_eq_false, of_decide_eq_false⟩

theorem testBit_bitwise {f : Bool → Bool → Bool} (of_false_false : f false false = false)
    (x y i : Nat) : (bitwise f x y).testBit i = f (x.testBit i) (y.testBit i) := by
  induction i generalizing x y with
  | zero => rw [testBit_zero, testBit_zero, testBit_zero]; exact bitwise_mod_two of_false_false x y
  | succ i ih => rw [testBit_add_one, testBit_add_one, testBit_add_one, bitwise_div_two, ih]
@[simp] theorem testBit_and (x y i : Nat) :
    (x &&& y).testBit i = (x.testBit i && y.testBit i) :=
  testBit_bitwise (f := and) rfl x y i
@[simp] theorem testBit_or (x y i : Nat) :
    (x ||| y).testBit i = (x.testBit i || y.testBit i) :=
  testBit_bitwise (f := or) rfl x y i
theorem and_div_two {a b : Nat} : (a &&& b) / 2 = a / 2 &&& b / 2 := bitwise_div_two and a b
theorem or_div_two {a b : Nat} : (a ||| b) / 2 = a / 2 ||| b / 2 := bitwise_div_two or a b
theorem xor_div_two {a b : Nat} : (a ^^^ b) / 2 = a / 2 ^^^ b / 2 := bitwise_div_two bne a b

theorem bitwise_lt_two_pow {x n y : Nat} {f : Bool → Bool → Bool}
    (left : x < 2 ^ n) (right : y < 2 ^ n) : (bitwise f x y) < 2 ^ n := by
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

/-!
Numbers are determined by their binary digits; laws of the operations on digits; the binary
logarithm.
-/

namespace Nat

@[simp] theorem testBit_xor (x y i : Nat) :
    (x ^^^ y).testBit i = ((x.testBit i) ^^ (y.testBit i)) :=
  testBit_bitwise (f := bne) rfl x y i

/-! ## Equality of digits -/

@[elab_as_elim] noncomputable def div2Induction {motive : Nat → Sort u} (n : Nat)
    (ind : ∀ (n : Nat), (n > 0 → motive (n / 2)) → motive n) : motive n :=
  Nat.strongRecOn (motive := motive) n fun n ih =>
    ind n fun hn => ih (n / 2) (div_lt_self hn Nat.one_lt_two)

theorem le_of_testBit {n m : Nat} (h : ∀ i, n.testBit i = true → m.testBit i = true) : n ≤ m := by
  induction n using Nat.div2Induction generalizing m with
  | ind n ih =>
    refine (eq_zero_or_pos n).elim (fun e => e ▸ zero_le m) fun hn => ?_
    rw [← div_add_mod n 2, ← div_add_mod m 2]
    refine Nat.add_le_add (Nat.mul_le_mul_left 2 (ih hn fun i e => ?_)) ?_
    · rw [testBit_div_two] at e ⊢; exact h (i + 1) e
    · refine (mod_two_eq_zero_or_one n).elim (fun e => e ▸ zero_le _) fun e => Nat.le_of_eq ?_
      exact e.trans (mod_two_eq_one_iff_testBit_zero.2
        (h 0 (mod_two_eq_one_iff_testBit_zero.1 e))).symm

theorem eq_of_testBit_eq {x y : Nat} (pred : ∀ i, testBit x i = testBit y i) : x = y :=
  Nat.le_antisymm (le_of_testBit fun i h => (pred i).symm.trans h)
    (le_of_testBit fun i h => (pred i).trans h)

private theorem eq_zero_of_digits (x : Nat) (h : ∀ i, testBit x i = false) : x = 0 :=
  eq_of_testBit_eq fun i => (h i).trans (zero_testBit i).symm

theorem ne_zero_implies_bit_true {x : Nat} (xnz : x ≠ 0) : ∃ i, testBit x i :=
  Classical.byContradiction fun h => xnz <| eq_zero_of_digits x fun i =>
    Bool.eq_false_of_ne_true fun e => h ⟨i, e⟩

theorem ne_implies_bit_diff {x y : Nat} (p : x ≠ y) : ∃ i, testBit x i ≠ testBit y i :=
  Classical.byContradiction fun h => p <| eq_of_testBit_eq fun i =>
    Classical.byContradiction fun n => h ⟨i, n⟩


/-! ## Digits and powers of two -/

theorem testBit_lt_two_pow {x i : Nat} (lt : x < 2 ^ i) : x.testBit i = false := by
  rw [testBit_eq_decide_div_mod_eq, div_eq_of_lt lt]; rfl
theorem ge_two_pow_of_testBit {x : Nat} (p : testBit x i = true) : x ≥ 2 ^ i :=
  ge_of_not_lt fun h => Bool.noConfusion ((testBit_lt_two_pow h).symm.trans p)
theorem testBit_one_zero : testBit 1 0 = true := rfl
theorem testBit_one_eq_true_iff_self_eq_zero {i : Nat} : Nat.testBit 1 i = true ↔ i = 0 := by
  cases i with
  | zero => exact iff_of_true rfl rfl
  | succ i => exact iff_of_false (fun h => Bool.noConfusion ((zero_testBit i).symm.trans <|
      (testBit_add_one 1 i).symm.trans h)) (succ_ne_zero i)
@[simp] theorem testBit_shiftRight {i j : Nat}
    (x : Nat) : testBit (x >>> i) j = testBit x (i + j) := by
  rw [testBit, testBit, shiftRight_add]
@[simp] theorem testBit_mod_two_pow (x j i : Nat) :
    testBit (x % 2 ^ j) i = (decide (i < j) && testBit x i) := by
  by_cases h : i < j
  · rw [decide_eq_true h, Bool.true_and, testBit_eq_decide_div_mod_eq, testBit_eq_decide_div_mod_eq]
    refine (Nat.exists_eq_add_of_lt h).elim fun k e => ?_
    have hx := div_add_mod x (2 ^ j)
    rw [e, Nat.add_assoc, Nat.pow_add, pow_add_one'] at hx ⊢
    conv => rhs; rw [← hx, Nat.mul_assoc]
    rw [mul_add_div (Nat.two_pow_pos i), Nat.mul_assoc, mul_add_mod]
  · rw [decide_eq_false h, Bool.false_and]
    refine testBit_lt_two_pow (Nat.lt_of_lt_of_le (mod_lt x (Nat.two_pow_pos j)) ?_)
    exact Nat.pow_le_pow_right Nat.two_pos (ge_of_not_lt h)
@[simp] theorem testBit_shiftLeft {i j : Nat} (x : Nat) :
    testBit (x <<< i) j = (decide (j ≥ i) && testBit x (j - i)) := by
  induction i generalizing j with
  | zero => exact (Bool.true_and _).symm
  | succ i ih =>
    rw [shiftLeft_succ]
    cases j with
    | zero => rw [testBit_zero, mul_mod_right]; rfl
    | succ j => rw [testBit_add_one, mul_div_right _ Nat.two_pos, ih, succ_sub_succ]; rfl
theorem lt_pow_two_of_testBit (x : Nat) (p : ∀ i, i ≥ n → testBit x i = false) : x < 2 ^ n := by
  refine Nat.lt_of_le_of_lt (le_of_testBit fun i h => ?_) (mod_lt x (Nat.two_pow_pos n))
  rw [testBit_mod_two_pow, h, Bool.and_true]
  exact decide_eq_true (gt_of_not_le fun hi => Bool.noConfusion ((p i hi).symm.trans h))

/-! ## Laws of the operations -/

@[simp] protected theorem and_self (x : Nat) : x &&& x = x := eq_of_testBit_eq fun i => by simp
protected theorem and_comm (x y : Nat) : x &&& y = y &&& x :=
  eq_of_testBit_eq fun i => by simp [Bool.and_comm]
@[simp] theorem and_one_is_mod (x : Nat) : x &&& 1 = x % 2 :=
  (Nat.and_comm x 1).trans (one_and_eq_mod_two x)
protected theorem and_assoc (x y z : Nat) : (x &&& y) &&& z = x &&& (y &&& z) :=
  eq_of_testBit_eq fun i => by simp [Bool.and_assoc]
@[simp] protected theorem or_self (x : Nat) : x ||| x = x := eq_of_testBit_eq fun i => by simp
protected theorem or_comm (x y : Nat) : x ||| y = y ||| x :=
  eq_of_testBit_eq fun i => by simp [Bool.or_comm]
protected theorem or_assoc (x y z : Nat) : (x ||| y) ||| z = x ||| (y ||| z) :=
  eq_of_testBit_eq fun i => by simp [Bool.or_assoc]
@[simp] protected theorem xor_self (x : Nat) : x ^^^ x = 0 := eq_of_testBit_eq fun i => by simp
protected theorem xor_comm (x y : Nat) : x ^^^ y = y ^^^ x :=
  eq_of_testBit_eq fun i => by simp [Bool.xor_comm]
protected theorem xor_assoc (x y z : Nat) : (x ^^^ y) ^^^ z = x ^^^ (y ^^^ z) :=
  eq_of_testBit_eq fun i => by
    rw [testBit_xor, testBit_xor, testBit_xor, testBit_xor]; exact Bool.bne_assoc _ _ _
instance instAssociativeHAnd : Std.Associative (α := Nat) (· &&& ·) := ⟨Nat.and_assoc⟩
instance instCommutativeHAnd : Std.Commutative (α := Nat) (· &&& ·) := ⟨Nat.and_comm⟩
instance instIdempotentOpHAnd : Std.IdempotentOp (α := Nat) (· &&& ·) := ⟨Nat.and_self⟩
instance instAssociativeHOr : Std.Associative (α := Nat) (· ||| ·) := ⟨Nat.or_assoc⟩
instance instCommutativeHOr : Std.Commutative (α := Nat) (· ||| ·) := ⟨Nat.or_comm⟩
instance instIdempotentOpHOr : Std.IdempotentOp (α := Nat) (· ||| ·) := ⟨Nat.or_self⟩
instance instLawfulIdentityHOrOfNat : Std.LawfulIdentity (α := Nat) (· ||| ·) 0 where
  left_id := zero_or
  right_id := or_zero
instance instAssociativeHXor : Std.Associative (α := Nat) (· ^^^ ·) := ⟨Nat.xor_assoc⟩
instance instCommutativeHXor : Std.Commutative (α := Nat) (· ^^^ ·) := ⟨Nat.xor_comm⟩
instance instLawfulIdentityHXorOfNat : Std.LawfulIdentity (α := Nat) (· ^^^ ·) 0 where
  left_id := zero_xor
  right_id := xor_zero
theorem and_or_distrib_left (x y z : Nat) : x &&& (y ||| z) = (x &&& y) ||| (x &&& z) :=
  eq_of_testBit_eq fun i => by simp [Bool.and_or_distrib_left]
theorem or_and_distrib_left (x y z : Nat) : x ||| (y &&& z) = (x ||| y) &&& (x ||| z) :=
  eq_of_testBit_eq fun i => by simp [Bool.or_and_distrib_left]
theorem or_and_distrib_right (x y z : Nat) : (x &&& y) ||| z = (x ||| z) &&& (y ||| z) :=
  eq_of_testBit_eq fun i => by simp [Bool.or_and_distrib_right]
theorem and_le_left {n m : Nat} : n &&& m ≤ n :=
  le_of_testBit fun i h => by rw [testBit_and, Bool.and_eq_true] at h; exact h.1
theorem and_le_right {n m : Nat} : n &&& m ≤ m := Nat.and_comm m n ▸ and_le_left
theorem left_le_or {n m : Nat} : n ≤ n ||| m :=
  le_of_testBit fun i h => by rw [testBit_or, Bool.or_eq_true]; exact .inl h
theorem right_le_or {n m : Nat} : m ≤ n ||| m := Nat.or_comm m n ▸ left_le_or
theorem and_lt_two_pow (x : Nat) {y n : Nat} (right : y < 2 ^ n) : (x &&& y) < 2 ^ n :=
  Nat.lt_of_le_of_lt and_le_right right

/-! ## The binary logarithm -/

theorem log2_terminates (n : Nat) (h : n ≥ 2) : n / 2 < n :=
  div_lt_self (zero_lt_of_lt h) Nat.one_lt_two

/-- The number of the first binary digit: the largest `k` with `2 ^ k ≤ n`, and 0 for 0. The first
argument of `go` bounds the number of halvings; with it, also `decide` can compute. -/
@[extern "lean_nat_log2"]
def log2 (n : @& Nat) : Nat :=
  go n n
where
  go : Nat → Nat → Nat
    | 0, _ => 0
    | fuel + 1, n => if 2 ≤ n then go fuel (n / 2) + 1 else 0

private theorem le_log2_go {f n k : Nat} (h : n ≠ 0) (hf : n ≤ f) :
    k ≤ log2.go f n ↔ 2 ^ k ≤ n := by
  induction f generalizing n k with
  | zero => exact absurd (eq_zero_of_le_zero hf) h
  | succ f ih =>
    cases k with
    | zero => exact iff_of_true (zero_le _) (Nat.pos_of_ne_zero h)
    | succ k =>
      rw [Nat.pow_succ]
      show k + 1 ≤ ite _ _ _ ↔ _
      by_cases h2 : 2 ≤ n
      · have hf := le_of_lt_succ (Nat.lt_of_lt_of_le (log2_terminates n h2) hf)
        rw [if_pos h2, ← le_div_iff_mul_le Nat.two_pos,
          ← ih (ne_of_gt (div_pos h2 Nat.two_pos)) hf]
        exact Nat.add_le_add_iff_right
      · rw [if_neg h2]
        refine iff_of_false (not_succ_le_zero k) fun h' => h2 (Nat.le_trans ?_ h')
        exact Nat.le_mul_of_pos_left 2 (Nat.two_pow_pos k)

theorem le_log2 {n k : Nat} (h : n ≠ 0) : k ≤ n.log2 ↔ 2 ^ k ≤ n := le_log2_go h (Nat.le_refl n)

private theorem log2_go_eq {f n : Nat} (h : n ≠ 0) (hf : n ≤ f) : log2.go f n = n.log2 :=
  Nat.le_antisymm ((le_log2 h).2 ((le_log2_go h hf).1 (Nat.le_refl _)))
    ((le_log2_go h hf).2 ((le_log2 h).1 (Nat.le_refl _)))

theorem log2_def (n : Nat) : n.log2 = if 2 ≤ n then (n / 2).log2 + 1 else 0 :=
  n.rec rfl fun n _ => ite_congr rfl (fun h => congrArg (· + 1) <|
    log2_go_eq (ne_of_gt (div_pos h Nat.two_pos)) (le_of_lt_succ (log2_terminates (n + 1) h)))
    fun _ => rfl

@[simp] theorem log2_zero : Nat.log2 0 = 0 := by rw [log2_def]; rfl
theorem log2_lt {n k : Nat} (h : n ≠ 0) : n.log2 < k ↔ n < 2 ^ k := by
  rw [← Nat.not_le, ← Nat.not_le, le_log2 h]
theorem log2_self_le {n : Nat} (h : n ≠ 0) : 2 ^ n.log2 ≤ n := (le_log2 h).1 (Nat.le_refl _)
theorem lt_log2_self {n : Nat} : n < 2 ^ (n.log2 + 1) :=
  n.rec (Nat.two_pow_pos _) fun n _ => (log2_lt (succ_ne_zero n)).1 (Nat.lt_add_one _)
theorem log2_eq_iff {n k : Nat} (h : n ≠ 0) : n.log2 = k ↔ 2 ^ k ≤ n ∧ n < 2 ^ (k + 1) :=
  ⟨fun e => e ▸ ⟨log2_self_le h, lt_log2_self⟩, fun h' =>
    Nat.le_antisymm (le_of_lt_add_one ((log2_lt h).2 h'.2)) ((le_log2 h).2 h'.1)⟩
@[simp] theorem log2_two_pow : (2 ^ n).log2 = n :=
  (log2_eq_iff (ne_of_gt (Nat.two_pow_pos n))).2
    ⟨Nat.le_refl _, Nat.pow_lt_pow_succ Nat.one_lt_two⟩
theorem log2_two_mul {n : Nat} (h : n ≠ 0) : (2 * n).log2 = n.log2 + 1 := by
  rw [log2_def, if_pos (Nat.le_mul_of_pos_right 2 (Nat.pos_of_ne_zero h)), mul_div_right n Nat.two_pos]
theorem log2_le_self (n : Nat) : Nat.log2 n ≤ n :=
  n.rec (Nat.le_refl 0) fun n _ =>
    Nat.le_of_lt ((log2_lt (succ_ne_zero n)).2 Nat.lt_two_pow_self)

end Nat
