"""Start Lean in a process that cannot outlive its parent. Run as a bare file, never imported.

    python -I -S launch.py [--lifeline=FD] [--memory-mb=N] [--cpu-s=N] [--file-mb=N]
        [--confine=FOLDER] -- WHAT...

WHAT is ``embedded LIBRARY ARGS...`` (Lean's own ``lean_main`` called in this very process) or
``exec COMMAND ARGS...`` (a child of this process, whose exit status becomes ours). With
``--confine`` the embedded Lean runs in a child that can write in FOLDER only (see ``confine.py``).

The lifeline is one end of a socket whose other end only the parent holds. However the parent
ends, SIGKILL included, the kernel closes that end, a thread here sees it and kills the whole
group. (``PR_SET_PDEATHSIG`` would fire when the parent's *thread* ends, so it is used only between
this process and its confined child.) Before killing for memory one byte, ``m``, is written to the
lifeline, so that the parent can say why.

Only cheap modules are imported: this file's start-up is part of every Lean start.
"""

import _thread
import os
import resource
import select
import signal
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, NoReturn

_POLL_MS = 100
_FORWARDED = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT)
_AWAITED = (*_FORWARDED, signal.SIGCHLD)


def descendants(pid: int) -> list[int]:
    """Ids of all processes below ``pid``, from Linux's ``children`` files; elsewhere empty."""
    found: list[int] = []
    try:
        for task in os.listdir(f"/proc/{pid}/task"):
            with open(f"/proc/{pid}/task/{task}/children") as file:
                for child in map(int, file.read().split()):
                    found.append(child)
                    found.extend(descendants(child))
    except OSError:
        pass
    return found


def private_mb(pid: int) -> float:
    """Resident memory of ``pid`` in MiB without pages mapped from files (libraries, oleans)."""
    try:
        with open(f"/proc/{pid}/statm") as file:
            fields = file.read().split()
        return (int(fields[1]) - int(fields[2])) * resource.getpagesize() / 2**20
    except OSError:
        if pid != os.getpid() or sys.platform.startswith("linux"):
            return 0.0
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20  # macOS: bytes, peak


def _kill_all() -> None:
    """SIGKILL everything below this process, its group and itself."""
    for pid in descendants(os.getpid()):
        try:
            os.kill(pid, signal.SIGKILL)
        except OSError:
            pass
    if os.getpgrp() == os.getpid():  # a group of our own; else it is the caller's
        os.killpg(0, signal.SIGKILL)
    os.kill(os.getpid(), signal.SIGKILL)


def _watch(lifeline: int, memory_mb: int) -> None:
    """Until the parent is gone or memory is spent; then kill everything.

    A resource limit on memory would be of no use: Lean reserves about 1 GiB of addresses a thread.
    """
    poll = select.poll()
    if lifeline >= 0:
        poll.register(lifeline, select.POLLIN)
    while True:
        # Without a memory limit nothing needs a look before the lifeline ends.
        if poll.poll(_POLL_MS if memory_mb else None) and os.read(lifeline, 1) == b"":
            _kill_all()
        if memory_mb:
            me = os.getpid()
            if sum(map(private_mb, [me, *descendants(me)])) > memory_mb:
                if lifeline >= 0:
                    os.write(lifeline, b"m")
                _kill_all()


def _limit(kind: int, value: int) -> None:
    """Lower one soft and hard limit; never raise it above what was inherited."""
    hard = resource.getrlimit(kind)[1]
    if hard != resource.RLIM_INFINITY:
        value = min(value, hard)
    try:
        resource.setrlimit(kind, (value, value))
    except (ValueError, OSError):
        pass  # not settable on this platform; the parent's own limits remain


def _run_embedded(
    library: str, args: list[str], before: Callable[[], object] | None = None
) -> NoReturn:
    """Call ``lean_main`` here. Its C ``exit`` flushes Lean's streams and skips Python's end.

    ``before`` is done between loading the library and calling it.
    """
    import ctypes

    try:
        lean = ctypes.CDLL(library, ctypes.RTLD_GLOBAL)
        entry = lean.lean_main
    except (OSError, AttributeError) as error:
        print(f"qedgym: cannot load Lean's library: {error}", file=sys.stderr)
        raise SystemExit(127) from None
    if before is not None:
        before()
    argv = [b"lean", *map(os.fsencode, args)]
    code = entry(len(argv), (ctypes.c_char_p * (len(argv) + 1))(*argv, None))
    lean.exit(code)
    raise SystemExit(code)  # not reached


def _run_child(command: list[str]) -> NoReturn:
    """Run ``command`` below us, hand it our signals (blocked until now), end as it ended."""
    try:
        child = os.posix_spawnp(
            command[0], command, os.environ, setsigmask=[], setsigdef=[*_AWAITED, signal.SIGPIPE]
        )
    except OSError as error:
        print(f"qedgym: cannot start {command[0]}: {error.strerror}", file=sys.stderr)
        raise SystemExit(127) from None
    _end_as(child)


def _confined_child(library: str, args: list[str], folder: str) -> int:
    """Start the embedded Lean in a child that is confined to ``folder``; its id.

    A process apart, so that the watching thread here, which must see and kill, is out of its reach.
    """
    if TYPE_CHECKING:
        from qedgym.env import confine
    else:
        sys.path.append(os.path.dirname(os.path.abspath(__file__)))  # behind the standard library
        import confine

    us = os.getpid()
    child = os.fork()
    if child == 0:
        _die_with(us)
        for number in _AWAITED:
            signal.signal(number, signal.SIG_DFL)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _AWAITED)
        readable = [p for p in os.environ.get("LEAN_PATH", "").split(os.pathsep) if p]
        _run_embedded(library, args, lambda: confine.confine(folder, readable))
    return child


def _die_with(parent: int) -> None:
    """Be killed when the parent is, where the system can see to it (Linux).

    Whoever kills the launcher alone, and then its parent, would else leave Lean behind. The signal
    comes when the parent's *thread* ends; here that is its main one, which ends last.
    """
    import ctypes

    with_parent = getattr(ctypes.CDLL(None), "prctl", None)
    if with_parent is not None:
        with_parent(1, signal.SIGKILL, 0, 0, 0)  # PR_SET_PDEATHSIG
        if os.getppid() != parent:
            os._exit(1)


def _end_as(child: int) -> NoReturn:
    """Hand the child our signals until it ends, then end as it ended.

    Our signals stay blocked and are taken one by one: a handler would lose the one that comes
    between letting them through and beginning to wait.
    """
    while not (ended := os.waitpid(child, os.WNOHANG))[0]:
        got = signal.sigwait(_AWAITED)
        if got != signal.SIGCHLD:
            os.kill(child, got)
    status = ended[1]
    if os.WIFSIGNALED(status):
        if os.WTERMSIG(status) in _FORWARDED:
            signal.signal(os.WTERMSIG(status), signal.SIG_DFL)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _FORWARDED)
        os.kill(os.getpid(), os.WTERMSIG(status))
    os._exit(os.waitstatus_to_exitcode(status) & 0xFF)


def main(argv: list[str]) -> NoReturn:
    """Read the options, set the limits, start the watch, become Lean."""
    split = argv.index("--")
    given = dict(a[2:].split("=", 1) for a in argv[:split])
    folder = given.pop("confine", None)
    option = {key: int(value) for key, value in given.items()}
    kind, *rest = argv[split + 1 :]
    memory_mb = option.get("memory-mb", 0)
    lifeline = option.get("lifeline", -1)
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    _limit(resource.RLIMIT_CORE, 0)
    if "cpu-s" in option:
        _limit(resource.RLIMIT_CPU, option["cpu-s"])
    if "file-mb" in option:
        _limit(resource.RLIMIT_FSIZE, option["file-mb"] * 2**20)
    if lifeline >= 0:
        os.set_inheritable(lifeline, False)
    child = 0
    if kind == "exec" or folder is not None:
        # None may come before it can be handed on; the watching thread never takes one.
        signal.pthread_sigmask(signal.SIG_BLOCK, _AWAITED)
        signal.signal(signal.SIGCHLD, lambda *_: None)  # an ignored one would not be awaited
    if kind == "embedded" and folder is not None:
        child = _confined_child(rest[0], rest[1:], folder)  # before there is a second thread
    if lifeline >= 0 or memory_mb:
        _thread.start_new_thread(_watch, (lifeline, memory_mb))
    if child:
        _end_as(child)
    if kind == "embedded":
        _run_embedded(rest[0], rest[1:])
    _run_child(rest)


if __name__ == "__main__":
    main(sys.argv[1:])
