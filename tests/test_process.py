"""Lean processes are limited, killed as a tree, and never outlive the process that owns them."""

from __future__ import annotations

import json
import os
import pickle
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psutil
import pytest

from qedgym.env.embedded import LEAN_VERSION, find_wheel
from qedgym.env.process import LeanProcess, ProcessLimits, close_all, run_lean
from qedgym.env.toolchain import Toolchain

from .processes import eventually, marked, new_mark

BARE = Toolchain("embedded", LEAN_VERSION, ("embedded", str(find_wheel().library)))
"""The embedded Lean without a core library: enough for files that begin with `prelude`."""
SHELL = Toolchain("path", "", ("exec", "/bin/sh", "-c"))
"""The same launcher around a shell, to make processes that Lean would not."""

# Two children, one of which leaves the group and the session.
FAMILY = "sleep 600 & setsid sleep 600 & wait"


@pytest.fixture
def mark() -> Iterator[dict[str, str]]:
    """An environment that marks what a test starts, and that nothing of it is left at the end."""
    given = new_mark()
    yield given
    assert eventually(lambda: not marked(given)), "the test left processes"


def python(source: str, mark: dict[str, str], *args: str) -> subprocess.Popen[str]:
    """A Python of our own environment as parent; its standard input stays open."""
    return subprocess.Popen(
        (sys.executable, "-c", source, *args),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, **mark},
    )


def test_version_and_prefix() -> None:
    ran = run_lean(BARE, ("--version",))
    assert ran.ok and f"version {LEAN_VERSION}" in ran.stdout and not ran.stderr
    assert run_lean(BARE, ("--print-prefix",)).ok


def test_stdin_json_and_exit_code() -> None:
    ran = run_lean(BARE, ("--json", "--stdin"), stdin="prelude\n#check nope\n")
    (message,) = map(json.loads, ran.stdout.splitlines())
    assert ran.returncode == 1
    assert message["severity"] == "error" and message["pos"] == {"line": 2, "column": 7}


def test_argv_is_lean_for_other_programs() -> None:
    ran = subprocess.run((*BARE.argv, "--stdin"), input=b"prelude\n", capture_output=True)
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, b"", b"")


def test_unknown_option_is_lean_s_own_error() -> None:
    ran = run_lean(BARE, ("--nope",))
    assert ran.returncode == 1 and "unrecognized option '--nope'" in ran.stderr


@pytest.mark.parametrize(("script", "code"), [("exit 7", 7), ("kill -TERM $$", -15)])
def test_end_of_a_child_is_ours(script: str, code: int) -> None:
    assert run_lean(SHELL, (script,)).returncode == code


def test_a_program_that_is_missing_or_no_library(tmp_path: Path) -> None:
    ran = run_lean(Toolchain("path", "", ("exec", str(tmp_path / "lean"))))
    assert ran.returncode == 127 and ran.stderr.count("\n") == 1
    (tmp_path / "lib.so").write_text("no library")
    ran = run_lean(Toolchain("embedded", "", ("embedded", str(tmp_path / "lib.so"))))
    assert ran.returncode == 127 and "cannot load Lean's library" in ran.stderr
    assert ran.stderr.count("\n") == 1


def test_long_input_and_output_do_not_block() -> None:
    text = "x" * 3_000_000
    ran = run_lean(SHELL, ("cat; cat >&2",), stdin=text)
    assert ran.ok and ran.stdout == text and not ran.truncated


def test_output_beyond_the_cap_is_dropped_not_waited_for() -> None:
    ran = run_lean(SHELL, ("head -c 3000000 /dev/zero",), output_mb=1)
    assert ran.ok and ran.truncated and len(ran.stdout) == 2**20


def test_undecodable_output_is_replaced() -> None:
    assert run_lean(SHELL, (r"printf '\377'",)).stdout == "\ufffd"


def test_input_that_nobody_reads() -> None:
    assert run_lean(SHELL, ("exec <&-; exit 3",), stdin="x" * 1_000_000).returncode == 3


def test_timeout_kills_the_tree(mark: dict[str, str]) -> None:
    ran = run_lean(SHELL, (FAMILY,), timeout_s=0.5, env=mark)
    assert ran.timed_out and ran.returncode == -signal.SIGKILL
    assert not marked(mark)


def test_an_end_takes_along_what_was_left_running(mark: dict[str, str]) -> None:
    ran = run_lean(SHELL, ("sleep 600 & echo done",), timeout_s=60, env=mark)
    assert ran.ok and ran.stdout == "done\n" and not ran.timed_out
    assert not marked(mark)


def test_cancel_from_another_thread(mark: dict[str, str]) -> None:
    cancel = threading.Event()
    with ThreadPoolExecutor() as pool:
        task = pool.submit(run_lean, SHELL, (FAMILY,), env=mark, cancel=cancel)
        assert eventually(lambda: len(marked(mark)) == 4)  # launcher, shell, two sleeps
        cancel.set()
        assert task.result().timed_out


def test_memory_limit_of_a_child(mark: dict[str, str]) -> None:
    source = "x = bytearray(600 << 20); import time; time.sleep(600)"
    python = Toolchain("path", "", ("exec", sys.executable, "-c", source))
    ran = run_lean(python, memory_mb=200, env=mark)
    assert ran.memory_exceeded and not ran.timed_out and ran.returncode == -signal.SIGKILL


def test_memory_limit_of_the_embedded_lean(mark: dict[str, str]) -> None:
    limits = ProcessLimits(memory_mb=5)
    with LeanProcess(BARE, ("--stdin",), limits=limits, env=mark) as process:
        assert process.wait(30) == -signal.SIGKILL
        assert process.memory_exceeded
    assert process.memory_exceeded


def test_within_the_memory_limit_is_not_exceeded() -> None:
    with LeanProcess(BARE, ("--stdin",)) as process:
        assert eventually(lambda: 5 < process.memory_mb() < 200)
        assert process.wait(0.3) is None and process.alive and not process.memory_exceeded
    assert not process.memory_exceeded and process.memory_mb() == 0


def test_processor_and_file_limits(tmp_path: Path) -> None:
    ran = run_lean(SHELL, ("while :; do :; done",), cpu_s=1)
    assert ran.returncode in (-signal.SIGXCPU, -signal.SIGKILL) and not ran.timed_out
    ran = run_lean(SHELL, ("head -c 3000000 /dev/zero > big",), file_mb=1, cwd=tmp_path)
    assert not ran.ok and (tmp_path / "big").stat().st_size == 2**20


def test_pipes_stay_open_and_close_is_idempotent(mark: dict[str, str]) -> None:
    with LeanProcess(SHELL, ("cat",), env=mark) as process:
        assert process.stdin and process.stdout
        for word in (b"one\n", b"two\n"):
            process.stdin.write(word)
            assert process.stdout.read(100) == word
        process.kill()
        assert process.stdout.read(100) == b"" and process.poll() == -signal.SIGKILL
        process.kill()
    process.close()
    process.send_signal(signal.SIGTERM)


def test_signals_are_handed_on() -> None:
    with LeanProcess(SHELL, ("trap 'exit 9' TERM; echo ready; while :; do sleep 0.05; done",)) as p:
        assert p.stdout and p.stdout.read(100) == b"ready\n"
        p.send_signal(signal.SIGTERM)
        assert p.wait(20) == 9


def test_no_signal_is_lost_while_it_starts() -> None:
    """The child sends it at once: a handler lost about one in thirty of them, six at a time."""
    command = "trap 'exit 9' TERM; kill -TERM $PPID; while :; do sleep 0.05; done"

    def code(_: int) -> int | None:
        with LeanProcess(SHELL, (command,)) as process:
            return process.wait(20)

    with ThreadPoolExecutor(6) as pool:
        assert set(pool.map(code, range(60))) == {9}


def test_close_all_ends_every_process(mark: dict[str, str]) -> None:
    processes = [LeanProcess(SHELL, (FAMILY,), env=mark) for _ in range(3)]
    close_all()
    assert not any(process.alive for process in processes)


def test_a_process_nobody_holds_any_more_ends(mark: dict[str, str]) -> None:
    process = LeanProcess(SHELL, (FAMILY,), env=mark, stdin=None, stdout=subprocess.DEVNULL)
    assert eventually(lambda: len(marked(mark)) == 4)
    with pytest.warns(ResourceWarning):  # Python's own, about the forgotten process
        del process
        assert eventually(lambda: not marked(mark))
        subprocess._cleanup()  # what Python does before it starts the next process


def test_many_threads_at_once() -> None:
    with ThreadPoolExecutor(6) as pool:
        texts = [f"prelude\n#check nope{i}\n" for i in range(12)]
        ran = list(pool.map(lambda t: run_lean(BARE, ("--stdin",), stdin=t), texts))
    assert all(f"nope{i}" in r.stdout and r.returncode == 1 for i, r in enumerate(ran))


def test_a_process_outlives_the_thread_that_started_it(mark: dict[str, str]) -> None:
    with ThreadPoolExecutor(1) as pool:
        process = pool.submit(LeanProcess, SHELL, ("sleep 600",), env=mark).result()
    with process:
        assert process.wait(0.5) is None and process.alive


def test_other_lean_s_paths_do_not_reach_the_embedded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LEAN_SYSROOT", "/nowhere")
    monkeypatch.setenv("LEAN_PATH", "/nowhere")
    assert "/nowhere" not in run_lean(BARE, ("--print-libdir",)).stdout


def test_a_toolchain_travels() -> None:
    copy = pickle.loads(pickle.dumps(BARE))
    assert copy == BARE and hash(copy) == hash(BARE) and run_lean(copy, ("--version",)).ok


PARENT = """
import os, signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's background job has it ignored
from qedgym.env.process import LeanProcess
from qedgym.env.toolchain import Toolchain
kind, what, *args = sys.argv[1:]
processes = [LeanProcess(Toolchain("path", "", (kind, what)), args, stdin=None) for _ in range(2)]
print("started", flush=True)
"""


@pytest.mark.parametrize(
    "what",
    [(*BARE.program, "--stdin"), ("exec", "/bin/sh", "-c", FAMILY)],
    ids=["embedded", "child"],
)
@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_nothing_outlives_a_killed_parent(
    mark: dict[str, str], what: tuple[str, ...], number: signal.Signals
) -> None:
    # Its standard input is ours and stays open, so Lean does not end for want of input.
    parent = python(PARENT + "import time; time.sleep(600)", mark, *what)
    try:
        assert parent.stdout and parent.stdout.readline() == "started\n"
        assert len(marked(mark)) >= 3
        parent.send_signal(number)
        parent.wait()
        assert eventually(lambda: not marked(mark))
    finally:
        parent.kill()
        parent.communicate()


def test_nothing_outlives_a_parent_that_ends_by_itself(mark: dict[str, str]) -> None:
    for end in ("", "os._exit(0)", "raise RuntimeError", "os.abort()"):
        parent = python(PARENT + end, mark, *BARE.program, "--stdin")
        parent.communicate()
        assert eventually(lambda: not marked(mark)), end


def test_a_forked_child_does_not_keep_it_alive(mark: dict[str, str]) -> None:
    source = PARENT + "child = os.fork()\nimport time\ntime.sleep(600)"
    parent = python(source, mark, *BARE.program, "--stdin")
    try:
        assert parent.stdout and parent.stdout.readline() == "started\n"
        me = psutil.Process(parent.pid)
        assert eventually(lambda: len(me.children()) == 3)
        leans = {p.pid for p in me.children() if "launch.py" in " ".join(p.cmdline())}
        (fork,) = {p.pid for p in me.children()} - leans
        parent.kill()
        parent.wait()
        assert eventually(lambda: not leans & set(marked(mark)))
        assert fork in marked(mark)
        os.kill(fork, signal.SIGKILL)
    finally:
        parent.kill()
        parent.communicate()


def test_a_forked_child_s_end_leaves_the_parent_s_process(mark: dict[str, str]) -> None:
    with LeanProcess(SHELL, ("sleep 600",), env=mark) as process:
        child = os.fork()
        if child == 0:
            close_all()
            os._exit(0)
        os.waitpid(child, 0)
        assert process.wait(0.3) is None


def test_ctrl_c_in_a_run(mark: dict[str, str]) -> None:
    source = (
        "import signal, sys\nfrom qedgym.env.process import run_lean\n"
        "from qedgym.env.toolchain import Toolchain\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "print('started', flush=True)\n"
        f"run_lean(Toolchain('path', '', ('exec', '/bin/sh', '-c')), [{FAMILY!r}])"
    )
    parent = python(source, mark)
    assert parent.stdout and parent.stdout.readline() == "started\n"
    assert eventually(lambda: len(marked(mark)) == 5)
    parent.send_signal(signal.SIGINT)
    parent.communicate()
    assert parent.returncode == -signal.SIGINT  # Python's own end after KeyboardInterrupt
    assert not marked(mark)
