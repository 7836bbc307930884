-- trick: a definition called like one that Lean makes
-- target: three
-- reason: definition changed, sorry
def Q._proof_1 : Nat := 4
def three : Nat := Q._proof_1
def isThree (n : Nat) : Bool := n == three
structure Point where
  x : Nat
  y : Nat
theorem three_is : isThree 4 = true := rfl
theorem pt (p : Point) : p.x = p.y := sorry
