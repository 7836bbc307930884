-- trick: the statement's text is the target's, but `Nat` is a notation for a type with one element
-- target: one_eq_two
-- reason: statement changed
inductive Single where
  | it
instance (n : Nat) : OfNat Single n := ⟨.it⟩
local notation "Nat" => Single
theorem one_eq_two : (1 : Nat) = 2 := rfl
