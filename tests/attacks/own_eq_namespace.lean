-- trick: theorem inside a namespace where Eq-notation is other; exported to root by `_root_`
-- target: one_eq_two
-- reason: statement changed
namespace Mine
inductive Eq : Nat → Nat → Prop
 | any (a b) : Eq a b
end Mine
namespace Mine
local infix:50 (priority := 2000) " = " => Mine.Eq
theorem _root_.one_eq_two : (1 : Nat) = 2 := .any _ _
end Mine
