prelude
import Init.Omega.Constraint
import Init.Omega.Facts

/-! What the compiled tactic `omega` builds its proofs from. -/
