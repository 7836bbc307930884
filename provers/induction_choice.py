"""Which variable a goal asks to take apart, what to generalize, and how to name what comes."""

from __future__ import annotations

from collections.abc import Iterator

from qedgym.provers.declared import Function, Inductive
from qedgym.provers.goal_shape import RELATIONS, Shape
from qedgym.provers.lean_terms import Term, base, parse
from qedgym.provers.rule_names import value_name

# The argument on which core functions and operators descend, by the last part of their name.
_CORE_SPLITS = {
    "+": 1, "*": 1, "^": 1, "-": 1, "++": 0, "::": 1, "append": 0, "length": 0, "reverse": 0,
    "map": -1, "filter": -1, "foldr": -1, "foldl": -1, "zip": 0, "take": 0, "drop": 0, "∈": 1,
    "elem": -1, "contains": 0, "replicate": 0, "flatten": 0, "all": 0, "any": 0, "isSome": 0,
    "&&": 0, "||": 0, "!": 0, "not": 0, "and": 0, "or": 0, "xor": 0, "getD": 0, "head?": 0,
    "bind": 0, "isNone": 0, "sum": 0, "concat": 0, "filterMap": -1, "flatMap": 0, "zipWith": 1,
}  # fmt: skip
_ACCUMULATORS = {"foldl": (1,), "take": (1,), "drop": (1,), "zip": (1,), "zipWith": (2,)}


def split_score(s: Shape, name: str) -> tuple[float, list[str]]:
    """How much the goal asks for taking a variable apart, and which others to generalize."""
    score = 0.0
    others: dict[str, None] = {}
    for term in [s.target, *(h.type for h in s.proofs)]:
        weight = 1.0 if term is s.target else 0.3
        for sub in term.walk():
            for i, arg in enumerate(sub.args):
                if arg.head == name and not arg.args:
                    score += weight * _position(s, sub, i)
                    others |= dict.fromkeys(_changing(s, sub, i, name))
                elif sub.head not in RELATIONS and any(a.head == name for a in arg.walk()):
                    if _position(s, sub, i) >= 1:
                        others |= dict.fromkeys(_changing(s, sub, i, name))
    return score, list(others)


def explicit_arguments(term: Term, function: Function) -> list[Term]:
    """Arguments in the order of the definition: ``t.map f`` may stand for ``map f t``."""
    args = list(term.args)
    if term.head.startswith(".") and function.splits and 0 not in function.splits:
        args.insert(min(min(function.splits), len(args) - 1), args.pop(0))
    return args


def _position(s: Shape, term: Term, i: int) -> float:
    """How strongly the function at this place recurses on its ``i``-th argument."""
    head = base(term.head)
    function = s.facts.functions.get(head)
    if function is not None and head not in s.types:
        own = explicit_arguments(term, function).index(term.args[i])
        return 2.0 if own in function.splits else 0.2
    if head in s.facts.inductives:
        return 0.3
    place = _CORE_SPLITS.get(head)
    if place is None:
        return 0.1
    if term.head.startswith(".") and place == -1:
        return 1.0 if i == 0 else 0.1
    return 1.0 if i == place % len(term.args) else 0.3


def _changing(s: Shape, term: Term, i: int, name: str) -> Iterator[str]:
    """Variables at places that the recursion changes next to the one that it descends on."""
    head = base(term.head)
    function = s.facts.functions.get(head)
    places = function.changes if function else _ACCUMULATORS.get(head, ())
    args = list(term.args) if function is None else explicit_arguments(term, function)
    for j, arg in enumerate(args):
        if arg is term.args[i] or (function and j not in places and j not in function.splits):
            continue
        if not function and head not in _ACCUMULATORS:
            continue
        for sub in arg.walk():
            if sub.head in s.types and sub.head != name and not sub.args:
                if any(v.name == sub.head for v in s.values):
                    yield sub.head


def alternatives(s: Shape, name: str, type_: Inductive, induction: bool, own: str = "ih") -> str:
    """`` with | zero => ?_ | succ n ih => ?_``: names for what each case brings, goals left open.

    Only for types without indices, where no case can be missing.
    """
    parts = []
    for constructor in type_.constructors:
        wanted: list[str] = []
        recursive: list[str] = []
        for field, kind in constructor.fields:
            again = type_.holds(kind)
            if again and name not in wanted and not recursive and len(constructor.fields) == 1:
                label = name  # `succ n`: the smaller value may keep the name
            else:
                label = field or (f"{name}" if again else value_name(parse(kind)))
            wanted.append(label)
            if again:
                recursive.append(label)
        taken = [w for w in wanted if w == name]
        names = s.fresh(*wanted)
        if len(taken) == 1:  # the old name is free again once the variable is gone
            names = [name if w == name else n for w, n in zip(wanted, names, strict=True)]
        if induction:
            names += s.fresh(*[own] * len(recursive))
        short = base(constructor.name)
        parts.append(f"| {' '.join([short, *names])} => ?_")
    return " with " + " ".join(parts)


def variables(s: Shape) -> list[tuple[float, str, Inductive, list[str]]]:
    """Variables that can be taken apart, the most wanted first: score, name, type, others."""
    found = []
    for h in s.values:
        type_ = s.inductive(h.type)
        if type_ is not None:
            score, others = split_score(s, h.name)
            if score > 0:
                found.append((score, h.name, type_, others))
    return sorted(found, key=lambda v: -v[0])
