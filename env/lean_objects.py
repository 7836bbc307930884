"""Lean's library called through ctypes, and Lean values made in memory of our own.

A bare file like its users ``kernel_replay`` and ``prefix_frontend``: standard library only. Layouts
are those of Lean's ``src/include/lean/lean.h``; a reference count of 0 marks an object as
persistent, which Lean neither counts nor frees.
"""

import ctypes
import mmap
import struct
from typing import Any

_EMPTY_MAP = 1  # the leaf of Lean's tree maps
_EXPORTED_ALL = 2  # OLeanLevel.private: everything of a module, as for files without `module`


class Lean:
    """Lean's library, loaded and initialised, with what is needed of its object memory."""

    def __init__(self, library: str, *, elaborates: bool = False) -> None:
        """``elaborates``: the library is initialised already; what elaborating needs is added."""
        self._c: Any = ctypes.CDLL(library, ctypes.RTLD_GLOBAL)
        if elaborates:
            self.call("lean_enable_initializer_execution")  # or parsers could not be extended
        else:
            self._c.lean_initialize()
        self._c.lean_io_mark_end_initialization()
        self._arena = _private(1 << 20)
        self._free = 0
        self._keep: list[Any] = []

    def call(self, symbol: str, *arguments: int) -> int:
        """Call an exported function of pointer-sized arguments and result."""
        function = getattr(self._c, symbol)
        function.restype = ctypes.c_size_t
        return int(function(*map(ctypes.c_size_t, arguments)))

    def function(self, symbol: str, count: int) -> Any:
        """An exported function of ``count`` pointer-sized arguments, for repeated calls."""
        function = self._c[symbol]  # indexing makes a new object each time, attributes do not
        function.restype = ctypes.c_size_t
        function.argtypes = [ctypes.c_size_t] * count
        return function

    def room(self, size: int) -> tuple[int, mmap.mmap, int]:
        """Fresh memory: address, the map that it is in, offset there."""
        size = (size + 7) & ~7
        if self._free + size > len(self._arena):
            self._arena = _private(max(1 << 22, size))
            self._free = 0
        if self._free == 0:
            start = ctypes.addressof(ctypes.c_char.from_buffer(self._arena))
            self._keep.append((self._arena, start))
        offset = self._free
        self._free += size
        return self._keep[-1][1] + offset, self._arena, offset

    def object(self, tag: int, count: int, size: int, body: bytes) -> int:
        """A persistent object (reference count 0) with the given header and body."""
        address, arena, at = self.room(8 + len(body))
        struct.pack_into("<iHBB", arena, at, 0, size, count, tag)
        arena[at + 8 : at + 8 + len(body)] = body
        return address

    def constructor(
        self, tag: int, fields: list[int] | tuple[int, ...], scalars: bytes = b""
    ) -> int:
        """A constructor object: pointers, then unboxed bytes."""
        body = struct.pack(f"<{len(fields)}Q", *fields) + scalars
        body += b"\0" * (-len(body) % 8)
        return self.object(tag, len(fields), 8 + len(body), body)

    def with_field(self, address: int, index: int, value: int) -> int:
        """A copy of a constructor object with one field changed."""
        fields, scalars = self._parts(address)
        fields[index] = value
        return self.constructor(self.tag(address), fields, scalars)

    def with_scalars(self, address: int, scalars: bytes) -> int:
        """A copy of a constructor object with its first unboxed bytes changed."""
        fields, old = self._parts(address)
        return self.constructor(self.tag(address), fields, scalars + old[len(scalars) :])

    def _parts(self, address: int) -> tuple[list[int], bytes]:
        """Fields, which stay, and unboxed bytes of a constructor object."""
        size, count = struct.unpack("<HB", ctypes.string_at(address + 4, 3))
        fields = [self.hold(self.word(address, i)) for i in range(count)]
        return fields, ctypes.string_at(address + 8 * (count + 1), size - 8 * (count + 1))

    def linked(self, elements: list[int]) -> int:
        """A Lean ``List``."""
        tail = box(0)
        for element in reversed(elements):
            tail = self.constructor(1, (element, tail))
        return tail

    def array(self, elements: list[int]) -> int:
        """A Lean ``Array``."""
        count = len(elements)
        return self.object(246, 0, 1, struct.pack(f"<{count + 2}Q", count, count, *elements))

    def string(self, text: str) -> int:
        """A Lean ``String``."""
        raw = text.encode()
        body = struct.pack("<3Q", len(raw) + 1, len(raw) + 1, len(text)) + raw + b"\0"
        return self.object(249, 0, 1, body)

    def natural(self, value: int) -> int:
        """A Lean ``Nat``."""
        if value < 1 << 63:
            return box(value)
        limbs = -(-value.bit_length() // 64)
        raw = value.to_bytes(8 * limbs, "little")
        address, arena, at = self.room(24 + len(raw))
        struct.pack_into("<iHBBiiQ", arena, at, 0, 24, 0, 250, limbs, limbs, address + 24)
        arena[at + 24 : at + 24 + len(raw)] = raw
        return address

    def word(self, address: int, index: int) -> int:
        """Field ``index`` of a constructor object."""
        return ctypes.c_size_t.from_address(address + 8 + 8 * index).value

    def tag(self, address: int) -> int:
        """Constructor number of a value."""
        return address >> 1 if address & 1 else ctypes.c_ubyte.from_address(address + 7).value

    def hold(self, address: int) -> int:
        """The object with more references than any call takes, so that it stays; itself."""
        if not address & 1:
            count = ctypes.c_int32.from_address(address)
            if 0 < count.value < 1 << 29:
                count.value += 1 << 29
            elif -1 << 29 < count.value < 0:  # shared by threads: counted downwards
                count.value -= 1 << 29
        return address

    def share(self, address: int) -> int:
        """The object with one more reference, for a call that takes one; itself.

        Exact also for an object that Lean's threads share, as ``drop`` needs it.
        """
        if not address & 1:
            self._c.lean_inc_ref_huge_n(ctypes.c_size_t(address), ctypes.c_size_t(1))
        return address

    def drop(self, address: int) -> None:
        """Give up one reference; the last one frees the object."""
        if not address & 1:
            count = ctypes.c_int32.from_address(address)
            if count.value > 1:
                count.value -= 1
            elif count.value != 0:  # the last, or shared by threads
                self._c.lean_dec_ref_cold(ctypes.c_size_t(address))

    def elements(self, array: int) -> tuple[int, ...]:
        """What a Lean ``Array`` of objects holds."""
        count = ctypes.c_size_t.from_address(array + 8).value
        return tuple((ctypes.c_size_t * count).from_address(array + 24))

    def text(self, string: int) -> str:
        """A Lean ``String``'s text."""
        size = ctypes.c_size_t.from_address(string + 8).value
        return ctypes.string_at(string + 32, size - 1).decode()

    def constant(self, symbol: str) -> int:
        """A value that the library keeps under this symbol."""
        return ctypes.c_size_t.in_dll(self._c, symbol).value

    def find_modules(self) -> None:
        """Let Lean look for modules where ``LEAN_PATH`` says."""
        searched = self.call("lean_init_search_path")
        if searched & 1 == 0 and self.tag(searched) != 0:
            raise SystemExit("qedgym: Lean finds no search path")

    def import_modules(self, modules: list[str]) -> int:
        """A kernel environment with these modules (LEAN_PATH); none of their code is run."""
        self.find_modules()
        imports = []
        for module in modules:
            name = box(0)
            for component in module.split("."):
                name = self.call("lean_name_mk_string", name, self.string(component))
            self.call("lean_mark_persistent", name)
            imports.append(self.constructor(0, (name,), b"\0\1\0"))
        options = self.constant("l_Lean_Options_empty")
        result = self.call(
            "l_Lean_importModules___boxed", self.array(imports), options, box(0), self.array([]),
            box(0), box(0), box(_EXPORTED_ALL), box(_EMPTY_MAP),
        )  # fmt: skip
        if self.tag(result) != 0:
            raise SystemExit("kernel_replay: the trusted modules cannot be imported")
        return self.call("lean_elab_environment_to_kernel_env", self.word(result, 0))


def _private(size: int) -> mmap.mmap:
    """Zeroed memory that no other process shares, a forked one included."""
    return mmap.mmap(-1, size, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS)


def box(value: int) -> int:
    """A small number, or a constructor without fields, as Lean passes it."""
    return value << 1 | 1
