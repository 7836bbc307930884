"""What the trusted check says of a theorem."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from qedgym.env.theorem import Position

Reason = Literal[
    "sorry",
    "axiom",
    "compiled code",
    "statement changed",
    "definition changed",
    "not a theorem",
    "missing",
    "reserved name",
    "import",
    "forbidden text",
    "lean error",
    "kernel",
    "unreadable",
    "timeout",
    "memory",
    "not verified",
]
"""Why a theorem is not accepted; the list is closed."""

REASONS: Final[dict[Reason, str]] = {
    "sorry": "the proof rests on `sorry`, spelled out or put in by Lean for an error",
    "axiom": "the proof rests on an axiom that is not allowed",
    "compiled code": "the proof trusts compiled code (native_decide and its like)",
    "statement changed": "the theorem's statement is not the target's",
    "definition changed": "something that the statement mentions is not what the target says",
    "not a theorem": "the name belongs to a definition, axiom or other constant",
    "missing": "no theorem of that full name",
    "reserved name": "the text defines a name that belongs to the core or that the kernel computes",
    "import": "the text imports more than the target does, or begins with `prelude`",
    "forbidden text": "the proof is not one term or tactic block",
    "lean error": "Lean rejects the text",
    "kernel": "Lean's kernel, given the declarations anew, rejects one of them",
    "unreadable": "the file, or what Lean wrote of it, cannot be read",
    "timeout": "the check did not end in time",
    "memory": "the check used too much memory",
    "not verified": "not everything could be checked: another Lean, or an example without a name",
}
"""Each reason in a sentence."""

Evidence = tuple[tuple[str, str], ...]
"""What shows that a reason holds, as labels with text: ``expected`` and ``found`` (the target's and
the submission's types), ``axiom`` with ``type`` or ``through`` (the constant that uses it),
``constant``, ``kind``, ``module``, ``word``, ``error``, ``alike`` (a theorem of that last name)."""

@dataclass(frozen=True, slots=True)
class Fault:
    """Why a theorem is not accepted, with the evidence."""

    reason: Reason
    message: str
    evidence: Evidence = ()


STANDARD_AXIOMS: Final = ("propext", "Classical.choice", "Quot.sound")
"""Axioms that a proof may rest on unless told otherwise."""


@dataclass(frozen=True, slots=True)
class CheckResult:
    """What the trusted check says of one theorem; ``ok`` exactly when ``reason`` is None."""

    theorem: str
    """Its full name."""
    ok: bool
    reason: Reason | None
    """Why not, from the closed list ``REASONS``."""
    axioms: tuple[str, ...] = ()
    """Axioms that its proof rests on, as far as the check came."""
    message: str = ""
    """The evidence in a sentence: the differing types, the axiom, Lean's message."""
    position: Position | None = None
    """Where in the submission: the theorem, or Lean's error."""
    replayed: bool = False
    """Whether Lean's kernel took the proof once more, in a process of its own. Never with a Lean
    other than the embedded one: ``ok`` is then that Lean's own word."""
    evidence: Evidence = ()
    """The parts of ``message``, untruncated where that is possible; empty for Lean's errors."""
