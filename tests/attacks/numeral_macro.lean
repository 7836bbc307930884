-- trick: a macro that rereads a numeral
-- target: one_eq_two
-- reason: statement changed
local macro_rules | `(2) => `(1)
theorem one_eq_two : (1 : Nat) = 2 := rfl
