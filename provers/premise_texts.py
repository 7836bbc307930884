"""The theorems that a proof may use, as texts: its file's, before it, and the library's. No Lean.

What is accessible follows the file's order, as in the LeanDojo benchmark (Yang and others, 2023);
``env.premise_graph`` tells it of many files and their imports.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from qedgym.env.embedded import LEAN_PROJECT
from qedgym.env.theorem import Theorem
from qedgym.env.toolchain import Toolchain
from qedgym.provers.declared import Lemma
from qedgym.provers.file_facts import facts_of
from qedgym.provers.lean_terms import Term, base, parse
from qedgym.provers.lemma_index import library_index

_INTERNAL = ("Lean.", "_")
_PLAIN = frozenset("() (,) [] fun".split())


@dataclass(frozen=True, slots=True)
class PremiseText:
    """A theorem that may be used, as a retriever knows it."""

    name: str
    """Full name."""
    text: str
    """What it says, as Lean source: ``(h : a ≤ b) : a < b + 1``."""
    words: tuple[str, ...] = field(compare=False, repr=False)
    """Its symbols, and which stands below which; for lexical retrieval."""
    equation: bool = False
    """It concludes ``=`` or ``↔``, so it can rewrite."""
    premises: int = 0
    """How many explicit arguments it asks for."""
    near: bool = False
    """It stands in the theorem's own file."""


def accessible(theorem: Theorem, toolchain: Toolchain) -> list[PremiseText]:
    """The premises of a theorem: its file's in their order, then the library's."""
    return [*file_premises(theorem.prefix), *library_premises(toolchain)]


@lru_cache(maxsize=64)
def file_premises(prefix: str) -> tuple[PremiseText, ...]:
    """The theorems of the text before a theorem, those without a proof left out."""
    lemmas = (lemma for lemma in facts_of(prefix).lemmas if lemma.proved)
    return tuple({lemma.name: premise_text(lemma, near=True) for lemma in lemmas}.values())


@lru_cache(maxsize=2)
def library_premises(toolchain: Toolchain) -> tuple[PremiseText, ...]:
    """The theorems that Lean starts with.

    Of the embedded Lean from its core's sources, about a second; of another one what
    ``lemma_index`` reads, by symbols only, and none of a library as large as Mathlib.
    """
    if toolchain.kind == "embedded":
        files = sorted((LEAN_PROJECT / "Core").rglob("*.lean"))
        lemmas = (m for file in files for m in facts_of(file.read_text("utf-8")).lemmas)
        return tuple({m.name: premise_text(m) for m in lemmas if _public(m.name)}.values())
    return tuple(
        PremiseText(m.name, " ".join(sorted(m.symbols)), (*name_words(m.name), *sorted(m.symbols)),
                    m.relation in ("=", "↔"), m.premises)
        for m in library_index(toolchain).lemmas
    )  # fmt: skip


def _public(name: str) -> bool:
    return not name.startswith(_INTERNAL) and "Internal" not in name


def premise_text(lemma: Lemma, near: bool = False) -> PremiseText:
    """A lemma as a retriever knows it."""
    given = [f"({name or '_'} : {type_.text})" for name, type_ in lemma.hypotheses]
    text = " ".join([*given, ":", " ".join(lemma.conclusion.text.split())])
    local = {name for name, _ in lemma.arguments} | set(lemma.bound)
    words = list(name_words(lemma.name))
    for term in (lemma.conclusion, *(t for _, t in lemma.hypotheses)):
        words += term_words(term, local)
    equation = lemma.conclusion.head in ("=", "↔")
    return PremiseText(lemma.name, text, tuple(words), equation, lemma.explicit, near)


def name_words(name: str) -> tuple[str, ...]:
    """The parts of a name, marked as such: ``Nat.add_comm`` has ``.Nat .add .comm``."""
    return tuple(f".{part}" for part in name.replace("_", ".").split(".") if part)


def term_words(term: Term, local: Iterable[str] = ()) -> list[str]:
    """The symbols of a term and which stands below which, bound names and ``local`` left out."""
    names = set(local).union(n for sub in term.walk() for n, _ in sub.binders)
    found = []
    for sub in term.walk():
        head = base(sub.head.lstrip("@"))
        if not head or sub.head in names or head in _PLAIN:
            continue
        found += [head, f".{head.lower()}"]
        found += [
            f"{head} {base(arg.head)}" for arg in sub.args if arg.head not in names and arg.head
        ]
    return found


def state_words(target: str, hypotheses: Iterable[tuple[str, str]]) -> list[str]:
    """The words of a goal by which premises are looked for; those of the target count twice."""
    given = list(hypotheses)
    local = {name for name, _ in given}
    words = term_words(parse(target), local) * 2
    for _, type_ in given:
        words += term_words(parse(type_), local)
    return words
