-- style: the definitions in another order, so that Lean's auxiliary matchers have other names
-- target: matching
def isEmpty : List Nat → Bool
  | [] => true
  | _ :: _ => false

def first : List Nat → Nat
  | [] => 0
  | a :: _ => a

theorem first_nil (l : List Nat) (h : isEmpty l = true) : first l = 0 := by
  cases l with
  | nil => rfl
  | cons a t => simp [isEmpty] at h
