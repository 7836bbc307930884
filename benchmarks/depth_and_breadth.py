"""The same goal at growing depth, and one state with many tactics in one round trip."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from measure import Report, Section, Times, in_turn, repeat, timed
from tactic_mix import MIX

from qedgym.env.document_engine import DocumentEngine
from qedgym.env.engine import Engine
from qedgym.env.state_engine import StateEngine
from qedgym.env.theorem import ProofState, Theorem
from qedgym.env.toolchain import Toolchain

STATEMENT = "theorem deep (p q : Prop) (h : p) (k : q) : p ∧ q"
STAY = "show p ∧ q"
"""Leaves the goal as it is, with a new unknown behind it, as any tactic does."""
DEPTHS = (1, 10, 50, 100, 200, 400)
DOCUMENT_DEPTHS = (1, 10, 50, 100)
BREADTHS = (1, 4, 16, 64, 256)


def _states(engine: Engine, depths: Sequence[int]) -> list[ProofState]:
    state = engine.start(Theorem("deep", STATEMENT))
    found = []
    for depth in range(1, max(depths) + 1):
        result = engine.step(state, STAY)
        assert result.state is not None, result.error
        state = result.state
        if depth in depths:
            found.append(state)
    return found


def _times(
    engine: Engine, states: Sequence[ProofState], tactic: str, seconds: float
) -> list[Times]:
    works: list[Callable[[], float]] = [
        partial(timed, partial(engine.step, state, tactic)) for state in states
    ]
    return in_turn(works, seconds)


def depth(report: Report, toolchain: Toolchain, seconds: float) -> None:
    """A step that makes two goals, and one that ends the proof, at several depths."""
    split, close = "constructor", "exact ⟨h, k⟩"
    with StateEngine(toolchain) as engine:
        states = _states(engine, DEPTHS)
        splits = _times(engine, states, split, seconds)
        closes = _times(engine, states, close, seconds)
    slow: dict[int, float] = {}
    with DocumentEngine(toolchain) as document:
        shallow = _states(document, DOCUMENT_DEPTHS)
        for n, state in zip(DOCUMENT_DEPTHS, shallow, strict=True):
            document.step(state, "skip")  # to be there: the next step is the next line
            work = partial(timed, partial(document.step, state, split))
            slow[n] = repeat(work, seconds / 8, least=2).median
    section = Section(
        "one step by depth, the goal being the same, milliseconds",
        ("depth", split, "against depth 1", "closing, kernel included", "against depth 1")
        + (f"DocumentEngine, {split}", "against depth 1"),
    )
    for n, a, b in zip(DEPTHS, splits, closes, strict=True):
        lsp = (1000 * slow[n], slow[n] / slow[1]) if n in slow else ("", "")
        section.add(
            str(n),
            *(1000 * a.median, a.median / splits[0].median),
            *(1000 * b.median, b.median / closes[0].median),
            *lsp,
        )
    report.show(section)
    ratio = splits[-1].median / splits[0].median
    report.aim(f"depth {DEPTHS[-1]} / depth 1", ratio, "<=", 1.5)


def breadth(report: Report, toolchain: Toolchain, seconds: float) -> None:
    """Many tactics on one state in one round trip."""
    case = next(c for c in MIX if c.kind == "exact, fails")
    texts = ["exact h", "constructor", "exact ⟨h.2, h.1⟩", "assumption", "apply And.intro", "rfl"]
    section = Section(
        "one state, many tactics in one round trip, milliseconds a tactic",
        ("tactics", "with goals", "no goals", "one by one, with goals", "one by one / together"),
    )
    with StateEngine(toolchain) as engine:
        state = case.reach(engine)
        for count in BREADTHS:
            items = [(state, texts[n % len(texts)]) for n in range(count)]

            def apart(items: list[tuple[ProofState, str]] = items) -> None:
                for each, tactic in items:
                    engine.step(each, tactic)

            goals, bare, alone = in_turn(
                [
                    partial(timed, partial(engine.step_many, items)),
                    partial(timed, partial(engine.step_many, items, goals=False)),
                    partial(timed, apart),
                ],
                seconds / len(BREADTHS),
                least=3,
            )
            section.add(
                str(count),
                *(1000 * t.median / count for t in (goals, bare, alone)),
                alone.median / goals.median,
            )
    report.show(section)
