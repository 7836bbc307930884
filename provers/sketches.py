"""A whole-proof policy without weights: sketches drawn from a tactic policy's proposals.

Nobody runs a tactic while a sketch is written. What the tactics that take goals apart leave is
guessed (``provers.foresee``), and the sketch goes on from the guess; any other tactic is followed
by an ending that has to close whatever it leaves. Each line of a sketch acts on the first open
goal, so that a proof that fails can be cut behind its last good line.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from qedgym.env.proof_text import proof_fault
from qedgym.env.tactic_text import indent, tactic_fault, tidy
from qedgym.env.theorem import Goal, ProofState, Theorem
from qedgym.provers.file_facts import facts_of
from qedgym.provers.foresee import foresee
from qedgym.provers.goal_shape import shape_of
from qedgym.provers.policy import Policy
from qedgym.provers.rules_finish import endings
from qedgym.provers.whole_proof import ProofRequest, SampledProof

_CLOSES = ("solve ", "first |", "exact", "rfl", "trivial", "assumption", "omega", "decide",
           "contradiction", "ac_rfl", "nofun", "solve_by_elim", "apply_assumption")  # fmt: skip
_DRAWS = 6
"""Draws for each proof asked for, before a policy that repeats itself gives up."""
_JOINED = 4
"""Most closing tactics that one line tries."""


@dataclass(frozen=True, slots=True)
class _Choice:
    text: str
    log_prob: float


class SketchPolicy:
    """Draws whole proofs from what a tactic policy proposes.

    At each goal one of the policy's ``width`` best proposals is drawn with its probability to the
    power ``1 / temperature`` (above 1: more varied). A proposal that closes goals is a line by
    itself, or together with others of the kind (``first | a | b``); one whose effect can be
    guessed is followed by a sketch for every goal that it should leave, down to ``depth``; any
    other gets an ending: ``tac <;> solve | simp_all | ..``. A request's proofs are drawn one after
    the other, so the first of many are those that fewer would have been.
    """

    def __init__(
        self, policy: Policy, temperature: float = 1.0, width: int = 32, depth: int = 5
    ) -> None:
        """Raises ``ValueError`` for a temperature that is not positive."""
        if not temperature > 0:
            raise ValueError(f"the temperature must be positive, not {temperature}")
        self.policy = policy
        self.temperature = temperature
        self.width = width
        self.depth = depth
        self.name = f"sketches-{policy.name}"

    def lines(self, theorem: Theorem, goal: Goal, random: Random) -> tuple[list[str], float]:
        """Lines that should close one goal, and the logarithm of the chance of this draw."""
        return _Draw(self, theorem, random).sketch(goal, self.depth)

    def sample(self, requests: Sequence[ProofRequest]) -> list[list[SampledProof]]:
        """See ``WholeProofPolicy.sample``. About a millisecond a proof."""
        return [self._sample(request) for request in requests]

    def _sample(self, request: ProofRequest) -> list[SampledProof]:
        state = request.state
        if state.finished or state.unread or request.n < 1:
            return []
        key = (request.seed, state.theorem.name, state.theorem.statement, state.tactics)
        draw = _Draw(self, state.theorem, Random(repr(key)))
        found: dict[str, SampledProof] = {}
        for _ in range(_DRAWS * request.n):
            if len(found) >= request.n:
                break
            lines, log_prob = list(state.tactics), 0.0
            for goal in state.goals:
                more, chance = draw.sketch(goal, self.depth)
                lines += more
                log_prob += chance
            text = block_text(lines, state.theorem)
            if text not in found and tactic_fault(text, 32768) is None and not proof_fault(text):
                found[text] = SampledProof(text, min(0.0, log_prob))
        return list(found.values())


class _Draw:
    """The draws for one request; what the policy proposes for a goal is asked once."""

    def __init__(self, settings: SketchPolicy, theorem: Theorem, random: Random) -> None:
        self.settings = settings
        self.theorem = theorem
        self.random = random
        self.facts = facts_of(theorem.prefix)
        self.known: dict[Goal, tuple[list[_Choice], list[_Choice], list[str]]] = {}

    def offers(self, goal: Goal) -> tuple[list[_Choice], list[_Choice], list[str]]:
        """All proposals, those of them that close goals, and endings for the others."""
        if goal not in self.known:
            state = ProofState(self.theorem, (), (goal,))
            (offer,) = self.settings.policy.propose([state], self.settings.width)
            every = [_Choice(tactic, log_prob) for tactic, log_prob in offer]
            closing = [c for c in every if closes(c.text)]
            ends = endings(shape_of(state))
            self.known[goal] = every, closing, [ends.quick, ends.full]
        return self.known[goal]

    def choose(self, choices: Sequence[_Choice]) -> tuple[_Choice, float]:
        """One of the choices, and the logarithm of the chance that it had."""
        weights = [math.exp(c.log_prob / self.settings.temperature) for c in choices]
        total = math.fsum(weights)
        if not total > 0:
            return choices[0], 0.0
        at = self.random.choices(range(len(choices)), weights)[0]
        return choices[at], math.log(weights[at] / total) if weights[at] > 0 else 0.0

    def sketch(self, goal: Goal, depth: int) -> tuple[list[str], float]:
        """Lines that should close a goal, and the logarithm of their chance."""
        every, closing, ends = self.offers(goal)
        if not every:
            return [ends[0]], 0.0
        if (depth <= 0 or self.random.random() < 0.25) and closing:
            return self.joined(closing)
        choice, chance = self.choose(every)
        if choice in closing:
            return self.joined(closing, choice, chance)
        left = foresee(goal, choice.text, self.facts) if depth > 0 else None
        if left is not None:
            lines = [choice.text]
            for each in left:
                more, further = self.sketch(each, depth - 1)
                lines += more
                chance += further
            return lines, chance
        end = ends[self.random.random() < 0.5]
        return [_followed(choice.text, end)], chance - math.log(2)

    def joined(
        self, closing: Sequence[_Choice], first: _Choice | None = None, chance: float = 0.0
    ) -> tuple[list[str], float]:
        """One line that tries several closing tactics, ``first`` before the others."""
        chosen = [] if first is None else [first.text]
        left = [c for c in closing if c.text not in chosen]
        while left and len(chosen) < _JOINED:
            choice, further = self.choose(left)
            chosen.append(choice.text)
            chance += further
            left.remove(choice)
        if len(chosen) == 1:
            return chosen, chance
        parts = [p.removeprefix("first | ") if p.startswith("first |") else _guarded(p)
                 for p in chosen]  # fmt: skip
        return [f"first | {' | '.join(parts)}"], chance


def closes(tactic: str) -> bool:
    """Whether a tactic closes its goal or fails, as far as its text tells."""
    return tactic.startswith(_CLOSES) or "<;> solve |" in tactic or "<;> simp_all" in tactic


def _guarded(tactic: str) -> str:
    """The tactic as one alternative, which must not stop half way."""
    sure = tactic.startswith(_CLOSES) or "<;> solve |" in tactic
    if not sure:
        return f"({tactic}; done)"
    return f"({tactic})" if "|" in tactic or ";" in tactic else tactic


def _followed(tactic: str, end: str) -> str:
    """A tactic with an ending for whatever it leaves."""
    head = tactic if "|" not in tactic and ";" not in tactic else f"({tactic})"
    return f"{head} <;> {end}"


def block_text(lines: Sequence[str], theorem: Theorem | None = None) -> str:
    """A ``by`` block of these lines, further right than the theorem's own line begins.

    >>> block_text(["intro h", "exact h"])
    'by\\n  intro h\\n  exact h'
    """
    own = "" if theorem is None else theorem.prefix.rpartition("\n")[2]
    column = len(own) - len(own.lstrip(" ")) + 2
    if len(lines) == 1 and "\n" not in lines[0]:
        return f"by {lines[0]}"
    return "by\n" + "\n".join(indent(tidy(line), column) for line in lines)
