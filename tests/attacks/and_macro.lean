-- trick: a macro that rereads `∧`
-- target: both
-- reason: statement changed
macro_rules | `($a ∧ $b) => `($a)
theorem both (p q : Prop) (h : p) : p ∧ q := h
