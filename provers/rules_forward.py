"""Rules that use hypotheses: new facts from them, and backwards from the target."""

from __future__ import annotations

from collections.abc import Iterator

from qedgym.provers.goal_shape import RELATIONS, Hyp, Shape
from qedgym.provers.lean_terms import Term, base, telescope
from qedgym.provers.rule_names import Offer, fill, pattern
from qedgym.provers.rules_match import instances, match
from qedgym.provers.rules_structures import constants


def forward(s: Shape) -> Iterator[Offer]:
    """New facts: modus ponens, instances of universal hypotheses."""
    have = {h.type.text: h.name for h in s.proofs}
    fresh = s.fresh("h")[0]
    count = 0
    for h in s.proofs:
        variables, premises, conclusion = telescope(h.type)
        if h.type.head == "→" and premises:
            if premises[0].text in have:
                yield f"have {fresh} := {h.name} {have[premises[0].text]}", 0.3
            elif premises[0].head == "∧" and all(a.text in have for a in premises[0].args):
                a, b = (have[x.text] for x in premises[0].args)
                yield f"have {fresh} := {h.name} ⟨{a}, {b}⟩", 0.3
        elif h.type.head == "¬" and h.type.args[0].text in have:
            yield f"exact absurd {have[h.type.args[0].text]} {h.name}", 0.5
        elif h.type.head == "↔":
            left, right = h.type.args
            if left.text in have:
                yield f"have {fresh} := {h.name}.1 {have[left.text]}", 0.3
            if right.text in have:
                yield f"have {fresh} := {h.name}.2 {have[right.text]}", 0.3
        elif variables:
            for given in _instances(s, h, variables, premises):
                if count < 10 and not _known(s, h, given, variables):
                    count += 1
                    damp = 1 / (1 + count * 0.15)
                    done = len(given.split()) >= len(variables) + len(premises)
                    if conclusion.head in ("∃", "∧") and done:
                        wanted: list[str] = []
                        form = fill(pattern(conclusion, wanted), wanted, s)
                        yield f"obtain {form} := {h.name} {given}", 0.35 * damp
                    else:
                        weight = 0.2 if conclusion.head in ("∃", "∧", "∨", "↔") else 0.08
                        yield f"have {fresh} := {h.name} {given}", weight * damp


def at_once(s: Shape) -> Iterator[Offer]:
    """One step that tries instances of universal hypotheses, each with a quick proof after it."""
    fresh = s.fresh("h")[0]
    ranked: list[tuple[int, str]] = []
    for h in s.proofs:
        variables, premises, _ = telescope(h.type)
        if variables:
            given = dict.fromkeys(_instances(s, h, variables, premises))
            tries = [f"(have {fresh} := {h.name} {g}; solve | simp_all)" for g in given]
            ranked += enumerate(tries[:5])
    if ranked:  # the first instances of all hypotheses before the second ones
        yield "first | " + " | ".join(t for _, t in sorted(ranked)[:14]), 0.3


def functions_equal(s: Shape) -> Iterator[Offer]:
    """Equations between functions at a point; universal facts at a diagonal function."""
    fresh = s.fresh("h")[0]
    for h in s.proofs:
        if h.type.head == "=" and any(s.is_function(side) for side in h.type.args):
            for value in [v.name for v in s.values if v.type.head not in ("→", "∀")][:4]:
                yield f"have {fresh} := congrFun {h.name} {value}", 0.15
    for h in s.proofs:
        variables, _, conclusion = telescope(h.type)
        if not variables or conclusion.head not in ("∃", "=", "≠", "↔"):
            continue
        for text, weight in diagonals(s):
            if conclusion.head == "∃" and len(variables) == 1:
                wanted: list[str] = []
                form = fill(pattern(conclusion, wanted), wanted, s)
                yield f"obtain {form} := {h.name} ({text})", 0.2 * weight


def diagonals(s: Shape) -> Iterator[Offer]:
    """``fun x => g (f x x)`` for each ``f : α → α → β`` and ``g : β → β`` (or negation)."""
    x = s.fresh("x")[0]
    for f in s.values:
        kinds = []
        kind = f.type
        while kind.head == "→":
            kinds.append(kind.args[0].text)
            kind = kind.args[1]
        if len(kinds) != 2 or kinds[0] != kinds[1]:
            continue
        if kind.text in ("Prop", "Bool"):
            yield f"fun {x} => {'¬' if kind.text == 'Prop' else '!'}{f.name} {x} {x}", 1.0
        for g in s.values:
            if g.type.head == "→" and all(a.text == kind.text for a in g.type.args):
                yield f"fun {x} => {g.name} ({f.name} {x} {x})", 1.0


def undone(s: Shape) -> Iterator[Offer]:
    """``f a = f b`` where a lemma says ``g (f x) = x``: apply ``g`` to both sides."""
    for h in s.proofs:
        if h.type.head != "=" or h.type.args[0].head != h.type.args[1].head:
            continue
        outer = base(h.type.args[0].head)
        for lemma in s.facts.lemmas:
            c = lemma.conclusion
            if c.head == "=" and len(c.args) == 2 and not c.args[1].args and c.args[0].args:
                left = c.args[0]
                if any(base(a.head) == outer and a.args for a in left.args):
                    g = _full_name(s, left)
                    yield f"simpa [{lemma.name}] using congrArg {g} {h.name}", 0.25


def _full_name(s: Shape, term: Term) -> str:
    function = s.facts.functions.get(base(term.head))
    return function.name if function is not None else term.head


def _known(s: Shape, h: Hyp, given: str, variables: list[tuple[str, str]]) -> bool:
    """Whether the instance stands in the context already, up to how it is printed."""
    if len(variables) != 1 or not h.type.args:
        return False
    body = h.type.args[0].text.split()
    name = variables[0][0]
    wanted = [given if word == name else word for word in body]
    return any(p.type.text.split() == wanted for p in s.proofs)


def _instances(
    s: Shape, h: Hyp, variables: list[tuple[str, str]], premises: list[Term]
) -> Iterator[str]:
    """Arguments for a universal hypothesis: from facts that match a premise, else by type."""
    if premises:
        bound = [n for n, _ in variables]
        for found, facts in supplied(s, h.name, premises, set(bound)):
            arguments = [found.get(n, "_") for n in bound]
            yield " ".join([*arguments, *facts])
    bound = [n for n, _ in variables]
    for found in instances(s, bound, telescope(h.type)[2]):
        yield " ".join(found[n] for n in bound)
    name, type_ = variables[0]
    type_ = type_ or s.binder_type(name, h.type)
    if len(variables) == 1:
        yield from [*s.values_of(type_)[:4], *constants(s, type_)[:2]]
        if telescope(h.type)[2].head == "=" and not premises:
            calls = [a.arg for a in s.target.walk() if a.args and a.head in s.types]
            yield from list(dict.fromkeys(calls))[:3]
    elif len(variables) == 2:
        for a in s.values_of(type_)[:3]:
            for b in s.values_of(variables[1][1])[:3]:
                yield f"{a} {b}"


def supplied(
    s: Shape, own: str, premises: list[Term], bound: set[str]
) -> list[tuple[dict[str, str], list[str]]]:
    """Facts of the context for as many of the premises, from the first on, as there are.

    Values of the bound names with the facts' names; the longest first, at most eight.
    """
    ways: list[tuple[dict[str, str], list[str]]] = [({}, [])]
    for i, premise in enumerate(premises):
        for found, facts in [w for w in ways if len(w[1]) == i][:6]:
            for fact in s.proofs:
                got = match(premise, fact.shown, bound) or match(premise, fact.type, bound)
                if got is None or fact.name == own:
                    continue
                if all(found.get(n, v) == v for n, v in got.items()):
                    ways.append(({**found, **got}, [*facts, fact.name]))
    return sorted((w for w in ways if w[1]), key=lambda w: -len(w[1]))[:8]


def backward(s: Shape) -> Iterator[Offer]:
    """``apply`` hypotheses whose conclusion has the target's head."""
    t = s.target
    for h in s.proofs:
        variables, premises, conclusion = telescope(h.type)
        if not variables and not premises and h.type.head not in ("↔", "¬"):
            continue
        if h.type.head == "↔":
            if h.type.args[1].text == t.text:
                yield f"apply {h.name}.1", 0.2
            if h.type.args[1].text == t.text or h.type.args[0].text == t.text:
                yield f"rw [{h.name}]", 0.15
                yield f"apply {h.name}.2", 0.2
            continue
        if conclusion.head == "↔":
            if any(a.head == t.head for a in conclusion.args):
                yield f"rw [{h.name}]", 0.1
                yield f"apply ({h.name} {'_ ' * len(variables)}).2".replace(" )", ")"), 0.12
                yield f"apply ({h.name} {'_ ' * len(variables)}).1".replace(" )", ")"), 0.08
            continue
        same = conclusion.head == t.head and (
            conclusion.head not in RELATIONS or _related(conclusion, t, variables)
        )
        if same:
            yield f"apply {h.name}", 0.3
        elif conclusion.head in ("¬", "False") and t.head == "False":
            yield f"apply {h.name}", 0.2
        elif conclusion.head in ("∧", "∃", "∨"):
            if any(part.head == t.head for part in conclusion.args):
                fresh = s.fresh("h")[0]
                if not premises and len(variables) <= 1:
                    continue
                yield f"have {fresh} := {h.name} {'_ ' * len(variables)}‹_›", 0.03


def _related(a: Term, b: Term, variables: list[tuple[str, str]]) -> bool:
    """Whether two relations may unify: some side has the same head or is a variable."""
    bound = {n for n, _ in variables}
    return all(
        x.head in bound or x.head == y.head or base(x.head) == base(y.head)
        for x, y in zip(a.args, b.args, strict=False)
    )
