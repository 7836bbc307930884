"""Run a benchmark plan: every theorem with every way of proving, each result as a record."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from contextlib import closing
from functools import partial
from typing import Any

from qedgym.env.benchmark_files import module_missed
from qedgym.env.theorem import Theorem
from qedgym.env.toolchain import Toolchain
from qedgym.provers.registry import make_policy
from qedgym.search.bench_plan import Configuration, Entry, Plan, key_of, search_of
from qedgym.search.bench_store import KEPT, SCHEMA
from qedgym.search.closers import Closed, try_closers
from qedgym.search.contract import SearchEvent, SearchResult
from qedgym.search.kept_searches import kept_record
from qedgym.search.together_run import prove_all
from qedgym.search.worker import Setup

Record = dict[str, Any]
OnEvent = Callable[[Theorem, SearchEvent], None]
Done = frozenset[tuple[str, str, int]]


def run_plan(
    plan: Plan,
    done: Done = frozenset(),
    *,
    workers: int = 1,
    together: int | None = None,
    on_event: OnEvent | None = None,
) -> Generator[Record, None, None]:
    """Do what of a plan is not ``done`` (``key_of``); a record for each, as soon as it is there.

    Baselines come first, then attempt after attempt. Each theorem stands alone: one whose proof
    is missing earlier in its file is not to be used. What is searched is settled by the seed (of
    attempt ``i``: the plan's plus ``i``) as far as no clock has its part. Of a plan that keeps
    searches a record has under ``KEPT`` what ``RunFolder.append`` writes beside it. With
    ``together`` so many searches run at once in this process (``search.together_run``). No process
    is left when the iterator ends, is closed, or is left by an exception. Raises ``EngineError``
    when no worker can be started.
    """
    for entry in plan.entries:
        if entry.unsupported is not None and key_of(entry.ident, None, 0) not in done:
            yield _unsupported(entry, entry.unsupported)
    for toolchain, entries in _by_lean(plan.supported):
        yield from _baselines(plan, toolchain, entries, done, workers)
        for attempt in range(plan.attempts):
            for configuration in plan.configurations:
                if not configuration.baseline:
                    left = [
                        entry
                        for entry in entries
                        if key_of(entry.ident, configuration.label, attempt) not in done
                    ]
                    yield from _searches(
                        plan, toolchain, left, configuration, attempt, workers, together, on_event
                    )


def _by_lean(entries: Sequence[Entry]) -> list[tuple[Toolchain, list[Entry]]]:
    groups: list[tuple[Toolchain, list[Entry]]] = []
    for entry in entries:
        group = next((found for lean, found in groups if lean == entry.toolchain), None)
        if group is None:
            groups.append((entry.toolchain, [entry]))
        else:
            group.append(entry)
    return groups


def _searches(
    plan: Plan,
    toolchain: Toolchain,
    entries: Sequence[Entry],
    configuration: Configuration,
    attempt: int,
    workers: int,
    together: int | None,
    on_event: OnEvent | None,
) -> Generator[Record, None, None]:
    if not entries:
        return
    seed = plan.seed + attempt
    setup = Setup(
        toolchain,
        partial(make_policy, configuration.policy, toolchain, seed),
        search_of(configuration.search),
        plan.budget,
        seed,
        keep_graphs=plan.keep,
        critic=plan.critic,
    )
    theorems = [entry.theorem for entry in entries]
    by_theorem = {id(theorem): entry for theorem, entry in zip(theorems, entries, strict=True)}
    found = prove_all(
        theorems, setup, workers=min(workers, len(theorems)), together=together,
        on_event=on_event, alone=True,
    )  # fmt: skip
    with closing(found):
        for result in found:
            entry = by_theorem[id(result.theorem)]
            record = _searched(entry, configuration, attempt, result)
            if plan.keep:
                key = key_of(entry.ident, configuration.label, attempt)
                record[KEPT] = kept_record(result, key)
            yield record


def _baselines(
    plan: Plan, toolchain: Toolchain, entries: Sequence[Entry], done: Done, workers: int
) -> Generator[Record, None, None]:
    configurations = {c.policy: c for c in plan.configurations if c.baseline}
    left = [
        (number, entry.theorem, closers)
        for number, entry in enumerate(entries)
        if (closers := [c for c in configurations if key_of(entry.ident, c, 0) not in done])
    ]
    if not left:
        return
    found = try_closers(left, toolchain, workers=workers)
    with closing(found):
        for part in found:
            for closed in part:
                entry = entries[closed.number]
                yield _closed(entry, configurations[closed.closer], toolchain, closed)


def _common(entry: Entry, configuration: Configuration | None, attempt: int) -> Record:
    """What every record says of its theorem."""
    item, theorem = entry.item, entry.theorem
    return {
        "schema": SCHEMA,
        "id": entry.ident,
        "suite": entry.suite,
        "theorem": theorem.name,
        "config": configuration and configuration.label,
        "baseline": configuration is not None and configuration.baseline,
        "attempt": attempt,
        "file": theorem.file,
        "line": theorem.position.line,
        "statement": theorem.statement,
        "benchmark": item.benchmark,
        "split": item.split,
        "topic": item.topic,
        "difficulty": item.difficulty,
        "license": item.license,
        "source": item.source,
        "unprovable": entry.unprovable,
    }


def _unsupported(entry: Entry, reason: str) -> Record:
    lean = f"Lean {entry.toolchain.version}, {entry.toolchain.kind}"
    return {**_common(entry, None, 0), "status": "unsupported", "reason": reason, "lean": lean}


def _searched(
    entry: Entry, configuration: Configuration, attempt: int, result: SearchResult
) -> Record:
    proof, reason = result.proof, result.reason or None
    status: str = result.status
    if status == "invalid" and (missing := module_missed(result.reason)):
        status, reason = "unsupported", f"it imports {missing}, which this Lean does not have"
    return {
        **_common(entry, configuration, attempt),
        "status": status,
        "reason": reason,
        "proof": proof and proof.text,
        "axioms": list(proof.axioms) if proof else [],
        "replayed": proof.replayed if proof else False,
        "time_s": round(result.time_s, 4),
        "steps": result.steps,
        "nodes": result.nodes,
        "policy_calls": result.policy_calls,
        "proof_steps": result.proof_steps,
        "limit": result.limit,
        "wall_clock": result.wall_clock,
        "seed": result.seed,
        "search": configuration.search,
        "policy": configuration.policy,
        "lean": result.lean,
    }


def _closed(
    entry: Entry, configuration: Configuration, toolchain: Toolchain, closed: Closed
) -> Record:
    status: str = closed.status
    reason = closed.reason or None
    if status == "invalid" and (missing := module_missed(closed.reason)):
        status, reason = "unsupported", f"it imports {missing}, which this Lean does not have"
    return {
        **_common(entry, configuration, 0),
        "status": status,
        "reason": reason,
        "proof": closed.proof,
        "axioms": list(closed.axioms),
        "replayed": closed.replayed,
        "time_s": round(closed.time_s, 4),
        "steps": 1,
        "nodes": 1,
        "policy_calls": 0,
        "proof_steps": int(closed.proof is not None),
        "limit": "seconds" if status == "timeout" else None,
        "wall_clock": status == "timeout",
        "seed": None,
        "search": configuration.search,
        "policy": configuration.policy,
        "lean": f"Lean {toolchain.version}, {toolchain.kind}",
    }
