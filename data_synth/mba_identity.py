"""What mixed boolean-arithmetic identities are, and how hard they are wanted."""

from __future__ import annotations

from dataclasses import dataclass

from qedgym.data_synth.mba_terms import Term, variables

KINDS = ("linear", "modular", "bitwise", "nested", "bool")
"""``linear``: a dependency between truth tables, at every width. ``modular``: one that holds modulo
a power of two, at one width. ``bitwise``: two texts of one bitwise function. ``nested``: a term and
what rewriting makes of it. ``bool``: over ``Bool``, equal functions or equal counts of them."""
NAMES = ("x", "y", "z", "u")
"""Of variables."""


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


def names_in(*terms: Term) -> tuple[str, ...]:
    """The variables of the terms, in the order of ``NAMES``."""
    names = {name for term in terms for name in variables(term)}
    return tuple(name for name in NAMES if name in names)


def width_text(width: int) -> str:
    """The width in Lean: a number, or ``w`` for every width."""
    return str(width) if width else "w"
