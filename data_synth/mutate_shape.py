"""Operators that need no lemma: they change what a statement is about, or turn it around."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from qedgym.data_synth.mutate_scene import Attempt, Mutant, Scene, mutant_of
from qedgym.data_synth.mutate_source import (
    Binder,
    block,
    bracketed,
    changed,
    equation,
    fresh,
    have,
    hypothesis,
    one_line,
    put,
    replaced,
    words,
)
from qedgym.env.theorem import ProofState
from qedgym.provers.file_facts import facts_of
from qedgym.provers.goal_shape import CORE_TYPES
from qedgym.provers.lean_terms import base, parse

_VALUES = {
    "Nat": ("0", "1", "2"), "Int": ("0", "1", "-1"), "Bool": ("true", "false"),
    "Prop": ("True", "False"),
}  # fmt: skip
_GROWN = {"Nat": "{} + 1", "Int": "{} + 1"}
_MADE = {"List.cons": "{} :: {}", "List.nil": "[]", "Prod.mk": "({}, {})"}
_SIGNS = {"Nat": ("+", "*"), "Int": ("+", "*"), "List": ("++",)}
_CONNECTIVES = ("∀", "∃", "fun", "→", "¬", "↔", "=", "∧", "∨", "≠")
_TERMS = 6  # terms of one statement that are generalised


def generalising(scene: Scene) -> Iterator[Attempt]:
    """``generalise``: a term becomes a variable, and the source's proof has to go through;
    ``exists``: there is something of which the conclusion holds."""
    name = fresh("x", [h.name for h in scene.goal.hypotheses])
    for text in _terms(scene):

        def read(after: ProofState) -> Mutant | str:
            new = hypothesis(after.goals[0], name)
            if new is None or len(after.goals) > 1 or new.type == "Prop":
                return "nothing to generalise"
            proof = scene.source.proof
            if scene.intros:
                proof = f"revert {' '.join(scene.intros)}\n{proof}"
            binders = (*scene.binders, Binder(name, one_line(new.type)))
            goal = after.goals[0]
            return mutant_of("generalise", None, binders, goal, block(proof), [new.type])

        def some(after: ProofState, text: str = text) -> Mutant | str:
            new = hypothesis(after.goals[0], name)
            if new is None or len(after.goals) > 1 or new.type == "Prop":
                return "nothing to generalise"
            target = f"∃ {name} : {one_line(new.type)}, {after.goals[0].target}"
            proof = scene.conclude(f"exact ⟨{text}, {scene.key}⟩")
            goal = replace(scene.goal, target=target)
            return mutant_of("exists", None, scene.binders, goal, proof)

        tactic = f"generalize {bracketed(text)} = {name}"
        yield Attempt("generalise", None, scene.state, tactic, read)
        yield Attempt("exists", None, scene.state, tactic, some)


def _terms(scene: Scene) -> list[str]:
    """Terms of the conclusion that may be generalised, the largest first."""
    found: dict[str, None] = {}
    for term in parse(scene.goal.target).walk():
        number = term.head.isdigit() and not term.args
        if number or (term.args and term.head not in _CONNECTIVES):
            found[one_line(term.text)] = None
    return [text for text in found if text != one_line(scene.goal.target)][:_TERMS]


def specialising(scene: Scene) -> Iterator[Mutant]:
    """``specialise``: a variable gets a value, that of another variable, or what a constructor of
    its type makes of new ones."""
    for variable in scene.values:
        values = [*_VALUES.get(variable.type, ())]
        if variable.type in _GROWN:
            values.append(_GROWN[variable.type].format(variable.name))
        values += [o.name for o in scene.values if o.type == variable.type and o != variable]
        made = [(value, ()) for value in values]
        for value, new in [*made, *_constructed(scene, variable)]:
            mutant = _specialised(scene, variable, value, new)
            if mutant is not None:
                yield mutant


def _constructed(scene: Scene, variable: Binder) -> Iterator[tuple[str, tuple[Binder, ...]]]:
    """What the constructors of a variable's type make, and the new variables in it."""
    type_ = parse(variable.type)
    own = facts_of(scene.source.theorem.prefix).inductives.get(base(type_.head))
    made = CORE_TYPES.get(type_.head) if own is None else own
    if made is None or made.is_prop or type_.head in _VALUES or (own is not None and type_.args):
        return
    for constructor in made.constructors:
        taken = {h.name for h in scene.goal.hypotheses}
        new: list[Binder] = []
        for name, kind in constructor.fields:
            for parameter, argument in zip(("α", "β"), type_.args, strict=False):
                kind = put(kind, parameter, argument.text)
            if kind == type_.head:
                kind = variable.type
            named = fresh(name if name.isidentifier() else "x", taken)
            taken.add(named)
            new.append(Binder(named, kind))
        names = [b.name for b in new]
        shape = _MADE.get(constructor.name, " ".join([constructor.name, *["{}"] * len(names)]))
        yield shape.format(*names), tuple(new)


def _specialised(
    scene: Scene, variable: Binder, value: str, new: Sequence[Binder]
) -> Mutant | None:
    name = variable.name
    target = put(one_line(scene.goal.target), name, value)
    kept = name in words(value)
    here = [b.name for b in scene.binders]
    before = () if name in here else new  # a variable of the section is not among the binders
    binders = [*before]
    for b in scene.binders:
        if b.name == name:
            binders += [b] if kept else new
        else:
            binders.append(replace(b, type=put(b.type, name, value)))
    source = scene.source
    if name in scene.intros:
        given = " ".join(bracketed(value) if n == name else n for n in scene.intros)
        first = have(scene.key, source.target, source.proof)
        proof = block(first, f"exact {scene.key} {given}")
        return Mutant("specialise", None, tuple(binders), target, proof)
    bound = [b.name for b in source.binders if b.name and b.bracket != "["]
    own = list(source.binders)
    if name not in bound:
        if kept or any(name in words(h.type) for h in scene.goal.hypotheses if h.name not in here):
            return None
        bound, own = [name, *bound], [variable, *own]
    named = "".join(f" ({n} := {value if n == name else n})" for n in bound)
    given = "".join(f" {n}" for n in scene.intros)
    first = have(" ".join([scene.key, *map(str, own)]), source.target, source.proof)
    proof = block(first, f"exact {scene.key}{named}{given}")
    return Mutant("specialise", None, tuple(binders), target, proof)


def congruence(scene: Scene) -> Iterator[Mutant]:
    """``congruence``: the same done to both sides of an equation."""
    found = equation(one_line(scene.goal.target))
    if found is None or found[0] != "=":
        return
    _, left, right = (bracketed(text) for text in found)
    for function in scene.functions:
        end = f"exact congrArg {function} {scene.key}"
        target = f"{function} {left} = {function} {right}"
        yield Mutant("congruence", None, scene.binders, target, scene.conclude(end))
    for value in scene.values:
        head = parse(value.type).head
        for sign in _SIGNS.get(head, ()) if head == scene.equated else ():
            end = f"exact congrArg (· {sign} {value.name}) {scene.key}"
            target = f"{left} {sign} {value.name} = {right} {sign} {value.name}"
            yield Mutant("congruence", None, scene.binders, target, scene.conclude(end))


def dropping(scene: Scene, idle: Sequence[str]) -> Mutant:
    """``drop``: without the hypotheses that the source's proof does not use."""
    binders = tuple(b for b in scene.binders if b.name not in idle)
    return Mutant("drop", None, binders, one_line(scene.goal.target), scene.prepared())


def swapping(scene: Scene) -> Iterator[Mutant]:
    """``swap``: the sides of the conclusion exchanged; ``swap-hypothesis``: those of a hypothesis,
    an equation or an equivalence."""
    found = equation(one_line(scene.goal.target))
    if found is not None:
        head, left, right = found
        then = {
            "∧": f"exact ⟨{scene.key}.2, {scene.key}.1⟩",
            "∨": f"exact {scene.key}.elim Or.inr Or.inl",
        }.get(head, f"exact {scene.key}.symm")
        target = _exchanged(head, left, right)
        yield Mutant("swap", None, scene.binders, target, scene.conclude(then))
    for fact in scene.facts:
        found = equation(fact.type)
        if found is not None and found[0] in ("=", "↔"):
            head, left, right = found
            new = Binder(fact.name, _exchanged(head, left, right))
            back = replaced(fact.name, fact.type, f"exact {fact.name}.symm")
            binders = changed(scene.binders, fact.name, [new])
            target = one_line(scene.goal.target)
            yield Mutant("swap-hypothesis", None, binders, target, scene.prepared(back))


def _exchanged(head: str, left: str, right: str) -> str:
    """The sides the other way round, in brackets where they need them there."""
    binds = words(right) & {"fun", "if", "match", "let"} or set(right) & set("∀∃Σλ")
    loose = head in ("∧", "∨") or bool(binds)
    return f"{bracketed(right) if loose else right} {head} {bracketed(left) if loose else left}"


def splitting(scene: Scene) -> Iterator[Mutant]:
    """``iff-split``: one direction of an equivalence, its other side as a hypothesis;
    ``and-split``: one part of a conjunction."""
    found = equation(one_line(scene.goal.target))
    if found is None:
        return
    head, left, right = found
    if head == "∧":
        for part, text in (("1", left), ("2", right)):
            end = f"exact {scene.key}.{part}"
            yield Mutant("and-split", None, scene.binders, text, scene.conclude(end))
    if head == "↔":
        name = fresh("h", [h.name for h in scene.goal.hypotheses])
        for way, here, there in (("mp", left, right), ("mpr", right, left)):
            binders = (*scene.binders, Binder(name, here))
            end = f"exact {scene.key}.{way} {name}"
            proof = scene.conclude(end, idle=[name])
            yield Mutant("iff-split", None, binders, there, proof)


def contraposing(scene: Scene) -> Iterator[Mutant]:
    """``contrapose``: the conclusion's negation as a hypothesis, that of a hypothesis in its
    place."""
    goal = parse(one_line(scene.goal.target))
    if goal.head in ("False", "∀", "→"):
        return
    for fact in scene.facts:
        negated = parse(fact.type).head in ("¬", "≠", "False")
        others = changed(scene.binders, fact.name, [])
        if negated or any(fact.name in words(b.type) for b in others):
            continue
        old = fresh("h", [h.name for h in scene.goal.hypotheses])
        if goal.head == "¬":
            new, end = one_line(goal.args[0].text), f"exact {scene.key} {old}"
        elif goal.head == "≠":
            new, end = " = ".join(bracketed(a.text) for a in goal.args), f"exact {scene.key} {old}"
        else:
            new, end = f"¬{bracketed(goal.text)}", f"exact {old} {scene.key}"
        concluded = scene.conclude(end, idle=[old])
        proof = f"by\n  intro {fact.name}\n{concluded.partition(chr(10))[2]}"
        binders = (*others, Binder(old, new))
        yield Mutant("contrapose", None, binders, f"¬{bracketed(fact.type)}", proof)


