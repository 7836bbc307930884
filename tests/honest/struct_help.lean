-- style: a structure in Prop of one's own
-- target: add_swap
structure W (a b : Nat) : Prop where
  left : a + b = b + a
  right : True := trivial
theorem add_swap (a b : Nat) : a + b = b + a := ({ left := Nat.add_comm a b } : W a b).left
