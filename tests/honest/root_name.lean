-- style: declared from inside another namespace
-- target: swap
namespace Far.Away
theorem _root_.swap (p q : Prop) (h : p ∧ q) : q ∧ p := ⟨h.2, h.1⟩
end Far.Away
