"""From a theorem to what mutation works on: its goal, its hypotheses, the lemmas that fit them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from qedgym.data_synth.lemma_patterns import Hit, Statement, Terms, hits
from qedgym.data_synth.mutate_library import Library
from qedgym.data_synth.mutate_scene import Fact, Scene
from qedgym.data_synth.mutate_source import Binder, Source, fresh, one_line, writable
from qedgym.env.engine import Engine
from qedgym.env.errors import InputError
from qedgym.env.expr import Expr
from qedgym.env.theorem import ProofState
from qedgym.provers.file_facts import facts_of
from qedgym.provers.goal_shape import Shape
from qedgym.provers.lean_terms import parse
from qedgym.provers.rule_names import intro_names

_KEYED = "refine (fun {{α : Prop}} (f : α → α) (x : α) => f x) (fun {} => ?_) ?_"


def scene_of(
    engine: Engine,
    source: Source,
    said: Statement | None,
    library: Library,
    most: int,
) -> Scene | str:
    """The source's goal and what fits it; else why it cannot be mutated.

    At most ``most`` lemmas are taken for one place. Without the kernel's terms no lemma fits, and
    hypotheses are told by their texts.
    """
    try:
        state = engine.start(replace(source.theorem, proof=None))
    except InputError:
        return "it does not elaborate"
    before = len(state.goals[0].hypotheses)
    state = _introduced(engine, state)
    goal = state.goals[0]
    intros = tuple(h.name for h in goal.hypotheses[before:])
    if not writable(goal, [*intros, *(b.name for b in source.binders)]):
        return "it cannot be written out"
    types = {h.name: one_line(h.type) for h in goal.hypotheses}
    new = [Binder(h.name, types[h.name], "[" if h.is_instance else "(")
           for h in goal.hypotheses[before:]]  # fmt: skip
    binders = (*source.binders, *new)
    taken = [h.name for h in goal.hypotheses]
    key = fresh("key", taken)
    keyed = engine.step(state, _KEYED.format(key)).state
    written = {b.name: b.type for b in binders if b.name}
    if said is None:
        shape = Shape(goal, facts_of(source.theorem.prefix))
        facts = [Fact(h.name, written[h.name]) for h in shape.proofs if h.name in written]
        known = set(written)
        hits_: tuple[Hit, ...] = ()
        used: tuple[str, ...] = ()
        functions: tuple[str, ...] = ()
        equated = ""
    else:
        domains = _domains(said, intros)
        facts = []
        for name in written:
            if name in domains and _is_claim(library.terms, said, domains[name]):
                domain = said.domains[domains[name]]
                fitting = _fitting(library, domain, most, wanted=True)
                facts.append(Fact(name, written[name], fitting, library.used(domain)))
        known = set(domains)
        hits_ = _fitting(library, said.conclusion, most, wanted=False)
        used = library.used(said.conclusion)
        equated, functions = library.taking(said.conclusion)
    claims = {fact.name for fact in facts}
    brackets = {b.name: b.bracket for b in binders}
    values = tuple(
        Binder(h.name, types[h.name], brackets.get(h.name, "("))
        for h in goal.hypotheses
        if h.name in known and h.accessible and not h.is_instance and h.name not in claims
    )
    return Scene(
        source, state, keyed, intros, binders, tuple(facts), values, hits_, key, used, functions,
        equated,
    )  # fmt: skip


def _fitting(library: Library, fact: Expr, most: int, *, wanted: bool) -> tuple[Hit, ...]:
    found = hits(fact, library.lemmas, library.terms, wanted=wanted)
    return tuple(found[:most])


def _introduced(engine: Engine, state: ProofState) -> ProofState:
    """The state with the target's ``∀`` and premises in the context, with names."""
    target = parse(state.goals[0].target)
    while target.head in ("∀", "→"):
        shape = Shape(state.goals[0], facts_of(state.theorem.prefix))
        names, types = intro_names(shape.target, shape)
        end = target
        while end.head in ("∀", "→"):
            end = end.args[-1]
        if end.head in ("¬", "≠"):
            names = names[:-1]
        after = engine.step(state, f"intro {' '.join(names)}").state if names else None
        if after is None or len(after.goals) != 1:
            break
        state, target = after, parse(after.goals[0].target)
    return state


def _domains(said: Statement, intros: Sequence[str]) -> dict[str, int]:
    """Which of the kernel's binders a name stands for."""
    found = {name: i for i, name in enumerate(said.names)}
    start = len(said.names) - len(intros)
    return found | {name: start + i for i, name in enumerate(intros) if start + i >= 0}


def _is_claim(terms: Terms, said: Statement, index: int) -> bool:
    return terms.is_prop(said.domains[index], said.domains[:index])
