-- trick: the extra hypothesis comes in as an included variable; the theorem's text is the target's
-- target: one_eq_two
-- reason: statement changed
variable (h : False)
include h

theorem one_eq_two : (1 : Nat) = 2 := h.elim
