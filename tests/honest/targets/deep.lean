namespace Deep.Inner
theorem t (n : Nat) : n ≤ n + 1 := sorry
end Deep.Inner
