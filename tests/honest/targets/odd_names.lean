namespace «my space»

def f₁ (α' : Nat) : Nat := α'

theorem «is the identity» (ξ₁ : Nat) : f₁ ξ₁ = ξ₁ := sorry

end «my space»
