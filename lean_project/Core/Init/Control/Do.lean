prelude
import Init.Control.Transformers

/-!
What `do` compiles `return`, `break` and `continue` to, inside loops and `try`.

A module of its own: the elaborator knows the matcher of `Break.runK` by its name, and in one module
with `OptionT` that would be another's.
-/

universe u v w x

abbrev EarlyReturnT (ρ m α) := ExceptT ρ m α

@[always_inline, inline]
abbrev EarlyReturnT.return {ρ m α} [Monad m] (r : ρ) : EarlyReturnT ρ m α := throw r

@[always_inline, inline]
abbrev EarlyReturn.runK {ρ α : Type u} {β : Type v} (x : Except ρ α) (ret : ρ → β) (pure : α → β) :
    β :=
  x.casesOn ret pure

abbrev BreakT := OptionT

@[always_inline, inline]
abbrev BreakT.break {α : Type w} {m : Type w → Type x} [Monad m] : BreakT m α := failure

/-- The elaborator names the matcher of this `match`, so its cases stay in this order. -/
@[always_inline, inline]
abbrev Break.runK {α : Type u} {β : Type v} (x : Option α) (breakK : Unit → β) (successK : α → β) :
    β :=
  match x with
  | some a => successK a
  | none => breakK ()

abbrev ContinueT := OptionT

@[always_inline, inline]
abbrev ContinueT.continue {α : Type w} {m : Type w → Type x} [Monad m] : ContinueT m α := failure

@[always_inline, inline]
abbrev Continue.runK {α : Type u} {β : Type v} (x : Option α) (continueK : Unit → β)
    (successK : α → β) : β :=
  x.casesOn continueK (fun a _ => successK a) ()
