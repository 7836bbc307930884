-- style: names with spaces, Greek letters, subscripts and primes
-- target: odd_names
namespace «my space»

def f₁ (α' : Nat) : Nat := α'

theorem helper' (n : Nat) : f₁ n = n := rfl

end «my space»

theorem «my space».«is the identity» : ∀ ξ : Nat, «my space».f₁ ξ = ξ := «my space».helper'
