"""Elaborated text runs where it can write in one folder only (Linux with Landlock)."""

from __future__ import annotations

import ctypes
import socket
import subprocess
import sys
from pathlib import Path

from qedgym.env import confine
from qedgym.env.elaborate import confined
from qedgym.env.process import run_lean
from qedgym.env.toolchain import Toolchain

TEXT = "theorem t : True := trivial\n"


def landlock() -> int:
    """The version of Landlock here, 0 or less without it."""
    if not sys.platform.startswith("linux"):
        return 0
    libc = ctypes.CDLL(None)
    return int(libc.syscall(ctypes.c_long(444), None, ctypes.c_size_t(0), ctypes.c_long(1)))


def test_lean_writes_inside_and_not_outside(tmp_path: Path, toolchain: Toolchain) -> None:
    inside, outside = tmp_path / "inside", tmp_path / "outside"
    inside.mkdir()
    outside.mkdir()
    (inside / "A.lean").write_text(TEXT)
    lean = confined(toolchain, inside)
    assert run_lean(lean, ["-o", "A.olean", "A.lean"], cwd=inside).ok
    assert (inside / "A.olean").is_file()
    done = run_lean(lean, ["-o", str(outside / "A.olean"), "A.lean"], cwd=inside)
    assert done.ok == (landlock() < 1) == (outside / "A.olean").is_file()


def test_what_is_taken_away(tmp_path: Path) -> None:
    """In a process of its own: files, programs and connections after confinement."""
    script = """
import importlib.util, os, socket, subprocess, sys
spec = importlib.util.spec_from_file_location("confine", sys.argv[1])
confine = importlib.util.module_from_spec(spec); spec.loader.exec_module(confine)
kept = os.path.join(os.path.dirname(sys.argv[2]), "kept")
version = confine.confine(sys.argv[2])
def tried(act):
    try:
        act()
        return True
    except OSError:
        return False
print(version,
      tried(lambda: open(os.path.join(sys.argv[2], "new"), "w").close()),
      tried(lambda: open(kept, "a").close()),
      tried(lambda: os.truncate(kept, 0)),
      tried(lambda: os.unlink(kept)),
      tried(lambda: os.mkdir(kept + ".d")),
      tried(lambda: os.rename(kept, kept + "2")),
      tried(lambda: subprocess.run(["/bin/true"])),
      tried(lambda: open(kept).close()),
      tried(lambda: socket.create_connection(("127.0.0.1", int(sys.argv[3])), 5)))
"""
    inside, kept = tmp_path / "inside", tmp_path / "kept"
    inside.mkdir()
    kept.write_text("precious")
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        done = subprocess.run(
            [sys.executable, "-c", script, str(confine.__file__), str(inside), str(port)],
            capture_output=True,
            text=True,
            timeout=60,
        )
    assert done.returncode == 0, done.stderr
    version, *could = done.stdout.split()
    if int(version) == 0:
        assert landlock() < 1 and could[0] == "True"
        return
    new, append, truncate, unlink, mkdir, rename, program, read, connect = (
        c == "True" for c in could
    )
    assert new and read and kept.read_text() == "precious"
    assert not (append or unlink or mkdir or rename or program)
    assert not truncate or int(version) < 3
    assert not connect or int(version) < 4
