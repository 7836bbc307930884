"""``qedgym doctor``: which Lean is used, what is set up, what is missing."""

from __future__ import annotations

import importlib.util
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import time
import warnings
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Annotated

import typer

import qedgym
from qedgym.cli.common import JsonOption, LeanOption, emit
from qedgym.env import confine, core_build, embedded, lake_project, wheel_platform
from qedgym.env.engines import default_engine
from qedgym.env.errors import QedgymError
from qedgym.env.process import run_lean
from qedgym.env.state_engine import StateEngine
from qedgym.env.theorem import Theorem
from qedgym.env.toolchain import Toolchain, find_toolchain, stderr_progress

_TRIAL = "theorem trial (p q : Prop) (hp : p) (hq : q) : p ∧ q := ⟨hp, hq⟩\n"


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the report."""

    name: str
    ok: bool | None
    """True: fine. False: missing or broken. None: not needed, or for information."""
    value: str
    do: str = ""
    """What to do about it."""


def doctor(
    file: Annotated[
        Path | None, typer.Argument(help="A Lean file or folder that Lean is wanted for.")
    ] = None,
    lean: LeanOption = "auto",
    json: JsonOption = False,
    build: Annotated[
        bool, typer.Option("--build/--no-build", help="Build the core library if it is not built.")
    ] = True,
) -> None:
    """Tell which Lean is used, its version and kind, the cache, and what is missing.

    Exit code 0 when the chosen Lean proves a trial theorem, else 1.
    """
    usable = True
    for finding in _findings(file, lean, build):
        usable &= finding.ok is not False
        if json:
            emit(asdict(finding))
        else:
            mark = {True: "ok", False: "NO", None: "--"}[finding.ok]
            tail = f"\n{'':20}{finding.do}" if finding.do else ""
            print(f"{mark}  {finding.name:15} {finding.value}{tail}", flush=True)
    raise typer.Exit(0 if usable else 1)


def _findings(file: Path | None, choice: str, build: bool) -> Iterator[Finding]:
    """All lines, one by one, as they are found."""
    yield Finding("qedgym", True, f"{qedgym.__version__} in {Path(qedgym.__file__).parent}")
    yield Finding("python", True, f"{platform.python_version()} at {sys.executable}")
    reason = wheel_platform.reason_here()
    cores = os.cpu_count() or 1
    yield Finding(
        "machine",
        None if reason else True,
        f"{platform.system()} {platform.machine()}, {cores} cores",
        reason or "",
    )
    yield _wheel()
    yield _cache()
    yield _core()
    yield _elan()
    yield _project(file or Path.cwd())
    yield from _chosen(file, choice, build)
    yield isolation()
    yield _extra()


def _wheel() -> Finding:
    try:
        wheel = embedded.find_wheel()
    except QedgymError as error:
        return Finding("embedded Lean", None, "not there", str(error))
    pinned = wheel.version == embedded.WHEEL_VERSION
    return Finding(
        "embedded Lean",
        True if pinned else None,
        f"{embedded.WHEEL} {wheel.version} in {wheel.library.parent}",
        "" if pinned else f"the core is written for {embedded.WHEEL} {embedded.WHEEL_VERSION}",
    )


def _cache() -> Finding:
    place = core_build.cache_dir()
    try:
        place.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=place):
            free_mb = shutil.disk_usage(place).free / 2**20
    except OSError as error:
        do = "make it writable, or set QEDGYM_CACHE to another folder"
        return Finding("cache", False, f"{place}: {error.strerror}", do)
    if free_mb < 100:
        do = "make room (100 MB), or set QEDGYM_CACHE to another folder"
        return Finding("cache", False, f"{place}: {free_mb:.0f} MB free", do)
    return Finding("cache", True, str(place))


def _core() -> Finding:
    try:
        wheel = embedded.find_wheel()
        built = core_build.is_built(wheel.version, wheel.library, embedded.CORE)
    except QedgymError as error:
        there = "the embedded Lean is not there" if embedded.CORE.is_dir() else str(error)
        return Finding("core library", None, f"cannot be built: {there}")
    if built is None:
        return Finding("core library", None, "not built; it is built when first needed")
    size = sum(path.stat().st_size for path in built.rglob("*.olean")) / 1e6
    return Finding("core library", True, f"built, {size:.1f} MB in {built}")


def _elan() -> Finding:
    folder = lake_project.elan_home() / "toolchains"
    try:
        names = sorted(path.name for path in folder.iterdir() if (path / "bin" / "lean").is_file())
    except OSError:
        names = []
    readable = [name.replace("---", ":").replace("--", "/") for name in names]
    return Finding("elan", None, ", ".join(readable) or f"no Lean installed in {folder}")


def _project(place: Path) -> Finding:
    root = lake_project.find_root(place)
    if root is None:
        return Finding("project", None, f"no Lake project around {place}")
    if lake_project.is_ours(root):
        return Finding("project", None, f"{root} (our own library: runs embedded)")
    name = lake_project.wanted(root) or "no Lean named"
    return Finding("project", None, f"{root} ({name})")


def _engine(toolchain: Toolchain) -> Finding:
    """What takes steps under this Lean, and how long its first goal takes."""
    began = time.monotonic()
    try:
        with warnings.catch_warnings(record=True) as told, default_engine(toolchain) as engine:
            engine.start(Theorem("trial", "theorem trial (p : Prop) (h : p) : p"))
    except QedgymError as error:
        return Finding("engine", False, "no theorem can be opened", str(error))
    took = f"first goal in {(time.monotonic() - began) * 1000:.0f} ms"
    what = "step server" if isinstance(engine, StateEngine) else "language server"
    return Finding("engine", True, f"{what}, {took}", "; ".join(str(w.message) for w in told))


def _chosen(file: Path | None, choice: str, build: bool) -> Iterator[Finding]:
    """The Lean that ``--lean`` chooses, and whether it works."""
    name = f"--lean {choice}"
    if not build and _core().ok is None and choice in ("auto", "embedded"):
        yield Finding(name, None, "not tried, for the core library is not built (--no-build)")
        return
    try:
        toolchain = find_toolchain(choice, file, stderr_progress)
    except QedgymError as error:
        yield Finding(name, False, "no usable Lean", str(error))
        return
    yield Finding(name, True, f"{toolchain.description}; kind {toolchain.kind}")
    ran = run_lean(toolchain, ("--stdin",), stdin=_TRIAL, timeout_s=60)
    said = (ran.stdout + ran.stderr).strip().splitlines()
    if ran.ok and not said:
        yield Finding("trial theorem", True, f"accepted in {ran.time_s * 1000:.0f} ms")
        yield _engine(toolchain)
    else:
        reason = said[0] if said else f"Lean ended with code {ran.returncode}"
        yield Finding("trial theorem", False, "not accepted", reason)


def isolation() -> Finding:
    """What keeps a submission's code from the user's files, the network and other processes.

    Tried out in a process of its own.
    """
    command = [sys.executable, "-I", "-S", confine.__file__]
    try:
        ran = subprocess.run(command, capture_output=True, text=True, timeout=60)
        landlock, filtered = map(int, ran.stdout.split())
    except (OSError, ValueError, subprocess.SubprocessError):
        landlock, filtered = 0, 0
    parts = [
        f"files: Landlock {landlock}" if landlock else "files: no Landlock",
        "network and processes: seccomp" if filtered else "network and processes: no seccomp",
        "limits of time, memory and file size",
    ]
    if landlock >= 3 and filtered:
        return Finding("isolation", True, "; ".join(parts))
    do = "proofs are judged the same, but check files from strangers in a container"
    return Finding("isolation", None, "; ".join(parts), do)


def _extra() -> Finding:
    if importlib.util.find_spec("torch") is None:
        return Finding("language models", None, "not installed", "pip install 'qedgym[lm]'")
    return Finding("language models", True, "torch is installed")
