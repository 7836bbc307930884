"""Terms that mix arithmetic with bitwise functions: their value, and their text in Lean and in C.

A term is of words of a width, with arithmetic modulo ``2 ** width``. Pure functions.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

Op = Literal["var", "const", "not", "and", "or", "xor", "neg", "add", "sub", "mul"]
BITWISE: frozenset[str] = frozenset(("var", "not", "and", "or", "xor"))
_LEAN = {"and": "&&&", "or": "|||", "xor": "^^^", "add": "+", "sub": "-", "mul": "*"}
_LEAN_BOOL = {"and": "&&", "or": "||", "xor": "^^"}
_C = {"and": "&", "or": "|", "xor": "^", "add": "+", "sub": "-", "mul": "*"}


@dataclass(frozen=True, slots=True)
class Term:
    """A variable, a number, or an operation on terms."""

    op: Op
    args: tuple[Term, ...] = ()
    name: str = ""
    """Of a variable."""
    number: int = 0
    """Of a constant; not negative."""

    @property
    def bitwise(self) -> bool:
        """Whether it is a bitwise function of its variables."""
        return self.op in BITWISE and all(a.bitwise for a in self.args)

    @property
    def size(self) -> int:
        """The number of operations, variables and constants in it."""
        return 1 + sum(a.size for a in self.args)


def var(name: str) -> Term:
    """A variable."""
    return Term("var", name=name)


def const(number: int) -> Term:
    """A number, 0 or more."""
    return Term("const", number=number)


def apply(op: Op, *args: Term) -> Term:
    """An operation on terms."""
    return Term(op, args)


def value(term: Term, words: Mapping[str, int], width: int) -> int:
    """The value, from 0 to ``2 ** width - 1``, at those words. A constant counts modulo that.

    >>> value(apply("not", var("x")), {"x": 5}, 4)
    10
    """
    mask = (1 << width) - 1
    if term.op == "var":
        return words[term.name] & mask
    if term.op == "const":
        return term.number & mask
    args = [value(a, words, width) for a in term.args]
    match term.op:
        case "not":
            return ~args[0] & mask
        case "and":
            return args[0] & args[1]
        case "or":
            return args[0] | args[1]
        case "xor":
            return args[0] ^ args[1]
        case "neg":
            return -args[0] & mask
        case "add":
            return (args[0] + args[1]) & mask
        case "sub":
            return (args[0] - args[1]) & mask
        case _:
            return args[0] * args[1] & mask


def variables(term: Term) -> tuple[str, ...]:
    """The names of its variables, each once, in the order in which they come up."""
    if term.op == "var":
        return (term.name,)
    return tuple(dict.fromkeys(name for a in term.args for name in variables(a)))


def truth(term: Term, names: Sequence[str]) -> tuple[int, ...]:
    """The truth table of a bitwise term: its bit at each row of bits of ``names``, 2 ** n of them.

    The first name is the bit that changes fastest.

    >>> truth(apply("and", var("x"), var("y")), ["x", "y"])
    (0, 0, 0, 1)
    """
    # All rows at once: bit i of a variable's word is its value in row i.
    rows = 1 << len(names)
    words = {
        name: sum(1 << row for row in range(rows) if row >> place & 1)
        for place, name in enumerate(names)
    }
    bits = value(term, words, rows)
    return tuple(bits >> row & 1 for row in range(rows))


def substitute(term: Term, by: Mapping[str, Term]) -> Term:
    """The term with other terms for its variables; those that are not in ``by`` stay."""
    if term.op == "var":
        return by.get(term.name, term)
    if not term.args:
        return term
    return Term(term.op, tuple(substitute(a, by) for a in term.args))


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


def lean(term: Term, width: str) -> str:
    """The term in Lean's notation for ``BitVec width``; brackets wherever operations mix.

    >>> x, y = var("x"), var("y")
    >>> lean(apply("add", apply("xor", x, y), apply("mul", const(2), apply("and", x, y))), "w")
    '(x ^^^ y) + 2#w * (x &&& y)'
    """
    return _infix(term, _LEAN, lambda number: f"{number}#{width}", "~~~")


def c_text(term: Term) -> str:
    """The term in the notation of C.

    >>> c_text(apply("sub", apply("neg", var("x")), const(1)))
    '-x - 1'
    """
    return _infix(term, _C, str, "~")


def lean_bool(term: Term) -> str:
    """A bitwise term in Lean's notation for ``Bool``.

    >>> lean_bool(apply("xor", var("x"), apply("not", var("y"))))
    'x ^^ !y'
    """
    return _infix(term, _LEAN_BOOL, str, "!")


def _infix(term: Term, symbols: Mapping[str, str], number: object, inverse: str) -> str:
    assert callable(number)

    def text(one: Term) -> str:
        if one.op == "var":
            return one.name
        if one.op == "const":
            return str(number(one.number))
        if one.op in ("not", "neg"):
            return f"{inverse if one.op == 'not' else '-'}{inner(one.args[0], one.op)}"
        left, right = one.args
        return f"{inner(left, one.op)} {symbols[one.op]} {inner(right, one.op, True)}"

    def inner(one: Term, outer: str, right: bool = False) -> str:
        bare = one.op in ("var", "const") or (
            # What binds more strongly in both languages, and sums to the left.
            (outer in ("add", "sub") and one.op == "mul")
            or (outer in ("add", "sub") and one.op in ("add", "sub", "neg") and not right)
            or (one.op == "not" and outer != "neg")
        )
        return text(one) if bare else f"({text(one)})"

    return text(term)


def lean_syntax(term: Term, names: Sequence[str]) -> str:
    """A linear term as a value of ``Mba.Sum``: sums of multiples of bitwise terms.

    Raises ``ValueError`` where it is none.
    """
    if term.bitwise:
        return f"(.bits {_lean_bits(term, names)})"
    match term.op:
        case "const":
            return f"(.const {term.number})"
        case "neg":
            return f"(.neg {lean_syntax(term.args[0], names)})"
        case "add" | "sub":
            left, right = (lean_syntax(a, names) for a in term.args)
            return f"(.{term.op} {left} {right})"
        case "mul" if term.args[0].op == "const":
            return f"(.mul {term.args[0].number} {lean_syntax(term.args[1], names)})"
    raise ValueError(f"{c_text(term)} is not linear")


def _lean_bits(term: Term, names: Sequence[str]) -> str:
    if term.op == "var":
        return f"(.var {names.index(term.name)})"
    return f"(.{term.op} {' '.join(_lean_bits(a, names) for a in term.args)})"
