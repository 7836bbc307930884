"""The folder of a loop: its settings, and which of its phases are finished."""

from __future__ import annotations

import fcntl
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from qedgym.env.errors import InputError
from qedgym.env.owned import Owned
from qedgym.search.files import write_whole

SETTINGS = "loop.json"
Json = dict[str, Any]


class LoopFolder(Owned):
    """Held by one process at a time. A phase counts as finished once its file is there, whole."""

    def __init__(self, path: Path, settings: Mapping[str, Any], *, resume: bool) -> None:
        """Begin a folder, or go on with the loop in it.

        More rounds than before may be asked for. Raises ``InputError``: there is a loop and
        ``resume`` is not asked for, its settings are others, another process is at it, or nothing
        can be written there.
        """
        self.path = path = path.resolve()
        try:
            path.mkdir(parents=True, exist_ok=True)
            there = (path / SETTINGS).exists()
            if not there and any(path.iterdir()):
                raise InputError(f"{path}: there is something else in it; name another folder")
            if there and not resume:
                raise InputError(f"{path}: there is a loop in it; go on with it (--resume)")
            if there:
                self._same(settings)
            self._lock = open(path / "lock", "ab")  # noqa: SIM115 - closed by close
        except OSError as error:
            raise InputError(f"cannot write {path}: {error.strerror}") from None
        try:
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            self._lock.close()
            raise InputError(f"{path}: another process is at this loop") from None
        self.write(SETTINGS, settings)

    def _same(self, settings: Mapping[str, Any]) -> None:
        old = self.read(SETTINGS)
        for key, value in json.loads(json.dumps(settings)).items():
            if key not in ("rounds", "workers") and old.get(key) != value:
                raise InputError(
                    f"{self.path}: begun with {key} {old.get(key)!r}, not {value!r}; "
                    "go on with the same settings or name another folder"
                )

    def round(self, number: int) -> Path:
        """The folder of a round, from 0."""
        found = self.path / f"round-{number:02d}"
        found.mkdir(exist_ok=True)
        return found

    def read(self, name: str) -> Json:
        """A JSON file of the folder. Raises ``InputError`` when it cannot be read."""
        try:
            value = json.loads((self.path / name).read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            raise InputError(f"{self.path / name}: cannot read: {error}") from None
        return dict(value)

    def write(self, name: str, value: Mapping[str, Any] | bytes) -> Path:
        """Write a file of the folder, whole or not at all."""
        target = self.path / name
        data = value if isinstance(value, bytes) else _json(value)
        try:
            write_whole(target, data)
        except OSError as error:
            raise InputError(f"cannot write {target}: {error.strerror}") from None
        return target

    def close(self) -> None:
        """Let the folder go. Idempotent."""
        self._lock.close()


def _json(value: Mapping[str, Any]) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode("utf-8", "replace")
