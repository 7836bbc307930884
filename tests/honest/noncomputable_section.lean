-- style: noncomputable section
-- target: swap
noncomputable section
open Classical
def pick (α : Type) [Nonempty α] : α := choice inferInstance
theorem swap (p q : Prop) (h : p ∧ q) : q ∧ p := ⟨h.2, h.1⟩
end
