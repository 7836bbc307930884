"""AND/OR search: goals split, proved apart, proofs reused and put together."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace

import pytest

from qedgym.env.canonical import canonical_goal, renaming
from qedgym.env.state_engine import StateEngine
from qedgym.env.theorem import Goal, Hypothesis, Theorem
from qedgym.env.toolchain import Toolchain
from qedgym.env.verify import Checker
from qedgym.provers.fixed import FixedPolicy
from qedgym.search.contract import Budget, Check, Problem, SearchResult, run
from qedgym.search.goal_parts import other_places, renamed, split
from qedgym.search.hypertree import Hypertree
from qedgym.search.runner import trusted_check

from .search_contract import check_graph, theorem


def goal(target: str, *hypotheses: str, case: str | None = None, unknown: str = "") -> Goal:
    found = tuple(Hypothesis(*h.split(" : ")) for h in hypotheses)
    return Goal(target, found, case, tuple(unknown.split()))


# ---- pure functions


def test_goals_without_unknowns_are_apart() -> None:
    assert split([goal("p"), goal("q"), goal("r")]) == [(0,), (1,), (2,)]
    assert split([]) == []


def test_goals_that_share_an_unknown_stay_together_with_what_it_stands_for() -> None:
    goals = [goal("p ?w", unknown="_uniq.7"), goal("r"), goal("Nat", case="w"), goal("q", case="h")]
    assert split(goals) == [(1,), (3,), (0, 2)]
    nested = [goal("p ?a.w", unknown="_uniq.7"), goal("Nat", case="a.w")]
    assert split(nested) == [(0, 1)]


@pytest.mark.parametrize("text", ["p ?m.12", "p"])
def test_an_unknown_without_a_name_keeps_all_together(text: str) -> None:
    goals = [goal("q"), goal(text, unknown="_uniq.7"), goal("Nat")]
    assert split(goals) == [(0, 1, 2)]


def test_the_other_goals_are_found_from_the_end() -> None:
    a, b, c, p = goal("a"), goal("b"), goal("c"), goal("p")
    assert other_places([a, b], [p, a, b]) == [1, 2]
    assert other_places([a, b], [a, a, c, b]) == [1, 3]
    assert other_places([a, b], [p, b, a]) is None
    assert other_places([a], []) is None
    assert other_places([], [p]) == []


def test_names_are_replaced_but_fields_and_strings_are_not() -> None:
    names = {"h": "a", "a": "h", "x": "y"}
    assert renamed('exact h.x (a.trans x) "h" -- h', names) == 'exact a.x (h.trans y) "h" -- h'
    assert renamed("simp [Nat.h, h]", names) == "simp [Nat.h, a]"


def test_a_renaming_is_between_equal_forms_only() -> None:
    a = goal("p ∧ q", "p : Prop", "q : Prop", "hp : p", "hq : q")
    b = goal("r ∧ p", "r : Prop", "p : Prop", "hq : r", "h2 : p")
    assert canonical_goal(a) == canonical_goal(b)
    assert renaming([a], [b]) == {"p": "r", "q": "p", "hp": "hq", "hq": "h2"}
    assert renaming([a], [a]) == {}
    some, other = goal("p ?v", unknown="_uniq.1"), goal("p ?w", unknown="_uniq.2")
    assert renaming([some, goal("Nat", case="v")], [other, goal("Nat", case="w")]) == {"?v": "?w"}
    assert renaming([some, some], [other, some]) is None
    assert renaming([a], [goal("p ∧ p", "p : Prop", "q : Prop", "hp : p", "hq : q")]) is None


# ---- with Lean


@pytest.fixture(scope="module")
def engine(toolchain: Toolchain) -> Iterator[StateEngine]:
    with StateEngine(toolchain) as made:
        yield made


@pytest.fixture(scope="module")
def check(toolchain: Toolchain) -> Iterator[Check]:
    with Checker(toolchain) as checker:
        yield trusted_check(toolchain, checker=checker)


@pytest.fixture
def problem(engine: StateEngine, check: Check) -> Problem:
    budget = Budget(seconds=None, steps=400)
    return Problem(theorem("theorem t : True"), engine, FixedPolicy(["trivial"]), check, budget)


def proved(problem: Problem, goal: Theorem, *tactics: str, **settings: int) -> SearchResult:
    weights = {tactic: 1.0 / 2**i for i, tactic in enumerate(tactics)}
    search = Hypertree(**settings)  # type: ignore[arg-type]
    result = run(search, replace(problem, theorem=goal, policy=FixedPolicy(weights)))
    assert result.status == "proved", result.reason
    assert result.proof is not None and problem.check(goal, result.proof.text).ok
    check_graph(result)
    return result


def test_the_goals_of_a_tactic_are_proved_apart(problem: Problem) -> None:
    both = theorem("theorem both (p q r : Prop) (a : p) (b : q) (c : r) : (p ∧ q) ∧ (r ∧ p)")
    result = proved(problem, both, "constructor", "assumption")
    assert result.proof is not None
    assert result.proof.text.count("·") == 6
    # `p` comes up twice and is proved once.
    assert result.merged == 0 or result.expanded <= 6
    targets = [
        d["state"].goals[0].target for _, d in result.graph.nodes(data=True) if d["state"].goals
    ] if result.graph else []
    assert len(targets) == len(set(targets))


def test_a_goal_that_cannot_be_proved_ends_what_needs_it(problem: Problem) -> None:
    """Nothing is spent on one half of a conjunction when the other is dead."""
    wrong = theorem("theorem wrong (p q : Prop) (a : p) : q ∧ ((p ∧ p) ∧ p)")
    weights = FixedPolicy({"constructor": 1.0, "assumption": 0.5})
    result = run(Hypertree(), replace(problem, theorem=wrong, policy=weights))
    assert (result.status, result.limit) == ("failed", None)
    assert result.steps < 10


def test_goals_that_share_an_unknown_are_proved_together(problem: Problem) -> None:
    some = theorem(
        "theorem some (P Q : Nat → Prop) (r : Prop) (c : r) (a : P 3) (b : Q 3) : "
        "(∃ n, P n ∧ Q n) ∧ r"
    )
    result = proved(
        problem, some, "exact a", "exact b", "exact c", "apply Exists.intro", "apply And.intro"
    )
    assert result.graph is not None
    goals = [len(d["state"].goals) for _, d in result.graph.nodes(data=True)]
    assert max(goals) >= 2


def test_goals_that_share_an_unknown_are_known_under_other_names(problem: Problem) -> None:
    some = theorem("theorem some (P Q : Nat → Prop) (a : P 3) : ∃ n, P n ∧ Q n")
    texts = ["apply Exists.intro", "apply Exists.intro ?v", "constructor", "exact a"]
    policy = FixedPolicy({text: 1.0 / 2**i for i, text in enumerate(texts)})
    result = run(Hypertree(), replace(problem, theorem=some, policy=policy))
    assert (result.status, result.limit) == ("failed", None), "all there is was tried"
    assert result.repeats == 0
    assert result.merged > 0
    check_graph(result)


def test_a_proof_serves_under_other_names(problem: Problem) -> None:
    """Both cases are one goal but for the name of a hypothesis; its proof names it."""
    cases = theorem("theorem cases (p : Prop) : (p → p) ∧ (p → p ∨ p)")
    result = proved(
        problem, cases, "exact Or.inl h", "exact h", "intro h", "constructor", tries=2
    )
    assert result.repeats == 0
    named = theorem("theorem named (p q : Prop) (h : p ∨ p) : p ∧ (q → p)")
    text = "rcases h with h1 | h2"
    again = proved(
        problem, named, "exact h1", text, "intro _", "constructor", tries=3
    )
    assert again.proof is not None and again.graph is not None
    tried = {a.tactic for _, d in again.graph.nodes(data=True) for a in d["attempts"]}
    assert "exact h2" not in tried
    assert "exact h2" in again.proof.text


def test_a_tactic_that_changes_other_goals_does_not_count(problem: Problem) -> None:
    both = theorem("theorem both (p q : Prop) (a : p) (b : q) : p ∧ q")
    result = proved(problem, both, "constructor", "all_goals assumption", "assumption")
    assert result.graph is not None
    said = [a.error or "" for _, d in result.graph.nodes(data=True) for a in d["attempts"]]
    assert any("apart from this one" in error for error in said)


def test_every_way_to_a_refused_proof_is_left(problem: Problem) -> None:
    """What rests on a theorem without a proof is refused in every form, and the search ends."""
    bad = "theorem bad (p : Prop) : p := sorry\n\n"
    both = replace(theorem("theorem both (p q : Prop) (a : p) : p ∧ q"), prefix=bad)
    weights = {"constructor": 1.0, "exact bad _": 0.5, "apply bad": 0.4, "assumption": 0.1}
    result = run(Hypertree(), replace(problem, theorem=both, policy=FixedPolicy(weights)))
    assert (result.status, result.limit) == ("rejected", None)
    assert len(result.refusals) >= 2
    check_graph(result)


def test_less_is_spent_on_goals_that_are_alike(problem: Problem) -> None:
    """Four cases that a late tactic closes: without a record all before it fail at each."""
    goal = theorem(
        "theorem t (p q r s : Prop) (hp : ¬¬p) (hq : ¬¬q) (hr : ¬¬r) (hs : ¬¬s) : "
        "(p ∨ r ∧ r) ∧ (q ∨ s ∧ p) ∧ (r ∨ q ∧ s) ∧ (s ∨ p ∧ q)"
    )
    vain = ["assumption", "rfl", "contradiction", "exact trivial", "omega", "decide", "exact id"]
    closing = "exact Or.inl (Classical.byContradiction (by assumption))"
    texts = ["apply And.intro", *vain, closing]
    policy = FixedPolicy({text: 1.0 / (2 + i) for i, text in enumerate(texts)})
    alike = replace(problem, theorem=goal, policy=policy)
    result = run(Hypertree(), alike)
    without = run(Hypertree(patience=math.inf, reward=0.0), alike)
    assert result.status == without.status == "proved"
    assert result.steps < without.steps
    check_graph(result)
