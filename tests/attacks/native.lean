-- trick: compiled code decides, and its own definition of equality lies
-- target: one_eq_two
-- reason: compiled code
def lie (_ : Nat) : Bool := true

@[implemented_by lie] def test (n : Nat) : Bool := n == 2

theorem test_one : test 1 = true := by
  native_decide

theorem one_eq_two : (1 : Nat) = 2 := by
  have h := test_one
  simp [test] at h
