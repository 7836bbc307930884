"""Theorems a minute with one worker and with two, in the same run, and what a worker costs.

    python benchmarks/search_scaling.py --theorems 100 --out scaling.json
    python benchmarks/search_scaling.py --page scaling.json     # the tables of docs/scaling.md

All theorems are tried by one worker and by two in turn, in ``--rounds`` rounds whose order
changes, so that both see the same machine; starting the workers is counted. The constants are
those of ``docs/scaling.md``.
"""

from __future__ import annotations

import argparse
import json
import os
import pickle
import random
import time
from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from functools import partial
from pathlib import Path

from measure import busy

from qedgym.env.engines import default_engine
from qedgym.env.launch import descendants, private_mb
from qedgym.env.library import suite
from qedgym.env.theorem import Theorem
from qedgym.env.toolchain import Toolchain, find_toolchain
from qedgym.env.verify import Checker
from qedgym.provers.registry import DEFAULT, make_policy
from qedgym.search.contract import Budget, SearchResult
from qedgym.search.pool import prove_many
from qedgym.search.registry import make_search
from qedgym.search.worker import Setup


def prove(theorems: Sequence[Theorem], setup: Setup, workers: int) -> list[SearchResult]:
    """All results."""
    with closing(prove_many(theorems, setup, workers=workers, alone=True)) as found:
        return list(found)


def compare(theorems: list[Theorem], setup: Setup, rounds: int) -> dict[str, object]:
    """Seconds of one worker and of two, round by round, each over all theorems."""
    seconds: dict[int, list[float]] = {1: [], 2: []}
    statuses: set[tuple[str, ...]] = set()
    for at in range(rounds):
        for workers in (1, 2) if at % 2 == 0 else (2, 1):
            began = time.perf_counter()
            results = prove(theorems, setup, workers)
            seconds[workers].append(time.perf_counter() - began)
            statuses.add(tuple(r.status for r in sorted(results, key=lambda r: r.theorem.name)))
    return {
        "theorems": len(theorems),
        "same results": len(statuses) == 1,
        "proved": next(iter(statuses)).count("proved"),
        "seconds": seconds,
        "theorems a minute": {
            w: 60 * rounds * len(theorems) / sum(seconds[w]) for w in (1, 2)
        },
        "gain": sum(seconds[1]) / sum(seconds[2]),
    }


def constants(lean: Toolchain, theorem: Theorem, setup: Setup) -> dict[str, float]:
    """What one worker costs, measured alone."""
    began = time.perf_counter()
    with default_engine(lean) as engine:
        state = engine.start(Theorem("t", "theorem t : True"))
        engine_start = time.perf_counter() - began
        engine.step(state, "trivial")
        began = time.perf_counter()
        for _ in range(200):
            engine.step(state, "skip")
        step = (time.perf_counter() - began) / 200
        engine_mb = sum(private_mb(pid) for pid in descendants(os.getpid()))
    began = time.perf_counter()
    with Checker(lean) as checker:
        checker.verify(Theorem("t", "theorem t : True"), "by trivial")
        first = time.perf_counter() - began
        began = time.perf_counter()
        for _ in range(5):
            checker.verify(Theorem("t", "theorem t : True"), "by trivial")
        check = (time.perf_counter() - began) / 5
        checker_mb = sum(private_mb(pid) for pid in descendants(os.getpid()))
    began = time.perf_counter()
    for _ in range(200):
        pickle.loads(pickle.dumps(theorem))
    message = (time.perf_counter() - began) / 200
    return {
        "engine start, s": engine_start,
        "step, s": step,
        "checker's first check, s": first,
        "check, s": check,
        "theorem as a message, s": message,
        "theorem as a message, bytes": float(len(pickle.dumps(theorem))),
        "engine, MiB": engine_mb,
        "checker, MiB": checker_mb,
        "this process, MiB": private_mb(os.getpid()),
    }


WORKERS = (1, 2, 16, 128, 1_000)


def model_s(count: int, each: float, last: float, start: float, driver: float, w: int) -> float:
    """Seconds that ``w`` workers take for ``count`` theorems of ``each`` seconds, as
    ``docs/scaling.md`` explains; ``last`` is the longest a theorem can take."""
    return start + max(count * each / w, count * driver) + last * (w - 1) / w


def page(report: dict[str, dict[str, float]], count: int, each: float, last: float) -> str:
    """The tables of ``docs/scaling.md``, Markdown."""
    found = report["constants"]
    memory = sum(found[f"{part}, MiB"] for part in ("engine", "checker", "this process"))
    start = found["engine start, s"] + found["checker's first check, s"]
    ray = 0.0009 + found["theorem as a message, s"]
    lines = ["| constant | |", "|---|---|"]
    lines += [f"| {name} | {value:.3g} |" for name, value in found.items()]
    gain = report["workers"]["gain"]
    lines += [f"| theorems a minute, two workers over one | {gain:.2f} |", ""]
    lines += [
        f"| w | N = {count:,}, t = {each:g} s, T = {last:g} s | efficiency | memory |",
        "|---|---|---|---|",
    ]
    for w in WORKERS:
        took = model_s(count, each, last, start, ray, w)
        share = count * each / w / took
        lines.append(f"| {w:,} | {_said(took)} | {share:.0%} | {memory * w / 1024:.2g} GiB |")
    return "\n".join(lines)


def _said(seconds: float) -> str:
    for size, unit in ((3600.0, "h"), (60.0, "min")):
        if seconds >= size:
            return f"{seconds / size:.1f} {unit}"
    return f"{seconds:.0f} s"


def main() -> None:
    """See the module."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--suite", default="library")
    parser.add_argument("--theorems", type=int, default=100)
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--steps", type=int, default=60)
    parser.add_argument("--search", default="best-first")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--page", type=Path, help="print the tables of this report, do no more")
    args = parser.parse_args()
    if args.page is not None:
        print(page(json.loads(args.page.read_text(encoding="utf-8")), 10_000, 3.0, 20.0))
        return
    lean = find_toolchain("embedded")
    found = [replace(t.theorem, proof=None) for t in suite(args.suite)]
    theorems = random.Random(args.seed).sample(found, min(args.theorems, len(found)))
    budget = Budget(seconds=None, steps=args.steps, heartbeats=12_000)
    policy = partial(make_policy, DEFAULT, lean, args.seed)
    setup = Setup(lean, policy, make_search(args.search), budget, args.seed)
    report = {
        "machine": busy(),
        "constants": constants(lean, theorems[0], setup),
        "workers": compare(theorems, setup, args.rounds),
    }
    text = json.dumps(report, indent=2)
    print(text)
    if args.out is not None:
        args.out.write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
