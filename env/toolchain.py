"""Which Lean is used and how it is started. Nothing above knows where it came from."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from qedgym.env.errors import InputError, ToolchainError

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


def version_in(text: str) -> str:
    """The version in what ``lean --version`` prints; empty when there is none.

    >>> version_in("Lean (version 4.35.0, x86_64-unknown-linux-gnu, commit eb6c, Release)")
    '4.35.0'
    """
    found = re.search(r"version (\d+\.\d+[^\s,)]*)", text)
    return found[1] if found else ""


def stderr_progress(line: str) -> None:
    """Print a progress line on standard error, when that is a terminal: a ``Progress``."""
    if sys.stderr.isatty():
        print(line, file=sys.stderr, flush=True)


def find_toolchain(
    choice: str = "auto", file: Path | None = None, progress: Progress | None = None
) -> Toolchain:
    """The Lean to use. Builds the embedded core when it is needed for the first time.

    ``choice`` is ``auto``, ``embedded``, ``project``, or the path of a ``lean`` program, of an
    installed toolchain's folder, or of a Lake project's folder. ``file`` is the Lean file, or
    the folder, that it is for: ``auto`` uses the Lake project around it if its Lean is
    installed, else the embedded Lean if the file imports nothing beyond ``Init``. Without a file
    ``auto`` is the embedded Lean, and ``project`` looks in the working directory.

    Never lets elan download anything. Raises ``ToolchainError`` (one line: what is missing, what
    to do) and ``InputError`` when the file cannot be read.
    """
    # These build on this module and on starting processes, so they come when first needed.
    from qedgym.env import embedded, lake_project

    if choice == "embedded":
        return embedded.embedded(progress)
    if choice == "project":
        place = file if file is not None else Path.cwd()
        root = lake_project.find_root(place)
        if root is None:
            raise ToolchainError(
                f"no Lake project (lakefile or lean-toolchain) around {place}; "
                "use --lean embedded, or move the file into one"
            )
        return lake_project.project(root)
    if choice == "auto":
        return _auto(file, progress)
    return _at_path(Path(choice).expanduser())


def _auto(file: Path | None, progress: Progress | None) -> Toolchain:
    """What ``auto`` means; see ``find_toolchain``."""
    from qedgym.env import embedded, lake_project
    from qedgym.env.imports import imports_of

    missing = ""
    root = None if file is None else lake_project.find_root(file)
    if root is not None and not lake_project.is_ours(root):
        try:
            return lake_project.project(root)
        except ToolchainError as error:
            missing = str(error)
    if file is not None and not file.is_dir():
        try:
            text = file.read_text(encoding="utf-8", errors="replace")
        except OSError as error:
            raise InputError(f"cannot read {file}: {error.strerror}") from None
        known = {"Init"} | embedded.core_modules()
        if unknown := [name for name in imports_of(text) if name not in known]:
            raise ToolchainError(
                f"{file} imports {unknown[0]}, which the embedded Lean does not have; "
                + (missing or "put the file into a Lake project that has it, with Lean installed")
            )
    return embedded.embedded(progress)


def _at_path(path: Path) -> Toolchain:
    """The Lean at a path: a program, a toolchain's folder, or a Lake project."""
    from qedgym.env import embedded, lake_project

    path = path.absolute()
    program = path / "bin" / "lean" if path.is_dir() else path
    if path.is_dir() and not program.is_file():
        if lake_project.find_root(path) == path.resolve():
            return lake_project.project(path.resolve())
        raise ToolchainError(f"{path} is neither a Lake project nor a folder with bin/lean")
    if not program.is_file() or not os.access(program, os.X_OK):
        raise ToolchainError(
            f"no Lean at {program}; --lean takes auto, embedded, project, or a path to lean"
        )
    bare = Toolchain("path", "", ("exec", str(program)))
    version = embedded.ask_version(bare)
    return Toolchain("path", version, bare.program, description=f"Lean {version} at {program}")
