"""The Gymnasium environment: an episode is one theorem, an action is one tactic."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeGuard

import gymnasium

from qedgym.env.document_engine import DocumentEngine
from qedgym.env.engine import Engine, Limits
from qedgym.env.errors import InputError
from qedgym.env.observation import Observation, ObservationSize, observation_space, observe
from qedgym.env.render_state import plain, state_lines, styled
from qedgym.env.tactic_text import indent, tactic_fault
from qedgym.env.theorem import ProofState, StepResult, Theorem
from qedgym.env.theorem_files import parse_statement, read_theorems
from qedgym.env.toolchain import Toolchain, find_toolchain
from qedgym.env.unicode_text import UnicodeText
from qedgym.env.verify import verify

GIVE_UP = "give_up"
"""The action that ends an episode unproved. It is no Lean tactic."""

TheoremSource = Theorem | str | os.PathLike[str]
EngineFactory = Callable[[Toolchain, Limits], Engine]


@dataclass(frozen=True, slots=True)
class StepTime:
    """What a step took. A measurement, so it does not count when results are compared: the same
    seed and actions give equal ``info``."""

    seconds: float = field(compare=False)
    """Wall-clock seconds that Lean took; 0 when it was not asked."""


class ProofEnv(gymnasium.Env[Observation, str]):
    """Prove theorems, one an episode, by sending tactics.

    **Action**: the text of one tactic (it may be a combined one, such as ``intro h <;> simp``),
    or ``GIVE_UP``. **Observation**: see ``env.observation.observe``. **Reward**: 1 on the step
    that proves the theorem, else 0. ``shaping`` adds that many times the number of goals that
    disappeared since the last step (a potential, so it does not change which proofs are best,
    and going back with ``goto`` gains nothing); a rejected proof gains nothing at all. With
    ``verify=False`` "proved" rests on the engine alone, unchecked.
    **terminated**: proved, rejected by the trusted check, or given up.
    **truncated**: ``max_steps`` steps were made.

    A tactic that fails leaves the state as it is. ``info`` always has

    - ``theorem`` (str) its name, ``state_id`` (int) what ``goto`` takes, 0 for the start,
    - ``message`` (str) why the tactic failed, ``""`` when it applied,
    - ``error`` (str) the kind of failure: ``""`` none, ``"lean"`` Lean refused it, ``"text"`` it is
      not one tactic, ``"limit"`` it broke a limit, ``"rejected"`` the finished proof did not pass
      the trusted check, ``"given up"``,
    - ``time`` (``StepTime``) what the step took, ``proved`` (bool),
    - ``proof`` (str) the finished proof, to stand after ``:=``, and ``axioms`` (str) what it
      rests on, separated by blanks; empty before.

    The whole state is in ``env.unwrapped.state``. Observations have a fixed size, so that
    ``gymnasium.make_vec`` works in both modes, also with shared memory. The Lean process starts
    with the first ``reset``; ``close`` ends it. ``reset`` raises ``InputError`` or
    ``ToolchainError`` when theorems or Lean cannot be had.
    """

    metadata: dict[str, Any] = {"render_modes": ["ansi", "human"], "render_fps": 4}

    def __init__(
        self,
        theorems: TheoremSource | Iterable[TheoremSource],
        toolchain: Toolchain | str = "auto",
        max_steps: int = 64,
        *,
        limits: Limits = Limits(),
        engine: EngineFactory = DocumentEngine,
        verify: bool = True,
        shaping: float = 0.0,
        size: ObservationSize | None = None,
        render_mode: str | None = None,
    ) -> None:
        """Take what to prove and how.

        ``theorems``: theorems, paths of Lean files (all theorems in them, proofs put aside), or
        statements (``"theorem t (p : Prop) : p → p"``). ``toolchain``: one, or a choice as of
        ``--lean``. ``engine``: makes an engine for a toolchain and limits. ``verify``: put every
        finished proof through the trusted check. Raises ``InputError`` for no theorems or an
        unknown render mode.
        """
        if render_mode is not None and render_mode not in self.metadata["render_modes"]:
            raise InputError(f"render_mode: {render_mode!r} is not one of ansi, human")
        single = isinstance(theorems, Theorem | str | os.PathLike)
        self._sources: list[TheoremSource] = [theorems] if single else list(theorems)  # type: ignore[list-item, arg-type]
        if not self._sources:
            raise InputError("theorems: there is nothing to prove")
        if max_steps < 1:
            raise InputError(f"max_steps: {max_steps} is less than 1")
        self.max_steps = max_steps
        self.limits = limits
        self.verify = verify
        self.shaping = shaping
        self.size = size or ObservationSize()
        self.render_mode = render_mode
        self.observation_space = observation_space(self.size)
        self.action_space = UnicodeText(limits.tactic_chars)
        self._choice = toolchain
        self._make_engine = engine
        self._toolchain: Toolchain | None = None
        self._theorems: list[Theorem] | None = None
        self._engine: Engine | None = None
        self._order: list[int] = []
        self._states: list[ProofState] = []
        self._now = 0
        self._steps = 0
        self._over = True
        self._last_goals = 0
        self._message = ""

    # ---- what it works on

    @property
    def toolchain(self) -> Toolchain:
        """The Lean in use; found when first asked for."""
        if self._toolchain is None:
            if isinstance(self._choice, Toolchain):
                self._toolchain = self._choice
            else:
                files = (Path(s) for s in self._sources if is_path(s))
                self._toolchain = find_toolchain(self._choice, next(files, None))
        return self._toolchain

    @property
    def theorems(self) -> list[Theorem]:
        """All theorems, in the order given; files are read when first asked for."""
        if self._theorems is None:
            self._theorems = [t for s in self._sources for t in self._read(s)]
            if not self._theorems:
                raise InputError(f"{self._sources[0]}: there is no theorem in it")
        return self._theorems

    def _read(self, source: TheoremSource) -> list[Theorem]:
        if isinstance(source, Theorem):
            return [source]
        if is_path(source):
            return read_theorems(source, self.toolchain, self.limits)
        return [parse_statement(str(source), self.toolchain, limits=self.limits)]

    @property
    def state(self) -> ProofState:
        """The state that the next tactic acts on."""
        if not self._states:
            raise gymnasium.error.ResetNeeded("call reset before asking for the state")
        return self._states[self._now]

    @property
    def state_id(self) -> int:
        """The number of ``state`` in this episode."""
        return self._now

    @property
    def states(self) -> tuple[ProofState, ...]:
        """Every state reached in this episode; the index is what ``goto`` takes."""
        return tuple(self._states)

    # ---- Gymnasium

    def reset(
        self, *, seed: int | None = None, options: dict[str, Any] | None = None
    ) -> tuple[Observation, dict[str, Any]]:
        """Open a theorem: the next of a seeded order, or ``options={"theorem": name or Theorem}``.

        A seed starts a new order; without one the order goes on, and is drawn anew after its end.
        """
        super().reset(seed=seed)
        if seed is not None:
            self._order = []
        theorem = self._wanted((options or {}).get("theorem"))
        if self._engine is None:
            self._engine = self._make_engine(self.toolchain, self.limits)
        self._states = [self._engine.start(theorem)]
        self._now = self._steps = 0
        self._over = False
        self._last_goals = len(self.state.goals)
        return self._seen(), self._info()

    def _wanted(self, theorem: Theorem | str | None) -> Theorem:
        if isinstance(theorem, Theorem):
            return theorem
        if theorem is not None:
            for known in self.theorems:
                if known.name == theorem:
                    return known
            names = ", ".join(t.name for t in self.theorems[:8])
            raise InputError(f"theorem: there is none named {theorem!r}; there are: {names}")
        if not self._order:
            self._order = self.np_random.permutation(len(self.theorems)).tolist()
        return self.theorems[self._order.pop(0)]

    def step(self, action: str) -> tuple[Observation, float, bool, bool, dict[str, Any]]:
        """Try one tactic on the current state."""
        if self._over or self._engine is None:
            raise gymnasium.error.ResetNeeded("the episode is over: call reset before step")
        self._steps += 1
        if action == GIVE_UP:
            self._over = True
            return self._seen(), 0.0, True, False, self._info("given up", "given up")
        # The engine looks at the text too; asked here to tell this kind of failure apart.
        fault = tactic_fault(action, self.limits.tactic_chars)
        result = StepResult(None, fault) if fault else self._engine.step(self.state, action)
        error = "text" if fault else "limit" if result.timed_out else "" if result.ok else "lean"
        message, proof, axioms, proved = result.error or "", "", "", False
        if result.state is not None:
            self._states.append(result.state)
            self._now = len(self._states) - 1
            if result.state.finished:
                proof, proved = proof_text(result.state), True
                if self.verify:
                    check = verify(self.state.theorem, proof, self.toolchain)
                    proved, axioms = check.ok, " ".join(check.axioms)
                    error = "" if check.ok else "rejected"
                    why = check.message or check.reason
                    message = "" if check.ok else f"the trusted check refused it: {why}"
        gained = self._last_goals - len(self.state.goals)
        reward = 0.0 if error == "rejected" else float(proved) + self.shaping * gained
        self._last_goals = len(self.state.goals)
        terminated = self.state.finished
        truncated = not terminated and self._steps >= self.max_steps
        self._over = terminated or truncated
        info = self._info(error, message, result.time_s, proof, axioms, proved)
        return self._seen(), reward, terminated, truncated, info

    def goto(self, state_id: int) -> tuple[Observation, dict[str, Any]]:
        """Go back (or forth) to a state of this episode, by its ``info["state_id"]``.

        Costs no step and earns nothing. Raises ``InputError`` for an unknown id, and
        ``ResetNeeded`` when the episode is over.
        """
        if self._over:
            raise gymnasium.error.ResetNeeded("the episode is over: call reset before goto")
        if not 0 <= state_id < len(self._states):
            raise InputError(f"goto: no state {state_id}; there are 0 to {len(self._states) - 1}")
        self._now = int(state_id)
        return self._seen(), self._info()

    def render(self) -> str | None:
        """The state as text (``ansi``), or printed to the terminal (``human``)."""
        if self.render_mode is None:
            gymnasium.logger.warn("render was called on an environment made without render_mode")
            return None
        note = f"step {self._steps} of {self.max_steps}, state {self._now}"
        lines = state_lines(self.state, note, self._message)
        if self.render_mode == "ansi":
            return plain(lines)
        from rich.console import Console

        console = Console(highlight=False)
        console.print(styled(lines))
        console.print()
        return None

    def close(self) -> None:
        """End the Lean process. Idempotent."""
        engine, self._engine = self._engine, None
        self._over = True
        if engine is not None:
            engine.close()
        super().close()

    def _seen(self) -> Observation:
        return observe(self.state, self.max_steps - self._steps, self.size)

    def _info(
        self,
        error: str = "",
        message: str = "",
        time_s: float = 0.0,
        proof: str = "",
        axioms: str = "",
        proved: bool = False,
    ) -> dict[str, Any]:
        self._message = message
        if self.render_mode == "human":
            self.render()
        return {
            "theorem": self.state.theorem.name,
            "state_id": self._now,
            "message": message,
            "error": error,
            "time": StepTime(time_s),
            "proved": proved,
            "proof": proof,
            "axioms": axioms,
        }


def is_path(source: TheoremSource) -> TypeGuard[str | os.PathLike[str]]:
    """Whether a theorem source is the path of a Lean file."""
    if isinstance(source, str):
        return source.endswith(".lean")
    return not isinstance(source, Theorem)


def proof_text(state: ProofState) -> str:
    """The tactics that lead to a state as ``by`` and a block, one tactic a step."""
    return "\n".join(["by", *("  " + indent(t, 2).lstrip(" ") for t in state.tactics)])
