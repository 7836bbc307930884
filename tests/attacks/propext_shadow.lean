-- trick: local constant propext shadows
-- target: one_eq_two
-- reason: sorry
theorem N.propext : False := sorry
open N
theorem one_eq_two : (1 : Nat) = 2 := N.propext.elim
