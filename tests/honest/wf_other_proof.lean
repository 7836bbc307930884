-- style: another proof of termination
-- target: gcd
theorem mod_dec (a b : Nat) (h : ¬ b = 0) : a % b < b := Nat.mod_lt _ (Nat.pos_of_ne_zero h)
def gcd' (a b : Nat) : Nat := if h : b = 0 then a else gcd' b (a % b)
termination_by b
decreasing_by exact mod_dec a b h
theorem gcd_zero (a : Nat) : gcd' a 0 = a := by rw [gcd']; simp
