"""The live view of ``--watch``, drawn into a text."""

from __future__ import annotations

import io

from rich.console import Console

from qedgym.cli.prove_watch import Watch, spark
from qedgym.env.theorem import Proof
from qedgym.search.contract import SearchEvent, SearchResult

from .search_contract import NESTED, SWAP


def shown(watch: Watch) -> str:
    console = Console(file=io.StringIO(), width=120, force_terminal=False)
    console.print(watch.view())
    text = console.file.getvalue()  # type: ignore[attr-defined]
    assert isinstance(text, str)
    return text


def test_running_and_finished_searches_are_shown() -> None:
    watch = Watch(3)
    for steps in (1, 9, 12):
        watch.event(SWAP, SearchEvent("step", 5, steps, 0.1, 0, "intro h\nx", "no\x1b[31m such"))
    watch.event(NESTED, SearchEvent("start", 1, 0, 0.0))
    text = shown(watch)
    assert "0 proved, 0 of 3 done" in text
    assert "swap" in text and "nested" in text and "intro h" in text
    assert "\x1b" not in text
    watch.result(SearchResult(SWAP, "proved", proof=Proof(SWAP, "by\n  simp")))
    text = shown(watch)
    assert "1 proved, 1 of 3 done" in text
    assert "✓ swap  by simp" in text


def test_bars() -> None:
    assert spark([]) == ""
    assert spark([0, 0]) == "▁▁"
    assert spark([1, 2]) == "▅█"
