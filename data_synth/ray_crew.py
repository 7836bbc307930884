"""A crew on Ray, seen from the run.

Ray is driven by a process of its own (``data_synth.ray_driver``): when Ray takes its driver down,
or its node is killed, the run only starts another. What that process prints goes nowhere.
"""

from __future__ import annotations

import contextlib
import os
import queue
import subprocess
import sys
import threading
from collections.abc import Sequence
from typing import Any

import psutil

from qedgym.data_synth.crew import Answer, Crew
from qedgym.data_synth.frames import read_frame, write_frame
from qedgym.data_synth.job import Item, Job
from qedgym.env.errors import EngineError

AHEAD = 3
"""So many items are sent for each worker: the one it is at, the next, and one to hand on."""
_STARTS = 3
"""So often in a row Ray may end before anything was done."""
_END_S = 6.0


class RayCrew(Crew):
    """Workers as Ray actors, on this machine or on a cluster."""

    def __init__(self, job: Job, *, address: str | None, workers: int | None) -> None:
        """``address`` is the cluster's (``host:port``, ``auto``); None starts Ray here.
        ``workers`` is by default one for each processor that Ray has."""
        self._setup = {"path": sys.path, "job": job, "address": address, "workers": workers}
        self._out: dict[str, Item] = {}
        self._most = 0
        self._barren = 0
        self._closed = False
        self._start()

    def _start(self) -> None:
        self._heard: queue.SimpleQueue[Any] = queue.SimpleQueue()
        self._most = 0
        quiet = {"RAY_USAGE_STATS_ENABLED": "0", "RAY_ACCEL_ENV_VAR_OVERRIDE_ON_ZERO": "0"}
        path = os.pathsep.join(p for p in sys.path if p)
        self._process = subprocess.Popen(
            (sys.executable, "-P", "-m", "qedgym.data_synth.ray_driver"),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, **quiet, "PYTHONPATH": path},
            start_new_session=True,  # a terminal's Ctrl-C is for us, who then end it
        )
        listen = threading.Thread(
            target=_listen, args=(self._process.stdout, self._heard), daemon=True
        )
        listen.start()
        self._tell(("setup", self._setup))

    def _tell(self, message: object) -> None:
        assert self._process.stdin is not None
        with contextlib.suppress(OSError):  # it is gone, which ``hear`` will find out
            write_frame(self._process.stdin, message)

    @property
    def room(self) -> int:
        """See ``Crew.room``."""
        return max(0, AHEAD * self._most - len(self._out))

    def send(self, items: Sequence[Item], round_: int) -> None:
        """See ``Crew.send``."""
        self._out.update((item.key, item) for item in items)
        self._tell(("items", [(item, round_) for item in items]))

    def hear(self, timeout_s: float) -> list[Answer]:
        """See ``Crew.hear``."""
        answers: list[Answer] = []
        try:
            while True:
                kind, value = self._heard.get(timeout=0 if answers else timeout_s)
                if kind == "answer":
                    if self._out.pop(value.key, None) is not None:
                        answers.append(value)
                        self._barren = 0
                elif kind == "up":
                    self._most = value
                elif kind == "failed" and (self._most or self._setup["address"] is not None):
                    raise EngineError(value)
                else:  # gone, or a Ray that could not start in its time: a busy machine
                    answers += self._lost(value)
        except queue.Empty:
            return answers

    def _lost(self, why: str | None) -> list[Answer]:
        """Ray is gone with its driver: start again. Nobody has the items that were out."""
        self._end(0.0)
        self._barren += 1
        if self._barren >= _STARTS:
            told = f" ({why})" if why else ""
            raise EngineError(
                f"Ray ended {_STARTS} times before a worker had done anything{told}; look at "
                "memory and disk, or use --workers 0, which needs no Ray"
            )
        back = [Answer(key) for key in self._out]
        self._out.clear()
        self._start()
        return back

    def _end(self, patience_s: float) -> None:
        process = self._process
        tree: list[psutil.Process] = []
        with contextlib.suppress(psutil.Error):
            tree = psutil.Process(process.pid).children(recursive=True)
        if process.stdin is not None:
            with contextlib.suppress(OSError):
                process.stdin.close()  # the word to end
        try:
            process.wait(patience_s)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        finally:
            for one in tree:
                with contextlib.suppress(psutil.Error):
                    one.kill()
            if process.stdout is not None:
                process.stdout.close()

    def close(self) -> None:
        """See ``Owned.close``. What Ray has started here is gone when this returns."""
        if not self._closed:
            self._closed = True
            self._end(_END_S)


def _listen(pipe: Any, heard: queue.SimpleQueue[Any]) -> None:
    try:
        while True:
            heard.put(read_frame(pipe))
    except (EOFError, OSError, ValueError):
        heard.put(("gone", None))
