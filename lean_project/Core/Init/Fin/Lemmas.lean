prelude
import Init.Nat.Dvd
import Init.Fin.Basic

/-! Bounded numbers: the last one, successors and casts, addition, recursion, quantifiers. -/

universe u v

namespace Fin

/-! ## The last element, and counting from the end -/

@[simp] theorem val_last (n : Nat) : (last n).1 = n := rfl
@[simp] theorem last_zero : (Fin.last 0 : Fin 1) = 0 := rfl
theorem le_last (i : Fin (n + 1)) : i ≤ last n := Nat.le_of_lt_succ i.isLt
theorem last_pos : (0 : Fin (n + 2)) < last (n + 1) := Nat.succ_pos n
theorem eq_last_of_not_lt {i : Fin (n + 1)} (h : ¬(i : Nat) < n) : i = last n :=
  Fin.ext (Nat.le_antisymm (le_last i) (Nat.not_lt.1 h))
theorem val_lt_last {i : Fin (n + 1)} : i ≠ last n → (i : Nat) < n :=
  fun h => Nat.lt_of_le_of_ne (le_last i) fun e => h (Fin.ext e)
@[simp] theorem zero_eq_last_iff {n : Nat} : (0 : Fin (n + 1)) = last n ↔ n = 0 := by
  rw [Fin.ext_iff, val_zero, val_last]; exact eq_comm
@[simp] theorem last_eq_zero_iff {n : Nat} : Fin.last n = 0 ↔ n = 0 :=
  eq_comm.trans zero_eq_last_iff
@[simp] theorem last_le_iff {n : Nat} {k : Fin (n + 1)} : last n ≤ k ↔ k = last n :=
  ⟨fun h => Fin.le_antisymm (le_last k) h, Fin.ge_of_eq⟩
@[simp] theorem le_zero_iff {n : Nat} {k : Fin (n + 1)} : k ≤ 0 ↔ k = 0 :=
  ⟨fun h => Fin.le_antisymm h (zero_le k), Fin.le_of_eq⟩
@[simp] theorem val_rev (i : Fin n) : (rev i).val = n - (i + 1) := rfl
private theorem sub_sub_succ {n i : Nat} (h : i < n) : n - (n - (i + 1) + 1) = i := by
  refine (Nat.exists_eq_add_of_lt h).elim fun k e => ?_
  rw [e, Nat.add_right_comm, Nat.add_sub_cancel_left, Nat.add_assoc, Nat.add_comm 1,
    Nat.add_sub_cancel]
@[simp] theorem rev_rev (i : Fin n) : rev (rev i) = i := Fin.ext (sub_sub_succ i.2)
@[simp] theorem rev_inj {i j : Fin n} : rev i = rev j ↔ i = j :=
  ⟨fun h => by rw [← rev_rev i, h, rev_rev], congrArg rev⟩

@[simp] theorem rev_le_rev {i j : Fin n} : rev i ≤ rev j ↔ j ≤ i :=
  have mono {i j : Fin n} (h : j ≤ i) : rev i ≤ rev j := Nat.sub_le_sub_left (Nat.succ_le_succ h) n
  ⟨fun h => by rw [← rev_rev i, ← rev_rev j]; exact mono h, mono⟩
@[simp] theorem rev_lt_rev {i j : Fin n} : rev i < rev j ↔ j < i := by
  rw [← Fin.not_le, rev_le_rev, Fin.not_le]
@[simp] theorem rev_last (n : Nat) : rev (last n) = 0 := Fin.ext (Nat.sub_self _)
@[simp] theorem rev_zero (n : Nat) : rev 0 = last n := by rw [← rev_rev (last n), rev_last]
theorem subsingleton_iff_le_one : Subsingleton (Fin n) ↔ n ≤ 1 :=
  ⟨fun h => Nat.le_of_not_lt fun k => absurd (h.elim ⟨0, Nat.lt_of_succ_lt k⟩ ⟨1, k⟩)
      fun e => Nat.zero_ne_one (val_eq_of_eq e),
   fun h => ⟨fun a b => Fin.ext <|
      (Nat.lt_one_iff.1 (Nat.lt_of_lt_of_le a.2 h)).trans
        (Nat.lt_one_iff.1 (Nat.lt_of_lt_of_le b.2 h)).symm⟩⟩

/-! ## Successor and casts -/

@[simp] theorem val_one (n : Nat) : (1 : Fin (n + 2)).val = 1 := rfl
@[simp] theorem mk_one : (⟨1, Nat.succ_lt_succ (Nat.succ_pos n)⟩ : Fin (n + 2)) = (1 : Fin _) := rfl
@[simp] theorem val_two {n : Nat} : (2 : Fin (n + 3)).val = 2 := rfl
theorem zero_ne_one : (0 : Fin (n + 2)) ≠ 1 := Fin.ne_of_lt zero_lt_one
@[simp] theorem val_succ (j : Fin n) : (j.succ : Nat) = j + 1 := rfl
@[simp] theorem succ_pos (a : Fin n) : (0 : Fin (n + 1)) < a.succ := Nat.succ_pos a.1
@[simp] theorem succ_le_succ_iff {a b : Fin n} : a.succ ≤ b.succ ↔ a ≤ b := Nat.succ_le_succ_iff
@[simp] theorem succ_lt_succ_iff {a b : Fin n} : a.succ < b.succ ↔ a < b := Nat.succ_lt_succ_iff
@[simp] theorem succ_inj {a b : Fin n} : a.succ = b.succ ↔ a = b :=
  ⟨fun h => Fin.ext (Nat.succ.inj (congrArg val h)), congrArg succ⟩
theorem succ_ne_zero {n} (k : Fin n) : Fin.succ k ≠ 0 := Fin.ne_of_gt (succ_pos k)
@[simp] theorem succ_zero_eq_one : Fin.succ (0 : Fin (n + 1)) = 1 := rfl
@[simp] theorem succ_one_eq_two : Fin.succ (1 : Fin (n + 2)) = 2 := rfl
@[simp] theorem succ_mk (n i : Nat) (h : i < n) : Fin.succ ⟨i, h⟩ = ⟨i + 1, Nat.succ_lt_succ h⟩ :=
  rfl
theorem succ_last (n : Nat) : (last n).succ = last n.succ := rfl
theorem eq_zero_or_eq_succ {n : Nat} : ∀ i : Fin (n + 1), i = 0 ∨ ∃ j : Fin n, i = j.succ := by
  intro i
  cases i with
  | mk i hi =>
    cases i with
    | zero => exact .inl rfl
    | succ i => exact .inr ⟨⟨i, Nat.lt_of_succ_lt_succ hi⟩, rfl⟩
theorem eq_succ_of_ne_zero {n : Nat} {i : Fin (n + 1)} (hi : i ≠ 0) : ∃ j : Fin n, i = j.succ :=
  (eq_zero_or_eq_succ i).resolve_left hi
@[simp] theorem val_castLT (i : Fin m) (h : i.1 < n) : (castLT i h : Nat) = i := rfl
@[simp] theorem castLT_mk (i n m : Nat) (hn : i < n) (hm : i < m) : castLT ⟨i, hn⟩ hm = ⟨i, hm⟩ :=
  rfl
@[simp] theorem val_castLE (h : n ≤ m) (i : Fin n) : (castLE h i : Nat) = i := rfl
@[simp] theorem castLE_mk (i n m : Nat) (hn : i < n) (h : n ≤ m) :
    castLE h ⟨i, hn⟩ = ⟨i, Nat.lt_of_lt_of_le hn h⟩ := rfl
@[simp] theorem castLE_castLE {k m n} (km : k ≤ m) (mn : m ≤ n) (i : Fin k) :
    Fin.castLE mn (Fin.castLE km i) = Fin.castLE (Nat.le_trans km mn) i := rfl
@[simp] theorem val_cast (h : n = m) (i : Fin n) : (i.cast h : Nat) = i := rfl
@[simp] theorem cast_mk (h : n = m) (i : Nat) (hn : i < n) : Fin.cast h ⟨i, hn⟩ = ⟨i, h ▸ hn⟩ := rfl
@[simp] theorem cast_refl (n : Nat) (h : n = n) : Fin.cast h = id := rfl
@[simp] theorem cast_trans {k : Nat} (h : n = m) (h' : m = k) {i : Fin n} :
    (i.cast h).cast h' = i.cast (Eq.trans h h') := rfl
@[simp] theorem val_castAdd (m : Nat) (i : Fin n) : (castAdd m i : Nat) = i := rfl
theorem castAdd_lt {m : Nat} (n : Nat) (i : Fin m) : (castAdd n i : Nat) < m := i.isLt
@[simp] theorem castAdd_mk (m : Nat) (i : Nat) (h : i < n) :
    castAdd m ⟨i, h⟩ = ⟨i, Nat.lt_add_right m h⟩ := rfl
@[simp] theorem castAdd_castLT (m : Nat) (i : Fin (n + m)) (hi : i.val < n) :
    castAdd m (castLT i hi) = i := rfl
@[simp] theorem castLT_castAdd (m : Nat) (i : Fin n) :
    castLT (castAdd m i) (castAdd_lt m i) = i := rfl
@[simp] theorem val_castSucc (i : Fin n) : (i.castSucc : Nat) = i := rfl
@[simp] theorem castSucc_mk (n i : Nat) (h : i < n) : castSucc ⟨i, h⟩ = ⟨i, Nat.lt_succ_of_lt h⟩ :=
  rfl
theorem castSucc_lt_succ {i : Fin n} : i.castSucc < i.succ := Nat.lt_succ_self i.1
theorem le_castSucc_iff {i : Fin (n + 1)} {j : Fin n} : i ≤ j.castSucc ↔ i < j.succ :=
  Nat.lt_succ_iff.symm
theorem castSucc_lt_iff_succ_le {n : Nat} {i : Fin n} {j : Fin (n + 1)} :
    i.castSucc < j ↔ i.succ ≤ j := .rfl
@[simp] theorem castSucc_lt_castSucc_iff {a b : Fin n} : a.castSucc < b.castSucc ↔ a < b := .rfl
theorem castSucc_inj {a b : Fin n} : a.castSucc = b.castSucc ↔ a = b := by
  rw [Fin.ext_iff, Fin.ext_iff]; exact .rfl
theorem castSucc_lt_last (a : Fin n) : a.castSucc < last n := a.isLt
@[simp] theorem castSucc_zero [NeZero n] : castSucc (0 : Fin n) = 0 :=
  Fin.ext (by rw [val_castSucc, val_zero, val_zero])
theorem succ_castSucc {n : Nat} (i : Fin n) : i.castSucc.succ = i.succ.castSucc := rfl
@[simp] theorem val_addNat (m : Nat) (i : Fin n) : (addNat i m : Nat) = i + m := rfl
@[simp] theorem addNat_one {i : Fin n} : addNat i 1 = i.succ := rfl
@[simp] theorem val_natAdd (n : Nat) {m : Nat} (i : Fin m) : (natAdd n i : Nat) = n + i := rfl
@[simp] theorem val_pred (j : Fin (n + 1)) (h : j ≠ 0) : (j.pred h : Nat) = j - 1 := rfl
@[simp] theorem val_subNat (i : Fin (n + m)) (h : m ≤ i) : (i.subNat m h : Nat) = i - m := rfl
@[simp] theorem succ_pred : ∀ (i : Fin (n + 1)) (h : i ≠ 0), (i.pred h).succ = i := by
  intro i h
  cases i with
  | mk i hi =>
    cases i with
    | zero => exact absurd rfl h
    | succ i => rfl
@[simp] theorem pred_succ (i : Fin n) {h : i.succ ≠ 0} : i.succ.pred h = i := rfl

/-! ## Addition and subtraction -/

@[simp] protected theorem zero_add [NeZero n] (k : Fin n) : (0 : Fin n) + k = k :=
  Fin.ext (by rw [val_add, val_zero, Nat.zero_add, Nat.mod_eq_of_lt k.2])
@[simp] protected theorem add_zero [NeZero n] (k : Fin n) : k + 0 = k :=
  Fin.ext (by rw [val_add, val_zero, Nat.add_zero, Nat.mod_eq_of_lt k.2])
protected theorem add_comm (a b : Fin n) : a + b = b + a :=
  Fin.ext (by rw [val_add, val_add, Nat.add_comm])
protected theorem add_assoc (a b c : Fin n) : a + b + c = a + (b + c) :=
  Fin.ext (by simp only [val_add, Nat.mod_add_mod, Nat.add_mod_mod, Nat.add_assoc])
protected theorem mul_comm (a b : Fin n) : a * b = b * a :=
  Fin.ext (by rw [val_mul, val_mul, Nat.mul_comm])
instance : Std.Commutative (α := Fin n) (· + ·) := ⟨Fin.add_comm⟩
instance : Std.Associative (α := Fin n) (· + ·) := ⟨Fin.add_assoc⟩
instance : Std.Commutative (α := Fin n) (· * ·) := ⟨Fin.mul_comm⟩
@[simp] protected theorem mul_zero [NeZero n] (k : Fin n) : k * 0 = 0 :=
  Fin.ext (by rw [val_mul, val_zero, Nat.mul_zero, Nat.zero_mod])
@[simp] protected theorem zero_mul [NeZero n] (k : Fin n) : (0 : Fin n) * k = 0 :=
  Fin.ext (by rw [val_mul, val_zero, Nat.zero_mul, Nat.zero_mod])
@[simp] protected theorem sub_self [NeZero n] {x : Fin n} : x - x = 0 :=
  Fin.ext (by
    rw [val_sub, Nat.sub_add_cancel (Nat.le_of_lt x.2), Nat.mod_self, val_zero])
theorem val_add_one_of_lt {n : Nat} {i : Fin n.succ} (h : i < last _) : (i + 1).1 = i + 1 := by
  cases n with
  | zero => exact absurd h (Nat.not_lt_zero _)
  | succ n => exact Nat.mod_eq_of_lt (Nat.succ_lt_succ h)
@[simp] theorem last_add_one : ∀ n, last n + 1 = 0
  | 0 => rfl
  | n + 1 => Fin.ext (by rw [val_add, val_last, val_one, Nat.mod_self, val_zero])

/-! ## One element, or none -/

instance subsingleton_zero : Subsingleton (Fin 0) := ⟨fun i => i.elim0⟩
instance subsingleton_one : Subsingleton (Fin 1) :=
  ⟨fun i j => Fin.ext (by rw [val_eq_zero, val_eq_zero])⟩
theorem fin_one_eq_zero (a : Fin 1) : a = 0 := Subsingleton.elim a 0

/-! ## Recursion -/

@[elab_as_elim] def succRec {motive : ∀ n, Fin n → Sort _}
    (zero : ∀ n, motive n.succ (0 : Fin (n + 1)))
    (succ : ∀ n i, motive n i → motive n.succ i.succ) : ∀ {n : Nat} (i : Fin n), motive n i
  | 0, i => i.elim0
  | n + 1, ⟨0, _⟩ => zero n
  | _ + 1, ⟨i + 1, h⟩ => succ _ _ (succRec zero succ ⟨i, Nat.lt_of_succ_lt_succ h⟩)

@[elab_as_elim] def succRecOn {n : Nat} (i : Fin n) {motive : ∀ n, Fin n → Sort _}
    (zero : ∀ n, motive (n + 1) 0) (succ : ∀ n i, motive n i → motive (Nat.succ n) i.succ) :
    motive n i := i.succRec zero succ

@[elab_as_elim] def induction {motive : Fin (n + 1) → Sort _} (zero : motive 0)
    (succ : ∀ i : Fin n, motive (castSucc i) → motive i.succ) :
    ∀ i : Fin (n + 1), motive i
  | ⟨i, hi⟩ => go i hi
where
  go : ∀ (i : Nat) (hi : i < n + 1), motive ⟨i, hi⟩
  | 0, _ => zero
  | i + 1, hi => succ ⟨i, Nat.lt_of_succ_lt_succ hi⟩ (go i (Nat.lt_of_succ_lt hi))

@[simp] theorem induction_zero {motive : Fin (n + 1) → Sort _} (zero : motive 0)
    (hs : ∀ i : Fin n, motive (castSucc i) → motive i.succ) :
    (induction zero hs : ∀ i : Fin (n + 1), motive i) 0 = zero := rfl

@[simp] theorem induction_succ {motive : Fin (n + 1) → Sort _} (zero : motive 0)
    (succ : ∀ i : Fin n, motive (castSucc i) → motive i.succ) (i : Fin n) :
    induction (motive := motive) zero succ i.succ = succ i (induction zero succ (castSucc i)) := rfl

@[elab_as_elim] def inductionOn (i : Fin (n + 1)) {motive : Fin (n + 1) → Sort _} (zero : motive 0)
    (succ : ∀ i : Fin n, motive (castSucc i) → motive i.succ) : motive i := induction zero succ i

@[elab_as_elim] def cases {motive : Fin (n + 1) → Sort _}
    (zero : motive 0) (succ : ∀ i : Fin n, motive i.succ) :
    ∀ i : Fin (n + 1), motive i := induction zero fun i _ => succ i

@[simp] theorem cases_zero {n} {motive : Fin (n + 1) → Sort _} {zero succ} :
    @Fin.cases n motive zero succ 0 = zero := rfl
@[simp] theorem cases_succ {n} {motive : Fin (n + 1) → Sort _} {zero succ} (i : Fin n) :
    @Fin.cases n motive zero succ i.succ = succ i := rfl

/-! ## Quantifiers -/

theorem forall_fin_succ {P : Fin (n + 1) → Prop} : (∀ i, P i) ↔ P 0 ∧ ∀ i : Fin n, P i.succ :=
  ⟨fun h => ⟨h 0, fun i => h i.succ⟩, fun h i => Fin.cases h.1 h.2 i⟩
theorem exists_fin_succ {P : Fin (n + 1) → Prop} : (∃ i, P i) ↔ P 0 ∨ ∃ i : Fin n, P i.succ :=
  ⟨fun h => h.elim fun i h => (eq_zero_or_eq_succ i).imp (fun e => by rw [← e]; exact h)
      fun k => k.elim fun j e => ⟨j, by rw [← e]; exact h⟩,
   fun h => h.elim (⟨0, ·⟩) fun h => h.elim fun i k => ⟨i.succ, k⟩⟩
@[simp] theorem forall_fin_zero {p : Fin 0 → Prop} : (∀ i, p i) ↔ True :=
  ⟨fun _ => trivial, fun _ i => i.elim0⟩
@[simp] theorem exists_fin_zero {p : Fin 0 → Prop} : (∃ i, p i) ↔ False :=
  ⟨fun ⟨i, _⟩ => i.elim0, False.elim⟩
@[simp] theorem forall_fin_one {p : Fin 1 → Prop} : (∀ i, p i) ↔ p 0 :=
  ⟨fun h => h 0, fun h i => fin_one_eq_zero i ▸ h⟩
@[simp] theorem exists_fin_one {p : Fin 1 → Prop} : (∃ i, p i) ↔ p 0 :=
  ⟨fun h => h.elim fun i h => fin_one_eq_zero i ▸ h, fun h => ⟨0, h⟩⟩
@[simp] theorem forall_fin_two {p : Fin 2 → Prop} : (∀ i, p i) ↔ p 0 ∧ p 1 :=
  forall_fin_succ.trans (and_congr .rfl forall_fin_one)
@[simp] theorem exists_fin_two {p : Fin 2 → Prop} : (∃ i, p i) ↔ p 0 ∨ p 1 :=
  exists_fin_succ.trans (or_congr .rfl exists_fin_one)

end Fin
