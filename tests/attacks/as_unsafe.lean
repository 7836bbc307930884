-- trick: an unsafe definition may call itself for ever
-- target: one_eq_two
-- reason: not a theorem
unsafe def one_eq_two : (1 : Nat) = 2 := one_eq_two
