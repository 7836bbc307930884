"""Processes forked from a loaded Lean: fresh, limited, apart from each other, gone at the end."""

from __future__ import annotations

import os
import random
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from qedgym.env import elaborate, replay
from qedgym.env.errors import ToolchainError
from qedgym.env.forked import ForkServer, can_fork
from qedgym.env.lean_objects import _private
from qedgym.env.theorem import Theorem
from qedgym.env.toolchain import Toolchain
from qedgym.env.verify import Checker, verify_many

from .processes import eventually, marked, new_mark

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux only")

SWAP = Theorem("swap", "theorem swap (p q : Prop) (h : p ∧ q) : q ∧ p")
GOOD = ["⟨h.2, h.1⟩", "by simp [h]", "by\n  obtain ⟨a, b⟩ := h\n  exact ⟨b, a⟩"]
BAD = [
    ("⟨h.1, h.2⟩", "lean error"),
    ("by sorry", "sorry"),
    (
        "by\n  have : 1 = 2 := by set_option debug.skipKernelTC true in decide +kernel\n"
        "  exact absurd this (by decide)",
        "kernel",
    ),
]


@pytest.fixture
def server(toolchain: Toolchain) -> Iterator[ForkServer]:
    with ForkServer(toolchain, "elaborate") as server:
        yield server


def lean(server: ForkServer, folder: Path, text: str, timeout_s: float = 60.0, **job: object):  # type: ignore[no-untyped-def]
    (folder / "A.lean").write_text(text)
    job = {"args": ["-o", "A.olean", "A.lean"], "folder": str(folder), **job}
    return server.run(job, timeout_s=timeout_s, output_bytes=1000, file_mb=32)


def test_a_job_is_lean(server: ForkServer, tmp_path: Path) -> None:
    done = lean(server, tmp_path, "theorem t : True := trivial\n#print axioms t\n")
    assert done.ok and "does not depend on any axioms" in done.stdout and not done.stderr
    assert (tmp_path / "A.olean").is_file()
    done = lean(server, tmp_path, "theorem t : False := trivial\n")
    assert done.returncode == 1 and "error" in done.stdout
    loud = lean(server, tmp_path, "theorem t : True := trivial\n" + "#print axioms t\n" * 100)
    assert loud.ok and loud.truncated and len(loud.stdout) == 1000


def test_a_job_that_takes_too_long_or_too_much(server: ForkServer, tmp_path: Path) -> None:
    endless = "set_option maxHeartbeats 0 in\nexample : True := by repeat skip\n"
    assert lean(server, tmp_path, endless, timeout_s=1.5).timed_out
    done = lean(server, tmp_path, endless, cpu_s=1)
    assert done.returncode in (-signal.SIGXCPU, -signal.SIGKILL) and not done.timed_out
    done = lean(server, tmp_path, endless, memory_mb=1)
    assert done.memory_exceeded
    assert lean(server, tmp_path, "theorem t : True := trivial\n").ok


def test_a_server_that_is_killed(server: ForkServer, tmp_path: Path) -> None:
    server._process.kill()
    with pytest.raises(ToolchainError) as caught:
        lean(server, tmp_path, "theorem t : True := trivial\n")
    assert "\n" not in str(caught.value) and not server.alive


def test_a_checker_lives_on(toolchain: Toolchain) -> None:
    with Checker(toolchain) as checker:
        assert checker.verify(SWAP, GOOD[0]).ok
        assert checker._stages is not None
        for stage in (checker._stages.elaborator, checker._stages.kernel):
            assert stage._server is not None
            stage._server._process.kill()
        assert checker.verify(SWAP, GOOD[1]).ok
        with pytest.MonkeyPatch.context() as patch:  # the kernel's process ends during the job
            dead = ForkServer(toolchain, "replay", ["Init"])
            dead._process.kill()
            checker._stages.kernel.close()
            patch.setattr(ForkServer, "alive", True)
            patch.setattr(checker._stages.kernel, "_server", dead)
            result = checker.verify(SWAP, GOOD[2])
            assert (result.ok, result.reason) == (False, "kernel")
            dead.close()


def test_verdicts_of_many_are_those_of_one(toolchain: Toolchain) -> None:
    """Several at once, good beside bad: nothing of one reaches another."""
    wanted: list[tuple[str, str | None]] = [(proof, None) for proof in GOOD * 5]
    wanted += BAD * 4
    random.Random(0).shuffle(wanted)
    found = verify_many([(SWAP, proof) for proof, _ in wanted], toolchain, workers=4)
    assert [r.reason for r in found] == [reason for _, reason in wanted]
    assert all(r.ok == r.replayed == (r.reason is None) for r in found)
    assert verify_many([], toolchain) == []


def test_memory_is_not_shared_with_a_forked_process() -> None:
    memory = _private(4096)
    child = os.fork()
    if child == 0:
        memory[0] = 1
        os._exit(0)
    os.waitpid(child, 0)
    assert memory[0] == 0


def test_nothing_is_left(toolchain: Toolchain, monkeypatch: pytest.MonkeyPatch) -> None:
    mark = new_mark()
    for name, value in mark.items():
        monkeypatch.setenv(name, value)
    with Checker(toolchain) as checker:
        assert checker.verify(SWAP, GOOD[0]).ok
        assert len(marked(mark)) >= 4  # two launchers, two servers
    assert eventually(lambda: not marked(mark))


def test_where_nothing_can_be_forked(
    toolchain: Toolchain, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on macOS: a process is started for every stage, with the same verdicts."""
    assert can_fork(toolchain)
    for module in (elaborate, replay):
        monkeypatch.setattr(module, "can_fork", lambda _: False)
    with Checker(toolchain) as checker:
        assert checker._stages is not None and checker._stages.kernel._server is None
        for proof, reason in [(GOOD[0], None), *BAD]:
            assert checker.verify(SWAP, proof).reason == reason
