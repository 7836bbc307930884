"""Conjecturers by name, and what makes one that only writes text keep a conjecturer's contract."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from qedgym.env.canonical import canonical_goal
from qedgym.env.engine import Engine
from qedgym.env.errors import EngineError, InputError
from qedgym.env.tactic_text import tactic_fault
from qedgym.provers.conjecturer import Conjecture, Conjecturer, ConjectureRequest
from qedgym.provers.goal_statement import named
from qedgym.provers.symbolic_conjecturer import SymbolicConjecturer

FORMS = "symbolic, transformer:MODEL, turns:CONJECTURER+..."
"""How conjecturers are asked for, for help texts."""
_OVER = 4
"""Texts asked of a writer for each conjecture wanted: much of what it writes Lean does not read."""


class ReadByLean:
    """What a writer of statements writes, as far as Lean reads it.

    Statements equal to the seed or to one another up to renaming come once.
    """

    def __init__(self, writer: Conjecturer, engine: Engine) -> None:
        """The engine stays the caller's."""
        self.name = writer.name
        self.writer, self.engine = writer, engine

    def conjecture(self, requests: Sequence[ConjectureRequest]) -> list[list[Conjecture]]:
        """See ``Conjecturer.conjecture``."""
        more = [replace(request, n=_OVER * request.n) for request in requests]
        written = self.writer.conjecture(more)
        return [self._read(*pair) for pair in zip(requests, written, strict=True)]

    def _read(
        self, request: ConjectureRequest, written: Sequence[Conjecture]
    ) -> list[Conjecture]:
        seed = request.seed
        seen = set()
        try:
            start = self.engine.start(replace(seed, proof=None))
            seen.add(canonical_goal(named(start.goals[0])))
        except (InputError, EngineError):
            return []
        found: list[Conjecture] = []
        for one in written:
            if len(found) >= request.n:
                break
            # As in a tactic: no sorry, no new commands behind the statement.
            if tactic_fault(one.theorem.statement.partition(" ")[2]) is not None:
                continue
            try:
                goals = self.engine.start(one.theorem).goals
            except (InputError, EngineError):
                continue
            form = canonical_goal(named(goals[0])) if len(goals) == 1 else ""
            if form and form not in seen:
                seen.add(form)
                found.append(one)
        return found


class InTurns:
    """Several conjecturers, each for its share of every request; what one cannot give the next
    gives."""

    def __init__(self, parts: Sequence[Conjecturer]) -> None:
        self.parts = tuple(parts)
        self.name = "turns:" + "+".join(part.name for part in self.parts)

    def conjecture(self, requests: Sequence[ConjectureRequest]) -> list[list[Conjecture]]:
        """See ``Conjecturer.conjecture``."""
        return [self._one(request) for request in requests]

    def _one(self, request: ConjectureRequest) -> list[Conjecture]:
        found: dict[str, Conjecture] = {}
        for left, part in zip(range(len(self.parts), 0, -1), self.parts, strict=True):
            wanted = -(-(request.n - len(found)) // left)  # rounded up
            if wanted < 1:
                continue
            named_apart = f"{request.name}_{len(self.parts) - left}"
            asked = replace(request, n=wanted, name=named_apart)
            for one in part.conjecture([asked])[0]:
                key = one.theorem.statement.replace(one.theorem.name.rpartition(".")[2], "", 1)
                found.setdefault(key, one)
        return list(found.values())


def check_conjecturer(name: str) -> None:
    """Raise ``InputError`` (with the list) when there is no conjecturer of that name."""
    base, _, argument = name.partition(":")
    if base == "turns" and argument:
        for part in argument.split("+"):
            check_conjecturer(part)
    elif base == "transformer" and argument:
        from qedgym.provers.registry import check_policy

        check_policy(name)
    elif name != "symbolic":
        raise InputError(f"unknown conjecturer {name!r}: choose one of {FORMS}")


def make_conjecturer(name: str, engine: Engine, seed: int = 0) -> Conjecturer:
    """The conjecturer of that name, over an engine that stays the caller's.

    Raises ``InputError``.
    """
    check_conjecturer(name)
    base, _, argument = name.partition(":")
    if base == "turns":
        return InTurns([make_conjecturer(part, engine, seed) for part in argument.split("+")])
    if base == "transformer":
        from qedgym.provers.language_model import Decoding, LanguageModel
        from qedgym.provers.proof_transformer import ConjectureTransformer

        writer = ConjectureTransformer(
            LanguageModel(argument), seed, Decoding(mode="sample", max_tokens=128),
            name=f"transformer:{Path(argument).name}",
        )  # fmt: skip
        return ReadByLean(writer, engine)
    return SymbolicConjecturer(engine)
