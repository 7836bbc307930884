"""Goals of a state that can be proved apart from each other: which, where, under which names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from qedgym.env.lean_lexer import tokens
from qedgym.env.theorem import Goal, ProofState

_UNKNOWN = re.compile(r"(?<!\w)\?([^\W\d][\w'!?.]*|\w[\w'!?.]*)")


@dataclass(slots=True)
class Part:
    """Where a node's goals stand in a state."""

    state: ProofState
    mine: tuple[int, ...]
    """Places of the node's goals among the state's, rising."""

    @property
    def goals(self) -> tuple[Goal, ...]:
        """The node's goals."""
        return tuple(self.state.goals[i] for i in self.mine)

    @property
    def others(self) -> tuple[Goal, ...]:
        """The goals that are none of the node's, as they stand when its first one is in front."""
        goals, first = self.state.goals, self.mine[0]
        turned = [*range(first, len(goals)), *range(first)]
        return tuple(goals[i] for i in turned if i not in self.mine)

    @property
    def turn(self) -> str:
        """What to write before a tactic so that it works on the node's first goal."""
        return f"rotate_left {self.mine[0]}\n" if self.mine[0] else ""


def unknowns(goal: Goal) -> set[str]:
    """The unknowns that a goal depends on, as far as it shows."""
    texts = [goal.target, *(h.type for h in goal.hypotheses)]
    return set(goal.metavariables) | {f"?{m}" for t in texts for m in _UNKNOWN.findall(t)}


def split(goals: Sequence[Goal]) -> list[tuple[int, ...]]:
    """The goals in groups that can be proved apart from each other, single ones first.

    Goals with unknowns, and the goals that these stand for, are one group at the end. Such a goal
    is known by its name; by an unknown without a name all goals are one group.
    """
    found = [unknowns(goal) for goal in goals]
    shown = {m for names in found for m in names if m.startswith("?")}
    hidden = {m for names in found for m in names if not m.startswith("?")}
    if len(hidden) > len(shown) or any(re.match(r"\?(m|_uniq)\.\d", m) for m in shown):
        return [tuple(range(len(goals)))]
    together = []
    for i, goal in enumerate(goals):
        tag = goal.case or ""
        if found[i] or f"?{tag}" in shown or f"?{tag.split('.')[-1]}" in shown:
            together.append(i)
    singles = [(i,) for i in range(len(goals)) if i not in together]
    return [*singles, tuple(together)] if together else [*singles]


def other_places(before: Sequence[Goal], after: Sequence[Goal]) -> list[int] | None:
    """Where in ``after`` the goals ``before`` stand, unchanged and in order; None if not so.

    They are looked for from the end, since a tactic puts what it leaves to the front.
    """
    places: list[int] = []
    at = len(after)
    for goal in reversed(before):
        at -= 1
        while at >= 0 and after[at] != goal:
            at -= 1
        if at < 0:
            return None
        places.append(at)
    return places[::-1]


def renamed(tactic: str, names: dict[str, str]) -> str:
    """The tactic with other names for hypotheses and unknowns; fields and lemmas of the same name
    stay.

    >>> renamed("exact h.1.trans (Nat.h h1) -- h", {"h": "a", "h1": "h"})
    'exact a.1.trans (Nat.h h) -- h'
    >>> renamed("exact w ?w", {"?w": "?n"})
    'exact w ?n'
    """
    if not names:
        return tactic
    parts: list[str] = []
    at = 0
    for token in tokens(tactic):
        if token.kind != "ident":
            continue
        head, dot, rest = token.text.partition(".")
        before = tactic[token.start - 1 : token.start]
        if before == "?":
            if (unknown := names.get(f"?{token.text}")) is not None:
                parts += [tactic[at : token.start - 1], unknown]
                at = token.end
        elif head in names and before != ".":
            parts += [tactic[at : token.start], names[head], dot, rest]
            at = token.end
    return "".join(parts) + tactic[at:]


def apart(places: Sequence[int]) -> bool:
    """Whether these are not consecutive."""
    return places[-1] - places[0] >= len(places)
