"""The folder of a benchmark run: its settings, and its records as they come.

``config.json`` says what is run, ``results.jsonl`` has a line a record, ``searches.jsonl`` what the
searches saw where that is kept (``search.kept_searches``). A line is written whole
before the next theorem is begun, so that whatever ends the program, at most the theorems in
flight are lost; a half-written last line is dropped when the run is resumed.
"""

from __future__ import annotations

import fcntl
import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Self

from qedgym.env.errors import InputError
from qedgym.search.files import append_whole, write_whole
from qedgym.search.kept_searches import SEARCHES

SCHEMA = 1
"""Version of the records and of the summary."""
KEPT = "searched"
"""The key under which a record has what its search saw; it goes to a file of its own."""
CONFIG, RESULTS, SUMMARY = "config.json", "results.jsonl", "summary.json"
_SAME = {
    "fingerprint": "the theorems are not the same",
    "budget": "the budget (--timeout, --max-nodes, --max-steps) is another",
    "seed": "the seed is another",
    "critic": "the critic is another",
    "lean": "Lean is another",
}
"""What may not change when a run is resumed, and how that is said."""
_BEFORE = {"critic": "none"}
"""What is meant where a run's settings do not say."""

Json = dict[str, Any]


class RunFolder:
    """A run's folder, held by one process at a time."""

    def __init__(self, path: Path, config: Mapping[str, Any], *, resume: bool) -> None:
        """Make the folder, or go on with the run that is in it.

        Raises ``InputError``: there is a run and ``resume`` is not asked for, it is of other
        theorems or settings, another process is at it, or nothing can be written there.
        """
        self.path = path
        self.records: list[Json] = []
        """What was there already."""
        self.config = dict(config)
        """The settings as they are written; of a run gone on with, how it was begun."""
        try:
            path.mkdir(parents=True, exist_ok=True)
            there = (path / CONFIG).exists() or (path / RESULTS).exists()
            if there and not resume:
                raise InputError(
                    f"{path}: there is a run in it; go on with it (--resume) or name another folder"
                )
            if there:
                old = read_config(path)
                _same(path, old, config)
                again = {"command": config.get("command"), "begun": config.get("begun")}
                began = {key: old.get(key) for key in ("command", "begun")}
                self.config |= {**began, "resumed": [*old.get("resumed", []), again]}
            self._file = open(path / RESULTS, "ab")  # noqa: SIM115 - closed by close
        except OSError as error:
            raise InputError(f"cannot write {path}: {error.strerror}") from None
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            self._file.close()
            raise InputError(f"{path}: another process is at this run") from None
        if there:
            self.records = self._cut()
        write_whole(path / CONFIG, _json(self.config))

    def _cut(self) -> list[Json]:
        """The whole records; what stands behind the last of them is cut off."""
        records, end = _read(self.path / RESULTS)
        self._file.truncate(end)
        if (kept := self.path / SEARCHES).is_file():
            os.truncate(kept, kept.read_bytes().rfind(b"\n") + 1)
        return records

    def append(self, record: Mapping[str, Any]) -> None:
        """Write a record, for good; what it has under ``KEPT`` beside it, and before it."""
        if kept := record.get(KEPT):
            self._keep(kept)
        record = {key: value for key, value in record.items() if key != KEPT}
        data = (json.dumps(record, ensure_ascii=False) + "\n").encode("utf-8", "replace")
        try:
            append_whole(self._file, data)
            os.fsync(self._file.fileno())
        except OSError as error:
            raise InputError(f"cannot write {self.path / RESULTS}: {error.strerror}") from None

    def _keep(self, kept: Mapping[str, Any]) -> None:
        data = (json.dumps(kept, ensure_ascii=False) + "\n").encode("utf-8", "replace")
        target = self.path / SEARCHES
        try:
            with open(target, "ab") as file:
                append_whole(file, data)
        except OSError as error:
            raise InputError(f"cannot write {target}: {error.strerror}") from None

    def write(self, name: str, value: Mapping[str, Any] | bytes) -> Path:
        """Write another file of the folder, whole."""
        target = self.path / name
        write_whole(target, value if isinstance(value, bytes) else _json(value))
        return target

    def close(self) -> None:
        """Let the folder go."""
        self._file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def read_run(path: Path) -> tuple[Json, list[Json]]:
    """The settings and the records of a run. Raises ``InputError`` when there is none."""
    if not (path / RESULTS).is_file():
        raise InputError(f"{path}: no benchmark run (a folder with {RESULTS}) there")
    return read_config(path), _read(path / RESULTS)[0]


def read_config(path: Path) -> Json:
    """A run's settings. Raises ``InputError`` when they cannot be read."""
    try:
        found = json.loads((path / CONFIG).read_text(encoding="utf-8"))
    except OSError as error:
        raise InputError(f"{path / CONFIG}: cannot read: {error.strerror}") from None
    except (ValueError, RecursionError):
        raise InputError(f"{path / CONFIG}: not the settings of a run") from None
    if not isinstance(found, dict) or found.get("schema") != SCHEMA:
        raise InputError(f"{path / CONFIG}: not the settings of a run of this version")
    return found


def _read(path: Path) -> tuple[list[Json], int]:
    """The records up to the first line that is none, and where it begins."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise InputError(f"{path}: cannot read: {error.strerror}") from None
    records: list[Json] = []
    end = 0
    for line in data.splitlines(keepends=True):
        try:
            record = json.loads(line) if line.endswith(b"\n") else None
        except (ValueError, RecursionError):
            record = None
        if not isinstance(record, dict) or not {"id", "config", "attempt", "status"} <= set(record):
            if end + len(line) < len(data):
                raise InputError(f"{path}:{len(records) + 1}: not a record of a run")
            break
        records.append(record)
        end += len(line)
    return records, end


def _same(path: Path, old: Json, new: Mapping[str, Any]) -> None:
    for field, said in _SAME.items():
        if old.get(field, _BEFORE.get(field)) != new.get(field, _BEFORE.get(field)):
            raise InputError(f"{path}: cannot go on with this run: {said}; name another folder")


def _json(value: Mapping[str, Any]) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode("utf-8", "replace")
