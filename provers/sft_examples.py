"""What a language model learns from: prompts and what is to be written, from steps and theorems.

The prompts are those that policies ask with (``provers.prompts``, ``provers.transformer``,
``provers.proof_transformer``), so that a trained model sees in use what it has seen in training.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256

from qedgym.env.theorem import Theorem
from qedgym.provers.goal_text import read_goals
from qedgym.provers.numbered_names import hidden
from qedgym.provers.prompts import template
from qedgym.provers.proof_steps import ProofStep
from qedgym.provers.proof_transformer import conjecture_prompt, proof_prompt
from qedgym.provers.shown_text import undocumented
from qedgym.provers.transformer import numbered_prompt, state_prompt, step_template

TASKS = {
    "tactics": ("state-tactic", "state-premises"),
    "proofs": ("statement-proof",),
    "conjectures": ("conjecture",),
}
"""What can be learnt, each with the kinds of prompt that it is."""


@dataclass(frozen=True, slots=True)
class Example:
    """A prompt and what is to be written for it."""

    theorem: str
    """Full name of the theorem that it is of."""
    prompt: str
    answer: str
    """As the template writes it (``Template.answer``)."""
    weight: float = 1.0
    """How much it counts in the loss; above 0."""
    sources: tuple[str, ...] = ()
    """Full names of the theorems that it was made of or shows."""


Find = Callable[[ProofStep], Sequence[tuple[str, str]]]
"""Finds the premises that a step's prompt shows: names, and what they say."""


def step_example(
    step: ProofStep, style: str = "plain", find: Find | None = None,
    common: Collection[str] | None = None,
) -> Example:  # fmt: skip
    """The next tactic of a step; with the premises that ``find`` gives in the prompt, or with
    ``common`` in letters (``provers.numbered_names``)."""
    how = step_template(style, premises=find is not None)
    if common is not None and (goals := read_goals(step.state)):
        asked, goal = numbered_prompt(goals, how, common)
        names = [name.written for name in step.names]
        tactic = hidden(step.tactic, goal, names, step.theorem)
        return Example(step.theorem, asked, how.answer(tactic), 1.0, step.sources)
    prompt = state_prompt(step.state, how, premises=() if find is None else find(step))
    return Example(step.theorem, prompt, how.answer(step.tactic), 1.0, step.sources)


def proof_example(
    theorem: Theorem, proof: str, style: str = "plain", *, weight: float = 1.0,
    sources: Sequence[str] = (),
) -> Example:  # fmt: skip
    """A theorem's whole proof. What its prefix says is shown: keep what must not be seen out."""
    how = template("statement-proof", style)
    return Example(
        theorem.name, proof_prompt(theorem, how), how.answer(proof), weight, tuple(sources)
    )


def conjecture_example(
    name: str, statement: str, seed: Theorem, lemma: str, lemma_statement: str = "",
    style: str = "plain", *, weight: float = 1.0,
) -> Example:  # fmt: skip
    """A statement made of a seed theorem, which has its proof, and a lemma."""
    how = template("conjecture", style)
    prompt = conjecture_prompt(seed, lemma, lemma_statement, how)
    return Example(name, prompt, how.answer(undocumented(statement)), weight, (seed.name, lemma))


def digest(examples: Iterable[Example]) -> str:
    """What tells one list of examples from another."""
    found = sha256()
    for e in examples:
        found.update(json.dumps([e.theorem, e.prompt, e.answer, e.weight]).encode() + b"\n")
    return found.hexdigest()
