prelude
import Init.Control.Lift
import Init.Omega

/-! `for` and `while`: loops over lists, options and ranges of numbers, and loops without end. -/

universe u v w

namespace List

@[inline]
protected def forIn' {α : Type u} {β : Type v} {m : Type v → Type w} [Monad m] (as : List α)
    (init : β) (f : (a : α) → a ∈ as → β → m (ForInStep β)) : m β :=
  let rec @[specialize] loop : (as' : List α) → (b : β) → Exists (fun bs => bs ++ as' = as) → m β
    | [], b, _ => pure b
    | a :: as', b, h =>
      have : a ∈ as := by
        cases h with | intro bs h => subst h; exact mem_append_right _ (mem_cons_self ..)
      f a this b >>= fun s => match s with
        | ForInStep.done b => pure b
        | ForInStep.yield b =>
          have : Exists (fun bs => bs ++ as' = as) := match h with
            | ⟨bs, h⟩ => ⟨bs ++ [a], by rw [← h, append_assoc]; rfl⟩
          loop as' b this
  loop as init ⟨[], rfl⟩

instance {m : Type v → Type w} {α : Type u} [Monad m] : ForIn' m (List α) α inferInstance where
  forIn' := List.forIn'

@[simp] theorem forIn'_nil {α : Type u} {β : Type v} {m : Type v → Type w} [Monad m]
    {f : (a : α) → a ∈ [] → β → m (ForInStep β)} {b : β} : forIn' [] b f = pure b := rfl

private theorem loop_eq {α : Type u} {β : Type v} {m : Type v → Type w} [Monad m]
    (f : α → β → m (ForInStep β)) (l : List α) {as bs : List α} (b : β)
    (h : ∃ cs, cs ++ l = as) (h' : ∃ cs, cs ++ l = bs) :
    forIn'.loop as (fun a _ b => f a b) l b h = forIn'.loop bs (fun a _ b => f a b) l b h' := by
  induction l generalizing b with
  | nil => rfl
  | cons a l ih =>
    show (f a b >>= _) = (f a b >>= _)
    refine congrArg (f a b >>= ·) ?_
    funext s
    cases s with
    | done b => rfl
    | yield b => exact ih b _ _

@[simp] theorem forIn_nil {α : Type u} {β : Type v} {m : Type v → Type w} [Monad m]
    {f : α → β → m (ForInStep β)} {b : β} : forIn [] b f = pure b := rfl

@[simp] theorem forIn_cons {α : Type u} {β : Type v} {m : Type v → Type w} [Monad m]
    {f : α → β → m (ForInStep β)} {a : α} {as : List α} {b : β} :
    forIn (a :: as) b f = f a b >>= fun
      | ForInStep.done b => pure b
      | ForInStep.yield b => forIn as b f := by
  show (f a b >>= _) = (f a b >>= _)
  refine congrArg (f a b >>= ·) ?_
  funext s
  cases s with
  | done b => rfl
  | yield b => exact loop_eq f as b _ _

@[specialize]
def mapM {m : Type u → Type v} [Monad m] {α : Type w} {β : Type u} (f : α → m β) (as : List α) :
    m (List β) :=
  let rec @[specialize] loop
    | [], bs => pure bs.reverse
    | a :: as, bs => f a >>= fun b => loop as (b :: bs)
  loop as []

@[inline]
protected def forM {m : Type u → Type v} [Monad m] {α : Type w} (as : List α) (f : α → m PUnit) :
    m PUnit :=
  match as with
  | [] => pure ⟨⟩
  | a :: as => f a >>= fun _ => List.forM as f

instance {m : Type u → Type v} {α : Type w} [Monad m] : ForM m (List α) α where
  forM := List.forM

@[specialize]
protected def foldlM {m : Type u → Type v} [Monad m] {s : Type u} {α : Type w} (f : s → α → m s)
    (init : s) : List α → m s
  | [] => pure init
  | a :: as => f init a >>= fun s' => List.foldlM f s' as

@[simp] theorem foldlM_nil {m : Type u → Type v} [Monad m] {s : Type u} {α : Type w}
    {f : s → α → m s} {b : s} : [].foldlM f b = pure b := rfl
@[simp] theorem foldlM_cons {m : Type u → Type v} [Monad m] {s : Type u} {α : Type w}
    {f : s → α → m s} {b : s} {a : α} {l : List α} :
    (a :: l).foldlM f b = f b a >>= l.foldlM f := rfl

@[inline]
def foldrM {m : Type u → Type v} [Monad m] {s : Type u} {α : Type w} (f : α → s → m s) (init : s)
    (l : List α) : m s :=
  l.reverse.foldlM (fun s a => f a s) init

end List

@[inline]
instance {m : Type v → Type w} {α : Type u} [Monad m] : ForIn' m (Option α) α inferInstance where
  forIn' x init f :=
    match x with
    | none => pure init
    | some a => f a rfl init >>= fun
      | .done r => pure r
      | .yield r => pure r

/-! ## Ranges of numbers -/

namespace Std.Legacy

/-- `[start:stop:step]`: the numbers from `start`, `step` apart, below `stop`. -/
structure Range where
  start : Nat := 0
  stop : Nat
  step : Nat := 1
  step_pos : 0 < step

instance : Membership Nat Range where
  mem r i := r.start ≤ i ∧ i < r.stop ∧ (i - r.start) % r.step = 0

namespace Range

def size (r : Range) : Nat := (r.stop - r.start + r.step - 1) / r.step

@[inline] protected def forIn' {β : Type u} {m : Type u → Type v} [Monad m] (range : Range)
    (init : β) (f : (i : Nat) → i ∈ range → β → m (ForInStep β)) : m β :=
  let rec @[specialize] loop (b : β) (i : Nat)
      (hs : (i - range.start) % range.step = 0) (hl : range.start ≤ i := by omega) : m β :=
    if h : i < range.stop then
      f i ⟨hl, by assumption, hs⟩ b >>= fun
        | .done b => pure b
        | .yield b =>
          have := range.step_pos
          loop b (i + range.step) (by
            rw [Nat.add_comm, Nat.add_sub_assoc hl, Nat.add_mod_left]; exact hs)
            (Nat.le_trans hl (Nat.le_add_right _ _))
    else
      pure b
  termination_by range.stop - i
  decreasing_by
    exact Nat.sub_lt_sub_left h (Nat.lt_add_of_pos_right range.step_pos)
  have := range.step_pos
  loop init range.start (by simp)

instance {m : Type u → Type v} [Monad m] : ForIn' m Range Nat inferInstance where
  forIn' := Range.forIn'

@[term_parser] unsafe def «term[:_]» : Lean.ParserDescr := .symbol ""
@[term_parser] unsafe def «term[_:_]» : Lean.ParserDescr := .symbol ""
@[term_parser] unsafe def «term[:_:_]» : Lean.ParserDescr := .symbol ""
@[term_parser] unsafe def «term[_:_:_]» : Lean.ParserDescr := .symbol ""

@[macro Std.Legacy.Range.«term[:_]»]
unsafe def «_aux_Init_Data_Range_Basic___macroRules_Std_Legacy_Range_term[:_]_1» : Lean.Macro :=
  fun _ _ s => .error .unsupportedSyntax s
@[macro Std.Legacy.Range.«term[_:_]»]
unsafe def «_aux_Init_Data_Range_Basic___macroRules_Std_Legacy_Range_term[_:_]_1» : Lean.Macro :=
  fun _ _ s => .error .unsupportedSyntax s
@[macro Std.Legacy.Range.«term[:_:_]»]
unsafe def «_aux_Init_Data_Range_Basic___macroRules_Std_Legacy_Range_term[:_:_]_1» : Lean.Macro :=
  fun _ _ s => .error .unsupportedSyntax s
@[macro Std.Legacy.Range.«term[_:_:_]»]
unsafe def «_aux_Init_Data_Range_Basic___macroRules_Std_Legacy_Range_term[_:_:_]_1» : Lean.Macro :=
  fun _ _ s => .error .unsupportedSyntax s

end Range
end Std.Legacy

/-! ## `while`, `repeat` -/

namespace Lean

/-- What `while` and `repeat` run over. -/
inductive Loop where
  | mk

instance : Inhabited Loop := ⟨.mk⟩

instance (priority := low) {m : Type u → Type v} [Monad m] : Inhabited (α → m α) where
  default := pure

instance (priority := low) {m : Type u → Type v} [Inhabited α] [Monad m] : Inhabited (m α) where
  default := pure default

@[inline]
partial def Loop.forIn {β : Type u} {m : Type u → Type v} [Monad m] (_ : Loop) (init : β)
    (f : Unit → β → m (ForInStep β)) : m β :=
  let rec @[specialize] loop (b : β) : m β :=
    f () b >>= fun
      | ForInStep.done b => pure b
      | ForInStep.yield b => loop b
  loop init

instance {m : Type u → Type v} [Monad m] : ForIn m Loop Unit where
  forIn := Loop.forIn

end Lean
