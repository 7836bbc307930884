-- style: full names for namespaces
-- target: twice
def L.twice {α : Type} (l : List α) : List α := l ++ l
theorem L.twice_nil {α : Type} : L.twice ([] : List α) = [] := rfl
open L in
theorem L.twice_length {β : Type} (l : List β) : (twice l).length = l.length + l.length :=
  List.length_append ..
