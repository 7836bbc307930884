-- trick: namespace end trick
-- target: one_eq_two
-- reason: missing
namespace A
theorem one_eq_two : (1 : Nat) = 1 := rfl
end A
export A (one_eq_two)
