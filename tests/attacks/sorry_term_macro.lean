-- trick: a term macro that hides `sorry`
-- target: one_eq_two
-- reason: sorry
local macro "obvious" : term => `(sorry)

theorem one_eq_two : (1 : Nat) = 2 := obvious
