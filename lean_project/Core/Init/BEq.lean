prelude
import Init.Logic

/-!
Truth values in `simp` normal form, and equality as a truth value: what `==`, `!=` and `decide`
say about propositions.
-/

universe u v

attribute [simp] forall_false

/-! ## Connectives with a constant, and as propositions -/

@[simp] theorem Bool.or_false (b : Bool) : (b || false) = b := by cases b <;> rfl
@[simp] theorem Bool.or_true (b : Bool) : (b || true) = true := by cases b <;> rfl
@[simp] theorem Bool.false_or (b : Bool) : (false || b) = b := rfl
@[simp] theorem Bool.true_or (b : Bool) : (true || b) = true := rfl
@[simp] theorem Bool.or_self (b : Bool) : (b || b) = b := by cases b <;> rfl
@[simp] theorem Bool.and_false (b : Bool) : (b && false) = false := by cases b <;> rfl
@[simp] theorem Bool.and_true (b : Bool) : (b && true) = b := by cases b <;> rfl
@[simp] theorem Bool.false_and (b : Bool) : (false && b) = false := rfl
@[simp] theorem Bool.true_and (b : Bool) : (true && b) = b := rfl
@[simp] theorem Bool.and_self (b : Bool) : (b && b) = b := by cases b <;> rfl

instance : Std.LawfulIdentity (· || ·) false where
  left_id := Bool.false_or
  right_id := Bool.or_false
instance : Std.IdempotentOp (· || ·) := ⟨Bool.or_self⟩
instance : Std.LawfulIdentity (· && ·) true where
  left_id := Bool.true_and
  right_id := Bool.and_true
instance : Std.IdempotentOp (· && ·) := ⟨Bool.and_self⟩

theorem Bool.and_assoc (a b c : Bool) : (a && b && c) = (a && (b && c)) := by cases a <;> rfl
instance : Std.Associative (· && ·) := ⟨Bool.and_assoc⟩
theorem Bool.or_assoc (a b c : Bool) : (a || b || c) = (a || (b || c)) := by cases a <;> rfl
instance : Std.Associative (· || ·) := ⟨Bool.or_assoc⟩

@[simp] theorem Bool.not_not (b : Bool) : (!!b) = b := by cases b <;> rfl
@[simp] theorem Bool.not_true : (!true) = false := rfl
@[simp] theorem Bool.not_false : (!false) = true := rfl
@[simp] theorem beq_true (b : Bool) : (b == true) = b := by cases b <;> rfl
@[simp] theorem beq_false (b : Bool) : (b == false) = !b := by cases b <;> rfl

/-- Two truth values are equal when they are true together. -/
private theorem eq_of_true_iff {p q : Prop} (h : p ↔ q) : p = q := propext h

@[simp] theorem Bool.or_eq_true (a b : Bool) : ((a || b) = true) = (a = true ∨ b = true) := by
  cases a <;> simp
@[simp] theorem Bool.and_eq_true (a b : Bool) : ((a && b) = true) = (a = true ∧ b = true) := by
  cases a <;> simp
@[simp] theorem Bool.not_eq_true' (b : Bool) : ((!b) = true) = (b = false) := by
  cases b <;> simp
@[simp] theorem Bool.not_eq_false' (b : Bool) : ((!b) = false) = (b = true) := by
  cases b <;> simp
@[simp] theorem Bool.not_eq_true (b : Bool) : (¬(b = true)) = (b = false) := by
  cases b <;> simp
@[simp] theorem Bool.not_eq_false (b : Bool) : (¬(b = false)) = (b = true) := by
  cases b <;> simp
@[simp] theorem Bool.beq_to_eq (a b : Bool) : ((a == b) = true) = (a = b) := by
  cases a <;> cases b <;> exact eq_of_true_iff (by decide)
@[simp] theorem Bool.not_beq_to_not_eq (a b : Bool) : ((!(a == b)) = true) = ¬(a = b) := by
  cases a <;> cases b <;> exact eq_of_true_iff (by decide)

/-! ## `decide` -/

@[simp] theorem decide_eq_true_eq [Decidable p] : (decide p = true) = p :=
  propext ⟨of_decide_eq_true, decide_eq_true⟩
theorem decide_eq_true_iff {p : Prop} [Decidable p] : decide p = true ↔ p :=
  ⟨of_decide_eq_true, decide_eq_true⟩
@[simp] theorem decide_eq_false_iff_not {p : Prop} {_ : Decidable p} : decide p = false ↔ ¬p :=
  ⟨of_decide_eq_false, decide_eq_false⟩
@[simp] theorem decide_not [g : Decidable p] [h : Decidable (Not p)] :
    (decide (Not p)) = !(decide p) := by
  by_cases hp : p
  · rw [decide_eq_true hp, decide_eq_false (fun n : ¬p => n hp)]; rfl
  · rw [decide_eq_false hp, decide_eq_true hp]; rfl
@[simp] theorem not_decide_eq_true [h : Decidable p] : ((!decide p) = true) = ¬p := by
  simp
@[simp] theorem decide_eq_decide {p q : Prop} {_ : Decidable p} {_ : Decidable q} :
    decide p = decide q ↔ (p ↔ q) :=
  ⟨fun h => ⟨fun hp => of_decide_eq_true (h ▸ decide_eq_true hp),
     fun hq => of_decide_eq_true (h ▸ decide_eq_true hq)⟩,
   fun h => by
    by_cases hp : p
    · rw [decide_eq_true hp, decide_eq_true (h.1 hp)]
    · rw [decide_eq_false hp, decide_eq_false (fun hq => hp (h.2 hq))]⟩
theorem decide_true_eq_true (h : Decidable True) : @decide True h = true := decide_true h
theorem decide_false_eq_false (h : Decidable False) : @decide False h = false := decide_false h
theorem decide_implies (u v : Prop)
    [duv : Decidable (u → v)] [du : Decidable u] {dv : u → Decidable v} :
    decide (u → v) = if h : u then @decide v (dv h) else true := by
  by_cases hu : u
  · rw [dif_pos hu]
    by_cases hv : v
    · rw [decide_eq_true (fun _ => hv), @decide_eq_true v (dv hu) hv]
    · rw [decide_eq_false (fun f => hv (f hu)), @decide_eq_false v (dv hu) hv]
  · rw [dif_neg hu, decide_eq_true (fun h => absurd h hu)]

@[simp] theorem cond_true (a b : α) : cond true a b = a := rfl
@[simp] theorem cond_false (a b : α) : cond false a b = b := rfl

/-! ## `==` and `!=` -/

theorem beq_of_eq [BEq α] [ReflBEq α] {a b : α} : a = b → a == b
  | rfl => ReflBEq.rfl

@[simp] theorem BEq.rfl [BEq α] [ReflBEq α] {a : α} : a == a := ReflBEq.rfl
theorem BEq.refl [BEq α] [ReflBEq α] (a : α) : a == a := BEq.rfl

@[simp] theorem beq_self_eq_true [BEq α] [ReflBEq α] (a : α) : (a == a) = true := ReflBEq.rfl
@[simp] theorem beq_self_eq_true' [DecidableEq α] (a : α) : (a == a) = true := by
  simp [BEq.beq]

@[simp] theorem bne_self_eq_false [BEq α] [LawfulBEq α] (a : α) : (a != a) = false := by
  rw [bne, beq_self_eq_true]; rfl
@[simp] theorem bne_self_eq_false' [DecidableEq α] (a : α) : (a != a) = false := by
  rw [bne, beq_self_eq_true']; rfl

instance : LawfulBEq Bool where
  eq_of_beq {a b} h := by cases a <;> cases b <;> first | rfl | contradiction
  rfl {a} := by cases a <;> rfl

instance [DecidableEq α] : LawfulBEq α where
  eq_of_beq := of_decide_eq_true
  rfl := of_decide_eq_self_eq_true _

instance : LawfulBEq Char := inferInstance

instance : LawfulBEq String := inferInstance

/-- Decides equality by a lawful `==`. -/
@[reducible] def instDecidableEqOfLawfulBEq [BEq α] [LawfulBEq α] : DecidableEq α := fun x y =>
  match h : x == y with
  | false => .isFalse fun e => by rw [e, beq_self_eq_true] at h; contradiction
  | true => .isTrue (eq_of_beq h)

@[simp] theorem beq_iff_eq [BEq α] [LawfulBEq α] {a b : α} : a == b ↔ a = b :=
  ⟨eq_of_beq, beq_of_eq⟩

theorem ne_of_beq_false [BEq α] [ReflBEq α] {a b : α} (h : (a == b) = false) : a ≠ b := fun e => by
  rw [e, beq_self_eq_true] at h; contradiction

theorem beq_false_of_ne [BEq α] [LawfulBEq α] {a b : α} (h : a ≠ b) : (a == b) = false := by
  cases e : a == b with
  | false => rfl
  | true => exact absurd (eq_of_beq e) h

@[simp] theorem beq_eq_false_iff_ne [BEq α] [LawfulBEq α] {a b : α} : (a == b) = false ↔ a ≠ b :=
  ⟨ne_of_beq_false, beq_false_of_ne⟩

@[simp] theorem bne_iff_ne [BEq α] [LawfulBEq α] {a b : α} : a != b ↔ a ≠ b := by
  rw [bne, Bool.not_eq_true', beq_eq_false_iff_ne]

theorem bne_eq_false_iff_eq [BEq α] [LawfulBEq α] {a b : α} : (a != b) = false ↔ a = b := by
  rw [bne, Bool.not_eq_false', beq_iff_eq]

/-- `==` gives the same for both orders. -/
class PartialEquivBEq (α) [BEq α] : Prop where
  symm : (a : α) == b → b == a
  trans : (a : α) == b → b == c → a == c

/-- `==` is an equivalence relation. -/
class EquivBEq (α) [BEq α] : Prop extends PartialEquivBEq α, ReflBEq α

theorem BEq.symm [BEq α] [PartialEquivBEq α] {a b : α} : a == b → b == a :=
  PartialEquivBEq.symm

theorem BEq.trans [BEq α] [PartialEquivBEq α] {a b c : α} : a == b → b == c → a == c :=
  PartialEquivBEq.trans

theorem BEq.comm [BEq α] [PartialEquivBEq α] {a b : α} : (a == b) = (b == a) := by
  cases h : b == a with
  | true => exact BEq.symm h
  | false =>
    cases k : a == b with
    | false => rfl
    | true => rw [BEq.symm k] at h; contradiction

theorem bne_comm [BEq α] [PartialEquivBEq α] {a b : α} : (a != b) = (b != a) := by
  rw [bne, BEq.comm]; rfl

instance (priority := low) [BEq α] [LawfulBEq α] : EquivBEq α where
  symm h := beq_of_eq (eq_of_beq h).symm
  trans h k := beq_of_eq ((eq_of_beq h).trans (eq_of_beq k))

theorem bne_eq [BEq α] {a b : α} : (a != b) = !(a == b) := rfl

theorem BEq.symm_false [BEq α] [PartialEquivBEq α] {a b : α} :
    (a == b) = false → (b == a) = false :=
  fun h => BEq.comm.trans h

theorem BEq.congr_left [BEq α] [PartialEquivBEq α] {a b c : α} (h : a == b) :
    (a == c) = (b == c) := by
  cases k : b == c with
  | true => exact BEq.trans h k
  | false =>
    cases k' : a == c with
    | false => rfl
    | true => rw [BEq.trans (BEq.symm h) k'] at k; contradiction

theorem BEq.congr_right [BEq α] [PartialEquivBEq α] {a b c : α} (h : b == c) :
    (a == b) = (a == c) := by
  rw [BEq.comm (a := a), BEq.comm (a := a), BEq.congr_left h]
