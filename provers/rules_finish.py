"""What may close all that a case split or an induction leaves, put together as one tactic.

A step of its own for each closing tactic would cost far more than an alternative inside of one
step, and each case may be closed by another alternative.
"""

from __future__ import annotations

from qedgym.provers.file_lemmas import is_specific, relevant_lemmas, same_kind
from qedgym.provers.goal_shape import Shape
from qedgym.provers.lean_terms import base
from qedgym.provers.rules_simp import (
    commuting,
    has_if,
    in_brackets,
    is_numeric,
    lemma_set,
    simp_sets,
)

_PROJECTIONS = ("And.left", "And.right")


def together(closing: list[str]) -> str:
    """One tactic that closes a goal with the first of these that does."""
    return f"solve | {' | '.join(closing)}"


def endings(s: Shape) -> list[str]:
    """Tactics that close a goal or are of no use, the cheap and likely ones first."""
    sets = simp_sets(s)
    simp = f"simp_all{in_brackets(sets[0])}"
    split = " <;> (repeat' split)" if has_if(s) else ""
    numeric = is_numeric(s)
    out = [simp]
    if numeric:
        out += ["omega", f"({simp}) <;> omega"]
    if split:
        last = " | ".join(["rfl", "assumption", simp] + ["omega"] * numeric)
        out.append(f"((try {simp}){split} <;> first | {last} | ({simp}; omega))")
    if names := _makers(s):
        out.append(f"solve_by_elim [{', '.join(names)}]")
    if names or _conjunctions(s):
        listed = ", ".join([*names, *_PROJECTIONS]) if _conjunctions(s) else ", ".join(names)
        out.append(f"(try {simp}){split} <;> (try and_intros) <;> solve_by_elim [{listed}]")
    if (only := lemma_set(s)) and s.own_definitions:
        out.append(f"simp_all [{only}]")
    out += [f"simp_all{in_brackets(inside)}" for inside in sets[1:]]
    if numeric:
        out += [f"(simp_all{in_brackets(inside)}) <;> omega" for inside in sets[1:3]]
    if extra := commuting(s):
        out.append(f"simp_all [{', '.join(filter(None, [sets[-1], extra]))}]")
    return list(dict.fromkeys(out))


def _makers(s: Shape) -> list[str]:
    """What proves a target of this kind: constructors, and lemmas of the file."""
    type_ = s.facts.inductives.get(base(s.aim.head))
    names = [c.name for c in type_.constructors] if type_ is not None and type_.is_prop else []
    if s.aim.head == "∨":
        names += ["Or.inl", "Or.inr"]
    if s.aim.head not in ("=", "↔"):
        fitting = [m for m in relevant_lemmas(s)[:12] if same_kind(m.conclusion, s.target)]
        # What applies to any target of the kind (symmetry, transitivity) applies for ever.
        fitting = [m for m in fitting if is_specific(m.conclusion) or not m.hypotheses]
        names += [m.name for m in fitting][:5]
    return names


def _conjunctions(s: Shape) -> bool:
    """Whether simplifying may leave conjunctions: definitions made of them, or facts that are."""
    return "∧" in s.symbols or any(h.type.head == "∧" for h in s.proofs)
