def first : List Nat → Nat
  | [] => 0
  | a :: _ => a

def isEmpty : List Nat → Bool
  | [] => true
  | _ :: _ => false

theorem first_nil (l : List Nat) (h : isEmpty l = true) : first l = 0 := sorry
