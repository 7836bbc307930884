theorem univ0 (α : Type) (a b : α) (h : ∀ (β : Type 1) (x y : β), x = y) : a = b := sorry
