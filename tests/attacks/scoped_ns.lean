-- trick: name clash with open namespace and `theorem _root_.`
-- target: one_eq_two
-- reason: missing
namespace one_eq_two
theorem _root_.one_eq_two.x : (1:Nat)=1 := rfl
end one_eq_two
