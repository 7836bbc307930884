prelude
import Server.Whole

/-!
A proof tactic by tactic, from what Lean tells editors: every tactic that stands in the text, at
any depth, with the goals before and after it and the constants in the terms that it gave; and
which constant each name in the text stands for.
-/

namespace Qedgym.Server

open Lean Elab

/-- What has been told of a tree. -/
structure Told where
  tactics : String
  names : String
  /-- Goals whose texts may be taken over. -/
  shown : List ShownGoal

def separated (acc : String) : String :=
  match acc.utf8ByteSize with
  | 0 => acc
  | _ => acc.append ","

/-- Whether the first word of a tree stands in the text, and was not put there by a macro. -/
partial def isOriginal : Syntax → Bool
  | .missing => false
  | .atom (.original _ _ _ _) _ => true
  | .atom _ _ => false
  | .ident (.original _ _ _ _) _ _ _ => true
  | .ident _ _ _ _ => false
  | .node _ _ args =>
    let rec first : List Syntax → Bool
      | .nil => false
      | .cons a rest => match a.getPos? false with
        | some _ => isOriginal a
        | none => first rest
    first args.toList

/-- Where a piece of syntax stands in the text; `none` when a macro made it. -/
def place (stx : Syntax) : Option (Prod Nat Nat) :=
  match isOriginal stx, stx.getPos? true, stx.getTailPos? true with
  | true, some b, some e => some (b.byteIdx, e.byteIdx)
  | _, _, _ => none

def constantOf : Expr → Option Name := fun e =>
  match e.getUsedConstants.toList with
  | .cons n .nil => some n
  | _ => none

/-- One tactic as JSON after `t`. -/
def tellTactic (o : Opened) (after : Saved) (depth : Nat) (i : TacticInfo) (b e : Nat) (t : Told) :
    M Told := do
  let at' (mctx : MetavarContext) (goals : List MVarId) : Saved :=
    { after with «meta» := { after.meta with mctx := mctx }, goals := goals }
  let acc := number ((separated t.tactics).append "{\"begin\":") b
  let acc := number (key (number (key acc "end") e) "depth") depth
  let acc := quoted (key acc "kind") (match i.toElabInfo.stx with
    | .node _ kind _ => nameText kind
    | _ => "")
  let (acc, shown) ← goalsText (key acc "before") o t.shown (at' i.mctxBefore i.goalsBefore)
  let shown := match shown with
    | .nil => t.shown
    | _ => shown
  let (acc, shown') ← goalsText (key acc "after") o shown (at' i.mctxAfter i.goalsAfter)
  let acc ← premisesText (key acc "premises") o.contexts (at' i.mctxBefore i.goalsBefore)
    (at' i.mctxAfter i.goalsAfter)
  let shown := match shown' with
    | .nil => shown
    | _ => shown'
  pure { t with tactics := acc.append "}", shown := shown }

mutual

/-- A tree, after those before it. -/
partial def tellTree (o : Opened) (after : Saved) (depth : Nat) (t : Told) : InfoTree → M Told
  | .context _ tree => tellTree o after depth t tree
  | .hole _ => pure t
  | .node (.ofTacticInfo i) children => do
    match place i.toElabInfo.stx with
    | some (b, e) =>
      let t ← tellTactic o after depth i b e t
      tellTrees o after (Nat.succ depth) t (InfoTree.children children).toList
    | none => tellTrees o after depth t (InfoTree.children children).toList
  | .node (.ofTermInfo i) children => do
    let t := match i.toElabInfo.stx, place i.toElabInfo.stx, constantOf i.expr with
      | .ident _ _ _ _, some (b, e), some n =>
        let acc := number ((separated t.names).append "{\"begin\":") b
        let acc := number (key acc "end") e
        let acc := premiseText after.core.env (key acc "premise") n
        { t with names := acc.append "}" }
      | _, _, _ => t
    tellTrees o after depth t (InfoTree.children children).toList
  | .node _ children => tellTrees o after depth t (InfoTree.children children).toList

partial def tellTrees (o : Opened) (after : Saved) (depth : Nat) (t : Told) :
    List InfoTree → M Told
  | .nil => pure t
  | .cons tree rest => do
    tellTrees o after depth (← tellTree o after depth t tree) rest

end

def substituted (assignment : InfoTree.Assignment) : List InfoTree → List InfoTree
  | .nil => .nil
  | .cons t rest => .cons (t.substitute assignment) (substituted assignment rest)

/-- Run a proof and tell of its tactics; the beginning of the answer. -/
def traceWhole (hooks : Hooks) (opened : Opened) (root : Saved) (shown : List ShownGoal)
    (text : String) (token : IO.CancelToken) : M String := do
  let stx ← orFail "parse" (Parser.runParserCategory root.core.env
    (.str .anonymous "term") text "<proof>")
  let contexts := readFrom opened.contexts text
  let info := { root.core.infoState with enabled := true }
  let start := { root with core := { root.core with infoState := info } }
  let ran ← runAll contexts ⟨token⟩ .nil start (proofTactics stx)
  let info := ran.saved.core.infoState
  let told ← tellTrees { opened with contexts := contexts } ran.saved 0 ⟨"", "", shown⟩
    (substituted info.assignment info.trees.toList)
  let acc ← match ran.fault, ran.saved.goals with
    | some fault, _ => pure (quoted "{\"error\":" fault.message)
    | none, .nil => do
      match ← finish hooks opened ran.saved token with
      | none => pure "{\"done\":true"
      | some fault => pure (quoted "{\"error\":" fault)
    | none, _ => pure "{\"error\":\"unsolved goals\""
  let acc := ((key acc "tactics").append "[").append told.tactics
  pure ((((key (acc.append "]") "names").append "[").append told.names).append "]")

end Qedgym.Server
