prelude
import Server.Goals

/-!
Text before a theorem: commands are parsed and elaborated one by one, and the state before each is
kept, so that the next theorem of a file begins where its text first differs.
-/

namespace Qedgym.Server

open Lean Elab Parser

/-- Between two commands. -/
structure Snapshot where
  parser : ModuleParserState
  state : Command.State

/-- Why a text does not elaborate, and where (line from 1, column from 0). -/
structure Fault where
  position : Position
  message : String

def faultAt (map : FileMap) (pos : String.Pos.Raw) (message : String) : Fault :=
  ⟨map.toPosition pos, message⟩

/-- The text of `import` lines: what an environment depends on. -/
def headerText (input : InputContext) (header : Syntax) : String :=
  match header.getPos? false, header.getTailPos? false with
  | some b, some e => String.Pos.Raw.extract input.inputString b e
  | _, _ => ""

/-- Command states at the beginning of a file, by the text of its `import` lines. -/
abbrev Imported := List (Prod String Command.State)

def Imported.find (text : String) : Imported → Option Command.State
  | .nil => none
  | .cons (t, s) rest => match String.decEq t text with
    | .isTrue _ => some s
    | .isFalse _ => Imported.find text rest

/-- `Elab.async` off: errors of another thread would come too late. -/
def options (heartbeats recDepth : Nat) : Options :=
  let name (a b : String) : Name := .str (.str .anonymous a) b
  let o := Options.empty.insert (name "Elab" "async") (.ofBool false)
  let o := o.insert (name "linter" "all") (.ofBool false)
  let o := o.insert (.str .anonymous "maxRecDepth") (.ofNat recDepth)
  o.insert (.str .anonymous "maxHeartbeats") (.ofNat heartbeats)

def commandContext (input : InputContext) (pos : String.Pos.Raw)
    (token : Option IO.CancelToken) : Command.Context where
  fileName := input.fileName
  fileMap := input.fileMap
  currRecDepth := 0
  cmdPos := pos
  macroStack := .nil
  quotContext? := none
  currMacroScope := 1
  ref := .missing
  snap? := none
  cancelTk? := token
  suppressElabErrors := false

/-- Elaborate one command; the state after it, its messages alone in the log. -/
def elaborate (ctx : Command.Context) (before : Command.State) (command : Syntax) :
    M Command.State := do
  let ref ← mkRef { before with messages := MessageLog.empty }
  match ← lift (EIO.toBaseIO (Command.elabCommand command ctx ref)) with
  | .ok _ => get ref
  | .error e => do
    let state ← get ref
    fail (← lift (explain e state.messages))

/-- The start of a file: its imports, in an environment made once for each list of imports. -/
def start (input : InputContext) (imported : IO.Ref Imported) (opts : Options) :
    M (Except Fault Snapshot) := do
  let (header, parser, messages) ← liftIO (parseHeader input)
  match ← lift (firstFault messages) with
  | some (pos, text) => pure (.error ⟨pos, text⟩)
  | none =>
  let key := headerText input header
  match Imported.find key (← get imported) with
  | some state => pure (.ok ⟨parser, state⟩)
  | none =>
    let (env, messages) ← liftIO (processHeader header Options.empty MessageLog.empty input
      (UInt32.ofNatLT 0 (of_decide_eq_true rfl)) .empty false (.str .anonymous "_stdin"))
    match ← lift (firstFault messages) with
    | some (pos, text) => pure (.error ⟨pos, text⟩)
    | none =>
      let state := Command.mkState env MessageLog.empty opts
      let state := { state with infoState := { state.infoState with enabled := false } }
      set imported (.cons (key, state) (← get imported))
      pure (.ok ⟨parser, state⟩)

/-- What the last command of a text became. -/
structure Prepared where
  /-- Before each command, the latest first. -/
  snapshots : List Snapshot
  command : Syntax

/-- Parse and elaborate from `from`; the command that goes beyond byte `theoremAt` is only parsed. -/
partial def prepare (input : InputContext) (theoremAt : Nat) (token : IO.CancelToken)
    (done : List Snapshot) (now : Snapshot) : M (Except Fault Prepared) := do
  let state := now.state
  match state.scopes with
  | .nil => fail "no scope"
  | .cons scope _ =>
  let pmctx : ParserModuleContext :=
    ⟨state.env, scope.opts, scope.currNamespace, scope.openDecls⟩
  let (command, parser, messages) := parseCommand input pmctx now.parser MessageLog.empty
  match ← lift (firstFault messages) with
  | some (pos, text) => pure (.error ⟨pos, text⟩)
  | none =>
  let done := List.cons now done
  let «end» := parser.pos.byteIdx
  match Nat.ble «end» theoremAt, Nat.ble input.endPos.byteIdx «end»,
      Nat.ble «end» now.parser.pos.byteIdx with
  | false, true, _ => pure (.ok ⟨done, command⟩)
  | false, false, _ => pure (.error (faultAt input.fileMap parser.pos "the statement ends here"))
  | true, _, true => pure (.error (faultAt input.fileMap parser.pos "there is no theorem here"))
  | true, _, false =>
    let state ← elaborate (commandContext input now.parser.pos (some token)) state command
    match ← lift (firstFault state.messages) with
    | some (pos, text) => pure (.error ⟨pos, text⟩)
    | none => prepare input theoremAt token done ⟨parser, { state with messages := .empty }⟩

/-! ## The theorem -/

def skipKind : SyntaxNodeKind :=
  .str (.str (.str (.str .anonymous "Lean") "Parser") "Tactic") "skip"

/-- The tree with its last `skip` replaced by our node. -/
partial def withHook (stx : Syntax) : Option Syntax :=
  match stx with
  | .node info kind args =>
    match kind.beq skipKind with
    | true => some (.node info hookKind .empty)
    | false =>
      let rec look (after : List Syntax) : List Syntax → Option Syntax
        | .nil => none
        | .cons a before =>
          match withHook a with
          | some a => some (.node info kind (Array.mk (reverseOnto before (.cons a after))))
          | none => look (.cons a after) before
      look .nil (reverseOnto args.toList .nil)
  | _ => none

/-- Whether there is a node of this kind in a tree. -/
partial def hasKind (kind : SyntaxNodeKind) : Syntax → Bool
  | .node _ k args => cond (k.beq kind) true (anyOf (hasKind kind) args.toList)
  | _ => false

def theoremKind : SyntaxNodeKind :=
  .str (.str (.str (.str .anonymous "Lean") "Parser") "Command") "theorem"

/-- A theorem states a proposition; Lean says so only after its proof. -/
def notProposition (command : Syntax) (c : Captured) : M Bool := do
  match hasKind theoremKind command, c.root.goals with
  | true, .cons goal _ =>
    match ← inMeta c.contexts c.root (fun metaCtx metaRef coreCtx coreRef => do
        let type ← goal.getType metaCtx metaRef coreCtx coreRef
        Meta.isProp type metaCtx metaRef coreCtx coreRef) with
    | .ok proposition => pure (cond proposition false true)
    | .error _ => pure false
  | _, _ => pure false

def variablesOf : List (Option LocalDecl) → List Expr
  | .nil => .nil
  | .cons (some (.cdecl _ fvar _ _ _ kind)) rest =>
    match kind with
    | .auxDecl => variablesOf rest
    | _ => .cons (mkFVar fvar) (variablesOf rest)
  | .cons (some (.ldecl _ fvar _ _ _ _ _)) rest => .cons (mkFVar fvar) (variablesOf rest)
  | .cons none rest => variablesOf rest

/-- The theorem with the variables of its context in front. Only of a `theorem`: what else has a
proof in it may be more than that. -/
def claimOf (command : Syntax) (c : Captured) : M (Option Claim) := do
  match hasKind theoremKind command, c.root.goals with
  | true, .cons goal .nil =>
    match ← inMeta c.contexts c.root (fun metaCtx metaRef coreCtx coreRef => do
        let decl ← goal.getDecl metaCtx metaRef coreCtx coreRef
        let variables := Array.mk (variablesOf decl.lctx.decls.toList)
        let type := (instantiateMVarsCore c.root.meta.mctx
          (decl.lctx.mkForall variables decl.type false false)).1
        pure (⟨goal, decl.lctx, variables, type⟩ : Claim)) with
    | .ok claim =>
      match claim.type.hasMVar, claim.type.hasFVar with
      | false, false => pure (some claim)
      | _, _ => pure none
    | .error _ => pure none
  | _, _ => pure none

/-- Open the theorem whose command was parsed. -/
def openTheorem (hooks : Hooks) (input : InputContext) (p : Prepared) (token : IO.CancelToken) :
    M (Except Fault (Prod Opened Saved)) := do
  match p.snapshots, withHook p.command with
  | .cons now _, some command =>
    let ctx := commandContext input now.parser.pos (some token)
    set hooks.mode .capture
    set hooks.captured none
    let ref ← mkRef { now.state with messages := MessageLog.empty }
    let outcome ← lift (EIO.toBaseIO (Command.elabCommand command ctx ref))
    let state ← get ref
    match ← lift (firstFault state.messages) with
    | some (pos, text) => pure (.error ⟨pos, text⟩)
    | none =>
    match ← swap hooks.captured none with
    | some c =>
      match ← notProposition p.command c with
      | true => pure (.error (faultAt input.fileMap now.parser.pos "this states no proposition"))
      | false =>
      let claim ← claimOf p.command c
      let plain := cond (mentions input.inputString (.cons "pp." .nil)) false true
      pure (.ok (⟨now.state, command, { ctx with cancelTk? := none }, c.contexts, c.root.goals,
          plain, claim⟩,
        { c.root with core := { c.root.core with messages := .empty } }))
    | none =>
      match outcome with
      | .error e => fail (← lift (explain e state.messages))
      | .ok _ => pure (.error (faultAt input.fileMap now.parser.pos "this is not a theorem"))
  | _, _ => fail "the statement is not followed by a tactic block"

/-- What Lean does after the last tactic of a file's proof. `none`, or why it is no proof. -/
def finishAsFile (hooks : Hooks) (o : Opened) (final : Saved) (token : IO.CancelToken) :
    M (Option String) := do
  set hooks.mode (.install final)
  let ref ← mkRef { o.before with messages := MessageLog.empty }
  let ctx := { o.context with cancelTk? := some token }
  let outcome ← lift (EIO.toBaseIO (Command.elabCommand o.command ctx ref))
  set hooks.mode .capture
  let state ← get ref
  match outcome with
  | .error e => pure (some (← lift (explain e state.messages)))
  | .ok _ =>
    match ← lift (firstFault state.messages) with
    | some (_, text) => pure (some text)
    | none => pure none

/-- Whether the kernel takes a proof as it stands. When it does not, or when the proof needs more
than that (recursion, universes to be found), Lean's own way tells. -/
def kernelTakes (claim : Claim) (cold : Core.Context.Cold) (final : Saved)
    (token : IO.CancelToken) : Bool :=
  let e := proofOf final claim.goal
  match e.hasMVar with
  | true => false
  | false =>
    let value := claim.lctx.mkLambda claim.variables e false false
    match value.hasFVar with
    | true => false
    | false =>
      let levels := collectLevelParams
        (collectLevelParams CollectLevelParams.instInhabitedState claim.type) value
      let name : Name := .str (.str .anonymous "_qedgym") "claim"
      let theorem' : TheoremVal :=
        ⟨⟨name, levels.params.toList, claim.type⟩, value, .cons name .nil⟩
      match final.core.env.addDeclCore (USize.ofNat cold.maxHeartbeats)
          (USize.ofNat cold.maxRecDepth) (.thmDecl theorem') (some token) true with
      | .ok _ => true
      | .error _ => false

/-- End the proof, the kernel's check included. `none`, or why it is no proof. -/
def finish (hooks : Hooks) (o : Opened) (final : Saved) (token : IO.CancelToken) :
    M (Option String) := do
  -- Where a macro of the file hides it, or the file has the warning off.
  match anyOf (fun goal => (proofOf final goal).hasSorry) o.root with
  | true => pure (some "the proof uses `sorry`")
  | false =>
  match o.claim with
  | some claim =>
    match kernelTakes claim o.contexts.core.toCold final token with
    | true => pure none
    | false => finishAsFile hooks o final token
  | none => finishAsFile hooks o final token

end Qedgym.Server
