"""Operators that use a lemma: rewriting, applying, and unfolding definitions.

Each runs a tactic on the source's goal, reads the new statement off the goal that it leaves, and
gives with it a proof that does the same to what the source's own proof shows. Rewriting and
applying with other lemmas is the method of Alchemy (Wu et al., 2024).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from qedgym.data_synth.lemma_patterns import Hit
from qedgym.data_synth.mutate_scene import Attempt, Fact, Mutant, Scene, mutant_of
from qedgym.data_synth.mutate_source import (
    Binder,
    changed,
    equation,
    fresh,
    hypothesis,
    one_line,
    replaced,
    writable,
)
from qedgym.env.theorem import Goal, ProofState

_PLACES = 4  # single places of one rewriting that are tried


def rewriting(scene: Scene) -> Iterator[Attempt]:
    """``rw``, ``rw-back`` and the same ``-once``: the conclusion rewritten with a lemma, from left
    to right or back, everywhere or in one place."""
    for hit in scene.hits:
        for operator, rule in _rules(hit):
            tactic = f"rewrite {rule}"
            proof = f"{tactic} at {scene.key}"

            def read(after: ProofState, proof: str = proof, hit: Hit = hit,
                     operator: str = operator) -> Mutant | str:  # fmt: skip
                goal, *sides = after.goals
                conditions = _conditions(scene, sides)
                if isinstance(conditions, str):
                    return conditions
                then = _closing(f"exact {scene.key}", sides)
                binders, idle = (*scene.binders, *conditions), [b.name for b in conditions]
                whole = scene.conclude(proof, *then, idle=idle)
                return mutant_of(operator, hit.use.lemma, binders, goal, whole)

            yield Attempt(operator, hit.use.lemma, scene.state, tactic, read)


def rewriting_hypotheses(scene: Scene) -> Iterator[Attempt]:
    """``rw-hypothesis`` and the others of ``rewriting``: a hypothesis rewritten with a lemma. The
    source's own is got back by the same rewriting of what is to be shown."""
    for fact in scene.facts:
        for hit in fact.hits:
            if hit.use.way not in ("rw", "rw back"):
                continue
            for operator, rule in _rules(hit):
                operator = re.sub("rw(-back)?", r"\g<0>-hypothesis", operator)

                def read(after: ProofState, rule: str = rule, hit: Hit = hit,
                         operator: str = operator, fact: Fact = fact) -> Mutant | str:  # fmt: skip
                    goal, *sides = after.goals
                    new = hypothesis(goal, fact.name)
                    if new is None:
                        return "the hypothesis is gone"
                    conditions = _conditions(scene, sides)
                    if isinstance(conditions, str):
                        return conditions
                    back = "\n".join([f"rewrite {rule}", *_closing(f"exact {fact.name}", sides)])
                    idle = [b.name for b in conditions]
                    proof = scene.prepared(replaced(fact.name, fact.type, back, idle))
                    changed_to = Binder(fact.name, one_line(new.type))
                    binders = changed(scene.binders, fact.name, [*conditions, changed_to])
                    lemma, more = hit.use.lemma, [new.type]
                    return mutant_of(operator, lemma, binders, scene.goal, proof, more)

                tactic = f"rewrite {rule} at {fact.name}"
                yield Attempt(operator, hit.use.lemma, scene.state, tactic, read)


def feeding(scene: Scene) -> Iterator[Attempt]:
    """``apply``: a lemma applied to the conclusion gives what the lemma says."""
    if scene.keyed is None:
        return
    new = fresh("new", [h.name for h in scene.goal.hypotheses])
    for hit in scene.hits:
        if hit.use.way != "forward":
            continue
        gaps = "_ " * hit.use.before
        named = "".join(f"({name} := {name}) " for name in hit.use.open_)
        term = f"{hit.use.lemma} {named}{gaps}{scene.key}"
        if hit.use.open_:
            term = f"fun {' '.join(hit.use.open_)} => {term}"

        def read(after: ProofState, term: str = term, hit: Hit = hit) -> Mutant | str:
            made = hypothesis(after.goals[0], new)
            if made is None or len(after.goals) > 2:
                return "something is left open"
            goal = replace(scene.goal, target=made.type)
            proof = scene.conclude(f"exact {term}")
            return mutant_of("apply", hit.use.lemma, scene.binders, goal, proof)

        yield Attempt("apply", hit.use.lemma, scene.keyed, f"have {new} := {term}", read)


def applying_to_hypotheses(scene: Scene) -> Iterator[Attempt]:
    """``apply-hypothesis``: a hypothesis is replaced by premises of a lemma that gives it."""
    for fact in scene.facts:
        for hit in fact.hits:
            if hit.use.way != "apply":
                continue
            tactic = f"refine absurd (show {fact.type} from ?_) ?_\napply {hit.use.lemma}"

            def read(after: ProofState, hit: Hit = hit, fact: Fact = fact) -> Mutant | str:
                *premises, _ = after.goals
                if not 1 <= len(premises) <= 2:
                    return "too many premises" if premises else "it has no premises left"
                taken = [h.name for h in scene.goal.hypotheses]
                new: list[Binder] = []
                for premise in premises:
                    if not writable(premise, ()):
                        return "something is left open"
                    name = fact.name if not new else fresh(fact.name, taken)
                    taken.append(name)
                    new.append(Binder(name, one_line(premise.target)))
                back = f"apply {hit.use.lemma}\nall_goals assumption"
                binders = changed(scene.binders, fact.name, new)
                idle = [b.name for b in new[1:]]
                proof = scene.prepared(replaced(fact.name, fact.type, back, idle))
                return mutant_of("apply-hypothesis", hit.use.lemma, binders, scene.goal, proof)

            yield Attempt("apply-hypothesis", hit.use.lemma, scene.state, tactic, read)


def rewriting_with_hypotheses(scene: Scene) -> Iterator[Attempt]:
    """``rw-with-hypothesis``: the conclusion rewritten with one of the source's own hypotheses."""
    for fact in scene.facts:
        found = equation(fact.type)
        if found is None or found[0] not in ("=", "↔"):
            continue
        for rule in (f"[{fact.name}]", f"[← {fact.name}]"):

            def read(after: ProofState, rule: str = rule) -> Mutant | str:
                if len(after.goals) > 1:
                    return "too many conditions"
                proof = scene.conclude(f"rewrite {rule} at {scene.key}", f"exact {scene.key}")
                return mutant_of("rw-with-hypothesis", None, scene.binders, after.goals[0], proof)

            yield Attempt("rw-with-hypothesis", None, scene.state, f"rewrite {rule}", read)


def unfolding(scene: Scene) -> Iterator[Attempt]:
    """``unfold`` and ``unfold-hypothesis``: a definition of the file put in for its name."""
    for name in scene.definitions:

        def read(after: ProofState, name: str = name) -> Mutant | str:
            proof = scene.conclude(f"unfold {name} at {scene.key}", f"exact {scene.key}")
            return mutant_of("unfold", name, scene.binders, after.goals[0], proof)

        yield Attempt("unfold", name, scene.state, f"unfold {name}", read)
    for fact in scene.facts:
        for name in fact.definitions:

            def within(after: ProofState, name: str = name, fact: Fact = fact) -> Mutant | str:
                new = hypothesis(after.goals[0], fact.name)
                if new is None:
                    return "the hypothesis is gone"
                back = replaced(fact.name, fact.type, f"unfold {name}\nexact {fact.name}")
                binders = changed(scene.binders, fact.name, [Binder(fact.name, one_line(new.type))])
                return mutant_of(
                    "unfold-hypothesis", name, binders, scene.goal, scene.prepared(back), [new.type]
                )

            tactic = f"unfold {name} at {fact.name}"
            yield Attempt("unfold-hypothesis", name, scene.state, tactic, within)


def _rules(hit: Hit) -> Iterator[tuple[str, str]]:
    """Operators and rewriting rules, with the places to rewrite, for a lemma that fits."""
    if hit.use.way not in ("rw", "rw back"):
        return
    operator = "rw" if hit.use.way == "rw" else "rw-back"
    rule = f"[{'' if hit.use.way == 'rw' else '← '}{hit.use.lemma}]"
    yield operator, rule
    if hit.places > 1:
        for place in range(1, min(hit.places, _PLACES) + 1):
            yield f"{operator}-once", f"(occs := .pos [{place}]) {rule}"


def _conditions(scene: Scene, sides: Sequence[Goal]) -> list[Binder] | str:
    """New hypotheses for the conditions of a lemma; none for what is a hypothesis already."""
    known = {one_line(h.type) for h in scene.goal.hypotheses}
    wanted = list(dict.fromkeys(one_line(g.target) for g in sides))
    new = [text for text in wanted if text not in known]
    if any(not writable(side, ()) for side in sides):
        return "something is left open"
    if len(new) > 1:
        return "too many conditions"
    name = fresh("cond", [h.name for h in scene.goal.hypotheses])
    return [Binder(name, text) for text in new]


def _closing(end: str, sides: Sequence[Goal]) -> list[str]:
    return [f"· {end}", "all_goals assumption"] if sides else [end]


