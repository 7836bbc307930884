prelude
import Init.Bool
import Init.Function
import Init.Option.Basic

/-! Optional values: what characterises them, and the laws of `bind`, `map`, `filter`, `join`. -/

universe u v w

namespace Option

theorem default_eq_none : (default : Option α) = none := rfl
theorem mem_some {a b : α} : a ∈ some b ↔ b = a := some_inj
theorem mem_some_iff {a b : α} : a ∈ some b ↔ b = a := mem_some
theorem mem_some_self (a : α) : a ∈ some a := rfl
theorem some_ne_none (x : α) : some x ≠ none := nofun

protected theorem «forall» {p : Option α → Prop} : (∀ x, p x) ↔ p none ∧ ∀ x, p (some x) :=
  ⟨fun h => ⟨h none, fun x => h (some x)⟩,
   fun h x => by cases x with | none => exact h.1 | some a => exact h.2 a⟩
protected theorem «exists» {p : Option α → Prop} : (∃ x, p x) ↔ p none ∨ ∃ x, p (some x) :=
  ⟨fun ⟨x, h⟩ => by cases x with | none => exact .inl h | some a => exact .inr ⟨a, h⟩,
   fun h => h.elim (⟨none, ·⟩) fun ⟨a, k⟩ => ⟨some a, k⟩⟩

theorem eq_none_or_eq_some (a : Option α) : a = none ∨ ∃ x, a = some x := by
  cases a with | none => exact .inl rfl | some x => exact .inr ⟨x, rfl⟩
theorem get_mem : ∀ {o : Option α} (h : isSome o), o.get h ∈ o
  | some _, _ => rfl
theorem get_of_mem : ∀ {o : Option α} (h : isSome o), a ∈ o → o.get h = a
  | _, _, rfl => rfl
theorem get_of_eq_some : ∀ {o : Option α} (h : isSome o), o = some a → o.get h = a
  | _, _, rfl => rfl
@[simp] theorem not_mem_none (a : α) : a ∉ (none : Option α) := nofun
theorem getD_of_ne_none {x : Option α} (hx : x ≠ none) (y : α) : some (x.getD y) = x := by
  cases x with | none => contradiction | some _ => rfl
theorem getD_eq_iff {o : Option α} {a b} : o.getD a = b ↔ (o = some b ∨ o = none ∧ a = b) := by
  cases o <;> simp
@[simp] theorem get!_none [Inhabited α] : (none : Option α).get! = default := rfl
@[simp] theorem get!_some [Inhabited α] {a : α} : (some a).get! = a := rfl
theorem get_eq_get! [Inhabited α] : (o : Option α) → {h : o.isSome} → o.get h = o.get!
  | some _, _ => rfl
theorem get_eq_getD {fallback : α} : (o : Option α) → {h : o.isSome} → o.get h = o.getD fallback
  | some _, _ => rfl
theorem some_get! [Inhabited α] : (o : Option α) → o.isSome → some (o.get!) = o
  | some _, _ => rfl
theorem get!_eq_getD [Inhabited α] (o : Option α) : o.get! = o.getD default := by cases o <;> rfl
theorem get_congr {o o' : Option α} {ho : o.isSome} (h : o = o') :
    o.get ho = o'.get (h ▸ ho) := by
  subst h; rfl
theorem get_inj {o1 o2 : Option α} {h1} {h2} : o1.get h1 = o2.get h2 ↔ o1 = o2 :=
  ⟨fun h => by rw [← some_get h1, ← some_get h2, h], fun h => get_congr h⟩
theorem mem_unique {o : Option α} {a b : α} (ha : a ∈ o) (hb : b ∈ o) : a = b :=
  some.inj (ha.symm.trans hb)
theorem eq_some_unique {o : Option α} {a b : α} (ha : o = some a) (hb : o = some b) : a = b :=
  some.inj (ha.symm.trans hb)

@[ext] theorem ext : ∀ {o₁ o₂ : Option α}, (∀ a, o₁ = some a ↔ o₂ = some a) → o₁ = o₂ :=
  eq_of_eq_some

theorem eq_none_iff_forall_ne_some : o = none ↔ ∀ a, o ≠ some a := by
  cases o with | none => simp | some x => exact ⟨nofun, fun h => absurd rfl (h x)⟩
theorem eq_none_iff_forall_some_ne : o = none ↔ ∀ a, some a ≠ o :=
  eq_none_iff_forall_ne_some.trans (forall_congr' fun _ => ne_comm)
theorem eq_none_iff_forall_not_mem : o = none ↔ ∀ a, a ∉ o := eq_none_iff_forall_ne_some
theorem isSome_iff_exists : isSome x ↔ ∃ a, x = some a := by cases x <;> simp
theorem isSome_eq_isSome : (isSome x = isSome y) ↔ (x = none ↔ y = none) := by
  cases x <;> cases y <;> simp
theorem isSome_of_mem {x : Option α} {y : α} (h : y ∈ x) : x.isSome :=
  isSome_iff_exists.2 ⟨y, h⟩
theorem isSome_of_eq_some {x : Option α} {y : α} (h : x = some y) : x.isSome := isSome_of_mem h
@[simp] theorem isSome_eq_false_iff : isSome a = false ↔ a.isNone = true := by cases a <;> simp
@[simp] theorem isNone_eq_false_iff : isNone a = false ↔ a.isSome = true := by cases a <;> simp
@[simp] theorem not_isSome (a : Option α) : (!a.isSome) = a.isNone := by cases a <;> rfl
@[simp] theorem not_comp_isSome : (! ·) ∘ @Option.isSome α = Option.isNone := funext not_isSome
@[simp] theorem not_isNone (a : Option α) : (!a.isNone) = a.isSome := by cases a <;> rfl
@[simp] theorem not_comp_isNone : (!·) ∘ @Option.isNone α = Option.isSome := funext not_isNone
theorem eq_some_iff_get_eq : o = some a ↔ ∃ h : o.isSome, o.get h = a := by cases o <;> simp
theorem eq_some_of_isSome : ∀ {o : Option α} (h : o.isSome), o = some (o.get h)
  | some _, _ => rfl
theorem isSome_iff_ne_none : o.isSome ↔ o ≠ none := by cases o <;> simp
theorem not_isSome_iff_eq_none : ¬o.isSome ↔ o = none := by cases o <;> simp
theorem ne_none_iff_isSome : o ≠ none ↔ o.isSome := isSome_iff_ne_none.symm
@[simp] theorem any_true {o : Option α} : o.any (fun _ => true) = o.isSome := by cases o <;> rfl
@[simp] theorem any_false {o : Option α} : o.any (fun _ => false) = false := by cases o <;> rfl
@[simp] theorem all_true {o : Option α} : o.all (fun _ => true) = true := by cases o <;> rfl
@[simp] theorem all_false {o : Option α} : o.all (fun _ => false) = o.isNone := by cases o <;> rfl
theorem ne_none_iff_exists : o ≠ none ↔ ∃ x, some x = o := by cases o <;> simp
theorem ne_none_iff_exists' : o ≠ none ↔ ∃ x, o = some x := by cases o <;> simp
theorem exists_ne_none {p : Option α → Prop} : (∃ x, x ≠ none ∧ p x) ↔ ∃ x, p (some x) := by
  rw [Option.exists]; simp
theorem forall_ne_none {p : Option α → Prop} : (∀ x (_ : x ≠ none), p x) ↔ ∀ x, p (some x) := by
  rw [Option.forall]; simp

/-! ## bind -/

@[simp] theorem pure_def : pure = @some α := rfl
theorem pure_apply : pure x = some x := rfl
@[simp] theorem bind_eq_bind : bind = @Option.bind α β := rfl
theorem bind_apply : bind x f = Option.bind x f := rfl
@[simp] theorem bind_fun_some (x : Option α) : x.bind some = x := by cases x <;> rfl
@[simp] theorem bind_fun_none (x : Option α) : x.bind (fun _ => none (α := β)) = none := by
  cases x <;> rfl
theorem bind_eq_some_iff : x.bind f = some b ↔ ∃ a, x = some a ∧ f a = some b := by
  cases x <;> simp
@[simp] theorem bind_eq_none_iff {o : Option α} {f : α → Option β} :
    o.bind f = none ↔ ∀ a, o = some a → f a = none := by cases o <;> simp
theorem bind_eq_none' {o : Option α} {f : α → Option β} :
    o.bind f = none ↔ ∀ b a, o = some a → f a ≠ some b := by
  cases o <;> simp [eq_none_iff_forall_ne_some]
theorem mem_bind_iff {o : Option α} {f : α → Option β} :
    b ∈ o.bind f ↔ ∃ a, a ∈ o ∧ b ∈ f a := by
  cases o <;> simp
theorem bind_comm {f : α → β → Option γ} (a : Option α) (b : Option β) :
    (a.bind fun x => b.bind (f x)) = b.bind fun y => a.bind fun x => f x y := by
  cases a <;> cases b <;> rfl
theorem bind_assoc (x : Option α) (f : α → Option β) (g : β → Option γ) :
    (x.bind f).bind g = x.bind fun y => (f y).bind g := by cases x <;> rfl
theorem bind_congr {α β} {o : Option α} {f g : α → Option β} :
    (h : ∀ a, o = some a → f a = g a) → o.bind f = o.bind g := by
  cases o <;> simp
theorem isSome_bind {α β : Type _} (x : Option α) (f : α → Option β) :
    (x.bind f).isSome = x.any (fun x => (f x).isSome) := by
  cases x <;> rfl
theorem isNone_bind {α β : Type _} (x : Option α) (f : α → Option β) :
    (x.bind f).isNone = x.all (fun x => (f x).isNone) := by
  cases x <;> rfl
theorem isSome_of_isSome_bind {α β : Type _} {x : Option α} {f : α → Option β}
    (h : (x.bind f).isSome) : x.isSome := by
  cases x with | none => contradiction | some _ => rfl
theorem isSome_apply_of_isSome_bind {α β : Type _} {x : Option α} {f : α → Option β}
    (h : (x.bind f).isSome) : (f (x.get (isSome_of_isSome_bind h))).isSome := by
  cases x with | none => contradiction | some _ => exact h
@[simp] theorem get_bind {α β : Type _} {x : Option α} {f : α → Option β}
    (h : (x.bind f).isSome) :
    (x.bind f).get h = (f (x.get (isSome_of_isSome_bind h))).get
      (isSome_apply_of_isSome_bind h) := by
  cases x with | none => contradiction | some _ => rfl
theorem any_bind {p : β → Bool} {f : α → Option β} {o : Option α} :
    (o.bind f).any p = o.any (Option.any p ∘ f) := by cases o <;> rfl
theorem all_bind {p : β → Bool} {f : α → Option β} {o : Option α} :
    (o.bind f).all p = o.all (Option.all p ∘ f) := by cases o <;> rfl

theorem bind_id_eq_join {x : Option (Option α)} : x.bind id = x.join := rfl
theorem join_eq_some_iff : x.join = some a ↔ x = some (some a) := by cases x <;> simp
theorem join_ne_none : x.join ≠ none ↔ ∃ z, x = some (some z) := by
  simp only [ne_none_iff_exists', join_eq_some_iff]
theorem join_ne_none' : ¬x.join = none ↔ ∃ z, x = some (some z) := join_ne_none
theorem join_eq_none_iff : o.join = none ↔ o = none ∨ o = some none := by cases o <;> simp
theorem bind_join {f : α → Option β} {o : Option (Option α)} :
    o.join.bind f = o.bind (·.bind f) := by cases o <;> rfl

/-! ## map -/

@[simp] theorem map_eq_map : Functor.map f = Option.map f := rfl
theorem map_apply : Functor.map f x = Option.map f x := rfl
@[simp] theorem map_eq_some_iff : x.map f = some b ↔ ∃ a, x = some a ∧ f a = b := by
  cases x <;> simp
@[simp] theorem map_eq_none_iff : x.map f = none ↔ x = none := by cases x <;> simp
@[simp] theorem isSome_map {x : Option α} : (x.map f).isSome = x.isSome := by cases x <;> rfl
@[simp] theorem isNone_map {x : Option α} : (x.map f).isNone = x.isNone := by cases x <;> rfl
theorem map_eq_bind {x : Option α} : x.map f = x.bind (some ∘ f) := by cases x <;> rfl
theorem map_congr {x : Option α} (h : ∀ a, x = some a → f a = g a) : x.map f = x.map g := by
  cases x with | none => rfl | some a => rw [map_some, map_some, h a rfl]
@[simp] theorem map_id_fun {α : Type u} : Option.map (id : α → α) = id := map_id
theorem map_id_apply {α : Type u} {x : Option α} : Option.map (id : α → α) x = x := by
  cases x <;> rfl
theorem map_id' {x : Option α} : (x.map fun a => a) = x := map_id_apply
@[simp] theorem map_id_fun' {α : Type u} : Option.map (fun (a : α) => a) = id := map_id
theorem map_id_apply' {α : Type u} {x : Option α} : Option.map (fun (a : α) => a) x = x :=
  map_id_apply
@[simp] theorem get_map {f : α → β} {o : Option α} {h : (o.map f).isSome} :
    (o.map f).get h = f (o.get (by simpa using h)) := by
  cases o with | none => contradiction | some _ => rfl
@[simp] theorem map_map (h : β → γ) (g : α → β) (x : Option α) :
    (x.map g).map h = x.map (h ∘ g) := by cases x <;> rfl
theorem comp_map (h : β → γ) (g : α → β) (x : Option α) : x.map (h ∘ g) = (x.map g).map h :=
  (map_map h g x).symm
@[simp] theorem map_comp_map (f : α → β) (g : β → γ) :
    Option.map g ∘ Option.map f = Option.map (g ∘ f) := funext (map_map g f)
theorem mem_map_of_mem (g : α → β) (h : a ∈ x) : g a ∈ Option.map g x := by
  rw [mem_def.1 h]; rfl
theorem map_inj_right {f : α → β} {o o' : Option α} (w : ∀ x y, f x = f y → x = y) :
    o.map f = o'.map f ↔ o = o' := by
  cases o <;> cases o' <;> simp
  exact ⟨w _ _, congrArg f⟩
@[simp] theorem map_if {f : α → β} {_ : Decidable c} :
    (if c then some a else none).map f = if c then some (f a) else none := by
  split <;> rfl
@[simp] theorem map_dif {f : α → β} {_ : Decidable c} {a : c → α} :
    (if h : c then some (a h) else none).map f = if h : c then some (f (a h)) else none := by
  split <;> rfl
theorem bind_map_comm {α β} {x : Option (Option α)} {f : α → β} :
    x.bind (Option.map f) = (x.map (Option.map f)).bind id := by cases x <;> rfl
theorem bind_map {f : α → β} {g : β → Option γ} {x : Option α} :
    (x.map f).bind g = x.bind (g ∘ f) := by cases x <;> rfl
@[simp] theorem map_bind {f : α → Option β} {g : β → γ} {x : Option α} :
    (x.bind f).map g = x.bind (Option.map g ∘ f) := by cases x <;> rfl
theorem join_map_eq_map_join {f : α → β} {x : Option (Option α)} :
    (x.map (Option.map f)).join = x.join.map f := by cases x <;> rfl
theorem join_join {x : Option (Option (Option α))} : x.join.join = (x.map join).join := by
  cases x <;> rfl
theorem mem_of_mem_join {a : α} {x : Option (Option α)} (h : a ∈ x.join) : some a ∈ x :=
  join_eq_some_iff.1 h
theorem map_injective {f : α → β} (hf : Function.Injective f) :
    Function.Injective (Option.map f) :=
  fun _ _ h => (map_inj_right fun _ _ e => hf e).1 h
@[simp] theorem getD_map (f : α → β) (x : α) (o : Option α) :
    (o.map f).getD (f x) = f (getD o x) := by cases o <;> rfl

end Option
