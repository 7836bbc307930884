"""Claims with hypotheses and about predicates. (See below.)"""
from __future__ import annotations
from collections.abc import Iterator, Sequence
from qedgym.data_synth.explore_enumerate import Enumeration
from qedgym.data_synth.explore_rewrite import Rules
from qedgym.data_synth.explore_text import Claim
def claims_about(enumeration: Enumeration, size: int, known: Sequence[Claim]) -> Iterator[Claim]:
    yield from ()
def follows(claim: Claim, rules: Rules, known: Sequence[Claim]) -> bool:
    return False
