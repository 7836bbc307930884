"""Policies on the same theorems within the same counted budget, over several seeds.

    python benchmarks/policies.py --suite library:validation --policy rules --policy nearest \
        --policy mix:rules*2+nearest --steps 100 --out policies.jsonl --memory lean.db
    python benchmarks/policies.py --suite library:validation --out policies.jsonl --table

Each theorem is tried with each policy and each seed by the same search with the same steps and
heartbeats, so that what is proved does not depend on the machine. What Lean answered once is
remembered (``remembered.py``): a step that several policies or seeds try costs Lean once, and its
seconds are those of that once. What is done is kept in ``--out``; a run that was interrupted goes
on where it was. The table is over the theorems that all policies and seeds have tried: pass rates
with Wilson's interval (over theorems, seeds averaged), steps, seconds, and the difference from
``--baseline`` with a paired bootstrap interval over theorems and seeds (``training/paired.py``).

A seed decides the order of proposals that the rules hold for equally good (seed 0: their own
order), the order of equally good states, and what a language model samples. ``{seed}`` in a name
stands for it: ``--policy transformer:runs/loop-{seed}/round-02/model``.
"""

from __future__ import annotations

import argparse
import math
import random
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from measure import busy
from remembered import Memory, Remembered, remembered_check, remembered_write_out
from tried import Job, Row, budget_of, kept, options, smaller, try_all, within

from qedgym.env.engine import Engine
from qedgym.env.engines import default_engine
from qedgym.env.library import suite
from qedgym.env.toolchain import Toolchain, find_toolchain
from qedgym.env.verify import Checker
from qedgym.provers.policy import Policy
from qedgym.provers.registry import DEFAULT, check_policy, make_policy
from qedgym.search.bench_stats import wilson
from qedgym.search.contract import Check, Problem, SearchResult
from qedgym.search.contract import run as prove
from qedgym.search.registry import make_search, parse_options
from qedgym.search.runner import limits_for, trusted_check, writer_out
from qedgym.training.paired import paired_bootstrap

FIELDS = ("status", "steps", "nodes", "expanded", "policy_calls", "limit", "wall_clock",
          "time_s", "policy_s")  # fmt: skip


def run(args: argparse.Namespace) -> None:
    """Try what was not tried yet, theorem by theorem, so that policies and seeds stay level."""
    found = list(suite(args.suite))
    random.Random(args.order).shuffle(found)
    done = {(r["policy"], r["seed"], r["theorem"]) for r in kept(args.out, key(args))}

    def left(name: str) -> list[tuple[str, int]]:
        return [(p, s) for s in args.seeds for p in args.policy if (p, s, name) not in done]

    try_all(found[: args.sample], left, args, key(args), _open, _compare)


@dataclass(frozen=True, slots=True)
class _Tools:
    """What a worker has open."""

    lean: Toolchain
    args: argparse.Namespace
    memory: Memory
    engine: Engine
    check: Check
    policies: dict[tuple[str, int], Policy]


_tools: _Tools


def _open(args: argparse.Namespace) -> None:
    """Start a worker."""
    global _tools
    lean = find_toolchain("embedded")
    memory = Memory(args.memory)
    engine = Remembered(default_engine(lean, limits_for(budget_of(args))), memory)
    check = remembered_check(trusted_check(lean, checker=Checker(lean)), memory)
    _tools = _Tools(lean, args, memory, engine, check, {})


def _compare(job: Job[tuple[str, int]]) -> list[Row]:
    """One theorem with each policy and seed."""
    theorem, jobs, until = job
    tools, args = _tools, _tools.args
    name, _, options = args.search.partition(":")
    search = make_search(name, parse_options(options.split(",")) if options else None)
    write_out = remembered_write_out(writer_out(tools.lean), tools.memory)
    rows = []
    for asked, seed in jobs:
        if time.monotonic() > until:
            break
        if (asked, seed) not in tools.policies:
            tools.policies[asked, seed] = make_policy(of_seed(asked, seed), tools.lean, seed)
        policy = tools.policies[asked, seed]
        problem = Problem(
            theorem, tools.engine, policy, tools.check, budget_of(args), seed, write_out
        )
        result = prove(search, problem)
        row: Row = {f: getattr(result, f) for f in FIELDS}
        row |= {"lean_s": _lean_s(result), "proof": result.proof and result.proof.text}
        rows.append(row | {"policy": asked, "seed": seed, "theorem": theorem.name})
    return rows


def of_seed(policy: str, seed: int) -> str:
    """A policy's name for one seed: ``{seed}`` in it, say of a folder, stands for that."""
    return policy.replace("{seed}", str(seed))


def _lean_s(result: SearchResult) -> float:
    """Seconds of the steps in Lean, when they were first asked for."""
    if result.graph is None:
        return 0.0
    nodes = result.graph.nodes(data=True)
    return math.fsum(a.time_s for _, data in nodes for a in data["attempts"])


def key(args: argparse.Namespace) -> Row:
    """What must be equal for results to be compared."""
    return {"suite": args.suite, "search": args.search, "steps_most": args.steps,
            "heartbeats": args.heartbeats}  # fmt: skip


def outcomes_within(rows: Iterable[Row], steps: int) -> dict[str, list[bool]]:
    """By theorem, whether each seed's try proved it within so many steps; seeds in order."""
    found: dict[str, list[bool]] = {}
    for row in sorted(rows, key=lambda r: int(r["seed"])):
        found.setdefault(row["theorem"], []).append(within(row, steps))
    return found


def table(rows: list[Row], baseline: str, at: list[int]) -> str:
    """Markdown: the policies on the theorems that all of them have tried with all seeds; ``at``
    are smaller budgets to be told as well."""
    of: dict[str, dict[str, list[Row]]] = {}
    for row in rows:
        of.setdefault(row["policy"], {}).setdefault(row["theorem"], []).append(row)
    if not of:
        return "nothing yet"
    seeds = {row["seed"] for row in rows}
    whole = [
        {name for name, tries in found.items() if len(tries) == len(seeds)} for found in of.values()
    ]
    common = set.intersection(*whole)
    most = rows[0]["steps_most"]
    lines = [f"{rows[0]['suite']}, {len(common)} theorems, {len(seeds)} seeds"]
    for steps in sorted({*at, most}):
        lines += ["", *_part(of, common, baseline, steps, timed=steps == most)]
    return "\n".join(lines)


def _part(
    of: Mapping[str, Mapping[str, list[Row]]], common: set[str], baseline: str, steps: int, *,
    timed: bool,
) -> list[str]:
    """The table of one budget."""
    lines = [f"| within {steps:,} steps | proved | 95% | against {baseline} | 95% | +/- |"]
    lines += ["|---|---|---|---|---|---|"]
    if timed:
        lines = [lines[0] + " steps a try | Lean, s a try | policy, s a try |",
                 lines[1] + "---|---|---|"]  # fmt: skip
    tries = {p: [r for name in sorted(common) for r in found[name]] for p, found in of.items()}
    won = {p: outcomes_within(mine, steps) for p, mine in tries.items()}
    for p in sorted(of, key=lambda p: -sum(map(sum, won[p].values()))):
        proved = sum(map(sum, won[p].values()))
        share = wilson(round(proved * len(common) / max(1, len(tries[p]))), len(common))
        cells = [p, f"{100 * proved / max(1, len(tries[p])):.1f}%",
                 f"{100 * share.low:.0f} to {100 * share.high:.0f}"]  # fmt: skip
        cells += _against(won[baseline], won[p]) if p != baseline and baseline in won else [""] * 3
        if timed:
            cells += [f"{sum(r[f] for r in tries[p]) / max(1, len(tries[p])):.2f}"
                      for f in ("steps", "lean_s", "policy_s")]  # fmt: skip
        lines.append("| " + " | ".join(cells) + " |")
    return lines


def _against(before: dict[str, list[bool]], after: dict[str, list[bool]]) -> list[str]:
    """The difference, its interval, and how many theorems only one side has proved at all."""
    found = paired_bootstrap(before, after)
    more = sum(any(after[t]) and not any(before[t]) for t in after)
    fewer = sum(any(before[t]) and not any(after[t]) for t in after)
    sure = " *" if found.significant else ""
    low, high = 100 * found.low, 100 * found.high
    return [f"{100 * found.difference:+.1f}{sure}", f"{low:+.1f} to {high:+.1f}",
            f"+{more} -{fewer}"]  # fmt: skip


def main() -> None:
    """See the module."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options(parser)
    parser.set_defaults(
        suite="library:validation", steps=100, baseline=DEFAULT, out=Path("policies.jsonl")
    )
    parser.add_argument("--policy", action="append", help="repeatable")
    parser.add_argument("--seeds", default="0,1,2", help="with commas")
    parser.add_argument("--search", default="best-first", help="NAME or NAME:KEY=VALUE,...")
    parser.add_argument("--order", type=int, default=0, help="seed of the theorems' order")
    args = parser.parse_args()
    args.seeds = [int(seed) for seed in args.seeds.split(",")]
    args.policy = list(dict.fromkeys([args.baseline, *(args.policy or ())]))
    if not args.table:
        for policy in args.policy:
            for seed in args.seeds:
                check_policy(of_seed(policy, seed))
        run(args)
        print(busy())
    rows = kept(args.out, key(args))
    if not args.table:
        rows = [r for r in rows if r["seed"] in args.seeds and r["policy"] in args.policy]
    print(table(rows, args.baseline, smaller(args)))


if __name__ == "__main__":
    main()
