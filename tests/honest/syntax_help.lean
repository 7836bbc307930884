-- style: a tactic of one's own
-- target: add_swap
syntax "by_comm" (ppSpace colGt term:max)* : tactic
macro_rules | `(tactic| by_comm $a $b) => `(tactic| exact Nat.add_comm $a $b)
theorem add_swap (a b : Nat) : a + b = b + a := by by_comm a b
