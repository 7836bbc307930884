/-!
# First steps

Twelve theorems without a proof, from a law of logic to a program and its specification.
`make prove`, or `qedgym prove` with the name of this file, looks for the proofs.
-/

namespace FirstSteps

/-! ## Logic -/

theorem and_swap (p q : Prop) (h : p ∧ q) : q ∧ p := sorry

theorem de_morgan (p q : Prop) : ¬(p ∨ q) ↔ ¬p ∧ ¬q := sorry

theorem double_negation (p : Prop) : ¬¬p → p := sorry

theorem exists_or {α : Type} (P Q : α → Prop) (h : ∃ x, P x) : ∃ x, P x ∨ Q x := sorry

/-! ## Functions -/

def Injective {α β : Type} (f : α → β) : Prop := ∀ x y, f x = f y → x = y

theorem injective_comp {α β γ : Type} (f : α → β) (g : β → γ) (hf : Injective f)
    (hg : Injective g) : Injective (fun x => g (f x)) := sorry

/-! ## Numbers -/

/-- Addition that looks at its first argument. -/
def plus : Nat → Nat → Nat
  | 0, m => m
  | n + 1, m => plus n m + 1

theorem plus_zero (n : Nat) : plus n 0 = n := sorry

theorem plus_succ (n m : Nat) : plus n (m + 1) = plus n m + 1 := sorry

theorem plus_comm (n m : Nat) : plus n m = plus m n := sorry

/-! ## Lists -/

def rev {α : Type} : List α → List α
  | [] => []
  | x :: xs => rev xs ++ [x]

theorem rev_append {α : Type} (xs ys : List α) : rev (xs ++ ys) = rev ys ++ rev xs := sorry

theorem rev_rev {α : Type} (xs : List α) : rev (rev xs) = xs := sorry

/-! ## Trees -/

inductive Tree (α : Type) where
  | leaf : Tree α
  | node (left : Tree α) (value : α) (right : Tree α) : Tree α

def mirror {α : Type} : Tree α → Tree α
  | .leaf => .leaf
  | .node l x r => .node (mirror r) x (mirror l)

def size {α : Type} : Tree α → Nat
  | .leaf => 0
  | .node l _ r => size l + size r + 1

theorem mirror_mirror {α : Type} (t : Tree α) : mirror (mirror t) = t := sorry

theorem size_mirror {α : Type} (t : Tree α) : size (mirror t) = size t := sorry

end FirstSteps
