-- trick: a macro that expands to itself
-- target: one_eq_two
-- reason: lean error
macro "loop" : term => `(loop)
theorem one_eq_two : (1 : Nat) = 2 := loop
