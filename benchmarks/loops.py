"""The curve of several loops of ``qedgym loop`` that differ in their seed only.

    python benchmarks/loops.py runs/loop-0 runs/loop-1 runs/loop-2

For each policy that was judged and each round that all of them have: the held-out pass rate over
all seeds, the gain over round 0 with its 95% interval (paired over theorems, bootstrap over
theorems and seeds), engine steps and seconds of a try, and how much the round learned from.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from qedgym.env.errors import InputError
from qedgym.search.bench_store import read_run
from qedgym.training.paired import outcomes, paired_bootstrap

Proved = dict[str, list[bool]]


def settings_of(loops: Sequence[Path]) -> dict[str, Any]:
    """What the loops have in common. Raises ``InputError`` when they differ in more than seeds."""
    found = [json.loads((loop / "loop.json").read_text("utf-8")) for loop in loops]
    for other, loop in zip(found, loops, strict=True):
        for key, value in found[0].items():
            if key not in ("seed", "workers", "rounds") and other[key] != value:
                raise InputError(f"{loop}: its {key} is {other[key]!r}, not {value!r}")
    return dict(found[0])


def row(loops: Sequence[Path], number: int, place: int, search: str) -> tuple[Proved, list[str]]:
    """What one policy's tries came to in a round of all loops, and the row's other cells."""
    joined: Proved = {}
    steps = seconds = tries = learned = made = 0.0
    for loop in loops:
        at = loop / f"round-{number:02d}"
        summary = json.loads((at / "round.json").read_text("utf-8"))
        _, records = read_run(at / "held-out")
        config = f"{summary['policies'][place]}/{search}"
        for name, proved in outcomes(records, config).items():
            joined.setdefault(name, []).extend(proved)
        mine = [r for r in records if r["config"] == config]
        steps += sum(r["steps"] for r in mine)
        seconds += sum(r["time_s"] for r in mine)
        tries += len(mine)
        learned += summary["steps"] / len(loops)
        made += summary["synthetic_steps"] / len(loops)
    return joined, [
        f"{steps / tries:.1f}", f"{seconds / tries:.2f}", f"{learned:.0f}", f"{made:.0f}",
    ]  # fmt: skip


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("loops", nargs="+", type=Path)
    loops = parser.parse_args().loops
    settings = settings_of(loops)
    rounds = 0
    while all((loop / f"round-{rounds:02d}" / "round.json").is_file() for loop in loops):
        rounds += 1
    print("| policy | round | proved | gain over round 0 | steps a try | seconds a try "
          "| steps learned from | of made theorems |")  # fmt: skip
    print("|---|--:|--:|--:|--:|--:|--:|--:|")
    for place, policy in enumerate(settings["judged"]):
        first: Proved = {}
        for number in range(rounds):
            proved, cells = row(loops, number, place, settings["search"])
            rate = sum(map(sum, proved.values())) / sum(map(len, proved.values()))
            said = str(paired_bootstrap(first, proved)) if first else ""
            first = first or proved
            print(" | ".join([f"| {policy}", str(number), f"{100 * rate:.1f}%", said, *cells])
                  + " |")  # fmt: skip


if __name__ == "__main__":
    main()
