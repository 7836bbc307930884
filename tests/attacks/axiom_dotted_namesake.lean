-- trick: an axiom whose name is the single component «Quot.sound», which prints like the real one
-- target: one_eq_two
-- reason: axiom
axiom «Quot.sound» : False

theorem one_eq_two : (1 : Nat) = 2 := «Quot.sound».elim
