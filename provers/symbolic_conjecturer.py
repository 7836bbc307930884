"""A conjecturer without weights: a seed and a lemma combined symbolically, over Lean's own terms.

What needs Lean's idea of a term is done by tactics on the seed's goal: rewriting goal or hypotheses
with the lemma in both directions, applying it backwards, feeding it the seed's conclusion (the
moves of Alchemy). The others change the text of the goal: sides swapped, a variable made a constant
or a constant a variable, an operation replaced by another, a hypothesis dropped, hypothesis and
conclusion exchanged, a function put around both sides. What Lean does not read is thrown away; much
of what is left is false or easy, which the provers find out.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from random import Random

from qedgym.env.canonical import canonical_goal
from qedgym.env.engine import Engine
from qedgym.env.errors import EngineError, InputError
from qedgym.env.tactic_text import tactic_fault
from qedgym.env.theorem import Goal, Hypothesis, ProofState, Theorem
from qedgym.provers.conjecturer import Conjecture, ConjectureRequest, full_name
from qedgym.provers.foresee import substitute
from qedgym.provers.goal_shape import Shape, shape_of
from qedgym.provers.goal_statement import goal_statement, named
from qedgym.provers.lean_terms import Term, base, parse
from qedgym.provers.rule_names import intro_names

_CHARS = 600
"""Longest statement that is made."""
_DEEPEST = 2
"""Most changes, one after the other, from the seed to a conjecture."""
_SWAPS = (("+", "*"), ("∧", "∨"), ("≤", "<"), ("=", "≤"), ("&&", "||"), ("min", "max"),
          ("→", "↔"), ("∀", "∃"), ("0", "1"), ("[]", "[0]"), ("true", "false"))  # fmt: skip
_CONSTANTS = {
    "Nat": ("0", "1", "2"), "Int": ("0", "1", "-1"), "Bool": ("true", "false"),
    "Prop": ("True", "False"),
}  # fmt: skip

Change = tuple[str, Goal]
"""How a goal was changed, and what it became."""


class SymbolicConjecturer:
    """Combines seed and lemma by rules; ``engine`` runs the tactics and reads the results."""

    name = "symbolic"

    def __init__(self, engine: Engine) -> None:
        """The engine stays the caller's."""
        self.engine = engine

    def conjecture(self, requests: Sequence[ConjectureRequest]) -> list[list[Conjecture]]:
        """See ``Conjecturer.conjecture``. Some dozens of engine steps a request."""
        return [self._conjecture(request) for request in requests]

    def _conjecture(self, request: ConjectureRequest) -> list[Conjecture]:
        seed = request.seed
        random = Random(repr((request.random_seed, seed.name, seed.statement, request.lemma)))
        try:
            start = self._introduced(self.engine.start(replace(seed, proof=None)))
        except (InputError, EngineError):
            return []
        own = canonical_goal(named(start.goals[0]))
        found: dict[str, Conjecture] = {}
        changes = list(self._with_lemma(start, request.lemma))
        changes += _by_text(start.goals[0], seed)
        random.shuffle(changes)
        with_lemma = [c for c in changes if "lemma" in c[0]]
        queue = _in_turns(with_lemma, [c for c in changes if "lemma" not in c[0]])
        chance = -math.log(max(1, len(queue)))
        for how, goal in queue:
            if len(found) >= request.n:
                break
            conjecture = self._read(request, how, goal, len(found), chance)
            if conjecture is None:
                continue
            deeper, depth = conjecture, 1
            again = 0.15 if "lemma" in how else 0.35
            while depth < _DEEPEST and random.random() < again:
                depth += 1
                further = self._changed_again(request, deeper[1], deeper[0].how, random, len(found))
                if further is None:
                    break
                deeper = further
            made, goal = deeper
            key = canonical_goal(goal)
            if key != own and key not in found:
                found[key] = made
        return list(found.values())

    def _changed_again(
        self, request: ConjectureRequest, goal: Goal, how: str, random: Random, number: int
    ) -> tuple[Conjecture, Goal] | None:
        """One more change of a statement that was made already."""
        changes = list(_by_text(goal, request.seed))
        random.shuffle(changes)
        for more, changed in changes[:4]:
            read = self._read(request, f"{how}, {more}", changed, number, -math.log(len(changes)))
            if read is not None:
                return read
        return None

    def _introduced(self, state: ProofState) -> ProofState:
        """The state with everything before the conclusion in the context."""
        shape = shape_of(state)
        if shape.target.head in ("∀", "→"):
            names, _ = intro_names(shape.target, shape)
            while names:
                after = self.engine.step(state, f"intro {' '.join(names)}").state
                if after is not None:
                    return after
                names.pop()
        return state

    def _read(
        self, request: ConjectureRequest, how: str, goal: Goal, number: int, chance: float
    ) -> tuple[Conjecture, Goal] | None:
        """The statement of a goal as Lean reads it; None when it does not, or it is too long."""
        seed = request.seed
        short = f"{request.name}_{number + 1}" if request.n > 1 else request.name
        text = goal_statement(_used(goal), short)
        if text is None or len(text) > _CHARS or tactic_fault(text.partition(" ")[2]) is not None:
            return None
        theorem = Theorem(full_name(seed, short), text, seed.prefix, None, seed.file, seed.position)
        try:
            state = self.engine.start(theorem)
        except (InputError, EngineError):
            return None
        return Conjecture(theorem, how, chance), state.goals[0]

    def _with_lemma(self, start: ProofState, lemma: str) -> Iterator[Change]:
        """Goals that come of using the lemma, as Lean finds them."""
        goal = start.goals[0]
        facts = [h.name for h in shape_of(start).proofs][:4]
        places = ["", *(f" at {name}" for name in facts)]
        tactics: list[tuple[str, str]] = []
        for place in places:
            for arrow in ("", "← "):
                tactics.append((f"rewrite with lemma{place and ' in a hypothesis'}",
                                f"rewrite [{arrow}{lemma}]{place}"))  # fmt: skip
            tactics.append(("simplify with lemma", f"simp only [{lemma}]{place}"))
        tactics.append(("apply lemma", f"apply {lemma}"))
        for fact in facts:
            tactics += [("lemma from a hypothesis", f"replace {fact} := {lemma} {gaps}{fact}")
                        for gaps in ("", "_ ", "_ _ ")]  # fmt: skip
        results = self.engine.step_many([(start, tactic) for _, tactic in tactics])
        for (how, _), result in zip(tactics, results, strict=True):
            if result.state is not None:
                for left in result.state.goals[:2]:
                    yield how, left
        yield from self._from_conclusion(start, goal, lemma)

    def _from_conclusion(self, start: ProofState, goal: Goal, lemma: str) -> Iterator[Change]:
        """What the lemma gives when it is fed what the seed says."""
        text = goal_statement(_with_key(goal), "probe")
        if text is None:
            return
        probe = Theorem("probe", text, start.theorem.prefix)
        try:
            state = self.engine.start(probe)
        except (InputError, EngineError):
            return
        steps = [f"have made := {lemma} {gaps}key" for gaps in ("", "_ ", "_ _ ", "_ _ _ ")]
        for result in self.engine.step_many([(state, step) for step in steps]):
            if result.state is None or len(result.state.goals) != 1:
                continue
            made = next((h for h in result.state.goals[0].hypotheses if h.name == "made"), None)
            if made is not None:
                yield "lemma after the seed", replace(goal, target=made.type)


def _with_key(goal: Goal) -> Goal:
    key = Hypothesis("key", goal.target)
    return replace(goal, target="False", hypotheses=(*goal.hypotheses, key))


def _in_turns(one: Sequence[Change], other: Sequence[Change]) -> list[Change]:
    """Two of the first kind, one of the second, and so on."""
    first, second, out = list(one), list(other), []
    while first or second:
        out += first[:2] + second[:1]
        del first[:2], second[:1]
    return out


def _used(goal: Goal) -> Goal:
    """The goal without values that nothing else speaks of."""
    kept = list(named(goal).hypotheses)
    target = named(goal).target
    for h in reversed(list(kept)):
        rest = " ".join([target, *(o.type for o in kept if o is not h)])
        head = parse(h.type).head
        spoken = re.search(rf"(?<![\w.'₀-₉]){re.escape(h.name)}(?![\w'₀-₉])", rest)
        value = head[:1].isupper() and not h.is_instance and head not in ("True", "False")
        if spoken is None and value and not _is_claim(h.type):
            kept.remove(h)
    return replace(goal, target=target, hypotheses=tuple(kept))


def _is_claim(type_: str) -> bool:
    return re.search(r"[=≠<≤>≥∣∈∧∨¬↔∃∀→]", type_) is not None or " " in type_


def _by_text(goal: Goal, seed: Theorem) -> Iterator[Change]:
    """Goals that come of changing the text."""
    goal = named(goal)
    shape = shape_of(ProofState(replace(seed, proof=None), (), (goal,)))
    for rule in _RULES:
        yield from rule(goal, shape)


def _swapped(goal: Goal, shape: Shape) -> Iterator[Change]:
    t = shape.target
    if t.head in ("=", "↔") and len(t.args) == 2:
        yield "sides swapped", replace(goal, target=f"{t.args[1].text} {t.head} {t.args[0].text}")
    if t.head == "↔":
        left, right = (f"({a.text})" for a in t.args)
        yield "one direction", replace(goal, target=f"{left} → {right}")
        yield "one direction", replace(goal, target=f"{right} → {left}")
    if t.head in ("∧", "∨") and len(t.args) == 2:
        for arg in t.args:
            yield "one part", replace(goal, target=arg.text)


def _specialised(goal: Goal, shape: Shape) -> Iterator[Change]:
    for h in shape.values:
        for value in _CONSTANTS.get(h.type.text, ()):
            yield "specialised", substitute(goal, h.name, value)
        if h.type.head == "Nat":
            yield "successor", _again(goal, h.name, f"({h.name} + 1)")
        if h.type.head == "List":
            yield "specialised", substitute(goal, h.name, "[]")
            yield "doubled", _again(goal, h.name, f"({h.name} ++ {h.name})")
        for other in shape.values:
            if other is not h and other.type.text == h.type.text:
                yield "variables equal", substitute(goal, h.name, other.name)


def _again(goal: Goal, name: str, value: str) -> Goal:
    """The goal with a variable replaced by a value that speaks of it, the variable kept."""
    changed = substitute(goal, name, value)
    types = iter(changed.hypotheses)
    kept = tuple(h if h.name == name else next(types) for h in goal.hypotheses)
    return replace(changed, hypotheses=kept)


def _generalised(goal: Goal, shape: Shape) -> Iterator[Change]:
    name = shape.fresh("k")[0]
    numbers = {t.head for t in shape.target.walk() if t.head.isdigit()}
    for number in sorted(numbers):
        target = re.sub(rf"(?<![\w.]){number}(?![\w.])", name, goal.target)
        hypotheses = (Hypothesis(name, "Nat"), *goal.hypotheses)
        yield "number generalised", replace(goal, target=target, hypotheses=hypotheses)
    for call in shape.target.walk():
        of = [shape.types[a.head].text for a in call.args if a.head in shape.types and not a.args]
        if call.args and len(call.text) > 3 and goal.target.count(call.text) > 1 and of:
            target = goal.target.replace(call.arg, name).replace(call.text, name)
            hypotheses = (*goal.hypotheses, Hypothesis(name, of[0]))
            yield "term generalised", replace(goal, target=target, hypotheses=hypotheses)


def _operations(goal: Goal, shape: Shape) -> Iterator[Change]:
    for pair in _SWAPS:
        for old, new in (pair, pair[::-1]):
            pattern = re.compile(rf"(?<![\w+*|&<≤=:.]){re.escape(old)}(?![\w+*|&=:.])")
            if pattern.search(goal.target):
                yield "operation changed", replace(goal, target=pattern.sub(new, goal.target))
    functions = list(shape.facts.functions.values())
    for name in shape.own_definitions[:3]:
        this = shape.facts.functions[base(name)]
        word = re.compile(rf"(?<![\w']){re.escape(base(name))}(?![\w'])")
        for other in functions:
            alike = (len(other.parameters), other.is_prop) == (len(this.parameters), this.is_prop)
            if other.name != this.name and alike and word.search(goal.target):
                target = word.sub(base(other.name), goal.target)
                yield "function changed", replace(goal, target=target)


def _hypotheses(goal: Goal, shape: Shape) -> Iterator[Change]:
    for h in shape.proofs:
        kept = tuple(o for o in goal.hypotheses if o.name != h.name)
        yield "hypothesis dropped", replace(goal, hypotheses=kept)
        new = tuple(replace(o, type=goal.target) if o.name == h.name else o
                    for o in goal.hypotheses)  # fmt: skip
        yield "converse", replace(goal, target=h.shown.text, hypotheses=new)
        if shape.target.head not in ("=", "≤", "<", "≠"):
            continue
        name = shape.fresh("h")[0]
        negated = Hypothesis(name, f"¬({goal.target})")
        yield "contraposed", replace(goal, target=f"¬({h.shown.text})", hypotheses=(*kept, negated))


def _wrapped(goal: Goal, shape: Shape) -> Iterator[Change]:
    t = shape.target
    if t.head != "=" or len(t.args) != 2:
        return
    left, right = (a.arg for a in t.args)
    for function in shape.facts.functions.values():
        if len(function.parameters) + function.arrows == 1 and not function.is_prop:
            target = f"{function.name} {left} = {function.name} {right}"
            yield "function around both sides", replace(goal, target=target)
    for h in shape.values:
        if h.type.text == "Nat":
            for sign in ("+", "*"):
                target = f"{left} {sign} {h.name} = {h.name} {sign} {right}"
                yield "operation around both sides", replace(goal, target=target)
    yield "composed with itself", replace(goal, target=_composed(t) or t.text)


def _composed(equation: Term) -> str | None:
    """``f (f x) = ..`` for an equation whose left side is a call: its value put into itself."""
    left, right = equation.args
    if not left.args or left.head in ("+", "*", "++", "::"):
        return None
    last = left.args[-1].text
    return " = ".join(side.text.replace(last, left.arg, 1) for side in (left, right))


_RULES: tuple[Callable[[Goal, Shape], Iterator[Change]], ...] = (
    _swapped, _specialised, _generalised, _operations, _hypotheses, _wrapped,
)  # fmt: skip
