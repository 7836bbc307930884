"""A policy with a language model: it writes the next tactic for a state.

Any causal or sequence-to-sequence model of the Hugging Face formats, by folder or name. A folder
that ``qedgym train sft`` made says in ``qedgym.json`` how its prompts are written.
"""

from __future__ import annotations

import json
import math
from collections import OrderedDict
from collections.abc import Callable, Collection, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from qedgym.env.errors import InputError
from qedgym.env.tactic_text import tactic_fault, tidy
from qedgym.env.theorem import Goal, ProofState
from qedgym.provers.goal_shape import shape_of
from qedgym.provers.language_model import Completion, Decoding, LanguageModel
from qedgym.provers.lean_terms import base
from qedgym.provers.numbered_names import Numbered, numbered, shown
from qedgym.provers.prompts import Template, premises_text, template

SETTINGS = "qedgym.json"


@dataclass(frozen=True, slots=True)
class PromptSettings:
    """How a model is asked."""

    template: str = "plain"
    input_tokens: int = 256
    max_tokens: int = 64
    history: int = 0
    """How many of the tactics before the state are shown."""
    premises: int = 0
    """How many premises that BM25 finds for the state are shown."""
    tactics: int = 16
    """How many tactics are written for a state."""
    common: Sequence[str] | None = None
    """With a list, names are letters but for these (``provers.numbered_names``)."""

    @classmethod
    def of(cls, model: str) -> PromptSettings:
        """What a model's folder says; a general model is told in words."""
        file = Path(model) / SETTINGS
        if not file.is_file():
            return cls("instruct", 2048, 128)
        try:
            return cls(**json.loads(file.read_text("utf-8"))["prompt"])
        except (OSError, ValueError, TypeError, KeyError) as error:
            raise InputError(f"{file}: cannot read: {error}") from None

    def record(self) -> dict[str, object]:
        """As a JSON value."""
        return asdict(self)


class TransformerPolicy:
    """Proposes what a language model writes.

    ``decoding`` says how (default: a beam as wide as the model's settings say, 16). What is the
    same text comes once, with the sum of the probabilities of the token sequences that write it.
    What did not come to an end, or is no tactic text, is left out. ``seed`` settles sampling.
    Answers are kept for states that come
    again, ``keep`` of them. ``premises`` finds those to be shown, at most so many, for a model
    that was trained with some (``RetrievalPolicy.shown``): ``InputError`` where it is missing.
    """

    def __init__(
        self,
        model: LanguageModel,
        seed: int = 0,
        decoding: Decoding | None = None,
        prompt: PromptSettings | None = None,
        name: str = "transformer",
        keep: int = 4096,
        premises: Callable[[ProofState, int], Sequence[tuple[str, str]]] | None = None,
    ) -> None:
        self.name = name
        self.seed = seed
        self.model = model
        self.prompt = prompt or PromptSettings.of(model.name)
        model.input_tokens = self.prompt.input_tokens
        how = decoding or Decoding(self.prompt.tactics)
        self.decoding = replace(how, max_tokens=min(how.max_tokens, self.prompt.max_tokens))
        self._keep = keep
        self._common = frozenset(self.prompt.common or ())
        self._template = step_template(self.prompt.template, self.prompt.premises > 0)
        if self.prompt.premises and premises is None:
            raise InputError(f"the model {model.name} is shown premises: give what finds them")
        self._premises = premises
        self._known: OrderedDict[str, list[tuple[str, float]]] = OrderedDict()

    def propose(self, states: Sequence[ProofState], k: int) -> list[list[tuple[str, float]]]:
        """See ``Policy.propose``. All states that are new go to the model as one batch."""
        asked = [self._asked(state) for state in states]
        prompts = [prompt for prompt, _ in asked]
        new = list(dict.fromkeys(p for p, s in zip(prompts, states, strict=True)
                                 if s.goals and k > 0 and p not in self._known))  # fmt: skip
        answers = dict(
            zip(new, self.model.complete(new, self.decoding, [self.seed] * len(new)), strict=True)
        )
        offers: list[list[tuple[str, float]]] = []
        for (prompt, goal), state in zip(asked, states, strict=True):
            if not state.goals or k < 1:
                offers.append([])
                continue
            if prompt in answers:
                self._known[prompt] = merged(answers[prompt], self._template)
            offers.append(read_back(self._known[prompt][:k], goal, state))
        while len(self._known) > self._keep:
            self._known.popitem(last=False)
        return offers

    def _asked(self, state: ProofState) -> tuple[str, Numbered | None]:
        """The prompt for a state, and its main goal with letters for names, if it is so shown."""
        if self.prompt.common is None or not state.goals:
            found = self._found(state)
            return prompt_of(state, self._template, self.prompt.history, found), None
        return numbered_prompt(state.goals, self._template, self._common)

    def _found(self, state: ProofState) -> Sequence[tuple[str, str]]:
        if self._premises is None or not self.prompt.premises or not state.goals:
            return ()
        return self._premises(state, self.prompt.premises)


def read_back(
    offers: list[tuple[str, float]], goal: Numbered | None, state: ProofState
) -> list[tuple[str, float]]:
    """Tactics with the names of the state for letters; those that are the same then are joined."""
    if goal is None:
        return list(offers)
    facts = shape_of(state).facts
    declared = [*(f.name for f in facts.functions.values()),
                *(i.name for i in facts.inductives.values())]  # fmt: skip
    full = {base(name): name for name in declared}
    chances: dict[str, float] = {}
    for text, log_prob in offers:
        tactic = shown(text, goal, full)
        chances[tactic] = chances.get(tactic, 0.0) + math.exp(log_prob)
    return [(t, math.log(c)) for t, c in sorted(chances.items(), key=lambda i: (-i[1], i[0]))]


def numbered_prompt(
    goals: Sequence[Goal], how: Template, common: Collection[str]
) -> tuple[str, Numbered]:
    """The prompt with letters for the main goal's names, and what they stand for."""
    goal = numbered(goals[0], common)
    more = [f"-- {len(goals) - 1} more"] if len(goals) > 1 else []
    return how.ask(state="\n".join([*more, goal.text])), goal



def step_template(name: str, premises: bool = False) -> Template:
    """How a model is asked for the next tactic: with premises where it is shown some."""
    return template("state-premises" if premises else "state-tactic", name)


def prompt_of(
    state: ProofState,
    how: Template,
    history: int = 0,
    premises: Sequence[tuple[str, str]] = (),
) -> str:
    """The prompt for a state: its goals as Lean prints them, the tactics before them if wanted."""
    before = state.tactics[-history:] if history else ()
    return state_prompt("\n\n".join(map(str, state.goals)), how, before, premises)


def state_prompt(
    text: str,
    how: Template,
    before: Sequence[str] = (),
    premises: Sequence[tuple[str, str]] = (),
) -> str:
    """The prompt for a printed state; ``premises`` by name and text, the best first.

    The main goal goes last, without its case tag, and the best premise next to it: a prompt that
    is too long loses its beginning.
    """
    goals = [g for g in text.split("\n\n") if g.strip()]
    shown = [_untagged(goals[0])] if goals else []
    if len(goals) > 1:
        shown.insert(0, f"-- {len(goals) - 1} more")
    if before:
        shown.insert(0, "\n".join(f"-- {line}" for t in before for line in t.split("\n")))
    if how.kind == "state-premises":
        return how.ask(state="\n".join(shown), premises=premises_text(premises[::-1]))
    return how.ask(state="\n".join(shown))


def _untagged(goal: str) -> str:
    return goal.partition("\n")[2] if goal.startswith("case ") else goal


def merged(completions: Sequence[Completion], how: Template) -> list[tuple[str, float]]:
    """Tactics with their log-probabilities, the same texts joined, the most likely first."""
    chances: dict[str, float] = {}
    for one in completions:
        tactic = tidy(how.read(one.text))
        if one.ended and tactic and tactic_fault(tactic) is None:
            chances[tactic] = chances.get(tactic, 0.0) + math.exp(one.log_prob)
    total = max(1.0, math.fsum(chances.values())) * (1 + 1e-12)  # rounding
    likely = [(t, c) for t, c in chances.items() if c > 0]
    return [(t, math.log(c / total)) for t, c in sorted(likely, key=lambda i: (-i[1], i[0]))]
