-- trick: the full name as one component with a dot in it, which prints like the real one
-- target: spaced
-- reason: missing
theorem «N.claim» : (1 : Nat) = 1 := rfl
