-- trick: an own axiom called propext in an opened namespace
-- target: one_eq_two
-- reason: axiom
namespace Mine
axiom propext : False
end Mine

open Mine in
theorem one_eq_two : (1 : Nat) = 2 := Mine.propext.elim
