"""What may close all that a case split or an induction leaves, put together as one tactic.

A step of its own for each closing tactic would cost far more than an alternative inside of one
step, and each case may be closed by another alternative.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from qedgym.provers.file_lemmas import is_specific, relevant_lemmas, same_kind
from qedgym.provers.goal_shape import Shape
from qedgym.provers.lean_terms import Term, base
from qedgym.provers.rules_simp import (
    MULTIPLIED_OUT,
    commuting,
    has_if,
    in_brackets,
    is_numeric,
    lemma_set,
    simp_sets,
)

_CONNECTIVES = "or_assoc, and_assoc, or_comm, or_left_comm, and_comm, and_left_comm"


@dataclass(frozen=True, slots=True)
class Endings:
    """Tactics that close a goal or are of no use."""

    simp: str
    """Simplification with the definitions; leaves what it cannot close."""
    quick: str
    """``solve`` with those that cost little when they fail."""
    full: str
    """``solve`` with all of them."""


def endings(s: Shape) -> Endings:
    """What may close the cases of a goal."""
    sets = simp_sets(s)
    simp = f"simp_all{in_brackets(sets[0])}"
    split = " <;> (repeat' split)" if has_if(s) else ""
    numeric = is_numeric(s)
    quick, more = [simp], []
    if numeric:
        quick += ["omega", f"({simp}) <;> omega"]
    if split:
        last = " | ".join(["rfl", "assumption", *["omega"] * numeric, simp])
        last = f"first | {last} | ({simp}; omega)" if numeric else f"first | {last}"
        first = f"(try simp only{in_brackets(sets[0])} at *)" if sets[0] else "skip"
        quick.append(f"({first}{split} <;> {last})")
        quick.append(f"((try {simp}){split} <;> {last})")
    if numeric and {"*", "^"} & s.symbols:
        inside = ", ".join(filter(None, [sets[0], MULTIPLIED_OUT]))
        collected = "(try simp only [← Nat.mul_assoc] at *)"
        quick.append(f"((try simp only [{inside}] at *) <;> {collected} <;> omega)")
    if s.target.head == "↔":
        quick.append(f"simp_all [{', '.join(filter(None, [sets[0], _CONNECTIVES]))}]")
    quick += [f"simp_all{in_brackets(inside)}" for inside in sets[1:2]]
    names = _makers(s)
    if names:
        quick.append(f"solve_by_elim [{', '.join(names)}]")
    if names or _conjunctions(s):
        tries = ["assumption", *["omega"] * numeric]
        tries.append(f"solve_by_elim [{', '.join(names)}]" if names else "solve_by_elim")
        last = f"{_apart(s)}(try and_intros) <;> first | {' | '.join(tries)}"
        more.append(f"((try {simp}) <;> {last})")
        if split:
            opened = f"(try simp only{in_brackets(sets[0])} at *)" if sets[0] else "skip"
            more.append(f"({opened}{split} <;> (try {simp}) <;> {last})")
    if (only := lemma_set(s)) and s.own_definitions:
        more.append(f"simp_all [{only}]")
    more += [f"simp_all{in_brackets(inside)}" for inside in sets[2:]]
    if numeric:
        more += [f"(simp_all{in_brackets(inside)}) <;> omega" for inside in sets[1:3]]
    if extra := commuting(s):
        more.append(f"simp_all [{', '.join(filter(None, [sets[-1], extra]))}]")
    return Endings(simp, _together(quick), _together([*quick, *more]))


def _together(closing: list[str]) -> str:
    return f"solve | {' | '.join(dict.fromkeys(closing))}"


def _makers(s: Shape) -> list[str]:
    """What proves a target of this kind: constructors, and lemmas of the file."""
    names: dict[str, None] = {}
    parts = list(_parts(s.aim, 4))
    if any(part is not s.aim for part in parts):
        names |= dict.fromkeys(("Or.inl", "Or.inr") if s.aim.head == "∨" else ())
    lemmas = relevant_lemmas(s)[:12]
    for part in parts:
        type_ = s.facts.inductives.get(base(part.head))
        if type_ is not None and type_.is_prop:
            names |= dict.fromkeys(c.name for c in type_.constructors)
        if part.head not in ("=", "↔"):
            fitting = [m for m in lemmas if same_kind(m.conclusion, part)]
            # What applies to any target of the kind (symmetry, transitivity) applies for ever.
            fitting = [m for m in fitting if is_specific(m.conclusion) or not m.hypotheses]
            names |= dict.fromkeys([m.name for m in fitting][:5])
    function = s.facts.functions.get(base(s.target.head))
    if function is not None and function.is_prop:
        # Also what the definition is made of.
        kinds = {base(s.target.head), *function.uses}
        fitting = [m for m in reversed(s.facts.lemmas) if base(m.conclusion.head) in kinds]
        fitting = [m for m in fitting if is_specific(m.conclusion) and m.hypotheses]
        names |= dict.fromkeys([m.name for m in fitting][:5])
    return list(names)[:12]


def _parts(term: Term, depth: int) -> Iterator[Term]:
    """The sides of disjunctions and conjunctions."""
    if depth and term.head in ("∨", "∧"):
        for arg in term.args:
            yield from _parts(arg, depth - 1)
    else:
        yield term


def _conjunctions(s: Shape) -> list[str]:
    """Names of facts that are conjunctions, or may be once simplified."""
    found = []
    for h in s.proofs:
        heads = {base(t.head) for t in h.shown.walk()}
        functions = [s.facts.functions[head] for head in heads & set(s.facts.functions)]
        if "∧" in heads or any(f.is_prop and "∧" in f.uses for f in functions):
            found.append(h.name)
        elif h.shown.head == "=" and any(f.recursive for f in functions):
            found.append(h.name)  # constructors are injective
    return found


def _apart(s: Shape) -> str:
    """Takes conjunctions among the facts apart where they are conjunctions."""
    forms = ("⟨_, _, _, _⟩", "⟨_, _, _⟩", "⟨_, _⟩")
    out = ""
    for name in _conjunctions(s)[:2]:
        tries = " | ".join(f"obtain {form} := {name}" for form in forms)
        out += f"(first | {tries} | skip) <;> "
    return out
