/-!
# Peano's numbers

Definitions only: `qedgym synth explore` finds laws of them by itself.
-/

inductive N where
  | zero : N
  | succ : N → N
namespace N
def add : N → N → N
  | n, zero => n
  | n, succ m => succ (add n m)
def mul : N → N → N
  | _, zero => zero
  | n, succ m => add (mul n m) n
end N
