"""How a search is written: as a generator that asks for what it wants to know.

A search yields requests (``Ask``, ``Try``, ``TryWhole``, ``Finish``, ``Submit``) and is sent their
answers; events that it yields go to whoever watches. It never calls a policy or an engine, counts
no budget and looks at no clock: ``search.driver`` does, for one search or for many at once whose
requests it puts together. So an algorithm is one small file, and these hold for all of them:

- When a budget is spent, or a proof was accepted, the generator is closed; it need not look.
- An answer may hold fewer results than were asked for, the first ones, never none. What is missing
  can be asked for again.
- A search that returns has nothing more to try.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import dataclass, field
from random import Random
from typing import Any, TypeAlias

from qedgym.env.theorem import Proof, ProofState, StepResult, Theorem
from qedgym.search.contract import (
    EventKind,
    Graph,
    Limit,
    Problem,
    Refusal,
    SearchEvent,
    SearchResult,
)
from qedgym.search.graph import new_graph
from qedgym.search.meter import Meter


@dataclass(frozen=True, slots=True)
class Ask:
    """Ask a model: ``call(items, *options)`` gives one answer for each item.

    Requests of many searches with the same call and options become one call. Answer: a list of
    what ``call`` gives.
    """

    call: Callable[..., Sequence[Any]]
    """``policy.propose``, ``critic.values``, or any other function over a batch."""
    items: Sequence[Any]
    options: tuple[Any, ...] = ()
    counted: bool = True
    """Whether each item counts as a policy call."""


def _finished(result: StepResult) -> bool:
    return result.state is not None and result.state.finished


@dataclass(frozen=True, slots=True)
class Try:
    """Try tactics on states. Answer: a list of ``StepResult``.

    The results end behind the first one that ``stop`` likes, a finished proof by default.
    """

    items: Sequence[tuple[ProofState, str]]
    stop: Callable[[StepResult], bool] = _finished


@dataclass(frozen=True, slots=True)
class TryWhole:
    """Try whole proofs, each a ``by`` block or a term (``Engine.try_many``).

    Answer: a list of ``TryResult``; with ``first`` they end behind the first that is a proof. A
    whole proof has the limits of one step, and counts as one.
    """

    items: Sequence[tuple[Theorem, str]]
    goals: bool = True
    """Whether the states in the results have their goals."""
    first: bool = True


@dataclass(frozen=True, slots=True)
class Finish:
    """Make a proof of a path that left no goal: shortened, laid out, checked (``search.finish``).

    When the check accepts it the search is over. Answer: ``Finished``, with the refusal; or with
    ``failed_at`` when the tactics, run one after the other, are no proof.
    """

    tactics: tuple[str, ...]
    """All tactics from the start."""
    states: Sequence[ProofState] = ()
    """States on the way, as far as they are known; the others are replayed."""
    node: int | None = None
    """The node of the graph in which the path ends."""
    nodes: tuple[int, ...] = ()
    """The nodes of the graph that are the proof, if it is one."""


@dataclass(frozen=True, slots=True)
class Submit:
    """Have a proof text checked as it is. Accepted, it ends the search. Answer: ``Finished``."""

    text: str
    """What can follow ``:=``."""
    steps: int = 1
    """Tactics in it."""
    node: int | None = None
    nodes: tuple[int, ...] = ()


Request: TypeAlias = Ask | Try | TryWhole | Finish | Submit
Play: TypeAlias = Generator[Request | SearchEvent, Any, None]


@dataclass(slots=True)
class Run:
    """One search on one problem: what it works with, and what it has found so far."""

    problem: Problem
    search: str
    start: ProofState
    meter: Meter
    graph: Graph
    random: Random
    """Seeded; the only source of chance."""
    refusals: list[Refusal] = field(default_factory=list)
    proof: Proof | None = None
    proof_steps: int = 0
    limit: Limit | None = None
    asked: set[str] = field(default_factory=set)
    """Canonical forms of the states that the policy was asked about."""

    @classmethod
    def of(cls, search: str, problem: Problem, start: ProofState, meter: Meter) -> Run:
        """A run that begins at ``start``, node 0 of its graph."""
        meter.nodes = 1
        graph = new_graph(start, search, problem.policy.name)
        return cls(problem, search, start, meter, graph, Random(problem.seed))

    def event(
        self,
        kind: EventKind,
        node: int | None = None,
        tactic: str | None = None,
        message: str = "",
        result: SearchResult | None = None,
    ) -> SearchEvent:
        """An event of now."""
        m = self.meter
        return SearchEvent(kind, m.nodes, m.steps, m.time_s, node, tactic, message, result)


class Played(ABC):
    """A search that is written as a generator. Its objects hold settings only."""

    name: str

    @abstractmethod
    def play(self, run: Run) -> Play:
        """The algorithm. It fills ``run.graph`` (``search.tree`` helps) and counts in
        ``run.meter`` what only it can know: ``nodes``, ``expanded``, ``merged``."""

    def events(self, problem: Problem) -> Iterator[SearchEvent]:
        """See ``Search.events``."""
        from qedgym.search.driver import drive

        return drive(self, problem)
