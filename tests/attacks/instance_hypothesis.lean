-- trick: the extra hypothesis is an instance argument
-- target: one_eq_two
-- reason: statement changed
class Broken : Prop where
  bad : False

theorem one_eq_two [b : Broken] : (1 : Nat) = 2 := b.bad.elim
