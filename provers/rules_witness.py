"""Rules for existential targets: which value to give."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qedgym.env.theorem import Goal
from qedgym.provers.declared import Inductive
from qedgym.provers.goal_shape import Shape
from qedgym.provers.lean_terms import Term, base, parse, telescope
from qedgym.provers.rule_names import Offer
from qedgym.provers.rules_forward import diagonals
from qedgym.provers.rules_simp import in_brackets, is_arithmetic

_AT_ONCE = 7  # with so many a step stays within its heartbeats


def witnesses(s: Shape) -> Iterator[Offer]:
    """Values for an existential target, one by one, and all of them at once with a quick proof."""
    offers = list(_witnesses(s))
    yield from offers
    # These close the goal or fail, so they may stand high; the cheap ones for all values first.
    if cheap := _tries(s, offers, cheap=True):
        yield "first | " + " | ".join(cheap), 0.5
    tries = _tries(s, offers)
    for i in range(0, len(tries), _AT_ONCE):
        yield "first | " + " | ".join(tries[i : i + _AT_ONCE]), 0.4 / (1 + i / _AT_ONCE)


def by_parts(s: Shape) -> Iterator[Offer]:
    """``⟨_, ‹_›, ‹_›⟩``: a target all of whose parts stand in the context."""
    aim = s.opened(s.target)
    if aim.head in ("∃", "∨", "∧") and s.proofs:
        forms = [f for f in _forms(aim, 4) if "_" in f][:6]
        if forms:
            yield "first | " + " | ".join(f"exact {form}" for form in forms), 0.4


def _forms(term: Term, depth: int) -> list[str]:
    """Terms that prove a proposition from the context, its alternatives one by one."""
    if depth and term.head == "∃":
        inner = _forms(term.args[0], depth - 1)
        return [f"⟨{'_, ' * len(term.binders)}{form}⟩" for form in inner]
    if depth and term.head == "∧":
        left, right = (_forms(arg, depth - 1) for arg in term.args)
        return [f"⟨{a}, {b}⟩" for a in left[:3] for b in right[:3]]
    if depth and term.head == "∨":
        sides = zip(("Or.inl", "Or.inr"), term.args, strict=True)
        return [f"({side} {f})" for side, arg in sides for f in _forms(arg, depth - 1)]
    if term.head == "=":
        return ["(by first | rfl | assumption | (symm; assumption))"]
    return ["(by first | assumption | solve_by_elim)"]


def witnesses_of_sides(s: Shape) -> Iterator[Offer]:
    """For a disjunction with an existential side: choose the side and the value at once."""
    tries = []
    for side, tactic in zip(s.aim.args, ("left", "right"), strict=False):
        other = Shape(Goal(side.text, s.goal.hypotheses), s.facts)
        if other.aim.head == "∃":
            tries += [f"({tactic}; {t[1:]}" for t in _tries(other, list(_witnesses(other)))[:12]]
    if tries:
        yield "first | " + " | ".join(tries), 0.4


def _tries(s: Shape, offers: list[Offer], cheap: bool = False) -> list[str]:
    given = [t.removeprefix("refine ⟨").removesuffix(", ?_⟩") for t, _ in offers if ", ?_⟩" in t]
    given = [g for g in given if "?_" not in g][:20]
    # Not `exact ⟨w, by ..⟩`: an error inside of `by` would not lead on to the next witness.
    numeric = is_arithmetic(s) or "Nat" in {v.type.text for v in s.values}
    quick = ["rfl", *["omega", "ac_rfl"] * numeric]
    if not cheap:
        quick.append(f"simp_all{in_brackets(', '.join(s.own_definitions))}")
        if numeric:
            quick.append("simp +arith [*]")
    elif not numeric:
        quick.append("assumption")
    return [f"(refine ⟨{g}, ?_⟩; solve | {' | '.join(quick)})" for g in given]


def _witnesses(s: Shape) -> Iterator[Offer]:
    t = s.aim
    name, type_ = t.binders[0]
    body = t.args[0]
    type_ = type_ or s.binder_type(name, body)
    more = len(t.binders) > 1
    holes = ", ?_" if not more else ", ?_, ?_"
    known = s.values_of(type_)
    yield "exact ⟨_, rfl⟩", 0.05
    inductive = s.inductive(parse(type_)) if type_ else None
    facts = [h.name for h in s.proofs if h.type.head == body.head or body.head in ("∃",)]
    for fact in facts[-4:]:
        yield f"exact ⟨_, {fact}⟩", 0.06
    if body.head == "∀":
        for h in s.proofs:
            if h.type.head == "∀" and telescope(h.type)[2].head == "∃":
                yield f"exact Classical.axiomOfChoice {h.name}", 0.25
    if type_ and parse(type_).head == "→" and not more:
        for g in s.values:
            if g.type.head == "→":
                yield f"refine ⟨{g.name}, ?_⟩", 0.1
        for text, _ in diagonals(s):
            yield f"refine ⟨{text}, ?_⟩", 0.2
    rank = sorted(known, key=lambda v: v not in t.text)
    for i, value in enumerate(rank[:5]):
        yield f"refine ⟨{value}{holes if not more else ', ?_'}⟩", 0.3 / (i + 1)
    # Values that a function of the context makes.
    made = 0
    for h in s.values:
        arguments, result = _arrow(h.type)
        if result != type_ or not arguments:
            continue
        for given in s.values_of(arguments[0])[:3]:
            if len(arguments) == 1 and made < 5:
                made += 1
                yield f"refine ⟨{h.name} {given}, ?_⟩", 0.15
    for text in replaced(s):
        yield f"refine ⟨{text}, ?_⟩", 0.08
    if type_.startswith("List ") or not type_:
        lists = [v.name for v in s.values if v.type.head == "List"]
        yield "refine ⟨[], ?_⟩", 0.08
        for a in lists[-3:]:
            for b in lists[-3:]:
                if a != b:
                    yield f"refine ⟨{a} ++ {b}, ?_⟩", 0.06
        for a in lists[-2:]:
            for item in [v.name for v in s.values if f"List {v.type.arg}" == s.types[a].text][:2]:
                yield f"refine ⟨{item} :: {a}, ?_⟩", 0.06
    if type_ == "Nat" or (not type_ and any(v.type.text == "Nat" for v in s.values)):
        for value in ("0", "1", "2"):
            yield f"refine ⟨{value}, ?_⟩", 0.06
        known = known[::-1]  # the newest first
        for value in known[:2]:
            yield f"refine ⟨{value} + 1, ?_⟩", 0.15
        if {"*", "^"} & {base(a.head) for a in t.walk()}:
            for value in known[:2]:
                yield f"refine ⟨2 * {value} * {value}, ?_⟩", 0.03
                yield f"refine ⟨{value} * {value}, ?_⟩", 0.03
        pairs = [(a, b) for i, a in enumerate(known[:3]) for b in known[:i]]
        for a, b in pairs:
            yield f"refine ⟨{a} + {b}, ?_⟩", 0.05
            yield f"refine ⟨{a} * {b}, ?_⟩", 0.04
            yield f"refine ⟨{a} + {b} + 1, ?_⟩", 0.04
    else:
        values = small_values(inductive) if inductive else []
        if more and len(t.binders) == 2 and t.binders[1][1] in ("", type_):
            for a in values[:4]:
                for b in values[:4]:
                    if a != b:
                        yield f"refine ⟨{a}, {b}, ?_⟩", 0.03
        else:
            for value in values[:6]:
                yield f"refine ⟨{value}, ?_⟩", 0.08
        if any(h.is_instance and "Inhabited" in h.type for h in s.goal.hypotheses):
            yield "refine ⟨default, ?_⟩", 0.2
        if any(h.is_instance and "Nonempty" in h.type for h in s.goal.hypotheses):
            yield "refine ⟨Classical.choice inferInstance, ?_⟩", 0.05
    yield "apply Exists.intro", 0.02


def _arrow(type_: Term) -> tuple[list[str], str]:
    arguments = []
    while type_.head == "→":
        arguments.append(type_.args[0].text)
        type_ = type_.args[1]
    return arguments, type_.text


def replaced(s: Shape) -> list[str]:
    """Terms of the target with one variable put in the place of another of the same type."""
    out: dict[str, None] = {}
    for sub in s.aim.walk():
        if not sub.args or sub.head in ("∃", "∀", "∧", "=", "fun", "→", "∨"):
            continue
        for old in s.values:
            if old.name not in {a.head for a in sub.walk() if not a.args}:
                continue
            for new in s.values:
                if new.name != old.name and new.type.text == old.type.text and len(out) < 4:
                    text = re.sub(rf"(?<![\w']){re.escape(old.name)}(?![\w'])", new.name, sub.text)
                    bound = {n for t in s.aim.walk() for n, _ in t.binders}
                    if not bound & {a.head for a in sub.walk()}:
                        out[text] = None
    return list(out)


def small_values(type_: Inductive) -> list[str]:
    """Closed values of a type: constructors without fields, and one constructor around those."""
    plain = [c.name for c in type_.constructors if not c.fields]
    deeper = [
        f"({c.name} {' '.join([plain[0]] * len(c.fields))})"
        for c in type_.constructors
        if plain and c.fields and all(type_.holds(kind) for _, kind in c.fields)
    ]
    return plain + deeper
