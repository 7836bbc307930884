"""Many searches at once find what each finds alone, and ask in batches."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import pytest

from qedgym.env.errors import InputError
from qedgym.env.state_engine import StateEngine
from qedgym.env.theorem import ProofState
from qedgym.env.toolchain import Toolchain
from qedgym.env.verify import Checker
from qedgym.provers.fixed import FixedPolicy
from qedgym.search.best_first import BestFirst
from qedgym.search.contract import Budget, Problem, SearchEvent, run
from qedgym.search.hypertree import Hypertree
from qedgym.search.play import Played
from qedgym.search.runner import trusted_check
from qedgym.search.together import Load, results_together, search_together

from .search_contract import ENDLESS, FALSE, LOGIC, NESTED, SWAP, theorem, timeless


class Counting(FixedPolicy):
    """Remembers how many states it was asked about at once."""

    def __init__(self, tactics: Sequence[str]) -> None:
        super().__init__(tactics)
        self.batches: list[int] = []

    def propose(self, states: Sequence[ProofState], k: int) -> list[list[tuple[str, float]]]:
        self.batches.append(len(states))
        return super().propose(states, k)


@pytest.fixture(scope="module")
def problem(toolchain: Toolchain) -> Iterator[Problem]:
    with StateEngine(toolchain) as engine, Checker(toolchain) as checker:
        check = trusted_check(toolchain, checker=checker)
        yield Problem(SWAP, engine, LOGIC, check, Budget(seconds=None, steps=150))


@pytest.mark.parametrize("search", [BestFirst(), Hypertree()], ids=lambda s: s.name)
def test_each_search_is_as_it_would_be_alone(search: Played, problem: Problem) -> None:
    theorems = [SWAP, NESTED, FALSE, theorem("theorem id' (p : Prop) : p → p"), SWAP]
    problems = [replace(problem, theorem=t) for t in theorems]
    alone = [[timeless(e) for e in search.events(p)] for p in problems]
    found: dict[int, list[object]] = {}
    for number, event in search_together(search, problems, at_once=3):
        assert isinstance(event, SearchEvent)
        found.setdefault(number, []).append(timeless(event))
    assert [found[i] for i in range(len(theorems))] == alone


def test_the_policy_is_asked_about_many_states_at_once(problem: Problem) -> None:
    policy = Counting(["have a : True := trivial", "have b : 0 = 0 := rfl", "exact nowhere"])
    budget = Budget(seconds=None, policy_calls=10)
    problems = [replace(problem, theorem=FALSE, policy=policy, budget=budget)] * 12
    loads: list[Load] = []
    list(search_together(BestFirst(), problems, at_once=12, on_load=loads.append))
    assert sum(policy.batches) == 120
    assert max(policy.batches) > 1
    assert loads[0].states == 120
    assert loads[0].batches == len(policy.batches) < 120


def test_theorems_that_cannot_be_opened_cost_nobody_else(problem: Problem) -> None:
    wrong = theorem("theorem wrong : Nat.nowhere = 1")
    problems = [replace(problem, theorem=t) for t in (SWAP, wrong, SWAP)]
    found = dict(results_together(BestFirst(), problems, at_once=3))
    assert [found[i].status for i in range(3)] == ["proved", "invalid", "proved"]
    assert "nowhere" in found[1].reason


def test_leaving_in_the_middle_leaves_the_engine_usable(problem: Problem) -> None:
    problems = [replace(problem, theorem=FALSE, policy=ENDLESS)] * 4
    events = search_together(BestFirst(), problems, at_once=4)
    for _ in range(20):
        next(events)
    events.close()  # type: ignore[attr-defined]
    assert run(BestFirst(), problem).status == "proved"


def test_seconds_are_counted_for_each_search_alone(problem: Problem) -> None:
    budget = Budget(seconds=20.0, steps=20)
    problems = [replace(problem, theorem=FALSE, policy=ENDLESS, budget=budget)] * 8
    found = dict(results_together(BestFirst(), problems, at_once=8))
    assert {r.limit for r in found.values()} == {"steps"}
    assert all(r.lean_s + r.policy_s <= r.time_s + 1e-6 for r in found.values())


def test_less_than_one_at_once_is_told(problem: Problem) -> None:
    with pytest.raises(InputError, match="at least 1"):
        search_together(BestFirst(), [problem], at_once=0)
