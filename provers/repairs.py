"""A corrector without weights: repairs by the kind of error that Lean told.

Each kind of error has its own remedies for the tactic in which it happened: a misspelt name gives
way to names like it, a rewrite is turned round or handed to the simplifier, a term of a wrong type
is tried up to symmetry and simplification, what is left open gets an ending. Besides, the proof is
taken up from the last good state, or from the goal that the message shows, by the sketches of
``provers.sketches``.
"""

from __future__ import annotations

import difflib
import math
import re
from collections.abc import Iterator, Sequence
from random import Random

from qedgym.env.proof_text import proof_fault
from qedgym.env.tactic_text import tactic_fault
from qedgym.env.theorem import Goal, ProofState
from qedgym.provers.corrector import FailedProof
from qedgym.provers.file_facts import facts_of
from qedgym.provers.goal_shape import shape_of
from qedgym.provers.lean_messages import ErrorKind, error_kind, goals_in, quoted_name
from qedgym.provers.proof_edits import appended, replaced, tactic_at
from qedgym.provers.rules_finish import endings
from qedgym.provers.sketches import SketchPolicy, block_text
from qedgym.provers.whole_proof import ProofRequest, SampledProof

Repair = tuple[list[str], float]
"""Lines that replace a failed tactic (none: it is dropped), and a weight."""

_NAME = re.compile(r"(?<![\w.'«»])@?[^\W\d][\w'₀-₉]*(?:\.[^\W\d]?[\w'₀-₉]*)*")
_CHARS = 32768


class RepairCorrector:
    """Repairs failed proofs by rules over Lean's message; no model, no Lean.

    ``sketches`` writes the parts that have to be new, ``names`` are lemmas of the library that a
    misspelt name may have meant (those of the file and the hypotheses are known anyway).
    """

    def __init__(self, sketches: SketchPolicy, names: Sequence[str] = ()) -> None:
        self.sketches = sketches
        self.names = tuple(names)
        self.name = f"repairs-{sketches.policy.name}"

    def correct(self, failures: Sequence[FailedProof]) -> list[list[SampledProof]]:
        """See ``Corrector.correct``. A few milliseconds a failure."""
        return [self._correct(failure) for failure in failures]

    def _correct(self, failed: FailedProof) -> list[SampledProof]:
        if not failed.messages or failed.n < 1:
            return []
        message = failed.messages[0]
        random = Random(repr((failed.seed, failed.theorem.name, failed.text, message.text)))
        edits: dict[str, float] = {}
        for text, weight in self._edits(failed, random):
            if text is not None and text != failed.text and _fits(text):
                edits[text] = max(weight, edits.get(text, 0.0))
        chosen: dict[str, float] = {}
        fresh = self._continued(failed)
        while len(chosen) < failed.n and (edits or fresh):
            # Repairs and fresh continuations take turns; the message's own remedies go first.
            if edits and (not fresh or len(chosen) % 2 == 0):
                texts, weights = list(edits), list(edits.values())
                text = random.choices(texts, weights)[0]
                chance = edits.pop(text) / math.fsum(weights)
                chosen.setdefault(text, math.log(chance / 2))
            else:
                proof = fresh.pop(0)
                if proof.text != failed.text:
                    chosen.setdefault(proof.text, proof.log_prob - math.log(2))
        return [SampledProof(text, min(0.0, log_prob)) for text, log_prob in chosen.items()]

    def _continued(self, failed: FailedProof) -> list[SampledProof]:
        """Proofs that keep what was good and go on from there."""
        state = failed.state
        if state is None or state.finished or state.unread:
            return []
        return self.sketches.sample([ProofRequest(state, failed.n, failed.seed)])[0]

    def _edits(self, failed: FailedProof, random: Random) -> Iterator[tuple[str | None, float]]:
        """Texts with the error repaired in its place, each with a weight."""
        message = failed.messages[0]
        state, kind = failed.state, error_kind(message.text)
        if state is not None and state.finished:
            yield block_text(state.tactics, failed.theorem), 8.0
        shown = goals_in(message.text)
        goals = shown or (state.goals if state is not None else ())
        goal = goals[0] if goals else None
        position = message.position
        if position is None:
            return
        if kind == "unsolved":
            for lines, weight in self._endings(failed, goals, random):
                yield appended(failed.text, position, lines), weight
        place = tactic_at(failed.text, position)
        if place is None:
            return
        tactic = failed.text[place.start : place.end]
        for lines, weight in self._remedies(kind, tactic, failed, goal):
            yield replaced(failed.text, place, lines), weight
        if goal is not None:
            for lines, weight in self._endings(failed, (goal,), random):
                yield replaced(failed.text, place, lines), 0.5 * weight

    def _endings(
        self, failed: FailedProof, goals: Sequence[Goal], random: Random
    ) -> Iterator[Repair]:
        """What may close goals that were shown."""
        if not goals:
            return
        state = ProofState(failed.theorem, (), tuple(goals[:1]))
        ends = endings(shape_of(state))
        yield [f"all_goals {ends.quick}"], 2.0
        yield [f"all_goals {ends.full}"], 2.0
        for _ in range(3):
            lines: list[str] = []
            for goal in goals[:4]:
                lines += self.sketches.lines(failed.theorem, goal, random)[0]
            yield lines, 1.0

    def _remedies(
        self,
        kind: ErrorKind,
        tactic: str,
        failed: FailedProof,
        goal: Goal | None,
    ) -> Iterator[Repair]:
        """What may stand in place of a tactic that failed in this way."""
        message = failed.messages[0].text
        if kind == "no-goals":
            yield [], 4.0
        elif kind == "unknown-name":
            yield from self._renamed(tactic, message, failed, goal)
        elif kind in ("rewrite", "no-progress"):
            yield from _rewritten(tactic)
            yield [], 1.0
        elif kind == "mismatch":
            yield from _adjusted(tactic)
        elif kind == "arithmetic":
            yield ["simp_all <;> omega"], 1.0
            yield ["(repeat' split) <;> simp_all <;> omega"], 1.0
            yield ["simp_all"], 0.5
        elif kind == "introduction":
            word, *names = tactic.split()
            if word in ("intro", "rintro", "intros"):
                yield ([f"{word} {' '.join(names[:-1])}"] if len(names) > 1 else []), 4.0
        elif kind == "cases":
            yield from _cases(tactic)
        elif kind == "syntax":
            yield [], 0.5
            yield ["simp_all"], 1.0
        elif kind == "limit":
            yield ["simp"], 1.0
            yield ["first | rfl | assumption | simp"], 1.0

    def _renamed(
        self, tactic: str, message: str, failed: FailedProof, goal: Goal | None
    ) -> Iterator[Repair]:
        """The tactic with an unknown name replaced by those that are spelt like it."""
        wrong = quoted_name(message) or ""
        facts = facts_of(failed.theorem.prefix)
        own = [h.name for h in goal.hypotheses if h.accessible] if goal is not None else []
        own += [m.name for m in facts.lemmas] + [f.name for f in facts.functions.values()]
        own += [c.name for i in facts.inductives.values() for c in i.constructors]
        whole = re.compile(rf"(?<![\w.'«»]){re.escape(wrong)}(?![\w'])")
        for names, weight in ((own, 3.0), (self.names, 2.0)):
            for rank, name in enumerate(nearest(wrong, names)):
                yield [whole.sub(lambda _, new=name: new, tactic)], weight / (1 + rank)  # type: ignore[misc]
        # The list of a simplifier or a rewrite without it.
        for pattern in (rf",\s*←?\s*{re.escape(wrong)}(?=[,\]])", rf"←?\s*{re.escape(wrong)},\s*"):
            shorter = re.sub(pattern, "", tactic)
            if shorter != tactic:
                yield [shorter], 1.0
                break
        else:
            shorter = re.sub(rf"\s*\[←?\s*{re.escape(wrong)}\]", "", tactic)
            if shorter not in (tactic, "rw", "simp only"):
                yield [shorter], 1.0


def nearest(wrong: str, names: Sequence[str], most: int = 3) -> list[str]:
    """The names that are spelt most like a wrong one; the last part counts by itself too.

    >>> nearest("Nat.ad_comm", ["Nat.add_comm", "Nat.mul_comm", "Int.add_comm", "or_self"], 2)
    ['Nat.add_comm', 'Int.add_comm']
    """
    last: dict[str, list[str]] = {}
    for name in names:
        last.setdefault(name.rpartition(".")[2], []).append(name)
    close = difflib.get_close_matches(wrong, names, n=most, cutoff=0.75)
    found = close[:1]
    for part in difflib.get_close_matches(wrong.rpartition(".")[2], list(last), n=most, cutoff=0.8):
        found += last[part]
    found += close
    return [n for n in dict.fromkeys(found) if n != wrong][:most]


def _rewritten(tactic: str) -> Iterator[Repair]:
    """A rewrite or simplification that did nothing, in other forms."""
    found = re.match(r"(rw|rewrite|simp only|simp|erw|simpa|simp_all) \[(.*?)\](.*)", tactic, re.S)
    if found is None:
        if tactic.startswith("simp"):
            yield ["simp_all"], 1.0
        return
    word, inside, rest = found.groups()
    rules = _entries(inside)
    if word in ("rw", "rewrite", "erw"):
        for i, rule in enumerate(rules):
            turned = rule[1:].strip() if rule.startswith("←") else f"← {rule}"
            yield [f"{word} [{', '.join([*rules[:i], turned, *rules[i + 1 :]])}]{rest}"], 2.0
            if len(rules) > 1:
                yield [f"{word} [{', '.join([*rules[:i], *rules[i + 1 :]])}]{rest}"], 1.0
        yield [f"simp only [{inside}]{rest}"], 1.5
        yield [f"simp [{inside}]{rest}"], 1.5
        yield [f"simp_all [{inside}]"], 1.5
        if len(rules) > 1:
            yield [f"rw [{rule}]{rest}" for rule in reversed(rules)], 0.5
    else:
        yield [f"simp_all [{inside}]"], 1.5
        yield [f"simp [{inside}]{rest}"], 1.0
        yield [f"rw [{inside}]{rest}"], 1.0
        yield ["simp_all"], 0.5


def _entries(inside: str) -> list[str]:
    parts, depth = [""], 0
    for char in inside:
        depth += (char in "([{⟨") - (char in ")]}⟩")
        if char == "," and depth == 0:
            parts.append("")
        else:
            parts[-1] += char
    return [part.strip() for part in parts if part.strip()]


def _adjusted(tactic: str) -> Iterator[Repair]:
    """A term that has another type than the goal."""
    word, _, term = tactic.partition(" ")
    if word in ("exact", "apply", "refine") and term and "\n" not in term and "?_" not in term:
        plain = term if _NAME.fullmatch(term) else f"({term})"
        yield [f"exact {plain}.symm"], 2.0
        yield [f"simpa using {plain}"], 2.0
        yield [f"apply {plain} <;> assumption"], 1.0
        yield [f"have h_repair := {plain}", "simp_all"], 1.5
        yield [f"have h_repair := {plain}", "omega"], 1.5
        yield [f"rw [{plain}]"], 1.0
        yield [f"exact {plain}.mp (by assumption)"], 0.5
        yield [f"exact {plain}.mpr (by assumption)"], 0.5
        yield ["exact?"], 1.0
    yield ["simp_all"], 1.0


def _cases(tactic: str) -> Iterator[Repair]:
    """A case analysis whose cases were not the type's."""
    head = re.match(r"(?:induction|cases|rcases|obtain)\b[^|\n]*?(?=\s+with\b|\s*\n|$)", tactic)
    if head is not None and head[0].startswith(("induction", "cases")):
        yield [f"{head[0]} <;> simp_all"], 2.0
        yield [f"{head[0]} <;> simp_all <;> omega"], 1.0
    yield ["simp_all"], 0.5


def _fits(text: str) -> bool:
    return tactic_fault(text, _CHARS) is None and proof_fault(text) is None
