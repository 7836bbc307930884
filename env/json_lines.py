"""Files of JSON Lines that any end of their writer leaves usable."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

from qedgym.env.errors import InputError


def mend(file: IO[bytes]) -> None:
    """Cut what a kill left of a last line, and stand at the end. The file is open for ``a+b``."""
    file.seek(0, os.SEEK_END)
    end = file.tell()
    while end > 0:
        start = max(0, end - 65536)
        file.seek(start)
        piece = file.read(end - start)
        if (at := piece.rfind(b"\n")) >= 0:
            end = start + at + 1
            break
        end = start
    file.truncate(end)
    file.seek(0, os.SEEK_END)


def read_lines(path: Path) -> Iterator[tuple[int, int, dict[str, Any]]]:
    """Every record of a file with the place and the length of its line, in bytes.

    A last line without its end is not given: somebody is writing it. Raises ``InputError`` for a
    line that is no record.
    """
    if not path.exists():
        return
    place = 0
    with path.open("rb") as file:
        for number, line in enumerate(file, 1):
            if not line.endswith(b"\n"):
                return
            try:
                record = json.loads(line)
            except ValueError:
                record = None
            if not isinstance(record, dict):
                raise InputError(f"{path}:{number}: is not JSON; the run is damaged")
            yield place, len(line), record
            place += len(line)
