-- style: much white space and comments at the end
-- target: swap
theorem swap (p q : Prop) (h : p ∧ q) : q ∧ p :=


    ⟨
  h.2 -- second
 , /- first -/ h.1⟩   


-- the end /- not open

