"""Reads constants out of Lean's shared library: parser descriptions and the symbols around them."""

from __future__ import annotations

import ctypes
import os
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from qedgym.lean_project.lean_names import Name

_STRING_TAG = 249
_MAX_DEPTH = 40
_MAX_STRING = 10_000
_UNARY, _BINARY, _NODE, _TRAILING_NODE, _SYMBOL, _KEYWORD = 1, 2, 3, 4, 5, 6
_NODE_WITH_ANTIQUOT, _SEPARATED, _SEPARATED1 = 9, 10, 11
"""Constructor numbers of ``Lean.ParserDescr``."""
_PARTS = {
    _UNARY: (1,), _BINARY: (1, 2), _NODE: (2,), _TRAILING_NODE: (3,), _NODE_WITH_ANTIQUOT: (2,),
    _SEPARATED: (0, 2), _SEPARATED1: (0, 2),
}  # fmt: skip
"""Which of a constructor's fields are descriptions."""


@dataclass(frozen=True, slots=True)
class ParserDescr:
    """What the outermost constructor of a ``Lean.ParserDescr`` says."""

    kind: Name
    """The kind of the syntax nodes that the parser makes."""
    trailing: bool
    """Whether it continues a term that stands to its left (``x + y``)."""
    in_category: bool
    """False for a mere abbreviation (``syntax location := ...``)."""
    size: int
    """Of how many constructors it is made."""
    keyword: str | None
    """What it begins with, where that is one word in every case."""


@dataclass(frozen=True, slots=True)
class Symbol:
    """An exported name of a shared library."""

    name: str
    is_data: bool
    """False for a function."""


def symbols(library: Path) -> list[Symbol]:
    """What a 64-bit little-endian ELF library exports, in the library's order."""
    data = library.read_bytes()
    offset, size, count = struct.unpack_from("<40x Q 10x HH", data.ljust(64))
    headers = [struct.unpack_from("<IIQQQQIIQQ", data, offset + i * size) for i in range(count)]
    found = []
    for header in headers:
        kind, start, length, link = header[1], header[4], header[5], header[6]
        if kind != 11:  # the dynamic symbol table
            continue
        strings = headers[link][4]
        for at in range(start, start + length, 24):
            name, info, _other, section = struct.unpack_from("<IBBH", data, at)
            if section:
                begin = strings + name
                text = data[begin : data.index(b"\0", begin)].decode()
                found.append(Symbol(text, info & 15 == 1))
    return found


class NativeLibrary:
    """Lean's library loaded into this process and initialised; read only, never unloaded.

    Memory is read through the kernel, so that a word that is no pointer gives None, not a crash.
    """

    def __init__(self, path: Path) -> None:
        self._library = ctypes.CDLL(str(path), mode=os.RTLD_GLOBAL | os.RTLD_NOW)
        initialize = self._library.lean_initialize
        initialize.argtypes, initialize.restype = [], None
        initialize()
        self._memory = os.open("/proc/self/mem", os.O_RDONLY | os.O_CLOEXEC)

    def __enter__(self) -> NativeLibrary:
        """Itself."""
        return self

    def __exit__(self, *exc: object) -> None:
        """Closes the view of the memory; the library stays loaded."""
        os.close(self._memory)

    def parser_descr(self, symbol: str) -> ParserDescr | None:
        """The parser description that the data symbol ``symbol`` points to; None if it is none."""
        pointer = ctypes.c_size_t.in_dll(self._library, symbol).value
        header = self._header(pointer)
        if header is None:
            return None
        fields = self._fields(pointer, header[1])
        if header in {(_NODE, 3), (_TRAILING_NODE, 4)}:
            kind = self._name(fields[0])
        elif header == (_NODE_WITH_ANTIQUOT, 3) and self._string(fields[0]) is not None:
            kind = self._name(fields[1])
        else:
            return None
        if not kind:
            return None
        tag = header[0]
        return ParserDescr(
            kind,
            tag == _TRAILING_NODE,
            tag != _NODE_WITH_ANTIQUOT,
            self._size(pointer),
            self._keyword(fields[2]) if tag == _NODE else None,
        )

    def _size(self, pointer: int) -> int:
        return 1 + sum(map(self._size, self._parts(pointer)))

    def _keyword(self, pointer: int) -> str | None:
        """What the description at ``pointer`` begins with, if it is plainly one word."""
        header = self._header(pointer)
        if header is None:
            return None
        if header[0] in (_SYMBOL, _KEYWORD):
            text = self._string(self._fields(pointer, 1)[0])
            return text.strip() if text else None
        fields = self._fields(pointer, header[1])
        follows = header[0] == _BINARY and self._name(fields[0]) == ("andthen",)
        return self._keyword(fields[1]) if follows else None

    def _parts(self, pointer: int) -> list[int]:
        header = self._header(pointer)
        if header is None:
            return []
        fields = self._fields(pointer, header[1])
        return [fields[i] for i in _PARTS.get(header[0], ())]

    def _read(self, address: int, size: int) -> bytes:
        try:
            data = os.pread(self._memory, size, address)
        except (OSError, OverflowError):
            return b""
        return data if len(data) == size else b""

    def _header(self, pointer: int) -> tuple[int, int] | None:
        """Constructor number and count of fields of the object, None where there is none."""
        data = b"" if pointer == 0 or pointer & 7 else self._read(pointer, 8)
        return (data[7], data[6]) if data else None

    def _fields(self, pointer: int, count: int) -> tuple[int, ...]:
        data = self._read(pointer + 8, 8 * count)
        return struct.unpack(f"<{count}Q", data) if data else (0,) * count

    def _string(self, pointer: int) -> str | None:
        header = self._header(pointer)
        if header is None or header[0] != _STRING_TAG:
            return None
        (size,) = self._fields(pointer, 1)
        if not 0 < size <= _MAX_STRING:
            return None
        return self._read(pointer + 32, size - 1).decode(errors="replace")

    def _name(self, pointer: int) -> Name | None:
        """A ``Lean.Name``; numbers above 2^63 are not expected and give None."""
        parts = list(self._name_parts(pointer))
        return None if None in parts else tuple(p for p in reversed(parts) if p is not None)

    def _name_parts(self, pointer: int) -> Iterator[str | int | None]:
        """The components from the last to the first; None after the last good one if broken."""
        for _ in range(_MAX_DEPTH):
            if pointer == 1:
                return
            header = self._header(pointer)
            if header not in {(1, 2), (2, 2)}:
                break
            parent, part = self._fields(pointer, 2)
            yield self._string(part) if header == (1, 2) else part >> 1 if part & 1 else None
            pointer = parent
        yield None
