prelude
import Init.List.Defs

/-!
Terms of one associative operation, compared by computation: what `ac_rfl` and `ac_nf` build their
proofs from. A term is read as the list of its atoms, in which neutral elements are dropped, and
which is sorted when the operation is commutative and freed of repetitions when it is idempotent.
-/

namespace Lean.Data.AC

universe u

inductive Expr where
  | var (x : Nat)
  | op (lhs rhs : Expr)

open Std

structure Variable {α : Sort u} (op : α → α → α) : Type u where
  value : α
  neutral : Option (PLift (LawfulIdentity op value))

structure Context (α : Sort u) where
  op : α → α → α
  assoc : Associative op
  comm : Option (PLift (Commutative op))
  idem : Option (PLift (IdempotentOp op))
  vars : List (Variable op)
  arbitrary : α

variable {α : Sort u}

/-- Atom number `i`, or an arbitrary element where there are fewer atoms. -/
def Context.var (ctx : Context α) (i : Nat) : Variable ctx.op :=
  go ctx.vars i
where
  go : List (Variable ctx.op) → Nat → Variable ctx.op
    | [], _ => ⟨ctx.arbitrary, none⟩
    | v :: _, 0 => v
    | _ :: vs, i + 1 => go vs i

def eval (ctx : Context α) : Expr → α
  | .var i => (ctx.var i).value
  | .op l r => ctx.op (eval ctx l) (eval ctx r)

def Variable.isNeutral {op : α → α → α} : Variable op → Bool
  | ⟨_, some _⟩ => true
  | ⟨_, none⟩ => false

def isNeutral (ctx : Context α) (i : Nat) : Bool :=
  (ctx.var i).isNeutral

/-- The atoms of a term, in front of a list. -/
def Expr.toList : Expr → List Nat → List Nat
  | .var i, rest => i :: rest
  | .op l r, rest => l.toList (r.toList rest)

/-- Puts an atom in front of atoms, unless one of them can be dropped for being neutral. -/
def consNeutral (ctx : Context α) (i : Nat) : List Nat → List Nat
  | [] => [i]
  | [j] => bif isNeutral ctx i then [j] else bif isNeutral ctx j then [i] else [i, j]
  | j :: k :: js => bif isNeutral ctx i then j :: k :: js else i :: j :: k :: js

def removeNeutrals (ctx : Context α) : List Nat → List Nat
  | [] => []
  | i :: is => consNeutral ctx i (removeNeutrals ctx is)

def insert (i : Nat) : List Nat → List Nat
  | [] => [i]
  | j :: js => bif Nat.ble i j then i :: j :: js else j :: insert i js

def sort : List Nat → List Nat
  | [] => []
  | i :: is => insert i (sort is)

/-- Puts an atom in front of atoms, unless it stands there already. -/
def consIdem (i : Nat) : List Nat → List Nat
  | [] => [i]
  | j :: js => bif Nat.beq i j then j :: js else i :: j :: js

def mergeIdem : List Nat → List Nat
  | [] => []
  | i :: is => consIdem i (mergeIdem is)

def norm (ctx : Context α) (e : Expr) : List Nat :=
  let is := removeNeutrals ctx (e.toList [])
  let is := match ctx.comm with
    | some _ => sort is
    | none => is
  match ctx.idem with
  | some _ => mergeIdem is
  | none => is

/-! ## Values of lists of atoms; the empty list has none -/

private def value (ctx : Context α) : List Nat → Option (PLift α)
  | [] => none
  | i :: is =>
    match value ctx is with
    | none => some ⟨(ctx.var i).value⟩
    | some a => some ⟨ctx.op (ctx.var i).value a.down⟩

/-- The operation on elements that may be missing. -/
private def join (ctx : Context α) : Option (PLift α) → Option (PLift α) → Option (PLift α)
  | none, b => b
  | some a, none => some a
  | some a, some b => some ⟨ctx.op a.down b.down⟩

private def single (ctx : Context α) (i : Nat) : Option (PLift α) := some ⟨(ctx.var i).value⟩

private theorem value_cons (ctx : Context α) (i : Nat) (is : List Nat) :
    value ctx (i :: is) = join ctx (single ctx i) (value ctx is) := by
  show (match value ctx is with | none => _ | some a => _) = _
  cases value ctx is <;> rfl

private theorem join_assoc (ctx : Context α) (a b c : Option (PLift α)) :
    join ctx (join ctx a b) c = join ctx a (join ctx b c) := by
  cases a with
  | none => rfl
  | some a =>
    cases b with
    | none => rfl
    | some b =>
      cases c with
      | none => rfl
      | some c => exact congrArg (fun x => some (PLift.up x)) (ctx.assoc.assoc _ _ _)

private theorem join_none (ctx : Context α) (a : Option (PLift α)) : join ctx a none = a := by
  cases a <;> rfl

private theorem value_toList (ctx : Context α) (e : Expr) (rest : List Nat) :
    value ctx (e.toList rest) = join ctx (some ⟨eval ctx e⟩) (value ctx rest) := by
  induction e generalizing rest with
  | var i => exact value_cons ctx i rest
  | op l r ihl ihr =>
    exact (ihl _).trans ((congrArg (join ctx _) (ihr rest)).trans (join_assoc ..).symm)

private theorem neutral {op : α → α → α} (v : Variable op) (h : v.isNeutral = true) :
    LawfulIdentity op v.value := by
  obtain ⟨x, n⟩ := v
  cases n with
  | none => exact Bool.noConfusion h
  | some n => exact n.down

private theorem neutral_left (ctx : Context α) {i : Nat} (h : isNeutral ctx i = true) (a : α) :
    ctx.op (ctx.var i).value a = a :=
  (neutral (ctx.var i) h).left_id a

private theorem neutral_right (ctx : Context α) {i : Nat} (h : isNeutral ctx i = true) (a : α) :
    ctx.op a (ctx.var i).value = a :=
  (neutral (ctx.var i) h).right_id a

private theorem join_neutral_left (ctx : Context α) {i : Nat} (h : isNeutral ctx i = true) :
    ∀ {a : Option (PLift α)}, a ≠ none → join ctx (single ctx i) a = a := by
  intro a n
  cases a with
  | none => exact absurd rfl n
  | some a => exact congrArg (fun x => some (PLift.up x)) (neutral_left ctx h a.down)

private theorem value_ne_none (ctx : Context α) (i : Nat) (is : List Nat) :
    value ctx (i :: is) ≠ none := by
  rw [value_cons]
  cases value ctx is <;> exact fun h => nomatch h

private theorem value_consNeutral (ctx : Context α) (i : Nat) (is : List Nat) :
    value ctx (consNeutral ctx i is) = join ctx (single ctx i) (value ctx is) := by
  cases is with
  | nil => rfl
  | cons j js =>
    cases js with
    | nil =>
      show value ctx (cond (isNeutral ctx i) _ (cond (isNeutral ctx j) _ _)) = _
      cases hi : isNeutral ctx i with
      | true => exact (join_neutral_left ctx hi (value_ne_none ctx j [])).symm
      | false =>
        cases hj : isNeutral ctx j with
        | true => exact congrArg (fun x => some (PLift.up x)) (neutral_right ctx hj _).symm
        | false => exact value_cons ctx i [j]
    | cons k js =>
      show value ctx (cond (isNeutral ctx i) _ _) = _
      cases hi : isNeutral ctx i with
      | true => exact (join_neutral_left ctx hi (value_ne_none ctx j (k :: js))).symm
      | false => exact value_cons ctx i (j :: k :: js)

private theorem value_removeNeutrals (ctx : Context α) (is : List Nat) :
    value ctx (removeNeutrals ctx is) = value ctx is := by
  induction is with
  | nil => rfl
  | cons i is ih =>
    exact (value_consNeutral ctx i _).trans
      ((congrArg (join ctx _) ih).trans (value_cons ctx i is).symm)

private theorem value_insert (ctx : Context α) (hc : Commutative ctx.op) (i : Nat) (is : List Nat) :
    value ctx (insert i is) = join ctx (single ctx i) (value ctx is) := by
  induction is with
  | nil => rfl
  | cons j js ih =>
    show value ctx (cond (Nat.ble i j) _ _) = _
    cases Nat.ble i j with
    | true => exact value_cons ctx i (j :: js)
    | false =>
      refine (value_cons ctx j (insert i js)).trans ?_
      rw [ih, value_cons, ← join_assoc, ← join_assoc]
      exact congrArg (fun x => join ctx (some (PLift.up x)) (value ctx js)) (hc.comm _ _)

private theorem value_sort (ctx : Context α) (hc : Commutative ctx.op) (is : List Nat) :
    value ctx (sort is) = value ctx is := by
  induction is with
  | nil => rfl
  | cons i is ih =>
    exact (value_insert ctx hc i _).trans
      ((congrArg (join ctx _) ih).trans (value_cons ctx i is).symm)

private theorem value_consIdem (ctx : Context α) (hi : IdempotentOp ctx.op) (i : Nat)
    (is : List Nat) : value ctx (consIdem i is) = join ctx (single ctx i) (value ctx is) := by
  match is with
  | [] => rfl
  | j :: js =>
    show value ctx (cond (Nat.beq i j) (j :: js) (i :: j :: js)) = _
    cases h : Nat.beq i j with
    | true =>
      rw [Nat.eq_of_beq_eq_true h]
      show value ctx (j :: js) = _
      rw [value_cons, ← join_assoc]
      exact congrArg (fun x => join ctx (some (PLift.up x)) (value ctx js)) (hi.idempotent _).symm
    | false => exact value_cons ctx i (j :: js)

private theorem value_mergeIdem (ctx : Context α) (hi : IdempotentOp ctx.op) (is : List Nat) :
    value ctx (mergeIdem is) = value ctx is := by
  induction is with
  | nil => rfl
  | cons i is ih =>
    exact (value_consIdem ctx hi i _).trans
      ((congrArg (join ctx _) ih).trans (value_cons ctx i is).symm)

private theorem value_norm (ctx : Context α) (e : Expr) :
    value ctx (norm ctx e) = some ⟨eval ctx e⟩ := by
  have h : value ctx (removeNeutrals ctx (e.toList [])) = some ⟨eval ctx e⟩ :=
    (value_removeNeutrals ctx _).trans ((value_toList ctx e []).trans (join_none ctx _))
  have hc : value ctx (match ctx.comm with
      | some _ => sort (removeNeutrals ctx (e.toList []))
      | none => removeNeutrals ctx (e.toList [])) = some ⟨eval ctx e⟩ := by
    cases ctx.comm with
    | none => exact h
    | some c => exact (value_sort ctx c.down _).trans h
  unfold norm
  cases hi : ctx.idem with
  | none => exact hc
  | some i => exact (value_mergeIdem ctx i.down _).trans hc

theorem Context.eq_of_norm (ctx : Context α) (a b : Expr) (h : norm ctx a == norm ctx b) :
    eval ctx a = eval ctx b := by
  have := value_norm ctx a
  rw [eq_of_beq h, value_norm] at this
  exact (congrArg PLift.down (Option.some.inj this)).symm

end Lean.Data.AC
