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

private theorem add_in (a b c : Nat) : a + (b + c) = b + (a + c) := Nat.add_left_comm a b c

theorem Poly.denote_insert (ctx : Context) (k : Nat) (v : Var) (p : Poly) :
    (p.insert k v).denote ctx = p.denote ctx + k * v.denote ctx := by
  induction p with
  | nil => exact Nat.add_comm _ 0
  | cons m p ih =>
    obtain ⟨l, w⟩ := m
    show Poly.denote ctx (cond (Nat.blt v w) _ (cond (Nat.beq v w) _ _)) = _
    cases Nat.blt v w with
    | true => exact Nat.add_comm _ _
    | false =>
      cases h : Nat.beq v w with
      | true =>
        rw [Nat.eq_of_beq_eq_true h]
        show (l + k) * _ + _ = (l * _ + _) + k * _
        rw [Nat.add_mul, Nat.add_right_comm]
      | false =>
        show l * _ + (Poly.insert k v p).denote ctx = (l * _ + Poly.denote ctx p) + k * _
        rw [ih, Nat.add_assoc]

theorem Poly.denote_norm (ctx : Context) (p : Poly) : p.norm.denote ctx = p.denote ctx := by
  induction p with
  | nil => rfl
  | cons m p ih =>
    exact (denote_insert ctx m.1 m.2 _).trans ((congrArg (· + _) ih).trans (Nat.add_comm ..))

private theorem cancelAux_cons (fuel k l : Nat) (v w : Var) (p q : Poly) :
    Poly.cancelAux (fuel + 1) ((k, v) :: p) ((l, w) :: q) =
      bif Nat.blt v w then
        ((k, v) :: (Poly.cancelAux fuel p ((l, w) :: q)).1, (Poly.cancelAux fuel p ((l, w) :: q)).2)
      else bif Nat.blt w v then
        ((Poly.cancelAux fuel ((k, v) :: p) q).1, (l, w) :: (Poly.cancelAux fuel ((k, v) :: p) q).2)
      else bif Nat.blt k l then
        ((Poly.cancelAux fuel p q).1, (Nat.sub l k, v) :: (Poly.cancelAux fuel p q).2)
      else bif Nat.blt l k then
        ((Nat.sub k l, v) :: (Poly.cancelAux fuel p q).1, (Poly.cancelAux fuel p q).2)
      else
        Poly.cancelAux fuel p q := rfl

private theorem denote_cons {ctx : Context} {p : Poly} {c r : Nat} (k : Nat) (v : Var)
    (h : p.denote ctx = c + r) : Poly.denote ctx ((k, v) :: p) = k * v.denote ctx + c + r :=
  (congrArg (k * v.denote ctx + ·) h).trans (Nat.add_assoc ..).symm

private theorem denote_cons_sub {ctx : Context} {p q : Poly} {c k l : Nat} (v : Var)
    (hkl : Nat.blt k l = true) (h : p.denote ctx = c + q.denote ctx) :
    Poly.denote ctx ((l, v) :: p) =
      k * v.denote ctx + c + Poly.denote ctx ((Nat.sub l k, v) :: q) := by
  have e := Nat.add_sub_of_le (Nat.le_of_lt (Nat.le_of_ble_eq_true hkl))
  have e := (Nat.add_mul k (l - k) (v.denote ctx)).symm.trans (congrArg (· * _) e)
  exact (denote_cons l v h).trans ((Nat.add_assoc ..).trans
    ((congrArg (· + (c + q.denote ctx)) e.symm).trans (Nat.add_add_add_comm ..)))

private theorem eq_of_not_blt {k l : Nat} (h : Nat.blt k l = false) (h' : Nat.blt l k = false) :
    k = l :=
  Nat.le_antisymm
    (Nat.ge_of_not_lt fun n => Bool.noConfusion (h'.symm.trans (Nat.ble_eq_true_of_le n)))
    (Nat.ge_of_not_lt fun n => Bool.noConfusion (h.symm.trans (Nat.ble_eq_true_of_le n)))

/-- What is cancelled is the same on both sides. -/
theorem Poly.denote_cancelAux (ctx : Context) (fuel : Nat) (p q : Poly) :
    ∃ c, p.denote ctx = c + (cancelAux fuel p q).1.denote ctx ∧
      q.denote ctx = c + (cancelAux fuel p q).2.denote ctx := by
  induction fuel generalizing p q with
  | zero => exact ⟨0, (Nat.zero_add _).symm, (Nat.zero_add _).symm⟩
  | succ fuel ih =>
    cases p with
    | nil => exact ⟨0, rfl, (Nat.zero_add _).symm⟩
    | cons m p =>
      cases q with
      | nil => exact ⟨0, (Nat.zero_add _).symm, rfl⟩
      | cons n q =>
        obtain ⟨k, v⟩ := m
        obtain ⟨l, w⟩ := n
        rw [cancelAux_cons]
        cases hvw : Nat.blt v w with
        | true =>
          obtain ⟨c, h1, h2⟩ := ih p ((l, w) :: q)
          exact ⟨c, (congrArg (_ + ·) h1).trans (add_in _ _ _), h2⟩
        | false =>
          cases hwv : Nat.blt w v with
          | true =>
            obtain ⟨c, h1, h2⟩ := ih ((k, v) :: p) q
            exact ⟨c, h1, (congrArg (_ + ·) h2).trans (add_in _ _ _)⟩
          | false =>
            cases eq_of_not_blt hvw hwv
            refine (ih p q).elim fun c h => ?_
            cases hkl : Nat.blt k l with
            | true => exact ⟨k * v.denote ctx + c, denote_cons k v h.1, denote_cons_sub v hkl h.2⟩
            | false =>
              cases hlk : Nat.blt l k with
              | true => exact ⟨l * v.denote ctx + c, denote_cons_sub v hlk h.1, denote_cons l v h.2⟩
              | false =>
                cases eq_of_not_blt hkl hlk
                exact ⟨k * v.denote ctx + c, denote_cons k v h.1, denote_cons k v h.2⟩

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
    e.denote ctx = e'.denote ctx := by
  rw [← denote_toNormPoly, eq_of_beq h, denote_toPoly]

theorem ExprCnstr.denote_toPoly (ctx : Context) (c : ExprCnstr) :
    c.toPoly.denote ctx = c.denote ctx := by
  delta toPoly
  show cond c.eq (_ = _) (_ ≤ _) = _
  rw [Expr.denote_toPoly, Expr.denote_toPoly]

private theorem denote_cancel (ctx : Context) (p q : Poly) :
    ∃ c, p.denote ctx = c + (p.cancel q).1.denote ctx ∧
      q.denote ctx = c + (p.cancel q).2.denote ctx :=
  Poly.denote_cancelAux ctx (p.length + q.length) p q

private theorem denote_of_cancelled (ctx : Context) (eq : Bool) (p q : Poly) (l r : Expr) (d : Nat)
    (h1 : l.denote ctx = d + p.denote ctx) (h2 : r.denote ctx = d + q.denote ctx) :
    PolyCnstr.denote ctx ⟨eq, p, q⟩ = ExprCnstr.denote ctx ⟨eq, l, r⟩ := by
  show cond eq (_ = _) (_ ≤ _) = cond eq (_ = _) (_ ≤ _)
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

private theorem of_isZero (ctx : Context) {p : Poly} (h : p.isZero = true) : p.denote ctx = 0 :=
  match p with
  | [] => rfl
  | _ :: _ => Bool.noConfusion h

private theorem of_isNonZero (ctx : Context) {p : Poly} (h : p.isNonZero = true) :
    0 < p.denote ctx := by
  induction p with
  | nil => exact Bool.noConfusion h
  | cons m p ih =>
    obtain ⟨k, v⟩ := m
    have h : cond (Nat.beq v fixedVar) (Nat.blt 0 k) (Poly.isNonZero p) = true := h
    cases e : Nat.beq v fixedVar with
    | true =>
      rw [e] at h
      refine Nat.lt_add_right _ ?_
      rw [Nat.eq_of_beq_eq_true e]
      exact Nat.mul_pos (Nat.le_of_ble_eq_true h) Nat.zero_lt_one
    | false =>
      rw [e] at h
      exact Nat.lt_add_left _ (ih h)

theorem PolyCnstr.eq_false_of_isUnsat (ctx : Context) {c : PolyCnstr} :
    c.isUnsat → c.denote ctx = False := by
  obtain ⟨eq, l, r⟩ := c
  intro h
  cases eq with
  | true =>
    refine eq_false fun (e : l.denote ctx = r.denote ctx) =>
      ((Bool.or_eq_true ..).mp h).elim (fun h => ?_) fun h => ?_
    · have h := (Bool.and_eq_true ..).mp h
      exact Nat.ne_of_lt (of_isNonZero ctx h.2) ((of_isZero ctx h.1).symm.trans e)
    · have h := (Bool.and_eq_true ..).mp h
      exact Nat.ne_of_gt (of_isNonZero ctx h.1) (e.trans (of_isZero ctx h.2))
  | false =>
    have h := (Bool.and_eq_true ..).mp h
    exact eq_false fun (e : l.denote ctx ≤ r.denote ctx) =>
      Nat.not_le_of_gt (of_isNonZero ctx h.1) (of_isZero ctx h.2 ▸ e)

theorem PolyCnstr.eq_true_of_isValid (ctx : Context) {c : PolyCnstr} :
    c.isValid → c.denote ctx = True := by
  obtain ⟨eq, l, r⟩ := c
  intro h
  cases eq with
  | true =>
    have h := (Bool.and_eq_true ..).mp h
    exact eq_true ((of_isZero ctx h.1).trans (of_isZero ctx h.2).symm)
  | false =>
    refine eq_true (show l.denote ctx ≤ r.denote ctx from ?_)
    rw [of_isZero ctx h]
    exact Nat.zero_le _

theorem ExprCnstr.eq_false_of_isUnsat (ctx : Context) (c : ExprCnstr) (h : c.toNormPoly.isUnsat) :
    c.denote ctx = False := by
  rw [← denote_toNormPoly]; exact PolyCnstr.eq_false_of_isUnsat ctx h

theorem ExprCnstr.eq_true_of_isValid (ctx : Context) (c : ExprCnstr) (h : c.toNormPoly.isValid) :
    c.denote ctx = True := by
  rw [← denote_toNormPoly]; exact PolyCnstr.eq_true_of_isValid ctx h

end Nat.Internal.Linear
