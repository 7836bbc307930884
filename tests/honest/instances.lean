-- style: own classes and instances
-- target: swap
class Holds (p : Prop) : Prop where out : p
instance {p q : Prop} [a : Holds p] [b : Holds q] : Holds (q ∧ p) := ⟨⟨b.out, a.out⟩⟩
theorem swap (p q : Prop) (h : p ∧ q) : q ∧ p :=
  haveI := Holds.mk h.1
  haveI := Holds.mk h.2
  (inferInstance : Holds (q ∧ p)).out
