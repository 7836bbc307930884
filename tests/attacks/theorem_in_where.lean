-- trick: the theorem as a helper of another
-- target: one_eq_two
-- reason: missing
theorem a : True := trivial
where one_eq_two : (1 : Nat) = 1 := rfl
