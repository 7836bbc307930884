"""Rules for a target that a fact proves but for how a number in it is written."""

from __future__ import annotations

from collections.abc import Iterator

from qedgym.provers.file_lemmas import relevant_lemmas, same_kind
from qedgym.provers.goal_shape import RELATIONS, Shape
from qedgym.provers.lean_terms import Term, base, parse
from qedgym.provers.rule_names import Offer
from qedgym.provers.rules_forward import supplied
from qedgym.provers.rules_simp import MULTIPLIED_OUT

_SUMS = frozenset("+ * - /".split())


def nearly(s: Shape) -> Iterator[Offer]:
    """``P t`` from ``P u`` with ``t = u`` by arithmetic: hypotheses, constructors, lemmas."""
    t = s.target
    if not t.args or t.head in RELATIONS or t.head in "∧∨¬↔→∀∃":
        return
    if not any(sub.head in _SUMS for arg in t.args for sub in arg.walk()):
        return
    facts = [h.name for h in s.proofs if base(h.shown.head) == base(t.head)]
    type_ = s.facts.inductives.get(base(t.head))
    for constructor in type_.constructors if type_ is not None else ():
        kinds = [parse(kind) for _, kind in constructor.fields]
        bound = {n for n, k in constructor.fields if not s.is_prop(parse(k))}
        premises = [k for k in kinds if s.is_prop(k)]
        variables = {x.head for p in premises for x in p.walk() if not x.args and _is_name(s, x)}
        for _, given in supplied(s, "", premises, bound | variables):
            if len(given) == len(premises):
                facts.append(f"({constructor.name} {' '.join(['_'] * len(bound) + given)})")
    for lemma in relevant_lemmas(s)[:8]:
        if same_kind(lemma.conclusion, t) and lemma.hypotheses:
            bound = {n for n, _ in lemma.arguments} - {n for n, _ in lemma.hypotheses}
            for _, given in supplied(s, "", [p for _, p in lemma.hypotheses], bound):
                if len(given) == len(lemma.hypotheses):
                    names = [n for n, explicit in lemma.arguments if explicit]
                    facts.append(_applied(lemma.name, names, dict(lemma.hypotheses), given))
    if facts:
        ends = ["omega"]
        if any(sub.head == "*" for arg in t.args for sub in arg.walk()):
            ends.append(f"(simp only [{MULTIPLIED_OUT}]; omega)")
        by = f"(by first | {' | '.join([*ends, 'ac_rfl'])})"
        tries = [f"exact cast (congrArg _ {by}) {fact}" for fact in dict.fromkeys(facts)]
        yield f"first | {' | '.join(tries[:8])}", 0.35


def _is_name(s: Shape, term: Term) -> bool:
    """Whether an atom of a declaration reads as a variable of it."""
    known = s.facts.functions.keys() | s.facts.inductives.keys()
    return term.head.isidentifier() and term.head not in known


def _applied(name: str, explicit: list[str], premises: dict[str, object], given: list[str]) -> str:
    left = list(given)
    arguments = [left.pop(0) if n in premises and left else "_" for n in explicit]
    return f"({' '.join([name, *arguments, *left])})"
