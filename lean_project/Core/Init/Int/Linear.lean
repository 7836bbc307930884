prelude
import Init.Omega

/-! Integers: what follows from linear arithmetic, and more about signs of products and division. -/

namespace Int

/-! ## Order and addition -/

protected theorem add_lt_add {a b c d : Int} (h₁ : a < b) (h₂ : c < d) : a + c < b + d :=
  Int.lt_trans (Int.add_lt_add_right h₁ c) (Int.add_lt_add_left h₂ b)
protected theorem add_lt_add_of_le_of_lt {a b c d : Int} (h₁ : a ≤ b) (h₂ : c < d) :
    a + c < b + d :=
  Int.lt_of_le_of_lt (Int.add_le_add_right h₁ c) (Int.add_lt_add_left h₂ b)
protected theorem add_lt_add_of_lt_of_le {a b c d : Int} (h₁ : a < b) (h₂ : c ≤ d) :
    a + c < b + d :=
  Int.lt_of_lt_of_le (Int.add_lt_add_right h₁ c) (Int.add_le_add_left h₂ b)
protected theorem lt_add_of_pos_right (a : Int) {b : Int} (h : 0 < b) : a < a + b := by
  have := Int.add_lt_add_left h a
  rwa [Int.add_zero] at this
protected theorem lt_add_of_pos_left (a : Int) {b : Int} (h : 0 < b) : a < b + a := by
  have := Int.add_lt_add_right h a
  rwa [Int.zero_add] at this
protected theorem add_nonneg {a b : Int} (ha : 0 ≤ a) (hb : 0 ≤ b) : 0 ≤ a + b :=
  Int.add_zero 0 ▸ Int.add_le_add ha hb
protected theorem add_pos {a b : Int} (ha : 0 < a) (hb : 0 < b) : 0 < a + b :=
  Int.lt_trans ha (Int.lt_add_of_pos_right a hb)
protected theorem add_nonpos {a b : Int} (ha : a ≤ 0) (hb : b ≤ 0) : a + b ≤ 0 :=
  Int.add_zero 0 ▸ Int.add_le_add ha hb
protected theorem add_neg {a b : Int} (ha : a < 0) (hb : b < 0) : a + b < 0 :=
  Int.add_zero 0 ▸ Int.add_lt_add ha hb

@[simp high] protected theorem neg_pos {a : Int} : 0 < -a ↔ a < 0 :=
  Int.neg_lt_neg_iff (a := 0)
@[simp high] protected theorem neg_nonneg {a : Int} : 0 ≤ -a ↔ a ≤ 0 :=
  Int.neg_le_neg_iff (a := 0)
@[simp high] protected theorem neg_neg_iff_pos {a : Int} : -a < 0 ↔ 0 < a :=
  Int.neg_lt_neg_iff (b := 0)
@[simp] protected theorem neg_nonpos_iff (i : Int) : -i ≤ 0 ↔ 0 ≤ i :=
  Int.neg_le_neg_iff (b := 0)

protected theorem sub_nonpos_of_le {a b : Int} (h : a ≤ b) : a - b ≤ 0 :=
  Int.sub_self b ▸ Int.add_le_add_right h (-b)
protected theorem le_of_sub_nonpos {a b : Int} (h : a - b ≤ 0) : a ≤ b :=
  (Int.add_le_add_iff_right (-b)).1 (Int.le_trans h (Int.le_of_eq (Int.sub_self b).symm))
protected theorem sub_neg_of_lt {a b : Int} (h : a < b) : a - b < 0 :=
  Int.sub_self b ▸ Int.add_lt_add_right h (-b)
protected theorem lt_of_sub_neg {a b : Int} (h : a - b < 0) : a < b :=
  (Int.add_lt_add_iff_right (-b)).1 (Int.lt_of_lt_of_le h (Int.le_of_eq (Int.sub_self b).symm))
protected theorem sub_le_self (a : Int) {b : Int} (h : 0 ≤ b) : a - b ≤ a :=
  Int.le_trans (Int.add_le_add_left (Int.neg_nonpos_of_nonneg h) a) (Int.le_of_eq a.add_zero)
protected theorem sub_lt_self (a : Int) {b : Int} (h : 0 < b) : a - b < a :=
  Int.lt_of_lt_of_le (Int.add_lt_add_left (Int.neg_neg_of_pos h) a) (Int.le_of_eq a.add_zero)
protected theorem sub_le_sub_left {a b : Int} (h : a ≤ b) (c : Int) : c - b ≤ c - a :=
  Int.add_le_add_left (Int.neg_le_neg h) c
protected theorem sub_le_sub_right {a b : Int} (h : a ≤ b) (c : Int) : a - c ≤ b - c :=
  Int.add_le_add_right h (-c)
protected theorem sub_lt_sub_left {a b : Int} (h : a < b) (c : Int) : c - b < c - a :=
  Int.add_lt_add_left (Int.neg_lt_neg h) c
protected theorem sub_lt_sub_right {a b : Int} (h : a < b) (c : Int) : a - c < b - c :=
  Int.add_lt_add_right h (-c)
@[simp] protected theorem sub_le_sub_left_iff {a b c : Int} : c - a ≤ c - b ↔ b ≤ a := by
  rw [Int.sub_eq_add_neg, Int.sub_eq_add_neg, Int.add_le_add_iff_left, Int.neg_le_neg_iff]
@[simp] protected theorem sub_le_sub_right_iff {a b c : Int} : a - c ≤ b - c ↔ a ≤ b :=
  Int.add_le_add_iff_right (a := a) (b := b) (-c)
protected theorem add_le_of_le_sub_left {a b c : Int} (h : b ≤ c - a) : a + b ≤ c :=
  Int.le_trans (Int.add_le_add_left h a)
    (Int.le_of_eq ((Int.add_comm a _).trans (Int.sub_add_cancel c a)))
protected theorem le_sub_left_of_add_le {a b c : Int} (h : a + b ≤ c) : b ≤ c - a :=
  Int.le_trans (Int.le_of_eq (Int.add_sub_cancel_left a b).symm) (Int.sub_le_sub_right h a)
protected theorem add_le_of_le_sub_right {a b c : Int} (h : a ≤ c - b) : a + b ≤ c :=
  Int.le_trans (Int.add_le_add_right h b) (Int.le_of_eq (Int.sub_add_cancel c b))
protected theorem le_sub_right_of_add_le {a b c : Int} (h : a + b ≤ c) : a ≤ c - b :=
  Int.le_trans (Int.le_of_eq (Int.add_sub_cancel a b).symm) (Int.sub_le_sub_right h b)
protected theorem add_le_iff_le_sub {a b c : Int} : a + b ≤ c ↔ a ≤ c - b :=
  ⟨Int.le_sub_right_of_add_le, Int.add_le_of_le_sub_right⟩
protected theorem le_add_iff_sub_le {a b c : Int} : a ≤ b + c ↔ a - c ≤ b :=
  ⟨fun h => Int.le_trans (Int.sub_le_sub_right h c) (Int.le_of_eq (Int.add_sub_cancel b c)),
    fun h => Int.le_trans (Int.le_of_eq (Int.sub_add_cancel a c).symm) (Int.add_le_add_right h c)⟩

theorem le_add_one {a b : Int} (h : a ≤ b) : a ≤ b + 1 := Int.le_of_lt (lt_add_one_iff.2 h)
theorem lt_add_one_of_le {a b : Int} (H : a ≤ b) : a < b + 1 := lt_add_one_iff.2 H
theorem le_of_lt_add_one {a b : Int} (H : a < b + 1) : a ≤ b := lt_add_one_iff.1 H
theorem sub_one_lt_of_le {a b : Int} (H : a ≤ b) : a - 1 < b :=
  Int.le_trans (Int.le_of_eq (Int.sub_add_cancel a 1)) H
theorem le_of_sub_one_lt {a b : Int} (H : a - 1 < b) : a ≤ b :=
  Int.le_trans (Int.le_of_eq (Int.sub_add_cancel a 1).symm) H
theorem le_sub_one_of_lt {a b : Int} (H : a < b) : a ≤ b - 1 := Int.le_sub_right_of_add_le H
theorem lt_of_le_sub_one {a b : Int} (H : a ≤ b - 1) : a < b := Int.add_le_of_le_sub_right H
theorem le_add_one_iff {m n : Int} : m ≤ n + 1 ↔ m ≤ n ∨ m = n + 1 :=
  Int.le_iff_lt_or_eq.trans (or_congr_left lt_add_one_iff)
theorem sub_one_lt_iff {m n : Int} : m - 1 < n ↔ m ≤ n := ⟨le_of_sub_one_lt, sub_one_lt_of_le⟩
theorem le_sub_one_iff {m n : Int} : m ≤ n - 1 ↔ m < n := ⟨lt_of_le_sub_one, le_sub_one_of_lt⟩

/-! ## Signs of products -/

protected theorem mul_nonpos_of_nonneg_of_nonpos {a b : Int} (ha : 0 ≤ a) (hb : b ≤ 0) :
    a * b ≤ 0 := by
  have := Int.mul_le_mul_of_nonneg_left hb ha
  rwa [Int.mul_zero] at this
protected theorem mul_nonpos_of_nonpos_of_nonneg {a b : Int} (ha : a ≤ 0) (hb : 0 ≤ b) :
    a * b ≤ 0 := by
  rw [Int.mul_comm]
  exact Int.mul_nonpos_of_nonneg_of_nonpos hb ha
protected theorem mul_nonneg_of_nonpos_of_nonpos {a b : Int} (ha : a ≤ 0) (hb : b ≤ 0) :
    0 ≤ a * b :=
  Int.neg_mul_neg a b ▸ Int.mul_nonneg (Int.neg_nonneg_of_nonpos ha) (Int.neg_nonneg_of_nonpos hb)
protected theorem mul_pos_of_neg_of_neg {a b : Int} (ha : a < 0) (hb : b < 0) : 0 < a * b :=
  Int.neg_mul_neg a b ▸ Int.mul_pos (Int.neg_pos_of_neg ha) (Int.neg_pos_of_neg hb)
protected theorem mul_neg_of_pos_of_neg {a b : Int} (ha : 0 < a) (hb : b < 0) : a * b < 0 := by
  have := Int.mul_lt_mul_of_pos_left hb ha
  rwa [Int.mul_zero] at this
protected theorem mul_neg_of_neg_of_pos {a b : Int} (ha : a < 0) (hb : 0 < b) : a * b < 0 := by
  rw [Int.mul_comm]
  exact Int.mul_neg_of_pos_of_neg hb ha
protected theorem mul_self_le_mul_self {a b : Int} (h1 : 0 ≤ a) (h2 : a ≤ b) : a * a ≤ b * b :=
  Int.mul_le_mul h2 h2 h1 (Int.le_trans h1 h2)

/-! ## Absolute values and the way to the natural numbers -/

private theorem natAbs_subNatNat_le (m n : Nat) : natAbs (subNatNat m n) ≤ m + n :=
  subNatNat_elim m n (fun m n i => natAbs i ≤ m + n)
    (fun i n => Nat.le_trans (Nat.le_add_left i n) (Nat.le_add_right ..))
    (fun i m => Nat.le_trans (Nat.succ_le_succ (Nat.le_add_left i m)) (Nat.le_add_left ..))
theorem natAbs_add_le (a b : Int) : natAbs (a + b) ≤ natAbs a + natAbs b := by
  show natAbs (Int.add a b) ≤ _
  cases a with
  | ofNat m =>
    cases b with
    | ofNat n => exact Nat.le_refl _
    | negSucc n => exact natAbs_subNatNat_le m n.succ
  | negSucc m =>
    cases b with
    | ofNat n => exact Nat.add_comm .. ▸ natAbs_subNatNat_le n m.succ
    | negSucc n => exact Nat.succ_le_succ (Nat.le_of_eq (Nat.add_right_comm m n 1))
theorem toNat_add {a b : Int} (ha : 0 ≤ a) (hb : 0 ≤ b) : (a + b).toNat = a.toNat + b.toNat := by
  obtain ⟨m, rfl⟩ := eq_ofNat_of_zero_le ha
  obtain ⟨n, rfl⟩ := eq_ofNat_of_zero_le hb
  rfl
theorem toNat_sub (m n : Nat) : toNat (m.cast - n.cast) = m - n := by
  rw [← Int.subNatNat_eq_coe]
  exact subNatNat_elim m n (fun m n i => toNat i = m - n)
    (fun i n => (Nat.add_sub_cancel_left ..).symm)
    (fun i m => (Nat.sub_eq_zero_of_le (Nat.le_add_right m (i + 1))).symm)
@[simp] theorem toNat_eq_zero {n : Int} : n.toNat = 0 ↔ n ≤ 0 :=
  n.casesOn (fun _ => Nat.le_zero.symm.trans ofNat_le.symm)
    fun n => iff_of_true rfl (negSucc_le_zero n)
@[simp] theorem toNat_le {m : Int} {n : Nat} : m.toNat ≤ n ↔ m ≤ n.cast :=
  m.casesOn (fun _ => ofNat_le.symm)
    fun m => iff_of_true n.zero_le (Int.le_trans (negSucc_le_zero m) (natCast_nonneg n))
@[simp] theorem lt_toNat {m : Nat} {n : Int} : m < toNat n ↔ m.cast < n :=
  n.casesOn (fun _ => ofNat_lt.symm) fun n =>
    iff_of_false m.not_lt_zero
      (Int.not_lt.2 (Int.le_trans (negSucc_le_zero n) (natCast_nonneg m)))
theorem toNat_le_toNat {n m : Int} (h : n ≤ m) : n.toNat ≤ m.toNat :=
  toNat_le.2 (Int.le_trans h (self_le_toNat m))

/-! ## Minima and maxima -/

/-- Numbers with the same lower bounds are equal. -/
private theorem eq_of_below {x y : Int} (h : ∀ d, d ≤ x ↔ d ≤ y) : x = y :=
  Int.le_antisymm ((h x).1 (Int.le_refl x)) ((h y).2 (Int.le_refl y))
/-- Numbers with the same upper bounds are equal. -/
private theorem eq_of_above {x y : Int} (h : ∀ d, x ≤ d ↔ y ≤ d) : x = y :=
  Int.le_antisymm ((h y).2 (Int.le_refl y)) ((h x).1 (Int.le_refl x))

@[simp] protected theorem min_assoc : ∀ (a b c : Int), min (min a b) c = min a (min b c) :=
  fun _ _ _ => eq_of_below fun _ => by
    rw [Int.le_min, Int.le_min, Int.le_min, Int.le_min, and_assoc]
@[simp] protected theorem max_assoc (a b c : Int) : max (max a b) c = max a (max b c) :=
  eq_of_above fun _ => by rw [Int.max_le, Int.max_le, Int.max_le, Int.max_le, and_assoc]
instance : Std.Associative (α := Int) min := ⟨Int.min_assoc⟩
instance : Std.Associative (α := Int) max := ⟨Int.max_assoc⟩

end Int

/-!
Linear arithmetic over the integers by computation, for `simp +arith`: a relation is read as one
between a linear polynomial in its atoms and 0; equal atoms are collected, and what divides all
coefficients is divided out.
-/

theorem Int.not_le_eq (a b : Int) : (¬a ≤ b) = (b + 1 ≤ a) := propext Int.not_le
theorem Int.not_ge_eq (a b : Int) : (¬a ≥ b) = (a + 1 ≤ b) := propext Int.not_le
theorem Int.not_lt_eq (a b : Int) : (¬a < b) = (b ≤ a) := propext Int.not_lt
theorem Int.not_gt_eq (a b : Int) : (¬a > b) = (a ≤ b) := propext Int.not_lt

theorem Int.dvd_eq_true_of_mod_eq_zero {a b : Int} (h : (b % a == 0) = true) : (a ∣ b) = True :=
  eq_true (Int.dvd_of_emod_eq_zero (eq_of_beq h))
theorem Int.dvd_eq_false_of_mod_ne_zero {a b : Int} (h : (b % a != 0) = true) : (a ∣ b) = False :=
  eq_false fun h' => bne_iff_ne.1 h (Int.emod_eq_zero_of_dvd h')

namespace Int

def gcd (m n : Int) : Nat := m.natAbs.gcd n.natAbs

theorem gcd_dvd_left (a b : Int) : (gcd a b : Int) ∣ a := ofNat_dvd_left.2 (Nat.gcd_dvd_left ..)
theorem gcd_dvd_right (a b : Int) : (gcd a b : Int) ∣ b := ofNat_dvd_left.2 (Nat.gcd_dvd_right ..)

/-- Equality as the kernel computes it fastest. -/
noncomputable def beq' : Int → Int → Bool
  | ofNat m, ofNat n => Nat.beq m n
  | negSucc m, negSucc n => Nat.beq m n
  | _, _ => false

/-- Order as the kernel computes it fastest. -/
noncomputable def blt' : Int → Int → Bool
  | ofNat m, ofNat n => Nat.blt m n
  | negSucc m, negSucc n => Nat.blt n m
  | negSucc _, ofNat _ => true
  | ofNat _, negSucc _ => false

theorem beq'_eq (a b : Int) : (beq' a b = true) = (a = b) :=
  a.casesOn
    (fun m => b.casesOn (fun n => (Nat.beq_eq ..).trans (propext ofNat_inj.symm))
      fun n => propext ⟨fun h => Bool.noConfusion h, fun h => Int.noConfusion h⟩)
    fun m => b.casesOn
      (fun n => propext ⟨fun h => Bool.noConfusion h, fun h => Int.noConfusion h⟩)
      fun n => (Nat.beq_eq ..).trans (negSucc.injEq m n).symm

theorem blt'_eq (a b : Int) : (blt' a b = true) = (a < b) :=
  a.casesOn
    (fun m => b.casesOn (fun n => (Nat.blt_eq ..).trans (propext ofNat_lt.symm)) fun n =>
      propext ⟨fun h => Bool.noConfusion h, fun h =>
        absurd (Int.lt_trans h (negSucc_lt_zero n)) (Int.not_lt_of_ge (natCast_nonneg m))⟩)
    fun m => b.casesOn
      (fun n => propext
        ⟨fun _ => Int.lt_of_lt_of_le (negSucc_lt_zero m) (natCast_nonneg n), fun _ => rfl⟩)
      fun n => (Nat.blt_eq ..).trans <| propext <|
        (Nat.succ_lt_succ_iff.symm.trans ofNat_lt.symm).trans Int.neg_lt_neg_iff.symm

namespace Internal.Linear

abbrev Var := Nat
abbrev Context := Lean.RArray Int

noncomputable abbrev Var.denote (ctx : Context) (v : Var) : Int := ctx.get v

inductive Expr where
  | num (v : Int)
  | var (i : Var)
  | add (a b : Expr)
  | sub (a b : Expr)
  | neg (a : Expr)
  | mulL (k : Int) (a : Expr)
  | mulR (a : Expr) (k : Int)

noncomputable abbrev Expr.denote (ctx : Context) : Expr → Int
  | .add a b => denote ctx a + denote ctx b
  | .sub a b => denote ctx a - denote ctx b
  | .neg a => -denote ctx a
  | .num k => k
  | .var v => v.denote ctx
  | .mulL k e => k * denote ctx e
  | .mulR e k => denote ctx e * k

inductive Poly where
  | num (k : Int)
  | add (k : Int) (v : Var) (p : Poly)

noncomputable def Poly.beq' : Poly → Poly → Bool
  | .num k, .num l => Int.beq' k l
  | .add k v p, .add l w q => and (Int.beq' k l) (and (Nat.beq v w) (beq' p q))
  | _, _ => false

theorem Poly.beq'_eq (p q : Poly) : (p.beq' q = true) = (p = q) := by
  induction p generalizing q with
  | num k =>
    cases q with
    | num l => exact (Int.beq'_eq k l).trans (num.injEq k l).symm
    | add => exact propext ⟨fun h => Bool.noConfusion h, fun h => Poly.noConfusion h⟩
  | add k v p ih =>
    cases q with
    | num l => exact propext ⟨fun h => Bool.noConfusion h, fun h => Poly.noConfusion h⟩
    | add l w q =>
      rw [add.injEq, ← Int.beq'_eq, ← Nat.beq_eq, ← ih, ← Bool.and_eq_true, ← Bool.and_eq_true]
      rfl

noncomputable abbrev Poly.denote (ctx : Context) : Poly → Int
  | .num k => k
  | .add k v p => k * v.denote ctx + denote ctx p

noncomputable abbrev Poly.denote'.go (ctx : Context) : Poly → Int → Int
  | .num k, r => cond (Int.beq' k 0) r (r + k)
  | .add k v p, r => cond (Int.beq' k 1) (go ctx p (r + v.denote ctx))
      (go ctx p (r + k * v.denote ctx))

/-- The value of a polynomial, as the sum that `simp +arith` shows. -/
noncomputable abbrev Poly.denote' (ctx : Context) : Poly → Int
  | .num k => k
  | .add k v p => cond (Int.beq' k 1) (denote'.go ctx p (v.denote ctx))
      (denote'.go ctx p (k * v.denote ctx))

theorem Poly.denote'_go_eq_denote (ctx : Context) (p : Poly) (r : Int) :
    denote'.go ctx p r = p.denote ctx + r := by
  induction p generalizing r with
  | num k =>
    show cond (Int.beq' k 0) r (r + k) = k + r
    cases h : Int.beq' k 0 with
    | false => exact Int.add_comm r k
    | true => exact (Int.zero_add r).symm.trans (congrArg (· + r) ((Int.beq'_eq k 0).mp h).symm)
  | add k v p ih =>
    have e : p.denote ctx + (r + k * v.denote ctx) = k * v.denote ctx + p.denote ctx + r :=
      (Int.add_comm ..).trans ((congrArg (· + _) (Int.add_comm ..)).trans (Int.add_right_comm ..))
    show cond (Int.beq' k 1) (denote'.go ctx p _) (denote'.go ctx p _) = _
    cases h : Int.beq' k 1 with
    | false => exact (ih _).trans e
    | true =>
      refine (ih _).trans (Eq.trans (congrArg (fun x => _ + (r + x)) ?_) e)
      exact (Int.one_mul _).symm.trans (congrArg (· * _) ((Int.beq'_eq k 1).mp h).symm)

theorem Poly.denote'_eq_denote (ctx : Context) (p : Poly) : p.denote' ctx = p.denote ctx := by
  cases p with
  | num k => rfl
  | add k v p =>
    refine Eq.trans ?_ (Int.add_comm ..)
    show cond (Int.beq' k 1) (denote'.go ctx p _) (denote'.go ctx p _) = _
    rw [denote'_go_eq_denote, denote'_go_eq_denote]
    cases h : Int.beq' k 1 with
    | false => rfl
    | true => rw [(Int.beq'_eq k 1).mp h, Int.one_mul]; rfl

/-! ## Reading a term -/

def Poly.addConst (p : Poly) (k : Int) : Poly :=
  match p with
  | .num k' => .num (k + k')
  | .add k' v' p => .add k' v' (addConst p k)

/-- Adds a monomial to a polynomial that is sorted by variables, the last one first. -/
def Poly.insert (k : Int) (v : Var) (p : Poly) : Poly :=
  match p with
  | .num k' => .add k v (.num k')
  | .add k' v' p =>
    bif Nat.blt v' v then .add k v (.add k' v' p)
    else bif Nat.beq v v' then
      if Int.add k k' == 0 then p else .add (Int.add k k') v' p
    else .add k' v' (insert k v p)

def Poly.norm (p : Poly) : Poly :=
  match p with
  | .num k => .num k
  | .add k v p => (norm p).insert k v

def Expr.toPoly' (e : Expr) : Poly :=
  go 1 e (.num 0)
where
  go (coeff : Int) (e : Expr) (rest : Poly) : Poly :=
    match e with
    | .num k => bif k == 0 then rest else rest.addConst (Int.mul coeff k)
    | .var v => .add coeff v rest
    | .add a b => go coeff a (go coeff b rest)
    | .sub a b => go coeff a (go (-coeff) b rest)
    | .mulL k a => bif k == 0 then rest else go (Int.mul coeff k) a rest
    | .mulR a k => bif k == 0 then rest else go (Int.mul coeff k) a rest
    | .neg a => go (-coeff) a rest

def Expr.norm (e : Expr) : Poly := e.toPoly'.norm

theorem Poly.denote_addConst (ctx : Context) (p : Poly) (k : Int) :
    (p.addConst k).denote ctx = p.denote ctx + k := by
  induction p with
  | num l => exact Int.add_comm k l
  | add l v p ih => exact (congrArg (_ + ·) ih).trans (Int.add_assoc ..).symm

theorem Poly.denote_insert (ctx : Context) (k : Int) (v : Var) (p : Poly) :
    (p.insert k v).denote ctx = p.denote ctx + k * v.denote ctx := by
  induction p with
  | num l => exact Int.add_comm ..
  | add l w p ih =>
    show denote ctx (cond (Nat.blt w v) _ (cond (Nat.beq v w) _ _)) = _
    cases Nat.blt w v with
    | true => exact Int.add_comm ..
    | false =>
      cases h' : Nat.beq v w with
      | true =>
        cases Nat.eq_of_beq_eq_true h'
        rw [Int.add_right_comm, ← Int.add_mul, Int.add_comm l]
        show denote ctx (ite (k + l == 0) _ _) = _
        by_cases e : k + l == 0
        · rw [if_pos e, eq_of_beq e, Int.zero_mul, Int.zero_add]
        · rw [if_neg e]; rfl
      | false => exact (congrArg (Int.add _) ih).trans (Int.add_assoc ..).symm

theorem Poly.denote_norm (ctx : Context) (p : Poly) : p.norm.denote ctx = p.denote ctx := by
  induction p with
  | num k => rfl
  | add k v p ih =>
    exact (denote_insert ctx k v _).trans ((congrArg (· + _) ih).trans (Int.add_comm ..))

private theorem denote_go (ctx : Context) (k : Int) (e : Expr) (p : Poly) :
    (Expr.toPoly'.go k e p).denote ctx = k * e.denote ctx + p.denote ctx := by
  have scale (k l a : Int) (p q : Poly) (h : q.denote ctx = k * l * a + p.denote ctx) :
      (cond (l == 0) p q).denote ctx = k * (l * a) + p.denote ctx := by
    cases e : l == 0 with
    | true => rw [eq_of_beq e, Int.zero_mul, Int.mul_zero, Int.zero_add]; rfl
    | false => exact h.trans (congrArg (· + _) (Int.mul_assoc ..))
  induction e generalizing k p with
  | num l =>
    refine (scale k l 1 p _ ?_).trans (congrArg (k * · + _) (Int.mul_one l))
    rw [Int.mul_one]
    exact (Poly.denote_addConst ..).trans (Int.add_comm ..)
  | var v => rfl
  | add a b iha ihb =>
    refine (iha ..).trans ?_
    rw [ihb, ← Int.add_assoc, ← Int.mul_add]
  | sub a b iha ihb =>
    refine (iha ..).trans ?_
    rw [ihb, Int.neg_mul, ← Int.add_assoc]
    exact congrArg (· + _) (Int.mul_sub ..).symm
  | neg a ih => exact (ih ..).trans (congrArg (· + _) (Int.neg_mul_comm ..))
  | mulL l a ih => exact scale k l _ p _ (ih ..)
  | mulR a l ih =>
    exact (scale k l _ p _ (ih ..)).trans (congrArg (k * · + _) (Int.mul_comm ..))

theorem Expr.denote_norm (ctx : Context) (e : Expr) : e.norm.denote ctx = e.denote ctx := by
  unfold norm toPoly'
  rw [Poly.denote_norm, denote_go, Int.one_mul]
  exact Int.add_zero _

theorem Expr.eq_of_norm_eq (ctx : Context) (e : Expr) (p : Poly) (h : e.norm.beq' p) :
    e.denote ctx = p.denote' ctx := by
  rw [Poly.beq'_eq] at h
  rw [Poly.denote'_eq_denote, ← h, denote_norm]

/-! ## Relations -/

private theorem norm_sub (ctx : Context) (lhs rhs : Expr) :
    (lhs.sub rhs).norm.denote ctx = lhs.denote ctx - rhs.denote ctx := Expr.denote_norm ..

private theorem eq_iff (ctx : Context) (lhs rhs : Expr) :
    (lhs.denote ctx = rhs.denote ctx) = ((lhs.sub rhs).norm.denote ctx = 0) := by
  rw [norm_sub, Int.sub_eq_zero]
private theorem le_iff (ctx : Context) (lhs rhs : Expr) :
    (lhs.denote ctx ≤ rhs.denote ctx) = ((lhs.sub rhs).norm.denote ctx ≤ 0) := by
  rw [norm_sub]
  exact propext ⟨fun h => Int.sub_self (rhs.denote ctx) ▸ Int.add_le_add_right h _,
    fun h => (Int.add_le_add_iff_right (-rhs.denote ctx)).1
      (Int.le_trans h (Int.le_of_eq (Int.sub_self _).symm))⟩

noncomputable def norm_eq_cert (lhs rhs : Expr) (p : Poly) : Bool := p.beq' (lhs.sub rhs).norm

theorem norm_eq (ctx : Context) (lhs rhs : Expr) (p : Poly) (h : norm_eq_cert lhs rhs p) :
    (lhs.denote ctx = rhs.denote ctx) = (p.denote' ctx = 0) := by
  rw [Poly.denote'_eq_denote, (Poly.beq'_eq ..).mp h, eq_iff]
theorem norm_le (ctx : Context) (lhs rhs : Expr) (p : Poly) (h : norm_eq_cert lhs rhs p) :
    (lhs.denote ctx ≤ rhs.denote ctx) = (p.denote' ctx ≤ 0) := by
  rw [Poly.denote'_eq_denote, (Poly.beq'_eq ..).mp h, le_iff]

noncomputable def norm_eq_var_cert (lhs rhs : Expr) (x y : Var) : Bool :=
  (lhs.sub rhs).norm.beq' (.add 1 x (.add (-1) y (.num 0)))

theorem norm_eq_var (ctx : Context) (lhs rhs : Expr) (x y : Var)
    (h : norm_eq_var_cert lhs rhs x y) :
    (lhs.denote ctx = rhs.denote ctx) = (x.denote ctx = y.denote ctx) := by
  rw [eq_iff, (Poly.beq'_eq ..).mp h]
  show (1 * x.denote ctx + (-1 * y.denote ctx + 0) = 0) = _
  rw [Int.one_mul, Int.add_zero, ← Int.neg_eq_neg_one_mul]
  exact propext Int.sub_eq_zero

noncomputable def norm_eq_var_const_cert (lhs rhs : Expr) (x : Var) (k : Int) : Bool :=
  (lhs.sub rhs).norm.beq' (.add 1 x (.num (-k)))

theorem norm_eq_var_const (ctx : Context) (lhs rhs : Expr) (x : Var) (k : Int)
    (h : norm_eq_var_const_cert lhs rhs x k) :
    (lhs.denote ctx = rhs.denote ctx) = (x.denote ctx = k) := by
  rw [eq_iff, (Poly.beq'_eq ..).mp h]
  show (1 * x.denote ctx + -k = 0) = _
  rw [Int.one_mul]
  exact propext Int.sub_eq_zero

/-! ## Common divisors of the coefficients -/

/-- The quotient, rounded up. -/
def cdiv (a b : Int) : Int := -(-a / b)

/-- The remainder that belongs to `cdiv`; it is not positive. -/
def cmod (a b : Int) : Int := -(-a % b)

theorem cdiv_add_cmod (a b : Int) : b * cdiv a b + cmod a b = a := by
  rw [cdiv, cmod, Int.mul_neg, ← Int.neg_add, ediv_add_emod, Int.neg_neg]

def Poly.getConst : Poly → Int
  | .num k => k
  | .add _ _ p => getConst p

/-- Divides by `k` when it divides the coefficients; the constant is rounded up. -/
def Poly.div (k : Int) : Poly → Poly
  | .num k' => .num (cdiv k' k)
  | .add k' x p => .add (k' / k) x (div k p)

def Poly.divCoeffs (k : Int) : Poly → Bool
  | .num _ => true
  | .add k' _ p => k' % k == 0 && divCoeffs k p

noncomputable def Poly.mul_k (p : Poly) (k : Int) : Poly :=
  cond (Int.beq' k 0) (.num 0) (go p)
where
  go : Poly → Poly
    | .num k' => .num (Int.mul k k')
    | .add k' v p => .add (Int.mul k k') v (go p)

theorem Poly.denote_mul_k (ctx : Context) (p : Poly) (k : Int) :
    (p.mul_k k).denote ctx = k * p.denote ctx := by
  unfold mul_k
  cases h : Int.beq' k 0 with
  | true =>
    rw [Int.beq'_eq] at h
    rw [h, Int.zero_mul]
    rfl
  | false =>
    show (mul_k.go k p).denote ctx = _
    induction p with
    | num l => rfl
    | add l v p ih =>
      refine (congrArg (Int.add _) ih).trans ((congrArg (Int.add · _) (Int.mul_assoc ..)).trans ?_)
      exact (Int.mul_add ..).symm

private theorem denote_div (ctx : Context) (p : Poly) (k : Int) (h : p.divCoeffs k) :
    k * (p.div k).denote ctx + cmod p.getConst k = p.denote ctx := by
  induction p with
  | num l => exact cdiv_add_cmod l k
  | add l v p ih =>
    have h := (Bool.and_eq_true ..).mp h
    show k * (l / k * v.denote ctx + (p.div k).denote ctx) + cmod p.getConst k = _
    rw [Int.mul_add, Int.add_assoc, ih h.2, ← Int.mul_assoc,
      mul_ediv_cancel_of_emod_eq_zero (eq_of_beq h.1)]

noncomputable def norm_eq_coeff_cert (lhs rhs : Expr) (p : Poly) (k : Int) : Bool :=
  and ((lhs.sub rhs).norm.beq' (p.mul_k k)) (Int.blt' 0 k)

private theorem of_coeff_cert {ctx : Context} {lhs rhs : Expr} {p : Poly} {k : Int}
    (h : norm_eq_coeff_cert lhs rhs p k) :
    (lhs.sub rhs).norm.denote ctx = k * p.denote ctx ∧ 0 < k :=
  have h := (Bool.and_eq_true ..).mp h
  ⟨(Poly.beq'_eq ..).mp h.1 ▸ Poly.denote_mul_k ctx p k, (Int.blt'_eq ..).mp h.2⟩

theorem norm_eq_coeff (ctx : Context) (lhs rhs : Expr) (p : Poly) (k : Int)
    (h : norm_eq_coeff_cert lhs rhs p k) :
    (lhs.denote ctx = rhs.denote ctx) = (p.denote' ctx = 0) := by
  obtain ⟨e, hk⟩ := of_coeff_cert (ctx := ctx) h
  rw [eq_iff, e, Poly.denote'_eq_denote, Int.mul_eq_zero]
  exact propext ⟨fun h => h.resolve_left (Int.ne_of_gt hk), .inr⟩

private theorem nonpos_of_mul_lt {k a : Int} (hk : 0 < k) (h : k * a < k) : a ≤ 0 := by
  refine Int.le_of_not_gt fun ha => Int.not_le_of_gt h ?_
  have := Int.mul_le_mul_of_nonneg_left (show 1 ≤ a from ha) (Int.le_of_lt hk)
  rwa [Int.mul_one] at this
private theorem mul_nonpos_of {k a : Int} (hk : 0 < k) (h : a ≤ 0) : k * a ≤ 0 := by
  have := Int.mul_le_mul_of_nonneg_left h (Int.le_of_lt hk)
  rwa [Int.mul_zero] at this

theorem norm_le_coeff (ctx : Context) (lhs rhs : Expr) (p : Poly) (k : Int)
    (h : norm_eq_coeff_cert lhs rhs p k) :
    (lhs.denote ctx ≤ rhs.denote ctx) = (p.denote' ctx ≤ 0) := by
  obtain ⟨e, hk⟩ := of_coeff_cert (ctx := ctx) h
  rw [le_iff, e, Poly.denote'_eq_denote]
  exact propext ⟨fun h => nonpos_of_mul_lt hk (Int.lt_of_le_of_lt h hk), mul_nonpos_of hk⟩

noncomputable def norm_le_coeff_tight_cert (lhs rhs : Expr) (p : Poly) (k : Int) : Bool :=
  and (Int.blt' 0 k) (and ((lhs.sub rhs).norm.divCoeffs k) (p.beq' ((lhs.sub rhs).norm.div k)))

private theorem cmod_bounds (a : Int) {k : Int} (hk : 0 < k) : 0 < k + cmod a k ∧ cmod a k ≤ 0 :=
  ⟨Int.sub_pos_of_lt (emod_lt_of_pos (-a) hk),
    Int.neg_nonpos_of_nonneg (emod_nonneg (-a) (Int.ne_of_gt hk))⟩

theorem norm_le_coeff_tight (ctx : Context) (lhs rhs : Expr) (p : Poly) (k : Int)
    (h : norm_le_coeff_tight_cert lhs rhs p k) :
    (lhs.denote ctx ≤ rhs.denote ctx) = (p.denote' ctx ≤ 0) := by
  have h := (Bool.and_eq_true ..).mp h
  have hp := (Bool.and_eq_true ..).mp h.2
  have hk := (Int.blt'_eq ..).mp h.1
  have hc := cmod_bounds (lhs.sub rhs).norm.getConst hk
  rw [le_iff, Poly.denote'_eq_denote, (Poly.beq'_eq ..).mp hp.2, ← denote_div ctx _ k hp.1]
  exact propext
    ⟨fun h => nonpos_of_mul_lt hk ((Int.add_lt_add_iff_right _).1 (Int.lt_of_le_of_lt h hc.1)),
      fun h => Int.add_le_add (mul_nonpos_of hk h) hc.2⟩

/-! ## Relations that always hold or never -/

def Poly.isUnsatEq (p : Poly) : Bool :=
  match p with
  | .num k => k != 0
  | _ => false

noncomputable def Poly.isUnsatEq_k (p : Poly) : Bool :=
  match p with
  | .num k => not (Int.beq' k 0)
  | _ => false

def Poly.isValidEq (p : Poly) : Bool :=
  match p with
  | .num k => k == 0
  | _ => false

def Poly.isUnsatLe (p : Poly) : Bool :=
  match p with
  | .num k => k > 0
  | _ => false

def Poly.isValidLe (p : Poly) : Bool :=
  match p with
  | .num k => k ≤ 0
  | _ => false

private theorem of_isUnsatEq (ctx : Context) {p : Poly} : p.isUnsatEq_k → p.denote ctx ≠ 0 :=
  p.casesOn (fun k h (e : k = 0) => by subst e; cases h) fun _ _ _ h => Bool.noConfusion h
private theorem of_isValidEq (ctx : Context) {p : Poly} : p.isValidEq → p.denote ctx = 0 :=
  p.casesOn (fun _ => eq_of_beq) fun _ _ _ h => Bool.noConfusion h
private theorem of_isUnsatLe (ctx : Context) {p : Poly} : p.isUnsatLe → 0 < p.denote ctx :=
  p.casesOn (fun _ h => of_decide_eq_true h) fun _ _ _ h => Bool.noConfusion h
private theorem of_isValidLe (ctx : Context) {p : Poly} : p.isValidLe → p.denote ctx ≤ 0 :=
  p.casesOn (fun _ h => of_decide_eq_true h) fun _ _ _ h => Bool.noConfusion h

theorem eq_eq_false (ctx : Context) (lhs rhs : Expr) (h : (lhs.sub rhs).norm.isUnsatEq_k) :
    (lhs.denote ctx = rhs.denote ctx) = False :=
  (eq_iff ..).trans (eq_false (of_isUnsatEq ctx h))

theorem eq_eq_true (ctx : Context) (lhs rhs : Expr) (h : (lhs.sub rhs).norm.isValidEq) :
    (lhs.denote ctx = rhs.denote ctx) = True :=
  (eq_iff ..).trans (eq_true (of_isValidEq ctx h))

theorem le_eq_false (ctx : Context) (lhs rhs : Expr) (h : (lhs.sub rhs).norm.isUnsatLe) :
    (lhs.denote ctx ≤ rhs.denote ctx) = False :=
  (le_iff ..).trans (eq_false (Int.not_le_of_gt (of_isUnsatLe ctx h)))

theorem le_eq_true (ctx : Context) (lhs rhs : Expr) (h : (lhs.sub rhs).norm.isValidLe) :
    (lhs.denote ctx ≤ rhs.denote ctx) = True :=
  (le_iff ..).trans (eq_true (of_isValidLe ctx h))

noncomputable def unsatEqDivCoeffCert (lhs rhs : Expr) (k : Int) : Bool :=
  and ((lhs.sub rhs).norm.divCoeffs k)
    (and (Int.blt' 0 k) (cmod (lhs.sub rhs).norm.getConst k < 0))

theorem eq_eq_false_of_divCoeff (ctx : Context) (lhs rhs : Expr) (k : Int)
    (h : unsatEqDivCoeffCert lhs rhs k) : (lhs.denote ctx = rhs.denote ctx) = False := by
  have h := (Bool.and_eq_true ..).mp h
  have hk := (Bool.and_eq_true ..).mp h.2
  have hk0 := (Int.blt'_eq ..).mp hk.1
  have hc := cmod_bounds (lhs.sub rhs).norm.getConst hk0
  rw [eq_iff, ← denote_div ctx _ k h.1]
  refine eq_false fun e => Int.not_le_of_gt (of_decide_eq_true hk.2) ?_
  have := nonpos_of_mul_lt hk0 ((Int.add_lt_add_iff_right _).1 (e ▸ hc.1))
  have := Int.add_le_add_right (mul_nonpos_of hk0 this) (cmod (lhs.sub rhs).norm.getConst k)
  rwa [e, Int.zero_add] at this

/-! ## Divisibility -/

def Poly.gcdCoeffs : Poly → Int → Int
  | .num _, k => k
  | .add k' _ p, k => gcdCoeffs p (Int.gcd k' k)

private theorem gcd_dvd_const {ctx : Context} {p : Poly} {k : Int} (h : k ∣ p.denote ctx) :
    p.gcdCoeffs k ∣ p.getConst := by
  induction p generalizing k with
  | num l => exact h
  | add l v p ih =>
    refine ih ?_
    have h₁ := Int.dvd_trans (gcd_dvd_right l k) h
    have h₂ := Int.dvd_trans (gcd_dvd_left l k) (Int.dvd_mul_right l (v.denote ctx))
    have := Int.dvd_sub h₁ h₂
    rwa [Int.add_sub_cancel_left] at this

def Poly.isUnsatDvd (k : Int) (p : Poly) : Bool := p.getConst % p.gcdCoeffs k != 0

theorem norm_dvd (ctx : Context) (k : Int) (e : Expr) (p : Poly) (h : e.norm.beq' p) :
    (k ∣ e.denote ctx) = (k ∣ p.denote' ctx) := by
  rw [Expr.eq_of_norm_eq ctx e p h]

theorem dvd_eq_false (ctx : Context) (k : Int) (e : Expr) (h : e.norm.isUnsatDvd k) :
    (k ∣ e.denote ctx) = False := by
  refine eq_false fun h' => bne_iff_ne.1 h (emod_eq_zero_of_dvd ?_)
  exact gcd_dvd_const (ctx := ctx) (by rwa [Expr.denote_norm])

noncomputable def dvd_coeff_cert (k₁ : Int) (p₁ : Poly) (k₂ : Int) (p₂ : Poly) (k : Int) : Bool :=
  and (k != 0) (and (k₁.beq' (Int.mul k k₂)) (p₁.beq' (p₂.mul_k k)))

noncomputable def norm_dvd_gcd_cert (k₁ : Int) (e₁ : Expr) (k₂ : Int) (p₂ : Poly) (k : Int) :
    Bool :=
  dvd_coeff_cert k₁ e₁.norm k₂ p₂ k

theorem norm_dvd_gcd (ctx : Context) (k₁ : Int) (e₁ : Expr) (k₂ : Int) (p₂ : Poly) (g : Int)
    (h : norm_dvd_gcd_cert k₁ e₁ k₂ p₂ g) :
    (k₁ ∣ e₁.denote ctx) = (k₂ ∣ p₂.denote' ctx) := by
  have h := (Bool.and_eq_true ..).mp h
  have hp := (Bool.and_eq_true ..).mp h.2
  have e : e₁.denote ctx = g * p₂.denote ctx :=
    (Expr.denote_norm ..).symm.trans ((Poly.beq'_eq ..).mp hp.2 ▸ Poly.denote_mul_k ..)
  rw [e, (Int.beq'_eq k₁ _).mp hp.1, Poly.denote'_eq_denote]
  exact propext
    ⟨fun h' => h'.elim fun c e => ⟨c, Int.eq_of_mul_eq_mul_left (bne_iff_ne.1 h.1)
      (e.trans (Int.mul_assoc ..))⟩,
    fun h' => h'.elim fun c e => ⟨c, (congrArg _ e).trans (Int.mul_assoc ..).symm⟩⟩

end Internal.Linear

end Int
