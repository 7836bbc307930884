"""The object graph in an ``.olean`` file of Lean 4.35.0, read in pure Python, trusting nothing.

What a file holds (little-endian, everything aligned to 8 bytes; seen in files that this very
Lean wrote, and described in Lean's sources ``src/library/module.cpp`` and ``src/runtime``):

=======  =====================================================================
offset   content
=======  =====================================================================
0        the five letters ``olean``
5        version of this layout, 2
6        flags; bit 0: big numbers as GMP keeps them in memory
7        Lean's version, 33 bytes, filled up with zeros
40       the commit that Lean was built from, 40 bytes
80       the address B that the file wants to be mapped at
88       pointer to the root object, here a ``ModuleData``
96       objects, one after the other, as they lie in Lean's memory
=======  =====================================================================

A *pointer* is 8 bytes: odd values are small numbers ``(p - 1) / 2`` (also constructors without
fields), even values are ``B`` + the object's offset in the file. An *object* begins with 8 bytes:
reference count (4, zero here), size for small objects (2), a number n (1) and a tag (1).

- tag 0-244: constructor number *tag* with n pointers, then its unboxed fields (8-byte ones first);
- tag 246: array: size, capacity, then the pointers;
- tag 249: string: size in bytes with the final zero, capacity, length in characters, UTF-8 bytes;
- tag 250: big number: as GMP's ``mpz``: 4 bytes allocated, 4 bytes signed count, pointer to limbs.

Lean writes an object after everything that it points to. The reader insists on that, so a
pointer cycle cannot exist and every walk ends. Whatever is out of bounds, misaligned, of the
wrong tag or too large raises ``OleanError``.
"""

from __future__ import annotations

import os
import stat
import struct
from pathlib import Path
from typing import Final

from qedgym.env.errors import QedgymError
from qedgym.env.expr import Name

HEADER: Final = struct.Struct("<5sBB33s40sQ")
LAYOUT_VERSION: Final = 2
LEAN_VERSION: Final = "4.35.0"
MAX_FILE: Final = 1 << 30  # bytes; Lean's own largest file is some hundred MiB
MAX_COMPONENTS: Final = 512  # of one name; Lean's longest have some dozens

_ARRAY, _STRING, _MPZ = 246, 249, 250
_FIRST_OBJECT: Final = HEADER.size + 8


class OleanError(QedgymError):
    """A file that is no sound olean of the Lean version that this reader knows."""


class Objects:
    """The object graph of one file, by offset. Reading methods raise ``OleanError``."""

    def __init__(self, data: bytes, origin: str) -> None:
        """``data`` is the whole file; ``origin`` names it in messages."""
        self.origin = origin
        if len(data) < _FIRST_OBJECT:
            raise OleanError(f"{origin}: not an olean file: only {len(data)} bytes")
        magic, layout, self.flags, version, commit, self.base = HEADER.unpack_from(data)
        if magic != b"olean":
            raise OleanError(f"{origin}: not an olean file: it does not begin with `olean`")
        self.lean_version = version.rstrip(b"\0").decode("ascii", "replace")
        self.commit = commit.rstrip(b"\0").decode("ascii", "replace")
        if layout != LAYOUT_VERSION or self.lean_version != LEAN_VERSION:
            raise OleanError(
                f"{origin}: written by Lean {self.lean_version} (layout {layout}); this reader "
                f"knows Lean {LEAN_VERSION} (layout {LAYOUT_VERSION}) only"
            )
        if len(data) % 8 or len(data) > MAX_FILE or self.base % 8:
            raise OleanError(f"{origin}: damaged olean file: size {len(data)}")
        self._bytes = data
        self._words = memoryview(data).cast("Q")
        self._size = len(data)
        self._names: dict[int, Name] = {}

    def root(self) -> int:
        """Offset of the root object."""
        return self.pointer(HEADER.size, self._size)

    def broken(self, offset: int, what: str) -> OleanError:
        """The error for an object that is not what it must be."""
        return OleanError(f"{self.origin}: damaged olean file: {what} at byte {offset}")

    def pointer(self, at: int, before: int) -> int:
        """The offset that the pointer at ``at`` leads to, which must be less than ``before``.

        A small number comes back as its bitwise complement (``~n``), hence negative.
        """
        value: int = self._words[at >> 3]
        if value & 1:
            return ~(value >> 1)
        offset: int = value - self.base
        if offset < _FIRST_OBJECT or offset >= before or offset & 7:
            raise self.broken(at, "a pointer out of bounds")
        return offset

    def constructor(self, offset: int, scalars: int = 0) -> tuple[int, tuple[int, ...]]:
        """Number and fields (see :meth:`pointer`) of a constructor object.

        ``scalars`` is how many bytes of unboxed fields must lie behind the pointers.
        """
        if offset < 0:
            return ~offset, ()
        words = self._words
        head = words[offset >> 3]
        tag, count = head >> 56, (head >> 48) & 0xFF
        if tag > 244 or offset + 8 + 8 * count + scalars > self._size:
            raise self.broken(offset, "no constructor")
        base, fields = self.base, []
        for value in words[(offset >> 3) + 1 : (offset >> 3) + 1 + count]:
            if value & 1:
                fields.append(~(value >> 1))
                continue
            child = value - base
            if child < _FIRST_OBJECT or child >= offset or child & 7:
                raise self.broken(offset, "a pointer out of bounds")
            fields.append(child)
        return tag, tuple(fields)

    def fields(self, offset: int, tag: int, count: int, scalars: int = 0) -> tuple[int, ...]:
        """The fields of an object that must be constructor ``tag`` with ``count`` pointers."""
        found, fields = self.constructor(offset, scalars)
        if found != tag or len(fields) != count:
            raise self.broken(offset, f"constructor {found} with {len(fields)} fields")
        return fields

    def scalar(self, offset: int, count: int, position: int, size: int) -> int:
        """An unboxed field of ``size`` bytes, ``position`` bytes behind ``count`` pointers."""
        start = offset + 8 + 8 * count + position
        if offset < 0 or start + size > self._size:
            raise self.broken(offset, "missing unboxed fields")
        return int.from_bytes(self._bytes[start : start + size], "little")

    def array(self, offset: int) -> list[int]:
        """The elements of an array."""
        words, at = self._words, offset >> 3
        if offset < 0 or offset + 24 > self._size or words[at] >> 56 != _ARRAY:
            raise self.broken(offset, "no array")
        count = words[at + 1]
        if count > (self._size - offset - 24) // 8:
            raise self.broken(offset, "an array longer than the file")
        start = offset + 24
        return [self.pointer(start + 8 * i, offset) for i in range(count)]

    def items(self, offset: int) -> list[int]:
        """The elements of a ``List``."""
        elements = []
        while offset >= 0:
            head, offset = self.fields(offset, 1, 2)
            elements.append(head)
        if offset != ~0:
            raise self.broken(0, "a list without an end")
        return elements

    def string(self, offset: int) -> str:
        """A ``String``."""
        words, at = self._words, offset >> 3
        if offset < 0 or offset + 32 > self._size or words[at] >> 56 != _STRING:
            raise self.broken(offset, "no string")
        size, length = words[at + 1], words[at + 3]
        if not 0 < size <= self._size - offset - 32:
            raise self.broken(offset, "a string longer than the file")
        raw = self._bytes[offset + 32 : offset + 32 + size]
        try:
            text = raw[:-1].decode("utf-8")
        except UnicodeDecodeError:
            raise self.broken(offset, "a string that is not UTF-8") from None
        if raw[-1] or len(text) != length:
            raise self.broken(offset, "a string of the wrong length")
        return text

    def natural(self, offset: int) -> int:
        """A ``Nat`` of any size."""
        if offset < 0:
            return ~offset
        words, at = self._words, offset >> 3
        if offset + 24 > self._size or words[at] >> 56 != _MPZ or not self.flags & 1:
            raise self.broken(offset, "no number")
        count = words[at + 1] >> 32
        start = words[at + 2] - self.base
        # The limbs lie directly behind the object; a count with its sign bit set is refused.
        if start != offset + 24 or count == 0 or count > (self._size - start) // 8:
            raise self.broken(offset, "a number longer than the file")
        return int.from_bytes(self._bytes[start : start + 8 * count], "little")

    def name(self, offset: int) -> Name:
        """A ``Name``; remembered, as names are shared."""
        known = self._names.get(offset)
        if known is not None:
            return known
        pending: list[int] = []
        at = offset
        while at >= 0 and at not in self._names:
            pending.append(at)
            if len(pending) > MAX_COMPONENTS:
                raise self.broken(offset, "a name without an end")
            at = self._name_fields(at)[1][0]
        if at >= 0:
            name = self._names[at]
        elif at == ~0:
            name = ()
        else:
            raise self.broken(offset, "no name")
        for at in reversed(pending):
            tag, fields = self._name_fields(at)
            component = self.string(fields[1]) if tag == 1 else self.natural(fields[1])
            name = (*name, component)
            if len(name) > MAX_COMPONENTS:
                raise self.broken(offset, "a name without an end")
            self._names[at] = name
        return name

    def _name_fields(self, offset: int) -> tuple[int, tuple[int, ...]]:
        tag, fields = self.constructor(offset, 8)
        if tag not in (1, 2) or len(fields) != 2:
            raise self.broken(offset, "no name")
        return tag, fields

    def names(self, offset: int) -> tuple[Name, ...]:
        """A ``List Name``."""
        return tuple(self.name(o) for o in self.items(offset))


def load(path: Path) -> Objects:
    """The object graph of a file, read whole, so that what happens to the file later is no matter.

    Raises ``OleanError`` for what cannot be read, is no regular file, or is too large.
    """
    try:
        # Without O_NONBLOCK a pipe put in the file's place would hold us for ever.
        descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC | os.O_NONBLOCK)
    except OSError as error:
        raise OleanError(f"{path}: cannot be read: {error.strerror}") from None
    try:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode) or status.st_size > MAX_FILE:
            raise OleanError(f"{path}: not an olean file: no regular file or too large")
        with open(descriptor, "rb", closefd=False) as file:
            return Objects(file.read(MAX_FILE), str(path))
    except OSError as error:
        raise OleanError(f"{path}: cannot be read: {error.strerror}") from None
    finally:
        os.close(descriptor)
