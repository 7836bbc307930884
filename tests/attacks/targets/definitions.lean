def double (n : Nat) : Nat := n + n

inductive Colour where
  | red
  | green

def Colour.next : Colour → Colour
  | .red => .green
  | .green => .red

theorem double_one : double 1 = 3 := sorry

theorem next_id : ∀ c : Colour, c.next = c := sorry
