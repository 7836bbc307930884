-- trick: a name with a meaning of its own in the kernel
-- target: swap
-- reason: reserved name or lean error
theorem eagerReduce {p : Prop} (h : p) : p := h

theorem swap (p q : Prop) (h : p ∧ q) : q ∧ p := eagerReduce ⟨h.2, h.1⟩
