def inner (n : Nat) : Nat := n

def outer (n : Nat) : Nat := inner n + 1

theorem outer_one : outer 1 = 3 := sorry

theorem outer_two : outer 2 = 4 := sorry

theorem inner_one : inner 1 = 2 := sorry
