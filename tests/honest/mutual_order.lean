-- style: the theorems come in the other order, the second proof uses the first
-- target: two
def Two.double (n : Nat) : Nat := n + n

theorem Two.double_succ (n : Nat) : Two.double (n + 1) = Two.double n + 2 := by
  unfold Two.double
  rw [Nat.add_succ, Nat.succ_add]

namespace Two

section
theorem double_zero : double 0 = 0 := rfl
end

end Two
