"""Rules of classical logic: case distinctions, contradiction, negations pushed inwards."""

from __future__ import annotations

from collections.abc import Iterator

from qedgym.provers.goal_shape import Shape
from qedgym.provers.lean_terms import Term, telescope
from qedgym.provers.rule_names import Offer

_PUSH = (
    "not_and, not_or, not_exists, Classical.not_forall, Classical.not_imp, Classical.not_not,"
    " not_true_eq_false, not_false_eq_true"
)


def classical(s: Shape) -> Iterator[Offer]:
    """Case distinctions, contradiction, pushing negations inwards."""
    t = s.target
    atoms = propositional_atoms(s)
    if 0 < len(atoms) <= 4 and all(not a.args for a in atoms):
        splits = " <;> ".join(f"by_cases h{a.arg} : {a.text}" for a in atoms)
        weight = 0.25 if _only_propositional(s) else 0.03
        yield f"{splits} <;> simp_all", weight
    name = s.fresh("h")[0]
    for i, atom in enumerate(case_terms(s)):
        if i < 3:
            yield f"by_cases {name} : {atom}", 0.07 / (i + 1)
    for h in s.proofs:
        if h.type.head == "¬" and h.type.args[0].head in ("∀", "∃", "∧", "∨", "→", "¬", "↔"):
            yield f"simp only [{_PUSH}] at {h.name}", 0.3
    if t.head == "¬" and t.args[0].head in ("∀", "∃", "∧", "∨"):
        yield f"simp only [{_PUSH}]", 0.1
    if t.head not in ("False", "¬", "≠", "∀", "→", "↔", "∧"):
        yield f"refine Classical.byContradiction fun {name} => ?_", 0.06
        if any(h.type.head in ("¬", "≠") for h in s.proofs):
            yield "exfalso", 0.06


def propositional_atoms(s: Shape) -> list[Term]:
    """Atomic propositions without quantifiers around them, in the order met."""
    found: dict[str, Term] = {}

    def go(term: Term) -> None:
        if term.head in ("∧", "∨", "→", "↔", "¬"):
            for arg in term.args:
                go(arg)
        elif term.head not in ("True", "False", "∀", "∃"):
            found.setdefault(term.text, term)

    for term in [s.target, *(h.type for h in s.proofs)]:
        go(term)
    return list(found.values())


def _only_propositional(s: Shape) -> bool:
    return all(
        t.head in ("∧", "∨", "→", "↔", "¬", "True", "False") or not t.args
        for term in [s.target, *(h.type for h in s.proofs)]
        for t in term.walk()
    ) and all(h.type.text == "Prop" for h in s.hyps if not h.is_prop)


def case_terms(s: Shape) -> Iterator[str]:
    """Propositions worth a case distinction: conditions, atoms, quantified parts of the target."""
    seen: set[str] = {h.type.text for h in s.proofs} | {s.target.text}
    names = {h.name for h in s.hyps}
    terms = [s.target, *(h.type for h in s.proofs)]
    for term in terms:
        for sub in term.walk():
            if sub.head == "if" and _closed(sub.args[0], names, s) and sub.args[0].text not in seen:
                seen.add(sub.args[0].text)
                yield sub.args[0].text
    for term in terms:
        for sub in term.walk():
            if sub.head == "∀" and sub is not term and _closed(sub, names, s):
                body = telescope(sub)[2]
                binders = " ".join(f"({n} : {t})" if t else n for n, t in sub.binders)
                text = f"∃ {binders}, ¬({sub.args[0].text})"
                if body.text and text not in seen:
                    seen.add(text)
                    yield text
            if sub.head == "∃" and sub is not s.target and _closed(sub, names, s):
                if sub.text not in seen:
                    seen.add(sub.text)
                    yield sub.text
    if s.target.head == "∃" and s.target.args[0].head == "→":
        binders = " ".join(f"({n} : {t})" if t else n for n, t in s.target.binders)
        left = s.target.args[0].args[0]
        yield f"∃ {binders}, ¬({left.text})"
    for atom in propositional_atoms(s):
        if atom.text not in seen and f"¬{atom.text}" not in seen and _closed(atom, names, s):
            yield atom.text


def _closed(term: Term, names: set[str], s: Shape) -> bool:
    """Whether a subterm has no variable that is bound outside of it."""
    bound = {n for t in term.walk() for n, _ in t.binders}
    outer = {n for t in s.target.walk() for n, _ in t.binders}
    outer |= {n for h in s.proofs for t in h.type.walk() for n, _ in t.binders}
    return not any(
        t.head in outer and t.head not in bound and t.head not in names for t in term.walk()
    )
