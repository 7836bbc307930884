-- trick: an instance that changes a definition below
-- target: three
-- reason: definition changed, sorry
def three : Nat := 3
local instance (priority := 5000) : BEq Nat := ⟨fun _ _ => true⟩
def isThree (n : Nat) : Bool := n == three
structure Point where
  x : Nat
  y : Nat
theorem three_is : isThree 4 = true := rfl
theorem pt (p : Point) : p.x = p.y := sorry
