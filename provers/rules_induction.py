"""Rules that take values and inductive proofs apart: cases, induction, constructors."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qedgym.provers.file_facts import Function, Inductive
from qedgym.provers.goal_shape import RELATIONS, Shape
from qedgym.provers.lean_terms import Term, base, parse, strip_brackets
from qedgym.provers.rule_names import Offer, value_name
from qedgym.provers.rules_rewrite import backward_lemmas

# The argument on which core functions and operators descend, by the last part of their name.
_CORE_SPLITS = {
    "+": 1, "*": 1, "^": 1, "-": 1, "++": 0, "::": 1, "append": 0, "length": 0, "reverse": 0,
    "map": -1, "filter": -1, "foldr": -1, "foldl": -1, "zip": 0, "take": 0, "drop": 0, "∈": 1,
    "elem": -1, "contains": 0, "replicate": 0, "flatten": 0, "all": 0, "any": 0, "isSome": 0,
    "&&": 0, "||": 0, "!": 0, "not": 0, "and": 0, "or": 0, "xor": 0, "getD": 0, "head?": 0,
    "bind": 0, "isNone": 0, "sum": 0, "concat": 0, "filterMap": -1, "flatMap": 0, "zipWith": 1,
}  # fmt: skip
_ACCUMULATORS = {"foldl": (1,), "take": (1,), "drop": (1,), "zip": (1,), "zipWith": (2,)}


def split_score(s: Shape, name: str) -> tuple[float, list[str]]:
    """How much the goal asks for taking a variable apart, and which others to generalize."""
    score = 0.0
    others: dict[str, None] = {}
    for term in [s.target, *(h.type for h in s.proofs)]:
        weight = 1.0 if term is s.target else 0.3
        for sub in term.walk():
            for i, arg in enumerate(sub.args):
                if arg.head == name and not arg.args:
                    score += weight * _position(s, sub, i)
                    others |= dict.fromkeys(_changing(s, sub, i, name))
                elif sub.head not in RELATIONS and any(a.head == name for a in arg.walk()):
                    if _position(s, sub, i) >= 1:
                        others |= dict.fromkeys(_changing(s, sub, i, name))
    return score, list(others)


def explicit_arguments(term: Term, function: Function) -> list[Term]:
    """Arguments in the order of the definition: ``t.map f`` may stand for ``map f t``."""
    args = list(term.args)
    if term.head.startswith(".") and function.splits and 0 not in function.splits:
        args.insert(min(min(function.splits), len(args) - 1), args.pop(0))
    return args


def _position(s: Shape, term: Term, i: int) -> float:
    """How strongly the function at this place recurses on its ``i``-th argument."""
    head = base(term.head)
    function = s.facts.functions.get(head)
    if function is not None and head not in s.types:
        own = explicit_arguments(term, function).index(term.args[i])
        return 2.0 if own in function.splits else 0.2
    if head in s.facts.inductives:
        return 0.3
    place = _CORE_SPLITS.get(head)
    if place is None:
        return 0.1
    if term.head.startswith(".") and place == -1:
        return 1.0 if i == 0 else 0.1
    return 1.0 if i == place % len(term.args) else 0.3


def _changing(s: Shape, term: Term, i: int, name: str) -> Iterator[str]:
    """Variables at places that the recursion changes next to the one that it descends on."""
    head = base(term.head)
    function = s.facts.functions.get(head)
    places = function.changes if function else _ACCUMULATORS.get(head, ())
    args = list(term.args) if function is None else explicit_arguments(term, function)
    for j, arg in enumerate(args):
        if arg is term.args[i] or (function and j not in places and j not in function.splits):
            continue
        if not function and head not in _ACCUMULATORS:
            continue
        for sub in arg.walk():
            if sub.head in s.types and sub.head != name and not sub.args:
                if any(v.name == sub.head for v in s.values):
                    yield sub.head


def alternatives(s: Shape, name: str, type_: Inductive, induction: bool, own: str = "ih") -> str:
    """`` with | zero => ?_ | succ n ih => ?_``: names for what each case brings, goals left open.

    Only for types without indices, where no case can be missing.
    """
    parts = []
    for constructor in type_.constructors:
        wanted: list[str] = []
        recursive: list[str] = []
        for field, kind in constructor.fields:
            again = type_.holds(kind)
            if again and name not in wanted and not recursive and len(constructor.fields) == 1:
                label = name  # `succ n`: the smaller value may keep the name
            else:
                label = field or (f"{name}" if again else value_name(parse(kind)))
            wanted.append(label)
            if again:
                recursive.append(label)
        taken = [w for w in wanted if w == name]
        names = s.fresh(*wanted)
        if len(taken) == 1:  # the old name is free again once the variable is gone
            names = [name if w == name else n for w, n in zip(wanted, names, strict=True)]
        if induction:
            names += s.fresh(*[own] * len(recursive))
        short = base(constructor.name)
        parts.append(f"| {' '.join([short, *names])} => ?_")
    return " with " + " ".join(parts)


def variables(s: Shape) -> list[tuple[float, str, Inductive, list[str]]]:
    """Variables that can be taken apart, the most wanted first: score, name, type, others."""
    found = []
    for h in s.values:
        type_ = s.inductive(h.type)
        if type_ is not None:
            score, others = split_score(s, h.name)
            if score > 0:
                found.append((score, h.name, type_, others))
    return sorted(found, key=lambda v: -v[0])


def value_rules(s: Shape, finishers: list[str]) -> Iterator[Offer]:
    """``cases`` and ``induction`` on variables; ``finishers`` close what is left of all cases."""
    nested = any(h.name.startswith("ih") for h in s.proofs)
    damp = 0.25 if nested else 1.0
    ranked = variables(s)
    best = ranked[0][0] if ranked else 1.0
    for rank, (score, name, type_, others) in enumerate(ranked[:4]):
        share = damp * (score / best) / (1 + rank)
        recursive = any(type_.is_recursive(c) for c in type_.constructors)
        named = "" if type_.indexed else alternatives(s, name, type_, False)
        if not recursive:
            yield f"cases {name}{named}", 0.3 * share
            for finisher in finishers[:2]:
                yield f"cases {name} <;> {finisher}", 0.12 * share
            continue
        wide = [v.name for v in s.values if v.name != name and s.inductive(v.type)]
        wide = [v for v in wide if v in s.target.text]
        forms = [(others, 1.0)]
        if others:
            forms.append(([], 0.3))
        elif wide:
            forms.append((wide, 0.3))
        for generalized, part in forms:
            tail = f" generalizing {' '.join(generalized)}" if generalized else ""
            names = "" if type_.indexed else alternatives(s, name, type_, True)
            yield f"induction {name}{tail}{names}", 0.4 * share * part
            for k, finisher in enumerate(finishers[: (3 if rank or nested else 8)]):
                if rank < 2:
                    weight = 0.15 * share * part * 0.8**k
                    yield f"induction {name}{tail} <;> {finisher}", weight
        mates = [v.name for v in s.values if v.name != name and v.type.text == s.types[name].text]
        for mate in mates[:1]:
            for finisher in finishers[:2]:
                both = f"induction {name} generalizing {mate} <;> cases {mate} <;> {finisher}"
                yield both, 0.06 * share
        yield f"cases {name}{named}", (0.15 if nested else 0.06) * share
        if rank == 0:
            for finisher in finishers[:1]:
                yield f"cases {name} <;> {finisher}", 0.05 * share
            if s.target.head in s.types and not nested:  # an unknown predicate of a number
                yield from two_steps(s, name, finishers, 0.1 * share)
    enums = [
        n for _, n, t, _ in ranked if all(not c.fields for c in t.constructors) and t.constructors
    ]
    yield from enumerations(s, enums, finishers, damp)


def enumerations(s: Shape, names: list[str], finishers: list[str], damp: float) -> Iterator[Offer]:
    """All cases of variables with a few values at once; values of Bool functions."""
    if names:
        splits = " <;> ".join(f"cases {n}" for n in names[:3])
        ends = ["rfl", *finishers[:1], "simp_all +decide"] if len(names) > 1 else ["decide"]
        if s.aim.head == "∃":
            small = " | ".join(f"exact ⟨{i}, rfl⟩" for i in range(8))
            ends.append(f"first | {small}")
        makers = [
            c.name
            for h in s.heads
            if h in s.facts.inductives
            for c in s.facts.inductives[h].constructors
            if s.facts.inductives[h].is_prop
        ]
        if makers:
            listed = ", ".join(["Or.inl", "Or.inr", *makers[:12]])
            ends.append(f"first | contradiction | solve_by_elim [{listed}] | nofun")
        for end in ends:
            yield f"{splits} <;> {end}", 0.2 * damp
    calls: dict[str, None] = {}
    for term in [s.target, *(h.type for h in s.proofs)]:
        for sub in term.walk():
            if sub.head in s.types and sub.args and s.result_type(sub) == "Bool":
                if all(a.head in s.types or a.head in ("true", "false") for a in sub.walk()):
                    calls[sub.text] = None
    for h in s.values:
        if h.type.text == "Bool → Bool":
            calls = {f"{h.name} true": None, f"{h.name} false": None, **calls}
    if calls:
        found = list(calls)[:3]
        labels = s.fresh(*["h"] * len(found))
        splits = " <;> ".join(
            f"cases {label} : {strip_brackets(c)}" for label, c in zip(labels, found, strict=True)
        )
        yield f"{splits} <;> simp_all", 0.1
        if names:
            more = " <;> ".join(f"cases {n}" for n in names[:2])
            yield f"{splits} <;> {more} <;> simp_all", 0.1


def function_rules(s: Shape, finishers: list[str]) -> Iterator[Offer]:
    """Induction along the clauses of a function of the file, where it is applied to variables."""
    nested = any(h.name.startswith("ih") for h in s.proofs)
    seen: set[str] = set()
    for sub in s.target.walk():
        function = s.facts.functions.get(base(sub.head))
        if function is None or not sub.args or sub.text in seen or len(seen) > 3:
            continue
        args = explicit_arguments(sub, function)
        places = [a for i, a in enumerate(args) if i in function.splits | function.changes]
        if any(a.args or a.head not in s.types for a in places) or function.is_prop:
            continue
        seen.add(sub.text)
        text = " ".join([function.name, *(a.arg for a in args)])
        if function.recursive and places:
            weight = (0.2 if function.nested else 0.05) * (0.3 if nested else 1.0)
            for k, finisher in enumerate(finishers[:3]):
                yield f"fun_induction {text} <;> {finisher}", weight / (k + 1)
            if function.nested:
                yield f"fun_induction {text}", weight * 0.6
        elif "if" in function.uses or "match" in function.uses or function.nested:
            yield f"fun_cases {text} <;> {finishers[0]}", 0.1
    # Two steps at a time, for what descends by two.
    for sub in s.target.walk():
        function = s.facts.functions.get(base(sub.head))
        if function is not None and function.nested and not nested:
            args = explicit_arguments(sub, function)
            for i in sorted(function.splits):
                if i < len(args) and args[i].head in s.types and not args[i].args:
                    yield from two_steps(s, args[i].head, finishers, 0.06)


def two_steps(s: Shape, name: str, finishers: list[str], weight: float) -> Iterator[Offer]:
    """Induction over ``p n ∧ p (n + 1)``, and strong induction."""
    if s.types[name].text != "Nat":
        return
    word = re.compile(rf"(?<![\w.]){re.escape(name)}(?![\w'])")
    next_ = word.sub(f"({name} + 1)", s.target.text)
    h, ih = s.fresh("h", "ih")
    start = f"suffices {h} : ({s.target.text}) ∧ ({next_}) from {h}.1"
    yield start, weight
    yield f"({start}); induction {name} <;> {finishers[0]}", weight
    yield f"induction {name} using Nat.strongRecOn with | ind {name} {ih} => ?_", weight


def proof_rules(s: Shape, finishers: list[str]) -> Iterator[Offer]:
    """Inductive predicates: cases and induction on their proofs, constructors in the target."""
    t = s.target
    lemmas = backward_lemmas(s)
    damp = 0.3 if any("ih" in h.name for h in s.proofs) else 1.0
    for h in s.proofs:
        name = base(h.type.head)
        type_ = s.facts.inductives.get(name)
        if type_ is not None and type_.is_prop:
            simple = all(not a.args and a.head in s.types for a in h.type.args)
            recursive = any(type_.is_recursive(c) for c in type_.constructors)
            if recursive:
                yield f"induction {h.name}", (0.4 if simple else 0.05) * damp
                for finisher in finishers[:2]:
                    yield f"induction {h.name} <;> {finisher}", 0.1 * damp
                if base(t.head) in s.facts.inductives:
                    made = elimination(s)
                    yield f"induction {h.name} <;> {made}", 0.1 * damp
                    if s.definitions:
                        simp = f"simp [{', '.join(s.definitions)}]"
                        yield f"induction {h.name} <;> {simp} <;> {made}", 0.1 * damp
            yield f"cases {h.name}", (0.1 if simple and recursive else 0.4) * damp
            for finisher in finishers[:2]:
                yield f"cases {h.name} <;> {finisher}", 0.12 * damp
            if recursive and lemmas:
                listed = ", ".join(lemmas[:6])
                yield f"induction {h.name} <;> first | solve_by_elim [{listed}] | simp_all", 0.1
        elif h.type.head == "=" and any(_is_constructor(s, a) for a in h.type.args):
            if all(_is_constructor(s, a) for a in h.type.args):
                yield f"cases {h.name}", 0.3
                yield f"injection {h.name}", 0.1
        elif h.type.head in ("≤", "∈") and len(s.proofs) < 4:
            yield f"cases {h.name}", 0.02
    type_ = s.facts.inductives.get(base(t.head))
    if type_ is not None and t.head not in s.types:
        yield "constructor", 0.2
        for constructor in type_.constructors[:6]:
            yield f"apply {constructor.name}", 0.25
            if constructor.fields:
                holes = " ".join("_" for _ in constructor.fields)
                yield f"refine {constructor.name} {holes}".replace(" _", " ?_"), 0.03
        yield "repeat constructor", 0.05
        yield elimination(s), 0.2


def elimination(s: Shape) -> str:
    """``solve_by_elim`` with the constructors of the predicate in the target."""
    type_ = s.facts.inductives[base(s.target.head)]
    names = ", ".join(c.name for c in type_.constructors)
    return f"solve_by_elim [{names}]"


def _is_constructor(s: Shape, term: Term) -> bool:
    if term.head in ("::", "[]", "(,)") or term.head.isdigit():
        return True
    name = base(term.head)
    if name in ("some", "none", "true", "false", "inl", "inr", "succ", "cons", "nil"):
        return True
    if term.head == "+" and term.args[1].head.isdigit():
        return True
    return any(base(c.name) == name for i in s.facts.inductives.values() for c in i.constructors)


def hidden_names(s: Shape) -> Iterator[Offer]:
    """``rename_i`` for hypotheses that a tactic left without a name."""
    count = len(s.hidden)
    if not count:
        return
    wanted = []
    for h in s.hidden:
        plain = h.name.replace("✝", "").rstrip("⁰¹²³⁴⁵⁶⁷⁸⁹")
        proof = s.is_prop(s.types[h.name])
        wanted.append(
            "ih" if plain.endswith("_ih") else "h" if proof else (plain if plain != "a" else "x")
        )
    yield f"rename_i {' '.join(s.fresh(*wanted))}", 0.9
