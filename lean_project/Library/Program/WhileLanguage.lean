/-!
# A while language

Commands that change a memory: what a run is (in one big step, and in small ones), that both agree,
that runs are determined, and Hoare's rules, each proved from the runs.
-/

namespace Library.While

/-- What each variable holds. -/
abbrev Memory := Nat → Nat

/-- `m` with `v` put into variable `x`. -/
def Memory.put (m : Memory) (x v : Nat) : Memory := fun y => if y = x then v else m y

/-- Commands; expressions and tests are any functions of the memory. -/
inductive Cmd where
  | nop
  | assign (x : Nat) (e : Memory → Nat)
  | seq (c d : Cmd)
  | ite (b : Memory → Bool) (c d : Cmd)
  | loop (b : Memory → Bool) (c : Cmd)

open Cmd

/-- `Run c m n`: the command `c`, begun with the memory `m`, ends with `n`. -/
inductive Run : Cmd → Memory → Memory → Prop
  | nop {m} : Run nop m m
  | assign {m x e} : Run (assign x e) m (m.put x (e m))
  | seq {c d m n k} (h : Run c m n) (h' : Run d n k) : Run (seq c d) m k
  | yes {b c d m n} (hb : b m = true) (h : Run c m n) : Run (ite b c d) m n
  | no {b c d m n} (hb : b m = false) (h : Run d m n) : Run (ite b c d) m n
  | finish {b c m} (hb : b m = false) : Run (loop b c) m m
  | again {b c m n k} (hb : b m = true) (h : Run c m n) (h' : Run (loop b c) n k) :
      Run (loop b c) m k

/-- One small step: a command and a memory become another command and another memory. -/
inductive Step : Cmd → Memory → Cmd → Memory → Prop
  | assign {m x e} : Step (assign x e) m nop (m.put x (e m))
  | nop {d m} : Step (seq nop d) m d m
  | seq {c c' d m n} (h : Step c m c' n) : Step (seq c d) m (seq c' d) n
  | yes {b c d m} (hb : b m = true) : Step (ite b c d) m c m
  | no {b c d m} (hb : b m = false) : Step (ite b c d) m d m
  | loop {b c m} : Step (loop b c) m (ite b (seq c (loop b c)) nop) m

/-- Any number of small steps. -/
inductive Steps : Cmd → Memory → Cmd → Memory → Prop
  | refl {c m} : Steps c m c m
  | cons {c m d n e k} (h : Step c m d n) (t : Steps d n e k) : Steps c m e k

/-! ## Memory -/

/-- What was put is found.

difficulty 1 · folklore -/
theorem put_same (m : Memory) (x v : Nat) : m.put x v x = v := by
  unfold Memory.put
  rw [if_pos rfl]

/-- Everything else stays.

difficulty 1 · folklore -/
theorem put_other (m : Memory) {x y : Nat} (v : Nat) (h : y ≠ x) : m.put x v y = m y := by
  unfold Memory.put
  rw [if_neg h]

/-- The later of two assignments to a variable counts.

difficulty 2 · folklore -/
theorem put_put (m : Memory) (x v w : Nat) : (m.put x v).put x w = m.put x w := by
  funext y
  by_cases h : y = x
  · rw [h, put_same, put_same]
  · rw [put_other _ _ h, put_other _ _ h, put_other _ _ h]

/-- Assignments to different variables may be exchanged.

difficulty 3 · folklore -/
theorem put_comm (m : Memory) {x y : Nat} (v w : Nat) (h : x ≠ y) :
    (m.put x v).put y w = (m.put y w).put x v := by
  funext z
  by_cases hx : z = x
  · rw [hx, put_same, put_other _ _ h, put_same]
  · by_cases hy : z = y
    · rw [hy, put_same, put_other _ _ h.symm, put_same]
    · rw [put_other _ _ hy, put_other _ _ hx, put_other _ _ hx, put_other _ _ hy]

/-! ## Runs -/

/-- A run has one end only.

difficulty 4 · folklore -/
theorem run_unique {c : Cmd} {m n k : Memory} (h : Run c m n) (h' : Run c m k) : n = k := by
  induction h generalizing k with
  | nop => cases h' with | nop => rfl
  | assign => cases h' with | assign => rfl
  | seq _ _ ih₁ ih₂ =>
    cases h' with
    | seq r s =>
      rw [← ih₁ r] at s
      exact ih₂ s
  | yes hb _ ih =>
    cases h' with
    | yes _ r => exact ih r
    | no hb' _ => exact absurd (hb.symm.trans hb') nofun
  | no hb _ ih =>
    cases h' with
    | yes hb' _ => exact absurd (hb.symm.trans hb') nofun
    | no _ r => exact ih r
  | finish hb =>
    cases h' with
    | finish _ => rfl
    | again hb' _ _ => exact absurd (hb.symm.trans hb') nofun
  | again hb _ _ ih₁ ih₂ =>
    cases h' with
    | finish hb' => exact absurd (hb.symm.trans hb') nofun
    | again _ r s =>
      rw [← ih₁ r] at s
      exact ih₂ s

/-- Two commands mean the same if they have the same runs. -/
def Same (c d : Cmd) : Prop := ∀ m n, Run c m n ↔ Run d m n

/-- Grouping of sequences does not matter.

difficulty 2 · folklore -/
theorem seq_assoc (c d e : Cmd) : Same (seq (seq c d) e) (seq c (seq d e)) := by
  intro m n
  constructor
  · intro h
    cases h with
    | seq h₁ h₂ =>
      cases h₁ with
      | seq a b => exact .seq a (.seq b h₂)
  · intro h
    cases h with
    | seq h₁ h₂ =>
      cases h₂ with
      | seq a b => exact .seq (.seq h₁ a) b

/-- Doing nothing first changes nothing.

difficulty 2 · folklore -/
theorem skip_seq (c : Cmd) : Same (seq nop c) c := by
  intro m n
  constructor
  · intro h
    cases h with
    | seq a b =>
      cases a with
      | nop => exact b
  · intro h
    exact .seq .nop h

/-- A loop may be unrolled once.

difficulty 3 · folklore -/
theorem loop_unroll (b : Memory → Bool) (c : Cmd) :
    Same (loop b c) (ite b (seq c (loop b c)) nop) := by
  intro m n
  constructor
  · intro h
    cases h with
    | finish hb => exact .no hb .nop
    | again hb r s => exact .yes hb (.seq r s)
  · intro h
    cases h with
    | yes hb r =>
      cases r with
      | seq r s => exact .again hb r s
    | no hb r =>
      cases r with
      | nop => exact .finish hb

/-- A test with the same answer on both sides need not be made.

difficulty 3 · folklore -/
theorem ite_same (b : Memory → Bool) (c : Cmd) : Same (ite b c c) c := by
  intro m n
  constructor
  · intro h
    cases h with
    | yes _ r => exact r
    | no _ r => exact r
  · intro h
    cases hb : b m with
    | true => exact .yes hb h
    | false => exact .no hb h

/-- After a loop its test is false.

difficulty 4 · folklore -/
theorem loop_exit {b : Memory → Bool} {c : Cmd} {m n : Memory} (h : Run (loop b c) m n) :
    b n = false := by
  generalize e : loop b c = l at h
  induction h with
  | finish hb =>
    cases e
    exact hb
  | again _ _ _ _ ih => exact ih e
  | nop => cases e
  | assign => cases e
  | seq => cases e
  | yes => cases e
  | no => cases e

/-- A loop whose test is always true never ends.

difficulty 3 · folklore -/
theorem loop_forever (c : Cmd) (m n : Memory) : ¬Run (loop (fun _ => true) c) m n := by
  intro h
  have e := loop_exit h
  cases e

/-- Equal bodies make equal loops.

difficulty 5 · folklore -/
theorem loop_congr {b : Memory → Bool} {c d : Cmd} (h : Same c d) : Same (loop b c) (loop b d) := by
  have half : ∀ {c d : Cmd}, Same c d → ∀ {m n}, Run (loop b c) m n → Run (loop b d) m n := by
    intro c d h m n r
    generalize e : loop b c = l at r
    induction r with
    | finish hb =>
      cases e
      exact .finish hb
    | again hb r _ _ ih =>
      cases e
      exact .again hb ((h _ _).1 r) (ih rfl)
    | nop => cases e
    | assign => cases e
    | seq => cases e
    | yes => cases e
    | no => cases e
  intro m n
  exact ⟨half h, half fun m n => (h m n).symm⟩

/-! ## Small steps -/

/-- Steps follow steps.

difficulty 2 · folklore -/
theorem Steps.trans {c d e : Cmd} {m n k : Memory} (h : Steps c m d n) (h' : Steps d n e k) :
    Steps c m e k := by
  induction h with
  | refl => exact h'
  | cons s _ ih => exact .cons s (ih h')

/-- Steps of the first of two commands are steps of the sequence.

difficulty 2 · folklore -/
theorem Steps.seq {c c' : Cmd} {m n : Memory} (h : Steps c m c' n) (d : Cmd) :
    Steps (.seq c d) m (.seq c' d) n := by
  induction h with
  | refl => exact .refl
  | cons s _ ih => exact .cons (.seq s) ih

/-- What runs in one big step gets there in small ones.

difficulty 4 · folklore -/
theorem steps_of_run {c : Cmd} {m n : Memory} (h : Run c m n) : Steps c m nop n := by
  induction h with
  | nop => exact .refl
  | assign => exact .cons .assign .refl
  | seq _ _ ih₁ ih₂ =>
    apply (ih₁.seq _).trans
    exact .cons .nop ih₂
  | yes hb _ ih => exact .cons (.yes hb) ih
  | no hb _ ih => exact .cons (.no hb) ih
  | finish hb => exact .cons .loop (.cons (.no hb) .refl)
  | again hb _ _ ih₁ ih₂ =>
    apply Steps.cons .loop
    apply Steps.cons (.yes hb)
    apply (ih₁.seq _).trans
    exact .cons .nop ih₂

/-- A step before a run makes a run.

difficulty 4 · folklore -/
theorem run_of_step {c d : Cmd} {m n k : Memory} (s : Step c m d n) (r : Run d n k) :
    Run c m k := by
  induction s generalizing k with
  | assign =>
    cases r with
    | nop => exact .assign
  | nop => exact .seq .nop r
  | seq _ ih =>
    cases r with
    | seq a b => exact .seq (ih a) b
  | yes hb => exact .yes hb r
  | no hb => exact .no hb r
  | loop => exact (loop_unroll _ _ _ _).2 r

/-- Big steps and small steps say the same.

difficulty 5 · Plotkin, Kahn -/
theorem run_iff_steps (c : Cmd) (m n : Memory) : Run c m n ↔ Steps c m nop n := by
  constructor
  · exact steps_of_run
  · intro h
    generalize e : nop = d at h
    induction h with
    | refl =>
      cases e
      exact .nop
    | cons s _ ih => exact run_of_step s (ih e)

/-- Only `nop` cannot take a step.

difficulty 3 · folklore -/
theorem progress (c : Cmd) (m : Memory) : c = nop ∨ ∃ d n, Step c m d n := by
  induction c with
  | nop => exact Or.inl rfl
  | assign x e => exact Or.inr ⟨_, _, .assign⟩
  | seq c d ih _ =>
    right
    rcases ih with rfl | ⟨c', n, s⟩
    · exact ⟨_, _, .nop⟩
    · exact ⟨_, _, .seq s⟩
  | ite b c d =>
    right
    cases hb : b m with
    | true => exact ⟨_, _, .yes hb⟩
    | false => exact ⟨_, _, .no hb⟩
  | loop b c => exact Or.inr ⟨_, _, .loop⟩

/-! ## Hoare's rules -/

/-- `{P} c {Q}`: every run of `c` that begins where `P` holds ends where `Q` holds. -/
def Hoare (P : Memory → Prop) (c : Cmd) (Q : Memory → Prop) : Prop :=
  ∀ m n, P m → Run c m n → Q n

/-- The rule of assignment, backwards.

difficulty 2 · Hoare 1969 -/
theorem hoare_assign (Q : Memory → Prop) (x : Nat) (e : Memory → Nat) :
    Hoare (fun m => Q (m.put x (e m))) (assign x e) Q := by
  intro m n h r
  cases r with
  | assign => exact h

/-- The rule of sequence.

difficulty 2 · Hoare 1969 -/
theorem hoare_seq {P Q R : Memory → Prop} {c d : Cmd} (h : Hoare P c Q) (k : Hoare Q d R) :
    Hoare P (seq c d) R := by
  intro m n p r
  cases r with
  | seq a b =>
    apply k _ _ _ b
    exact h _ _ p a

/-- The rule of the conditional.

difficulty 2 · Hoare 1969 -/
theorem hoare_ite {P Q : Memory → Prop} {b : Memory → Bool} {c d : Cmd}
    (h : Hoare (fun m => P m ∧ b m = true) c Q) (k : Hoare (fun m => P m ∧ b m = false) d Q) :
    Hoare P (ite b c d) Q := by
  intro m n p r
  cases r with
  | yes hb r => exact h _ _ ⟨p, hb⟩ r
  | no hb r => exact k _ _ ⟨p, hb⟩ r

/-- The rule of the loop: what the body keeps, the loop keeps.

difficulty 4 · Hoare 1969 -/
theorem hoare_loop {P : Memory → Prop} {b : Memory → Bool} {c : Cmd}
    (h : Hoare (fun m => P m ∧ b m = true) c P) :
    Hoare P (loop b c) fun m => P m ∧ b m = false := by
  intro m n p r
  generalize e : loop b c = l at r
  induction r with
  | finish hb =>
    cases e
    exact ⟨p, hb⟩
  | again hb r _ _ ih =>
    cases e
    apply ih _ rfl
    exact h _ _ ⟨p, hb⟩ r
  | nop => cases e
  | assign => cases e
  | seq => cases e
  | yes => cases e
  | no => cases e

/-- The rule of consequence.

difficulty 1 · Hoare 1969 -/
theorem hoare_consequence {P P' Q Q' : Memory → Prop} {c : Cmd} (hp : ∀ m, P m → P' m)
    (h : Hoare P' c Q') (hq : ∀ m, Q' m → Q m) : Hoare P c Q := by
  intro m n p r
  apply hq
  exact h m n (hp m p) r

/-- A program that adds: while `x₀ ≠ 0`, take one from `x₀` and give one to `x₁`. -/
def adder : Cmd :=
  loop (fun m => m 0 != 0) (seq (assign 0 fun m => m 0 - 1) (assign 1 fun m => m 1 + 1))

/-- The body of the adder keeps the sum.

difficulty 4 · folklore -/
theorem adder_body (s : Nat) :
    Hoare (fun m => m 0 + m 1 = s ∧ (m 0 != 0) = true)
      (seq (assign 0 fun m => m 0 - 1) (assign 1 fun m => m 1 + 1)) fun m => m 0 + m 1 = s := by
  refine hoare_seq (Q := fun m => m 0 + (m 1 + 1) = s) ?_ ?_
  · refine hoare_consequence ?_ (hoare_assign _ _ _) fun _ h => h
    rintro m ⟨h, hb⟩
    have pos : m 0 ≠ 0 := by
      intro e
      rw [e] at hb
      cases hb
    rw [put_same, put_other _ _ (by decide)]
    omega
  · refine hoare_consequence ?_ (hoare_assign _ _ _) fun _ h => h
    intro m h
    rw [put_same, put_other _ _ (by decide)]
    exact h

/-- So the adder adds.

difficulty 4 · folklore -/
theorem adder_adds {m n : Memory} (r : Run adder m n) : n 1 = m 0 + m 1 := by
  have h := hoare_loop (adder_body (m 0 + m 1)) m n rfl r
  have zero : n 0 = 0 := by
    apply Classical.byContradiction
    intro pos
    have e : (n 0 != 0) = false := h.2
    rw [bne_iff_ne.2 pos] at e
    cases e
  have sum := h.1
  rw [zero, Nat.zero_add] at sum
  exact sum

end Library.While
