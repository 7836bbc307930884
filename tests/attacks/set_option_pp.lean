-- trick: pp options make it look right
-- target: one_eq_two
-- reason: statement changed
set_option pp.all true
theorem one_eq_two : (1 : Nat) = Nat.succ 0 := rfl
