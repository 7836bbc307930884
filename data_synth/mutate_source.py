"""A theorem taken apart for mutation, and the texts of new theorems put together from it.

Pure functions on texts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from qedgym.env.lean_lexer import code_tokens
from qedgym.env.tactic_text import indent, tidy
from qedgym.env.theorem import Goal, Hypothesis, Theorem
from qedgym.env.whole_proof import term_tactic
from qedgym.provers.file_facts import split_header
from qedgym.provers.lean_terms import parse

_HEAD = re.compile(
    r"(?:theorem|lemma)\s+(?P<name>[^\s:({\[⦃]+?)(?P<levels>\.\{[^}]*\})?(?=[\s:({\[⦃])"
)
_SHUT = {"(": ")", "{": "}", "[": "]", "⦃": "⦄"}
_WORD = re.compile(r"[^\W\d][\w'!?₀-₉]*")


@dataclass(frozen=True, slots=True)
class Binder:
    """One variable or premise of a statement; ``name`` is empty for an instance without one."""

    name: str
    type: str
    bracket: str = "("

    def __str__(self) -> str:
        inside = f"{self.name} : {self.type}" if self.name else self.type
        return f"{self.bracket}{inside}{_SHUT[self.bracket]}"


@dataclass(frozen=True, slots=True)
class Source:
    """A theorem as it is written."""

    theorem: Theorem
    short: str
    """Its name as the text has it."""
    levels: str
    """Universes that it names: ``.{u}``."""
    binders: tuple[Binder, ...]
    """What stands before the colon."""
    target: str
    """What stands behind it, on one line."""
    proof: str

    def statement(self, name: str, binders: Iterable[Binder], target: str) -> str:
        """``theorem name binders : target``, in the source's universes."""
        words = [f"theorem {name}{self.levels}", *map(str, binders), ":", target]
        return " ".join(words)


def source_of(theorem: Theorem) -> Source | str:
    """A theorem taken apart; else one line that says why it cannot be.

    >>> t = Theorem("t", "@[simp] theorem t {n m : Nat} (h : n < m) : n ≠ m", "", "by omega")
    >>> s = source_of(t)
    >>> s.short, [str(b) for b in s.binders], s.target
    ('t', ['{n : Nat}', '{m : Nat}', '(h : n < m)'], 'n ≠ m')
    """
    if theorem.proof is None:
        return "it has no proof"
    if theorem.proof.startswith(("|", "where")) or re.search(
        r"\b(termination_by|decreasing_by)\b", theorem.proof
    ):
        return "its proof is by recursion"
    plain = _without_comments(theorem.statement)
    head = _HEAD.search(plain)
    if head is None:
        return "it has no name"
    binders, target, rest = split_header(plain[head.end() :])
    if rest or not target:
        return "its statement is not read"
    if "\n" in theorem.statement and re.search(r"\b(match|let|have|by)\b", target):
        return "its statement may depend on its layout"
    found = tuple(Binder(name, one_line(type_), bracket) for name, type_, bracket in binders)
    return Source(
        theorem, head["name"], head["levels"] or "", found, target, tidy_proof(theorem.proof)
    )


def tidy_proof(proof: str) -> str:
    """A proof as tactics: the lines of its block, or one ``exact``.

    >>> tidy_proof("by\\n    intro h\\n    exact h"), tidy_proof("fun h => h")
    ('intro h\\nexact h', 'exact fun h => h')
    """
    if not re.match(r"by\b", proof):
        return term_tactic(proof)
    rest = proof[2:]
    first, newline, _ = rest.partition("\n")
    if first.strip() and newline:
        rest = " " * 2 + rest  # the first tactic stands behind `by`: its column counts
    return tidy(rest)


def _without_comments(text: str) -> str:
    """The text with blanks where comments were."""
    pieces, at = [], 0
    for token in code_tokens(text):
        pieces += [" " if text[at : token.start].strip() else text[at : token.start], token.text]
        at = token.end
    return "".join(pieces)


def block(*parts: str) -> str:
    """A ``by`` block of tactic texts.

    >>> block("intro h", "exact h")
    'by\\n  intro h\\n  exact h'
    """
    return "\n".join(["by", *(indent(part, 2) for part in parts)])


def have(name: str, type_: str, tactics: str, word: str = "have") -> str:
    """``have name : type := by`` with its tactics on lines of their own."""
    return f"{word} {name} : {type_} := by\n{indent(tactics, 2)}"


def replaced(name: str, type_: str, tactics: str, idle: Sequence[str] = ()) -> str:
    """A hypothesis with another type in its place, made of it by tactics; ``idle`` are cleared, as
    they would be in the way of an induction."""
    made = have(name, type_, tactics, "replace")
    return made if not idle else f"{made}\nclear {' '.join(idle)}"


def words(text: str) -> frozenset[str]:
    """The identifiers in a text, part by part."""
    return frozenset(_WORD.findall(text))


def fresh(name: str, taken: Iterable[str]) -> str:
    """The name, with a number behind it where it is taken.

    >>> fresh("h", {"h", "h1"})
    'h2'
    """
    used = set(taken)
    made, number = name, 0
    while made in used:
        number += 1
        made = f"{name}{number}"
    return made


def put(text: str, name: str, value: str) -> str:
    """The text with a value for a variable.

    >>> put("f n (n' + n)", "n", "0"), put("x.succ", "x", "a + b")
    ("f 0 (n' + 0)", '(a + b).succ')
    """
    shown = value if _WORD.fullmatch(value) or value.isdigit() else f"({value})"
    return re.sub(rf"(?<![\w.'₀-₉]){re.escape(name)}(?![\w'₀-₉])", lambda _: shown, text)


def writable(goal: Goal, names: Iterable[str] | None = None) -> bool:
    """Whether what a goal says (of the hypotheses that are named, all by default) can be
    elaborated again as it is printed: nothing is unknown, cut off, or without a name."""
    wanted = None if names is None else set(names)
    texts = [goal.target, *(h.type for h in goal.hypotheses if wanted is None or h.name in wanted)]
    return not any(mark in text for text in texts for mark in ("?", "⋯", "✝", "sorry", "let "))


def one_line(text: str) -> str:
    """A printed term without the printer's line breaks."""
    return " ".join(text.split())


def binders_of(goal: Goal, names: Sequence[str]) -> tuple[Binder, ...]:
    """Binders for hypotheses of a goal."""
    types = {h.name: one_line(h.type) for h in goal.hypotheses}
    return tuple(Binder(name, types[name]) for name in names)


def changed(binders: Sequence[Binder], name: str, new: Sequence[Binder]) -> tuple[Binder, ...]:
    """The binders with others in the place of one.

    >>> h, k = Binder("h", "p"), Binder("k", "q")
    >>> [str(b) for b in changed((h, k), "h", [Binder("h", "r")])]
    ['(h : r)', '(k : q)']
    """
    return tuple(b for old in binders for b in (new if old.name == name else [old]))


def hypothesis(goal: Goal, name: str) -> Hypothesis | None:
    """The hypothesis of that name."""
    return next((h for h in goal.hypotheses if h.name == name), None)


def equation(target: str) -> tuple[str, str, str] | None:
    """Relation and both sides of a target that has two.

    >>> equation("a + b = b + a")
    ('=', 'a + b', 'b + a')
    """
    term = parse(target)
    if term.head in ("=", "↔", "≠", "∧", "∨") and len(term.args) == 2:
        return term.head, term.args[0].text, term.args[1].text
    return None


def bracketed(text: str) -> str:
    """The text as an operand of a connective.

    >>> bracketed("a = b"), bracketed("p"), bracketed("(a = b)")
    ('(a = b)', 'p', '(a = b)')
    """
    if re.fullmatch(r"[\w.'₀-₉]+", text):
        return text
    closed = text.startswith("(") and parse(text).arg == text
    return text if closed else f"({text})"
