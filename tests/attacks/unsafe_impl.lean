-- trick: an unsafe implementation of an opaque constant
-- target: one_eq_two
-- reason: lean error
unsafe def lieImpl (u : Unit) : PLift ((1 : Nat) = 2) := unsafeCast ()
@[implemented_by lieImpl] opaque lie (u : Unit) : PLift ((1 : Nat) = 2)
theorem one_eq_two : (1 : Nat) = 2 := (lie ()).down
