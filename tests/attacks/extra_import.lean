-- trick: a module that the target does not import
-- target: one_eq_two
-- reason: lean error
import Elsewhere
theorem one_eq_two : (1 : Nat) = 2 := elsewhere
