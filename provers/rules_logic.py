"""Rules for connectives and quantifiers, in the target and in hypotheses."""

from __future__ import annotations

from collections.abc import Iterator

from qedgym.provers.goal_shape import Hyp, Shape
from qedgym.provers.lean_terms import Term
from qedgym.provers.rule_names import Offer, fill, intro_names, pattern
from qedgym.provers.rules_witness import witnesses, witnesses_of_sides


def introductions(s: Shape) -> Iterator[Offer]:
    """``intro``, or ``rintro`` where what comes in can be taken apart at once."""
    names, types = intro_names(s.aim, s)
    if not names:
        return
    yield f"intro {' '.join(names)}", 0.5
    for known, weight in ((None, 0.7), (frozenset(s.variables) | set(names), 0.6)):
        wanted: list[str] = []
        patterns, split = [], False
        for name, given in zip(names, types, strict=True):
            type_ = s.opened(given)
            if type_.head in ("∧", "∃", "∨"):
                split = True
                patterns.append(pattern(type_, wanted, 4, known))
            else:
                wanted.append(name)
                patterns.append(f"\0{len(wanted) - 1}\0")
        if split and (known is None or any("rfl" in p for p in patterns)):
            yield f"rintro {fill(' '.join(patterns), wanted, s)}", weight
    if len(names) > 1:
        yield f"intro {names[0]}", 0.03


def take_apart(s: Shape) -> Iterator[Offer]:
    """Hypotheses that lose nothing when they are split or used up."""
    for h in s.proofs:
        head = h.type.head
        if head in ("∧", "∃"):
            opened = s.opened(h.type)
            for known, weight in ((None, 0.8), (frozenset(s.variables), 0.6)):
                wanted: list[str] = []
                form = fill(pattern(opened, wanted, 4, known), wanted, s)
                if known is None or "rfl" in form:
                    yield f"obtain {form} := {h.name}", weight
            return
    for h in s.proofs:
        head = h.type.head
        if head == "∨":
            left, right = (_branch(h, side, s) for side in h.type.args)
            yield f"rcases {h.name} with {left} | {right}", 0.6
            return
        if head == "=" and _is_variable(s, h.type.args[0]) != _is_variable(s, h.type.args[1]):
            yield f"subst {h.name}", 0.4
            return
        if head == "=" and all(_is_variable(s, side) for side in h.type.args):
            yield f"subst {h.name}", 0.3
            return


def _branch(h: Hyp, side: Term, s: Shape) -> str:
    if side.head in ("∧", "∃"):
        wanted: list[str] = []
        return fill(pattern(side, wanted), wanted, s)
    return h.name


def _is_variable(s: Shape, term: Term) -> bool:
    return not term.args and term.head in s.types


def target_rules(s: Shape) -> Iterator[Offer]:
    """The connective at the top of the target."""
    t = s.aim
    if t.head == "∧":
        yield ("constructor" if t.args[1].head != "∧" else "refine ⟨?_, ?_, ?_⟩"), 0.6
        yield "constructor", 0.1
    elif t.head == "↔":
        yield "constructor", 0.6
        yield "apply Iff.intro <;> intro h <;> simp_all", 0.02
    elif t.head == "∨":
        yield from witnesses_of_sides(s)
        yield "left", 0.25
        yield "right", 0.25
        if t.args[0].head != "¬" and t.args[1].head == "¬":
            name = s.fresh("h")[0]
            yield f"refine Classical.or_iff_not_imp_right.2 fun {name} => ?_", 0.05
        name = s.fresh("h")[0]
        yield f"refine Classical.or_iff_not_imp_left.2 fun {name} => ?_", 0.12
    elif t.head == "∃":
        yield from witnesses(s)
    elif t.head == "False":
        for h in s.proofs:
            if h.type.head in ("¬", "≠"):
                yield f"apply {h.name}", 0.25
