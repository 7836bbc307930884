-- trick: a choice of one's own in a namespace
-- target: one_eq_two
-- reason: axiom
namespace N
axiom Classical.choice {α : Sort u} : α
theorem _root_.one_eq_two : (1 : Nat) = 2 := Classical.choice
end N
