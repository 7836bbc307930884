universe u v
theorem comp_assoc {α : Type u} {β : Type v} (f : α → β) (g : β → β) : (fun x => g (g (f x))) = g ∘ g ∘ f := sorry
