prelude
import Init.Array

/-!
Settings of tactics as data, for `simp (config := { contextual := true })` and `erw`. Lean's own
code reads these values by their place in memory, so fields and constructors stand in Lean's order.
-/

namespace Lean.Meta

/-- Which definitions may be unfolded. -/
inductive TransparencyMode where
  | all
  | default
  | reducible
  | instances
  | none
  deriving Inhabited, BEq

inductive EtaStructMode where
  | all
  | notClasses
  | none
  deriving Inhabited, BEq

namespace DSimp

/-- The settings of `dsimp`. -/
structure Config where
  zeta : Bool := true
  beta : Bool := true
  eta : Bool := true
  etaStruct : EtaStructMode := .all
  iota : Bool := true
  proj : Bool := true
  decide : Bool := false
  autoUnfold : Bool := false
  failIfUnchanged : Bool := true
  unfoldPartialApp : Bool := false
  zetaDelta : Bool := false
  index : Bool := true
  zetaUnused : Bool := true
  zetaHave : Bool := true
  locals : Bool := false
  instances : Bool := false

end DSimp

namespace Simp

@[inline] def defaultMaxSteps := 100000

/-- The settings of `simp`. -/
structure Config where
  maxSteps : Nat := defaultMaxSteps
  maxDischargeDepth : Nat := 2
  contextual : Bool := false
  memoize : Bool := true
  singlePass : Bool := false
  zeta : Bool := true
  beta : Bool := true
  eta : Bool := true
  etaStruct : EtaStructMode := .all
  iota : Bool := true
  proj : Bool := true
  decide : Bool := false
  arith : Bool := false
  autoUnfold : Bool := false
  dsimp : Bool := true
  failIfUnchanged : Bool := true
  ground : Bool := false
  unfoldPartialApp : Bool := false
  zetaDelta : Bool := false
  index : Bool := true
  implicitDefEqProofs : Bool := true
  zetaUnused : Bool := true
  catchRuntime : Bool := true
  zetaHave : Bool := true
  letToHave : Bool := true
  congrConsts : Bool := true
  bitVecOfNat : Bool := true
  warnExponents : Bool := true
  suggestions : Bool := false
  maxSuggestions : Option Nat := none
  locals : Bool := false
  instances : Bool := false

/-- The settings of `simp_all`. -/
structure ConfigCtx extends Config where
  contextual := true

end Simp

/-- Which of the places that match are rewritten. -/
inductive Occurrences where
  | all
  | pos (idxs : List Nat)
  | neg (idxs : List Nat)
  deriving Inhabited, BEq

instance : Coe (List Nat) Occurrences := ⟨.pos⟩

end Lean.Meta

/-! Small things that need most of the rest: `reprStr`, thunks, and what `deriving` proves with. -/

universe u v

/-- The text of a document, broken into lines by the algorithm of Oppen; Lean's own code. -/
@[noinline, extern "l_Std_Format_pretty"]
opaque Std.Format.pretty (f : Std.Format) (width : Nat := 120) (indent : Nat := 0)
    (column : Nat := 0) : String

def reprStr {α : Type u} [Repr α] (a : α) : String :=
  Std.Format.pretty (repr a)

/-- A value that is computed when it is asked for. -/
structure Thunk (α : Type u) : Type u where
  mk ::
  private fn : Unit → α

attribute [extern "lean_mk_thunk"] Thunk.mk

@[extern "lean_thunk_pure"] protected def Thunk.pure (a : α) : Thunk α := ⟨fun _ => a⟩

@[extern "lean_thunk_get_own"] protected def Thunk.get (x : @& Thunk α) : α := x.fn ()

@[inline] protected def Thunk.map (f : α → β) (x : Thunk α) : Thunk β := ⟨fun _ => f x.get⟩
@[inline] protected def Thunk.bind (x : Thunk α) (f : α → Thunk β) : Thunk β :=
  ⟨fun _ => (f x.get).get⟩

namespace Lean

@[inline] def mkNullNode (args : Array Syntax := #[]) : Syntax :=
  .node .none (.mkSimple "null") args

end Lean

namespace DerivingHelpers

@[tactic_parser] unsafe def tacticDeriving_ReflEq_tactic : Lean.ParserDescr := .compiled

@[macro DerivingHelpers.tacticDeriving_ReflEq_tactic]
unsafe def _aux_Init_LawfulBEqTactics___macroRules_DerivingHelpers_tacticDeriving_ReflEq_tactic_1 :
    Lean.Macro := fun _ _ s => .error .unsupportedSyntax s

theorem and_true_curry {a b : Bool} {P : Prop} (h : a → b → P) : (a && b) → P := fun k =>
  h (Bool.and_eq_true_iff.1 k).1 (Bool.and_eq_true_iff.1 k).2

theorem deriving_lawful_beq_helper_dep {x y : α} [BEq α] [ReflBEq α]
    {t : (x == y) = true → Bool} {P : Prop} (inst : (x == y) = true → x = y)
    (k : (h : x = y) → t (h ▸ ReflBEq.rfl) = true → P) :
    (if h : (x == y) then t h else false) = true → P := by
  intro e
  by_cases h : (x == y) = true
  · rw [dif_pos h] at e
    cases inst h
    exact k rfl e
  · rw [dif_neg h] at e
    exact Bool.noConfusion e

theorem deriving_lawful_beq_helper_nd {x y : α} [BEq α] [ReflBEq α] {P : Prop}
    (inst : (x == y) = true → x = y) (k : x = y → P) : (x == y) = true → P :=
  fun h => k (inst h)

end DerivingHelpers

namespace Int

@[scoped term_parser] unsafe def «term-[_+1]» : Lean.ParserDescr := .compiled

@[macro Int.«term-[_+1]»]
unsafe def «_aux_Init_Data_Int_Basic___macroRules_Int_term-[_+1]_1» : Lean.Macro :=
  fun _ _ s => .error .unsupportedSyntax s

@[app_unexpander Int.negSucc] unsafe def _aux_Init_Data_Int_Basic___unexpand_Int_negSucc_1 :
    Lean.PrettyPrinter.Unexpander := .compiled

end Int

/-! ## Facts that need the ones above -/

theorem iff_def {a b : Prop} : (a ↔ b) ↔ (a → b) ∧ (b → a) :=
  ⟨fun h => ⟨h.1, h.2⟩, fun h => ⟨h.1, h.2⟩⟩
theorem Decidable.not_and_iff_not_or_not {a b : Prop} [Decidable a] : ¬(a ∧ b) ↔ ¬a ∨ ¬b :=
  Classical.not_and_iff_not_or_not

namespace Int

protected theorem ediv_self {a : Int} (H : a ≠ 0) : a / a = 1 := by
  have h := Int.mul_ediv_cancel 1 H
  rwa [Int.one_mul] at h
theorem emod_two_eq (x : Int) : x % 2 = 0 ∨ x % 2 = 1 := by
  have h := Int.emod_lt_of_pos x (b := 2) (by decide)
  refine (Int.eq_ofNat_of_zero_le (Int.emod_nonneg x (b := 2) (by decide))).elim fun n e => ?_
  rw [e] at h ⊢
  refine (Nat.le_one_iff_eq_zero_or_eq_one.1 (Nat.le_of_lt_succ (Int.ofNat_lt.1 h))).imp ?_ ?_
  · exact congrArg Int.ofNat
  · exact congrArg Int.ofNat
theorem natAbs_dvd {a b : Int} : (a.natAbs : Int) ∣ b ↔ a ∣ b := by
  cases Int.natAbs_eq a with
  | inl h => rw [← h]
  | inr h =>
    conv => rhs; rw [h]
    exact Int.neg_dvd.symm

end Int

namespace Fin

protected theorem eq_zero : ∀ n : Fin 1, n = 0 := fin_one_eq_zero

@[inline] def foldl {α : Type u} (n) (f : α → Fin n → α) (init : α) : α :=
  (List.finRange n).foldl f init
@[inline] def foldr {α : Type u} (n) (f : Fin n → α → α) (init : α) : α :=
  (List.finRange n).foldr f init

@[elab_as_elim, inline] def lastCases {n : Nat} {motive : Fin (n + 1) → Sort u}
    (last : motive (Fin.last n)) (cast : ∀ i : Fin n, motive (castSucc i)) (i : Fin (n + 1)) :
    motive i :=
  if h : i.val < n then cast ⟨i.val, h⟩
  else
    have e : Fin.last n = i :=
      Fin.ext (Nat.le_antisymm (Nat.not_lt.1 h) (Nat.le_of_lt_succ i.isLt))
    e ▸ last

end Fin

@[ext] theorem PUnit.ext (x y : PUnit) : x = y := rfl

/-! ## Vectors -/

/-- Arrays of a given length. -/
structure Vector (α : Type u) (n : Nat) extends Array α where
  size_toArray : toArray.size = n
  deriving DecidableEq

instance {α : Type u} {n : Nat} [Repr α] : Repr (Vector α n) where
  reprPrec xs prec := .text "#v" ++ reprPrec xs.toArray.toList prec

namespace Vector

variable {α : Type u} {β : Type v} {n : Nat}

@[term_parser] unsafe def «term#v[_,]» : Lean.ParserDescr := .compiled

@[macro Vector.«term#v[_,]»]
unsafe def «_aux_Init_Data_Vector_Basic___macroRules_Vector_term#v[_,]_1» : Lean.Macro :=
  fun _ _ s => .error .unsupportedSyntax s

instance : GetElem (Vector α n) Nat α fun _ i => i < n where
  getElem xs i h := xs.toArray[i]'(xs.size_toArray.symm ▸ h)

def map (f : α → β) (xs : Vector α n) : Vector β n :=
  ⟨xs.toArray.map f, (Array.size_map ..).trans xs.size_toArray⟩
def replicate (n) (v : α) : Vector α n := ⟨Array.replicate n v, Array.size_replicate⟩
def push (xs : Vector α n) (x : α) : Vector α (n + 1) :=
  ⟨xs.toArray.push x, (Array.size_push x).trans (congrArg (· + 1) xs.size_toArray)⟩

theorem toArray_inj {xs ys : Vector α n} : xs.toArray = ys.toArray ↔ xs = ys :=
  ⟨fun h => by cases xs; cases ys; cases h; rfl, congrArg _⟩
@[ext] theorem ext {xs ys : Vector α n} (h : (i : Nat) → (hi : i < n) → xs[i] = ys[i]) : xs = ys :=
  toArray_inj.1 (Array.ext (xs.size_toArray.trans ys.size_toArray.symm) fun i hi _ =>
    h i (xs.size_toArray ▸ hi))

end Vector
