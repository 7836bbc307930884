namespace L
variable {α : Type}
def twice (l : List α) : List α := l ++ l
theorem twice_nil : twice ([] : List α) = [] := sorry
theorem twice_length (l : List α) : (twice l).length = l.length + l.length := sorry
end L
