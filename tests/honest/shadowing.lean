-- style: names that shadow the core's, in a namespace
-- target: swap
namespace Mine
def And.intro : Nat := 1
inductive Nat | zero
theorem propext : True := trivial
end Mine
open Mine in
theorem swap (p q : Prop) (h : p ∧ q) : q ∧ p := ⟨h.2, h.1⟩
