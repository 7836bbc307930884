-- style: explicit universes in helpers
-- target: swap
universe u v
theorem prod_swap.{w} {α : Type w} {β : Type v} (x : α × β) : ∃ y : β × α, y = ⟨x.2, x.1⟩ := ⟨_, rfl⟩
theorem swap (p q : Prop) (h : p ∧ q) : q ∧ p := ⟨h.2, h.1⟩
