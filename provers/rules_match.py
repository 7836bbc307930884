"""Rules that instantiate what is general at the terms of a goal: lemmas of the file, hypotheses."""

from __future__ import annotations

from collections.abc import Iterator

from qedgym.provers.declared import Lemma
from qedgym.provers.goal_shape import RELATIONS, Shape
from qedgym.provers.lean_terms import Term
from qedgym.provers.rule_names import Offer, fill, pattern
from qedgym.provers.rules_simp import in_brackets, is_numeric

_LOGICAL = RELATIONS | frozenset("∧ ∨ ¬ ↔ → ∀ ∃ fun if match () (,)".split())
_MOST = 6


def match(form: Term, term: Term, bound: set[str]) -> dict[str, str] | None:
    """How the bound names of a form must be chosen for it to read as the term, if at all."""
    found: dict[str, str] = {}

    def go(a: Term, b: Term) -> bool:
        if a.head in bound and not a.args:
            return found.setdefault(a.head, b.arg) == b.arg
        return (
            a.head == b.head
            and len(a.args) == len(b.args)
            and all(go(x, y) for x, y in zip(a.args, b.args, strict=True))
        )

    return found if go(form, term) else None


def instances(s: Shape, bound: list[str], conclusion: Term) -> Iterator[dict[str, str]]:
    """How the bound names may be chosen so that a part of the conclusion stands in the goal.

    Only choices for all of the names, each given once; those that the target asks for come first.
    """
    names = set(bound)
    forms = [
        form
        for form in conclusion.walk()
        if form.args and form.head not in _LOGICAL and form.head not in names
        if names <= {t.head for t in form.walk() if not t.args}
    ]
    hidden = {n for t in [s.target, *(h.shown for h in s.proofs)] for b in t.walk()
              for n, _ in b.binders} - set(s.types)  # fmt: skip
    seen: set[tuple[str, ...]] = set()
    for term in [s.target, *(h.shown for h in s.proofs)]:
        for sub in term.walk():
            if not sub.args:
                continue
            for form in forms:
                found = match(form, sub, names)
                if found is None or any(t.head in hidden for t in sub.walk()):
                    continue
                key = tuple(found[n] for n in bound)
                if key not in seen and not _stands(s, conclusion, found, names):
                    seen.add(key)
                    yield found


def _stands(s: Shape, conclusion: Term, found: dict[str, str], names: set[str]) -> bool:
    """Whether a hypothesis says that already."""
    return any(match(conclusion, h.shown, names) == found for h in s.proofs)


def lemma_instances(s: Shape) -> Iterator[tuple[Lemma, str]]:
    """Lemmas of the file at terms of the goal, as far as their variables are told by them."""
    names = s.heads | s.target_heads
    for lemma in reversed(s.facts.lemmas):
        own = [n for n in lemma.names if n in s.facts.functions]
        if not own or not any(n in names for n in own) or not lemma.general:
            continue
        if lemma.conclusion.head in ("=", "↔"):
            continue  # for simp and rw
        said = {t.head for t in lemma.conclusion.walk() if not t.args}
        bound = [n for n, _ in lemma.arguments if n in said] + [n for n in lemma.bound if n in said]
        for found in instances(s, bound, lemma.conclusion):
            if (call := _call(s, lemma, found)) is not None:
                yield lemma, call


def _call(s: Shape, lemma: Lemma, found: dict[str, str]) -> str | None:
    """The lemma applied to what was found and to hypotheses that are its premises."""
    premises = {n: t for n, t in lemma.hypotheses if n}
    named, given = [], []
    for name, explicit in lemma.arguments:
        if name in found and not explicit:
            named.append(f"({name} := {found[name]})")
        elif explicit and name in found:
            given.append(found[name])
        elif explicit and name in premises:
            fact = next(
                (h for h in s.proofs if _same(premises[name], h.shown, found)), None
            )
            if fact is None:
                return None
            given.append(fact.name)
        elif explicit:
            return None
    given += [found[n] for n in lemma.bound if n in found]
    return " ".join([lemma.name, *named, *given])


def _same(premise: Term, fact: Term, found: dict[str, str]) -> bool:
    """Whether a fact is the premise with the found values in it."""
    got = match(premise, fact, set(found))
    return got is not None and all(found[n] == v for n, v in got.items())


def lemma_facts(s: Shape) -> Iterator[Offer]:
    """Instances of lemmas as new facts; all of them at once, with a quick proof after them."""
    taken = list(dict(reversed([(call, lemma) for lemma, call in lemma_instances(s)])).items())
    calls = [(lemma, call) for call, lemma in reversed(taken)][:_MOST]
    if not calls:
        return
    fresh = s.fresh("h")[0]
    for i, (lemma, call) in enumerate(calls):
        head = lemma.conclusion.head
        if head in ("∃", "∧"):
            wanted: list[str] = []
            form = fill(pattern(lemma.conclusion, wanted), wanted, s)
            yield f"obtain {form} := {call}", 0.12 / (i + 1)
        elif head == "∨":
            yield f"rcases {call} with {fresh} | {fresh}", 0.2 / (i + 1)
        else:
            yield f"have {fresh} := {call}", 0.12 / (i + 1)
    labels = s.fresh(*["h"] * len(calls))
    simp = f"simp_all{in_brackets(', '.join(s.own_definitions))}"
    ends = ["omega", simp, "(simp_all; omega)"] if is_numeric(s) else [simp]
    haves = [f"have {label} := {call}" for label, (_, call) in zip(labels, calls, strict=True)]
    yield f"({'; '.join(haves)}; solve | {' | '.join(ends)})", 0.3
