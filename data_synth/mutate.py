"""New theorems from one theorem: operators tried in few requests, results verified and filtered.

All tactics of all operators go to Lean in one request; what they leave is read off as statements;
each new statement is opened, compared with what is known, and its proof run to the kernel; then
trivial ones are told apart and those that do not use all their hypotheses thrown out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from qedgym.data_synth.filters import (
    Opened,
    contradictory,
    opened,
    trivial,
    unused_hypotheses,
)
from qedgym.data_synth.forms import Known, statement_form
from qedgym.data_synth.lemma_patterns import Statement
from qedgym.data_synth.mutate_library import Library
from qedgym.data_synth.mutate_operators import BY_TEXT, NEW_HYPOTHESES, WITH_LEAN
from qedgym.data_synth.mutate_scene import Attempt, Mutant, Scene
from qedgym.data_synth.mutate_scene_of import scene_of
from qedgym.data_synth.mutate_shape import dropping
from qedgym.data_synth.mutate_source import Source, source_of
from qedgym.env.engine import Engine
from qedgym.env.tactic_text import tactic_fault
from qedgym.env.theorem import Theorem

_CHARS = 800
"""Longest statement that is made."""
_TOGETHER = 32  # mutants that are verified in one go


@dataclass(frozen=True, slots=True)
class MutateSettings:
    """How far to go; all of it counts work, nothing time."""

    lemmas: int = 40
    """Lemmas tried on one place (the conclusion, a hypothesis), the most specific ones."""
    most: int = 64
    """New theorems of one source that are kept, operators taking turns."""
    least: int = 16
    """Where fewer that are not trivial were found, the new ones are mutated once more, by the
    operators that need no lemma."""
    heartbeats: int = 10_000
    """Lean's limit for one tactic, and for the closers of one theorem together."""


@dataclass(frozen=True, slots=True)
class Made:
    """A mutant that Lean took."""

    theorem: Theorem
    """With its proof."""
    operator: str
    lemma: str | None
    form: str
    trivial: bool
    through: tuple[str, ...] = ()
    """Operators that were used before, first to last."""
    lemmas: tuple[str, ...] = ()
    """The lemmas of all of them."""


@dataclass(slots=True)
class Mutations:
    """What came of one source."""

    made: list[Made] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    """``OPERATOR/tried`` and ``OPERATOR/kept``, ``OPERATOR/trivial`` or the reason against it;
    ``source/REASON`` where the source itself was of no use."""

    @property
    def found(self) -> int:
        """How many were made that are not trivial."""
        return sum(not one.trivial for one in self.made)


def mutate(
    engine: Engine,
    theorem: Theorem,
    said: Statement,
    library: Library,
    known: Known,
    settings: MutateSettings = MutateSettings(),
    file: str = "",
) -> Mutations:
    """New theorems from a theorem with its proof, which is ``said`` in the kernel's terms.

    Forms of what is made are added to ``known``. Never raises for what Lean does with a text;
    ``EngineError`` when no Lean can be kept alive.
    """
    done = Mutations()
    source = source_of(theorem)
    if isinstance(source, str):
        done.counts[f"source/{source}"] += 1
        return done
    scene = scene_of(engine, source, said, library, settings.lemmas)
    if isinstance(scene, str):
        done.counts[f"source/{scene}"] += 1
        return done
    run = _Run(engine, known, settings, file, done)
    known.add(statement_form(scene.goal, theorem.prefix, file))
    names = [fact.name for fact in scene.facts if fact.name not in scene.intros]
    (idle,) = unused_hypotheses(engine, [(theorem, names)])
    if idle:
        # What is made without them is better, and what they become is not used either.
        run.verify(scene, [dropping(scene, idle)])
        done.counts["drop/tried"] += 1
        kept = tuple(b for b in source.binders if b.name not in idle)
        less = replace(theorem, statement=source.statement(source.short, kept, source.target))
        without = replace(source, binders=kept, theorem=less)
        fewer = scene_of(engine, without, said, library, settings.lemmas)
        if done.made and isinstance(fewer, Scene):
            source, scene = without, fewer
    run.take(scene, settings.most)
    if done.found < min(settings.least, settings.most):
        _once_more(run, source, library)
    done.counts["source/mutated"] += 1
    return done


def _once_more(run: _Run, source: Source, library: Library) -> None:
    """Mutate what was made of a source, until there is enough."""
    for one in [made for made in run.done.made if not made.trivial]:
        missing = min(run.settings.least, run.settings.most) - run.done.found
        if missing <= 0:
            return
        named = replace(one.theorem, name=source.theorem.name)
        again = source_of(named)
        if isinstance(again, str):
            continue
        again = replace(again, short=source.short)
        scene = scene_of(run.engine, again, None, library, run.settings.lemmas)
        if isinstance(scene, Scene):
            run.take(scene, missing, one)


# ---- attempts


def _mutants(engine: Engine, scene: Scene, counts: Counter[str]) -> Iterator[Mutant]:
    """What the operators make of a scene."""
    attempts: list[Attempt] = [a for operator in WITH_LEAN for a in operator(scene)]
    results = engine.step_many([(a.state, a.tactic) for a in attempts])
    for attempt, result in zip(attempts, results, strict=True):
        counts[f"{attempt.operator}/tried"] += 1
        if result.state is None or not result.state.goals:
            counts[f"{attempt.operator}/does not apply"] += 1
            continue
        read = attempt.read(result.state)
        if isinstance(read, str):
            counts[f"{attempt.operator}/{read}"] += 1
        else:
            yield read
    for operator in BY_TEXT:
        for mutant in operator(scene):
            counts[f"{mutant.operator}/tried"] += 1
            yield mutant


def _in_turns(mutants: Sequence[Mutant]) -> list[Mutant]:
    """One of each operator, then the next of each, and so on."""
    turn: Counter[str] = Counter()
    placed = []
    for place, mutant in enumerate(mutants):
        turn[mutant.operator] += 1
        placed.append((turn[mutant.operator], place, mutant))
    return [mutant for _, _, mutant in sorted(placed, key=lambda one: one[:2])]


# ---- verification


@dataclass(slots=True)
class _Run:
    """What is made of one source."""

    engine: Engine
    known: Known
    settings: MutateSettings
    file: str
    done: Mutations
    number: int = 0
    """Of the mutant that was looked at last."""

    def take(self, scene: Scene, most: int, after: Made | None = None) -> None:
        """Make mutants of a scene until there are so many more that are not trivial.

        ``after`` is the mutant that the scene is about, where it is about one.
        """
        mutants = _in_turns(list(_mutants(self.engine, scene, self.done.counts)))
        if after is not None:
            # What undoes the operator before, or does it again, is not worth a look.
            mutants = [m for m in mutants if m.operator != after.operator]
        wanted, begin = self.done.found + most, 0
        while begin < len(mutants):
            missing = wanted - self.done.found
            if missing <= 0:
                left = Counter(m.operator for m in mutants[begin:])
                self.done.counts.update({f"{name}/not needed": n for name, n in left.items()})
                return
            end = begin + min(_TOGETHER, 2 * missing)  # about half of them come to something
            self.verify(scene, mutants[begin:end], after)
            begin = end

    def verify(self, scene: Scene, mutants: Sequence[Mutant], after: Made | None = None) -> None:
        """Open, compare, prove, tell the trivial: each step for those that are left."""
        engine, counts = self.engine, self.done.counts
        left: list[tuple[Mutant, Opened]] = []
        for mutant in mutants:
            self.number += 1
            theorem = _theorem(scene.source, mutant, self.number)
            fault = tactic_fault(theorem.statement.partition(" ")[2])
            if len(theorem.statement) > _CHARS or fault is not None:
                counts[f"{mutant.operator}/too long"] += 1
                continue
            start = opened(engine, theorem, self.file)
            if isinstance(start, str):
                counts[f"{mutant.operator}/does not elaborate"] += 1
            elif start.form in self.known:
                counts[f"{mutant.operator}/duplicate"] += 1
            else:
                left.append((mutant, start))
                self.known.add(start.form)
        tries = engine.try_many([(o.theorem, m.proof) for m, o in left], goals=False)
        proved = []
        for (mutant, start), tried in zip(left, tries, strict=True):
            if tried.ok:
                whole = replace(start.theorem, proof=mutant.proof)
                proved.append((mutant, replace(start, theorem=whole)))
            else:
                counts[f"{mutant.operator}/its proof does not go through"] += 1
                # Another operator may have a proof of the same.
                self.known.discard(start.form)
        claims = [f.name for f in scene.facts]
        idle = unused_hypotheses(engine, [(o.theorem, _premises(m, claims)) for m, o in proved])
        easy = trivial(engine, [o.theorem for _, o in proved])
        other = [place for place, (m, _) in enumerate(proved) if m.operator in NEW_HYPOTHESES]
        absurd = contradictory(engine, [proved[place][1].theorem for place in other])
        empty = {place for place, is_empty in zip(other, absurd, strict=True) if is_empty}
        for place, (mutant, start) in enumerate(proved):
            is_trivial = easy[place]
            if idle[place]:
                counts[f"{mutant.operator}/does not use a hypothesis"] += 1
                continue
            if place in empty:
                counts[f"{mutant.operator}/its hypotheses contradict each other"] += 1
                continue
            counts[f"{mutant.operator}/{'trivial' if is_trivial else 'kept'}"] += 1
            self.done.made.append(_made(start, mutant, is_trivial, after))


def _made(start: Opened, mutant: Mutant, is_trivial: bool, after: Made | None) -> Made:
    through = () if after is None else (*after.through, after.operator)
    before = () if after is None else after.lemmas
    own = () if mutant.lemma is None else (mutant.lemma,)
    lemma = mutant.lemma if after is None else after.lemma
    return Made(
        start.theorem, mutant.operator, lemma, start.form, is_trivial, through, (*before, *own)
    )


def _premises(mutant: Mutant, claims: Sequence[str]) -> list[str]:
    """Names of a mutant's hypotheses that are proofs."""
    return [b.name for b in mutant.binders if b.name in claims]


def _theorem(source: Source, mutant: Mutant, number: int) -> Theorem:
    theorem = source.theorem
    suffix = f"_{mutant.operator.replace('-', '_')}_{number}"
    statement = source.statement(source.short + suffix, mutant.binders, mutant.target)
    return Theorem(
        theorem.name + suffix, statement, theorem.prefix, None, theorem.file, theorem.position
    )
