namespace Two

def double (n : Nat) : Nat := n + n

theorem double_zero : double 0 = 0 := sorry

theorem double_succ (n : Nat) : double (n + 1) = double n + 2 := sorry

end Two
