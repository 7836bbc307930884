-- trick: a hypothesis in a lower universe
-- target: universes0
-- reason: statement changed
theorem univ0 (α : Type) (a b : α) (h : ∀ (β : Type) (x y : β), x = y) : a = b := h α a b
