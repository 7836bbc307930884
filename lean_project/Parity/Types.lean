/-! # Types: numbers -/

--- Nat literals, patterns, arithmetic by decide and simp
example : 12345 * 6789 = 83810205 := by decide
example (n : Nat) : (n + 1) * 2 = 2 * n + 2 := by omega
example : Nat.rec (motive := fun _ => Nat) 0 (fun _ r => r + 2) 5 = 10 := rfl
example (P : Nat → Prop) (h0 : P 0) (h : ∀ n, P n → P (n + 1)) (n : Nat) : P n := Nat.rec h0 h n
example (n : Nat) (h : n ≠ 0) : ∃ m, n = m + 1 := Nat.exists_eq_succ_of_ne_zero h

--- Int literals, -[n+1], negSucc, casts, div/mod, abs
example : (-7 : Int) / 2 = -4 ∧ (-7 : Int) % 2 = 1 := by decide
open Int in
example : (-3 : Int) = -[2+1] := rfl
example (a : Int) : a * (1 - 1) = 0 := by simp
example (a b : Int) : a + b = b + a := Int.add_comm a b
example (a : Int) : a.natAbs = (-a).natAbs := by simp
example (a : Int) : ∃ n : Nat, a = n ∨ a = -n := by
  cases a with
  | ofNat n => exact ⟨n, .inl rfl⟩
  | negSucc n => exact ⟨n + 1, .inr rfl⟩

--- Fin literals, arithmetic, cases, Fin.last, castSucc
example : (3 : Fin 5) + 4 = 2 := by decide
example (i : Fin 3) : i = 0 ∨ i = 1 ∨ i = 2 := by omega
example (i : Fin 4) : i.castSucc < Fin.last 4 := Fin.castSucc_lt_last i
example (i j : Fin 5) (h : i.val = j.val) : i = j := Fin.ext h
example : ∀ i j : Fin 3, i + j = j + i := by decide
example (f : Fin 0 → Nat) : f = f := by funext i; exact i.elim0
example {n} (i : Fin (n + 1)) : i = 0 ∨ ∃ j : Fin n, i = j.succ := by
  cases i using Fin.cases with
  | zero => exact .inl rfl
  | succ j => exact .inr ⟨j, rfl⟩

--- BitVec literals and operations
example : 5#8 + 3#8 = 8#8 := by decide
--&
example : 255#8 + 1#8 = 0#8 := by decide
--&
example : (0b1100#4 &&& 0b1010#4) = 0b1000#4 := by decide
--&
example : (0x0f#8 ||| 0xf0#8, 0xff#8 ^^^ 0x0f#8, ~~~0x0f#8) = (0xff#8, 0xf0#8, 0xf0#8) := by decide
--&
example : (1#8 <<< 3, 0x80#8 >>> 7, -1#8, 3#8 - 5#8, 7#8 * 40#8) = (8#8, 1#8, 255#8, 254#8, 24#8) := by decide
--&
example : (10#8 / 3#8, 10#8 % 3#8) = (3#8, 1#8) := by decide
--&
example : (3#8).toNat = 3 ∧ (255#8).toInt = -1 ∧ BitVec.ofNat 8 300 = 44#8 := by decide
--&
example : (5#4 ++ 3#4) = 0x53#8 ∧ (0x53#8).extractLsb' 4 4 = 5#4 := by decide
--&
example : BitVec.ult 3#8 5#8 = true ∧ BitVec.slt 255#8 1#8 = true := by decide
--&
example : (3#8).zeroExtend 16 = 3#16 ∧ (255#8).signExtend 16 = 0xffff#16 ∧ (0x123#12).truncate 8 = 0x23#8 := by decide
--&
example : (5#4).getLsbD 0 = true ∧ (5#4).msb = false ∧ (5#4)[2] = true := by decide
--&
example : (0x81#8).rotateLeft 1 = 0x03#8 ∧ BitVec.sshiftRight 0x80#8 1 = 0xc0#8 := by decide
--&
example (p : BitVec 2 → Prop) (h : ∀ x, p x) : p 3#2 := h _

--- BitVec lemmas: ring, bits, order, toNat, ext
example (x y : BitVec 32) : x + y = y + x := BitVec.add_comm x y
--&
example (x y z : BitVec w) : x * (y + z) = x * y + x * z := BitVec.mul_add
--&
example (x : BitVec w) : x + -x = 0 := by simp
--&
example (x y : BitVec w) : x &&& y = y &&& x := BitVec.and_comm x y
--&
example (x y : BitVec w) (h : x.toNat = y.toNat) : x = y := BitVec.eq_of_toNat_eq h
--&
example (x y : BitVec 8) : (x + y).toNat = (x.toNat + y.toNat) % 2 ^ 8 := BitVec.toNat_add x y
--&
example (x : BitVec w) : x ^^^ x = 0 := by simp
--&
example (x y z : BitVec w) : x &&& (y ||| z) = (x &&& y) ||| (x &&& z) := by ext i; simp [Bool.and_or_distrib_left]
--&
example (x y : BitVec w) : ~~~(x &&& y) = ~~~x ||| ~~~y := by ext i; simp
--&
example (x y : BitVec 16) (h : x < y) : x.toNat < y.toNat := by simpa [BitVec.lt_def] using h
--&
example (x y : BitVec 8) : x + y - y = x := by simp
--&
example (x y : BitVec 8) (h : x.toNat + y.toNat < 256) : (x + y).toNat = x.toNat + y.toNat := by
  simp [BitVec.toNat_add]; omega

--- UInt8 .. UInt64, USize
example : (3 : UInt8) + 4 = 7 := by decide
--&
example : (255 : UInt8) + 1 = 0 := by decide
--&
example : (3 : UInt64).toNat = 3 := rfl
--&
#eval (250 : UInt8) + 10
--> 4

--- Rat, Float, Rational numbers
#check (1 / 2 : Rat)
--> Rat
--&
#check (1.5 : Float)
--> Float

/-! # Types: data -/

--- Bool: &&, ||, !, xor, ==, coercion to Prop, lemmas by decide
example (a b : Bool) : (!(a && b)) = (!a || !b) := by cases a <;> cases b <;> rfl
example (a b : Bool) (h : a && b) : a := by simp at h; exact h.1
example : (true ^^ false) = true := rfl
example (a b : Bool) : (a == b) = true ↔ a = b := by simp
example (p q : Prop) [Decidable p] [Decidable q] : decide (p ∧ q) = (decide p && decide q) := by simp
example (a b : Bool) (h : a = true → b = true) (k : b = false) : a = false := by
  cases a <;> simp_all

--- Char: literals, decidable equality, order, methods
example : 'a' ≠ 'b' := by decide
--&
example : 'a' < 'b' := by decide
--&
example : 'a'.toNat = 97 ∧ Char.ofNat 98 = 'b' := by decide
--&
example : 'a'.isAlpha ∧ '3'.isDigit ∧ ' '.isWhitespace ∧ 'Z'.isUpper := by decide
--&
example : 'a'.toUpper = 'A' := by decide
--&
example (c d : Char) (h : c.toNat = d.toNat) : c = d := Char.toNat_inj.1 h

--- String: literals, decidable equality, append, length
example : "abc" ≠ "abd" := by decide
--&
example : "ab" ++ "c" = "abc" := by decide
--&
example : "abc".length = 3 := by decide
--&
example (s t : String) : (s ++ t).length = s.length + t.length := by simp
--&
example (s : String) : s ++ "" = s := by simp
--&
example (s t u : String) : s ++ t ++ u = s ++ (t ++ u) := String.append_assoc
--&
example : "abc".toList = ['a', 'b', 'c'] := by decide
--&
example : String.ofList ['a', 'b'] = "ab" := by decide
--&
example (s t : String) (h : s.toList = t.toList) : s = t := String.toList_inj.1 h

--- String: operations by #eval
#eval "abc".push 'd'
--> "abcd"
--&
#eval "hello".toUpper
--> "HELLO"
--&
#eval "a,b".splitOn ","
--> ["a", "b"]
--&
#eval String.join ["a", "b"]
--> "ab"
--&
#eval ", ".intercalate ["a", "b"]
--> "a, b"
--&
#eval "abc" < "abd"
--> true
--&
#eval "abc".isEmpty
--> false
--&
#eval "abc".foldl (fun n c => n + c.toNat) 0
--> 294

--- String: slices, patterns, numbers read
#eval "abc".startsWith "ab"
--> true
--&
#eval "abc".contains 'b'
--> true
--&
#eval "12".toNat?
--> some 12
--&
#eval "a b".replace " " "_"
--> "a_b"
--&
#eval ("abc".drop 1).copy
--> "bc"

--- List: functions by rfl, decide and #eval
example : [1, 2, 3].map (· + 1) = [2, 3, 4] := rfl
example : [1, 2, 3].filter (· % 2 == 1) = [1, 3] := rfl
example : [3, 1, 2].foldl (· + ·) 0 = 6 ∧ [1, 2].foldr (· :: ·) [] = [1, 2] := by decide
example : [1, 2, 3].reverse = [3, 2, 1] ∧ List.range 3 = [0, 1, 2] := by decide
example : [1, 2].zip [3, 4] = [(1, 3), (2, 4)] := rfl
example : 2 ∈ [1, 2, 3] ∧ 4 ∉ [1, 2, 3] := by decide
example : [1, 2, 3].take 2 = [1, 2] ∧ [1, 2, 3].drop 2 = [3] := by decide
example : [[1], [2, 3]].flatten = [1, 2, 3] ∧ [1, 2].flatMap (fun x => [x, x]) = [1, 1, 2, 2] := by decide
example : [1, 2, 3].head? = some 1 ∧ [1, 2, 3].getLast? = some 3 := by decide
example : List.replicate 3 0 = [0, 0, 0] := rfl
example : [3, 1, 2].any (· > 2) ∧ [3, 1, 2].all (· > 0) := by decide
--&
example : [1, 2, 3].sum = 6 := by decide
--&
#eval [3, 1, 2].mergeSort
--> [1, 2, 3]
--&
example : [1, 2, 1].eraseDups = [1, 2] ∧ [1, 2, 3].erase 2 = [1, 3] ∧ [1, 2].Nodup := by decide
--&
example : [1, 2, 3].max? = some 3 ∧ [1, 2, 3].min? = some 1 := by decide
--&
example : [1, 2, 3].span (· < 2) = ([1], [2, 3]) ∧ [1, 2, 3].partition (· < 2) = ([1], [2, 3]) := by decide
--&
example : [1, 2, 3].find? (· > 1) = some 2 ∧ [1, 2, 3].findIdx (· > 1) = 1 ∧ [1,2].idxOf 2 = 1 := by decide
--&
example : [(1, 'a')].lookup 1 = some 'a' ∧ [1, 2].zipIdx = [(1, 0), (2, 1)] := by decide
--&
example : [1, 2] < [1, 3] := by decide
--&
example : [1, 2, 3].dropLast = [1, 2] ∧ [1, 2, 3].takeWhile (· < 3) = [1, 2] := by decide
--&
open List in
example : [1, 2].Perm [2, 1] ∧ [1] <+: [1, 2] ∧ [2] <:+ [1, 2] := by decide
--&
example : (List.finRange 2, [some 1, none].filterMap id) = ([0, 1], [1]) := by decide
--&
example : [1, 2, 3].insertIdx 1 9 = [1, 9, 2, 3] ∧ [1,2,3].eraseIdx 0 = [2, 3] ∧ [1,2,3].modify 0 (· + 1) = [2,2,3] := by decide
--&
example : [1, 2, 3].intersperse 0 = [1, 0, 2, 0, 3] := by decide
--&
example : [1, 2, 3, 4].splitAt 2 = ([1, 2], [3, 4]) ∧ [1, 1, 2].count 1 = 2 ∧ [1,2].countP (· > 1) = 1 := by decide

--- List: simp on membership, append, map, length, reverse
example (x : Nat) (xs ys : List Nat) : x ∈ xs ++ ys ↔ x ∈ xs ∨ x ∈ ys := by simp
example (f : Nat → Nat) (xs : List Nat) : (xs.map f).length = xs.length := by simp
example (f g : Nat → Nat) (xs : List Nat) : (xs.map f).map g = xs.map (g ∘ f) := by simp
example (xs ys : List Nat) : (xs ++ ys).reverse = ys.reverse ++ xs.reverse := by simp
example (p : Nat → Bool) (xs ys : List Nat) : (xs ++ ys).filter p = xs.filter p ++ ys.filter p := by simp
example (xs : List Nat) (x : Nat) : x ∈ xs.filter (· > 3) ↔ x ∈ xs ∧ 3 < x := by simp
example (xs ys : List Nat) (i : Nat) (h : i < xs.length) : (xs ++ ys)[i]? = xs[i]? := by
  simp [List.getElem?_append_left h]

--- Array: literals, push, size, indexing, functions
example : #[1, 2, 3].size = 3 := by decide
--&
example : #[1, 2].push 3 = #[1, 2, 3] := by decide
--&
example : #[1, 2, 3][1] = 2 := by decide
--&
example : #[1, 2, 3].map (· + 1) = #[2, 3, 4] := by decide
--&
example : #[1, 2, 3].toList = [1, 2, 3] := rfl
--&
example : #[1, 2] ++ #[3] = #[1, 2, 3] := by decide
--&
example (xs : Array Nat) (x : Nat) : (xs.push x).size = xs.size + 1 := by simp
--&
example (xs : Array Nat) (f : Nat → Nat) : (xs.map f).size = xs.size := by simp
--&
example (xs ys : Array Nat) (h : xs.toList = ys.toList) : xs = ys := by ext1; exact h
--&
example : #[1, 2, 3][7]? = none ∧ #[1, 2, 3].contains 2 ∧ #[1, 2].set! 0 5 = #[5, 2] := by decide
--&
#eval #[3, 1, 2].foldl (· + ·) 0
--> 6
--&
#eval (#[1, 2, 3].filter (· > 1), #[1, 2].reverse, #[1, 2].zip #[3, 4], (Array.range 3))
--> (#[2, 3], #[2, 1], #[(1, 3), (2, 4)], #[0, 1, 2])
--&
example : #[1, 2, 3].foldl (· + ·) 0 = 6 := by decide
--&
#eval Id.run do
  let mut a := #[3, 1, 2]
  for x in [4, 5] do a := a.push x
  return a.qsort (· < ·)
--> #[1, 2, 3, 4, 5]

--- Option: functions, do, simp, <|>
example (x : Option Nat) (f : Nat → Nat) : x.map f = none ↔ x = none := by simp
example : (some 3).bind (fun x => if x > 2 then some x else none) = some 3 := rfl
example (x : Option Nat) (h : x.isSome) : ∃ n, x = some n := by cases x with
  | none => simp at h
  | some n => exact ⟨n, rfl⟩
example : (some 3).getD 0 = 3 ∧ (some 3).get! = 3 ∧ ((some 3).filter (· > 5)) = none := by decide
example (x : Option Nat) (h : x.isSome) : x = some (x.get h) := by simp
example : (some 3).elim 0 (· + 1) = 4 := rfl
example : some 1 < some 2 := by decide

--- Prod, Sum, Sigma, PSigma, Subtype, Unit, Empty, ULift
example (p : Nat × Nat) : (p.1, p.2) = p := by simp
example (p : Nat × Nat) : p.swap.swap = p := by simp
example (s : Nat ⊕ Bool) : s.isLeft = true ∨ s.isRight = true := by cases s <;> simp
example (x y : {n : Nat // n < 3}) (h : x.val = y.val) : x = y := Subtype.ext h
example (x : Σ n : Nat, Fin n) : x.2.val < x.1 := x.2.isLt
example : (⟨1, by decide⟩ : {n : Nat // 0 < n}) ≠ ⟨2, by decide⟩ := by decide
example (e : Empty) : False := nomatch e
example (u v : Unit) : u = v := rfl
example (p q : Nat × Nat) : p = q ↔ p.1 = q.1 ∧ p.2 = q.2 := Prod.ext_iff
example (x : ULift Nat) : ULift.up x.down = x := rfl
--&
example : ((1, 2) : Nat × Nat) < (1, 3) := by decide

--- Ord, compare, Ordering, lexicographic order
example : compare 3 4 = .lt := by decide
--&
example : (compare 3 4).swap = .gt ∧ (compare 3 3).isEq := by decide
--&
example : compare "a" "b" = .lt := by decide
--&
example : (compare 1 1).then (compare 2 3) = .lt := by decide
--&
example : lexOrd.compare (1, 2) (1, 3) = .lt := by decide
--&
example (a b : Nat) : compare a b = .lt ↔ a < b := Nat.compare_eq_lt
--&
example : compare true false = .gt ∧ compare 'a' 'b' = .lt ∧ compare (-1 : Int) 0 = .lt := by decide

--- Hashable, hash
#eval hash 3 == hash 3
--> true
--&
example (a b : Nat) (h : a = b) : hash a = hash b := by rw [h]
--&
#eval mixHash 1 2 != 0
--> true

--- Std: HashMap, TreeMap, HashSet
#check Std.HashMap
--> Std.HashMap

--- Order classes: Std.IsPreorder, IsLinearOrder, Antisymm, Total, Refl, Trans
example : Std.Antisymm (α := Nat) (· ≤ ·) := inferInstance
--&
example : Std.Total (α := Nat) (· ≤ ·) := inferInstance
--&
example : Std.IsLinearOrder Nat := inferInstance
--&
example : Std.Irrefl (α := Nat) (· < ·) := inferInstance
--&
example : Std.Associative (α := Nat) (· + ·) ∧ Std.Commutative (α := Nat) (· + ·) := ⟨inferInstance, inferInstance⟩

--- Quotient, Setoid, Quot.sound, Quotient.lift, ind, exact
def parity : Setoid Nat where
  r a b := a % 2 = b % 2
  iseqv := ⟨fun _ => rfl, fun h => h.symm, fun h k => h.trans k⟩
def Two := Quotient parity
def Two.mk (n : Nat) : Two := Quotient.mk parity n
example : Two.mk 3 = Two.mk 5 := Quotient.sound rfl
def Two.bit : Two → Nat := Quotient.lift (· % 2) fun _ _ h => h
example (q : Two) : ∃ n, q = Two.mk n := Quotient.inductionOn q fun n => ⟨n, rfl⟩
example (a b : Nat) (h : Two.mk a = Two.mk b) : a % 2 = b % 2 := Quotient.exact h

--- WellFounded, Acc, InvImage, measure, WellFoundedRelation
example : WellFounded (α := Nat) (· < ·) := Nat.lt_wfRel.wf
example {α : Sort u} (f : α → Nat) : WellFounded (InvImage (· < ·) f) := InvImage.wf f Nat.lt_wfRel.wf
example (P : Nat → Prop) (h : ∀ n, (∀ m, m < n → P m) → P n) (n : Nat) : P n :=
  WellFounded.induction Nat.lt_wfRel.wf n h
example : WellFoundedRelation Nat := inferInstance
example : WellFoundedRelation (List Nat) := measure List.length

--- Function: comp, Injective, Surjective, LeftInverse
example (f g : Nat → Nat) (hf : Function.Injective f) (hg : Function.Injective g) :
    Function.Injective (f ∘ g) := fun _ _ h => hg (hf h)
example : Function.Injective Nat.succ := fun _ _ h => Nat.succ.inj h
example (f g : Nat → Nat) (h : Function.LeftInverse g f) : Function.Injective f := fun a b e => by
  rw [← h a, ← h b, e]
example : Function.const Nat 3 5 = 3 := rfl

--- Logic: classical lemmas, ∃ unique, Decidable, Nonempty, choice
example (p q : Prop) : ¬(p ∨ q) ↔ ¬p ∧ ¬q := not_or
example (α : Type) (p : α → Prop) : ¬(∃ x, p x) ↔ ∀ x, ¬p x := not_exists
example (α : Type) (p : α → Prop) : ¬(∀ x, p x) ↔ ∃ x, ¬p x := Classical.not_forall
example (p q : Prop) : (p → q) ↔ (¬q → ¬p) := ⟨fun f n h => n (f h), fun f h => Classical.byContradiction fun n => f n h⟩
example (α : Type) [Nonempty α] (p : α → Prop) (h : ∀ x, p x) : ∃ x, p x := ⟨Classical.ofNonempty, h _⟩
example (α : Type) (p : α → Prop) (h : ∃ x, p x) : p (Classical.choose h) := Classical.choose_spec h
example (p : Prop) [Decidable p] : decide p = true ↔ p := decide_eq_true_iff

--- HEq, cast, Eq.mp, Eq.rec, ▸, type equality
example (α β : Type) (h : α = β) (a : α) : HEq (cast h a) a := cast_heq h a
example (a b : Nat) (h : HEq a b) : a = b := eq_of_heq h
example (α : Type) (a : α) : cast rfl a = a := rfl
example (α β : Type) (h : α = β) (a : α) : β := h ▸ a
example (p q : Prop) (h : p = q) (a : p) : q := h.mp a

--- Thunk, Task, Vector, Subarray, Range
example : (Thunk.mk fun _ => 3).get = 3 := rfl
--&
example : (#v[1, 2, 3] : Vector Nat 3)[1] = 2 := by decide
--&
#eval (Vector.replicate 3 0)
--> #v[0, 0, 0]
--&
#eval Id.run do
  let mut s := 0
  for i in [0:10:3] do s := s + i
  return s
--> 18
--&
#eval Id.run do
  let mut s := 0
  for i in 0...5 do s := s + i
  return s
--> 10

--- NatCast, IntCast, SMul, Zero, One, HPow, Min, Max, Neg classes
example {α} [Add α] [Mul α] [Zero α] [One α] [Neg α] (a : α) (h : a + 0 = a) : a + 0 = a := h
--&
example {α} [NatCast α] (n : Nat) : α := n
--&
example {α} [Inv α] [Div α] [SMul Nat α] (a : α) : α := 3 • (a⁻¹ / a)
--&
example {α} [Min α] [Max α] [LE α] [LT α] (a b : α) (h : min a b ≤ max a b) : min a b ≤ max a b := h
--&
example {α} [HasSubset α] [Union α] [Inter α] [EmptyCollection α] (a : α) (h : a ∩ ∅ ⊆ a ∪ ∅) : a ∩ ∅ ⊆ a ∪ ∅ := h
