-- trick: the `sorry` sits in the data that the proof takes apart
-- target: one_eq_two
-- reason: sorry
def witness : PProd Nat ((1 : Nat) = 2) := sorry

theorem one_eq_two : (1 : Nat) = 2 := witness.2
