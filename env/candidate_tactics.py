"""A wrapper with discrete actions and numeric observations, for libraries that need both."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol, cast

import gymnasium
import numpy as np
from gymnasium.spaces import Box, Discrete
from numpy.typing import NDArray

from qedgym.env.env_arguments import shown, whole_number
from qedgym.env.errors import InputError
from qedgym.env.features import CANDIDATE, STATE, Features, features
from qedgym.env.observation import Observation
from qedgym.env.proof_env import GIVE_UP, ProofEnv
from qedgym.env.theorem import ProofState

Result = tuple[Features, dict[str, Any]]


class Proposer(Protocol):
    """The part of a policy that is needed here (``provers.policy.Policy`` has it)."""

    def propose(self, states: Sequence[ProofState], k: int) -> list[list[tuple[str, float]]]:
        """At most ``k`` pairs (tactic, log-probability) for each state, best first."""
        ...


class CandidateTactics(
    gymnasium.Wrapper[Features, np.int64, Observation, str],
    gymnasium.utils.RecordConstructorArgs,
):
    """Turns a policy's ``k`` best tactics at a state into the actions 0 to ``k - 1``.

    **Observation**: float32, shape ``(4 + 75 + 75 + k * 14,)``, all values in [0, 1], so that no
    library has to normalise it: squashed counts (goals, hypotheses, tactics so far, steps left);
    which words occur in the main goal's target (64 buckets, hashed) and what it is outermost (11
    kinds); the same of its hypotheses together; and for each candidate whether it can be chosen,
    its probability as the policy gives it, and its hashed words. See ``env.features``.

    **Masking**: ``info["action_mask"]`` (int8, shape ``(k,)``) and ``action_masks()`` (bool, the
    name that sb3-contrib's MaskablePPO asks for) say which actions can be chosen: those that have
    a candidate which has not yet failed at this state. Choosing another one is a failed step with
    ``info["error"] == "masked"`` that does not reach Lean. ``info["candidates"]`` is the tuple of
    the ``k`` tactics, ``""`` where there is none.

    When nothing is left to choose, the episode is given up (``terminated``), so a mask without a
    single 1 is only seen when it is over, or when the policy has nothing for a fresh theorem;
    then any action gives up.

    Works with libraries for Box observations and Discrete actions, vectorised too:
    ``gymnasium.make_vec(..., wrappers=[lambda env: CandidateTactics(env, policy, k)])``.
    """

    def __init__(self, env: gymnasium.Env[Observation, str], policy: Proposer, k: int = 16) -> None:
        """Wrap ``env``, a ``ProofEnv`` or wrappers around one; ``k`` is the number of actions."""
        gymnasium.utils.RecordConstructorArgs.__init__(self, policy=policy, k=k)
        # Gymnasium declares the inner environment with the outer one's types.
        gymnasium.Wrapper.__init__(self, cast(Any, env))
        self._inner = env
        if not isinstance(env.unwrapped, ProofEnv):
            raise InputError(f"CandidateTactics wraps a ProofEnv, not {env.unwrapped}")
        if not callable(getattr(policy, "propose", None)):
            raise InputError(f"policy: must have a method propose, as {shown(policy)} has not")
        k = whole_number(k, "k")
        if k < 1:
            raise InputError(f"k: {k} is less than 1")
        self.proof_env: ProofEnv = env.unwrapped
        self.policy = policy
        self.k = k
        self.action_space = Discrete(k)
        self.observation_space = Box(0.0, 1.0, shape=(STATE + k * CANDIDATE,), dtype=np.float32)
        self._candidates: list[tuple[str, float]] = []
        self._mask = np.zeros(k, dtype=np.int8)
        self._failed: dict[int, set[str]] = {}

    def reset(
        self, *, seed: int | None = None, options: dict[str, Any] | None = None
    ) -> tuple[Features, dict[str, Any]]:
        """See ``ProofEnv.reset``."""
        observation, info = self._inner.reset(seed=seed, options=options)
        self._failed = {}
        return self._refresh(observation, info)

    def step(self, action: np.int64) -> tuple[Features, float, bool, bool, dict[str, Any]]:
        """Try the candidate with this number."""
        index = whole_number(action, "step", f"choose an action from 0 to {self.k - 1}")
        if not 0 <= index < self.k:
            raise InputError(f"step: there is no action {index}; choose from 0 to {self.k - 1}")
        state_id = self.proof_env.state_id
        masked = not self._mask[index]
        if not self._mask.any():
            tactic = GIVE_UP
        else:
            # An empty text is refused before Lean sees it, and counts as a step.
            tactic = "" if masked else self._candidates[index][0]
        observation, reward, terminated, truncated, info = self._inner.step(tactic)
        if tactic == "":
            info |= {"error": "masked", "message": f"action {index} is masked"}
        elif info["error"]:
            self._failed.setdefault(state_id, set()).add(tactic)
        features, info = self._refresh(observation, info, over=terminated or truncated)
        if not (terminated or truncated or self._mask.any()):
            *_, info = self._inner.step(GIVE_UP)
            terminated = True
            features, info = self._refresh(observation, info, over=True)
        return features, float(reward), terminated, truncated, info

    def goto(self, state_id: int) -> Result:
        """See ``ProofEnv.goto``: the candidates are those of that state afterwards."""
        return self._refresh(*self.proof_env.goto(state_id))

    def action_masks(self) -> NDArray[np.bool_]:
        """Which actions can be chosen, shape ``(k,)``."""
        return self._mask.astype(np.bool_)

    @property
    def candidates(self) -> tuple[str, ...]:
        """The tactics behind the actions, ``""`` where there is none."""
        return tuple(t for t, _ in self._candidates) + ("",) * (self.k - len(self._candidates))

    def _refresh(
        self, observation: Observation, info: dict[str, Any], over: bool = False
    ) -> Result:
        state, failed = self.proof_env.state, self._failed.get(self.proof_env.state_id, set())
        self._candidates = [] if over else self.policy.propose([state], self.k)[0][: self.k]
        self._mask = np.zeros(self.k, dtype=np.int8)
        for i, (tactic, _) in enumerate(self._candidates):
            self._mask[i] = tactic not in failed
        info = info | {"action_mask": self._mask.copy(), "candidates": self.candidates}
        return features(state, observation["counts"], self._candidates, self._mask), info
