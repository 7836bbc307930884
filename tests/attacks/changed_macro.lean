-- trick: a macro rewrites every equation to True
-- target: one_eq_two
-- reason: statement changed
macro_rules
  | `($_ = $_) => `(True)

theorem one_eq_two : (1 : Nat) = 2 := trivial
