"""Rules that take values and inductive proofs apart: cases, induction, constructors."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qedgym.provers.file_lemmas import relevant_lemmas, same_kind
from qedgym.provers.goal_shape import Hyp, Shape
from qedgym.provers.induction_choice import alternatives, explicit_arguments, variables
from qedgym.provers.lean_terms import Term, base, strip_brackets
from qedgym.provers.rule_names import Offer
from qedgym.provers.rules_finish import Endings


def value_rules(s: Shape, ends: Endings) -> Iterator[Offer]:
    """``cases`` and ``induction`` on variables; ``ends`` close what is left of all cases.

    Each split comes as it is, with a simplification of all cases, and with all that may close
    them in one step.
    """
    nested = any(h.name.startswith("ih") for h in s.proofs)
    damp = 0.25 if nested else 0.5 if s.aim.head == "∃" else 1.0
    ranked = variables(s)
    best = ranked[0][0] if ranked else 1.0
    for rank, (score, name, type_, others) in enumerate(ranked[:4]):
        if rank and score < 0.3 * best and best >= 1:
            break  # nothing recurses on it
        idle = best < 0.9  # nothing recurses on any
        share = damp * (score / best) / (1 + rank) * (0.3 if idle else 1.0)
        recursive = any(type_.is_recursive(c) for c in type_.constructors)
        named = "" if type_.indexed else alternatives(s, name, type_, False)
        if not recursive:
            yield f"cases {name}{named}", 0.3 * share
            yield f"cases {name} <;> {ends.quick}", 0.35 * share
            yield f"cases {name} <;> {ends.simp}", 0.08 * share
            if rank == 0:
                yield f"cases {name} <;> {ends.full}", 0.12 * share
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
            if idle and rank:
                continue
            yield f"induction {name}{tail} <;> {ends.quick}", 0.5 * share * part
            yield f"induction {name}{tail} <;> {ends.simp}", 0.1 * share * part
            if rank == 0 and not idle and part == 1.0:
                yield f"induction {name}{tail} <;> {ends.full}", 0.3 * share * part
        mates = [v.name for v in s.values if v.name != name and v.type.text == s.types[name].text]
        for mate in mates[:1]:
            both = f"induction {name} generalizing {mate} <;> cases {mate}"
            yield f"{both} <;> {ends.quick}", 0.1 * share
            if rank == 0 and _equal_calls(s):
                yield f"{both} <;> {ends.full}", 0.1 * share
        for h in _inductive_proofs(s):
            if name in {t.head for t in h.type.walk()} and not nested:
                tail = f" generalizing {' '.join(wide)}" if wide else ""
                yield f"induction {name}{tail} <;> cases {h.name} <;> {ends.quick}", 0.2 * share
        yield f"cases {name}{named}", (0.15 if nested else 0.06) * share
        if rank == 0:
            yield f"cases {name} <;> {ends.full}", 0.12 * share
            if s.target.head in s.types and not nested:  # an unknown predicate of a number
                yield from two_steps(s, name, ends, 0.1 * share)
    enums = [
        n for _, n, t, _ in ranked if all(not c.fields for c in t.constructors) and t.constructors
    ]
    yield from enumerations(s, enums, ends, damp)


def _equal_calls(s: Shape) -> bool:
    """Whether a fact equates two values of one function: an injectivity, by cases on both sides."""
    return any(
        h.shown.head == "=" and len({base(a.head) for a in h.shown.args if a.args}) == 1
        for h in s.proofs
    )


def _inductive_proofs(s: Shape) -> list[Hyp]:
    """Hypotheses that are proofs of the file's inductive predicates."""
    found = [(h, s.facts.inductives.get(base(h.type.head))) for h in s.proofs]
    return [h for h, type_ in found if type_ is not None and type_.is_prop]


def enumerations(s: Shape, names: list[str], ends: Endings, damp: float) -> Iterator[Offer]:
    """All cases of variables with a few values at once; values of Bool functions."""
    if names:
        splits = " <;> ".join(f"cases {n}" for n in names[:3])
        tails = ["rfl", ends.simp, "simp_all +decide"] if len(names) > 1 else ["decide"]
        if s.aim.head == "∃":
            small = " | ".join(f"exact ⟨{i}, rfl⟩" for i in range(8))
            tails.append(f"first | {small}")
        makers = [
            c.name
            for h in s.heads
            if h in s.facts.inductives
            for c in s.facts.inductives[h].constructors
            if s.facts.inductives[h].is_prop
        ]
        if makers:
            listed = ", ".join(["Or.inl", "Or.inr", *makers[:12]])
            tails.append(f"first | contradiction | solve_by_elim [{listed}] | nofun")
        for end in tails:
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


def function_rules(s: Shape, ends: Endings) -> Iterator[Offer]:
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
            yield f"fun_induction {text} <;> {ends.quick}", weight * 1.5
            yield f"fun_induction {text} <;> {ends.simp}", weight * 0.5
            if function.nested:
                yield f"fun_induction {text}", weight * 0.6
                yield f"fun_induction {text} <;> {ends.full}", weight * 0.6
        elif "if" in function.uses or "match" in function.uses or function.nested:
            yield f"fun_cases {text} <;> {ends.quick}", 0.15
            yield f"fun_cases {text} <;> {ends.simp}", 0.05
    # Two steps at a time, for what descends by two.
    for sub in s.target.walk():
        function = s.facts.functions.get(base(sub.head))
        if function is not None and function.nested and not nested:
            args = explicit_arguments(sub, function)
            for i in sorted(function.splits):
                if i < len(args) and args[i].head in s.types and not args[i].args:
                    yield from two_steps(s, args[i].head, ends, 0.06)


def two_steps(s: Shape, name: str, ends: Endings, weight: float) -> Iterator[Offer]:
    """Induction over ``p n ∧ p (n + 1)``, and strong induction."""
    if s.types[name].text != "Nat":
        return
    word = re.compile(rf"(?<![\w.]){re.escape(name)}(?![\w'])")
    next_ = word.sub(f"({name} + 1)", s.target.text)
    h, ih = s.fresh("h", "ih")
    start = f"suffices {h} : ({s.target.text}) ∧ ({next_}) from {h}.1"
    yield start, weight
    yield f"({start}); induction {name} <;> {ends.quick}", weight
    yield f"induction {name} using Nat.strongRecOn with | ind {name} {ih} => ?_", weight


def proof_rules(s: Shape, ends: Endings) -> Iterator[Offer]:
    """Inductive predicates: cases and induction on their proofs, constructors in the target."""
    t = s.target
    fitting = [m for m in relevant_lemmas(s)[:10] if same_kind(m.conclusion, t)]
    lemmas = [m.name for m in fitting if m.hypotheses][:6]
    damp = 0.3 if any("ih" in h.name for h in s.proofs) else 1.0
    for h in s.proofs:
        name = base(h.type.head)
        type_ = s.facts.inductives.get(name)
        if type_ is not None and type_.is_prop:
            simple = all(not a.args and a.head in s.types for a in h.type.args)
            recursive = any(type_.is_recursive(c) for c in type_.constructors)
            if recursive:
                yield f"induction {h.name}", (0.4 if simple else 0.05) * damp
                yield f"induction {h.name} <;> {ends.quick}", 0.4 * damp
                yield f"induction {h.name} <;> {ends.simp}", 0.08 * damp
                yield f"induction {h.name} <;> {ends.full}", 0.2 * damp
                if lemmas:
                    made = f"solve_by_elim [{', '.join(lemmas)}]"
                    yield f"induction {h.name} <;> first | {made} | {ends.simp}", 0.1
                if base(t.head) in s.facts.inductives and s.definitions:
                    simp = f"simp [{', '.join(s.definitions)}]"
                    yield f"induction {h.name} <;> {simp} <;> {elimination(s)}", 0.1 * damp
            yield f"cases {h.name}", (0.1 if simple and recursive else 0.4) * damp
            yield f"cases {h.name} <;> {ends.quick}", 0.3 * damp
            yield f"cases {h.name} <;> {ends.simp}", 0.06 * damp
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
        branching = any(
            sum(type_.holds(kind) for _, kind in c.fields) > 1 for c in type_.constructors
        )
        # A constructor such as transitivity applies for ever.
        yield ("iterate 6 try constructor" if branching else "repeat constructor"), 0.05
        yield elimination(s), 0.4


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
