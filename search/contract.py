"""The contract of a search: what it is given, what it tells while it runs, what it returns."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, Protocol, TypeAlias

from qedgym.env.engine import Engine
from qedgym.env.theorem import Proof, Theorem
from qedgym.provers.critic import Critic
from qedgym.provers.policy import Policy

if TYPE_CHECKING:
    import networkx as nx

Status = Literal["proved", "failed", "timeout", "rejected", "invalid"]
Limit = Literal["seconds", "nodes", "steps", "policy_calls", "memory", "disk"]

Graph: TypeAlias = "nx.DiGraph[int]"
"""The proof graph; ``search.graph`` says what its nodes and edges carry."""


@dataclass(frozen=True, slots=True)
class Budget:
    """What one search may use. None: no limit of that kind.

    Nodes, steps and policy calls are exact to within one step. Seconds and memory are safety nets,
    looked at between steps; a search in which they fired may end differently when run again.
    """

    seconds: float | None = 10.0
    """Wall-clock seconds, the start of the theorem not counted."""
    nodes: int | None = None
    """Distinct proof states reached, the first one included."""
    steps: int | None = None
    """Tactics tried in the engine."""
    policy_calls: int | None = None
    """States for which the policy was asked (a batch of 8 counts 8)."""
    heartbeats: int | None = None
    """Lean's own measure of work, for each step: what takes more fails. Unlike seconds it does not
    depend on the machine. Engines are made with it (``runner.limits_for``)."""
    memory_mb: int | None = 4096
    """Resident memory of this process, MiB: a search that has grown past it ends with what it
    found."""


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
    critic: Critic | None = None
    """How promising a state is, for searches that want to know; without one they do without."""


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
    """Engine steps spent on shortening and formatting proofs, or sent along with one that ended
    the proof; no budget counts them."""
    merged: int = 0
    """Steps that led to a state known before."""
    repeats: int = 0
    """States for which the policy was asked again, equal ones taken for one."""
    time_s: float = 0.0
    lean_s: float = 0.0
    """Of these, seconds in Lean: steps, and the check of proofs."""
    policy_s: float = 0.0
    """Of these, seconds in the policy and the critic."""
    limit: Limit | None = None
    """The budget that ended the search, None when none did; ``disk`` when there was no room left
    to have a proof checked."""
    wall_clock: bool = False
    """A wall-clock limit fired somewhere, so the same seed may give another result."""
    refusals: tuple[Refusal, ...] = ()
    seed: int = 0
    search: str = ""
    policy: str = ""
    lean: str = ""
    """Which Lean it ran in."""

    @property
    def other_s(self) -> float:
        """Seconds spent neither in Lean nor in policy and critic: the search's own work."""
        return max(0.0, self.time_s - self.lean_s - self.policy_s)


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
