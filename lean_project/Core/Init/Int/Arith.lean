prelude
import Init.AC
import Init.Int.Basic
import Init.Nat.Dvd

/-!
The integers are a commutative ring.

Every integer is a difference `subNatNat a b` of natural numbers. The operations are computed on
differences, and a law of the integers becomes one of the natural numbers.
-/

namespace Int

@[simp] theorem default_eq_zero : default = (0 : Int) := rfl

protected theorem zero_ne_one : (0 : Int) ≠ 1 := nofun

@[simp] theorem ofNat_eq_natCast (n : Nat) : Int.ofNat n = n.cast := rfl

@[simp, norm_cast] theorem ofNat_zero : ((0 : Nat) : Int) = 0 := rfl
@[simp, norm_cast] theorem ofNat_one : ((1 : Nat) : Int) = 1 := rfl
theorem ofNat_two : ((2 : Nat) : Int) = 2 := rfl
theorem natCast_zero : ((0 : Nat) : Int) = (0 : Int) := rfl
theorem natCast_one : ((1 : Nat) : Int) = (1 : Int) := rfl

/-! ## Differences of natural numbers -/

theorem subNatNat_of_sub_eq_zero {m n : Nat} (h : n - m = 0) : subNatNat m n = (m - n).cast := by
  unfold subNatNat
  rw [h]
  rfl

theorem subNatNat_of_sub_eq_succ {m n k : Nat} (h : n - m = Nat.succ k) :
    subNatNat m n = negSucc k := by
  unfold subNatNat
  rw [h]

theorem subNatNat_add_left {m n : Nat} : subNatNat (m + n) m = n.cast := by
  rw [subNatNat_of_sub_eq_zero (Nat.sub_eq_zero_of_le (Nat.le_add_right m n)),
    Nat.add_sub_cancel_left]

theorem subNatNat_add_right {m n : Nat} : subNatNat m (m + n + 1) = negSucc n :=
  subNatNat_of_sub_eq_succ (by rw [Nat.add_assoc, Nat.add_sub_cancel_left])

@[elab_as_elim]
theorem subNatNat_elim (m n : Nat) (motive : Nat → Nat → Int → Prop)
    (hp : ∀ i n, motive (n + i) n i) (hn : ∀ i m, motive m (m + i + 1) (negSucc i)) :
    motive m n (subNatNat m n) := by
  rcases Nat.lt_or_ge m n with h | h
  · obtain ⟨k, e⟩ := Nat.exists_eq_add_of_lt h
    rw [e, subNatNat_add_right]
    exact hn k m
  · obtain ⟨k, e⟩ := Nat.exists_eq_add_of_le h
    rw [e, subNatNat_add_left]
    exact hp k n

theorem subNatNat_of_le {m n : Nat} (h : n ≤ m) : subNatNat m n = (m - n).cast :=
  subNatNat_of_sub_eq_zero (Nat.sub_eq_zero_of_le h)

theorem subNatNat_of_lt {m n : Nat} (h : m < n) : subNatNat m n = negSucc (Nat.pred (n - m)) :=
  subNatNat_of_sub_eq_succ (Nat.succ_pred_eq_of_pos (Nat.sub_pos_of_lt h)).symm

theorem subNatNat_add_add (m n k : Nat) : subNatNat (m + k) (n + k) = subNatNat m n := by
  unfold subNatNat
  rw [Nat.add_sub_add_right, Nat.add_sub_add_right]

theorem subNatNat_self (n : Nat) : subNatNat n n = 0 :=
  subNatNat_add_left (m := n) (n := 0)

private theorem cast_eq (n : Nat) : ofNat n = subNatNat n 0 :=
  (subNatNat_of_le (Nat.zero_le n)).symm

private theorem exists_diff (x : Int) : ∃ a b, x = subNatNat a b :=
  x.casesOn (fun n => ⟨n, 0, cast_eq n⟩) fun n => ⟨0, n + 1, rfl⟩

private theorem diff_eq_of {a b c d : Nat} (h : a + d = c + b) :
    subNatNat a b = subNatNat c d := by
  rw [← subNatNat_add_add a b d, ← subNatNat_add_add c d b, h, Nat.add_comm b d]

private theorem ofNat_eq (m n : Nat) : ofNat n = subNatNat (m + n) m := subNatNat_add_left.symm

private theorem negOfNat_eq_diff (m n : Nat) : negOfNat n = subNatNat m (m + n) :=
  n.casesOn (subNatNat_self m).symm fun _ => subNatNat_add_right.symm

private theorem add_diff (a b c d : Nat) :
    subNatNat a b + subNatNat c d = subNatNat (a + c) (b + d) :=
  subNatNat_elim a b (fun a b x => Int.add x (subNatNat c d) = subNatNat (a + c) (b + d))
    (fun i b => subNatNat_elim c d
      (fun c d y => Int.add (ofNat i) y = subNatNat (b + i + c) (b + d))
      (fun j d => (ofNat_eq ..).trans (congrArg (subNatNat · _) (Nat.add_add_add_comm b d i j)))
      (fun j c => diff_eq_of (by
        rw [Nat.add_left_comm, ← Nat.add_assoc]
        exact (Nat.add_assoc (b + i) c (j + 1)).symm)))
    (fun i a => subNatNat_elim c d
      (fun c d y => Int.add (negSucc i) y = subNatNat (a + c) (a + i + 1 + d))
      (fun j d => diff_eq_of (by
        rw [Nat.add_comm, Nat.add_assoc]
        exact Nat.add_right_comm a (i + 1) (d + j)))
      (fun j c => (negOfNat_eq_diff (a + c) (i + j + 2)).trans (congrArg (subNatNat _)
        ((congrArg (a + c + Nat.succ ·) (Nat.add_right_comm i j 1)).trans
          (Nat.add_add_add_comm a c (i + 1) (j + 1))))))

private theorem neg_diff (a b : Nat) : -subNatNat a b = subNatNat b a :=
  subNatNat_elim a b (fun a b x => Int.neg x = subNatNat b a)
    (fun i b => negOfNat_eq_diff b i) (fun i a => ofNat_eq a i.succ)

private theorem ofNat_mul_diff (k m n : Nat) :
    ofNat k * subNatNat m n = subNatNat (k * m) (k * n) :=
  subNatNat_elim m n (fun m n x => Int.mul (ofNat k) x = subNatNat (k * m) (k * n))
    (fun i n => (ofNat_eq ..).trans (congrArg (subNatNat · _) (Nat.mul_add k n i).symm))
    (fun i m => (negOfNat_eq_diff ..).trans
      (congrArg (subNatNat _) (Nat.mul_add k m i.succ).symm))

/-! ## Casts -/

@[simp, norm_cast] theorem natCast_add (n m : Nat) : ((n + m).cast : Int) = n.cast + m.cast := rfl
@[simp, norm_cast] theorem natCast_mul (n m : Nat) : ((n * m).cast : Int) = n.cast * m.cast := rfl
theorem natCast_succ (n : Nat) : (n.succ.cast : Int) = n.cast + 1 := rfl

@[norm_cast] theorem natCast_inj {m n : Nat} : (m.cast : Int) = n.cast ↔ m = n :=
  ⟨ofNat.inj, congrArg _⟩
@[simp high] theorem natCast_eq_zero {n : Nat} : (n.cast : Int) = 0 ↔ n = 0 := natCast_inj
theorem natCast_ne_zero {n : Nat} : (n.cast : Int) ≠ 0 ↔ n ≠ 0 := not_congr natCast_eq_zero

@[norm_cast] theorem ofNat_inj {m n : Nat} : (m.cast : Int) = n.cast ↔ m = n := natCast_inj
theorem ofNat_eq_zero {n : Nat} : (n.cast : Int) = 0 ↔ n = 0 := natCast_inj
theorem ofNat_ne_zero {n : Nat} : (n.cast : Int) ≠ 0 ↔ n ≠ 0 := natCast_ne_zero
theorem ofNat_add_ofNat (m n : Nat) : (m.cast + n.cast : Int) = (m + n).cast := rfl
theorem ofNat_mul_ofNat (m n : Nat) : (m.cast * n.cast : Int) = (m * n).cast := rfl

@[simp, norm_cast] theorem _root_.Nat.cast_ofNat_Int {n : Nat} :
    (Nat.cast (no_index (OfNat.ofNat n)) : Int) = OfNat.ofNat n := rfl

theorem negSucc_eq (n : Nat) : negSucc n = -(n.cast + 1) := rfl
theorem negSucc_inj {m n : Nat} : negSucc m = negSucc n ↔ m = n := ⟨negSucc.inj, congrArg _⟩
@[simp] theorem negSucc_ne_zero (n : Nat) : negSucc n ≠ 0 := nofun
@[simp] theorem zero_ne_negSucc (n : Nat) : 0 ≠ negSucc n := nofun
theorem negOfNat_eq {n : Nat} : negOfNat n = -ofNat n := rfl

@[simp] theorem add_def {a b : Int} : Int.add a b = a + b := rfl
@[simp] theorem mul_def {a b : Int} : Int.mul a b = a * b := rfl

/-! ## Addition -/

protected theorem add_comm (a b : Int) : a + b = b + a := by
  obtain ⟨_, _, rfl⟩ := exists_diff a
  obtain ⟨_, _, rfl⟩ := exists_diff b
  simp only [add_diff, Nat.add_comm]

instance : Std.Commutative (α := Int) (· + ·) := ⟨Int.add_comm⟩

protected theorem add_assoc (a b c : Int) : a + b + c = a + (b + c) := by
  obtain ⟨_, _, rfl⟩ := exists_diff a
  obtain ⟨_, _, rfl⟩ := exists_diff b
  obtain ⟨_, _, rfl⟩ := exists_diff c
  simp only [add_diff, Nat.add_assoc]

instance : Std.Associative (α := Int) (· + ·) := ⟨Int.add_assoc⟩

@[simp] protected theorem add_zero (a : Int) : a + 0 = a :=
  a.casesOn (fun _ => rfl) fun _ => rfl

@[simp] protected theorem zero_add (a : Int) : 0 + a = a := by rw [Int.add_comm, Int.add_zero]

instance : Std.LawfulIdentity (α := Int) (· + ·) 0 where
  left_id := Int.zero_add
  right_id := Int.add_zero

protected theorem add_left_comm (a b c : Int) : a + (b + c) = b + (a + c) :=
  (Int.add_assoc a b c).symm.trans
    ((congrArg (Int.add · c) (Int.add_comm a b)).trans (Int.add_assoc b a c))
protected theorem add_right_comm (a b c : Int) : a + b + c = a + c + b :=
  (Int.add_assoc a b c).trans
    ((congrArg (Int.add a) (Int.add_comm b c)).trans (Int.add_assoc a c b).symm)

/-! ## Negation -/

@[simp] protected theorem neg_zero : -(0 : Int) = 0 := rfl

@[simp] protected theorem neg_neg (a : Int) : -(-a) = a := by
  obtain ⟨_, _, rfl⟩ := exists_diff a
  simp only [neg_diff]

@[simp] protected theorem neg_inj {a b : Int} : -a = -b ↔ a = b :=
  ⟨fun h => by rw [← Int.neg_neg a, h, Int.neg_neg], congrArg _⟩

@[simp] protected theorem neg_eq_zero {a : Int} : -a = 0 ↔ a = 0 := Int.neg_inj (b := 0)
protected theorem neg_ne_zero {a : Int} : -a ≠ 0 ↔ a ≠ 0 := not_congr Int.neg_eq_zero

@[simp] protected theorem add_left_neg (a : Int) : -a + a = 0 := by
  obtain ⟨a, b, rfl⟩ := exists_diff a
  rw [neg_diff, add_diff, Nat.add_comm, subNatNat_self]

@[simp] protected theorem add_right_neg (a : Int) : a + -a = 0 := by
  rw [Int.add_comm, Int.add_left_neg]

protected theorem neg_add {a b : Int} : -(a + b) = -a + -b := by
  obtain ⟨_, _, rfl⟩ := exists_diff a
  obtain ⟨_, _, rfl⟩ := exists_diff b
  simp only [neg_diff, add_diff]

protected theorem neg_add_cancel_left (a b : Int) : -a + (a + b) = b := by
  rw [← Int.add_assoc, Int.add_left_neg, Int.zero_add]
protected theorem add_neg_cancel_left (a b : Int) : a + (-a + b) = b := by
  rw [← Int.add_assoc, Int.add_right_neg, Int.zero_add]
protected theorem add_neg_cancel_right (a b : Int) : a + b + -b = a := by
  rw [Int.add_assoc, Int.add_right_neg, Int.add_zero]
protected theorem neg_add_cancel_right (a b : Int) : a + -b + b = a := by
  rw [Int.add_assoc, Int.add_left_neg, Int.add_zero]

protected theorem add_left_cancel {a b c : Int} (h : a + b = a + c) : b = c := by
  rw [← Int.neg_add_cancel_left a b, h, Int.neg_add_cancel_left]

protected theorem neg_eq_of_add_eq_zero {a b : Int} (h : a + b = 0) : -a = b :=
  Int.add_left_cancel (a := a) (by rw [h, Int.add_right_neg])

protected theorem eq_neg_of_eq_neg {a b : Int} (h : a = -b) : b = -a := by rw [h, Int.neg_neg]
protected theorem eq_neg_comm {a b : Int} : a = -b ↔ b = -a :=
  ⟨Int.eq_neg_of_eq_neg, Int.eq_neg_of_eq_neg⟩
protected theorem neg_eq_comm {a b : Int} : -a = b ↔ -b = a :=
  ⟨fun h => by rw [← h, Int.neg_neg], fun h => by rw [← h, Int.neg_neg]⟩

/-! ## Subtraction -/

protected theorem sub_eq_add_neg {a b : Int} : a - b = a + -b := rfl
theorem add_neg_one (i : Int) : i + -1 = i - 1 := rfl

@[simp] protected theorem sub_self (a : Int) : a - a = 0 := Int.add_right_neg a
@[simp] protected theorem sub_zero (a : Int) : a - 0 = a := Int.add_zero a
@[simp] protected theorem zero_sub (a : Int) : 0 - a = -a := Int.zero_add (-a)
@[simp] protected theorem sub_neg (a b : Int) : a - -b = a + b := by
  rw [Int.sub_eq_add_neg, Int.neg_neg]
@[simp] protected theorem sub_add_cancel (a b : Int) : a - b + b = a := Int.neg_add_cancel_right a b
@[simp] protected theorem add_sub_cancel (a b : Int) : a + b - b = a := Int.add_neg_cancel_right a b
protected theorem add_sub_assoc (a b c : Int) : a + b - c = a + (b - c) := Int.add_assoc a b (-c)

protected theorem add_sub_cancel_left (a b : Int) : a + b - a = b := by
  rw [Int.add_comm, Int.add_sub_cancel]

protected theorem sub_sub (a b c : Int) : a - b - c = a - (b + c) := by
  simp only [Int.sub_eq_add_neg, Int.neg_add, Int.add_assoc]

@[simp] protected theorem neg_sub (a b : Int) : -(a - b) = b - a := by
  simp only [Int.sub_eq_add_neg, Int.neg_add, Int.neg_neg, Int.add_comm]

protected theorem sub_sub_self (a b : Int) : a - (a - b) = b := by
  rw [Int.sub_eq_add_neg, Int.neg_sub, ← Int.add_sub_assoc, Int.add_sub_cancel_left]

protected theorem sub_eq_zero_of_eq {a b : Int} (h : a = b) : a - b = 0 := h ▸ Int.sub_self a
protected theorem eq_of_sub_eq_zero {a b : Int} (h : a - b = 0) : a = b := by
  rw [← Int.sub_add_cancel a b, h, Int.zero_add]
protected theorem sub_eq_zero {a b : Int} : a - b = 0 ↔ a = b :=
  ⟨Int.eq_of_sub_eq_zero, Int.sub_eq_zero_of_eq⟩

protected theorem add_left_inj {i j : Int} (k : Int) : i + k = j + k ↔ i = j :=
  ⟨fun h => by rw [← Int.add_sub_cancel i k, h, Int.add_sub_cancel], congrArg (· + k)⟩
protected theorem add_right_inj {i j : Int} (k : Int) : k + i = k + j ↔ i = j :=
  ⟨Int.add_left_cancel, congrArg _⟩

protected theorem subNatNat_eq_coe {m n : Nat} : subNatNat m n = m.cast - n.cast := by
  show _ = ofNat m + -ofNat n
  rw [cast_eq m, cast_eq n, neg_diff, add_diff, Nat.zero_add]
  rfl

@[norm_cast] theorem ofNat_sub {m n : Nat} (h : m ≤ n) : ((n - m).cast : Int) = n.cast - m.cast :=
  (subNatNat_of_le h).symm.trans Int.subNatNat_eq_coe
protected theorem natCast_sub {n m : Nat} : n ≤ m → ((m - n).cast : Int) = m.cast - n.cast :=
  ofNat_sub

/-! ## Multiplication -/

protected theorem mul_comm (a b : Int) : a * b = b * a :=
  show Int.mul a b = Int.mul b a from
    a.casesOn
      (fun m => b.casesOn (fun n => congrArg ofNat (Nat.mul_comm m n))
        fun n => congrArg negOfNat (Nat.mul_comm m n.succ))
      fun m => b.casesOn (fun n => congrArg negOfNat (Nat.mul_comm m.succ n))
        fun n => congrArg ofNat (Nat.mul_comm m.succ n.succ)

instance : Std.Commutative (α := Int) (· * ·) := ⟨Int.mul_comm⟩

private theorem negSucc_mul (n : Nat) (a : Int) : negSucc n * a = -(ofNat n.succ * a) :=
  show Int.mul (negSucc n) a = Int.neg (Int.mul (ofNat n.succ) a) from
    a.casesOn (fun _ => rfl) fun _ => (Int.neg_neg (ofNat _)).symm

private theorem ofNat_mul_add (k : Nat) (a b : Int) :
    ofNat k * (a + b) = ofNat k * a + ofNat k * b := by
  obtain ⟨_, _, rfl⟩ := exists_diff a
  obtain ⟨_, _, rfl⟩ := exists_diff b
  rw [add_diff, ofNat_mul_diff, Nat.mul_add, Nat.mul_add, ← add_diff, ofNat_mul_diff,
    ofNat_mul_diff]

protected theorem mul_add (a b c : Int) : a * (b + c) = a * b + a * c := by
  cases a with
  | ofNat k => exact ofNat_mul_add k b c
  | negSucc k =>
    rw [negSucc_mul, negSucc_mul, negSucc_mul, ofNat_mul_add, Int.neg_add]

protected theorem add_mul (a b c : Int) : (a + b) * c = a * c + b * c := by
  rw [Int.mul_comm, Int.mul_add, Int.mul_comm c, Int.mul_comm c]

@[simp] protected theorem mul_zero (a : Int) : a * 0 = 0 :=
  a.casesOn (fun _ => rfl) fun _ => rfl

@[simp] protected theorem zero_mul (a : Int) : 0 * a = 0 := by rw [Int.mul_comm, Int.mul_zero]

@[simp] protected theorem mul_one (a : Int) : a * 1 = a :=
  a.casesOn (fun m => congrArg ofNat (Nat.mul_one m))
    fun m => congrArg negOfNat (Nat.mul_one m.succ)

@[simp] protected theorem one_mul (a : Int) : 1 * a = a := by rw [Int.mul_comm, Int.mul_one]

instance : Std.LawfulIdentity (α := Int) (· * ·) 1 where
  left_id := Int.one_mul
  right_id := Int.mul_one

protected theorem neg_mul_eq_neg_mul (a b : Int) : -(a * b) = -a * b :=
  Int.neg_eq_of_add_eq_zero (by rw [← Int.add_mul, Int.add_right_neg, Int.zero_mul])
protected theorem neg_mul_eq_mul_neg (a b : Int) : -(a * b) = a * -b := by
  rw [Int.mul_comm, Int.neg_mul_eq_neg_mul, Int.mul_comm]

@[simp] protected theorem neg_mul (a b : Int) : -a * b = -(a * b) := (Int.neg_mul_eq_neg_mul a b).symm
@[simp] protected theorem mul_neg (a b : Int) : a * -b = -(a * b) := (Int.neg_mul_eq_mul_neg a b).symm
protected theorem neg_mul_comm (a b : Int) : -a * b = a * -b :=
  (Int.neg_mul a b).trans (Int.mul_neg a b).symm
protected theorem neg_mul_neg (a b : Int) : -a * -b = a * b :=
  (Int.neg_mul_comm a (-b)).trans (congrArg (a * ·) (Int.neg_neg b))
protected theorem neg_eq_neg_one_mul (a : Int) : -a = -1 * a := by rw [Int.neg_mul, Int.one_mul]

/-- What holds of natural numbers, and of `-a` when it holds of `a`, holds of all integers. -/
@[elab_as_elim]
private theorem sign_elim {p : Int → Prop} (a : Int) (hp : ∀ n, p (ofNat n))
    (hn : ∀ a, p a → p (-a)) : p a :=
  a.casesOn hp fun n => hn (ofNat n.succ) (hp n.succ)

protected theorem mul_assoc (a b c : Int) : a * b * c = a * (b * c) := by
  refine sign_elim a (fun m => ?_) fun a h => by rw [Int.neg_mul, Int.neg_mul, Int.neg_mul, h]
  refine sign_elim b (fun n => ?_) fun b h => by
    rw [Int.mul_neg, Int.neg_mul, Int.neg_mul, Int.mul_neg, h]
  exact sign_elim c (fun k => congrArg ofNat (Nat.mul_assoc m n k)) fun c h => by
    rw [Int.mul_neg, Int.mul_neg, Int.mul_neg, h]

instance : Std.Associative (α := Int) (· * ·) := ⟨Int.mul_assoc⟩

protected theorem mul_left_comm (a b c : Int) : a * (b * c) = b * (a * c) := by
  rw [← Int.mul_assoc, Int.mul_comm a, Int.mul_assoc]
protected theorem mul_right_comm (a b c : Int) : a * b * c = a * c * b := by
  rw [Int.mul_assoc, Int.mul_comm b, Int.mul_assoc]

protected theorem mul_sub (a b c : Int) : a * (b - c) = a * b - a * c := by
  simp only [Int.sub_eq_add_neg, Int.mul_add, Int.mul_neg]
protected theorem sub_mul (a b c : Int) : (a - b) * c = a * c - b * c := by
  simp only [Int.sub_eq_add_neg, Int.add_mul, Int.neg_mul]

protected theorem mul_eq_zero {a b : Int} : a * b = 0 ↔ a = 0 ∨ b = 0 := by
  refine ⟨fun h => ?_, fun h => by rcases h with rfl | rfl <;> simp⟩
  cases a with
  | ofNat m =>
    cases b with
    | ofNat n =>
      rcases Nat.mul_eq_zero.1 (ofNat.inj h) with rfl | rfl
      · exact .inl rfl
      · exact .inr rfl
    | negSucc n =>
      cases m with
      | zero => exact .inl rfl
      | succ m => cases h
  | negSucc m =>
    cases b with
    | ofNat n =>
      cases n with
      | zero => exact .inr rfl
      | succ n => cases h
    | negSucc n => cases h

protected theorem mul_ne_zero {a b : Int} (a0 : a ≠ 0) (b0 : b ≠ 0) : a * b ≠ 0 :=
  fun h => (Int.mul_eq_zero.1 h).elim a0 b0

protected theorem eq_of_mul_eq_mul_right {a b c : Int} (ha : a ≠ 0) (h : b * a = c * a) : b = c :=
  Int.eq_of_sub_eq_zero ((Int.mul_eq_zero.1
    ((Int.sub_mul b c a).trans (Int.sub_eq_zero_of_eq h))).resolve_right ha)
protected theorem eq_of_mul_eq_mul_left {a b c : Int} (ha : a ≠ 0) (h : a * b = a * c) : b = c :=
  Int.eq_of_mul_eq_mul_right ha ((Int.mul_comm b a).trans (h.trans (Int.mul_comm a c)))

end Int

/-! The integers are linearly ordered, and order agrees with addition and multiplication. -/

namespace Int

/-! ## Order -/

theorem nonneg_def {a : Int} : NonNeg a ↔ ∃ n : Nat, a = n.cast :=
  ⟨fun h => by cases h with | mk n => exact ⟨n, rfl⟩, fun h => h.elim fun n e => e ▸ NonNeg.mk n⟩
theorem NonNeg.elim {a : Int} : NonNeg a → ∃ n : Nat, a = n.cast := nonneg_def.1

theorem le_def {a b : Int} : a ≤ b ↔ NonNeg (b - a) := .rfl
theorem lt_iff_add_one_le {a b : Int} : a < b ↔ a + 1 ≤ b := .rfl
theorem add_one_le_iff {a b : Int} : a + 1 ≤ b ↔ a < b := .rfl
theorem add_one_le_of_lt {a b : Int} (H : a < b) : a + 1 ≤ b := H
theorem lt_of_add_one_le {a b : Int} (H : a + 1 ≤ b) : a < b := H

theorem le.intro_sub {a b : Int} (n : Nat) (h : b - a = n.cast) : a ≤ b := nonneg_def.2 ⟨n, h⟩
theorem le.intro {a b : Int} (n : Nat) (h : a + n.cast = b) : a ≤ b :=
  le.intro_sub n (by rw [← h, Int.add_sub_cancel_left])
theorem le.dest_sub {a b : Int} (h : a ≤ b) : ∃ n : Nat, b - a = n.cast := nonneg_def.1 h
theorem le.dest {a b : Int} (h : a ≤ b) : ∃ n : Nat, a + n.cast = b :=
  (le.dest_sub h).elim fun n e => ⟨n, e ▸ (Int.add_comm ..).trans (Int.sub_add_cancel ..)⟩

@[simp] protected theorem le_refl (a : Int) : a ≤ a := le.intro 0 (Int.add_zero a)
protected theorem le_rfl {a : Int} : a ≤ a := a.le_refl
protected theorem le_of_eq {a b : Int} (hab : a = b) : a ≤ b := hab ▸ a.le_refl
protected theorem ge_of_eq {a b : Int} (hab : a = b) : b ≤ a := Int.le_of_eq hab.symm

protected theorem le_trans {a b c : Int} (h₁ : a ≤ b) (h₂ : b ≤ c) : a ≤ c :=
  (le.dest h₁).elim fun m e => (le.dest h₂).elim fun n f =>
    le.intro (m + n) (by rw [natCast_add, ← Int.add_assoc, e, f])

protected theorem le_antisymm {a b : Int} (h₁ : a ≤ b) (h₂ : b ≤ a) : a = b := by
  obtain ⟨m, rfl⟩ := le.dest h₁
  obtain ⟨n, e⟩ := le.dest h₂
  rw [Int.add_assoc, ← natCast_add] at e
  have : ((m + n : Nat) : Int) = 0 := Int.add_left_cancel (e.trans a.add_zero.symm)
  rw [Nat.eq_zero_of_add_eq_zero_right (ofNat.inj this), ofNat_zero, Int.add_zero]

protected theorem le_total (a b : Int) : a ≤ b ∨ b ≤ a := by
  cases h : b - a with
  | ofNat n => exact .inl (le.intro_sub n h)
  | negSucc n =>
    exact .inr (le.intro_sub n.succ ((Int.neg_sub b a).symm.trans (congrArg Int.neg h)))

@[simp, norm_cast] theorem ofNat_le {m n : Nat} : (m.cast : Int) ≤ n.cast ↔ m ≤ n :=
  ⟨fun h => (le.dest h).elim fun _ e => Nat.le.intro (ofNat.inj e),
    fun h => (Nat.le.dest h).elim fun k e => le.intro k (congrArg ofNat e)⟩

@[simp, norm_cast] theorem ofNat_lt {n m : Nat} : (n.cast : Int) < m.cast ↔ n < m :=
  ofNat_le (m := n + 1)

@[simp] theorem ofNat_zero_le (n : Nat) : 0 ≤ (n.cast : Int) := ofNat_le.2 n.zero_le
theorem natCast_nonneg (n : Nat) : 0 ≤ (n.cast : Int) := ofNat_zero_le n
@[simp, norm_cast] theorem natCast_pos {n : Nat} : (0 : Int) < n.cast ↔ 0 < n := ofNat_lt
theorem ofNat_succ_pos (n : Nat) : 0 < (n.succ.cast : Int) := natCast_pos.2 n.succ_pos
@[simp] theorem succ_ofNat_pos (n : Nat) : 0 < (n.cast : Int) + 1 := ofNat_succ_pos n

theorem eq_ofNat_of_zero_le {a : Int} (h : 0 ≤ a) : ∃ n : Nat, a = n.cast :=
  (le.dest_sub h).elim fun n e => ⟨n, (Int.sub_zero a).symm.trans e⟩

theorem eq_succ_of_zero_lt {a : Int} (h : 0 < a) : ∃ n : Nat, a = n.cast + 1 :=
  (le.dest h).elim fun n e => ⟨n, e.symm.trans (Int.add_comm _ _)⟩

theorem eq_negSucc_of_lt_zero {a : Int} (h : a < 0) : ∃ n : Nat, a = negSucc n := by
  cases a with
  | ofNat n => exact absurd (ofNat_lt.1 h) (Nat.not_lt_zero n)
  | negSucc n => exact ⟨n, rfl⟩

@[simp] protected theorem lt_irrefl (a : Int) : ¬a < a := fun h =>
  (le.dest h).elim fun n e => by
    rw [Int.add_assoc] at e
    have := ofNat.inj (Int.add_left_cancel (e.trans a.add_zero.symm))
    exact Nat.succ_ne_zero n ((Nat.add_comm n 1).trans this)

protected theorem lt_succ (a : Int) : a < a + 1 := Int.le_refl _
protected theorem le_of_lt {a b : Int} (h : a < b) : a ≤ b :=
  Int.le_trans (le.intro 1 rfl) h
protected theorem lt_of_le_of_lt {a b c : Int} (h₁ : a ≤ b) (h₂ : b < c) : a < c :=
  (le.dest h₁).elim fun m e =>
    Int.le_trans (le.intro m ((Int.add_right_comm a 1 m).trans (congrArg (· + 1) e))) h₂
protected theorem lt_of_lt_of_le {a b c : Int} (h₁ : a < b) (h₂ : b ≤ c) : a < c :=
  Int.le_trans h₁ h₂
protected theorem lt_trans {a b c : Int} (h₁ : a < b) (h₂ : b < c) : a < c :=
  Int.lt_of_le_of_lt (Int.le_of_lt h₁) h₂

instance : Trans (α := Int) (· ≤ ·) (· ≤ ·) (· ≤ ·) := ⟨Int.le_trans⟩
instance : Trans (α := Int) (· < ·) (· ≤ ·) (· < ·) := ⟨Int.lt_of_lt_of_le⟩
instance : Trans (α := Int) (· ≤ ·) (· < ·) (· < ·) := ⟨Int.lt_of_le_of_lt⟩
instance : Trans (α := Int) (· < ·) (· < ·) (· < ·) := ⟨Int.lt_trans⟩

protected theorem not_le_of_gt {a b : Int} (h : b < a) : ¬a ≤ b := fun h' =>
  b.lt_irrefl (Int.lt_of_lt_of_le h h')
protected theorem lt_of_not_ge {a b : Int} (h : ¬a ≤ b) : b < a := by
  refine (le.dest ((Int.le_total a b).resolve_left h)).elim fun n e => ?_
  cases n with
  | zero => exact absurd (Int.le_of_eq (e.symm.trans (Int.add_zero b))) h
  | succ n => exact le.intro n ((Int.add_right_comm b 1 n).trans ((Int.add_assoc b n 1).trans e))

@[simp] protected theorem not_le {a b : Int} : ¬a ≤ b ↔ b < a :=
  ⟨Int.lt_of_not_ge, Int.not_le_of_gt⟩
@[simp] protected theorem not_lt {a b : Int} : ¬a < b ↔ b ≤ a := by
  rw [← Int.not_le, Decidable.not_not]

protected theorem not_lt_of_ge {a b : Int} (h : b ≤ a) : ¬a < b := Int.not_lt.2 h
protected theorem le_of_not_gt {a b : Int} (h : ¬a > b) : a ≤ b := Int.not_lt.1 h
protected theorem le_of_not_le {a b : Int} (h : ¬a ≤ b) : b ≤ a := (Int.le_total a b).resolve_left h
protected theorem lt_asymm {a b : Int} (h : a < b) : ¬b < a := Int.not_lt.2 (Int.le_of_lt h)
protected theorem lt_or_le (a b : Int) : a < b ∨ b ≤ a := by
  rw [← Int.not_lt]
  exact Decidable.em _

protected theorem ne_of_lt {a b : Int} (h : a < b) : a ≠ b := fun e =>
  b.lt_irrefl (e ▸ h)
protected theorem ne_of_gt {a b : Int} (h : b < a) : a ≠ b := (Int.ne_of_lt h).symm

protected theorem lt_iff_le_and_ne {a b : Int} : a < b ↔ a ≤ b ∧ a ≠ b :=
  ⟨fun h => ⟨Int.le_of_lt h, Int.ne_of_lt h⟩, fun h =>
    Int.not_le.1 fun h' => h.2 (Int.le_antisymm h.1 h')⟩
protected theorem lt_iff_le_not_le {a b : Int} : a < b ↔ a ≤ b ∧ ¬b ≤ a :=
  ⟨fun h => ⟨Int.le_of_lt h, Int.not_le.2 h⟩, fun h => Int.not_le.1 h.2⟩

protected theorem lt_trichotomy (a b : Int) : a < b ∨ a = b ∨ b < a := by
  by_cases h : a ≤ b
  · by_cases e : a = b
    · exact .inr (.inl e)
    · exact .inl (Int.lt_iff_le_and_ne.2 ⟨h, e⟩)
  · exact .inr (.inr (Int.not_le.1 h))

protected theorem lt_or_gt_of_ne {a b : Int} (h : a ≠ b) : a < b ∨ b < a :=
  (Int.lt_trichotomy a b).elim .inl fun h' => h'.elim (absurd · h) .inr
protected theorem lt_or_lt_of_ne {a b : Int} (h : a ≠ b) : a < b ∨ b < a := Int.lt_or_gt_of_ne h
protected theorem ne_iff_lt_or_gt {a b : Int} : a ≠ b ↔ a < b ∨ b < a :=
  ⟨Int.lt_or_gt_of_ne, fun h => h.elim Int.ne_of_lt Int.ne_of_gt⟩
protected theorem eq_iff_le_and_ge {x y : Int} : x = y ↔ x ≤ y ∧ y ≤ x :=
  ⟨fun h => ⟨Int.le_of_eq h, Int.ge_of_eq h⟩, fun h => Int.le_antisymm h.1 h.2⟩
protected theorem le_antisymm_iff {a b : Int} : a = b ↔ a ≤ b ∧ b ≤ a := Int.eq_iff_le_and_ge
protected theorem le_iff_lt_or_eq {a b : Int} : a ≤ b ↔ a < b ∨ a = b :=
  ⟨fun h => if e : a = b then .inr e else .inl (Int.lt_iff_le_and_ne.2 ⟨h, e⟩),
    fun h => h.elim Int.le_of_lt Int.le_of_eq⟩
protected theorem le_iff_eq_or_lt {a b : Int} : a ≤ b ↔ a = b ∨ a < b := by
  rw [Int.le_iff_lt_or_eq, or_comm]

@[simp] theorem negSucc_lt_zero (n : Nat) : negSucc n < 0 :=
  Int.not_le.1 fun h => by obtain ⟨_, e⟩ := eq_ofNat_of_zero_le h; cases e
theorem negSucc_le_zero (n : Nat) : negSucc n ≤ 0 := Int.le_of_lt (negSucc_lt_zero n)
@[simp] theorem negSucc_not_nonneg (n : Nat) : 0 ≤ negSucc n ↔ False :=
  ⟨Int.not_le_of_gt (negSucc_lt_zero n), False.elim⟩
@[simp] theorem negSucc_not_pos (n : Nat) : 0 < negSucc n ↔ False :=
  ⟨Int.not_lt_of_ge (negSucc_le_zero n), False.elim⟩

protected theorem zero_lt_one : (0 : Int) < 1 := ⟨0⟩
protected theorem one_pos : 0 < (1 : Int) := Int.zero_lt_one
protected theorem one_ne_zero : (1 : Int) ≠ 0 := nofun
protected theorem one_nonneg : 0 ≤ (1 : Int) := ⟨1⟩

/-! ## Order and addition -/

protected theorem add_le_add_left {a b : Int} (h : a ≤ b) (c : Int) : c + a ≤ c + b := by
  obtain ⟨n, rfl⟩ := le.dest h
  exact le.intro n (Int.add_assoc ..)
protected theorem add_le_add_right {a b : Int} (h : a ≤ b) (c : Int) : a + c ≤ b + c := by
  rw [Int.add_comm a, Int.add_comm b]
  exact Int.add_le_add_left h c
protected theorem add_le_add {a b c d : Int} (h₁ : a ≤ b) (h₂ : c ≤ d) : a + c ≤ b + d :=
  Int.le_trans (Int.add_le_add_right h₁ c) (Int.add_le_add_left h₂ b)

protected theorem le_of_add_le_add_right {a b c : Int} (h : a + b ≤ c + b) : a ≤ c := by
  have := Int.add_le_add_right h (-b)
  rwa [Int.add_neg_cancel_right, Int.add_neg_cancel_right] at this
protected theorem le_of_add_le_add_left {a b c : Int} (h : a + b ≤ a + c) : b ≤ c :=
  Int.le_of_add_le_add_right (b := a) (by rwa [Int.add_comm b, Int.add_comm c])

@[simp] protected theorem add_le_add_iff_left {b c : Int} (a : Int) : a + b ≤ a + c ↔ b ≤ c :=
  ⟨Int.le_of_add_le_add_left, (Int.add_le_add_left · _)⟩
@[simp] protected theorem add_le_add_iff_right {a b : Int} (c : Int) : a + c ≤ b + c ↔ a ≤ b :=
  ⟨Int.le_of_add_le_add_right, (Int.add_le_add_right · _)⟩
@[simp] protected theorem add_lt_add_iff_right {a b : Int} (c : Int) : a + c < b + c ↔ a < b := by
  rw [lt_iff_add_one_le, Int.add_right_comm, Int.add_le_add_iff_right, lt_iff_add_one_le]
@[simp] protected theorem add_lt_add_iff_left {b c : Int} (a : Int) : a + b < a + c ↔ b < c := by
  rw [Int.add_comm a, Int.add_comm a, Int.add_lt_add_iff_right]
protected theorem add_lt_add_left {a b : Int} (h : a < b) (c : Int) : c + a < c + b :=
  (Int.add_lt_add_iff_left c).2 h
protected theorem add_lt_add_right {a b : Int} (h : a < b) (c : Int) : a + c < b + c :=
  (Int.add_lt_add_iff_right c).2 h

theorem lt_add_one_iff {a b : Int} : a < b + 1 ↔ a ≤ b := Int.add_le_add_iff_right 1
protected theorem le_iff_lt_add_one {a b : Int} : a ≤ b ↔ a < b + 1 := lt_add_one_iff.symm

protected theorem sub_nonneg_of_le {a b : Int} (h : b ≤ a) : 0 ≤ a - b := by
  obtain ⟨n, e⟩ := le.dest_sub h
  rw [e]
  exact natCast_nonneg n
protected theorem le_of_sub_nonneg {a b : Int} (h : 0 ≤ a - b) : b ≤ a := by
  obtain ⟨n, e⟩ := eq_ofNat_of_zero_le h
  exact le.intro_sub n e
protected theorem sub_pos_of_lt {a b : Int} (h : b < a) : 0 < a - b := by
  have := Int.add_lt_add_right h (-b)
  rwa [Int.add_right_neg] at this
protected theorem lt_of_sub_pos {a b : Int} (h : 0 < a - b) : b < a := by
  have := Int.add_lt_add_right h b
  rwa [Int.sub_add_cancel, Int.zero_add] at this
@[simp high] protected theorem sub_pos {a b : Int} : 0 < a - b ↔ b < a :=
  ⟨Int.lt_of_sub_pos, Int.sub_pos_of_lt⟩
@[simp high] protected theorem sub_nonneg {a b : Int} : 0 ≤ a - b ↔ b ≤ a :=
  ⟨Int.le_of_sub_nonneg, Int.sub_nonneg_of_le⟩

@[simp] protected theorem neg_le_neg_iff {a b : Int} : -a ≤ -b ↔ b ≤ a := by
  rw [← Int.sub_nonneg, ← Int.sub_nonneg (a := a), Int.sub_eq_add_neg, Int.neg_neg, Int.add_comm]
  rfl
protected theorem neg_le_neg {a b : Int} (h : a ≤ b) : -b ≤ -a := Int.neg_le_neg_iff.2 h
@[simp] protected theorem neg_lt_neg_iff {a b : Int} : -a < -b ↔ b < a := by
  rw [← Int.not_le, Int.neg_le_neg_iff, Int.not_le]
protected theorem neg_lt_neg {a b : Int} (h : a < b) : -b < -a := Int.neg_lt_neg_iff.2 h
protected theorem neg_nonneg_of_nonpos {a : Int} (h : a ≤ 0) : 0 ≤ -a := Int.neg_le_neg (b := 0) h
protected theorem neg_nonpos_of_nonneg {a : Int} (h : 0 ≤ a) : -a ≤ 0 := Int.neg_le_neg (a := 0) h
protected theorem neg_pos_of_neg {a : Int} (h : a < 0) : 0 < -a := Int.neg_lt_neg (b := 0) h
protected theorem neg_neg_of_pos {a : Int} (h : 0 < a) : -a < 0 := Int.neg_lt_neg (a := 0) h

protected theorem le_add_of_nonneg_right {a b : Int} (h : 0 ≤ b) : a ≤ a + b := by
  have := Int.add_le_add_left h a
  rwa [Int.add_zero] at this
protected theorem le_add_of_nonneg_left {a b : Int} (h : 0 ≤ b) : a ≤ b + a := by
  rw [Int.add_comm]
  exact Int.le_add_of_nonneg_right h

protected theorem sub_left_le_of_le_add {a b c : Int} (h : a ≤ b + c) : a - b ≤ c := by
  have := Int.add_le_add_right h (-b)
  rwa [Int.add_comm b, Int.add_neg_cancel_right] at this

/-! ## Order and multiplication -/

protected theorem mul_nonneg {a b : Int} (ha : 0 ≤ a) (hb : 0 ≤ b) : 0 ≤ a * b := by
  obtain ⟨m, rfl⟩ := eq_ofNat_of_zero_le ha
  obtain ⟨n, rfl⟩ := eq_ofNat_of_zero_le hb
  exact natCast_nonneg (m * n)

protected theorem mul_pos {a b : Int} (ha : 0 < a) (hb : 0 < b) : 0 < a * b :=
  Int.lt_iff_le_and_ne.2 ⟨Int.mul_nonneg (Int.le_of_lt ha) (Int.le_of_lt hb),
    (Int.mul_ne_zero (Int.ne_of_gt ha) (Int.ne_of_gt hb)).symm⟩

protected theorem mul_le_mul_of_nonneg_left {a b c : Int} (h₁ : a ≤ b) (h₂ : 0 ≤ c) :
    c * a ≤ c * b :=
  Int.le_of_sub_nonneg (Int.mul_sub c b a ▸ Int.mul_nonneg h₂ (Int.sub_nonneg_of_le h₁))
protected theorem mul_le_mul_of_nonneg_right {a b c : Int} (h₁ : a ≤ b) (h₂ : 0 ≤ c) :
    a * c ≤ b * c := by
  rw [Int.mul_comm a, Int.mul_comm b]
  exact Int.mul_le_mul_of_nonneg_left h₁ h₂
protected theorem mul_le_mul {a b c d : Int} (hac : a ≤ c) (hbd : b ≤ d) (nn_b : 0 ≤ b)
    (nn_c : 0 ≤ c) : a * b ≤ c * d :=
  Int.le_trans (Int.mul_le_mul_of_nonneg_right hac nn_b) (Int.mul_le_mul_of_nonneg_left hbd nn_c)
protected theorem mul_lt_mul_of_pos_left {a b c : Int} (h₁ : a < b) (h₂ : 0 < c) : c * a < c * b :=
  Int.lt_of_sub_pos (Int.mul_sub c b a ▸ Int.mul_pos h₂ (Int.sub_pos_of_lt h₁))
protected theorem mul_lt_mul_of_pos_right {a b c : Int} (h₁ : a < b) (h₂ : 0 < c) :
    a * c < b * c := by
  rw [Int.mul_comm a, Int.mul_comm b]
  exact Int.mul_lt_mul_of_pos_left h₁ h₂
protected theorem mul_le_mul_of_nonpos_left {a b c : Int} (ha : a ≤ 0) (h : c ≤ b) :
    a * b ≤ a * c := by
  rw [← Int.neg_le_neg_iff, ← Int.neg_mul, ← Int.neg_mul]
  exact Int.mul_le_mul_of_nonneg_left h (Int.neg_nonneg_of_nonpos ha)
protected theorem mul_le_mul_of_nonpos_right {a b c : Int} (h : b ≤ a) (hc : c ≤ 0) :
    a * c ≤ b * c := by
  rw [Int.mul_comm a, Int.mul_comm b]
  exact Int.mul_le_mul_of_nonpos_left hc h

end Int

/-! Minima and maxima of integers, absolute values, and the way back to the natural numbers. -/

namespace Int

/-! ## Minima and maxima -/

protected theorem min_def (n m : Int) : min n m = if n ≤ m then n else m := rfl
protected theorem max_def (n m : Int) : max n m = if n ≤ m then m else n := rfl

protected theorem min_eq_left {a b : Int} (h : a ≤ b) : min a b = a := if_pos h
protected theorem max_eq_right {a b : Int} (h : a ≤ b) : max a b = b := if_pos h
protected theorem min_eq_right {a b : Int} (h : b ≤ a) : min a b = b :=
  if h' : a ≤ b then (if_pos h').trans (Int.le_antisymm h' h) else if_neg h'
protected theorem max_eq_left {a b : Int} (h : b ≤ a) : max a b = a :=
  if h' : a ≤ b then (if_pos h').trans (Int.le_antisymm h h') else if_neg h'

protected theorem min_comm (a b : Int) : min a b = min b a := by
  rcases Int.le_total a b with h | h
  · rw [Int.min_eq_left h, Int.min_eq_right h]
  · rw [Int.min_eq_right h, Int.min_eq_left h]
protected theorem max_comm (a b : Int) : max a b = max b a := by
  rcases Int.le_total a b with h | h
  · rw [Int.max_eq_right h, Int.max_eq_left h]
  · rw [Int.max_eq_left h, Int.max_eq_right h]

instance : Std.Commutative (α := Int) min := ⟨Int.min_comm⟩
instance : Std.Commutative (α := Int) max := ⟨Int.max_comm⟩

protected theorem min_le_left (a b : Int) : min a b ≤ a := by
  rcases Int.le_total a b with h | h
  · exact Int.le_of_eq (Int.min_eq_left h)
  · rw [Int.min_eq_right h]
    exact h
protected theorem min_le_right (a b : Int) : min a b ≤ b := by
  rw [Int.min_comm]
  exact Int.min_le_left b a
protected theorem le_max_left (a b : Int) : a ≤ max a b := by
  rcases Int.le_total a b with h | h
  · rw [Int.max_eq_right h]
    exact h
  · exact Int.ge_of_eq (Int.max_eq_left h)
protected theorem le_max_right (a b : Int) : b ≤ max a b := by
  rw [Int.max_comm]
  exact Int.le_max_left b a

protected theorem le_min {a b c : Int} : a ≤ min b c ↔ a ≤ b ∧ a ≤ c :=
  ⟨fun h => ⟨Int.le_trans h (Int.min_le_left b c), Int.le_trans h (Int.min_le_right b c)⟩,
    fun h => (Int.le_total b c).elim
      (fun h' => Int.le_trans h.1 (Int.ge_of_eq (Int.min_eq_left h')))
      (fun h' => Int.le_trans h.2 (Int.ge_of_eq (Int.min_eq_right h')))⟩
protected theorem max_le {a b c : Int} : max a b ≤ c ↔ a ≤ c ∧ b ≤ c :=
  ⟨fun h => ⟨Int.le_trans (Int.le_max_left a b) h, Int.le_trans (Int.le_max_right a b) h⟩,
    fun h => (Int.le_total a b).elim
      (fun h' => Int.le_trans (Int.le_of_eq (Int.max_eq_right h')) h.2)
      (fun h' => Int.le_trans (Int.le_of_eq (Int.max_eq_left h')) h.1)⟩
protected theorem lt_min {a b c : Int} : a < min b c ↔ a < b ∧ a < c := Int.le_min

@[simp] protected theorem min_self (a : Int) : min a a = a := Int.min_eq_left a.le_refl
@[simp] protected theorem max_self (a : Int) : max a a = a := Int.max_eq_right a.le_refl
instance : Std.IdempotentOp (α := Int) min := ⟨Int.min_self⟩
instance : Std.IdempotentOp (α := Int) max := ⟨Int.max_self⟩

/-! ## Absolute values -/

@[simp, norm_cast] theorem natAbs_natCast (n : Nat) : natAbs ↑n = n := rfl
@[simp] theorem natAbs_negSucc (n : Nat) : natAbs (negSucc n) = n.succ := rfl
@[simp] theorem natAbs_zero : natAbs (0 : Int) = (0 : Nat) := rfl
@[simp] theorem natAbs_one : natAbs (1 : Int) = (1 : Nat) := rfl

@[simp] theorem natAbs_eq_zero {a : Int} : natAbs a = 0 ↔ a = 0 := by
  refine ⟨fun h => ?_, fun h => h ▸ rfl⟩
  cases a with
  | ofNat n => exact congrArg ofNat h
  | negSucc n => exact absurd h (Nat.succ_ne_zero n)
theorem natAbs_ne_zero {a : Int} : a.natAbs ≠ 0 ↔ a ≠ 0 := not_congr natAbs_eq_zero
@[simp] theorem natAbs_pos {a : Int} : 0 < natAbs a ↔ a ≠ 0 := by
  rw [Nat.pos_iff_ne_zero, Ne, natAbs_eq_zero]

@[simp] theorem natAbs_neg (a : Int) : natAbs (-a) = natAbs a :=
  a.casesOn (fun n => n.casesOn rfl fun _ => rfl) fun _ => rfl

theorem natAbs_eq (a : Int) : a = a.natAbs.cast ∨ a = -a.natAbs.cast := by
  cases a with
  | ofNat n => exact .inl rfl
  | negSucc n => exact .inr rfl

theorem natAbs_negOfNat (n : Nat) : natAbs (negOfNat n) = n := n.casesOn rfl fun _ => rfl

theorem natAbs_mul (a b : Int) : natAbs (a * b) = natAbs a * natAbs b := by
  show natAbs (Int.mul a b) = _
  exact a.casesOn (fun _ => b.casesOn (fun _ => rfl) fun _ => natAbs_negOfNat _)
    fun _ => b.casesOn (fun _ => natAbs_negOfNat _) fun _ => rfl

theorem natAbs_of_nonneg {a : Int} (H : 0 ≤ a) : (a.natAbs.cast : Int) = a := by
  obtain ⟨n, rfl⟩ := eq_ofNat_of_zero_le H
  rfl
theorem eq_natAbs_of_nonneg {a : Int} (h : 0 ≤ a) : a = a.natAbs.cast := (natAbs_of_nonneg h).symm
theorem ofNat_natAbs_of_nonpos {a : Int} (H : a ≤ 0) : (a.natAbs.cast : Int) = -a := by
  rw [← natAbs_neg, natAbs_of_nonneg (Int.neg_nonneg_of_nonpos H)]

theorem le_natAbs {a : Int} : a ≤ a.natAbs.cast := by
  cases a with
  | ofNat n => exact Int.le_refl _
  | negSucc n => exact Int.le_trans (negSucc_le_zero n) (natCast_nonneg _)

theorem natAbs_eq_natAbs_iff {a b : Int} : a.natAbs = b.natAbs ↔ a = b ∨ a = -b := by
  refine ⟨fun h => ?_, fun h => h.elim (congrArg natAbs) fun e => e ▸ natAbs_neg b⟩
  have ha := natAbs_eq a
  rw [h] at ha
  exact ha.elim
    (fun ha => (natAbs_eq b).imp (ha.trans ·.symm) fun hb => ha.trans (Int.eq_neg_of_eq_neg hb))
    (fun ha => (natAbs_eq b).symm.imp (fun hb => ha.trans hb.symm)
      fun hb => ha.trans (congrArg _ hb.symm))

/-! ## To the natural numbers -/

theorem toNat_eq_max (a : Int) : (a.toNat.cast : Int) = max a 0 := by
  cases a with
  | ofNat n => exact (Int.max_eq_left (natCast_nonneg n)).symm
  | negSucc n => exact (Int.max_eq_right (negSucc_le_zero n)).symm

@[simp] theorem toNat_zero : (0 : Int).toNat = 0 := rfl
@[simp] theorem toNat_one : (1 : Int).toNat = 1 := rfl
@[simp] theorem toNat_natCast (n : Nat) : toNat ↑n = n := rfl
@[simp] theorem toNat_negSucc (n : Nat) : (negSucc n).toNat = 0 := rfl
@[simp] theorem toNat_natCast_add_one {n : Nat} : ((n.cast : Int) + 1).toNat = n + 1 := rfl
theorem toNat_of_nonneg {a : Int} (h : 0 ≤ a) : (a.toNat.cast : Int) = a := by
  rw [toNat_eq_max, Int.max_eq_left h]
@[simp] theorem ofNat_toNat (a : Int) : (a.toNat.cast : Int) = max a 0 := toNat_eq_max a
theorem self_le_toNat (a : Int) : a ≤ a.toNat.cast := toNat_eq_max a ▸ Int.le_max_left a 0

/-! ## Powers -/

@[simp, norm_cast] theorem natCast_pow (m n : Nat) : ((m ^ n).cast : Int) = m.cast ^ n := rfl
theorem negSucc_pow (m n : Nat) : (negSucc m : Int) ^ n =
    if n % 2 = 0 then ofNat (m.succ ^ n) else negOfNat (m.succ ^ n) := rfl

@[simp] protected theorem pow_zero (m : Int) : m ^ (0 : Nat) = 1 :=
  m.casesOn (fun _ => rfl) fun _ => rfl

protected theorem pow_succ (m : Int) (n : Nat) : m ^ n.succ = m ^ n * m := by
  cases m with
  | ofNat m => exact congrArg ofNat (Nat.pow_succ ..)
  | negSucc m =>
    rw [negSucc_pow, negSucc_pow]
    have e := Nat.add_mod n 1 2
    rcases Nat.mod_two_eq_zero_or_one n with h | h
    · rw [h] at e
      rw [if_pos h, if_neg fun e' => Nat.noConfusion (e.symm.trans e')]
      rfl
    · rw [h] at e
      rw [if_pos e, if_neg fun e' => Nat.noConfusion (h.symm.trans e')]
      exact (Int.neg_mul_neg (ofNat (m.succ ^ n)) (ofNat m.succ)).symm

protected theorem pow_succ' (b : Int) (e : Nat) : b ^ (e + 1) = b * b ^ e := by
  rw [Int.mul_comm, Int.pow_succ]
protected theorem pow_one (a : Int) : a ^ (1 : Nat) = a := by
  rw [Int.pow_succ, Int.pow_zero, Int.one_mul]
protected theorem pow_add (a : Int) (m n : Nat) : a ^ (m + n) = a ^ m * a ^ n := by
  induction n with
  | zero => rw [Nat.add_zero, Int.pow_zero, Int.mul_one]
  | succ n ih => rw [← Nat.add_assoc, Int.pow_succ, ih, Int.pow_succ, Int.mul_assoc]
protected theorem zero_pow {n : Nat} (h : n ≠ 0) : (0 : Int) ^ n = 0 := by
  cases n with
  | zero => exact absurd rfl h
  | succ n => rw [Int.pow_succ, Int.mul_zero]
protected theorem one_pow {n : Nat} : (1 : Int) ^ n = 1 := by
  induction n with
  | zero => rfl
  | succ n ih => rw [Int.pow_succ, ih, Int.mul_one]
protected theorem mul_pow {a b : Int} {n : Nat} : (a * b) ^ n = a ^ n * b ^ n := by
  induction n with
  | zero => rw [Int.pow_zero, Int.pow_zero, Int.pow_zero]; rfl
  | succ n ih =>
    rw [Int.pow_succ, Int.pow_succ, Int.pow_succ, ih, Int.mul_assoc, Int.mul_assoc,
      Int.mul_left_comm (b ^ n)]
protected theorem pow_pos {n : Int} {m : Nat} (h : 0 < n) : 0 < n ^ m :=
  m.rec (n.pow_zero ▸ Int.zero_lt_one) fun m ih => n.pow_succ m ▸ Int.mul_pos ih h
protected theorem pow_nonneg {n : Int} {m : Nat} (h : 0 ≤ n) : 0 ≤ n ^ m :=
  m.rec (n.pow_zero ▸ Int.one_nonneg) fun m ih => n.pow_succ m ▸ Int.mul_nonneg ih h
protected theorem pow_ne_zero {n : Int} {m : Nat} (h : n ≠ 0) : n ^ m ≠ 0 :=
  m.rec (n.pow_zero ▸ Int.one_ne_zero) fun m ih => n.pow_succ m ▸ Int.mul_ne_zero ih h

end Int

/-!
Euclid's division of integers and divisibility.

`emod_add_ediv` with the bounds of the remainder says what quotient and remainder are
(`ediv_emod_eq`); the rest follows from that.
-/

namespace Int

/-! ## Divisibility -/

protected theorem dvd_def (a b : Int) : (a ∣ b) = (∃ c, b = a * c) := rfl
@[simp] protected theorem dvd_zero (n : Int) : n ∣ 0 := ⟨0, (Int.mul_zero n).symm⟩
@[simp] protected theorem dvd_refl (n : Int) : n ∣ n := ⟨1, (Int.mul_one n).symm⟩
@[simp] protected theorem one_dvd (n : Int) : 1 ∣ n := ⟨n, (Int.one_mul n).symm⟩
@[simp] protected theorem dvd_mul_right (a b : Int) : a ∣ a * b := ⟨b, rfl⟩
@[simp] protected theorem dvd_mul_left (a b : Int) : b ∣ a * b := ⟨a, Int.mul_comm a b⟩
protected theorem dvd_trans : ∀ {a b c : Int}, a ∣ b → b ∣ c → a ∣ c := by
  intro a b c h₁ h₂
  obtain ⟨d, rfl⟩ := h₁
  obtain ⟨e, rfl⟩ := h₂
  exact ⟨d * e, Int.mul_assoc ..⟩
@[simp] protected theorem zero_dvd {n : Int} : 0 ∣ n ↔ n = 0 :=
  ⟨fun h => h.elim fun c e => e.trans (Int.zero_mul c),
    fun h => ⟨0, h.trans (Int.mul_zero 0).symm⟩⟩
protected theorem dvd_add : ∀ {a b c : Int}, a ∣ b → a ∣ c → a ∣ b + c := by
  intro a b c h₁ h₂
  obtain ⟨d, rfl⟩ := h₁
  obtain ⟨e, rfl⟩ := h₂
  exact ⟨d + e, (Int.mul_add ..).symm⟩
protected theorem dvd_sub : ∀ {a b c : Int}, a ∣ b → a ∣ c → a ∣ b - c := by
  intro a b c h₁ h₂
  obtain ⟨d, rfl⟩ := h₁
  obtain ⟨e, rfl⟩ := h₂
  exact ⟨d - e, (Int.mul_sub ..).symm⟩

@[simp] protected theorem dvd_neg {a b : Int} : a ∣ -b ↔ a ∣ b :=
  ⟨fun h => h.elim fun c e => ⟨-c, by rw [Int.mul_neg, ← e, Int.neg_neg]⟩,
    fun h => h.elim fun c e => ⟨-c, by rw [Int.mul_neg, ← e]⟩⟩
@[simp] protected theorem neg_dvd {a b : Int} : -a ∣ b ↔ a ∣ b :=
  ⟨fun h => h.elim fun c e => ⟨-c, e.trans (Int.neg_mul_comm a c)⟩,
    fun h => h.elim fun c e => ⟨-c, e.trans (Int.neg_mul_neg a c).symm⟩⟩

@[norm_cast] theorem ofNat_dvd {m n : Nat} : (m.cast : Int) ∣ n.cast ↔ m ∣ n :=
  ⟨fun h => h.elim fun c e => ⟨c.natAbs, (congrArg natAbs e).trans (natAbs_mul (ofNat m) c)⟩,
    fun h => h.elim fun c e => ⟨c, congrArg ofNat e⟩⟩

@[simp] theorem natAbs_dvd_natAbs {a b : Int} : natAbs a ∣ natAbs b ↔ a ∣ b := by
  rw [← ofNat_dvd]
  have ha : (a.natAbs.cast : Int) ∣ b.natAbs.cast ↔ a ∣ b.natAbs.cast := by
    rcases natAbs_eq a with h | h
    · rw [← h]
    · rw [← Int.neg_dvd, ← h]
  refine ha.trans ?_
  rcases natAbs_eq b with h | h
  · rw [← h]
  · rw [← Int.dvd_neg, ← h]
theorem ofNat_dvd_left {n : Nat} {z : Int} : n.cast ∣ z ↔ n ∣ z.natAbs := by
  rw [← natAbs_dvd_natAbs, natAbs_natCast]

/-! ## Quotient and remainder -/

protected theorem div_def (a b : Int) : a / b = Int.ediv a b := rfl
@[simp, norm_cast] theorem natCast_ediv (m n : Nat) : ((m / n).cast : Int) = m.cast / n.cast := rfl
@[simp, norm_cast] theorem natCast_emod (m n : Nat) : ((m % n).cast : Int) = m.cast % n.cast := rfl

@[simp] theorem zero_ediv (b : Int) : 0 / b = 0 :=
  show Int.ediv (ofNat 0) b = ofNat 0 from
    b.casesOn (fun n => congrArg ofNat (Nat.zero_div n))
      fun n => congrArg negOfNat (Nat.zero_div n.succ)
@[simp] protected theorem ediv_zero (a : Int) : a / 0 = 0 :=
  a.casesOn (fun m => congrArg ofNat (Nat.div_zero m)) fun _ => rfl
@[simp] theorem zero_emod (b : Int) : 0 % b = 0 := congrArg ofNat (Nat.zero_mod b.natAbs)
@[simp] theorem emod_zero (a : Int) : a % 0 = a :=
  a.casesOn (fun m => congrArg ofNat (Nat.mod_zero m)) fun m => congrArg negSucc (Nat.mod_zero m)

@[simp] theorem ediv_neg (a b : Int) : a / (-b) = -(a / b) :=
  show Int.ediv a (Int.neg b) = Int.neg (Int.ediv a b) from
    b.casesOn
      (fun n => n.casesOn
        ((Int.ediv_zero a).trans (congrArg Int.neg (Int.ediv_zero a)).symm)
        fun _ => a.casesOn (fun _ => rfl) fun _ => rfl)
      fun _ => a.casesOn (fun _ => (Int.neg_neg _).symm) fun _ => rfl

private theorem negSucc_split (m n : Nat) :
    subNatNat n (m % n).succ + ofNat n * negSucc (m / n) = negSucc m := by
  rw [← subNatNat_add_add n _ (n * (m / n)), Nat.succ_add, Nat.mod_add_div, Nat.add_comm n,
    Int.subNatNat_eq_coe, Int.add_comm]
  exact Int.neg_add_cancel_left (ofNat (n * (m / n).succ)) (negSucc m)

theorem emod_add_ediv (a b : Int) : a % b + b * (a / b) = a :=
  show Int.add (Int.emod a b) (Int.mul b (Int.ediv a b)) = a from
    a.casesOn
      (fun m => b.casesOn (fun n => congrArg ofNat (Nat.mod_add_div m n)) fun n =>
        (congrArg (Int.add _) (Int.neg_mul_neg (ofNat n.succ) (ofNat (m / n.succ)))).trans
          (congrArg ofNat (Nat.mod_add_div m n.succ)))
      fun m => b.casesOn
        (fun n => n.casesOn
          ((congrArg (Int.add _) (Int.zero_mul _)).trans (emod_zero (negSucc m)))
          fun n => negSucc_split m n.succ)
        fun n => negSucc_split m n.succ

theorem ediv_add_emod (a b : Int) : b * (a / b) + a % b = a := by
  rw [Int.add_comm, emod_add_ediv]
theorem emod_add_ediv' (a b : Int) : a % b + a / b * b = a := by
  rw [Int.mul_comm, emod_add_ediv]
theorem ediv_add_emod' (a b : Int) : a / b * b + a % b = a := by
  rw [Int.mul_comm, ediv_add_emod]
theorem emod_def (a b : Int) : a % b = a - b * (a / b) := by
  conv => rhs; lhs; rw [← emod_add_ediv a b]
  rw [Int.add_sub_cancel]

theorem emod_nonneg (a : Int) {b : Int} (h : b ≠ 0) : 0 ≤ a % b :=
  show 0 ≤ Int.emod a b from
    a.casesOn (fun _ => natCast_nonneg _) fun m => Int.le_trans (natCast_nonneg _)
      (Int.le_of_eq (subNatNat_of_le (Nat.mod_lt m (natAbs_pos.2 h))).symm)

private theorem emod_succ_lt (a : Int) (n : Nat) : Int.emod a (ofNat n.succ) < ofNat n.succ :=
  a.casesOn (fun m => ofNat_lt.2 (Nat.mod_lt m n.succ_pos)) fun m =>
    Int.lt_of_le_of_lt (Int.le_of_eq (subNatNat_of_le (Nat.mod_lt m n.succ_pos)))
      (ofNat_lt.2 (Nat.sub_lt n.succ_pos (Nat.succ_pos _)))

theorem emod_lt_of_pos (a : Int) {b : Int} (H : 0 < b) : a % b < b :=
  (eq_succ_of_zero_lt H).elim fun n e => e ▸ emod_succ_lt a n

theorem mul_ediv_self_le {x k : Int} (h : k ≠ 0) : k * (x / k) ≤ x := by
  conv => rhs; rw [← emod_add_ediv x k]
  exact Int.le_add_of_nonneg_left (emod_nonneg x h)
theorem lt_mul_ediv_self_add {x k : Int} (h : 0 < k) : x < k * (x / k) + k := by
  conv => lhs; rw [← ediv_add_emod x k]
  exact Int.add_lt_add_left (emod_lt_of_pos x h) _

private theorem le_of_mul_lt {b p q : Int} (hb : 0 < b) (h : b * p < b * q + b) : p ≤ q := by
  refine Int.le_of_not_gt fun h' => Int.not_le_of_gt h ?_
  have := Int.mul_le_mul_of_nonneg_left h' (Int.le_of_lt hb)
  rwa [Int.mul_add, Int.mul_one] at this

private theorem add_mul_ediv_of_pos (a b : Int) {c : Int} (h : 0 < c) :
    (a + b * c) / c = a / c + b := by
  have e := Int.mul_add c (a / c) b
  rw [Int.mul_comm c b] at e
  refine Int.le_antisymm (le_of_mul_lt h ?_) (le_of_mul_lt h ?_)
  · rw [e, Int.add_right_comm]
    exact Int.lt_of_le_of_lt (mul_ediv_self_le (Int.ne_of_gt h))
      (Int.add_lt_add_right (lt_mul_ediv_self_add h) _)
  · rw [e]
    exact Int.lt_of_le_of_lt (Int.add_le_add_right (mul_ediv_self_le (Int.ne_of_gt h)) _)
      (lt_mul_ediv_self_add h)

theorem add_mul_ediv_right (a b : Int) {c : Int} (H : c ≠ 0) : (a + b * c) / c = a / c + b := by
  rcases Int.lt_or_gt_of_ne H with h | h
  · have := add_mul_ediv_of_pos a (-b) (Int.neg_pos_of_neg h)
    rw [Int.neg_mul_neg, ediv_neg, ediv_neg, ← Int.neg_add, Int.neg_inj] at this
    exact this
  · exact add_mul_ediv_of_pos a b h

theorem add_mul_ediv_left (a : Int) {b : Int} (c : Int) (H : b ≠ 0) :
    (a + b * c) / b = a / b + c := by
  rw [Int.mul_comm, add_mul_ediv_right a c H]

@[simp] theorem mul_ediv_cancel (a : Int) {b : Int} (H : b ≠ 0) : a * b / b = a := by
  have := add_mul_ediv_right 0 a H
  rwa [Int.zero_add, zero_ediv, Int.zero_add] at this
@[simp] theorem mul_ediv_cancel_left {a : Int} (b : Int) (H : a ≠ 0) : a * b / a = b := by
  rw [Int.mul_comm, mul_ediv_cancel b H]

@[simp] theorem add_mul_emod_self_right (a b c : Int) : (a + b * c) % c = a % c := by
  have e := emod_def (a + b * c) c
  by_cases h : c = 0
  · rw [h, Int.mul_zero, Int.add_zero]
  · rw [add_mul_ediv_right a b h, Int.mul_add, Int.add_comm (c * _), Int.mul_comm c b,
      ← Int.sub_sub, Int.add_sub_cancel] at e
    exact e.trans (emod_def a c).symm
@[simp] theorem add_mul_emod_self_left (a b c : Int) : (a + b * c) % b = a % b := by
  rw [Int.mul_comm, add_mul_emod_self_right]

@[simp] theorem emod_add_emod (m n k : Int) : (m % n + k) % n = (m + k) % n := by
  rw [← add_mul_emod_self_left (m % n + k) n (m / n), Int.add_right_comm, emod_add_ediv]
@[simp] theorem add_emod_emod (m n k : Int) : (m + n % k) % k = (m + n) % k := by
  rw [Int.add_comm, emod_add_emod, Int.add_comm]
theorem add_emod (a b n : Int) : (a + b) % n = (a % n + b % n) % n := by
  rw [add_emod_emod, emod_add_emod]

@[simp] theorem mul_emod_left (a b : Int) : a * b % b = 0 := by
  rw [← Int.zero_add (a * b), add_mul_emod_self_right, zero_emod]
@[simp] theorem mul_emod_right (a b : Int) : a * b % a = 0 := by
  rw [Int.mul_comm, mul_emod_left]
@[simp] theorem emod_self {a : Int} : a % a = 0 := by
  have := mul_emod_left 1 a
  rwa [Int.one_mul] at this

theorem mul_emod (a b n : Int) : a * b % n = a % n * (b % n) % n := by
  conv => lhs; rw [← emod_add_ediv a n, ← emod_add_ediv b n]
  rw [Int.add_mul, Int.mul_assoc, add_mul_emod_self_left, Int.mul_add, Int.mul_left_comm,
    add_mul_emod_self_left]

@[simp] theorem emod_emod_of_dvd (n : Int) {m k : Int} (h : m ∣ k) : n % k % m = n % m := by
  obtain ⟨c, rfl⟩ := h
  conv => rhs; rw [← emod_add_ediv n (m * c)]
  rw [Int.mul_assoc, add_mul_emod_self_left]
@[simp] theorem emod_emod (a b : Int) : a % b % b = a % b := emod_emod_of_dvd a (Int.dvd_refl b)

theorem sub_emod (a b n : Int) : (a - b) % n = (a % n - b % n) % n := by
  rw [Int.sub_eq_add_neg (a := a % n), emod_add_emod, emod_def b, Int.neg_sub,
    ← Int.add_sub_assoc, Int.sub_eq_add_neg (b := b), Int.sub_eq_add_neg (b := b),
    Int.add_right_comm, add_mul_emod_self_left]

/-! ## Exact division -/

theorem mul_ediv_cancel_of_emod_eq_zero {a b : Int} (H : a % b = 0) : b * (a / b) = a := by
  have := emod_add_ediv a b
  rwa [H, Int.zero_add] at this
theorem ediv_mul_cancel_of_emod_eq_zero {a b : Int} (H : a % b = 0) : a / b * b = a := by
  rw [Int.mul_comm, mul_ediv_cancel_of_emod_eq_zero H]
theorem dvd_of_emod_eq_zero {a b : Int} (H : b % a = 0) : a ∣ b :=
  ⟨b / a, (mul_ediv_cancel_of_emod_eq_zero H).symm⟩
theorem emod_eq_zero_of_dvd : ∀ {a b : Int}, a ∣ b → b % a = 0 :=
  fun h => h.elim fun _ e => e ▸ mul_emod_right ..
theorem dvd_iff_emod_eq_zero {a b : Int} : a ∣ b ↔ b % a = 0 :=
  ⟨emod_eq_zero_of_dvd, dvd_of_emod_eq_zero⟩

instance decidableDvd : DecidableRel (α := Int) (· ∣ ·) := fun _ _ =>
  decidable_of_decidable_of_iff dvd_iff_emod_eq_zero.symm

protected theorem ediv_mul_cancel {a b : Int} (H : b ∣ a) : a / b * b = a :=
  ediv_mul_cancel_of_emod_eq_zero (emod_eq_zero_of_dvd H)
protected theorem mul_ediv_cancel' {a b : Int} (H : a ∣ b) : a * (b / a) = b :=
  mul_ediv_cancel_of_emod_eq_zero (emod_eq_zero_of_dvd H)

protected theorem mul_ediv_assoc (a : Int) : ∀ {b c : Int}, c ∣ b → a * b / c = a * (b / c) := by
  intro b c h
  refine h.elim fun d e => ?_
  subst e
  by_cases h : c = 0
  · rw [h, Int.zero_mul, Int.mul_zero, Int.ediv_zero, Int.mul_zero]
  · rw [Int.mul_left_comm, mul_ediv_cancel_left _ h, mul_ediv_cancel_left _ h]
protected theorem mul_ediv_assoc' (b : Int) {a c : Int} (h : c ∣ a) : a * b / c = a / c * b := by
  rw [Int.mul_comm, Int.mul_ediv_assoc b h, Int.mul_comm]

theorem add_ediv_of_dvd_right {a b c : Int} (H : c ∣ b) : (a + b) / c = a / c + b / c := by
  by_cases h : c = 0
  · simp only [h, Int.ediv_zero, Int.add_zero]
  · obtain ⟨k, rfl⟩ := H
    rw [add_mul_ediv_left a k h, mul_ediv_cancel_left k h]
theorem add_ediv_of_dvd_left {a b c : Int} (H : c ∣ a) : (a + b) / c = a / c + b / c := by
  rw [Int.add_comm, add_ediv_of_dvd_right H, Int.add_comm]
theorem neg_ediv_of_dvd {a b : Int} (h : b ∣ a) : -a / b = -(a / b) := by
  rw [Int.neg_eq_neg_one_mul, Int.mul_ediv_assoc (-1) h, ← Int.neg_eq_neg_one_mul]
theorem sub_ediv_of_dvd (a : Int) {b c : Int} (hcb : c ∣ b) : (a - b) / c = a / c - b / c := by
  rw [Int.sub_eq_add_neg, add_ediv_of_dvd_right (Int.dvd_neg.2 hcb), neg_ediv_of_dvd hcb]
  rfl

/-! ## Order -/

theorem emod_pos_of_not_dvd {a b : Int} (h : ¬a ∣ b) : a = 0 ∨ 0 < b % a := by
  by_cases h0 : a = 0
  · exact .inl h0
  · exact .inr (Int.lt_iff_le_and_ne.2
      ⟨emod_nonneg b h0, fun e => h (dvd_of_emod_eq_zero e.symm)⟩)

theorem ediv_nonneg_iff_of_pos {a b : Int} (h : 0 < b) : 0 ≤ a / b ↔ 0 ≤ a := by
  obtain ⟨n, rfl⟩ := eq_succ_of_zero_lt h
  cases a with
  | ofNat m => exact iff_of_true (natCast_nonneg _) (natCast_nonneg m)
  | negSucc m => exact iff_of_false (negSucc_not_nonneg _).1 (negSucc_not_nonneg m).1

/-! ## The remainder nearest to zero -/

theorem bmod_def (x : Int) (m : Nat) :
    bmod x m =
      if x % m.cast < (m.cast + 1) / 2 then x % m.cast else x % m.cast - m.cast := rfl

@[simp] theorem bmod_emod {x : Int} {m : Nat} : bmod x m % m.cast = x % m.cast := by
  rw [bmod_def]
  split
  · exact emod_emod x m
  · rw [sub_emod, emod_emod, emod_self, Int.sub_zero, emod_emod]

end Int
