-- style: statement in notation of the file
-- target: swap
local infix:35 " ⋏ " => And
theorem swap (p q : Prop) (h : p ⋏ q) : q ⋏ p := ⟨h.2, h.1⟩
