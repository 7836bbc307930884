-- trick: a file written by #eval
-- target: one_eq_two
-- reason: lean error
#eval IO.FS.writeFile "pwned" "x"
theorem one_eq_two : (1 : Nat) = 2 := sorry
