/-!
# What does not change

Puzzles in which something can be moved about for ever, and the question is what can never happen:
water jugs, chameleons, Hofstadter's MU, and crossing a river. Each is settled by something that no
step changes.
-/

namespace Library.Invariants

universe u

/-- `Reach step s t`: from `s` any number of steps lead to `t`. -/
inductive Reach {S : Type u} (step : S → S → Prop) (s : S) : S → Prop
  | here : Reach step s s
  | next {t u : S} (h : Reach step s t) (k : step t u) : Reach step s u

variable {S : Type u} {step : S → S → Prop}

/-- A property that each step keeps holds for ever.

difficulty 2 · the principle of invariants -/
theorem Reach.invariant {I : S → Prop} (keep : ∀ s t, I s → step s t → I t) {s t : S}
    (r : Reach step s t) (h : I s) : I t := by
  induction r with
  | here => exact h
  | next _ k ih => exact keep _ _ ih k

/-- A quantity that no step changes is the same at the end.

difficulty 2 · the principle of invariants -/
theorem Reach.constant {β : Type} {f : S → β} (keep : ∀ s t, step s t → f t = f s) {s t : S}
    (r : Reach step s t) : f t = f s := by
  induction r with
  | here => rfl
  | next _ k ih => rw [keep _ _ k, ih]

/-- Reaching is transitive.

difficulty 2 · folklore -/
theorem Reach.trans {s t u : S} (r : Reach step s t) (r' : Reach step t u) : Reach step s u := by
  induction r' with
  | here => exact r
  | next _ k ih => exact .next ih k

/-- If every step can be undone, so can a whole way.

difficulty 3 · folklore -/
theorem Reach.symm (h : ∀ s t, step s t → step t s) {s t : S} (r : Reach step s t) :
    Reach step t s := by
  induction r with
  | here => exact .here
  | next _ k ih =>
    apply Reach.trans _ ih
    exact .next .here (h _ _ k)

/-! ## Water jugs -/

/-- Two jugs that hold `a` and `b` litres can be filled, emptied and poured into each other. -/
inductive Pour (a b : Nat) : Nat × Nat → Nat × Nat → Prop
  | fill₁ {x y} : Pour a b (x, y) (a, y)
  | fill₂ {x y} : Pour a b (x, y) (x, b)
  | empty₁ {x y} : Pour a b (x, y) (0, y)
  | empty₂ {x y} : Pour a b (x, y) (x, 0)
  | all₁ {x y} (h : x + y ≤ b) : Pour a b (x, y) (0, x + y)
  | some₁ {x y} (h : b ≤ x + y) : Pour a b (x, y) (x + y - b, b)
  | all₂ {x y} (h : x + y ≤ a) : Pour a b (x, y) (x + y, 0)
  | some₂ {x y} (h : a ≤ x + y) : Pour a b (x, y) (a, x + y - a)

/-- With three and five litres, four can be measured.

difficulty 3 · Die Hard with a Vengeance -/
theorem four_litres : ∃ x, Reach (Pour 3 5) (0, 0) (x, 4) := by
  refine ⟨3, ?_⟩
  have h₁ : Reach (Pour 3 5) (0, 0) (0, 5) := .next .here .fill₂
  have h₂ : Reach (Pour 3 5) (0, 0) (3, 2) := .next h₁ (.some₂ (by decide))
  have h₃ : Reach (Pour 3 5) (0, 0) (0, 2) := .next h₂ .empty₁
  have h₄ : Reach (Pour 3 5) (0, 0) (2, 0) := .next h₃ (.all₂ (by decide))
  have h₅ : Reach (Pour 3 5) (0, 0) (2, 5) := .next h₄ .fill₂
  exact .next h₅ (.some₂ (by decide))

/-- No jug ever holds more than it can.

difficulty 3 · folklore -/
theorem never_spilled {a b : Nat} {s t : Nat × Nat} (r : Reach (Pour a b) s t)
    (h : s.1 ≤ a ∧ s.2 ≤ b) : t.1 ≤ a ∧ t.2 ≤ b := by
  apply r.invariant (I := fun s => s.1 ≤ a ∧ s.2 ≤ b) _ h
  rintro s t ⟨h, k⟩ p
  cases p <;> constructor <;> simp only at * <;> omega

/-- What divides both jugs divides whatever is measured with them.

difficulty 4 · folklore -/
theorem measured_dvd {a b d : Nat} (ha : d ∣ a) (hb : d ∣ b) {t : Nat × Nat}
    (r : Reach (Pour a b) (0, 0) t) : d ∣ t.1 ∧ d ∣ t.2 := by
  apply r.invariant (I := fun s => d ∣ s.1 ∧ d ∣ s.2)
  · rintro s t ⟨h, k⟩ p
    cases p with
    | fill₁ => exact ⟨ha, k⟩
    | fill₂ => exact ⟨h, hb⟩
    | empty₁ => exact ⟨Nat.dvd_zero d, k⟩
    | empty₂ => exact ⟨h, Nat.dvd_zero d⟩
    | all₁ => exact ⟨Nat.dvd_zero d, Nat.dvd_add h k⟩
    | some₁ => exact ⟨Nat.dvd_sub (Nat.dvd_add h k) hb, hb⟩
    | all₂ => exact ⟨Nat.dvd_add h k, Nat.dvd_zero d⟩
    | some₂ => exact ⟨ha, Nat.dvd_sub (Nat.dvd_add h k) ha⟩
  · exact ⟨Nat.dvd_zero d, Nat.dvd_zero d⟩

/-- With six and nine litres, four cannot be measured.

difficulty 3 · folklore -/
theorem no_four_litres (x : Nat) : ¬Reach (Pour 6 9) (0, 0) (x, 4) := by
  intro r
  have h : 3 ∣ 4 := (measured_dvd (d := 3) (by decide) (by decide) r).2
  revert h
  decide

/-! ## Chameleons -/

/-- Chameleons of three colours; when two of different colours meet, both take the third. -/
inductive Meet : Nat × Nat × Nat → Nat × Nat × Nat → Prop
  | first {a b c} : Meet (a, b + 1, c + 1) (a + 2, b, c)
  | second {a b c} : Meet (a + 1, b, c + 1) (a, b + 2, c)
  | third {a b c} : Meet (a + 1, b + 1, c) (a, b, c + 2)

/-- Their number does not change.

difficulty 2 · folklore -/
theorem chameleons_total {s t : Nat × Nat × Nat} (r : Reach Meet s t) :
    t.1 + t.2.1 + t.2.2 = s.1 + s.2.1 + s.2.2 := by
  apply r.constant (f := fun s => s.1 + s.2.1 + s.2.2)
  intro s t m
  cases m <;> simp only <;> omega

/-- The difference of two colours does not change modulo three.

difficulty 4 · Tournament of Towns 1984 -/
theorem chameleons_mod {s t : Nat × Nat × Nat} (r : Reach Meet s t) :
    (t.1 + 2 * t.2.1) % 3 = (s.1 + 2 * s.2.1) % 3 := by
  apply r.constant (f := fun s => (s.1 + 2 * s.2.1) % 3)
  intro s t m
  cases m <;> simp only <;> omega

/-- 13 grey, 15 brown and 17 red chameleons never all become red.

difficulty 4 · Tournament of Towns 1984 -/
theorem never_all_red (n : Nat) : ¬Reach Meet (13, 15, 17) (0, 0, n) := by
  intro r
  have h := chameleons_mod r
  simp only at h
  omega

/-- But 3 grey, 6 brown and no red ones can all become brown.

difficulty 3 · folklore -/
theorem all_brown : Reach Meet (3, 6, 0) (0, 9, 0) := by
  have h₁ : Reach Meet (3, 6, 0) (2, 5, 2) := .next .here .third
  have h₂ : Reach Meet (3, 6, 0) (1, 7, 1) := .next h₁ .second
  exact .next h₂ .second

/-! ## The MU puzzle -/

/-- The letters after the leading M. -/
inductive Letter where
  | I
  | U
  deriving DecidableEq

open Letter

/-- Hofstadter's four rules. -/
inductive Rule : List Letter → List Letter → Prop
  | addU {x : List Letter} : Rule (x ++ [I]) (x ++ [I, U])
  | double {x : List Letter} : Rule x (x ++ x)
  | threeI {x y : List Letter} : Rule (x ++ [I, I, I] ++ y) (x ++ [U] ++ y)
  | twoU {x y : List Letter} : Rule (x ++ [U, U] ++ y) (x ++ y)

/-- How many letters I. -/
def count : List Letter → Nat
  | [] => 0
  | I :: x => count x + 1
  | U :: x => count x

/-- Letters are counted piece by piece.

difficulty 2 · folklore -/
theorem count_append (x y : List Letter) : count (x ++ y) = count x + count y := by
  induction x with
  | nil => rw [List.nil_append, count, Nat.zero_add]
  | cons l x ih =>
    cases l with
    | I => rw [List.cons_append, count, count, ih, Nat.add_right_comm]
    | U => rw [List.cons_append, count, count, ih]

/-- No rule makes the number of letters I divisible by three.

difficulty 4 · Hofstadter 1979 -/
theorem rule_count {x y : List Letter} (h : Rule x y) (k : count x % 3 ≠ 0) :
    count y % 3 ≠ 0 := by
  cases h with
  | addU =>
    rw [count_append] at *
    exact k
  | double =>
    rw [count_append]
    omega
  | threeI =>
    rw [count_append, count_append] at *
    simp only [count] at *
    omega
  | twoU =>
    rw [count_append, count_append] at k
    rw [count_append]
    simp only [count] at k
    omega

/-- MU cannot be made from MI.

difficulty 4 · Hofstadter 1979, Gödel Escher Bach -/
theorem no_mu : ¬Reach Rule [I] [U] := by
  intro r
  have h := r.invariant (I := fun x => count x % 3 ≠ 0) (fun _ _ k s => rule_count s k) (by decide)
  exact h rfl

/-- But MUIU can.

difficulty 3 · Hofstadter 1979 -/
theorem muiu : Reach Rule [I] [U, I, U] := by
  have h₁ : Reach Rule [I] [I, I] := .next .here (.double (x := [I]))
  have h₂ : Reach Rule [I] [I, I, I, I] := .next h₁ (.double (x := [I, I]))
  have h₃ : Reach Rule [I] [I, I, I, I, U] := .next h₂ (.addU (x := [I, I, I]))
  exact .next h₃ (.threeI (x := []) (y := [I, U]))

/-- From a word without I nothing comes but words without I.

difficulty 3 · Hofstadter 1979 -/
theorem no_i_from_nothing {x y : List Letter} (r : Reach Rule x y) (h : count x = 0) :
    count y = 0 := by
  apply r.invariant (I := fun x => count x = 0) _ h
  intro x y h k
  cases k with
  | addU =>
    rw [count_append] at *
    exact h
  | double => rw [count_append, h]
  | threeI =>
    rw [count_append, count_append] at *
    simp only [count] at *
    omega
  | twoU =>
    rw [count_append, count_append] at h
    rw [count_append]
    exact h

/-! ## The wolf, the goat and the cabbage -/

/-- On which bank each is; `false` is where they begin. -/
structure Banks where
  farmer : Bool
  wolf : Bool
  goat : Bool
  cabbage : Bool
  deriving DecidableEq

/-- Nothing is eaten: the goat is alone with neither the wolf nor the cabbage. -/
def Safe (s : Banks) : Prop :=
  s.goat = s.farmer ∨ (s.goat ≠ s.wolf ∧ s.goat ≠ s.cabbage)

/-- The farmer rows over, alone or with one of them, and all is well afterwards. -/
inductive Row : Banks → Banks → Prop
  | alone {f w g c} (h : Safe ⟨!f, w, g, c⟩) : Row ⟨f, w, g, c⟩ ⟨!f, w, g, c⟩
  | wolf {f g c} (h : Safe ⟨!f, !f, g, c⟩) : Row ⟨f, f, g, c⟩ ⟨!f, !f, g, c⟩
  | goat {f w c} (h : Safe ⟨!f, w, !f, c⟩) : Row ⟨f, w, f, c⟩ ⟨!f, w, !f, c⟩
  | cabbage {f w g} (h : Safe ⟨!f, w, g, !f⟩) : Row ⟨f, w, g, f⟩ ⟨!f, w, g, !f⟩

/-- They can all get over.

difficulty 4 · Alcuin of York, about 800 -/
theorem all_over : Reach Row ⟨false, false, false, false⟩ ⟨true, true, true, true⟩ := by
  have h₁ : Reach Row ⟨false, false, false, false⟩ ⟨true, false, true, false⟩ :=
    .next .here (.goat (Or.inl rfl))
  have h₂ : Reach Row ⟨false, false, false, false⟩ ⟨false, false, true, false⟩ :=
    .next h₁ (.alone (Or.inr ⟨nofun, nofun⟩))
  have h₃ : Reach Row ⟨false, false, false, false⟩ ⟨true, true, true, false⟩ :=
    .next h₂ (.wolf (Or.inl rfl))
  have h₄ : Reach Row ⟨false, false, false, false⟩ ⟨false, true, false, false⟩ :=
    .next h₃ (.goat (Or.inl rfl))
  have h₅ : Reach Row ⟨false, false, false, false⟩ ⟨true, true, false, true⟩ :=
    .next h₄ (.cabbage (Or.inr ⟨nofun, nofun⟩))
  have h₆ : Reach Row ⟨false, false, false, false⟩ ⟨false, true, false, true⟩ :=
    .next h₅ (.alone (Or.inr ⟨nofun, nofun⟩))
  exact .next h₆ (.goat (Or.inl rfl))

/-- Whoever is met on the way is in good health.

difficulty 2 · Alcuin of York, about 800 -/
theorem always_safe {s t : Banks} (r : Reach Row s t) (h : Safe s) : Safe t := by
  apply r.invariant _ h
  intro s t _ k
  cases k <;> assumption

/-- The farmer changes the bank at each crossing.

difficulty 2 · folklore -/
theorem row_farmer {s t : Banks} (h : Row s t) : t.farmer = !s.farmer := by
  cases h <;> rfl

/-- Without the goat in the boat nothing can be done at first.

difficulty 4 · Alcuin of York -/
theorem first_crossing {t : Banks} (h : Row ⟨false, false, false, false⟩ t) :
    t = ⟨true, false, true, false⟩ := by
  cases h with
  | alone h =>
    rcases h with e | ⟨n, _⟩
    · cases e
    · exact absurd rfl n
  | wolf h =>
    rcases h with e | ⟨_, n⟩
    · cases e
    · exact absurd rfl n
  | goat _ => rfl
  | cabbage h =>
    rcases h with e | ⟨n, _⟩
    · cases e
    · exact absurd rfl n

end Library.Invariants
