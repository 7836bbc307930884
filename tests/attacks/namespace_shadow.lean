-- trick: namespace with theorem's own name
-- target: one_eq_two
-- reason: missing
namespace one_eq_two
theorem one_eq_two : (1 : Nat) = 1 := rfl
end one_eq_two
