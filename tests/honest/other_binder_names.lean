-- style: binders have other names and come in one group or as variables
-- target: swap
variable (a b : Prop)

theorem swap (both : a ∧ b) : b ∧ a := by
  exact And.intro both.2 both.1
