"""Drives the workers of a run on Ray; a process of its own, see ``data_synth.ray_crew``.

It reads what to do from standard input and writes answers to standard output, as frames. The end
of its input ends it, and with it all that Ray has started for it.
"""

from __future__ import annotations

import os
import queue
import re
import sys
import threading
import time
from collections import deque
from typing import IO, Any

import psutil

from qedgym.data_synth.crew import Answer, Bench
from qedgym.data_synth.frames import read_frame, write_frame
from qedgym.data_synth.job import Item, Job
from qedgym.env.errors import EngineError, QedgymError
from qedgym.env.ray_pool import ray_connected

_IN_HAND = 2
"""Items that a worker has at once: the one it is at, and the next."""
_TICK_S = 0.05
_LOOK_S = 1.0
_NO_PROCESSOR_S = 60.0
_LOST_IN_A_ROW = 3
"""So many workers may be lost, for each that there should be, without an answer from any,"""
_BARREN_S = 30.0
"""and for so long: it takes a while until Ray knows of a dead node."""
_PAUSES_S = (0.0, 0.5, 1.0, 2.0, 4.0)
"""Before another worker is asked for when so many were lost in a row."""
_WHY = re.compile(r"\b\w*(?:Error|Exception): .*")
_END_S = 5.0


class DatasetWorker:
    """The actor. Its name is that of its process."""

    def __init__(self, job: Job) -> None:
        self._bench = Bench(job)

    def ready(self) -> int:
        """Its process id."""
        return os.getpid()

    def work(self, item: Item, round_: int) -> Answer:
        """See ``Bench.work``."""
        return self._bench.work(item, round_)


class Fleet:
    """The actors, and what each is at."""

    def __init__(self, ray: Any, job: Job, most: int, local: bool) -> None:
        self.ray = ray
        self.kind = ray.remote(DatasetWorker).options(num_cpus=1, max_restarts=0)
        self.job = ray.put(job)
        self.most = most
        self.waiting: deque[tuple[Item, int]] = deque()
        self.coming: dict[Any, Any] = {}
        """Actors that are not there yet, by the reference of their first sign."""
        self.hands: dict[Any, deque[tuple[Any, str]]] = {}
        """By actor: the references and keys of its items, the one that it is at first."""
        self.lost = 0
        self.looked = self.fed = self.heard_at = self.next_at = time.monotonic()
        self.servers = _servers() if local else []

    def turn(self) -> list[Answer]:
        """Hand out items, and wait a moment for answers. Raises ``EngineError``."""
        self.look()
        while len(self.coming) + len(self.hands) < self.most and time.monotonic() >= self.next_at:
            actor = self.kind.remote(self.job)
            self.coming[actor.ready.remote()] = actor
        for depth in range(1, _IN_HAND + 1):  # one for each before a second for any
            for actor, hand in self.hands.items():
                if self.waiting and len(hand) < depth:
                    item, round_ = self.waiting.popleft()
                    hand.append((actor.work.remote(item, round_), item.key))
        out = {ref: actor for actor, hand in self.hands.items() for ref, _ in hand}
        references = [*out, *self.coming]
        if not references:
            time.sleep(_TICK_S)
            return []
        done, _ = self.ray.wait(references, num_returns=1, timeout=_TICK_S)
        if done and len(references) > 1:
            done, _ = self.ray.wait(references, num_returns=len(references), timeout=0)
        answers: list[Answer] = []
        for reference in done:
            if reference in self.coming:
                self.arrive(reference)
            elif out[reference] in self.hands:
                answers += self.heard(out[reference], reference)
        return answers

    def arrive(self, reference: Any) -> None:
        """An actor is there, or will never be."""
        actor = self.coming.pop(reference)
        try:
            self.ray.get(reference)
        except self.ray.exceptions.RayError as error:
            self.gone(actor, error)
        else:
            self.hands[actor] = deque()

    def heard(self, actor: Any, reference: Any) -> list[Answer]:
        """An actor has answered, or is gone."""
        hand = self.hands[actor]
        key = next((key for ref, key in hand if ref == reference), None)
        if key is None:
            return []
        errors = self.ray.exceptions
        try:
            answer: Answer = self.ray.get(reference)
        except errors.RayActorError as error:
            del self.hands[actor]
            answers = self.rest(hand, error)
            self.gone(actor, error)
            return answers
        except errors.RayError as error:  # the answer was on a node that is gone
            answer = Answer(key, error=_line(error))
        self.hands[actor] = deque(one for one in hand if one[0] != reference)
        self.lost, self.heard_at = 0, time.monotonic()
        return [answer]

    def rest(self, hand: deque[tuple[Any, str]], error: Exception) -> list[Answer]:
        """What a lost actor had in hand: answers that came, the item that it was at, others."""
        answers: list[Answer] = []
        at_fault = True
        for reference, key in hand:
            ready, _ = self.ray.wait([reference], timeout=0)
            try:
                if not ready:
                    raise error
                answers.append(self.ray.get(reference))
            except self.ray.exceptions.RayError as reason:
                answers.append(Answer(key, error=_line(reason)) if at_fault else Answer(key))
                at_fault = False
        return answers

    def gone(self, actor: Any, error: Exception) -> None:
        """Count a lost actor."""
        self.ray.kill(actor, no_restart=True)
        now = time.monotonic()
        self.next_at = now + _PAUSES_S[min(self.lost, len(_PAUSES_S) - 1)]
        self.lost += 1
        if self.lost >= _LOST_IN_A_ROW * self.most and now - self.heard_at > _BARREN_S:
            raise EngineError(f"no worker on Ray could do anything: {_line(error)}")

    def look(self) -> None:
        """See, once in a while, whether Ray is still there."""
        now = time.monotonic()
        if now - self.looked < _LOOK_S:
            return
        self.looked = now
        self.check()
        if self.hands or self.ray.cluster_resources().get("CPU", 0.0) >= 1:
            self.fed = now
        elif now - self.fed > _NO_PROCESSOR_S:
            raise EngineError("Ray has had no processor for a worker for a minute; add a node")

    def check(self) -> None:
        """End at once when the Ray that we have started is gone: it would take minutes to say."""
        if not all(map(_alive, self.servers)):
            os._exit(1)

    def close(self) -> None:
        """End all actors."""
        for actor in (*self.hands, *self.coming.values()):
            self.ray.kill(actor, no_restart=True)


def _servers() -> list[psutil.Process]:
    """The processes without which a Ray that we have started cannot work."""
    names = ("raylet", "gcs_server")
    return [p for p in psutil.Process().children(recursive=True) if p.name() in names]


def _alive(process: psutil.Process) -> bool:
    try:
        return process.is_running() and process.status() != psutil.STATUS_ZOMBIE
    except psutil.Error:
        return False


def _line(error: Exception) -> str:
    """What an error of Ray's says, without the places that it names."""
    found = _WHY.findall(str(error))
    return f"the worker ended ({found[-1] if found else type(error).__name__})"


def serve(told: IO[bytes], say: IO[bytes]) -> None:
    """Do what the run tells until its end."""
    _, setup = read_frame(told)
    commands: queue.SimpleQueue[Any] = queue.SimpleQueue()
    threading.Thread(target=_listen, args=(told, commands), daemon=True).start()
    address, workers = setup["address"], setup["workers"]
    with ray_connected(address, workers) as ray:
        most = workers or int(ray.cluster_resources().get("CPU", 1.0)) or 1
        fleet = Fleet(ray, setup["job"], most, address is None)
        write_frame(say, ("up", most))
        try:
            while True:
                idle = not any(fleet.hands.values()) and not fleet.waiting
                try:
                    while True:
                        command = commands.get(timeout=_TICK_S if idle else 0)
                        if command is None:
                            return
                        fleet.waiting.extend(command)
                        idle = False
                except queue.Empty:
                    pass
                for answer in fleet.turn():
                    write_frame(say, ("answer", answer))
        except Exception:
            fleet.check()
            raise
        finally:
            fleet.close()


def _listen(told: IO[bytes], commands: queue.SimpleQueue[Any]) -> None:
    try:
        while True:
            commands.put(read_frame(told)[1])
    except (EOFError, OSError):
        commands.put(None)
        time.sleep(_END_S)
        os._exit(0)


def main() -> int:
    """Serve on standard input and output."""
    say = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what else is printed is no answer
    try:
        serve(sys.stdin.buffer, say)
    except QedgymError as error:
        write_frame(say, ("failed", str(error)))
    except BrokenPipeError:
        pass
    except Exception as error:
        write_frame(say, ("failed", f"the driver of Ray ended: {type(error).__name__}: {error}"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
