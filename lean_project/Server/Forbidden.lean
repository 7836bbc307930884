prelude
import Server.Monad

/-!
What a tactic or a proof may not contain, found in Lean's own syntax tree: gaps, and code that runs
while Lean elaborates. A macro can still hide such a thing; what it leads to is looked at when a
proof is finished, and by the trusted check.
-/

namespace Qedgym.Server

open Lean

/-- Kinds of syntax, and what a person would call them. -/
def forbiddenKinds : List (Prod SyntaxNodeKind String) :=
  let kind (group name : String) : SyntaxNodeKind :=
    .str (.str (.str (.str .anonymous "Lean") "Parser") group) name
  .cons (kind "Term" "sorry", "sorry") (
  .cons (kind "Tactic" "tacticSorry", "sorry") (
  .cons (kind "Tactic" "tacticAdmit", "admit") (
  .cons (kind "Tactic" "tacticStop_", "stop") (
  .cons (kind "Tactic" "nativeDecide", "native_decide") (
  .cons (kind "Tactic" "runTac", "run_tac") (
  .cons (.str (.str .anonymous "Lean") "byElab", "by_elab") (
  .cons (kind "Term" "unsafe", "unsafe") (
  .cons (.str (.str .anonymous "Lean") "includeStr", "include_str") (
  .cons (.str (kind "Tactic" "Grind") "sorry", "sorry") (
  .cons (.str (kind "Tactic" "Grind") "grindAdmit", "admit") .nil))))))))))

def nameOfKind (k : SyntaxNodeKind) : List (Prod SyntaxNodeKind String) → Option String
  | .nil => none
  | .cons (kind, name) rest =>
    match k.beq kind with
    | true => some name
    | false => nameOfKind k rest

/-- `+native`, an option of `decide`. -/
def isNative : List Syntax → Bool
  | .cons (.atom _ "+") (.cons (.ident _ _ name _) .nil) => name.beq (.str .anonymous "native")
  | _ => false

/-- The first forbidden thing in a tree. -/
partial def forbidden (stx : Syntax) : Option String :=
  match stx with
  | .node _ kind args =>
    match nameOfKind kind forbiddenKinds, isNative args.toList with
    | some name, _ => some name
    | none, true => some "+native"
    | none, false =>
      let rec look : List Syntax → Option String
        | .nil => none
        | .cons a rest =>
          match forbidden a with
          | some name => some name
          | none => look rest
      look args.toList
  | _ => none

/-- The tree, if nothing in it is forbidden. Only looked at when asked to: a client that sees none
of the words in the text need not ask. -/
def allowed (look : Bool) (stx : Syntax) : M Syntax :=
  match look with
  | false => pure stx
  | true =>
    match forbidden stx with
    | none => pure stx
    | some name => fail ((String.append "`" name).append "` is not allowed")

end Qedgym.Server
