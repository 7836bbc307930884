"""10,000 random tactic texts, of which the ordinary tests try two in a hundred."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from qedgym.env.toolchain import Toolchain

from ..hostile_run import Tally, send, watched
from ..tactic_texts import TEXTS


@pytest.mark.soak
@pytest.mark.timeout(3 * 3600)
def test_ten_thousand_texts(toolchain: Toolchain, tmp_path: Path) -> None:
    tally = Tally()
    with watched(toolchain, tmp_path) as held:

        @settings(
            max_examples=10_000,
            deadline=None,
            suppress_health_check=list(HealthCheck),
            phases=[Phase.generate],
            database=None,
        )
        @given(text=TEXTS)
        def one(text: str) -> None:
            send(text, *held, tally)
            assert tally.wrong == []

        one()
    print(tally)
