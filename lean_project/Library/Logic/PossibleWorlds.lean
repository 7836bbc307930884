/-!
# Possible worlds

Necessity and possibility over a relation between worlds. Each law of modal logic is valid exactly
on the frames whose relation has a certain property; at the end Löb's law, and what follows from it
alone about provability.
-/

namespace Library.Modal

universe u
variable {W : Type u} {R : W → W → Prop} {A B C : W → Prop}

/-- `A` holds in every world that can be seen from here. -/
def Box (R : W → W → Prop) (A : W → Prop) : W → Prop := fun w => ∀ v, R w v → A v

/-- `A` holds in some world that can be seen from here. -/
def Dia (R : W → W → Prop) (A : W → Prop) : W → Prop := fun w => ∃ v, R w v ∧ A v

/-- A scheme of formulas is valid on a frame: true in every world, whatever `A` means. -/
def Valid (scheme : (W → Prop) → W → Prop) : Prop := ∀ A w, scheme A w

/-! ## Laws of every frame -/

/-- What is necessary may be reasoned with.

difficulty 1 · Kripke's K -/
theorem box_imp {w : W} (h : Box R (fun v => A v → B v) w) (k : Box R A w) : Box R B w := by
  intro v r
  exact h v r (k v r)

/-- Necessity of both is both necessities.

difficulty 2 · Kripke -/
theorem box_and (w : W) : Box R (fun v => A v ∧ B v) w ↔ Box R A w ∧ Box R B w := by
  constructor
  · intro h
    exact ⟨fun v r => (h v r).1, fun v r => (h v r).2⟩
  · rintro ⟨h, k⟩ v r
    exact ⟨h v r, k v r⟩

/-- Possibility of one of two is one of two possibilities.

difficulty 2 · Kripke -/
theorem dia_or (w : W) : Dia R (fun v => A v ∨ B v) w ↔ Dia R A w ∨ Dia R B w := by
  constructor
  · rintro ⟨v, r, h | h⟩
    · exact Or.inl ⟨v, r, h⟩
    · exact Or.inr ⟨v, r, h⟩
  · rintro (⟨v, r, h⟩ | ⟨v, r, h⟩)
    · exact ⟨v, r, Or.inl h⟩
    · exact ⟨v, r, Or.inr h⟩

/-- Possibly means: not necessarily not.

difficulty 2 · Kripke -/
theorem dia_iff_not_box (w : W) : Dia R A w ↔ ¬Box R (fun v => ¬A v) w := by
  constructor
  · rintro ⟨v, r, h⟩ k
    exact k v r h
  · intro h
    apply Classical.byContradiction
    intro n
    exact h fun v r a => n ⟨v, r, a⟩

/-- Something necessary and something possible are possible together.

difficulty 2 · Kripke -/
theorem box_and_dia {w : W} (h : Box R A w) (k : Dia R B w) : Dia R (fun v => A v ∧ B v) w := by
  obtain ⟨v, r, b⟩ := k
  exact ⟨v, r, h v r, b⟩

/-- Two things may be possible, but not together.

difficulty 3 · folklore -/
theorem dia_and_fails : ∃ (R : Bool → Bool → Prop) (A B : Bool → Prop) (w : Bool),
    Dia R A w ∧ Dia R B w ∧ ¬Dia R (fun v => A v ∧ B v) w := by
  refine ⟨fun _ _ => True, fun v => v = true, fun v => v = false, true, ?_, ?_, ?_⟩
  · exact ⟨true, trivial, rfl⟩
  · exact ⟨false, trivial, rfl⟩
  · rintro ⟨v, _, h, k⟩
    rw [h] at k
    cases k

/-! ## Laws and frames -/

/-- The law T, `□A → A`, says that every world sees itself.

difficulty 3 · correspondence theory -/
theorem valid_t_iff : Valid (fun A w => Box R A w → A w) ↔ ∀ w, R w w := by
  constructor
  · intro h w
    apply h (fun v => R w v) w
    intro v r
    exact r
  · intro refl A w h
    exact h w (refl w)

/-- The law 4, `□A → □□A`, says that seeing is transitive.

difficulty 4 · correspondence theory -/
theorem valid_four_iff :
    Valid (fun A w => Box R A w → Box R (Box R A) w) ↔ ∀ u v w, R u v → R v w → R u w := by
  constructor
  · intro h u v w huv hvw
    have k := h (fun x => R u x) u fun x r => r
    exact k v huv w hvw
  · intro tr A u h v huv w hvw
    exact h w (tr u v w huv hvw)

/-- The law B, `A → □◇A`, says that seeing is mutual.

difficulty 4 · correspondence theory -/
theorem valid_b_iff : Valid (fun A w => A w → Box R (Dia R A) w) ↔ ∀ v w, R v w → R w v := by
  constructor
  · intro h v w r
    obtain ⟨x, rx, e⟩ := h (fun x => x = v) v rfl w r
    rw [← e]
    exact rx
  · intro sy A w a v r
    exact ⟨w, sy w v r, a⟩

/-- The law D, `□A → ◇A`, says that no world is a dead end.

difficulty 3 · correspondence theory -/
theorem valid_d_iff : Valid (fun A w => Box R A w → Dia R A w) ↔ ∀ w, ∃ v, R w v := by
  constructor
  · intro h w
    obtain ⟨v, r, _⟩ := h (fun _ => True) w fun _ _ => trivial
    exact ⟨v, r⟩
  · intro serial A w h
    obtain ⟨v, r⟩ := serial w
    exact ⟨v, r, h v r⟩

/-- The law 5, `◇A → □◇A`, says that seeing is Euclidean.

difficulty 4 · correspondence theory -/
theorem valid_five_iff :
    Valid (fun A w => Dia R A w → Box R (Dia R A) w) ↔ ∀ u v w, R u v → R u w → R w v := by
  constructor
  · intro h u v w huv huw
    obtain ⟨x, rx, e⟩ := h (fun x => x = v) u ⟨v, huv, rfl⟩ w huw
    rw [← e]
    exact rx
  · rintro eu A u ⟨v, huv, a⟩ w huw
    exact ⟨v, eu u v w huv huw, a⟩

/-- The law `◇A → □A` says that at most one world is seen.

difficulty 4 · correspondence theory -/
theorem valid_function_iff :
    Valid (fun A w => Dia R A w → Box R A w) ↔ ∀ u v w, R u v → R u w → v = w := by
  constructor
  · intro h u v w huv huw
    exact (h (fun x => x = v) u ⟨v, huv, rfl⟩ w huw).symm
  · rintro one A u ⟨v, huv, a⟩ w huw
    rw [← one u v w huv huw]
    exact a

/-- Density, the converse of 4: between any two worlds there is one.

difficulty 4 · correspondence theory -/
theorem valid_dense_iff :
    Valid (fun A w => Box R (Box R A) w → Box R A w) ↔ ∀ u w, R u w → ∃ v, R u v ∧ R v w := by
  constructor
  · intro h u w r
    apply h (fun x => ∃ v, R u v ∧ R v x) u _ w r
    intro v huv x hvx
    exact ⟨v, huv, hvx⟩
  · intro dense A u h w r
    obtain ⟨v, huv, hvw⟩ := dense u w r
    exact h v huv w hvw

/-- The law G, `◇□A → □◇A`: what is seen from one place meets again.

difficulty 5 · correspondence theory -/
theorem valid_g_iff :
    Valid (fun A w => Dia R (Box R A) w → Box R (Dia R A) w) ↔
      ∀ u v w, R u v → R u w → ∃ x, R v x ∧ R w x := by
  constructor
  · intro h u v w huv huw
    obtain ⟨x, hwx, hvx⟩ := h (fun x => R v x) u ⟨v, huv, fun x r => r⟩ w huw
    exact ⟨x, hvx, hwx⟩
  · rintro meet A u ⟨v, huv, box⟩ w huw
    obtain ⟨x, hvx, hwx⟩ := meet u v w huv huw
    exact ⟨x, hwx, box x hvx⟩

/-- Who sees himself and shares what he sees with his neighbours lives among equals.

difficulty 4 · folklore -/
theorem t_and_five_give_four (t : Valid fun A w => Box R A w → A w)
    (five : Valid fun A w => Dia R A w → Box R (Dia R A) w) :
    Valid fun A w => Box R A w → Box R (Box R A) w := by
  rw [valid_four_iff]
  rw [valid_t_iff] at t
  rw [valid_five_iff] at five
  intro u v w huv hvw
  have hvu : R v u := five u u v (t u) huv
  exact five v w u hvw hvu

/-- Among equals, possibility of necessity is necessity.

difficulty 4 · Lewis's S5 -/
theorem dia_box_collapse (t : ∀ w, R w w) (five : ∀ u v w, R u v → R u w → R w v) (w : W) :
    Dia R (Box R A) w ↔ Box R A w := by
  constructor
  · rintro ⟨v, hwv, box⟩ x hwx
    apply box
    exact five w x v hwx hwv
  · intro h
    exact ⟨w, t w, h⟩

/-! ## Löb's law -/

/-- Where the view is transitive and no path goes on for ever, Löb's law holds.

difficulty 5 · Segerberg -/
theorem loeb_of_wellFounded (tr : ∀ u v w, R u v → R v w → R u w)
    (wf : WellFounded fun v w => R w v) :
    Valid fun A w => Box R (fun v => Box R A v → A v) w → Box R A w := by
  intro A w h v r
  induction v using wf.induction with
  | h v ih =>
    apply h v r
    intro x hvx
    apply ih x hvx
    exact tr w v x r hvx

/-- Löb's law forbids a world to see itself.

difficulty 4 · Segerberg -/
theorem loeb_irreflexive
    (loeb : Valid fun A w => Box R (fun v => Box R A v → A v) w → Box R A w) (w : W) :
    ¬R w w := by
  intro r
  have h := loeb (fun v => v ≠ w) w
  apply h _ w r
  · rfl
  · intro v hv box e
    rw [e] at box
    exact box w r rfl

/-- Löb's law makes the view transitive.

difficulty 5 · de Jongh, Sambin -/
theorem loeb_transitive
    (loeb : Valid fun A w => Box R (fun v => Box R A v → A v) w → Box R A w) :
    ∀ u v w, R u v → R v w → R u w := by
  intro u v w huv hvw
  have h := loeb (fun x => R u x ∧ ∀ y, R x y → R u y) u
  apply (h _ v huv).2 w hvw
  intro x hux box
  exact ⟨hux, fun y hxy => (box y hxy).1⟩

/-! ## Provability, without worlds -/

/-- A notion of provability for sentences: the conditions of Hilbert, Bernays and Löb, and for each
sentence one that says "if I am provable, then so is this". -/
structure Provability (S : Type u) where
  imp : S → S → S
  box : S → S
  Provable : S → Prop
  mp : ∀ {a b}, Provable (imp a b) → Provable a → Provable b
  weaken : ∀ {a} b, Provable a → Provable (imp b a)
  apply_under : ∀ {a b c}, Provable (imp a (imp b c)) → Provable (imp a b) → Provable (imp a c)
  necessitate : ∀ {a}, Provable a → Provable (box a)
  distribute : ∀ a b, Provable (imp (box (imp a b)) (imp (box a) (box b)))
  internal : ∀ a, Provable (imp (box a) (box (box a)))
  curry : S → S
  curry_intro : ∀ a, Provable (imp (imp (box (curry a)) a) (curry a))
  curry_elim : ∀ a, Provable (imp (curry a) (imp (box (curry a)) a))

namespace Provability
variable {S : Type u} (T : Provability S)

/-- Implications chain.

difficulty 2 · folklore -/
theorem chain {a b c : S} (h : T.Provable (T.imp a b)) (k : T.Provable (T.imp b c)) :
    T.Provable (T.imp a c) := by
  apply T.apply_under _ h
  exact T.weaken a k

/-- A provable implication is provable between the boxes.

difficulty 2 · Löb 1955 -/
theorem box_mono {a b : S} (h : T.Provable (T.imp a b)) :
    T.Provable (T.imp (T.box a) (T.box b)) := by
  apply T.mp (T.distribute a b)
  exact T.necessitate h

/-- The sentence that speaks of its own provability, if provable, makes `a` provable.

difficulty 4 · Löb 1955 -/
theorem box_curry (a : S) : T.Provable (T.imp (T.box (T.curry a)) (T.box a)) := by
  have first := T.chain (T.box_mono (T.curry_elim a)) (T.distribute (T.box (T.curry a)) a)
  apply T.apply_under first
  exact T.internal (T.curry a)

/-- Löb's theorem: only what is provable can be proved to be true if provable.

difficulty 5 · Löb 1955 -/
theorem loeb {a : S} (h : T.Provable (T.imp (T.box a) a)) : T.Provable a := by
  have use : T.Provable (T.imp (T.box (T.curry a)) a) := T.chain (T.box_curry a) h
  have self : T.Provable (T.curry a) := T.mp (T.curry_intro a) use
  exact T.mp use (T.necessitate self)

/-- Gödel's second theorem: who proves his own consistency proves everything.

difficulty 5 · Gödel 1931 -/
theorem goedel {bad : S} (explode : ∀ a, T.Provable (T.imp bad a))
    (consistent : T.Provable (T.imp (T.box bad) bad)) (a : S) : T.Provable a := by
  have h : T.Provable bad := T.loeb consistent
  exact T.mp (explode a) h

end Provability

end Library.Modal
