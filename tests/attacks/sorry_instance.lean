-- trick: `sorry` in an instance that type class search finds
-- target: one_eq_two
-- reason: sorry
class Fact (p : Prop) : Prop where
  out : p

instance fact : Fact ((1 : Nat) = 2) := sorry

theorem one_eq_two : (1 : Nat) = 2 := Fact.out
