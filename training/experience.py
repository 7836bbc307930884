"""What searches have proved, as steps to learn from: expert iteration's choice of proofs.

Anthony, Tian and Barber (2017), *Thinking Fast and Slow with Deep Learning and Tree Search*: the
search is the expert, the policy learns from what it found. Of several proofs of a theorem short
ones are kept, and theorems that are seldom proved count more often (Dong and Ma, 2025, *STP*).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from qedgym.env.errors import EngineError, InputError
from qedgym.env.library import library_name
from qedgym.env.state_engine import StateEngine
from qedgym.env.theorem import Theorem
from qedgym.provers.proof_steps import ProofStep, steps_of


@dataclass(frozen=True, slots=True)
class Found:
    """What is known of one theorem: its proofs, each accepted by the trusted check."""

    theorem: Theorem
    proofs: tuple[str, ...]
    """Distinct texts, to stand after ``:=``, the shortest first."""
    tries: int
    proved: int
    sources: tuple[str, ...] = ()
    """Full names of the theorems that it was made of."""

    @property
    def rate(self) -> float:
        """The share of the tries that proved it."""
        return self.proved / self.tries if self.tries else 0.0


def gathered(
    theorems: Mapping[str, Theorem],
    records: Iterable[Mapping[str, Any]],
    *,
    keep: int = 2,
    sources: Mapping[str, tuple[str, ...]] = {},  # noqa: B006
) -> list[Found]:
    """What records of searches (``training.measured``) say of theorems given by ident.

    Only proofs with the status ``proved``, which the trusted check alone gives, are taken. Of each
    theorem at most ``keep`` proofs, fewest steps first, then the shortest text. The order is that
    of ``theorems``.
    """
    tries: dict[str, int] = {}
    proofs: dict[str, list[tuple[int, int, str]]] = {}
    for record in records:
        ident = record["id"]
        if record["config"] is None or ident not in theorems:
            continue
        tries[ident] = tries.get(ident, 0) + 1
        if record["status"] == "proved" and record["proof"]:
            text = record["proof"]
            proofs.setdefault(ident, []).append((record["proof_steps"], len(text), text))
    return [
        Found(
            theorem,
            tuple(dict.fromkeys(text for _, _, text in sorted(proofs[ident])))[:keep],
            tries[ident],
            len(proofs[ident]),
            sources.get(ident, ()),
        )
        for ident, theorem in theorems.items()
        if ident in proofs
    ]


def learned_from(
    found: Iterable[Found], engine: StateEngine, *, rare: float = 0.25, copies: int = 2
) -> tuple[list[ProofStep], int]:
    """The steps of found proofs, and how many proofs Lean did not trace.

    Steps of theorems whose rate is at most ``rare`` come ``copies`` times.
    """
    steps: list[ProofStep] = []
    missed = 0
    for item in found:
        times = copies if item.rate <= rare else 1
        for text in item.proofs:
            try:
                trace = engine.trace(replace(item.theorem, proof=text))
            except (InputError, EngineError):
                missed += 1
                continue
            own = steps_of(trace, library_name(item.theorem.file))
            steps += [replace(step, sources=item.sources) for step in own] * times
    return steps, missed


def merged(
    old: Iterable[ProofStep], new: Iterable[ProofStep], *, copies: int = 2
) -> list[ProofStep]:
    """Old and new steps; the same state with the same tactic at most ``copies`` times."""
    count: dict[tuple[str, str], int] = {}
    kept = []
    for step in (*old, *new):
        key = (step.state, step.tactic)
        count[key] = count.get(key, 0) + 1
        if count[key] <= copies:
            kept.append(step)
    return kept
