"""Rules for connectives and quantifiers, in the target and in hypotheses."""

from __future__ import annotations

from collections.abc import Iterator

from qedgym.provers.file_facts import telescope
from qedgym.provers.goal_shape import RELATIONS, Hyp, Shape
from qedgym.provers.lean_terms import Term, base, parse
from qedgym.provers.rule_names import fill, intro_names, pattern

Offer = tuple[str, float]
"""A tactic with its weight: about how likely it is the right one."""

_PUSH = (
    "not_and, not_or, not_exists, Classical.not_forall, Classical.not_imp, Classical.not_not,"
    " not_true_eq_false, not_false_eq_true"
)


def introductions(s: Shape) -> Iterator[Offer]:
    """``intro``, or ``rintro`` where what comes in can be taken apart at once."""
    names, types = intro_names(s.target, s)
    if not names:
        return
    yield f"intro {' '.join(names)}", 0.5
    wanted: list[str] = []
    patterns, split = [], False
    for name, type_ in zip(names, types, strict=True):
        if type_.head in ("∧", "∃", "∨"):
            split = True
            patterns.append(pattern(type_, wanted))
        else:
            wanted.append(name)
            patterns.append(f"\0{len(wanted) - 1}\0")
    if split:
        yield f"rintro {fill(' '.join(patterns), wanted, s)}", 0.7
    if len(names) > 1:
        yield f"intro {names[0]}", 0.03


def take_apart(s: Shape) -> Iterator[Offer]:
    """Hypotheses that lose nothing when they are split or used up."""
    for h in s.proofs:
        head = h.type.head
        if head in ("∧", "∃"):
            wanted: list[str] = []
            yield f"obtain {fill(pattern(h.type, wanted), wanted, s)} := {h.name}", 0.8
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
    t = s.target
    if t.head == "∧":
        yield ("constructor" if t.args[1].head != "∧" else "refine ⟨?_, ?_, ?_⟩"), 0.6
        yield "constructor", 0.1
    elif t.head == "↔":
        yield "constructor", 0.6
        yield "apply Iff.intro <;> intro h <;> simp_all", 0.02
    elif t.head == "∨":
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


def witnesses(s: Shape) -> Iterator[Offer]:
    """Values for an existential target, from the context, and small numbers."""
    t = s.target
    name, type_ = t.binders[0]
    body = t.args[0]
    type_ = type_ or s.binder_type(name, body)
    more = len(t.binders) > 1
    holes = ", ?_" if not more else ", ?_, ?_"
    known = s.values_of(type_)
    yield "exact ⟨_, rfl⟩", 0.05
    facts = [h.name for h in s.proofs if h.type.head == body.head or body.head in ("∃",)]
    for fact in facts[-4:]:
        yield f"exact ⟨_, {fact}⟩", 0.06
    binder = s.fresh("x")[0]
    if body.head == "∀":
        for h in s.proofs:
            if h.type.head == "∀" and telescope(h.type)[2].head == "∃":
                yield f"exact Classical.axiomOfChoice {h.name}", 0.25
    if type_ and parse(type_).head == "→" and not more:
        for g in s.values:
            if g.type.head == "→":
                yield f"refine ⟨{g.name}, ?_⟩", 0.1
                yield f"refine ⟨fun {binder} => ¬{g.name} {binder} {binder}, ?_⟩", 0.08
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
    if type_ in ("Nat", "ℕ", ""):
        for value in ("0", "1", "2"):
            yield f"refine ⟨{value}, ?_⟩", 0.06
        for value in known[:2]:
            yield f"refine ⟨{value} + 1, ?_⟩", 0.1
        pairs = [(a, b) for a in known for b in known if a < b][:3]
        for a, b in pairs:
            yield f"refine ⟨{a} + {b}, ?_⟩", 0.05
            yield f"refine ⟨{a} * {b}, ?_⟩", 0.04
    else:
        inductive = s.inductive(parse(type_)) if type_ else None
        for constructor in inductive.constructors if inductive else ():
            if not constructor.fields:
                yield f"refine ⟨{constructor.name}, ?_⟩", 0.08
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
        first = premises[0]
        bound = [n for n, _ in variables]
        for fact in s.proofs:
            found = match(first, fact.type, set(bound))
            if found is not None and fact.name != h.name:
                arguments = [found.get(n, "_") for n in bound]
                yield f"{' '.join(arguments)} {fact.name}"
    name, type_ = variables[0]
    type_ = type_ or s.binder_type(name, h.type)
    if len(variables) == 1:
        yield from s.values_of(type_)[:4]
    elif len(variables) == 2:
        for a in s.values_of(type_)[:3]:
            for b in s.values_of(variables[1][1])[:3]:
                yield f"{a} {b}"


def match(form: Term, term: Term, bound: set[str]) -> dict[str, str] | None:
    """How the bound names of a form must be chosen for it to read as the term, if at all."""
    found: dict[str, str] = {}

    def go(a: Term, b: Term) -> bool:
        if a.head in bound and not a.args:
            return found.setdefault(a.head, b.arg) == b.arg
        return (
            a.head == b.head
            and len(a.args) == len(b.args)
            and all(go(x, y) for x, y in zip(a.args, b.args, strict=True))
        )

    return found if go(form, term) else None


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


def classical(s: Shape) -> Iterator[Offer]:
    """Case distinctions, contradiction, pushing negations inwards."""
    t = s.target
    atoms = propositional_atoms(s)
    if 0 < len(atoms) <= 4 and all(not a.args for a in atoms):
        splits = " <;> ".join(f"by_cases h{a.arg} : {a.text}" for a in atoms)
        weight = 0.25 if _only_propositional(s) else 0.03
        yield f"{splits} <;> simp_all", weight
    name = s.fresh("h")[0]
    for i, atom in enumerate(case_terms(s)):
        if i < 3:
            yield f"by_cases {name} : {atom}", 0.07 / (i + 1)
    for h in s.proofs:
        if h.type.head == "¬" and h.type.args[0].head in ("∀", "∃", "∧", "∨", "→", "¬", "↔"):
            yield f"simp only [{_PUSH}] at {h.name}", 0.3
    if t.head == "¬" and t.args[0].head in ("∀", "∃", "∧", "∨"):
        yield f"simp only [{_PUSH}]", 0.1
    if t.head not in ("False", "¬", "≠", "∀", "→", "↔", "∧"):
        yield f"refine Classical.byContradiction fun {name} => ?_", 0.06
        if any(h.type.head in ("¬", "≠") for h in s.proofs):
            yield "exfalso", 0.06


def propositional_atoms(s: Shape) -> list[Term]:
    """Atomic propositions without quantifiers around them, in the order met."""
    found: dict[str, Term] = {}

    def go(term: Term) -> None:
        if term.head in ("∧", "∨", "→", "↔", "¬"):
            for arg in term.args:
                go(arg)
        elif term.head not in ("True", "False", "∀", "∃"):
            found.setdefault(term.text, term)

    for term in [s.target, *(h.type for h in s.proofs)]:
        go(term)
    return list(found.values())


def _only_propositional(s: Shape) -> bool:
    return all(
        t.head in ("∧", "∨", "→", "↔", "¬", "True", "False") or not t.args
        for term in [s.target, *(h.type for h in s.proofs)]
        for t in term.walk()
    ) and all(h.type.text == "Prop" for h in s.hyps if not h.is_prop)


def case_terms(s: Shape) -> Iterator[str]:
    """Propositions worth a case distinction: conditions, atoms, quantified parts of the target."""
    seen: set[str] = {h.type.text for h in s.proofs} | {s.target.text}
    names = {h.name for h in s.hyps}
    terms = [s.target, *(h.type for h in s.proofs)]
    for term in terms:
        for sub in term.walk():
            if sub.head == "if" and _closed(sub.args[0], names, s) and sub.args[0].text not in seen:
                seen.add(sub.args[0].text)
                yield sub.args[0].text
    for term in terms:
        for sub in term.walk():
            if sub.head == "∀" and sub is not term and _closed(sub, names, s):
                body = telescope(sub)[2]
                binders = " ".join(f"({n} : {t})" if t else n for n, t in sub.binders)
                text = f"∃ {binders}, ¬({sub.args[0].text})"
                if body.text and text not in seen:
                    seen.add(text)
                    yield text
            if sub.head == "∃" and sub is not s.target and _closed(sub, names, s):
                if sub.text not in seen:
                    seen.add(sub.text)
                    yield sub.text
    if s.target.head == "∃" and s.target.args[0].head == "→":
        binders = " ".join(f"({n} : {t})" if t else n for n, t in s.target.binders)
        left = s.target.args[0].args[0]
        yield f"∃ {binders}, ¬({left.text})"
    for atom in propositional_atoms(s):
        if atom.text not in seen and f"¬{atom.text}" not in seen and _closed(atom, names, s):
            yield atom.text


def _closed(term: Term, names: set[str], s: Shape) -> bool:
    """Whether a subterm has no variable that is bound outside of it."""
    bound = {n for t in term.walk() for n, _ in t.binders}
    outer = {n for t in s.target.walk() for n, _ in t.binders}
    outer |= {n for h in s.proofs for t in h.type.walk() for n, _ in t.binders}
    return not any(
        t.head in outer and t.head not in bound and t.head not in names for t in term.walk()
    )
