-- style: a proof by well-founded recursion, with its measure
-- target: two
namespace Two

def double (n : Nat) : Nat := n + n

theorem double_zero : double 0 = 0 := by
  rfl

theorem go (n m : Nat) : n + m = m + n := by
  match n with
  | 0 => simp
  | k + 1 =>
    have := go k m
    rw [Nat.succ_add, this]
    rfl
termination_by n

theorem double_succ (n : Nat) : double (n + 1) = double n + 2 := by
  unfold double
  rw [Nat.succ_add, go n (n + 1), Nat.succ_add]

end Two
