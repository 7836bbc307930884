-- trick: a partial definition needs no end, only an inhabitant
-- target: one_eq_two
-- reason: lean error
partial def one_eq_two : (1 : Nat) = 2 := one_eq_two
