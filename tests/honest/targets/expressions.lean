inductive Op | add | mul deriving DecidableEq
inductive Ex | num (n : Nat) | bin (o : Op) (a b : Ex)
def Ex.eval : Ex → Nat
  | num n => n
  | bin .add a b => a.eval + b.eval
  | bin .mul a b => a.eval * b.eval
def Ex.size : Ex → Nat
  | num _ => 1
  | bin _ a b => a.size + b.size + 1
theorem Ex.size_pos (e : Ex) : 0 < e.size := sorry
theorem Ex.eval_add (a b : Ex) : (Ex.bin .add a b).eval = (Ex.bin .add b a).eval := sorry
