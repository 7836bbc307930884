"""The parity table: what a Lean user uses daily, tried on a Lean and told line by line.

The table's lines stand in the files of ``lean_project/Parity``, in parts that are each an ordinary
piece of a Lean file::

    /-! # Tactics: rewriting -/

    --- rw, rw at
    example (a b : Nat) (h : a = b) : b = a := by rw [h]
    --&
    #eval 2 + 3
    --> 5

A heading ``/-! # ... -/`` opens a group, ``---`` a line of the table, ``--&`` its next part, and
``-->`` a text that must be in Lean's messages about the part. A part works when Lean reports no
error in it and every such text.

A line of constants is ``#names`` and their names; each is a part.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import qedgym
from qedgym.env.process import run_lean
from qedgym.env.toolchain import Toolchain

TEXTS = Path(qedgym.__file__).parent / "lean_project" / "Parity"
_ALONE = re.compile(
    r"^\s*(scoped |local )?(notation|infix[lr]?|prefix|postfix|syntax|macro|elab"
    r"|declare_syntax_cat)\b|@\[(app_unexpander|instance)",
    re.MULTILINE,
)
"""In a part that changes the grammar, or instances of types that others use."""
_NAME = "#check @"
_BATCH_S = 120.0
_EVIDENCE = 240  # characters of evidence for one part that the page shows

Verdict = Literal["works", "partly", "no"]


@dataclass(frozen=True, slots=True)
class Part:
    """One text to try."""

    text: str
    expected: tuple[str, ...] = ()
    """What Lean's messages must hold."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the table, yet to be tried."""

    group: str
    name: str
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """A line that was tried."""

    group: str
    name: str
    passed: int
    """How many of the parts work."""
    parts: int
    evidence: tuple[str, ...]
    """For each part that does not work, its last line of text and Lean's first error; for constants
    the names of those that are unknown."""

    @property
    def verdict(self) -> Verdict:
        """All parts work, some, or none."""
        return "works" if self.passed == self.parts else "partly" if self.passed else "no"


@dataclass(frozen=True, slots=True)
class _Message:
    line: int
    severity: str
    text: str


def read_lines(folder: Path = TEXTS) -> list[Line]:
    """All lines of the table: the files in the order of their names, tactics before constants."""
    order = {"Tactics": 0, "Language": 1, "Types": 2, "Constants": 3}
    files = sorted(folder.glob("*.lean"), key=lambda p: (order.get(p.stem, 9), p.stem))
    return [line for file in files for line in parse_lines(file.read_text(encoding="utf-8"))]


def parse_lines(text: str) -> list[Line]:
    """The lines in one file's text.

    What stands after ``#names`` is names of constants, and each becomes a part ``#check @NAME``.
    """
    found = []
    for section in re.split(r"^/-! # ", text, flags=re.MULTILINE)[1:]:
        group, _, rest = section.partition(" -/")
        for block in re.split(r"^--- ", rest, flags=re.MULTILINE)[1:]:
            name, _, body = block.partition("\n")
            texts = re.split(r"^--&\n", body, flags=re.MULTILINE)
            parts = [part for piece in texts for part in _parts(piece)]
            found.append(Line(group.strip(), name.strip(), tuple(parts)))
    return found


def _parts(piece: str) -> Iterator[Part]:
    if piece.startswith("#names"):
        for name in piece.split()[1:]:
            yield Part(_NAME + name)
        return
    lines = piece.rstrip().splitlines()
    expected = tuple(line[4:].strip() for line in lines if line.startswith("-->"))
    yield Part("\n".join(line for line in lines if not line.startswith("-->")), expected)


def try_lines(
    lines: Sequence[Line], toolchain: Toolchain, *, jobs: int | None = None
) -> list[Outcome]:
    """Try all parts of ``lines`` on a Lean; outcomes in the order of ``lines``.

    Most parts share Lean processes, each in a namespace; what changes the grammar has a process
    of its own, and what fails beside others is tried once more by itself, so that no verdict is a
    neighbour's fault.

    Raises:
        ToolchainError: Lean cannot be started.
    """
    jobs = jobs or os.cpu_count() or 1
    parts = list({part: None for line in lines for part in line.parts})
    alone = [part for part in parts if _ALONE.search(part.text)]
    shared = [part for part in parts if not _ALONE.search(part.text)]
    size = max(1, -(-len(shared) // (4 * jobs)))
    batches = [shared[i : i + size] for i in range(0, len(shared), size)]
    with ThreadPoolExecutor(max_workers=jobs) as pool:
        failed: dict[Part, str | None] = {}
        for batch in pool.map(lambda batch: _try(batch, toolchain), batches):
            failed |= batch
        doubtful = [p for p in shared if failed[p] is not None and not p.text.startswith(_NAME)]
        again = [*alone, *doubtful]
        for result in pool.map(lambda part: _try([part], toolchain), again):
            failed |= result
    return [_outcome(line, failed) for line in lines]


def _outcome(line: Line, failed: dict[Part, str | None]) -> Outcome:
    bad = [(part, reason) for part in line.parts if (reason := failed[part]) is not None]
    named = [part.text.removeprefix(_NAME) for part, _ in bad if part.text.startswith(_NAME)]
    evidence = [
        f"{part.text.strip().splitlines()[-1].strip()}: {reason}"
        for part, reason in bad
        if not part.text.startswith(_NAME)
    ]
    if named:
        evidence.append("unknown: " + ", ".join(named))
    return Outcome(
        line.group, line.name, len(line.parts) - len(bad), len(line.parts), tuple(evidence)
    )


def _try(parts: Sequence[Part], toolchain: Toolchain) -> dict[Part, str | None]:
    """What is wrong with each part, None where nothing is, from one Lean process."""
    pieces, starts, at = [], [], 1
    for number, part in enumerate(parts):
        starts.append(at)
        piece = f"namespace Part{number}\n{part.text}\nend Part{number}\n"
        pieces.append(piece)
        at += piece.count("\n")
    args = ("--json", "--stdin", "-DmaxErrors=100000", "-Dlinter.all=false")
    ran = run_lean(toolchain, args, stdin="".join(pieces), timeout_s=_BATCH_S)
    said: list[list[_Message]] = [[] for _ in parts]
    for message in _messages(ran.stdout):
        number = sum(start <= message.line for start in starts) - 1
        said[max(0, number)].append(message)
    crash = None
    if ran.timed_out:
        crash = f"Lean did not end within {_BATCH_S:.0f} s"
    elif ran.returncode not in (0, 1):
        crash = f"Lean ended with code {ran.returncode}"
    return {part: crash or _wrong(part, said[i]) for i, part in enumerate(parts)}


def _messages(stdout: str) -> Iterator[_Message]:
    for text in stdout.splitlines():
        try:
            data = json.loads(text)
            yield _Message(data["pos"]["line"], data["severity"], data["data"])
        except (ValueError, KeyError, TypeError):
            continue  # what the program itself printed


def _wrong(part: Part, messages: Iterable[_Message]) -> str | None:
    """The first error, or what was expected and is missing."""
    everything = []
    for message in messages:
        if message.severity == "error":
            return " ".join(message.text.split())
        everything.append(" ".join(message.text.split()))
    for expected in part.expected:
        if not any(expected in text for text in everything):
            return f"says {everything[0] if everything else 'nothing'!r}, not {expected!r}"
    return None


def summary(outcomes: Sequence[Outcome]) -> str:
    """How many lines and parts work, in a sentence or two."""
    counts = {v: sum(o.verdict == v for o in outcomes) for v in ("works", "partly", "no")}
    passed, parts = sum(o.passed for o in outcomes), sum(o.parts for o in outcomes)
    return (
        f"{len(outcomes)} lines: {counts['works']} work, {counts['partly']} partly, "
        f"{counts['no']} do not. Of {parts} parts {passed} work."
    )


def page(outcomes: Sequence[Outcome], toolchain: Toolchain) -> str:
    """The table as a Markdown page: a summary, then a section for each group."""
    rows = [
        "# Parity table",
        "",
        "Written by `qedgym parity --markdown docs/parity.md`; not to be edited. The texts that",
        "are tried stand in `lean_project/Parity`; the evidence is the last line of one that does",
        "not work, and Lean's message.",
        "",
        f"{toolchain.description}: {summary(outcomes)}",
    ]
    group = None
    for outcome in outcomes:
        if outcome.group != group:
            group = outcome.group
            rows += ["", f"## {group}", "", "| line | | parts | evidence |", "|---|---|---|---|"]
        told = "<br>".join(_cell(text) for text in outcome.evidence)
        rows.append(
            f"| {_escape(outcome.name)} | {outcome.verdict} | "
            f"{outcome.passed}/{outcome.parts} | {told} |"
        )
    return "\n".join(rows) + "\n"


def _cell(text: str) -> str:
    return _escape(text if len(text) <= _EVIDENCE else text[: _EVIDENCE - 1] + "…")


def _escape(text: str) -> str:
    for char in "&\\`*_|<>[]":
        text = text.replace(char, f"&#{ord(char)};")
    return text
