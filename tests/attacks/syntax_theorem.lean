-- trick: a new syntax that begins with `theorem` and declares another constant
-- target: one_eq_two
-- reason: lean error
syntax (name := cheat) "theorem " "one_eq_two" " : " "(1 : Nat) = 2" " := " "rfl" : command
macro_rules (kind := cheat)
  | `(theorem one_eq_two : (1 : Nat) = 2 := rfl) => `(theorem one_eq_three : True := trivial)
theorem one_eq_two : (1 : Nat) = 2 := rfl
