"""A reader of the terms that Lean prints: enough of the grammar to see what a goal is about.

Not a Lean parser. It never fails: what it does not know becomes an application or an atom, so
that a policy may propose a useless tactic, which Lean then refuses.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

_TOKEN = re.compile(
    r"""\s+
    |(?P<str>"(?:[^"\\]|\\.)*")
    |(?P<num>\d+)
    |(?P<word>[@?]?(?:«[^»]*»|[^\W\d][\w'!?₀-₉✝]*)(?:\.(?:«[^»]*»|[^\W][\w'!?₀-₉✝]*))*[⁻¹✝]*)
    |(?P<op>::|:=|\+\+|=>|==|!=|&&|\|\||<\||\|>|<=|>=|->|<->|⟨|⟩|[()\[\]{}]|\.\d+|\.[^\W\d][\w'!?₀-₉✝]*|\.\.|.)
    """,
    re.VERBOSE | re.DOTALL,
)

# (left binding power, right binding power) of infix operators, as in Lean's own notation.
_INFIX = {
    "↔": (20, 21), "→": (26, 25), "∨": (31, 30), "||": (30, 31), "∧": (36, 35), "&&": (35, 36),
    "×": (36, 35), "⊕": (31, 30), "=": (50, 51), "≠": (50, 51), "<": (50, 51), ">": (50, 51),
    "≤": (50, 51), "≥": (50, 51), "∣": (50, 51), "∈": (50, 51), "∉": (50, 51), "==": (50, 51),
    "!=": (50, 51), "≍": (50, 51), "≈": (50, 51), "⊆": (50, 51), "∪": (65, 66), "∩": (70, 71),
    "::": (68, 67), "++": (65, 66), "+": (65, 66), "-": (65, 66), "*": (70, 71), "/": (70, 71),
    "%": (70, 71), "^": (76, 75), "∘": (91, 90), "<|": (11, 10), "|>": (10, 11), "▸": (76, 75),
}  # fmt: skip
_PREFIX = {"¬": 40, "!": 100, "-": 75, "↑": 1000}
_BINDERS = {"∀": "∀", "∃": "∃", "fun": "fun", "λ": "fun", "∃!": "∃"}
_CLOSE = {"(": ")", "[": "]", "{": "}", "⟨": "⟩"}
_STOPS = frozenset([")", "]", "}", "⟩", ",", "then", "else", "|", "=>", ":=", "with", ":", "in"])


@dataclass(frozen=True, slots=True)
class Term:
    """A term as read: its head, its arguments and its text.

    ``head`` is the operator (``=``, ``∧``, ``::``), the name that is applied (``List.map``), a
    binder (``∀``, ``∃``, ``fun``), ``if``, ``match``, ``⟨⟩``, ``[]``, or ``()`` for an
    application whose function is not a name. A binder's ``args`` are its body only; ``binders``
    has the names with their types (``""`` when not printed).
    """

    head: str
    args: tuple[Term, ...]
    text: str
    binders: tuple[tuple[str, str], ...] = ()

    @property
    def arg(self) -> str:
        """The text as an argument of an application: in brackets where it needs them."""
        if (not self.args and self.head not in ("match", "fun")) or self.text[0] in "([⟨{":
            return self.text if _closed(self.text) else f"({self.text})"
        return f"({self.text})"

    def walk(self) -> Iterator[Term]:
        """The term and all its subterms, outermost first."""
        yield self
        for child in self.args:
            yield from child.walk()


def _closed(text: str) -> bool:
    """Whether a text that begins with a bracket is one bracketed term (or has no blank at all)."""
    if " " not in text:
        return True
    if text[0] not in _CLOSE:
        return False
    depth = 0
    for i, char in enumerate(text):
        depth += (char in "([{⟨") - (char in ")]}⟩")
        if depth == 0:
            return i == len(text) - 1
    return False


@lru_cache(maxsize=8_192)
def parse(text: str) -> Term:
    """Read a term. Linear in the length of the text; texts over 4,000 characters become atoms."""
    if len(text) > 4000:
        return Term(text[:20], (), text)
    reader = _Reader(text)
    term = reader.term(0)
    return term if reader.done else Term("()", (term,), text)


class _Reader:
    """Precedence climbing over the tokens of one text."""

    def __init__(self, text: str) -> None:
        self.text = text
        # (text, start, end) of each token.
        self.tokens = [(m[0], m.start(), m.end()) for m in _TOKEN.finditer(text) if m.lastgroup]
        self.at = 0

    @property
    def done(self) -> bool:
        return self.at >= len(self.tokens)

    def peek(self) -> str:
        return self.tokens[self.at][0] if self.at < len(self.tokens) else ""

    def since(self, first: int) -> str:
        """The source from a token to the last one read."""
        last = min(max(first, self.at - 1), len(self.tokens) - 1)
        return self.text[self.tokens[first][1] : self.tokens[last][2]]

    def term(self, power: int) -> Term:
        first = self.at
        left = self.prefix(power)
        while not self.done:
            op = self.peek()
            powers = _INFIX.get(op)
            if powers is None or powers[0] < power:
                break
            self.at += 1
            right = self.term(powers[1])
            left = Term(op, (left, right), self.since(first))
        return left

    def prefix(self, power: int) -> Term:
        first, token = self.at, self.peek()
        if token in _BINDERS:
            return self.binder(_BINDERS[token])
        if token in _PREFIX and token:
            self.at += 1
            inside = self.term(_PREFIX[token])
            return Term(token, (inside,), self.since(first))
        if token in ("if", "let", "have", "match", "show", "do"):
            return self.block(token)
        return self.application()

    def binder(self, head: str) -> Term:
        first = self.at
        self.at += 1
        names: list[str] = []
        binders: list[tuple[str, str]] = []
        while not self.done and self.peek() not in (",", "=>", "↦"):
            token = self.peek()
            if token in "([{" or token == "⦃":
                start = self.at
                self.skip_bracket()
                inner = self.since(start)[1:-1]
                listed, _, type_ = inner.partition(" : ")
                if type_:
                    binders += [(n, type_.strip()) for n in listed.split()]
                else:
                    binders.append(("_", inner))
            elif token == ":":
                self.at += 1
                start = self.at
                while not self.done and self.peek() not in (",", "=>", "↦"):
                    if self.peek() in _CLOSE:
                        self.skip_bracket()
                    else:
                        self.at += 1
                type_ = self.since(start) if self.at > start else ""
                binders += [(n, type_) for n in names]
                names = []
            elif token in _INFIX and names:
                # `∃ x > 0, p` and `∀ x ∈ xs, p`: the bound is kept in the text only.
                while not self.done and self.peek() not in (",", "=>"):
                    self.at += 1
            else:
                names.append(token)
                self.at += 1
        binders += [(n, "") for n in names]
        self.at += 1
        body = self.term(0) if not self.done else Term("", (), "")
        return Term(head, (body,), self.since(first), tuple(binders))

    def skip_bracket(self) -> None:
        depth = 0
        while not self.done:
            token = self.peek()
            self.at += 1
            depth += (token in ("(", "[", "{", "⟨", "⦃")) - (token in (")", "]", "}", "⟩", "⦄"))
            if depth <= 0:
                return

    def block(self, token: str) -> Term:
        """``if c then a else b`` is read; a ``match``, ``let`` ... keeps its parts as text."""
        first = self.at
        self.at += 1
        if token != "if":
            parts: list[Term] = []
            while not self.done and self.peek() not in (")", "]", "}", "⟩"):
                before = self.at
                part = self.term(0)
                parts.append(part)
                if self.at == before or (self.peek() in _STOPS - {")", "]", "}", "⟩"}):
                    self.at += 1
            return Term(token, tuple(parts), self.since(first))
        args = []
        if self.at + 1 < len(self.tokens) and self.tokens[self.at + 1][0] == ":":
            self.at += 2  # `if h : c then`
        for end in ("then", "else", ""):
            args.append(self.term(0))
            if end and self.peek() == end:
                self.at += 1
        return Term("if", tuple(args), self.since(first))

    def application(self) -> Term:
        first = self.at
        if self.done:
            return Term("", (), "")
        function = self.atom()
        args: list[Term] = []
        while not self.done:
            token = self.peek()
            if token in _STOPS or token in _INFIX:
                break
            if token in _BINDERS or token in ("if", "match", "let", "do"):
                args.append(self.prefix(0))
                break
            if (
                token[0] == "."
                and len(token) > 1
                and self.text[self.tokens[self.at][1] - 1] in ")⟩]"
            ):
                self.at += 1
                last = args.pop() if args else function
                start = len(self.text[: self.tokens[self.at - 1][1]]) - len(last.text)
                field = Term(token, (last,), self.text[start : self.tokens[self.at - 1][2]])
                if args or last is not function:
                    args.append(field)
                else:
                    function = field
                continue
            if token in _PREFIX and token not in ("¬", "!", "↑"):
                break
            args.append(self.prefix(1024) if token in _PREFIX else self.atom())
        if not args:
            return function
        if function.head.startswith(".") and len(function.args) == 1:  # `xs.foldr f b`
            return Term(function.head, (*function.args, *args), self.since(first))
        head = function.head if not function.args else "()"
        inner = args if not function.args else [function, *args]
        return Term(head, tuple(inner), self.since(first))

    def atom(self) -> Term:
        first, token = self.at, self.peek()
        self.at += 1
        if token not in _CLOSE:
            return _dotted(token)
        parts: list[Term] = []
        while not self.done and self.peek() != _CLOSE[token]:
            before = self.at
            parts.append(self.term(0))
            if self.peek() in _STOPS and self.peek() != _CLOSE[token] or self.at == before:
                self.at += 1
        self.at += 1
        text = self.since(first)
        if token == "(" and len(parts) == 1 and not text.endswith(").1"):
            inside = parts[0]
            return Term(inside.head, inside.args, text, inside.binders)
        heads = {"(": "(,)", "[": "[]", "{": "{}", "⟨": "⟨⟩"}
        return Term(heads[token], tuple(parts), text)


def _dotted(token: str) -> Term:
    """``xs.length`` as the application of ``.length`` to ``xs``; ``List.length`` as one name.

    Whether the first part is a variable or a namespace is told by its first letter.
    """
    if "." not in token or token[0] == "«" or token[0].isupper() or token[0] in "@.":
        return Term(token, (), token)
    first, *fields = token.split(".")
    term = Term(first, (), first)
    text = first
    for field in fields:
        text += "." + field
        term = Term("." + field, (term,), text)
    return term


def base(head: str) -> str:
    """The last part of a name: ``length`` of both ``List.length`` and ``.length``."""
    return head.rpartition(".")[2] or head


def strip_brackets(text: str) -> str:
    """The text without brackets around all of it."""
    while text.startswith("(") and text.endswith(")") and _closed(text) and " " in text:
        text = text[1:-1].strip()
    return text


def telescope(type_: Term) -> tuple[list[tuple[str, str]], list[Term], Term]:
    """Bound variables, premises and conclusion of ``∀ x y, A → B → C``."""
    variables: list[tuple[str, str]] = []
    premises: list[Term] = []
    while True:
        if type_.head == "∀" and type_.args:
            variables += type_.binders
            type_ = type_.args[0]
        elif type_.head == "→" and len(type_.args) == 2:
            premises.append(type_.args[0])
            type_ = type_.args[1]
        else:
            return variables, premises, type_


def names_in(term: Term) -> frozenset[str]:
    """Last parts of all heads in a term."""
    return frozenset(base(t.head) for t in term.walk())
