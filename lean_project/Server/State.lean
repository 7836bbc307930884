prelude
import Server.Monad

/-!
Proof states as values. A theorem is opened by elaborating its command with a tactic block that is
one node of a kind of ours. Its elaborator saves the contexts and the state in which the block
would run and leaves by the exception that nothing catches. A step then runs any tactic from any
saved state in new references. To finish, the command is elaborated again with the node putting
the finished state in place: everything that Lean does after a tactic block, the kernel's check
included, happens as in a file.
-/

namespace Qedgym.Server

open Lean Elab

/-- A state between two tactics. -/
structure Saved where
  core : Core.State
  «meta» : Meta.State
  term : Term.State
  goals : List MVarId

/-- What stays the same for all tactics of one theorem. -/
structure Contexts where
  core : Core.Context
  «meta» : Meta.Context
  term : Term.Context

/-- A theorem as the kernel takes it. -/
structure Claim where
  goal : MVarId
  lctx : LocalContext
  /-- The variables that the statement and its proof are abstracted over. -/
  variables : Array Expr
  type : Expr

/-- A theorem whose proof can be stepped. -/
structure Opened where
  /-- The state before its command. -/
  before : Command.State
  /-- Its command, the tactic block being our node. -/
  command : Syntax
  context : Command.Context
  contexts : Contexts
  /-- The goals before the first tactic: one, the statement. -/
  root : List MVarId
  /-- Whether no option of printing is set, so that goals are laid out as always. -/
  plain : Bool
  /-- What the kernel is asked when the proof is done; `none` when only Lean's own way will do. -/
  claim : Option Claim

/-- What our node does when it is elaborated. -/
inductive Hook where
  | capture
  | install (s : Saved)

structure Captured where
  contexts : Contexts
  root : Saved

structure Hooks where
  mode : IO.Ref Hook
  captured : IO.Ref (Option Captured)

/-- The kind of the node; no parser makes it. -/
def hookKind : SyntaxNodeKind := .str (.str .anonymous "qedgym") "hook"

/-- `interruptExceptionId`: no handler of Lean's takes it for an error of the proof. -/
def interrupted : Exception := .internal 0 .nil

/-- The elaborator of our node. -/
def hook (hooks : Hooks) : Tactic.Tactic := fun _ _ tacRef termCtx termRef metaCtx metaRef coreCtx
    coreRef => do
  let core ← get coreRef
  match ← get hooks.mode with
  | .capture =>
    let goals := (← get tacRef).goals
    let root : Saved := { core, «meta» := ← get metaRef, term := ← get termRef, goals }
    set hooks.captured (some ⟨⟨coreCtx, metaCtx, termCtx⟩, root⟩)
    fun s => .error interrupted s
  | .install final =>
    set coreRef { final.core with
      messages := core.messages, infoState := core.infoState,
      traceState := core.traceState, snapshotTasks := core.snapshotTasks }
    set metaRef final.meta
    set termRef final.term
    set tacRef ⟨final.goals⟩

def registerHook (hooks : Hooks) : IO Unit :=
  KeyedDeclsAttribute.addBuiltin Tactic.tacticElabAttribute hookKind hookKind (hook hooks)

/-! ## Messages -/

/-- The first error, or the warning that `sorry` was used. -/
def firstFault (log : MessageLog) : BaseIO (Option (Prod Position String)) :=
  let rec look (found : Option (Prod Position String)) : List Message →
      BaseIO (Option (Prod Position String))
    | .nil => pure found
    | .cons m rest => do
      match m.severity with
      | .error =>
        let text ← m.data.toString
        pure (some (m.pos, text))
      | .warning => look found rest
      | .information => look found rest
  look none log.toList

/-- What an exception says. -/
def explain (e : Exception) (log : MessageLog) : BaseIO String := do
  match e with
  | .error _ msg => msg.toString
  | .internal 0 _ => pure "interrupted"
  | .internal _ _ =>
    match ← firstFault log with
    | some (_, text) => pure text
    | none => (e.toMessageData).toString

/-! ## Steps -/

/-- Limits of one step. -/
structure StepLimits where
  token : IO.CancelToken

/-- Why a tactic does not apply, and where in its text if that is known. -/
structure TacticFault where
  position : Option Position
  message : String

/-- Where `stx` begins, in the text of the context. -/
def positionOf (ctx : Contexts) (stx : Syntax) : Option Position :=
  match stx.getPos? false with
  | some p => some (ctx.core.toCold.fileMap.toPosition p)
  | none => none

/-- Where an exception was thrown. -/
def thrownAt (ctx : Contexts) (e : Exception) (log : MessageLog) : BaseIO (Option Position) := do
  match e with
  | .error ref _ => pure (positionOf ctx ref)
  | .internal 0 _ => pure none
  | .internal _ _ =>
    match ← firstFault log with
    | some (p, _) => pure (some p)
    | none => pure none

/-- Run `stx` as a tactic from `s`. -/
def tryTactic (ctx : Contexts) (s : Saved) (stx : Syntax) (limits : StepLimits) :
    M (Except TacticFault Saved) := do
  let spent ← lift IO.getNumHeartbeats
  let core := { s.core with messages := MessageLog.empty }
  let cold := { ctx.core.toCold with
    initHeartbeats := spent, cancelTk? := some limits.token }
  let coreCtx := { ctx.core with toCold := cold }
  let tacCtx : Tactic.Context := { elaborator := .anonymous, recover := false }
  let coreRef ← mkRef core
  let metaRef ← mkRef s.meta
  let termRef ← mkRef s.term
  let tacRef ← mkRef (Tactic.State.mk s.goals)
  let outcome ← lift (EIO.toBaseIO (do
    Tactic.evalTactic stx tacCtx tacRef ctx.term termRef ctx.meta metaRef coreCtx coreRef
    Tactic.getUnsolvedGoals tacCtx tacRef ctx.term termRef ctx.meta metaRef coreCtx coreRef))
  let core ← get coreRef
  match outcome with
  | .error e =>
    let position ← lift (thrownAt ctx e core.messages)
    let message ← lift (explain e core.messages)
    pure (.error ⟨position, message⟩)
  | .ok goals =>
    match ← lift (firstFault core.messages) with
    | some (p, text) => pure (.error ⟨some p, text⟩)
    | none =>
      let «meta» ← get metaRef
      let term ← get termRef
      pure (.ok { core, «meta», term, goals })

/-- Run `stx` as a tactic from `s`, or fail with what Lean says. -/
def runTactic (ctx : Contexts) (s : Saved) (stx : Syntax) (limits : StepLimits) :
    M Saved := do
  match ← tryTactic ctx s stx limits with
  | .ok after => pure after
  | .error fault => fail fault.message

/-- The proof of a goal as far as it goes. -/
def proofOf (s : Saved) (goal : MVarId) : Expr :=
  (instantiateMVarsCore s.meta.mctx (mkMVar goal)).1

def anyOf (p : α → Bool) : List α → Bool
  | .nil => false
  | .cons a as => cond (p a) true (anyOf p as)

end Qedgym.Server
