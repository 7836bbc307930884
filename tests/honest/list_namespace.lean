-- style: sections and variables, theorems in other order
-- target: twice
namespace L
variable {α : Type}
def twice (l : List α) : List α := l ++ l
section
variable (xs : List α)
@[simp] theorem twice_length : (twice xs).length = xs.length + xs.length := by simp [twice]
end
theorem twice_nil : twice ([] : List α) = [] := rfl
end L
