"""Counting tactics and branches from what Lean says it ran."""

from __future__ import annotations

from pathlib import Path

import pytest

from qedgym.env.errors import InputError
from qedgym.env.proof_shape import proof_shapes
from qedgym.env.toolchain import Toolchain

PROOFS = {
    # proof: tactics, branches
    "theorem t (p q : Prop) (h : p ∧ q) : q ∧ p := ⟨h.2, h.1⟩": (0, False),
    "theorem t (p q : Prop) (h : p ∧ q) : q ∧ p := by exact ⟨h.2, h.1⟩": (1, False),
    "theorem t (p q : Prop) (h : p ∧ q) : q ∧ p := by\n  constructor\n  · exact h.2\n"
    "  · exact h.1": (3, True),
    "theorem t (p q : Prop) (h : p ∧ q) : q ∧ p := by constructor <;> simp [h]": (2, True),
    "theorem t (n : Nat) : n + 0 = n := by\n  induction n with\n  | zero => rfl\n"
    "  | succ n ih => rfl": (3, True),
    "theorem t (p q : Prop) (h : p ∧ q) : p := by\n  cases h with\n  | intro a b => exact a": (
        2,
        False,
    ),
    "theorem t (p q : Prop) (h : p ∨ q) : q ∨ p := by\n  obtain a | b := h\n  · right; exact a\n"
    "  · left; exact b": (5, True),
    "theorem t (p : Prop) (h : p) : p := by\n  by_cases k : p\n  · exact k\n  · exact h": (3, True),
    "theorem t (p : Prop) (h : p ∧ True) : p := by\n  have k : p := by\n    exact h.1\n  exact k": (
        3,
        False,
    ),
    "theorem t : ∀ n : Nat, n = n\n  | 0 => rfl\n  | n + 1 => by\n    cases n\n"
    "    case zero => rfl\n    case succ => rfl": (3, True),
    "theorem t (p : Prop) (h : p) : p := by first | rfl | (exact h)": (2, False),
    "theorem t (a b : Nat) (h : a = b) (k : b = 2) : a = 2 := by rw [h, k]": (1, False),
}


def test_shapes(toolchain: Toolchain, tmp_path: Path) -> None:
    """All in one file, each in a namespace of its own."""
    text, lines = "", []
    for i, proof in enumerate(PROOFS):
        text += f"namespace N{i}\n"
        lines.append(text.count("\n") + 1)
        text += f"{proof}\nend N{i}\n"
    file = tmp_path / "Proofs.lean"
    file.write_text(text, encoding="utf-8")
    shapes = {s.line: (s.tactics, s.branches) for s in proof_shapes(file, toolchain)}
    found = {proof: shapes[line] for proof, line in zip(PROOFS, lines, strict=True)}
    assert found == PROOFS


def test_a_file_with_an_error_is_refused(toolchain: Toolchain, tmp_path: Path) -> None:
    file = tmp_path / "Wrong.lean"
    file.write_text("theorem t : 1 = 2 := by\n  rfl\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"Wrong\.lean:2: "):
        proof_shapes(file, toolchain)
