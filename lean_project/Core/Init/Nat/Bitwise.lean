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
theorem mod_two_eq_one_iff_testBit_zero {x : Nat} : (x % 2 = 1) ↔ x.testBit 0 = true := by
  rw [testBit_zero]; exact ⟨decide_eq_true, of_decide_eq_true⟩
theorem mod_two_eq_zero_iff_testBit_zero {x : Nat} : (x % 2 = 0) ↔ x.testBit 0 = false := by
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

private theorem eq_zero_of_digits (x : Nat) (h : ∀ i, testBit x i = false) : x = 0 := by
  induction x using Nat.div2Induction with
  | ind x ih =>
    refine Decidable.byContradiction fun hx => hx ?_
    have h0 := ih (Nat.pos_of_ne_zero hx) fun i => (testBit_div_two x i).trans (h (i + 1))
    rw [← div_add_mod x 2, h0, mod_two_eq_zero_iff_testBit_zero.2 (h 0)]

theorem eq_of_testBit_eq {x y : Nat} (pred : ∀ i, testBit x i = testBit y i) : x = y := by
  induction x using Nat.div2Induction generalizing y with
  | ind x ih =>
    cases eq_zero_or_pos x with
    | inl e =>
      rw [e] at pred ⊢
      exact (eq_zero_of_digits y fun i => (pred i).symm.trans (zero_testBit i)).symm
    | inr hx =>
      have hd : x / 2 = y / 2 := ih hx fun i => by
        rw [testBit_div_two, testBit_div_two, pred]
      have hm : x % 2 = y % 2 := (mod_two_eq_zero_or_one x).elim
        (fun e => e.trans (mod_two_eq_zero_iff_testBit_zero.2
          (pred 0 ▸ mod_two_eq_zero_iff_testBit_zero.1 e)).symm)
        (fun e => e.trans (mod_two_eq_one_iff_testBit_zero.2
          (pred 0 ▸ mod_two_eq_one_iff_testBit_zero.1 e)).symm)
      rw [← div_add_mod x 2, ← div_add_mod y 2, hd, hm]

theorem ne_zero_implies_bit_true {x : Nat} (xnz : x ≠ 0) : ∃ i, testBit x i :=
  Classical.byContradiction fun h => xnz <| eq_zero_of_digits x fun i =>
    Bool.eq_false_of_ne_true fun e => h ⟨i, e⟩

theorem ne_implies_bit_diff {x y : Nat} (p : x ≠ y) : ∃ i, testBit x i ≠ testBit y i :=
  Classical.byContradiction fun h => p <| eq_of_testBit_eq fun i =>
    Classical.byContradiction fun n => h ⟨i, n⟩

theorem le_of_testBit {n m : Nat} (h : ∀ i, n.testBit i = true → m.testBit i = true) : n ≤ m := by
  induction n using Nat.div2Induction generalizing m with
  | ind n ih =>
    cases eq_zero_or_pos n with
    | inl e => exact e ▸ zero_le m
    | inr hn =>
      have hd : n / 2 ≤ m / 2 := ih hn fun i => by
        rw [testBit_div_two, testBit_div_two]; exact h (i + 1)
      rw [← div_add_mod n 2, ← div_add_mod m 2]
      refine Nat.add_le_add (Nat.mul_le_mul_left 2 hd) ?_
      cases mod_two_eq_zero_or_one n with
      | inl e => exact e ▸ zero_le _
      | inr e =>
        have := mod_two_eq_one_iff_testBit_zero.2 (h 0 (mod_two_eq_one_iff_testBit_zero.1 e))
        exact Nat.le_of_eq (e.trans this.symm)

/-! ## Digits and powers of two -/

theorem testBit_lt_two_pow {x i : Nat} (lt : x < 2 ^ i) : x.testBit i = false := by
  rw [testBit_eq_decide_div_mod_eq, div_eq_of_lt lt]; rfl
theorem ge_two_pow_of_testBit {x : Nat} (p : testBit x i = true) : x ≥ 2 ^ i :=
  ge_of_not_lt fun h => Bool.noConfusion ((testBit_lt_two_pow h).symm.trans p)
theorem testBit_one_zero : testBit 1 0 = true := rfl
theorem testBit_one_eq_true_iff_self_eq_zero {i : Nat} : Nat.testBit 1 i = true ↔ i = 0 := by
  cases i with
  | zero => exact iff_of_true rfl rfl
  | succ i =>
    rw [testBit_add_one]
    exact iff_of_false (fun h => Bool.noConfusion ((zero_testBit i).symm.trans h)) (succ_ne_zero i)
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
  by_cases h : i ≤ j
  · rw [decide_eq_true (show j ≥ i from h), Bool.true_and]
    obtain ⟨k, e⟩ := le.dest h
    rw [← e, Nat.add_sub_cancel_left, ← testBit_shiftRight, shiftLeft_shiftRight]
  · rw [decide_eq_false (show ¬j ≥ i from h), Bool.false_and, testBit_eq_decide_div_mod_eq]
    obtain ⟨k, e⟩ := Nat.exists_eq_add_of_lt (gt_of_not_le h)
    rw [e, shiftLeft_eq, Nat.add_assoc, Nat.pow_add, Nat.mul_left_comm,
      mul_div_right _ (Nat.two_pow_pos j), pow_add_one', Nat.mul_left_comm, mul_mod_right]
    rfl
theorem lt_pow_two_of_testBit (x : Nat) (p : ∀ i, i ≥ n → testBit x i = false) : x < 2 ^ n := by
  have : x = x % 2 ^ n := eq_of_testBit_eq fun i => by
    rw [testBit_mod_two_pow]
    by_cases h : i < n
    · rw [decide_eq_true h, Bool.true_and]
    · rw [decide_eq_false h, Bool.false_and, p i (ge_of_not_lt h)]
  exact this ▸ mod_lt x (Nat.two_pow_pos n)

/-! ## Laws of the operations -/

@[simp] protected theorem and_self (x : Nat) : x &&& x = x := eq_of_testBit_eq fun i => by simp
protected theorem and_comm (x y : Nat) : x &&& y = y &&& x :=
  eq_of_testBit_eq fun i => by simp [Bool.and_comm]
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
  eq_of_testBit_eq fun i => by simp
instance : Std.Associative (α := Nat) (· &&& ·) := ⟨Nat.and_assoc⟩
instance : Std.Commutative (α := Nat) (· &&& ·) := ⟨Nat.and_comm⟩
instance : Std.IdempotentOp (α := Nat) (· &&& ·) := ⟨Nat.and_self⟩
instance : Std.Associative (α := Nat) (· ||| ·) := ⟨Nat.or_assoc⟩
instance : Std.Commutative (α := Nat) (· ||| ·) := ⟨Nat.or_comm⟩
instance : Std.IdempotentOp (α := Nat) (· ||| ·) := ⟨Nat.or_self⟩
instance : Std.LawfulIdentity (α := Nat) (· ||| ·) 0 where
  left_id := zero_or
  right_id := or_zero
instance : Std.Associative (α := Nat) (· ^^^ ·) := ⟨Nat.xor_assoc⟩
instance : Std.Commutative (α := Nat) (· ^^^ ·) := ⟨Nat.xor_comm⟩
instance : Std.LawfulIdentity (α := Nat) (· ^^^ ·) 0 where
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

private theorem log2_go_congr : ∀ (f g n : Nat), n ≤ f → n ≤ g → log2.go f n = log2.go g n := by
  intro f
  induction f with
  | zero =>
    intro g n h _
    cases g with
    | zero => rfl
    | succ g => exact (if_neg fun h' => not_succ_le_zero 1 (Nat.le_trans h' h)).symm
  | succ f ih =>
    intro g n hf hg
    cases g with
    | zero => exact if_neg fun h' => not_succ_le_zero 1 (Nat.le_trans h' hg)
    | succ g =>
      have le {k : Nat} (h : 2 ≤ n) (hk : n ≤ k + 1) : n / 2 ≤ k :=
        le_of_lt_succ (Nat.lt_of_lt_of_le (log2_terminates n h) hk)
      exact ite_congr rfl (fun h => congrArg (· + 1) (ih g _ (le h hf) (le h hg))) fun _ => rfl

theorem log2_def : ∀ n : Nat, n.log2 = if 2 ≤ n then (n / 2).log2 + 1 else 0
  | 0 => rfl
  | n + 1 => ite_congr rfl (fun h => congrArg (· + 1) <|
      log2_go_congr _ _ _ (le_of_lt_succ (log2_terminates (n + 1) h)) (Nat.le_refl _)) fun _ => rfl

@[simp] theorem log2_zero : Nat.log2 0 = 0 := by rw [log2_def]; rfl
theorem le_log2 {n k : Nat} (h : n ≠ 0) : k ≤ n.log2 ↔ 2 ^ k ≤ n := by
  induction k generalizing n with
  | zero => exact ⟨fun _ => Nat.pos_of_ne_zero h, fun _ => zero_le _⟩
  | succ k ih =>
    rw [log2_def]
    by_cases h2 : 2 ≤ n
    · have hd : n / 2 ≠ 0 := ne_of_gt (div_pos h2 Nat.two_pos)
      rw [if_pos h2, Nat.add_le_add_iff_right, ih hd, le_div_iff_mul_le Nat.two_pos]; rfl
    · rw [if_neg h2]
      refine ⟨fun h' => absurd h' (not_succ_le_zero k), fun h' => absurd (Nat.le_trans ?_ h') h2⟩
      rw [pow_add_one']
      exact Nat.le_mul_of_pos_right 2 (Nat.two_pow_pos k)
theorem log2_lt {n k : Nat} (h : n ≠ 0) : n.log2 < k ↔ n < 2 ^ k := by
  rw [← Nat.not_le, ← Nat.not_le, le_log2 h]
theorem log2_self_le {n : Nat} (h : n ≠ 0) : 2 ^ n.log2 ≤ n := (le_log2 h).1 (Nat.le_refl _)
theorem lt_log2_self : ∀ {n : Nat}, n < 2 ^ (n.log2 + 1)
  | 0 => Nat.two_pow_pos _
  | n + 1 => (log2_lt (succ_ne_zero n)).1 (Nat.lt_add_one _)
theorem log2_eq_iff {n k : Nat} (h : n ≠ 0) : n.log2 = k ↔ 2 ^ k ≤ n ∧ n < 2 ^ (k + 1) :=
  ⟨fun e => e ▸ ⟨log2_self_le h, lt_log2_self⟩, fun ⟨h1, h2⟩ =>
    Nat.le_antisymm (le_of_lt_add_one ((log2_lt h).2 h2)) ((le_log2 h).2 h1)⟩
@[simp] theorem log2_two_pow : (2 ^ n).log2 = n :=
  (log2_eq_iff (ne_of_gt (Nat.two_pow_pos n))).2
    ⟨Nat.le_refl _, Nat.pow_lt_pow_succ Nat.one_lt_two⟩
theorem log2_two_mul {n : Nat} (h : n ≠ 0) : (2 * n).log2 = n.log2 + 1 := by
  rw [log2_def, if_pos (Nat.le_mul_of_pos_right 2 (Nat.pos_of_ne_zero h)), mul_div_right n Nat.two_pos]
theorem log2_le_self (n : Nat) : Nat.log2 n ≤ n := by
  cases eq_zero_or_pos n with
  | inl e => rw [e, log2_zero]; exact Nat.le_refl 0
  | inr h => exact Nat.le_of_lt ((log2_lt (ne_of_gt h)).2 Nat.lt_two_pow_self)

end Nat
