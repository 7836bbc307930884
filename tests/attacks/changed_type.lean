-- trick: an inductive type that the statement uses has other constructors
-- target: definitions
-- reason: lean error, lean error
def double (n : Nat) : Nat := n + n

inductive Colour where
  | red

def Colour.next : Colour → Colour
  | .red => .red

theorem double_one : double 1 = 3 := rfl

theorem next_id : ∀ c : Colour, c.next = c := by
  intro c
  cases c
  rfl
