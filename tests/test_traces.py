"""Proofs tactic by tactic: what Lean tells of each."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

import pytest

from qedgym.env.embedded import embedded
from qedgym.env.errors import InputError
from qedgym.env.library import library
from qedgym.env.state_engine import StateEngine
from qedgym.env.theorem import Theorem

SWAP = Theorem("t", "theorem t (p q : Prop) (h : p ∧ q) : q ∧ p")


@pytest.fixture(scope="module")
def engine() -> Iterator[StateEngine]:
    with StateEngine(embedded()) as engine:
        yield engine


def test_every_tactic_at_any_depth(engine: StateEngine) -> None:
    proof = "by\n  constructor\n  · rcases h with ⟨a, b⟩\n    exact b\n  · exact h.1"
    traced = engine.trace(SWAP, proof).tactics
    assert [(t.text.split("\n")[0], t.depth) for t in traced] == [
        ("constructor", 0),
        ("· rcases h with ⟨a, b⟩", 0),
        ("rcases h with ⟨a, b⟩", 1),
        ("exact b", 1),
        ("· exact h.1", 0),
        ("exact h.1", 1),
    ]
    assert all(proof[t.begin : t.end] == t.text for t in traced)
    first, second = traced[0], traced[2]
    assert [g.case for g in first.after] == ["left", "right"]
    assert [p.name for p in first.premises] == ["And.intro"]
    assert first.premises[0].kind == "constructor" and first.premises[0].module == "Init.Prelude"
    assert [h.name for h in second.after[0].hypotheses] == ["p", "q", "a", "b"]
    assert traced[-1].after == ()


def test_names_are_those_of_constants(engine: StateEngine) -> None:
    theorem = Theorem("t", "theorem t (a b : Nat) : a + b = b + a")
    (tactic,) = engine.trace(theorem, "by exact Nat.add_comm a b").tactics
    assert tactic.annotated == "exact <a>Nat.add_comm</a> a b"
    (name,) = tactic.names
    assert name.premise.kind == "theorem" and name.premise.module == "Init.Nat.Basic"
    assert name.premise.position is not None


def test_a_name_belongs_to_the_innermost_tactic(engine: StateEngine) -> None:
    outer, inner, last = engine.trace(
        SWAP, "by\n  have k : q := by exact And.right h\n  exact And.intro k h.left"
    ).tactics
    assert outer.names == () and outer.depth == 0 and inner.depth == 1
    assert inner.annotated == "exact <a>And.right</a> h"
    assert last.annotated == "exact <a>And.intro</a> k <a>h.left</a>"


def test_tactics_within_a_term(engine: StateEngine) -> None:
    traced = engine.trace(SWAP, "⟨h.2, by exact h.1⟩")
    assert [(t.text, t.depth) for t in traced.tactics] == [("exact h.1", 0)]
    assert engine.trace(SWAP, "And.intro h.2 h.1").tactics == ()
    assert [n.premise.name for n in engine.trace(SWAP, "And.intro h.2 h.1").names] == ["And.intro"]


def test_places_count_characters(engine: StateEngine) -> None:
    theorem = Theorem("t", "theorem t (α : Type) (é : α) : é = é ∧ é = é")
    proof = "by\n  refine ⟨?α₁, ?β₂⟩\n  · exact Eq.refl é\n  · rfl"
    traced = engine.trace(theorem, proof)
    assert [t.text for t in traced.tactics if t.depth] == ["exact Eq.refl é", "rfl"]
    assert [proof[n.begin : n.end] for n in traced.names] == ["Eq.refl"]


@pytest.mark.parametrize("proof", ["by skip", "by exact nothing", "by rfl", "exact (", "by sorry"])
def test_what_is_no_proof_is_not_traced(engine: StateEngine, proof: str) -> None:
    with pytest.raises(InputError, match="t is not proved"):
        engine.trace(SWAP, proof)


def test_a_theorem_without_a_proof(engine: StateEngine) -> None:
    with pytest.raises(InputError, match="has no proof"):
        engine.trace(SWAP)


def test_the_library_from_tactic_to_tactic(engine: StateEngine) -> None:
    """What one tactic of a block leaves is what the next begins with."""
    files: dict[str | None, list[Theorem]] = {}
    for item in library():
        files.setdefault(item.theorem.file, []).append(item.theorem)
    for theorem in files[Random(3).choice(sorted(files, key=str))]:
        top = [t for t in engine.trace(theorem).tactics if t.depth == 0]
        if not top or not (theorem.proof or "").startswith("by"):
            continue
        assert top[0].before == engine.start(theorem).goals
        assert top[-1].after == ()
        for one, two in zip(top, top[1:], strict=False):
            assert one.after == two.before, theorem.name
