"""Tactic texts that mean ill, and random ones: nothing false is accepted, nothing hangs."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings

from qedgym.env.engine import Engine
from qedgym.env.toolchain import Toolchain
from qedgym.env.verify import Checker

from .hostile_run import TRUE, Tally, send, watched
from .hostile_texts import EVERY
from .tactic_texts import TEXTS, VALID

pytestmark = pytest.mark.timeout(1200)  # some texts take all the time that they may
Held = tuple[Engine, Checker, Checker]


@pytest.fixture(scope="module")
def held(toolchain: Toolchain, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Held]:
    with watched(toolchain, tmp_path_factory.mktemp("hostile")) as held:
        yield held


def test_hostile_texts(held: Held) -> None:
    tally = Tally()
    for text in EVERY:
        send(text, *held, tally)
    assert tally.tried == len(EVERY) and tally.wrong == [] and tally.refused > 60
    assert tally.accepted > 0  # some are honest enough for what is true


def test_valid_proofs_are_accepted(held: Held) -> None:
    tally = Tally()
    for text in VALID:
        send(text, *held, tally, TRUE)
    assert tally.wrong == [] and tally.refused == 0 and tally.accepted >= len(VALID)


@settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck), database=None)
@given(text=TEXTS)
def test_random_texts(held: Held, text: str) -> None:
    tally = Tally()
    send(text, *held, tally)
    assert tally.wrong == []
