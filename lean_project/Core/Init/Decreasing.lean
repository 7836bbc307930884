prelude
import Init.Macro
import Init.Nat.Div

/-!
What a recursive definition may leave to Lean: that its arguments get smaller. The usual forms of a
smaller number are tried, then `omega`. What has to be positive is shown by contradiction: `simp_all`
finds it when it is told that the number is 0. Names in a macro's text are resolved here, so the
lemmas must be imported.
-/

/-- The array without elements; what an empty list of syntax trees in a macro becomes. -/
def Array.mkArray0 {α : Type u} : Array α := emptyWithCapacity 0

macro_rules | `(tactic| decreasing_trivial) => `(tactic| decreasing_trivial_pre_omega)
macro_rules | `(tactic| decreasing_trivial) => `(tactic| omega)

macro_rules
  | `(tactic| decreasing_trivial) =>
    `(tactic| exact Nat.div_lt_self (Nat.pos_of_ne_zero fun h => by simp_all)
        (by first | decide | assumption))

macro_rules
  | `(tactic| decreasing_trivial) =>
    `(tactic| exact Nat.mod_lt _ (Nat.pos_of_ne_zero fun h => by simp_all))

macro_rules
  | `(tactic| decreasing_trivial) =>
    `(tactic| exact Nat.sub_lt (Nat.pos_of_ne_zero fun h => by simp_all)
        (Nat.pos_of_ne_zero fun h => by simp_all))
