theorem sub_bad : (2 : Nat) - 3 + 3 = 2 := sorry
