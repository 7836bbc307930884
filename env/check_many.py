"""Many proof blocks: those of theorems of one file share what the file costs."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from qedgym.env.proof_text import joined
from qedgym.env.theorem import Theorem

_Item = TypeVar("_Item")
_Result = TypeVar("_Result")


def head_of(theorem: Theorem) -> str:
    """Its prefix and statement."""
    return theorem.prefix + theorem.statement


def targets(theorems: Iterable[Theorem]) -> dict[str, Theorem]:
    """By head of each theorem one whose target says the same of it: a later one of its file.

    What a text declares does not depend on what follows it. An ``example`` has no name there, so
    it stands for itself.

    >>> a = Theorem("a", "theorem a : True")
    >>> b = Theorem("b", "theorem b : True", prefix="theorem a : True := trivial\\n")
    >>> [t.name for t in targets([a, b]).values()]
    ['b', 'b']
    """
    found: dict[str, Theorem] = {}
    longest = None
    for head, theorem in sorted({head_of(t): t for t in theorems}.items(), reverse=True):
        # A text comes after all that begin with it.
        if longest is None or longest.kind == "example" or not _stands_in(head, head_of(longest)):
            longest = theorem
        found[head] = theorem if theorem.kind == "example" else longest
    return found


def _stands_in(head: str, text: str) -> bool:
    """Whether a text has the theorem of this head, with a proof of its own."""
    rest = text[len(head) :].lstrip()
    return text == head or text.startswith(head) and rest.startswith((":=", "|", "where"))


def target_text(theorem: Theorem) -> str:
    """The text that says what a theorem says, without a proof."""
    return joined(head_of(theorem), "sorry")


def each(
    act: Callable[[_Item], _Result], items: Sequence[_Item], workers: int | None
) -> list[_Result]:
    """``act`` of every item, in order, several at once; the first error passes through."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    count = workers or cores or 1
    if count <= 1 or len(items) <= 1:
        return [act(item) for item in items]
    with ThreadPoolExecutor(min(count, len(items)), "qedgym-check") as pool:
        futures = [pool.submit(act, item) for item in items]
        try:
            return [future.result() for future in futures]
        except BaseException:
            pool.shutdown(cancel_futures=True)
            raise
