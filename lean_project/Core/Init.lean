prelude
import Init.Logic
import Init.Macro
import Init.Sum
import Init.WF
import Init.Nat.MulOrder

/-!
Root of qedgym's core library: what every Lean file without a header imports when it runs on the
embedded Lean. See `docs/core-library.md`.
-/
