prelude
import Server.Texts

/-!
What is told of a state: its goals, and which constants a step used.
-/

namespace Qedgym.Server

open Lean Elab

/-- Goals are printed whole. Messages are not: a term in one may be of any size, and printing it
all can take the stack that there is. -/
def whole (options : Options) : Options :=
  let pp (name : String) : Name := .str (.str .anonymous "pp") name
  (options.insert (pp "deepTerms") (.ofBool true)).insert (pp "maxSteps") (.ofNat 100000)

/-- Run in the meta monad at a state, without changing it. -/
def inMeta (ctx : Contexts) (s : Saved) (act : MetaM α) : M (Except String α) := do
  let coreRef ← mkRef s.core
  let metaRef ← mkRef s.meta
  let spent ← lift IO.getNumHeartbeats
  let cold := ctx.core.toCold
  let cold := { cold with initHeartbeats := spent, options := whole cold.options }
  let coreCtx := { ctx.core with toCold := cold }
  match ← lift (EIO.toBaseIO (act ctx.meta metaRef coreCtx coreRef)) with
  | .ok a => pure (.ok a)
  | .error e => pure (.error (← lift (explain e s.core.messages)))

/-! ## Goals -/

def keysOf (set : HashSetRaw MVarId) : List MVarId :=
  let rec inBucket (acc : List MVarId) : AssocList MVarId Unit → List MVarId
    | .nil => acc
    | .cons key _ tail => inBucket (.cons key acc) tail
  let rec inBuckets (acc : List MVarId) : List (AssocList MVarId Unit) → List MVarId
    | .nil => acc
    | .cons b bs => inBuckets (inBucket acc b) bs
  match set.size with
  | 0 => .nil
  | _ => inBuckets .nil set.buckets.toList

/-- The metavariables that a goal depends on, after its text without the last brace. -/
def mvarsText (acc : String) (goal : MVarId) : MetaM String :=
  fun metaCtx metaRef coreCtx coreRef => do
  let set ← goal.getMVarDependencies false metaCtx metaRef coreCtx coreRef
  pure (match keysOf set with
    | .nil => acc
    | mvars => array (key acc "mvars") mvars fun acc m => quoted acc (nameText m.name))

/-- A goal as Lean's own printer has it, for reading, without its last brace. -/
def interactiveText (acc : String) (goal : MVarId) : MetaM String :=
  fun metaCtx metaRef coreCtx coreRef => do
  let g ← Widget.goalToInteractive goal metaCtx metaRef coreCtx coreRef
  let core := g.toInteractiveGoalCore
  let acc := match g.userName? with
    | some name => quoted (acc.append "{\"case\":") name
    | none => acc.append "{\"case\":null"
  let acc := array (key acc "hyps") core.hyps.toList fun acc h =>
    let acc := array (acc.append "{\"names\":") h.names.toList quoted
    let acc := quoted (key acc "type") h.type.stripTags
    let acc := match h.val? with
      | some v => quoted (key acc "val") v.stripTags
      | none => acc
    let acc := match h.isInstance? with
      | some true => acc.append ",\"inst\":true"
      | _ => acc
    acc.append "}"
  pure (quoted (key acc "target") core.type.stripTags)

def shownBefore (goal : MVarId) : List ShownGoal → Option ShownGoal
  | .nil => none
  | .cons g rest => cond (g.goal.name.beq goal.name) (some g) (shownBefore goal rest)

/-- What goes on from goal to goal. -/
structure Telling where
  acc : String
  /-- A goal that the next is likely to have much in common with. -/
  like : Option ShownGoal
  /-- The goals that were printed so that texts can be taken over, the last first. -/
  shown : List ShownGoal

/-- One goal after those before it. Alone it shares metavariables with no other. -/
def tellGoal (own alone : Bool) (before : List ShownGoal) (t : Telling) (goal : MVarId) :
    MetaM Telling := fun metaCtx metaRef coreCtx coreRef => do
  let fixed := match shownBefore goal before with
    | some ⟨g, names, printed, some text⟩ => some (text, ShownGoal.mk g names printed (some text))
    | _ => none
  match fixed with
  | some (text, g) => pure ⟨(t.acc.append text).append "}", t.like, .cons g t.shown⟩
  | none =>
    let told ← match own with
      | true => goalTextFrom t.acc goal t.like metaCtx metaRef coreCtx coreRef
      | false => pure none
    let finished (acc : String) (free : Bool) : EIO Exception String := do
      let acc ← cond free
        (mvarsText acc goal metaCtx metaRef coreCtx coreRef) (pure acc)
      pure (acc.append "}")
    match told with
    | some (acc, g) =>
      let open? := match g.fixed with
        | some _ => false
        | none => cond alone false true
      pure ⟨← finished acc open?, some g, .cons g t.shown⟩
    | none =>
      let acc ← interactiveText t.acc goal metaCtx metaRef coreCtx coreRef
      pure ⟨← finished acc (cond alone false true), t.like, t.shown⟩

def tellGoals (own alone : Bool) (before : List ShownGoal) (t : Telling) :
    List MVarId → MetaM Telling
  | .nil => fun _ _ _ _ => pure t
  | .cons g rest => fun metaCtx metaRef coreCtx coreRef => do
    let t ← tellGoal own alone before t g metaCtx metaRef coreCtx coreRef
    let t := match rest with
      | .nil => t
      | .cons _ _ => { t with acc := t.acc.append "," }
    tellGoals own alone before t rest metaCtx metaRef coreCtx coreRef

/-- The goals of a state, as a JSON array after `acc`, with what may be taken over for the next
state; `before` is that of the state before. -/
def goalsText (acc : String) (o : Opened) (before : List ShownGoal) (s : Saved) :
    M (Prod String (List ShownGoal)) := do
  let alone := match s.goals with
    | .cons _ (.cons _ _) => false
    | _ => true
  let like := match before with
    | .cons g _ => some g
    | .nil => none
  match ← inMeta o.contexts s (tellGoals o.plain alone before ⟨acc.append "[", like, .nil⟩ s.goals) with
  | .ok t => pure (t.acc.append "]", reverseOnto t.shown .nil)
  | .error e => fail ("cannot print the goals: ".append e)

/-! ## Premises -/

def kindOf : ConstantInfo → String
  | .axiomInfo _ => "axiom"
  | .defnInfo _ => "definition"
  | .thmInfo _ => "theorem"
  | .opaqueInfo _ => "opaque"
  | .quotInfo _ => "quotient"
  | .inductInfo _ => "inductive"
  | .ctorInfo _ => "constructor"
  | .recInfo _ => "recursor"

def contains (n : Name) : List Name → Bool
  | .nil => false
  | .cons m rest => cond (m.beq n) true (contains n rest)

def addNew (acc : List Name) : List Name → List Name
  | .nil => acc
  | .cons n rest => addNew (cond (contains n acc) acc (.cons n acc)) rest

/-- The goals whose terms stand under binders that `e` does not show yet. -/
def pending (ctx : Contexts) (s : Saved) (e : Expr) : M (List Name) := do
  match ← inMeta ctx s (Meta.getMVars e) with
  | .error _ => pure .nil
  | .ok mvars =>
    let rec go (acc : List Name) : List MVarId → List Name
      | .nil => acc
      | .cons m rest =>
        match s.meta.mctx.getDelayedMVarAssignmentCore? m with
        | some d => go (.cons d.mvarIdPending.name acc) rest
        | none => go acc rest
    pure (go .nil mvars.toList)

/-- The constants in the terms that were given for `goals`, in `after`; `seen` are done. -/
partial def constants (ctx : Contexts) (after : Saved) (seen acc : List Name) :
    List Name → M (List Name)
  | .nil => pure (reverseOnto acc .nil)
  | .cons goal rest =>
    match contains goal seen with
    | true => constants ctx after seen acc rest
    | false => do
      let e := proofOf after ⟨goal⟩
      let more ← pending ctx after e
      let acc := addNew acc e.getUsedConstants.toList
      constants ctx after (.cons goal seen) acc (reverseOnto more rest)

def moduleOf (env : Environment) (n : Name) : Option Name :=
  match env.getModuleIdxFor? n with
  | none => none
  | some i =>
    let names := env.allImportedModuleNames
    match Nat.decLt i names.size with
    | .isTrue h => some (names.getInternal i h)
    | .isFalse _ => none

/-- `{"name","kind","module","line","column"}`; without a module it is the file's own text. -/
def premiseText (env : Environment) (acc : String) (n : Name) : String :=
  let acc := quoted (acc.append "{\"name\":") (nameText n)
  let acc := match env.find? n false with
    | some info => quoted (key acc "kind") (kindOf info)
    | none => acc
  let acc := match moduleOf env n with
    | some m => quoted (key acc "module") (nameText m)
    | none => acc
  let acc := match declRangeExt.find? env n .local .server with
    | some r =>
      number (key (number (key acc "line") r.range.pos.line) "column") r.range.pos.column
    | none => acc
  acc.append "}"

/-- The constants used by a step from `before` to `after`. -/
def premisesText (acc : String) (ctx : Contexts) (before after : Saved) : M String := do
  let rec names : List MVarId → List Name
    | .nil => .nil
    | .cons g rest => .cons g.name (names rest)
  let used ← constants ctx after .nil .nil (names before.goals)
  pure (array acc used (premiseText after.core.env))

end Qedgym.Server
