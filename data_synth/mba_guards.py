"""What an identity passes before Lean sees it: it holds at words in Python, its sides do not say
the same, and it is no other one under new names. Pure functions.
"""

from __future__ import annotations

import hashlib
import itertools
from collections.abc import Iterator
from random import Random

from qedgym.data_synth.mba_identity import NAMES, names_in
from qedgym.data_synth.mba_terms import Term, c_text, const, substitute, value, var


def counterexample(
    left: Term, right: Term, width: int, random: Random, samples: int = 24
) -> dict[str, int] | None:
    """Words at which two terms differ, with their width as ``width``; None when none was found.

    For one width ``samples`` random words of it, for all widths (0) of 8, 32 and 64 bits; and all
    words of 1, 2, ... bits as long as there are at most 256 choices.
    """
    names = names_in(left, right)
    for bits in [width] if width else [1, 2, 3, 4, 8, 32, 64]:
        if bits * len(names) <= 8:
            choices: Iterator[tuple[int, ...]] = itertools.product(
                range(1 << bits), repeat=len(names)
            )
        else:
            choices = (tuple(random.getrandbits(bits) for _ in names) for _ in range(samples))
        for words in choices:
            at = dict(zip(names, words, strict=True))
            if value(left, at, bits) != value(right, at, bits):
                return {**at, "width": bits}
    return None


def signed_terms(left: Term, right: Term) -> dict[Term, int]:
    """``left - right`` as multiples of terms that are no sums, operands in a fixed order; empty
    where both sides say the same."""
    found: dict[Term, int] = {}

    def add(term: Term, factor: int) -> None:
        match term.op:
            case "add" | "sub":
                add(term.args[0], factor)
                add(term.args[1], factor if term.op == "add" else -factor)
            case "neg":
                add(term.args[0], -factor)
            case "mul" if term.args[0].op == "const":
                add(term.args[1], factor * term.args[0].number)
            case "const":
                found[const(1)] = found.get(const(1), 0) + factor * term.number
            case _:
                one = sorted_operands(term)
                found[one] = found.get(one, 0) + factor

    add(left, 1)
    add(right, -1)
    return {term: c for term, c in found.items() if c}


def sorted_operands(term: Term) -> Term:
    """The term with the operands of commutative operations in a fixed order."""
    args = [sorted_operands(a) for a in term.args]
    if term.op in ("and", "or", "xor", "add", "mul"):
        args.sort(key=c_text)
    return Term(term.op, tuple(args), term.name, term.number)


def form(left: Term, right: Term, domain: str) -> str:
    """A digest that is equal for identities that differ only in the names of variables, the order
    of operands and sides, and a sign."""
    names = names_in(left, right)
    texts = []
    for order in itertools.permutations(NAMES[: len(names)]):
        renamed = {name: var(other) for name, other in zip(names, order, strict=True)}
        terms = signed_terms(substitute(left, renamed), substitute(right, renamed))
        for sign in (1, -1):
            parts = sorted(f"{sign * c} {c_text(term)}" for term, c in terms.items())
            texts.append("; ".join(parts))
    return hashlib.sha256(f"{domain} {min(texts)}".encode()).hexdigest()
