prelude
import Init.Bool
import Init.Nat.Bitwise

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
@[simp] theorem testBit_shiftRight (x : Nat) : testBit (x >>> i) j = testBit x (i + j) := by
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
@[simp] theorem testBit_shiftLeft (x : Nat) :
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
theorem le_log2 (h : n ≠ 0) : k ≤ n.log2 ↔ 2 ^ k ≤ n := by
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
theorem log2_lt (h : n ≠ 0) : n.log2 < k ↔ n < 2 ^ k := by
  rw [← Nat.not_le, ← Nat.not_le, le_log2 h]
theorem log2_self_le (h : n ≠ 0) : 2 ^ n.log2 ≤ n := (le_log2 h).1 (Nat.le_refl _)
theorem lt_log2_self : ∀ {n : Nat}, n < 2 ^ (n.log2 + 1)
  | 0 => Nat.two_pow_pos _
  | n + 1 => (log2_lt (succ_ne_zero n)).1 (Nat.lt_add_one _)
theorem log2_eq_iff (h : n ≠ 0) : n.log2 = k ↔ 2 ^ k ≤ n ∧ n < 2 ^ (k + 1) :=
  ⟨fun e => e ▸ ⟨log2_self_le h, lt_log2_self⟩, fun ⟨h1, h2⟩ =>
    Nat.le_antisymm (le_of_lt_add_one ((log2_lt h).2 h2)) ((le_log2 h).2 h1)⟩
@[simp] theorem log2_two_pow : (2 ^ n).log2 = n :=
  (log2_eq_iff (ne_of_gt (Nat.two_pow_pos n))).2
    ⟨Nat.le_refl _, Nat.pow_lt_pow_succ Nat.one_lt_two⟩
theorem log2_two_mul (h : n ≠ 0) : (2 * n).log2 = n.log2 + 1 := by
  rw [log2_def, if_pos (Nat.le_mul_of_pos_right 2 (Nat.pos_of_ne_zero h)), mul_div_right n Nat.two_pos]
theorem log2_le_self (n : Nat) : Nat.log2 n ≤ n := by
  cases eq_zero_or_pos n with
  | inl e => rw [e, log2_zero]; exact Nat.le_refl 0
  | inr h => exact Nat.le_of_lt ((log2_lt (ne_of_gt h)).2 Nat.lt_two_pow_self)

end Nat
