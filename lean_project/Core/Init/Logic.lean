prelude
import Init.SimpLemmas

/-!
Propositional and first-order lemmas: decidable and classical logic, quantifiers, case splits.
-/

universe u v w

section
variable {a b c d e f p q r : Prop}

theorem imp.swap : (a → b → c) ↔ (b → a → c) := ⟨fun h y x => h x y, fun h x y => h y x⟩
theorem imp_not_comm : (a → ¬b) ↔ (b → ¬a) := imp.swap
theorem imp_congr_left {a b c : Prop} (h : a ↔ b) : (a → c) ↔ (b → c) := ⟨(· ∘ h.2), (· ∘ h.1)⟩
theorem imp_congr_right {a b c : Prop} (h : a → (b ↔ c)) : (a → b) ↔ (a → c) :=
  ⟨fun f x => (h x).1 (f x), fun f x => (h x).2 (f x)⟩
theorem imp_congr_ctx {a b c d : Prop} (h₁ : a ↔ c) (h₂ : c → (b ↔ d)) : (a → b) ↔ (c → d) :=
  (imp_congr_left h₁).trans (imp_congr_right h₂)
theorem imp_congr {a b c d : Prop} (h₁ : a ↔ c) (h₂ : b ↔ d) : (a → b) ↔ (c → d) :=
  imp_congr_ctx h₁ fun _ => h₂
theorem imp_iff_not {a b : Prop} (hb : ¬b) : a → b ↔ ¬a :=
  imp_congr_right fun _ => ⟨fun h => hb h, False.elim⟩
theorem imp_iff_right {b a : Prop} (ha : a) : (a → b) ↔ b := ⟨(· ha), fun h _ => h⟩
theorem imp_true_iff (α : Sort u) : (α → True) ↔ True := ⟨fun _ => trivial, fun _ _ => trivial⟩
theorem false_imp_iff (a : Prop) : (False → a) ↔ True := ⟨fun _ => trivial, fun _ => False.elim⟩
theorem true_imp_iff {α : Prop} : (True → α) ↔ α := imp_iff_right trivial
theorem imp_false : (a → False) ↔ ¬a := Iff.rfl
theorem imp_intro {α β : Prop} (h : α) : β → α := fun _ => h
theorem imp_imp_imp {a b c d : Prop} (h₀ : c → a) (h₁ : b → d) : (a → b) → (c → d) :=
  fun f x => h₁ (f (h₀ x))

theorem not_not_em (a : Prop) : ¬¬(a ∨ ¬a) := fun h => h (.inr (h ∘ .inl))
theorem not_not_not : ¬¬¬a ↔ ¬a := ⟨mt not_not_intro, not_not_intro⟩
@[simp] theorem iff_not_self : ¬(a ↔ ¬a) :=
  fun h => (fun n => n (h.2 n)) fun x => h.1 x x
@[simp] theorem not_iff_self : ¬(¬a ↔ a) := fun h => iff_not_self h.symm
theorem not_of_not_imp {b a : Prop} : ¬(a → b) → ¬b := mt fun h _ => h
theorem not_imp_of_and_not : a ∧ ¬b → ¬(a → b) := fun h f => h.2 (f h.1)
theorem Not.imp {a b : Prop} (H2 : ¬b) (H1 : a → b) : ¬a := mt H1 H2
def Not.elim {a : Prop} {α : Sort u} (H1 : ¬a) (H2 : a) : α := absurd H2 H1
theorem Not.intro {a : Prop} (h : a → False) : ¬a := h

theorem iff_of_true (ha : a) (hb : b) : a ↔ b := ⟨fun _ => hb, fun _ => ha⟩
theorem iff_of_false (ha : ¬a) (hb : ¬b) : a ↔ b := ⟨ha.elim, hb.elim⟩
theorem iff_true_left (ha : a) : (a ↔ b) ↔ b := ⟨fun h => h.1 ha, iff_of_true ha⟩
theorem iff_true_right (ha : a) : (b ↔ a) ↔ b := Iff.comm.trans (iff_true_left ha)
theorem iff_false_left (ha : ¬a) : (a ↔ b) ↔ ¬b := ⟨fun h => mt h.2 ha, iff_of_false ha⟩
theorem iff_false_right (ha : ¬a) : (b ↔ a) ↔ ¬b := Iff.comm.trans (iff_false_left ha)
theorem of_iff_true (h : a ↔ True) : a := h.2 trivial
theorem iff_true_intro (h : a) : a ↔ True := iff_of_true h trivial
theorem iff_false_intro (h : ¬a) : a ↔ False := iff_of_false h id
theorem not_of_iff_false : (p ↔ False) → ¬p := Iff.mp
theorem iff_of_eq (h : a = b) : a ↔ b := h ▸ .rfl

theorem And.imp {a c b d : Prop} (f : a → c) (g : b → d) (h : a ∧ b) : c ∧ d := ⟨f h.1, g h.2⟩
theorem And.imp_left (h : a → b) : a ∧ c → b ∧ c := .imp h id
theorem And.imp_right (h : a → b) : c ∧ a → c ∧ b := .imp id h
abbrev And.elim {α : Sort u} (f : a → b → α) (h : a ∧ b) : α := f h.left h.right

theorem Or.imp {a c b d : Prop} (f : a → c) (g : b → d) (h : a ∨ b) : c ∨ d := h.elim (.inl ∘ f) (.inr ∘ g)
theorem Or.imp_left (f : a → b) : a ∨ c → b ∨ c := .imp f id
theorem Or.imp_right {b c a : Prop} (f : b → c) : a ∨ b → a ∨ c := .imp id f

theorem and_and_left : a ∧ (b ∧ c) ↔ (a ∧ b) ∧ a ∧ c :=
  ⟨fun h => ⟨h.imp_right And.left, h.imp_right And.right⟩, fun h => ⟨h.1.1, h.1.2, h.2.2⟩⟩
theorem and_and_right : (a ∧ b) ∧ c ↔ (a ∧ c) ∧ b ∧ c :=
  ⟨fun h => ⟨h.imp_left And.left, h.imp_left And.right⟩, fun h => ⟨⟨h.1.1, h.2.1⟩, h.1.2⟩⟩
theorem and_rotate : a ∧ b ∧ c ↔ b ∧ c ∧ a :=
  ⟨fun h => ⟨h.2.1, h.2.2, h.1⟩, fun h => ⟨h.2.2, h.1, h.2.1⟩⟩
theorem and_and_and_comm : (a ∧ b) ∧ c ∧ d ↔ (a ∧ c) ∧ b ∧ d :=
  ⟨fun h => ⟨h.imp And.left And.left, h.imp And.right And.right⟩,
   fun h => ⟨h.imp And.left And.left, h.imp And.right And.right⟩⟩
theorem and_iff_left {b a : Prop} (hb : b) : a ∧ b ↔ a := ⟨And.left, (⟨·, hb⟩)⟩
theorem and_iff_right (ha : a) : a ∧ b ↔ b := ⟨And.right, (⟨ha, ·⟩)⟩
theorem and_iff_left_of_imp {a b : Prop} (h : a → b) : (a ∧ b) ↔ a := ⟨And.left, fun x => ⟨x, h x⟩⟩
theorem and_iff_right_of_imp {b a : Prop} (h : b → a) : (a ∧ b) ↔ b := ⟨And.right, fun y => ⟨h y, y⟩⟩
@[simp] theorem and_iff_left_iff_imp {a b : Prop} : ((a ∧ b) ↔ a) ↔ (a → b) :=
  ⟨fun h x => (h.2 x).2, and_iff_left_of_imp⟩
@[simp] theorem and_iff_right_iff_imp {a b : Prop} : ((a ∧ b) ↔ b) ↔ (b → a) :=
  ⟨fun h y => (h.2 y).1, and_iff_right_of_imp⟩
@[simp] theorem iff_self_and : (p ↔ p ∧ q) ↔ (p → q) := by
  rw [Iff.comm (a := p), and_iff_left_iff_imp]
@[simp] theorem iff_and_self : (p ↔ q ∧ p) ↔ (p → q) := by rw [and_comm, iff_self_and]
@[simp] theorem and_self_left : a ∧ a ∧ b ↔ a ∧ b := ⟨And.right, fun h => ⟨h.1, h⟩⟩
@[simp] theorem and_self_right : (a ∧ b) ∧ b ↔ a ∧ b := ⟨And.left, fun h => ⟨h, h.2⟩⟩
theorem not_and_of_not_left {a : Prop} (b : Prop) : ¬a → ¬(a ∧ b) := mt And.left
theorem not_and_of_not_right (a : Prop) {b : Prop} : ¬b → ¬(a ∧ b) := mt And.right

theorem or_rotate : a ∨ b ∨ c ↔ b ∨ c ∨ a := by
  rw [or_comm, or_assoc]
@[simp] theorem or_self_left : a ∨ a ∨ b ↔ a ∨ b := ⟨fun h => h.elim .inl id, .inr⟩
@[simp] theorem or_self_right : (a ∨ b) ∨ b ↔ a ∨ b := ⟨fun h => h.elim id .inr, .inl⟩
theorem or_iff_right {a b : Prop} (ha : ¬a) : a ∨ b ↔ b := ⟨fun h => h.resolve_left ha, .inr⟩
theorem or_iff_left {b a : Prop} (hb : ¬b) : a ∨ b ↔ a := ⟨fun h => h.resolve_right hb, .inl⟩
@[simp] theorem or_iff_left_iff_imp {a b : Prop} : (a ∨ b ↔ a) ↔ (b → a) :=
  ⟨fun h y => h.1 (.inr y), or_iff_left_of_imp⟩
@[simp] theorem or_iff_right_iff_imp {a b : Prop} : (a ∨ b ↔ b) ↔ (a → b) :=
  ⟨fun h x => h.1 (.inl x), or_iff_right_of_imp⟩
@[simp] theorem iff_self_or {a b : Prop} : (a ↔ a ∨ b) ↔ (b → a) := by
  rw [Iff.comm (a := a), or_iff_left_iff_imp]
@[simp] theorem iff_or_self {a b : Prop} : (b ↔ a ∨ b) ↔ (a → b) := by
  rw [Iff.comm (a := b), or_iff_right_iff_imp]
@[simp] theorem and_congr_right_iff {a b c : Prop} : (a ∧ b ↔ a ∧ c) ↔ (a → (b ↔ c)) :=
  ⟨fun h x => ⟨fun y => (h.1 ⟨x, y⟩).2, fun z => (h.2 ⟨x, z⟩).2⟩, and_congr_right⟩
@[simp] theorem and_congr_left_iff {a c b : Prop} : (a ∧ c ↔ b ∧ c) ↔ c → (a ↔ b) :=
  ⟨fun h z => ⟨fun x => (h.1 ⟨x, z⟩).1, fun y => (h.2 ⟨y, z⟩).1⟩, and_congr_left⟩
theorem or_imp : (a ∨ b → c) ↔ (a → c) ∧ (b → c) :=
  ⟨fun h => ⟨h ∘ .inl, h ∘ .inr⟩, fun k h => h.elim k.1 k.2⟩
theorem or_and_left : a ∨ (b ∧ c) ↔ (a ∨ b) ∧ (a ∨ c) :=
  ⟨fun h => ⟨h.imp_right And.left, h.imp_right And.right⟩,
   fun h => h.1.elim .inl fun y => h.2.imp_right (.intro y)⟩
theorem and_or_right : (a ∧ b) ∨ c ↔ (a ∨ c) ∧ (b ∨ c) := by
  rw [@or_comm (a ∧ b), or_and_left, @or_comm c, @or_comm c]
theorem and_or_left : a ∧ (b ∨ c) ↔ (a ∧ b) ∨ (a ∧ c) :=
  ⟨fun h => h.2.imp (.intro h.1) (.intro h.1), fun h => h.elim (.imp_right .inl) (.imp_right .inr)⟩
theorem or_and_right : (a ∨ b) ∧ c ↔ (a ∧ c) ∨ (b ∧ c) := by
  rw [@and_comm (a ∨ b), and_or_left, @and_comm c, @and_comm c]
theorem or_or_distrib_left : a ∨ b ∨ c ↔ (a ∨ b) ∨ a ∨ c :=
  ⟨fun h => h.elim (fun x => .inl (.inl x)) (.imp .inr .inr),
   fun h => h.elim (.imp_right .inl) (.imp_right .inr)⟩
@[simp] theorem not_or : ¬(p ∨ q) ↔ ¬p ∧ ¬q := or_imp
theorem not_and_of_not_or_not (h : ¬a ∨ ¬b) : ¬(a ∧ b) :=
  h.elim (fun n x => n x.1) (fun n x => n x.2)
theorem not_or_of_not : ¬a → ¬b → ¬(a ∨ b) := fun n m h => h.elim n m
theorem or_congr_left {a b c : Prop} (h : a ↔ b) : a ∨ c ↔ b ∨ c := or_congr h .rfl
theorem or_congr_right {b c a : Prop} (h : b ↔ c) : a ∨ b ↔ a ∨ c := or_congr .rfl h
theorem iff_congr_left {a b c : Prop} (h : a ↔ b) : (a ↔ c) ↔ (b ↔ c) := iff_congr h .rfl
theorem iff_congr_right {a b c : Prop} (h : b ↔ c) : (a ↔ b) ↔ (a ↔ c) := iff_congr .rfl h
theorem imp_and {b c : Prop} {α : Sort u} : (α → b ∧ c) ↔ (α → b) ∧ (α → c) :=
  ⟨fun h => ⟨fun x => (h x).1, fun x => (h x).2⟩, fun h x => ⟨h.1 x, h.2 x⟩⟩
theorem not_iff_false_intro (h : a) : ¬a ↔ False := ⟨fun n => n h, False.elim⟩
theorem and_false_iff (a : Prop) : a ∧ False ↔ False := ⟨And.right, False.elim⟩

end

/-! ## Quantifiers -/

section
variable {α : Sort u} {β : Sort v} {p q : α → Prop} {a b : Prop}

theorem forall_imp (h : ∀ a, p a → q a) : (∀ a, p a) → ∀ a, q a := fun f x => h x (f x)
theorem Exists.imp (h : ∀ a, p a → q a) : (∃ a, p a) → ∃ a, q a :=
  fun e => e.elim fun x hx => ⟨x, h x hx⟩
theorem Exists.imp' {β} {q : β → Prop} (f : α → β) (hpq : ∀ a, p a → q (f a)) :
    (∃ a, p a) → ∃ b, q b :=
  fun e => e.elim fun x hx => ⟨f x, hpq x hx⟩
theorem forall_congr' (h : ∀ a, p a ↔ q a) : (∀ a, p a) ↔ ∀ a, q a :=
  ⟨fun H x => (h x).1 (H x), fun H x => (h x).2 (H x)⟩
theorem exists_congr (h : ∀ a, p a ↔ q a) : (∃ a, p a) ↔ ∃ a, q a :=
  ⟨Exists.imp fun x => (h x).1, Exists.imp fun x => (h x).2⟩
theorem forall_imp_iff_exists_imp {α : Sort u} {p : α → Prop} {b : Prop} [ha : Nonempty α]
    (em : ∀ P : Prop, P ∨ ¬P) : ((∀ x, p x) → b) ↔ ∃ x, p x → b :=
  ⟨fun h => (em (∃ x, ¬p x)).elim (.imp fun _ hx h' => absurd h' hx)
    (fun n => ha.elim fun x => ⟨x, fun _ => h fun y => (em (p y)).resolve_right fun m => n ⟨y, m⟩⟩),
   fun k h => k.elim fun x hx => hx (h x)⟩
theorem forall_exists_index {p : α → Prop} {q : (∃ x, p x) → Prop} :
    (∀ h, q h) ↔ ∀ x (h : p x), q ⟨x, h⟩ :=
  ⟨fun h x hx => h ⟨x, hx⟩, fun h k => k.elim h⟩
@[simp] theorem exists_imp {p : α → Prop} {b : Prop} : (∃ x, p x) → b ↔ ∀ x, p x → b :=
  forall_exists_index
@[simp] theorem exists_const (α) [i : Nonempty α] : (∃ _ : α, b) ↔ b :=
  ⟨fun h => h.elim fun _ h => h, i.elim Exists.intro⟩
@[simp] theorem forall_const (α : Sort u) [i : Nonempty α] : (α → b) ↔ b :=
  ⟨i.elim, fun hb _ => hb⟩
@[simp] theorem exists_prop : (∃ _h : a, b) ↔ a ∧ b :=
  ⟨fun h => h.elim .intro, fun h => ⟨h.1, h.2⟩⟩
@[simp] theorem not_exists : (¬∃ x, p x) ↔ ∀ x, ¬p x := exists_imp
theorem not_forall_of_exists_not {p : α → Prop} : (∃ x, ¬p x) → ¬∀ x, p x :=
  fun n h => n.elim fun x n => n (h x)
theorem forall_and : (∀ x, p x ∧ q x) ↔ (∀ x, p x) ∧ (∀ x, q x) :=
  ⟨fun h => ⟨fun x => (h x).1, fun x => (h x).2⟩, fun h x => ⟨h.1 x, h.2 x⟩⟩
theorem exists_or : (∃ x, p x ∨ q x) ↔ (∃ x, p x) ∨ ∃ x, q x :=
  ⟨fun h => h.elim fun x h => h.imp (.intro x) (.intro x),
   fun h => h.elim (.imp fun _ => .inl) (.imp fun _ => .inr)⟩
theorem exists_and_left {b : Prop} : (∃ x, b ∧ p x) ↔ b ∧ (∃ x, p x) :=
  ⟨fun h => h.elim fun x hx => ⟨hx.1, x, hx.2⟩, fun h => h.2.imp fun _ hx => ⟨h.1, hx⟩⟩
theorem exists_and_right {b : Prop} : (∃ x, p x ∧ b) ↔ (∃ x, p x) ∧ b :=
  ⟨fun h => h.elim fun x hx => ⟨⟨x, hx.1⟩, hx.2⟩, fun h => h.1.imp fun _ hx => ⟨hx, h.2⟩⟩
attribute [simp] exists_and_left exists_and_right
@[simp] theorem exists_false : ¬(∃ _a : α, False) := fun h => h.elim fun _ h => h
theorem forall_eq {p : α → Prop} {a' : α} : (∀ a, a = a' → p a) ↔ p a' :=
  ⟨fun h => h a' rfl, fun h _ e => e ▸ h⟩
theorem forall_eq' {p : α → Prop} {a' : α} : (∀ a, a' = a → p a) ↔ p a' :=
  ⟨fun h => h a' rfl, fun h _ e => e ▸ h⟩
attribute [simp] forall_eq forall_eq'
@[simp] theorem exists_eq {a' : α} : ∃ a, a = a' := ⟨a', rfl⟩
@[simp] theorem exists_eq' {a' : α} : ∃ a, a' = a := ⟨a', rfl⟩
@[simp] theorem exists_eq_left {p : α → Prop} {a' : α} : (∃ a, a = a' ∧ p a) ↔ p a' :=
  ⟨fun h => h.elim fun _ h => h.1 ▸ h.2, fun h => ⟨a', rfl, h⟩⟩
@[simp] theorem exists_eq_right {p : α → Prop} {a' : α} : (∃ a, p a ∧ a = a') ↔ p a' :=
  ⟨fun h => h.elim fun _ h => h.2 ▸ h.1, fun h => ⟨a', h, rfl⟩⟩
@[simp] theorem exists_eq_left' {p : α → Prop} {a' : α} : (∃ a, a' = a ∧ p a) ↔ p a' :=
  ⟨fun h => h.elim fun _ h => h.1 ▸ h.2, fun h => ⟨a', rfl, h⟩⟩
@[simp] theorem exists_eq_right' {p : α → Prop} {a' : α} : (∃ a, p a ∧ a' = a) ↔ p a' :=
  ⟨fun h => h.elim fun _ h => h.2 ▸ h.1, fun h => ⟨a', h, rfl⟩⟩
theorem exists_comm {p : α → β → Prop} : (∃ a b, p a b) ↔ (∃ b a, p a b) :=
  ⟨fun h => h.elim fun x => .imp fun _ h => ⟨x, h⟩, fun h => h.elim fun y => .imp fun _ h => ⟨y, h⟩⟩
theorem forall_comm {p : α → β → Prop} : (∀ a b, p a b) ↔ (∀ b a, p a b) :=
  ⟨fun h y x => h x y, fun h x y => h y x⟩
@[simp] theorem forall_apply_eq_imp_iff {f : α → β} {p : β → Prop} :
    (∀ b a, f a = b → p b) ↔ ∀ a, p (f a) :=
  ⟨fun h x => h _ x rfl, fun h _ x e => e ▸ h x⟩
@[simp] theorem forall_eq_apply_imp_iff {f : α → β} {p : β → Prop} :
    (∀ b a, b = f a → p b) ↔ ∀ a, p (f a) :=
  ⟨fun h x => h _ x rfl, fun h _ x e => e ▸ h x⟩
theorem exists_prop_of_true {p : Prop} {q : p → Prop} (h : p) : (Exists fun h' : p => q h') ↔ q h :=
  ⟨fun k => k.elim fun _ k => k, fun h' => ⟨h, h'⟩⟩
@[simp] theorem exists_true_left {p : True → Prop} : Exists p ↔ p True.intro :=
  exists_prop_of_true _
theorem forall_prop_of_true {p : Prop} {q : p → Prop} (h : p) : (∀ h' : p, q h') ↔ q h :=
  ⟨fun f => f h, fun h' _ => h'⟩
theorem forall_prop_of_false {p : Prop} {q : p → Prop} (hn : ¬p) : (∀ h' : p, q h') ↔ True :=
  iff_true_intro fun h => absurd h hn
theorem and_exists_self (P : Prop) (Q : P → Prop) : (P ∧ ∃ p, Q p) ↔ ∃ p, Q p :=
  ⟨And.right, fun h => ⟨h.elim fun x _ => x, h⟩⟩
theorem Exists.nonempty : (∃ x, p x) → Nonempty α :=
  fun h => h.elim fun x _ => ⟨x⟩
theorem nonempty_prop {p : Prop} : Nonempty p ↔ p := ⟨fun h => h.elim id, fun h => ⟨h⟩⟩

end

/-! ## Decidable propositions -/

namespace Decidable
variable {p q r : Prop}

theorem not_not [Decidable p] : ¬¬p ↔ p := ⟨of_not_not, not_not_intro⟩
theorem or_not_self (p : Prop) [Decidable p] : p ∨ ¬p := em p
theorem not_or_self (p : Prop) [Decidable p] : ¬p ∨ p := (em p).symm
theorem of_not_imp [Decidable p] (h : ¬(p → q)) : p := byContradiction fun n => h fun x => absurd x n
theorem not_imp_symm [Decidable p] (h : ¬p → q) (hb : ¬q) : p := byContradiction (hb ∘ h)
theorem not_imp_comm [Decidable p] [Decidable q] : (¬p → q) ↔ (¬q → p) :=
  ⟨not_imp_symm, not_imp_symm⟩
theorem not_imp_not [Decidable p] : (¬p → ¬q) ↔ (q → p) :=
  ⟨fun h y => byContradiction (h · y), mt⟩
theorem or_iff_not_imp_left [Decidable p] : p ∨ q ↔ (¬p → q) :=
  ⟨Or.resolve_left, fun h => byCases .inl (.inr ∘ h)⟩
theorem or_iff_not_imp_right {q p : Prop} [Decidable q] : p ∨ q ↔ (¬q → p) := or_comm.trans or_iff_not_imp_left
theorem imp_iff_not_or [Decidable p] : (p → q) ↔ (¬p ∨ q) :=
  ⟨fun h => byCases (.inr ∘ h) .inl, fun h x => h.elim (fun n => absurd x n) id⟩
theorem not_imp_iff_and_not [Decidable p] : ¬(p → q) ↔ p ∧ ¬q :=
  ⟨fun h => ⟨of_not_imp h, fun y => h fun _ => y⟩, fun k h => k.2 (h k.1)⟩
theorem peirce (a b : Prop) [Decidable a] : ((a → b) → a) → a :=
  byCases (fun x _ => x) (fun n h => h fun x => absurd x n)
theorem not_forall_not {α : Sort u} {p : α → Prop} [Decidable (∃ x, p x)] :
    (¬∀ x, ¬p x) ↔ ∃ x, p x :=
  ⟨fun h => byContradiction fun n => h fun x hx => n ⟨x, hx⟩, fun k h => k.elim h⟩
theorem not_exists_not {α : Sort u} {p : α → Prop} [∀ x, Decidable (p x)] :
    (¬∃ x, ¬p x) ↔ ∀ x, p x :=
  ⟨fun h x => byContradiction fun n => h ⟨x, n⟩, fun h n => n.elim fun x n => n (h x)⟩

end Decidable

/-! ## Classical logic -/

namespace Classical

noncomputable def indefiniteDescription {α : Sort u} (p : α → Prop) (h : ∃ x, p x) : { x // p x } :=
  choice <|
    let ⟨x, px⟩ := h
    ⟨⟨x, px⟩⟩

/-- An element with the property, of which only the existence is known. -/
noncomputable def choose {α : Sort u} {p : α → Prop} (h : ∃ x, p x) : α :=
  (indefiniteDescription p h).val

theorem choose_spec {α : Sort u} {p : α → Prop} (h : ∃ x, p x) : p (choose h) :=
  (indefiniteDescription p h).property

private theorem choose_congr {α : Sort u} {p q : α → Prop} (e : p = q) (hp : ∃ x, p x)
    (hq : ∃ x, q x) : choose hp = choose hq := by
  subst e; rfl

/-- The excluded middle, by Diaconescu's argument: two sets, each chosen from, that are equal when
`p` holds. -/
theorem em (p : Prop) : p ∨ ¬p :=
  have exT : ∃ x, x = True ∨ p := ⟨True, .inl rfl⟩
  have exF : ∃ x, x = False ∨ p := ⟨False, .inl rfl⟩
  (choose_spec exT).elim (fun hT => (choose_spec exF).elim (fun hF => .inr fun h =>
    have e : (fun x => x = True ∨ p) = fun x => x = False ∨ p :=
      funext fun x => propext ⟨fun _ => .inr h, fun _ => .inr h⟩
    true_ne_false (hT.symm.trans ((choose_congr e exT exF).trans hF))) .inl) .inl

theorem exists_true_of_nonempty {α : Sort u} : Nonempty α → ∃ _ : α, True
  | ⟨x⟩ => ⟨x, trivial⟩

@[instance_reducible] noncomputable def inhabited_of_nonempty {α : Sort u} (h : Nonempty α) : Inhabited α :=
  ⟨choice h⟩

@[instance_reducible] noncomputable def inhabited_of_exists {α : Sort u} {p : α → Prop} (h : ∃ x, p x) : Inhabited α :=
  inhabited_of_nonempty (Exists.elim h (fun w _ => ⟨w⟩))

noncomputable scoped instance (priority := low) propDecidable (a : Prop) : Decidable a :=
  choice <| match em a with
    | Or.inl h => ⟨isTrue h⟩
    | Or.inr h => ⟨isFalse h⟩

@[instance_reducible] noncomputable def decidableInhabited (a : Prop) : Inhabited (Decidable a) where
  default := inferInstance

@[instance_reducible] noncomputable def typeDecidableEq (α : Sort u) : DecidableEq α := fun _ _ => inferInstance

noncomputable def epsilon {α : Sort u} [h : Nonempty α] (p : α → Prop) : α :=
  if hp : ∃ x, p x then choose hp else choice h

theorem epsilon_spec {α : Sort u} {p : α → Prop} (hex : ∃ y, p y) :
    p (@epsilon α hex.nonempty p) := by
  unfold epsilon
  rw [dif_pos hex]
  exact choose_spec hex

theorem axiomOfChoice {α : Sort u} {β : α → Sort v} {r : ∀ x, β x → Prop} (h : ∀ x, ∃ y, r x y) :
    ∃ (f : ∀ x, β x), ∀ x, r x (f x) :=
  ⟨_, fun x => choose_spec (h x)⟩

theorem skolem {α : Sort u} {b : α → Sort v} {p : ∀ x, b x → Prop} :
    (∀ x, ∃ y, p x y) ↔ ∃ (f : ∀ x, b x), ∀ x, p x (f x) :=
  ⟨axiomOfChoice, fun h x => h.elim fun f hf => ⟨f x, hf x⟩⟩

theorem propComplete (a : Prop) : a = True ∨ a = False :=
  (em a).imp eq_true eq_false

theorem byCases {p q : Prop} (hpq : p → q) (hnpq : ¬p → q) : q :=
  Decidable.byCases (dec := propDecidable _) hpq hnpq

theorem byContradiction {p : Prop} (h : ¬p → False) : p :=
  Decidable.byContradiction (dec := propDecidable _) h

variable {a b c p q : Prop}

@[simp] theorem not_not : ¬¬a ↔ a := Decidable.not_not
@[simp low] theorem not_forall {α : Sort u} {p : α → Prop} : (¬∀ x, p x) ↔ ∃ x, ¬p x :=
  ⟨fun h => byContradiction fun n => h fun x => byContradiction fun m => n ⟨x, m⟩,
   not_forall_of_exists_not⟩
theorem not_forall_not {α : Sort u} {p : α → Prop} : (¬∀ x, ¬p x) ↔ ∃ x, p x :=
  Decidable.not_forall_not
theorem not_exists_not {α : Sort u} {p : α → Prop} : (¬∃ x, ¬p x) ↔ ∀ x, p x :=
  Decidable.not_exists_not
theorem forall_or_exists_not {α : Sort u} (P : α → Prop) : (∀ a, P a) ∨ ∃ a, ¬P a := by
  rw [← not_forall]; exact em _
theorem exists_or_forall_not {α : Sort u} (P : α → Prop) : (∃ a, P a) ∨ ∀ a, ¬P a := by
  rw [← not_exists]; exact em _
theorem or_iff_not_imp_left : a ∨ b ↔ (¬a → b) := Decidable.or_iff_not_imp_left
theorem or_iff_not_imp_right : a ∨ b ↔ (¬b → a) := Decidable.or_iff_not_imp_right
@[simp] theorem not_imp : ¬(a → b) ↔ a ∧ ¬b := Decidable.not_imp_iff_and_not
theorem not_imp_iff_and_not : ¬(a → b) ↔ a ∧ ¬b := not_imp
theorem not_and_iff_not_or_not : ¬(a ∧ b) ↔ ¬a ∨ ¬b := Decidable.not_and_iff_or_not
theorem imp_iff_not_or : (a → b) ↔ ¬a ∨ b := Decidable.imp_iff_not_or
theorem not_iff : ¬(a ↔ b) ↔ (¬a ↔ b) :=
  ⟨fun h => ⟨fun n => byContradiction fun m => h (iff_of_false n m),
    fun y x => h (iff_of_true x y)⟩,
   fun h k => iff_not_self ((k.trans h.symm))⟩
theorem and_or_imp : a ∧ b ∨ (a → c) ↔ a → b ∨ c :=
  ⟨fun h x => h.imp And.right (· x),
   fun h => byCases (fun x => (h x).imp (.intro x) fun z _ => z) fun n => .inr (absurd · n)⟩
@[simp] theorem imp_iff_left_iff {b a : Prop} : (b ↔ a → b) ↔ a ∨ b :=
  ⟨fun h => (em a).imp_right fun n => h.2 fun x => absurd x n,
   fun h => ⟨fun y _ => y, fun k => h.elim k id⟩⟩
theorem peirce' {a : Prop} (H : ∀ b : Prop, (a → b) → a) : a := H False |> fun h =>
  byContradiction fun n => n (h n)

end Classical

export Classical (imp_iff_left_iff)
export Classical (not_not)

def Or.by_cases [Decidable p] {α : Sort u} (h : p ∨ q) (h₁ : p → α) (h₂ : q → α) : α :=
  if hp : p then h₁ hp else h₂ (h.resolve_left hp)

/-! ## Case distinctions in terms -/

@[simp] theorem if_true {α : Sort u} {_ : Decidable True} (t e : α) : ite True t e = t := if_pos trivial
@[simp] theorem if_false {α : Sort u} {_ : Decidable False} (t e : α) : ite False t e = e := if_neg id

section
variable {α : Sort u} {β : Sort v} {P Q : Prop}

theorem apply_dite (f : α → β) (P : Prop) [d : Decidable P] (x : P → α) (y : ¬P → α) :
    f (dite P x y) = dite P (fun h => f (x h)) (fun h => f (y h)) :=
  d.falseTrueCases (fun _ => rfl) fun _ => rfl

theorem apply_ite (f : α → β) (P : Prop) [Decidable P] (x y : α) :
    f (ite P x y) = ite P (f x) (f y) :=
  apply_dite f P (fun _ => x) (fun _ => y)

@[simp] theorem dite_not {P : Prop} {α : Sort u} [hn : Decidable (¬P)] [h : Decidable P]
    (x : ¬P → α) (y : ¬¬P → α) :
    dite (¬P) x y = dite P (fun h => y (not_not_intro h)) x :=
  h.falseTrueCases (fun n => dif_pos n) fun h => dif_neg (not_not_intro h)

@[simp] theorem ite_not (p : Prop) [Decidable p] (x y : α) : ite (¬p) x y = ite p y x :=
  dite_not (fun _ => x) (fun _ => y)

@[simp] theorem ite_eq_left_iff {P : Prop} [d : Decidable P] {a b : α} :
    ite P a b = a ↔ (¬P → b = a) :=
  d.falseTrueCases (fun n => ⟨fun e _ => e, (· n)⟩) fun h => ⟨fun _ n => absurd h n, fun _ => rfl⟩

@[simp] theorem ite_eq_right_iff {P : Prop} [d : Decidable P] {a b : α} :
    ite P a b = b ↔ (P → a = b) :=
  d.falseTrueCases (fun n => ⟨fun _ h => absurd h n, fun _ => rfl⟩) fun h => ⟨fun e _ => e, (· h)⟩

end

/-- Decides a proposition from an equivalent truth value. -/
theorem iff_true_of_true (h : p) : p ↔ True := iff_true_intro h

@[simp] theorem ite_then_self {p q : Prop} [d : Decidable p] :
    (if p then p else q) ↔ (¬p → q) :=
  d.falseTrueCases (fun n => ⟨fun y _ => y, (· n)⟩) fun h => ⟨fun _ n => absurd h n, fun _ => h⟩

attribute [ext (iff := false)] funext propext

/-! ## Quantifiers over disjunctions, over the values of a function, and over equal things -/

section
variable {α : Sort u} {β : Sort v} {p q : α → Prop} {a' : α}

@[simp] theorem exists_eq_or_imp : (∃ a, (a = a' ∨ q a) ∧ p a) ↔ p a' ∨ ∃ a, q a ∧ p a :=
  ⟨fun h => h.elim fun x h => h.1.elim (fun e => .inl (e ▸ h.2)) fun m => .inr ⟨x, m, h.2⟩,
   fun h => h.elim (fun k => ⟨a', .inl rfl, k⟩) (.imp fun _ h => ⟨.inr h.1, h.2⟩)⟩

@[simp] theorem forall_eq_or_imp : (∀ a, a = a' ∨ q a → p a) ↔ p a' ∧ ∀ a, q a → p a :=
  ⟨fun h => ⟨h a' (.inl rfl), fun x m => h x (.inr m)⟩,
   fun h x m => m.elim (fun e => e ▸ h.1) (h.2 x)⟩

@[simp] theorem exists_eq_right_right : (∃ (a : α), p a ∧ q a ∧ a = a') ↔ p a' ∧ q a' :=
  ⟨fun h => h.elim fun _ h => h.2.2 ▸ ⟨h.1, h.2.1⟩, fun h => ⟨a', h.1, h.2, rfl⟩⟩

@[simp] theorem exists_eq_right_right' : (∃ (a : α), p a ∧ q a ∧ a' = a) ↔ p a' ∧ q a' :=
  ⟨fun h => h.elim fun _ h => h.2.2 ▸ ⟨h.1, h.2.1⟩, fun h => ⟨a', h.1, h.2, rfl⟩⟩

@[simp] theorem exists_or_eq_left (y : α) (p : α → Prop) : ∃ x : α, x = y ∨ p x := ⟨y, .inl rfl⟩
@[simp] theorem exists_or_eq_right (y : α) (p : α → Prop) : ∃ x : α, p x ∨ x = y := ⟨y, .inr rfl⟩
@[simp] theorem exists_or_eq_left' (y : α) (p : α → Prop) : ∃ x : α, y = x ∨ p x := ⟨y, .inl rfl⟩
@[simp] theorem exists_or_eq_right' (y : α) (p : α → Prop) : ∃ x : α, p x ∨ y = x := ⟨y, .inr rfl⟩

@[simp] theorem forall_apply_eq_imp_iff₂ {f : α → β} {p : α → Prop} {q : β → Prop} :
    (∀ b a, p a → f a = b → q b) ↔ ∀ a, p a → q (f a) :=
  ⟨fun h x m => h _ x m rfl, fun h _ x m e => e ▸ h x m⟩

@[simp] theorem exists_exists_and_eq_and {f : α → β} {p : α → Prop} {q : β → Prop} :
    (∃ b, (∃ a, p a ∧ f a = b) ∧ q b) ↔ ∃ a, p a ∧ q (f a) :=
  ⟨fun h => h.elim fun _ h => h.1.elim fun x m => ⟨x, m.1, m.2 ▸ h.2⟩,
    fun h => h.elim fun x h => ⟨f x, ⟨x, h.1, rfl⟩, h.2⟩⟩

@[simp] theorem exists_exists_eq_and {f : α → β} {p : β → Prop} :
    (∃ b, (∃ a, f a = b) ∧ p b) ↔ ∃ a, p (f a) :=
  ⟨fun h => h.elim fun _ h => h.1.elim fun x e => ⟨x, e ▸ h.2⟩,
    fun h => h.elim fun x h => ⟨f x, ⟨x, rfl⟩, h⟩⟩

theorem exists_prop' {p : Prop} : (∃ _ : α, p) ↔ Nonempty α ∧ p :=
  ⟨fun h => h.elim fun x h => ⟨⟨x⟩, h⟩, fun h => h.1.elim fun x => ⟨x, h.2⟩⟩

end
