-- trick: a notation that rereads `≤`
-- target: le_all
-- reason: lean error
local notation:50 a:51 " ≤ " b:51 => Nat.le (Nat.min a b) b
theorem le_all (a b : Nat) : a ≤ b := sorry
