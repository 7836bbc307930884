-- trick: #exit within section
-- target: one_eq_two
-- reason: missing
section
#exit
theorem one_eq_two : (1 : Nat) = 2 := rfl
end
