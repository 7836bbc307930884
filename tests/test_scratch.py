"""Temporary folders: gone when closed, when their process ends, and when the next one starts."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from qedgym.env.scratch import ScratchFolder, sweep
from qedgym.env.toolchain import Toolchain

from .processes import eventually
from .test_cli_frame import command

HOLD = """\
import sys
from qedgym.env.scratch import ScratchFolder
folder = ScratchFolder()
(folder.path / "file").write_text("x")
print(folder.path, flush=True)
sys.stdin.read()
"""
SCRATCH = "qedgym-scratch-*"
ENDLESS = "set_option maxHeartbeats 0 in\ntheorem t : True := by\n  repeat skip\n"


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder for temporary files of the processes that are started."""
    found = tmp_path / "tmp"
    found.mkdir()
    monkeypatch.setenv("TMPDIR", str(found))
    return found


@pytest.fixture
def holder(place: Path) -> Iterator[subprocess.Popen[str]]:
    """A process that holds one folder."""
    with subprocess.Popen(
        (sys.executable, "-c", HOLD), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert Path(process.stdout.readline().strip()).parent == place
        yield process
        process.kill()


def test_a_folder_is_there_until_it_is_closed() -> None:
    with ScratchFolder() as folder:
        shut = folder.path / "shut"
        (shut / "in").mkdir(parents=True)
        shut.chmod(0)
        sweep(folder.path.parent)
        assert folder.path.is_dir()
    assert not folder.path.exists()
    folder.close()


def test_a_process_that_ends_leaves_none(holder: subprocess.Popen[str], place: Path) -> None:
    holder.communicate()
    assert list(place.iterdir()) == []


def test_what_a_killed_process_left_is_swept(holder: subprocess.Popen[str], place: Path) -> None:
    (left,) = place.iterdir()
    sweep(place)
    assert left.is_dir()  # its process lives
    holder.kill()
    holder.wait()
    others = [place / "qedgym-scratch-mine", place / f"{left.name}.txt", place / "other"]
    for other in others:
        other.mkdir()
    sweep(place)
    assert not left.exists() and all(other.is_dir() for other in others)


def test_a_forked_child_leaves_the_folder_to_its_parent() -> None:
    source = (
        "import os\n"
        "from qedgym.env.scratch import ScratchFolder, sweep\n"
        "folder = ScratchFolder()\n"
        "if os.fork():\n"
        "    os.wait()\n"
        "    sweep(folder.path.parent)\n"
        "    print(folder.path.is_dir())\n"
    )
    ran = subprocess.run((sys.executable, "-c", source), capture_output=True, text=True)
    assert (ran.stdout, ran.stderr) == ("True\n", "")


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGKILL])
@pytest.mark.parametrize("name", ["check", "prove"])
def test_a_command_that_is_ended_leaves_none(
    toolchain: Toolchain, place: Path, tmp_path: Path, number: signal.Signals, name: str
) -> None:
    (tmp_path / "Endless.lean").write_text(ENDLESS)
    hard = (f"theorem t{i} (f : Nat → Nat) : f {i} = f (f 0) := sorry\n" for i in range(40))
    (tmp_path / "Hard.lean").write_text("".join(hard))
    args = ["Endless.lean"] if name == "check" else ["Hard.lean", "--max-steps=1000000"]
    with subprocess.Popen(
        command(name, *args), cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        text=True,
    ) as process:  # fmt: skip
        assert eventually(lambda: any(place.glob(SCRATCH)))
        process.send_signal(number)
        _, said = process.communicate()
    assert "Traceback" not in said
    assert process.returncode == (130 if number == signal.SIGINT else -number)
    if number == signal.SIGKILL:
        assert any(place.glob(SCRATCH)) or name == "prove"
        (tmp_path / "Good.lean").write_text("theorem t : True := trivial\n")
        subprocess.run(command("check", "Good.lean"), cwd=tmp_path, capture_output=True)
    assert eventually(lambda: not any(place.glob(SCRATCH)))


def test_hanging_up_is_ignored_under_nohup(toolchain: Toolchain, place: Path) -> None:
    script = "import signal; signal.signal(signal.SIGHUP, signal.SIG_IGN); "
    script += "from qedgym.cli import main; import os; "
    script += "main._run = lambda args: os.kill(os.getpid(), signal.SIGHUP) or 0; "
    script += "raise SystemExit(main.main(['doctor']))"
    assert subprocess.run((sys.executable, "-c", script)).returncode == 0
