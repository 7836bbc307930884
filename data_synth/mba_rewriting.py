"""Mixed boolean-arithmetic identities between a term and what rewriting parts of it makes of it.

Each step takes a rule, known or drawn as a dependency between truth tables; the proof is a ``calc``
with a line for each. Pure functions; all choices are the ``Random``'s.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from random import Random

from qedgym.data_synth.mba_dependencies import TRIES, column_of, drawn_functions, table_proof
from qedgym.data_synth.mba_guards import signed_terms
from qedgym.data_synth.mba_identity import Difficulty, Identity, width_text
from qedgym.data_synth.mba_terms import (
    Op,
    Term,
    apply,
    const,
    lean,
    substitute,
    sum_of,
    truth,
    var,
    variables,
)
from qedgym.data_synth.null_space import dependency

_SIZE = 90
"""A rewritten term has at most so many parts."""


@dataclass(frozen=True, slots=True)
class Rule:
    """``left = right`` at all words; ``a`` and ``b`` are the places of terms."""

    left: Term
    right: Term

    def proof(self, words: Mapping[str, str]) -> str:
        """A proof at the words that the places stand for."""
        if self.left.op == "mul":
            return f"Mba.mul_eq {' '.join(words.values())}"
        return table_proof(self.left, self.right, words)


def _rules() -> dict[Op, list[Rule]]:
    a, b = var("a"), var("b")

    def inverse(x: Term) -> Term:
        return apply("not", x)

    def op(name: Op, x: Term, y: Term) -> Term:
        return apply(name, x, y)

    def twice(x: Term) -> Term:
        return op("mul", const(2), x)

    both, either, one = op("and", a, b), op("or", a, b), op("xor", a, b)
    only_a, only_b = op("and", a, inverse(b)), op("and", inverse(a), b)
    sums: dict[Op, list[Term]] = {
        "add": [op("add", one, twice(both)), op("add", either, both),
                op("sub", twice(either), one)],
        "sub": [op("sub", one, twice(only_b)), op("sub", only_a, only_b),
                op("sub", twice(only_a), one)],
        "xor": [op("sub", op("add", a, b), twice(both)), op("sub", either, both),
                op("add", only_a, only_b)],
        "or": [op("sub", op("add", a, b), both), op("add", only_a, b), op("add", one, both)],
        "and": [op("sub", op("add", a, b), either), op("sub", either, one),
                op("sub", op("or", inverse(a), b), inverse(a))],
        "mul": [op("add", op("mul", both, either), op("mul", only_a, only_b))],
        "not": [op("sub", apply("neg", a), const(1))],
        "neg": [op("add", inverse(a), const(1))],
    }  # fmt: skip
    lefts: dict[Op, Term] = {name: apply(name, a, b) for name in sums}
    lefts |= {"not": inverse(a), "neg": apply("neg", a)}
    return {name: [Rule(lefts[name], right) for right in rights] for name, rights in sums.items()}


RULES = _rules()
"""Identities by the operation on the left."""


def drawn_rule(random: Random, op: Op, difficulty: Difficulty) -> Rule:
    """A rule for an operation: one of ``RULES``, or a dependency of it on random functions."""
    known = random.choice(RULES[op])
    names = variables(known.left)
    if op == "mul" or len(names) == 1 or random.random() < 0.4:
        return known
    columns = {name: truth(var(name), names) for name in names}
    match op:
        case "add":
            target = tuple(map(sum, zip(columns["a"], columns["b"], strict=True)))
        case "sub":
            target = tuple(x - y for x, y in zip(columns["a"], columns["b"], strict=True))
        case _:
            target = truth(known.left, names)
    for _ in range(TRIES):
        terms = [t for t in _take(4, drawn_functions(random, names, difficulty)) if t != known.left]
        found = dependency([*(column_of(t, names) for t in terms), target])
        if found is None or found[-1] != 1:
            continue
        pairs = [(-c, t) for c, t in zip(found, terms, strict=False) if c]
        if pairs and max(abs(c) for c, _ in pairs) < 10:
            right = sum_of(pairs)
            if signed_terms(known.left, right):
                return Rule(known.left, right)
    return known


def _take(number: int, terms: Iterator[Term]) -> list[Term]:
    return list(itertools.islice(terms, number))


def random_term(random: Random, names: Sequence[str], depth: int) -> Term:
    """A term of all operations, ``depth`` above each other at most."""
    if depth == 0:
        return var(random.choice(names))
    op: Op = random.choice(("add", "add", "sub", "mul", "and", "or", "xor", "not", "neg"))
    if op in ("not", "neg"):
        return apply(op, random_term(random, names, depth - 1))
    return apply(op, *(random_term(random, names, random.randint(0, depth - 1)) for _ in "ab"))


def places(term: Term, path: tuple[int, ...] = ()) -> Iterator[tuple[tuple[int, ...], Term]]:
    """All parts of a term with the way to each: which argument, and which of that one's, ..."""
    yield path, term
    for number, arg in enumerate(term.args):
        yield from places(arg, (*path, number))


def replaced(term: Term, path: tuple[int, ...], by: Term) -> Term:
    """The term with another one at a place."""
    if not path:
        return by
    args = list(term.args)
    args[path[0]] = replaced(args[path[0]], path[1:], by)
    return Term(term.op, tuple(args), term.name, term.number)


def nested(random: Random, names: Sequence[str], difficulty: Difficulty) -> Identity | None:
    """A random term and what rewriting makes of it; None when nothing was rewritten."""
    width = random.choice(difficulty.widths)
    lean_width = width_text(width)
    start = random_term(random, names, random.randint(1, 3))
    if start.op == "var" or set(variables(start)) != set(names):
        start = apply("add", start, _sum_of_names(names))
    now = start
    lines = [f"calc {lean(start, lean_width)}"]
    for _ in range(random.randint(*difficulty.rewrites)):
        options = [
            (path, part)
            for path, part in places(now)
            if part.op in RULES and part.size <= _SIZE // 4 and not _multiple(part)
        ]
        if not options:
            break
        path, part = random.choice(options)
        rule = drawn_rule(random, part.op, difficulty)
        terms = dict(zip(("a", "b"), part.args, strict=False))
        after = replaced(now, path, substitute(rule.right, terms))
        if after.size > _SIZE:
            continue
        now = after
        words = {name: f"({lean(t, lean_width)})" for name, t in terms.items()}
        proof = rule.proof(words)
        if path:
            hole = lean(replaced_by_hole(path, now), lean_width)
            proof = f"congrArg (fun t : BitVec {lean_width} => {hole}) ({proof})"
        lines.append(f"    _ = {lean(now, lean_width)} :=\n      {proof}")
    if now == start:
        return None
    return Identity(start, now, width, "\n".join(lines))


def replaced_by_hole(path: tuple[int, ...], term: Term) -> Term:
    """The term with the variable ``t`` at a place."""
    return replaced(term, path, var("t"))


def _multiple(part: Term) -> bool:
    """A number times a term; the rule for products would make bitwise functions of the number."""
    return part.op == "mul" and any(a.op == "const" for a in part.args)


def _sum_of_names(names: Sequence[str]) -> Term:
    return sum_of([(1, var(name)) for name in names])
