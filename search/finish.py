"""From a finished path to a proof that the trusted check accepted.

The path is shortened (steps that turn out unneeded are dropped), laid out, tried in the engine,
and checked. A refusal of the nice form is followed by the path exactly as the search ran it; only
when that is refused too the proof is.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from qedgym.env.theorem import Proof, ProofState
from qedgym.provers.rules import alternatives
from qedgym.search.assemble import (
    Step,
    block_of,
    fewer_lemmas,
    flat,
    layouts,
    path_steps,
    proof_text,
    shortcuts,
    tactics_of,
    without_namespaces,
)
from qedgym.search.contract import Problem, Refusal
from qedgym.search.meter import Meter

TIDY_STEPS = 120
"""Most engine steps spent on one proof's shortening and layout."""


@dataclass(frozen=True, slots=True)
class Finished:
    """What became of a finished path: a proof, or why it was refused."""

    proof: Proof | None
    tactics: tuple[str, ...]
    refusal: Refusal | None = None
    failed_at: int | None = None
    """Nothing was checked, since this tactic of the path did not do what it had done elsewhere, or
    (the number of tactics) goals were left."""


class _Replay:
    """Runs paths in the engine within a number of steps; shared starts are run once."""

    def __init__(self, problem: Problem, meter: Meter, states: Iterable[ProofState]) -> None:
        self._engine = problem.engine
        self._meter = meter
        self._left = TIDY_STEPS
        self._known: dict[tuple[str, ...], ProofState | None] = {s.tactics: s for s in states}

    def step(self, state: ProofState, tactic: str) -> ProofState | None:
        """The state after ``tactic``; None when it fails or the steps or seconds are spent."""
        key = (*state.tactics, tactic)
        if key not in self._known:
            if self._left <= 0 or self._meter.out_of_time:
                return None
            self._left -= 1
            self._meter.tidy_steps += 1
            result = self._engine.step(state, tactic)
            self._meter.wall_clock |= result.timed_out
            self._known[key] = result.state
        return self._known[key]

    def path(self, start: ProofState, tactics: Sequence[str]) -> list[ProofState] | None:
        """All states of a path that ends with no goal left; None when it does not."""
        states = [start]
        for tactic in tactics:
            state = self.step(states[-1], tactic)
            if state is None:
                return None
            states.append(state)
            if state.finished:
                return states
        return None


def _steps(states: Sequence[ProofState]) -> list[Step]:
    tactics = [state.tactics[-1] for state in states[1:]]
    return path_steps(tactics, [state.goals for state in states])


def _shorter(replay: _Replay, states: list[ProofState]) -> list[ProofState]:
    """The path without the steps that it can do without, found greedily."""
    while True:
        steps = _steps(states)
        block = block_of(steps)
        if block is not None:
            candidates = [tuple(tactics_of(shorter)) for shorter in shortcuts(block)]
        else:
            tactics = [step.tactic for step in steps]
            candidates = [tuple(tactics[:i] + tactics[i + 1 :]) for i in range(len(tactics))]
        for candidate in candidates:
            found = replay.path(states[0], candidate)
            if found is not None and len(found) < len(states):
                states = found
                break
        else:
            return states


def _simpler(replay: _Replay, state: ProofState, after: ProofState) -> str:
    """The tactic between two states, or a simpler one that does the same.

    Of ``first | a | b`` the alternative that works, of ``simp [a, b]`` the lemmas that are needed;
    names without the namespaces that the theorem is in.
    """

    def same(option: str) -> bool:
        found = replay.step(state, option)
        return found is not None and found.goals == after.goals

    tactic = after.tactics[-1]
    while len(options := alternatives(tactic)) > 1:
        if (option := next(filter(same, options), tactic)) == tactic:
            break
        tactic = option
    while (shorter := next(filter(same, fewer_lemmas(tactic)), None)) is not None:
        tactic = shorter
    while (
        shorter := next(filter(same, without_namespaces(tactic, state.theorem)), None)
    ) is not None:
        tactic = shorter
    return tactic


def _plain(replay: _Replay, states: list[ProofState]) -> list[ProofState]:
    """The path with each tactic made as simple as it can be."""
    new = [states[0]]
    for after in states[1:]:
        found = replay.step(new[-1], _simpler(replay, new[-1], after))
        if found is None:
            return states
        new.append(found)
    return new


def finish(
    problem: Problem, meter: Meter, known: Sequence[ProofState], tactics: Sequence[str]
) -> Finished:
    """Make a proof of a path of tactics, of whose states the first and perhaps more are known.

    Takes at most ``TIDY_STEPS`` engine steps for making it nicer, and none once the budget's
    seconds are over, so a proof found in time is checked as it is. Calls ``problem.check`` until
    a form is accepted, at most three times.
    """
    states = _whole_path(problem, meter, known, tactics)
    raw = proof_text(flat(tactics), problem.theorem)
    if not states[-1].finished:
        return Finished(None, tuple(tactics), failed_at=len(states) - 1)
    replay = _Replay(problem, meter, states)
    short = _plain(replay, _shorter(replay, states))
    texts: list[tuple[str, tuple[str, ...]]] = []
    for block in layouts(_steps(short)):
        end = replay.step(short[0], block)
        if end is not None and end.finished:
            texts.append((proof_text(block, problem.theorem), short[-1].tactics))
            break
    if all(text != raw for text, _ in texts):
        texts.append((raw, states[-1].tactics))
    return _checked(problem, meter, texts)


def submit(problem: Problem, meter: Meter, text: str) -> Finished:
    """Have a proof text checked, with what searches in it (``exact?``) written out if possible."""
    return _checked(problem, meter, [(text, ())])


def _whole_path(
    problem: Problem, meter: Meter, known: Sequence[ProofState], tactics: Sequence[str]
) -> list[ProofState]:
    """The states of a path as far as it goes, those that are not known replayed."""
    by_tactics = {state.tactics: state for state in known}
    states = [known[0]]
    for i, tactic in enumerate(tactics):
        state = by_tactics.get(tuple(tactics[: i + 1]))
        if state is None:
            meter.tidy_steps += 1
            result = problem.engine.step(states[-1], tactic)
            meter.wall_clock |= result.timed_out
            state = result.state
        if state is None:
            break
        states.append(state)
    return states


def _checked(
    problem: Problem, meter: Meter, texts: list[tuple[str, tuple[str, ...]]]
) -> Finished:
    """The first of the texts that the trusted check takes; else why it did not take the first."""
    if not meter.out_of_time:
        plain = problem.write_out(problem.theorem, texts[0][0])
        if plain != texts[0][0]:
            texts = [(plain, texts[0][1]), *texts]
    refusal: Refusal | None = None
    for text, tactics in texts:
        verdict = problem.check(problem.theorem, text)
        if verdict.ok:
            proof = Proof(problem.theorem, text, verdict.axioms, verdict.replayed)
            return Finished(proof, tactics)
        refusal = refusal or Refusal(text, verdict.reason, verdict.axioms)
    return Finished(None, texts[-1][1], refusal)
