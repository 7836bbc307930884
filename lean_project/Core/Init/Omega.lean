prelude
import Init.Fin
import Init.Int.Arith
import Init.List.Ops
import Init.Nat.Bitwise

/-!
Linear combinations of integers: what `omega` says its problem in.

A row of coefficients is a list that is taken to go on with zeros. All laws here are about its
product with a row of values, `dot`.
-/

namespace Lean.Omega

abbrev IntList := List Int

namespace IntList

def get (xs : IntList) (i : Nat) : Int := xs[i]?.getD 0

/-- Zeros are added before place `i` when it lies beyond the end. -/
def set (xs : IntList) (i : Nat) (y : Int) : IntList :=
  match xs, i with
  | [], 0 => [y]
  | [], i + 1 => 0 :: set [] i y
  | _ :: xs, 0 => y :: xs
  | x :: xs, i + 1 => x :: set xs i y

/-- The first coefficient that is not zero. -/
def leading (xs : IntList) : Int := (xs.find? (! · == 0)).getD 0

def add (xs ys : IntList) : IntList := List.zipWithAll (fun x y => x.getD 0 + y.getD 0) xs ys
instance : Add IntList := ⟨add⟩

def mul (xs ys : IntList) : IntList := List.zipWith (· * ·) xs ys
instance : Mul IntList := ⟨mul⟩

def neg (xs : IntList) : IntList := xs.map fun x => -x
instance : Neg IntList := ⟨neg⟩

def sub (xs ys : IntList) : IntList := List.zipWithAll (fun x y => x.getD 0 - y.getD 0) xs ys
instance : Sub IntList := ⟨sub⟩

def smul (xs : IntList) (i : Int) : IntList := xs.map fun x => i * x
instance : HMul Int IntList IntList where
  hMul i xs := xs.smul i

def combo (a : Int) (xs : IntList) (b : Int) (ys : IntList) : IntList :=
  List.zipWithAll (fun x y => a * x.getD 0 + b * y.getD 0) xs ys

def sum (xs : IntList) : Int := xs.foldr (· + ·) 0

def dot (xs ys : IntList) : Int := (xs * ys).sum

def sdiv (xs : IntList) (g : Int) : IntList := xs.map fun x => x / g

def gcd (xs : IntList) : Nat := xs.foldr (fun x g => Nat.gcd x.natAbs g) 0

abbrev bmod (x : IntList) (m : Nat) : IntList := x.map (Int.bmod · m)

abbrev bmod_dot_sub_dot_bmod (m : Nat) (a b : IntList) : Int :=
  Int.bmod (dot a b) m - dot (bmod a m) b

/-! ## The product with a row of values -/

theorem dot_nil_left {ys : IntList} : dot ([] : IntList) ys = 0 := rfl
@[simp] theorem dot_nil_right {xs : IntList} : dot xs ([] : IntList) = 0 := by
  cases xs <;> rfl
@[simp] theorem dot_cons₂ {x y : Int} {xs ys : List Int} :
    dot (x :: xs) (y :: ys) = x * y + dot xs ys := rfl

private theorem add_add_add_comm (a b c d : Int) : a + b + (c + d) = a + c + (b + d) :=
  (Int.add_assoc ..).trans
    ((congrArg (a + ·) (Int.add_left_comm ..)).trans (Int.add_assoc ..).symm)

/-- A coefficient-wise multiple. -/
private theorem dot_map (f : Int → Int) (a : Int) (hf : ∀ x, f x = a * x) (xs ys : IntList) :
    dot (xs.map f) ys = a * dot xs ys := by
  induction ys generalizing xs with
  | nil => rw [dot_nil_right, dot_nil_right, Int.mul_zero]
  | cons y ys ih =>
    cases xs with
    | nil => exact (Int.mul_zero a).symm
    | cons x xs => rw [List.map_cons, dot_cons₂, dot_cons₂, ih, hf, Int.mul_add, Int.mul_assoc]

/-- A coefficient-wise combination. -/
private theorem dot_zipWithAll (f : Option Int → Option Int → Int) (a b : Int)
    (hf : ∀ x y, f x y = a * x.getD 0 + b * y.getD 0) (xs ys zs : IntList) :
    dot (List.zipWithAll f xs ys) zs = a * dot xs zs + b * dot ys zs := by
  induction xs generalizing ys zs with
  | nil =>
    rw [dot_nil_left, Int.mul_zero, Int.zero_add]
    refine dot_map _ b (fun y => (hf none (some y)).trans ?_) ys zs
    exact (congrArg (· + b * y) (Int.mul_zero a)).trans (Int.zero_add _)
  | cons x xs ih =>
    cases ys with
    | nil =>
      rw [dot_nil_left, Int.mul_zero, Int.add_zero]
      refine dot_map _ a (fun x => (hf (some x) none).trans ?_) (x :: xs) zs
      exact (congrArg (a * x + ·) (Int.mul_zero b)).trans (Int.add_zero _)
    | cons y ys =>
      cases zs with
      | nil => rw [dot_nil_right, dot_nil_right, dot_nil_right, Int.mul_zero, Int.mul_zero]; rfl
      | cons z zs =>
        rw [List.zipWithAll_cons_cons, dot_cons₂, ih, hf, Int.add_mul, Int.mul_assoc, Int.mul_assoc,
          add_add_add_comm, ← Int.mul_add, ← Int.mul_add]
        rfl

theorem dot_distrib_left (xs ys zs : IntList) : (xs + ys).dot zs = xs.dot zs + ys.dot zs := by
  have := dot_zipWithAll _ 1 1 (fun x y => by rw [Int.one_mul, Int.one_mul]) xs ys zs
  rwa [Int.one_mul, Int.one_mul] at this
theorem dot_sub_left (xs ys zs : IntList) : (xs - ys).dot zs = xs.dot zs - ys.dot zs := by
  have := dot_zipWithAll (fun x y => x.getD 0 - y.getD 0) 1 (-1)
    (fun x y => by rw [Int.one_mul, ← Int.neg_eq_neg_one_mul]; rfl) xs ys zs
  rwa [Int.one_mul, ← Int.neg_eq_neg_one_mul] at this
theorem dot_combo (a : Int) (xs : IntList) (b : Int) (ys zs : IntList) :
    (combo a xs b ys).dot zs = a * xs.dot zs + b * ys.dot zs :=
  dot_zipWithAll _ a b (fun _ _ => rfl) xs ys zs
@[simp] theorem dot_neg_left (xs ys : IntList) : (-xs).dot ys = -(xs.dot ys) := by
  rw [Int.neg_eq_neg_one_mul]
  exact dot_map _ (-1) (fun x => Int.neg_eq_neg_one_mul x) xs ys
@[simp] theorem dot_smul_left (xs ys : IntList) (i : Int) : dot (HMul.hMul i xs) ys = i * xs.dot ys :=
  dot_map _ i (fun _ => rfl) xs ys

theorem dot_of_left_zero {xs ys : List Int} (w : ∀ x, x ∈ xs → x = 0) : dot xs ys = 0 := by
  induction xs generalizing ys with
  | nil => rfl
  | cons x xs ih =>
    cases ys with
    | nil => rfl
    | cons y ys =>
      rw [dot_cons₂, w x (.head xs), Int.zero_mul, Int.zero_add, ih fun x m => w x (.tail _ m)]

theorem get_of_length_le {i : Nat} {xs : IntList} (h : xs.length ≤ i) : xs.get i = 0 := by
  rw [get, List.getElem?_eq_none h]
  rfl

@[simp] theorem dot_set_left (xs ys : IntList) (i : Nat) (z : Int) :
    dot (xs.set i z) ys = dot xs ys + (z - xs.get i) * ys.get i := by
  induction ys generalizing xs i with
  | nil =>
    rw [dot_nil_right, dot_nil_right, Int.zero_add]
    exact (Int.mul_zero _).symm
  | cons y ys ih =>
    cases i with
    | zero =>
      cases xs with
      | nil =>
        refine (dot_cons₂ (xs := [])).trans ?_
        rw [dot_nil_left, dot_nil_left, Int.add_comm, show get [] 0 = 0 from rfl, Int.sub_zero]
        rfl
      | cons x xs =>
        rw [dot_cons₂, Int.add_right_comm, show get (x :: xs) 0 = x from rfl, Int.sub_mul]
        refine dot_cons₂.trans (congrArg (· + dot xs ys) ?_)
        rw [Int.add_comm]
        exact (Int.sub_add_cancel ..).symm
    | succ i =>
      cases xs with
      | nil =>
        refine (dot_cons₂ (xs := set [] i z)).trans ?_
        rw [Int.zero_mul, Int.zero_add, ih]
        rfl
      | cons x xs =>
        refine (dot_cons₂ (xs := set xs i z)).trans ?_
        rw [ih, ← Int.add_assoc]
        rfl

/-! ## Common divisors of the coefficients -/

private theorem dvd_dot {d : Int} {xs : IntList} (h : ∀ x, x ∈ xs → d ∣ x) (ys : IntList) :
    d ∣ dot xs ys ∧ dot (xs.sdiv d) ys = dot xs ys / d := by
  induction xs generalizing ys with
  | nil => exact ⟨Int.dvd_zero d, (Int.zero_ediv d).symm⟩
  | cons x xs ih =>
    cases ys with
    | nil => rw [dot_nil_right, dot_nil_right]; exact ⟨Int.dvd_zero d, (Int.zero_ediv d).symm⟩
    | cons y ys =>
      have hx : d ∣ x := h x (.head xs)
      have hxy := Int.dvd_trans hx (Int.dvd_mul_right x y)
      have hs := ih (fun x m => h x (.tail _ m)) ys
      rw [dot_cons₂, Int.add_ediv_of_dvd_left hxy, Int.mul_ediv_assoc' y hx, ← hs.2]
      exact ⟨Int.dvd_add hxy hs.1, dot_cons₂⟩

theorem gcd_dvd (xs : IntList) {a : Int} (m : a ∈ xs) : (xs.gcd : Int) ∣ a := by
  rw [Int.ofNat_dvd_left]
  induction m with
  | head xs => exact Nat.gcd_dvd_left ..
  | tail x _ ih => exact Nat.dvd_trans (Nat.gcd_dvd_right ..) ih

theorem gcd_dvd_dot_left (xs ys : IntList) : (xs.gcd : Int) ∣ dot xs ys :=
  (dvd_dot (fun _ => gcd_dvd xs) ys).1

theorem dot_sdiv_left (xs ys : IntList) {d : Int} (h : d ∣ xs.gcd) :
    dot (xs.sdiv d) ys = dot xs ys / d :=
  (dvd_dot (fun _ m => Int.dvd_trans h (gcd_dvd xs m)) ys).2

theorem dot_eq_zero_of_gcd_eq_zero {xs : IntList} (h : xs.gcd = 0) (ys : IntList) :
    dot xs ys = 0 := by
  have := gcd_dvd_dot_left xs ys
  rwa [h, Int.ofNat_zero, Int.zero_dvd] at this

theorem dvd_bmod_dot_sub_dot_bmod (m : Nat) (xs ys : IntList) :
    (m : Int) ∣ bmod_dot_sub_dot_bmod m xs ys := by
  have rows : dot (bmod xs m) ys % (m : Int) = dot xs ys % (m : Int) := by
    induction xs generalizing ys with
    | nil => rfl
    | cons x xs ih =>
      cases ys with
      | nil => rfl
      | cons y ys =>
        refine (congrArg (· % (m : Int)) dot_cons₂).trans ?_
        rw [dot_cons₂, Int.add_emod, ih, Int.mul_emod, Int.bmod_emod, ← Int.mul_emod,
          ← Int.add_emod]
  refine Int.dvd_of_emod_eq_zero ((Int.sub_emod ..).trans ?_)
  rw [Int.bmod_emod, rows, Int.sub_self]
  rfl

end IntList

/-! ## Coefficients, whatever represents them -/

abbrev Coeffs := IntList

namespace Coeffs

abbrev toList (xs : Coeffs) : List Int := xs
abbrev ofList (xs : List Int) : Coeffs := xs
abbrev isZero (xs : Coeffs) : Prop := ∀ x, x ∈ xs → x = 0
abbrev set (xs : Coeffs) (i : Nat) (y : Int) : Coeffs := IntList.set xs i y
abbrev get (xs : Coeffs) (i : Nat) : Int := IntList.get xs i
abbrev gcd (xs : Coeffs) : Nat := IntList.gcd xs
abbrev smul (xs : Coeffs) (g : Int) : Coeffs := IntList.smul xs g
abbrev sdiv (xs : Coeffs) (g : Int) : Coeffs := IntList.sdiv xs g
abbrev dot (xs ys : Coeffs) : Int := IntList.dot xs ys
abbrev add (xs ys : Coeffs) : Coeffs := IntList.add xs ys
abbrev sub (xs ys : Coeffs) : Coeffs := IntList.sub xs ys
abbrev neg (xs : Coeffs) : Coeffs := IntList.neg xs
abbrev combo (a : Int) (xs : Coeffs) (b : Int) (ys : Coeffs) : Coeffs := IntList.combo a xs b ys
abbrev length (xs : Coeffs) := List.length xs
abbrev leading (xs : Coeffs) : Int := IntList.leading xs
abbrev map (f : Int → Int) (xs : Coeffs) : Coeffs := List.map f xs
abbrev findIdx? (f : Int → Bool) (xs : Coeffs) : Option Nat := List.findIdx? f xs
abbrev bmod (x : Coeffs) (m : Nat) : Coeffs := IntList.bmod x m
abbrev bmod_dot_sub_dot_bmod (m : Nat) (a b : Coeffs) : Int := IntList.bmod_dot_sub_dot_bmod m a b

end Coeffs

/-! ## Linear combinations with a constant -/

structure LinearCombo where
  const : Int := 0
  coeffs : Coeffs := []
  deriving DecidableEq

namespace LinearCombo

instance : Inhabited LinearCombo := ⟨{ const := 1 }⟩

theorem ext {a b : LinearCombo} (w₁ : a.const = b.const) (w₂ : a.coeffs = b.coeffs) : a = b :=
  (congrArg (mk · a.coeffs) w₁).trans (congrArg (mk b.const) w₂)

def eval (lc : LinearCombo) (values : Coeffs) : Int := lc.const + lc.coeffs.dot values

def coordinate (i : Nat) : LinearCombo where
  const := 0
  coeffs := Coeffs.set .nil i 1

@[simp] theorem coordinate_eval (i : Nat) (v : Coeffs) : (coordinate i).eval v = v.get i :=
  ((Int.zero_add _).trans (IntList.dot_set_left [] v i 1)).trans
    ((Int.zero_add _).trans (Int.one_mul _))

theorem coordinate_eval_0 {a0 : Int} {t : List Int} :
    (coordinate 0).eval (.ofList (a0 :: t)) = a0 := coordinate_eval ..
theorem coordinate_eval_1 {a0 a1 : Int} {t : List Int} :
    (coordinate 1).eval (.ofList (a0 :: a1 :: t)) = a1 := coordinate_eval ..
theorem coordinate_eval_2 {a0 a1 a2 : Int} {t : List Int} :
    (coordinate 2).eval (.ofList (a0 :: a1 :: a2 :: t)) = a2 := coordinate_eval ..
theorem coordinate_eval_3 {a0 a1 a2 a3 : Int} {t : List Int} :
    (coordinate 3).eval (.ofList (a0 :: a1 :: a2 :: a3 :: t)) = a3 := coordinate_eval ..
theorem coordinate_eval_4 {a0 a1 a2 a3 a4 : Int} {t : List Int} :
    (coordinate 4).eval (.ofList (a0 :: a1 :: a2 :: a3 :: a4 :: t)) = a4 := coordinate_eval ..
theorem coordinate_eval_5 {a0 a1 a2 a3 a4 a5 : Int} {t : List Int} :
    (coordinate 5).eval (.ofList (a0 :: a1 :: a2 :: a3 :: a4 :: a5 :: t)) = a5 :=
  coordinate_eval ..
theorem coordinate_eval_6 {a0 a1 a2 a3 a4 a5 a6 : Int} {t : List Int} :
    (coordinate 6).eval (.ofList (a0 :: a1 :: a2 :: a3 :: a4 :: a5 :: a6 :: t)) = a6 :=
  coordinate_eval ..
theorem coordinate_eval_7 {a0 a1 a2 a3 a4 a5 a6 a7 : Int} {t : List Int} :
    (coordinate 7).eval (.ofList (a0 :: a1 :: a2 :: a3 :: a4 :: a5 :: a6 :: a7 :: t)) = a7 :=
  coordinate_eval ..
theorem coordinate_eval_8 {a0 a1 a2 a3 a4 a5 a6 a7 a8 : Int} {t : List Int} :
    (coordinate 8).eval (.ofList (a0 :: a1 :: a2 :: a3 :: a4 :: a5 :: a6 :: a7 :: a8 :: t)) = a8 :=
  coordinate_eval ..
theorem coordinate_eval_9 {a0 a1 a2 a3 a4 a5 a6 a7 a8 a9 : Int} {t : List Int} :
    (coordinate 9).eval
      (.ofList (a0 :: a1 :: a2 :: a3 :: a4 :: a5 :: a6 :: a7 :: a8 :: a9 :: t)) = a9 :=
  coordinate_eval ..

def add (l₁ l₂ : LinearCombo) : LinearCombo where
  const := l₁.const + l₂.const
  coeffs := l₁.coeffs + l₂.coeffs
instance : Add LinearCombo := ⟨add⟩

def sub (l₁ l₂ : LinearCombo) : LinearCombo where
  const := l₁.const - l₂.const
  coeffs := l₁.coeffs - l₂.coeffs
instance : Sub LinearCombo := ⟨sub⟩

def neg (lc : LinearCombo) : LinearCombo where
  const := -lc.const
  coeffs := -lc.coeffs
instance : Neg LinearCombo := ⟨neg⟩

def smul (lc : LinearCombo) (i : Int) : LinearCombo where
  const := i * lc.const
  coeffs := lc.coeffs.smul i
instance : HMul Int LinearCombo LinearCombo := ⟨fun i lc => lc.smul i⟩

/-- The product, when one of the two is constant. -/
def mul (l₁ l₂ : LinearCombo) : LinearCombo :=
  HMul.hMul l₂.const l₁ + HMul.hMul l₁.const l₂ - { const := l₁.const * l₂.const }

@[simp] theorem add_eval (l₁ l₂ : LinearCombo) (v : Coeffs) :
    (l₁ + l₂).eval v = l₁.eval v + l₂.eval v :=
  (congrArg (l₁.const + l₂.const + ·) (IntList.dot_distrib_left l₁.coeffs l₂.coeffs v)).trans
    (IntList.add_add_add_comm l₁.const l₂.const ..)
@[simp] theorem neg_eval (lc : LinearCombo) (v : Coeffs) : (-lc).eval v = -lc.eval v :=
  (congrArg (-lc.const + ·) (IntList.dot_neg_left lc.coeffs v)).trans Int.neg_add.symm
@[simp] theorem sub_eval (l₁ l₂ : LinearCombo) (v : Coeffs) :
    (l₁ - l₂).eval v = l₁.eval v - l₂.eval v :=
  (congrArg (l₁.const - l₂.const + ·) (IntList.dot_sub_left l₁.coeffs l₂.coeffs v)).trans
    ((IntList.add_add_add_comm l₁.const (-l₂.const) (l₁.coeffs.dot v) (-l₂.coeffs.dot v)).trans
      (congrArg (l₁.eval v + ·) Int.neg_add.symm))
@[simp] theorem smul_eval (lc : LinearCombo) (i : Int) (v : Coeffs) :
    eval (HMul.hMul i lc) v = i * lc.eval v :=
  (congrArg (i * lc.const + ·) (IntList.dot_smul_left lc.coeffs v i)).trans (Int.mul_add ..).symm

private theorem const_of_zero {lc : LinearCombo} {v : Coeffs} (w : lc.coeffs.isZero) :
    lc.eval v = lc.const :=
  (congrArg (lc.const + ·) (IntList.dot_of_left_zero w)).trans (Int.add_zero _)

theorem mul_eval (l₁ l₂ : LinearCombo) (v : Coeffs) (w : l₁.coeffs.isZero ∨ l₂.coeffs.isZero) :
    (mul l₁ l₂).eval v = l₁.eval v * l₂.eval v := by
  have const_eval : ∀ c : Int, eval { const := c } v = c := Int.add_zero
  refine (sub_eval ..).trans ?_
  rw [add_eval, smul_eval, smul_eval, const_eval]
  rcases w with w | w
  · rw [const_of_zero w, Int.mul_comm, Int.add_sub_cancel_left]
  · rw [const_of_zero w, Int.add_sub_cancel, Int.mul_comm]

end LinearCombo

end Lean.Omega

/-!
Bounds on linear combinations, and the steps by which `omega` gets new bounds from old ones: each
is a function on bounds and coefficients with a proof that what satisfied the old satisfies the new.
-/

namespace Lean.Omega

abbrev LowerBound : Type := Option Int
abbrev UpperBound : Type := Option Int

abbrev LowerBound.sat (b : LowerBound) (t : Int) := b.all fun x => decide (x ≤ t)
abbrev UpperBound.sat (b : UpperBound) (t : Int) := b.all fun y => decide (t ≤ y)

/-- The integers from `lowerBound` to `upperBound`, both included. -/
structure Constraint where
  lowerBound : LowerBound
  upperBound : UpperBound
  deriving DecidableEq

namespace Constraint

def sat (c : Constraint) (t : Int) : Bool :=
  decide (c.lowerBound.sat t = true ∧ c.upperBound.sat t = true)

def map (c : Constraint) (f : Int → Int) : Constraint where
  lowerBound := c.lowerBound.map f
  upperBound := c.upperBound.map f

def translate (c : Constraint) (t : Int) : Constraint := c.map (· + t)

def flip (c : Constraint) : Constraint where
  lowerBound := c.upperBound
  upperBound := c.lowerBound

def neg (c : Constraint) : Constraint := c.flip.map (- ·)

def trivial : Constraint := ⟨none, none⟩
def impossible : Constraint := ⟨some 1, some 0⟩
def exact (r : Int) : Constraint := ⟨some r, some r⟩

def isImpossible : Constraint → Bool
  | ⟨some x, some y⟩ => y < x
  | _ => false

def isExact : Constraint → Bool
  | ⟨some x, some y⟩ => x = y
  | _ => false

def scale (k : Int) (c : Constraint) : Constraint :=
  if k = 0 then if c.isImpossible then c else ⟨some 0, some 0⟩
  else if 0 < k then c.map (k * ·)
  else c.flip.map (k * ·)

def add (x y : Constraint) : Constraint where
  lowerBound := x.lowerBound.bind fun a => y.lowerBound.map fun b => a + b
  upperBound := x.upperBound.bind fun a => y.upperBound.map fun b => a + b

def combo (a : Int) (x : Constraint) (b : Int) (y : Constraint) : Constraint :=
  add (scale a x) (scale b y)

def combine (x y : Constraint) : Constraint where
  lowerBound := Option.merge max x.lowerBound y.lowerBound
  upperBound := Option.merge min x.upperBound y.upperBound

/-- Bounds of `t / k` from bounds of a multiple `t` of `k`. -/
def div (c : Constraint) (k : Nat) : Constraint where
  lowerBound := c.lowerBound.map fun x => -(-x / (k : Int))
  upperBound := c.upperBound.map fun y => y / (k : Int)

abbrev sat' (c : Constraint) (x y : Coeffs) := c.sat (Coeffs.dot x y)

/-! ## What satisfies a constraint -/

private theorem all_iff {p : Int → Prop} [DecidablePred p] (o : Option Int) :
    o.all (fun x => decide (p x)) = true ↔ ∀ x, o = some x → p x := by
  cases o with
  | none => exact ⟨fun _ _ e => absurd e.symm (Option.some_ne_none _), fun _ => rfl⟩
  | some a => exact ⟨fun h _ e => Option.some.inj e ▸ of_decide_eq_true h,
      fun h => decide_eq_true (h a rfl)⟩
private theorem sat_iff {c : Constraint} {t : Int} :
    c.sat t = true ↔
      (∀ x, c.lowerBound = some x → x ≤ t) ∧ ∀ y, c.upperBound = some y → t ≤ y :=
  decide_eq_true_iff.trans (and_congr (all_iff _) (all_iff _))

private theorem sat_map {f : Int → Int} {c : Constraint} {t : Int} (w : c.sat t)
    (hf : ∀ {a b}, a ≤ b → f a ≤ f b) : (c.map f).sat (f t) :=
  sat_iff.2
    ⟨fun _ e => (Option.map_eq_some_iff.1 e).elim fun a h => h.2 ▸ hf ((sat_iff.1 w).1 a h.1),
      fun _ e => (Option.map_eq_some_iff.1 e).elim fun a h => h.2 ▸ hf ((sat_iff.1 w).2 a h.1)⟩
private theorem sat_flip_map {f : Int → Int} {c : Constraint} {t : Int} (w : c.sat t)
    (hf : ∀ {a b}, a ≤ b → f b ≤ f a) : (c.flip.map f).sat (f t) :=
  sat_iff.2
    ⟨fun _ e => (Option.map_eq_some_iff.1 e).elim fun a h => h.2 ▸ hf ((sat_iff.1 w).2 a h.1),
      fun _ e => (Option.map_eq_some_iff.1 e).elim fun a h => h.2 ▸ hf ((sat_iff.1 w).1 a h.1)⟩

theorem neg_sat {c : Constraint} {v : Int} (h : sat c v) : sat c.neg (-v) :=
  sat_flip_map h Int.neg_le_neg

@[simp] theorem trivial_say {t : Int} : trivial.sat t := rfl

@[simp] theorem exact_sat (r : Int) (t : Int) : (exact r).sat t = decide (r = t) := by
  rw [Bool.eq_iff_iff, sat_iff, decide_eq_true_eq]
  exact ⟨fun h => Int.le_antisymm (h.1 r rfl) (h.2 r rfl), fun h =>
    ⟨fun _ e => Int.le_of_eq ((Option.some.inj e).symm.trans h),
      fun _ e => Int.le_of_eq (h.symm.trans (Option.some.inj e))⟩⟩

theorem not_sat_of_isImpossible {c : Constraint} (h : isImpossible c) {t : Int} :
    ¬c.sat t = true := by
  cases c with
  | mk l u =>
    cases l with
    | none => cases h
    | some l =>
      cases u with
      | none => cases h
      | some u =>
        have hlu : u < l := of_decide_eq_true h
        exact fun w => Int.not_le_of_gt hlu
          (Int.le_trans ((sat_iff.1 w).1 l rfl) ((sat_iff.1 w).2 u rfl))

theorem scale_sat {t : Int} {c : Constraint} (k : Int) (w : c.sat t) : (scale k c).sat (k * t) := by
  by_cases k₀ : k = 0
  · by_cases hi : c.isImpossible
    · exact absurd w (not_sat_of_isImpossible hi)
    · refine (congrArg (sat · (k * t)) ((if_pos k₀).trans (if_neg hi))).trans ?_
      rw [k₀, Int.zero_mul]
      rfl
  · by_cases hk : 0 < k
    · exact (congrArg (sat · (k * t)) ((if_neg k₀).trans (if_pos hk))).trans
        (sat_map w fun h => Int.mul_le_mul_of_nonneg_left h (Int.le_of_lt hk))
    · exact (congrArg (sat · (k * t)) ((if_neg k₀).trans (if_neg hk))).trans
        (sat_flip_map w fun h => Int.mul_le_mul_of_nonpos_left (Int.not_lt.1 hk) h)

theorem add_sat {c₁ c₂ : Constraint} {x₁ x₂ : Int} (w₁ : c₁.sat x₁) (w₂ : c₂.sat x₂) :
    (add c₁ c₂).sat (x₁ + x₂) :=
  have h₁ := sat_iff.1 w₁
  have h₂ := sat_iff.1 w₂
  sat_iff.2
    ⟨fun _ e => (Option.bind_eq_some_iff.1 e).elim fun a h => (Option.map_eq_some_iff.1 h.2).elim
        fun b k => k.2 ▸ Int.add_le_add (h₁.1 a h.1) (h₂.1 b k.1),
      fun _ e => (Option.bind_eq_some_iff.1 e).elim fun a h => (Option.map_eq_some_iff.1 h.2).elim
        fun b k => k.2 ▸ Int.add_le_add (h₁.2 a h.1) (h₂.2 b k.1)⟩

theorem combo_sat {c₁ c₂ : Constraint} {x₁ x₂ : Int} (a : Int) (w₁ : c₁.sat x₁) (b : Int)
    (w₂ : c₂.sat x₂) : (combo a c₁ b c₂).sat (a * x₁ + b * x₂) :=
  add_sat (scale_sat a w₁) (scale_sat b w₂)

private theorem sat_combine {s t : Constraint} {v : Int} (ws : s.sat v) (wt : t.sat v) :
    (s.combine t).sat v := by
  have hs := sat_iff.1 ws
  have ht := sat_iff.1 wt
  refine sat_iff.2 ⟨fun x e => ?_, fun y e => ?_⟩
  · have h (a b : Int) : max a b = a ∨ max a b = b :=
      (Classical.em (a ≤ b)).symm.imp (fun k => if_neg k) fun k => if_pos k
    exact (Option.merge_eq_or_eq h s.lowerBound t.lowerBound).elim
      (fun m => hs.1 x (m.symm.trans e)) fun m => ht.1 x (m.symm.trans e)
  · have h (a b : Int) : min a b = a ∨ min a b = b :=
      (Classical.em (a ≤ b)).imp (fun k => if_pos k) fun k => if_neg k
    exact (Option.merge_eq_or_eq h s.upperBound t.upperBound).elim
      (fun m => hs.2 y (m.symm.trans e)) fun m => ht.2 y (m.symm.trans e)

private theorem ediv_le_ediv_of_dvd {t y k : Int} (hk : 0 < k) (hd : k ∣ t) (h : t ≤ y) :
    t / k ≤ y / k := by
  refine Int.le_of_sub_nonneg ?_
  rw [← Int.sub_ediv_of_dvd y hd, Int.ediv_nonneg_iff_of_pos hk]
  exact Int.sub_nonneg_of_le h

theorem div_sat (c : Constraint) (t : Int) (k : Nat) (n : k ≠ 0) (h : (k : Int) ∣ t)
    (w : c.sat t) : (c.div k).sat (t / (k : Int)) := by
  have hk := Int.natCast_pos.2 (Nat.pos_of_ne_zero n)
  refine sat_iff.2 ⟨fun x e => ?_, fun y e => ?_⟩
  · refine (Option.map_eq_some_iff.1 e).elim fun b e => e.2 ▸ ?_
    rw [← Int.neg_le_neg_iff, Int.neg_neg, ← Int.neg_ediv_of_dvd h]
    exact ediv_le_ediv_of_dvd hk (Int.dvd_neg.2 h) (Int.neg_le_neg ((sat_iff.1 w).1 b e.1))
  · exact (Option.map_eq_some_iff.1 e).elim fun b e =>
      e.2 ▸ ediv_le_ediv_of_dvd hk h ((sat_iff.1 w).2 b e.1)

/-! ## The steps, on coefficients -/

theorem combine_sat' {s t : Constraint} {x y : Coeffs} (ws : s.sat' x y) (wt : t.sat' x y) :
    (s.combine t).sat' x y := sat_combine ws wt

theorem div_sat' {c : Constraint} {x y : Coeffs} (h : Coeffs.gcd x ≠ 0)
    (w : c.sat (Coeffs.dot x y)) :
    (c.div (Coeffs.gcd x)).sat' (Coeffs.sdiv x (Coeffs.gcd x)) y := by
  refine (congrArg (c.div _).sat (IntList.dot_sdiv_left _ _ (Int.dvd_refl _))).trans ?_
  exact div_sat c _ _ h (IntList.gcd_dvd_dot_left x y) w

theorem not_sat'_of_isImpossible {c : Constraint} (h : isImpossible c) {x y : Coeffs} :
    ¬c.sat' x y = true := not_sat_of_isImpossible h

theorem addInequality_sat {c : Int} {x y : Coeffs} (w : c + Coeffs.dot x y ≥ 0) :
    Constraint.sat' { lowerBound := some (-c), upperBound := none } x y :=
  sat_iff.2 ⟨fun b e => by
    cases e
    have := Int.add_le_add_left w (-c)
    rwa [Int.neg_add_cancel_left, Int.add_zero] at this, fun b e => by cases e⟩

theorem addEquality_sat {c : Int} {x y : Coeffs} (w : c + Coeffs.dot x y = 0) :
    Constraint.sat' { lowerBound := some (-c), upperBound := some (-c) } x y :=
  have h := Int.neg_eq_of_add_eq_zero w
  sat_iff.2 ⟨fun _ e => Int.le_of_eq ((Option.some.inj e).symm.trans h),
    fun _ e => Int.le_of_eq (h.symm.trans (Option.some.inj e))⟩

end Constraint

/-- Divides by the common divisor of the coefficients; none when that is 1. -/
def normalize? : Constraint × Coeffs → Option (Constraint × Coeffs)
  | ⟨s, x⟩ =>
    let gcd := Coeffs.gcd x
    if gcd = 0 then if s.sat 0 then some (.trivial, x) else some (.impossible, x)
    else if gcd = 1 then none
    else some (s.div gcd, Coeffs.sdiv x gcd)

def normalize (p : Constraint × Coeffs) : Constraint × Coeffs := (normalize? p).getD p

noncomputable abbrev normalizeConstraint (s : Constraint) (x : Coeffs) : Constraint :=
  (normalize (s, x)).1
noncomputable abbrev normalizeCoeffs (s : Constraint) (x : Coeffs) : Coeffs :=
  (normalize (s, x)).2

private theorem getD_sat {o o' : Option (Constraint × Coeffs)} {p : Constraint × Coeffs}
    {v : Coeffs} (e : o = o') (h : (o'.getD p).1.sat' (o'.getD p).2 v) :
    (o.getD p).1.sat' (o.getD p).2 v := e ▸ h

theorem normalize_sat {s : Constraint} {x v : Coeffs} (w : s.sat' x v) :
    (normalizeConstraint s x).sat' (normalizeCoeffs s x) v := by
  by_cases h : x.gcd = 0
  · rw [Constraint.sat', Coeffs.dot, IntList.dot_eq_zero_of_gcd_eq_zero h v] at w
    exact getD_sat ((if_pos h).trans (if_pos w)) rfl
  · by_cases k : x.gcd = 1
    · exact getD_sat ((if_neg h).trans (if_pos k)) w
    · exact getD_sat ((if_neg h).trans (if_neg k)) (Constraint.div_sat' h w)

/-- Makes the first coefficient positive; none when it is. -/
def positivize? : Constraint × Coeffs → Option (Constraint × Coeffs)
  | ⟨s, x⟩ => if 0 ≤ x.leading then none else some (s.neg, Coeffs.smul x (-1))

noncomputable def positivize (p : Constraint × Coeffs) : Constraint × Coeffs :=
  (positivize? p).getD p

noncomputable abbrev positivizeConstraint (s : Constraint) (x : Coeffs) : Constraint :=
  (positivize (s, x)).1
noncomputable abbrev positivizeCoeffs (s : Constraint) (x : Coeffs) : Coeffs :=
  (positivize (s, x)).2

theorem positivize_sat {s : Constraint} {x v : Coeffs} (w : s.sat' x v) :
    (positivizeConstraint s x).sat' (positivizeCoeffs s x) v := by
  by_cases h : 0 ≤ x.leading
  · exact getD_sat (if_pos h) w
  · have e := (IntList.dot_smul_left x v (-1)).trans (Int.neg_eq_neg_one_mul _).symm
    exact getD_sat (if_neg h) ((congrArg s.neg.sat e).trans (Constraint.neg_sat w))

def tidy? : Constraint × Coeffs → Option (Constraint × Coeffs)
  | ⟨s, x⟩ =>
    match positivize? (s, x) with
    | none =>
      match normalize? (s, x) with
      | none => none
      | some (s', x') => some (s', x')
    | some (s', x') => some (normalize (s', x'))

def tidy (p : Constraint × Coeffs) : Constraint × Coeffs := (tidy? p).getD p

abbrev tidyConstraint (s : Constraint) (x : Coeffs) : Constraint := (tidy (s, x)).1
abbrev tidyCoeffs (s : Constraint) (x : Coeffs) : Coeffs := (tidy (s, x)).2

theorem tidy_sat {s : Constraint} {x v : Coeffs} (w : s.sat' x v) :
    (tidyConstraint s x).sat' (tidyCoeffs s x) v := by
  have wp := positivize_sat w
  have wn := normalize_sat w
  unfold tidyConstraint tidyCoeffs tidy tidy?
  dsimp only
  unfold positivizeConstraint positivizeCoeffs positivize at wp
  unfold normalizeConstraint normalizeCoeffs normalize at wn
  cases hp : positivize? (s, x) with
  | none =>
    cases hn : normalize? (s, x) with
    | none => exact w
    | some p => rw [hn] at wn; exact wn
  | some p =>
    obtain ⟨s', x'⟩ := p
    rw [hp] at wp
    exact normalize_sat (s := s') (x := x') wp

theorem combo_sat' (s t : Constraint) (a : Int) (x : Coeffs) (b : Int) (y : Coeffs) (v : Coeffs)
    (wx : s.sat' x v) (wy : t.sat' y v) :
    (Constraint.combo a s b t).sat' (Coeffs.combo a x b y) v := by
  show (Constraint.combo a s b t).sat (IntList.dot (IntList.combo a x b y) v) = true
  rw [IntList.dot_combo]
  exact Constraint.combo_sat a wx b wy

abbrev bmod_div_term (m : Nat) (a b : Coeffs) : Int := Coeffs.bmod_dot_sub_dot_bmod m a b / m

def bmod_coeffs (m : Nat) (i : Nat) (x : Coeffs) : Coeffs := Coeffs.set (Coeffs.bmod x m) i m

theorem bmod_sat (m : Nat) (r : Int) (i : Nat) (x v : Coeffs) (h : x.length ≤ i)
    (p : Coeffs.get v i = bmod_div_term m x v) (w : (Constraint.exact r).sat' x v) :
    (Constraint.exact (Int.bmod r m)).sat' (bmod_coeffs m i x) v := by
  have e := of_decide_eq_true ((Constraint.exact_sat ..).symm.trans w)
  refine (Constraint.exact_sat ..).trans (decide_eq_true ?_)
  refine Eq.trans ?_ (IntList.dot_set_left ..).symm
  rw [IntList.get_of_length_le (by rwa [List.length_map]), Int.sub_zero,
    show IntList.get v i = _ from p,
    Int.mul_ediv_cancel' (IntList.dvd_bmod_dot_sub_dot_bmod m x v), Int.add_comm,
    Int.sub_add_cancel, e]

end Lean.Omega

/-! What `omega` makes of hypotheses before they become linear: casts, bounds, and propositions. -/

theorem Decidable.not_or_of_imp [Decidable a] (h : a → b) : ¬a ∨ b :=
  if ha : a then .inr (h ha) else .inl ha

@[reducible] noncomputable def Exists.choose {p : α → Prop} (P : ∃ a, p a) : α :=
  Classical.choose P
theorem Exists.choose_spec {p : α → Prop} (P : ∃ a, p a) : p P.choose := Classical.choose_spec P

theorem BitVec.isLt (x : BitVec w) : x.toNat < 2 ^ w := x.toFin.isLt

theorem le_of_le_of_eq {a b c : α} [LE α] (h₁ : a ≤ b) (h₂ : b = c) : a ≤ c := h₂ ▸ h₁

namespace Lean.Omega

/-! ## Propositions -/

theorem and_not_not_of_not_or {p q : Prop} (h : ¬(p ∨ q)) : ¬p ∧ ¬q := not_or.1 h

theorem Decidable.or_not_not_of_not_and {p q : Prop} [Decidable p] [Decidable q]
    (h : ¬(p ∧ q)) : ¬p ∨ ¬q :=
  if hp : p then .inr fun hq => h ⟨hp, hq⟩ else .inl hp

theorem Decidable.and_or_not_and_not_of_iff {p q : Prop} [Decidable q] (h : p ↔ q) :
    (p ∧ q) ∨ (¬p ∧ ¬q) :=
  if hq : q then .inl ⟨h.2 hq, hq⟩ else .inr ⟨fun hp => hq (h.1 hp), hq⟩

theorem Decidable.not_iff_iff_and_not_or_not_and {a b : Prop} [Decidable a] [Decidable b] :
    (¬(a ↔ b)) ↔ (a ∧ ¬b) ∨ ((¬a) ∧ b) :=
  ⟨fun n => if ha : a then .inl ⟨ha, fun hb => n ⟨fun _ => hb, fun _ => ha⟩⟩
    else if hb : b then .inr ⟨ha, hb⟩ else (n ⟨(absurd · ha), (absurd · hb)⟩).elim,
  fun h e => h.elim (fun h => h.2 (e.1 h.1)) fun h => h.1 (e.2 h.2)⟩

theorem Decidable.and_not_or_not_and_of_not_iff {a b : Prop} [Decidable a] [Decidable b]
    (h : ¬(a ↔ b)) : a ∧ ¬b ∨ ¬a ∧ b :=
  Decidable.not_iff_iff_and_not_or_not_and.1 h

theorem Decidable.and_not_of_not_imp {a b : Prop} [Decidable a] (h : ¬(a → b)) : a ∧ ¬b :=
  if ha : a then ⟨ha, fun hb => h fun _ => hb⟩ else absurd (fun ha' => absurd ha' ha) h

theorem ite_disjunction {α : Type u} {P : Prop} [Decidable P] {a b : α} :
    (P ∧ (if P then a else b) = a) ∨ (¬P ∧ (if P then a else b) = b) :=
  if h : P then .inl ⟨h, if_pos h⟩ else .inr ⟨h, if_neg h⟩

/-! ## Integers and casts to them -/

namespace Int

theorem ofNat_pow (a b : Nat) : ((a ^ b : Nat) : Int) = (a : Int) ^ b := rfl
theorem pos_pow_of_pos (a : Int) (b : Nat) (h : 0 < a) : 0 < a ^ b := Int.pow_pos h
theorem ofNat_pos {a : Nat} : 0 < (a : Int) ↔ 0 < a := Int.natCast_pos
theorem ofNat_pos_of_pos {a : Nat} (h : 0 < a) : 0 < (a : Int) := Int.natCast_pos.2 h
theorem natCast_ofNat {x : Nat} :
    @Nat.cast Int instNatCastInt (no_index (OfNat.ofNat x)) = OfNat.ofNat x := rfl
theorem ofNat_lt_of_lt {x y : Nat} (h : x < y) : (x : Int) < (y : Int) := Int.ofNat_lt.2 h
theorem ofNat_le_of_le {x y : Nat} (h : x ≤ y) : (x : Int) ≤ (y : Int) := Int.ofNat_le.2 h
theorem ofNat_congr {a b : Nat} (h : a = b) : (a : Int) = (b : Int) := congrArg _ h

theorem ofNat_shiftLeft_eq {x y : Nat} :
    ((x <<< y : Nat) : Int) = (x : Int) * (2 ^ y : Nat) :=
  (congrArg _ (Nat.shiftLeft_eq ..)).trans (Int.natCast_mul ..)
theorem ofNat_shiftRight_eq_div_pow {x y : Nat} :
    ((x >>> y : Nat) : Int) = (x : Int) / (2 ^ y : Nat) :=
  (congrArg _ (Nat.shiftRight_eq_div_pow ..)).trans (Int.natCast_ediv ..)

theorem emod_ofNat_nonneg {x : Nat} {y : Int} : 0 ≤ (x : Int) % y := Int.natCast_nonneg _

theorem lt_of_not_ge {x y : Int} (h : ¬(x ≤ y)) : y < x := Int.not_le.1 h
theorem lt_of_not_le {x y : Int} (h : ¬(x ≤ y)) : y < x := Int.not_le.1 h
theorem not_le_of_lt {x y : Int} (h : y < x) : ¬(x ≤ y) := Int.not_le.2 h
theorem lt_le_asymm {x y : Int} (h₁ : y < x) (h₂ : x ≤ y) : False := Int.not_le.2 h₁ h₂
theorem le_lt_asymm {x y : Int} (h₁ : y ≤ x) (h₂ : x < y) : False := Int.not_lt.2 h₁ h₂
theorem le_of_not_gt {x y : Int} (h : ¬(y > x)) : y ≤ x := Int.not_lt.1 h
theorem not_lt_of_ge {x y : Int} (h : y ≥ x) : ¬(y < x) := Int.not_lt.2 h
theorem le_of_not_lt {x y : Int} (h : ¬(x < y)) : y ≤ x := Int.not_lt.1 h
theorem not_lt_of_le {x y : Int} (h : y ≤ x) : ¬(x < y) := Int.not_lt.2 h
theorem lt_of_gt {x y : Int} (h : x > y) : y < x := h
theorem le_of_ge {x y : Int} (h : x ≥ y) : y ≤ x := h

theorem add_congr {a b c d : Int} (h₁ : a = b) (h₂ : c = d) : a + c = b + d := h₁ ▸ h₂ ▸ rfl
theorem mul_congr {a b c d : Int} (h₁ : a = b) (h₂ : c = d) : a * c = b * d := h₁ ▸ h₂ ▸ rfl
theorem mul_congr_left {a b : Int} (h₁ : a = b) (c : Int) : a * c = b * c := h₁ ▸ rfl
theorem sub_congr {a b c d : Int} (h₁ : a = b) (h₂ : c = d) : a - c = b - d := h₁ ▸ h₂ ▸ rfl
theorem neg_congr {a b : Int} (h₁ : a = b) : -a = -b := h₁ ▸ rfl

theorem ofNat_mul_nonneg {a b : Nat} : 0 ≤ (a : Int) * b := Int.natCast_nonneg (a * b)

theorem ofNat_sub_dichotomy {a b : Nat} :
    b ≤ a ∧ ((a - b : Nat) : Int) = (a : Int) - (b : Int) ∨ a < b ∧ ((a - b : Nat) : Int) = 0 :=
  (Nat.lt_or_ge a b).symm.imp (fun h => ⟨h, Int.ofNat_sub h⟩)
    fun h => ⟨h, congrArg _ (Nat.sub_eq_zero_of_le (Nat.le_of_lt h))⟩

theorem ofNat_sub_sub {a b c : Nat} :
    ((a - b - c : Nat) : Int) = ((a - (b + c) : Nat) : Int) := congrArg _ (Nat.sub_sub ..)

theorem ofNat_min (a b : Nat) : ((min a b : Nat) : Int) = min (a : Int) (b : Int) :=
  (Nat.le_total a b).elim
    (fun h => (congrArg _ (Nat.min_eq_left h)).trans (Int.min_eq_left (Int.ofNat_le.2 h)).symm)
    fun h => (congrArg _ (Nat.min_eq_right h)).trans (Int.min_eq_right (Int.ofNat_le.2 h)).symm
theorem ofNat_max (a b : Nat) : ((max a b : Nat) : Int) = max (a : Int) (b : Int) :=
  (Nat.le_total a b).elim
    (fun h => (congrArg _ (Nat.max_eq_right h)).trans (Int.max_eq_right (Int.ofNat_le.2 h)).symm)
    fun h => (congrArg _ (Nat.max_eq_left h)).trans (Int.max_eq_left (Int.ofNat_le.2 h)).symm

theorem ofNat_natAbs (a : Int) : (a.natAbs : Int) = if 0 ≤ a then a else -a := by
  split
  · exact Int.natAbs_of_nonneg ‹_›
  · exact Int.ofNat_natAbs_of_nonpos (Int.le_of_not_le ‹_›)

theorem natAbs_dichotomy {a : Int} :
    0 ≤ a ∧ (a.natAbs : Int) = a ∨ a < 0 ∧ (a.natAbs : Int) = -a :=
  (Int.lt_or_le a 0).symm.imp (fun h => ⟨h, Int.natAbs_of_nonneg h⟩)
    fun h => ⟨h, Int.ofNat_natAbs_of_nonpos (Int.le_of_lt h)⟩

theorem neg_le_natAbs {a : Int} : -a ≤ (a.natAbs : Int) := by
  have := Int.le_natAbs (a := -a)
  rwa [Int.natAbs_neg] at this

theorem ofNat_fst_mk {β} {x : Nat} {y : β} : (Prod.mk x y).fst = (x : Int) := rfl
theorem ofNat_snd_mk {α} {x : α} {y : Nat} : (Prod.mk x y).snd = (y : Int) := rfl

end Int

namespace Nat

theorem lt_of_gt {x y : Nat} (h : x > y) : y < x := h
theorem le_of_ge {x y : Nat} (h : x ≥ y) : y ≤ x := h

end Nat

namespace Fin

theorem ne_iff_lt_or_gt {i j : Fin n} : i ≠ j ↔ i < j ∨ i > j :=
  ⟨fun h => Nat.lt_or_gt_of_ne fun e => h (Fin.eq_of_val_eq e),
    fun h e => by subst e; exact h.elim (Nat.lt_irrefl _) (Nat.lt_irrefl _)⟩
protected theorem lt_or_gt_of_ne {i j : Fin n} (h : i ≠ j) : i < j ∨ i > j := ne_iff_lt_or_gt.1 h
theorem not_le {i j : Fin n} : ¬i ≤ j ↔ j < i := Nat.not_le
theorem not_lt {i j : Fin n} : ¬i < j ↔ j ≤ i := Nat.not_lt
protected theorem lt_of_not_le {i j : Fin n} (h : ¬i ≤ j) : j < i := not_le.1 h
protected theorem le_of_not_lt {i j : Fin n} (h : ¬i < j) : j ≤ i := not_lt.1 h

theorem ofNat_val_add {x y : Fin n} :
    ((x + y).val.cast : Int) = (x.val.cast + y.val.cast) % n.cast := rfl
theorem ofNat_val_sub {x y : Fin n} :
    ((x - y).val.cast : Int) = ((n - y.val).cast + x.val.cast) % n.cast := rfl
theorem ofNat_val_mul {x y : Fin n} :
    ((x * y).val.cast : Int) = (x.val.cast * y.val.cast) % n.cast := rfl
theorem ofNat_val_natCast {n x y : Nat} (h : y = x % (n + 1)) :
    @Nat.cast Int instNatCastInt (@Fin.val (n + 1) (OfNat.ofNat x)) = OfNat.ofNat y := by
  rw [h]
  rfl

end Fin

namespace Prod

theorem of_lex {α : Type _} {r : α → α → Prop} {β : Type _} {s : β → β → Prop} {p q : Prod α β}
    (w : Prod.Lex r s p q) : r p.fst q.fst ∨ p.fst = q.fst ∧ s p.snd q.snd := Prod.lex_def.1 w
theorem of_not_lex {α} {r : α → α → Prop} [DecidableEq α] {β} {s : β → β → Prop}
    {p q : α × β} (w : ¬Prod.Lex r s p q) :
    ¬r p.fst q.fst ∧ (p.fst ≠ q.fst ∨ ¬s p.snd q.snd) := by
  rw [Prod.lex_def, not_or, Classical.not_and_iff_not_or_not] at w
  exact w
theorem fst_mk {α : Type u} {x : α} {β : Type v} {y : β} : (Prod.mk x y).fst = x := rfl
theorem snd_mk {α : Type u} {x : α} {β : Type v} {y : β} : (Prod.mk x y).snd = y := rfl

end Prod

end Lean.Omega
