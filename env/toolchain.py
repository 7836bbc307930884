"""Which Lean is used and how it is started. Nothing above knows where it came from."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

Progress = Callable[[str], None]
"""Takes one line of what is being done (no line end)."""

Kind = Literal["embedded", "project", "path"]

LAUNCHER = Path(__file__).with_name("launch.py")


@dataclass(frozen=True, slots=True)
class Toolchain:
    """How to start one ``lean``. A value: comparable and picklable.

    Start it through ``qedgym.env.process`` (``LeanProcess`` or ``run_lean``), which adds limits and
    the lifeline to ``argv``.
    """

    kind: Kind
    version: str
    """Lean's version, ``4.35.0``."""
    program: tuple[str, ...]
    """What the launcher is told to run: ``("embedded", library)`` or ``("exec", command, ...)``."""
    environ: Mapping[str, str] = field(default_factory=dict, hash=False)
    """Environment variables to add to the caller's own (``LEAN_PATH``)."""
    root: Path | None = None
    """The folder of the Lake project; the working directory Lean is started in. None: none."""
    description: str = ""
    """One phrase for people: which Lean, from where."""

    @property
    def argv(self) -> tuple[str, ...]:
        """A command line that is ``lean``; Lean's own arguments are appended to it."""
        return (*self.launcher(), "--", *self.program)

    def launcher(self, *options: str) -> tuple[str, ...]:
        """The launcher's command line with options of its own, before ``--``."""
        return (sys.executable, "-I", "-S", str(LAUNCHER), *options)
