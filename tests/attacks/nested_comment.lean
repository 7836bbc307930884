-- trick: nested comment tricks a text tool
-- target: one_eq_two
-- reason: missing
/- /- -/
theorem one_eq_two : (1 : Nat) = 2 := rfl
-/
