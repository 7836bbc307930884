-- trick: `¬` is read as something weaker, by a macro of high priority
-- target: not_both
-- reason: statement changed
local macro (priority := high) "¬" p:term:max : term => `($p → True)

theorem not_both (p : Prop) (h : p) : ¬ p := fun _ => trivial
