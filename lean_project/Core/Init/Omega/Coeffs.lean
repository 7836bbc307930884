prelude
import Init.GetElem
import Init.Int.Div
import Init.List.Ops

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
