-- style: helper by well-founded recursion
-- target: swap
theorem down (n : Nat) (P : Nat → Prop) (h0 : P 0) (hs : ∀ n, P n → P (n + 1)) : P n :=
  match n with
  | 0 => h0
  | n + 1 => hs n (down n P h0 hs)
termination_by n
theorem swap (p q : Prop) (h : p ∧ q) : q ∧ p := down 0 (fun _ => q ∧ p) ⟨h.2, h.1⟩ (fun _ x => x)
