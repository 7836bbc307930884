-- trick: `=` is read as another relation
-- target: one_eq_two
-- reason: statement changed
def Near (_ _ : Nat) : Prop := True

local infix:50 (priority := high) " = " => Near

theorem one_eq_two : (1 : Nat) = 2 := trivial
