"""All searches on the same theorems within the same counted budget.

    python benchmarks/searches.py --suite library:test --steps 300 --out searches.jsonl
    python benchmarks/searches.py --steps 300 --out searches.jsonl --table   # of what is there

Each theorem is tried by each search with the same policy, steps, heartbeats and seed, so that the
table does not depend on the machine. What one search was told by Lean another is told from memory
(``remembered.py``); ``--fresh`` asks Lean each time, and shows the share of time that is a
search's own. What is done is kept in ``--out``, and a run that was interrupted goes on where it
was. Searches are compared on theorems that all of them have tried.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from dataclasses import dataclass
from functools import lru_cache
from math import comb
from pathlib import Path
from typing import Any

from measure import busy
from remembered import Memory, Remembered, remembered_check, remembered_write_out
from tried import Job, Row, budget_of, kept, options, smaller, try_all, within

from qedgym.env.engine import Engine
from qedgym.env.engines import default_engine
from qedgym.env.library import LIBRARY, suite
from qedgym.env.toolchain import Toolchain, find_toolchain
from qedgym.env.verify import Checker
from qedgym.provers.critic_registry import make_critic
from qedgym.provers.policy import Policy
from qedgym.provers.registry import DEFAULT, make_policy
from qedgym.search.contract import Check, Problem
from qedgym.search.contract import run as prove
from qedgym.search.registry import SEARCHES, make_search
from qedgym.search.runner import limits_for, trusted_check, writer_out

FIELDS = ("status", "steps", "nodes", "expanded", "merged", "repeats", "policy_calls", "limit",
          "wall_clock", "time_s", "lean_s", "policy_s", "other_s")  # fmt: skip


def run(args: argparse.Namespace) -> None:
    """Try what was not tried yet, theorem by theorem, so that the searches stay level."""
    found = [t for t in suite(args.suite) if not args.branching or branches(t.name)]
    random.Random(args.seed).shuffle(found)
    done = {(r["search"], r["theorem"]) for r in kept(args.out, key(args))}

    def left(name: str) -> list[str]:
        return [s for s in args.searches.split(",") if (s, name) not in done]

    try_all(found[: args.sample], left, args, key(args), _open, _compare)


def branches(name: str) -> bool:
    """Whether a library theorem's reference proof branches, as ``library:branching`` has it."""
    return bool(_noted()[name]["branches"])


@lru_cache(maxsize=1)
def _noted() -> dict[str, Any]:
    noted = json.loads((LIBRARY / "proofs.json").read_text(encoding="utf-8"))
    theorems: dict[str, Any] = noted["theorems"]
    return theorems


@dataclass(frozen=True, slots=True)
class _Tools:
    """What a worker has open."""

    lean: Toolchain
    args: argparse.Namespace
    memory: Memory | None
    engine: Engine
    check: Check
    policy: Policy


_tools: _Tools


def _open(args: argparse.Namespace) -> None:
    """Start a worker."""
    global _tools
    lean = find_toolchain("embedded")
    limits = limits_for(budget_of(args))
    engine: Engine = default_engine(lean, limits)
    check = trusted_check(lean, checker=Checker(lean))
    memory = None if args.fresh else Memory(args.memory)
    if memory is not None:
        engine, check = Remembered(engine, memory), remembered_check(check, memory)
    _tools = _Tools(lean, args, memory, engine, check, make_policy(args.policy, lean, args.seed))


def _compare(job: Job[str]) -> list[Row]:
    """One theorem by each search."""
    theorem, searches, until = job
    tools, args = _tools, _tools.args
    write_out = writer_out(tools.lean)
    if tools.memory is not None:
        write_out = remembered_write_out(write_out, tools.memory)
    rows = []
    for text in searches:
        if time.monotonic() > until:
            break
        name, _, option = text.partition(":")
        options = dict(o.split("=") for o in option.split(";") if o)
        critic = make_critic(options.pop("critic", "none"))
        problem = Problem(
            theorem, tools.engine, tools.policy, tools.check, budget_of(args), args.seed,
            write_out, critic,
        )  # fmt: skip
        result = prove(make_search(name, options), problem)
        row: Row = {f: getattr(result, f) for f in FIELDS}
        rows.append(row | {"search": text, "theorem": theorem.name})
    return rows


def key(args: argparse.Namespace) -> Row:
    """What must be equal for results to be compared."""
    return {"steps_most": args.steps, "heartbeats": args.heartbeats, "seed": args.seed,
            "policy": args.policy, "suite": args.suite + ":branching" * args.branching,
            "fresh": args.fresh}  # fmt: skip


def sign_test(more: int, fewer: int) -> float:
    """Two-sided p-value of ``more`` against ``fewer`` under a fair coin."""
    n = more + fewer
    if n == 0:
        return 1.0
    tail = sum(comb(n, k) for k in range(max(more, fewer), n + 1)) / 2**n
    return min(1.0, 2 * tail)


def table(rows: list[Row], baseline: str, at: list[int]) -> str:
    """Markdown: each search on the theorems that all of them have tried; ``at`` are smaller budgets
    to be told as well."""
    of: dict[str, dict[str, Row]] = {}
    for row in rows:
        of.setdefault(row["search"], {})[row["theorem"]] = row
    if not of:
        return "nothing yet"
    common = set.intersection(*(set(found) for found in of.values()))
    most = rows[0]["steps_most"]
    lines = [f"{len(common)} theorems, {most:,} steps each", ""]
    for steps in sorted({*at, most}):
        lines += [*_proved(of, common, baseline, steps), ""]
    lines += [
        "| search | steps | states | merged | expanded twice |",
        "|---|---|---|---|---|",
    ]
    if fresh := rows[0]["fresh"]:
        lines[-2:] = [f"{lines[-2]} other time |", f"{lines[-1]}---|"]
    for s, found in of.items():
        mine = [found[t] for t in common]
        total = sum(r["time_s"] for r in mine) or 1.0
        lines.append(
            f"| {s} | {sum(r['steps'] for r in mine):,} | {sum(r['nodes'] for r in mine):,} |"
            f" {sum(r['merged'] for r in mine):,} | {sum(r['repeats'] for r in mine)} |"
            + (f" {100 * sum(r['other_s'] for r in mine) / total:.1f}% |" if fresh else "")
        )
    return "\n".join(lines)


def _proved(
    of: dict[str, dict[str, Row]], common: set[str], baseline: str, steps: int
) -> list[str]:
    """Who proved how much within a budget, and against the baseline."""
    lines = [f"| within {steps:,} steps | proved | +/- | p |", "|---|---|---|---|"]
    won = {s: {t for t in common if within(of[s][t], steps)} for s in of}
    for s in sorted(of, key=lambda s: -len(won[s])):
        plus = chance = ""
        if baseline in won and s != baseline:
            more, fewer = len(won[s] - won[baseline]), len(won[baseline] - won[s])
            plus, chance = f"+{more} -{fewer}", f"{sign_test(more, fewer):.2f}"
        lines.append(f"| {s} | {len(won[s])} | {plus} | {chance} |")
    return lines


def main() -> None:
    """See the module."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options(parser)
    parser.set_defaults(
        suite="library:test", steps=300, baseline="best-first", out=Path("searches.jsonl")
    )
    parser.add_argument(
        "--branching", action="store_true", help="only theorems whose reference proof branches"
    )
    parser.add_argument("--searches", default=",".join(SEARCHES))
    parser.add_argument("--policy", default=DEFAULT)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--fresh", action="store_true", help="remember nothing, for the times")
    args = parser.parse_args()
    if not args.table:
        run(args)
        print(busy())
    print(table(kept(args.out, key(args)), args.baseline, smaller(args)))


if __name__ == "__main__":
    main()
