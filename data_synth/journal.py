"""The folder of a run and its journal: what is finished, whatever way the run ends.

A line of ``journal.jsonl`` is a finished item: ``item`` (its key), ``round``, ``counts`` and
``records``; or one that was given up: ``item``, ``round`` and ``lost``, the reason. Lines come in
the order in which items were finished. A line is there as a whole or, after a kill or a full disk,
cut away.
"""

from __future__ import annotations

import contextlib
import fcntl
import json
import os
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from qedgym.data_synth.job import Done
from qedgym.env.errors import InputError
from qedgym.env.json_lines import mend, read_lines
from qedgym.env.owned import Owned
from qedgym.search.files import write_whole

MANIFEST = "manifest.json"
_JOURNAL = "journal.jsonl"
_LOCK = "lock"
_SYNC_S = 0.5
"""So old a finished item may be before it is on the disk itself, should the machine fail."""


@dataclass(frozen=True, slots=True)
class Line:
    """A finished item, ready for the journal. Workers make it, so that the driver only copies."""

    key: str
    round: int
    records: int
    text: bytes


def line_of(key: str, round_: int, done: Done) -> Line:
    """The journal's line for a finished item. Raises ``TypeError`` for what is no JSON value."""
    counts = {name: int(count) for name, count in done.counts.items()}
    fields = {"item": key, "round": round_, "counts": counts}
    text = json.dumps({**fields, "records": [dict(r) for r in done.records]}, ensure_ascii=False)
    return Line(key, round_, len(done.records), text.encode("utf-8", "replace") + b"\n")


@dataclass(frozen=True, slots=True)
class Entry:
    """An item that the journal knows."""

    round: int
    place: int
    length: int
    """Where its line is in the file, in bytes."""
    records: int
    lost: str | None = None
    """Why it was given up, if it was."""


class Journal(Owned):
    """The open folder of a run; one process at a time has it."""

    def __init__(self, folder: Path, identity: Mapping[str, Any], *, resume: bool) -> None:
        """Make the folder, or open one to go on with.

        ``identity`` is what must be the same for records to belong to one run. Raises
        ``InputError`` when the folder holds something and ``resume`` is off, holds no run or one
        that was begun with another identity, is in use, or cannot be written.
        """
        self.folder = folder
        self.entries: dict[str, Entry] = {}
        self._files: list[IO[bytes]] = []
        self._synced = time.monotonic()
        try:
            self._open(json.loads(json.dumps(identity)), resume)
        except OSError as error:
            self.close()
            raise InputError(f"{folder}: cannot be used: {error.strerror}") from None
        except BaseException:
            self.close()
            raise

    def _open(self, identity: dict[str, Any], resume: bool) -> None:
        folder = self.folder
        if folder.exists() and not folder.is_dir():
            raise InputError(f"{folder}: is not a folder; name another place")
        folder.mkdir(parents=True, exist_ok=True)
        there = {p.name for p in folder.iterdir() if not p.name.endswith(".part")} - {_LOCK}
        if there and not resume:
            raise InputError(
                f"{folder}: is not empty; go on with the run in it by --resume, or name another "
                "folder"
            )
        if there and MANIFEST not in there:
            raise InputError(f"{folder}: has no run to resume; name another folder")
        lock = self._opened(_LOCK, "a+b")
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise InputError(f"{folder}: another process is at work in this folder") from None
        if there:
            self._compare(identity)
        else:
            self.write_manifest({**identity, "complete": False})
        self._file = self._opened(_JOURNAL, "a+b")
        mend(self._file)
        self._read()

    def _opened(self, name: str, mode: str) -> IO[bytes]:
        file: IO[bytes] = open(self.folder / name, mode, buffering=0)
        self._files.append(file)
        return file

    def _compare(self, identity: dict[str, Any]) -> None:
        before = self.manifest()
        was, now = _flat(before, identity), _flat(identity, identity)
        for name in sorted(now.keys() | was.keys()):
            if was.get(name) != now.get(name):
                raise InputError(
                    f"{self.folder}: was begun with {name} {_short(was.get(name))}, not "
                    f"{_short(now.get(name))}; resume it as it was begun, or name another folder"
                )

    def _read(self) -> None:
        """Learn what is there."""
        for place, length, line in read_lines(self.folder / _JOURNAL):
            try:
                lost = line.get("lost")
                records = 0 if lost is not None else len(line["records"])
                entry = Entry(line["round"], place, length, records, lost)
                self.entries[line["item"]] = entry
            except (KeyError, TypeError, AttributeError):
                raise InputError(f"{self.folder / _JOURNAL}: is not a run's journal") from None

    # ---- what is written

    def add(self, line: Line) -> None:
        """Add a finished item; a kill after this does not lose it. One that is there is not added.

        Raises ``InputError`` when it cannot be written; nothing of it is there then.
        """
        if not self.finished(line.key):
            place = self._write(line.text)
            self.entries[line.key] = Entry(line.round, place, len(line.text), line.records)

    def give_up(self, key: str, round_: int, reason: str) -> None:
        """Note that an item was given up. Raises ``InputError`` as ``add``."""
        line = {"item": key, "round": round_, "lost": reason}
        text = json.dumps(line, ensure_ascii=False).encode("utf-8", "replace") + b"\n"
        self.entries[key] = Entry(round_, self._write(text), len(text), 0, reason)

    def _write(self, text: bytes) -> int:
        """Write a line at the end; its place."""
        place = self._file.seek(0, os.SEEK_END)
        try:
            left = memoryview(text)
            while left:
                left = left[self._file.write(left) :]
            if time.monotonic() - self._synced > _SYNC_S:
                self.sync()
        except OSError as error:
            with contextlib.suppress(OSError):
                self._file.truncate(place)
            raise InputError(
                f"{self.folder}: cannot write: {error.strerror}; {len(self.entries)} items are "
                "kept; make room and go on with --resume"
            ) from None
        return place

    def sync(self) -> None:
        """See to it that everything is on the disk. Raises ``OSError``."""
        os.fsync(self._file.fileno())
        self._synced = time.monotonic()

    def write_manifest(self, manifest: Mapping[str, Any]) -> None:
        """Replace ``manifest.json``. Raises ``InputError`` when it cannot be written."""
        text = json.dumps(manifest, indent=1, ensure_ascii=False) + "\n"
        write_whole(self.folder / MANIFEST, text.encode("utf-8", "replace"))

    # ---- what is read

    def manifest(self) -> dict[str, Any]:
        """``manifest.json``. Raises ``InputError`` when it is none."""
        return read_manifest(self.folder)

    def finished(self, key: str) -> bool:
        """Whether an item's records are there."""
        entry = self.entries.get(key)
        return entry is not None and entry.lost is None

    def done(self, key: str) -> Done:
        """What a finished item has come to."""
        entry = self.entries[key]
        line = json.loads(os.pread(self._file.fileno(), entry.length, entry.place))
        return Done(tuple(line["records"]), line["counts"])

    def close(self) -> None:
        """Close the files and let go of the folder. Idempotent."""
        while self._files:
            with contextlib.suppress(OSError):
                self._files.pop().close()


def read_manifest(folder: Path) -> dict[str, Any]:
    """The manifest of a run's folder. Raises ``InputError`` when there is none."""
    path = folder / MANIFEST
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise InputError(f"{path}: cannot be read: {error}") from None
    if not isinstance(found, dict):
        raise InputError(f"{path}: is not the manifest of a run")
    return found


def _flat(record: Mapping[str, Any], like: Mapping[str, Any]) -> dict[str, Any]:
    """The fields that ``like`` has, those of its records by their own names.

    >>> _flat({"job": "a", "settings": {"seed": 1}, "more": 2}, {"job": "", "settings": {}})
    {'job': 'a', 'seed': 1}
    """
    found: dict[str, Any] = {}
    for name in like:
        value = record.get(name)
        found.update(value if isinstance(value, dict) else {name: value})
    return found


def _short(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 80 else text[:77] + "..."
