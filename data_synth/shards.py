"""The dataset of a run, made of its journal: Parquet shards in the order of the items."""

from __future__ import annotations

import hashlib
import os
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from qedgym.data_synth.job import Job, Record
from qedgym.env.errors import InputError
from qedgym.env.owned import Owned

FOLDER = "data"
SPLITS = ("train", "validation", "test")
_GROUP_ROWS = 1000
_SHARD_BYTES = 256 * 2**20
"""Size of a shard before it is compressed; the next group of rows begins another."""


@dataclass(frozen=True, slots=True)
class Shard:
    """A file of the dataset."""

    file: str
    """Below the dataset's folder, with ``/``."""
    split: str
    records: int
    bytes: int
    sha256: str


@dataclass(slots=True)
class Tally:
    """What was counted on the way."""

    records: int = 0
    duplicates: int = 0
    splits: Counter[str] = field(default_factory=Counter)
    counts: Counter[str] = field(default_factory=Counter)


def distinct(records: Iterable[Record], job: Job, tally: Tally) -> Iterator[Record]:
    """The records whose key has not been there before. Keeps 16 bytes for each."""
    seen: set[bytes] = set()
    for record in records:
        key = job.key(record)
        if key is not None:
            digest = hashlib.blake2b(key.encode("utf-8", "replace"), digest_size=16).digest()
            if digest in seen:
                tally.duplicates += 1
                continue
            seen.add(digest)
        tally.records += 1
        yield record


def write_shards(
    folder: Path, records: Iterable[Record], job: Job, tally: Tally
) -> tuple[Shard, ...]:
    """Write the records' shards into ``folder/data``; shards that were there are replaced.

    A shard has its name only when it is whole. A split without records has no shard, but there is
    always one for train. Raises ``InputError`` when they cannot be written.
    """
    place = folder / FOLDER
    schema = job.schema
    try:
        place.mkdir(exist_ok=True)
        with _Writer(place, schema) as writer:
            for record in records:
                split = job.split(record)
                if split not in SPLITS:
                    raise ValueError(f"{job.name} knows a split {split!r}")
                tally.splits[split] += 1
                writer.add(split, record)
            shards = writer.finish()
        kept = {Path(shard.file).name for shard in shards}
        for other in place.iterdir():
            if other.name not in kept and other.suffix in (".parquet", ".part"):
                other.unlink()
    except OSError as error:
        raise InputError(
            f"{place}: cannot write: {error.strerror or error}; the journal has every finished "
            "item: make room and go on with --resume"
        ) from None
    return tuple(shards)


class _Writer(Owned):
    """Open shards, one for each split."""

    def __init__(self, place: Path, schema: pa.Schema) -> None:
        self._place = place
        self._schema = schema
        self._rows: dict[str, list[Record]] = {}
        self._open: dict[str, _Open] = {}
        self._done: list[Shard] = []
        self._numbers: Counter[str] = Counter()

    def add(self, split: str, record: Record) -> None:
        rows = self._rows.setdefault(split, [])
        rows.append(record)
        if len(rows) >= _GROUP_ROWS:
            self._flush(split)

    def _flush(self, split: str) -> None:
        rows = self._rows.pop(split, [])
        table = _table(rows, self._schema)
        shard = self._open.get(split)
        if shard is None:
            name = f"{split}-{self._numbers[split]:05d}.parquet"
            self._numbers[split] += 1
            shard = self._open[split] = _Open(self._place, name, self._schema)
        shard.write(table)
        if shard.size >= _SHARD_BYTES:
            self._done.append(self._open.pop(split).finish(split))

    def finish(self) -> list[Shard]:
        """Write what is left; every shard, by split and number."""
        for split in list(self._rows):
            self._flush(split)
        if not self._numbers["train"]:
            self._flush("train")
        for split in list(self._open):
            self._done.append(self._open.pop(split).finish(split))
        return sorted(self._done, key=lambda s: (SPLITS.index(s.split), s.file))

    def close(self) -> None:
        for shard in self._open.values():
            shard.drop()
        self._open.clear()


class _Open:
    """A shard that is being written, under a name for that time."""

    def __init__(self, place: Path, name: str, schema: pa.Schema) -> None:
        self.target = place / name
        self.part = place / f".{name}.part"
        self.size = self.records = 0
        self._writer = pq.ParquetWriter(self.part, schema, compression="zstd")

    def write(self, table: pa.Table) -> None:
        self._writer.write_table(table)
        self.size += table.nbytes
        self.records += table.num_rows

    def finish(self, split: str) -> Shard:
        self._writer.close()
        with open(self.part, "rb") as file:
            os.fsync(file.fileno())
            digest = hashlib.file_digest(file, "sha256").hexdigest()
        length = self.part.stat().st_size
        self.part.replace(self.target)
        return Shard(f"{FOLDER}/{self.target.name}", split, self.records, length, digest)

    def drop(self) -> None:
        try:
            self._writer.close()
        except OSError:
            pass
        self.part.unlink(missing_ok=True)


def _table(rows: Sequence[Record], schema: pa.Schema) -> pa.Table:
    """The rows as a table. What of a text is no UTF-8 is replaced."""
    try:
        return pa.Table.from_pylist(rows, schema)
    except UnicodeEncodeError:
        return pa.Table.from_pylist([_clean(row) for row in rows], schema)


def _clean(value: Any) -> Any:
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode()
    if isinstance(value, dict):
        return {name: _clean(inner) for name, inner in value.items()}
    return [_clean(inner) for inner in value] if isinstance(value, list) else value
