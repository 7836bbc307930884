"""Benchmark runs as parts of something larger: begun or gone on with, and summed up."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

from qedgym.env.theorem import Theorem
from qedgym.search.bench_config import run_config
from qedgym.search.bench_plan import Configuration, Entry, Plan, key_of
from qedgym.search.bench_run import run_plan
from qedgym.search.bench_store import KEPT, SUMMARY, RunFolder
from qedgym.search.bench_suites import read_suites
from qedgym.search.bench_summary import summarised
from qedgym.search.contract import Budget

Record = dict[str, Any]
OnRecord = Callable[[int, int, Record | None], None]
"""Called with how many results there are, how many there will be, and the latest."""


def measured(
    folder: Path,
    suites: Sequence[str],
    policies: Sequence[str],
    *,
    search: str,
    steps: int,
    attempts: int = 1,
    limit: int | None = None,
    seed: int = 0,
    workers: int = 1,
    lean: str = "auto",
    keep: bool = False,
    more: Sequence[Entry] = (),
    on_record: OnRecord | None = None,
) -> list[Record]:
    """Try every theorem of suites with every policy, and keep the results in a folder.

    ``more`` are theorems besides those of the suites. What the folder has is not done again, so a
    call that was interrupted is simply made again. The folder is a run of ``qedgym bench``:
    ``qedgym bench --compare`` reads it. The budget is counted in engine steps, so results do not
    depend on the machine. With ``keep`` the folder also gets what the searches saw
    (``search.kept_searches``). Records are in the order of attempts, policies and theorems. Raises
    ``InputError`` for suites that cannot be read and for a folder of another run.
    """
    entries = (*read_suites(suites, lean, limit=limit, seed=seed), *more)
    configurations = tuple(Configuration(policy, search) for policy in policies)
    budget = Budget(seconds=None, steps=steps)
    plan = Plan(entries, configurations, attempts, budget, seed, keep=keep)
    config = run_config(plan, suites, limit=limit, workers=workers)
    with RunFolder(folder, config, resume=True) as store:
        records: list[Record] = list(store.records)
        done = frozenset(key_of(r["id"], r["config"], r["attempt"]) for r in records)
        if on_record is not None:
            on_record(len(records), plan.size, None)
        with closing(run_plan(plan, done, workers=workers)) as run:
            for record in run:
                store.append(record)
                record.pop(KEPT, None)
                records.append(record)
                if on_record is not None:
                    on_record(len(records), plan.size, record)
        place = {entry.ident: number for number, entry in enumerate(entries)}
        labels = {c.label: number for number, c in enumerate(configurations)}
        records.sort(key=lambda r: (r["attempt"], labels.get(r["config"], -1), place[r["id"]]))
        store.write(SUMMARY, {**summarised(records, seed=seed), "complete": True})
    return records


def theorems_of(
    suites: Sequence[str], *, limit: int | None = None, seed: int = 0, lean: str = "auto"
) -> dict[str, Theorem]:
    """The theorems of suites by the ident that records have."""
    entries = read_suites(suites, lean, limit=limit, seed=seed)
    return {entry.ident: entry.theorem for entry in entries if entry.unsupported is None}


def tally(records: list[Record]) -> dict[str, Any]:
    """Numbers of one policy's results."""
    tried = [r for r in records if r["config"] is not None]
    proved = [r for r in tried if r["status"] == "proved"]
    return {
        "tries": len(tried),
        "proved": len(proved),
        "theorems": len({r["id"] for r in tried}),
        "theorems_proved": len({r["id"] for r in proved}),
        "steps": sum(r["steps"] for r in tried),
        "seconds": round(sum(r["time_s"] for r in tried), 3),
    }
