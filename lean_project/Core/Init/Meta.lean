prelude
import Init.Prelude

/-!
Names, syntax trees, parser descriptions, macros: the types through which declarations of this
library are tied to the parsers, macros and unexpanders that are compiled into Lean itself (the
modules `Native...`). Their constructors stand in Lean's order, since native code builds and reads
them.
-/

universe u v w

/-! ## Monads, as far as macros and `do` need them -/

class Bind (m : Type u → Type v) where
  bind : {α β : Type u} → m α → (α → m β) → m β

export Bind (bind)

class Pure (f : Type u → Type v) where
  pure {α : Type u} : α → f α

export Pure (pure)

class Functor (f : Type u → Type v) : Type (max (u + 1) v) where
  map : {α β : Type u} → (α → β) → f α → f β
  mapConst : {α β : Type u} → α → f β → f α := Function.comp map (Function.const _)

class Seq (f : Type u → Type v) : Type (max (u + 1) v) where
  seq : {α β : Type u} → f (α → β) → (Unit → f α) → f β

class SeqLeft (f : Type u → Type v) : Type (max (u + 1) v) where
  seqLeft : {α β : Type u} → f α → (Unit → f β) → f α

class SeqRight (f : Type u → Type v) : Type (max (u + 1) v) where
  seqRight : {α β : Type u} → f α → (Unit → f β) → f β

class Applicative (f : Type u → Type v) extends Functor f, Pure f, Seq f, SeqLeft f, SeqRight f where
  map := fun x y => Seq.seq (pure x) fun _ => y
  seqLeft := fun a b => Seq.seq (Functor.map (Function.const _) a) b
  seqRight := fun a b => Seq.seq (Functor.map (Function.const _ id) a) b

class Monad (m : Type u → Type v) : Type (max (u + 1) v) extends Applicative m, Bind m where
  map f x := bind x (Function.comp pure f)
  seq f x := bind f fun y => Functor.map y (x ())
  seqLeft x y := bind x fun a => bind (y ()) (fun _ => pure a)
  seqRight x y := bind x fun _ => y ()

/-- A value or an error. -/
inductive Except (ε : Type u) (α : Type v) where
  | error : ε → Except ε α
  | ok : α → Except ε α

attribute [unbox] Except

inductive EStateM.Result (ε σ α : Type u) where
  | ok : α → σ → Result ε σ α
  | error : ε → σ → Result ε σ α

/-- Computations with a state that may fail. -/
def EStateM (ε σ α : Type u) := σ → EStateM.Result ε σ α

/-- Computations that read a value. -/
def ReaderT (ρ : Type u) (m : Type u → Type v) (α : Type u) : Type (max u v) :=
  ρ → m α

class Hashable (α : Sort u) where
  hash : α → UInt64

export Hashable (hash)

@[extern "lean_uint64_mix_hash"]
opaque mixHash (u₁ u₂ : UInt64) : UInt64

@[extern "lean_string_hash"]
protected opaque String.hash (s : @& String) : UInt64

instance : Hashable String where
  hash := String.hash

namespace Lean

/-- Hierarchical names. -/
inductive Name where
  | anonymous : Name
  | str (pre : Name) (str : String)
  | num (pre : Name) (i : Nat)
with
  @[computed_field] hash : Name → UInt64
    | .anonymous => .ofNatLT 1723 (of_decide_eq_true rfl)
    | .str p s => mixHash p.hash s.hash
    | .num p v => mixHash p.hash (dite (LT.lt v UInt64.size) (fun h => UInt64.ofNatLT v h)
        (fun _ => UInt64.ofNatLT 17 (of_decide_eq_true rfl)))

instance : Inhabited Name where
  default := Name.anonymous

namespace Name

abbrev mkStr (p : Name) (s : String) : Name := Name.str p s
abbrev mkNum (p : Name) (v : Nat) : Name := Name.num p v
abbrev mkSimple (s : String) : Name := .str .anonymous s

@[noinline, reducible] def mkStr1 (s₁ : String) : Name :=
  .str .anonymous s₁
@[noinline, reducible] def mkStr2 (s₁ s₂ : String) : Name :=
  .str (mkStr1 s₁) s₂
@[noinline, reducible] def mkStr3 (s₁ s₂ s₃ : String) : Name :=
  .str (mkStr2 s₁ s₂) s₃
@[noinline, reducible] def mkStr4 (s₁ s₂ s₃ s₄ : String) : Name :=
  .str (mkStr3 s₁ s₂ s₃) s₄
@[noinline, reducible] def mkStr5 (s₁ s₂ s₃ s₄ s₅ : String) : Name :=
  .str (mkStr4 s₁ s₂ s₃ s₄) s₅
@[noinline, reducible] def mkStr6 (s₁ s₂ s₃ s₄ s₅ s₆ : String) : Name :=
  .str (mkStr5 s₁ s₂ s₃ s₄ s₅) s₆

end Name

/-- Where a piece of syntax came from. -/
inductive SourceInfo where
  | original (leading : Substring.Raw) (pos : String.Pos.Raw) (trailing : Substring.Raw)
      (endPos : String.Pos.Raw)
  | synthetic (pos : String.Pos.Raw) (endPos : String.Pos.Raw) (canonical := false)
  | protected none

abbrev SyntaxNodeKind := Name

inductive Syntax.Preresolved where
  | namespace (ns : Name)
  | decl (n : Name) (fields : List String)

/-- Syntax trees. -/
inductive Syntax where
  | missing : Syntax
  | node (info : SourceInfo) (kind : SyntaxNodeKind) (args : Array Syntax) : Syntax
  | atom (info : SourceInfo) (val : String) : Syntax
  | ident (info : SourceInfo) (rawVal : Substring.Raw) (val : Name)
      (preresolved : List Syntax.Preresolved) : Syntax

instance : Inhabited Syntax where
  default := Syntax.missing

set_option linter.unusedVariables false in
/-- What `(h : p := by tac)` in a binder stands for. -/
@[reducible] def _root_.autoParam (α : Sort u) (tactic : Syntax) : Sort u := α

def mkAtom (val : String) : Syntax :=
  .atom .none val

@[implicit_reducible] def SyntaxNodeKinds := List SyntaxNodeKind

/-- Syntax of known kinds. -/
structure TSyntax (ks : SyntaxNodeKinds) where
  raw : Syntax

/-- A grammar, as data. -/
inductive ParserDescr where
  | const (name : Name)
  | unary (name : Name) (p : ParserDescr)
  | binary (name : Name) (p₁ p₂ : ParserDescr)
  | node (kind : SyntaxNodeKind) (prec : Nat) (p : ParserDescr)
  | trailingNode (kind : SyntaxNodeKind) (prec lhsPrec : Nat) (p : ParserDescr)
  | symbol (val : String)
  | nonReservedSymbol (val : String) (includeIdent : Bool)
  | cat (catName : Name) (rbp : Nat)
  | parser (declName : Name)
  | nodeWithAntiquot (name : String) (kind : SyntaxNodeKind) (p : ParserDescr)
  | sepBy (p : ParserDescr) (sep : String) (psep : ParserDescr) (allowTrailingSep : Bool := false)
  | sepBy1 (p : ParserDescr) (sep : String) (psep : ParserDescr) (allowTrailingSep : Bool := false)
  | unicodeSymbol (val asciiVal : String) (preserveForPP : Bool)

instance : Inhabited ParserDescr where
  default := ParserDescr.symbol ""

abbrev TrailingParserDescr := ParserDescr

/-- Stands where a parser's description is compiled into Lean, and is never read. -/
unsafe def ParserDescr.compiled : ParserDescr := .symbol ""

/-- What `declare_syntax_cat` declares. -/
structure Parser.Category

/-! Parsers as Lean runs them, as far as to put off making them; only native code looks inside. -/

namespace Parser.Parser

/-- How what a parser accepts may begin. -/
inductive First where
  | epsilon
  | unknown
  | tokens : List String → First
  | optTokens : List String → First

/-- Functions and data of Lean's own parsers. -/
structure Data where
  private mk ::
  private first : Name
  private second : Name

instance : Inhabited Data where
  default := .mk .anonymous .anonymous

/-- What is known of a parser before it runs. -/
structure Info where
  private mk ::
  collectTokens : Data
  collectKinds : Data
  first : First

instance : Inhabited Info where
  default := .mk default default .unknown

end Parser.Parser

/-- A parser. Lean knows the type by this name. -/
protected structure Parser.Parser where
  private mk ::
  info : Parser.Info
  fn : Parser.Data → Parser.Data → Parser.Data

namespace Parser.Parser

-- The next two stand for native code. What is exported owns its arguments, as that code does.

/-- No tokens, no kinds. -/
@[export l_Lean_Parser_epsilonInfo, noinline]
unsafe opaque noInfo : Info

/-- Makes the parser that a constant describes, and runs it; `instead` where it cannot be made. -/
@[export l_Lean_Parser_evalParserConstUnsafe, noinline]
unsafe def run (_description : Name) (_instead : List Data) (_context state : Data) : Data :=
  state

/-- The parser of a description that begins with a keyword; it is made whenever the keyword is met.

A parser is some hundred closures, and those of all tactics together were half of what importing
this library cost. What the parser has read inside is not remembered for another that begins with
the same keyword: there should be none. -/
protected unsafe def later (keyword : String) (description : Name) : Parser.Parser where
  info := { noInfo with first := .tokens (.cons keyword .nil) }
  fn := run description .nil

end Parser.Parser

abbrev MacroScope := Nat

namespace Macro

/-- The functions that Lean hands to a macro; only native code looks inside. -/
structure MethodsRef where
  private mk ::
  private ref : Unit

structure Context where
  methods : MethodsRef
  quotContext : Name
  currMacroScope : MacroScope
  currRecDepth : Nat := 0
  maxRecDepth : Nat := 512
  ref : Syntax

inductive Exception where
  | error : Syntax → String → Exception
  | unsupportedSyntax : Exception

structure State where
  macroScope : MacroScope
  expandedMacroDecls : List Name := List.nil
  traceMsgs : List (Prod Name String) := List.nil

end Macro

abbrev MacroM := ReaderT Macro.Context (EStateM Macro.Exception Macro.State)

/-- Rewrites syntax before it is elaborated. -/
abbrev Macro := Syntax → MacroM Syntax

/-- Stands where a macro's code is compiled into Lean, and is never run. -/
unsafe def Macro.compiled : Macro := fun _ _ s => .error .unsupportedSyntax s

namespace PrettyPrinter

abbrev UnexpandM := ReaderT Syntax (EStateM Unit Unit)

/-- Rewrites syntax before it is printed. -/
abbrev Unexpander := Syntax → UnexpandM Syntax

/-- Stands where an unexpander's code is compiled into Lean, and is never run. -/
unsafe def Unexpander.compiled : Unexpander := fun _ _ s => .error () s

end PrettyPrinter

end Lean
