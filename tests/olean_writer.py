"""Writes small olean files for tests, independently of the reader (layout as Lean writes it)."""

from __future__ import annotations

import struct
from collections.abc import Sequence

from qedgym.env.expr import Constant, Expr, Kind, Level, LevelKind, Name

BASE = 0x26C073000000


class OleanWriter:
    """Collects objects; pointers are the words that go into the file."""

    def __init__(self) -> None:
        self.body = bytearray()
        self._seen: dict[object, int] = {}
        self._alive: list[object] = []

    def put(self, tag: int, count: int, size: int, rest: bytes) -> int:
        address = BASE + 96 + len(self.body)
        self.body += struct.pack("<iHBB", 0, size, count, tag) + rest + b"\0" * (-len(rest) % 8)
        return address

    def constructor(self, tag: int, fields: Sequence[int], scalars: bytes = b"") -> int:
        if not fields and not scalars:
            return tag << 1 | 1
        size = 8 + 8 * len(fields) + (len(scalars) + 7) // 8 * 8
        return self.put(tag, len(fields), size, struct.pack(f"<{len(fields)}Q", *fields) + scalars)

    def string(self, text: str) -> int:
        raw = text.encode() + b"\0"
        return self.put(249, 0, 1, struct.pack("<3Q", len(raw), len(raw), len(text)) + raw)

    def natural(self, value: int) -> int:
        if value < 1 << 63:
            return value << 1 | 1
        limbs = -(-value.bit_length() // 64)
        data = BASE + 96 + len(self.body) + 24
        head = struct.pack("<iiQ", limbs, limbs, data)
        return self.put(250, 0, 24, head + value.to_bytes(8 * limbs, "little"))

    def array(self, elements: Sequence[int]) -> int:
        count = len(elements)
        return self.put(246, 0, 1, struct.pack(f"<{count + 2}Q", count, count, *elements))

    def items(self, elements: Sequence[int]) -> int:
        tail = 1
        for element in reversed(elements):
            tail = self.constructor(1, (element, tail))
        return tail

    def name(self, name: Name) -> int:
        at = 1
        for length in range(1, len(name) + 1):
            key = name[:length]
            if key not in self._seen:
                last = key[-1]
                if isinstance(last, str):
                    self._seen[key] = self.constructor(1, (at, self.string(last)), bytes(8))
                else:
                    self._seen[key] = self.constructor(2, (at, self.natural(last)), bytes(8))
            at = self._seen[key]
        return at

    def level(self, level: Level) -> int:
        if level.kind is LevelKind.ZERO:
            return 1
        if level.kind is LevelKind.PARAM:
            return self.constructor(4, (self.name(level.name),), bytes(8))
        return self.constructor(int(level.kind), [self.level(p) for p in level.parts], bytes(8))

    def expr(self, root: Expr) -> int:
        """Shared nodes once; with a stack, so that deep terms can be written."""
        stack = [root]
        while stack:
            term = stack[-1]
            if ("expr", id(term)) in self._seen:
                stack.pop()
                continue
            missing = [p for p in term.parts if ("expr", id(p)) not in self._seen]
            if missing:
                stack.extend(missing)
                continue
            parts = [self._seen["expr", id(p)] for p in term.parts]
            self._alive.append(term)
            self._seen["expr", id(term)] = self._node(term, parts)
        return self._seen["expr", id(root)]

    def _node(self, term: Expr, parts: list[int]) -> int:
        kind, data = int(term.kind), bytes(8)
        if term.kind is Kind.BVAR:
            return self.constructor(kind, (self.natural(int(term.value)),), data)
        if term.kind is Kind.SORT:
            return self.constructor(kind, (self.level(term.levels[0]),), data)
        if term.kind is Kind.CONST:
            levels = self.items([self.level(level) for level in term.levels])
            return self.constructor(kind, (self.name(term.name), levels), data)
        if term.kind in (Kind.LAMBDA, Kind.FORALL, Kind.LET):
            return self.constructor(
                kind, (self.name(term.name), *parts), data + bytes([int(term.value)])
            )
        if term.kind is Kind.LITERAL:
            if isinstance(term.value, str):
                value = self.constructor(1, (self.string(term.value),))
            else:
                value = self.constructor(0, (self.natural(term.value),))
            return self.constructor(kind, (value,), data)
        if term.kind is Kind.MDATA:
            return self.constructor(kind, (1, *parts), data)
        if term.kind in (Kind.FVAR, Kind.MVAR):
            return self.constructor(kind, (self.name(term.name),), data)
        if term.kind is Kind.PROJ:
            fields = (self.name(term.name), self.natural(int(term.value)), *parts)
            return self.constructor(kind, fields, data)
        return self.constructor(kind, parts, data)

    def info(self, constant: Constant) -> int:
        """A definition, theorem or axiom."""
        params = self.items([self.name(p) for p in constant.level_params])
        header = self.constructor(0, (self.name(constant.name), params, self.expr(constant.type)))
        if constant.kind == "axiom":
            return self.constructor(0, (self.constructor(0, (header,), b"\0"),))
        assert constant.value is not None
        value, every = self.expr(constant.value), self.items([self.name(constant.name)])
        if constant.kind == "theorem":
            return self.constructor(2, (self.constructor(0, (header, value, every)),))
        assert constant.kind == "definition"
        fields = (header, value, self.constructor(1, ()), every)
        return self.constructor(1, (self.constructor(0, fields, b"\1"),))

    def module(self, infos: Sequence[int]) -> bytes:
        """The file that declares these constants and imports Init."""
        imports = self.array([self.constructor(0, (self.name(("Init",)),), b"\0\1\0")])
        empty = self.array([])
        root = self.constructor(0, (imports, empty, self.array(infos), empty, empty), b"\0")
        return self.file(root)

    def file(self, root: int) -> bytes:
        """The header, the root pointer and the objects."""
        head = struct.pack("<5sBB33s40sQQ", b"olean", 2, 1, b"4.35.0", b"0" * 40, BASE, root)
        return head + bytes(self.body)
