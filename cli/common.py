"""What the sub-commands share: options with one meaning, and JSON Lines."""

from __future__ import annotations

import json
import re
import sys
import unicodedata
from collections.abc import Mapping
from typing import Annotated, Any

import typer

from qedgym.provers.critic_registry import FORMS as CRITICS

LeanOption = Annotated[
    str,
    typer.Option(
        "--lean",
        metavar="WHICH",
        help="Which Lean: auto, embedded, project or PATH. auto takes the Lake project around the "
        "file if its Lean is installed, else the embedded one; PATH is a lean program, a "
        "toolchain folder or a Lake project.",
    ),
]
TogetherOption = Annotated[
    int | None,
    typer.Option(
        "--together",
        metavar="N",
        min=1,
        help="N searches at once in one process, whose policy sees their states in batches: for a "
        "policy that gains from them (a language model). --workers is then the number of Leans.  "
        "[default for it: 1]",
    ),
]
JsonOption = Annotated[
    bool, typer.Option("--json", help="JSON Lines on standard output, nothing else there.")
]
SeedOption = Annotated[
    int, typer.Option("--seed", metavar="N", help="Settles what chance decides.")
]
CriticOption = Annotated[
    str,
    typer.Option(
        "--critic",
        metavar="NAME",
        help=f"Who judges states, for searches that ask: {CRITICS} (qedgym train critic).",
    ),
]
TheoremTimeoutOption = Annotated[
    float, typer.Option("--timeout", metavar="S", min=0.1, help="Seconds for each theorem.")
]
WorkersOption = Annotated[
    int | None,
    typer.Option(
        "--workers",
        metavar="N",
        min=1,
        help="Theorems worked on at once.  [default: all cores]",
    ),
]
SuiteLimitOption = Annotated[
    int | None,
    typer.Option(
        "--limit",
        metavar="N",
        min=1,
        help="Only N theorems of each suite, drawn by the seed.",
    ),
]
_LONE = re.compile("[\\ud800-\\udfff]")


def emit(record: Mapping[str, Any]) -> None:
    """Print one JSON line at once, so that what is finished is kept when we are stopped."""
    line = json.dumps(record, ensure_ascii=False)
    # What of a file's name is no UTF-8 is escaped, or the line would be none either.
    print(_LONE.sub(lambda c: f"\\u{ord(c[0]):x}", line), flush=True)


def printable(text: str, *, lines: bool = False) -> str:
    """``text`` without anything that a terminal obeys: controls and bidi controls as ``\\u{..}``.

    With ``lines`` line ends stay. For names and messages that a file's author may have chosen.
    """
    return "".join(
        f"\\u{{{ord(c):x}}}" if _obeyed(c) and not (lines and c == "\n") else c for c in text
    )


def _obeyed(char: str) -> bool:
    """Controls (C0, DEL, C1), format characters such as bidi marks, line separators, halves."""
    return unicodedata.category(char) in ("Cc", "Cf", "Zl", "Zp", "Cs")


def to_stderr(line: str) -> None:
    """A line for people on standard error, when that is a terminal."""
    if sys.stderr.isatty():
        print(line, file=sys.stderr, flush=True)
