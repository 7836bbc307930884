-- trick: a standard axiom applied to an instance that an own axiom gives
-- target: one_eq_two
-- reason: axiom
axiom inhabited : ∀ p : Prop, Nonempty p

theorem one_eq_two : (1 : Nat) = 2 := Classical.choice (inhabited _)
