-- style: by computation
-- target: two
namespace Two

def double (n : Nat) : Nat := n + n

theorem double_zero : double 0 = 0 := by decide

theorem double_succ : ∀ n : Nat, double (n + 1) = double n + 2 := by
  intro n
  show (n + 1) + (n + 1) = n + n + 2
  simp only [Nat.add_succ, Nat.succ_add]

end Two
