"""The search contract for searches over whole proofs, and what is theirs alone.

The suite of ``test_search_contract`` speaks of single tactics; the same clauses are tried here
with policies that write whole proofs.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

import pytest

from qedgym.env.engine import Limits
from qedgym.env.errors import InputError
from qedgym.env.state_engine import StateEngine
from qedgym.env.theorem import ProofState, Theorem
from qedgym.env.toolchain import Toolchain
from qedgym.env.verify import Checker
from qedgym.provers.corrector import Corrector, FailedProof
from qedgym.provers.rules import RulePolicy
from qedgym.provers.whole_proof import ProofRequest, SampledProof, WholeProofPolicy
from qedgym.search.bench_stats import pass_at_k
from qedgym.search.contract import Budget, Check, Problem, Search, SearchResult, run
from qedgym.search.refine import Refine
from qedgym.search.runner import prove_theorem, trusted_check
from qedgym.search.whole_proof import WholeProof, whole_proofs

from .search_contract import FALSE, NESTED, SWAP, check_graph, theorem, timeless

LIMITS = Limits(heartbeats=8_000)
SEARCHES: list[Search] = [WholeProof(), WholeProof(batch=3, resume=False), Refine()]
HARD = theorem(
    "theorem hard (α : Type) (p q : α → Prop) : (∃ x, p x ∨ q x) ↔ (∃ x, p x) ∨ ∃ x, q x"
)


class Written:
    """A policy for whole proofs that were written down: by request, the n-th on the n-th seed."""

    name = "written"

    def __init__(self, proofs: Sequence[str], fixes: Mapping[str, str] | None = None) -> None:
        self.proofs = proofs
        self.fixes = fixes or {}
        self.failures: list[FailedProof] = []
        self.requests: list[ProofRequest] = []

    def propose(self, states: Sequence[ProofState], k: int) -> list[list[tuple[str, float]]]:
        return [[] for _ in states]

    def sample(self, requests: Sequence[ProofRequest]) -> list[list[SampledProof]]:
        self.requests += requests
        return [
            [SampledProof(p, -1.0) for p in self.proofs][: r.n] if not r.state.tactics else []
            for r in requests
        ]

    def correct(self, failures: Sequence[FailedProof]) -> list[list[SampledProof]]:
        self.failures += failures
        return [
            [SampledProof(self.fixes[f.text], -1.0)] if f.text in self.fixes else []
            for f in failures
        ]


class Endless(Written):
    """Writes proofs that fail, new ones on every seed."""

    def __init__(self) -> None:
        super().__init__([])

    def sample(self, requests: Sequence[ProofRequest]) -> list[list[SampledProof]]:
        return [
            [
                SampledProof(f"by\n  have a{i} : {r.seed} = {r.seed} := rfl\n  exact no{i}", -1.0)
                for i in range(r.n)
            ]
            for r in requests
        ]


@pytest.fixture(scope="module")
def engine(toolchain: Toolchain) -> Iterator[StateEngine]:
    with StateEngine(toolchain, LIMITS) as made:
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
    return Problem(SWAP, engine, RulePolicy(), check, Budget(seconds=None, steps=200))


def test_written_policies_are_policies() -> None:
    assert isinstance(Written([]), WholeProofPolicy)
    assert isinstance(Written([]), Corrector)
    assert not isinstance(RulePolicy(), WholeProofPolicy)


@pytest.mark.parametrize("goal", [SWAP, NESTED, HARD], ids=lambda t: t.name)
def test_a_proof_is_found_and_checked(search: Search, problem: Problem, goal: Theorem) -> None:
    result = run(search, replace(problem, theorem=goal))
    assert result.status == "proved", result.reason
    assert result.proof is not None
    assert problem.check(goal, result.proof.text).ok
    assert (result.limit, result.wall_clock) == (None, False)
    assert (result.search, result.policy) == (search.name, "rules")
    tried, passed = whole_proofs(result)
    assert tried == result.steps
    assert passed >= 1
    check_graph(result)


def test_the_same_seed_gives_the_same_search(
    search: Search, problem: Problem, toolchain: Toolchain
) -> None:
    hard = replace(problem, theorem=HARD)
    first = [timeless(e) for e in search.events(hard)]
    with StateEngine(toolchain, LIMITS) as fresh:
        assert [timeless(e) for e in search.events(replace(hard, engine=fresh))] == first


def test_events_tell_the_search_as_it_was(search: Search, problem: Problem) -> None:
    events = list(search.events(problem))
    result = events[-1].result
    assert result is not None and result.proof is not None
    assert [e.kind for e in events if e.kind in ("start", "proof", "end")] == [
        "start", "proof", "end",
    ]  # fmt: skip
    assert sum(e.kind == "step" for e in events) == result.steps
    assert [e.steps for e in events] == sorted(e.steps for e in events)
    assert events[-2].message == result.proof.text


@pytest.mark.parametrize("limit", ["nodes", "steps", "policy_calls"])
@pytest.mark.parametrize("amount", [1, 7, 20])
def test_counted_budgets_are_kept_exactly(
    search: Search, problem: Problem, limit: str, amount: int
) -> None:
    budget = Budget(seconds=None, **{limit: amount})
    result = run(search, replace(problem, theorem=FALSE, policy=Endless(), budget=budget))
    assert getattr(result, limit) == amount
    assert (result.status, result.limit, result.wall_clock) == ("failed", limit, False)
    assert limit.replace("_", " ") in result.reason
    check_graph(result)


def test_no_seconds_left_is_a_timeout_and_is_told(search: Search, problem: Problem) -> None:
    result = run(search, replace(problem, budget=Budget(seconds=0.0)))
    assert (result.status, result.limit, result.wall_clock) == ("timeout", "seconds", True)
    assert (result.steps, result.nodes) == (0, 1)


def test_a_search_out_of_memory_ends_with_what_it_has(search: Search, problem: Problem) -> None:
    budget = Budget(seconds=None, steps=500, memory_mb=1)
    result = run(search, replace(problem, theorem=FALSE, policy=Endless(), budget=budget))
    assert (result.status, result.limit, result.wall_clock) == ("failed", "memory", True)
    check_graph(result)


def test_a_policy_without_ideas_ends_the_search(search: Search, problem: Problem) -> None:
    for proofs, steps in (([], 0), (["by exact nowhere"], 1)):
        result = run(search, replace(problem, policy=Written(proofs)))
        assert (result.status, result.limit, result.nodes) == ("failed", None, 1)
        assert result.steps == steps
        assert "nothing more to try" in result.reason
        check_graph(result)


BAD = "theorem bad (p : Prop) : p := sorry\n\n"


def test_a_refused_proof_is_rejected_and_never_proved(search: Search, problem: Problem) -> None:
    leaning = replace(SWAP, prefix=BAD)
    result = run(search, replace(problem, theorem=leaning, policy=Written(["by exact bad _"])))
    assert (result.status, result.proof) == ("rejected", None)
    assert [refusal.text for refusal in result.refusals] == ["by exact bad _"]
    assert "sorry" in result.reason
    check_graph(result)


def test_the_search_goes_on_after_a_refusal(search: Search, problem: Problem) -> None:
    policy = Written(["by exact bad _", "fun h => bad _", "fun h => ⟨h.2, h.1⟩"])
    result = run(search, replace(problem, theorem=replace(SWAP, prefix=BAD), policy=policy))
    assert result.status == "proved"
    assert result.refusals
    check_graph(result)


def test_a_killed_engine_costs_a_step_at_most(search: Search, problem: Problem) -> None:
    engine = problem.engine
    assert isinstance(engine, StateEngine)
    result: SearchResult | None = None
    kills = 0
    for event in search.events(replace(problem, theorem=HARD)):
        if event.kind == "expand" and engine.pid is not None and kills < 4:
            os.kill(engine.pid, signal.SIGKILL)
            kills += 1
        result = event.result or result
    assert kills
    assert result is not None
    assert result.status == "proved"


def test_a_search_left_in_the_middle_leaves_the_engine_usable(
    search: Search, problem: Problem
) -> None:
    events = search.events(replace(problem, theorem=FALSE, policy=Endless()))
    for _ in range(5):
        next(events)
    assert hasattr(events, "close")
    events.close()
    assert run(search, problem).status == "proved"


def test_a_statement_that_does_not_elaborate_is_invalid(
    search: Search, problem: Problem, toolchain: Toolchain
) -> None:
    wrong = theorem("theorem wrong : Nat.nowhere = 1")
    with pytest.raises(InputError, match="nowhere"):
        next(iter(search.events(replace(problem, theorem=wrong))))
    result = prove_theorem(wrong, toolchain, RulePolicy(), search=search, engine=problem.engine)
    assert result.status == "invalid"


def test_what_was_good_is_kept_and_gone_on_from(problem: Problem) -> None:
    cut = "by\n  intro h\n  constructor\n  · exact h.2\n  exact nowhere"
    policy = Written([cut, "by exact no"])
    result = run(WholeProof(batch=2), replace(problem, policy=policy))
    resumed = [r.state for r in policy.requests if r.state.tactics]
    assert [s.tactics for s in resumed] == [("intro h\nconstructor\n· exact h.2",)]
    assert [g.target for g in resumed[0].goals] == ["p"]
    assert result.graph is not None
    ((text, message),) = result.graph.nodes[1]["stopped"]
    assert text == policy.proofs[0]
    assert "nowhere" in message
    check_graph(result)


def test_a_proof_that_is_no_list_of_lines_is_submitted_as_it_is(problem: Problem) -> None:
    text = "fun h => by\n  have k := h.1\n  exact ⟨h.2, k⟩"
    result = run(WholeProof(), replace(problem, policy=Written([text])))
    assert result.status == "proved"


def test_all_samples_are_tried_for_pass_at_k(problem: Problem) -> None:
    search = WholeProof(samples=12, all_samples=True)
    result = run(search, replace(problem, theorem=NESTED))
    tried, passed = whole_proofs(result)
    assert tried == 12
    assert result.status == "proved"
    assert 0 < pass_at_k(tried, passed, 1) <= pass_at_k(tried, passed, 8)


def test_the_corrector_is_told_what_lean_said(problem: Problem) -> None:
    first, second = "by\n  intro h\n  exact h.1", "by\n  intro h\n  exact ⟨h.2, nowhere⟩"
    last = "by\n  intro h\n  exact ⟨h.2, h.1⟩"
    policy = Written([first], {first: second, second: last})
    result = run(Refine(), replace(problem, policy=policy))
    assert result.status == "proved"
    assert result.steps == 3
    assert [f.text for f in policy.failures] == [first, second]
    told = [f.messages[0] for f in policy.failures]
    assert "ype mismatch" in told[0].text and "nowhere" in told[1].text
    assert str(told[1].position) == "3:14"
    state = policy.failures[0].state
    assert state is not None and state.tactics == ("intro h",)
    check_graph(result)
