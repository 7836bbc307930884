"""What the theorem library is worth: its size, its proofs, what falls to a single tactic.

    python benchmarks/library_report.py [--closers [--sample N]] [--check] [--only PLACE]

Prints sizes per topic, the tactics of the reference proofs (as Lean counted them, from
``proofs.json``), and the statements that are alike. ``--closers`` tries every single tactic on
every theorem, or on so many of them, bare and after ``intros`` (half a second a theorem, most of
it ``exact?``), ``--check`` gives every proof to the trusted check. ``--only Nat`` or ``--only
Nat/Primes`` looks at a part.
"""

from __future__ import annotations

import argparse
import json
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from statistics import median

from qedgym.env.engine import Limits
from qedgym.env.expr import name_text
from qedgym.env.library import LIBRARY, LibraryTheorem, suite
from qedgym.env.library_facts import StatementForms, compile_file, declared_theorems
from qedgym.env.state_engine import StateEngine
from qedgym.env.toolchain import Toolchain, find_toolchain
from qedgym.env.verify import verify_many

CLOSERS = (
    "rfl", "trivial", "decide", "assumption", "contradiction", "constructor", "simp", "simp_all",
    "simp +arith", "omega", "ac_rfl", "grind", "exact?",
)  # fmt: skip


def main() -> None:
    """Prints the report."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    parser.add_argument("--closers", action="store_true", help="try each single tactic on each")
    parser.add_argument("--sample", type=int, metavar="N", help="on about so many, evenly spread")
    parser.add_argument("--check", action="store_true", help="check every proof")
    parser.add_argument("--only", metavar="PLACE", help="a topic or a file of it")
    options = parser.parse_args()
    entries = suite(f"library/{options.only}" if options.only else "library")
    toolchain = find_toolchain("embedded")
    sizes(entries)
    lengths(entries)
    alike(entries, toolchain)
    if options.closers:
        closers(entries[:: max(1, len(entries) // (options.sample or len(entries)))], toolchain)
    if options.check:
        check(entries, toolchain)


def sizes(entries: Sequence[LibraryTheorem]) -> None:
    """How many there are, by topic and difficulty."""
    print(f"{len(entries)} theorems in {len({e.file for e in entries})} files")
    print("  topics:", _counts(e.topic for e in entries))
    print("  difficulty:", _counts(str(e.difficulty) for e in entries))


def lengths(entries: Sequence[LibraryTheorem]) -> None:
    """Tactics of the reference proofs; a term without any counts as one."""
    proofs = json.loads((LIBRARY / "proofs.json").read_text(encoding="utf-8"))["theorems"]
    found = [proofs[e.name] for e in entries if e.name in proofs]
    if len(found) < len(entries):
        print(f"  {len(entries) - len(found)} not in proofs.json: rerun generate_splits.py")
    counts = [max(1, proof["tactics"]) for proof in found]
    share = sum(proof["branches"] for proof in found) / len(found)
    print(f"tactics: median {median(counts):g}, of one {counts.count(1)}; branching {share:.0%}")


def alike(entries: Sequence[LibraryTheorem], toolchain: Toolchain) -> None:
    """Statements that differ in names only, and those of one template."""
    same, templates = defaultdict(list), defaultdict(list)
    for file in sorted({e.file for e in entries}):
        module = compile_file(LIBRARY / file, toolchain)
        forms = StatementForms(module)
        for name in declared_theorems(module):
            same[forms.alike(name)].append(name_text(name))
            templates[forms.template(name)].append(name_text(name))
    print("alike:", [names for names in same.values() if len(names) > 1] or "none")
    groups = [names for names in templates.values() if len(names) > 1]
    print(f"templates that several share: {len(groups)}, by {sum(map(len, groups))} theorems")


def closers(entries: Sequence[LibraryTheorem], toolchain: Toolchain) -> None:
    """How many of the theorems fall to each single tactic, and to any."""
    closed: defaultdict[str, set[str]] = defaultdict(set)
    by_file = defaultdict(list)  # an engine goes on from the file it has read last
    for entry in entries:
        by_file[entry.file].append(entry)
    with StateEngine(toolchain, Limits(step_s=10)) as engine:
        for here in by_file.values():
            proofs = [(c, f"by {before}{c}") for c in CLOSERS for before in ("", "intros; ")]
            for closer, proof in proofs:
                left = [e for e in here if closer not in closed[e.name]]
                tries = engine.try_many([(e.theorem, proof) for e in left])
                for entry, tried in zip(left, tries, strict=True):
                    if tried.ok:
                        closed[entry.name].add(closer)
    for closer in CLOSERS:
        print(f"  {closer}: {sum(closer in by for by in closed.values())}")
    some = sum(map(bool, closed.values()))
    print(f"closed by a single tactic: {some} of {len(entries)} ({some / len(entries):.0%})")


def check(entries: Sequence[LibraryTheorem], toolchain: Toolchain) -> None:
    """The trusted check of every reference proof."""
    began = time.monotonic()
    pairs = [(e.theorem, e.theorem.proof or "") for e in entries]
    results = verify_many(pairs, toolchain)
    refused = [r for r in results if not r.ok]
    for result in refused:
        print(f"  {result.theorem}: {result.message}")
    seconds = time.monotonic() - began
    print(f"trusted check: {len(results) - len(refused)} of {len(results)} in {seconds:.0f} s")


def _counts(values: Iterable[str]) -> str:
    counts = Counter(values)
    return ", ".join(f"{name} {number}" for name, number in sorted(counts.items()))


if __name__ == "__main__":
    main()
