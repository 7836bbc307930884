/-!
# Fixed points in complete lattices

A complete lattice has a greatest lower bound of whatever one likes. Knaster and Tarski: a monotone
map on it has a least fixed point. Then the rules for calculating with such fixed points.
-/

namespace Library.FixedPoints

universe u v

/-- An order in which every set of elements has a greatest lower bound. -/
structure Complete (α : Type u) where
  le : α → α → Prop
  refl : ∀ a, le a a
  trans : ∀ {a b c}, le a b → le b c → le a c
  antisymm : ∀ {a b}, le a b → le b a → a = b
  inf : (α → Prop) → α
  inf_le : ∀ {S : α → Prop} {a}, S a → le (inf S) a
  le_inf : ∀ {S : α → Prop} {b}, (∀ a, S a → le b a) → le b (inf S)

/-- `f` keeps the order. -/
def Monotone {α : Type u} (L : Complete α) (f : α → α) : Prop :=
  ∀ {x y}, L.le x y → L.le (f x) (f y)

namespace Complete
variable {α : Type u} (L : Complete α)

/-- The least upper bound: the greatest lower bound of all upper bounds. -/
def sup (S : α → Prop) : α := L.inf fun b => ∀ a, S a → L.le a b

/-- The least element. -/
def bot : α := L.inf fun _ => True

/-- The least upper bound of two. -/
def join (a b : α) : α := L.sup fun x => x = a ∨ x = b

/-- The greatest lower bound of all `x` with `f x ≤ x`. -/
def lfp (f : α → α) : α := L.inf fun x => L.le (f x) x

/-- The least upper bound of all `x` with `x ≤ f x`. -/
def gfp (f : α → α) : α := L.sup fun x => L.le x (f x)

/-- `f` applied `n` times to the least element. -/
def climb (f : α → α) : Nat → α
  | 0 => L.bot
  | n + 1 => f (climb f n)

/-! ## Upper bounds from lower bounds -/

/-- Greatest lower bounds of everything give an upper bound of everything.

difficulty 2 · folklore -/
theorem le_sup {S : α → Prop} {a : α} (h : S a) : L.le a (L.sup S) := by
  apply L.le_inf
  intro b hb
  exact hb a h

/-- The bound is the least one.

difficulty 1 · folklore -/
theorem sup_le {S : α → Prop} {b : α} (h : ∀ a, S a → L.le a b) : L.le (L.sup S) b := by
  apply L.inf_le
  intro a ha
  exact h a ha

/-- Nothing is below the least element.

difficulty 1 · folklore -/
theorem bot_le (a : α) : L.le L.bot a := by
  apply L.inf_le
  trivial

/-- Only it is below itself.

difficulty 2 · folklore -/
theorem eq_bot_of_le {a : α} (h : L.le a L.bot) : a = L.bot := by
  apply L.antisymm h
  exact L.bot_le a

/-- A join is below what both are below.

difficulty 2 · folklore -/
theorem join_le_iff (a b c : α) : L.le (L.join a b) c ↔ L.le a c ∧ L.le b c := by
  constructor
  · intro h
    constructor
    · exact L.trans (L.le_sup (Or.inl rfl)) h
    · exact L.trans (L.le_sup (Or.inr rfl)) h
  · rintro ⟨ha, hb⟩
    apply L.sup_le
    rintro x (rfl | rfl)
    · exact ha
    · exact hb

/-- Being below is being absorbed.

difficulty 3 · folklore -/
theorem join_eq_iff (a b : α) : L.join a b = b ↔ L.le a b := by
  constructor
  · intro h
    have k := (L.join_le_iff a b b).1
    rw [h] at k
    exact (k (L.refl b)).1
  · intro h
    apply L.antisymm
    · rw [join_le_iff]
      exact ⟨h, L.refl b⟩
    · exact L.le_sup (Or.inr rfl)

/-- The order of joining does not matter.

difficulty 2 · folklore -/
theorem join_comm (a b : α) : L.join a b = L.join b a := by
  apply L.antisymm
  · rw [join_le_iff]
    exact ⟨L.le_sup (Or.inr rfl), L.le_sup (Or.inl rfl)⟩
  · rw [join_le_iff]
    exact ⟨L.le_sup (Or.inr rfl), L.le_sup (Or.inl rfl)⟩

/-- A bigger set has a bigger bound.

difficulty 2 · folklore -/
theorem sup_mono {S T : α → Prop} (h : ∀ a, S a → T a) : L.le (L.sup S) (L.sup T) := by
  apply L.sup_le
  intro a ha
  apply L.le_sup
  exact h a ha

/-! ## The least fixed point -/

/-- What shrinks under `f` is above the least fixed point.

difficulty 1 · Park induction -/
theorem lfp_le {f : α → α} {x : α} (h : L.le (f x) x) : L.le (L.lfp f) x := by
  apply L.inf_le
  exact h

/-- The least fixed point shrinks under `f` itself.

difficulty 3 · Knaster, Tarski 1955 -/
theorem map_lfp_le {f : α → α} (hf : Monotone L f) : L.le (f (L.lfp f)) (L.lfp f) := by
  apply L.le_inf
  intro x hx
  have h : L.le (f (L.lfp f)) (f x) := hf (L.lfp_le hx)
  exact L.trans h hx

/-- It is a fixed point.

difficulty 4 · Knaster, Tarski 1955 -/
theorem map_lfp {f : α → α} (hf : Monotone L f) : f (L.lfp f) = L.lfp f := by
  apply L.antisymm
  · exact L.map_lfp_le hf
  · apply L.lfp_le
    apply hf
    exact L.map_lfp_le hf

/-- It is the least of them.

difficulty 2 · Knaster, Tarski 1955 -/
theorem lfp_least {f : α → α} {x : α} (h : f x = x) : L.le (L.lfp f) x := by
  apply L.lfp_le
  rw [h]
  exact L.refl x

/-- What grows under `f` is below the greatest fixed point.

difficulty 1 · coinduction -/
theorem le_gfp {f : α → α} {x : α} (h : L.le x (f x)) : L.le x (L.gfp f) := by
  apply L.le_sup
  exact h

/-- The greatest fixed point is one.

difficulty 4 · Knaster, Tarski 1955 -/
theorem map_gfp {f : α → α} (hf : Monotone L f) : f (L.gfp f) = L.gfp f := by
  have grows : L.le (L.gfp f) (f (L.gfp f)) := by
    apply L.sup_le
    intro x hx
    exact L.trans hx (hf (L.le_gfp hx))
  apply L.antisymm
  · apply L.le_gfp
    exact hf grows
  · exact grows

/-- The least is below the greatest.

difficulty 2 · folklore -/
theorem lfp_le_gfp {f : α → α} (hf : Monotone L f) : L.le (L.lfp f) (L.gfp f) := by
  apply L.lfp_least
  exact L.map_gfp hf

/-- If the two agree there is exactly one fixed point.

difficulty 3 · folklore -/
theorem unique_of_lfp_eq_gfp {f : α → α} (h : L.lfp f = L.gfp f) {x y : α} (hx : f x = x)
    (hy : f y = y) : x = y := by
  have both : ∀ z, f z = z → z = L.lfp f := by
    intro z hz
    apply L.antisymm
    · rw [h]
      apply L.le_gfp
      rw [hz]
      exact L.refl z
    · exact L.lfp_least hz
  rw [both x hx, both y hy]

/-! ## Calculating with fixed points -/

/-- A bigger map has a bigger least fixed point.

difficulty 3 · folklore -/
theorem lfp_mono {f g : α → α} (hg : Monotone L g) (h : ∀ x, L.le (f x) (g x)) :
    L.le (L.lfp f) (L.lfp g) := by
  apply L.lfp_le
  apply L.trans (h (L.lfp g))
  exact L.map_lfp_le hg

/-- Rolling: the fixed point of `f ∘ g` from that of `g ∘ f`.

difficulty 5 · Backhouse and others 1995 -/
theorem rolling {f g : α → α} (hf : Monotone L f) (hg : Monotone L g) :
    L.lfp (fun x => f (g x)) = f (L.lfp fun x => g (f x)) := by
  have hgf : Monotone L fun x => g (f x) := fun h => hg (hf h)
  have hfg : Monotone L fun x => f (g x) := fun h => hf (hg h)
  apply L.antisymm
  · apply L.lfp_le
    apply hf
    exact L.map_lfp_le hgf
  · rw [← L.map_lfp hfg]
    apply hf
    apply L.lfp_le
    apply hg
    exact L.map_lfp_le hfg

/-- Doing a step twice changes no least fixed point.

difficulty 5 · Backhouse and others 1995 -/
theorem lfp_twice {f : α → α} (hf : Monotone L f) : L.lfp (fun x => f (f x)) = L.lfp f := by
  apply L.antisymm
  · apply L.lfp_least
    rw [L.map_lfp hf, L.map_lfp hf]
  · apply L.lfp_le
    rw [← L.rolling hf hf]
    exact L.refl _

/-- Two nested fixed points are one.

difficulty 5 · Backhouse and others 1995 -/
theorem diagonal {h : α → α → α} (h₁ : ∀ y, Monotone L fun x => h x y)
    (h₂ : ∀ x, Monotone L (h x)) :
    L.lfp (fun x => L.lfp (h x)) = L.lfp fun x => h x x := by
  have outer : Monotone L fun x => L.lfp (h x) := by
    intro x y k
    exact L.lfp_mono (h₂ y) fun z => h₁ z k
  have both : Monotone L fun x => h x x := by
    intro x y k
    exact L.trans (h₁ x k) (h₂ y k)
  apply L.antisymm
  · apply L.lfp_le
    apply L.lfp_le
    exact L.map_lfp_le both
  · apply L.lfp_le
    have e := L.map_lfp outer
    have inner := L.map_lfp (h₂ (L.lfp fun x => L.lfp (h x)))
    rw [e] at inner
    rw [inner]
    exact L.refl _

/-- Fusion: a map that keeps upper bounds carries fixed points over.

difficulty 4 · folklore -/
theorem fusion {f g k : α → α} (hf : Monotone L f) (hg : Monotone L g) (hk : Monotone L k)
    (bound : ∀ y, ∃ z, ∀ x, L.le (k x) y ↔ L.le x z) (comm : ∀ x, k (f x) = g (k x)) :
    k (L.lfp f) = L.lfp g := by
  apply L.antisymm
  · obtain ⟨z, hz⟩ := bound (L.lfp g)
    rw [hz]
    apply L.lfp_le
    rw [← hz, comm]
    have low : L.le (k z) (L.lfp g) := (hz z).2 (L.refl z)
    exact L.trans (hg low) (L.map_lfp_le hg)
  · apply L.lfp_le
    rw [← comm]
    exact hk (L.map_lfp_le hf)

/-! ## Climbing from below -/

/-- Each step of the climb is above the one before.

difficulty 2 · Kleene -/
theorem climb_step {f : α → α} (hf : Monotone L f) (n : Nat) :
    L.le (L.climb f n) (L.climb f (n + 1)) := by
  induction n with
  | zero => exact L.bot_le _
  | succ n ih =>
    apply hf
    exact ih

/-- So is every later one.

difficulty 3 · Kleene -/
theorem climb_mono {f : α → α} (hf : Monotone L f) {m n : Nat} (h : m ≤ n) :
    L.le (L.climb f m) (L.climb f n) := by
  induction h with
  | refl => exact L.refl _
  | step _ ih =>
    apply L.trans ih
    exact L.climb_step hf _

/-- The climb never passes the least fixed point.

difficulty 2 · Kleene -/
theorem climb_le_lfp {f : α → α} (hf : Monotone L f) (n : Nat) :
    L.le (L.climb f n) (L.lfp f) := by
  induction n with
  | zero => exact L.bot_le _
  | succ n ih =>
    rw [← L.map_lfp hf]
    apply hf
    exact ih

/-- If it comes to rest, it has reached it.

difficulty 4 · Kleene -/
theorem climb_rests {f : α → α} (hf : Monotone L f) {n : Nat}
    (h : L.climb f (n + 1) = L.climb f n) : L.climb f n = L.lfp f := by
  apply L.antisymm
  · exact L.climb_le_lfp hf n
  · apply L.lfp_least
    exact h

/-- Once at rest, always at rest.

difficulty 3 · Kleene -/
theorem climb_stays {f : α → α} {n : Nat} (h : L.climb f (n + 1) = L.climb f n) (k : Nat) :
    L.climb f (n + k) = L.climb f n := by
  induction k with
  | zero => rfl
  | succ k ih =>
    show f (L.climb f (n + k)) = L.climb f n
    rw [ih]
    exact h

/-- A map that keeps the bound of its own climb has that bound as its least fixed point.

difficulty 5 · Kleene -/
theorem kleene {f : α → α} (hf : Monotone L f)
    (keep : f (L.sup fun x => ∃ n, x = L.climb f n) =
      L.sup fun x => ∃ n, x = L.climb f (n + 1)) :
    L.sup (fun x => ∃ n, x = L.climb f n) = L.lfp f := by
  apply L.antisymm
  · apply L.sup_le
    rintro x ⟨n, rfl⟩
    exact L.climb_le_lfp hf n
  · apply L.lfp_le
    rw [keep]
    apply L.sup_mono
    rintro x ⟨n, rfl⟩
    exact ⟨n + 1, rfl⟩

end Complete

/-! ## Predicates -/

/-- The predicates on a type, ordered by implication. -/
def predicates (α : Type u) : Complete (α → Prop) where
  le P Q := ∀ x, P x → Q x
  refl _ _ h := h
  trans h k x p := k x (h x p)
  antisymm h k := funext fun x => propext ⟨h x, k x⟩
  inf F x := ∀ P, F P → P x
  inf_le hP _ h := h _ hP
  le_inf h x p P hP := h P hP x p

/-- Being reached from `a` by steps of `next`, as an inductive definition. -/
inductive Reached {α : Type u} (next : α → α → Prop) (a : α) : α → Prop
  | start : Reached next a a
  | step {x y : α} (h : Reached next a x) (k : next x y) : Reached next a y

/-- An inductive predicate is the least fixed point of its own rules.

difficulty 5 · folklore -/
theorem reached_eq_lfp {α : Type u} (next : α → α → Prop) (a : α) :
    Reached next a =
      (predicates α).lfp fun P y => y = a ∨ ∃ x, P x ∧ next x y := by
  apply (predicates α).antisymm
  · intro y h P hP
    induction h with
    | start => exact hP a (Or.inl rfl)
    | step _ k ih => exact hP _ (Or.inr ⟨_, ih, k⟩)
  · intro y h
    refine h (Reached next a) ?_
    rintro z (rfl | ⟨_, hx, k⟩)
    · exact Reached.start
    · exact Reached.step hx k

/-- The join of two predicates is the disjunction.

difficulty 3 · folklore -/
theorem predicates_join {α : Type u} (P Q : α → Prop) :
    (predicates α).join P Q = fun x => P x ∨ Q x := by
  apply (predicates α).antisymm
  · rw [Complete.join_le_iff]
    exact ⟨fun _ h => Or.inl h, fun _ h => Or.inr h⟩
  · rintro x (h | h)
    · exact (predicates α).le_sup (S := fun T => T = P ∨ T = Q) (Or.inl rfl) x h
    · exact (predicates α).le_sup (S := fun T => T = P ∨ T = Q) (Or.inr rfl) x h

end Library.FixedPoints
