prelude
import Server.Prefix
import Server.Goals
import Server.Forbidden

/-!
Whole proofs. A proof text is parsed as a term; the tactics of a `by` block are run one after the
other, so that where the first of them fails the state before it is there to go on from.
-/

namespace Qedgym.Server

open Lean Elab

def parserKind (group kind : String) : SyntaxNodeKind :=
  .str (.str (.str (.str .anonymous "Lean") "Parser") group) kind

def everySecond : List α → List α
  | .cons a (.cons _ rest) => .cons a (everySecond rest)
  | rest => rest

/-- The tactics between the separators of a block. -/
def tacticsBetween : Syntax → Option (List Syntax)
  | .node _ _ args => some (everySecond args.toList)
  | _ => none

/-- The arguments of a node of this kind. -/
def argumentsOf (kind : SyntaxNodeKind) : Syntax → List Syntax
  | .node _ k args => cond (k.beq kind) args.toList .nil
  | _ => .nil

/-- The tactics of a sequence, indented or in braces. -/
def tacticsOfSequence (block : Syntax) : Option (List Syntax) :=
  match argumentsOf (parserKind "Tactic" "tacticSeq") block with
  | .cons inner _ =>
    match argumentsOf (parserKind "Tactic" "tacticSeq1Indented") inner with
    | .cons tactics _ => tacticsBetween tactics
    | .nil =>
      match argumentsOf (parserKind "Tactic" "tacticSeqBracketed") inner with
      | .cons _ (.cons tactics _) => tacticsBetween tactics
      | _ => none
  | .nil => none

/-- The top-level tactics of a `by` block; `none` for any other term. -/
def tacticsOf (proof : Syntax) : Option (List Syntax) :=
  match argumentsOf (parserKind "Term" "byTactic") proof with
  | .cons _ (.cons block _) => tacticsOfSequence block
  | _ => none

/-- A tactic without the parentheses in which it was sent, when it is one. -/
def bare (stx : Syntax) : Syntax :=
  match argumentsOf (parserKind "Tactic" "paren") stx with
  | .cons _ (.cons block _) =>
    match tacticsOfSequence block with
    | some (.cons tactic .nil) => tactic
    | _ => stx
  | _ => stx

/-- `exact TERM`, which stands where the term does. -/
def exactly (term : Syntax) : Syntax :=
  let info := match term.getPos? false, term.getTailPos? false with
    | some b, some e => SourceInfo.synthetic b e false
    | _, _ => SourceInfo.none
  .node info (parserKind "Tactic" "exact")
    (Array.mk (.cons (.atom .none "exact") (.cons term .nil)))

/-- What a step is asked to tell. -/
structure Wanted where
  goals : Bool
  premises : Bool
  /-- Whether to look for what is forbidden. -/
  look : Bool

/-- Where a proof stopped, or that it did not. -/
structure Ran where
  /-- The tactics that applied, the last first. -/
  good : List Syntax
  /-- The state after them. -/
  saved : Saved
  fault : Option TacticFault

/-- Run tactics one after the other until one fails. -/
def runAll (contexts : Contexts) (limits : StepLimits) (good : List Syntax) (saved : Saved) :
    List Syntax → M Ran
  | .nil => pure ⟨good, saved, none⟩
  | .cons tactic rest => do
    match ← tryTactic contexts saved tactic limits with
    | .ok after => runAll contexts limits (.cons tactic good) after rest
    | .error fault =>
      match fault.position with
      | some _ => pure ⟨good, saved, some fault⟩
      | none => pure ⟨good, saved, some ⟨positionOf contexts tactic, fault.message⟩⟩

/-- Begin and end of a tactic in its text, in bytes. -/
def span (acc : String) (tactic : Syntax) : String :=
  match tactic.getPos? false, tactic.getTailPos? false with
  | some b, some e => (number ((number (acc.append "[") b.byteIdx).append ",") e.byteIdx).append "]"
  | _, _ => acc.append "[0,0]"

def withPosition (acc : String) : Option Position → String
  | some p => number (key (number (key acc "line") p.line) "column") p.column
  | none => acc

/-- What is wrong at the end of a proof that leaves goals. -/
def unsolved (contexts : Contexts) : List Syntax → TacticFault
  | .cons last _ =>
    match last.getTailPos? false with
    | some p => ⟨some (contexts.core.toCold.fileMap.toPosition p), "unsolved goals"⟩
    | none => ⟨none, "unsolved goals"⟩
  | .nil => ⟨none, "unsolved goals"⟩

/-- The contexts with Lean's messages giving lines and columns of this text. -/
def readFrom (ctx : Contexts) (text : String) : Contexts :=
  let cold := { ctx.core.toCold with fileMap := FileMap.ofString text }
  { ctx with core := { ctx.core with toCold := cold } }

/-- A proof as tactics, whatever it is. -/
def proofTactics (stx : Syntax) : List Syntax :=
  orElse (tacticsOf stx) (.cons (exactly stx) .nil)

/-- Run a proof from a state; the beginning of the answer, with `keep` numbering the state at
which it stopped. -/
def runWhole (hooks : Hooks) (opened : Opened) (root : Saved) (shown : List ShownGoal)
    (text : String) (token : IO.CancelToken) (wanted : Wanted) (keep : Saved → M Nat) : M String := do
  let stx ← orFail "parse" (Parser.runParserCategory root.core.env
    (.str .anonymous "term") text "<proof>")
  let stx ← allowed wanted.look stx
  let contexts := readFrom opened.contexts text
  let ran ← runAll contexts ⟨token⟩ .nil root (proofTactics stx)
  let spans (acc : String) : String :=
    let acc := match tacticsOf stx with
      | some _ => acc
      | none => acc.append ",\"term\":true"
    array (key acc "ran") (reverseOnto ran.good .nil) span
  let stopped (fault : TacticFault) : String :=
    withPosition (quoted "{\"error\":" fault.message) fault.position
  match ran.saved.goals with
  | .nil =>
    match ← finish hooks opened ran.saved token, ran.fault with
    | none, none => pure (spans "{\"done\":true")
    | none, some fault => pure ((spans (stopped fault)).append ",\"done\":true")
    | some message, none => pure (stopped ⟨positionOf contexts stx, message⟩)
    | some _, some fault => pure (stopped fault)
  | .cons _ _ =>
    let acc := spans (stopped (orElse ran.fault (unsolved contexts ran.good)))
    let acc := number (key acc "state") (← keep ran.saved)
    match wanted.goals with
    | true => pure (← goalsText (key acc "goals") opened shown ran.saved).1
    | false => pure (number (key acc "count") ran.saved.goals.length)

end Qedgym.Server
