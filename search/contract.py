"""The contract of a search: what it is given, what it tells while it runs, what it returns."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, Protocol, TypeAlias

from qedgym.env.engine import Engine
from qedgym.env.theorem import Proof, Theorem
from qedgym.provers.policy import Policy

if TYPE_CHECKING:
    import networkx as nx

Status = Literal["proved", "failed", "timeout", "rejected", "invalid"]
Limit = Literal["seconds", "nodes", "steps", "policy_calls"]

Graph: TypeAlias = "nx.DiGraph[int]"
"""The proof graph; ``search.graph`` says what its nodes and edges carry."""


@dataclass(frozen=True, slots=True)
class Budget:
    """What one search may use. None: no limit of that kind.

    Nodes, steps and policy calls are exact to within one step. Seconds are a safety net, looked
    at between steps; a search in which they fired may end differently when run again.
    """

    seconds: float | None = 10.0
    """Wall-clock seconds, the start of the theorem not counted."""
    nodes: int | None = None
    """Distinct proof states reached, the first one included."""
    steps: int | None = None
    """Tactics tried in the engine."""
    policy_calls: int | None = None
    """States for which the policy was asked (a batch of 8 counts 8)."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the trusted check says of one proof."""

    ok: bool
    reason: str = ""
    """One line: why it was refused; empty when accepted."""
    axioms: tuple[str, ...] = ()
    """The axioms it rests on, as far as known."""
    replayed: bool = False
    """Lean's kernel took the proof once more, in a process of its own; else an accepted proof
    rests on the report of the Lean that it was found with."""
    unproved: bool = False
    """It was refused because it rests on something whose proof is missing (``sorry``)."""


Check = Callable[[Theorem, str], Verdict]
"""The trusted check: a theorem and a proof text that can follow ``:=``."""


WriteOut = Callable[[Theorem, str], str]
"""A proof text without tactics that search (``exact?``), or the text as it is."""


def _as_it_is(theorem: Theorem, proof: str) -> str:
    return proof


@dataclass(frozen=True, slots=True)
class Problem:
    """Everything a search is given. The engine stays the caller's: a search never closes it."""

    theorem: Theorem
    engine: Engine
    policy: Policy
    check: Check
    budget: Budget = Budget()
    seed: int = 0
    write_out: WriteOut = _as_it_is


@dataclass(frozen=True, slots=True)
class Refusal:
    """A finished proof that the trusted check did not accept."""

    text: str
    reason: str
    axioms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SearchResult:
    """How a search ended. ``proof`` is set exactly when ``status`` is ``proved``."""

    theorem: Theorem
    status: Status
    reason: str = ""
    """One line for people: why it is not proved; empty when it is."""
    proof: Proof | None = None
    graph: Graph | None = None
    nodes: int = 0
    """Distinct proof states reached."""
    steps: int = 0
    """Tactics tried in the engine by the search itself."""
    expanded: int = 0
    """States whose tactics were tried."""
    policy_calls: int = 0
    proof_steps: int = 0
    """Tactics in the proof; 0 without one."""
    tidy_steps: int = 0
    """Engine steps spent on shortening and formatting proofs; no budget counts them."""
    time_s: float = 0.0
    limit: Limit | None = None
    """The budget that ended the search, None when none did."""
    wall_clock: bool = False
    """A wall-clock limit fired somewhere, so the same seed may give another result."""
    refusals: tuple[Refusal, ...] = ()
    seed: int = 0
    search: str = ""
    policy: str = ""
    lean: str = ""
    """Which Lean it ran in."""


EventKind = Literal["start", "expand", "step", "proof", "refused", "end"]


@dataclass(frozen=True, slots=True)
class SearchEvent:
    """Something that happened. The last event of a search is ``end`` and carries the result."""

    kind: EventKind
    nodes: int
    steps: int
    time_s: float
    node: int | None = None
    """The state in the graph it is about: expanded, stepped from, or finished."""
    tactic: str | None = None
    message: str = ""
    """Lean's message (``step`` that failed), the proof (``proof``), the reason (``refused``)."""
    result: SearchResult | None = None


class Search(Protocol):
    """A way to look for proofs. An object holds its settings only, so it may be used again."""

    @property
    def name(self) -> str:
        """Short name, as ``--search`` takes it; recorded with results."""

    def events(self, problem: Problem) -> Iterator[SearchEvent]:
        """Search, telling what happens; the last event carries the result.

        The theorem is started in the engine first; ``InputError`` and ``EngineError`` of that
        start pass through. The same problem, with the same seed and a deterministic policy,
        gives the same events up to times unless ``wall_clock`` is set in the result. Closing
        the iterator ends the search. Every proof in a result was accepted by ``problem.check``.
        """
        ...


def run(
    search: Search, problem: Problem, on_event: Callable[[SearchEvent], None] | None = None
) -> SearchResult:
    """Run a search to its end and give its result; each event goes to ``on_event`` first."""
    for event in search.events(problem):
        if on_event is not None:
            on_event(event)
        if event.result is not None:
            return event.result
    raise AssertionError(f"the search {search.name} ended without a result")


@dataclass(slots=True)
class Meter:
    """Counts what a search uses and says which limit of a budget is spent."""

    budget: Budget
    nodes: int = 0
    steps: int = 0
    policy_calls: int = 0
    tidy_steps: int = 0
    wall_clock: bool = False
    began: float = field(default_factory=time.monotonic)

    @property
    def time_s(self) -> float:
        """Seconds since the meter was made."""
        return time.monotonic() - self.began

    @property
    def out_of_time(self) -> bool:
        """Whether the budget's seconds are over; remembers that they were."""
        over = self.budget.seconds is not None and self.time_s >= self.budget.seconds
        self.wall_clock |= over
        return over

    def spent(self, *, asking: bool = False) -> Limit | None:
        """The first limit that is reached, counted ones first; None while work may go on.

        The limit on policy calls counts only when about to ask the policy.
        """
        b = self.budget
        if b.nodes is not None and self.nodes >= b.nodes:
            return "nodes"
        if b.steps is not None and self.steps >= b.steps:
            return "steps"
        if asking and b.policy_calls is not None and self.policy_calls >= b.policy_calls:
            return "policy_calls"
        return "seconds" if self.out_of_time else None
