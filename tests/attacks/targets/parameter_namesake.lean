structure S (bad : Prop) : Prop where
  x : True

theorem S.bad : 1 = 2 := sorry
