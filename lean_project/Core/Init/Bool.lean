prelude
import Init.Logic

/-!
Truth values in `simp` normal form, and equality as a truth value: what `==`, `!=` and `decide`
say about propositions.
-/

universe u v

attribute [simp] forall_false

/-! ## Connectives with a constant, and as propositions -/

@[simp] theorem Bool.or_false (b : Bool) : (b || false) = b := b.casesOn rfl rfl
@[simp] theorem Bool.or_true (b : Bool) : (b || true) = true := b.casesOn rfl rfl
@[simp] theorem Bool.false_or (b : Bool) : (false || b) = b := rfl
@[simp] theorem Bool.true_or (b : Bool) : (true || b) = true := rfl
@[simp] theorem Bool.or_self (b : Bool) : (b || b) = b := b.casesOn rfl rfl
@[simp] theorem Bool.and_false (b : Bool) : (b && false) = false := b.casesOn rfl rfl
@[simp] theorem Bool.and_true (b : Bool) : (b && true) = b := b.casesOn rfl rfl
@[simp] theorem Bool.false_and (b : Bool) : (false && b) = false := rfl
@[simp] theorem Bool.true_and (b : Bool) : (true && b) = b := rfl
@[simp] theorem Bool.and_self (b : Bool) : (b && b) = b := b.casesOn rfl rfl

instance : Std.LawfulIdentity (· || ·) false where
  left_id := Bool.false_or
  right_id := Bool.or_false
instance : Std.IdempotentOp (· || ·) := ⟨Bool.or_self⟩
instance : Std.LawfulIdentity (· && ·) true where
  left_id := Bool.true_and
  right_id := Bool.and_true
instance : Std.IdempotentOp (· && ·) := ⟨Bool.and_self⟩

theorem Bool.and_assoc (a b c : Bool) : (a && b && c) = (a && (b && c)) := a.casesOn rfl rfl
instance : Std.Associative (· && ·) := ⟨Bool.and_assoc⟩
theorem Bool.or_assoc (a b c : Bool) : (a || b || c) = (a || (b || c)) := a.casesOn rfl rfl
instance : Std.Associative (· || ·) := ⟨Bool.or_assoc⟩

@[simp] theorem Bool.not_not (b : Bool) : (!!b) = b := b.casesOn rfl rfl
@[simp] theorem Bool.not_true : (!true) = false := rfl
@[simp] theorem Bool.not_false : (!false) = true := rfl
@[simp] theorem beq_true (b : Bool) : (b == true) = b := b.casesOn rfl rfl
@[simp] theorem beq_false (b : Bool) : (b == false) = !b := b.casesOn rfl rfl

@[simp] theorem Bool.or_eq_true (a b : Bool) : ((a || b) = true) = (a = true ∨ b = true) := by
  cases a <;> simp
@[simp] theorem Bool.and_eq_true (a b : Bool) : ((a && b) = true) = (a = true ∧ b = true) :=
  a.casesOn (propext ⟨fun h => Bool.noConfusion h, And.left⟩)
    (propext ⟨fun h => ⟨rfl, h⟩, And.right⟩)
@[simp] theorem Bool.not_eq_true' (b : Bool) : ((!b) = true) = (b = false) := by
  cases b <;> simp
@[simp] theorem Bool.not_eq_false' (b : Bool) : ((!b) = false) = (b = true) := by
  cases b <;> simp
@[simp] theorem Bool.not_eq_true (b : Bool) : (¬(b = true)) = (b = false) := by
  cases b <;> simp
@[simp] theorem Bool.not_eq_false (b : Bool) : (¬(b = false)) = (b = true) := by
  cases b <;> simp
@[simp] theorem Bool.beq_to_eq (a b : Bool) : ((a == b) = true) = (a = b) :=
  propext ⟨of_decide_eq_true, decide_eq_true⟩
@[simp] theorem Bool.not_beq_to_not_eq (a b : Bool) : ((!(a == b)) = true) = ¬(a = b) :=
  (Bool.not_eq_true' _).trans (propext ⟨of_decide_eq_false, decide_eq_false⟩)

/-! ## `decide` -/

@[simp] theorem decide_eq_true_eq [Decidable p] : (decide p = true) = p :=
  propext ⟨of_decide_eq_true, decide_eq_true⟩
theorem decide_eq_true_iff {p : Prop} [Decidable p] : decide p = true ↔ p :=
  ⟨of_decide_eq_true, decide_eq_true⟩
@[simp] theorem decide_eq_false_iff_not {p : Prop} {_ : Decidable p} : decide p = false ↔ ¬p :=
  ⟨of_decide_eq_false, decide_eq_false⟩
@[simp] theorem decide_not [g : Decidable p] [h : Decidable (Not p)] :
    (decide (Not p)) = !(decide p) :=
  g.falseTrueCases decide_eq_true fun hp => decide_eq_false (absurd hp)
@[simp] theorem not_decide_eq_true [h : Decidable p] : ((!decide p) = true) = ¬p := by
  simp
@[simp] theorem decide_eq_decide {p q : Prop} {dp : Decidable p} {_ : Decidable q} :
    decide p = decide q ↔ (p ↔ q) :=
  ⟨fun h => ⟨fun hp => of_decide_eq_true (h.symm.trans (decide_eq_true hp)),
     fun hq => of_decide_eq_true (h.trans (decide_eq_true hq))⟩,
   fun h => dp.falseTrueCases (fun n => (decide_eq_false fun hq => n (h.2 hq)).symm)
     fun hp => (decide_eq_true (h.1 hp)).symm⟩
theorem decide_true_eq_true (h : Decidable True) : @decide True h = true := decide_true h
theorem decide_false_eq_false (h : Decidable False) : @decide False h = false := decide_false h
theorem decide_implies (u v : Prop)
    [duv : Decidable (u → v)] [du : Decidable u] {dv : u → Decidable v} :
    decide (u → v) = if h : u then @decide v (dv h) else true :=
  du.falseTrueCases (fun n => decide_eq_true fun h => absurd h n) fun hu =>
    show decide (u → v) = @decide v (dv hu) from
      (dv hu).falseTrueCases (fun n => decide_eq_false fun f => n (f hu))
        fun hv => decide_eq_true fun _ => hv

@[simp] theorem cond_true (a b : α) : cond true a b = a := rfl
@[simp] theorem cond_false (a b : α) : cond false a b = b := rfl

/-! ## `==` and `!=` -/

theorem beq_of_eq [BEq α] [ReflBEq α] {a b : α} : a = b → (a == b) = true :=
  fun h => h ▸ ReflBEq.rfl

@[simp] theorem BEq.rfl [BEq α] [ReflBEq α] {a : α} : (a == a) = true := ReflBEq.rfl
theorem BEq.refl [BEq α] [ReflBEq α] (a : α) : (a == a) = true := BEq.rfl

@[simp] theorem beq_self_eq_true [BEq α] [ReflBEq α] (a : α) : (a == a) = true := ReflBEq.rfl
@[simp] theorem beq_self_eq_true' [DecidableEq α] (a : α) : (a == a) = true :=
  of_decide_eq_self_eq_true a

@[simp] theorem bne_self_eq_false [BEq α] [LawfulBEq α] (a : α) : (a != a) = false :=
  congrArg not (beq_self_eq_true a)
@[simp] theorem bne_self_eq_false' [DecidableEq α] (a : α) : (a != a) = false :=
  congrArg not (beq_self_eq_true' a)

instance : LawfulBEq Bool where
  eq_of_beq := of_decide_eq_true
  rfl := of_decide_eq_self_eq_true _

instance [DecidableEq α] : LawfulBEq α where
  eq_of_beq := of_decide_eq_true
  rfl := of_decide_eq_self_eq_true _

instance : LawfulBEq Char := inferInstance

instance : LawfulBEq String := inferInstance

/-- Decides equality by a lawful `==`. -/
@[reducible] def instDecidableEqOfLawfulBEq [BEq α] [LawfulBEq α] : DecidableEq α := fun x y =>
  match h : x == y with
  | false => .isFalse fun e => Bool.noConfusion (h.symm.trans (beq_of_eq e))
  | true => .isTrue (eq_of_beq h)

@[simp] theorem beq_iff_eq [BEq α] [LawfulBEq α] {a b : α} : (a == b) = true ↔ a = b :=
  ⟨eq_of_beq, beq_of_eq⟩

theorem ne_of_beq_false [BEq α] [ReflBEq α] {a b : α} (h : (a == b) = false) : a ≠ b :=
  fun e => Bool.noConfusion (h.symm.trans (beq_of_eq e))

theorem beq_false_of_ne [BEq α] [LawfulBEq α] {a b : α} (h : a ≠ b) : (a == b) = false :=
  Bool.eq_false_of_ne_true fun e => h (eq_of_beq e)

@[simp] theorem beq_eq_false_iff_ne [BEq α] [LawfulBEq α] {a b : α} : (a == b) = false ↔ a ≠ b :=
  ⟨ne_of_beq_false, beq_false_of_ne⟩

@[simp] theorem bne_iff_ne [BEq α] [LawfulBEq α] {a b : α} : (a != b) = true ↔ a ≠ b :=
  (Iff.of_eq (Bool.not_eq_true' _)).trans beq_eq_false_iff_ne

theorem bne_eq_false_iff_eq [BEq α] [LawfulBEq α] {a b : α} : (a != b) = false ↔ a = b :=
  (Iff.of_eq (Bool.not_eq_false' _)).trans beq_iff_eq

theorem Bool.eq_iff_iff {a b : Bool} : a = b ↔ (a = true ↔ b = true) :=
  b.casesOn
    ⟨fun h => h ▸ Iff.rfl, fun h => Bool.eq_false_of_ne_true fun e => Bool.noConfusion (h.1 e)⟩
    ⟨fun h => ⟨fun _ => rfl, fun _ => h⟩, fun h => h.2 rfl⟩

/-- `==` gives the same for both orders. -/
class PartialEquivBEq (α) [BEq α] : Prop where
  symm : ((a : α) == b) = true → (b == a) = true
  trans : ((a : α) == b) = true → (b == c) = true → (a == c) = true

/-- `==` is an equivalence relation. -/
class EquivBEq (α) [BEq α] : Prop extends PartialEquivBEq α, ReflBEq α

theorem BEq.symm [BEq α] [PartialEquivBEq α] {a b : α} : (a == b) = true → (b == a) = true :=
  PartialEquivBEq.symm

theorem BEq.trans [BEq α] [PartialEquivBEq α] {a b c : α} :
    (a == b) = true → (b == c) = true → (a == c) = true :=
  PartialEquivBEq.trans

theorem BEq.comm [BEq α] [PartialEquivBEq α] {a b : α} : (a == b) = (b == a) :=
  Bool.eq_iff_iff.2 ⟨BEq.symm, BEq.symm⟩

theorem bne_comm [BEq α] [PartialEquivBEq α] {a b : α} : (a != b) = (b != a) :=
  congrArg not BEq.comm

instance (priority := low) [BEq α] [LawfulBEq α] : EquivBEq α where
  symm h := beq_of_eq (eq_of_beq h).symm
  trans h k := beq_of_eq ((eq_of_beq h).trans (eq_of_beq k))

theorem bne_eq [BEq α] {a b : α} : (a != b) = !(a == b) := rfl

theorem BEq.symm_false [BEq α] [PartialEquivBEq α] {a b : α} :
    (a == b) = false → (b == a) = false :=
  fun h => BEq.comm.trans h

theorem BEq.congr_left [BEq α] [PartialEquivBEq α] {a b c : α} (h : (a == b) = true) :
    (a == c) = (b == c) := Bool.eq_iff_iff.2 ⟨BEq.trans (BEq.symm h), BEq.trans h⟩

theorem BEq.congr_right [BEq α] [PartialEquivBEq α] {a b c : α} (h : (b == c) = true) :
    (a == b) = (a == c) := BEq.comm.trans ((BEq.congr_left h).trans BEq.comm)

/-!
Truth values: deciding statements about all of them, the laws of `&&`, `||`, `!`, `^^`, `==` and
`!=`, their order, and how `if` and `cond` between truth values simplify.
-/

namespace Bool

/-- Exclusive or. -/
protected abbrev xor : Bool → Bool → Bool := bne

@[term_parser] unsafe def «term_^^_» : Lean.TrailingParserDescr := .compiled
@[macro Bool.«term_^^_»] unsafe def «_aux_Init_Data_Bool___macroRules_Bool_term_^^__1» :
    Lean.Macro :=
  fun _ _ s => .error .unsupportedSyntax s
@[app_unexpander Bool.xor] unsafe def _aux_Init_Data_Bool___unexpand_Bool_xor_1 :
    Lean.PrettyPrinter.Unexpander :=
  fun _ _ s => .error () s

instance (p : Bool → Prop) [inst : DecidablePred p] : Decidable (∀ x, p x) :=
  if ht : p true then
    if hf : p false then isTrue fun x => x.casesOn hf ht
    else isFalse fun h => hf (h false)
  else isFalse fun h => ht (h true)

instance (p : Bool → Prop) [inst : DecidablePred p] : Decidable (∃ x, p x) :=
  if ht : p true then isTrue ⟨true, ht⟩
  else
    if hf : p false then isTrue ⟨false, hf⟩
    else isFalse fun h => h.elim fun x => x.casesOn hf ht

@[simp] theorem default_bool : default = false := rfl

instance : LE Bool := ⟨fun x y => x = true → y = true⟩
instance : LT Bool := ⟨fun x y => (!x && y) = true⟩

instance (x y : Bool) : Decidable (x ≤ y) := inferInstanceAs (Decidable (x = true → y = true))
instance (x y : Bool) : Decidable (x < y) := inferInstanceAs (Decidable ((!x && y) = true))

instance : Max Bool := ⟨or⟩
instance : Min Bool := ⟨and⟩

theorem false_ne_true : false ≠ true := nofun
theorem eq_false_or_eq_true : (b : Bool) → b = true ∨ b = false := by decide
theorem eq_false_iff : {b : Bool} → b = false ↔ b ≠ true := by decide
theorem ne_false_iff : {b : Bool} → b ≠ false ↔ b = true := by decide

@[simp] theorem decide_eq_true {b : Bool} [Decidable (b = true)] : decide (b = true) = b :=
  eq_iff_iff.2 decide_eq_true_iff
@[simp] theorem decide_eq_false {b : Bool} [Decidable (b = false)] : decide (b = false) = !b :=
  eq_iff_iff.2 (decide_eq_true_iff.trans (Iff.of_eq (Bool.not_eq_true' b).symm))
theorem decide_true_eq {b : Bool} [Decidable (true = b)] : decide (true = b) = b :=
  eq_iff_iff.2 (decide_eq_true_iff.trans eq_comm)
theorem decide_false_eq {b : Bool} [Decidable (false = b)] : decide (false = b) = !b :=
  (decide_eq_decide.2 eq_comm).trans (decide_eq_false (b := b))

@[simp] theorem eq_false_imp_eq_true_iff (a b : Bool) :
    ((a = false → b = true) ↔ (b = false → a = true)) = True :=
  eq_true ⟨fun h e => eq_true_of_ne_false fun k => Bool.noConfusion (e.symm.trans (h k)),
    fun h e => eq_true_of_ne_false fun k => Bool.noConfusion (e.symm.trans (h k))⟩
@[simp] theorem eq_true_imp_eq_false_iff (a b : Bool) :
    ((a = true → b = false) ↔ (b = true → a = false)) = True :=
  eq_true ⟨fun h e => eq_false_of_ne_true fun k => Bool.noConfusion ((h k).symm.trans e),
    fun h e => eq_false_of_ne_true fun k => Bool.noConfusion ((h k).symm.trans e)⟩

/-! ## and -/

@[simp] theorem and_self_left (a b : Bool) : (a && (a && b)) = (a && b) := a.casesOn rfl rfl
@[simp] theorem and_self_right (a b : Bool) : ((a && b) && b) = (a && b) :=
  a.casesOn rfl (and_self b)
@[simp] theorem not_and_self : ∀ (x : Bool), (!x && x) = false := by decide
@[simp] theorem and_not_self : ∀ (x : Bool), (x && !x) = false := by decide
@[simp] theorem eq_true_and_eq_false_self : ∀ (b : Bool), (b = true ∧ b = false) ↔ False := by
  decide
@[simp] theorem eq_false_and_eq_true_self : ∀ (b : Bool), (b = false ∧ b = true) ↔ False := by
  decide

theorem and_comm (x y : Bool) : (x && y) = (y && x) :=
  x.casesOn (and_false y).symm (and_true y).symm
instance : Std.Commutative (· && ·) := ⟨and_comm⟩
theorem and_left_comm (x y z : Bool) : (x && (y && z)) = (y && (x && z)) :=
  x.casesOn (and_false y).symm rfl
theorem and_right_comm (x y z : Bool) : ((x && y) && z) = ((x && z) && y) :=
  x.casesOn rfl (and_comm y z)

@[simp] theorem and_iff_left_iff_imp :
    ∀ {a b : Bool}, ((a && b) = a) ↔ (a = true → b = true) := by decide
@[simp] theorem and_iff_right_iff_imp :
    ∀ {a b : Bool}, ((a && b) = b) ↔ (b = true → a = true) := and_comm _ _ ▸ and_iff_left_iff_imp
@[simp] theorem iff_self_and : ∀ {a b : Bool}, (a = (a && b)) ↔ (a = true → b = true) :=
  eq_comm.trans and_iff_left_iff_imp
@[simp] theorem iff_and_self : ∀ {a b : Bool}, (b = (a && b)) ↔ (b = true → a = true) :=
  eq_comm.trans and_iff_right_iff_imp
@[simp] theorem not_and_iff_left_iff_imp :
    ∀ {a b : Bool}, ((!a && b) = a) ↔ (!a) = true ∧ (!b) = true := by decide
@[simp] theorem and_not_iff_right_iff_imp :
    ∀ {a b : Bool}, ((a && !b) = b) ↔ (!a) = true ∧ (!b) = true :=
  and_comm _ _ ▸ not_and_iff_left_iff_imp.trans And.comm
@[simp] theorem iff_not_self_and : ∀ {a b : Bool}, (a = (!a && b)) ↔ (!a) = true ∧ (!b) = true :=
  eq_comm.trans not_and_iff_left_iff_imp
@[simp] theorem iff_and_not_self : ∀ {a b : Bool}, (b = (a && !b)) ↔ (!a) = true ∧ (!b) = true :=
  eq_comm.trans and_not_iff_right_iff_imp

/-! ## or -/

@[simp] theorem or_self_left (a b : Bool) : (a || (a || b)) = (a || b) := a.casesOn rfl rfl
@[simp] theorem or_self_right (a b : Bool) : ((a || b) || b) = (a || b) := a.casesOn (or_self b) rfl
@[simp] theorem not_or_self : ∀ (x : Bool), (!x || x) = true := by decide
@[simp] theorem or_not_self : ∀ (x : Bool), (x || !x) = true := by decide
@[simp] theorem eq_true_or_eq_false_self : ∀ (b : Bool), (b = true ∨ b = false) ↔ True := by decide
@[simp] theorem eq_false_or_eq_true_self : ∀ (b : Bool), (b = false ∨ b = true) ↔ True := by decide

theorem or_comm (x y : Bool) : (x || y) = (y || x) := x.casesOn (or_false y).symm (or_true y).symm

@[simp] theorem or_iff_left_iff_imp :
    ∀ {a b : Bool}, ((a || b) = a) ↔ (b = true → a = true) := by decide
@[simp] theorem or_iff_right_iff_imp :
    ∀ {a b : Bool}, ((a || b) = b) ↔ (a = true → b = true) := or_comm _ _ ▸ or_iff_left_iff_imp
@[simp] theorem iff_self_or : ∀ {a b : Bool}, (a = (a || b)) ↔ (b = true → a = true) :=
  eq_comm.trans or_iff_left_iff_imp
@[simp] theorem iff_or_self : ∀ {a b : Bool}, (b = (a || b)) ↔ (a = true → b = true) :=
  eq_comm.trans or_iff_right_iff_imp
@[simp] theorem not_or_iff_left_iff_imp :
    ∀ {a b : Bool}, ((!a || b) = a) ↔ a = true ∧ b = true := by decide
@[simp] theorem or_not_iff_right_iff_imp :
    ∀ {a b : Bool}, ((a || !b) = b) ↔ a = true ∧ b = true :=
  or_comm _ _ ▸ not_or_iff_left_iff_imp.trans And.comm
@[simp] theorem iff_not_self_or : ∀ {a b : Bool}, (a = (!a || b)) ↔ a = true ∧ b = true :=
  eq_comm.trans not_or_iff_left_iff_imp
@[simp] theorem iff_or_not_self : ∀ {a b : Bool}, (b = (a || !b)) ↔ a = true ∧ b = true :=
  eq_comm.trans or_not_iff_right_iff_imp

instance : Std.Commutative (· || ·) := ⟨or_comm⟩
theorem or_left_comm (x y z : Bool) : (x || (y || z)) = (y || (x || z)) :=
  x.casesOn rfl (or_true y).symm
theorem or_right_comm (x y z : Bool) : ((x || y) || z) = ((x || z) || y) :=
  x.casesOn (or_comm y z) rfl

/-! ## Distributivity -/

theorem and_or_distrib_left (x y z : Bool) : (x && (y || z)) = (x && y || x && z) :=
  x.casesOn rfl rfl
theorem and_or_distrib_right (x y z : Bool) : ((x || y) && z) = (x && z || y && z) :=
  x.casesOn rfl (z.casesOn (and_false y).symm rfl)
theorem or_and_distrib_left (x y z : Bool) : (x || y && z) = ((x || y) && (x || z)) :=
  x.casesOn rfl rfl
theorem or_and_distrib_right (x y z : Bool) : (x && y || z) = ((x || z) && (y || z)) :=
  x.casesOn (z.casesOn rfl (or_true y).symm) rfl
theorem and_xor_distrib_left (x y z : Bool) : (x && (y ^^ z)) = ((x && y) ^^ (x && z)) :=
  x.casesOn rfl rfl
theorem and_xor_distrib_right (x y z : Bool) : ((x ^^ y) && z) = ((x && z) ^^ (y && z)) :=
  (and_comm _ z).trans ((and_xor_distrib_left z x y).trans
    (congr (congrArg _ (and_comm z x)) (and_comm z y)))

@[simp] theorem not_and (x y : Bool) : (!(x && y)) = (!x || !y) := x.casesOn rfl rfl
@[simp] theorem not_or (x y : Bool) : (!(x || y)) = (!x && !y) := x.casesOn rfl rfl

theorem and_eq_true_iff {x y : Bool} : (x && y) = true ↔ x = true ∧ y = true :=
  Iff.of_eq (and_eq_true x y)
theorem and_eq_false_iff : ∀ {x y : Bool}, (x && y) = false ↔ x = false ∨ y = false := by decide
@[simp] theorem and_eq_false_imp {x y : Bool} : (x && y) = false ↔ (x = true → y = false) :=
  x.casesOn ⟨fun _ h => Bool.noConfusion h, fun _ => rfl⟩ ⟨fun h _ => h, (· rfl)⟩
theorem or_eq_true_iff {x y : Bool} : (x || y) = true ↔ x = true ∨ y = true :=
  Iff.of_eq (or_eq_true x y)
@[simp] theorem or_eq_false_iff : ∀ {x y : Bool}, (x || y) = false ↔ x = false ∧ y = false := by
  decide

/-! ## `=`, `==` and `!=` -/

@[simp] theorem false_eq_true : (false = true) = False := eq_false nofun
@[simp] theorem true_eq_false : (true = false) = False := eq_false nofun
@[simp low] theorem false_eq (b : Bool) : (false = b) = (b = false) := propext eq_comm
@[simp low] theorem true_eq (b : Bool) : (true = b) = (b = true) := propext eq_comm

@[simp] theorem true_beq : ∀ b, (true == b) = b := by decide
@[simp] theorem false_beq : ∀ b, (false == b) = !b := by decide
instance : Std.LawfulIdentity (· == ·) true where
  left_id := true_beq
  right_id := beq_true
@[simp] theorem true_bne : ∀ (b : Bool), (true != b) = !b := by decide
@[simp] theorem false_bne : ∀ (b : Bool), (false != b) = b := by decide
@[simp] theorem bne_true : ∀ (b : Bool), (b != true) = !b := by decide
@[simp] theorem bne_false : ∀ (b : Bool), (b != false) = b := by decide
instance : Std.LawfulIdentity (· != ·) false where
  left_id := false_bne
  right_id := bne_false

@[simp] theorem not_beq_self : ∀ (x : Bool), ((!x) == x) = false := by decide
@[simp] theorem beq_not_self : ∀ (x : Bool), (x == !x) = false := by decide
@[simp] theorem not_bne : ∀ (a b : Bool), ((!a) != b) = !(a != b) := by decide
@[simp] theorem bne_not : ∀ (a b : Bool), (a != !b) = !(a != b) := by decide
theorem not_bne_self : ∀ (x : Bool), ((!x) != x) = true := by decide
theorem bne_not_self : ∀ (x : Bool), (x != !x) = true := by decide
theorem not_eq_self : ∀ (b : Bool), ((!b) = b) ↔ False := by decide
@[simp] theorem eq_not_self : ∀ (b : Bool), (b = (!b)) ↔ False := by decide
@[simp] theorem beq_self_left : ∀ (a b : Bool), (a == (a == b)) = b := by decide
@[simp] theorem beq_self_right : ∀ (a b : Bool), ((a == b) == b) = a := by decide
@[simp] theorem bne_self_left : ∀ (a b : Bool), (a != (a != b)) = b := by decide
@[simp] theorem bne_self_right : ∀ (a b : Bool), ((a != b) != b) = a := by decide
theorem not_bne_not (x y : Bool) : ((!x) != (!y)) = (x != y) :=
  (not_bne x !y).trans ((congrArg not (bne_not x y)).trans (not_not _))
@[simp] theorem bne_assoc (x y z : Bool) : ((x != y) != z) = (x != (y != z)) :=
  x.casesOn ((congrArg (· != z) (false_bne y)).trans (false_bne _).symm)
    ((congrArg (· != z) (true_bne y)).trans ((not_bne y z).trans (true_bne _).symm))
instance : Std.Associative (· != ·) := ⟨bne_assoc⟩
@[simp] theorem bne_right_inj {x y z : Bool} : (x != y) = (x != z) ↔ y = z :=
  ⟨fun h => (bne_self_left x y).symm.trans ((congrArg (x != ·) h).trans (bne_self_left x z)),
   congrArg (x != ·)⟩
@[simp] theorem bne_left_inj {x y z : Bool} : (x != z) = (y != z) ↔ x = y :=
  ⟨fun h => (bne_self_right x z).symm.trans ((congrArg (· != z) h).trans (bne_self_right y z)),
   congrArg (· != z)⟩
theorem eq_not_of_ne : ∀ {x y : Bool}, x ≠ y → x = !y := by decide

theorem beq_eq_decide_eq [BEq α] [LawfulBEq α] [DecidableEq α] (a b : α) :
    (a == b) = decide (a = b) := eq_iff_iff.2 (beq_iff_eq.trans decide_eq_true_iff.symm)
theorem eq_not : ∀ {a b : Bool}, (a = (!b)) ↔ (a ≠ b) := by decide
theorem not_eq : ∀ {a b : Bool}, ((!a) = b) ↔ (a ≠ b) := by decide
@[simp] theorem coe_iff_coe : ∀ {a b : Bool}, (a = true ↔ b = true) ↔ a = b := eq_iff_iff.symm
@[simp] theorem coe_true_iff_false : ∀ {a b : Bool}, (a = true ↔ b = false) ↔ a = (!b) :=
  not_eq_true' _ ▸ coe_iff_coe
@[simp] theorem coe_false_iff_true : ∀ {a b : Bool}, (a = false ↔ b = true) ↔ (!a) = b :=
  not_eq_true' _ ▸ coe_iff_coe
@[simp] theorem coe_false_iff_false :
    ∀ {a b : Bool}, (a = false ↔ b = false) ↔ (!a) = (!b) :=
  not_eq_true' _ ▸ not_eq_true' _ ▸ coe_iff_coe
theorem beq_comm {α} [BEq α] [LawfulBEq α] {a b : α} : (a == b) = (b == a) :=
  BEq.comm

/-! ## xor -/

theorem false_xor : ∀ (x : Bool), (false ^^ x) = x := false_bne
theorem xor_false : ∀ (x : Bool), (x ^^ false) = x := bne_false
theorem true_xor : ∀ (x : Bool), (true ^^ x) = !x := true_bne
theorem xor_true : ∀ (x : Bool), (x ^^ true) = !x := bne_true
theorem not_xor_self : ∀ (x : Bool), (!x ^^ x) = true := not_bne_self
theorem xor_not_self : ∀ (x : Bool), (x ^^ !x) = true := bne_not_self
theorem not_xor : ∀ (x y : Bool), (!x ^^ y) = !(x ^^ y) := not_bne
theorem xor_not : ∀ (x y : Bool), (x ^^ !y) = !(x ^^ y) := bne_not
theorem not_xor_not : ∀ (x y : Bool), (!x ^^ !y) = (x ^^ y) := not_bne_not
theorem xor_self : ∀ (x : Bool), (x ^^ x) = false := by decide
theorem xor_comm : ∀ (x y : Bool), (x ^^ y) = (y ^^ x) := by decide
theorem xor_left_comm (x y z : Bool) : (x ^^ (y ^^ z)) = (y ^^ (x ^^ z)) :=
  (bne_assoc x y z).symm.trans ((congrArg (· ^^ z) (xor_comm x y)).trans (bne_assoc y x z))
theorem xor_right_comm (x y z : Bool) : ((x ^^ y) ^^ z) = ((x ^^ z) ^^ y) :=
  (bne_assoc x y z).trans ((congrArg (x ^^ ·) (xor_comm y z)).trans (bne_assoc x z y).symm)
theorem xor_assoc : ∀ (x y z : Bool), ((x ^^ y) ^^ z) = (x ^^ (y ^^ z)) := bne_assoc
theorem xor_right_inj : ∀ {x y z : Bool}, (x ^^ y) = (x ^^ z) ↔ y = z := bne_right_inj
theorem xor_left_inj : ∀ {x y z : Bool}, (x ^^ z) = (y ^^ z) ↔ x = y := bne_left_inj

/-! ## Order -/

private theorem lt_iff {x y : Bool} : x < y ↔ x = false ∧ y = true :=
  x.casesOn ⟨fun h => ⟨rfl, h⟩, And.right⟩
    ⟨fun h => Bool.noConfusion h, fun h => Bool.noConfusion h.1⟩

@[simp] protected theorem le_true (x : Bool) : x ≤ true := fun _ => rfl
@[simp] protected theorem false_le (x : Bool) : false ≤ x := fun h => Bool.noConfusion h
@[simp] protected theorem le_refl (x : Bool) : x ≤ x := id
@[simp] protected theorem lt_irrefl : ∀ (x : Bool), ¬x < x := by decide
protected theorem le_trans {x y z : Bool} : x ≤ y → y ≤ z → x ≤ z := fun h k e => k (h e)
protected theorem le_antisymm {x y : Bool} : x ≤ y → y ≤ x → x = y := fun h k => eq_iff_iff.2 ⟨h, k⟩
protected theorem le_total : ∀ (x y : Bool), x ≤ y ∨ y ≤ x := by decide
protected theorem lt_asymm {x y : Bool} : x < y → ¬y < x :=
  fun h k => Bool.noConfusion ((lt_iff.1 h).1.symm.trans (lt_iff.1 k).2)
protected theorem lt_trans {x y z : Bool} : x < y → y < z → x < z :=
  fun h k => lt_iff.2 ⟨(lt_iff.1 h).1, (lt_iff.1 k).2⟩
protected theorem lt_iff_le_not_le : ∀ {x y : Bool}, x < y ↔ x ≤ y ∧ ¬y ≤ x := by decide
protected theorem lt_of_le_of_lt {x y z : Bool} : x ≤ y → y < z → x < z := fun h k =>
  lt_iff.2 ⟨eq_false_of_ne_true fun e => Bool.noConfusion ((h e).symm.trans (lt_iff.1 k).1),
    (lt_iff.1 k).2⟩
protected theorem lt_of_lt_of_le {x y z : Bool} : x < y → y ≤ z → x < z :=
  fun h k => lt_iff.2 ⟨(lt_iff.1 h).1, k (lt_iff.1 h).2⟩
protected theorem le_of_lt {x y : Bool} : x < y → x ≤ y := fun h _ => (lt_iff.1 h).2
protected theorem le_of_eq {x y : Bool} : x = y → x ≤ y := fun h e => h ▸ e
protected theorem ne_of_lt : ∀ {x y : Bool}, x < y → x ≠ y := by decide
protected theorem lt_of_le_of_ne : ∀ {x y : Bool}, x ≤ y → x ≠ y → x < y := by decide
protected theorem le_of_lt_or_eq {x y : Bool} : x < y ∨ x = y → x ≤ y :=
  (·.elim Bool.le_of_lt Bool.le_of_eq)
protected theorem eq_true_of_true_le {x : Bool} : true ≤ x → x = true := fun h => h rfl
protected theorem eq_false_of_le_false {x : Bool} : x ≤ false → x = false :=
  fun h => eq_false_of_ne_true fun e => Bool.noConfusion (h e)
@[simp] protected theorem max_eq_or : max = or := rfl
@[simp] protected theorem min_eq_and : min = and := rfl

/-! ## Injectivity -/

theorem not_inj {x y : Bool} : (!x) = (!y) → x = y :=
  fun h => (not_not x).symm.trans ((congrArg not h).trans (not_not y))
theorem not_inj_iff {x y : Bool} : (!x) = (!y) ↔ x = y := ⟨not_inj, congrArg not⟩
theorem and_or_inj_right {m x y : Bool} : (x && m) = (y && m) → (x || m) = (y || m) → x = y :=
  m.casesOn (fun _ h => (or_false x).symm.trans (h.trans (or_false y)))
    (fun h _ => (and_true x).symm.trans (h.trans (and_true y)))
theorem and_or_inj_right_iff {m x y : Bool} : (x && m) = (y && m) ∧ (x || m) = (y || m) ↔ x = y :=
  ⟨fun h => and_or_inj_right h.1 h.2, fun h => ⟨congrArg (· && m) h, congrArg (· || m) h⟩⟩
theorem and_or_inj_left {m x y : Bool} : (m && x) = (m && y) → (m || x) = (m || y) → x = y :=
  m.casesOn (fun _ h => h) (fun h _ => h)
theorem and_or_inj_left_iff {m x y : Bool} : (m && x) = (m && y) ∧ (m || x) = (m || y) ↔ x = y :=
  ⟨fun h => and_or_inj_left h.1 h.2, fun h => ⟨congrArg (m && ·) h, congrArg (m || ·) h⟩⟩

end Bool

/-! Truth values as numbers, and case distinctions that give truth values. -/

namespace Bool

/-- `false` as 0, `true` as 1. -/
def toNat (b : Bool) : Nat := cond b 1 0

@[simp] theorem toNat_false : false.toNat = 0 := rfl
@[simp] theorem toNat_true : true.toNat = 1 := rfl
theorem toNat_le (c : Bool) : c.toNat ≤ 1 := by cases c <;> decide
theorem toNat_lt (b : Bool) : b.toNat < 2 := by cases b <;> decide
@[simp] theorem toNat_eq_zero {b : Bool} : b.toNat = 0 ↔ b = false := by cases b <;> decide
@[simp] theorem toNat_eq_one {b : Bool} : b.toNat = 1 ↔ b = true := by cases b <;> decide

/-! ## if -/

@[simp] theorem if_true_left (p : Prop) [h : Decidable p] (f : Bool) :
    (ite p true f) = (decide p || f) := h.falseTrueCases (fun _ => rfl) (fun _ => rfl)
@[simp] theorem if_false_left (p : Prop) [h : Decidable p] (f : Bool) :
    (ite p false f) = (!decide p && f) := h.falseTrueCases (fun _ => rfl) (fun _ => rfl)
@[simp] theorem if_true_right (p : Prop) [h : Decidable p] (t : Bool) :
    (ite p t true) = (!decide p || t) := h.falseTrueCases (fun _ => rfl) (fun _ => rfl)
@[simp] theorem if_false_right (p : Prop) [h : Decidable p] (t : Bool) :
    (ite p t false) = (decide p && t) := h.falseTrueCases (fun _ => rfl) (fun _ => rfl)

@[simp] theorem ite_eq_true_distrib (p : Prop) [h : Decidable p] (t f : Bool) :
    (ite p t f = true) = ite p (t = true) (f = true) :=
  h.falseTrueCases (fun _ => rfl) (fun _ => rfl)
@[simp] theorem ite_eq_false_distrib (p : Prop) [h : Decidable p] (t f : Bool) :
    (ite p t f = false) = ite p (t = false) (f = false) :=
  h.falseTrueCases (fun _ => rfl) (fun _ => rfl)

@[simp] theorem ite_eq_false {b : Bool} {p q : Prop} :
    (if b = false then p else q) ↔ if b = true then q else p := b.casesOn Iff.rfl Iff.rfl
@[simp] theorem ite_eq_true_else_eq_false {q : Prop} :
    (if b = true then q else b = false) ↔ (b = true → q) :=
  b.casesOn ⟨fun _ h => Bool.noConfusion h, fun _ => rfl⟩ ⟨fun h _ => h, (· rfl)⟩

@[simp] theorem not_ite_eq_true_eq_true {p : Prop} [h : Decidable p] {b c : Bool} :
    ¬(ite p (b = true) (c = true)) ↔ (ite p (b = false) (c = false)) :=
  h.falseTrueCases (fun _ => Iff.of_eq (not_eq_true c)) (fun _ => Iff.of_eq (not_eq_true b))
@[simp] theorem not_ite_eq_false_eq_false {p : Prop} [h : Decidable p] {b c : Bool} :
    ¬(ite p (b = false) (c = false)) ↔ (ite p (b = true) (c = true)) :=
  h.falseTrueCases (fun _ => Iff.of_eq (not_eq_false c)) (fun _ => Iff.of_eq (not_eq_false b))
@[simp] theorem not_ite_eq_true_eq_false {p : Prop} [h : Decidable p] {b c : Bool} :
    ¬(ite p (b = true) (c = false)) ↔ (ite p (b = false) (c = true)) :=
  h.falseTrueCases (fun _ => Iff.of_eq (not_eq_false c)) (fun _ => Iff.of_eq (not_eq_true b))
@[simp] theorem not_ite_eq_false_eq_true {p : Prop} [h : Decidable p] {b c : Bool} :
    ¬(ite p (b = false) (c = true)) ↔ (ite p (b = true) (c = false)) :=
  h.falseTrueCases (fun _ => Iff.of_eq (not_eq_true c)) (fun _ => Iff.of_eq (not_eq_false b))

theorem eq_false_imp_eq_true : ∀ {b : Bool}, (b = false → b = true) ↔ (b = true) := by decide
theorem eq_true_imp_eq_false : ∀ {b : Bool}, (b = true → b = false) ↔ (b = false) := by decide

/-! ## Quantifiers -/

theorem forall_bool' {p : Bool → Prop} (b : Bool) : (∀ x, p x) ↔ p b ∧ p !b :=
  b.casesOn ⟨fun h => ⟨h _, h _⟩, fun h x => x.casesOn h.1 h.2⟩
    ⟨fun h => ⟨h _, h _⟩, fun h x => x.casesOn h.2 h.1⟩
@[simp] theorem forall_bool {p : Bool → Prop} : (∀ b, p b) ↔ p false ∧ p true := forall_bool' false
theorem exists_bool' {p : Bool → Prop} (b : Bool) : (∃ x, p x) ↔ p b ∨ p !b :=
  b.casesOn ⟨fun h => h.elim fun x => x.casesOn .inl .inr, fun h => h.elim (⟨_, ·⟩) (⟨_, ·⟩)⟩
    ⟨fun h => h.elim fun x => x.casesOn .inr .inl, fun h => h.elim (⟨_, ·⟩) (⟨_, ·⟩)⟩
@[simp] theorem exists_bool {p : Bool → Prop} : (∃ b, p b) ↔ p false ∨ p true := exists_bool' false

/-! ## cond -/

theorem cond_eq_ite {α : Sort u} (b : Bool) (t e : α) : cond b t e = if b = true then t else e :=
  b.casesOn rfl rfl
theorem cond_eq_if {α : Sort u} {b : Bool} {x y : α} :
    (bif b then x else y) = (if b = true then x else y) := cond_eq_ite b x y

@[simp] theorem cond_not {α : Sort u} (b : Bool) (t e : α) : cond (!b) t e = cond b e t :=
  b.casesOn rfl rfl
@[simp] theorem cond_self {α : Sort u} (c : Bool) (t : α) : cond c t t = t := c.casesOn rfl rfl
@[simp] theorem cond_prop {b : Bool} {p q : Prop} :
    (bif b then p else q) ↔ if b = true then p else q :=
  Iff.of_eq (cond_eq_ite b p q)
theorem cond_decide {α : Sort u} (p : Prop) [h : Decidable p] (t e : α) :
    cond (decide p) t e = if p then t else e := h.falseTrueCases (fun _ => rfl) (fun _ => rfl)

@[simp] theorem cond_eq_ite_iff {a : Bool} {p : Prop} [h : Decidable p] {x y u v : α} :
    (cond a x y = ite p u v) ↔ ite (a = true) x y = ite p u v := by
  rw [cond_eq_ite]
@[simp] theorem ite_eq_cond_iff {p : Prop} {a : Bool} [h : Decidable p] {x y u v : α} :
    (ite p x y = cond a u v) ↔ ite p x y = ite (a = true) u v :=
  Iff.of_eq (congrArg _ (cond_eq_ite a u v))
@[simp] theorem cond_eq_true_distrib (c t f : Bool) :
    (cond c t f = true) = ite (c = true) (t = true) (f = true) :=
  c.casesOn rfl rfl
@[simp] theorem cond_eq_false_distrib (c t f : Bool) :
    (cond c t f = false) = ite (c = true) (t = false) (f = false) :=
  c.casesOn rfl rfl

protected theorem cond_true {α : Sort u} {a b : α} : cond true a b = a := rfl
protected theorem cond_false {α : Sort u} {a b : α} : cond false a b = b := rfl
@[simp] theorem cond_true_left (c f : Bool) : cond c true f = (c || f) := c.casesOn rfl rfl
@[simp] theorem cond_false_left (c f : Bool) : cond c false f = (!c && f) := c.casesOn rfl rfl
@[simp] theorem cond_true_right (c t : Bool) : cond c t true = (!c || t) := c.casesOn rfl rfl
@[simp] theorem cond_false_right (c t : Bool) : cond c t false = (c && t) := c.casesOn rfl rfl
@[simp] theorem cond_true_not_same (c b : Bool) : cond c (!c) b = (!c && b) := c.casesOn rfl rfl
@[simp] theorem cond_false_not_same (c b : Bool) : cond c b (!c) = (!c || b) := c.casesOn rfl rfl
@[simp] theorem cond_true_same (c b : Bool) : cond c c b = (c || b) := c.casesOn rfl rfl
@[simp] theorem cond_false_same (c b : Bool) : cond c b c = (c && b) := c.casesOn rfl rfl
theorem cond_pos {b : Bool} {a a' : α} (h : b = true) : (bif b then a else a') = a := h ▸ rfl
theorem cond_neg {b : Bool} {a a' : α} (h : b = false) : (bif b then a else a') = a' := h ▸ rfl
theorem apply_cond (f : α → β) {b : Bool} {a a' : α} :
    f (bif b then a else a') = bif b then f a else f a' := b.casesOn rfl rfl

/-! ## decide -/

protected theorem decide_coe (b : Bool) [Decidable (b = true)] : decide (b = true) = b :=
  decide_eq_true
@[simp] theorem decide_and (p q : Prop) [dpq : Decidable (p ∧ q)] [dp : Decidable p]
    [dq : Decidable q] : decide (p ∧ q) = (decide p && decide q) :=
  (decide_eq_decide.2 Iff.rfl : _ = @decide (p ∧ q) instDecidableAnd)
@[simp] theorem decide_or (p q : Prop) [dpq : Decidable (p ∨ q)] [dp : Decidable p]
    [dq : Decidable q] : decide (p ∨ q) = (decide p || decide q) :=
  (decide_eq_decide.2 Iff.rfl : _ = @decide (p ∨ q) instDecidableOr)
@[simp] theorem decide_iff_dist (p q : Prop) [dpq : Decidable (p ↔ q)] [dp : Decidable p]
    [dq : Decidable q] : decide (p ↔ q) = (decide p == decide q) :=
  eq_iff_iff.2 (decide_eq_true_iff.trans (decide_eq_decide.symm.trans beq_iff_eq.symm))

theorem and_eq_decide (p q : Bool) : (p && q) = decide (p = true ∧ q = true) :=
  eq_iff_iff.2 (and_eq_true_iff.trans decide_eq_true_iff.symm)
theorem or_eq_decide (p q : Bool) : (p || q) = decide (p = true ∨ q = true) :=
  eq_iff_iff.2 (or_eq_true_iff.trans decide_eq_true_iff.symm)
theorem decide_beq_decide (p q : Prop) [dpq : Decidable (p ↔ q)] [dp : Decidable p]
    [dq : Decidable q] : (decide p == decide q) = decide (p ↔ q) :=
  (decide_iff_dist p q).symm

end Bool

export Bool (cond_eq_if xor and or not)

@[simp] theorem false_eq_decide_iff {p : Prop} [h : Decidable p] : false = decide p ↔ ¬p :=
  eq_comm.trans decide_eq_false_iff_not
@[simp] theorem true_eq_decide_iff {p : Prop} [h : Decidable p] : true = decide p ↔ p :=
  eq_comm.trans decide_eq_true_iff
