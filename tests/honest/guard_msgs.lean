-- style: checked messages and commands beside it
-- target: swap
/-- info: 1 + 1 : Nat -/
#guard_msgs in #check 1 + 1
#print axioms and_comm
theorem swap (p q : Prop) (h : p ∧ q) : q ∧ p := ⟨h.2, h.1⟩
#print axioms swap
#check @swap
