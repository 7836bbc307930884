-- trick: own Nat.pow in another namespace used by kernel name
-- target: one_eq_two
-- reason: lean error
namespace Mine
def Nat.pow (a b : Nat) : Nat := 2
end Mine
open Mine
theorem p : Nat.pow 1 1 = 2 := rfl
theorem one_eq_two : (1 : Nat) = 2 := by cases p; rfl
