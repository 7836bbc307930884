"""A goal as the statement of a theorem, and a goal's text changed as a whole. Pure text."""

from __future__ import annotations

import re
from dataclasses import replace

from qedgym.env.theorem import Goal, Hypothesis

_HIDDEN = re.compile(r"[^\W\d][\w'!?₀-₉]*✝[⁰¹²³⁴⁵⁶⁷⁸⁹]*")
_UNIVERSE = re.compile(r"\b(?:Type|Sort) (?:[uvw][\w']*|\([^()]*\)|\d+)(?![\w.'])")


def goal_statement(goal: Goal, name: str) -> str | None:
    """``theorem name (x : T) ... : target`` for a goal; None for one that cannot be written down.

    Hypotheses keep their order; those that no tactic can name get names. Types of any universe
    become types. A goal with metavariables, ``let`` values or cut-off terms has no statement.

    >>> h = (Hypothesis("p", "Prop"), Hypothesis("q", "Prop"), Hypothesis("h✝", "p ∧ q"))
    >>> goal_statement(Goal("q", h), "t")
    'theorem t (p q : Prop) (h : p ∧ q) : q'
    """
    parts = [goal.target, *(h.type for h in goal.hypotheses)]
    if any(h.value is not None for h in goal.hypotheses):
        return None
    if any("?" in p or "⋯" in p or "sorry" in p or not p.strip() for p in parts):
        return None
    goal = named(goal)
    binders: list[tuple[list[str], str, str]] = []
    for h in goal.hypotheses:
        type_ = _UNIVERSE.sub("Type", " ".join(h.type.split()))
        bracket = "[" if h.is_instance else "("
        if bracket == "(" and binders and binders[-1][1:] == (type_, "("):
            binders[-1][0].append(h.name)
        else:
            binders.append(([h.name], type_, bracket))
    texts = [
        f"[{type_}]" if bracket == "[" else f"({' '.join(names)} : {type_})"
        for names, type_, bracket in binders
    ]
    target = _UNIVERSE.sub("Type", " ".join(goal.target.split()))
    return " ".join(["theorem", name, *texts, ":", target])


def named(goal: Goal) -> Goal:
    """The goal with a name of its own for every hypothesis that no tactic can name."""
    taken = {h.name for h in goal.hypotheses}
    new: dict[str, str] = {}
    for h in goal.hypotheses:
        if "✝" in h.name and h.name not in new:
            stem = h.name.partition("✝")[0] or "h"
            stem = "h" if stem in ("_", "this") or not stem.isidentifier() else stem
            fresh, n = stem, 0
            while fresh in taken:
                n += 1
                fresh = f"{stem}{n}"
            taken.add(fresh)
            new[h.name] = fresh

    def put(text: str) -> str:
        return _HIDDEN.sub(lambda m: new.get(m[0], m[0]), text)

    hypotheses = tuple(
        Hypothesis(new.get(h.name, h.name), put(h.type), h.value, h.is_instance)
        for h in goal.hypotheses
    )
    return replace(goal, target=put(goal.target), hypotheses=hypotheses, case=None)
