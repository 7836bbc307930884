"""What an agent sees of a proof state: the observation space and the function that fills it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from gymnasium import spaces

from qedgym.env.theorem import Hypothesis, ProofState
from qedgym.env.unicode_text import UnicodeText

Observation = dict[str, Any]


@dataclass(frozen=True, slots=True)
class ObservationSize:
    """How much of a state fits into an observation. Everything has a fixed size, so that
    vectorised environments can pass observations through shared memory."""

    chars: int = 8192
    """Longest text, in code points; what is longer is cut and ends in ``…``."""
    goals: int = 8
    """Targets shown, the main goal's first."""
    hypotheses: int = 24
    """Hypotheses of the main goal shown: the last ones, as they are the newest."""
    line_chars: int = 512
    """Longest single target or hypothesis in the structured fields."""


def observation_space(size: ObservationSize) -> spaces.Dict:
    """The space of ``observe``'s values."""
    text = UnicodeText(size.chars)

    def lines(count: int) -> spaces.Tuple[Any]:
        return spaces.Tuple([UnicodeText(size.line_chars) for _ in range(count)])

    return spaces.Dict(
        {
            "statement": text,
            "goals": UnicodeText(size.chars),
            "targets": lines(size.goals),
            "hypotheses": lines(size.hypotheses),
            "counts": spaces.Box(0, np.iinfo(np.int32).max, shape=(4,), dtype=np.int32),
        }
    )


def observe(state: ProofState, steps_left: int, size: ObservationSize) -> Observation:
    """The observation of a state.

    - ``statement``: the theorem as it was given.
    - ``goals``: all open goals as Lean prints them; empty when the proof is finished.
    - ``targets``: the target of each goal, main goal first, padded with ``""``.
    - ``hypotheses``: those of the main goal as ``name : type``, padded with ``""``.
    - ``counts``: int32, shape (4,): open goals, hypotheses of the main goal, tactics so far,
      steps left in the episode.
    """
    hypotheses = state.goals[0].hypotheses if state.goals else ()
    lines = [hypothesis_line(h) for h in hypotheses[-size.hypotheses :]]
    targets = [goal.target for goal in state.goals[: size.goals]]
    counts = [len(state.goals), len(hypotheses), len(state.tactics), steps_left]
    return {
        "statement": cut(state.theorem.statement, size.chars),
        "goals": cut(str(state) if state.goals else "", size.chars),
        "targets": _padded(targets, size.goals, size.line_chars),
        "hypotheses": _padded(lines, size.hypotheses, size.line_chars),
        "counts": np.array(counts, dtype=np.int32),
    }


def hypothesis_line(hypothesis: Hypothesis) -> str:
    """``name : type``, with the value of a ``let``."""
    value = "" if hypothesis.value is None else f" := {hypothesis.value}"
    return f"{hypothesis.name} : {hypothesis.type}{value}"


def cut(text: str, chars: int) -> str:
    """The text, or its beginning and ``…`` when it is longer than ``chars`` code points."""
    return text if len(text) <= chars else text[: chars - 1] + "…"


def _padded(lines: list[str], count: int, chars: int) -> tuple[str, ...]:
    return tuple([cut(line, chars) for line in lines] + [""] * (count - len(lines)))
