"""Mixed boolean-arithmetic challenges: identities between words and bitwise functions of them, in
Lean and in English (the other half of TCS pairs; the linear theory is that of Zhou, Main, Gu and
Johnson, 2007).

A sum of integer multiples of bitwise functions is 0 at all words of every width if it is at all
rows of the functions' truth tables. So identities are integer dependencies between truth tables,
and ``Mba.eq_of_bits`` (``lean_project/Challenges/Mba.lean``) proves them by computing the table.
Obfuscated terms come of a term by rewriting parts of it with such identities. Every statement is
evaluated in Python, at all words of small widths and at random ones of others, before Lean sees it.
Pure functions; a seed fixes every choice.
"""

from __future__ import annotations

import hashlib
import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from random import Random

from qedgym.data_synth.mba_terms import (
    Op,
    Term,
    apply,
    c_text,
    const,
    lean,
    lean_bool,
    lean_syntax,
    substitute,
    truth,
    value,
    var,
    variables,
)
from qedgym.data_synth.null_space import dependency
from qedgym.env.embedded import LEAN_PROJECT

KINDS = ("linear", "modular", "bitwise", "nested", "bool")
"""``linear``: a dependency between truth tables, at every width. ``modular``: one that holds modulo
a power of two, at one width. ``bitwise``: two texts of one bitwise function. ``nested``: a term and
what rewriting makes of it. ``bool``: over ``Bool``, equal functions or equal counts of them."""
_NAMES = ("x", "y", "z", "u")
_BINARY: tuple[Op, ...] = ("and", "or", "xor")
_LARGEST = 99
"""Coefficients of a linear identity are at most so large."""
_SIZE = 90
"""A rewritten term has at most so many parts."""
_TRIES = 60


@dataclass(frozen=True, slots=True)
class Difficulty:
    """What identities are drawn; each pair is the least and the most."""

    variables: tuple[int, int] = (2, 4)
    """1 to 4."""
    terms: tuple[int, int] = (3, 8)
    """Of linear, modular and bool identities."""
    depth: tuple[int, int] = (1, 2)
    """Of bitwise functions: operations above each other."""
    rewrites: tuple[int, int] = (1, 4)
    """Of nested identities."""
    widths: tuple[int, ...] = (0, 8, 32, 64)
    """Bits of a word; 0 stands for all widths at once."""
    kinds: tuple[str, ...] = KINDS
    open: float = 0.0
    """The part of the theorems that are left without proof."""


@dataclass(frozen=True, slots=True)
class Identity:
    """Two terms that are equal at all words of a width."""

    left: Term
    right: Term
    width: int
    """0 for every width."""
    proof: str
    """Behind ``header()``."""


@dataclass(frozen=True, slots=True)
class Challenge:
    """A theorem behind ``header()``."""

    kind: str
    claim: str
    """Binders, colon and equation."""
    informal: str
    proof: str | None
    """None where it is left open."""
    form: str
    """The same for identities up to the names of variables, sides, and the order of operands."""
    variables: int
    terms: int
    size: int
    """Operations, variables and constants of both sides."""
    width: int
    """0 for every width; 1 for ``Bool``."""

    @property
    def name(self) -> str:
        """The theorem's name."""
        return f"mba_{self.kind}_{self.form[:10]}"

    @property
    def statement(self) -> str:
        """The theorem up to, not including, ``:=``."""
        return f"theorem {self.name} {self.claim}"


def header() -> str:
    """The text before every theorem: lemmas that decide linear identities by a truth table."""
    return (LEAN_PROJECT / "Challenges" / "Mba.lean").read_text(encoding="utf-8") + "\n"


def challenge(seed: int, number: str, difficulty: Difficulty) -> Challenge | None:
    """The challenge of that number; None when none of the wanted kind came up.

    Raises ``AssertionError`` when an identity fails at some words, which would be a mistake here.
    """
    random = Random(f"mba {seed} {number}")
    kind = random.choice(difficulty.kinds)
    names = _NAMES[: random.randint(*difficulty.variables)]
    left_open = random.random() < difficulty.open
    if kind == "bool":
        made = _bool_challenge(random, names, difficulty)
    else:
        make = {"linear": _linear, "modular": _modular, "bitwise": _bitwise, "nested": _nested}
        identity = make[kind](random, names, difficulty)
        made = None if identity is None else _word_challenge(kind, identity, random)
    if made is None or not left_open:
        return made
    return Challenge(
        made.kind, made.claim, made.informal, None, made.form, made.variables, made.terms,
        made.size, made.width,
    )  # fmt: skip


# ---- dependencies between truth tables


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


def _functions(random: Random, names: Sequence[str], difficulty: Difficulty) -> Iterator[Term]:
    """Bitwise terms with different truth tables, none of which is constant; the same table does
    not come again."""
    seen: set[tuple[int, ...]] = set()
    for _ in range(40 * _TRIES):
        found = random_bitwise(random, names, random.randint(*difficulty.depth))
        rows = truth(found, names)
        if rows not in seen and 0 < sum(rows) < len(rows):
            seen.add(rows)
            yield found


_ONES = const(1)
"""Stands for the constant 1 among bitwise terms: minus the word of ones."""


def _column(term: Term, names: Sequence[str]) -> tuple[int, ...]:
    return (-1,) * (1 << len(names)) if term is _ONES else truth(term, names)


def _dependency(
    random: Random, names: Sequence[str], difficulty: Difficulty
) -> list[tuple[int, Term]] | None:
    """Terms and their coefficients, none 0, of which the sum is 0: at most ``terms`` of them."""
    least, most = difficulty.terms
    for _ in range(_TRIES):
        wanted = random.randint(least, most)
        terms: list[Term] = []
        if random.random() < 0.3:
            terms.append(_ONES)
        for one in _functions(random, names, difficulty):
            terms.append(one)
            found = dependency([_column(t, names) for t in terms])
            if found is not None:
                break
        else:
            continue
        pairs = [(c, t) for c, t in zip(found, terms, strict=True) if c]
        if wanted <= len(pairs) <= most and all(abs(c) <= _LARGEST for c, _ in pairs):
            random.shuffle(pairs)
            return pairs
    return None


def sum_of(pairs: Sequence[tuple[int, Term]]) -> Term:
    """The sum of multiples of terms, as a term; coefficients 1 and -1 are not written.

    >>> c_text(sum_of([(-1, var("x")), (2, var("y")), (-3, const(1))]))
    '-x + 2 * y - 3'
    """
    whole: Term | None = None
    for c, term in pairs:
        size = abs(c)
        if term.op == "const":
            one = const(size * term.number)
        else:
            one = term if size == 1 else apply("mul", const(size), term)
        if whole is None:
            whole = one if c > 0 else apply("neg", one)
        else:
            whole = apply("add" if c > 0 else "sub", whole, one)
    return const(0) if whole is None else whole


def _sides(random: Random, pairs: Sequence[tuple[int, Term]]) -> tuple[Term, Term]:
    """The terms on two sides of an equation: all on the left, or some with changed sign on the
    right."""
    if random.random() < 0.3:
        return sum_of(pairs), const(0)
    right = [pair for pair in pairs if random.random() < 0.5] or [pairs[-1]]
    left = [pair for pair in pairs if pair not in right]
    return sum_of(left), sum_of([(-c, t) for c, t in right])


def _table_proof(left: Term, right: Term, words: Mapping[str, str], modular: bool = False) -> str:
    """A proof that two linear terms are equal at the words that their variables stand for."""
    names = list(words)
    lemma = "Mba.eq_of_bits_mod" if modular else "Mba.eq_of_bits"
    sums = " ".join(lean_syntax(side, names) for side in (left, right))
    return f"{lemma} {len(names)} {sums} [{', '.join(words.values())}] rfl (by decide +kernel)"


def _linear(random: Random, names: Sequence[str], difficulty: Difficulty) -> Identity | None:
    pairs = _dependency(random, names, difficulty)
    if pairs is None:
        return None
    left, right = _sides(random, pairs)
    width = random.choice(difficulty.widths)
    return Identity(left, right, width, _table_proof(left, right, _itself(left, right)))


def _modular(random: Random, names: Sequence[str], difficulty: Difficulty) -> Identity | None:
    """A dependency without the terms whose coefficients ``2 ** s`` divides, and with all others
    times ``2 ** (width - s)``: zero modulo ``2 ** width`` only."""
    width = random.choice([w for w in difficulty.widths if w > 1] or [8])
    for _ in range(_TRIES):
        pairs = _dependency(random, names, difficulty)
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
        return Identity(left, right, width, _table_proof(left, right, _itself(left, right), True))
    return None


def _bitwise(random: Random, names: Sequence[str], difficulty: Difficulty) -> Identity | None:
    pair = _equal_functions(random, names, difficulty)
    if pair is None:
        return None
    left, right = pair
    width = random.choice(difficulty.widths)
    return Identity(left, right, width, _table_proof(left, right, _itself(left, right)))


def _equal_functions(
    random: Random, names: Sequence[str], difficulty: Difficulty
) -> tuple[Term, Term] | None:
    """Two texts of one bitwise function that use the same variables."""
    depth = difficulty.depth[1] + 1
    known: dict[tuple[int, ...], list[Term]] = {}
    for _ in range(20 * _TRIES):
        found = random_bitwise(random, names, random.randint(min(2, depth), depth))
        rows = truth(found, names)
        if not 0 < sum(rows) < len(rows):
            continue
        for other in known.setdefault(rows, []):
            same = set(variables(other)) == set(variables(found)) == set(names)
            if same and _sorted(other) != _sorted(found) and found.size + other.size > 6:
                return other, found
        known[rows].append(found)
    return None


# ---- rewriting


@dataclass(frozen=True, slots=True)
class Rule:
    """``left = right`` at all words; ``a`` and ``b`` are the places of terms."""

    left: Term
    right: Term

    def proof(self, words: Mapping[str, str]) -> str:
        """A proof at the words that the places stand for."""
        if self.left.op == "mul":
            return f"Mba.mul_eq {' '.join(words.values())}"
        return _table_proof(self.left, self.right, words)


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
    for _ in range(_TRIES):
        terms = [t for t in _take(4, _functions(random, names, difficulty)) if t != known.left]
        found = dependency([*(_column(t, names) for t in terms), target])
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


def _nested(random: Random, names: Sequence[str], difficulty: Difficulty) -> Identity | None:
    width = random.choice(difficulty.widths)
    lean_width = _lean_width(width)
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


# ---- texts


def _used(*terms: Term) -> tuple[str, ...]:
    names = {name for term in terms for name in variables(term)}
    return tuple(name for name in _NAMES if name in names)


def _itself(*terms: Term) -> dict[str, str]:
    """Each variable as the word that it stands for."""
    return {name: name for name in _used(*terms)}


def _lean_width(width: int) -> str:
    return str(width) if width else "w"


def _word_challenge(kind: str, identity: Identity, random: Random) -> Challenge | None:
    left, right, width = identity.left, identity.right, identity.width
    if not signed_terms(left, right):
        return None
    wrong = counterexample(left, right, width, random)
    assert wrong is None, f"{c_text(left)} != {c_text(right)} at {wrong}"
    names = _used(left, right)
    binders = f"({' '.join(names)} : BitVec {_lean_width(width)})"
    if not width:
        binders = f"(w : Nat) {binders}"
    bits = f"all {width}-bit words" if width else "every number of bits w and all w-bit words"
    informal = (
        f"Arithmetic is modulo 2^{width or 'w'}; `&`, `|`, `^` and `~` are bitwise and, or, "
        f"exclusive or and complement, as in C. Show that for {bits} {_and(names)}:\n\n"
        f"    {c_text(left)} == {c_text(right)}"
    )
    lean_left, lean_right = (lean(side, _lean_width(width)) for side in (left, right))
    return Challenge(
        kind, f"{binders} : {lean_left} = {lean_right}", informal, identity.proof,
        form(left, right, str(width)), len(names), len(signed_terms(left, right)),
        left.size + right.size, width,
    )  # fmt: skip


def _bool_challenge(
    random: Random, names: Sequence[str], difficulty: Difficulty
) -> Challenge | None:
    if random.random() < 0.4:
        pair = _equal_functions(random, names, difficulty)
        if pair is None:
            return None
        left, right = pair
        equation = f"({lean_bool(left)}) = ({lean_bool(right)})"
        said = f"{c_text(left)} == {c_text(right)}"
        meaning = "`&`, `|`, `^` and `~` are and, or, exclusive or and not"
    else:
        pairs = _dependency(random, names, difficulty)
        if pairs is None:
            return None
        if any(t is _ONES for _, t in pairs):
            # Here the constant is a number, not minus a word of ones.
            pairs = [(-c if t is _ONES else c, t) for c, t in pairs]
        rows = [truth(t, names) if t is not _ONES else (1,) * (1 << len(names)) for _, t in pairs]
        for row in zip(*rows, strict=True):
            total = sum(c * bit for (c, _), bit in zip(pairs, row, strict=True))
            assert total == 0, f"{pairs} at {row}"
        left_pairs = [(c, t) for c, t in pairs if c > 0]
        right_pairs = [(-c, t) for c, t in pairs if c < 0]
        left, right = sum_of(left_pairs), sum_of(right_pairs)
        equation = f"{_count_text(left_pairs, True)} = {_count_text(right_pairs, True)}"
        said = f"{_count_text(left_pairs, False)} == {_count_text(right_pairs, False)}"
        meaning = (
            "`&`, `|`, `^` and `~` are and, or, exclusive or and not, true counts as 1 and false "
            "as 0, and sums are of natural numbers"
        )
    used = _used(left, right)
    if not signed_terms(left, right) or not used:
        return None
    informal = f"Show that for all truth values {_and(used)}, where {meaning}:\n\n    {said}"
    return Challenge(
        "bool", f"({' '.join(used)} : Bool) : {equation}", informal,
        f"by revert {' '.join(used)}; decide", form(left, right, "Bool"), len(used),
        len(signed_terms(left, right)), left.size + right.size, 1,
    )  # fmt: skip


def _count_text(pairs: Sequence[tuple[int, Term]], in_lean: bool) -> str:
    parts = []
    for c, term in pairs:
        if term.op == "const":
            parts.append(str(c * term.number))
            continue
        text = lean_bool(term) if in_lean else c_text(term)
        bare = term.op == "var"
        text = text if bare else f"({text})"
        text = f"{text}.toNat" if in_lean else text
        parts.append(text if c == 1 else f"{c} * {text}")
    return " + ".join(parts) or "0"


def _and(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


# ---- guards


def counterexample(
    left: Term, right: Term, width: int, random: Random, samples: int = 24
) -> dict[str, int] | None:
    """Words at which two terms differ, with their width as ``width``; None when none was found.

    For one width ``samples`` random words of it, for all widths (0) of 8, 32 and 64 bits; and all
    words of 1, 2, ... bits as long as there are at most 256 choices.
    """
    names = _used(left, right)
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
                one = _sorted(term)
                found[one] = found.get(one, 0) + factor

    add(left, 1)
    add(right, -1)
    return {term: c for term, c in found.items() if c}


def _sorted(term: Term) -> Term:
    """The term with the operands of commutative operations in a fixed order."""
    args = [_sorted(a) for a in term.args]
    if term.op in ("and", "or", "xor", "add", "mul"):
        args.sort(key=c_text)
    return Term(term.op, tuple(args), term.name, term.number)


def form(left: Term, right: Term, domain: str) -> str:
    """A digest that is equal for identities that differ only in the names of variables, the order
    of operands and sides, and a sign."""
    names = _used(left, right)
    texts = []
    for order in itertools.permutations(_NAMES[: len(names)]):
        renamed = {name: var(other) for name, other in zip(names, order, strict=True)}
        terms = signed_terms(substitute(left, renamed), substitute(right, renamed))
        for sign in (1, -1):
            parts = sorted(f"{sign * c} {c_text(term)}" for term, c in terms.items())
            texts.append("; ".join(parts))
    return hashlib.sha256(f"{domain} {min(texts)}".encode()).hexdigest()
