-- trick: instance named as theorem
-- target: one_eq_two
-- reason: statement changed
class P : Prop where out : True
instance one_eq_two : P := ⟨trivial⟩
