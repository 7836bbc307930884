"""Every search when seconds, memory or room on disk give out, and when a run is interrupted."""

from __future__ import annotations

import resource
from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from qedgym.env.engine import Limits
from qedgym.env.state_engine import StateEngine
from qedgym.env.theorem import Theorem
from qedgym.env.toolchain import Toolchain
from qedgym.env.verify import Checker
from qedgym.provers.fixed import FixedPolicy
from qedgym.provers.rules import RulePolicy
from qedgym.search.contract import Budget, Problem, Search, SearchResult, run
from qedgym.search.registry import SEARCHES, make_search
from qedgym.search.run_folder import RunFolder, resumed
from qedgym.search.runner import trusted_check

from .search_contract import SWAP, check_graph, theorem

OPEN = theorem("theorem no (a b c d : Nat) : a * b + c * d = c * b + a * d")
EITHER = theorem("theorem either (p q : Prop) (h : p ∨ q) : q ∨ p")


@pytest.fixture(scope="module")
def problem(toolchain: Toolchain) -> Iterator[Problem]:
    limits = Limits(heartbeats=4_000)
    with StateEngine(toolchain, limits) as engine, Checker(toolchain) as checker:
        check = trusted_check(toolchain, checker=checker)
        yield Problem(SWAP, engine, RulePolicy(), check, Budget(seconds=None, steps=120))


@pytest.fixture(params=SEARCHES)
def search(request: pytest.FixtureRequest) -> Search:
    return make_search(request.param)


def test_seconds_that_run_out_end_it_with_what_it_has(search: Search, problem: Problem) -> None:
    result = run(search, replace(problem, theorem=OPEN, budget=Budget(seconds=0.3)))
    assert (result.status, result.limit, result.wall_clock) == ("timeout", "seconds", True)
    assert result.graph is not None and result.graph.number_of_nodes() == result.nodes
    check_graph(result)


@contextmanager
def full_disk() -> Iterator[None]:
    """No file of this process can grow. Lean runs already and is not concerned."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_a_full_disk_ends_it_with_what_it_has(search: Search, problem: Problem) -> None:
    assert run(search, problem).status == "proved"  # the checker is warm
    with full_disk():
        result = run(search, problem)
    assert (result.status, result.limit, result.wall_clock) == ("failed", "disk", True)
    assert "no room on disk" in result.reason
    assert result.graph is not None
    assert any(finished for _, finished in result.graph.nodes(data="finished"))


def test_a_run_whose_disk_fills_up_keeps_what_was_found(problem: Problem, tmp_path: Path) -> None:
    def prove(theorems: Sequence[Theorem]) -> Generator[SearchResult, None, None]:
        yield run(make_search("best-first"), replace(problem, theorem=theorems[0]))
        result = run(make_search("best-first"), replace(problem, theorem=theorems[1]))
        with full_disk():
            yield result

    found = resumed([SWAP, EITHER], RunFolder(tmp_path, {}), prove)
    assert next(found).status == "proved"
    with pytest.raises(Exception, match=r"cannot write .*results\.jsonl"):
        next(found)
    assert [r.theorem for r in RunFolder(tmp_path, {}).found.values()] == [SWAP]


def test_an_interrupted_run_goes_on(search: Search, problem: Problem, tmp_path: Path) -> None:
    theorems = [SWAP, OPEN]
    budget = Budget(seconds=None, steps=12)
    asked: list[str] = []

    def prove(
        wanted: Sequence[Theorem], most: int = 9
    ) -> Generator[SearchResult, None, None]:
        for number, goal in enumerate(wanted):
            if number == most:
                raise KeyboardInterrupt
            asked.append(goal.name)
            yield run(search, replace(problem, theorem=goal, budget=budget))

    def timeless(results: Sequence[SearchResult]) -> list[object]:
        return [(r.theorem, r.status, r.proof, r.steps, r.nodes, r.expanded) for r in results]

    whole = timeless(list(prove(theorems)))
    asked.clear()
    with pytest.raises(KeyboardInterrupt):
        list(resumed(theorems, RunFolder(tmp_path, {}), lambda wanted: prove(wanted, 1)))
    with open(tmp_path / "results.jsonl", "a", encoding="utf-8") as file:
        file.write('{"theorem": "no", "sta')
    assert timeless(list(resumed(theorems, RunFolder(tmp_path, {}), prove))) == whole
    assert asked == ["swap", "no"]


GROW = "def grow : Nat → List Nat → List Nat\n  | 0, l => l\n  | n + 1, l => grow n (n :: l)\n"
LARGE = theorem("theorem large (p : Prop) (h : p) : (grow 1500000 []).length = 1 ∨ p", GROW)


@pytest.mark.parametrize("name", ["best-first", "hypertree"])
def test_memory_that_lean_lacks_costs_a_step(
    name: str, problem: Problem, toolchain: Toolchain
) -> None:
    policy = FixedPolicy({"left": 8.0, "decide +kernel": 4.0, "right": 2.0, "exact h": 1.0})
    with StateEngine(toolchain, Limits(memory_mb=150, step_s=30.0)) as engine:
        result = run(
            make_search(name), replace(problem, theorem=LARGE, engine=engine, policy=policy)
        )
    assert result.status == "proved"
    assert result.graph is not None
    attempts = [a for _, found in result.graph.nodes(data="attempts") for a in found]
    assert any(a.timed_out and "memory" in str(a.error) for a in attempts)
