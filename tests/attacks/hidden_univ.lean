-- trick: a definition in one universe more, which is not shown
-- target: twice
-- reason: definition changed, definition changed
namespace L
def twice {α} (l : List α) := l ++ l
theorem twice_nil {α : Type} : twice ([] : List α) = [] := rfl
theorem twice_length {α : Type} (l : List α) : (twice l).length = l.length + l.length := by
  unfold twice; exact List.length_append
end L
