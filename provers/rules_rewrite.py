"""Rules that rewrite, and that use lemmas of the file."""

from __future__ import annotations

from collections.abc import Iterator

from qedgym.provers.declared import Lemma
from qedgym.provers.file_lemmas import COMMON, is_specific, relevant_lemmas, same_kind
from qedgym.provers.goal_shape import Shape
from qedgym.provers.lean_terms import Term, base, telescope
from qedgym.provers.rule_names import Offer, fill, pattern
from qedgym.provers.rules_match import match
from qedgym.provers.rules_simp import has_if, if_definitions, in_brackets


def equations(s: Shape) -> Iterator[Offer]:
    """Rules for an equation as target: extensionality, congruence, splitting of conditions."""
    t = s.target
    if t.head == "=":
        left, right = t.args
        functional = any(s.is_function(a) for a in t.args)
        if functional:
            name = s.fresh("x")[0]
            several = len(names := _points(s)) > 1
            yield f"funext {name}", 0.05 if several else 0.5
            yield f"funext {name} <;> simp_all", 0.1
            if several:
                yield f"funext {' '.join(names)}", 0.5
                yield f"funext {' '.join(names)}; apply propext; constructor", 0.2
        if left.head == right.head and left.args and len(left.args) == len(right.args):
            yield "congr", 0.05
            yield "congr 1", 0.05
        sides = [s.types.get(a.head) for a in t.args if not a.args]
        if any(x is not None and x.head in ("×",) for x in sides):
            yield "apply Prod.ext", 0.1
        if any(x is not None and x.text == "Prop" for x in sides):
            yield "apply propext", 0.2
        elif any(a.args and s.is_prop(a) for a in t.args) and not functional:
            yield "apply propext", 0.5
        yield "symm", 0.01
    if any(sub.head in ("if", "match") for sub in t.walk()):
        inside = in_brackets(", ".join(s.definitions))
        yield "split", 0.3
        yield f"split <;> simp_all{inside}", 0.2
    elif s.definitions and has_if(s):
        inside = in_brackets(", ".join(s.definitions))
        yield f"simp only{inside} <;> split <;> simp_all{inside}", 0.1
        yield f"unfold {' '.join(if_definitions(s))} <;> split <;> simp_all{inside}", 0.06
    for h in s.proofs:
        if any(sub.head in ("if", "match") for sub in h.type.walk()):
            yield f"split at {h.name}", 0.2
            yield f"split at {h.name} <;> simp_all", 0.1


def _points(s: Shape) -> list[str]:
    """Names for all arguments that the sides of an equation wait for."""
    counts = [s.waits_for(side) for side in s.target.args]
    return s.fresh(*["x"] * max(counts, default=0))


def rewrites(s: Shape) -> Iterator[Offer]:
    """``rw`` with hypotheses and with lemmas of the file whose left side occurs."""
    text = s.target.text
    for h in s.proofs:
        variables, premises, conclusion = telescope(h.type)
        if conclusion.head != "=" or len(conclusion.args) != 2:
            continue
        bound = {n for n, _ in variables}
        left, right = conclusion.args
        own = h.name.startswith("ih")
        if _occurs(left, s.target, bound):
            yield f"rw [{h.name}]", 0.25 if own else 0.15
        if _occurs(right, s.target, bound) and (right.args or not variables):
            yield f"rw [← {h.name}]", 0.1
        elif not right.args and any(t.head == right.head and t.args for t in s.target.walk()):
            yield f"rw [← {h.name}]", 0.2  # a function
        if not premises and not own and left.text not in text:
            yield f"simp [{h.name}]", 0.03
    backwards: list[str] = []
    for i, lemma in enumerate(relevant_lemmas(s)[:10]):
        conclusion = lemma.conclusion
        part = 0.85**i
        yield from _from_lemma(s, lemma, part)
        if conclusion.head in ("=", "↔") and len(conclusion.args) == 2:
            left, right = conclusion.args
            if base(left.head) in s.target_heads and _present(left, s):
                yield f"rw [{lemma.name}]", 0.12 * part
            if right.args and base(right.head) in s.target_heads and _present(right, s):
                yield f"rw [← {lemma.name}]", 0.06 * part
        if same_kind(conclusion, s.target):
            yield f"apply {lemma.name}", 0.15 * part
            if lemma.hypotheses:
                yield f"apply {lemma.name} <;> assumption", 0.05 * part
                if is_specific(conclusion):
                    backwards.append(lemma.name)
            if conclusion.head == "=":
                yield f"simp [{lemma.name}]", 0.06 * part
    if backwards:
        # It closes the goal or fails, so it may stand high: failing costs one step.
        yield f"solve_by_elim [{', '.join(backwards)}]", 0.35


def _from_lemma(s: Shape, lemma: Lemma, part: float) -> Iterator[Offer]:
    """What a lemma says of a hypothesis, where that is something to take apart."""
    if lemma.conclusion.head not in ("∃", "∧", "∨", "False", "¬"):
        return
    for name, premise in lemma.hypotheses[:2]:
        for h in s.proofs:
            if base(h.shown.head) != base(premise.head) or premise.head in ("=", "≠"):
                continue
            given = f"({name} := {h.name})" if name else h.name
            wanted: list[str] = []
            form = fill(pattern(lemma.conclusion, wanted), wanted, s)
            if lemma.conclusion.head in ("∃", "∧"):
                yield f"obtain {form} := {lemma.name} {given}", 0.12 * part
            else:
                yield f"have {s.fresh('h')[0]} := {lemma.name} {given}", 0.06 * part


def _occurs(form: Term, target: Term, bound: set[str]) -> bool:
    if not form.args and form.head in bound:
        return False
    return any(match(form, sub, bound) is not None for sub in target.walk())


def _present(form: Term, s: Shape) -> bool:
    names = {base(t.head) for t in form.walk() if t.args} - COMMON
    return names <= s.heads
