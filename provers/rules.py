"""A policy without weights: tactics from the shape of the goal, with prior probabilities."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from random import Random

from qedgym.env.theorem import ProofState
from qedgym.provers.goal_shape import Shape, shape_of
from qedgym.provers.lemma_index import LemmaIndex
from qedgym.provers.rule_names import Offer
from qedgym.provers.rules_classical import classical
from qedgym.provers.rules_finish import endings
from qedgym.provers.rules_forward import at_once, backward, forward, functions_equal, undone
from qedgym.provers.rules_induction import function_rules, hidden_names, proof_rules, value_rules
from qedgym.provers.rules_library import library_rules
from qedgym.provers.rules_logic import introductions, take_apart, target_rules
from qedgym.provers.rules_match import lemma_facts
from qedgym.provers.rules_near import nearly
from qedgym.provers.rules_rewrite import equations, rewrites
from qedgym.provers.rules_simp import closers, everywhere, simplifiers
from qedgym.provers.rules_structures import laws
from qedgym.provers.rules_witness import by_parts

_LEAST = 1e-4
_WITH_SURE_STEPS = 14
"""Most proposals where a step loses nothing: the others come up again after it."""
_CLOSING = ("solve_by_elim", "first |", "exact?", "solve |")


class RulePolicy:
    """Proposes tactics by rules over the goal's shape; no model, no Lean.

    Each rule gives a tactic and a weight, about the chance that it is the right one. Steps that
    lose nothing (introductions, taking apart ∧, ∃ and ∨) get most of the weight where they apply,
    so that a search follows them first. Closing tactics are joined by ``first | a | b``, as a
    step costs far more than an alternative inside of it; ``alternatives`` takes them apart again.

    ``seed`` settles the order of what rules hold for equally good; with 0 it is their own order.
    ``extra`` are further closing tactics, for a Lean that has them (``grind``, ``aesop``);
    ``library`` the lemmas to use besides those of the file (``lemma_index.library_index``).
    """

    name = "rules"

    def __init__(
        self, seed: int = 0, extra: Sequence[str] = (), library: LemmaIndex | None = None
    ) -> None:
        self.seed = seed
        self.extra = tuple(extra)
        self.library = library or LemmaIndex([])

    def propose(self, states: Sequence[ProofState], k: int) -> list[list[tuple[str, float]]]:
        """See ``Policy.propose``. Takes about a millisecond a state."""
        return [self._propose(state, k) for state in states]

    def _propose(self, state: ProofState, k: int) -> list[tuple[str, float]]:
        if state.finished or k < 1:
            return []
        weights: dict[str, float] = {}
        shape = shape_of(state)
        for tactic, weight in self._offers(shape, len(state.goals), len(state.tactics)):
            weights[tactic] = max(weight, weights.get(tactic, _LEAST))
        if any(take_apart(shape)):
            k = min(k, _WITH_SURE_STEPS)
        offers = list(weights.items())
        if self.seed:
            Random(f"{self.seed} {state.goals[0].target}").shuffle(offers)
        best = sorted(offers, key=lambda item: -item[1])[:k]
        # Rounding must not take the sum above 1.
        total = max(1.0, math.fsum(w for _, w in best)) * (1 + 1e-9)
        return [(tactic, math.log(weight / total)) for tactic, weight in best]

    def _offers(self, s: Shape, goals: int, depth: int) -> Iterator[Offer]:
        for tactic in self.extra:
            yield tactic, 0.3
        yield from closers(s)
        if goals > 1:
            yield everywhere(s), 0.3
            yield f"any_goals {endings(s).quick}", 0.2
        if s.hidden:  # what comes next can be chosen better when all have names
            yield from hidden_names(s)
            yield endings(s).quick, 0.2
            return
        sure = [*introductions(s), *take_apart(s)]
        yield from sure
        if sure and s.target.head in ("∀", "→", "¬", "≠"):
            # What comes next is better chosen after the introduction.
            yield from ((t, w * 0.3) for t, w in simplifiers(s))
            yield from ((t, w * 0.3) for t, w in backward(s))
            yield from ((t, w) for t, w in classical(s) if "simp" in t)
            return
        part = 0.4 if sure else 1.0
        ends = endings(s)
        if not sure:
            yield ends.quick, 0.3
        for group in (
            target_rules(s),
            by_parts(s),
            nearly(s),
            simplifiers(s),
            forward(s),
            backward(s),
            functions_equal(s),
            at_once(s),
            lemma_facts(s),
            undone(s),
            equations(s),
            rewrites(s),
            value_rules(s, ends),
            function_rules(s, ends),
            proof_rules(s, ends),
            classical(s),
            laws(s),
            library_rules(s, self.library),
        ):
            for tactic, weight in group:
                # What closes the goal or fails takes nothing away from the sure steps.
                yield tactic, weight if tactic.startswith(_CLOSING) else weight * part
        if _library_like(s):  # the later in a proof, the less likely to be what is missing
            yield "exact?", 0.12 / (1 + depth)


def _library_like(s: Shape) -> bool:
    """Whether a search of the whole library may pay: it is slow where most lemmas might match."""
    return (
        not s.definitions
        and s.target.head in ("=", "↔", "≤", "<", "∣", "∈", "∨", "∃")
        and len(s.proofs) <= 3
        and not any(h.type.head in ("∀", "→") or h.name.startswith("ih") for h in s.proofs)
    )


def alternatives(tactic: str) -> list[str]:
    """The tactics that ``first | a | b`` tries, in order; ``[tactic]`` for any other tactic.

    For making a found proof readable: the first of them that works can stand alone. The same is
    done for a ``solve | a | b`` inside of a tactic; brackets around all of one are taken off.

    >>> alternatives("first | rfl | trivial")
    ['rfl', 'trivial']
    >>> alternatives("cases n <;> solve | rfl | simp")
    ['cases n <;> rfl', 'cases n <;> simp']
    >>> alternatives("(simp; done)")
    ['simp', '(simp; done)']
    """
    if tactic.startswith("first | "):
        return [part.strip() for part in _split(tactic.removeprefix("first |"))[0]]
    inside, rest = _split(tactic[1:])
    if tactic.startswith("(") and rest == ")":
        return ["|".join(inside).removesuffix("; done").strip(), tactic]
    start = tactic.find("solve | ")
    if start < 0 or tactic.startswith("any_goals"):
        return [tactic]
    parts, rest = _split(tactic[start + len("solve |") :])
    return [f"{tactic[:start]}{part.strip()}{rest}" for part in parts]


def _split(text: str) -> tuple[list[str], str]:
    """Alternatives up to the end or a bracket that closes around them, and what follows."""
    parts, depth = [""], 0
    for i, char in enumerate(text):
        depth += (char in "([{⟨") - (char in ")]}⟩")
        if depth < 0:
            return parts, text[i:]
        if char == "|" and depth == 0:
            parts.append("")
        else:
            parts[-1] += char
    return parts, ""
