"""The search contract, tried on every search (``search_contract.SEARCHES``)."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

import pytest

from qedgym.env.errors import InputError
from qedgym.env.state_engine import StateEngine
from qedgym.env.theorem import ProofState
from qedgym.env.toolchain import Toolchain
from qedgym.env.verify import Checker
from qedgym.provers.fixed import FixedPolicy
from qedgym.search.best_first import BestFirst
from qedgym.search.contract import Budget, Check, Problem, Search, SearchResult, run
from qedgym.search.registry import make_search, parse_options
from qedgym.search.registry import settings as settings_of
from qedgym.search.runner import prove_theorem, trusted_check

from .search_contract import (
    ENDLESS,
    FALSE,
    LOGIC,
    NESTED,
    SEARCHES,
    SWAP,
    check_graph,
    theorem,
    timeless,
)


@pytest.fixture(scope="module")
def engine(toolchain: Toolchain) -> Iterator[StateEngine]:
    with StateEngine(toolchain) as made:
        yield made


@pytest.fixture(scope="module")
def check(toolchain: Toolchain) -> Iterator[Check]:
    with Checker(toolchain) as checker:
        yield trusted_check(toolchain, checker=checker)


@pytest.fixture(params=SEARCHES, ids=str)
def search(request: pytest.FixtureRequest) -> Search:
    found: Search = request.param
    return found


@pytest.fixture(scope="module")
def problem(engine: StateEngine, check: Check) -> Problem:
    """A problem to be varied; only counted budgets, so that nothing depends on the clock."""
    return Problem(SWAP, engine, LOGIC, check, Budget(seconds=None, steps=400))


def test_a_proof_is_found_checked_and_laid_out(search: Search, problem: Problem) -> None:
    result = run(search, replace(problem, theorem=NESTED))
    assert result.status == "proved"
    assert result.reason == ""
    assert result.proof is not None
    assert result.proof.theorem == NESTED
    assert problem.check(NESTED, result.proof.text).ok
    assert result.proof.text.startswith("by\n  intro h\n")
    assert "\n  · " in result.proof.text
    assert result.limit is None
    assert not result.wall_clock
    assert (result.search, result.policy) == (search.name, "fixed")
    check_graph(result)


def test_the_same_seed_gives_the_same_search(
    search: Search, problem: Problem, toolchain: Toolchain
) -> None:
    first = [timeless(e) for e in search.events(replace(problem, theorem=NESTED))]
    with StateEngine(toolchain) as fresh:
        again = [timeless(e) for e in search.events(replace(problem, theorem=NESTED, engine=fresh))]
    assert first == again


def test_events_tell_the_search_as_it_was(search: Search, problem: Problem) -> None:
    events = list(search.events(problem))
    assert events[0].kind == "start"
    assert [e.kind for e in events if e.kind in ("proof", "end")] == ["proof", "end"]
    result = events[-1].result
    assert result is not None
    assert sum(e.kind == "step" for e in events) == result.steps
    assert [e.steps for e in events] == sorted(e.steps for e in events)
    assert result.proof is not None
    assert events[-2].message == result.proof.text


@pytest.mark.parametrize("limit", ["nodes", "steps", "policy_calls"])
@pytest.mark.parametrize("amount", [1, 20])
def test_counted_budgets_are_kept_exactly(
    search: Search, problem: Problem, limit: str, amount: int
) -> None:
    budget = Budget(seconds=None, **{limit: amount})
    result = run(search, replace(problem, theorem=FALSE, policy=ENDLESS, budget=budget))
    assert getattr(result, limit) == amount
    assert result.status == "failed"
    assert result.limit == limit
    assert limit.replace("_", " ") in result.reason
    assert not result.wall_clock
    check_graph(result)


def test_no_seconds_left_is_a_timeout_and_is_told(search: Search, problem: Problem) -> None:
    result = run(search, replace(problem, budget=Budget(seconds=0.0)))
    assert (result.status, result.limit, result.wall_clock) == ("timeout", "seconds", True)
    assert (result.steps, result.nodes) == (0, 1)


def test_the_time_is_told_by_where_it_was_spent(search: Search, problem: Problem) -> None:
    result = run(search, replace(problem, theorem=NESTED))
    assert result.lean_s > 0
    assert result.lean_s + result.policy_s <= result.time_s
    assert result.other_s == pytest.approx(result.time_s - result.lean_s - result.policy_s)


def test_no_state_is_expanded_twice(search: Search, problem: Problem) -> None:
    budget = Budget(seconds=None, steps=300)
    result = run(search, replace(problem, theorem=NESTED, budget=budget))
    endless = run(search, replace(problem, theorem=FALSE, policy=ENDLESS, budget=budget))
    assert result.repeats == endless.repeats == 0
    assert endless.policy_calls == endless.expanded > 5


def test_a_search_out_of_memory_ends_with_what_it_has(search: Search, problem: Problem) -> None:
    budget = Budget(seconds=None, steps=500, memory_mb=1)
    result = run(search, replace(problem, theorem=FALSE, policy=ENDLESS, budget=budget))
    assert (result.status, result.limit, result.wall_clock) == ("failed", "memory", True)
    check_graph(result)


class _Faulty(FixedPolicy):
    """Has no memory left at its fifth state."""

    asked = 0

    def propose(self, states: Sequence[ProofState], k: int) -> list[list[tuple[str, float]]]:
        self.asked += len(states)
        if self.asked >= 5:
            raise MemoryError
        return super().propose(states, k)


def test_memory_that_python_lacks_ends_the_search_too(search: Search, problem: Problem) -> None:
    policy = _Faulty(["have a : True := trivial", "have b : 0 = 0 := rfl"])
    result = run(search, replace(problem, theorem=FALSE, policy=policy))
    assert (result.status, result.limit) == ("failed", "memory")
    assert result.expanded >= 1
    check_graph(result)


def test_a_policy_without_ideas_ends_the_search(search: Search, problem: Problem) -> None:
    policy = FixedPolicy(["exact nowhere"])
    result = run(search, replace(problem, policy=policy))
    assert (result.status, result.limit, result.nodes, result.steps) == ("failed", None, 1, 1)
    assert "nothing more to try" in result.reason
    check_graph(result)


BAD = "theorem bad (p : Prop) : p := sorry\n\n"


def test_a_refused_proof_is_rejected_and_never_proved(search: Search, problem: Problem) -> None:
    leaning = replace(SWAP, prefix=BAD)
    policy = FixedPolicy({"exact bad _": 9.0, "exact nowhere": 1.0})
    result = run(search, replace(problem, theorem=leaning, policy=policy))
    assert (result.status, result.proof) == ("rejected", None)
    assert [refusal.text for refusal in result.refusals] == ["by exact bad _"]
    assert "sorry" in result.reason
    check_graph(result)


def test_the_search_goes_on_after_a_refusal(search: Search, problem: Problem) -> None:
    leaning = replace(SWAP, prefix=BAD)
    policy = FixedPolicy({"exact bad _": 9.0, "intro h": 2.0, "exact ⟨h.2, h.1⟩": 1.0})
    result = run(search, replace(problem, theorem=leaning, policy=policy))
    assert result.status == "proved"
    assert result.proof is not None
    assert result.proof.text == "by\n  intro h\n  exact ⟨h.2, h.1⟩"
    assert result.refusals
    check_graph(result)


def test_a_killed_engine_costs_a_step_at_most(search: Search, problem: Problem) -> None:
    engine = problem.engine
    assert isinstance(engine, StateEngine)
    result: SearchResult | None = None
    kills = 0
    for event in search.events(replace(problem, theorem=NESTED)):
        if event.kind == "expand" and event.steps % 3 == 0 and engine.pid is not None and kills < 4:
            os.kill(engine.pid, signal.SIGKILL)
            kills += 1
        result = event.result or result
    assert kills
    assert result is not None
    assert result.status == "proved"


def test_a_search_left_in_the_middle_leaves_the_engine_usable(
    search: Search, problem: Problem
) -> None:
    events = search.events(replace(problem, theorem=FALSE, policy=ENDLESS))
    for _ in range(5):
        next(events)
    assert hasattr(events, "close")
    events.close()
    assert run(search, problem).status == "proved"


def test_a_statement_that_does_not_elaborate_passes_through(
    search: Search, problem: Problem
) -> None:
    wrong = theorem("theorem wrong : Nat.nowhere = 1")
    with pytest.raises(InputError, match="nowhere"):
        next(iter(search.events(replace(problem, theorem=wrong))))


def test_a_statement_that_does_not_elaborate_is_invalid(
    search: Search, problem: Problem, toolchain: Toolchain
) -> None:
    wrong = theorem("theorem wrong : Nat.nowhere = 1")
    result = prove_theorem(wrong, toolchain, LOGIC, search=search, engine=problem.engine
    )
    assert result.status == "invalid"
    assert "nowhere" in result.reason
    assert "\n" not in result.reason


class _ByDepth:
    """Proposes by how many tactics have been run: the n-th list at depth n."""

    name = "by depth"

    def __init__(self, *offers: Mapping[str, float]) -> None:
        self.offers = offers

    def propose(self, states: Sequence[ProofState], k: int) -> list[list[tuple[str, float]]]:
        return [
            list(self.offers[len(s.tactics)].items())[:k]
            if len(s.tactics) < len(self.offers)
            else []
            for s in states
        ]


def test_states_equal_up_to_names_are_one(search: Search, problem: Problem) -> None:
    twice = theorem("theorem twice (p : Prop) : p → p → p ∧ p")
    policy = _ByDepth({"intro a": -0.5, "intro b": -1.0}, {"intro c": -0.5, "intro a": -0.6})
    result = run(search, replace(problem, theorem=twice, policy=policy))
    # One state for either first name; below it, `intro a` shadows the first `a`, if that is its
    # name: a search that draws at random may have come by the other.
    assert result.graph is not None
    first = next(d["tactic"] for _, _, d in result.graph.out_edges(0, data=True))
    merged = [a.tactic for _, d in result.graph.nodes(data=True) for a in d["attempts"] if a.merged]
    assert len(merged) == result.merged
    assert {"intro a", "intro b"} & set(merged)
    assert result.nodes == (4 if first == "intro a" else 3)
    check_graph(result)


def test_a_solved_goal_costs_nothing(problem: Problem) -> None:
    """What closes one of several goals leads on at once, however unlikely it was."""
    three = theorem("theorem t (p q r : Prop) (a : p) (b : q) (c : r) : p ∧ q ∧ r")
    policy = FixedPolicy({"constructor": 0.9, "exfalso": 0.05, "assumption": 0.001})
    result = run(BestFirst(), replace(problem, theorem=three, policy=policy))
    assert result.status == "proved"
    assert result.expanded == 5, "the way of the proof, and nothing beside it"


def test_searches_are_made_by_name_and_settings() -> None:
    made = make_search("best-first", parse_options(["alpha=0.25", "width = 7"]))
    assert made == BestFirst(alpha=0.25, width=7)
    assert settings_of("best-first")["batch"].default == 1


@pytest.mark.parametrize(
    ("name", "options", "said"),
    [
        ("best-frist", {}, "did you mean best-first"),
        ("best-first", {"alfa": "1"}, "no setting 'alfa': it has alpha, width"),
        ("best-first", {"width": "many"}, "wants a value of kind int"),
    ],
)
def test_wrong_names_and_settings_are_told(name: str, options: dict[str, str], said: str) -> None:
    with pytest.raises(InputError, match=said):
        make_search(name, options)


def test_an_option_without_a_value_is_told() -> None:
    with pytest.raises(InputError, match="KEY=VALUE"):
        parse_options(["alpha"])
