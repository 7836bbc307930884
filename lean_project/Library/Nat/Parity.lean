/-!
# Even and odd

Evenness said in three ways (by rules, by a program, by a witness), and why they agree.
-/

namespace Library.Parity

inductive Even : Nat → Prop
  | zero : Even 0
  | step {n : Nat} (h : Even n) : Even (n + 2)

inductive Odd : Nat → Prop
  | one : Odd 1
  | step {n : Nat} (h : Odd n) : Odd (n + 2)

def isEven : Nat → Bool
  | 0 => true
  | n + 1 => !isEven n

/-! ## The rules -/

/-- difficulty 1 · the Pythagoreans on even and odd -/
theorem even_four : Even 4 := .step (.step .zero)

/-- difficulty 1 · the Pythagoreans on even and odd -/
theorem not_even_one : ¬Even 1 := by
  intro h
  cases h

/-- difficulty 1 · the Pythagoreans on even and odd -/
theorem even_of_even_step {n : Nat} (h : Even (n + 2)) : Even n := by
  cases h with
  | step h => exact h

/-- difficulty 2 · the Pythagoreans on even and odd -/
theorem not_even_seven : ¬Even 7 := by
  intro h
  cases h with | step h
  cases h with | step h
  cases h with | step h
  cases h

/-- difficulty 2 · the Pythagoreans on even and odd -/
theorem odd_of_even {n : Nat} (h : Even n) : Odd (n + 1) := by
  induction h with
  | zero => exact Odd.one
  | step _ ih => exact Odd.step ih

/-- difficulty 2 · the Pythagoreans on even and odd -/
theorem even_of_odd {n : Nat} (h : Odd n) : Even (n + 1) := by
  induction h with
  | one => exact Even.step Even.zero
  | step _ ih => exact Even.step ih

/-- difficulty 2 · the Pythagoreans on even and odd -/
theorem even_or_odd (n : Nat) : Even n ∨ Odd n := by
  induction n with
  | zero => exact Or.inl Even.zero
  | succ n ih =>
    cases ih with
    | inl h => exact Or.inr (odd_of_even h)
    | inr h => exact Or.inl (even_of_odd h)

/-- difficulty 2 · the Pythagoreans on even and odd -/
theorem not_even_and_odd {n : Nat} (h : Even n) : ¬Odd n := by
  intro k
  induction h with
  | zero => cases k
  | step _ ih =>
    cases k with
    | step k => exact ih k

/-! ## Sums -/

/-- difficulty 2 · the Pythagoreans on even and odd -/
theorem even_add {m n : Nat} (hm : Even m) (hn : Even n) : Even (m + n) := by
  induction hn with
  | zero => exact hm
  | step _ ih => exact Even.step ih

/-- difficulty 2 · the Pythagoreans on even and odd -/
theorem odd_add_odd {m n : Nat} (hm : Odd m) (hn : Odd n) : Even (m + n) := by
  induction hn with
  | one => exact even_of_odd hm
  | step _ ih => exact Even.step ih

/-- difficulty 2 · the Pythagoreans on even and odd -/
theorem even_of_even_add {m n : Nat} (h : Even (m + n)) (hn : Even n) : Even m := by
  induction hn with
  | zero => exact h
  | step _ ih =>
    apply ih
    exact even_of_even_step h

/-- difficulty 2 · the Pythagoreans on even and odd -/
theorem even_self_add (n : Nat) : Even (n + n) := by
  induction n with
  | zero => exact Even.zero
  | succ n ih =>
    rw [Nat.add_add_add_comm]
    exact Even.step ih

/-- Of two neighbours one is even, and so is their product.

difficulty 2 · of two neighbours one is even -/
theorem even_mul_next (n : Nat) : Even (n * (n + 1)) := by
  induction n with
  | zero => exact Even.zero
  | succ n ih =>
    rw [Nat.mul_add_one, Nat.add_one_mul, Nat.add_assoc]
    exact even_add ih (even_self_add (n + 1))

/-- difficulty 2 · Euclid IX.28 -/
theorem even_mul (m : Nat) {n : Nat} (h : Even n) : Even (m * n) := by
  induction h with
  | zero => exact Even.zero
  | step _ ih =>
    rw [Nat.mul_add, Nat.mul_two]
    exact even_add ih (even_self_add m)

/-! ## The witness -/

/-- difficulty 3 · rules against witnesses -/
theorem even_iff_witness (n : Nat) : Even n ↔ ∃ k, n = k + k := by
  constructor
  · intro h
    induction h with
    | zero => exact ⟨0, rfl⟩
    | step _ ih =>
      obtain ⟨k, hk⟩ := ih
      refine ⟨k + 1, ?_⟩
      rw [hk, Nat.add_add_add_comm]
  · intro ⟨k, hk⟩
    rw [hk]
    exact even_self_add k

/-! ## The program -/

/-- difficulty 1 · a program that decides -/
theorem isEven_step (n : Nat) : isEven (n + 2) = isEven n := by
  rw [isEven, isEven, Bool.not_not]

/-- difficulty 2 · a program that decides -/
theorem isEven_of_even {n : Nat} (h : Even n) : isEven n = true := by
  induction h with
  | zero => rfl
  | step _ ih => rw [isEven_step, ih]

/-- The two claims have to be proved together.

difficulty 4 · a program that decides -/
theorem even_of_isEven (n : Nat) :
    (isEven n = true → Even n) ∧ (isEven n = false → Odd n) := by
  induction n with
  | zero => exact ⟨fun _ => Even.zero, fun h => Bool.noConfusion h⟩
  | succ n ih =>
    cases h : isEven n with
    | true =>
      refine ⟨fun k => ?_, fun _ => odd_of_even (ih.1 h)⟩
      rw [isEven, h] at k
      exact Bool.noConfusion k
    | false =>
      refine ⟨fun _ => even_of_odd (ih.2 h), fun k => ?_⟩
      rw [isEven, h] at k
      exact Bool.noConfusion k

/-- difficulty 1 · a program that decides -/
theorem isEven_iff (n : Nat) : isEven n = true ↔ Even n :=
  ⟨(even_of_isEven n).1, isEven_of_even⟩

/-- difficulty 2 · a program that decides -/
theorem isEven_add (m n : Nat) : isEven (m + n) = (isEven m == isEven n) := by
  induction n with
  | zero =>
    show isEven m = (isEven m == true)
    cases isEven m <;> rfl
  | succ n ih =>
    rw [← Nat.add_assoc, isEven, isEven, ih]
    cases isEven m <;> cases isEven n <;> rfl

end Library.Parity
