prelude
import Init.Control.Loop
import Init.UInt

/-!
Arrays. In a proof an array is a list in a wrapper, and the operations are those of lists; a program
runs Lean's own code for them.
-/

universe u v w

namespace Array

variable {α : Type u} {β : Type v} {γ : Type w}

instance : EmptyCollection (Array α) := ⟨Array.empty⟩
instance : Inhabited (Array α) := ⟨Array.empty⟩

@[ext] protected theorem ext' {xs ys : Array α} (h : xs.toList = ys.toList) : xs = ys := by
  cases xs; cases ys; cases h; rfl

theorem toList_inj {xs ys : Array α} : xs.toList = ys.toList ↔ xs = ys := ⟨Array.ext', congrArg _⟩

instance instDecidableEq [DecidableEq α] : DecidableEq (Array α) := fun _ _ =>
  decidable_of_decidable_of_iff toList_inj

@[extern "lean_mk_array"]
def replicate {α : Type u} (n : Nat) (v : α) : Array α where
  toList := List.replicate n v

@[inline] def isEmpty (xs : Array α) : Bool := xs.size = 0

@[inline] def singleton (v : α) : Array α := #[v]

/-! ## Elements -/

@[extern "lean_array_get"]
def get!Internal {α : Type u} [Inhabited α] (a : @& Array α) (i : @& Nat) : α :=
  a.toList[i]!

@[extern "lean_array_get_borrowed"]
unsafe def get!InternalBorrowed {α : Type u} [Inhabited α] (a : @& Array α) (i : @& Nat) : α :=
  a.get!Internal i

@[extern "lean_array_fget_borrowed"]
unsafe def getInternalBorrowed {α : Type u} (a : @& Array α) (i : @& Nat) (h : i < a.size) : α :=
  a.getInternal i h

end Array

instance {α : Type u} : GetElem (Array α) Nat α fun xs i => i < xs.size where
  getElem xs i h := xs.getInternal i h

instance {α : Type u} : GetElem? (Array α) Nat α fun xs i => i < xs.size where
  getElem? xs i := decidableGetElem? xs i
  getElem! xs i := xs.get!Internal i

namespace Array

variable {α : Type u} {β : Type v} {γ : Type w}

@[inline] def getD (a : Array α) (i : Nat) (v₀ : α) : α := if h : i < a.size then a[i] else v₀

@[inline] def back! [Inhabited α] (xs : Array α) : α := xs[xs.size - 1]!
@[inline] def back? (xs : Array α) : Option α := xs[xs.size - 1]?

@[extern "lean_array_fset"]
def set (xs : Array α) (i : @& Nat) (v : α) (h : i < xs.size := by get_elem_tactic) : Array α where
  toList := xs.toList.set i v

@[inline] def setIfInBounds (xs : Array α) (i : Nat) (v : α) : Array α :=
  if h : i < xs.size then xs.set i v h else xs

@[extern "lean_array_set"]
def set! (xs : Array α) (i : @& Nat) (v : α) : Array α := setIfInBounds xs i v

@[inline] def modify (xs : Array α) (i : Nat) (f : α → α) : Array α :=
  if h : i < xs.size then xs.set i (f xs[i]) h else xs

@[extern "lean_array_pop"]
def pop (xs : Array α) : Array α where
  toList := xs.toList.dropLast

@[extern "lean_array_fswap"]
def swap (xs : Array α) (i j : @& Nat) (hi : i < xs.size := by get_elem_tactic)
    (hj : j < xs.size := by get_elem_tactic) : Array α where
  toList := (xs.toList.set i xs[j]).set j xs[i]

structure Mem (xs : Array α) (a : α) : Prop where
  val : a ∈ xs.toList

instance : Membership α (Array α) where
  mem := Mem

theorem mem_def {a : α} {xs : Array α} : a ∈ xs ↔ a ∈ xs.toList := ⟨fun h => h.val, Array.Mem.mk⟩

instance [DecidableEq α] (a : α) (xs : Array α) : Decidable (a ∈ xs) :=
  decidable_of_decidable_of_iff mem_def.symm

/-! ## Folds and loops -/

/-- The elements from `start` up to `stop`. -/
def extract (xs : Array α) (start : Nat := 0) (stop : Nat := xs.size) : Array α where
  toList := (xs.toList.take stop).drop start

@[inline] def foldl {α : Type u} {β : Type v} (f : β → α → β) (init : β) (as : Array α)
    (start := 0) (stop := as.size) : β :=
  ((as.toList.take stop).drop start).foldl f init

@[inline] def foldr {α : Type u} {β : Type v} (f : α → β → β) (init : β) (as : Array α)
    (start := as.size) (stop := 0) : β :=
  ((as.toList.take start).drop stop).foldr f init

@[inline] protected def forIn' {α : Type u} {β : Type v} {m : Type v → Type w} [Monad m]
    (as : Array α) (b : β) (f : (a : α) → a ∈ as → β → m (ForInStep β)) : m β :=
  as.toList.forIn' b fun a h => f a (mem_def.2 h)

instance {m : Type v → Type w} [Monad m] : ForIn' m (Array α) α inferInstance where
  forIn' := Array.forIn'

@[inline] def any (as : Array α) (p : α → Bool) (start := 0) (stop := as.size) : Bool :=
  ((as.toList.take stop).drop start).any p
@[inline] def all (as : Array α) (p : α → Bool) (start := 0) (stop := as.size) : Bool :=
  ((as.toList.take stop).drop start).all p

def elem [BEq α] (a : α) (as : Array α) : Bool := as.toList.elem a
def contains [BEq α] (as : Array α) (a : α) : Bool := as.toList.contains a

@[inline] def sum {α} [Add α] [Zero α] (xs : Array α) : α := xs.foldr (· + ·) 0

/-! ## New arrays -/

protected def append (as : Array α) (bs : Array α) : Array α where
  toList := as.toList ++ bs.toList

instance : Append (Array α) := ⟨Array.append⟩

@[inline] def map {α : Type u} {β : Type v} (f : α → β) (as : Array α) : Array β where
  toList := as.toList.map f

@[inline] def filter (p : α → Bool) (as : Array α) (start := 0) (stop := as.size) : Array α where
  toList := ((as.toList.take stop).drop start).filter p

@[inline] def filterMap (f : α → Option β) (as : Array α) (start := 0) (stop := as.size) :
    Array β where
  toList := ((as.toList.take stop).drop start).foldr (init := []) fun a r => match f a with
    | some b => b :: r
    | none => r

@[inline] def flatMap (f : α → Array β) (as : Array α) : Array β where
  toList := as.toList.foldr (fun a r => (f a).toList ++ r) []

def reverse (as : Array α) : Array α where
  toList := as.toList.reverse

@[inline] def zipWith (f : α → β → γ) (as : Array α) (bs : Array β) : Array γ where
  toList := List.zipWith f as.toList bs.toList

def zip (as : Array α) (bs : Array β) : Array (α × β) := zipWith Prod.mk as bs

def range (n : Nat) : Array Nat where
  toList := List.range n

@[inline] def find? {α : Type u} (p : α → Bool) (as : Array α) : Option α := as.toList.find? p

instance [BEq α] : BEq (Array α) where
  beq xs ys := xs.toList == ys.toList

/-! ## How arrays are shown -/

protected def repr {α : Type u} [Repr α] (xs : Array α) : Std.Format :=
  let _ : Std.ToFormat α := ⟨repr⟩
  if xs.size == 0 then "#[]"
  else Std.Format.bracketFill "#[" (Std.Format.joinSep xs.toList ("," ++ Std.Format.line)) "]"

instance [Repr α] : Repr (Array α) where
  reprPrec xs _ := Array.repr xs
instance [ToString α] : ToString (Array α) := ⟨fun xs => "#" ++ toString xs.toList⟩

instance [Hashable α] : Hashable (Array α) where
  hash xs := xs.foldl (fun r a => mixHash r (hash a)) 7

end Array

