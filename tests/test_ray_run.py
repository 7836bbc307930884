"""Theorems as tasks on Ray: results as on this machine, and actors that are lost."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

import pytest

from qedgym.env.errors import EngineError
from qedgym.env.ray_pool import ray_connected
from qedgym.env.theorem import ProofState
from qedgym.env.toolchain import Toolchain
from qedgym.provers.fixed import FixedPolicy
from qedgym.search.best_first import BestFirst
from qedgym.search.contract import Budget
from qedgym.search.ray_run import prove_on_ray
from qedgym.search.worker import Setup

from .search_contract import FALSE, SWAP, theorem

TACTICS = ["intro h", "exact ⟨h.2, h.1⟩", "constructor", "assumption"]


class Deadly(FixedPolicy):
    """Ends its process the first time that it is asked about a theorem of that name."""

    def __init__(self, marks: Path, name: str, times: int) -> None:
        super().__init__(TACTICS)
        self.marks, self.victim, self.times = marks, name, times

    def propose(self, states: Sequence[ProofState], k: int) -> list[list[tuple[str, float]]]:
        if states[0].theorem.name == self.victim:
            died = len(list(self.marks.iterdir()))
            if died < self.times:
                (self.marks / str(died)).touch()
                os.kill(os.getpid(), signal.SIGKILL)
        return super().propose(states, k)


@pytest.fixture(scope="module")
def ray() -> Iterator[object]:
    with ray_connected(None, 2) as module:
        module.cloudpickle.register_pickle_by_value(sys.modules[Deadly.__module__])
        yield module


def setup(toolchain: Toolchain, folder: Path, times: int) -> Setup:
    folder.mkdir()
    policy = partial(Deadly, folder, "dies", times)
    return Setup(toolchain, policy, BestFirst(), Budget(seconds=None, steps=60))


@pytest.mark.usefixtures("ray")
def test_lost_actors_are_replaced_and_their_theorem_tried_again(
    toolchain: Toolchain, tmp_path: Path
) -> None:
    dies = theorem("theorem dies (p q : Prop) : p ∧ q → q ∧ p")
    wrong = theorem("theorem wrong : Nat.nowhere = 1")
    theorems = [SWAP, dies, wrong, FALSE]
    once = setup(toolchain, tmp_path / "once", 1)
    found = {r.theorem.name: r for r in prove_on_ray(theorems, once, workers=2)}
    assert {n: r.status for n, r in found.items()} == {
        "swap": "proved", "dies": "proved", "wrong": "invalid", "no": "failed",
    }  # fmt: skip
    assert found["swap"].theorem is SWAP
    twice = setup(toolchain, tmp_path / "twice", 2)
    found = {r.theorem.name: r for r in prove_on_ray([dies, SWAP], twice, workers=1)}
    assert {n: r.status for n, r in found.items()} == {"swap": "proved", "dies": "failed"}
    assert "ended twice" in found["dies"].reason


def test_an_address_where_nothing_answers_is_told(toolchain: Toolchain, tmp_path: Path) -> None:
    import ray

    if ray.is_initialized():
        ray.shutdown()
    with pytest.raises(EngineError, match="cannot reach Ray"):
        next(prove_on_ray([SWAP], setup(toolchain, tmp_path / "x", 0), address="127.0.0.1:1"))
