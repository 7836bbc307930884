prelude
import Server.Shim

/-!
The server's own plain tools: one monad, cells, loops over lists, and JSON written by hand (the
answers are built as text; Lean's own printer is used for strings only).
-/

namespace Qedgym.Server

/-- What the server runs in: it may fail with a one-line reason. -/
abbrev M := EIO String

@[always_inline, inline] def lift (x : BaseIO α) : M α := BaseIO.toEIO x

/-- Errors of the operating system. Which one is lost: Lean's printer for them is an instance, which
the interpreter does not find by name. -/
@[always_inline, inline] def liftIO (x : IO α) : M α := fun s =>
  match x s with
  | .ok a s => .ok a s
  | .error _ s => .error "input or output failed" s

def fail (reason : String) : M α := fun s => .error reason s

def orFail (what : String) (x : Except String α) : M α :=
  match x with
  | .ok a => pure a
  | .error e => fail ((what.append ": ").append e)

@[always_inline, inline] def mkRef (a : α) : EIO ε (IO.Ref α) := BaseIO.toEIO (ST.Prim.mkRef a)

@[always_inline, inline] def get (r : IO.Ref α) : EIO ε α := BaseIO.toEIO (ST.Prim.Ref.get r)

@[always_inline, inline] def set (r : IO.Ref α) (a : α) : EIO ε Unit :=
  BaseIO.toEIO (ST.Prim.Ref.set r a)

@[always_inline, inline] def swap (r : IO.Ref α) (a : α) : EIO ε α :=
  BaseIO.toEIO (ST.Prim.Ref.swap r a)

/-- `none`, `some`, without the notation's library. -/
def orElse (x : Option α) (otherwise : α) : α :=
  match x with
  | some a => a
  | none => otherwise

def forEach : List α → (α → EIO ε Unit) → EIO ε Unit
  | .nil, _ => pure ()
  | .cons a as, f => do
    f a
    forEach as f

/-- Map with effects, in order. -/
def mapEach : List α → (α → EIO ε β) → EIO ε (List β)
  | .nil, _ => pure .nil
  | .cons a as, f => do
    let b ← f a
    let bs ← mapEach as f
    pure (.cons b bs)

def reverseOnto : List α → List α → List α
  | .nil, acc => acc
  | .cons a as, acc => reverseOnto as (.cons a acc)

/-! ## JSON text -/

/-- `"key":` after what there is, with a comma unless it is an object's first. -/
def key (acc : String) (name : String) : String :=
  ((acc.append ",\"").append name).append "\":"

def quoted (acc : String) (text : String) : String := Lean.Json.renderString text acc

def number (acc : String) (n : Nat) : String := acc.append (Nat.reprFast n)

def boolean (acc : String) (b : Bool) : String := acc.append (cond b "true" "false")

/-- `[` the elements, written by `f` after the text so far, `]`. -/
def array (acc : String) (elements : List α) (f : String → α → String) : String :=
  let rec rest (acc : String) : List α → String
    | .nil => acc.append "]"
    | .cons a as => rest (f (acc.append ",") a) as
  match elements with
  | .nil => acc.append "[]"
  | .cons a as => rest (f (acc.append "[") a) as

end Qedgym.Server
