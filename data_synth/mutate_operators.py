"""The operators of mutation by name, and in the order in which they take turns."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from qedgym.data_synth.mutate_lemmas import (
    applying_to_hypotheses,
    feeding,
    rewriting,
    rewriting_hypotheses,
    rewriting_with_hypotheses,
    unfolding,
)
from qedgym.data_synth.mutate_scene import Attempt, Mutant, Scene
from qedgym.data_synth.mutate_shape import (
    congruence,
    contraposing,
    generalising,
    specialising,
    splitting,
    swapping,
)

WITH_LEAN: tuple[Callable[[Scene], Iterator[Attempt]], ...] = (
    rewriting, rewriting_hypotheses, rewriting_with_hypotheses, unfolding, feeding,
    applying_to_hypotheses, generalising,
)  # fmt: skip
"""Those that need to see what a tactic leaves."""
BY_TEXT: tuple[Callable[[Scene], Iterator[Mutant]], ...] = (
    swapping, splitting, contraposing, specialising, congruence,
)  # fmt: skip
"""Those that write the new statement themselves."""
OPERATORS = (
    "rw", "rw-back", "rw-once", "rw-back-once",
    "rw-hypothesis", "rw-back-hypothesis", "rw-hypothesis-once", "rw-back-hypothesis-once",
    "rw-with-hypothesis", "unfold", "unfold-hypothesis", "apply", "apply-hypothesis",
    "generalise", "exists", "specialise", "drop", "swap", "swap-hypothesis",
    "iff-split", "and-split", "contrapose", "congruence",
)  # fmt: skip
"""Names of all operators, as records and counts have them."""
NEW_HYPOTHESES = frozenset(
    name for name in OPERATORS if "hypothesis" in name and name != "rw-with-hypothesis"
) | {"specialise", "contrapose", "iff-split"}
"""Those whose mutants have other hypotheses than their source, which may contradict each other."""
