prelude
import Init.List.Pairwise

/-! Lists: zipping, ranges, sums, and minima of numbers. -/

universe u v w

namespace List

/-! ## zipWith and zip -/

@[simp] theorem length_zipWith {f : α → β → γ} {l₁ : List α} {l₂ : List β} :
    length (zipWith f l₁ l₂) = min (length l₁) (length l₂) := by
  induction l₁ generalizing l₂ with
  | nil => rw [zipWith_nil_left, length_nil, length_nil, Nat.zero_min]
  | cons a l ih =>
    cases l₂ with
    | nil => rw [zipWith_nil_right, length_nil, length_nil, Nat.min_zero]
    | cons b l₂ => rw [zipWith_cons_cons, length_cons, ih, length_cons, length_cons,
        Nat.add_min_add_right]
theorem zipWith_comm {f : α → β → γ} {as : List α} {bs : List β} :
    zipWith f as bs = zipWith (fun b a => f a b) bs as := by
  induction as generalizing bs with
  | nil => rw [zipWith_nil_left, zipWith_nil_right]
  | cons a l ih => cases bs with | nil => rfl | cons b bs => exact congrArg (cons _) ih
theorem zipWith_comm_of_comm {f : α → α → β} (comm : ∀ x y : α, f x y = f y x) {l l' : List α} :
    zipWith f l l' = zipWith f l' l := by
  rw [zipWith_comm]; simp only [comm]
@[simp] theorem zipWith_self {f : α → α → δ} {l : List α} :
    zipWith f l l = l.map fun a => f a a := by
  induction l with | nil => rfl | cons a l ih => exact congrArg (cons _) ih
theorem getElem?_zipWith_eq_some {f : α → β → γ} {l₁ : List α} {l₂ : List β} {z : γ} {i : Nat} :
    (zipWith f l₁ l₂)[i]? = some z ↔
      ∃ x y, l₁[i]? = some x ∧ l₂[i]? = some y ∧ f x y = z := by
  induction l₁ generalizing l₂ i with
  | nil =>
    exact iff_of_false (Option.some_ne_none z).symm fun h => h.elim fun x h => h.elim fun _ h =>
      Option.some_ne_none x h.1.symm
  | cons a l ih =>
    cases l₂ with
    | nil =>
      exact iff_of_false (Option.some_ne_none z).symm fun h => h.elim fun _ h => h.elim fun y h =>
        Option.some_ne_none y h.2.1.symm
    | cons b l₂ =>
      cases i with
      | zero =>
        refine ⟨fun e => ⟨a, b, rfl, rfl, Option.some.inj e⟩, fun h => ?_⟩
        exact h.elim fun x h => h.elim fun y h => congrArg some
          ((congr (congrArg f (Option.some.inj h.1)) (Option.some.inj h.2.1)).trans h.2.2)
      | succ i => exact ih
theorem zipWith_map {μ} {f : γ → δ → μ} {g : α → γ} {h : β → δ} {l₁ : List α} {l₂ : List β} :
    zipWith f (l₁.map g) (l₂.map h) = zipWith (fun a b => f (g a) (h b)) l₁ l₂ := by
  induction l₁ generalizing l₂ with
  | nil => rfl
  | cons a l ih => cases l₂ with | nil => rfl | cons b l₂ => exact congrArg (cons _) ih
attribute [simp] zipWith_map
theorem zipWith_map_left {l₁ : List α} {l₂ : List β} {f : α → α'} {g : α' → β → γ} :
    zipWith g (l₁.map f) l₂ = zipWith (fun a b => g (f a) b) l₁ l₂ := by
  have h := zipWith_map (f := g) (g := f) (h := id) (l₁ := l₁) (l₂ := l₂)
  rwa [map_id] at h
theorem zipWith_map_right {l₁ : List α} {l₂ : List β} {f : β → β'} {g : α → β' → γ} :
    zipWith g l₁ (l₂.map f) = zipWith (fun a b => g a (f b)) l₁ l₂ := by
  have h := zipWith_map (f := g) (g := id) (h := f) (l₁ := l₁) (l₂ := l₂)
  rwa [map_id] at h
@[simp] theorem zipWith_eq_nil_iff {f : α → β → γ} {l l'} :
    zipWith f l l' = [] ↔ l = [] ∨ l' = [] := by
  cases l <;> cases l' <;> simp
theorem map_zipWith {δ : Type _} {f : α → β} {g : γ → δ → α} {l : List γ} {l' : List δ} :
    map f (zipWith g l l') = zipWith (fun x y => f (g x y)) l l' := by
  induction l generalizing l' with
  | nil => rfl
  | cons a l ih => cases l' with | nil => rfl | cons b l' => exact congrArg (cons _) ih
theorem take_zipWith : (zipWith f l l').take i = zipWith f (l.take i) (l'.take i) := by
  induction l generalizing l' i with
  | nil => simp
  | cons a l ih =>
    cases l' with
    | nil => simp
    | cons b l' => cases i with | zero => rfl | succ i => exact congrArg (cons _) ih
theorem drop_zipWith : (zipWith f l l').drop i = zipWith f (l.drop i) (l'.drop i) := by
  induction l generalizing l' i with
  | nil => simp
  | cons a l ih =>
    cases l' with
    | nil => simp
    | cons b l' => cases i with | zero => rfl | succ i => exact ih
@[simp] theorem tail_zipWith : (zipWith f l l').tail = zipWith f l.tail l'.tail := by
  cases l with | nil => rfl | cons _ _ => cases l' with | nil => simp | cons _ _ => rfl
theorem zipWith_append {f : α → β → γ} {l₁ l₁' : List α} {l₂ l₂' : List β}
    (h : l₁.length = l₂.length) :
    zipWith f (l₁ ++ l₁') (l₂ ++ l₂') = zipWith f l₁ l₂ ++ zipWith f l₁' l₂' := by
  induction l₁ generalizing l₂ with
  | nil => cases l₂ with | nil => rfl | cons _ _ => contradiction
  | cons a l ih =>
    cases l₂ with
    | nil => contradiction
    | cons b l₂ => exact congrArg (cons _) (ih (Nat.succ.inj h))
@[simp] theorem length_zip {l₁ : List α} {l₂ : List β} :
    length (zip l₁ l₂) = min (length l₁) (length l₂) := length_zipWith
theorem zip_eq_zipWith {l₁ : List α} {l₂ : List β} : zip l₁ l₂ = zipWith Prod.mk l₁ l₂ := rfl
theorem map_uncurry_zip_eq_zipWith {f : α → β → γ} {l : List α} {l' : List β} :
    map (Function.uncurry f) (l.zip l') = zipWith f l l' := map_zipWith
theorem zip_map {f : α → γ} {g : β → δ} {l₁ : List α} {l₂ : List β} :
    zip (l₁.map f) (l₂.map g) = (zip l₁ l₂).map (Prod.map f g) := by
  rw [zip_eq_zipWith, zipWith_map, zip_eq_zipWith, map_zipWith]; rfl
theorem zip_map_left {f : α → γ} {l₁ : List α} {l₂ : List β} :
    zip (l₁.map f) l₂ = (zip l₁ l₂).map (Prod.map f id) := by rw [← zip_map, map_id]
theorem zip_map_right {f : β → γ} {l₁ : List α} {l₂ : List β} :
    zip l₁ (l₂.map f) = (zip l₁ l₂).map (Prod.map id f) := by rw [← zip_map, map_id]
theorem zip_append {l₁ r₁ : List α} {l₂ r₂ : List β} (h : length l₁ = length l₂) :
    zip (l₁ ++ r₁) (l₂ ++ r₂) = zip l₁ l₂ ++ zip r₁ r₂ := zipWith_append h
theorem zip_map' {f : α → β} {g : α → γ} {l : List α} :
    zip (l.map f) (l.map g) = l.map fun a => (f a, g a) := by
  rw [zip_eq_zipWith, zipWith_map, zipWith_self]
theorem of_mem_zip {a b} {l₁ : List α} {l₂ : List β} (h : (a, b) ∈ zip l₁ l₂) :
    a ∈ l₁ ∧ b ∈ l₂ := by
  induction l₁ generalizing l₂ with
  | nil => contradiction
  | cons x l ih =>
    cases l₂ with
    | nil => contradiction
    | cons y l₂ =>
      rw [zip_cons_cons, mem_cons] at h
      exact h.elim (fun e => by
          have ⟨e₁, e₂⟩ := Prod.mk.inj e; rw [e₁, e₂]; exact ⟨mem_cons_self, mem_cons_self⟩)
        fun m => ⟨.tail x (ih m).1, .tail y (ih m).2⟩
theorem map_fst_zip {l₁ : List α} {l₂ : List β} (h : l₁.length ≤ l₂.length) :
    map Prod.fst (zip l₁ l₂) = l₁ := by
  induction l₁ generalizing l₂ with
  | nil => rfl
  | cons a l ih =>
    cases l₂ with
    | nil => exact absurd h (Nat.not_succ_le_zero _)
    | cons b l₂ => exact congrArg (cons a) (ih (Nat.le_of_succ_le_succ h))
theorem map_snd_zip {l₁ : List α} {l₂ : List β} (h : l₂.length ≤ l₁.length) :
    map Prod.snd (zip l₁ l₂) = l₂ := by
  induction l₂ generalizing l₁ with
  | nil => rw [zip_nil_right]; rfl
  | cons b l ih =>
    cases l₁ with
    | nil => exact absurd h (Nat.not_succ_le_zero _)
    | cons a l₁ => exact congrArg (cons b) (ih (Nat.le_of_succ_le_succ h))
@[simp] theorem zip_eq_nil_iff {l₁ : List α} {l₂ : List β} : zip l₁ l₂ = [] ↔ l₁ = [] ∨ l₂ = [] :=
  zipWith_eq_nil_iff
@[simp] theorem tail_zip {l₁ : List α} {l₂ : List β} :
    (zip l₁ l₂).tail = zip l₁.tail l₂.tail := tail_zipWith
theorem getElem?_zip_eq_some {l₁ : List α} {l₂ : List β} {z : α × β} {i : Nat} :
    (zip l₁ l₂)[i]? = some z ↔ l₁[i]? = some z.1 ∧ l₂[i]? = some z.2 := by
  rw [zip_eq_zipWith, getElem?_zipWith_eq_some]
  refine ⟨fun h => h.elim fun x h => h.elim fun y h => ?_, fun h => ⟨z.1, z.2, h.1, h.2, rfl⟩⟩
  rw [← h.2.2]; exact ⟨h.1, h.2.1⟩

theorem unzip_eq_map {l : List (α × β)} : unzip l = (l.map Prod.fst, l.map Prod.snd) := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [unzip_cons, ih]; rfl
@[simp] theorem unzip_fst : (unzip l).fst = l.map Prod.fst := by rw [unzip_eq_map]
@[simp] theorem unzip_snd : (unzip l).snd = l.map Prod.snd := by rw [unzip_eq_map]
theorem zip_unzip {l : List (α × β)} : zip (unzip l).1 (unzip l).2 = l := by
  rw [unzip_fst, unzip_snd, zip_map', map_id']
theorem unzip_zip {l₁ : List α} {l₂ : List β} (h : l₁.length = l₂.length) :
    unzip (zip l₁ l₂) = (l₁, l₂) := by
  rw [unzip_eq_map, map_fst_zip (Nat.le_of_eq h), map_snd_zip (Nat.le_of_eq h.symm)]

/-! ## range -/

theorem range_loop_range' {s n : Nat} : range.loop s (range' s n) = range' 0 (n + s) := by
  induction s generalizing n with
  | zero => rfl
  | succ s ih =>
    show range.loop s (range' s (n + 1)) = _
    rw [ih, Nat.add_assoc, Nat.add_comm 1 s]
theorem range_eq_range' {n : Nat} : range n = range' 0 n := by
  have h := range_loop_range' (s := n) (n := 0)
  rwa [Nat.zero_add] at h
@[simp] theorem length_range' {s step} {n : Nat} : length (range' s n step) = n := by
  induction n generalizing s with
  | zero => rfl
  | succ n ih => rw [range'_succ, length_cons, ih]
theorem range'_append_1 {s m n : Nat} : range' s m ++ range' (s + m) n = range' s (m + n) := by
  induction m generalizing s with
  | zero => rw [Nat.zero_add]; rfl
  | succ m ih =>
    rw [range'_succ, cons_append, Nat.add_right_comm m, range'_succ, ← ih, Nat.add_assoc s,
      Nat.add_comm 1]
theorem range'_1_concat {s n : Nat} : range' s (n + 1) = range' s n ++ [s + n] :=
  range'_append_1.symm
@[simp] theorem mem_range'_1 : m ∈ range' s n ↔ s ≤ m ∧ m < s + n := by
  induction n generalizing s with
  | zero =>
    exact ⟨(absurd · not_mem_nil), fun h => absurd h.1 (Nat.not_le.2 h.2)⟩
  | succ n ih =>
    rw [range'_succ, mem_cons, ih, Nat.add_assoc, Nat.add_comm 1]
    constructor
    · intro h
      exact h.elim (fun e => e ▸ ⟨Nat.le_refl _, Nat.lt_add_of_pos_right (Nat.succ_pos n)⟩)
        fun k => ⟨Nat.le_of_succ_le k.1, k.2⟩
    · exact fun h => (Nat.eq_or_lt_of_le h.1).imp Eq.symm fun m => ⟨m, h.2⟩
@[simp] theorem length_range {n : Nat} : (range n).length = n := by
  rw [range_eq_range', length_range']
@[simp] theorem mem_range {m n : Nat} : m ∈ range n ↔ m < n := by
  rw [range_eq_range', mem_range'_1, Nat.zero_add]; exact ⟨And.right, fun h => ⟨Nat.zero_le m, h⟩⟩
theorem not_mem_range_self {n : Nat} : n ∉ range n := by simp
theorem self_mem_range_succ {n : Nat} : n ∈ range (n + 1) := by simp
theorem range_succ {n : Nat} : range (n + 1) = range n ++ [n] := by
  rw [range_eq_range', range_eq_range', range'_1_concat, Nat.zero_add]
theorem range_succ_eq_map {n : Nat} : range (n + 1) = 0 :: map Nat.succ (range n) := by
  have key : ∀ s, range' (s + 1) n = map Nat.succ (range' s n) := by
    induction n with
    | zero => exact fun _ => rfl
    | succ n ih => exact fun s => congrArg (cons _) (ih (s + 1))
  rw [range_eq_range', range'_succ, key, range_eq_range']
@[simp] theorem range_eq_nil {n : Nat} : range n = [] ↔ n = 0 := by
  rw [← length_eq_zero_iff, length_range]
theorem nodup_range {n : Nat} : Nodup (range n) := by
  induction n with
  | zero => exact .nil
  | succ n ih =>
    rw [range_succ, Nodup, pairwise_append]
    refine ⟨ih, pairwise_singleton _ n, fun a h b k e => ?_⟩
    rw [mem_singleton] at k
    rw [mem_range, e, k] at h
    exact Nat.lt_irrefl n h
@[simp] theorem getElem?_range {i n : Nat} (h : i < n) : (range n)[i]? = some i := by
  induction n with
  | zero => exact absurd h (Nat.not_lt_zero i)
  | succ n ih =>
    rw [range_succ]
    cases Nat.lt_or_eq_of_le (Nat.le_of_lt_succ h) with
    | inl k => rw [getElem?_append_left (by rwa [length_range]), ih k]
    | inr k =>
      rw [getElem?_append_right (by rw [length_range, k]; exact Nat.le_refl n), length_range, k,
        Nat.sub_self]; rfl

/-! ## Sums -/

theorem sum_singleton [Add α] [Zero α] [Std.LawfulRightIdentity (α := α) (· + ·) 0] {a : α} :
    [a].sum = a := Std.LawfulRightIdentity.right_id a
@[simp] theorem sum_append [Add α] [Zero α] [Std.LawfulLeftIdentity (α := α) (· + ·) 0]
    [Std.Associative (α := α) (· + ·)] {l₁ l₂ : List α} : (l₁ ++ l₂).sum = l₁.sum + l₂.sum := by
  induction l₁ with
  | nil => exact (Std.LawfulLeftIdentity.left_id _).symm
  | cons a l ih =>
    rw [cons_append, sum_cons, ih, sum_cons]
    exact (Std.Associative.assoc a _ _).symm
theorem sum_append_nat {l₁ l₂ : List Nat} : (l₁ ++ l₂).sum = l₁.sum + l₂.sum := sum_append
theorem sum_reverse_nat (xs : List Nat) : xs.reverse.sum = xs.sum := (reverse_perm xs).sum_nat
theorem sum_eq_zero_iff_forall_eq_nat {xs : List Nat} : xs.sum = 0 ↔ ∀ x ∈ xs, x = 0 := by
  induction xs with
  | nil => simp
  | cons a l ih => rw [sum_cons, Nat.add_eq_zero_iff, ih, forall_mem_cons]

end List
