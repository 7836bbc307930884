/-!
# Programs that do not go wrong

A language of numbers and truth values with functions, in which nonsense can be written; its types;
and the two halves of safety: what is well typed either is a value or takes a step, and what it
becomes has the same type. At the end, that a run has no choices and a program one type.
-/

namespace Library.Types

/-- Types. -/
inductive Ty where
  | nat
  | bool
  | fn (a b : Ty)
  deriving DecidableEq

/-- Programs; variables are counted from the innermost binder outwards. -/
inductive Term where
  | var (i : Nat)
  | num (n : Nat)
  | yes
  | no
  | succ (t : Term)
  | isZero (t : Term)
  | choose (c t e : Term)
  | lam (a : Ty) (t : Term)
  | app (f t : Term)

open Term

/-- The types of the variables, the innermost first. -/
abbrev Context := List Ty

/-- `At g i a`: variable `i` has type `a`. -/
inductive At : Context → Nat → Ty → Prop
  | here {g a} : At (a :: g) 0 a
  | there {g a b i} (h : At g i a) : At (b :: g) (i + 1) a

/-- `Typed g t a`: with variables as in `g`, the program `t` has type `a`. -/
inductive Typed : Context → Term → Ty → Prop
  | var {g i a} (h : At g i a) : Typed g (var i) a
  | num {g n} : Typed g (num n) .nat
  | yes {g} : Typed g yes .bool
  | no {g} : Typed g no .bool
  | succ {g t} (h : Typed g t .nat) : Typed g (succ t) .nat
  | isZero {g t} (h : Typed g t .nat) : Typed g (isZero t) .bool
  | choose {g c t e a} (hc : Typed g c .bool) (ht : Typed g t a) (he : Typed g e a) :
      Typed g (choose c t e) a
  | lam {g a b t} (h : Typed (a :: g) t b) : Typed g (lam a t) (.fn a b)
  | app {g f t a b} (hf : Typed g f (.fn a b)) (ht : Typed g t a) : Typed g (app f t) b

/-- Programs that are done. -/
inductive Value : Term → Prop
  | num {n} : Value (num n)
  | yes : Value yes
  | no : Value no
  | lam {a t} : Value (lam a t)

/-- `t` with the closed program `s` for variable `k`. -/
def subst (s : Term) : Nat → Term → Term
  | k, var i => if i = k then s else var i
  | _, num n => num n
  | _, yes => yes
  | _, no => no
  | k, succ t => succ (subst s k t)
  | k, isZero t => isZero (subst s k t)
  | k, choose c t e => choose (subst s k c) (subst s k t) (subst s k e)
  | k, lam a t => lam a (subst s (k + 1) t)
  | k, app f t => app (subst s k f) (subst s k t)

/-- One step of a run; arguments are evaluated before they are passed. -/
inductive Step : Term → Term → Prop
  | succ {t t'} (h : Step t t') : Step (succ t) (succ t')
  | succNum {n} : Step (succ (num n)) (num (n + 1))
  | isZero {t t'} (h : Step t t') : Step (isZero t) (isZero t')
  | zero : Step (isZero (num 0)) yes
  | notZero {n} : Step (isZero (num (n + 1))) no
  | choose {c c' t e} (h : Step c c') : Step (choose c t e) (choose c' t e)
  | first {t e} : Step (choose yes t e) t
  | second {t e} : Step (choose no t e) e
  | fn {f f' t} (h : Step f f') : Step (app f t) (app f' t)
  | arg {a b t t'} (h : Step t t') : Step (app (lam a b) t) (app (lam a b) t')
  | beta {a b v} (h : Value v) : Step (app (lam a b) v) (subst v 0 b)

/-- Any number of steps. -/
inductive Steps : Term → Term → Prop
  | none {t} : Steps t t
  | next {s t u} (h : Step s t) (r : Steps t u) : Steps s u

/-! ## Values -/

/-- A value takes no step.

difficulty 2 · folklore -/
theorem Value.stays {v t : Term} (h : Value v) : ¬Step v t := by
  intro s
  cases h <;> cases s

/-- A closed value of type `nat` is a number.

difficulty 3 · canonical forms -/
theorem canonical_nat {v : Term} (h : Value v) (ht : Typed [] v .nat) : ∃ n, v = num n := by
  cases h with
  | num => exact ⟨_, rfl⟩
  | yes => cases ht
  | no => cases ht
  | lam => cases ht

/-- A closed value of type `bool` is `yes` or `no`.

difficulty 3 · canonical forms -/
theorem canonical_bool {v : Term} (h : Value v) (ht : Typed [] v .bool) :
    v = yes ∨ v = no := by
  cases h with
  | num => cases ht
  | yes => exact Or.inl rfl
  | no => exact Or.inr rfl
  | lam => cases ht

/-- A closed value of a function type is a function.

difficulty 3 · canonical forms -/
theorem canonical_fn {v : Term} {a b : Ty} (h : Value v) (ht : Typed [] v (.fn a b)) :
    ∃ t, v = lam a t := by
  cases h with
  | num => cases ht
  | yes => cases ht
  | no => cases ht
  | lam =>
    cases ht with
    | lam _ => exact ⟨_, rfl⟩

/-! ## Progress -/

/-- What is well typed and closed is a value or takes a step.

difficulty 5 · Wright, Felleisen 1994 -/
theorem progress {t : Term} {a : Ty} (h : Typed [] t a) : Value t ∨ ∃ t', Step t t' := by
  generalize e : ([] : Context) = g at h
  induction h with
  | var h =>
    cases e
    cases h
  | num => exact Or.inl .num
  | yes => exact Or.inl .yes
  | no => exact Or.inl .no
  | lam => exact Or.inl .lam
  | succ h ih =>
    right
    cases e
    rcases ih rfl with v | ⟨t', s⟩
    · obtain ⟨n, rfl⟩ := canonical_nat v h
      exact ⟨_, .succNum⟩
    · exact ⟨_, .succ s⟩
  | isZero h ih =>
    right
    cases e
    rcases ih rfl with v | ⟨t', s⟩
    · obtain ⟨n, rfl⟩ := canonical_nat v h
      cases n with
      | zero => exact ⟨_, .zero⟩
      | succ n => exact ⟨_, .notZero⟩
    · exact ⟨_, .isZero s⟩
  | choose hc _ _ ih _ _ =>
    right
    cases e
    rcases ih rfl with v | ⟨c', s⟩
    · rcases canonical_bool v hc with rfl | rfl
      · exact ⟨_, .first⟩
      · exact ⟨_, .second⟩
    · exact ⟨_, .choose s⟩
  | app hf _ ihf iht =>
    right
    cases e
    rcases ihf rfl with v | ⟨f', s⟩
    · obtain ⟨b, rfl⟩ := canonical_fn v hf
      rcases iht rfl with w | ⟨t', s⟩
      · exact ⟨_, .beta w⟩
      · exact ⟨_, .arg s⟩
    · exact ⟨_, .fn s⟩

/-! ## Types are kept -/

/-- More variables further out change nothing.

difficulty 4 · weakening -/
theorem At.append {g : Context} {i : Nat} {a : Ty} (h : At g i a) (d : Context) :
    At (g ++ d) i a := by
  induction h with
  | here => exact .here
  | there _ ih => exact .there ih

/-- Nor do they change the type of a program.

difficulty 4 · weakening -/
theorem Typed.append {g : Context} {t : Term} {a : Ty} (h : Typed g t a) (d : Context) :
    Typed (g ++ d) t a := by
  induction h with
  | var h => exact .var (h.append d)
  | num => exact .num
  | yes => exact .yes
  | no => exact .no
  | succ _ ih => exact .succ ih
  | isZero _ ih => exact .isZero ih
  | choose _ _ _ ihc iht ihe => exact .choose ihc iht ihe
  | lam _ ih => exact .lam ih
  | app _ _ ihf iht => exact .app ihf iht

/-- The variable behind those of `g` is the outermost one.

difficulty 3 · folklore -/
theorem At.last {g : Context} {a b : Ty} (h : At (g ++ [a]) g.length b) : b = a := by
  induction g with
  | nil =>
    cases h with
    | here => rfl
  | cons c g ih =>
    cases h with
    | there h => exact ih h

/-- Every other variable is one of `g`.

difficulty 4 · folklore -/
theorem At.not_last {g : Context} {a b : Ty} {i : Nat} (h : At (g ++ [a]) i b)
    (ne : i ≠ g.length) : At g i b := by
  induction g generalizing i with
  | nil =>
    cases h with
    | here => exact absurd rfl ne
    | there h => cases h
  | cons c g ih =>
    cases h with
    | here => exact .here
    | there h =>
      apply At.there
      apply ih h
      intro e
      exact ne (congrArg (· + 1) e)

/-- Putting a closed program of the right type for the outermost variable keeps the type.

difficulty 5 · the substitution lemma -/
theorem Typed.subst {g : Context} {s t : Term} {a b : Ty} (h : Typed (g ++ [a]) t b)
    (hs : Typed [] s a) : Typed g (subst s g.length t) b := by
  generalize e : g ++ [a] = d at h
  induction h generalizing g with
  | @var _ i _ h =>
    cases e
    unfold Types.subst
    by_cases hi : i = g.length
    · rw [if_pos hi]
      rw [hi] at h
      rw [h.last]
      exact hs.append g
    · rw [if_neg hi]
      exact .var (h.not_last hi)
  | num => exact .num
  | yes => exact .yes
  | no => exact .no
  | succ _ ih => exact .succ (ih e)
  | isZero _ ih => exact .isZero (ih e)
  | choose _ _ _ ihc iht ihe => exact .choose (ihc e) (iht e) (ihe e)
  | @lam _ c _ _ _ ih =>
    cases e
    apply Typed.lam
    exact ih (g := c :: g) rfl
  | app _ _ ihf iht => exact .app (ihf e) (iht e)

/-- A step keeps the type.

difficulty 5 · Wright, Felleisen 1994 -/
theorem preservation {t t' : Term} {a : Ty} (s : Step t t') (h : Typed [] t a) :
    Typed [] t' a := by
  induction s generalizing a with
  | succ _ ih =>
    cases h with
    | succ h => exact .succ (ih h)
  | succNum =>
    cases h with
    | succ _ => exact .num
  | isZero _ ih =>
    cases h with
    | isZero h => exact .isZero (ih h)
  | zero =>
    cases h with
    | isZero _ => exact .yes
  | notZero =>
    cases h with
    | isZero _ => exact .no
  | choose _ ih =>
    cases h with
    | choose hc ht he => exact .choose (ih hc) ht he
  | first =>
    cases h with
    | choose _ ht _ => exact ht
  | second =>
    cases h with
    | choose _ _ he => exact he
  | fn _ ih =>
    cases h with
    | app hf ht => exact .app (ih hf) ht
  | arg _ ih =>
    cases h with
    | app hf ht => exact .app hf (ih ht)
  | beta _ =>
    cases h with
    | app hf ht =>
      cases hf with
      | lam hb => exact hb.subst (g := []) ht

/-- Well-typed programs do not go wrong.

difficulty 4 · Milner 1978 -/
theorem safety {t t' : Term} {a : Ty} (h : Typed [] t a) (r : Steps t t') :
    Value t' ∨ ∃ u, Step t' u := by
  induction r with
  | none => exact progress h
  | next s _ ih =>
    apply ih
    exact preservation s h

/-- What ends with type `nat`, ends with a number.

difficulty 4 · Milner 1978 -/
theorem nat_result {t v : Term} (h : Typed [] t .nat) (r : Steps t v)
    (stop : ∀ u, ¬Step v u) : ∃ n, v = num n := by
  induction r with
  | none =>
    rcases progress h with w | ⟨u, s⟩
    · exact canonical_nat w h
    · exact absurd s (stop u)
  | next s _ ih => exact ih (preservation s h) stop

/-! ## One way, one type -/

/-- There is never a choice of the next step.

difficulty 5 · folklore -/
theorem Step.unique {t u v : Term} (h : Step t u) (k : Step t v) : u = v := by
  induction h generalizing v with
  | succ h ih =>
    cases k with
    | succ k => rw [ih k]
    | succNum => exact absurd h (Value.stays .num)
  | succNum =>
    cases k with
    | succ k => exact absurd k (Value.stays .num)
    | succNum => rfl
  | isZero h ih =>
    cases k with
    | isZero k => rw [ih k]
    | zero => exact absurd h (Value.stays .num)
    | notZero => exact absurd h (Value.stays .num)
  | zero =>
    cases k with
    | isZero k => exact absurd k (Value.stays .num)
    | zero => rfl
  | notZero =>
    cases k with
    | isZero k => exact absurd k (Value.stays .num)
    | notZero => rfl
  | choose h ih =>
    cases k with
    | choose k => rw [ih k]
    | first => exact absurd h (Value.stays .yes)
    | second => exact absurd h (Value.stays .no)
  | first =>
    cases k with
    | choose k => exact absurd k (Value.stays .yes)
    | first => rfl
  | second =>
    cases k with
    | choose k => exact absurd k (Value.stays .no)
    | second => rfl
  | fn h ih =>
    cases k with
    | fn k => rw [ih k]
    | arg _ => exact absurd h (Value.stays .lam)
    | beta _ => exact absurd h (Value.stays .lam)
  | arg h ih =>
    cases k with
    | fn k => exact absurd k (Value.stays .lam)
    | arg k => rw [ih k]
    | beta w => exact absurd h w.stays
  | beta w =>
    cases k with
    | fn k => exact absurd k (Value.stays .lam)
    | arg k => exact absurd k w.stays
    | beta _ => rfl

/-- A variable has one type.

difficulty 3 · folklore -/
theorem At.unique {g : Context} {i : Nat} {a b : Ty} (h : At g i a) (k : At g i b) : a = b := by
  induction h with
  | here =>
    cases k with
    | here => rfl
  | there _ ih =>
    cases k with
    | there k => exact ih k

/-- A program has one type at most.

difficulty 4 · Church 1940 -/
theorem Typed.unique {g : Context} {t : Term} {a b : Ty} (h : Typed g t a) (k : Typed g t b) :
    a = b := by
  induction h generalizing b with
  | var h =>
    cases k with
    | var k => exact h.unique k
  | num =>
    cases k with
    | num => rfl
  | yes =>
    cases k with
    | yes => rfl
  | no =>
    cases k with
    | no => rfl
  | succ =>
    cases k with
    | succ => rfl
  | isZero =>
    cases k with
    | isZero => rfl
  | choose _ _ _ _ iht _ =>
    cases k with
    | choose _ kt _ => exact iht kt
  | lam _ ih =>
    cases k with
    | lam k => rw [ih k]
  | app _ _ ihf _ =>
    cases k with
    | app kf _ =>
      injection ihf kf

/-- No program can be applied to itself and be well typed.

difficulty 5 · folklore -/
theorem no_self_application {g : Context} {t : Term} {a : Ty} : ¬Typed g (app t t) a := by
  intro h
  cases h with
  | app hf ht =>
    have e := hf.unique ht
    have size : ∀ b c : Ty, b ≠ .fn b c := by
      intro b
      induction b with
      | nat => exact nofun
      | bool => exact nofun
      | fn x y ihx _ =>
        intro c k
        injection k with k₁ _
        exact ihx _ k₁
    exact size _ _ e.symm

end Library.Types
