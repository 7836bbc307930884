"""Many theorems in worker processes: results, dependence within a file, accidents."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from functools import partial

import psutil
import pytest

from qedgym.env.theorem import Theorem
from qedgym.env.theorem_files import parse_theorems
from qedgym.env.toolchain import Toolchain
from qedgym.provers.fixed import FixedPolicy
from qedgym.search import pool
from qedgym.search.best_first import BestFirst
from qedgym.search.contract import Budget, SearchEvent, SearchResult
from qedgym.search.fill import fill
from qedgym.search.pool import prove_many
from qedgym.search.runner import trusted_check
from qedgym.search.worker import Setup

from .processes import eventually, marked, new_mark

FILE = """\
theorem one (p q : Prop) : p ∧ q → q ∧ p := sorry
namespace Foo
  theorem two (p q r : Prop) (h : p ∧ q) (f : q ∧ p → r) : r := by
    sorry
theorem never (p : Prop) : p := sorry
theorem cheat (p q : Prop) : p ∨ q := by sorry
  theorem three (p : Prop) (h : p) : p := by sorry
end Foo
"""
# `two` needs `one` and `cheat` can only be had from `never`.
TACTICS = ["exact f (one _ _ h)", "exact Foo.never _", "intro h", "exact ⟨h.2, h.1⟩", "assumption"]


@pytest.fixture
def mark(monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, str]]:
    """Marks all processes started meanwhile; none may be left."""
    found = new_mark()
    for name, value in found.items():
        monkeypatch.setenv(name, value)
    yield found
    assert eventually(lambda: not marked(found))


@pytest.fixture(scope="module")
def theorems(toolchain: Toolchain) -> list[Theorem]:
    return parse_theorems(FILE, toolchain, file="File.lean")


def setup_for(toolchain: Toolchain, **changes: object) -> Setup:
    settings: dict[str, object] = {
        "toolchain": toolchain,
        "make_policy": partial(FixedPolicy, TACTICS),
        "search": BestFirst(),
        "budget": Budget(seconds=60.0, steps=60),
    }
    return Setup(**{**settings, **changes})  # type: ignore[arg-type]


def summary(results: list[SearchResult]) -> dict[str, tuple[object, ...]]:
    return {r.theorem.name: (r.status, r.proof and r.proof.text, r.steps, r.nodes) for r in results}


@pytest.mark.parametrize("workers", [1, 2])
def test_results_and_proofs_that_use_earlier_ones(
    toolchain: Toolchain, theorems: list[Theorem], mark: dict[str, str], workers: int
) -> None:
    results = list(prove_many(theorems, setup_for(toolchain), workers=workers))
    found = {r.theorem.name: r for r in results}
    assert {name: r.status for name, r in found.items()} == {
        "one": "proved",
        "Foo.two": "proved",
        "Foo.never": "failed",
        "Foo.cheat": "rejected",
        "Foo.three": "proved",
    }
    assert "sorry" in found["Foo.cheat"].reason
    assert all(r.graph is None for r in results)
    assert {id(r.theorem) for r in results} == {id(t) for t in theorems}
    proofs = [r.proof for r in results if r.proof is not None]
    assert [p.text for p in proofs if p.theorem.name == "Foo.two"] == ["by exact f (one _ _ h)"]
    # Each proof holds in the file with all the proofs filled in.
    check = trusted_check(toolchain)
    for proof in proofs:
        prefix = fill(proof.theorem.prefix, proofs)
        whole = Theorem(proof.theorem.name, proof.theorem.statement, prefix)
        assert check(whole, proof.text).ok


def test_the_number_of_workers_changes_no_result(
    toolchain: Toolchain, theorems: list[Theorem], mark: dict[str, str]
) -> None:
    setup = setup_for(toolchain)
    one = list(prove_many(theorems, setup, workers=1))
    four = list(prove_many(theorems, setup, workers=4))
    assert summary(one) == summary(four)


def test_graphs_come_back_when_wanted(
    toolchain: Toolchain, theorems: list[Theorem], mark: dict[str, str]
) -> None:
    (result,) = prove_many(theorems[:1], setup_for(toolchain, keep_graphs=True))
    assert result.graph is not None
    assert result.graph.number_of_nodes() == result.nodes


def kill_worker(theorem: Theorem, event: SearchEvent) -> None:
    """Kill every worker of this process."""
    for child in psutil.Process().children():
        if "qedgym.search.worker" in " ".join(child.cmdline()):
            child.kill()


def test_a_theorem_whose_worker_dies_is_tried_once_more(
    toolchain: Toolchain, theorems: list[Theorem], mark: dict[str, str]
) -> None:
    kills: list[str] = []

    def once(theorem: Theorem, event: SearchEvent) -> None:
        if not kills:
            kills.append(theorem.name)
            kill_worker(theorem, event)

    results = list(prove_many([theorems[0], theorems[4]], setup_for(toolchain), on_event=once))
    assert kills
    assert [r.status for r in results] == ["proved", "proved"]


def test_a_theorem_whose_worker_dies_twice_is_reported_and_the_rest_goes_on(
    toolchain: Toolchain, theorems: list[Theorem], mark: dict[str, str]
) -> None:
    def always(theorem: Theorem, event: SearchEvent) -> None:
        if theorem.name == "Foo.never":
            kill_worker(theorem, event)

    # `never` alone would end at once; these tactics keep it busy.
    policy = partial(FixedPolicy, [*TACTICS, "have a : True := trivial"])
    budget = Budget(seconds=60.0, steps=2_000)
    setup = setup_for(toolchain, make_policy=policy, budget=budget)
    results = list(prove_many([theorems[2], theorems[4]], setup, on_event=always))
    assert {r.theorem.name: r.status for r in results} == {
        "Foo.never": "failed",
        "Foo.three": "proved",
    }
    assert "twice" in next(r.reason for r in results if r.status == "failed")


def test_what_hangs_is_ended_from_outside(
    toolchain: Toolchain,
    theorems: list[Theorem],
    mark: dict[str, str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(pool, "START_S", 3.0)
    setup = setup_for(toolchain, make_policy=partial(time.sleep, 1000))
    (result,) = prove_many(theorems[:1], setup)
    assert (result.status, result.wall_clock) == ("timeout", True)
    assert "outside" in result.reason


def test_leaving_in_the_middle_leaves_no_process(
    toolchain: Toolchain, theorems: list[Theorem], mark: dict[str, str]
) -> None:
    policy = partial(FixedPolicy, ["have a : True := trivial", "assumption"])
    budget = Budget(seconds=60.0)
    setup = setup_for(toolchain, make_policy=policy, budget=budget)
    found = prove_many([theorems[4], theorems[2]], setup, workers=2)
    assert next(found).theorem.name == "Foo.three"
    assert marked(mark)
    found.close()
    assert eventually(lambda: set(marked(mark)) <= {os.getpid()})


def test_what_cannot_be_sent_is_an_error_here_and_leaves_no_process(
    toolchain: Toolchain, theorems: list[Theorem], mark: dict[str, str]
) -> None:
    with pytest.raises((AttributeError, TypeError, OSError), match="pickle|local"):
        list(prove_many(theorems[:1], setup_for(toolchain, make_policy=lambda: None)))
