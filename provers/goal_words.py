"""The features of a goal by which it is compared with others: words for what it is made of.

As in TacticToe (Gauthier and others, 2021) and Tactician (Blaauwbroek and others, 2020): the
symbols of the target and of the hypotheses and which stands directly below which, with names of
the context left out, so that renaming a goal changes nothing.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from qedgym.env.theorem import Goal
from qedgym.provers.lean_terms import Term, base, parse

_HYPOTHESES = 12
"""Hypotheses that are looked at, the latest first."""
_DEEP = 2
"""Levels of the target's outline."""


def goal_words(goal: Goal) -> frozenset[str]:
    """The features of a goal: some dozens. Linear in the length of its text.

    >>> "!= 1" in goal_words(Goal("1 = 1"))
    True
    """
    local = {h.name for h in goal.hypotheses}
    target = parse(goal.target)
    names = unnamed(target, local)
    words = {f"!{word}" for word in _words(target, names)}
    words.add(f"outline {outline(target, names, _DEEP)}")
    words.add(f"!{min(4, len(target.args))}")
    for hypothesis in goal.hypotheses[-_HYPOTHESES:]:
        type_ = parse(hypothesis.type)
        names = unnamed(type_, local)
        words.update(_words(type_, names))
        words.add(f"fact {outline(type_, names, 1)}")
        if not hypothesis.accessible and not hypothesis.is_instance:
            words.add("hidden")
        if hypothesis.name.startswith("ih"):
            words.add(f"ih {outline(type_, names, 1)}")
        if hypothesis.type == goal.target:
            words.add("target stands")
        elif type_.head == target.head and type_.args:
            words.add("fact like target")
    return frozenset(words)


def unnamed(term: Term, local: Collection[str]) -> Collection[str]:
    """Names that do not matter in a term: those of the context and those that it binds."""
    bound = {name for sub in term.walk() for name, _ in sub.binders}
    return bound.union(local) if bound else local


def outline(term: Term, local: Collection[str], depth: int) -> str:
    """The term's head and what stands below it, to a depth; names of the context are ``_``."""
    head = symbol(term.head, local)
    if not depth or not term.args:
        return head
    return f"({' '.join([head, *(outline(arg, local, depth - 1) for arg in term.args)])})"


def symbol(head: str, local: Collection[str]) -> str:
    """A head as others may have it too: the last part of a name, ``_`` for one of the context."""
    if head in local or head.partition(".")[0] in local:
        return "_"
    return base(head.lstrip("@"))


def _words(term: Term, local: Collection[str]) -> Iterator[str]:
    for sub in term.walk():
        head = symbol(sub.head, local)
        yield head
        for place, arg in enumerate(sub.args):
            below = symbol(arg.head, local)
            yield f"{head} {below}"
            if place == 0 and arg.args:
                yield f"{head} {below} {symbol(arg.args[0].head, local)}"
