/-!
# Natural numbers

Addition from scratch, doubling and halving.
-/

namespace Library.Numbers

/-! ## Addition, again

`plus` looks at its first argument, while Lean's own `+` looks at the second. -/

def plus : Nat → Nat → Nat
  | 0, m => m
  | n + 1, m => plus n m + 1

/-- difficulty 2 · Grassmann, 1861: addition from the successor -/
theorem plus_zero (n : Nat) : plus n 0 = n := by
  induction n with
  | zero => rfl
  | succ n ih => rw [plus, ih]

/-- difficulty 2 · Grassmann, 1861: addition from the successor -/
theorem plus_succ (n m : Nat) : plus n (m + 1) = plus n m + 1 := by
  induction n with
  | zero => rfl
  | succ n ih => rw [plus, ih, plus]

/-- difficulty 2 · Grassmann, 1861: addition from the successor -/
theorem plus_comm (n m : Nat) : plus n m = plus m n := by
  induction n with
  | zero => rw [plus_zero, plus]
  | succ n ih => rw [plus, plus_succ, ih]

/-- difficulty 2 · Grassmann, 1861: addition from the successor -/
theorem plus_assoc (a b c : Nat) : plus (plus a b) c = plus a (plus b c) := by
  induction a with
  | zero => rfl
  | succ a ih => simp [plus, ih]

/-- difficulty 2 · Grassmann, 1861: addition from the successor -/
theorem plus_eq_add (n m : Nat) : plus n m = n + m := by
  induction n with
  | zero => rw [plus, Nat.zero_add]
  | succ n ih => rw [plus, ih, Nat.succ_add]

/-- difficulty 2 · Grassmann, 1861: addition from the successor -/
theorem plus_left_cancel {a b c : Nat} (h : plus a b = plus a c) : b = c := by
  induction a with
  | zero => exact h
  | succ a ih =>
    apply ih
    exact Nat.succ.inj h

/-! ## Doubling and halving -/

def double : Nat → Nat
  | 0 => 0
  | n + 1 => double n + 2

/-- Half, rounded down. -/
def half : Nat → Nat
  | 0 => 0
  | 1 => 0
  | n + 2 => half n + 1

/-- difficulty 2 · Egyptian doubling -/
theorem double_eq (n : Nat) : double n = n + n := by
  induction n with
  | zero => rfl
  | succ n ih => rw [double, ih, Nat.add_add_add_comm]

/-- difficulty 2 · Egyptian doubling -/
theorem half_double (n : Nat) : half (double n) = n := by
  induction n with
  | zero => rfl
  | succ n ih => rw [double, half, ih]

/-- difficulty 2 · Egyptian doubling -/
theorem half_double_succ (n : Nat) : half (double n + 1) = n := by
  induction n with
  | zero => rfl
  | succ n ih =>
    show half (double n + 1) + 1 = n + 1
    rw [ih]

/-- difficulty 1 · Egyptian doubling -/
theorem double_injective {n m : Nat} (h : double n = double m) : n = m := by
  rw [← half_double n, h, half_double]

/-- difficulty 2 · Egyptian doubling -/
theorem double_ne_succ_double (n m : Nat) : double n ≠ double m + 1 := by
  intro h
  induction n generalizing m with
  | zero => exact Nat.noConfusion h
  | succ n ih =>
    cases m with
    | zero => exact Nat.noConfusion (Nat.succ.inj h)
    | succ m => exact ih m (Nat.succ.inj (Nat.succ.inj h))

/-- difficulty 2 · Egyptian doubling -/
theorem double_or_succ_double (n : Nat) : ∃ k, n = double k ∨ n = double k + 1 := by
  induction n with
  | zero => exact ⟨0, Or.inl rfl⟩
  | succ n ih =>
    obtain ⟨k, h | h⟩ := ih
    · exact ⟨k, Or.inr (by rw [h])⟩
    · exact ⟨k + 1, Or.inl (by rw [h, double])⟩

end Library.Numbers
