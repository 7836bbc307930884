-- trick: macro redefines rfl as sorry
-- target: one_eq_two
-- reason: sorry
macro_rules | `(rfl) => `(sorry)
local macro "rfl" : term => `(sorry)
theorem one_eq_two : (1 : Nat) = 2 := rfl
