-- trick: a macro that doubles its argument
-- target: one_eq_two
-- reason: lean error
syntax "grow" term : term
macro_rules | `(grow $t) => `(grow ($t, $t))
theorem one_eq_two : (1 : Nat) = 2 := grow 1
