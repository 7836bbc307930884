"""The theorems that a suite's name stands for: the library's, a file's, a folder's."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from qedgym.env.benchmark_files import put_aside, read_benchmark, unsupported
from qedgym.env.benchmark_theorem import BenchmarkTheorem
from qedgym.env.errors import InputError, ToolchainError
from qedgym.env.library import LibraryTheorem, suite
from qedgym.env.toolchain import Progress, Toolchain, find_toolchain
from qedgym.search.bench_plan import Entry, identified

_BASES = ("library", "unprovable")


def read_suites(
    names: Sequence[str],
    lean: str = "auto",
    *,
    limit: int | None = None,
    seed: int = 0,
    unprovable: bool = False,
    progress: Progress | None = None,
) -> tuple[Entry, ...]:
    """The theorems of suites, in order, each with the Lean that it is for.

    A name is a suite of the library (``library:test``, ``unprovable``; ``qedgym.env.library``
    says which there are), or a path: a .lean, .jsonl or .json file, or a folder. With ``limit``
    only so many of each suite, drawn by ``seed``, in their order. With ``unprovable`` no theorem
    is believed to have a proof. Proofs that files have are put aside. Raises ``InputError`` (one
    line) for what there is not or cannot be read, ``ToolchainError`` when Lean is missing.
    """
    found: list[tuple[str, BenchmarkTheorem, Toolchain, bool]] = []
    for name in dict.fromkeys(names):
        own = _suite(name, lean, progress)
        if limit is not None and limit < len(own):
            kept = sorted(random.Random(seed).sample(range(len(own)), limit))
            own = [own[i] for i in kept]
        found += [(name, item, toolchain, bad or unprovable) for item, toolchain, bad in own]
    idents = identified(item.theorem for _, item, _, _ in found)
    return tuple(
        Entry(
            ident,
            name,
            replace(item, theorem=put_aside(item.theorem)),
            toolchain,
            unsupported(item, toolchain),
            bad,
        )
        for ident, (name, item, toolchain, bad) in zip(idents, found, strict=True)
    )


def is_library_suite(name: str) -> bool:
    """Whether a name is one of the library's rather than a path (a folder is ``./library``)."""
    return name.split(":")[0].split("/")[0] in _BASES


def _suite(
    name: str, lean: str, progress: Progress | None
) -> list[tuple[BenchmarkTheorem, Toolchain, bool]]:
    if is_library_suite(name):
        toolchain = find_toolchain(lean, None, progress)
        return [(_of_library(t), toolchain, not t.provable) for t in suite(name)]
    path = Path(name)
    if not path.exists():
        raise InputError(
            f"{name}: no such file or folder, nor a suite of ours; try library, library:test, "
            "library/Nat or unprovable"
        )
    try:
        toolchain = find_toolchain(lean, path, progress)
    except ToolchainError:
        if lean != "auto":
            raise
        toolchain = find_toolchain("embedded", None, progress)  # what it lacks is told of each
    return [(item, toolchain, False) for item in read_benchmark(path, toolchain)]


def _of_library(found: LibraryTheorem) -> BenchmarkTheorem:
    return BenchmarkTheorem(
        found.theorem,
        "library" if found.provable else "unprovable",
        informal=found.remark or None,
        topic=found.topic,
        difficulty=None if found.difficulty is None else str(found.difficulty),
        license="Apache-2.0",
        source=found.source,
    )
