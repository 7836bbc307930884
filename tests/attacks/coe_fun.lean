-- trick: a coercion to functions
-- target: applied
-- reason: statement changed
instance : CoeFun Nat (fun _ => Nat → Nat) := ⟨fun _ _ => 3⟩
theorem opq (f : Nat) (h : ∀ x : Nat, f x = x) : f 2 = 3 := rfl
