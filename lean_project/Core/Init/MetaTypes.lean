prelude
import Init.List.Defs

/-!
Settings of tactics as data, for `simp (config := { contextual := true })` and `erw`. Lean's own
code reads these values by their place in memory, so fields and constructors stand in Lean's order.
-/

namespace Lean.Meta

/-- Which definitions may be unfolded. -/
inductive TransparencyMode where
  | all
  | default
  | reducible
  | instances
  | none
  deriving Inhabited, BEq

inductive EtaStructMode where
  | all
  | notClasses
  | none
  deriving Inhabited, BEq

namespace DSimp

/-- The settings of `dsimp`. -/
structure Config where
  zeta : Bool := true
  beta : Bool := true
  eta : Bool := true
  etaStruct : EtaStructMode := .all
  iota : Bool := true
  proj : Bool := true
  decide : Bool := false
  autoUnfold : Bool := false
  failIfUnchanged : Bool := true
  unfoldPartialApp : Bool := false
  zetaDelta : Bool := false
  index : Bool := true
  zetaUnused : Bool := true
  zetaHave : Bool := true
  locals : Bool := false
  instances : Bool := false

end DSimp

namespace Simp

@[inline] def defaultMaxSteps := 100000

/-- The settings of `simp`. -/
structure Config where
  maxSteps : Nat := defaultMaxSteps
  maxDischargeDepth : Nat := 2
  contextual : Bool := false
  memoize : Bool := true
  singlePass : Bool := false
  zeta : Bool := true
  beta : Bool := true
  eta : Bool := true
  etaStruct : EtaStructMode := .all
  iota : Bool := true
  proj : Bool := true
  decide : Bool := false
  arith : Bool := false
  autoUnfold : Bool := false
  dsimp : Bool := true
  failIfUnchanged : Bool := true
  ground : Bool := false
  unfoldPartialApp : Bool := false
  zetaDelta : Bool := false
  index : Bool := true
  implicitDefEqProofs : Bool := true
  zetaUnused : Bool := true
  catchRuntime : Bool := true
  zetaHave : Bool := true
  letToHave : Bool := true
  congrConsts : Bool := true
  bitVecOfNat : Bool := true
  warnExponents : Bool := true
  suggestions : Bool := false
  maxSuggestions : Option Nat := none
  locals : Bool := false
  instances : Bool := false

/-- The settings of `simp_all`. -/
structure ConfigCtx extends Config where
  contextual := true

end Simp

/-- Which of the places that match are rewritten. -/
inductive Occurrences where
  | all
  | pos (idxs : List Nat)
  | neg (idxs : List Nat)
  deriving Inhabited, BEq

instance : Coe (List Nat) Occurrences := ⟨.pos⟩

end Lean.Meta
