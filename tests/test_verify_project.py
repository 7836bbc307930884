"""The check for another Lean, run here against the embedded one as if it were a project's."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from qedgym.env.theorem import Theorem
from qedgym.env.toolchain import Toolchain
from qedgym.env.verify import verify, verify_file
from qedgym.env.verify_project import UNVERIFIED


@pytest.fixture(scope="module")
def other(toolchain: Toolchain) -> Toolchain:
    return dataclasses.replace(toolchain, kind="path")


SWAP = Theorem("N.swap", "theorem swap (p q : Prop) (h : p ∧ q) : q ∧ p", "namespace N\n")


def test_blocks(other: Toolchain) -> None:
    result = verify(SWAP, "⟨h.2, h.1⟩", other)
    assert result.ok and result.message == UNVERIFIED
    classical = verify(SWAP, "Classical.byContradiction fun n => n ⟨h.2, h.1⟩", other)
    assert classical.ok and "Classical.choice" in classical.axioms
    for proof, reason in [
        ("sorry", "sorry"),
        ("⟨h.1, h.2⟩", "lean error"),
        ("⟨h.2, h.1⟩\nend N\n#print axioms N.swap", "forbidden text"),
        ("by\n  have : 2 + 2 = 4 := by native_decide\n  exact ⟨h.2, h.1⟩", "compiled code"),
    ]:
        result = verify(SWAP, proof, other)
        assert (result.ok, result.reason) == (False, reason), result


def test_an_example_block(other: Toolchain) -> None:
    prefix = "namespace N\nvariable (p : Prop)\n"
    example = Theorem("example@3", "example : p → p", prefix, kind="example")
    assert verify(example, "id", other).ok
    assert verify(example, "by sorry", other).reason == "sorry"


def test_files(tmp_path: Path, other: Toolchain) -> None:
    file, broken = tmp_path / "a.lean", tmp_path / "b.lean"
    file.write_text(
        "axiom own : 1 = 2\ntheorem a : True := trivial\n"
        "theorem b : 1 = 2 := own\ntheorem c : 1 = 2 := sorry\n"
    )
    broken.write_text("theorem a : 1 = 2 := rfl\n")
    found = verify_file(file, None, other)
    assert [(r.theorem, r.reason) for r in found] == [("a", None), ("b", "axiom"), ("c", "sorry")]
    assert verify_file(broken, None, other)[0].reason == "lean error"
    assert not any(r.replayed for r in found)
    file.write_text("theorem a : True := trivial\nexample : 1 = 2 := sorry\n")
    found = verify_file(file, None, other)
    assert [(r.theorem, r.reason) for r in found] == [("a", None), ("example@2", "not verified")]
    file.write_text(
        "axiom own : 1 = 2\ntheorem a : True := trivial\n"
        "theorem b : 1 = 2 := own\ntheorem c : 1 = 2 := sorry\n"
    )
    compared = verify_file(file, file, other)
    assert [r.reason for r in compared] == ["not verified", "axiom", "sorry"]
