-- style: names in Unicode
-- target: add_swap
theorem add_swap (α' β₁ : Nat) : α' + β₁ = β₁ + α' := by
  have «eine Hilfe» : ∀ ξ : Nat, ξ = ξ := fun _ => rfl
  have h₁ := Nat.add_comm α' β₁
  exact h₁
