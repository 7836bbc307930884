"""The folder of a self-play run: what it was asked for, and a journal that any end leaves usable.

======================= ==========================================================================
run.json                the settings; a run is only resumed with the same
journal.jsonl           a line for each finished item, in the order in which they were finished
contexts.jsonl          the texts that statements stand behind, each once, by a digest
conjectures.jsonl       the dataset, written at the end (``search.self_play_dataset``)
conjectures.parquet     the same
summary.json            counts, rates and times, written at the end
======================= ==========================================================================
"""

from __future__ import annotations

import fcntl
import hashlib
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import IO, Any

from qedgym.env.errors import InputError
from qedgym.env.json_lines import mend, read_lines
from qedgym.env.owned import Owned
from qedgym.search.files import append_whole, write_whole

SCHEMA = 1
"""Version of every record of a run."""


class RunFolder(Owned):
    """An open run: one process at a time has it."""

    def __init__(self, path: Path, settings: Mapping[str, Any], *, resume: bool) -> None:
        """Make the folder, or open one to go on with.

        Raises ``InputError`` when there is a run already and ``resume`` is off, when its settings
        were others, when another process has it, or when it cannot be written.
        """
        self.path = path
        self._files: list[IO[Any]] = []
        try:
            path.mkdir(parents=True, exist_ok=True)
            self._lock = self._opened("lock", "w")
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            self.resumed = self._settle(dict(settings), resume)
            self._journal = self._opened("journal.jsonl", "a+b")
            mend(self._journal)
            self._contexts = self._opened("contexts.jsonl", "a+b")
            mend(self._contexts)
        except BlockingIOError:
            self.close()
            raise InputError(f"{path}: another process is at work in this folder") from None
        except OSError as error:
            self.close()
            raise InputError(f"{path}: cannot be used: {error.strerror}") from None
        except InputError:
            self.close()
            raise
        self._known = {r["context"] for _, _, r in read_lines(self._file("contexts.jsonl"))}

    def _file(self, name: str) -> Path:
        return self.path / name

    def _opened(self, name: str, mode: str) -> IO[Any]:
        file = open(self._file(name), mode)  # noqa: SIM115
        self._files.append(file)
        return file

    def _settle(self, settings: dict[str, Any], resume: bool) -> bool:
        """Write the settings, or compare them with those that are there."""
        there = self._file("run.json")
        settings = json.loads(json.dumps({"schema_version": SCHEMA, **settings}))
        if not there.exists():
            write_whole(there, (json.dumps(settings, indent=1) + "\n").encode())
            return False
        if not resume:
            raise InputError(f"{self.path}: has a run already; go on with it by --resume, or name "
                             "another folder")  # fmt: skip
        try:
            before: Any = json.loads(there.read_text(encoding="utf-8"))
        except ValueError:
            before = None
        if not isinstance(before, dict):
            raise InputError(f"{there}: is not the settings of a run")
        for key in sorted(settings.keys() | before.keys()):
            if settings.get(key) != before.get(key):
                raise InputError(
                    f"{self.path}: was begun with {key} {before.get(key)!r}, not "
                    f"{settings.get(key)!r}; resume it as it was begun"
                )
        return True

    def append(self, record: Mapping[str, Any]) -> None:
        """Add an item to the journal; a kill after this does not lose it. Raises ``OSError``."""
        line = json.dumps({"schema_version": SCHEMA, **record}, ensure_ascii=False)
        append_whole(self._journal, line.encode("utf-8", "replace") + b"\n")

    def context(self, text: str) -> str:
        """The name of a text, which is kept the first time. Raises ``OSError``."""
        name = context_name(text)
        if name not in self._known:
            line = json.dumps({"context": name, "text": text}, ensure_ascii=False)
            append_whole(self._contexts, line.encode("utf-8", "replace") + b"\n")
            self._known.add(name)
        return name

    def items(self) -> Iterator[dict[str, Any]]:
        """The journal's lines, one at a time."""
        return (record for _, _, record in read_lines(self._file("journal.jsonl")))

    def close(self) -> None:
        """Close the files and let go of the folder. Idempotent."""
        while self._files:
            self._files.pop().close()


def context_name(text: str) -> str:
    """The digest by which a context is called."""
    return hashlib.blake2b(text.encode("utf-8", "replace"), digest_size=12).hexdigest()
