-- trick: definition with changed unfolding
-- target: one_eq_two
-- reason: statement changed
def one : Nat := 1
theorem one_eq_two : one = 1 := rfl
