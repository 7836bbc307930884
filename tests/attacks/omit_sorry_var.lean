-- trick: variable instance
-- target: one_eq_two
-- reason: statement changed
class C : Prop where out : (1:Nat)=2
variable [c : C]
theorem one_eq_two : (1 : Nat) = 2 := C.out
