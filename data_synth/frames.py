"""Python objects over a pipe, one after the other. For pipes between processes of ours only."""

from __future__ import annotations

import pickle
import struct
from typing import IO, Any

_HEAD = struct.Struct("!Q")


def write_frame(pipe: IO[bytes], value: object) -> None:
    """Write an object. Raises ``OSError`` when nobody reads any more."""
    body = pickle.dumps(value)
    pipe.write(_HEAD.pack(len(body)) + body)
    pipe.flush()


def read_frame(pipe: IO[bytes]) -> Any:
    """The next object. Raises ``EOFError`` when there is none any more."""
    head = pipe.read(_HEAD.size)
    if len(head) < _HEAD.size:
        raise EOFError
    body = pipe.read(_HEAD.unpack(head)[0])
    if len(body) < _HEAD.unpack(head)[0]:
        raise EOFError
    return pickle.loads(body)
