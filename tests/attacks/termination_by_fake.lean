-- trick: wf relation own, empty proof
-- target: one_eq_two
-- reason: sorry
theorem f (n : Nat) : (1 : Nat) = 2 := f (n+1)
termination_by n
decreasing_by exact (sorry : False).elim
theorem one_eq_two : (1 : Nat) = 2 := f 0
