"""The lemmas of the library that Lean starts with, by the symbols of what they say.

Read from the compiled modules on Lean's search path, which takes seconds, so the result is kept
in the user's cache. Symbols are written as Lean prints them (``+``, ``≤``, ``length``), to be
compared with ``lean_terms``.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from qedgym.env.core_build import cache_dir
from qedgym.env.expr import Expr, Kind, Name, conclusion, head_and_arguments, name_text, strip
from qedgym.env.olean import OleanError, read_module
from qedgym.env.toolchain import Toolchain

_FORMAT = 1
_SYMBOLS = {
    "HAdd.hAdd": "+", "HSub.hSub": "-", "HMul.hMul": "*", "HDiv.hDiv": "/", "HMod.hMod": "%",
    "HPow.hPow": "^", "HAppend.hAppend": "++", "List.cons": "::", "List.nil": "[]", "LE.le": "≤",
    "LT.lt": "<", "GE.ge": "≥", "GT.gt": ">", "Dvd.dvd": "∣", "Membership.mem": "∈", "Eq": "=",
    "Ne": "≠", "And": "∧", "Or": "∨", "Not": "¬", "Iff": "↔", "Exists": "∃", "BEq.beq": "==",
    "Function.comp": "∘", "ite": "if", "dite": "if", "and": "&&", "or": "||", "not": "!",
    "Min.min": "min", "Max.max": "max", "Prod.mk": "(,)", "Nat.succ": "succ",
}  # fmt: skip
# Types, coercions and the like: a goal does not show them where a lemma has them.
_UNSEEN = frozenset(
    "Nat List Bool Option Prod Sum OfNat.ofNat instOfNatNat Decidable Inhabited Nonempty BEq"
    " DecidableEq Prop Type Int Fin String Char Unit PUnit Array".split()
)
_SPACES = frozenset(
    "Nat List Option Bool Prod Sum Function Classical And Or Not Iff Exists Eq Ne Subtype".split()
)
_INTERNAL = frozenset(
    "rec recOn casesOn brecOn below noConfusion noConfusionType injEq inj sizeOf_spec eq_def induct"
    " induct_unfolding fun_cases match_1 ndrec ctorIdx toCtorIdx elim".split()
)


@dataclass(frozen=True, slots=True)
class LibraryLemma:
    """A lemma as far as it matters for choosing it."""

    name: str
    relation: str
    """The symbol at the head of the conclusion."""
    sides: tuple[str, ...]
    """Head symbol of each argument of a relation; ``""`` for a variable."""
    symbols: frozenset[str]
    """All symbols of the conclusion."""
    premises: int
    """How many premises it has that are not instances."""


class LemmaIndex:
    """Lemmas by the head symbols of their conclusions."""

    def __init__(self, lemmas: list[LibraryLemma]) -> None:
        self.lemmas = lemmas
        self._by_relation: dict[str, list[LibraryLemma]] = defaultdict(list)
        self._by_left: dict[str, list[LibraryLemma]] = defaultdict(list)
        for lemma in lemmas:
            self._by_relation[lemma.relation].append(lemma)
            if lemma.relation in ("=", "↔") and lemma.sides[0]:
                self._by_left[lemma.sides[0]].append(lemma)

    def concluding(
        self, relation: str, sides: tuple[str, ...], symbols: frozenset[str]
    ) -> list[LibraryLemma]:
        """Lemmas that may be applied to a target, the most specific first."""
        fitting = [
            lemma
            for lemma in self._by_relation.get(relation, ())
            if lemma.symbols <= symbols
            and (relation != "=" or len(lemma.symbols) > 1)
            and all(a in ("", b) for a, b in zip(lemma.sides, sides, strict=False))
        ]
        return sorted(fitting, key=lambda m: (-len(m.symbols), m.premises, len(m.name), m.name))

    def rewriting(self, symbols: frozenset[str]) -> list[LibraryLemma]:
        """Lemmas whose left side may occur among these symbols, the most specific first."""
        fitting = [
            lemma
            for symbol in symbols
            for lemma in self._by_left.get(symbol, ())
            if lemma.symbols <= symbols and lemma.premises == 0
        ]
        return sorted(fitting, key=lambda m: (-len(m.symbols), len(m.name), m.name))


def library_index(toolchain: Toolchain) -> LemmaIndex:
    """The index of the modules on a toolchain's search path; empty when they cannot be read.

    The first call for a library takes seconds, later ones read the user's cache.
    """
    files = [p for folder in _folders(toolchain) for p in sorted(folder.rglob("*.olean"))]
    if not files or sum(p.stat().st_size for p in files) > 64 << 20:
        return LemmaIndex([])  # a library that large needs retrieval, not a list
    stamp = [(str(p), p.stat().st_size, p.stat().st_mtime_ns) for p in files]
    key = hashlib.sha256(json.dumps([_FORMAT, stamp]).encode()).hexdigest()[:20]
    kept = cache_dir() / f"lemmas-{key}.json"
    try:
        rows = json.loads(kept.read_text(encoding="utf-8"))
        return LemmaIndex([LibraryLemma(n, r, tuple(s), frozenset(y), p) for n, r, s, y, p in rows])
    except (OSError, ValueError, TypeError):
        pass
    try:
        lemmas = [lemma for path in files for lemma in _lemmas(path)]
    except OleanError:
        return LemmaIndex([])  # another Lean's format
    rows = [[m.name, m.relation, m.sides, sorted(m.symbols), m.premises] for m in lemmas]
    try:
        kept.parent.mkdir(parents=True, exist_ok=True)
        part = kept.with_name(f"{kept.name}.{os.getpid()}")
        part.write_text(json.dumps(rows), encoding="utf-8")
        part.replace(kept)
    except OSError:
        pass  # without a cache it is only slower
    return LemmaIndex(lemmas)


def _folders(toolchain: Toolchain) -> list[Path]:
    listed = toolchain.environ.get("LEAN_PATH", "")
    return [Path(folder) for folder in listed.split(os.pathsep) if folder]


def _lemmas(path: Path) -> Iterator[LibraryLemma]:
    module = read_module(path)
    for name in module.names:
        if module.kind(name) == "theorem" and is_public(name):
            lemma = _summary(name, module[name].type)
            if lemma is not None:
                yield lemma


def is_public(name: Name) -> bool:
    """Whether a theorem of the core is one that people use."""
    if not all(isinstance(part, str) for part in name) or name[-1] in _INTERNAL:
        return False
    first = str(name[0])
    return (len(name) == 1 or first in _SPACES) and not any(str(p).startswith("_") for p in name)


def _summary(name: Name, type_: Expr) -> LibraryLemma | None:
    premises = 0
    term = strip(type_)
    while term.kind is Kind.FORALL:
        # A premise is a bound type that is itself a statement about a relation.
        domain, _ = head_and_arguments(conclusion(term.parts[0]))
        if term.value == 0 and domain.kind is Kind.CONST and _symbol(domain.name) != "":
            premises += name_text(domain.name) in _SYMBOLS
        term = strip(term.parts[1])
    head, arguments = head_and_arguments(term)
    if head.kind is not Kind.CONST:
        return None
    relation = _symbol(head.name)
    sides = tuple(_head(a) for a in arguments[-2:]) if len(arguments) >= 2 else ()
    if relation == "∈":
        sides = sides[::-1]  # Membership.mem has the collection first
    return LibraryLemma(name_text(name), relation, sides, frozenset(_symbols(term)), premises)


def _symbol(name: Name) -> str:
    """How a goal shows a constant; ``""`` when it does not."""
    text = name_text(name)
    if text in _SYMBOLS:
        return _SYMBOLS[text]
    last = str(name[-1])
    return "" if text in _UNSEEN or last.startswith("inst") else last


def _head(term: Expr) -> str:
    head, arguments = head_and_arguments(term)
    if head.kind is Kind.CONST and name_text(head.name) == "OfNat.ofNat" and len(arguments) > 1:
        return str(strip(arguments[1]).value)
    if head.kind is Kind.LAMBDA:
        return "fun"
    return _symbol(head.name) if head.kind is Kind.CONST else ""


def _symbols(term: Expr) -> set[str]:
    """Symbols of a conclusion, instances and literals left out."""
    found: set[str] = set()
    stack = [term]
    while stack:
        head, arguments = head_and_arguments(stack.pop())
        if head.kind is Kind.CONST:
            if str(head.name[-1]).startswith("inst") or name_text(head.name) == "OfNat.ofNat":
                continue
            found.add(_symbol(head.name))
        elif head.kind in (Kind.LAMBDA, Kind.FORALL, Kind.LET):
            stack.extend(head.parts)
        stack.extend(arguments)
    return found - {""}
