-- trick: abbrev
-- target: one_eq_two
-- reason: not a theorem
abbrev one_eq_two : Nat := 3
