"""What pairs of one record need of whole datasets: ancestors, texts, premises."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property, lru_cache
from pathlib import Path
from random import Random
from typing import Any

import pyarrow.parquet as pq

from qedgym.data_synth.headers import Headers, Known, known
from qedgym.data_synth.read import columns_of, shard_files
from qedgym.data_synth.splits import FIELDS, STRICT, Ancestry, library_parts, made_from
from qedgym.env.benchmark_theorem import from_text
from qedgym.env.errors import InputError
from qedgym.env.leandojo_format import CorpusFile, read_corpus
from qedgym.env.library import library
from qedgym.env.premise_graph import PremiseGraph, library_files
from qedgym.env.theorem import Position
from qedgym.env.toolchain import find_toolchain

_CODE = 600
"""So many characters of a definition are shown as a premise."""


class PairSources:
    """Datasets, as far as other records than the one at hand matter."""

    def __init__(
        self, folders: Sequence[Path], split: str, test: float, validation: float, seed: int
    ) -> None:
        """Goes through all records, names and theorem texts only."""
        self._folders = tuple(folders)
        self._seed = seed
        library_part = library_parts(split)
        parents: dict[str, tuple[str, ...]] = {}
        texts: dict[str, tuple[str, str]] = {}
        for folder in folders:
            there = columns_of(folder)
            traced = "traced_tactics" in there
            wanted = ["full_name", *(f for f in FIELDS if f in there)]
            wanted += ["theorem_statement", "proof"] if traced else []
            for record in _rows(folder, wanted):
                name = record["full_name"]
                if above := made_from(record):
                    parents[name] = tuple(above)
                if traced and name not in library_part:
                    texts[name] = (record["theorem_statement"], record["proof"] or "sorry")
        self._ancestry = Ancestry(parents, split, test, validation, seed)
        own = [Known(n, s, p, self._ancestry.part([n])) for n, (s, p) in texts.items()]
        ours = [known(t.theorem, library_part[t.name]) for t in library()]
        self._known = {one.name: one for one in (*ours, *own)}
        self.headers = Headers(self._known.values())
        self._sources = self._texts_of({n for above in parents.values() for n in above})

    def _texts_of(self, names: set[str]) -> dict[str, tuple[str, str]]:
        """Statement and proof of made theorems from which others are made."""
        names -= self._known.keys()
        found = {}
        for folder in self._folders if names else ():
            for record in _rows(folder, ("full_name", "theorem_statement", "proof")):
                if record["full_name"] in names:
                    text = record["theorem_statement"], record["proof"] or "sorry"
                    found[record["full_name"]] = text
        return found

    def part(self, record: Mapping[str, Any]) -> str:
        """The part of a record: the strictest of its own name's and of all that it is made from."""
        return self._ancestry.part([record["full_name"], *made_from(record)])

    def uses_stricter(self, names: Iterable[str], part: str) -> bool:
        """Whether a theorem of a stricter part is among the names."""
        return any(self._stricter(name, part) for name in names)

    def _stricter(self, name: str, part: str) -> bool:
        one = self._known.get(name)
        return one is not None and STRICT[one.part] > STRICT[part]

    def text(self, name: str) -> tuple[str, str] | None:
        """Statement and proof of a theorem, when they are known."""
        one = self._known.get(name)
        return self._sources.get(name) if one is None else (one.statement, one.proof)

    def statement(self, name: str) -> str:
        """What a theorem or a definition says; empty when that is not known."""
        if (text := self.text(name)) is not None:
            return text[0]
        located = self._graph.by_name.get(name)
        return "" if located is None else _stated(located.premise.code, located.premise.kind)

    def premises(
        self,
        record: Mapping[str, Any],
        tactic: Mapping[str, Any],
        part: str,
        count: int,
        place: int,
    ) -> list[tuple[str, str]]:
        """Premises to show with a tactic, by name and statement, at most ``count``.

        Those that it names and the theorems that it uses; the rest is drawn from what the theorem
        may use besides, theorems of stricter parts left out. Their order is drawn, too.
        """
        used = [p["full_name"] for p in tactic["annotations"]]
        used += [p["full_name"] for p in tactic["premises"] if p["kind"] == "theorem"]
        shown = list(dict.fromkeys(used))[:count]
        chance = Random(f"{self._seed}\0{record['full_name']}\0{place}")
        others = self._accessible(
            record["file_path"], record["start"]["line"], record["start"]["column"]
        )
        if others:
            taken = set(used) | {record["full_name"]}
            for name in chance.sample(others, min(len(others), 2 * count + len(taken))):
                if len(shown) >= count:
                    break
                if name not in taken and not self._stricter(name, part):
                    shown.append(name)
        chance.shuffle(shown)
        return [(name, self.statement(name)) for name in shown]

    @lru_cache(maxsize=64)  # noqa: B019  # lives as long as the run
    def _accessible(self, path: str, line: int, column: int) -> tuple[str, ...]:
        """The theorems and definitions that a theorem may use."""
        found = self._graph.accessible(path, Position(line, column + 1))
        kinds = ("theorem", "definition")
        names = (one.premise.full_name for one in found if one.premise.kind in kinds)
        return tuple(name for name in names if not name.startswith("Lean.") and "«" not in name)

    @cached_property
    def _graph(self) -> PremiseGraph:
        """The corpora of the datasets; without one the library that Lean starts with."""
        files: dict[str, CorpusFile] = {}
        for folder in self._folders:
            path = folder / "corpus.jsonl"
            if path.is_file():
                files |= read_corpus(path.read_text(encoding="utf-8"), str(path))
        return PremiseGraph(files or library_files(find_toolchain("embedded")))


def _rows(folder: Path, columns: Sequence[str]) -> Iterable[dict[str, Any]]:
    for path in shard_files(folder):
        for batch in pq.ParquetFile(path).iter_batches(columns=list(columns)):
            yield from batch.to_pylist()


@lru_cache(maxsize=4096)
def _stated(code: str, kind: str) -> str:
    """A premise's text without its proof."""
    if kind == "theorem":
        try:
            return from_text(code).statement
        except InputError:
            pass
    return code if len(code) <= _CODE else code[:_CODE] + " …"
