prelude
import Init.List.Zip
import Init.Macro
import Init.Nat.Bounded
import Init.Nat.Div
import Init.Nat.Linear

/-!
What a recursive definition may leave to Lean: that its arguments get smaller. The usual forms of a
smaller number are tried, then `omega`. What has to be positive is shown by contradiction: `simp_all`
finds it when it is told that the number is 0. Names in a macro's text are resolved here, so the
lemmas must be imported.
-/

/-- The array without elements; what an empty list of syntax trees in a macro becomes. -/
def Array.mkArray0 {α : Type u} : Array α := emptyWithCapacity 0

macro_rules | `(tactic| decreasing_trivial) => `(tactic| decreasing_trivial_pre_omega)
macro_rules | `(tactic| decreasing_trivial) => `(tactic| omega)

macro_rules
  | `(tactic| decreasing_trivial) =>
    `(tactic| exact Nat.div_lt_self (Nat.pos_of_ne_zero fun h => by simp_all)
        (by first | decide | assumption))

macro_rules
  | `(tactic| decreasing_trivial) =>
    `(tactic| exact Nat.mod_lt _ (Nat.pos_of_ne_zero fun h => by simp_all))

macro_rules
  | `(tactic| decreasing_trivial) =>
    `(tactic| exact Nat.sub_lt (Nat.pos_of_ne_zero fun h => by simp_all)
        (Nat.pos_of_ne_zero fun h => by simp_all))

/-!
Lists whose elements carry a proof: what a recursion through a list needs, for in the function that
it maps it must know that an element is one. The elaborator rewrites `xs.map f` in such a definition
through `attach`, by the equations marked for it here.
-/

universe u v w

namespace List

variable {α : Type u} {β : Type v} {γ : Type w}

def pmap {P : α → Prop} (f : ∀ a, P a → β) : ∀ l : List α, (H : ∀ a ∈ l, P a) → List β
  | [], _ => []
  | a :: l, H => f a (forall_mem_cons.1 H).1 :: pmap f l (forall_mem_cons.1 H).2

def attachWith (l : List α) (P : α → Prop) (H : ∀ x ∈ l, P x) : List { x // P x } :=
  pmap Subtype.mk l H

@[inline] def attach (l : List α) : List { x // x ∈ l } := attachWith l _ fun _ => id

def unattach {α : Type u} {p : α → Prop} (l : List { x // p x }) : List α := l.map (·.val)

@[simp] theorem pmap_nil {P : α → Prop} {f : ∀ a, P a → β} : pmap f [] (by simp) = [] := rfl
@[simp] theorem pmap_cons {P : α → Prop} {f : ∀ a, P a → β} {a : α} {l : List α}
    (h : ∀ b ∈ a :: l, P b) :
    pmap f (a :: l) h = f a (forall_mem_cons.1 h).1 :: pmap f l (forall_mem_cons.1 h).2 := rfl
@[simp] theorem length_pmap {p : α → Prop} {f : ∀ a, p a → β} {l} {H} :
    (@pmap α β p f l H).length = l.length := by
  induction l with
  | nil => rfl
  | cons a l ih => exact congrArg (· + 1) ih
@[simp] theorem pmap_eq_map {p : α → Prop} {f : α → β} {l : List α} (H) :
    @pmap α β p (fun a _ => f a) l H = map f l := by
  induction l with
  | nil => rfl
  | cons a l ih => exact congrArg _ (ih _)
theorem map_pmap {p : α → Prop} {g : β → γ} {f : ∀ a, p a → β} {l : List α} (H) :
    map g (pmap f l H) = pmap (fun a h => g (f a h)) l H := by
  induction l with
  | nil => rfl
  | cons a l ih => exact congrArg _ (ih _)
theorem pmap_map {p : β → Prop} {g : ∀ b, p b → γ} {f : α → β} {l : List α} (H) :
    pmap g (map f l) H = pmap (fun a h => g (f a) h) l fun _ h => H _ (mem_map_of_mem h) := by
  induction l with
  | nil => rfl
  | cons a l ih => exact congrArg _ (ih _)
theorem pmap_congr_left {p q : α → Prop} {f : ∀ a, p a → β} {g : ∀ a, q a → β} (l : List α)
    {H₁ H₂} (h : ∀ a ∈ l, ∀ (h₁ h₂), f a h₁ = g a h₂) : pmap f l H₁ = pmap g l H₂ := by
  induction l with
  | nil => rfl
  | cons a l ih =>
    rw [pmap_cons, pmap_cons, h a mem_cons_self, ih fun b m => h b (.tail a m)]
@[simp] theorem mem_pmap {p : α → Prop} {f : ∀ a, p a → β} {l H b} :
    b ∈ pmap f l H ↔ ∃ (a : _) (h : a ∈ l), f a (H a h) = b := by
  induction l with
  | nil => exact iff_of_false not_mem_nil fun h => h.elim fun _ h => h.elim fun m _ => not_mem_nil m
  | cons a l ih =>
    refine mem_cons.trans ⟨fun h => h.elim (fun e => ⟨a, .head l, e.symm⟩) fun h => ?_, fun h => ?_⟩
    · exact (ih.1 h).imp fun c k => k.elim fun m e => ⟨.tail a m, e⟩
    · exact h.elim fun c h => h.elim fun m e =>
        (mem_cons.1 m).imp (fun k => by cases k; exact e.symm) fun m => ih.2 ⟨c, m, e⟩

@[simp] theorem length_attach {l : List α} : l.attach.length = l.length := length_pmap
@[simp] theorem length_attachWith {p : α → Prop} {l H} :
    length (l.attachWith p H) = length l := length_pmap
@[simp] theorem attach_nil : ([] : List α).attach = [] := rfl
@[simp] theorem mem_attach (l : List α) : ∀ x, x ∈ l.attach
  | ⟨a, h⟩ => mem_pmap.2 ⟨a, h, rfl⟩
theorem attach_map_val (l : List α) (f : α → β) : (l.attach.map fun i => f i.val) = l.map f :=
  (map_pmap _).trans (pmap_eq_map _)
@[simp] theorem attach_map_subtype_val (l : List α) : l.attach.map Subtype.val = l :=
  (attach_map_val l id).trans (map_id l)
@[simp] theorem unattach_attach {l : List α} : l.attach.unattach = l := attach_map_subtype_val l
@[simp] theorem unattach_nil {p : α → Prop} : ([] : List { x // p x }).unattach = [] := rfl
@[simp] theorem length_unattach {p : α → Prop} {l : List { x // p x }} :
    l.unattach.length = l.length := length_map _

/-! ## For recursive definitions -/

@[wf_preprocess] theorem map_wfParam {xs : List α} {f : α → β} :
    (wfParam xs).map f = xs.attach.unattach.map f := by simp [wfParam]
@[wf_preprocess] theorem map_unattach {P : α → Prop} {xs : List (Subtype P)} {f : α → β} :
    xs.unattach.map f = xs.map fun ⟨x, h⟩ =>
      binderNameHint x f <| binderNameHint h () <| f (wfParam x) := by
  rw [unattach, map_map]; rfl
@[wf_preprocess] theorem foldl_wfParam {xs : List α} {f : β → α → β} {x : β} :
    (wfParam xs).foldl f x = xs.attach.unattach.foldl f x := by simp [wfParam]
@[wf_preprocess] theorem foldl_unattach {P : α → Prop} {xs : List (Subtype P)} {f : β → α → β}
    {x : β} : xs.unattach.foldl f x = xs.foldl (fun s ⟨x, h⟩ =>
      binderNameHint s f <| binderNameHint x (f s) <| binderNameHint h () <|
        f s (wfParam x)) x := by
  rw [unattach, foldl_map]; rfl
@[wf_preprocess] theorem foldr_wfParam {xs : List α} {f : α → β → β} {x : β} :
    (wfParam xs).foldr f x = xs.attach.unattach.foldr f x := by simp [wfParam]
@[wf_preprocess] theorem foldr_unattach {P : α → Prop} {xs : List (Subtype P)} {f : α → β → β}
    {x : β} : xs.unattach.foldr f x = xs.foldr (fun ⟨x, h⟩ s =>
      binderNameHint x f <| binderNameHint s (f x) <| binderNameHint h () <|
        f (wfParam x) s) x := by
  rw [unattach, foldr_map]; rfl
@[wf_preprocess] theorem filter_wfParam {xs : List α} {f : α → Bool} :
    (wfParam xs).filter f = xs.attach.unattach.filter f := by simp [wfParam]
@[wf_preprocess] theorem flatMap_wfParam {xs : List α} {f : α → List β} :
    (wfParam xs).flatMap f = xs.attach.unattach.flatMap f := by simp [wfParam]
@[wf_preprocess] theorem flatMap_unattach {P : α → Prop} {xs : List (Subtype P)}
    {f : α → List β} : xs.unattach.flatMap f = xs.flatMap fun ⟨x, h⟩ =>
      binderNameHint x f <| binderNameHint h () <| f (wfParam x) := by
  rw [unattach]
  induction xs with
  | nil => rfl
  | cons a l ih => rw [map_cons, flatMap_cons, flatMap_cons, ih]; rfl
@[wf_preprocess] theorem all_wfParam {xs : List α} {f : α → Bool} :
    (wfParam xs).all f = xs.attach.unattach.all f := by simp [wfParam]
@[wf_preprocess] theorem all_unattach {P : α → Prop} {xs : List (Subtype P)} {f : α → Bool} :
    xs.unattach.all f = xs.all fun ⟨x, h⟩ =>
      binderNameHint x f <| binderNameHint h () <| f (wfParam x) := by
  rw [unattach]
  induction xs with
  | nil => rfl
  | cons a l ih => rw [map_cons, all_cons, all_cons, ih]; rfl
@[wf_preprocess] theorem any_wfParam {xs : List α} {f : α → Bool} :
    (wfParam xs).any f = xs.attach.unattach.any f := by simp [wfParam]
@[wf_preprocess] theorem any_unattach {P : α → Prop} {xs : List (Subtype P)} {f : α → Bool} :
    xs.unattach.any f = xs.any fun ⟨x, h⟩ =>
      binderNameHint x f <| binderNameHint h () <| f (wfParam x) := by
  rw [unattach]
  induction xs with
  | nil => rfl
  | cons a l ih => rw [map_cons, any_cons, any_cons, ih]; rfl

theorem sizeOf_lt_of_mem [SizeOf α] {as : List α} (h : a ∈ as) : sizeOf a < sizeOf as := by
  induction h with
  | head => simp +arith
  | tail _ _ ih => exact Nat.lt_trans ih (by simp +arith)

end List

macro_rules
  | `(tactic| decreasing_trivial) => `(tactic| with_reducible
      first
      | apply List.sizeOf_lt_of_mem; assumption; done
      | apply Nat.lt_of_lt_of_le (List.sizeOf_lt_of_mem ?h)
        case' h => assumption
        simp +arith)

/-! ## Lists from functions of an index -/

namespace List

variable {α : Type u}

def ofFn {n} (f : Fin n → α) : List α :=
  (range n).pmap (fun i h => f ⟨i, h⟩) fun _ h => mem_range.1 h

def finRange (n : Nat) : List (Fin n) := ofFn fun i => i

@[simp] theorem length_ofFn {n} {f : Fin n → α} : (ofFn f).length = n :=
  length_pmap.trans length_range
@[simp] theorem length_finRange {n : Nat} : (finRange n).length = n := length_ofFn
@[simp] theorem mem_ofFn {n} {f : Fin n → α} {a : α} : a ∈ ofFn f ↔ ∃ i, f i = a := by
  rw [ofFn, mem_pmap]
  exact ⟨fun h => h.elim fun i k => k.elim fun h e => ⟨⟨i, mem_range.1 h⟩, e⟩,
    fun h => h.elim fun i e => ⟨i.1, mem_range.2 i.2, e⟩⟩
@[simp] theorem mem_finRange {n : Nat} (x : Fin n) : x ∈ finRange n := mem_ofFn.2 ⟨x, rfl⟩

end List
