-- trick: the name is spelt with a Greek omicron
-- target: one_eq_two
-- reason: missing
theorem οne_eq_two : (1 : Nat) = 1 := rfl
