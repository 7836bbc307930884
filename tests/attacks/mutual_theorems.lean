-- trick: mutual theorems prove each other
-- target: one_eq_two
-- reason: lean error
mutual
theorem one_eq_two : (1 : Nat) = 2 := other
theorem other : (1 : Nat) = 2 := one_eq_two
end
