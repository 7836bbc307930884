prelude
import Init.SimpLemmas

/-! What the compiled tactic `omega` builds its proofs from. -/
