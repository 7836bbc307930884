-- trick: a type that is not positive
-- target: one_eq_two
-- reason: lean error
inductive Bad | mk (f : Bad → False)
theorem one_eq_two : (1 : Nat) = 2 := ((fun b => match b with | .mk f => f b : Bad → False) (.mk fun b => match b with | .mk f => f b)).elim
