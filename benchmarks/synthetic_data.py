"""Does learning from made theorems help, at the same compute? Loops that differ in nothing else.

    qedgym synth mutate library:train --out mutants
    qedgym synth conjecture library:train --out conjectures
    python benchmarks/synthetic_data.py --out runs library goals mutants conjectures

Each argument is a loop (``qedgym loop``) in a folder of its own: ``library`` searches theorems of
``--train`` alone; the others give that many steps to made ones: ``goals``, or a dataset. All have
the same number of engine steps for searching, and of updates of the model. The table has
the held-out pass rate after the last round, and the paired difference from the first argument with
its 95% interval over theorems and seeds. Round 0 is the same for all of a seed; ``--start
loop-{seed}`` takes it over from loops that were run with the same learner and held-out theorems.
What was interrupted goes on when called again.
"""

from __future__ import annotations

import argparse
import json
import shutil
from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

from qedgym.env.errors import InputError
from qedgym.search.bench_store import read_run
from qedgym.training.learners import TimeUp
from qedgym.training.loop import run_loop
from qedgym.training.loop_folder import SETTINGS, LoopFolder
from qedgym.training.loop_report import write_report
from qedgym.training.loop_settings import LEARNED, LoopSettings, check_settings
from qedgym.training.paired import outcomes, paired_bootstrap

LEARNER = (
    "transformer:model=mini,names=letters,tactics=8,updates=1300,later=600,learning_rate=0.003"
)


def settings_of(arm: str, common: LoopSettings) -> LoopSettings:
    """A loop of the same number of engine steps in searching, all or part of it for made ones."""
    if arm != "library":
        return replace(common, theorems=(arm,))
    assert common.searched is not None
    more = common.made * common.made_steps // common.steps
    return replace(common, searched=common.searched + more)


def last_of(folder: Path, settings: LoopSettings) -> tuple[dict[str, list[bool]], dict[str, Any]]:
    """By theorem whether it was proved after the last round, and that round's summary."""
    with LoopFolder(folder, settings.record(), resume=True) as loop:
        summary = loop.read(f"round-{settings.rounds:02d}/round.json")
    _, records = read_run(folder / f"round-{settings.rounds:02d}" / "held-out")
    return outcomes(records, f"{summary['policies'][0]}/{settings.search}"), summary


def table(arms: Sequence[str], out: Path, common: LoopSettings, seeds: Sequence[int]) -> str:
    """The table of finished loops."""
    rows = ["| learns from | steps learned from | of made theorems | steps of search | rate "
            "| difference |", "|---|--:|--:|--:|--:|--:|"]  # fmt: skip
    first: dict[str, list[bool]] = {}
    for arm in arms:
        joined: dict[str, list[bool]] = {}
        learned = made = searched = 0
        for seed in seeds:
            settings = replace(settings_of(arm, common), seed=seed)
            found, summary = last_of(folder_of(out, arm, seed), settings)
            for name, tries in found.items():
                joined.setdefault(name, []).extend(tries)
            learned += summary["steps"]
            made += summary["synthetic_steps"]
            searched += summary["search"]["steps"] + summary.get("made", {}).get("steps", 0)
        rate = sum(map(sum, joined.values())) / sum(map(len, joined.values()))
        said = str(paired_bootstrap(first, joined)) if first else ""
        first = first or joined
        count = len(seeds)
        rows.append(f"| {Path(arm).name} | {learned // count} | {made // count} | "
                    f"{searched // count} | {100 * rate:.1f}% | {said} |")  # fmt: skip
    return "\n".join(rows)


def folder_of(out: Path, arm: str, seed: int) -> Path:
    """Where a loop is."""
    return out / f"{Path(arm).name}-{seed}"


SAME_START = ("train", "limit", "held_out", "held_out_limit", "held_out_attempts", "learner",
              "search", "steps", "judged", "seed")  # fmt: skip
"""Settings that round 0 comes of."""


def check_start(start: Path, settings: LoopSettings) -> None:
    """Raise InputError where a loop's round 0 is not what these settings would give."""
    theirs = json.loads((start / SETTINGS).read_text(encoding="utf-8"))
    mine = json.loads(json.dumps(settings.record()))
    other = [name for name in SAME_START if theirs.get(name) != mine[name]]
    if other:
        raise InputError(f"{start}: its round 0 was made with another {', '.join(other)}")


def share_start(place: Path, first: Path) -> None:
    """Round 0 is the same for all of one seed: taken over from the first when it is finished."""
    mine, theirs = place / "round-00", first / "round-00"
    if mine.exists() or not (theirs / "round.json").is_file():
        return
    part = place / "part"
    shutil.rmtree(part, ignore_errors=True)
    shutil.copytree(theirs, part)
    part.rename(mine)


def main() -> None:
    """Run what is not finished, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("arms", nargs="+", metavar="library|goals|DATASET")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--held-out", default="library:validation")
    parser.add_argument("--held-out-limit", type=int)
    parser.add_argument("--learner", default=LEARNER)
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--searched", type=int, default=200)
    parser.add_argument("--steps", type=int, default=64)
    parser.add_argument("--copies", type=int, default=4)
    parser.add_argument("--made", type=int, default=600)
    parser.add_argument("--made-steps", type=int, default=8)
    parser.add_argument("--seeds", default="0,1,2")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--start", metavar="DIR", help="loops whose round 0 is taken over")
    parser.add_argument("--minutes", type=float, help="pause after so long")
    args = parser.parse_args()
    seeds = [int(seed) for seed in args.seeds.split(",")]
    common = LoopSettings(
        held_out=(args.held_out,), held_out_limit=args.held_out_limit, learner=args.learner,
        rounds=args.rounds, searched=args.searched, steps=args.steps, made=args.made,
        made_steps=args.made_steps, copies=args.copies, judged=(LEARNED,), workers=args.workers,
    )  # fmt: skip
    args.out.mkdir(parents=True, exist_ok=True)
    seconds = None if args.minutes is None else 60 * args.minutes
    for seed in seeds:
        for arm in args.arms:
            settings = replace(settings_of(arm, common), seed=seed)
            check_settings(settings)
            place = folder_of(args.out, arm, seed)
            first = folder_of(args.out, args.arms[0], seed)
            if args.start:
                first = Path(args.start.format(seed=seed))
                check_start(first, settings)
            with closing(LoopFolder(place, settings.record(), resume=True)) as folder:
                share_start(folder.path, first)
                try:
                    rounds = run_loop(folder, settings, seconds=seconds)
                except TimeUp:
                    print(f"{place}: paused; the same command goes on")
                    return
                write_report(folder, settings.record(), rounds)
    print(table(args.arms, args.out, common, seeds))


if __name__ == "__main__":
    main()
