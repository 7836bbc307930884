-- trick: a false class among the variables
-- target: one_eq_two
-- reason: statement changed
class Bad : Prop where h : False
variable [b : Bad]
include b
theorem one_eq_two : (1 : Nat) = 2 := b.h.elim
