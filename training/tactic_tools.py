"""The environment as tools of a language model, in the shape that TRL's ``environment_factory``
takes."""

from __future__ import annotations

from typing import Any

from qedgym.env.engine import Limits
from qedgym.env.proof_env import ProofEnv
from qedgym.env.toolchain import Toolchain
from qedgym.training.submissions import theorem_of


class TacticTools:
    """One theorem at a time, proved by calls of the tool ``tactic``.

    ``GRPOTrainer(environment_factory=TacticTools, ...)`` of TRL makes one a rollout, calls
    ``reset`` with the columns of the row (``training.rows``), offers the public method ``tactic``
    to the model, and asks ``get_reward`` when the rollout has ended. With other settings than the
    default: ``functools.partial(TacticTools, max_steps=16)``. Every public method but these three
    would be offered as a tool too, so there is no ``close``: the Lean process ends with the object.
    """

    def __init__(
        self,
        toolchain: Toolchain | str = "auto",
        *,
        max_steps: int = 64,
        limits: Limits = Limits(),
    ) -> None:
        self._settings: dict[str, Any] = {
            "toolchain": toolchain, "max_steps": max_steps, "limits": limits,
        }  # fmt: skip
        self._env: ProofEnv | None = None
        self._reward = 0.0
        self._over = True

    def reset(
        self,
        name: str = "",
        statement: str = "",
        prefix: str | None = None,
        **other: Any,
    ) -> str:
        """Open the theorem of a row; its goals. Raises ``InputError`` when it cannot be opened."""
        theorem = theorem_of(name, statement, prefix)
        self._reward, self._over = 0.0, True
        if self._env is None:
            self._env = ProofEnv([theorem], **self._settings)
        self._env.reset(options={"theorem": theorem})
        self._over = False
        return self._goals(self._env)

    def tactic(self, tactic: str) -> str:
        """
        Run one Lean 4 tactic on the current goals.

        Args:
            tactic: The text of the tactic, for example `intro h` or `simp [Nat.add_comm]`.

        Returns:
            The goals that are left, or why the tactic failed; then nothing has changed.
        """
        if self._env is None or self._over:
            return "The proof is over; no tactic is run."
        _, reward, terminated, truncated, info = self._env.step(str(tactic))
        self._over = terminated or truncated
        if info["proved"]:
            self._reward = float(reward)
            return "Proved."
        end = " No tactics are left." if truncated else ""
        if info["message"]:
            return f"Failed: {info['message']}{end}"
        return self._goals(self._env) + end

    def get_reward(self) -> float:
        """1 when the trusted check has accepted the proof, else 0."""
        return self._reward

    def __del__(self) -> None:
        env = getattr(self, "_env", None)
        if env is not None:
            env.close()

    @staticmethod
    def _goals(env: ProofEnv) -> str:
        return "\n\n".join(str(goal) for goal in env.state.goals)
