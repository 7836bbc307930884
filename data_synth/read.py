"""Reading a dataset that a run has written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from qedgym.data_synth.journal import MANIFEST, read_manifest
from qedgym.data_synth.shards import FOLDER, SPLITS
from qedgym.env.errors import InputError


def shard_files(folder: Path, split: str | None = None) -> list[Path]:
    """The shards of a dataset, or of one split of it, in order. Raises ``InputError`` without."""
    if not (folder / MANIFEST).is_file():
        raise InputError(f"{folder}: is not the dataset of a run: it has no {MANIFEST}")
    read_manifest(folder)
    found = [
        path
        for name in SPLITS
        if split in (None, name)
        for path in sorted((folder / FOLDER).glob(f"{name}-*.parquet"))
    ]
    if not found and split is None:
        raise InputError(f"{folder}: has no shards; finish the run with --resume")
    return found


def read_records(
    folder: Path, split: str | None = None, columns: Sequence[str] | None = None
) -> Iterator[dict[str, Any]]:
    """The records of a dataset in its order, by split; a group of rows in memory at a time.

    ``columns`` are the wanted ones, all without. Raises ``InputError`` for what is no dataset.
    """
    for path in shard_files(folder, split):
        try:
            file = pq.ParquetFile(path)
            for group in range(file.num_row_groups):
                yield from file.read_row_group(group, columns=columns).to_pylist()
        except (OSError, pa.ArrowException) as error:
            raise InputError(f"{path}: cannot be read: {error}") from None


def columns_of(folder: Path) -> frozenset[str]:
    """The columns of a dataset. Raises ``InputError`` for what is no dataset."""
    path = shard_files(folder)[0]
    try:
        return frozenset(pq.read_schema(path).names)
    except (OSError, pa.ArrowException) as error:
        raise InputError(f"{path}: cannot be read: {error}") from None
