"""What ``policies.py`` and ``searches.py`` share: theorems tried in several ways, rows in a file.

Every way has the same counted budget, so that what is proved does not depend on the machine. A run
that was interrupted goes on where it was.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import os
import threading
import time
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

from qedgym.env.library import LibraryTheorem
from qedgym.env.theorem import Theorem
from qedgym.search.contract import Budget

Row = dict[str, Any]
_J = TypeVar("_J")
Job = tuple[Theorem, list[_J], float]
"""A theorem without its proof, the ways in which it is to be tried, and until when (monotonic)."""


def options(parser: argparse.ArgumentParser) -> None:
    """Add the options that both have; defaults are set by each."""
    parser.add_argument("--suite")
    parser.add_argument("--steps", type=int)
    parser.add_argument("--heartbeats", type=int, default=12_000)
    parser.add_argument("--sample", type=int, help="only so many theorems, drawn by lot")
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--minutes", type=float, default=600.0)
    parser.add_argument("--at", default="", help="smaller budgets to tell as well, with commas")
    parser.add_argument("--baseline")
    parser.add_argument("--out", type=Path)
    parser.add_argument("--memory", type=Path, help="file to remember Lean's answers in")
    parser.add_argument("--table", action="store_true", help="only print the table")


def budget_of(args: argparse.Namespace) -> Budget:
    """Counted limits only, so that the machine does not matter."""
    return Budget(seconds=None, steps=args.steps, heartbeats=args.heartbeats)


def smaller(args: argparse.Namespace) -> list[int]:
    """The budgets of ``--at``."""
    return [int(steps) for steps in args.at.split(",") if steps]


def try_all(
    theorems: Iterable[LibraryTheorem], left: Callable[[str], list[_J]],
    args: argparse.Namespace, key: Row,
    begin: Callable[[argparse.Namespace], None], compare: Callable[[Job[_J]], list[Row]],
) -> None:  # fmt: skip
    """Try what was not tried yet, theorem by theorem, so that all ways stay level.

    ``left`` says of a theorem's name in which ways it is still to be tried, ``begin`` opens what a
    worker process needs, ``compare`` does a job there; its rows are kept with ``key``.
    """
    until = time.monotonic() + args.minutes * 60
    todo = []
    for theorem in theorems:
        if ways := left(theorem.name):
            todo.append((replace(theorem.theorem, proof=None), ways, until))
    spawn = multiprocessing.get_context("spawn")
    with (
        open(args.out, "a", encoding="utf-8") as out,
        ProcessPoolExecutor(args.workers, spawn, _begin, (begin, args)) as pool,
    ):
        for rows in pool.map(compare, todo):
            for row in rows:
                out.write(json.dumps(row | key) + "\n")
            out.flush()


def _begin(begin: Callable[[argparse.Namespace], None], args: argparse.Namespace) -> None:
    """Open what a worker needs; it ends with the process that began it, and its Lean with it."""
    parent = multiprocessing.parent_process()
    assert parent is not None

    def end() -> None:
        parent.join()
        os._exit(1)

    threading.Thread(target=end, daemon=True).start()
    begin(args)


def kept(path: Path, key: Row) -> list[Row]:
    """The results that are there and have this key; a line that was cut off is left out."""
    rows = []
    for line in path.read_text(encoding="utf-8").splitlines() if path.exists() else []:
        try:
            row: Row = json.loads(line)
        except ValueError:
            continue
        if all(row.get(name) == value for name, value in key.items()):
            rows.append(row)
    return rows


def within(row: Mapping[str, Any], steps: int) -> bool:
    """Whether it was proved within so many steps: a search with a smaller budget is the beginning
    of one with a larger."""
    return row["status"] == "proved" and bool(row["steps"] <= steps)
