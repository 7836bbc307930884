-- style: _root_ within another namespace
-- target: deep
namespace Other
theorem _root_.Deep.Inner.t (n : Nat) : n ≤ n + 1 := by omega
end Other
