-- style: unsafe and partial definitions beside it
-- target: swap
unsafe def wild : Nat := wild
partial def loop (n : Nat) : Nat := loop (n + 1)
@[implemented_by wild] def tame : Nat := 3
@[extern "nothing"] opaque far : Nat → Nat
theorem swap (p q : Prop) (h : p ∧ q) : q ∧ p := ⟨h.2, h.1⟩
