prelude
import Init.Prelude
import Init.Meta
import Init.NativeParsers
import Init.NativeTactics
import Init.NativeMacros
import Init.Operations
import Init.NativeTacticMacros
import Init.Core
import Init.Macro
import Init.NativeUnexpanders
import Init.SimpLemmas
import Init.Logic
import Init.Nat.Basic
import Init.Nat.Sub
import Init.WF
import Init.Nat.Div
import Init.Nat.Dvd
import Init.Nat.Bitwise
import Init.Bool
import Init.Control
import Init.Prod
import Init.Option
import Init.List.Defs
import Init.Nat.Linear
import Init.Int.Basic
import Init.AC
import Init.Int.Arith
import Init.List.Ops
import Init.GetElem
import Init.List.Reverse
import Init.List.Ends
import Init.Omega
import Init.Fin
import Init.Control.Transformers
import Init.Control.Do
import Init.Int.Linear
import Init.String
import Init.BitVec
import Init.Ord
import Init.Array
import Init.Misc
import Init.Grind

/-!
Root of qedgym's core library: what every Lean file without a header imports when it runs on the
embedded Lean. See `docs/core-library.md`.
-/
