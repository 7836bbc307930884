"""How fast mutation makes theorems, and what its index of lemmas saves.

    python benchmarks/mutation.py                     # yield and rate, a sample of the library
    python benchmarks/mutation.py --sources 12 --all-pairs    # the index against every lemma

The rate is told per second of processor time as well, of this process and its Leans: the second is
what counts on a machine that does other things too. Lemmas of the core are read before the clock
starts, a file's when its first theorem is drawn.
"""

from __future__ import annotations

import argparse
import os
import statistics
import time
from collections import Counter
from dataclasses import replace
from pathlib import Path
from random import Random

from qedgym.data_synth.forms import Known
from qedgym.data_synth.known_forms import library_forms
from qedgym.data_synth.lemma_patterns import Hit, Statement, Use, hits, taken_apart
from qedgym.data_synth.mutate import mutate
from qedgym.data_synth.mutate_check import passed
from qedgym.data_synth.mutate_lemmas import (
    applying_to_hypotheses,
    feeding,
    rewriting,
    rewriting_hypotheses,
)
from qedgym.data_synth.mutate_library import CoreLemmas, FileLemmas, Library
from qedgym.data_synth.mutate_scene import Scene
from qedgym.data_synth.mutate_scene_of import scene_of
from qedgym.data_synth.mutate_source import source_of
from qedgym.env.engine import Limits
from qedgym.env.expr import parse_name
from qedgym.env.library import LIBRARY, LibraryTheorem, library
from qedgym.env.state_engine import StateEngine
from qedgym.env.theorem import Theorem
from qedgym.env.toolchain import find_toolchain
from qedgym.env.verify import Checker


def processor_seconds() -> float:
    """Processor time of this process and all that it started and that still runs."""
    children: dict[int, list[int]] = {}
    used: dict[int, float] = {}
    tick = os.sysconf("SC_CLK_TCK")
    for entry in Path("/proc").iterdir():
        try:
            fields = (entry / "stat").read_text().rpartition(")")[2].split()
        except (OSError, ValueError):
            continue
        if entry.name.isdigit():
            children.setdefault(int(fields[1]), []).append(int(entry.name))
            used[int(entry.name)] = (int(fields[11]) + int(fields[12])) / tick
    total, stack = 0.0, [os.getpid()]
    while stack:
        process = stack.pop()
        total += used.get(process, 0.0)
        stack += children.get(process, [])
    return total


def every_lemma(library: Library) -> tuple[Hit, ...]:
    """All ways to use all lemmas, whether they fit or not."""
    found = []
    for lemmas in library.lemmas:
        for name in lemmas.names:
            found += [Hit(Use(name, way, 0), 1) for way in ("rw", "rw back", "apply", "forward")]
    return tuple(found)


def compare(engine: StateEngine, one: Theorem, said: Statement, library: Library) -> Counter[str]:
    """Tactics tried and applied with the index and with every lemma, and the seconds of both."""
    told: Counter[str] = Counter()
    source = source_of(one)
    if isinstance(source, str):
        return told
    scene = scene_of(engine, source, said, library, 10_000)
    if isinstance(scene, str):
        return told
    began = time.process_time()
    hits(said.conclusion, library.lemmas, library.terms, wanted=False)
    told["look-up us"] += round((time.process_time() - began) * 1e6)
    everything = every_lemma(library)
    facts = tuple(replace(fact, hits=everything) for fact in scene.facts)
    for label, one_scene in (
        ("index", scene), ("all pairs", replace(scene, hits=everything, facts=facts)),
    ):  # fmt: skip
        before, new = processor_seconds(), attempts(engine, one_scene)
        told[f"{label} ms"] += round((processor_seconds() - before) * 1000)
        told.update({f"{label} {what}": n for what, n in new.items()})
    return told


def attempts(engine: StateEngine, scene: Scene) -> Counter[str]:
    """How many tactics with lemmas were tried, and applied."""
    told: Counter[str] = Counter()
    for operator in (rewriting, rewriting_hypotheses, feeding, applying_to_hypotheses):
        tried = [(a.state, a.tactic) for a in operator(scene) if not a.operator.endswith("-once")]
        for begin in range(0, len(tried), 256):
            results = engine.step_many(tried[begin : begin + 256], goals=False)
            told["tried"] += len(results)
            told["applied"] += sum(result.ok for result in results)
    return told


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sources", type=int, default=40)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--all-pairs", action="store_true")
    parser.add_argument("--check", type=int, default=500, help="mutants for the trusted check")
    given = parser.parse_args()
    toolchain = find_toolchain("embedded")
    core = CoreLemmas(toolchain)
    random = Random(given.seed)
    files: dict[str, FileLemmas] = {}
    sample: list[LibraryTheorem] = random.sample(library(), given.sources)
    sample.sort(key=lambda one: (one.file, one.theorem.position.line))
    forms = frozenset[str]() if given.all_pairs else library_forms(toolchain, print)
    counts: Counter[str] = Counter()
    found: list[list[Theorem]] = []
    kept: list[int] = []
    wall, used = time.perf_counter(), processor_seconds()
    with StateEngine(toolchain, Limits(step_s=120, heartbeats=10_000)) as engine:
        for one in sample:
            if one.file not in files:
                text = (LIBRARY / one.file).read_text(encoding="utf-8")
                files[one.file] = FileLemmas(core, text, toolchain)
            file, name = files[one.file], parse_name(one.name)
            said, lemmas = taken_apart(file.module[name].type), file.before(name)
            if given.all_pairs:
                counts.update(compare(engine, one.theorem, said, lemmas))
                continue
            known = Known(forms)
            done = mutate(engine, one.theorem, said, lemmas, known, file=f"Library/{one.file}")
            counts.update(done.counts)
            found.append([made.theorem for made in done.made])
            kept.append(done.found)
        wall, used = time.perf_counter() - wall, processor_seconds() - used
    for name, number in sorted(counts.items()):
        print(f"{number:8d}  {name}")
    if given.all_pairs:
        return
    made = sum(map(len, found))
    print(f"{len(sample)} sources, {made} verified mutants, {sum(kept)} of them not trivial")
    print(f"median of a source {statistics.median(kept)}, that are not trivial")
    print(f"{made / wall:.1f}/s by the clock, {made / used:.1f} per processor second; one worker")
    every = [theorem for theorems in found for theorem in theorems]
    some = random.sample(every, min(given.check, len(every)))
    with Checker(toolchain) as checker:
        began = time.perf_counter()
        good = sum(passed(checker, some))
    print(f"trusted check: {good} of {len(some)} in {time.perf_counter() - began:.1f} s")


if __name__ == "__main__":
    main()
