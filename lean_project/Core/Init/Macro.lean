prelude
import Init.Core

/-!
What `notation`, `infixl`, `macro` and `macro_rules` in a user's file compile to: syntax trees taken
apart and built again in the macro monad. Functions whose code is part of Lean itself are declared
`opaque`; the interpreter takes the compiled code.
-/

universe u v w

/-! ## The monads of macros and unexpanders -/

/-- Computations that can fail with an error of a known type. -/
class MonadExceptOf (ε : semiOutParam (Type u)) (m : Type v → Type w) where
  throw {α : Type v} : ε → m α
  tryCatch {α : Type v} (body : m α) (handler : ε → m α) : m α

class MonadExcept (ε : outParam (Type u)) (m : Type v → Type w) where
  throw {α : Type v} : ε → m α
  tryCatch {α : Type v} : m α → (ε → m α) → m α

instance (ε : Type u) (m : Type v → Type w) [MonadExceptOf ε m] : MonadExcept ε m where
  throw := MonadExceptOf.throw
  tryCatch := MonadExceptOf.tryCatch

instance {ε σ : Type u} : Monad (EStateM ε σ) where
  pure a s := .ok a s
  bind x f s := match x s with
    | .ok a s => f a s
    | .error e s => .error e s
  map f x s := match x s with
    | .ok a s => .ok (f a) s
    | .error e s => .error e s

instance {ε σ : Type u} : MonadExceptOf ε (EStateM ε σ) where
  throw e s := .error e s
  tryCatch x handle s := match x s with
    | .ok a s => .ok a s
    | .error e s => handle e s

instance {ρ : Type u} {m : Type u → Type v} [Monad m] : Monad (ReaderT ρ m) where
  pure a _ := pure a
  bind x f r := bind (x r) fun a => f a r
  map f x r := Functor.map f (x r)

instance {ρ : Type u} {m : Type u → Type v} {ε : Type w} [MonadExceptOf ε m] :
    MonadExceptOf ε (ReaderT ρ m) where
  throw e _ := MonadExceptOf.throw e
  tryCatch x handle r := MonadExceptOf.tryCatch (x r) fun e => handle e r

namespace Lean

/-- Monads that know which syntax they are working on. -/
class MonadRef (m : Type → Type) where
  getRef : m Syntax
  withRef {α} : Syntax → m α → m α

export MonadRef (getRef)

/-- Monads in which syntax can be quoted without capturing names. -/
class MonadQuotation (m : Type → Type) extends MonadRef m where
  getCurrMacroScope : m MacroScope
  getContext : m Name
  withFreshMacroScope {α : Type} : m α → m α

export MonadQuotation (getCurrMacroScope withFreshMacroScope)

@[noinline, extern "l_Lean_SourceInfo_fromRef"]
opaque SourceInfo.fromRef (ref : Syntax) (canonical : Bool := false) : SourceInfo := SourceInfo.none

@[inline] def MonadRef.mkInfoFromRefPos [Monad m] [MonadRef m] : m SourceInfo :=
  bind getRef fun ref => pure (SourceInfo.fromRef ref)

@[inline] def withRef [Monad m] [MonadRef m] {α} (ref : Syntax) (x : m α) : m α :=
  MonadRef.withRef ref x

instance : MonadQuotation MacroM where
  getRef c s := .ok c.ref s
  withRef ref x c := x { c with ref := ref }
  getCurrMacroScope c s := .ok c.currMacroScope s
  getContext c s := .ok c.quotContext s
  withFreshMacroScope x c s :=
    x { c with currMacroScope := s.macroScope } { s with macroScope := s.macroScope + 1 }

instance : MonadQuotation PrettyPrinter.UnexpandM where
  getRef ref s := .ok ref s
  withRef ref x _ := x ref
  getCurrMacroScope _ s := .ok 0 s
  getContext _ s := .ok .anonymous s
  withFreshMacroScope x := x

/-! ## Syntax trees -/

abbrev choiceKind : SyntaxNodeKind := .str .anonymous "choice"
abbrev nullKind : SyntaxNodeKind := .str .anonymous "null"
abbrev groupKind : SyntaxNodeKind := .str .anonymous "group"
abbrev identKind : SyntaxNodeKind := .str .anonymous "ident"
abbrev strLitKind : SyntaxNodeKind := .str .anonymous "str"
abbrev charLitKind : SyntaxNodeKind := .str .anonymous "char"
abbrev numLitKind : SyntaxNodeKind := .str .anonymous "num"
abbrev scientificLitKind : SyntaxNodeKind := .str .anonymous "scientific"
abbrev nameLitKind : SyntaxNodeKind := .str .anonymous "name"
abbrev fieldIdxKind : SyntaxNodeKind := .str .anonymous "fieldIdx"
abbrev hygieneInfoKind : SyntaxNodeKind := .str .anonymous "hygieneInfo"
abbrev interpolatedStrLitKind : SyntaxNodeKind := .str .anonymous "interpolatedStrLitKind"
abbrev interpolatedStrKind : SyntaxNodeKind := .str .anonymous "interpolatedStrKind"

instance : Inhabited SourceInfo := ⟨.none⟩
instance : Inhabited (TSyntax ks) := ⟨⟨.missing⟩⟩
instance : Inhabited Substring.Raw := ⟨⟨"", {}, {}⟩⟩
instance : Coe SyntaxNodeKind SyntaxNodeKinds := ⟨fun k => .cons k .nil⟩

@[extern "lean_name_eq"]
protected def Name.beq (a b : @& Name) : Bool :=
  match a, b with
  | .anonymous, .anonymous => true
  | .str p s, .str q t => s == t && p.beq q
  | .num p i, .num q j => i == j && p.beq q
  | _, _ => false

instance : BEq Name := ⟨Name.beq⟩

@[noinline, extern "l_Lean_addMacroScope"]
opaque addMacroScope (mainModule : Name) (n : Name) (scp : MacroScope) : Name := n

namespace Syntax

def node1 (info : SourceInfo) (kind : SyntaxNodeKind) (a₁ : Syntax) : Syntax :=
  .node info kind (Array.empty.push a₁)
def node2 (info : SourceInfo) (kind : SyntaxNodeKind) (a₁ a₂ : Syntax) : Syntax :=
  .node info kind ((Array.empty.push a₁).push a₂)
def node3 (info : SourceInfo) (kind : SyntaxNodeKind) (a₁ a₂ a₃ : Syntax) : Syntax :=
  .node info kind (((Array.empty.push a₁).push a₂).push a₃)
def node4 (info : SourceInfo) (kind : SyntaxNodeKind) (a₁ a₂ a₃ a₄ : Syntax) : Syntax :=
  .node info kind ((((Array.empty.push a₁).push a₂).push a₃).push a₄)
def node5 (info : SourceInfo) (kind : SyntaxNodeKind) (a₁ a₂ a₃ a₄ a₅ : Syntax) : Syntax :=
  .node info kind (((((Array.empty.push a₁).push a₂).push a₃).push a₄).push a₅)
def node6 (info : SourceInfo) (kind : SyntaxNodeKind) (a₁ a₂ a₃ a₄ a₅ a₆ : Syntax) : Syntax :=
  .node info kind ((((((Array.empty.push a₁).push a₂).push a₃).push a₄).push a₅).push a₆)
def node7 (info : SourceInfo) (kind : SyntaxNodeKind) (a₁ a₂ a₃ a₄ a₅ a₆ a₇ : Syntax) : Syntax :=
  .node info kind (((((((Array.empty.push a₁).push a₂).push a₃).push a₄).push a₅).push a₆).push a₇)
def node8 (info : SourceInfo) (kind : SyntaxNodeKind) (a₁ a₂ a₃ a₄ a₅ a₆ a₇ a₈ : Syntax) : Syntax :=
  .node info kind
    ((((((((Array.empty.push a₁).push a₂).push a₃).push a₄).push a₅).push a₆).push a₇).push a₈)

/-- The kind of a node; for leaves a name that no node has by convention. -/
def getKind (stx : Syntax) : SyntaxNodeKind :=
  match stx with
  | .node _ k _ => k
  | .missing => .str .anonymous "missing"
  | .atom _ v => .str .anonymous v
  | .ident _ _ _ _ => identKind

def isOfKind (stx : Syntax) (k : SyntaxNodeKind) : Bool :=
  stx.getKind == k

def getArgs (stx : Syntax) : Array Syntax :=
  match stx with
  | .node _ _ args => args
  | _ => .empty

def getArg (stx : Syntax) (i : Nat) : Syntax :=
  if h : i < stx.getArgs.size then stx.getArgs.getInternal i h else .missing

def getNumArgs (stx : Syntax) : Nat :=
  stx.getArgs.size

def isNodeOf (stx : Syntax) (k : SyntaxNodeKind) (n : Nat) : Bool :=
  stx.isOfKind k && stx.getNumArgs == n

def getOptional? (stx : Syntax) : Option Syntax :=
  if stx.isNodeOf nullKind 1 = true then some (stx.getArg 0) else none

def getId (stx : Syntax) : Name :=
  match stx with
  | .ident _ _ n _ => n
  | _ => .anonymous

def matchesNull (stx : Syntax) (n : Nat) : Bool :=
  stx.isNodeOf nullKind n

def matchesIdent (stx : Syntax) (id : Name) : Bool :=
  match stx with
  | .ident _ _ n _ => n == id
  | _ => false

def matchesLit (stx : Syntax) (k : SyntaxNodeKind) (val : String) : Bool :=
  match stx with
  | .node _ k' args =>
    k == k' && (match args.toList with
      | .cons (.atom _ v) _ => v == val
      | _ => false)
  | _ => false

/-- Elements with a separator between them, as parsed by `p,*`. -/
structure SepArray (sep : String) where
  elemsAndSeps : Array Syntax

structure TSepArray (ks : SyntaxNodeKinds) (sep : String) where
  elemsAndSeps : Array Syntax

abbrev Term := TSyntax (.cons (.str .anonymous "term") .nil)
abbrev Command := TSyntax (.cons (.str .anonymous "command") .nil)
abbrev Tactic := TSyntax (.cons (.str .anonymous "tactic") .nil)
abbrev Ident := TSyntax (.cons identKind .nil)

end Syntax

export Syntax (Term Command Tactic Ident)

instance : CoeHead (TSyntax ks) Syntax := ⟨TSyntax.raw⟩
instance : CoeTail Syntax (TSyntax ks) := ⟨TSyntax.mk⟩

end Lean

@[inline] def String.rawEndPos (s : String) : String.Pos.Raw where
  byteIdx := s.toByteArray.size

/-- The whole string, as a piece of itself; what a quoted identifier is made with. -/
@[inline] def String.toRawSubstring (s : String) : Substring.Raw where
  str := s
  startPos := {}
  stopPos := s.rawEndPos

/-- The whole string, as a piece of itself. -/
def String.toRawSubstring' (s : String) : Substring.Raw where
  str := s
  startPos := {}
  stopPos := ⟨s.toByteArray.size⟩
