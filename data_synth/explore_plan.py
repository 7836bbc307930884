"""What is tried next in an exploration, and what is known so far.

The plan lives in the process that drives the job. It depends on the settings and on what was proved
in earlier rounds only, so that it can be made again from a run's records.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from qedgym.data_synth.explore_claims import claims_about, follows
from qedgym.data_synth.explore_enumerate import (
    Bounds,
    Enumeration,
    Equation,
    Values,
    is_of_core,
    oriented,
)
from qedgym.data_synth.explore_operators import Signature
from qedgym.data_synth.explore_rewrite import Rules
from qedgym.data_synth.explore_terms import Term, subterms
from qedgym.data_synth.explore_text import (
    Claim,
    hypothesis_names,
    shown,
    statement,
    variable_names,
)
from qedgym.data_synth.explore_truth import Truth
from qedgym.env.expr import name_text

_RETRIES = 8
"""Unproved conjectures that a round tries again, with short proofs only."""
_SEARCHES = 4
"""Unproved conjectures that a round searches for."""
_SPECIAL = 6
"""Conjectures of a round that would follow from unproved ones."""
_LOOKED_AT = 40
"""Of so many of them those are taken that are likeliest to help."""
_DERIVED = 3
"""Consequences of one round's laws that are stated, since simplification needs to be told them."""


@dataclass(slots=True)
class Conjecture:
    """A claim that passed all tests, and how its proof fared."""

    number: int
    name: str
    claim: Claim
    statement: str
    round: int
    """When it was found."""
    status: str = "open"
    """``open``, ``proved`` or ``follows`` (from laws found after it)."""
    attempts: int = 0
    laws_then: int = 0
    """Laws known at its last attempt."""
    searched: int = -1
    """Laws known when it was last searched for; -1: never."""
    searches: int = 0
    proof: str | None = None
    uses: tuple[str, ...] = ()
    derived: bool = False
    """Made of two laws by completion, not found among equal values."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How far an exploration goes."""

    size: int = 7
    """Symbols of a term, at most."""
    variables: int = 3
    batch: int = 8
    """New conjectures of a round."""
    rounds: int = 60
    conditional: bool = True
    attempts: int = 12
    """Attempts at one conjecture; each with more laws known than the one before."""
    searches: int = 3
    """Attempts at one conjecture by search."""


@dataclass(slots=True)
class Tally:
    """What became of what was looked at."""

    terms: int = 0
    classes: int = 0
    evaluations: int = 0


@dataclass
class Plan:
    """The state of an exploration."""

    signature: Signature
    limits: Limits
    seed: int = 0
    conjectures: dict[str, Conjecture] = field(default_factory=dict)
    """By what they say."""
    laws: list[Conjecture] = field(default_factory=list)
    """Proved, in the order in which they stand in the file."""
    size: int = 1
    round: int = 0
    core: set[str] = field(default_factory=set)
    """Claims about the core only that were tried already."""
    tally: Tally = field(default_factory=Tally)

    def __post_init__(self) -> None:
        self.values = Values(self.signature, self.seed)
        self.truth = Truth(self.values)
        self.rules = Rules()
        for label, left, right in self.signature.rules:
            self.rules.define(left, right, label)
        self.asked: list[Conjecture] = []
        self.searching = False
        """Whether this round's conjectures are searched for, not only tried with short proofs."""
        self.told: list[tuple[Term, Term]] = []
        self.core_asked: list[tuple[str, Equation]] = []
        names = {name_text(n) for n in self.signature.source.module.names}
        self.prefix = next(p for p in ("law", "explored", "found_law") if f"{p}_1" not in names)
        self.taken = frozenset(str(n[-1]) for n in self.signature.source.written)

    # ---- what came back

    def learn(self, proved: Mapping[str, tuple[str, Sequence[str]]], core: Iterable[str]) -> None:
        """Take up what a round proved: by name the proof and what it used; and the claims about
        the core that are true."""
        true = set(core)
        before = len(self.rules.derived)
        for key, equation in self.core_asked:
            if key in true:
                self.rules.add(equation.left, equation.right, "core")
        known = len(self.laws)
        for conjecture in self.asked:
            conjecture.attempts += 1
            conjecture.laws_then = known
            if self.searching:
                conjecture.searched, conjecture.searches = known, conjecture.searches + 1
            if conjecture.name in proved:
                conjecture.proof, used = proved[conjecture.name]
                conjecture.uses = tuple(used)
                conjecture.status = "proved"
                self.laws.append(conjecture)
                claim = conjecture.claim
                if not claim.hypotheses and len(claim.conclusion) == 2:
                    left, right = claim.conclusion
                    self.rules.add(left, right, conjecture.name)
        for conjecture in self.conjectures.values():
            if conjecture.status == "open" and self._follows(conjecture.claim):
                conjecture.status = "follows"
        self.round += 1
        self.told = [pair for pair, _ in self.rules.derived[before:]]

    def _follows(self, claim: Claim) -> bool:
        if not claim.hypotheses and len(claim.conclusion) == 2:
            return self.rules.joins(*claim.conclusion)
        return follows(claim, self.rules, [law.claim for law in self.laws])

    # ---- what is next

    def propose(self) -> tuple[list[Conjecture], list[tuple[str, Equation]]]:
        """The conjectures of the next round, and claims about the core; both empty at the end."""
        self.asked, self.core_asked, self.searching = [], [], False
        if self.round >= self.limits.rounds:
            return [], []
        self.asked = list(self._derived())
        if self.asked:
            return self.asked, []
        while self.size <= self.limits.size:
            self.searching = False
            self.asked = [*self._retries(), *self._new(self.limits.batch, assume=True)]
            if not self.asked and not self.core_asked:
                self.asked = self._new(_SPECIAL, assume=False)
            if not self.asked and not self.core_asked:
                self.asked, self.searching = self._hard(), True
            if self.asked or self.core_asked:
                return self.asked, self.core_asked
            self.size += 1
        return [], []

    def open(self) -> list[Conjecture]:
        """What was found and not proved."""
        return [c for c in self.conjectures.values() if c.status == "open"]

    def header(self) -> str:
        """The definitions and the laws so far."""
        laws = "".join(f"\n{law.statement} := {law.proof}\n" for law in self.laws)
        return self.signature.source.text + laws

    def helpers(self, conjecture: Conjecture) -> tuple[tuple[str, ...], ...]:
        """For a proof: variables to do induction on, the others, definitions, laws, those of them
        that reorder, hypotheses, and the names of all laws."""
        claim = conjecture.claim
        own = _own(claim)
        equations = self.signature.source.equations
        while True:
            # What the definitions of these functions mention is unfolded, too.
            more = {
                t.op.name
                for label, *sides in self.signature.rules
                if sides[0].op is not None and sides[0].op.name in own
                for side in sides for t in subterms(side)
                if t.op is not None and t.op.own and t.op.kind != "constructor"
            } - own  # fmt: skip
            if not more:
                break
            own |= more
        written = self.signature.source.written
        definitions = [name_text(n) for n in written if n in own and n in equations]
        laws = [law for law in self.laws if _own(law.claim) <= own]
        names = variable_names(claim, self.taken)
        sorts = self.signature.sorts
        inductive = [n for v, n in names.items() if sorts.inductive(v.sort) is not None]
        labels = hypothesis_names(claim, self.taken)
        return (
            tuple(inductive), tuple(n for n in names.values() if n not in inductive),
            tuple(definitions), tuple(law.name for law in laws),
            tuple(law.name for law in laws if _reorders(law.claim)),
            tuple(labels), tuple(law.name for law in self.laws),
        )  # fmt: skip

    def _derived(self) -> Iterator[Conjecture]:
        """What follows from reordering and another law, as lemmas of their own."""
        stated = Rules()
        for conjecture in self.conjectures.values():
            claim = conjecture.claim
            if not claim.hypotheses and len(claim.conclusion) == 2:
                stated.add(*claim.conclusion, conjecture.name, pairs=False)
        count = 0
        for pair in sorted(self.told, key=lambda p: p[0].size + p[1].size):
            equation = oriented(*pair)
            claim = Claim((equation.left, equation.right))
            if stated.covers(*pair) or is_of_core(equation) or count >= _DERIVED:
                continue
            stated.add(*pair, "derived", pairs=False)
            count += 1
            made = self._made(claim)
            made.derived = True
            yield made

    def _made(self, claim: Claim) -> Conjecture:
        number = len(self.conjectures) + 1
        name = f"{self.prefix}_{number}"
        made = Conjecture(number, name, claim, statement(claim, name, self.taken), self.round)
        self.conjectures[shown(claim)] = made
        return made

    def _retries(self) -> list[Conjecture]:
        waiting = []
        for c in self.open():
            newer = self.laws[c.laws_then :]
            if c.attempts < self.limits.attempts and any(_related(c, law) for law in newer):
                waiting.append(c)
        return sorted(waiting, key=lambda c: (c.claim.size, c.number))[:_RETRIES]

    def _hard(self) -> list[Conjecture]:
        """What short proofs did not do: searched for once all of a size was tried."""
        known = len(self.laws)
        waiting = [
            c for c in self.open()
            if c.searches < self.limits.searches
            and (c.searched < 0 or any(_related(c, law) for law in self.laws[c.searched : known]))
        ]  # fmt: skip
        return sorted(waiting, key=lambda c: (c.claim.size, c.number))[:_SEARCHES]

    def _new(self, most: int, *, assume: bool) -> list[Conjecture]:
        """New conjectures up to the present size. With ``assume`` none that follows from an
        unproved one."""
        rules = self.rules.copy()
        if assume:
            for conjecture in self.open():
                claim = conjecture.claim
                if not claim.hypotheses and len(claim.conclusion) == 2:
                    rules.add(*claim.conclusion, conjecture.name, pairs=False)
        bounds = Bounds(variables=self.limits.variables)
        enumeration = Enumeration(self.signature, self.values, rules, bounds)
        guesses = Rules()
        for conjecture in self.open():
            claim = conjecture.claim
            if not claim.hypotheses and len(claim.conclusion) == 2:
                guesses.add(*claim.conclusion, conjecture.name, pairs=False)
        found: dict[str, Claim] = {}
        for claim in self._claims(enumeration, rules, assume):
            key = shown(claim)
            if key in self.conjectures or key in found:
                continue
            if len(claim.conclusion) == 2 and not claim.hypotheses:
                if guesses.covers(*claim.conclusion):
                    continue  # no easier than what it is an instance of
                if self.rules.joins(*claim.conclusion):
                    continue  # guesses hid that it follows from laws
            found[key] = claim
            if len(found) >= (most if assume else _LOOKED_AT):
                break
        kept = list(found.values())
        if not assume:
            # What says how a function meets a constructor is what inductions need.
            kept.sort(key=lambda c: (not _has_constructor(c), c.size))
            chosen, kept = kept, []
            for claim in chosen:
                if len(claim.conclusion) == 2 and not claim.hypotheses:
                    if rules.joins(*claim.conclusion):
                        continue
                    rules.add(*claim.conclusion, "assumed", pairs=False)
                kept.append(claim)
        self.tally.terms = max(self.tally.terms, enumeration.classes.terms)
        self.tally.classes = max(self.tally.classes, enumeration.classes.count)
        self.tally.evaluations = self.values.evaluated
        return [self._made(claim) for claim in kept[:most]]

    def _claims(self, enumeration: Enumeration, rules: Rules, assume: bool) -> Iterator[Claim]:
        for equation in enumeration.equations(self.size):
            claim = Claim((equation.left, equation.right))
            if is_of_core(equation):
                key = shown(claim)
                rules.add(equation.left, equation.right, "core")
                if key not in self.core:
                    self.core.add(key)
                    self.core_asked.append((key, equation))
                continue
            if shown(claim) in self.conjectures and not assume:
                continue
            yield claim
            if assume:
                rules.add(equation.left, equation.right, "assumed")
        if self.limits.conditional:
            known_claims = [law.claim for law in self.laws]
            if assume:
                known_claims += [c.claim for c in self.open()]
            yield from claims_about(
                enumeration, self.size, known_claims, self.truth, self.rules
            )


def _reorders(claim: Claim) -> bool:
    if claim.hypotheses or len(claim.conclusion) != 2:
        return False
    left, right = claim.conclusion
    return left.size == right.size and left.op is right.op and left.variables == right.variables


def _has_constructor(claim: Claim) -> bool:
    parts = (t for term in claim.terms for arg in term.args for t in subterms(arg))
    return any(t.op is not None and t.op.kind == "constructor" for t in parts)


def _related(conjecture: Conjecture, law: Conjecture) -> bool:
    return bool(_own(conjecture.claim) & _own(law.claim))


def _own(claim: Claim) -> set[Any]:
    """The file's functions and predicates in it."""
    parts: Iterator[Term] = (t for term in claim.terms for t in subterms(term))
    return {
        t.op.name for t in parts if t.op is not None and t.op.own and t.op.kind != "constructor"
    }
