"""What tells made statements apart: one form for all that differ in names and order only.

Pure functions on goals as Lean prints them; which statements are known is kept as digests.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from qedgym.env.canonical import canonical_goal
from qedgym.env.theorem import Goal
from qedgym.provers.file_facts import facts_of
from qedgym.provers.goal_shape import Shape
from qedgym.provers.goal_statement import named
from qedgym.provers.lean_terms import base

_WORD = re.compile(r"[^\W\d][\w'!?₀-₉]*")
_LEVEL = re.compile(r"\b(Type|Sort) (?:[uvw][\w']*|\([^()]*\)|\d+)(?![\w.'])")


def own_names(prefix: str) -> frozenset[str]:
    """Last parts of the names of all types, functions and fields that a text defines.

    >>> sorted(own_names("namespace A\\ndef f (n : Nat) := n\\ninductive T\\n  | c\\n"))
    ['T', 'c', 'f']
    """
    facts = facts_of(prefix)
    made = [c.name for i in facts.inductives.values() for c in i.constructors]
    return frozenset(map(base, [*facts.functions, *facts.inductives, *facts.fields, *made]))


def without_idle(goal: Goal, prefix: str) -> Goal:
    """The goal without values that nothing else speaks of: they do not change what it says."""
    shape = Shape(goal, facts_of(prefix))
    kept = list(goal.hypotheses)
    for hypothesis in goal.hypotheses[::-1]:
        rest = [goal.target, *(h.type for h in kept if h is not hypothesis)]
        spoken = any(hypothesis.name in _words(text) for text in rest)
        if not spoken and not hypothesis.is_instance and hypothesis.value is None:
            type_ = shape.types[hypothesis.name]
            value = type_.head in ("Type", "Sort", "Prop") or any(
                hypothesis.type == h.type.text for h in shape.values
            )
            if value and not shape.is_prop(type_) and not _may_be_claim(hypothesis.type):
                kept.remove(hypothesis)
    return replace(goal, hypotheses=tuple(kept))


def _may_be_claim(type_: str) -> bool:
    """Whether a type may be a proposition for all that its text tells: ``Even n``."""
    head = type_.split()[0]
    return " " in type_ and head not in ("List", "Option", "Type", "Sort") and "→" not in type_


@lru_cache(maxsize=4096)
def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text))


def statement_form(goal: Goal, prefix: str = "", file: str = "") -> str:
    """A digest that is equal for statements equal up to names and the order of hypotheses.

    ``goal`` is the statement with all that can be introduced in its context. Universes do not
    count, and neither do variables that nothing speaks of. Where the statement uses definitions
    of the text before it, ``file`` says which text that is: the same words in two files are two
    statements then.

    >>> from qedgym.env.theorem import Hypothesis
    >>> a = Goal("m ≤ n", (Hypothesis("n", "Nat"), Hypothesis("m", "Nat"), Hypothesis("k", "Nat")))
    >>> b = Goal("x ≤ y", (Hypothesis("x", "Nat"), Hypothesis("y", "Nat")))
    >>> statement_form(a) == statement_form(b)
    True
    """
    goal = without_idle(named(goal), prefix)
    plain = replace(
        goal,
        target=_LEVEL.sub("Type", goal.target),
        hypotheses=tuple(replace(h, type=_LEVEL.sub("Type", h.type)) for h in goal.hypotheses),
    )
    text = canonical_goal(plain)
    own = own_names(prefix)
    where = file if own and not own.isdisjoint(_WORD.findall(text)) else ""
    digest = hashlib.blake2b(f"{where}\0{text}".encode("utf-8", "replace"), digest_size=12)
    return digest.hexdigest()


class Known:
    """Forms of statements that are there already."""

    def __init__(self, forms: Iterable[str] = ()) -> None:
        self._forms = set(forms)

    def __contains__(self, form: object) -> bool:
        return form in self._forms

    def __len__(self) -> int:
        return len(self._forms)

    def add(self, form: str) -> bool:
        """Whether it is new; it is known from now on."""
        before = len(self._forms)
        self._forms.add(form)
        return len(self._forms) > before

    def discard(self, form: str) -> None:
        """It is not known any more."""
        self._forms.discard(form)
