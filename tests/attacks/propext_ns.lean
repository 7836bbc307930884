-- trick: an axiom called like one of the core in a namespace
-- target: one_eq_two
-- reason: axiom
namespace N
axiom propext {a b : Prop} : a = b
theorem _root_.one_eq_two : (1 : Nat) = 2 := (propext : True = ((1 : Nat) = 2)) ▸ trivial
end N
