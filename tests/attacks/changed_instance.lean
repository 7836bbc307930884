-- trick: a local instance changes what `+` does
-- target: definitions
-- reason: definition changed, definition changed
local instance (priority := high) : Add Nat := ⟨fun _ _ => 3⟩

def double (n : Nat) : Nat := n + n

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
