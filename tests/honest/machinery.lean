-- style: macros, notation, unsafe and partial definitions, none of which the proof's terms need
-- target: swap
macro "finish" t:term : tactic => `(tactic| exact $t)

local notation:65 a " & " b => And a b

partial def forever (n : Nat) : Nat := forever (n + 1)

unsafe def cast' (n : Nat) : Nat := n

theorem swap (p q : Prop) (h : p & q) : q & p := by
  finish ⟨h.2, h.1⟩
