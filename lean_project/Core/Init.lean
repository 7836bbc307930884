prelude
import Init.Macro
import Init.Nat.Bounded
import Init.Nat.Lemmas
import Init.Decreasing
import Init.Repr
import Init.AC

/-!
Root of qedgym's core library: what every Lean file without a header imports when it runs on the
embedded Lean. See `docs/core-library.md`.
-/
