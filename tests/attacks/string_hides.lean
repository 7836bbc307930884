-- trick: theorem inside a string
-- target: one_eq_two
-- reason: missing
def s : String := "
theorem one_eq_two : (1 : Nat) = 2 := rfl"
