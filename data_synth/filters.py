"""What a made theorem has to pass, and what is measured of it.

The cheap filters take many theorems in one request to the engine: does it elaborate, is it new,
does a trivial closer prove it, does its proof use all its hypotheses. The expensive ones search:
whether the statement, its negation or ``False`` from its hypotheses can be proved, and how hard the
statement is. Everything is bounded by Lean's heartbeats (the engine's limits) and by nodes, never
by seconds, so the same theorem is judged alike on every machine.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal

from qedgym.data_synth.forms import statement_form
from qedgym.env.engine import Engine
from qedgym.env.errors import EngineError, InputError
from qedgym.env.proof_document import one_line
from qedgym.env.tactic_text import indent
from qedgym.env.theorem import Goal, Proof, ProofState, Theorem
from qedgym.env.toolchain import Toolchain
from qedgym.env.whole_proof import term_tactic
from qedgym.provers.file_facts import facts_of
from qedgym.provers.goal_shape import Shape
from qedgym.provers.goal_statement import goal_statement, named
from qedgym.provers.lean_terms import parse
from qedgym.provers.policy import Policy
from qedgym.search.contract import Budget, Check, Problem, Search, run
from qedgym.search.counterexample import counterexample
from qedgym.search.registry import DEFAULT, make_search

TRIVIAL: Final = (
    "rfl", "trivial", "assumption", "contradiction", "decide", "omega", "(simp; done)",
)  # fmt: skip
"""Closers that take no idea: computing, deciding, simplifying."""

# ---- cheap: many at once


@dataclass(frozen=True, slots=True)
class Opened:
    """A statement that elaborates."""

    theorem: Theorem
    start: ProofState
    goal: Goal
    """Its goal with everything that can be introduced in the context."""
    form: str
    """See ``forms.statement_form``."""


def opened(engine: Engine, theorem: Theorem, file: str = "") -> Opened | str:
    """The statement as Lean reads it; else one line that says why it does not elaborate.

    ``file`` tells texts with definitions of their own apart; it should not name a machine's paths.
    """
    try:
        start = engine.start(replace(theorem, proof=None))
    except (InputError, EngineError) as error:
        return one_line(str(error))
    goal = introduced(engine, start)
    return Opened(theorem, start, goal, statement_form(goal, theorem.prefix, file))


def introduced(engine: Engine, state: ProofState) -> Goal:
    """A state's first goal with its ``∀`` and premises in the context, all of them named."""
    goal = state.goals[0]
    if parse(goal.target).head in ("∀", "→"):
        after = engine.step(state, "intros").state
        if after is not None and len(after.goals) == 1:
            goal = after.goals[0]
    return named(goal)


def trivial(
    engine: Engine, theorems: Sequence[Theorem], closers: Sequence[str] = TRIVIAL
) -> list[bool]:
    """Whether a closer alone proves each. One request; the budget is the engine's heartbeats for
    all closers of a theorem together, so take an engine with few."""
    proof = trivial_proof(closers)
    bare = [(replace(theorem, proof=None), proof) for theorem in theorems]
    return [tried.ok for tried in engine.try_many(bare, goals=False)]


def trivial_proof(closers: Sequence[str] = TRIVIAL) -> str:
    """The proof that tries closers.

    >>> trivial_proof(["rfl", "omega"])
    'by\\n  try intros\\n  first | rfl | omega'
    """
    return f"by\n  try intros\n  first | {' | '.join(closers)}"


_ABSURD: Final = "by\n  try intros\n  exfalso\n  first | contradiction | omega | (simp_all; done)"


def contradictory(engine: Engine, theorems: Sequence[Theorem]) -> list[bool]:
    """Whether a closer gets ``False`` from the hypotheses of each. One request, bounded as
    ``trivial`` is; ``settle`` searches longer."""
    bare = [(replace(theorem, proof=None), _ABSURD) for theorem in theorems]
    return [tried.ok for tried in engine.try_many(bare, goals=False)]


def claims(goal: Goal, prefix: str) -> tuple[str, ...]:
    """Names of the hypotheses that are proofs, as far as their texts tell."""
    shape = Shape(goal, facts_of(prefix))
    return tuple(h.name for h in shape.proofs)


def without_hypothesis(proof: str, name: str) -> str:
    """The proof run where a hypothesis is not there.

    >>> without_hypothesis("fun x => h", "h'")
    "by\\n  clear h'\\n  exact fun x => h"
    """
    if re.match(r"by\b", proof):
        return f"by\n  clear {name}\n  ({_block(proof)})"
    return f"by\n  clear {name}\n{indent(term_tactic(proof), 2)}"


def _block(proof: str) -> str:
    rest = proof[2:]
    return rest if "\n" not in rest else f"{rest}\n  "


def unused_hypotheses(
    engine: Engine, theorems: Sequence[tuple[Theorem, Sequence[str]]]
) -> list[tuple[str, ...]]:
    """Of each theorem with its proof and the names of its hypotheses those that the proof does
    not use: it goes through without them. One request for all."""
    jobs = [
        (number, name, (replace(theorem, proof=None), without_hypothesis(theorem.proof, name)))
        for number, (theorem, names) in enumerate(theorems)
        if theorem.proof is not None
        for name in names
    ]
    tries = engine.try_many([job for _, _, job in jobs], goals=False)
    idle: list[list[str]] = [[] for _ in theorems]
    for (number, name, _), tried in zip(jobs, tries, strict=True):
        if tried.ok:
            idle[number].append(name)
    return [tuple(names) for names in idle]


# ---- expensive: searches


@dataclass(frozen=True, slots=True)
class Prover:
    """Who searches, the same for all theorems. The engine stays the caller's."""

    engine: Engine
    policy: Policy
    check: Check
    """The trusted check (``search.runner.trusted_check``)."""
    search: str = DEFAULT
    options: tuple[tuple[str, object], ...] = ()
    """Settings of the search."""

    def find(self, theorem: Theorem, nodes: int, seed: int = 0) -> tuple[Proof | None, int]:
        """A proof, or None, and the engine steps it took."""
        search: Search = make_search(self.search, dict(self.options))
        budget = Budget(seconds=None, nodes=nodes, memory_mb=None)
        problem = Problem(theorem, self.engine, self.policy, self.check, budget, seed)
        try:
            result = run(search, problem)
        except (InputError, EngineError):
            return None, 0
        return result.proof, result.steps


def policy_prover(
    engine: Engine, toolchain: Toolchain, check: Check, policy: str = "rules"
) -> Prover:
    """A prover with the policy of that name. Raises ``InputError`` when there is none."""
    from qedgym.provers.registry import make_policy

    return Prover(engine, make_policy(policy, toolchain), check)


Answer = Literal["proved", "refuted", "contradictory", "open"]


@dataclass(frozen=True, slots=True)
class Settled:
    """What the searches for a statement, its negation and ``False`` came to."""

    answer: Answer
    """``open``: none of them found anything. ``contradictory``: the hypotheses give ``False``."""
    by: Theorem | None = None
    """What was proved, with its proof."""
    values: str = ""
    """The values at which the statement fails, where such were found."""
    steps: int = 0
    """Engine steps of all searches."""
    proof: Proof | None = None
    """As the trusted check saw it; None where small values refuted the statement."""


STAGES: Final = (8, 32, 128)
"""Nodes that each of the three searches may take, turn by turn."""


def settle(
    prover: Prover, made: Opened, stages: Sequence[int] = STAGES, seed: int = 0
) -> Settled:
    """Search for the statement, its negation and ``False`` from its hypotheses side by side.

    Small values come first, as they cost one request. Then each of the three gets a few nodes, then
    more (``stages``), and the first answer wins. ``made.theorem``'s own proof is not looked at.
    """
    theorem = replace(made.theorem, proof=None)
    refuted = counterexample(prover.engine, theorem, made.goal, seed)
    if refuted is not None:
        return Settled("refuted", refuted.refutation, str(refuted))
    asked: list[tuple[Answer, Theorem | None]] = [
        # First, as everything follows from hypotheses that contradict each other.
        ("contradictory", absurd(made)), ("proved", theorem), ("refuted", negation(made)),
    ]  # fmt: skip
    questions = [(answer, question) for answer, question in asked if question is not None]
    spent = 0
    for nodes in stages:
        for answer, question in questions:
            proof, steps = prover.find(question, nodes, seed)
            spent += steps
            if proof is not None:
                by = replace(question, proof=proof.text)
                return Settled(answer, by, steps=spent, proof=proof)
    return Settled("open", steps=spent)


def absurd(made: Opened) -> Theorem | None:
    """``False`` from the statement's hypotheses; None where there are none."""
    if not claims(made.goal, made.theorem.prefix):
        return None
    return _beside(made, "contradictory", replace(made.goal, target="False"))


def negation(made: Opened) -> Theorem | None:
    """The statement's negation, closed over its variables."""
    short = _short(made, "fails")
    text = goal_statement(made.goal, short)
    if text is None:
        return None
    target = " ".join(made.goal.target.split())
    head = f"theorem {short} "
    binders = text.removeprefix(head).removesuffix(f": {target}").strip()
    said = f"¬∀ {binders}, {target}" if binders else f"¬({target})"
    return _named(made, short, f"{head}: {said}")


def consistent(engine: Engine, made: Opened, seed: int = 0) -> str | None:
    """Small values at which all hypotheses hold, as ``n = 0, m = 1``: they do not contradict each
    other. None where none was found, which says nothing. One request."""
    question = absurd(made)
    if question is None:
        return ""
    goal = replace(made.goal, target="False")
    found = counterexample(engine, question, goal, seed)
    return None if found is None else str(found)


def _beside(made: Opened, suffix: str, goal: Goal) -> Theorem | None:
    short = _short(made, suffix)
    text = goal_statement(goal, short)
    return None if text is None else _named(made, short, text)


def _short(made: Opened, suffix: str) -> str:
    return f"{made.theorem.name.rpartition('.')[2]}_{suffix}"


def _named(made: Opened, short: str, statement: str) -> Theorem:
    space, dot, _ = made.theorem.name.rpartition(".")
    return Theorem(f"{space}{dot}{short}", statement, made.theorem.prefix, file=made.theorem.file)


@dataclass(frozen=True, slots=True)
class Difficulty:
    """How a prover fared."""

    success_rate: float
    """Share of the tries that found a proof."""
    search_steps: float
    """Engine steps of a try on average, failed ones included."""


def difficulty(
    prover: Prover, theorem: Theorem, *, tries: int = 4, nodes: int = 64, seed: int = 0
) -> Difficulty:
    """Search for a proof ``tries`` times, each with a seed of its own."""
    bare = replace(theorem, proof=None)
    results = [prover.find(bare, nodes, seed + number) for number in range(tries)]
    found = sum(proof is not None for proof, _ in results)
    return Difficulty(found / tries, sum(steps for _, steps in results) / tries)

