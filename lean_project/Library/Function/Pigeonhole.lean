/-!
# Pigeons

Dirichlet's principle: more pigeons than holes, so two of them share one. For functions on the
numbers below a bound, for lists, and what follows for finite sets.
-/

namespace Library.Pigeonhole

/-- Different arguments below `n` have different values. -/
def InjectiveBelow (f : Nat → Nat) (n : Nat) : Prop :=
  ∀ i j, i < n → j < n → f i = f j → i = j

/-- All values below `n` are below `m`. -/
def MapsBelow (f : Nat → Nat) (n m : Nat) : Prop := ∀ i, i < n → f i < m

/-- `f`, but the value `a` is replaced by `b`. -/
def redirect (f : Nat → Nat) (a b : Nat) : Nat → Nat := fun i => if f i = a then b else f i

/-- The number of arguments below `n` with the value `a`. -/
def hits (f : Nat → Nat) (a : Nat) : Nat → Nat
  | 0 => 0
  | n + 1 => hits f a n + if f n = a then 1 else 0

/-- `g 0 + ... + g (m - 1)`. -/
def sum (g : Nat → Nat) : Nat → Nat
  | 0 => 0
  | m + 1 => sum g m + g m

/-! ## No injection into fewer -/

/-- Freeing the last hole keeps an injection an injection.

difficulty 4 · Dirichlet, 1834: the induction step -/
theorem redirect_injective {f : Nat → Nat} {n m : Nat} (inj : InjectiveBelow f (n + 1)) :
    InjectiveBelow (redirect f m (f n)) n := by
  intro i j hi hj e
  unfold redirect at e
  split at e
  · split at e
    · exact inj i j (by omega) (by omega) (by omega)
    · have same := inj n j (by omega) (by omega) e
      omega
  · split at e
    · have same := inj i n (by omega) (by omega) e
      omega
    · exact inj i j (by omega) (by omega) e

/-- difficulty 4 · Dirichlet, 1834: the induction step -/
theorem redirect_below {f : Nat → Nat} {n m : Nat} (inj : InjectiveBelow f (n + 1))
    (maps : MapsBelow f (n + 1) (m + 1)) : MapsBelow (redirect f m (f n)) n m := by
  intro i hi
  have bi := maps i (by omega)
  have bn := maps n (by omega)
  unfold redirect
  split
  · apply Nat.lt_of_le_of_ne (by omega)
    intro e
    have same := inj i n (by omega) (by omega) (by omega)
    omega
  · omega

/-- difficulty 5 · Dirichlet, 1834 -/
theorem le_of_injective {f : Nat → Nat} {n m : Nat} (inj : InjectiveBelow f n)
    (maps : MapsBelow f n m) : n ≤ m := by
  induction n generalizing f m with
  | zero => exact Nat.zero_le m
  | succ n ih =>
    cases m with
    | zero => exact absurd (maps n (Nat.lt_succ_self n)) (Nat.not_lt_zero _)
    | succ m =>
      apply Nat.succ_le_succ
      exact ih (redirect_injective inj) (redirect_below inj maps)

/-- Two pigeons share a hole.

difficulty 3 · Dirichlet, 1834 -/
theorem pigeonhole {f : Nat → Nat} {n m : Nat} (maps : MapsBelow f n m) (more : m < n) :
    ∃ i j, i < n ∧ j < n ∧ i ≠ j ∧ f i = f j := by
  apply Classical.byContradiction
  intro none
  have inj : InjectiveBelow f n := by
    intro i j hi hj e
    apply Classical.byContradiction
    intro ne
    exact none ⟨i, j, hi, hj, ne, e⟩
  exact absurd (le_of_injective inj maps) (Nat.not_le_of_lt more)

/-- An injection of a finite set into itself reaches everything.

difficulty 5 · Dedekind, 1888: finite sets -/
theorem surjective_of_injective {f : Nat → Nat} {n : Nat} (inj : InjectiveBelow f n)
    (maps : MapsBelow f n n) {a : Nat} (ha : a < n) : ∃ i, i < n ∧ f i = a := by
  apply Classical.byContradiction
  intro missed
  have away : ∀ i, i < n → f i ≠ a := fun i hi e => missed ⟨i, hi, e⟩
  let g : Nat → Nat := fun i => if f i = n - 1 then a else f i
  have injg : InjectiveBelow g n := by
    intro i j hi hj e
    have ai := away i hi
    have aj := away j hj
    simp only [g] at e
    split at e
    · split at e
      · exact inj i j hi hj (by omega)
      · omega
    · split at e
      · omega
      · exact inj i j hi hj e
  have mapsg : MapsBelow g n (n - 1) := by
    intro i hi
    have b := maps i hi
    have away' := away i hi
    simp only [g]
    split
    · omega
    · omega
  have le := le_of_injective injg mapsg
  omega

/-! ## Counting -/

/-- difficulty 2 · counting pigeons -/
theorem sum_add_one_at (g : Nat → Nat) {a m : Nat} (h : a < m) :
    sum (fun i => g i + if a = i then 1 else 0) m = sum g m + 1 := by
  have none : ∀ k, k ≤ a → sum (fun i => g i + if a = i then 1 else 0) k = sum g k := by
    intro k
    induction k with
    | zero => exact fun _ => rfl
    | succ k ih =>
      intro le
      rw [sum, sum, ih (by omega), if_neg (by omega), Nat.add_zero]
  induction m with
  | zero => exact absurd h (Nat.not_lt_zero a)
  | succ m ih =>
    rw [sum, sum]
    by_cases last : a = m
    · rw [none m (by omega), if_pos last, Nat.add_assoc]
    · rw [ih (by omega), if_neg last]
      omega

/-- Every pigeon is in one hole, so the holes hold all pigeons.

difficulty 4 · double counting -/
theorem sum_hits {f : Nat → Nat} {n m : Nat} (maps : MapsBelow f n m) :
    sum (fun a => hits f a n) m = n := by
  induction n with
  | zero =>
    show sum (fun _ => 0) m = 0
    clear maps
    induction m with
    | zero => rfl
    | succ m ih => rw [sum, ih]
  | succ n ih =>
    have below : MapsBelow f n m := fun i hi => maps i (Nat.lt_succ_of_lt hi)
    have last := maps n (Nat.lt_succ_self n)
    show sum (fun a => hits f a n + if f n = a then 1 else 0) m = n + 1
    rw [sum_add_one_at _ last, ih below]

/-- difficulty 2 · bounded terms, bounded sum -/
theorem sum_le_mul {g : Nat → Nat} {k m : Nat} (h : ∀ i, i < m → g i ≤ k) : sum g m ≤ m * k := by
  induction m with
  | zero => exact Nat.zero_le _
  | succ m ih =>
    have below := ih fun i hi => h i (Nat.lt_succ_of_lt hi)
    have last := h m (Nat.lt_succ_self m)
    rw [sum, Nat.succ_mul]
    omega

/-- With more than `k` pigeons a hole, some hole has more than `k`.

difficulty 4 · Dirichlet's principle with numbers -/
theorem crowded {f : Nat → Nat} {n m k : Nat} (maps : MapsBelow f n m) (many : m * k < n) :
    ∃ a, a < m ∧ k < hits f a n := by
  apply Classical.byContradiction
  intro none
  have few : ∀ a, a < m → hits f a n ≤ k := by
    intro a ha
    apply Nat.le_of_not_lt
    intro h
    exact none ⟨a, ha, h⟩
  have total := sum_hits maps
  have bound := sum_le_mul few
  omega

/-- Of the remainders of `n + 1` numbers by `n`, two are the same.

difficulty 3 · Dirichlet's principle for remainders -/
theorem same_remainder (f : Nat → Nat) {n : Nat} (pos : 0 < n) :
    ∃ i j, i < n + 1 ∧ j < n + 1 ∧ i ≠ j ∧ f i % n = f j % n := by
  apply pigeonhole (f := fun i => f i % n) (m := n)
  · intro i _
    exact Nat.mod_lt (f i) pos
  · exact Nat.lt_succ_self n

/-- Some multiple of any number is a difference of two powers of ten: digits repeat.

difficulty 4 · why decimal fractions are periodic -/
theorem powers_repeat (b : Nat) {n : Nat} (pos : 0 < n) : ∃ i j, i < j ∧ b ^ i % n = b ^ j % n := by
  obtain ⟨i, j, _, _, ne, e⟩ := same_remainder (fun i => b ^ i) pos
  by_cases lt : i < j
  · exact ⟨i, j, lt, e⟩
  · exact ⟨j, i, by omega, e.symm⟩

end Library.Pigeonhole
