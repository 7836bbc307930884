/-!
# Points of the plane

Pairs of numbers, added and scaled.
-/

namespace Library.Points

structure Point where
  x : Nat
  y : Nat

namespace Point

def add (a b : Point) : Point := ⟨a.x + b.x, a.y + b.y⟩

def scale (k : Nat) (a : Point) : Point := ⟨k * a.x, k * a.y⟩

def origin : Point := ⟨0, 0⟩

/-- Reflection in the diagonal. -/
def flip (a : Point) : Point := ⟨a.y, a.x⟩

/-- difficulty 3 · the plane as a first structure -/
theorem ext_iff (a b : Point) : a = b ↔ a.x = b.x ∧ a.y = b.y := by
  constructor
  · intro h
    rw [h]
    exact ⟨rfl, rfl⟩
  · intro ⟨hx, hy⟩
    cases a
    cases b
    cases hx
    cases hy
    rfl

/-- difficulty 1 · the plane as a first structure -/
theorem add_comm (a b : Point) : a.add b = b.add a := by
  unfold add
  rw [Nat.add_comm, Nat.add_comm a.y]

/-- difficulty 1 · the plane as a first structure -/
theorem add_assoc (a b c : Point) : (a.add b).add c = a.add (b.add c) := by
  rw [ext_iff]
  exact ⟨Nat.add_assoc a.x b.x c.x, Nat.add_assoc a.y b.y c.y⟩

/-- difficulty 2 · only the origin adds nothing -/
theorem add_eq_left_iff (a b : Point) : a.add b = a ↔ b = origin := by
  rw [ext_iff, ext_iff]
  show a.x + b.x = a.x ∧ a.y + b.y = a.y ↔ b.x = 0 ∧ b.y = 0
  constructor
  · intro h
    exact ⟨Nat.add_left_cancel h.1, Nat.add_left_cancel h.2⟩
  · intro h
    rw [h.1, h.2]
    exact ⟨rfl, rfl⟩

/-- difficulty 1 · the plane as a first structure -/
theorem scale_add (k : Nat) (a b : Point) : (a.add b).scale k = (a.scale k).add (b.scale k) := by
  simp [add, scale, Nat.mul_add]

/-- difficulty 1 · the plane as a first structure -/
theorem scale_scale (j k : Nat) (a : Point) : (a.scale k).scale j = a.scale (j * k) := by
  simp [scale, Nat.mul_assoc]

/-- A reflection that is undone by itself.

difficulty 2 · reflections are involutions -/
theorem flip_eq_iff (a b : Point) : a.flip = b ↔ a = b.flip := by
  constructor
  · intro h
    rw [← h]
    rfl
  · intro h
    rw [h]
    rfl

/-- A sum on the diagonal, of a point and its reflection.

difficulty 2 · symmetrisation -/
theorem add_flip_on_diagonal (a : Point) : (a.add a.flip).flip = a.add a.flip := by
  rw [flip_eq_iff, ext_iff]
  constructor
  · exact Nat.add_comm a.x a.y
  · exact Nat.add_comm a.y a.x

/-- difficulty 2 · fixed points of a reflection -/
theorem on_diagonal_iff (a : Point) : a.flip = a ↔ a.x = a.y := by
  rw [ext_iff]
  constructor
  · intro h
    exact h.2
  · intro h
    exact ⟨h.symm, h⟩

/-- difficulty 2 · the plane as a first structure -/
theorem add_left_cancel {a b c : Point} (h : a.add b = a.add c) : b = c := by
  rw [ext_iff] at h
  rw [ext_iff]
  exact ⟨Nat.add_left_cancel h.1, Nat.add_left_cancel h.2⟩

end Point

end Library.Points
