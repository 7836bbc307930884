prelude
import Init.Nat.Sub
import Init.Int.Basic
import Init.AC

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
