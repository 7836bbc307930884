"""JSON that nests deeper than Python's own reader can follow (the goals of large terms do)."""

from __future__ import annotations

import json
import re
from typing import Any

_SKIP = re.compile(r"[\s,:]*")
_STRING = re.compile(r'"(?:[^"\\]|\\.)*"')
_SCALAR = re.compile(r"-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null")


def loads(text: str) -> Any:
    """``json.loads``, of any depth. Raises ``ValueError`` for what is not JSON."""
    try:
        return json.loads(text)
    except RecursionError:
        return _iterative(text)


def _iterative(text: str) -> Any:
    """Read JSON that a correct writer made: commas and colons are not checked."""
    top: list[Any] = []
    stack: list[Any] = [top]
    keys: list[str | None] = [None]  # of each open object, the key whose value comes next
    at = _skip(text, 0)
    while at < len(text):
        char = text[at]
        if char in "]}":
            stack.pop()
            keys.pop()
            if not stack:
                raise ValueError(f"unexpected {char!r} at {at}")
            at = _skip(text, at + 1)
            continue
        value: Any
        if string := _STRING.match(text, at):
            value, end = json.loads(string.group()), string.end()
            if isinstance(stack[-1], dict) and keys[-1] is None:
                keys[-1] = value
                at = _skip(text, end)
                continue
        elif char in "[{":
            value, end = [] if char == "[" else {}, at + 1
        elif scalar := _SCALAR.match(text, at):
            value, end = json.loads(scalar.group()), scalar.end()
        else:
            raise ValueError(f"unexpected {char!r} at {at}")
        holder = stack[-1]
        if isinstance(holder, dict):
            holder[keys[-1]] = value
            keys[-1] = None
        else:
            holder.append(value)
        if char in "[{":
            stack.append(value)
            keys.append(None)
        at = _skip(text, end)
    if len(stack) != 1 or len(top) != 1:
        raise ValueError("the text ends too early or too late")
    return top[0]


def _skip(text: str, at: int) -> int:
    found = _SKIP.match(text, at)
    return found.end() if found else at
