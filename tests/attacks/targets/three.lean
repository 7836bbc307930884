def three : Nat := 3

def isThree (n : Nat) : Bool := n == three

structure Point where
  x : Nat
  y : Nat

theorem three_is : isThree 4 = true := sorry

theorem pt (p : Point) : p.x = p.y := sorry
