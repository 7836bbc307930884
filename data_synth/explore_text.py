"""Statements as Lean text: principal types, names of variables, binders."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from qedgym.data_synth.explore_sorts import BOOL, PROP, Sort, is_variable
from qedgym.data_synth.explore_terms import Term, show, subterms

_GREEK = "αβγδεζ"
_DATA = "xyzwuv"
_FUNCTIONS = "fgh"


@dataclass(frozen=True, slots=True)
class Claim:
    """Hypotheses and a conclusion; an equation has two sides, a predicate one term.

    ``(t,)`` says that a term of sort ``Prop`` or ``Bool`` holds, ``(a, b)`` that two are equal.
    """

    conclusion: tuple[Term, ...]
    hypotheses: tuple[tuple[Term, ...], ...] = ()
    both_ways: bool = False
    """The one hypothesis and the conclusion say the same: ``↔``."""

    @property
    def terms(self) -> tuple[Term, ...]:
        """All terms in it."""
        return (*(t for h in self.hypotheses for t in h), *self.conclusion)

    @property
    def size(self) -> int:
        """Symbols in it."""
        return sum(t.size for t in self.terms)


def statement(claim: Claim, name: str, taken: Collection[str]) -> str:
    """The theorem's text up to its ``:=``; no name of a variable is one of ``taken``.

    Types are as general as the operators allow.
    """
    types = _principal(claim.terms)
    names, letters = _names(claim, types, taken)
    variables = list(names)
    binders = [f"{{{' '.join(letters.values())} : Type _}}"] if letters else []
    for v in variables:
        text = sort_text(types[v], letters)
        last = binders[-1] if binders else ""
        if last.startswith("(") and last.endswith(f" : {text})"):
            binders[-1] = f"{last.removesuffix(f' : {text})')} {names[v]} : {text})"
        else:
            binders.append(f"({names[v]} : {text})")
    if claim.both_ways:
        body = f"{said(claim.hypotheses[0], names)} ↔ {said(claim.conclusion, names)}"
    else:
        marks = hypothesis_names(claim, taken)
        for mark, hypothesis in zip(marks, claim.hypotheses, strict=True):
            binders.append(f"({mark} : {said(hypothesis, names)})")
        body = said(claim.conclusion, names)
    return f"theorem {' '.join([name, *binders])} : {body}"


def variable_names(claim: Claim, taken: Collection[str]) -> dict[Term, str]:
    """The names of the variables in the statement, in their order."""
    return _names(claim, _principal(claim.terms), taken)[0]


def hypothesis_names(claim: Claim, taken: Collection[str]) -> list[str]:
    """The names of the hypotheses in the statement."""
    if claim.both_ways:
        return []
    label = next(n for n in ("h", "hyp", "given", "assumed") if n not in taken)
    many = len(claim.hypotheses) > 1
    return [f"{label}{i + 1}" if many else label for i in range(len(claim.hypotheses))]


def _names(
    claim: Claim, types: dict[Term, Sort], taken: Collection[str]
) -> tuple[dict[Term, str], dict[str, str]]:
    """Names of the variables, and of the type variables."""
    variables = list(dict.fromkeys(t for term in claim.terms for t in _ordered(term)))
    greek = _fresh(_GREEK, taken)
    letters: dict[str, str] = {}
    for v in variables:
        for type_variable in _in_order(types[v]):
            if type_variable not in letters:
                letters[type_variable] = next(greek)
    used = {*taken, *letters.values()}
    data, functions = _fresh(_DATA, used), _fresh(_FUNCTIONS, used)
    names = {v: next(functions) if v.sort[0] == "→" else next(data) for v in variables}
    return names, letters


def said(part: tuple[Term, ...], names: dict[Term, str]) -> str:
    """A hypothesis or conclusion."""
    if len(part) == 2:
        return f"{show(part[0], names)} = {show(part[1], names)}"
    (term,) = part
    if term.sort == BOOL:
        return f"{show(term, names)} = true"
    return show(term, names)


def shown(claim: Claim) -> str:
    """The claim without types, for people."""
    variables = list(dict.fromkeys(t for term in claim.terms for t in _ordered(term)))
    data, functions = _fresh(_DATA, ()), _fresh(_FUNCTIONS, ())
    names = {v: next(functions) if v.sort[0] == "→" else next(data) for v in variables}
    end = said(claim.conclusion, names)
    if claim.both_ways:
        return f"{said(claim.hypotheses[0], names)} ↔ {end}"
    return " → ".join([*(said(h, names) for h in claim.hypotheses), end])


def sort_text(sort: Sort, letters: dict[str, str], inner: bool = False) -> str:
    """A sort as Lean reads it."""
    if is_variable(sort):
        return letters.get(sort[0], "_")
    if sort == PROP or len(sort) == 1:
        return str(sort[0])
    if sort[0] == "→":
        text = f"{sort_text(sort[1], letters, sort[1][0] == '→')} → {sort_text(sort[2], letters)}"
    else:
        text = " ".join([str(sort[0]), *(sort_text(s, letters, True) for s in sort[1:])])
    return f"({text})" if inner else text


def _ordered(term: Term) -> list[Term]:
    return [t for t in subterms(term) if t.op is None]


def _in_order(sort: Sort) -> Iterator[str]:
    if is_variable(sort):
        yield sort[0]
    for part in sort[1:]:
        yield from _in_order(part)


def _fresh(letters: str, taken: Collection[str]) -> Iterator[str]:
    for round_ in range(100):
        for letter in letters:
            name = letter if not round_ else f"{letter}{round_}"
            if name not in taken:
                yield name


def _principal(terms: Sequence[Term]) -> dict[Term, Sort]:
    """The most general sorts of the variables for which all operators fit."""
    bound: dict[str, Sort] = {}
    counter = iter(range(10**9))
    found: dict[Term, Sort] = {}

    def fresh(sort: Sort, known: dict[str, Sort]) -> Sort:
        if is_variable(sort):
            if sort[0] not in known:
                known[sort[0]] = (f"'{next(counter)}t",)
            return known[sort[0]]
        return (sort[0], *(fresh(part, known) for part in sort[1:]))

    def deep(sort: Sort) -> Sort:
        while is_variable(sort) and sort[0] in bound:
            sort = bound[sort[0]]
        return (sort[0], *(deep(part) for part in sort[1:]))

    def unify(a: Sort, b: Sort) -> None:
        a, b = deep(a), deep(b)
        if a == b:
            return
        if is_variable(a):
            bound[a[0]] = b
        elif is_variable(b):
            bound[b[0]] = a
        elif a[0] == b[0] and len(a) == len(b):
            for x, y in zip(a[1:], b[1:], strict=True):
                unify(x, y)

    def type_of(term: Term) -> Sort:
        if term.op is None:
            own: Sort = (f"'{next(counter)}t",) if _open(term.sort) else term.sort
            return found.setdefault(term, own)
        known: dict[str, Sort] = {}
        args, result = term.op.declared
        for arg, declared in zip(term.args, args, strict=True):
            unify(type_of(arg), fresh(declared, known))
        return fresh(result, known)

    whole = [type_of(term) for term in terms]
    if len(whole) == 2:
        unify(*whole)
    return {v: deep(sort) for v, sort in found.items()}


def _open(sort: Sort) -> bool:
    """Whether a sort has a type variable in it."""
    return is_variable(sort) or any(_open(part) for part in sort[1:])
