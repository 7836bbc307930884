prelude
import Init.Meta
import Init.Operations

/-!
What the step server takes from Lean itself. The embedded Lean carries its own code compiled, but
none of its declarations, so the types and functions that the server uses are declared here a
second time: with Lean's names, argument order and, for the few structures whose fields are read or
built here, Lean's layout. The interpreter finds the compiled function by the declaration's name;
the bodies given here are never run. `Server.SelfTest` checks all of it when the server is built.

Types whose inside is of no interest are one-field structures over `Nat`, which the compiler passes
as one object pointer.
-/

universe u v

/-! ## The world, references, input and output -/

def NonemptyType := Subtype fun α : Type u => Nonempty α

abbrev NonemptyType.type (t : NonemptyType.{u}) : Type u := Subtype.val t

instance : Inhabited NonemptyType.{u} := ⟨⟨PUnit, ⟨⟨⟩⟩⟩⟩

opaque Void.nonemptyType (σ : Type) : NonemptyType.{0}

/-- A token that compiled code does not pass. -/
def Void (σ : Type) : Type := (Void.nonemptyType σ).type

structure ST.Out (σ : Type) (α : Type) where
  val : α
  state : Void σ

/-- Computations with references. -/
def ST (σ : Type) (α : Type) : Type := Void σ → ST.Out σ α

inductive EST.Out (ε : Type) (σ : Type) (α : Type) where
  | ok : α → Void σ → EST.Out ε σ α
  | error : ε → Void σ → EST.Out ε σ α

/-- Computations with references that may fail. -/
def EST (ε σ α : Type) : Type := Void σ → EST.Out ε σ α

@[always_inline]
instance (σ : Type) : Monad (ST σ) where
  pure a := fun s => ⟨a, s⟩
  bind x f := fun s => match x s with
    | ⟨a, s⟩ => f a s

@[always_inline]
instance (ε σ : Type) : Monad (EST ε σ) where
  pure a := fun s => .ok a s
  bind x f := fun s => match x s with
    | .ok a s => f a s
    | .error e s => .error e s

structure IO.RealWorld where private mk ::

abbrev BaseIO := ST IO.RealWorld
abbrev EIO (ε : Type) := EST ε IO.RealWorld

/-- Only ever passed on. -/
structure IO.Error where private mk :: raw : Nat

abbrev IO := EIO IO.Error

instance : Inhabited Unit := ⟨()⟩
instance [Inhabited α] [Inhabited β] : Inhabited (Prod α β) := ⟨(default, default)⟩
instance : Inhabited IO.Error := ⟨⟨0⟩⟩
instance [Inhabited ε] : Inhabited (EIO ε α) := ⟨fun s => .error default s⟩
instance [Inhabited α] : Inhabited (BaseIO α) := ⟨fun s => ⟨default, s⟩⟩

@[always_inline, inline] def BaseIO.toEIO (x : BaseIO α) : EIO ε α :=
  fun s => match x s with
    | ⟨a, s⟩ => .ok a s

/-- The outcome as a value. -/
@[always_inline, inline] def EIO.toBaseIO (x : EIO ε α) : BaseIO (Except ε α) :=
  fun s => match x s with
    | .ok a s => ⟨.ok a, s⟩
    | .error e s => ⟨.error e, s⟩

/-- A mutable cell. -/
structure ST.Ref (σ α : Type) where
  private mk ::
  raw : Nat
  full : Nonempty α

instance [Inhabited α] : Inhabited (ST.Ref σ α) := ⟨⟨0, ⟨default⟩⟩⟩

abbrev IO.Ref := ST.Ref IO.RealWorld

namespace ST.Prim

@[extern "lean_st_mk_ref"]
opaque mkRef {σ α} (a : α) : ST σ (ST.Ref σ α) := fun s => ⟨⟨0, ⟨a⟩⟩, s⟩
@[extern "lean_st_ref_get"]
opaque Ref.get {σ α} (r : @& ST.Ref σ α) : ST σ α := fun s => ⟨Classical.choice r.full, s⟩
@[extern "lean_st_ref_set"]
opaque Ref.set {σ α} (r : @& ST.Ref σ α) (a : α) : ST σ Unit := fun s => ⟨(), s⟩
/-- Take the value and leave another: who holds the only reference may change it in place. -/
@[extern "lean_st_ref_swap"]
opaque Ref.swap {σ α} (r : @& ST.Ref σ α) (a : α) : ST σ α := fun s => ⟨a, s⟩

end ST.Prim

structure IO.FS.Stream where
  flush : IO Unit
  read : USize → IO IO.Error
  write : IO.Error → IO Unit
  getLine : IO String
  putStr : String → IO Unit
  isTty : BaseIO Bool

instance : Inhabited IO.FS.Stream :=
  ⟨⟨default, default, default, default, default, default⟩⟩

@[extern "lean_get_stdin"] opaque IO.getStdin : BaseIO IO.FS.Stream
@[extern "lean_get_stdout"] opaque IO.getStdout : BaseIO IO.FS.Stream
@[extern "lean_io_exit"] opaque IO.Process.exit {α : Type} (code : UInt8) : IO α := fun s => .error default s
@[extern "lean_io_mono_ms_now"] opaque IO.monoMsNow : BaseIO Nat
@[extern "lean_io_mono_nanos_now"] opaque IO.monoNanosNow : BaseIO Nat
@[extern "lean_io_get_num_heartbeats"] opaque IO.getNumHeartbeats : BaseIO Nat

/-! ## Text, numbers, JSON -/

@[extern "lean_string_append"] opaque String.append (s t : String) : String
@[extern "lean_string_utf8_byte_size"] opaque String.utf8ByteSize (s : @& String) : Nat
@[extern "lean_string_utf8_extract"]
opaque String.Pos.Raw.extract (s : @& String) (b e : @& String.Pos.Raw) : String
@[extern "l_String_splitOn"] opaque String.splitOn (s sep : String) : List String
@[extern "l_Nat_reprFast"] opaque Nat.reprFast (n : Nat) : String

namespace Lean

/-- A JSON value, as Lean's own parser gives it. -/
structure Json where private mk :: raw : Nat

instance : Inhabited Json := ⟨⟨0⟩⟩
instance [Inhabited ε] : Inhabited (Except ε α) := ⟨.error default⟩
instance : Inhabited String := ⟨""⟩
instance : Inhabited (Array α) := ⟨.empty⟩

@[extern "l_Lean_Json_parse"] opaque Json.parse (s : String) : Except String Json
@[extern "l_Lean_Json_getObjVal_x3f"]
opaque Json.getObjVal? (j : Json) (key : String) : Except String Json
@[extern "l_Lean_Json_getStr_x3f"] opaque Json.getStr? (j : Json) : Except String String
@[extern "l_Lean_Json_getNat_x3f"] opaque Json.getNat? (j : Json) : Except String Nat
@[extern "l_Lean_Json_getBool_x3f"] opaque Json.getBool? (j : Json) : Except String Bool
@[extern "l_Lean_Json_getArr_x3f"] opaque Json.getArr? (j : Json) : Except String (Array Json)
/-- `acc` with the text as a JSON string after it, quotes and all. -/
@[extern "l_Lean_Json_renderString"]
opaque Json.renderString (s : String) (acc : String) : String

@[extern "lean_name_eq"] opaque Name.beq (a b : @& Name) : Bool

@[extern "l_Lean_Name_eraseMacroScopes"] opaque Name.eraseMacroScopes (n : Name) : Name

@[extern "l_Lean_Name_toString"]
opaque Name.toString (n : Name) (escape : Bool) (isToken : String → Bool) : String

end Lean

/-! ## Tasks, for the watchdog -/

structure IO.CancelToken where private mk :: raw : Nat

instance : Inhabited IO.CancelToken := ⟨⟨0⟩⟩

@[extern "l_IO_CancelToken_new"] opaque IO.CancelToken.new : BaseIO IO.CancelToken
@[extern "l_IO_CancelToken_set"] opaque IO.CancelToken.set (tk : IO.CancelToken) : BaseIO Unit

@[extern "lean_dbg_sleep"] opaque IO.sleep (ms : UInt32) : BaseIO Unit
@[extern "lean_io_as_task"]
opaque BaseIO.asTask {α : Type} (act : BaseIO α) (prio : Nat) : BaseIO Nat

namespace Lean

/-! ## Syntax and parsing -/

structure Environment where private mk :: raw : Nat
structure FileMap where private mk :: raw : Nat
structure Options where private mk :: raw : Nat
structure MessageLog where private mk :: raw : Nat
structure MessageData where private mk :: raw : Nat

instance : Inhabited Environment := ⟨⟨0⟩⟩
instance : Inhabited FileMap := ⟨⟨0⟩⟩
instance : Inhabited Options := ⟨⟨0⟩⟩
instance : Inhabited MessageLog := ⟨⟨0⟩⟩
instance : Inhabited MessageData := ⟨⟨0⟩⟩

/-- The value of an option. -/
inductive DataValue where
  | ofString (v : String)
  | ofBool (v : Bool)
  | ofName (v : Name)
  | ofNat (v : Nat)

@[extern "l_Lean_Options_empty"] opaque Options.empty : Options
@[extern "l_Lean_Options_insert"]
opaque Options.insert (o : Options) (name : Name) (v : DataValue) : Options
@[extern "l_Lean_MessageLog_empty"] opaque MessageLog.empty : MessageLog
@[extern "l_Lean_FileMap_ofString"] opaque FileMap.ofString (s : String) : FileMap

@[extern "l_Lean_Syntax_getPos_x3f"]
opaque Syntax.getPos? (stx : @& Syntax) (canonicalOnly : Bool) : Option String.Pos.Raw
@[extern "l_Lean_Syntax_getTailPos_x3f"]
opaque Syntax.getTailPos? (stx : @& Syntax) (canonicalOnly : Bool) : Option String.Pos.Raw

structure Position where
  line : Nat
  column : Nat

instance : Inhabited Position := ⟨⟨0, 0⟩⟩

@[extern "l_Lean_FileMap_toPosition"]
opaque FileMap.toPosition (map : @& FileMap) (pos : @& String.Pos.Raw) : Position

/-- `information`, `warning`, `error`. -/
inductive MessageSeverity where
  | information | warning | error

structure Message where
  fileName : String
  pos : Position
  endPos : Option Position
  keepFullRange : Bool
  severity : MessageSeverity
  isSilent : Bool
  caption : String
  data : MessageData

@[extern "l_Lean_MessageLog_toList"] opaque MessageLog.toList (log : @& MessageLog) : List Message
@[extern "l_Lean_MessageLog_hasErrors"] opaque MessageLog.hasErrors (log : @& MessageLog) : Bool
@[extern "l_Lean_MessageData_toString"]
opaque MessageData.toString (data : MessageData) : BaseIO String

namespace Parser

structure InputContext where
  inputString : String
  fileName : String
  fileMap : FileMap
  endPos : String.Pos.Raw

structure ParserModuleContext where
  env : Environment
  options : Options
  currNamespace : Name
  openDecls : List Name
  -- `openDecls` are `OpenDecl`s, which are only passed on.

structure ModuleParserState where
  pos : String.Pos.Raw
  recovering : Bool

instance : Inhabited ModuleParserState := ⟨⟨⟨0⟩, false⟩⟩

@[extern "l_Lean_Parser_parseHeader"]
opaque parseHeader (inputCtx : InputContext) : IO (Prod Syntax (Prod ModuleParserState MessageLog))
@[extern "l_Lean_Parser_parseCommand"]
opaque parseCommand (inputCtx : InputContext) (pmctx : ParserModuleContext)
    (s : ModuleParserState) (messages : MessageLog) : Prod Syntax (Prod ModuleParserState MessageLog)
@[extern "l_Lean_Parser_runParserCategory"]
opaque runParserCategory (env : Environment) (catName : Name) (input : String)
    (fileName : String) : Except String Syntax

end Parser

/-! ## Expressions -/

structure Expr where private mk :: raw : Nat
structure MVarId where name : Name
structure FVarId where name : Name

@[extern "l_Lean_Expr_hasMVar"] opaque Expr.hasMVar (e : Expr) : Bool
@[extern "l_Lean_Expr_hasFVar"] opaque Expr.hasFVar (e : Expr) : Bool
/-- Equality, names of bound variables included. -/
@[extern "lean_expr_equal"] opaque Expr.equal (a b : Expr) : Bool
/-- Equality, whatever the names of bound variables. -/
@[extern "lean_expr_eqv"] opaque Expr.eqv (a b : Expr) : Bool

/-- What kind of declaration a constant is; the values are only passed on. -/
inductive ConstantInfo where
  | axiomInfo (val : Nat)
  | defnInfo (val : Nat)
  | thmInfo (val : Nat)
  | opaqueInfo (val : Nat)
  | quotInfo (val : Nat)
  | inductInfo (val : Nat)
  | ctorInfo (val : Nat)
  | recInfo (val : Nat)

instance : Inhabited Expr := ⟨⟨0⟩⟩
instance : Inhabited MVarId := ⟨⟨default⟩⟩
instance : Inhabited FVarId := ⟨⟨default⟩⟩

/-! ### Local contexts -/

inductive BinderInfo where
  | default | implicit | strictImplicit | instImplicit

/-- Whether a variable is the user's, of use to a tactic only, or the declaration itself. -/
inductive LocalDeclKind where
  | default | implDetail | auxDecl

inductive LocalDecl where
  | cdecl (index : Nat) (fvarId : FVarId) (userName : Name) (type : Expr) (bi : BinderInfo)
    (kind : LocalDeclKind)
  | ldecl (index : Nat) (fvarId : FVarId) (userName : Name) (type : Expr) (value : Expr)
    (nondep : Bool) (kind : LocalDeclKind)

structure PersistentArray (α : Type) where private mk :: raw : Nat

instance : Inhabited (PersistentArray α) := ⟨⟨0⟩⟩

@[extern "l_Lean_PersistentArray_toList"]
opaque PersistentArray.toList {α : Type} (a : PersistentArray α) : List α

structure LocalContext where
  fvarIdToDecl : Nat
  decls : PersistentArray (Option LocalDecl)
  auxDeclToFullName : Nat

instance : Inhabited LocalContext := ⟨⟨0, default, 0⟩⟩

@[extern "l_Lean_mkFVar"] opaque mkFVar (fvarId : FVarId) : Expr
@[extern "l_Lean_LocalContext_mkForall"]
opaque LocalContext.mkForall (lctx : LocalContext) (xs : Array Expr) (b : Expr)
    (usedLetOnly generalizeNondepLet : Bool) : Expr
@[extern "l_Lean_LocalContext_mkLambda"]
opaque LocalContext.mkLambda (lctx : LocalContext) (xs : Array Expr) (b : Expr)
    (usedLetOnly generalizeNondepLet : Bool) : Expr

/-- What names are shown as, while a context is gone through. -/
structure NameSanitizerState where
  options : Options
  nameStem2Idx : Nat
  userName2Sanitized : Nat

instance : Inhabited NameSanitizerState := ⟨⟨default, 0, 0⟩⟩

/-- The context with daggers behind the names that cannot be used. -/
@[extern "l_Lean_LocalContext_sanitizeNames"]
opaque LocalContext.sanitizeNames (lctx : LocalContext) (s : NameSanitizerState) :
    Prod LocalContext NameSanitizerState

/-! ### Declarations -/

structure ConstantVal where
  name : Name
  levelParams : List Name
  type : Expr

structure TheoremVal where
  toConstantVal : ConstantVal
  value : Expr
  all : List Name

/-- What the kernel is given; only theorems are made here. -/
inductive Declaration where
  | axiomDecl (val : Nat)
  | defnDecl (val : Nat)
  | thmDecl (val : TheoremVal)

/-- What the kernel has against a declaration; never looked into. -/
structure Kernel.Exception where private mk :: raw : Nat

instance : Inhabited Kernel.Exception := ⟨⟨0⟩⟩

instance : Nonempty USize :=
  match System.Platform.numBits_eq with
  | .inl h => ⟨.ofBitVec (.ofNatLT 0 (h ▸ of_decide_eq_true rfl))⟩
  | .inr h => ⟨.ofBitVec (.ofNatLT 0 (h ▸ of_decide_eq_true rfl))⟩

@[extern "l_USize_ofNat"] opaque _root_.USize.ofNat (n : Nat) : USize

/-- Give a declaration to the kernel. -/
@[extern "l_Lean_Environment_addDeclCore"]
opaque Environment.addDeclCore (env : Environment) (maxHeartbeat maxRecDepth : USize)
    (decl : Declaration) (cancelTk? : Option IO.CancelToken) (doCheck : Bool) :
    Except Kernel.Exception Environment

structure CollectLevelParams.State where
  visitedLevel : Nat
  visitedExpr : Nat
  params : Array Name

instance : Inhabited CollectLevelParams.State := ⟨⟨0, 0, .empty⟩⟩

@[extern "l_Lean_CollectLevelParams_instInhabitedState"]
opaque CollectLevelParams.instInhabitedState : CollectLevelParams.State
@[extern "l_Lean_collectLevelParams"]
opaque collectLevelParams (s : CollectLevelParams.State) (e : Expr) : CollectLevelParams.State

@[extern "l_Lean_mkMVar"] opaque mkMVar (mvarId : MVarId) : Expr
@[extern "l_Lean_Expr_hasSorry"] opaque Expr.hasSorry (e : Expr) : Bool
@[extern "l_Lean_Expr_getUsedConstants"] opaque Expr.getUsedConstants (e : Expr) : Array Name

@[extern "l_Lean_Environment_find_x3f"]
opaque Environment.find? (env : Environment) (name : Name) (skipRealize : Bool) :
    Option ConstantInfo
@[extern "l_Lean_Environment_getModuleIdxFor_x3f"]
opaque Environment.getModuleIdxFor? (env : @& Environment) (name : @& Name) : Option Nat
@[extern "l_Lean_Environment_allImportedModuleNames"]
opaque Environment.allImportedModuleNames (env : @& Environment) : Array Name

structure DeclarationRange where
  pos : Position
  charUtf16 : Nat
  endPos : Position
  endCharUtf16 : Nat

structure DeclarationRanges where
  range : DeclarationRange
  selectionRange : DeclarationRange

instance : Inhabited DeclarationRange := ⟨⟨default, 0, default, 0⟩⟩
instance : Inhabited DeclarationRanges := ⟨⟨default, default⟩⟩

/-- A map from declarations, kept with the environment. -/
structure MapDeclarationExtension (α : Type) where private mk :: raw : Nat

instance : Inhabited (MapDeclarationExtension α) := ⟨⟨0⟩⟩

/-- How much of the environment's pending work a look-up waits for. -/
inductive EnvExtension.AsyncMode where
  | sync
  | «local»
  | mainOnly
  | async (branch : Nat)

inductive OLeanLevel where
  | exported | server | «private»

@[extern "l_Lean_declRangeExt"]
opaque declRangeExt : MapDeclarationExtension DeclarationRanges
@[extern "l_Lean_MapDeclarationExtension_find_x3f"]
opaque MapDeclarationExtension.find? {α : Type} [Inhabited α] (ext : MapDeclarationExtension α)
    (env : Environment) (declName : Name) (asyncMode : EnvExtension.AsyncMode)
    (level : OLeanLevel) : Option α

/-! ## The elaborator's monads -/

inductive Exception where
  | error (ref : Syntax) (msg : MessageData)
  | internal (id : Nat) (extra : List Nat)

instance : Inhabited Exception := ⟨.error default default⟩

@[extern "l_Lean_Exception_toMessageData"]
opaque Exception.toMessageData (e : Exception) : MessageData

structure MetavarContext where private mk :: raw : Nat

instance : Inhabited MetavarContext := ⟨⟨0⟩⟩

namespace Elab

structure ElabInfo where
  elaborator : Name
  stx : Syntax

/-- A tactic that was run, with the proof state before and after it. -/
structure TacticInfo where
  toElabInfo : ElabInfo
  mctxBefore : MetavarContext
  goalsBefore : List MVarId
  mctxAfter : MetavarContext
  goalsAfter : List MVarId

/-- A term that was elaborated; the first fields. -/
structure TermInfo where
  toElabInfo : ElabInfo
  lctx : LocalContext
  expectedType? : Option Expr
  expr : Expr

/-- What is known of a piece of syntax; the kinds that are looked at. -/
inductive Info where
  | ofTacticInfo (i : TacticInfo)
  | ofTermInfo (i : TermInfo)
  | other2 (i : Nat) | other3 (i : Nat) | other4 (i : Nat) | other5 (i : Nat) | other6 (i : Nat)
  | other7 (i : Nat) | other8 (i : Nat) | other9 (i : Nat) | other10 (i : Nat) | other11 (i : Nat)
  | other12 (i : Nat) | other13 (i : Nat) | other14 (i : Nat) | other15 (i : Nat)
  | other16 (i : Nat)

/-- What was elaborated within what. A `hole` stands for what was elaborated later. -/
inductive InfoTree where
  | context (i : Nat) (t : InfoTree)
  | node (i : Info) (children : Nat)
  | hole (mvarId : MVarId)

instance : Inhabited InfoTree := ⟨.hole default⟩

/-- What is below a node. Said here, as an inductive type of trees with arrays of trees would need
more of the core. -/
def InfoTree.children (children : Nat) : PersistentArray InfoTree := ⟨children⟩

/-- The trees that stand for holes. -/
structure InfoTree.Assignment where private mk :: raw : Nat

instance : Inhabited InfoTree.Assignment := ⟨⟨0⟩⟩

@[extern "l_Lean_Elab_InfoTree_substitute"]
opaque InfoTree.substitute (tree : InfoTree) (assignment : InfoTree.Assignment) : InfoTree

/-- What editors are told; `enabled` says whether it is gathered. -/
structure InfoState where
  enabled : Bool
  assignment : InfoTree.Assignment
  lazyAssignment : Nat
  trees : PersistentArray InfoTree

instance : Inhabited InfoState := ⟨⟨false, default, 0, default⟩⟩

end Elab

namespace Core

/-- The part of the context that seldom changes. -/
structure Context.Cold where
  fileName : String
  fileMap : FileMap
  options : Options
  maxRecDepth : Nat
  currNamespace : Name
  openDecls : List Name
  initHeartbeats : Nat
  maxHeartbeats : Nat
  quotContext : Name
  currMacroScope : Nat
  cancelTk? : Option IO.CancelToken
  inheritedTraceOptions : Nat

structure Context where
  toCold : Context.Cold
  currRecDepth : Nat
  ref : Syntax
  diag : Bool
  suppressElabErrors : Bool

structure State where
  env : Environment
  nextMacroScope : Nat
  ngen : Nat
  auxDeclNGen : Nat
  traceState : Nat
  cache : Nat
  messages : MessageLog
  infoState : Elab.InfoState
  snapshotTasks : Nat

instance : Inhabited State := ⟨⟨default, 0, 0, 0, 0, 0, default, default, 0⟩⟩

end Core

@[extern "l_Lean_instantiateMVarsCore"]
opaque instantiateMVarsCore (mctx : MetavarContext) (e : Expr) : Prod Expr MetavarContext

structure Meta.Context where
  config : Nat
  zetaDeltaSet : Nat
  lctx : LocalContext
  localInstances : Nat
  defEqCtx? : Nat
  synthPendingDepth : Nat
  canUnfold? : Nat
  trackZetaDelta : Bool
  univApprox : Bool
  inTypeClassResolution : Bool
  cacheInferType : Bool

/-- Of a metavariable; the fields up to what is read. -/
structure MetavarDecl where
  userName : Name
  lctx : LocalContext
  type : Expr
  depth : Nat
  localInstances : Nat

instance : Inhabited MetavarDecl := ⟨⟨default, default, default, 0, 0⟩⟩

structure Meta.State where
  mctx : MetavarContext
  cache : Nat
  zetaDeltaFVarIds : Nat
  postponed : Nat
  diag : Nat
structure Elab.Term.Context where private mk :: raw : Nat
structure Elab.Term.State where private mk :: raw : Nat

structure Elab.Tactic.Context where
  elaborator : Name
  recover : Bool

structure Elab.Tactic.State where
  goals : List MVarId

abbrev CoreM (α : Type) := Core.Context → IO.Ref Core.State → EIO Exception α
abbrev MetaM (α : Type) := Meta.Context → IO.Ref Meta.State → CoreM α
abbrev Elab.TermElabM (α : Type) := Elab.Term.Context → IO.Ref Elab.Term.State → MetaM α
abbrev Elab.Tactic.TacticM (α : Type) :=
  Elab.Tactic.Context → IO.Ref Elab.Tactic.State → Elab.TermElabM α

instance [Inhabited α] : Inhabited (CoreM α) := ⟨fun _ _ => default⟩
instance [Inhabited α] : Inhabited (MetaM α) := ⟨fun _ _ _ _ => default⟩
instance [Inhabited α] : Inhabited (Elab.Tactic.TacticM α) := ⟨fun _ _ _ _ _ _ _ _ => default⟩

@[extern "l_Lean_Elab_Tactic_evalTactic"]
opaque Elab.Tactic.evalTactic (stx : Syntax) : Elab.Tactic.TacticM Unit
@[extern "l_Lean_Elab_Tactic_getUnsolvedGoals"]
opaque Elab.Tactic.getUnsolvedGoals : Elab.Tactic.TacticM (List MVarId)

@[extern "l_Lean_MVarId_getDecl"] opaque MVarId.getDecl (mvarId : MVarId) : MetaM MetavarDecl
@[extern "l_Lean_MVarId_getType"] opaque MVarId.getType (mvarId : MVarId) : MetaM Expr
@[extern "l_Lean_Meta_isProp"] opaque Meta.isProp (e : Expr) : MetaM Bool
/-- The class that a type is an instance of. -/
@[extern "l_Lean_Meta_isClass_x3f"] opaque Meta.isClass? (type : Expr) : MetaM (Option Name)
@[extern "l_Lean_Meta_getMVars"] opaque Meta.getMVars (e : Expr) : MetaM (Array MVarId)

/-- A metavariable under binders: its value is that of another, with these variables abstracted. -/
structure DelayedMVarAssignment where
  fvars : Array Expr
  mvarIdPending : MVarId

@[extern "l_Lean_MetavarContext_getDelayedMVarAssignmentCore_x3f"]
opaque MetavarContext.getDelayedMVarAssignmentCore? (mctx : MetavarContext) (mvarId : MVarId) :
    Option DelayedMVarAssignment

inductive AssocList (α β : Type) where
  | nil
  | cons (key : α) (value : β) (tail : AssocList α β)

/-- A set by hashes (`Std.HashSet`, without its proofs). -/
structure HashSetRaw (α : Type) where
  size : Nat
  buckets : Array (AssocList α Unit)

instance : Inhabited (HashSetRaw α) := ⟨⟨0, .empty⟩⟩

/-- The metavariables in a goal's hypotheses and target, itself not counted. -/
@[extern "l_Lean_MVarId_getMVarDependencies"]
opaque MVarId.getMVarDependencies (mvarId : MVarId) (includeDelayed : Bool) :
    MetaM (HashSetRaw MVarId)

/-! ## Commands -/

namespace Elab.Command

/-- The first fields; never built here. -/
structure Scope where
  header : String
  opts : Options
  currNamespace : Name
  openDecls : List Name

structure State where
  env : Environment
  messages : MessageLog
  scopes : List Scope
  usedQuotCtxts : Nat
  nextMacroScope : Nat
  maxRecDepth : Nat
  ngen : Nat
  auxDeclNGen : Nat
  infoState : Elab.InfoState
  traceState : Nat
  snapshotTasks : Nat
  prevLinterStates : Nat
  codeQualityEntryTasks : Nat

instance : Inhabited State := ⟨⟨default, default, .nil, 0, 0, 0, 0, 0, default, 0, 0, 0, 0⟩⟩

structure Context where
  fileName : String
  fileMap : FileMap
  currRecDepth : Nat
  cmdPos : String.Pos.Raw
  macroStack : List Nat
  quotContext? : Option Name
  currMacroScope : Nat
  ref : Syntax
  snap? : Option Nat
  cancelTk? : Option IO.CancelToken
  suppressElabErrors : Bool

abbrev CommandElabM (α : Type) := Context → IO.Ref State → EIO Exception α

instance [Inhabited α] : Inhabited (CommandElabM α) := ⟨fun _ _ => default⟩

@[extern "l_Lean_Elab_Command_mkState"]
opaque mkState (env : Environment) (messages : MessageLog) (opts : Options) : State
@[extern "l_Lean_Elab_Command_elabCommand"]
opaque elabCommand (stx : Syntax) : CommandElabM Unit

end Elab.Command

/-- Without it no environment is made in which extensions can be used. -/
@[extern "lean_enable_initializer_execution"] opaque enableInitializersExecution : IO Unit

@[extern "l_Lean_Elab_processHeader"]
opaque Elab.processHeader (header : Syntax) (opts : Options) (messages : MessageLog)
    (inputCtx : Parser.InputContext) (trustLevel : UInt32) (plugins : Array String)
    (leakEnv : Bool) (mainModule : Name) : IO (Prod Environment MessageLog)

/-- A table of elaborators by kind of syntax. -/
structure KeyedDeclsAttribute (γ : Type) where private mk :: raw : Nat

instance : Inhabited (KeyedDeclsAttribute γ) := ⟨⟨0⟩⟩

abbrev Elab.Tactic.Tactic := Syntax → Elab.Tactic.TacticM Unit

@[extern "l_Lean_Elab_Tactic_tacticElabAttribute"]
opaque Elab.Tactic.tacticElabAttribute : KeyedDeclsAttribute Elab.Tactic.Tactic
@[extern "l_Lean_KeyedDeclsAttribute_addBuiltin"]
opaque KeyedDeclsAttribute.addBuiltin {γ : Type} (attr : KeyedDeclsAttribute γ) (key : Name)
    (declName : Name) (value : γ) : IO Unit

/-! ## Goals for reading -/

/-- From an expression to syntax. Where it stands in the expression, and what it keeps, are only
passed on. -/
abbrev PrettyPrinter.Delaborator.Delab := Nat → IO.Ref Nat → MetaM Syntax

@[extern "l_Lean_PrettyPrinter_Delaborator_delab"]
opaque PrettyPrinter.Delaborator.delab : PrettyPrinter.Delaborator.Delab

namespace Widget

/-- A text with marks in it. -/
structure TaggedText (α : Type) where private mk :: raw : Nat

instance : Inhabited (TaggedText α) := ⟨⟨0⟩⟩

@[extern "l_Lean_Widget_TaggedText_stripTags"]
opaque TaggedText.stripTags {α : Type} (tt : TaggedText α) : String

structure InteractiveHypothesisBundle where
  names : Array String
  fvarIds : Array FVarId
  type : TaggedText Nat
  val? : Option (TaggedText Nat)
  isInstance? : Option Bool

structure InteractiveGoalCore where
  hyps : Array InteractiveHypothesisBundle
  type : TaggedText Nat
  ctx : Nat

structure InteractiveGoal where
  toInteractiveGoalCore : InteractiveGoalCore
  userName? : Option String
  goalPrefix : String
  mvarId : MVarId

instance : Inhabited InteractiveGoal :=
  ⟨⟨⟨.empty, default, 0⟩, none, "", default⟩⟩

@[extern "l_Lean_Widget_ppExprTagged"]
opaque ppExprTagged (e : Expr) (delab : PrettyPrinter.Delaborator.Delab) : MetaM (TaggedText Nat)
@[extern "l_Lean_Widget_goalToInteractive"]
opaque goalToInteractive (mvarId : MVarId) : MetaM InteractiveGoal

end Widget

end Lean
