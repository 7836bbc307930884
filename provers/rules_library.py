"""Rules that use the library's lemmas, chosen by the symbols of the target."""

from __future__ import annotations

from collections.abc import Iterator

from qedgym.provers.goal_shape import RELATIONS, Shape
from qedgym.provers.lean_terms import base
from qedgym.provers.lemma_index import LemmaIndex
from qedgym.provers.rule_names import Offer


def library_rules(s: Shape, index: LemmaIndex) -> Iterator[Offer]:
    """``apply``, ``rw`` and ``solve_by_elim`` with lemmas that speak of the same things."""
    t = s.target
    relation = t.head if t.head in RELATIONS or t.head in ("∧", "∨", "¬", "↔") else base(t.head)
    sides = tuple(base(a.head) if a.args or a.head[:1].isdigit() else "" for a in t.args[-2:])
    # A variable of the target matches only a variable of the lemma.
    sides = tuple(side or "_" for side in sides)
    symbols = s.target_heads
    applicable = index.concluding(relation, sides, symbols)[:8]
    for i, lemma in enumerate(applicable[:5]):
        if lemma.relation != "=" or lemma.premises == 0:
            yield f"apply {lemma.name}", 0.05 * 0.85**i
    if applicable:
        names = ", ".join(lemma.name for lemma in applicable)
        # Lemmas about relations, transitivity among them, apply again and again.
        depth = " (maxDepth := 2)" if t.head in RELATIONS or t.head in ("∧", "∨") else ""
        yield f"solve_by_elim{depth} [{names}]", 0.2
    for i, lemma in enumerate(index.rewriting(symbols)[:5]):
        yield f"rw [{lemma.name}]", 0.04 * 0.85**i
