"""Whole proofs in bulk: the same verdicts, positions and states whatever the engine."""

from __future__ import annotations

import gc
import os
import pickle
import signal
import threading

import pytest

from qedgym.env.engine import Engine
from qedgym.env.state_engine import StateEngine
from qedgym.env.theorem import Position, ProofState, TryResult
from qedgym.env.toolchain import Toolchain
from qedgym.env.whole_proof import chunks, whole_fault

from .engines import AND, IMP, MakeEngine, run, theorem

GOOD = [
    "⟨h.2, h.1⟩",
    "by exact ⟨h.2, h.1⟩",
    "by\n  constructor\n  exact h.2\n  exact h.1",
    "by\n  constructor\n  · exact h.2\n  · exact h.1\n",
    "by constructor; exact h.2; exact h.1",
    "by { constructor; exact h.2\n     exact h.1 }",
    "by\n  cases h with\n  | intro a b =>\n    -- both é\n    exact ⟨b, a⟩",
    "match h with\n  | ⟨a, b⟩ => ⟨b, a⟩",
    "by\r\n  constructor\r\n  exact h.2\r\n  exact h.1",
    "\n\n  by\n    have é : p := h.1\n    exact ⟨h.2, é⟩",
]


def tried(engine: Engine, *proofs: str) -> list[TryResult]:
    return engine.try_many([(AND, proof) for proof in proofs])


def test_good_proofs(make_engine: MakeEngine) -> None:
    engine = make_engine()
    for proof, result in zip(GOOD, tried(engine, *GOOD), strict=True):
        assert result.ok and result.error is None and result.position is None, (proof, result)
        assert result.state is not None and result.state.finished
        # Its tactics lead there again.
        assert run(engine, AND, *result.state.tactics).finished


# Proof, part of the message, line of the error, the tactics before it.
BAD = [
    ("by\n  constructor\n  exact h.2\n  exact h.2", "mismatch", 4, ("constructor", "exact h.2")),
    ("by\n  constructor\n  · exact h.2\n  rfl", "rfl", 4, ("constructor", "· exact h.2")),
    ("by\n  constructor\n  exact h.2", "unsolved goals", 3, ("constructor", "exact h.2")),
    ("by\n  exact nonsense", "nonsense", 2, ()),
    ("⟨h.2,\n  h.2⟩", "mismatch", None, ()),
    ("by\n  constructor\n  exact )", "closes nothing", None, None),
    ("by\n  constructor\n  sorry", "sorry", None, None),
    ("by exact h\ntheorem more : True := trivial", "command", None, None),
    ("by\n  exact and_swap' p q h", "", None, None),
    ("", "empty", None, None),
]


def test_bad_proofs(make_engine: MakeEngine) -> None:
    engine = make_engine()
    results = tried(engine, *(bad[0] for bad in BAD))
    for (proof, message, line, tactics), result in zip(BAD, results, strict=True):
        assert not result.ok and result.error and message in result.error, (proof, result)
        if line is not None:
            assert result.position is not None and result.position.line == line, (proof, result)
        if tactics is not None:
            assert result.state is not None and result.state.tactics == tactics, (proof, result)
            assert result.state.goals == run(engine, AND, *tactics).goals


def test_a_search_goes_on_where_a_proof_stopped(make_engine: MakeEngine) -> None:
    engine = make_engine()
    (result,) = engine.try_many([(AND, "by\n  constructor\n  exact h.2\n  rfl")], goals=False)
    assert result.state is not None and not result.state.finished
    assert engine.read(result.state).goals == run(engine, AND, "constructor", "exact h.2").goals
    assert run(engine, result.state, "exact h.1").finished


def test_theorems_that_do_not_open_do_not_stop_the_others(make_engine: MakeEngine) -> None:
    engine = make_engine()
    wrong = theorem("theorem wrong : Nat.nonsense = 0")
    results = engine.try_many([(AND, GOOD[0]), (wrong, "by rfl"), (IMP, "fun k => ⟨h, k⟩")])
    assert [result.ok for result in results] == [True, False, True]
    assert results[1].error and results[1].state is None


def test_an_endless_proof_does_not_stop_the_others(make_engine: MakeEngine) -> None:
    engine = make_engine(step_s=1.0)
    results = tried(engine, GOOD[0], "by\n  repeat skip", GOOD[1])
    assert [result.ok for result in results] == [True, False, True]
    assert results[1].timed_out


def test_process_killed_in_the_middle(toolchain: Toolchain) -> None:
    proofs = [GOOD[i % len(GOOD)] for i in range(60)]
    with StateEngine(toolchain) as engine:
        tried(engine, GOOD[0])
        assert engine.pid is not None
        timer = threading.Timer(0.01, os.kill, (engine.pid, signal.SIGKILL))
        timer.start()
        assert all(result.ok for result in tried(engine, *proofs))
        timer.join()


@pytest.mark.parametrize(
    ("proof", "position", "tactics"),
    [
        ("by\n  constructor\n  exact h.2; exact h.3", (3, 19), ("constructor", "exact h.2")),
        ("by\n  constructor\n  · skip\n    exact h.foo", (4, 12), ("constructor",)),
        ("⟨h.2,\n  h.2⟩", (2, 2), ()),
        ("by\n  have é : p := h.1; rw [", None, None),
        ("by\n  constructor\n  simp foo", (3, 7), ()),
        ("by constructor; exact h.2; exact h.1; simp", (1, 38), None),
    ],
)
def test_exact_positions(
    toolchain: Toolchain,
    proof: str,
    position: tuple[int, int] | None,
    tactics: tuple[str, ...] | None,
) -> None:
    with StateEngine(toolchain) as engine:
        (result,) = tried(engine, proof)
    assert not result.ok
    if position is not None:
        assert result.position == Position(*position)
    if tactics is not None:
        assert result.state is not None and result.state.tactics == tactics


def test_tactics_after_the_last_goal(toolchain: Toolchain) -> None:
    with StateEngine(toolchain) as engine:
        (result,) = tried(engine, "by\n  constructor\n  exact h.2\n  exact h.1\n  assumption")
    assert not result.ok and result.state is not None and result.state.finished
    assert len(result.state.tactics) == 3


def test_states_of_other_engines_are_not_taken_for_those_let_go_of(toolchain: Toolchain) -> None:
    """A value that equals a state whose last holder has just gone."""

    def copied(state: ProofState) -> ProofState:
        copy: ProofState = pickle.loads(pickle.dumps(state))
        return copy

    with StateEngine(toolchain) as engine:
        root = engine.start(IMP)
        state = run(engine, root, "intro k")
        roots, states = copied(root), copied(state)
        del state
        gc.collect()
        assert run(engine, states, "constructor").goals
        del root
        gc.collect()
        assert run(engine, roots, "intro k").goals == states.goals


def test_chunks_keep_what_belongs_together() -> None:
    proof = "by\n  cases h with\n  | inl a => simp\n  | inr b =>\n    rfl\n  any_goals (\n  rfl\n )"
    found = chunks(proof)
    assert [chunk.text for chunk in found] == [
        "cases h with\n| inl a => simp\n| inr b =>\n  rfl",
        " any_goals (\n rfl\n)",
    ]
    assert [chunk.position for chunk in found] == [Position(2, 2), Position(6, 2)]
    assert [chunk.text for chunk in chunks("fun h =>\n  h")] == ["exact\n  fun h =>\n    h"]


def test_faults_name_the_proof() -> None:
    assert whole_fault("by simp", 100) is None
    assert whole_fault("by simp", 3) == "the proof is too long: 7 characters, at most 3"
    fault = whole_fault("by exact (h", 100)
    assert fault is not None and fault.startswith("the proof ")
