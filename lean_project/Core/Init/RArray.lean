prelude
import Init.SimpLemmas

/-! Arrays as search trees: how `simp +arith` hands the atoms of a term to the kernel. -/

namespace Lean

universe u

inductive RArray (α : Type u) : Type u where
  | leaf : α → RArray α
  | branch : Nat → RArray α → RArray α → RArray α

noncomputable def RArray.get {α : Type u} (a : RArray α) (n : Nat) : α :=
  RArray.rec (fun x => x) (fun p _ _ l r => (Nat.ble p n).rec l r) a

end Lean
