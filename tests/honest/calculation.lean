-- style: rewriting with `calc` and `show`
-- target: two
namespace Two

def double (n : Nat) : Nat := n + n

theorem double_zero : double 0 = 0 :=
  calc
    double 0 = 0 + 0 := rfl
    _ = 0 := Nat.add_zero 0

theorem double_succ (n : Nat) : double (n + 1) = double n + 2 :=
  calc
    double (n + 1) = (n + 1) + (n + 1) := rfl
    _ = n + (1 + (n + 1)) := Nat.add_assoc n 1 (n + 1)
    _ = n + ((n + 1) + 1) := by rw [Nat.add_comm 1 (n + 1)]
    _ = n + (n + 2) := rfl
    _ = double n + 2 := (Nat.add_assoc n n 2).symm

end Two
