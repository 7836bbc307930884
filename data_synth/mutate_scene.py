"""What mutation works on and what it gives: a source with its goal and the lemmas that fit, an
attempt with a tactic, a new statement with its proof.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from qedgym.data_synth.lemma_patterns import Hit
from qedgym.data_synth.mutate_source import Binder, Source, block, have, one_line, writable
from qedgym.env.theorem import Goal, ProofState


@dataclass(frozen=True, slots=True)
class Mutant:
    """A new statement and its proof, not yet seen by Lean."""

    operator: str
    lemma: str | None
    binders: tuple[Binder, ...]
    target: str
    proof: str


@dataclass(frozen=True, slots=True)
class Attempt:
    """A tactic that may lead to a mutant."""

    operator: str
    lemma: str | None
    state: ProofState
    tactic: str
    read: Callable[[ProofState], Mutant | str]
    """The mutant that a state gives; else the reason why it gives none."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A hypothesis of a source, and the lemmas that fit it."""

    name: str
    type: str
    hits: tuple[Hit, ...] = ()
    definitions: tuple[str, ...] = ()
    """Definitions of the source's file that it uses."""


@dataclass(frozen=True, slots=True)
class Scene:
    """A source and its goal, with everything before the conclusion in the context."""

    source: Source
    state: ProofState
    keyed: ProofState | None
    """The state with the conclusion as a hypothesis (``key``)."""
    intros: tuple[str, ...]
    """Names of what the target's ``∀`` and premises became."""
    binders: tuple[Binder, ...]
    """The source's binders, and one for each of these."""
    facts: tuple[Fact, ...]
    """Hypotheses that are proofs."""
    values: tuple[Binder, ...]
    """Binders that are values."""
    hits: tuple[Hit, ...]
    """Lemmas that fit the conclusion."""
    key: str
    """A name for the conclusion that nothing else has."""
    definitions: tuple[str, ...] = ()
    """Definitions of the source's file that the conclusion uses."""
    functions: tuple[str, ...] = ()
    """Functions of one argument that take the sides of an equation."""
    equated: str = ""
    """The head of the type of its sides."""

    @property
    def goal(self) -> Goal:
        """The source's goal."""
        return self.state.goals[0]

    def conclude(self, *then: str, idle: Sequence[str] = ()) -> str:
        """A proof that has the source's conclusion as ``key``, and goes on from there.

        The source's own proof does not see the hypotheses ``idle``, which it does not have: an
        induction would take them along.
        """
        source = self.source
        proof = f"clear {' '.join(idle)}\n{source.proof}" if idle else source.proof
        if not self.intros:
            return block(have(self.key, source.target, proof), *then)
        given = f"have {self.key} := {self.key} {' '.join(self.intros)}"
        return block(have(self.key, source.target, proof), given, *then)

    def prepared(self, *first: str) -> str:
        """A proof that makes the source's hypotheses and then follows the source."""
        source = self.source
        if not self.intros:
            return block(*first, source.proof)
        end = f"exact {self.key} {' '.join(self.intros)}"
        return block(*first, have(self.key, source.target, source.proof), end)


def mutant_of(
    operator: str, lemma: str | None, binders: Sequence[Binder], goal: Goal, proof: str,
    more: Sequence[str] = (),
) -> Mutant | str:  # fmt: skip
    """A mutant with a printed target, ``more`` being other printed texts in it; else why not."""
    if not writable(Goal(goal.target), ()) or any(not writable(Goal(text)) for text in more):
        return "something is left open"
    return Mutant(operator, lemma, tuple(binders), one_line(goal.target), proof)
