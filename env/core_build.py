"""The core library, compiled once into the user's cache by the embedded Lean.

Lean's oleans belong to one exact binary and to their sources, so both are in the key of a build.
A build is made beside its place and renamed into it whole; a lock keeps a second process waiting
instead of building the same again.
"""

from __future__ import annotations

import contextlib
import dataclasses
import fcntl
import hashlib
import json
import os
import shutil
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Set
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

from qedgym.env.errors import ToolchainError
from qedgym.env.forked import ForkServer, can_fork
from qedgym.env.imports import imports_of
from qedgym.env.process import Completed, run_lean
from qedgym.env.toolchain import Progress, Toolchain

_FORMAT = "3"
"""Changed when how we compile changes, so that old builds are not taken for new ones."""
_SCRIPT = Path(__file__).with_name("module_frontend.py")
_MODULE_S = 300.0  # far above any module here; a hang must not be for ever
_OUTPUT_BYTES = 1 << 20  # of messages; a build shows the first
_FILE_MB = 256
_WAIT_S = 600.0  # how long to wait for another process that builds the same


def cache_dir() -> Path:
    """Where compiled things are kept: ``$QEDGYM_CACHE``, else the user's cache folder."""
    if given := os.environ.get("QEDGYM_CACHE"):
        return Path(given).absolute()
    import platformdirs

    return platformdirs.user_cache_path("qedgym")


@dataclass(frozen=True, slots=True)
class Part:
    """Modules that are compiled together."""

    name: str
    """For people."""
    folder: str
    """Where its builds lie, in the cache folder."""
    root: str
    """Its modules are this one and what it imports, directly or not."""
    path: tuple[Path, ...] = ()
    """Folders of compiled modules that it builds on."""
    check: Callable[[Path], None] | None = None
    """Called with the folder of a finished build before it is taken into use; raises
    ``ToolchainError`` to refuse it."""


CORE = Part("core library", "core", "Init")


def modules_of(sources: Path, root: str = "Init") -> dict[str, Path]:
    """The modules of a library that ``root`` imports, directly or not, and ``root`` itself.

    A name whose file is missing is left out; Lean's message for the import says so.
    """
    found: dict[str, Path] = {}
    waiting = [root]
    while waiting:
        name = waiting.pop()
        path = sources.joinpath(*name.split(".")).with_suffix(".lean")
        if name in found or (name != root and not path.is_file()):
            continue
        found[name] = path
        waiting += imports_of(_read(path).decode(errors="replace"))
    return dict(sorted(found.items()))


def core_key(wheel: str, library: Path, sources: Path, part: Part = CORE) -> str:
    """Names one build: the wheel's version, the library's size, how and what we compile.

    The library is 230 MB, so its size stands for its content next to the pinned version.
    """
    digest = hashlib.sha256()
    built_on = (folder.name for folder in part.path)
    for word in (_FORMAT, wheel, str(library.stat().st_size), *built_on):
        digest.update(word.encode() + b"\0")
    for name, path in modules_of(sources, part.root).items():
        content = _read(path)
        digest.update(f"{name}\0{len(content)}\0".encode() + content)
    return digest.hexdigest()[:20]


def is_built(wheel: str, library: Path, sources: Path, part: Part = CORE) -> Path | None:
    """The folder of the finished build for these sources, or None when there is none yet."""
    place = cache_dir() / part.folder / core_key(wheel, library, sources, part)
    return place if _root_olean(place, part).is_file() else None


def _root_olean(place: Path, part: Part) -> Path:
    return place.joinpath(*part.root.split(".")).with_suffix(".olean")


def core_olean_dir(
    wheel: str,
    library: Path,
    sources: Path,
    progress: Progress | None = None,
    part: Part = CORE,
) -> Path:
    """The folder to name in ``LEAN_PATH``; compiles the part when it is not there yet.

    Raises ``ToolchainError`` when it does not compile or the cache cannot be written.
    """
    if built := is_built(wheel, library, sources, part):
        return built
    place = cache_dir() / part.folder / core_key(wheel, library, sources, part)
    if os.pathsep in str(place):
        raise ToolchainError(
            f"the cache folder {cache_dir()} has a {os.pathsep!r} in its name, which Lean's search "
            "path cannot hold; set QEDGYM_CACHE to another folder"
        )
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        with _locked(place.with_suffix(".lock"), progress):
            if not _root_olean(place, part).is_file():
                _build(place, library, sources, progress, part)
    except OSError as error:
        raise ToolchainError(
            f"cannot build the {part.name} in {place.parent}: {error.strerror or error}; "
            "make room or writable, or set QEDGYM_CACHE to another folder"
        ) from None
    return place


def _build(
    place: Path, library: Path, sources: Path, progress: Progress | None, part: Part
) -> None:
    """Compile beside ``place`` and rename. The caller holds the lock on ``place``."""
    for left in place.parent.glob(f".{place.name}-*"):  # of a process that died: the lock is ours
        shutil.rmtree(left, ignore_errors=True)
    work = Path(tempfile.mkdtemp(prefix=f".{place.name}-", dir=place.parent))
    try:
        compile_modules(library, sources, work, progress, part=part)
        if part.check is not None:
            part.check(work)
        work.chmod(0o755)
        with contextlib.suppress(FileExistsError):
            if place.exists():  # incomplete, or it would have been taken
                shutil.rmtree(place)
            work.rename(place)
    finally:
        shutil.rmtree(work, ignore_errors=True)


def compile_modules(
    library: Path,
    sources: Path,
    out: Path,
    progress: Progress | None = None,
    jobs: int = 2,
    part: Part = CORE,
) -> None:
    """Compile all modules of the part in ``sources`` into ``out``, imports first.

    ``library`` is Lean's shared library. At most ``jobs`` compile at a time. Raises
    ``ToolchainError`` with the first error of the first module that fails; ``OSError`` when a
    source cannot be read or ``out`` not written.
    """
    modules = modules_of(sources, part.root)
    needs = {
        name: {i for i in imports_of(_read(path).decode(errors="replace")) if i in modules}
        for name, path in modules.items()
    }
    path = os.pathsep.join(map(str, (out, *part.path)))
    lean = Toolchain(
        "embedded", "", ("embedded", str(library)), {"LEAN_PATH": path}, description="embedded"
    )
    waiting, done, running = set(modules), set[str](), dict[Future[None], str]()
    urgency = _urgency({n: len(_read(p)) for n, p in modules.items()}, needs)
    began = time.monotonic()
    lean_here = _Compiler(lean, part.name, out)
    if progress:
        progress(f"building the {part.name}, {len(modules)} modules (once, some seconds)")
    workers = max(1, min(jobs, os.cpu_count() or 1))
    with lean_here, ThreadPoolExecutor(max_workers=workers) as pool:
        try:
            while waiting or running:
                ready = sorted(
                    (n for n in waiting if needs[n] <= done), key=lambda n: (urgency[n], n)
                )
                while ready and len(running) < workers:
                    name = ready.pop()
                    waiting.discard(name)
                    running[pool.submit(lean_here.compile, name, modules[name])] = name
                if not running:
                    names = ", ".join(sorted(waiting))
                    raise ToolchainError(f"the {part.name}'s modules import each other: {names}")
                for task in wait(running, return_when=FIRST_COMPLETED).done:
                    done.add(running.pop(task))
                    task.result()
        except BaseException:
            lean_here.stop()  # the others are of no use any more; also on Ctrl-C
            raise
    if progress:
        took = time.monotonic() - began
        progress(f"built the {part.name}: {len(modules)} modules in {took:.1f} s")


def _urgency(sizes: Mapping[str, int], needs: Mapping[str, Set[str]]) -> dict[str, int]:
    """How much has to be compiled one after the other from a module on, in bytes of source."""
    try:
        order = list(TopologicalSorter(needs).static_order())
    except CycleError:
        return dict.fromkeys(sizes, 0)  # what is wrong is told when nothing is left to compile
    behind = dict.fromkeys(sizes, 0)
    found: dict[str, int] = {}
    for name in reversed(order):
        found[name] = sizes[name] + behind[name]
        for imported in needs[name]:
            behind[imported] = max(behind[imported], found[name])
    return found


class _Compiler:
    """Compiles modules into one folder; where it can, in forks of one Lean that is loaded.

    A fork may write nowhere else, and Lean names a module by its path from where it runs, so its
    source is copied beside its olean until it is compiled.
    """

    def __init__(self, lean: Toolchain, what: str, out: Path) -> None:
        self._lean, self._what, self._out = lean, what, out
        self._stop = threading.Event()
        self._server = ForkServer(lean, "elaborate") if can_fork(lean) else None

    def __enter__(self) -> _Compiler:
        return self

    def __exit__(self, *_: object) -> None:
        if self._server is not None:
            self._server.close()

    def stop(self) -> None:
        """End what runs."""
        self._stop.set()
        if self._server is not None:
            self._server.close()

    def compile(self, name: str, source: Path) -> None:
        """Compile one module whose imports are compiled; give up when stopped.

        Raises ``ToolchainError`` with the first error.
        """
        path = Path(*name.split("."))
        olean = self._out / path.with_suffix(".olean")
        olean.parent.mkdir(parents=True, exist_ok=True)
        ran = self._run(name, source)
        if ran.timed_out:
            raise ToolchainError(f"cannot build the {self._what}: {name} did not end")
        if not ran.ok or not olean.is_file():
            reason = _reason(ran)
            if "failed to write" in reason or "failed to create" in reason:
                free = shutil.disk_usage(self._out).free // 2**20
                raise ToolchainError(
                    f"cannot write the {self._what} to {self._out.parent} ({free} MB free); make "
                    "room, or set QEDGYM_CACHE to another folder"
                )
            raise ToolchainError(f"cannot build the {self._what}: {name}: {reason}")

    def _run(self, name: str, source: Path) -> Completed:
        """Lean on one module, where its olean shall lie."""
        text = Path(*name.split(".")).with_suffix(".lean")
        copy = self._out / text
        copy.write_bytes(_read(source))
        try:
            if self._server is None:
                python = (sys.executable, "-I", "-S", str(_SCRIPT), self._lean.program[1])
                return run_lean(
                    dataclasses.replace(self._lean, program=("exec", *python)),
                    (name, str(text)),
                    timeout_s=_MODULE_S,
                    file_mb=_FILE_MB,
                    cwd=self._out,
                    cancel=self._stop,
                )
            job = {
                "module": name,
                "file": str(text),
                "folder": str(self._out.resolve()),
                "memory_mb": 2048,
            }
            return self._server.run(
                job, timeout_s=_MODULE_S, output_bytes=_OUTPUT_BYTES, file_mb=_FILE_MB
            )
        finally:
            copy.unlink(missing_ok=True)


def _reason(ran: Completed) -> str:
    """The first error or warning, on one line, or the last that was said at all."""
    for line in ran.stdout.splitlines():
        with contextlib.suppress(ValueError):
            said = json.loads(line)
            if isinstance(said, dict) and said.get("severity") in ("error", "warning"):
                at = said["pos"]
                place = f"{said['fileName']}:{at['line']}:{at['column']}"
                return f"{place}: error: {said['data'].strip().splitlines()[0]}"
    lines = (ran.stdout + ran.stderr).splitlines()
    return lines[-1] if lines else f"Lean ended with code {ran.returncode}"


@contextlib.contextmanager
def _locked(path: Path, progress: Progress | None) -> Iterator[None]:
    """Hold a lock that ends with this process; wait while another holds it."""
    with open(path, "w") as file:
        deadline = time.monotonic() + _WAIT_S
        told = False
        while True:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError:
                if time.monotonic() > deadline:
                    raise ToolchainError(
                        f"another process has held {path} for {_WAIT_S:.0f} s; end it and try again"
                    ) from None
                if progress and not told:
                    told = True
                    progress(f"waiting for another process that builds {path.parent.name}")
                time.sleep(0.05)
        yield


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise ToolchainError(
            f"cannot read {path} ({error.strerror}); reinstall qedgym"
        ) from None
