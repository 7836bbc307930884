"""The canonical form: equal under renaming and reordering, different for different goals."""

from __future__ import annotations

import re
from itertools import permutations
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qedgym.env.canonical import canonical_goal, canonical_goals
from qedgym.env.theorem import Goal, Hypothesis

NAMES = ["a", "b", "h", "ih", "n✝", "x₁", "n'", "«a b»", "α", "inst✝¹"]
TYPES = ["Nat", "{0} ≤ {1}", "{0} = {1}", "p {0} ∧ q {1}", "List {0}", "{0}.succ = {1}.1"]


@st.composite
def goals(draw: st.DrawFn) -> Goal:
    """A context in which later hypotheses speak of earlier ones, and a target."""
    names = draw(st.lists(st.sampled_from(NAMES), unique=True, max_size=6))
    hypotheses: list[Hypothesis] = []
    for place, name in enumerate(names):
        pattern = draw(st.sampled_from(TYPES)) if place else "Nat"
        refs = [names[draw(st.integers(0, max(0, place - 1)))] for _ in range(2)]
        value = draw(st.sampled_from([None, None, "0"]))
        hypotheses.append(Hypothesis(name, pattern.format(*refs), value))
    pattern = draw(st.sampled_from(TYPES)) if names else "True"
    refs = [draw(st.sampled_from(names)) for _ in range(2)] if names else ["", ""]
    return Goal(pattern.format(*refs), tuple(hypotheses))


def rename(goal: Goal, new: dict[str, str]) -> Goal:
    """The goal with every name of ``new`` replaced at once, longest names first."""
    either = "|".join(re.escape(n) for n in sorted(new, key=len, reverse=True))
    pattern = re.compile(rf"(?<![\w✝«.'])({either})(?![\w✝¹'»])") if new else re.compile("(?!)")

    def put(text: str) -> str:
        return pattern.sub(lambda m: new[m[1]], text)

    return Goal(
        put(goal.target),
        tuple(
            Hypothesis(new.get(h.name, h.name), put(h.type), h.value, h.is_instance)
            for h in goal.hypotheses
        ),
        goal.case,
    )


@given(goals(), st.randoms(use_true_random=False))
def test_renaming_and_order_of_hypotheses_do_not_count(goal: Goal, random: Random) -> None:
    fresh = [f"z{i}" for i in range(len(goal.hypotheses))]
    random.shuffle(fresh)
    new = {
        h.name: f if h.accessible else f + "✝" for h, f in zip(goal.hypotheses, fresh, strict=True)
    }
    other = rename(goal, new)
    shuffled = list(other.hypotheses)
    random.shuffle(shuffled)
    again = Goal(other.target, tuple(shuffled), case="other")
    assert canonical_goal(again) == canonical_goal(goal)


@given(goals(), goals())
def test_equal_forms_have_a_renaming_between_them(one: Goal, two: Goal) -> None:
    """The soundness half, by brute force over all bijections of the hypotheses."""
    if canonical_goal(one) != canonical_goal(two):
        return

    def bare(goal: Goal) -> tuple[str, frozenset[Hypothesis]]:
        return goal.target, frozenset(goal.hypotheses)

    wanted = bare(two)
    assert any(
        bare(rename(one, dict(zip([h.name for h in one.hypotheses], order, strict=True)))) == wanted
        for order in permutations([h.name for h in two.hypotheses])
    )


def hyps(**types: str) -> tuple[Hypothesis, ...]:
    return tuple(Hypothesis(name, type_) for name, type_ in types.items())


@pytest.mark.parametrize(
    ("one", "two"),
    [
        # which of two hypotheses of one type the target speaks of
        (Goal("a < b", hyps(a="Nat", b="Nat")), Goal("a < a", hyps(a="Nat", b="Nat"))),
        # a hypothesis' name inside a string or character is not the hypothesis
        (Goal('f "n" = n', hyps(n="Nat")), Goal('f "m" = m', hyps(m="Nat"))),
        (Goal("g 'n' = n", hyps(n="Nat")), Goal("g 'm' = m", hyps(m="Nat"))),
        # a bound name that shadows one hypothesis but not the other
        (
            Goal("let n := 3; n = 3", hyps(n="Nat")),
            Goal("let n := 3; m = 3", hyps(m="Nat")),
        ),
        # constants keep their names
        (Goal("foo = n", hyps(n="Nat")), Goal("bar = n", hyps(n="Nat"))),
        # a value is more than a type
        (
            Goal("n = 3", (Hypothesis("n", "Nat", "3"),)),
            Goal("n = 3", (Hypothesis("n", "Nat"),)),
        ),
        # a hypothesis that tactics cannot name is not one that they can
        (Goal("p", hyps(h="p", p="Prop")), Goal("p", hyps(**{"h✝": "p", "p": "Prop"}))),
        # one metavariable twice is not two
        (Goal("?a = ?a"), Goal("?a = ?b")),
    ],
)
def test_different_goals_differ(one: Goal, two: Goal) -> None:
    assert canonical_goal(one) != canonical_goal(two)


def test_line_breaks_of_the_printer_do_not_count() -> None:
    short = Goal("n + n + n = 3 * n", hyps(n="Nat"))
    long = Goal("number + number +\n    number = 3 * number", hyps(number="Nat"))
    assert canonical_goal(short) == canonical_goal(long)


def test_independent_goals_are_a_set_and_dependent_ones_a_list() -> None:
    one, two = Goal("n = 0", hyps(n="Nat")), Goal("True")
    assert canonical_goals([one, two]) == canonical_goals([two, one])
    assert canonical_goals([one]) != canonical_goals([one, one])
    open_one = Goal("?w = 0")
    assert canonical_goals([open_one, two]) != canonical_goals([two, open_one])
    assert canonical_goals([Goal("?a = 0"), Goal("p ?a")]) == canonical_goals(
        [Goal("?m.7 = 0"), Goal("p ?m.7")]
    )
    assert canonical_goals([Goal("?a = 0"), Goal("p ?a")]) != canonical_goals(
        [Goal("?a = 0"), Goal("p ?b")]
    )


def test_many_alike_hypotheses_take_no_time_to_speak_of() -> None:
    names = [f"n{i}" for i in range(40)]
    goal = Goal(" + ".join(names) + " = 0", tuple(Hypothesis(n, "Nat") for n in names))
    back = Goal(goal.target, goal.hypotheses[::-1])
    assert canonical_goal(goal) == canonical_goal(back)
