"""The canonical form of goals: one text for all goals that differ only in names and order.

Equal forms mean equal goals up to a bijective renaming of hypotheses and metavariables, a
permutation of the hypotheses, and, where goals share no metavariable, a permutation of the goals.
The reverse may fail: two goals that differ only in bound names, or that are symmetric in an
exotic way, may get two forms. So merging states by form never merges states of which one can be
proved and the other not (as far as Lean's printed goals tell them apart: proofs printed as ``⋯``
are irrelevant anyway).

Whether a hypothesis can be named by a tactic is part of the form: a state in which ``h`` has lost
its name is worse for a policy than one in which it has not.

Pure text: no process, no Lean.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from qedgym.env.theorem import Goal, Hypothesis, ProofState

_WORD = r"(?:«[^»]*»|[^\W\dλΠΣ][\w'!?]*(?:✝[⁰¹²³⁴⁵⁶⁷⁸⁹]*)?)"
_TOKEN = re.compile(
    rf"""
    (?P<string>"(?:[^"\\]|\\.)*")
  | (?P<char>'(?:\\[^']+|[^\\'])')
  | (?P<field>\.{_WORD}(?:\.{_WORD})*)          # `.succ`, and `.1.foo` after a bracket
  | (?P<meta>\?{_WORD}(?:\.\d+)?)
  | (?P<word>{_WORD})(?P<rest>(?:\.(?:{_WORD}|\d+))*)(?P<binds>\s*:=)?
    """,
    re.VERBOSE | re.DOTALL,
)
_LINE_BREAK = re.compile(r"\s*\n\s*")


@dataclass(frozen=True, slots=True)
class _Text:
    """A printed term with holes where names of hypotheses and metavariables were."""

    skeleton: str
    refs: tuple[int, ...]
    """Per ``#`` hole the index of the hypothesis."""
    metas: tuple[str, ...]
    """Per ``?`` hole the metavariable's name as printed."""


def _read(text: str, index: dict[str, int]) -> _Text:
    """Cut the names of ``index`` and all metavariables out of ``text``."""
    refs: list[int] = []
    metas: list[str] = []

    def cut(match: re.Match[str]) -> str:
        if match["meta"]:
            metas.append(match["meta"])
            return "\0?"
        word = match["word"]
        if word is None or word not in index:
            return match[0]
        refs.append(index[word])
        if match["binds"]:
            # `let n := ..` or `{ n := .. }`: perhaps a field, so the name itself stays as well.
            return f"\0#{match[0]}"
        return f"\0#{match['rest']}"

    # A line break is where the printer ran out of width, which depends on the names' lengths.
    skeleton = _TOKEN.sub(cut, _LINE_BREAK.sub(" ", text))
    return _Text(skeleton, tuple(refs), tuple(metas))


@dataclass(frozen=True, slots=True)
class _Form:
    """A goal's form; metavariables are numbered later, over all goals of a state."""

    text: str
    metas: tuple[str, ...]


def _ranks(signatures: list[tuple[object, ...]]) -> list[int]:
    """Each signature's place among the distinct ones in sorted order."""
    place = {s: i for i, s in enumerate(sorted(set(signatures)))}
    return [place[s] for s in signatures]


def _order(texts: list[_Text], marks: list[str], target: _Text) -> list[int]:
    """The hypotheses' indices in an order that depends on neither names nor order.

    Colour refinement: hypotheses are told apart by what they say and by where they are used,
    again and again. Ties that remain are split one at a time; between truly symmetric hypotheses
    either choice gives the same text.
    """
    count = len(texts)
    uses: list[list[tuple[int, int]]] = [[] for _ in range(count)]
    for user, text in enumerate([*texts, target]):
        for place, ref in enumerate(text.refs):
            uses[ref].append((user, place))
    said = [(mark, t.skeleton, len(t.metas)) for mark, t in zip(marks, texts, strict=True)]
    colour = _ranks([*said])
    while True:
        while True:
            at = [*colour, count]  # the target's colour is its own
            refined = _ranks(
                [
                    (
                        colour[i],
                        tuple(at[r] for r in texts[i].refs),
                        tuple(sorted((at[user], place) for user, place in uses[i])),
                    )
                    for i in range(count)
                ]
            )
            stable = max(refined, default=0) == max(colour, default=0)
            colour = refined
            if stable:
                break
        if count == 0 or max(colour) == count - 1:
            return sorted(range(count), key=colour.__getitem__)
        first = colour.index(min(c for c, size in Counter(colour).items() if size > 1))
        # Doubling makes room below the rest of the tied class for the one singled out.
        colour = _ranks([(2 * c - (i == first),) for i, c in enumerate(colour)])


def _parts(goal: Goal, index: dict[str, int]) -> tuple[list[_Text], list[str], _Text]:
    """What the hypotheses say, how each is marked, and what the target says."""
    marks = [
        ("" if h.accessible else "✝") + ("[" if h.is_instance else "") for h in goal.hypotheses
    ]
    texts = [
        _read(h.type if h.value is None else f"{h.type}\1{h.value}", index) for h in goal.hypotheses
    ]
    return texts, marks, _read(goal.target, index)


@lru_cache(maxsize=16384)
def _goal_form(goal: Goal) -> _Form:
    names = [h.name for h in goal.hypotheses]
    index = {name: i for i, name in enumerate(names)}
    texts, marks, target = _parts(goal, index)
    # With one name twice (hand-written goals only) a reference is ambiguous: keep the order.
    unique = len(index) == len(names)
    order = _order(texts, marks, target) if unique else list(range(len(names)))
    number = {old: new for new, old in enumerate(order)}

    def write(text: _Text) -> str:
        refs = iter(text.refs)
        return re.sub("\0#", lambda _: f"\0{number[next(refs)]}\0", text.skeleton)

    lines = [f"{marks[i]}{number[i]} : {write(texts[i])}" for i in order]
    lines.append(f"⊢ {write(target)}")
    metas = [m for text in [*(texts[i] for i in order), target] for m in text.metas]
    return _Form("\n".join(lines), tuple(metas))


def _with_metas(form: _Form, number: dict[str, int]) -> str:
    metas = iter(form.metas)
    return re.sub("\0\\?", lambda _: f"?{number.setdefault(next(metas), len(number))}", form.text)


def canonical_goal(goal: Goal) -> str:
    """The form of one goal: equal for goals equal up to renaming and hypothesis order.

    The case tag plays no part. The text is for comparing, not for people.

    >>> from qedgym.env.theorem import Hypothesis
    >>> a = Goal("m ≤ n", (Hypothesis("n", "Nat"), Hypothesis("m", "Nat")))
    >>> b = Goal("x ≤ y", (Hypothesis("x", "Nat"), Hypothesis("y", "Nat")), case="inl")
    >>> canonical_goal(a) == canonical_goal(b)
    True
    >>> canonical_goal(a) == canonical_goal(Goal("m ≤ m", a.hypotheses))
    False
    """
    return _with_metas(_goal_form(goal), {})


def canonical_goals(goals: Sequence[Goal]) -> str:
    """The form of a list of goals that must all be proved.

    Goals without metavariables are independent, so their order does not count. As soon as one
    has a metavariable, shown or not, all keep their order, and metavariables are numbered through
    all goals.
    """
    forms = [_goal_form(goal) for goal in goals]
    if any(form.metas for form in forms) or any(goal.metavariables for goal in goals):
        number: dict[str, int] = {}
        return "\n\n".join(_with_metas(form, number) for form in forms)
    return "\n\n".join(sorted(form.text for form in forms))


def canonical_state(state: ProofState) -> str:
    """The form of a state's goals; states of one theorem with equal forms need one visit."""
    return canonical_goals(state.goals)


def renaming(old: Sequence[Goal], new: Sequence[Goal]) -> dict[str, str] | None:
    """Names in the goals ``old`` with the names that the same things have in ``new``, where they
    differ: of hypotheses, and of metavariables (``?w``).

    The goals are taken in pairs, in order. None when their forms differ. Should one name have to
    become two in different goals, the earlier goal decides.

    >>> from qedgym.env.theorem import Hypothesis
    >>> a = Goal("m ≤ n", (Hypothesis("n", "Nat"), Hypothesis("m", "Nat")))
    >>> b = Goal("x ≤ n", (Hypothesis("x", "Nat"), Hypothesis("n", "Nat")))
    >>> renaming([a], [b])
    {'m': 'x'}
    >>> renaming([Goal("?a = ?b"), Goal("Nat")], [Goal("?c = ?b"), Goal("Nat")])
    {'?a': '?c'}
    """
    if len(old) != len(new):
        return None
    number: tuple[dict[str, int], dict[str, int]] = ({}, {})
    found: dict[str, str] = {}
    for one, other in zip(old, new, strict=True):
        forms = _goal_form(one), _goal_form(other)
        texts = [_with_metas(form, seen) for form, seen in zip(forms, number, strict=True)]
        if texts[0] != texts[1]:
            return None
        pairs = list(zip(forms[0].metas, forms[1].metas, strict=True))
        for a, b in zip(_in_order(one), _in_order(other), strict=True):
            if a.accessible:  # then so is b, for that is part of the form
                pairs.append((a.name, b.name))
        for a_name, b_name in pairs:
            found.setdefault(a_name, b_name)
    return {a: b for a, b in found.items() if a != b}


def _in_order(goal: Goal) -> list[Hypothesis]:
    """The hypotheses in the order of the form."""
    index = {h.name: i for i, h in enumerate(goal.hypotheses)}
    if len(index) < len(goal.hypotheses):
        return list(goal.hypotheses)
    texts, marks, target = _parts(goal, index)
    return [goal.hypotheses[i] for i in _order(texts, marks, target)]
