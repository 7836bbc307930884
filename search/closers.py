"""Baselines: each single tactic that may close a goal, tried on many theorems in one pass.

What one tactic proves says how hard a suite is. A closer is tried as the whole proof, on the goal
as it stands and after ``intros``; what an engine takes goes through the trusted check.
"""

from __future__ import annotations

from collections.abc import Generator, Sequence
from dataclasses import dataclass

from qedgym.env.engine import Limits
from qedgym.env.engine_pool import EnginePool
from qedgym.env.errors import InputError
from qedgym.env.proof_document import one_line
from qedgym.env.theorem import Theorem, TryResult
from qedgym.env.toolchain import Toolchain
from qedgym.env.verify import REASONS, Checker, CheckResult
from qedgym.search.contract import Status

CLOSERS = (
    "rfl",
    "assumption",
    "contradiction",
    "trivial",
    "decide",
    "simp",
    "simp_all",
    "omega",
    "ac_rfl",
    "solve_by_elim",
    "exact?",
    "grind",
)
"""The closing tactics of Lean itself. One that a Lean does not have proves nothing there."""
LIMITS = Limits(step_s=10.0, heartbeats=40_000)
"""For one closer on one theorem: about two seconds of Lean, told by its own count."""
_TOGETHER = 4


@dataclass(frozen=True, slots=True)
class Closed:
    """What one closer did to one theorem."""

    number: int
    """Which theorem, from 0."""
    closer: str
    status: Status
    reason: str
    """Why it is not proved, on one line; empty when it is."""
    time_s: float
    """Seconds that the try took; the check not counted."""
    proof: str | None = None
    axioms: tuple[str, ...] = ()
    replayed: bool = False


def closer_proof(closer: str) -> str:
    """The proof that a closer stands for.

    >>> closer_proof("decide")
    'by first | decide | (intros; decide)'
    """
    return f"by first | {closer} | (intros; {closer})"


def try_closers(
    theorems: Sequence[tuple[int, Theorem, Sequence[str]]],
    toolchain: Toolchain,
    *,
    workers: int = 1,
    limits: Limits = LIMITS,
) -> Generator[list[Closed], None, None]:
    """Try closers on theorems: for each its number, itself, and the closers to try.

    Gives what became of a few theorems at a time. No engine is left when the iterator ends or is
    closed. Raises ``EngineError`` when no Lean can be kept alive.
    """
    together = _TOGETHER * workers
    with (
        EnginePool(toolchain, workers, limits) as pool,
        Checker(toolchain) as checker,
    ):
        for start in range(0, len(theorems), together):
            part = theorems[start : start + together]
            jobs = [(n, theorem, closer) for n, theorem, closers in part for closer in closers]
            proofs = [(theorem, closer_proof(closer)) for _, theorem, closer in jobs]
            tries = pool.try_many(proofs, goals=False)
            passed = [pair for pair, tried in zip(proofs, tries, strict=True) if tried.ok]
            checks = iter(_checked(checker, passed, workers))
            yield [
                _judged(job, tried, next(checks) if tried.ok else None)
                for job, tried in zip(jobs, tries, strict=True)
            ]


def _checked(
    checker: Checker, proofs: Sequence[tuple[Theorem, str]], workers: int
) -> list[CheckResult | str]:
    """What the trusted check says of each proof; its error as text where it cannot say."""
    try:
        return list(checker.verify_many(proofs, workers=workers))
    except InputError:
        return [_alone(checker, theorem, proof) for theorem, proof in proofs]


def _alone(checker: Checker, theorem: Theorem, proof: str) -> CheckResult | str:
    try:
        return checker.verify(theorem, proof)
    except InputError as error:
        return str(error)


def _judged(
    job: tuple[int, Theorem, str], tried: TryResult, check: CheckResult | str | None
) -> Closed:
    number, _, closer = job
    if check is None:
        opened = tried.state is not None
        status: Status = "timeout" if tried.timed_out else "failed" if opened else "invalid"
        return Closed(number, closer, status, one_line(tried.error or ""), tried.time_s)
    if isinstance(check, str):
        return Closed(number, closer, "rejected", one_line(check), tried.time_s)
    status = "proved" if check.ok else "rejected"
    proof = closer_proof(closer) if check.ok else None
    reason = "" if check.reason is None else one_line(f"{REASONS[check.reason]}: {check.message}")
    return Closed(
        number, closer, status, reason, tried.time_s, proof, check.axioms, check.replayed
    )
