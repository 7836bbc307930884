"""Elaborated text runs confined: where it writes and reads, what it asks the kernel for (Linux)."""

from __future__ import annotations

import json
import platform
import socket
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from qedgym.env import confine, syscall_filter
from qedgym.env.process import run_lean
from qedgym.env.toolchain import Toolchain

TEXT = "theorem t : True := trivial\n"
LINUX = sys.platform.startswith("linux")
LANDLOCK = confine.landlock_version()

# Done in a process of its own, before and after it is confined: what was possible.
TRIALS = """
import ctypes, importlib.util, json, os, resource, signal, socket, subprocess, sys, threading
inside, other, port, stranger = sys.argv[2], sys.argv[3], int(sys.argv[4]), int(sys.argv[5])
sys.path.append(os.path.dirname(sys.argv[1]))
import confine
libc = ctypes.CDLL(None, use_errno=True)
kept, theirs = os.path.join(other, "kept"), os.path.join(other, "secret")

def ran(act):
    try:
        return act() is not False
    except (OSError, subprocess.SubprocessError, ValueError):
        return False

def fork():
    child = os.fork()
    if child == 0:
        os._exit(0)
    os.waitpid(child, 0)

def thread():
    t = threading.Thread(target=lambda: None)
    t.start(); t.join()

def ping():
    libc.signal(signal.SIGUSR1, 1)
    os.kill(os.getpid(), signal.SIGUSR1)

def raw(number, *arguments):
    return libc.syscall(ctypes.c_long(number), *map(ctypes.c_long, arguments)) >= 0

TRIALS = dict(
    write_inside=lambda: open(os.path.join(inside, "new"), "w").close(),
    read_inside=lambda: open(os.path.join(inside, "new")).close(),
    rename_inside=lambda: os.rename(os.path.join(inside, "new"), os.path.join(inside, "old")),
    thread=thread, own_signal=ping, ask_limits=lambda: resource.getrlimit(resource.RLIMIT_CPU),
    append=lambda: open(kept, "a").close(), truncate=lambda: os.truncate(kept, 8),
    mkdir=lambda: os.mkdir(kept + ".d"), link=lambda: os.link(kept, kept + "2"),
    unlink=lambda: os.unlink(kept + "2"),
    chmod=lambda: os.chmod(kept, 0o600), times=lambda: os.utime(kept, (1, 1)),
    attribute=lambda: os.setxattr(kept, "user.a", b"1") or True,
    read_other=lambda: open(theirs).close(), list_other=lambda: os.listdir(other),
    program=lambda: subprocess.run(["/bin/true"]), fork=fork,
    connect=lambda: socket.create_connection(("127.0.0.1", port), 5).close(),
    udp=lambda: socket.socket(socket.AF_INET, socket.SOCK_DGRAM).close(),
    unix=lambda: socket.socket(socket.AF_UNIX).close(),
    signal=lambda: os.kill(stranger, 0),
    raise_limits=lambda: resource.setrlimit(resource.RLIMIT_CORE, (0, 0)),
    priority=lambda: os.setpriority(os.PRIO_PROCESS, 0, os.getpriority(os.PRIO_PROCESS, 0)),
    io_uring=lambda: raw(425, 1, 0),
    unshare=lambda: raw({"x86_64": 272, "aarch64": 97}[os.uname().machine], 0),
    newer=lambda: raw(462, 0, 0, 0),
)
before = {name: ran(act) for name, act in TRIALS.items()}
version, filtered = confine.confine(inside, [])
after = {name: ran(act) for name, act in TRIALS.items()}
print(json.dumps([version, filtered, before, after]))
"""


@pytest.fixture(scope="module")
def tried(tmp_path_factory: pytest.TempPathFactory) -> tuple[int, bool, dict[str, bool], Any]:
    """Landlock's version, whether the filter is there, what could be done before and after."""
    inside, other = tmp_path_factory.mktemp("inside"), tmp_path_factory.mktemp("other")
    (other / "kept").write_text("precious")
    (other / "secret").write_text("secret")
    stranger = subprocess.Popen(["sleep", "100"])
    try:
        with socket.create_server(("127.0.0.1", 0)) as server:
            port = server.getsockname()[1]
            done = subprocess.run(
                [sys.executable, "-c", TRIALS, str(confine.__file__), str(inside), str(other),
                 str(port), str(stranger.pid)],
                capture_output=True, text=True, timeout=60,
            )  # fmt: skip
    finally:
        stranger.kill()
        stranger.wait()
    assert done.returncode == 0, done.stderr
    assert (other / "kept").read_text() == "precious"
    version, filtered, before, after = json.loads(done.stdout)
    return version, filtered, before, after


def test_what_is_in_force_is_what_is_there(tried: Any) -> None:
    version, filtered, before, _ = tried
    assert version == LANDLOCK
    assert filtered == (LINUX and platform.machine() in ("x86_64", "aarch64"))
    assert before["write_inside"] and before["fork"] and before["connect"] and before["read_other"]


def test_what_lean_needs_is_left(tried: Any) -> None:
    after = tried[3]
    for name in (
        "write_inside", "read_inside", "rename_inside", "thread", "own_signal", "ask_limits",
    ):  # fmt: skip
        assert after[name], name


@pytest.mark.skipif(LANDLOCK < 3, reason="this system has no Landlock that knows truncation")
def test_files_outside_are_out_of_reach(tried: Any) -> None:
    after = tried[3]
    for name in ("append", "truncate", "mkdir", "link", "unlink", "read_other", "list_other"):
        assert not after[name], name


@pytest.mark.skipif(not LINUX, reason="seccomp is Linux's")
def test_what_the_filter_takes_away(tried: Any) -> None:
    after = tried[3]
    for name in (
        "chmod", "times", "attribute", "program", "fork", "connect", "udp", "unix", "signal",
        "raise_limits", "priority", "io_uring", "unshare", "newer",
    ):  # fmt: skip
        assert not after[name], name


@pytest.mark.parametrize("forks", [False, True])
@pytest.mark.parametrize("machine", ["x86_64", "aarch64"])
def test_the_filter_by_simulation(machine: str, forks: bool) -> None:
    """The instructions, run here: every call gets the answer that the table says."""
    rows = syscall_filter.instructions(machine, 4711, forks=forks)
    column, audit = syscall_filter._ARCHITECTURES[machine]

    def answer(number: int, *arguments: int, architecture: int = audit) -> int:
        words = {0: number, 4: architecture}
        for i, value in enumerate(arguments):
            words[16 + 8 * i], words[20 + 8 * i] = value & 0xFFFFFFFF, value >> 32
        at = held = 0
        while True:
            code, yes, no, constant = rows[at]
            at += 1
            if code == 0x20:
                held = words.get(constant, 0)
            elif code == 0x06:
                return constant
            else:
                true = {0x15: held == constant, 0x25: held > constant, 0x45: bool(held & constant)}
                at += yes if true[code] else no

    allow, no, absent, kill = 0x7FFF0000, 0x50001, 0x50026, 0x80000000
    for name, pair in syscall_filter._DENIED.items():
        if pair[column] is not None:
            free = forks and name in ("fork", "vfork", "setsid")
            assert answer(pair[column]) == (allow if free else no)  # type: ignore[arg-type]
    assert answer(pair[column] or 0, architecture=1) == kill
    assert answer(435) == answer(425) == answer(451) == answer(0x40000001) == absent
    clone, prlimit = syscall_filter._CLONE[column], syscall_filter._PRLIMIT[column]
    others = allow if forks else no  # what a process needs that starts and ends children
    assert answer(clone, 0x3D0F00) == allow and answer(clone, 17) == others
    for namespace in (0x20000, 0x2000000, 0x10000000, 0x20000000, 0x40000000):
        assert answer(clone, 17 | namespace) == no
    assert answer(prlimit, 0, 3, 0) == allow
    assert answer(prlimit, 0, 3, 1) == answer(prlimit, 0, 3, 1 << 32) == others
    for pair in syscall_filter._OWN_ONLY.values():
        assert answer(pair[column], 4711) == allow and answer(pair[column], 4712) == others
    denied = {p[column] for p in syscall_filter._DENIED.values()}
    special = {p[column] for p in (*syscall_filter._ABSENT.values(), (clone, clone))}
    own = {p[column] for p in syscall_filter._OWN_ONLY.values()}
    for number in set(range(451)) - denied - special - own - {prlimit}:
        assert answer(number) == allow, number
    assert len(rows) < 4096  # the most that Linux takes


def test_lean_writes_inside_and_not_outside(tmp_path: Path, toolchain: Toolchain) -> None:
    inside, outside = tmp_path / "inside", tmp_path / "outside"
    inside.mkdir()
    outside.mkdir()
    (inside / "A.lean").write_text(TEXT)
    assert run_lean(toolchain, ["-o", "A.olean", "A.lean"], cwd=inside, confine=inside).ok
    assert (inside / "A.olean").is_file()
    out = str(outside / "A.olean")
    done = run_lean(toolchain, ["-o", out, "A.lean"], cwd=inside, confine=inside)
    assert done.ok == (LANDLOCK < 1) == (outside / "A.olean").is_file()


def test_a_confined_lean_ends_as_it_ended(tmp_path: Path, toolchain: Toolchain) -> None:
    bad = run_lean(toolchain, ["--stdin"], stdin="theorem t : 1 = 2 := rfl", confine=tmp_path)
    assert bad.returncode == 1 and "error" in bad.stdout
    late = run_lean(
        toolchain, ["--stdin"], stdin="example : True := by repeat skip", confine=tmp_path,
        timeout_s=3,
    )  # fmt: skip
    assert late.timed_out or not late.ok
