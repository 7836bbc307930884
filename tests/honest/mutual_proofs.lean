-- style: mutual recursion between theorems
-- target: swap
mutual
theorem ev : (n : Nat) → (P : Prop) → P → P
  | 0, _, x => x
  | n + 1, _, x => od n _ x
theorem od : (n : Nat) → (P : Prop) → P → P
  | 0, _, x => x
  | n + 1, _, x => ev n _ x
end
theorem swap (p q : Prop) (h : p ∧ q) : q ∧ p := ev 3 _ ⟨h.2, h.1⟩
