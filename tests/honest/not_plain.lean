-- style: without the target's notation
-- target: own_notation
theorem plus (a b : Nat) : a + b + 1 = b + a + 1 := by omega
