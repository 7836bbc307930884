"""Mixed boolean-arithmetic identities that are dependencies between truth tables.

A sum of integer multiples of bitwise functions is 0 at all words of every width if it is at all
rows of the functions' truth tables (Zhou, Main, Gu and Johnson, 2007). ``Mba.eq_of_bits``
(``lean_project/Challenges/Mba.lean``) proves such identities by computing the table. Pure
functions; all choices are the ``Random``'s.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from random import Random

from qedgym.data_synth.mba_guards import sorted_operands
from qedgym.data_synth.mba_identity import Difficulty, Identity, names_in
from qedgym.data_synth.mba_terms import (
    Op,
    Term,
    apply,
    const,
    lean_syntax,
    sum_of,
    truth,
    var,
    variables,
)
from qedgym.data_synth.null_space import dependency

_BINARY: tuple[Op, ...] = ("and", "or", "xor")
_LARGEST = 99
"""Coefficients of a linear identity are at most so large."""
TRIES = 60
"""Draws before something is given up; a multiple of it where they are cheap."""
ONES = const(1)
"""Stands for the constant 1 among bitwise terms: minus the word of ones."""


def random_bitwise(random: Random, names: Sequence[str], depth: int) -> Term:
    """A bitwise term, no part of which is constant; at most ``depth`` binary operations above each
    other, inverses not counted."""
    found = var(random.choice(names))
    if depth and random.random() < 0.85:
        for _ in range(8):
            op = random.choice(_BINARY)
            both = [random_bitwise(random, names, depth - 1) for _ in "ab"]
            if both[0] != both[1] and len(set(truth(apply(op, *both), names))) == 2:
                found = apply(op, *both)
                break
    return apply("not", found) if random.random() < 0.25 else found


def drawn_functions(random: Random, names: Sequence[str], difficulty: Difficulty) -> Iterator[Term]:
    """Bitwise terms with different truth tables, none of which is constant; the same table does
    not come again."""
    seen: set[tuple[int, ...]] = set()
    for _ in range(40 * TRIES):
        found = random_bitwise(random, names, random.randint(*difficulty.depth))
        rows = truth(found, names)
        if rows not in seen and 0 < sum(rows) < len(rows):
            seen.add(rows)
            yield found


def column_of(term: Term, names: Sequence[str]) -> tuple[int, ...]:
    """The term's value at each row of bits: a bitwise term's truth table, -1 for ``ONES``."""
    return (-1,) * (1 << len(names)) if term is ONES else truth(term, names)


def drawn_dependency(
    random: Random, names: Sequence[str], difficulty: Difficulty
) -> list[tuple[int, Term]] | None:
    """Terms and their coefficients, none 0, of which the sum is 0: at most ``terms`` of them."""
    least, most = difficulty.terms
    for _ in range(TRIES):
        wanted = random.randint(least, most)
        terms: list[Term] = []
        if random.random() < 0.3:
            terms.append(ONES)
        for one in drawn_functions(random, names, difficulty):
            terms.append(one)
            found = dependency([column_of(t, names) for t in terms])
            if found is not None:
                break
        else:
            continue
        pairs = [(c, t) for c, t in zip(found, terms, strict=True) if c]
        if wanted <= len(pairs) <= most and all(abs(c) <= _LARGEST for c, _ in pairs):
            random.shuffle(pairs)
            return pairs
    return None


def _sides(random: Random, pairs: Sequence[tuple[int, Term]]) -> tuple[Term, Term]:
    """The terms on two sides of an equation: all on the left, or some with changed sign on the
    right."""
    if random.random() < 0.3:
        return sum_of(pairs), const(0)
    right = [pair for pair in pairs if random.random() < 0.5] or [pairs[-1]]
    left = [pair for pair in pairs if pair not in right]
    return sum_of(left), sum_of([(-c, t) for c, t in right])


def table_proof(left: Term, right: Term, words: Mapping[str, str], modular: bool = False) -> str:
    """A proof that two linear terms are equal at the words that their variables stand for."""
    names = list(words)
    lemma = "Mba.eq_of_bits_mod" if modular else "Mba.eq_of_bits"
    sums = " ".join(lean_syntax(side, names) for side in (left, right))
    return f"{lemma} {len(names)} {sums} [{', '.join(words.values())}] rfl (by decide +kernel)"


def linear(random: Random, names: Sequence[str], difficulty: Difficulty) -> Identity | None:
    """A dependency that holds at every width; None when none came up."""
    pairs = drawn_dependency(random, names, difficulty)
    if pairs is None:
        return None
    left, right = _sides(random, pairs)
    width = random.choice(difficulty.widths)
    return Identity(left, right, width, table_proof(left, right, _itself(left, right)))


def modular(random: Random, names: Sequence[str], difficulty: Difficulty) -> Identity | None:
    """A dependency without the terms whose coefficients ``2 ** s`` divides, and with all others
    times ``2 ** (width - s)``: zero modulo ``2 ** width`` only. None when none came up."""
    width = random.choice([w for w in difficulty.widths if w > 1] or [8])
    for _ in range(TRIES):
        pairs = drawn_dependency(random, names, difficulty)
        if pairs is None:
            return None
        powers = [
            power
            for power in range(1, min(7, width))
            if 0 < sum(c % (1 << power) != 0 for c, _ in pairs) < len(pairs)
        ]
        if not powers:
            continue
        power = random.choice(powers)
        scaled = [(c * (1 << (width - power)) % (1 << width), t) for c, t in pairs]
        scaled = [(c, t) for c, t in scaled if c]
        if len(scaled) < 2:
            continue
        # All coefficients stay positive: modulo 2 ** width there are no others.
        cut = random.randint(0, len(scaled) - 1)
        left = sum_of(scaled[cut:])
        right = sum_of([((1 << width) - c, t) for c, t in scaled[:cut]])
        return Identity(left, right, width, table_proof(left, right, _itself(left, right), True))
    return None


def bitwise(random: Random, names: Sequence[str], difficulty: Difficulty) -> Identity | None:
    """Two texts of one bitwise function; None when none came up."""
    pair = equal_functions(random, names, difficulty)
    if pair is None:
        return None
    left, right = pair
    width = random.choice(difficulty.widths)
    return Identity(left, right, width, table_proof(left, right, _itself(left, right)))


def equal_functions(
    random: Random, names: Sequence[str], difficulty: Difficulty
) -> tuple[Term, Term] | None:
    """Two texts of one bitwise function that both use all of ``names``; None when none came up."""
    depth = difficulty.depth[1] + 1
    known: dict[tuple[int, ...], list[Term]] = {}
    for _ in range(20 * TRIES):
        found = random_bitwise(random, names, random.randint(min(2, depth), depth))
        rows = truth(found, names)
        if not 0 < sum(rows) < len(rows):
            continue
        for other in known.setdefault(rows, []):
            same = set(variables(other)) == set(variables(found)) == set(names)
            differ = sorted_operands(other) != sorted_operands(found)
            if same and differ and found.size + other.size > 6:
                return other, found
        known[rows].append(found)
    return None


def _itself(*terms: Term) -> dict[str, str]:
    """Each variable as the word that it stands for."""
    return {name: name for name in names_in(*terms)}
