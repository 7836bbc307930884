"""What is tried next in an exploration, and what is known so far.

The plan lives in the process that drives the job. It depends on the settings and on what was proved
in earlier rounds only, so that it can be made again from a run's records.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from qedgym.data_synth.explore_claims import claims_about, follows
from qedgym.data_synth.explore_enumerate import Bounds, Enumeration, Equation, Values, is_of_core
from qedgym.data_synth.explore_rewrite import Rules
from qedgym.data_synth.explore_signature import Signature
from qedgym.data_synth.explore_terms import Term, subterms
from qedgym.data_synth.explore_text import Claim, shown, statement
from qedgym.env.expr import name_text

_RETRIES = 4
"""Unproved conjectures that a round tries again."""
_SPECIAL = 6
"""Conjectures of a round that would follow from unproved ones."""


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
    proof: str | None = None
    uses: tuple[str, ...] = ()


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
    attempts: int = 4
    """Attempts at one conjecture; each with more laws known than the one before."""


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
        self.values: Final = Values(self.signature, self.seed)
        self.rules: Final = Rules()
        for label, left, right in self.signature.rules:
            self.rules.define(left, right, label)
        self.asked: list[Conjecture] = []
        self.core_asked: list[tuple[str, Equation]] = []
        names = {name_text(n) for n in self.signature.source.module.names}
        self.prefix = next(p for p in ("law", "explored", "found_law") if f"{p}_1" not in names)
        self.taken = frozenset(str(n[-1]) for n in self.signature.source.written) | {"h"}

    # ---- what came back

    def learn(self, proved: Mapping[str, tuple[str, Sequence[str]]], core: Iterable[str]) -> None:
        """Take up what a round proved: by name the proof and what it used; and the claims about
        the core that are true."""
        true = set(core)
        for key, equation in self.core_asked:
            if key in true:
                self.rules.add(equation.left, equation.right, "core")
        known = len(self.laws)
        for conjecture in self.asked:
            conjecture.attempts += 1
            conjecture.laws_then = known
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

    def _follows(self, claim: Claim) -> bool:
        if not claim.hypotheses and len(claim.conclusion) == 2:
            return self.rules.joins(*claim.conclusion)
        return follows(claim, self.rules, [law.claim for law in self.laws])

    # ---- what is next

    def propose(self) -> tuple[list[Conjecture], list[tuple[str, Equation]]]:
        """The conjectures of the next round, and claims about the core; both empty at the end."""
        self.asked, self.core_asked = [], []
        if self.round >= self.limits.rounds:
            return [], []
        while self.size <= self.limits.size:
            self.asked = [*self._retries(), *self._new(self.limits.batch, assume=True)]
            if not self.asked and not self.core_asked:
                self.asked = self._new(_SPECIAL, assume=False)
            if self.asked or self.core_asked:
                return self.asked, self.core_asked
            self.size += 1
        return [], []

    def open(self) -> list[Conjecture]:
        """What was found and not proved."""
        return [c for c in self.conjectures.values() if c.status == "open"]

    def _retries(self) -> list[Conjecture]:
        waiting = []
        for c in self.open():
            newer = self.laws[c.laws_then :]
            if c.attempts < self.limits.attempts and any(_related(c, law) for law in newer):
                waiting.append(c)
        return sorted(waiting, key=lambda c: (c.claim.size, c.number))[:_RETRIES]

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
        found: list[Conjecture] = []
        for claim in self._claims(enumeration, rules, assume):
            key = shown(claim)
            if key in self.conjectures:
                continue
            number = len(self.conjectures) + 1
            name = f"{self.prefix}_{number}"
            text = statement(claim, name, self.taken)
            made = Conjecture(number, name, claim, text, self.round)
            self.conjectures[key] = made
            found.append(made)
            if len(found) >= most:
                break
        self.tally.terms = max(self.tally.terms, enumeration.classes.terms)
        self.tally.classes = max(self.tally.classes, enumeration.classes.count)
        self.tally.evaluations = self.values.evaluated
        return found

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
            known = self.conjectures.get(shown(claim))
            if known is not None and not assume:
                continue
            yield claim
            rules.add(equation.left, equation.right, "assumed")
        if self.limits.conditional:
            known_claims = [law.claim for law in self.laws]
            if assume:
                known_claims += [c.claim for c in self.open()]
            for claim in claims_about(enumeration, self.size, known_claims):
                known_claims.append(claim)
                yield claim


def _related(conjecture: Conjecture, law: Conjecture) -> bool:
    return bool(_own(conjecture.claim) & _own(law.claim))


def _own(claim: Claim) -> set[Any]:
    parts: Iterator[Term] = (t for term in claim.terms for t in subterms(term))
    return {t.op.name for t in parts if t.op is not None and t.op.own}
