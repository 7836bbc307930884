prelude
import Init.Macro
import Init.Nat.Bounded
import Init.Nat.Lemmas
import Init.Decreasing
import Init.Control.Loop
import Init.Repr
import Init.AC
import Init.Misc
import Init.Grind.Norm
import Init.Grind.Ring
import Init.Order
import Init.List.Sort

/-!
Root of qedgym's core library: what every Lean file without a header imports when it runs on the
embedded Lean. See `docs/core-library.md`.
-/
