structure Config where
  size : Nat := 3
  big : size ≤ 10 := by decide

class Op (α : Type) where
  op : α → α → α
  comm : ∀ a b, op a b = op b a

class Unital (α : Type) extends Op α where
  one : α
  one_op : ∀ a, op one a = a

infixl:65 " ⊗ " => Op.op

instance : Op Nat where
  op := Nat.add
  comm := Nat.add_comm

def third : Fin 5 := ⟨3, by decide⟩

def half (n : Nat) : Nat := if h : n < 2 then 0 else half (n - 2) + 1
termination_by n
decreasing_by exact Nat.sub_lt (Nat.lt_of_lt_of_le (by decide) (Nat.le_of_not_lt h)) (by decide)

abbrev Pred := Nat → Prop

def Config.grow (c : Config) (h : c.size < 10 := by decide) : Nat := c.size + 1

theorem op_one {α : Type} [Unital α] (a : α) : a ⊗ Unital.one = a := sorry

theorem default_size : (match ({} : Config) with | ⟨n, _⟩ => n) = 3 := sorry

theorem third_val : third.val = 3 ∧ (⟨3, by decide⟩ : Fin 5) = third := sorry

theorem strings : "a" ≠ "b" ∧ 'a' ≠ 'b' := sorry

theorem pred_ex (P : Pred) (x : Nat) : P x → ∃ y, let z := y; P z := sorry
