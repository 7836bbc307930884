prelude
import Init.GetElem
import Init.Macro
import Init.Nat.Digits
import Init.Nat.Simproc
import Init.Nat.Bounded
import Init.NeZero

/-!
Root of qedgym's core library: what every Lean file without a header imports when it runs on the
embedded Lean. See `docs/core-library.md`.
-/
