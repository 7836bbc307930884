"""Mixed boolean-arithmetic challenges: identities between words and bitwise functions of them, in
Lean and in English (the other half of TCS pairs; the linear theory is that of Zhou, Main, Gu and
Johnson, 2007).

Identities are dependencies between truth tables (``mba_dependencies``) or come of a term by
rewriting parts of it with such (``mba_rewriting``). Every statement is evaluated in Python, at all
words of small widths and at random ones of others, before Lean sees it (``mba_guards``). Pure
functions; a seed fixes every choice.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from qedgym.data_synth.mba_dependencies import (
    ONES,
    bitwise,
    drawn_dependency,
    equal_functions,
    linear,
    modular,
)
from qedgym.data_synth.mba_guards import counterexample, form, signed_terms
from qedgym.data_synth.mba_identity import NAMES, Difficulty, Identity, names_in, width_text
from qedgym.data_synth.mba_rewriting import nested
from qedgym.data_synth.mba_terms import Term, c_text, lean, lean_bool, sum_of, truth
from qedgym.env.embedded import LEAN_PROJECT


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
    names = NAMES[: random.randint(*difficulty.variables)]
    left_open = random.random() < difficulty.open
    if kind == "bool":
        made = _bool_challenge(random, names, difficulty)
    else:
        make = {"linear": linear, "modular": modular, "bitwise": bitwise, "nested": nested}
        identity = make[kind](random, names, difficulty)
        made = None if identity is None else _word_challenge(kind, identity, random)
    if made is None or not left_open:
        return made
    return Challenge(
        made.kind, made.claim, made.informal, None, made.form, made.variables, made.terms,
        made.size, made.width,
    )  # fmt: skip


def _word_challenge(kind: str, identity: Identity, random: Random) -> Challenge | None:
    left, right, width = identity.left, identity.right, identity.width
    if not signed_terms(left, right):
        return None
    wrong = counterexample(left, right, width, random)
    assert wrong is None, f"{c_text(left)} != {c_text(right)} at {wrong}"
    names = names_in(left, right)
    binders = f"({' '.join(names)} : BitVec {width_text(width)})"
    if not width:
        binders = f"(w : Nat) {binders}"
    bits = f"all {width}-bit words" if width else "every number of bits w and all w-bit words"
    informal = (
        f"Arithmetic is modulo 2^{width or 'w'}; `&`, `|`, `^` and `~` are bitwise and, or, "
        f"exclusive or and complement, as in C. Show that for {bits} {_and(names)}:\n\n"
        f"    {c_text(left)} == {c_text(right)}"
    )
    lean_left, lean_right = (lean(side, width_text(width)) for side in (left, right))
    return Challenge(
        kind, f"{binders} : {lean_left} = {lean_right}", informal, identity.proof,
        form(left, right, str(width)), len(names), len(signed_terms(left, right)),
        left.size + right.size, width,
    )  # fmt: skip


def _bool_challenge(
    random: Random, names: Sequence[str], difficulty: Difficulty
) -> Challenge | None:
    if random.random() < 0.4:
        pair = equal_functions(random, names, difficulty)
        if pair is None:
            return None
        left, right = pair
        equation = f"({lean_bool(left)}) = ({lean_bool(right)})"
        said = f"{c_text(left)} == {c_text(right)}"
        meaning = "`&`, `|`, `^` and `~` are and, or, exclusive or and not"
    else:
        pairs = drawn_dependency(random, names, difficulty)
        if pairs is None:
            return None
        if any(t is ONES for _, t in pairs):
            # Here the constant is a number, not minus a word of ones.
            pairs = [(-c if t is ONES else c, t) for c, t in pairs]
        rows = [truth(t, names) if t is not ONES else (1,) * (1 << len(names)) for _, t in pairs]
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
    used = names_in(left, right)
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
