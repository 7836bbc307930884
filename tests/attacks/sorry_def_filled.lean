-- trick: a definition that the target leaves open
-- target: open_definition
-- reason: definition changed
def mystery : Nat := 5
theorem mystery_eq : mystery = 5 := rfl
