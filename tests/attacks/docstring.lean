-- trick: theorem in a doc comment
-- target: one_eq_two
-- reason: missing
/-- theorem one_eq_two : (1 : Nat) = 2 := rfl -/
def x := 1
