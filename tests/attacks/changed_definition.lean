-- trick: a definition that the statement uses is another
-- target: definitions
-- reason: definition changed, definition changed
def double (n : Nat) : Nat := n + n + 1

inductive Colour where
  | red
  | green

def Colour.next : Colour → Colour
  | .red => .red
  | .green => .green

theorem double_one : double 1 = 3 := rfl

theorem next_id : ∀ c : Colour, c.next = c := by
  intro c
  cases c <;> rfl
