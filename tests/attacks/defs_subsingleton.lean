-- trick: a structure with fields of another type
-- target: three
-- reason: definition changed, statement changed
def three : Nat := 4
def isThree (n : Nat) : Bool := n == three
structure Point where
  x : Unit
  y : Unit
theorem three_is : isThree 4 = true := rfl
theorem pt (p : Point) : p.x = p.y := rfl
