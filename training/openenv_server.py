"""The environment as an OpenEnv server: ``uvicorn qedgym.training.openenv_server:app``.

Needs the ``openenv`` extra. The theorems are those of ``QEDGYM_THEOREMS`` (a suite such as
``library:train``, or a Lean file), unless a reset brings its own.
"""

from __future__ import annotations

import functools
import os
import uuid
from collections.abc import Sequence
from typing import Any

from openenv.core.env_server import create_fastapi_app
from openenv.core.env_server.interfaces import Environment, EnvironmentMetadata
from openenv.core.env_server.types import Action, Observation, State
from pydantic import Field

from qedgym.env.env_arguments import TheoremSource
from qedgym.env.errors import InputError
from qedgym.env.library import suite
from qedgym.env.proof_env import ProofEnv
from qedgym.training.submissions import theorem_of


class TacticAction(Action):  # type: ignore[misc]
    """One step: the text of a tactic, or ``give_up``."""

    tactic: str = Field(description="one Lean 4 tactic, for example `intro h`; or give_up")


class GoalsObservation(Observation):  # type: ignore[misc]
    """The goals that are left; ``reward`` is 1 when the trusted check has accepted the proof."""

    goals: list[str] = Field(default_factory=list, description="each goal as Lean prints it")
    message: str = Field(default="", description="why the tactic failed, empty when it applied")
    proved: bool = Field(default=False, description="the trusted check accepted the proof")
    proof: str = Field(default="", description="the proof, once there is one")


class ProofState(State):  # type: ignore[misc]
    """Which theorem an episode is about."""

    theorem: str = ""


class ProofEnvironment(Environment):  # type: ignore[misc]
    """``ProofEnv`` behind OpenEnv's interface; each session has a Lean process of its own."""

    SUPPORTS_CONCURRENT_SESSIONS = True

    def __init__(
        self, theorems: TheoremSource | Sequence[TheoremSource], *, max_steps: int = 64
    ) -> None:
        super().__init__()
        self._env = ProofEnv(theorems, max_steps=max_steps)
        self._state = ProofState()

    def reset(
        self,
        seed: int | None = None,
        episode_id: str | None = None,
        *,
        name: str | None = None,
        statement: str | None = None,
        prefix: str | None = None,
        **other: Any,
    ) -> GoalsObservation:
        """Open a theorem: the next, the one of that ``name``, or one that ``statement`` brings."""
        chosen: Any = name
        if statement is not None:
            chosen = theorem_of(name or "", statement, prefix)
        options = None if chosen is None else {"theorem": chosen}
        _, info = self._env.reset(seed=seed, options=options)
        self._state = ProofState(
            episode_id=episode_id or str(uuid.uuid4()), step_count=0, theorem=info["theorem"]
        )
        return self._seen(info, 0.0, False)

    def step(
        self, action: TacticAction, timeout_s: float | None = None, **other: Any
    ) -> GoalsObservation:
        """Try one tactic."""
        _, reward, terminated, truncated, info = self._env.step(action.tactic)
        self._state.step_count += 1
        return self._seen(info, float(reward), terminated or truncated)

    @property
    def state(self) -> ProofState:
        """The episode, its theorem and its steps."""
        return self._state

    def get_metadata(self) -> EnvironmentMetadata:
        """What the server says of itself."""
        import qedgym

        return EnvironmentMetadata(
            name="qedgym", version=qedgym.__version__,
            description="Prove theorems in Lean 4, one tactic a step; the kernel has the last word",
        )  # fmt: skip

    def close(self) -> None:
        """End the Lean process. Idempotent."""
        self._env.close()

    def _seen(self, info: dict[str, Any], reward: float, done: bool) -> GoalsObservation:
        return GoalsObservation(
            done=done, reward=reward, goals=[str(g) for g in self._env.state.goals],
            message=info["message"], proved=info["proved"], proof=info["proof"],
        )  # fmt: skip


def make_app(theorems: str | None = None, *, max_steps: int = 64, sessions: int = 8) -> Any:
    """The FastAPI application. Raises ``InputError`` when there are no such theorems."""
    named = theorems or os.environ.get("QEDGYM_THEOREMS", "library:train")
    sources: list[TheoremSource] = (
        [named] if named.endswith(".lean") else [t.theorem for t in suite(named)]
    )
    if not sources:
        raise InputError(f"theorems: {named!r} has none; name a suite or a Lean file")
    make = functools.partial(ProofEnvironment, sources, max_steps=max_steps)
    return create_fastapi_app(make, TacticAction, GoalsObservation, max_concurrent_envs=sessions)


def __getattr__(name: str) -> Any:
    if name == "app":
        return make_app()
    raise AttributeError(name)
