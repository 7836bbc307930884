"""Writes the splits of the theorem library, and what Lean says of its reference proofs.

    python lean_project/generate_splits.py [--fresh] [FOLDER]

FOLDER (default: ``Library`` beside this file) receives

- ``splits/random.json`` and ``splits/novel_premises.json``: names in three parts; the second also
  lists, of each test theorem, the lemmas that no other part's proofs use;
- ``splits/branching.json``: the theorems of the random test part whose reference proof branches;
- ``proofs.json``: of each theorem the number of tactics of its reference proof, whether one of them
  left several goals, and which theorems of the library it uses.

What a proof uses is read from its term in the compiled file, its tactics from Lean's trace. Files
that have not changed since ``proofs.json`` was written are not asked about again, unless
``--fresh`` says so (then it takes minutes). The seed is fixed, so the same library gives the same
files. Rerun it when the library changes.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from qedgym.env.library import LIBRARY, library
from qedgym.env.library_facts import compile_file, lemmas_used
from qedgym.env.proof_shape import proof_shapes
from qedgym.env.splits import Split, novel_premises, novel_premises_split, random_split
from qedgym.env.toolchain import Toolchain, find_toolchain

SEED = 2026
TEST_SHARE = 5
"""One theorem of so many is in a test part, half as many in a validation part."""
LEAST_TEST = 120
NOVEL_TEST = 140
"""Less, as most proofs use no lemma of the library; a third as many for validation."""


@dataclass(frozen=True, slots=True)
class ReferenceProof:
    """What Lean says of a theorem's reference proof."""

    tactics: int
    branches: bool
    uses: tuple[str, ...]
    """Theorems of the library, in alphabetical order."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Writes the four files."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    parser.add_argument("folder", nargs="?", type=Path, default=LIBRARY)
    parser.add_argument("--fresh", action="store_true", help="ask Lean about every file again")
    options = parser.parse_args(arguments)
    known = options.folder / "proofs.json"
    proofs = {} if options.fresh or not known.is_file() else unchanged(known)
    toolchain = find_toolchain("embedded")
    for place, names in sorted(_places().items()):
        if not names.keys() <= proofs.keys():
            proofs |= measured(place, names, toolchain)
            print(f"read: {place}", flush=True)
    for path, content in written(proofs).items():
        target = options.folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(content, encoding="utf-8")
        print(f"written: {target}")


def unchanged(known: Path) -> dict[str, ReferenceProof]:
    """What ``proofs.json`` says of the files whose text is still the same."""
    told = json.loads(known.read_text(encoding="utf-8"))
    same = [place for place, digest in told["files"].items() if _digest(place) == digest]
    names = {name for place in same for name in _places().get(place, {})}
    return {
        name: ReferenceProof(proof["tactics"], proof["branches"], tuple(proof["uses"]))
        for name, proof in told["theorems"].items()
        if name in names
    }


def measured(
    place: str, names: Mapping[str, int], toolchain: Toolchain
) -> dict[str, ReferenceProof]:
    """What Lean says of the proofs of one file, whose theorems begin in the lines given."""
    shapes = {shape.line: shape for shape in proof_shapes(LIBRARY / place, toolchain)}
    uses = lemmas_used(compile_file(LIBRARY / place, toolchain))
    return {
        name: ReferenceProof(
            shapes[line].tactics, shapes[line].branches, tuple(sorted(uses[name] & names.keys()))
        )
        for name, line in names.items()
    }


def written(proofs: Mapping[str, ReferenceProof]) -> dict[str, str]:
    """The files' texts by their paths, from what Lean says of all proofs of the library."""
    names = sorted(entry.name for entry in library())
    uses = {name: proofs[name].uses for name in names}
    test = max(LEAST_TEST, len(uses) // TEST_SHARE)
    drawn = random_split(uses, test=test, validation=test // 2, seed=SEED)
    novel = novel_premises_split(uses, test=NOVEL_TEST, validation=NOVEL_TEST // 3, seed=SEED)
    rest = (*novel.train, *novel.validation)
    premises = {name: novel_premises(uses, name, rest) for name in novel.test}
    branching = [name for name in drawn.test if proofs[name].branches]
    digests = {place: _digest(place) for place in sorted(_places())}
    theorems = {name: asdict(proofs[name]) for name in names}
    return {
        "splits/random.json": _text(_parts(drawn)),
        "splits/novel_premises.json": _text({**_parts(novel), "premises": premises}),
        "splits/branching.json": _text({"of": "random/test", "theorems": branching}),
        "proofs.json": _lines({"files": digests, "theorems": theorems}),
    }


def _places() -> dict[str, dict[str, int]]:
    """Per file of the library its theorems and the lines where they begin."""
    found: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for entry in library():
        found[entry.file][entry.name] = entry.theorem.position.line
    return found


def _digest(place: str) -> str:
    file = LIBRARY / place
    return hashlib.sha256(file.read_bytes()).hexdigest()[:16] if file.is_file() else ""


def _parts(split: Split) -> dict[str, Any]:
    return {
        "seed": SEED,
        "train": split.train,
        "validation": split.validation,
        "test": split.test,
    }


def _text(value: Mapping[str, Any]) -> str:
    """JSON with a line a name, so that differences can be read."""
    return json.dumps(value, indent=1, ensure_ascii=False) + "\n"


def _lines(tables: Mapping[str, Mapping[str, Any]]) -> str:
    """JSON of tables with a line an entry."""
    parts = []
    for table, entries in tables.items():
        lines = [
            f"  {json.dumps(key, ensure_ascii=False)}: {json.dumps(value, ensure_ascii=False)}"
            for key, value in entries.items()
        ]
        parts.append(f" {json.dumps(table)}: {{\n" + ",\n".join(lines) + "\n }")
    return "{\n" + ",\n".join(parts) + "\n}\n"


if __name__ == "__main__":
    main()
