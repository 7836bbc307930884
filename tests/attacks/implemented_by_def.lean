-- trick: the target's own definition with other compiled code
-- target: three
-- reason: compiled code, sorry
def three : Nat := 3
def yes (_ : Nat) : Bool := true
@[implemented_by yes] def isThree (n : Nat) : Bool := n == three
structure Point where
  x : Nat
  y : Nat
theorem three_is : isThree 4 = true := by native_decide
theorem pt (p : Point) : p.x = p.y := sorry
