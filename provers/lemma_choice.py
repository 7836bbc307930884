"""Which lemmas may be put together with a theorem: those of its file, and the library's."""

from __future__ import annotations

from functools import lru_cache
from random import Random

from qedgym.env.engine import Engine
from qedgym.env.theorem import ProofState, Theorem
from qedgym.env.toolchain import Toolchain
from qedgym.provers.goal_shape import shape_of
from qedgym.provers.lemma_index import LemmaIndex
from qedgym.provers.premise_texts import file_premises, library_premises

_LIBRARY = 24
"""Most lemmas of the library that come into question."""
_DRAWN = 8
"""Lemmas that are tried on a goal."""


def choose_lemma(
    engine: Engine, start: ProofState, index: LemmaIndex, random: Random
) -> tuple[str, str] | None:
    """Draw a lemma that does something to a theorem's first state, if there is one.

    Of some lemmas drawn by their likeness to the goal the first that rewrites, simplifies or
    proves part of it is taken, else the first of all. Gives the lemma's full name and what it says
    (``""`` for the library's); None where there is none.
    """
    drawn = _drawn(start, index, random)
    uses = ("rewrite [{}]", "rewrite [← {}]", "apply {}")
    tactics = [f"intros; {use.format(name)}" for name, _ in drawn for use in uses]
    results = engine.step_many([(start, tactic) for tactic in tactics], goals=False)
    for i, lemma in enumerate(drawn):
        if any(result.ok for result in results[3 * i : 3 * i + 3]):
            return lemma
    return drawn[0] if drawn else None


def lemma_statement(seed: Theorem, lemma: str, toolchain: Toolchain) -> str:
    """What a lemma says that a theorem may use, as a declaration; empty when it is not known."""
    for own in file_premises(seed.prefix):
        if own.name == lemma:
            return f"theorem {lemma} {own.text}"
    text = _library(toolchain).get(lemma) if toolchain.kind == "embedded" else None
    return f"theorem {lemma} {text}" if text else ""


@lru_cache(maxsize=2)
def _library(toolchain: Toolchain) -> dict[str, str]:
    return {p.name: p.text for p in library_premises(toolchain)}


def _drawn(start: ProofState, index: LemmaIndex, random: Random) -> list[tuple[str, str]]:
    """Some lemmas with what they say, likely ones first.

    A lemma's weight is the square of its likeness: the symbols that it has in common with the goal
    over those that one of them has. Lemmas of the theorem's own file weigh twice as much.
    """
    theorem = start.theorem
    shape = shape_of(start)
    symbols = set(shape.heads) | {d.rpartition(".")[2] for d in shape.definitions}
    offers: dict[str, tuple[float, str]] = {}
    for own in shape.facts.lemmas:
        if own.proved and own.general and own.name != theorem.name:
            weight = 2 * _alike(symbols, set(own.names)) ** 2
            offers[own.name] = weight, own.conclusion.text
    for found in index.rewriting(frozenset(shape.heads))[:_LIBRARY]:
        offers.setdefault(found.name, (_alike(symbols, set(found.symbols)) ** 2, ""))
    weights = {name: weight for name, (weight, _) in offers.items() if weight > 0}
    drawn: list[tuple[str, str]] = []
    while weights and len(drawn) < _DRAWN:
        name = random.choices(list(weights), list(weights.values()))[0]
        del weights[name]
        drawn.append((name, offers[name][1]))
    return drawn


def _alike(left: set[str], right: set[str]) -> float:
    return len(left & right) / max(1, len(left | right))
