-- trick: an unsafe helper behind an opaque constant with `implemented_by`
-- target: one_eq_two
-- reason: sorry
unsafe def bad : Decidable ((1 : Nat) = 2) := bad

instance : Inhabited (PProd Nat ((1 : Nat) = 2)) := ⟨sorry⟩

opaque value : PProd Nat ((1 : Nat) = 2)

theorem one_eq_two : (1 : Nat) = 2 := value.2
