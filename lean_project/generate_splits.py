"""Writes the splits of the theorem library, and what Lean says of its reference proofs.

    python lean_project/generate_splits.py [FOLDER]

FOLDER (default: ``Library`` beside this file) receives

- ``splits/random.json`` and ``splits/novel_premises.json``: names in three parts; the second also
  lists, of each test theorem, the lemmas that no other part's proofs use;
- ``splits/branching.json``: the theorems of the random test part whose reference proof branches;
- ``proofs.json``: of each theorem the number of tactics of its reference proof, and whether one of
  them left several goals.

What a proof uses is read from its term in the compiled file, its tactics from Lean's trace. The
seed is fixed, so the same library gives the same files. Rerun it when the library changes; takes a
few minutes.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from qedgym.env.library import LIBRARY, library
from qedgym.env.library_facts import compile_file, lemmas_used
from qedgym.env.proof_shape import ProofShape, proof_shapes
from qedgym.env.splits import Split, novel_premises, novel_premises_split, random_split
from qedgym.env.toolchain import Toolchain, find_toolchain

SEED = 2026
TEST_SHARE = 5
"""One theorem of so many is in a test part, half as many in a validation part."""
LEAST_TEST = 120
NOVEL_TEST = 140
"""Less, as most proofs use no lemma of the library; a third as many for validation."""


def main(arguments: Sequence[str]) -> None:
    """Writes the four files."""
    folder = Path(arguments[0]) if arguments else LIBRARY
    toolchain = find_toolchain("embedded")
    uses = library_uses(toolchain)
    shapes = library_shapes(toolchain)
    for path, content in written(uses, shapes).items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(content, encoding="utf-8")
        print(f"written: {target}")


def library_uses(toolchain: Toolchain) -> dict[str, frozenset[str]]:
    """Per theorem of the library the library's theorems that its proof uses."""
    names = {entry.name for entry in library()}
    found: dict[str, frozenset[str]] = {}
    for file in sorted({entry.file for entry in library()}):
        used = lemmas_used(compile_file(LIBRARY / file, toolchain))
        found |= {name: lemmas & names for name, lemmas in used.items() if name in names}
    return found


def library_shapes(toolchain: Toolchain) -> dict[str, ProofShape]:
    """Per theorem of the library the shape of its reference proof."""
    by_file: defaultdict[str, dict[int, str]] = defaultdict(dict)
    for entry in library():
        by_file[entry.file][entry.theorem.position.line] = entry.name
    return {
        by_file[file][shape.line]: shape
        for file in sorted(by_file)
        for shape in proof_shapes(LIBRARY / file, toolchain)
        if shape.line in by_file[file]
    }


def written(
    uses: Mapping[str, frozenset[str]], shapes: Mapping[str, ProofShape]
) -> dict[str, str]:
    """The files' texts by their paths."""
    test = max(LEAST_TEST, len(uses) // TEST_SHARE)
    drawn = random_split(uses, test=test, validation=test // 2, seed=SEED)
    novel = novel_premises_split(uses, test=NOVEL_TEST, validation=NOVEL_TEST // 3, seed=SEED)
    rest = (*novel.train, *novel.validation)
    premises = {name: novel_premises(uses, name, rest) for name in novel.test}
    branching = [name for name in drawn.test if shapes[name].branches]
    return {
        "splits/random.json": _text(_parts(drawn)),
        "splits/novel_premises.json": _text({**_parts(novel), "premises": premises}),
        "splits/branching.json": _text({"of": "random/test", "theorems": branching}),
        "proofs.json": _text({name: _shape(shapes[name]) for name in sorted(uses)}),
    }


def _parts(split: Split) -> dict[str, Any]:
    return {
        "seed": SEED,
        "train": split.train,
        "validation": split.validation,
        "test": split.test,
    }


def _shape(shape: ProofShape) -> dict[str, Any]:
    return {"tactics": shape.tactics, "branches": shape.branches}


def _text(value: Mapping[str, Any]) -> str:
    """JSON with a line an entry, so that differences can be read."""
    return json.dumps(value, indent=1, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    main(sys.argv[1:])
