-- trick: let rec loop
-- target: one_eq_two
-- reason: lean error
theorem one_eq_two : (1 : Nat) = 2 := by
  let rec loop (n : Nat) : (1 : Nat) = 2 := loop (n+1)
  exact loop 0
