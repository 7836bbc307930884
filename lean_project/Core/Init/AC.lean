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

/-- The operation, where the second element may be missing. -/
private noncomputable def cons (ctx : Context α) (x : α) (v : Option (PLift α)) :
    Option (PLift α) :=
  some ⟨v.rec x fun y => ctx.op x y.down⟩

private theorem cons_op (ctx : Context α) (x y : α) (v : Option (PLift α)) :
    cons ctx (ctx.op x y) v = cons ctx x (cons ctx y v) :=
  v.rec rfl fun z => congrArg (fun x => some (PLift.up x)) (ctx.assoc.assoc x y z.down)

private noncomputable def value (ctx : Context α) (is : List Nat) : Option (PLift α) :=
  is.foldr (fun i => cons ctx (ctx.var i).value) none

private theorem value_bif {ctx : Context α} {b : Bool} {is js : List Nat} {v : Option (PLift α)}
    (h : b = true → value ctx is = v) (h' : b = false → value ctx js = v) :
    value ctx (bif b then is else js) = v := by
  cases b with
  | true => exact h rfl
  | false => exact h' rfl

private theorem value_toList (ctx : Context α) (e : Expr) (rest : List Nat) :
    value ctx (e.toList rest) = cons ctx (eval ctx e) (value ctx rest) := by
  induction e generalizing rest with
  | var i => rfl
  | op l r ihl ihr =>
    exact (ihl _).trans ((congrArg (cons ctx _) (ihr rest)).trans (cons_op ..).symm)

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

private theorem value_drop (ctx : Context α) {i j : Nat} {js : List Nat}
    (h : isNeutral ctx i = true) : value ctx (j :: js) = value ctx (i :: j :: js) :=
  congrArg (fun x => some (PLift.up x)) (neutral_left ctx h _).symm

private theorem value_consNeutral (ctx : Context α) (i : Nat) (is : List Nat) :
    value ctx (consNeutral ctx i is) = value ctx (i :: is) := by
  cases is with
  | nil => rfl
  | cons j js =>
    cases js with
    | nil =>
      exact value_bif (value_drop ctx) fun _ => value_bif
        (fun h => congrArg (fun x => some (PLift.up x)) (neutral_right ctx h _).symm) fun _ => rfl
    | cons k js => exact value_bif (value_drop ctx) fun _ => rfl

private theorem value_removeNeutrals (ctx : Context α) (is : List Nat) :
    value ctx (removeNeutrals ctx is) = value ctx is :=
  is.rec rfl fun i _ ih => (value_consNeutral ctx i _).trans (congrArg (cons ctx _) ih)

private theorem value_insert (ctx : Context α) (hc : Commutative ctx.op) (i : Nat) (is : List Nat) :
    value ctx (insert i is) = value ctx (i :: is) := by
  induction is with
  | nil => rfl
  | cons j js ih =>
    refine value_bif (fun _ => rfl) fun _ => (congrArg (cons ctx (ctx.var j).value) ih).trans ?_
    refine (cons_op ..).symm.trans ((congrArg (cons ctx · (value ctx js)) ?_).trans (cons_op ..))
    exact hc.comm _ _

private theorem value_sort (ctx : Context α) (hc : Commutative ctx.op) (is : List Nat) :
    value ctx (sort is) = value ctx is :=
  is.rec rfl fun i _ ih => (value_insert ctx hc i _).trans (congrArg (cons ctx _) ih)

private theorem value_consIdem (ctx : Context α) (hi : IdempotentOp ctx.op) (i : Nat)
    (is : List Nat) : value ctx (consIdem i is) = value ctx (i :: is) := by
  cases is with
  | nil => rfl
  | cons j js =>
    refine value_bif (fun h => ?_) fun _ => rfl
    rw [Nat.eq_of_beq_eq_true h]
    exact (congrArg (cons ctx · (value ctx js)) (hi.idempotent _)).symm.trans (cons_op ..)

private theorem value_mergeIdem (ctx : Context α) (hi : IdempotentOp ctx.op) (is : List Nat) :
    value ctx (mergeIdem is) = value ctx is :=
  is.rec rfl fun i _ ih => (value_consIdem ctx hi i _).trans (congrArg (cons ctx _) ih)

private theorem value_norm (ctx : Context α) (e : Expr) :
    value ctx (norm ctx e) = some ⟨eval ctx e⟩ := by
  have h := (value_removeNeutrals ctx _).trans (value_toList ctx e [])
  delta norm
  cases ctx.comm with
  | none =>
    cases ctx.idem with
    | none => exact h
    | some i => exact (value_mergeIdem ctx i.down _).trans h
  | some c =>
    have h := (value_sort ctx c.down _).trans h
    cases ctx.idem with
    | none => exact h
    | some i => exact (value_mergeIdem ctx i.down _).trans h

theorem Context.eq_of_norm (ctx : Context α) (a b : Expr) (h : norm ctx a == norm ctx b) :
    eval ctx a = eval ctx b :=
  congrArg PLift.down <| Option.some.inj <|
    (value_norm ctx a).symm.trans ((congrArg (value ctx) (eq_of_beq h)).trans (value_norm ctx b))

end Lean.Data.AC
