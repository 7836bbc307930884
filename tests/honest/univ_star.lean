-- style: universes left to Lean
-- target: comp_assoc
theorem comp_assoc {α : Type _} {β : Type _} (f : α → β) (g : β → β) :
    (fun x => g (g (f x))) = g ∘ g ∘ f := rfl
