-- trick: a definition below the one that three statements mention; the first failure must not hide it
-- target: shared
-- reason: definition changed, definition changed, definition changed
def inner (n : Nat) : Nat := n + 1

def outer (n : Nat) : Nat := inner n + 1

theorem outer_one : outer 1 = 3 := rfl

theorem outer_two : outer 2 = 4 := rfl

theorem inner_one : inner 1 = 2 := rfl
