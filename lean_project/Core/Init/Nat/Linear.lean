prelude
import Init.Nat.Sub
import Init.Prod
import Init.List.Defs

/-!
Linear arithmetic over the natural numbers by computation, for `simp +arith`: terms are read as
linear polynomials in their atoms, both sides of a relation are sorted and what is common to them
is cancelled.
-/

namespace Nat.Internal.Linear

abbrev Var := Nat

abbrev Context := Lean.RArray Nat

/-- The variable that stands for 1, so that a numeral is a monomial like any other. -/
abbrev fixedVar := 100000000

noncomputable abbrev Var.denote (ctx : Context) (v : Var) : Nat :=
  Bool.rec (ctx.get v) 1 (Nat.beq v fixedVar)

inductive Expr where
  | num (v : Nat)
  | var (i : Var)
  | add (a b : Expr)
  | mulL (k : Nat) (a : Expr)
  | mulR (a : Expr) (k : Nat)

noncomputable abbrev Expr.denote (ctx : Context) : Expr → Nat
  | .add a b => Nat.add (denote ctx a) (denote ctx b)
  | .num k => k
  | .var v => v.denote ctx
  | .mulL k e => Nat.mul k (denote ctx e)
  | .mulR e k => Nat.mul (denote ctx e) k

abbrev Poly := List (Nat × Var)

noncomputable abbrev Poly.denote (ctx : Context) (p : Poly) : Nat :=
  match p with
  | [] => 0
  | (k, v) :: p => Nat.add (Nat.mul k (v.denote ctx)) (denote ctx p)

/-- Adds a monomial to a polynomial that is sorted by variables. -/
def Poly.insert (k : Nat) (v : Var) (p : Poly) : Poly :=
  match p with
  | [] => [(k, v)]
  | (l, w) :: q =>
    bif Nat.blt v w then (k, v) :: p
    else bif Nat.beq v w then (l + k, w) :: q
    else (l, w) :: insert k v q

def Poly.norm (p : Poly) : Poly :=
  match p with
  | [] => []
  | (k, v) :: p => (norm p).insert k v

/-- Takes away what two sorted polynomials have in common. `fuel` bounds the number of monomials. -/
def Poly.cancelAux (fuel : Nat) (p q : Poly) : Poly × Poly :=
  match fuel with
  | 0 => (p, q)
  | fuel + 1 =>
    match p, q with
    | [], q => ([], q)
    | m :: p, [] => (m :: p, [])
    | (k, v) :: p, (l, w) :: q =>
      bif Nat.blt v w then
        ((k, v) :: (cancelAux fuel p ((l, w) :: q)).1, (cancelAux fuel p ((l, w) :: q)).2)
      else bif Nat.blt w v then
        ((cancelAux fuel ((k, v) :: p) q).1, (l, w) :: (cancelAux fuel ((k, v) :: p) q).2)
      else bif Nat.blt k l then
        ((cancelAux fuel p q).1, (Nat.sub l k, v) :: (cancelAux fuel p q).2)
      else bif Nat.blt l k then
        ((Nat.sub k l, v) :: (cancelAux fuel p q).1, (cancelAux fuel p q).2)
      else
        cancelAux fuel p q

def Poly.cancel (p q : Poly) : Poly × Poly :=
  cancelAux (p.length + q.length) p q

def Poly.isZero (p : Poly) : Bool :=
  match p with
  | [] => true
  | _ :: _ => false

/-- Whether a polynomial has a numeral that is not 0. -/
def Poly.isNonZero (p : Poly) : Bool :=
  match p with
  | [] => false
  | (k, v) :: p => bif Nat.beq v fixedVar then Nat.blt 0 k else isNonZero p

def Expr.toPoly (e : Expr) : Poly :=
  go 1 e []
where
  go (c : Nat) (e : Expr) (rest : Poly) : Poly :=
    match e with
    | .num k => bif Nat.beq k 0 then rest else (c * k, fixedVar) :: rest
    | .var i => (c, i) :: rest
    | .add a b => go c a (go c b rest)
    | .mulL k a => bif Nat.beq k 0 then rest else go (c * k) a rest
    | .mulR a k => bif Nat.beq k 0 then rest else go (c * k) a rest

def Expr.toNormPoly (e : Expr) : Poly :=
  e.toPoly.norm

/-- An equation or an inequality `≤` between polynomials. -/
structure PolyCnstr where
  eq : Bool
  lhs : Poly
  rhs : Poly
  deriving DecidableEq

/-- An equation or an inequality `≤` between terms. -/
structure ExprCnstr where
  eq : Bool
  lhs : Expr
  rhs : Expr

abbrev PolyCnstr.denote (ctx : Context) (c : PolyCnstr) : Prop :=
  bif c.eq then c.lhs.denote ctx = c.rhs.denote ctx else c.lhs.denote ctx ≤ c.rhs.denote ctx

abbrev ExprCnstr.denote (ctx : Context) (c : ExprCnstr) : Prop :=
  bif c.eq then c.lhs.denote ctx = c.rhs.denote ctx else c.lhs.denote ctx ≤ c.rhs.denote ctx

def PolyCnstr.isUnsat (c : PolyCnstr) : Bool :=
  bif c.eq then
    (c.lhs.isZero && c.rhs.isNonZero) || (c.lhs.isNonZero && c.rhs.isZero)
  else
    c.lhs.isNonZero && c.rhs.isZero

def PolyCnstr.isValid (c : PolyCnstr) : Bool :=
  bif c.eq then c.lhs.isZero && c.rhs.isZero else c.lhs.isZero

def ExprCnstr.toPoly (c : ExprCnstr) : PolyCnstr :=
  { eq := c.eq, lhs := c.lhs.toPoly, rhs := c.rhs.toPoly }

def ExprCnstr.toNormPoly (c : ExprCnstr) : PolyCnstr :=
  { eq := c.eq
    lhs := (Poly.cancel c.lhs.toNormPoly c.rhs.toNormPoly).1
    rhs := (Poly.cancel c.lhs.toNormPoly c.rhs.toNormPoly).2 }

/-! ## Soundness -/

private theorem cons_denote (ctx : Context) (k : Nat) (v : Var) (p : Poly) :
    Poly.denote ctx ((k, v) :: p) = k * v.denote ctx + p.denote ctx := rfl

theorem Poly.denote_insert (ctx : Context) (k : Nat) (v : Var) (p : Poly) :
    (p.insert k v).denote ctx = p.denote ctx + k * v.denote ctx := by
  induction p with
  | nil => exact Nat.add_comm _ 0
  | cons m p ih =>
    show Poly.denote ctx (cond (Nat.blt v m.2) _ (cond (Nat.beq v m.2) _ _)) = _
    cases Nat.blt v m.2 with
    | true => exact Nat.add_comm _ _
    | false =>
      cases h : Nat.beq v m.2 with
      | true =>
        rw [Nat.eq_of_beq_eq_true h]
        exact (congrArg (Nat.add · _) (Nat.add_mul ..)).trans (Nat.add_right_comm ..)
      | false => exact (congrArg (Nat.add _) ih).trans (Nat.add_assoc ..).symm

theorem Poly.denote_norm (ctx : Context) (p : Poly) : p.norm.denote ctx = p.denote ctx := by
  induction p with
  | nil => rfl
  | cons m p ih =>
    exact (denote_insert ctx m.1 m.2 _).trans ((congrArg (· + _) ih).trans (Nat.add_comm ..))

private theorem denote_cons {ctx : Context} {p : Poly} {c r : Nat} (k : Nat) (v : Var)
    (h : p.denote ctx = c + r) :
    Poly.denote ctx ((k, v) :: p) = Nat.mul k (v.denote ctx) + c + r :=
  (congrArg (Nat.add _) h).trans (Nat.add_assoc ..).symm

private theorem denote_cons_sub {ctx : Context} {p q : Poly} {c k l : Nat} (v : Var)
    (hkl : Nat.blt k l = true) (h : p.denote ctx = c + q.denote ctx) :
    Poly.denote ctx ((l, v) :: p) =
      Nat.mul k (v.denote ctx) + c + Poly.denote ctx ((Nat.sub l k, v) :: q) := by
  have e := Nat.add_mul k (l - k) (v.denote ctx)
  rw [Nat.add_sub_of_le (Nat.le_of_lt (Nat.le_of_ble_eq_true hkl))] at e
  exact (congrArg (Nat.add · _) e).trans ((congrArg (Nat.add _) h).trans (Nat.add_add_add_comm ..))

private theorem eq_of_not_blt {k l : Nat} (h : Nat.blt k l = false) (h' : Nat.blt l k = false) :
    k = l :=
  Nat.le_antisymm
    (Nat.ge_of_not_lt fun n => Bool.noConfusion (h'.symm.trans (Nat.ble_eq_true_of_le n)))
    (Nat.ge_of_not_lt fun n => Bool.noConfusion (h.symm.trans (Nat.ble_eq_true_of_le n)))

/-- What is missing in `r` on both sides of `p` and `q` has the value `c`. -/
private def Cancels (ctx : Context) (c : Nat) (p q : Poly) (r : Poly × Poly) : Prop :=
  p.denote ctx = c + r.1.denote ctx ∧ q.denote ctx = c + r.2.denote ctx

private theorem cancels_none (ctx : Context) (p q : Poly) : ∃ c, Cancels ctx c p q (p, q) :=
  ⟨0, (Nat.zero_add _).symm, (Nat.zero_add _).symm⟩

/-- What is cancelled is the same on both sides. -/
theorem Poly.denote_cancelAux (ctx : Context) (fuel : Nat) (p q : Poly) :
    ∃ c, p.denote ctx = c + (cancelAux fuel p q).1.denote ctx ∧
      q.denote ctx = c + (cancelAux fuel p q).2.denote ctx := by
  suffices h : ∃ c, Cancels ctx c p q (cancelAux fuel p q) from h
  induction fuel generalizing p q with
  | zero => exact cancels_none ctx p q
  | succ fuel ih =>
    cases p with
    | nil => exact cancels_none ctx [] q
    | cons m p =>
      cases q with
      | nil => exact cancels_none ctx _ []
      | cons n q =>
        obtain ⟨k, v⟩ := m
        obtain ⟨l, w⟩ := n
        show ∃ c, Cancels ctx c _ _ (cond (Nat.blt v w) _
          (cond (Nat.blt w v) _ (cond (Nat.blt k l) _ (cond (Nat.blt l k) _ _))))
        cases hvw : Nat.blt v w with
        | true =>
          exact (ih p ((l, w) :: q)).imp fun c h =>
            ⟨(congrArg (_ + ·) h.1).trans (Nat.add_left_comm ..), h.2⟩
        | false =>
          cases hwv : Nat.blt w v with
          | true =>
            exact (ih ((k, v) :: p) q).imp fun c h =>
              ⟨h.1, (congrArg (_ + ·) h.2).trans (Nat.add_left_comm ..)⟩
          | false =>
            cases eq_of_not_blt hvw hwv
            refine (ih p q).elim fun c h => ?_
            cases hkl : Nat.blt k l with
            | true => exact ⟨_, denote_cons k v h.1, denote_cons_sub v hkl h.2⟩
            | false =>
              cases hlk : Nat.blt l k with
              | true => exact ⟨_, denote_cons_sub v hlk h.1, denote_cons l v h.2⟩
              | false =>
                cases eq_of_not_blt hkl hlk
                exact ⟨_, denote_cons k v h.1, denote_cons k v h.2⟩

theorem Expr.denote_toPoly_go (ctx : Context) (c : Nat) (e : Expr) (rest : Poly) :
    (toPoly.go c e rest).denote ctx = c * e.denote ctx + rest.denote ctx := by
  have scale (c k a : Nat) (p q : Poly) (h : q.denote ctx = c * k * a + p.denote ctx) :
      Poly.denote ctx (cond (Nat.beq k 0) p q) = c * (k * a) + p.denote ctx := by
    cases e : Nat.beq k 0 with
    | true => rw [Nat.eq_of_beq_eq_true e, Nat.zero_mul]; exact (Nat.zero_add _).symm
    | false => exact h.trans (congrArg (· + _) (Nat.mul_assoc c k a))
  induction e generalizing c rest with
  | num k =>
    exact (scale c k 1 rest _ rfl).trans (congrArg (c * · + _) (Nat.mul_one k))
  | var i => rfl
  | add a b iha ihb =>
    refine (iha c _).trans ?_
    rw [ihb, ← Nat.add_assoc, ← Nat.mul_add]
    rfl
  | mulL k a ih => exact scale c k _ rest _ (ih (c * k) rest)
  | mulR a k ih =>
    exact (scale c k _ rest _ (ih (c * k) rest)).trans (congrArg (c * · + _) (Nat.mul_comm ..))

theorem Expr.denote_toPoly (ctx : Context) (e : Expr) : e.toPoly.denote ctx = e.denote ctx :=
  (denote_toPoly_go ctx 1 e []).trans (Nat.one_mul _)

theorem Expr.denote_toNormPoly (ctx : Context) (e : Expr) :
    e.toNormPoly.denote ctx = e.denote ctx :=
  (Poly.denote_norm ctx e.toPoly).trans (denote_toPoly ctx e)

theorem Expr.eq_of_toNormPoly_eq (ctx : Context) (e e' : Expr) (h : e.toNormPoly == e'.toPoly) :
    e.denote ctx = e'.denote ctx :=
  (denote_toNormPoly ctx e).symm.trans (eq_of_beq h ▸ denote_toPoly ctx e')

theorem ExprCnstr.denote_toPoly (ctx : Context) (c : ExprCnstr) :
    c.toPoly.denote ctx = c.denote ctx := by
  delta toPoly
  show cond c.eq (_ = _) (_ ≤ _) = _
  rw [Expr.denote_toPoly, Expr.denote_toPoly]

private theorem denote_cancel (ctx : Context) (p q : Poly) :
    ∃ c, Cancels ctx c p q (p.cancel q) := Poly.denote_cancelAux ctx (p.length + q.length) p q

private theorem denote_of_cancelled (ctx : Context) (eq : Bool) (p q : Poly) (l r : Expr) (d : Nat)
    (h1 : l.denote ctx = d + p.denote ctx) (h2 : r.denote ctx = d + q.denote ctx) :
    PolyCnstr.denote ctx ⟨eq, p, q⟩ = ExprCnstr.denote ctx ⟨eq, l, r⟩ := by
  unfold ExprCnstr.denote
  rw [h1, h2]
  cases eq with
  | true => exact propext Nat.add_left_cancel_iff.symm
  | false => exact propext Nat.add_le_add_iff_left.symm

theorem ExprCnstr.denote_toNormPoly (ctx : Context) (c : ExprCnstr) :
    c.toNormPoly.denote ctx = c.denote ctx := by
  delta toNormPoly
  exact (denote_cancel ctx c.lhs.toNormPoly c.rhs.toNormPoly).elim fun d h =>
    denote_of_cancelled ctx c.eq _ _ c.lhs c.rhs d
      ((Expr.denote_toNormPoly ctx c.lhs).symm.trans h.1)
      ((Expr.denote_toNormPoly ctx c.rhs).symm.trans h.2)

theorem ExprCnstr.eq_of_toNormPoly_eq (ctx : Context) (c d : ExprCnstr)
    (h : c.toNormPoly == d.toPoly) : c.denote ctx = d.denote ctx := by
  rw [← denote_toNormPoly, eq_of_beq h, denote_toPoly]

private theorem of_isZero (ctx : Context) {p : Poly} : p.isZero = true → p.denote ctx = 0 :=
  p.casesOn (fun _ => rfl) fun _ _ h => Bool.noConfusion h

private theorem of_isNonZero (ctx : Context) {p : Poly} (h : p.isNonZero = true) :
    0 < p.denote ctx := by
  induction p with
  | nil => exact Bool.noConfusion h
  | cons m p ih =>
    revert h
    show cond (Nat.beq m.2 fixedVar) _ _ = true →
      0 < Nat.add (Nat.mul _ (Bool.rec _ 1 (Nat.beq m.2 fixedVar))) _
    cases Nat.beq m.2 fixedVar with
    | true =>
      exact fun h => Nat.lt_add_right _ (Nat.mul_pos (Nat.le_of_ble_eq_true h) Nat.zero_lt_one)
    | false => exact fun h => Nat.lt_add_left _ (ih h)

private theorem lt_of_isZero_left (ctx : Context) {p q : Poly}
    (h : (p.isZero && q.isNonZero) = true) : p.denote ctx < q.denote ctx :=
  have h := (Bool.and_eq_true ..).mp h
  Nat.lt_of_le_of_lt (Nat.le_of_eq (of_isZero ctx h.1)) (of_isNonZero ctx h.2)

private theorem lt_of_isZero_right (ctx : Context) {p q : Poly}
    (h : (p.isNonZero && q.isZero) = true) : q.denote ctx < p.denote ctx :=
  have h := (Bool.and_eq_true ..).mp h
  Nat.lt_of_le_of_lt (Nat.le_of_eq (of_isZero ctx h.2)) (of_isNonZero ctx h.1)

theorem PolyCnstr.eq_false_of_isUnsat (ctx : Context) {c : PolyCnstr} :
    c.isUnsat → c.denote ctx = False :=
  c.casesOn fun eq _ _ => eq.casesOn
    (fun h => eq_false (Nat.not_le_of_gt (lt_of_isZero_right ctx h)))
    fun h => eq_false (((Bool.or_eq_true ..).mp h).elim
      (fun h => Nat.ne_of_lt (lt_of_isZero_left ctx h))
      fun h => Nat.ne_of_gt (lt_of_isZero_right ctx h))

theorem PolyCnstr.eq_true_of_isValid (ctx : Context) {c : PolyCnstr} :
    c.isValid → c.denote ctx = True :=
  c.casesOn fun eq _ _ => eq.casesOn
    (fun h => eq_true (Nat.le_trans (Nat.le_of_eq (of_isZero ctx h)) (Nat.zero_le _)))
    fun h =>
      have h := (Bool.and_eq_true ..).mp h
      eq_true ((of_isZero ctx h.1).trans (of_isZero ctx h.2).symm)

theorem ExprCnstr.eq_false_of_isUnsat (ctx : Context) (c : ExprCnstr) (h : c.toNormPoly.isUnsat) :
    c.denote ctx = False := by
  rw [← denote_toNormPoly]; exact PolyCnstr.eq_false_of_isUnsat ctx h

theorem ExprCnstr.eq_true_of_isValid (ctx : Context) (c : ExprCnstr) (h : c.toNormPoly.isValid) :
    c.denote ctx = True := by
  rw [← denote_toNormPoly]; exact PolyCnstr.eq_true_of_isValid ctx h

end Nat.Internal.Linear
