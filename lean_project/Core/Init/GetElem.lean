prelude
import Init.List.Defs
import Init.Nat.Sub
import Init.Option

/-!
Elements by index, `xs[i]`, `xs[i]?`, `xs[i]!`, for lists and through bounded numbers.
-/

universe u v w

/-- What `xs[i]!` gives beyond the end. -/
@[never_extract] def outOfBounds [Inhabited α] : α := default

theorem outOfBounds_eq_default [Inhabited α] : (outOfBounds : α) = default := rfl

/-- `xs[i]`, with a proof that `i` is an index of `xs`. -/
class GetElem (coll : Type u) (idx : Type v) (elem : outParam (Type w))
    (valid : outParam (coll → idx → Prop)) where
  getElem (xs : coll) (i : idx) (h : valid xs i) : elem

export GetElem (getElem)

abbrev decidableGetElem? [GetElem coll idx elem valid] (xs : coll) (i : idx)
    [Decidable (valid xs i)] : Option elem :=
  if h : valid xs i then some xs[i] else none

/-- `xs[i]?` and `xs[i]!`. -/
class GetElem? (coll : Type u) (idx : Type v) (elem : outParam (Type w))
    (valid : outParam (coll → idx → Prop)) extends GetElem coll idx elem valid where
  getElem? : coll → idx → Option elem
  getElem! [Inhabited elem] (xs : coll) (i : idx) : elem :=
    match getElem? xs i with
    | some e => e
    | none => outOfBounds

export GetElem? (getElem? getElem!)

instance (priority := low) {coll idx elem : Type _} {valid : coll → idx → Prop}
    [GetElem coll idx elem valid] [∀ xs i, Decidable (valid xs i)] :
    GetElem? coll idx elem valid where
  getElem? xs i := decidableGetElem? xs i

theorem getElem_congr [GetElem coll idx elem valid] {c d : coll} (h : c = d)
    {i j : idx} (h' : i = j) (w : valid c i) : c[i] = d[j]'(h' ▸ h ▸ w) := by
  subst h; subst h'; rfl

theorem getElem_congr_coll [GetElem coll idx elem valid] {c d : coll} {i : idx} {w : valid c i}
    (h : c = d) : c[i] = d[i]'(h ▸ w) := by
  subst h; rfl

theorem getElem_congr_idx [GetElem coll idx elem valid] {c : coll} {i j : idx} {w : valid c i}
    (h' : i = j) : c[i] = c[j]'(h' ▸ w) := by
  subst h'; rfl

/-- The three ways of access agree. -/
class LawfulGetElem (cont : Type u) (idx : Type v) (elem : outParam (Type w))
    (dom : outParam (cont → idx → Prop)) [ge : GetElem? cont idx elem dom] : Prop where
  getElem?_def (c : cont) (i : idx) [Decidable (dom c i)] :
    c[i]? = if h : dom c i then some (c[i]'h) else none
  getElem!_def [Inhabited elem] (c : cont) (i : idx) :
    c[i]! = match c[i]? with | some e => e | none => default

export LawfulGetElem (getElem?_def getElem!_def)

instance (priority := low) {coll idx elem : Type _} {valid : coll → idx → Prop}
    [GetElem coll idx elem valid] [∀ xs i, Decidable (valid xs i)] :
    LawfulGetElem coll idx elem valid where
  getElem?_def c i d := by
    cases d with | isTrue h => exact dif_pos h | isFalse h => exact dif_neg h
  getElem!_def _ _ := rfl

theorem getElem?_pos [GetElem? cont idx elem dom] [LawfulGetElem cont idx elem dom]
    (c : cont) (i : idx) (h : dom c i) : c[i]? = some (c[i]'h) :=
  have : Decidable (dom c i) := .isTrue h
  (getElem?_def c i).trans (dif_pos h)

theorem getElem?_neg [GetElem? cont idx elem dom] [LawfulGetElem cont idx elem dom]
    (c : cont) (i : idx) (h : ¬dom c i) : c[i]? = none :=
  have : Decidable (dom c i) := .isFalse h
  (getElem?_def c i).trans (dif_neg h)

theorem getElem!_pos [GetElem? cont idx elem dom] [LawfulGetElem cont idx elem dom]
    [Inhabited elem] (c : cont) (i : idx) (h : dom c i) : c[i]! = c[i]'h := by
  rw [getElem!_def, getElem?_pos c i h]

theorem getElem!_neg [GetElem? cont idx elem dom] [LawfulGetElem cont idx elem dom]
    [Inhabited elem] (c : cont) (i : idx) (h : ¬dom c i) : c[i]! = default := by
  rw [getElem!_def, getElem?_neg c i h]

@[simp] theorem getElem?_eq_none_iff [GetElem? cont idx elem dom] [LawfulGetElem cont idx elem dom]
    (c : cont) (i : idx) [Decidable (dom c i)] : c[i]? = none ↔ ¬dom c i := by
  by_cases h : dom c i
  · rw [getElem?_pos c i h]
    exact ⟨fun e => absurd e (Option.some_ne_none _), fun n => absurd h n⟩
  · exact ⟨fun _ => h, getElem?_neg c i⟩

@[simp] theorem isSome_getElem? [GetElem? cont idx elem dom] [LawfulGetElem cont idx elem dom]
    (c : cont) (i : idx) [Decidable (dom c i)] : (c[i]?.isSome = true) = dom c i := by
  by_cases h : dom c i
  · rw [getElem?_pos c i h]; exact (eq_true rfl).trans (eq_true h).symm
  · rw [getElem?_neg c i h]; exact (eq_false Bool.false_ne_true).trans (eq_false h).symm

@[simp] theorem get_getElem? [GetElem? cont idx elem dom] [LawfulGetElem cont idx elem dom]
    (c : cont) (i : idx) [Decidable (dom c i)] (h) :
    c[i]?.get h = c[i]'(by rwa [isSome_getElem?] at h) :=
  Option.get_of_eq_some h (getElem?_pos c i _)

namespace Fin

instance instGetElemFinVal {cont elem : Type _} {dom : cont → Nat → Prop} {n : Nat}
    [GetElem cont Nat elem dom] :
    GetElem cont (Fin n) elem fun xs i => dom xs i where
  getElem xs i h := getElem xs i.1 h

instance instGetElem?FinVal {cont elem : Type _} {dom : cont → Nat → Prop} {n : Nat}
    [GetElem? cont Nat elem dom] :
    GetElem? cont (Fin n) elem fun xs i => dom xs i where
  getElem? xs i := getElem? xs i.val
  getElem! xs i := getElem! xs i.val

instance {cont elem : Type _} {dom : cont → Nat → Prop} {n : Nat}
    [GetElem? cont Nat elem dom] [h : LawfulGetElem cont Nat elem dom] :
    LawfulGetElem cont (Fin n) elem fun xs i => dom xs i where
  getElem?_def _ _ _ := h.getElem?_def ..
  getElem!_def _ _ := h.getElem!_def ..

@[simp] theorem getElem_fin {Cont Elem : Type _} {Dom : Cont → Nat → Prop} {n : Nat}
    [GetElem? Cont Nat Elem Dom] (a : Cont) (i : Fin n) (h : Dom a i) :
    a[i] = a[i.1] := rfl
@[simp] theorem getElem?_fin {Cont Elem : Type _} {Dom : Cont → Nat → Prop} {n : Nat}
    [h : GetElem? Cont Nat Elem Dom] (a : Cont) (i : Fin n) :
    a[i]? = a[i.1]? := rfl
@[simp] theorem getElem!_fin {Cont Elem : Type _} {Dom : Cont → Nat → Prop} {n : Nat}
    [GetElem? Cont Nat Elem Dom] (a : Cont) (i : Fin n)
    [Inhabited Elem] : a[i]! = a[i.1]! := rfl

end Fin

namespace List

instance : GetElem (List α) Nat α fun as i => i < as.length where
  getElem as i h := as.get ⟨i, h⟩

@[simp] theorem getElem_cons_zero (a : α) (as : List α) (h : 0 < (a :: as).length) :
    getElem (self := instGetElemNatLtLength) (a :: as) 0 h = a := rfl
@[simp] theorem getElem_cons_succ (a : α) (as : List α) (i : Nat) (h : i + 1 < (a :: as).length) :
    getElem (self := instGetElemNatLtLength) (a :: as) (i + 1) h =
      getElem (self := instGetElemNatLtLength) as i (Nat.lt_of_succ_lt_succ h) := rfl

/-- `l[i]?` -/
def get?Internal : (as : List α) → (i : Nat) → Option α
  | a :: _, 0 => some a
  | _ :: as, n + 1 => get?Internal as n
  | _, _ => none

/-- `l[i]!` -/
def get!Internal [Inhabited α] : (as : List α) → (i : Nat) → α
  | a :: _, 0 => a
  | _ :: as, n + 1 => get!Internal as n
  | _, _ => default

instance : GetElem? (List α) Nat α fun as i => i < as.length where
  getElem? as i := as.get?Internal i
  getElem! as i := as.get!Internal i

@[simp] theorem getElem?_nil {i : Nat} : ([] : List α)[i]? = none := rfl
theorem getElem?_cons_zero {α : Type _} {a : α} {l : List α} : (a :: l)[0]? = some a := rfl
@[simp] theorem getElem?_cons_succ {α : Type _} {a : α} {i : Nat}
    {l : List α} : (a :: l)[i + 1]? = l[i]? := rfl

@[simp] theorem getElem?_eq_getElem {l : List α} {i} (h : i < l.length) : l[i]? = some l[i] := by
  induction l generalizing i with
  | nil => exact absurd h (Nat.not_lt_zero i)
  | cons a l ih =>
    cases i with
    | zero => rfl
    | succ i => exact ih (Nat.lt_of_succ_lt_succ h)

theorem getElem?_eq_none (h : length l ≤ i) : l[i]? = none := by
  induction l generalizing i with
  | nil => rfl
  | cons a l ih =>
    cases i with
    | zero => exact absurd h (Nat.not_succ_le_zero _)
    | succ i => exact ih (Nat.le_of_succ_le_succ h)

instance : LawfulGetElem (List α) Nat α fun as i => i < as.length where
  getElem?_def as i d := by
    cases d with
    | isTrue h => exact getElem?_eq_getElem h
    | isFalse h => exact getElem?_eq_none (Nat.le_of_not_lt h)
  getElem!_def as i := by
    induction as generalizing i with
    | nil => rfl
    | cons a as ih => cases i with | zero => rfl | succ i => exact ih i

@[simp] theorem getElem?_eq_none_iff {α : Type _} {l : List α} {i : Nat} :
    l[i]? = none ↔ length l ≤ i :=
  ⟨fun h => Nat.le_of_not_lt fun k =>
    absurd ((getElem?_eq_getElem k).symm.trans h) (Option.some_ne_none _), getElem?_eq_none⟩

@[simp] theorem none_eq_getElem?_iff {l : List α} {i : Nat} : none = l[i]? ↔ length l ≤ i :=
  eq_comm.trans getElem?_eq_none_iff

@[simp] theorem getElem_mem : ∀ {l : List α} {n} (h : n < l.length), l[n] ∈ l :=
  fun {l n} h => by
    induction l generalizing n with
    | nil => exact absurd h (Nat.not_lt_zero n)
    | cons a as ih =>
      cases n with
      | zero => exact .head as
      | succ n => exact .tail a (ih (Nat.lt_of_succ_lt_succ h))

theorem getElem_cons_drop_succ_eq_drop {as : List α} {i : Nat} (h : i < as.length) :
    as[i] :: as.drop (i + 1) = as.drop i := by
  induction as generalizing i with
  | nil => exact absurd h (Nat.not_lt_zero i)
  | cons a as ih =>
    cases i with
    | zero => rfl
    | succ i => exact ih (Nat.lt_of_succ_lt_succ h)

/-- `l[i]?`, or the fallback. -/
def getD (as : List α) (i : Nat) (fallback : α) : α :=
  as[i]?.getD fallback

def head! [Inhabited α] : List α → α
  | [] => default
  | a :: _ => a

def tail! : List α → List α
  | [] => []
  | _ :: as => as

def getLast! [Inhabited α] : List α → α
  | [] => default
  | a :: as => getLast (a :: as) nofun

end List

/-! Lists: elements by index, extensionality, and changing the element at an index. -/

namespace List

@[simp] theorem get_eq_getElem {l : List α} {i : Fin l.length} : l.get i = l[i.1]'i.2 := rfl

@[simp] theorem getElem!_eq_getElem?_getD [Inhabited α] {l : List α} {i : Nat} :
    l[i]! = (l[i]?).getD (default : α) := by
  rw [getElem!_def]; cases l[i]? <;> rfl

theorem getElem_cons {α : Type _} {i : Nat} {a : α} {l : List α} (w : i < (a :: l).length) :
    (a :: l)[i] =
      if h : i = 0 then a
      else l[i - 1]'(match i, h with | i + 1, _ => Nat.succ_lt_succ_iff.mp w) := by
  cases i <;> rfl

theorem getElem?_cons {α : Type _} {a : α} {l : List α} {i : Nat} :
    (a :: l)[i]? = if i = 0 then some a else l[i - 1]? := by cases i <;> rfl

theorem getElem?_eq_some_iff {α : Type _} {i : Nat} {a : α}
    {l : List α} : l[i]? = some a ↔ ∃ h : i < l.length, l[i] = a := by
  refine ⟨fun e => ?_, fun h => h.elim fun k e => (getElem?_eq_getElem k).trans (congrArg some e)⟩
  cases Nat.lt_or_ge i l.length with
  | inl h => exact ⟨h, Option.some.inj ((getElem?_eq_getElem h).symm.trans e)⟩
  | inr h => exact absurd (e.symm.trans (getElem?_eq_none h)) (Option.some_ne_none a)
theorem some_eq_getElem?_iff {α : Type _} {a : α} {i : Nat}
    {l : List α} : some a = l[i]? ↔ ∃ h : i < l.length, l[i] = a :=
  eq_comm.trans getElem?_eq_some_iff
@[simp] theorem some_getElem_eq_getElem?_iff {xs : List α} {i : Nat} (h : i < xs.length) :
    (some xs[i] = xs[i]?) ↔ True := by rw [getElem?_eq_getElem h]; simp
@[simp] theorem getElem?_eq_some_getElem_iff {xs : List α} {i : Nat} (h : i < xs.length) :
    (xs[i]? = some xs[i]) ↔ True := by rw [getElem?_eq_getElem h]; simp
theorem getElem_eq_iff {α : Type _} {x : α}
    {l : List α} {i : Nat} (h : i < l.length) : l[i] = x ↔ l[i]? = some x := by
  rw [getElem?_eq_getElem h, Option.some_inj]
theorem getElem_eq_getElem?_get {l : List α} {i : Nat} (h : i < l.length) :
    l[i] = l[i]?.get (by simp [getElem?_eq_getElem, h]) :=
  (Option.get_of_eq_some _ (getElem?_eq_getElem h)).symm
theorem getD_getElem? {l : List α} {i : Nat} {d : α} :
    l[i]?.getD d = if p : i < l.length then l[i] else d := by
  by_cases h : i < l.length
  · rw [dif_pos h, getElem?_eq_getElem h]; rfl
  · rw [dif_neg h, getElem?_eq_none (Nat.le_of_not_lt h)]; rfl
@[simp] theorem getElem_singleton {a : α} {i : Nat} (h : i < 1) : [a][i] = a := by
  cases i with
  | zero => rfl
  | succ i => exact absurd h (Nat.not_lt.2 (Nat.succ_le_succ (Nat.zero_le i)))
theorem getElem?_singleton {a : α} {i : Nat} : [a][i]? = if i = 0 then some a else none := by
  cases i <;> rfl
theorem getElem_of_eq {l l' : List α} (h : l = l') {i : Nat} (w : i < l.length) :
    l[i] = l'[i]'(h ▸ w) := by subst h; rfl
theorem getElem_zero {l : List α} (h : 0 < l.length) : l[0] = l.head (length_pos_iff.mp h) := by
  cases l with | nil => exact absurd h (Nat.lt_irrefl 0) | cons _ _ => rfl

@[ext] theorem ext_getElem? {l₁ l₂ : List α} (h : ∀ i : Nat, l₁[i]? = l₂[i]?) : l₁ = l₂ := by
  induction l₁ generalizing l₂ with
  | nil =>
    cases l₂ with | nil => rfl | cons b l₂ => exact absurd (h 0).symm (Option.some_ne_none b)
  | cons a l₁ ih =>
    cases l₂ with
    | nil => exact absurd (h 0) (Option.some_ne_none a)
    | cons b l₂ => rw [Option.some.inj (h 0), ih fun i => h (i + 1)]

theorem ext_getElem {l₁ l₂ : List α} (hl : length l₁ = length l₂)
    (h : ∀ (i : Nat) (h₁ : i < l₁.length) (h₂ : i < l₂.length), l₁[i] = l₂[i]) :
    l₁ = l₂ :=
  ext_getElem? fun i => by
    cases Nat.lt_or_ge i l₁.length with
    | inl k => rw [getElem?_eq_getElem k, getElem?_eq_getElem (hl ▸ k), h i k (hl ▸ k)]
    | inr k => rw [getElem?_eq_none k, getElem?_eq_none (hl ▸ k)]

theorem ext_get {l₁ l₂ : List α} (hl : length l₁ = length l₂)
    (h : ∀ n h₁ h₂, get l₁ ⟨n, h₁⟩ = get l₂ ⟨n, h₂⟩) : l₁ = l₂ :=
  ext_getElem hl h

@[simp] theorem getD_eq_getElem?_getD {l : List α} {i : Nat} {a : α} :
    getD l i a = (l[i]?).getD a := rfl
theorem getD_cons_zero {α : Type _} {x : α} {xs : List α} {d : α} : getD (x :: xs) 0 d = x := rfl
theorem getD_cons_succ {α : Type _} {x : α} {xs : List α} {n : Nat} {d : α} :
    getD (x :: xs) (n + 1) d = getD xs n d := rfl

/-! ## Membership by index -/

theorem getElem_of_getElem? {α : Type _} {i : Nat} {a : α}
    {l : List α} : l[i]? = some a → ∃ h : i < l.length, l[i] = a :=
  getElem?_eq_some_iff.1
theorem getElem?_of_mem {a} {l : List α} (h : a ∈ l) : ∃ i : Nat, l[i]? = some a := by
  induction h with
  | head l => exact ⟨0, rfl⟩
  | tail b _ ih => exact ih.elim fun i e => ⟨i + 1, e⟩
theorem getElem_of_mem {a} {l : List α} (h : a ∈ l) :
    ∃ (i : Nat) (h : i < l.length), l[i] = a :=
  (getElem?_of_mem h).imp fun _ => getElem?_eq_some_iff.1
theorem mem_of_getElem {l : List α} {i : Nat} {h} {a : α} (e : l[i] = a) : a ∈ l :=
  e ▸ getElem_mem h
theorem mem_of_getElem? {l : List α} {i : Nat} {a : α} (e : l[i]? = some a) : a ∈ l :=
  (getElem?_eq_some_iff.1 e).elim fun _ => mem_of_getElem
theorem mem_iff_getElem {a} {l : List α} : a ∈ l ↔ ∃ (i : Nat) (h : i < l.length), l[i] = a :=
  ⟨getElem_of_mem, fun h => h.elim fun _ h => h.elim fun _ => mem_of_getElem⟩
theorem mem_iff_getElem? {a} {l : List α} : a ∈ l ↔ ∃ i : Nat, l[i]? = some a :=
  ⟨getElem?_of_mem, fun h => h.elim fun _ => mem_of_getElem?⟩
theorem forall_getElem {l : List α} {p : α → Prop} :
    (∀ (i : Nat) h, p (l[i]'h)) ↔ ∀ a, a ∈ l → p a :=
  ⟨fun f _ m => (getElem_of_mem m).elim fun i k => k.elim fun h e => e ▸ f i h,
   fun f _ h => f _ (getElem_mem h)⟩

/-! ## append -/

theorem getElem?_append_left {l₁ l₂ : List α} {i : Nat} (hn : i < l₁.length) :
    (l₁ ++ l₂)[i]? = l₁[i]? := by
  induction l₁ generalizing i with
  | nil => exact absurd hn (Nat.not_lt_zero i)
  | cons a l ih =>
    cases i with
    | zero => rfl
    | succ i => exact ih (Nat.lt_of_succ_lt_succ hn)
theorem getElem_append_left {l₁ l₂ : List α} {i : Nat} (h : i < l₁.length) {h'} :
    (l₁ ++ l₂)[i]'h' = l₁[i] :=
  Option.some.inj ((getElem?_eq_getElem h').symm.trans
    ((getElem?_append_left h).trans (getElem?_eq_getElem h)))
theorem getElem?_append_right {l₁ l₂ : List α} {i : Nat} (h : l₁.length ≤ i) :
    (l₁ ++ l₂)[i]? = l₂[i - l₁.length]? := by
  induction l₁ generalizing i with
  | nil => rfl
  | cons a l ih =>
    cases i with
    | zero => exact absurd h (Nat.not_succ_le_zero _)
    | succ i =>
      rw [cons_append, getElem?_cons_succ, ih (Nat.le_of_succ_le_succ h), length_cons,
        Nat.add_sub_add_right]
theorem getElem_append_right {l₁ l₂ : List α} {i : Nat} (h₁ : l₁.length ≤ i) {h₂} :
    (l₁ ++ l₂)[i]'h₂ =
      l₂[i - l₁.length]'(by
        rw [length_append] at h₂; exact Nat.sub_lt_left_of_lt_add h₁ h₂) :=
  Option.some.inj ((getElem?_eq_getElem h₂).symm.trans
    ((getElem?_append_right h₁).trans (getElem?_eq_getElem _)))
theorem getElem?_append {l₁ l₂ : List α} {i : Nat} :
    (l₁ ++ l₂)[i]? = if i < l₁.length then l₁[i]? else l₂[i - l₁.length]? := by
  by_cases h : i < l₁.length
  · exact (getElem?_append_left h).trans (if_pos h).symm
  · exact (getElem?_append_right (Nat.le_of_not_lt h)).trans (if_neg h).symm
@[simp] theorem getElem_concat_length {l : List α} {a : α} {i : Nat} (h : i = l.length) (w) :
    (l ++ [a])[i]'w = a :=
  Option.some.inj (by
    rw [← getElem?_eq_getElem, h, getElem?_append_right (Nat.le_refl _), Nat.sub_self]; rfl)
theorem getElem?_concat_length {l : List α} {a : α} : (l ++ [a])[l.length]? = some a := by
  rw [getElem?_append_right (Nat.le_refl _), Nat.sub_self]; rfl

/-! ## set -/

@[simp] theorem set_nil {i : Nat} {a : α} : [].set i a = [] := rfl
@[simp] theorem set_cons_zero {x : α} {xs : List α} {a : α} : (x :: xs).set 0 a = a :: xs := rfl
@[simp] theorem set_cons_succ {x : α} {xs : List α} {i : Nat} {a : α} :
    (x :: xs).set (i + 1) a = x :: xs.set i a := rfl
@[simp] theorem getElem?_set_self {l : List α} {i : Nat} {a : α} (h : i < l.length) :
    (l.set i a)[i]? = some a := by
  induction l generalizing i with
  | nil => exact absurd h (Nat.not_lt_zero i)
  | cons b l ih =>
    cases i with
    | zero => rfl
    | succ i => exact ih (Nat.lt_of_succ_lt_succ h)
@[simp] theorem getElem_set_self {l : List α} {i : Nat} {a : α} (h : i < (l.set i a).length) :
    (l.set i a)[i] = a :=
  Option.some.inj ((getElem?_eq_getElem h).symm.trans
    (getElem?_set_self (Nat.lt_of_lt_of_eq h (length_set ..))))
@[simp] theorem getElem?_set_ne {l : List α} {i j : Nat} (h : i ≠ j) {a : α} :
    (l.set i a)[j]? = l[j]? := by
  induction l generalizing i j with
  | nil => rfl
  | cons b l ih =>
    cases i with
    | zero => cases j with | zero => exact absurd rfl h | succ j => rfl
    | succ i => cases j with | zero => rfl | succ j => exact ih fun e => h (congrArg (· + 1) e)
@[simp] theorem getElem_set_ne {l : List α} {i j : Nat} (h : i ≠ j) {a : α}
    (hj : j < (l.set i a).length) :
    (l.set i a)[j] = l[j]'(by rwa [length_set] at hj) :=
  Option.some.inj ((getElem?_eq_getElem hj).symm.trans
    ((getElem?_set_ne h).trans (getElem?_eq_getElem _)))
theorem getElem?_set {l : List α} {i j : Nat} {a : α} :
    (l.set i a)[j]? = if i = j then if i < l.length then some a else none else l[j]? := by
  by_cases h : i = j
  · subst h
    refine Eq.trans ?_ (if_pos rfl).symm
    by_cases k : i < l.length
    · exact (getElem?_set_self k).trans (if_pos k).symm
    · rw [if_neg k]
      exact getElem?_eq_none (Nat.le_trans (Nat.le_of_eq length_set) (Nat.le_of_not_lt k))
  · exact (getElem?_set_ne h).trans (if_neg h).symm
theorem getElem_set {l : List α} {i j} {a} (h) :
    (set l i a)[j]'h = if i = j then a else l[j]'(length_set .. ▸ h) := by
  by_cases e : i = j
  · subst e; exact (getElem_set_self h).trans (if_pos rfl).symm
  · exact (getElem_set_ne e h).trans (if_neg e).symm
@[simp] theorem set_getElem_self {as : List α} {i : Nat} (h : i < as.length) :
    as.set i as[i] = as :=
  ext_getElem? fun j => by
    by_cases e : i = j
    · subst e; exact (getElem?_set_self h).trans (getElem?_eq_getElem h).symm
    · exact getElem?_set_ne e
theorem set_eq_of_length_le {l : List α} {i : Nat} (h : l.length ≤ i) {a : α} : l.set i a = l :=
  ext_getElem? fun j => by
    by_cases e : i = j
    · subst e
      rw [getElem?_eq_none h, getElem?_eq_none (by rw [length_set]; exact h)]
    · exact getElem?_set_ne e
@[simp] theorem set_eq_nil_iff {l : List α} (i : Nat) (a : α) : l.set i a = [] ↔ l = [] := by
  rw [← length_eq_zero_iff, length_set, length_eq_zero_iff]
theorem set_comm (a b : α) {i j : Nat} {l : List α} (h : i ≠ j) :
    (l.set i a).set j b = (l.set j b).set i a := by
  induction l generalizing i j with
  | nil => rfl
  | cons c l ih =>
    cases i with
    | zero => cases j with | zero => exact absurd rfl h | succ j => rfl
    | succ i =>
      cases j with
      | zero => rfl
      | succ j => exact congrArg (cons c) (ih fun e => h (congrArg (· + 1) e))
@[simp] theorem set_set (a : α) {b : α} {l : List α} {i : Nat} :
    (l.set i a).set i b = l.set i b := by
  induction l generalizing i with
  | nil => rfl
  | cons c l ih => cases i with | zero => rfl | succ i => exact congrArg (cons c) ih
theorem mem_set {l : List α} {i : Nat} (h : i < l.length) (a : α) : a ∈ l.set i a :=
  mem_of_getElem? (getElem?_set_self h)
theorem mem_or_eq_of_mem_set {l : List α} {i : Nat} {a b : α} (h : a ∈ l.set i b) :
    a ∈ l ∨ a = b := by
  induction l generalizing i with
  | nil => exact .inl h
  | cons c l ih =>
    cases i with
    | zero => exact (mem_cons.1 h).elim .inr fun m => .inl (.tail c m)
    | succ i => exact (mem_cons.1 h).elim (fun e => .inl (e ▸ .head l)) fun m =>
        (ih m).imp_left (.tail c)

end List
