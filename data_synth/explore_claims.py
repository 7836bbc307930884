"""Claims about predicates: which hold, which follow from others, which say the same.

The truth of every atom (a predicate of the file applied to terms, a truth value equal to ``true``,
an equation) at every valuation is a bit; a hypothesis implies a conclusion on the test values when
no bit says otherwise. Inductive predicates are decided by looking for a derivation of bounded
depth.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from qedgym.data_synth.explore_enumerate import Enumeration
from qedgym.data_synth.explore_rewrite import Rules, matched
from qedgym.data_synth.explore_sorts import BOOL
from qedgym.data_synth.explore_terms import Operator, Term, apply, renamed, replaced
from qedgym.data_synth.explore_text import Claim
from qedgym.data_synth.explore_truth import Truth

Atom = tuple[Term, ...]
_ATOM_SIZE: Final = 5
_SUPPORT: Final = 4
"""Valuations at which hypotheses have to hold, at least."""
_MOST_ATOMS: Final = 400


@dataclass(frozen=True, slots=True)
class _Known:
    atom: Atom
    true: int
    """Bits of the valuations at which it holds."""
    size: int


def claims_about(
    enumeration: Enumeration, size: int, known: Sequence[Claim], truth: Truth, rules: Rules
) -> Iterator[Claim]:
    """Claims about predicates that hold on the test values and do not follow at once from the
    known ones: atoms that always hold, implications with one or two hypotheses, equivalences."""
    known = list(known)
    predicates = [
        op for op in sorted(
            enumeration.signature.operators.values(), key=lambda o: (o.rank, o.text, repr(o.args))
        )
        if op.own and (op.kind == "predicate" or (op.kind == "function" and op.result == BOOL))
        and op.args
    ]  # fmt: skip
    twins = {op for claim in known if claim.both_ways for op in _twin(claim)}
    predicates = [op for op in predicates if op not in twins]
    if not predicates:
        return
    atoms = list(itertools.islice(_atoms(enumeration, predicates, size, truth), _MOST_ATOMS))
    every = (1 << enumeration.values.count) - 1
    for atom in atoms:
        if atom.true == every and atom.atom[0].sort != BOOL:
            claim = _named((atom.atom,))
            if not follows(claim, rules, known):
                known.append(claim)
                yield claim
    possible = [a for a in atoms if a.true != every and a.true.bit_count() >= _SUPPORT]
    simple = [a for a in possible if all(t.op is None for t in a.atom[0].args)]
    for a, b in itertools.combinations(possible, 2):
        if a.true == b.true and a.size + b.size <= size + 2:
            if a.atom[0].variables == b.atom[0].variables:
                claim = _named((a.atom, b.atom), both=True)
                if not follows(claim, rules, known):
                    known.append(claim)
                    yield claim
    ends = possible + list(_equalities(enumeration, truth))
    for end in ends:
        for start in possible:
            short = start.size + end.size <= size + 2
            if end is not start and short and not start.true & ~end.true:
                if len(end.atom) == 2 and not end.atom[0].variables & start.atom[0].variables:
                    continue
                claim = _named((start.atom, end.atom))
                if not follows(claim, rules, known):
                    known.append(claim)
                    yield claim
    for end in (e for e in ends if all(t.op is None or len(e.atom) == 1 for t in e.atom)):
        if any(t.op is not None for t in (end.atom[0].args if len(end.atom) == 1 else ())):
            continue
        for a, b in itertools.combinations(simple, 2):
            both = a.true & b.true
            if a.size + b.size + end.size > size + 4 or both.bit_count() < _SUPPORT:
                continue
            if both & ~end.true or not a.true & ~end.true or not b.true & ~end.true:
                continue
            claim = _named((a.atom, b.atom, end.atom))
            if not follows(claim, rules, known):
                known.append(claim)
                yield claim


def _twin(claim: Claim) -> Iterator[Operator]:
    """The predicate that a known equivalence makes superfluous: it says what another one says."""
    sides = (claim.hypotheses[0], claim.conclusion)
    if all(len(side) == 1 and side[0].op is not None for side in sides):
        a, b = sides[0][0], sides[1][0]
        plain = all(t.op is None for t in (*a.args, *b.args))
        same = len(set(a.args)) == len(a.args) and set(a.args) == set(b.args)
        if plain and same and a.op is not b.op:
            op = a.op if a.sort == BOOL else b.op
            if op is not None:
                yield op


def _named(parts: Sequence[Atom], both: bool = False) -> Claim:
    """The last is the conclusion; variables are numbered as they come."""
    flat = renamed(*(t for part in parts for t in part))
    made, at = [], 0
    for part in parts:
        made.append(tuple(flat[at : at + len(part)]))
        at += len(part)
    return Claim(made[-1], tuple(made[:-1]), both)


def _atoms(
    enumeration: Enumeration, predicates: Sequence[Operator], size: int, truth: Truth
) -> Iterator[_Known]:
    for whole in range(2, min(size, _ATOM_SIZE) + 1):
        for op in predicates:
            for term in enumeration.applications(op, whole):
                if term.variables:
                    true = truth.bits(term)
                    if true:
                        yield _Known((term,), true, whole)


def _equalities(enumeration: Enumeration, truth: Truth) -> Iterator[_Known]:
    """Equations of small terms that hold at some valuations only."""
    classes = enumeration.classes.by_size
    for sort, by_size in sorted(classes.items(), key=lambda item: repr(item[0])):
        if sort[0] == "→":
            continue
        small = [t for s in (1, 2) for t in by_size[s]]
        for a, b in itertools.combinations(small, 2):
            if a.size + b.size <= 3 and (a.variables or b.variables):
                true = truth.equal_bits(a, b)
                if true:
                    yield _Known((a, b), true, a.size + b.size)


def follows(claim: Claim, rules: Rules, known: Sequence[Claim], depth: int = 3) -> bool:
    """Whether a claim is one of the known ones with terms for variables, its sides rewritten; or
    comes of one whose hypotheses are among the claim's or known themselves."""
    claim = normal(claim, rules)
    if claim.both_ways:
        (start,), end = claim.hypotheses, claim.conclusion
        return start == end or any(
            other.both_ways and (
                _is_instance((*other.hypotheses, other.conclusion), (start, end))
                or _is_instance((other.conclusion, *other.hypotheses), (start, end))
            )
            for other in known
        )  # fmt: skip
    if claim.conclusion in claim.hypotheses:
        return True
    if depth and (told := _told(claim, known)) is not None:
        return follows(told, rules, known, depth - 1)
    if len(claim.conclusion) == 2 and claim.conclusion[0] is claim.conclusion[1]:
        return True
    for other in known:
        ways = [(other.hypotheses, other.conclusion)]
        if other.both_ways:
            ways.append(((other.conclusion,), other.hypotheses[0]))
        for hypotheses, conclusion in ways:
            for turned in {conclusion, conclusion[::-1]}:
                values: dict[Term, Term] = {}
                if _atom_matches(turned, claim.conclusion, values):
                    if _all_given(list(hypotheses), claim, values, known):
                        return True
    return False


def _told(claim: Claim, known: Sequence[Claim]) -> Claim | None:
    """The claim with a variable replaced by what a known claim says it is, by the hypotheses."""
    for other in known:
        if not other.hypotheses or other.both_ways or len(other.conclusion) != 2:
            continue
        for fact in claim.hypotheses:
            values: dict[Term, Term] = {}
            if not _atom_matches(other.hypotheses[0], fact, values):
                continue
            if not _all_given(list(other.hypotheses[1:]), claim, values, known):
                continue
            if not frozenset().union(*(t.variables for t in other.conclusion)) <= values.keys():
                continue  # a variable that the hypotheses do not tell
            left, right = (replaced(t, values) for t in other.conclusion)
            for v, term in ((left, right), (right, left)):
                if v.op is None and v in claim_variables(claim) and v not in term.variables:
                    put = {v: term}
                    return Claim(
                        tuple(replaced(t, put) for t in claim.conclusion),
                        tuple(tuple(replaced(t, put) for t in h) for h in claim.hypotheses),
                    )
    return None


def claim_variables(claim: Claim) -> frozenset[Term]:
    """The variables in a claim."""
    return frozenset().union(*(t.variables for t in claim.terms))


def _all_given(
    hypotheses: list[Atom], claim: Claim, values: dict[Term, Term], known: Sequence[Claim]
) -> bool:
    if not hypotheses:
        return True
    first, *rest = hypotheses
    facts = [*claim.hypotheses, *(k.conclusion for k in known if not k.hypotheses)]
    for fact in facts:
        trial = dict(values)
        if _atom_matches(first, fact, trial) and _all_given(rest, claim, trial, known):
            return True
    made = tuple(replaced(t, values) for t in first)
    return any(
        not k.hypotheses and _atom_matches(k.conclusion, made, {}) for k in known
    ) and _all_given(rest, claim, values, known)


def _is_instance(patterns: Sequence[Atom], atoms: Sequence[Atom]) -> bool:
    values: dict[Term, Term] = {}
    return len(patterns) == len(atoms) and all(
        _atom_matches(p, a, values) for p, a in zip(patterns, atoms, strict=True)
    )


def _atom_matches(pattern: Atom, atom: Atom, values: dict[Term, Term]) -> bool:
    if len(pattern) != len(atom):
        return False
    return all(matched(p, t, values) for p, t in zip(pattern, atom, strict=True))


def normal(claim: Claim, rules: Rules) -> Claim:
    """The claim with all terms rewritten."""

    def atom(part: Atom) -> Atom:
        made = tuple(
            t if t.op is None else apply(t.op, tuple(rules.normal(a) for a in t.args))
            for t in part
        )
        return made if len(part) == 1 else tuple(rules.normal(t) for t in part)

    return Claim(atom(claim.conclusion), tuple(map(atom, claim.hypotheses)), claim.both_ways)
