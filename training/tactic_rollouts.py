"""Episodes that a language model plays in the environment, tactic by tactic, for TRL to learn from.

Many episodes go on side by side, so that the model writes for all of them at once; they share one
Lean. What an episode brings is the environment's own reward with ``verify=True``: 1 when the
trusted check has accepted the finished proof.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any

from qedgym.env.engine import Engine, Limits
from qedgym.env.engines import default_engine
from qedgym.env.errors import InputError
from qedgym.env.owned import Owned
from qedgym.env.proof_env import ProofEnv
from qedgym.env.tactic_text import tidy
from qedgym.env.theorem import ProofState, StepResult, Theorem
from qedgym.env.toolchain import Toolchain, find_toolchain
from qedgym.provers.language_model import Completion, Decoding, LanguageModel
from qedgym.provers.numbered_names import Numbered
from qedgym.provers.prompts import template
from qedgym.provers.transformer import PromptSettings, numbered_prompt, prompt_of, read_back

Writer = Callable[[Sequence[str], Sequence[int]], Sequence[Completion]]
"""Prompts and a lot for each; one completion each."""


@dataclass(frozen=True, slots=True)
class Move:
    """A tactic that was written in an episode."""

    prompt: str
    written: Completion
    applied: bool


@dataclass(frozen=True, slots=True)
class Episode:
    """What a model did with one theorem."""

    theorem: Theorem
    moves: tuple[Move, ...]
    proved: bool
    """The trusted check accepted the proof."""

    def earned(self, move: Move) -> float:
        """1 for a tactic that is part of an accepted proof, else 0."""
        return float(self.proved and move.applied)


class TacticRollouts(Owned):
    """Plays episodes; called by ``GRPOTrainer`` as its ``rollout_func``.

    TRL learns from one prompt and completion an episode: a move that the lot draws from all of
    them, which in the mean is the gradient of the whole episode, each move weighed alike. Rows of
    the dataset have the theorem's place in ``theorems`` as their prompt (``row``). Holds Lean
    until ``close``.
    """

    def __init__(
        self,
        theorems: Sequence[Theorem],
        prompt: PromptSettings,
        tokenizer: Any = None,
        toolchain: Toolchain | str = "auto",
        *,
        max_steps: int = 8,
        temperature: float = 1.0,
        seed: int = 0,
        limits: Limits = Limits(),
    ) -> None:
        """``max_steps`` tactics of an episode, those that fail among them.

        Raises ``ToolchainError`` when that Lean cannot be had.
        """
        self.theorems = theorems
        self.prompt = prompt
        self.tokenizer = tokenizer
        self.max_steps = max_steps
        self.temperature = temperature
        self.seed = seed
        self.last: list[Episode] = []
        """The episodes of the last call."""
        self._template = template("state-tactic", prompt.template)
        self._toolchain = (
            find_toolchain(toolchain) if isinstance(toolchain, str) else toolchain
        )
        self._limits = limits
        self._engine: Engine | None = None
        self._envs: list[ProofEnv] = []

    @staticmethod
    def row(number: int, theorem: Theorem) -> dict[str, str]:
        """The dataset's row of a theorem."""
        return {"prompt": f"{number} {theorem.name}"}

    def play(self, theorems: Sequence[Theorem], write: Writer, lot: int = 0) -> list[Episode]:
        """One episode for each of the theorems, in their order.

        Raises ``InputError`` for a theorem that does not elaborate.
        """
        envs = [self._env(i) for i in range(len(theorems))]
        for env, theorem in zip(envs, theorems, strict=True):
            env.reset(options={"theorem": theorem})
        moves: list[list[Move]] = [[] for _ in theorems]
        proved = [False] * len(theorems)
        going = list(range(len(theorems)))
        while going:
            asked = [self._asked(envs[i].state) for i in going]
            prompts = [prompt for prompt, _ in asked]
            lots = [Random(f"{self.seed} {lot} {i} {len(moves[i])}").getrandbits(48) for i in going]
            written = write(prompts, lots)
            left = []
            for i, (prompt, goal), one in zip(going, asked, written, strict=True):
                # A text without an end is no tactic, whatever it would do.
                tactic = tidy(self._template.read(one.text)) if one.ended else ""
                ((tactic, _),) = read_back([(tactic, 0.0)], goal, envs[i].state)
                _, _, terminated, truncated, info = envs[i].step(tactic)
                moves[i].append(Move(prompt, one, not info["error"]))
                proved[i] = bool(info["proved"])
                if not (terminated or truncated):
                    left.append(i)
            going = left
        return [
            Episode(theorem, tuple(made), won)
            for theorem, made, won in zip(theorems, moves, proved, strict=True)
        ]

    def __call__(self, prompts: Sequence[str], trainer: Any) -> dict[str, Any]:
        """Play an episode for each row; what TRL learns from, with the reward as ``earned``."""
        theorems = [self.theorems[int(prompt.partition(" ")[0])] for prompt in prompts]
        model = trainer.accelerator.unwrap_model(trainer.model)
        tokenizer = self.tokenizer or trainer.processing_class
        writer = LanguageModel.of(model, tokenizer, "grpo", self.prompt.input_tokens)
        how = Decoding(1, "sample", self.temperature, self.prompt.max_tokens)

        def write(asked: Sequence[str], lots: Sequence[int]) -> list[Completion]:
            return [found[0] for found in writer.complete(asked, how, lots)]

        training = model.training
        model.eval()
        try:
            self.last = self.play(theorems, write, trainer.state.global_step)
        finally:
            model.train(training)
        lot = Random(f"{self.seed} {trainer.state.global_step} moves")
        drawn = [lot.choice(episode.moves) for episode in self.last]
        ids = tokenizer(
            [move.prompt for move in drawn], add_special_tokens=False, truncation=True,
            max_length=self.prompt.input_tokens,
        )["input_ids"]  # fmt: skip
        return {
            "prompt_ids": ids,
            "completion_ids": [list(move.written.tokens) for move in drawn],
            "logprobs": None,
            "earned": [e.earned(move) for e, move in zip(self.last, drawn, strict=True)],
            "proved": [float(episode.proved) for episode in self.last],
        }

    def _asked(self, state: ProofState) -> tuple[str, Numbered | None]:
        """The prompt for a state as ``TransformerPolicy`` writes it, and what letters in it are."""
        if self.prompt.common is None:
            return prompt_of(state, self._template, self.prompt.history), None
        return numbered_prompt(state.goals, self._template, self.prompt.common)

    def _env(self, number: int) -> ProofEnv:
        if self._engine is None:
            self._engine = default_engine(self._toolchain, self._limits)
        while len(self._envs) <= number:
            self._envs.append(
                ProofEnv(
                    self.theorems, self._toolchain, self.max_steps, limits=self._limits,
                    engine=self._lend, verify=True,
                )  # fmt: skip
            )
        return self._envs[number]

    def _lend(self, toolchain: Toolchain, limits: Limits) -> Engine:
        if self._engine is None:
            raise InputError("the rollouts are closed")
        return _Lent(self._engine)

    def close(self) -> None:
        """End Lean. Idempotent."""
        for env in self._envs:
            env.close()
        self._envs = []
        engine, self._engine = self._engine, None
        if engine is not None:
            engine.close()


class _Lent(Engine):
    """An engine that stays with who lends it."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self.limits = engine.limits

    def start(self, theorem: Theorem) -> ProofState:
        """See ``Engine.start``."""
        return self._engine.start(theorem)

    def step(
        self, state: ProofState, tactic: str, *, goals: bool = True, premises: bool = False
    ) -> StepResult:
        """See ``Engine.step``."""
        return self._engine.step(state, tactic, goals=goals, premises=premises)

    def read(self, state: ProofState) -> ProofState:
        """See ``Engine.read``."""
        return self._engine.read(state)

    def stop(self) -> None:
        """See ``Engine.stop``."""
        self._engine.stop()

    def close(self) -> None:
        """Leave the engine open."""


def earned(completions: Sequence[Any], earned: Sequence[float], **_: Any) -> list[float]:
    """The reward function that goes with the rollouts: what the environment gave."""
    return list(earned)


def proved(completions: Sequence[Any], proved: Sequence[float], **_: Any) -> list[float]:
    """The share of episodes that ended with an accepted proof, for the curves; of weight 0."""
    return list(proved)
