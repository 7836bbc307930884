"""The Gymnasium environment: an episode is one theorem, an action is one tactic."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import gymnasium
import numpy as np

from qedgym.env.engine import Engine, Limits
from qedgym.env.engines import EngineFactory, default_engine
from qedgym.env.env_arguments import (
    TheoremSource,
    is_path,
    must_be,
    tactic_text,
    theorem_sources,
    wanted_theorem,
    whole_number,
)
from qedgym.env.errors import InputError
from qedgym.env.observation import Observation, ObservationSize, observation_space, observe
from qedgym.env.render_state import plain, state_lines, styled
from qedgym.env.shared_checker import SharedChecker
from qedgym.env.tactic_text import indent, tactic_fault
from qedgym.env.theorem import ProofState, StepResult, Theorem
from qedgym.env.theorem_files import parse_statement, read_theorems
from qedgym.env.toolchain import Toolchain, find_toolchain
from qedgym.env.unicode_text import UnicodeText

GIVE_UP = "give_up"
"""The action that ends an episode unproved. It is no Lean tactic."""


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
    ``verify=False`` no proof is checked: the reward of 1 is then for the engine's word that no
    goal is left, and nothing is called proved.
    **terminated**: finished (the trusted check may have rejected it), or given up.
    **truncated**: ``max_steps`` steps were made.

    A tactic that fails leaves the state as it is. ``info`` always has

    - ``theorem`` (str) its name, ``state_id`` (int) what ``goto`` takes, 0 for the start,
    - ``message`` (str) why the tactic failed, ``""`` when it applied,
    - ``error`` (str) the kind of failure: ``""`` none, ``"lean"`` Lean refused it, ``"text"`` it is
      not one tactic, ``"limit"`` it broke a limit, ``"rejected"`` the finished proof did not pass
      the trusted check, ``"given up"``,
    - ``time`` (``StepTime``) what the step took,
    - ``finished`` (bool) the engine says that no goal is left,
    - ``proved`` (bool) the trusted check accepted the finished proof; never with ``verify=False``,
    - ``proof`` (str) the finished proof, to stand after ``:=``, and ``axioms`` (str) what it
      rests on, separated by blanks; empty before.

    The whole state is in ``env.unwrapped.state``. Observations have a fixed size, so that
    ``gymnasium.make_vec`` works in both modes, also with shared memory. The Lean process starts
    with the first ``reset``; ``close`` ends it. ``reset`` raises ``InputError`` or
    ``ToolchainError`` when theorems or Lean cannot be had. Arguments of a wrong type raise
    ``InputError`` everywhere and change nothing.

    Pickles and copies go on where the original is, independent of it, in a Lean process of their
    own that starts with their first step.
    """

    metadata: dict[str, Any] = {"render_modes": ["ansi", "human"], "render_fps": 4}

    def __init__(
        self,
        theorems: TheoremSource | Iterable[TheoremSource],
        toolchain: Toolchain | str = "auto",
        max_steps: int = 64,
        *,
        limits: Limits = Limits(),
        engine: EngineFactory = default_engine,
        verify: bool = True,
        shaping: float = 0.0,
        size: ObservationSize | None = None,
        render_mode: str | None = None,
    ) -> None:
        """Take what to prove and how.

        ``theorems``: theorems, paths of Lean files (all theorems in them, proofs put aside), or
        statements (``"theorem t (p : Prop) : p → p"``). ``toolchain``: one, or a choice as of
        ``--lean``. ``engine``: makes an engine for a toolchain and limits. ``verify``: put every
        finished proof through the trusted check. Raises ``InputError`` for what cannot be used.
        """
        if render_mode is not None and render_mode not in self.metadata["render_modes"]:
            raise InputError(f"render_mode: {render_mode!r} is not one of ansi, human")
        self._sources = theorem_sources(theorems)
        self.max_steps = whole_number(max_steps, "max_steps")
        if self.max_steps < 1:
            raise InputError(f"max_steps: {max_steps} is less than 1")
        must_be(toolchain, (Toolchain, str), "toolchain", 'a Toolchain or a choice such as "auto"')
        must_be(limits, Limits, "limits", "Limits(...)")
        must_be(size, (ObservationSize, type(None)), "size", "ObservationSize(...)")
        must_be(shaping, (int, float, np.number), "shaping", "a number")
        must_be(engine, Callable, "engine", "what makes an engine")
        self.shaping = float(shaping)
        self.limits = limits
        self.verify = verify
        self.size = size or ObservationSize()
        self.render_mode = render_mode
        self.observation_space = observation_space(self.size)
        self.action_space = UnicodeText(limits.tactic_chars)
        self._choice = toolchain
        self._make_engine = engine
        self._toolchain: Toolchain | None = None
        self._theorems: list[Theorem] | None = None
        self._engine: Engine | None = None
        self._share: SharedChecker | None = None
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
        asked = wanted_theorem(options)
        theorem = None if asked is None else self._named(asked)
        super().reset(seed=seed)
        if seed is not None:
            self._order = []
        self._states = [self._open().start(theorem or self._next())]
        self._now = self._steps = 0
        self._over = False
        self._last_goals = len(self.state.goals)
        return self._seen(), self._info()

    def _named(self, theorem: Theorem | str) -> Theorem:
        if isinstance(theorem, Theorem):
            return theorem
        for known in self.theorems:
            if known.name == theorem:
                return known
        names = ", ".join(t.name for t in self.theorems[:8])
        raise InputError(f"theorem: there is none named {theorem!r}; there are: {names}")

    def _next(self) -> Theorem:
        if not self._order:
            self._order = self.np_random.permutation(len(self.theorems)).tolist()
        return self.theorems[self._order.pop(0)]

    def _open(self) -> Engine:
        """The engine, made when there is none: at first, and in a copy."""
        if self._engine is None:
            self._engine = self._make_engine(self.toolchain, self.limits)
        return self._engine

    def step(self, action: str) -> tuple[Observation, float, bool, bool, dict[str, Any]]:
        """Try one tactic on the current state."""
        if self._over:
            raise gymnasium.error.ResetNeeded("the episode is over: call reset before step")
        action = tactic_text(action)
        self._steps += 1
        if action == GIVE_UP:
            self._over = True
            return self._seen(), 0.0, True, False, self._info("given up", "given up")
        # The engine looks at the text too; asked here to tell this kind of failure apart.
        fault = tactic_fault(action, self.limits.tactic_chars)
        result = StepResult(None, fault) if fault else self._open().step(self.state, action)
        error = "text" if fault else "limit" if result.timed_out else "" if result.ok else "lean"
        message, proof, axioms = result.error or "", "", ""
        finished = proved = False
        if result.state is not None:
            self._states.append(result.state)
            self._now = len(self._states) - 1
            if result.state.finished:
                proof, finished = proof_text(result.state), True
                if self.verify:
                    proved, message, axioms = self._checked(proof)
                    error = "" if proved else "rejected"
        gained = self._last_goals - len(self.state.goals)
        reward = 0.0 if error == "rejected" else float(finished) + self.shaping * gained
        self._last_goals = len(self.state.goals)
        terminated = self.state.finished
        truncated = not terminated and self._steps >= self.max_steps
        self._over = terminated or truncated
        info = self._info(error, message, result.time_s, proof, axioms, finished, proved)
        return self._seen(), reward, terminated, truncated, info

    def _checked(self, proof: str) -> tuple[bool, str, str]:
        """Whether the trusted check accepts the proof, why not, and the axioms it rests on."""
        try:
            if self._share is None:
                self._share = SharedChecker(self.toolchain)
            check = self._share.checker.verify(self.state.theorem, proof)
        except InputError as error:  # a Theorem of the caller's own making, under a wrong name
            return False, f"the trusted check refused it: {error}", ""
        why = "" if check.ok else f"the trusted check refused it: {check.message or check.reason}"
        return check.ok, why, " ".join(check.axioms)

    def goto(self, state_id: int) -> tuple[Observation, dict[str, Any]]:
        """Go back (or forth) to a state of this episode, by its ``info["state_id"]``.

        Costs no step and earns nothing. Raises ``InputError`` for an unknown id, and
        ``ResetNeeded`` when the episode is over.
        """
        if self._over:
            raise gymnasium.error.ResetNeeded("the episode is over: call reset before goto")
        number = whole_number(state_id, "goto", 'take it from info["state_id"]')
        if not 0 <= number < len(self._states):
            raise InputError(f"goto: no state {number}; there are 0 to {len(self._states) - 1}")
        self._now = number
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
        """End the Lean processes. Idempotent."""
        engine, self._engine = self._engine, None
        share, self._share = self._share, None
        self._over = True
        if engine is not None:
            engine.close()
        if share is not None:
            share.close()
        super().close()

    def __getstate__(self) -> dict[str, Any]:
        """What a copy needs: all but processes. States are values, so any engine takes them."""
        processes = {"_engine": None, "_share": None}
        state = {name: value for name, value in self.__dict__.items() if name not in processes}
        for name, value in state.items():
            if isinstance(value, list):
                state[name] = list(value)
            elif isinstance(value, gymnasium.Space | np.random.Generator):
                state[name] = copy.deepcopy(value)
        return state | processes

    def _seen(self) -> Observation:
        return observe(self.state, self.max_steps - self._steps, self.size)

    def _info(
        self,
        error: str = "",
        message: str = "",
        time_s: float = 0.0,
        proof: str = "",
        axioms: str = "",
        finished: bool = False,
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
            "finished": finished,
            "proved": proved,
            "proof": proof,
            "axioms": axioms,
        }


def proof_text(state: ProofState) -> str:
    """The tactics that lead to a state as ``by`` and a block, one tactic a step."""
    return "\n".join(["by", *("  " + indent(t, 2).lstrip(" ") for t in state.tactics)])
