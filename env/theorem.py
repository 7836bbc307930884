"""The values that travel between engines, policies, searches and files.

Everything here is immutable data without behaviour that touches a process.
"""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Position:
    """A place in a text: line from 1, column from 0 in Unicode code points (as Lean prints)."""

    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Theorem:
    """One theorem as a user gave it, with the text that stands before it.

    ``prefix + statement + " := " + proof`` elaborates, in Lean, to the theorem.
    """

    name: str
    """Full name with namespaces (``Foo.bar``); an ``example`` gets ``example@LINE``."""
    statement: str
    """Exact source from the declaration's first modifier up to, not including, ``:=``
    (trailing space removed): ``theorem foo (n : Nat) : n = n``."""
    prefix: str = ""
    """All text of the file before the declaration: imports, opens, variables, lemmas."""
    proof: str | None = None
    """The proof written in the file, after ``:=`` (``by simp`` or a term); None when it is missing
    (``sorry``)."""
    file: str | None = None
    """The file it came from, None when given as text."""
    position: Position = field(default_factory=lambda: Position(1, 0))
    """Where the declaration starts in that file."""
    kind: str = "theorem"
    """``theorem``, ``lemma`` or ``example``."""
    unfinished: str | None = None
    """What the file has behind the statement, ``:=`` included, where the proof is missing."""


@dataclass(frozen=True, slots=True)
class Hypothesis:
    """One line of a goal's context. Names with a dagger (``n✝``) are inaccessible to tactics."""

    name: str
    type: str
    value: str | None = None
    """The body of a ``let`` hypothesis, else None."""
    is_instance: bool = False

    @property
    def accessible(self) -> bool:
        """Whether a tactic text can name this hypothesis."""
        return "✝" not in self.name and not self.name.startswith("[")


@dataclass(frozen=True, slots=True)
class Goal:
    """One goal: ``hypotheses ⊢ target``, with its case tag when it has one."""

    target: str
    hypotheses: tuple[Hypothesis, ...] = ()
    case: str | None = None
    metavariables: tuple[str, ...] = field(default=(), compare=False)
    """Lean's names for the unknowns (``?x``) in it, where there are several goals: goals that
    share one depend on each other. Told by ``StateEngine``, and no part of what a goal says."""

    def __str__(self) -> str:
        """The goal as Lean prints it (one hypothesis a line)."""
        lines = [] if self.case is None else [f"case {self.case}"]
        for h in self.hypotheses:
            body = "" if h.value is None else f" := {h.value}"
            lines.append(f"{h.name} : {h.type}{body}".replace("\n", "\n  "))
        lines.append(f"⊢ {self.target}".replace("\n", "\n  "))
        return "\n".join(lines)


@dataclass(frozen=True, slots=True, weakref_slot=True)
class ProofState:
    """A state of a proof: what an engine's ``start`` and ``step`` give.

    It is a value: it says by itself how to reach it again (``theorem`` and ``tactics``), so any
    engine can take a state that another engine, or an earlier process, produced.
    """

    theorem: Theorem
    tactics: tuple[str, ...]
    """The tactic texts that lead here from the start, each acting on the goals of its time."""
    goals: tuple[Goal, ...]
    """Open goals, the main one first; empty when the proof is finished, or ``unread``."""
    unread: int = 0
    """Number of open goals when they were not asked for (``Engine.step(..., goals=False)``)."""

    @property
    def finished(self) -> bool:
        """Whether no goal is left."""
        return not self.goals and not self.unread

    def __str__(self) -> str:
        if self.unread:
            return f"{self.unread} goals, not read"
        return "\n\n".join(map(str, self.goals)) if self.goals else "no goals"


@dataclass(frozen=True, slots=True)
class Premise:
    """A constant that a step used, found in the term that the step gave for its goals."""

    name: str
    """Full name (``Nat.add_comm``)."""
    kind: str
    """``theorem``, ``definition``, ``inductive``, ``constructor``, ``recursor``, ``axiom``,
    ``opaque`` or ``quotient``."""
    module: str | None = None
    """The module that defines it; None when that is the theorem's own prefix."""
    position: Position | None = None
    """Where its definition begins there; None for what Lean made by itself (``Foo.casesOn``)."""


@dataclass(frozen=True, slots=True)
class StepResult:
    """What one tactic did to one state. Exactly one of ``state`` and ``error`` is set."""

    state: ProofState | None
    """The new state (``state.finished`` when the proof is complete and the kernel took it)."""
    error: str | None = None
    """Lean's message, or the limit that was broken, when the tactic did not apply."""
    time_s: float = 0.0
    """Wall-clock seconds the step took."""
    timed_out: bool = False
    """The error is a broken wall-clock or memory limit: Lean did not answer in time."""
    premises: tuple[Premise, ...] | None = None
    """The constants that the step used; None when they were not asked for, or cannot be told."""

    @property
    def ok(self) -> bool:
        """Whether the tactic applied."""
        return self.state is not None


@dataclass(frozen=True, slots=True)
class TryResult:
    """How far a whole proof went in an engine: a filter, not the trusted check."""

    state: ProofState | None
    """When it is a proof: the finished state. Else the last state with goals before what failed
    (or the finished state, when tactics follow after the last goal): a search can go on there.
    None when the theorem itself could not be opened, or Lean not be asked. Its tactics are the
    proof's top-level tactics, as far as the engine tells them apart."""
    error: str | None = None
    """None when it is a proof. Else Lean's message at the first error, or the limit broken."""
    position: Position | None = None
    """Where in the proof text that error is, when it is known."""
    time_s: float = 0.0
    """Wall-clock seconds it took."""
    timed_out: bool = False
    """The error is a broken wall-clock or memory limit."""

    @property
    def ok(self) -> bool:
        """Whether it is a proof."""
        return self.error is None


@dataclass(frozen=True, slots=True)
class Proof:
    """A proof of a theorem as text that can follow ``:=``, and how the trusted check saw it."""

    theorem: Theorem
    text: str
    """``by`` and its tactic block, or a term."""
    axioms: tuple[str, ...] = ()
    replayed: bool = False
    """Whether Lean's kernel took it once more, in a process of its own. Never with a Lean other
    than the embedded one: it is proved by that Lean's own word."""
