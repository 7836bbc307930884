-- trick: a proposition with two proofs told apart
-- target: void
-- reason: lean error
inductive Void : Type
inductive Ex' : Prop | a | b
def pick : Ex' → Bool | .a => true | .b => false
theorem nonempty_void : Nonempty Void := absurd (congrArg pick (rfl : Ex'.a = Ex'.b)) (by decide)
