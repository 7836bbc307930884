-- trick: a macro that rereads `¬`
-- target: neg
-- reason: statement changed
macro_rules | `(¬ $p) => `($p)
theorem neg : ¬ True := trivial
