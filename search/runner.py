"""Prove one theorem: the engine, the search and the trusted check put together."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from qedgym.env.engine import Engine, Limits
from qedgym.env.engines import default_engine
from qedgym.env.errors import EngineError, InputError
from qedgym.env.proof_document import one_line
from qedgym.env.theorem import Theorem
from qedgym.env.toolchain import Toolchain
from qedgym.env.verify import REASONS, Checker, verify
from qedgym.provers.critic import Critic
from qedgym.provers.policy import Policy
from qedgym.search.contract import (
    Budget,
    Check,
    Problem,
    Search,
    SearchEvent,
    SearchResult,
    Verdict,
    WriteOut,
    run,
)
from qedgym.search.registry import DEFAULT, make_search
from qedgym.search.suggest import searches, written_out

DEFAULT_BUDGET = Budget()
_HEARTBEATS_PER_S = 24_000  # what Lean takes in a second, within a factor of two


def limits_for(budget: Budget, limits: Limits = Limits()) -> Limits:
    """Limits in which one step cannot take all of the budget's seconds.

    Heartbeats come first, at about a twentieth: breaking them costs no process, and does not
    depend on what else the machine does. ``budget.heartbeats`` decides alone when it is set.
    """
    heartbeats = limits.heartbeats
    if budget.seconds is not None:
        heartbeats = min(heartbeats, max(4_000, int(budget.seconds * _HEARTBEATS_PER_S / 20)))
        step_s = min(limits.step_s, max(1.0, budget.seconds / 2))
        limits = replace(limits, step_s=step_s)
    return replace(limits, heartbeats=budget.heartbeats or heartbeats)


def trusted_check(
    toolchain: Toolchain, timeout_s: float = 60.0, checker: Checker | None = None
) -> Check:
    """The trusted check, for ``Problem.check``; with an open ``checker``, by that one."""

    def check(theorem: Theorem, proof: str) -> Verdict:
        try:
            if checker is not None:
                found = checker.verify(theorem, proof, timeout_s=timeout_s)
            else:
                found = verify(theorem, proof, toolchain, timeout_s=timeout_s)
        except InputError as error:
            return Verdict(False, str(error))
        if found.reason is None:
            return Verdict(True, axioms=found.axioms, replayed=found.replayed)
        reason = one_line(f"{REASONS[found.reason]}: {found.message}".rstrip(": "))
        unproved = found.reason == "sorry" or "sorryAx" in found.axioms
        if unproved:
            reason = one_line(f"it rests on something that is not proved: {found.message}")
        return Verdict(False, reason, found.axioms, unproved=unproved)

    return check


def writer_out(toolchain: Toolchain) -> WriteOut:
    """``Problem.write_out`` with that Lean; runs it only when there is something to write out."""

    def write_out(theorem: Theorem, proof: str) -> str:
        return written_out(theorem, proof, toolchain) if searches(proof) else proof

    return write_out


class UsesUnproved(Exception):
    """A proof was found that is whole but for an earlier theorem of the file."""


def prove_theorem(
    theorem: Theorem,
    toolchain: Toolchain,
    policy: Policy,
    *,
    search: Search | None = None,
    budget: Budget = DEFAULT_BUDGET,
    seed: int = 0,
    critic: Critic | None = None,
    engine: Engine | None = None,
    check: Check | None = None,
    on_event: Callable[[SearchEvent], None] | None = None,
) -> SearchResult:
    """Search a proof of ``theorem`` and check it.

    Without an ``engine`` one is made and closed again. A statement that does not elaborate gives
    the status ``invalid`` with Lean's message, a Lean that cannot be kept alive ``failed``.
    Whatever ``on_event`` and ``check`` raise passes through.
    """
    search = search or make_search(DEFAULT)
    if engine is None:
        with default_engine(toolchain, limits_for(budget)) as own:
            return prove_theorem(
                theorem, toolchain, policy, search=search, budget=budget, seed=seed,
                critic=critic, engine=own, check=check, on_event=on_event,
            )  # fmt: skip
    problem = Problem(
        theorem, engine, policy, check or trusted_check(toolchain), budget, seed,
        write_out=writer_out(toolchain), critic=critic,
    )  # fmt: skip
    try:
        result = run(search, problem, on_event)
    except (InputError, EngineError) as error:
        result = SearchResult(
            theorem,
            status="invalid" if isinstance(error, InputError) else "failed",
            reason=str(error),
            seed=seed,
            search=search.name,
            policy=policy.name,
        )
    return replace(result, lean=f"Lean {toolchain.version}, {toolchain.kind}")
