-- style: notations for helpers only
-- target: add_swap
local infixl:65 " ++' " => Nat.add
local prefix:max "‖" => Nat.succ
theorem help (a b : Nat) : a ++' b = b ++' a := Nat.add_comm a b
theorem add_swap (a b : Nat) : a + b = b + a := help a b
