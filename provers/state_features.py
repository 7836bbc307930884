"""A proof state as numbers that say something about how far it is from a proof.

Read off the goals' structure: how many there are, how large, what stands at their heads, what the
context has to do with the target. Nothing depends on how things are named.
"""

from __future__ import annotations

import math
from collections import Counter
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from qedgym.env.theorem import Goal, ProofState
from qedgym.provers.goal_shape import Shape, shape_of
from qedgym.provers.lean_terms import Term, base

FloatArray = NDArray[np.float32]

_HEADS = ("=", "↔", "→", "∀", "∃", "∧", "∨", "¬", "≠", "≤", "<", "∣", "∈", "False", "True")
_COUNTED = ("∀", "∃", "→", "∧", "∨", "¬", "=", "+", "*", "-", "++", "::", "if", "match", "fun")
_GOAL = (
    "target_size",
    "target_depth",
    "target_closed",
    "hypotheses",
    "facts",
    "facts_size",
    "values",
    "hidden",
    "metavariables",
    "inductive_values",
    "definitions",
    "recursive_definitions",
    "induction_hypotheses",
    "target_in_context",
    "sides_alike",
    "heads_shared",
    "facts_like_target",
    "universal_facts",
    "splittable_facts",
    *(f"head_{head}" for head in (*_HEADS, "other")),
    *(f"count_{symbol}" for symbol in _COUNTED),
)
_STATE = ("goals", "depth", "all_targets_size", "largest_target_size")
NAMES = (*_STATE, *_GOAL)
"""What each number is; those behind the first four are of the main goal."""


def state_features(state: ProofState) -> FloatArray:
    """The numbers of a state, float32 ``(len(NAMES),)``; sizes as logarithms.

    Takes about a tenth of a millisecond. Of a state whose goals were not read only their number
    and the depth are known.
    """
    out = np.zeros(len(NAMES), dtype=np.float32)
    out[0] = len(state.goals) or state.unread
    out[1] = len(state.tactics)
    if state.goals:
        sizes = [_size(ProofState(state.theorem, (), (goal,))) for goal in state.goals]
        out[2] = math.log1p(sum(sizes))
        out[3] = math.log1p(max(sizes))
        out[4:] = _main(ProofState(state.theorem, (), state.goals[:1]))
    return out


@lru_cache(maxsize=4096)
def _size(state: ProofState) -> int:
    return sum(1 for _ in shape_of(state).target.walk())


@lru_cache(maxsize=4096)
def _main(state: ProofState) -> FloatArray:
    shape = shape_of(state)
    return np.array(list(_numbers(shape, state.goals[0]).values()), dtype=np.float32)


def _numbers(s: Shape, goal: Goal) -> dict[str, float]:
    target = s.target
    counts = Counter(t.head for t in target.walk())
    heads = {base(t.head) for t in target.walk()}
    facts = [h.shown for h in s.proofs]
    fact_heads = {base(t.head) for fact in facts for t in fact.walk()}
    sides = [Counter(t.head for t in a.walk()) for a in target.args[:2]]
    recursive = [d for d in s.definitions if s.facts.functions[base(d)].recursive]
    head = target.head if target.head in _HEADS else "other"
    values: dict[str, float] = {
        "target_size": math.log1p(sum(counts.values())),
        "target_depth": _depth(target),
        "target_closed": not any(t.head in s.types for t in target.walk()),
        "hypotheses": len(goal.hypotheses),
        "facts": len(facts),
        "facts_size": math.log1p(sum(sum(1 for _ in fact.walk()) for fact in facts)),
        "values": len(s.values),
        "hidden": len(s.hidden),
        "metavariables": goal.target.count("?"),
        "inductive_values": sum(s.inductive(h.type) is not None for h in s.values),
        "definitions": len(s.definitions),
        "recursive_definitions": len(recursive),
        "induction_hypotheses": sum(h.name.startswith("ih") for h in s.proofs),
        "target_in_context": any(fact.text == target.text for fact in facts),
        "sides_alike": _overlap(*sides) if len(sides) == 2 else 0.0,
        "heads_shared": len(heads & fact_heads) / max(1, len(heads)),
        "facts_like_target": sum(base(fact.head) == base(target.head) for fact in facts),
        "universal_facts": sum(fact.head in ("∀", "→") for fact in facts),
        "splittable_facts": sum(fact.head in ("∧", "∨", "∃") for fact in facts),
    }
    values |= {f"head_{h}": h == head for h in (*_HEADS, "other")}
    values |= {f"count_{symbol}": math.log1p(counts[symbol]) for symbol in _COUNTED}
    return values


def _overlap(left: Counter[str], right: Counter[str]) -> float:
    """How much two multisets have in common, from 0 to 1."""
    return (left & right).total() / max(1, (left | right).total())


def _depth(term: Term) -> int:
    deepest, level = 0, [term]
    while level:
        deepest += 1
        level = [arg for one in level for arg in one.args]
    return deepest
