"""Lean's names: as tuples, as symbols of a compiled library, and as source text."""

from __future__ import annotations

import re

Name = tuple[str | int, ...]
"""The components of a name, outermost first: ``("Nat", "rec")``; numeric ones are ints."""

_PLAIN = re.compile(r"[A-Za-z_][A-Za-z0-9_!?']*\Z")
_NUMBER = re.compile(r"(?!00)([0-9]+)_")
_ESCAPE = re.compile(r"x[0-9a-f]{2}|u[0-9a-f]{4}|U[0-9a-f]{8}")
_AMBIGUOUS = re.compile(r"_*(?:\Z|[0-9]|x[0-9a-f]{2}|u[0-9a-f]{4}|U[0-9a-f]{8})")


def mangle(name: Name, prefix: str = "l_") -> str:
    """The symbol under which Lean's compiler keeps the declaration ``name``.

    A component's ASCII letters and digits stand for themselves, ``_`` is doubled, and any other
    character becomes ``_xHH``, ``_uHHHH`` or ``_UHHHHHHHH``. Components are joined with ``_``, or
    with ``_00`` where ``_`` could be read as part of an escape; a number is followed by ``_``.
    """
    text = ""
    for index, part in enumerate(name):
        if isinstance(part, int):
            text += f"{part}_" if index == 0 else f"_{part}_"
            continue
        encoded = "".join(map(_encode, part))
        ambiguous = _AMBIGUOUS.match(encoded) is not None
        if index == 0:
            text += ("00" if ambiguous else "") + encoded
        else:
            before = name[index - 1]
            ambiguous = ambiguous or (isinstance(before, str) and before.endswith("_"))
            text += ("_00" if ambiguous else "_") + encoded
    return prefix + text


def demangle(symbol: str, prefix: str = "l_") -> Name | None:
    """The declaration whose symbol is ``symbol``; None where ``mangle`` makes no such symbol."""
    if not symbol.startswith(prefix) or symbol == prefix:
        return None
    name = _decode(symbol[len(prefix) :])
    return name if name is not None and mangle(name, prefix) == symbol else None


def quote(name: Name) -> str:
    """The name as it is written in a Lean file, components in « » where they need it.

    Raises:
        ValueError: a component is a number, empty, or holds a ``»`` or a line end; such a name
            cannot be written.
    """
    parts = []
    for part in name:
        if isinstance(part, int) or not part or any(c in part for c in "»\n"):
            raise ValueError(f"{name} cannot be written in a Lean file")
        parts.append(part if _PLAIN.match(part) else f"«{part}»")
    return ".".join(parts)


def _encode(char: str) -> str:
    """One character of a component, as it stands in a symbol."""
    if char.isascii() and char.isalnum():
        return char
    if char == "_":
        return "__"
    code = ord(char)
    if code < 0x100:
        return f"_x{code:02x}"
    return f"_u{code:04x}" if code < 0x10000 else f"_U{code:08x}"


def _decode(text: str) -> Name | None:
    """Inverse of ``mangle`` without prefix on its image; elsewhere anything or None."""
    parts: list[str | int] = []
    at = 0
    while True:
        number = _NUMBER.match(text, at)
        if number:
            parts.append(int(number[1]))
            at = number.end()
        else:
            part, at = _decode_component(text, at + 2 * text.startswith("00", at))
            parts.append(part)
        if at >= len(text):
            return tuple(parts)
        if text[at] != "_":
            return None
        at += 1


def _decode_component(text: str, at: int) -> tuple[str, int]:
    """A string component that starts at ``at``, and where the ``_`` after it stands."""
    part = ""
    while at < len(text):
        if text[at] != "_":
            part += text[at]
            at += 1
            continue
        end = at
        while end < len(text) and text[end] == "_":
            end += 1
        pairs, odd = divmod(end - at, 2)
        escape = _ESCAPE.match(text, end) if odd else None
        if odd and escape is None:
            # A separator. Before a digit the pairs belong to this component, else to the next one.
            if text[end : end + 1].isdigit():
                return part + "_" * pairs, end - 1
            return part, at
        part += "_" * pairs
        at = end
        if escape is not None:
            part += chr(int(escape[0][1:], 16))
            at = escape.end()
    return part, at
