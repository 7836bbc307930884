"""Finding processes by a mark in their environment, to see that none is left."""

from __future__ import annotations

import os
import signal
import time
import uuid
from collections.abc import Callable
from pathlib import Path

import psutil

from qedgym.env.launch import descendants

MARK = "QEDGYM_TEST_MARK"


def new_mark() -> dict[str, str]:
    """An environment variable that marks a process and all it starts."""
    return {MARK: uuid.uuid4().hex}


def marked(mark: dict[str, str]) -> list[int]:
    """Ids of all living processes with this mark, wherever they are in the process tree."""
    found = []
    for process in psutil.process_iter():
        try:
            zombie = process.status() == psutil.STATUS_ZOMBIE
            if not zombie and process.environ().get(MARK) == mark[MARK]:
                found.append(process.pid)
        except (psutil.NoSuchProcess, psutil.AccessDenied):
            continue
    return found


def eventually(condition: Callable[[], bool], seconds: float = 20.0) -> bool:
    """Whether ``condition`` comes true before a generous deadline."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if condition():
            return True
        time.sleep(0.02)
    return condition()


def freeze(leader: int) -> None:
    """Stop a process group, and wait until all of it stands still: on a busy machine its threads
    stop one after the other."""
    os.killpg(leader, signal.SIGSTOP)
    group = [Path(f"/proc/{each}/task") for each in (leader, *descendants(leader))]
    assert eventually(
        lambda: all(
            (task / "stat").read_text().rsplit(")", 1)[1].split()[0] == "T"
            for tasks in group
            for task in tasks.iterdir()
        )
    )
