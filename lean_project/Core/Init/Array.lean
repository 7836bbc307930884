prelude
import Init.BitVec
import Init.Control.Transformers
import Init.List.Ends

/-!
Arrays. In a proof an array is a list in a wrapper, and the operations are those of lists; a program
runs Lean's own code for them.
-/

universe u v w

namespace Array

variable {α : Type u} {β : Type v} {γ : Type w}

instance : EmptyCollection (Array α) := ⟨Array.empty⟩
instance : Inhabited (Array α) := ⟨Array.empty⟩

@[ext] protected theorem ext' {xs ys : Array α} (h : xs.toList = ys.toList) : xs = ys :=
  congrArg Array.mk h

theorem toList_inj {xs ys : Array α} : xs.toList = ys.toList ↔ xs = ys := ⟨Array.ext', congrArg _⟩

instance instDecidableEq [DecidableEq α] : DecidableEq (Array α) := fun _ _ =>
  decidable_of_decidable_of_iff toList_inj

@[extern "lean_mk_array"]
def replicate {α : Type u} (n : Nat) (v : α) : Array α where
  toList := List.replicate n v

@[inline] def isEmpty (xs : Array α) : Bool := decide (xs.size = 0)

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
  if xs.size == 0 then .text "#[]"
  else Std.Format.bracketFill "#[" (Std.Format.joinSep xs.toList (.text "," ++ .line)) "]"

instance [Repr α] : Repr (Array α) where
  reprPrec xs _ := Array.repr xs
instance [ToString α] : ToString (Array α) := ⟨fun xs => "#" ++ toString xs.toList⟩

instance [Hashable α] : Hashable (Array α) where
  hash xs := xs.foldl (fun r a => mixHash r (hash a)) 7

end Array

/-! Arrays: how operations compute on literals, sizes, elements and membership. -/

private theorem Array.getElem?_eq_toList {α : Type u} (c : Array α) (i : Nat) :
    c[i]? = c.toList[i]? := by
  refine Eq.trans ?_ (getElem?_def c.toList i).symm
  rfl

instance {α : Type u} : LawfulGetElem (Array α) Nat α fun xs i => i < xs.size where
  getElem?_def c i _ := (c.getElem?_eq_toList i).trans (getElem?_def c.toList i)
  getElem!_def c i := by
    rw [c.getElem?_eq_toList]
    exact getElem!_def c.toList i

namespace List

variable {α : Type u} {β : Type v} {γ : Type w}

@[simp] theorem size_toArray {as : List α} : as.toArray.size = as.length := rfl
theorem toList_toArray {as : List α} : as.toArray.toList = as := rfl
attribute [simp] toList_toArray
@[simp] theorem getElem_toArray {xs : List α} {i : Nat} (h : i < xs.toArray.size) :
    xs.toArray[i] = xs[i]'(size_toArray ▸ h) := rfl
@[simp] theorem getElem?_toArray {xs : List α} {i : Nat} : xs.toArray[i]? = xs[i]? :=
  xs.toArray.getElem?_eq_toList i
@[simp] theorem mem_toArray {a : α} {l : List α} : a ∈ l.toArray ↔ a ∈ l := Array.mem_def
@[simp] theorem push_toArray (l : List α) (a : α) : l.toArray.push a = (l ++ [a]).toArray :=
  congrArg Array.mk (concat_eq_append ..)
@[simp] theorem append_toArray {l₁ l₂ : List α} :
    l₁.toArray ++ l₂.toArray = (l₁ ++ l₂).toArray := rfl
@[simp] theorem map_toArray {f : α → β} {l : List α} : l.toArray.map f = (l.map f).toArray := rfl
@[simp] theorem reverse_toArray {l : List α} : l.toArray.reverse = l.reverse.toArray := rfl
@[simp] theorem pop_toArray (l : List α) : l.toArray.pop = l.dropLast.toArray := rfl
theorem toArray_inj {as bs : List α} (h : as.toArray = bs.toArray) : as = bs :=
  congrArg Array.toList h
@[simp] theorem toArray_toList {xs : Array α} : xs.toList.toArray = xs := rfl

end List

namespace Array

variable {α : Type u} {β : Type v} {γ : Type w}

@[simp] theorem length_toList {xs : Array α} : xs.toList.length = xs.size := rfl
@[simp] theorem getElem_toList {xs : Array α} {i : Nat} (h : i < xs.size) :
    xs.toList[i] = xs[i] := rfl
@[simp] theorem getElem?_toList {xs : Array α} {i : Nat} : xs.toList[i]? = xs[i]? :=
  List.getElem?_toArray.symm
@[simp] theorem mem_toList_iff {a : α} {xs : Array α} : a ∈ xs.toList ↔ a ∈ xs := mem_def.symm
@[simp] theorem toList_push {xs : Array α} {x : α} : (xs.push x).toList = xs.toList ++ [x] :=
  List.concat_eq_append ..
@[simp] theorem toList_append {xs ys : Array α} : (xs ++ ys).toList = xs.toList ++ ys.toList := rfl
@[simp] theorem toList_map {f : α → β} {xs : Array α} : (xs.map f).toList = xs.toList.map f := rfl
@[simp] theorem toList_reverse {xs : Array α} : xs.reverse.toList = xs.toList.reverse := rfl
@[simp] theorem toList_empty : (#[] : Array α).toList = [] := rfl
@[simp] theorem toList_pop {xs : Array α} : xs.pop.toList = xs.toList.dropLast := rfl
@[simp] theorem toList_set {xs : Array α} {i x} (h : i < xs.size) :
    (xs.set i x).toList = xs.toList.set i x := rfl
@[simp] theorem toList_range {n : Nat} : (range n).toList = List.range n := rfl
@[simp] theorem toList_replicate {n : Nat} {a : α} :
    (replicate n a).toList = List.replicate n a := rfl
@[simp] theorem size_empty : (#[] : Array α).size = 0 := rfl
@[simp] theorem size_push {xs : Array α} (v : α) : (xs.push v).size = xs.size + 1 :=
  List.length_concat
@[simp] theorem size_pop {xs : Array α} : xs.pop.size = xs.size - 1 :=
  List.length_dropLast ..
@[simp] theorem size_append {xs ys : Array α} : (xs ++ ys).size = xs.size + ys.size :=
  List.length_append
@[simp] theorem size_map {f : α → β} {xs : Array α} : (xs.map f).size = xs.size :=
  List.length_map _
@[simp] theorem size_reverse {xs : Array α} : xs.reverse.size = xs.size := List.length_reverse
@[simp] theorem size_range {n : Nat} : (range n).size = n := List.length_range
@[simp] theorem size_replicate {n : Nat} {v : α} : (replicate n v).size = n := List.length_replicate
@[simp] theorem size_set {xs : Array α} {i : Nat} {v : α} (h : i < xs.size) :
    (xs.set i v).size = xs.size := List.length_set ..
theorem size_eq_zero_iff {xs : Array α} : xs.size = 0 ↔ xs = #[] :=
  List.length_eq_zero_iff.trans toList_inj
@[simp] theorem isEmpty_iff {xs : Array α} : xs.isEmpty = true ↔ xs = #[] :=
  decide_eq_true_iff.trans size_eq_zero_iff

theorem ext {xs ys : Array α} (h₁ : xs.size = ys.size)
    (h₂ : (i : Nat) → (hi₁ : i < xs.size) → (hi₂ : i < ys.size) → xs[i] = ys[i]) : xs = ys :=
  Array.ext' (List.ext_getElem h₁ h₂)

@[simp] theorem getElem_push_eq {xs : Array α} {x : α} :
    (xs.push x)[xs.size]'(by rw [size_push]; exact Nat.lt_succ_self _) = x := by
  refine (getElem_congr_coll (idx := Nat) (i := xs.size) toList_push).trans ?_
  exact (List.getElem_append_right (Nat.le_refl _)).trans (List.getElem_singleton _)
theorem getElem_push_lt {xs : Array α} {x : α} {i : Nat} (h : i < xs.size) :
    (xs.push x)[i]'(by rw [size_push]; exact Nat.lt_succ_of_lt h) = xs[i] :=
  (getElem_congr_coll (idx := Nat) (i := i) toList_push).trans (List.getElem_append_left h)
@[simp] theorem getElem_map {f : α → β} {xs : Array α} {i : Nat} (h : i < (xs.map f).size) :
    (xs.map f)[i] = f (xs[i]'(by rwa [size_map] at h)) := List.getElem_map f
@[simp] theorem getElem?_map {f : α → β} {xs : Array α} {i : Nat} :
    (xs.map f)[i]? = xs[i]?.map f :=
  getElem?_toList.symm.trans (List.getElem?_map.trans (congrArg _ getElem?_toList))

@[simp] theorem not_mem_empty (a : α) : ¬a ∈ #[] := fun h => List.not_mem_nil (mem_def.1 h)
@[simp] theorem mem_push {xs : Array α} {x y : α} : x ∈ xs.push y ↔ x ∈ xs ∨ x = y := by
  rw [mem_def, mem_def, toList_push, List.mem_append, List.mem_singleton]
@[simp] theorem mem_append {a : α} {xs ys : Array α} : a ∈ xs ++ ys ↔ a ∈ xs ∨ a ∈ ys :=
  mem_def.trans (List.mem_append.trans (or_congr mem_def.symm mem_def.symm))
@[simp] theorem mem_map {f : α → β} {b : β} {xs : Array α} :
    b ∈ xs.map f ↔ ∃ a, a ∈ xs ∧ f a = b := by
  rw [mem_def, toList_map, List.mem_map]
  exact exists_congr fun a => and_congr mem_def.symm .rfl
@[simp] theorem mem_reverse {a : α} {xs : Array α} : a ∈ xs.reverse ↔ a ∈ xs := by
  rw [mem_def, mem_def, toList_reverse, List.mem_reverse]

@[simp] theorem append_empty {xs : Array α} : xs ++ #[] = xs :=
  Array.ext' (List.append_nil _)
@[simp] theorem empty_append {xs : Array α} : #[] ++ xs = xs := rfl
theorem append_assoc {xs ys zs : Array α} : xs ++ ys ++ zs = xs ++ (ys ++ zs) :=
  Array.ext' (List.append_assoc ..)
@[simp] theorem map_map {f : α → β} {g : β → γ} {xs : Array α} :
    (xs.map f).map g = xs.map (g ∘ f) := Array.ext' (List.map_map ..)
@[simp] theorem map_id {xs : Array α} : xs.map id = xs := Array.ext' (List.map_id _)
@[simp] theorem map_push {f : α → β} {xs : Array α} {x : α} :
    (xs.push x).map f = (xs.map f).push (f x) := congrArg Array.mk List.map_concat
@[simp] theorem reverse_reverse {xs : Array α} : xs.reverse.reverse = xs :=
  Array.ext' (List.reverse_reverse _)
@[simp] theorem pop_push {xs : Array α} {x : α} : (xs.push x).pop = xs := by
  apply Array.ext'
  rw [toList_pop, toList_push, List.dropLast_concat]
theorem foldl_toList (f : β → α → β) {init : β} {xs : Array α} :
    xs.toList.foldl f init = xs.foldl f init := by
  show _ = ((xs.toList.take xs.toList.length).drop 0).foldl f init
  rw [List.take_length]; rfl
theorem foldr_toList (f : α → β → β) {init : β} {xs : Array α} :
    xs.toList.foldr f init = xs.foldr f init := by
  show _ = ((xs.toList.take xs.toList.length).drop 0).foldr f init
  rw [List.take_length]; rfl

end Array
