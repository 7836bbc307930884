-- style: the same types and functions, spelled out
-- target: expressions
/-- operations -/
inductive Op : Type where
  /-- plus -/
  | add : Op
  | mul : Op
  deriving DecidableEq

inductive Ex : Type
  | num : (n : Nat) → Ex
  | bin : (o : Op) → (a : Ex) → (b : Ex) → Ex

@[simp] def Ex.size : Ex → Nat
  | .num _ => 1
  | .bin _ l r => l.size + r.size + 1

@[simp] def Ex.eval : Ex → Nat
  | .num k => k
  | .bin Op.add l r => l.eval + r.eval
  | .bin Op.mul l r => l.eval * r.eval

theorem Ex.size_pos (e : Ex) : 0 < e.size := by cases e <;> simp
theorem Ex.eval_add (a b : Ex) : (Ex.bin .add a b).eval = (Ex.bin .add b a).eval := by
  simp only [Ex.eval]
  exact Nat.add_comm _ _
