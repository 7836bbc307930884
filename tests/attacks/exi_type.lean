-- trick: another domain of a quantifier
-- target: exists
-- reason: statement changed
theorem exi : ∃ n : Fin 2, n * n = 2 := ⟨0, rfl⟩
