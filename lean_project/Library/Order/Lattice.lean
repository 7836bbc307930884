/-!
# Lattices

Meets and joins that absorb each other, and the order that they make.
-/

namespace Library.Lattices

universe u

structure Lattice (α : Type u) where
  meet : α → α → α
  join : α → α → α
  meet_comm : ∀ a b, meet a b = meet b a
  join_comm : ∀ a b, join a b = join b a
  meet_assoc : ∀ a b c, meet (meet a b) c = meet a (meet b c)
  absorb_meet : ∀ a b, meet a (join a b) = a
  absorb_join : ∀ a b, join a (meet a b) = a

namespace Lattice
variable {α : Type u} (L : Lattice α)

/-- difficulty 3 · Dedekind's lattices: idempotence follows -/
theorem meet_self (a : α) : L.meet a a = a := by
  have h := L.absorb_meet a (L.meet a a)
  rw [L.absorb_join] at h
  exact h

/-- difficulty 2 · Dedekind's lattices -/
theorem meet_eq_iff (a b : α) : L.meet a b = a ↔ L.join a b = b := by
  constructor
  · intro h
    rw [← h, L.join_comm, L.meet_comm, L.absorb_join]
  · intro h
    rw [← h, L.absorb_meet]

/-- `a` is below `b`. -/
def Below (a b : α) : Prop := L.meet a b = a

/-- difficulty 1 · the order of a lattice -/
theorem below_trans {a b c : α} (h : L.Below a b) (k : L.Below b c) : L.Below a c := by
  unfold Below at *
  rw [← h, L.meet_assoc, k]

/-- difficulty 1 · the order of a lattice -/
theorem below_antisymm {a b : α} (h : L.Below a b) (k : L.Below b a) : a = b := by
  unfold Below at *
  rw [← h, L.meet_comm, k]

/-- difficulty 1 · the order of a lattice -/
theorem meet_below (a b : α) : L.Below (L.meet a b) a := by
  unfold Below
  rw [L.meet_comm, ← L.meet_assoc, L.meet_self]

end Lattice

end Library.Lattices
