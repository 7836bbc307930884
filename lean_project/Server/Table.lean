prelude
import Server.Monad

/-! Values that a client knows by number. -/

namespace Qedgym.Server

/-- A numbered place; what it held is let go of by writing `none`. -/
abbrev Slot (α : Type) := IO.Ref (Option α)

/-- Numbered values. -/
structure Table (α : Type) where
  slots : IO.Ref (Array (Slot α))
  free : IO.Ref (List Nat)

namespace Table

def new : EIO ε (Table α) := do
  pure ⟨← mkRef .empty, ← mkRef .nil⟩

def slot? (t : Table α) (id : Nat) : EIO ε (Option (Slot α)) := do
  let slots ← get t.slots
  match Nat.decLt id slots.size with
  | .isTrue h => pure (some (slots.getInternal id h))
  | .isFalse _ => pure none

def get? (t : Table α) (id : Nat) : EIO ε (Option α) := do
  match ← t.slot? id with
  | some slot => get slot
  | none => pure none

def add (t : Table α) (a : α) : EIO ε Nat := do
  match ← get t.free with
  | .cons id rest =>
    match ← t.slot? id with
    | some slot =>
      set t.free rest
      set slot (some a)
      pure id
    | none => pure id
  | .nil =>
    let slot ← mkRef (some a)
    let slots ← swap t.slots .empty
    let id := slots.size
    set t.slots (slots.push slot)
    pure id

/-- How many places hold a value. -/
def held (t : Table α) : EIO ε Nat := do
  pure (Nat.sub (← get t.slots).size (← get t.free).length)

def drop (t : Table α) (id : Nat) : EIO ε Unit := do
  match ← t.slot? id with
  | some slot =>
    match ← swap slot none with
    | some _ => set t.free (.cons id (← get t.free))
    | none => pure ()
  | none => pure ()

end Table

end Qedgym.Server
