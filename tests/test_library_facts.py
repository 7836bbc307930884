"""What is read of compiled files: lemmas used, statements alike."""

from __future__ import annotations

from pathlib import Path

import pytest

from qedgym.env.errors import InputError
from qedgym.env.expr import name_text
from qedgym.env.library_facts import (
    StatementForms,
    compile_file,
    declared_theorems,
    lemmas_used,
)
from qedgym.env.module_data import ModuleData
from qedgym.env.toolchain import Toolchain


@pytest.fixture
def compiled(toolchain: Toolchain, tmp_path: Path):  # type: ignore[no-untyped-def]
    def compile_text(text: str) -> ModuleData:
        file = tmp_path / "Some.lean"
        file.write_text(text, encoding="utf-8")
        return compile_file(file, toolchain)

    return compile_text


USES = """
def f : Nat → Nat
  | 0 => 0
  | n + 1 => f n

theorem zero : f 0 = 0 := rfl

theorem every (n : Nat) : f n = 0 := by
  induction n with
  | zero => exact zero
  | succ n ih => rw [f, ih]

theorem twice (n : Nat) : f (f n) = 0 := by
  rw [every n, zero]

theorem unrelated (n : Nat) : n + 0 = n := by
  simp only [Nat.add_zero]

structure Pair (α : Type) where
  first : α
  second : α
  same : first = second

theorem Pair.swap {α : Type} (p : Pair α) : p.second = p.first := by
  rw [p.same]

theorem by_simp (n : Nat) : f n + f n = 0 := by
  simp [every]

theorem inside : ∃ p : Pair Nat, p.first = 0 := ⟨⟨f 3, 0, by rw [every]⟩, every 3⟩

theorem recursive : ∀ n, f n = 0
  | 0 => zero
  | n + 1 => recursive n
"""


def test_lemmas_used(compiled) -> None:  # type: ignore[no-untyped-def]
    """By rewriting, by `simp`, in a term, below what Lean split off; not fields, not itself."""
    assert {name: sorted(used) for name, used in lemmas_used(compiled(USES)).items()} == {
        "zero": [],
        "every": ["zero"],
        "twice": ["every", "zero"],
        "unrelated": [],
        "Pair.swap": [],
        "by_simp": ["every"],
        "inside": ["every"],
        "recursive": ["zero"],
    }


def test_theorems_declared(compiled) -> None:  # type: ignore[no-untyped-def]
    found = [name_text(n) for n in declared_theorems(compiled(USES))]
    assert found == [
        "zero", "every", "twice", "unrelated", "Pair.swap", "by_simp", "inside", "recursive",
    ]  # fmt: skip


ALIKE = """
namespace A
inductive T (α : Type) where
  | leaf : T α
  | node (l : T α) (x : α) (r : T α) : T α
def mirror {α : Type} : T α → T α
  | .leaf => .leaf
  | .node l x r => .node (mirror r) x (mirror l)
theorem one {α : Type} (t : T α) : mirror (mirror t) = t := by
  induction t with
  | leaf => rfl
  | node l x r ihl ihr => rw [mirror, mirror, ihl, ihr]
theorem number (a b : Nat) (h : a < b) : a ≤ b := Nat.le_of_lt h
theorem number_arrow : ∀ x y : Nat, x < y → x ≤ y := fun _ _ => Nat.le_of_lt
theorem number_other (a b : Nat) (_ : a < b) : b ≤ a ∨ True := Or.inr trivial
end A

namespace B
inductive Tree (β : Type) where
  | empty : Tree β
  | fork (left : Tree β) (value : β) (right : Tree β) : Tree β
def flip {β : Type} : Tree β → Tree β
  | .empty => .empty
  | .fork l x r => .fork (flip r) x (flip l)
def same {β : Type} (t : Tree β) : Tree β := t
theorem two {β : Type} (t : Tree β) : flip (flip t) = t := by
  induction t with
  | empty => rfl
  | fork l x r ihl ihr => rw [flip, flip, ihl, ihr]
theorem three {β : Type} (t : Tree β) : same (same t) = t := rfl
theorem four {β : Type} (t : Tree β) : same (flip t) = flip t := rfl
end B
"""


def test_statements_alike(compiled) -> None:  # type: ignore[no-untyped-def]
    module = compiled(ALIKE)
    forms = StatementForms(module)
    alike = {name_text(n): forms.alike(n) for n in declared_theorems(module)}
    assert alike["A.one"] == alike["B.two"] != alike["B.three"]
    assert alike["A.number"] == alike["A.number_arrow"] != alike["A.number_other"]
    template = {name_text(n): forms.template(n) for n in declared_theorems(module)}
    assert template["A.one"] == template["B.two"] == template["B.three"] != template["B.four"]
    assert len(set(template.values())) == 4 and len(set(alike.values())) == 5


def test_a_file_that_says_something_is_refused(compiled) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(InputError, match="declaration uses `sorry`"):
        compiled("theorem t : 1 = 1 := sorry")
    with pytest.raises(InputError, match="Unknown identifier `nothing`"):
        compiled("theorem t : 1 = 1 := nothing")
