-- style: casesOn with a motive
-- target: swap
theorem swap (p q : Prop) (h : p ∧ q) : q ∧ p :=
  @And.casesOn p q (fun _ => q ∧ p) h (fun a b => And.intro b a)
