-- trick: csimp lemma
-- target: one_eq_two
-- reason: compiled code
def f (_ : Nat) : Bool := true
def g (_ : Nat) : Bool := false
@[csimp] theorem fg : @f = @g := sorry
theorem h : f 0 = false := by native_decide
theorem one_eq_two : (1 : Nat) = 2 := by cases h
