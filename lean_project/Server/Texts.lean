prelude
import Server.State

/-!
Texts of goals. Printing an expression takes Lean a tenth of a millisecond, and most of a goal is
as it was one tactic before. So the texts of a goal are kept with its state, and those of
expressions that come again are taken over.

What a text depends on, besides the expression: the names of the variables in the context, which
decide where a dagger, another name of a bound variable or `_root_` is needed. So a text is taken
over only if no name that came, went or changed occurs in it. Expressions with metavariables are
always printed.
-/

namespace Qedgym.Server

open Lean

/-- An expression's text, plain and as JSON, and whether its instances are found by inference. -/
structure Printed where
  expr : Expr
  text : String
  json : String
  isInstance : Bool

/-- A variable and the name it is shown with. -/
structure Named where
  fvar : Name
  name : Name

/-- A goal that was printed. -/
structure ShownGoal where
  goal : MVarId
  names : List Named
  printed : List Printed
  /-- The goal as JSON, when nothing in it can change any more. -/
  fixed : Option String

def isNamed (n : Named) : List Named → Bool
  | .nil => false
  | .cons m rest => cond (m.fvar.beq n.fvar) (m.name.beq n.name) (isNamed n rest)

/-- The names of `some` that are not so in `others`, before `acc`. Both are in the order of their
contexts. -/
def namesMissing (acc : List Name) : List Named → List Named → List Name
  | .nil, _ => acc
  | .cons a as, .nil => namesMissing (.cons a.name acc) as .nil
  | .cons a as, .cons b bs =>
    match a.fvar.beq b.fvar, a.name.beq b.name with
    | true, true => namesMissing acc as bs
    | true, false => namesMissing (.cons a.name acc) as bs
    | false, _ =>
      match isNamed a bs with
      | true => namesMissing acc as bs
      | false => namesMissing (.cons a.name acc) as (.cons b bs)

/-- A name as text, unquoted. -/
def nameText (n : Name) : String := n.toString false fun _ => false

def texts : List Name → List String
  | .nil => .nil
  | .cons n rest => .cons (nameText n) (texts rest)

/-- Whether one of the words is somewhere in a text. -/
def mentions (text : String) : List String → Bool
  | .nil => false
  | .cons w words =>
    match text.splitOn w with
    | .cons _ .nil => mentions text words
    | _ => true

/-- What may be taken over from other goals, and what has been printed here. -/
structure Known where
  /-- Texts of another goal that have not been looked at, in its order. -/
  ahead : List Printed
  /-- All of that goal's texts. -/
  other : List Printed
  /-- Names that differ between there and here. -/
  changed : List String
  /-- The texts of this goal, the last first. -/
  here : List Printed

def lookUp (e : Expr) : List Printed → Option Printed
  | .nil => none
  | .cons p rest => cond (p.expr.equal e) (some p) (lookUp e rest)

/-- The text of an expression in a context, with what is known after it. `closed` says whether
there is no metavariable in it. -/
def printed (known : Known) (e : Expr) (closed : Bool) : MetaM (Prod Printed Known) :=
    fun metaCtx metaRef coreCtx coreRef => do
  let fresh (known : Known) : EIO Exception (Prod Printed Known) := do
    let tagged ← Widget.ppExprTagged e PrettyPrinter.Delaborator.delab metaCtx metaRef coreCtx coreRef
    let text := tagged.stripTags
    let isInstance := match ← Meta.isClass? e metaCtx metaRef coreCtx coreRef with
      | some _ => true
      | none => false
    let p : Printed := ⟨e, text, Json.renderString text "", isInstance⟩
    pure (p, cond closed { known with here := .cons p known.here } known)
  let reuse (p : Printed) (known : Known) : EIO Exception (Prod Printed Known) :=
    match mentions p.text known.changed with
    | true => fresh known
    | false => pure (p, { known with here := .cons p known.here })
  match closed with
  | false => fresh known
  | true =>
  match known.ahead with
  | .cons p rest =>
    match p.expr.equal e with
    | true => reuse p { known with ahead := rest }
    | false =>
      match lookUp e known.here with
      | some p => pure (p, known)
      | none =>
      match lookUp e known.other with
      | some p => reuse p known
      | none => fresh known
  | .nil =>
    match lookUp e known.here with
    | some p => pure (p, known)
    | none =>
    match lookUp e known.other with
    | some p => reuse p known
    | none => fresh known

/-- An expression with the values of its metavariables put in, and whether none is left. -/
def settled (e : Expr) : MetaM (Prod Expr Bool) := fun _ metaRef _ _ => do
  match e.hasMVar with
  | false => pure (e, true)
  | true =>
    let e := (instantiateMVarsCore (← get metaRef).mctx e).1
    pure (e, cond e.hasMVar false true)

/-- Hypotheses of one type that stand together, the last name first. Where the types differ in the
names of bound variables, the last is shown. -/
structure Bundle where
  names : List Name
  type : Expr
  closed : Bool

/-- What has been written of a goal. -/
structure Written where
  acc : String
  first : Bool
  /-- Whether there is no metavariable in it. -/
  fixed : Bool
  known : Known

def bundleText (w : Written) : Option Bundle → MetaM Written
  | none => fun _ _ _ _ => pure w
  | some b => fun metaCtx metaRef coreCtx coreRef => do
    let (p, known) ← printed w.known b.type b.closed metaCtx metaRef coreCtx coreRef
    let acc := cond w.first w.acc (w.acc.append ",")
    let acc := array (acc.append "{\"names\":") (reverseOnto b.names .nil) fun acc n =>
      quoted acc (n.toString true fun _ => false)
    let acc := (key acc "type").append p.json
    let acc := cond p.isInstance (acc.append ",\"inst\":true}") (acc.append "}")
    pure ⟨acc, false, cond b.closed w.fixed false, known⟩

/-- The hypotheses, as a JSON array without its end. `none` when one has a value: Lean shortens
long ones in its own way. -/
def hypothesesText (w : Written) (pending : Option Bundle) :
    List (Option LocalDecl) → MetaM (Option Written)
  | .nil => fun metaCtx metaRef coreCtx coreRef => do
    pure (some (← bundleText w pending metaCtx metaRef coreCtx coreRef))
  | .cons none rest => hypothesesText w pending rest
  | .cons (some (.ldecl _ _ _ _ _ _ .default)) _ => fun _ _ _ _ => pure none
  | .cons (some (.ldecl _ _ _ _ _ _ _)) rest => hypothesesText w pending rest
  | .cons (some (.cdecl _ _ name type _ .default)) rest =>
    fun metaCtx metaRef coreCtx coreRef => do
    let (type, closed) ← settled type metaCtx metaRef coreCtx coreRef
    match pending with
    | none =>
      hypothesesText w (some ⟨.cons name .nil, type, closed⟩) rest metaCtx metaRef coreCtx coreRef
    | some b =>
      match b.type.eqv type with
      | true =>
        let b : Bundle := ⟨.cons name b.names, type, closed⟩
        hypothesesText w (some b) rest metaCtx metaRef coreCtx coreRef
      | false =>
        let w ← bundleText w pending metaCtx metaRef coreCtx coreRef
        hypothesesText w (some ⟨.cons name .nil, type, closed⟩) rest metaCtx metaRef coreCtx coreRef
  | .cons (some (.cdecl _ _ _ _ _ _)) rest => hypothesesText w pending rest

def namesOf : List (Option LocalDecl) → List Named
  | .nil => .nil
  | .cons none rest => namesOf rest
  | .cons (some (.cdecl _ fvar name _ _ _)) rest => .cons ⟨fvar.name, name⟩ (namesOf rest)
  | .cons (some (.ldecl _ fvar name _ _ _ _)) rest => .cons ⟨fvar.name, name⟩ (namesOf rest)

/-- What is known at a goal, from another. -/
def knownFrom (names : List Named) : Option ShownGoal → Known
  | none => ⟨.nil, .nil, .nil, .nil⟩
  | some other =>
    let changed := namesMissing (namesMissing .nil names other.names) other.names names
    ⟨other.printed, other.printed, texts changed, .nil⟩

/-- A goal as JSON without its last brace, after `acc`; `none` when Lean has to print it. -/
def goalTextFrom (acc : String) (goal : MVarId) (like : Option ShownGoal) :
    MetaM (Option (Prod String ShownGoal)) := fun metaCtx metaRef coreCtx coreRef => do
  let decl ← goal.getDecl metaCtx metaRef coreCtx coreRef
  let (lctx, _) := decl.lctx.sanitizeNames ⟨coreCtx.toCold.options, 1, 1⟩
  let decls := lctx.decls.toList
  let names := namesOf decls
  let metaCtx := { metaCtx with lctx := lctx, localInstances := decl.localInstances }
  let start := match decl.userName with
    | .anonymous => "{\"case\":null,\"hyps\":["
    | name => (quoted "{\"case\":" (name.eraseMacroScopes.toString true fun _ => false)).append
        ",\"hyps\":["
  match ← hypothesesText ⟨start, true, true, knownFrom names like⟩ none decls
      metaCtx metaRef coreCtx coreRef with
  | none => pure none
  | some w =>
    let (target, closed) ← settled decl.type metaCtx metaRef coreCtx coreRef
    let (p, known) ← printed w.known target closed metaCtx metaRef coreCtx coreRef
    let text := (key (w.acc.append "]") "target").append p.json
    let fixed := cond closed (cond w.fixed (some text) none) none
    pure (some (acc.append text, ⟨goal, names, reverseOnto known.here .nil, fixed⟩))

end Qedgym.Server
