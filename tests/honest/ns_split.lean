-- style: namespaces in steps
-- target: deep
namespace Deep
namespace Inner
section
open Nat
theorem t (n : Nat) : n ≤ n + 1 := le_succ n
end
end Inner
end Deep
