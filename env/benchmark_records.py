"""JSON Lines and JSON arrays of records, read so that a fault names its line and field."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from qedgym.env.errors import InputError


@dataclass(frozen=True, slots=True)
class Record:
    """One JSON object of a file, and where it stands there."""

    where: str
    """``FILE:LINE`` in JSON Lines, ``FILE: record N`` (from 1) in an array."""
    line: int
    """Its line from 1; its number from 1 in an array."""
    fields: Mapping[str, Any]

    def text(self, *names: str) -> str:
        """The text in the first of these fields that is there.

        Raises ``InputError`` when none is there, is text, or holds more than white space.
        """
        found = self.optional(*names)
        if found is None or not found.strip():
            given = next((name for name in names if name in self.fields), None)
            state = "is missing" if given is None else "is empty"
            others = f" (or {', '.join(names[1:])})" if given is None and names[1:] else ""
            raise self.fault(given or names[0], f"{state}{others}")
        return found

    def optional(self, *names: str) -> str | None:
        """As ``text``, or None when no such field is there or it is null."""
        for name in names:
            value = self.fields.get(name)
            if value is None:
                continue
            if not isinstance(value, str):
                raise self.fault(name, f"should be text, not {_kind(value)}")
            if "\0" in value or any("\ud800" <= char <= "\udfff" for char in value):
                raise self.fault(name, "has a character that no text file can hold")
            return value.replace("\r\n", "\n")
        return None

    def texts(self, name: str) -> tuple[str, ...]:
        """The texts in a field that holds a list of them; nothing when it is not there."""
        value = self.fields.get(name)
        if value is None:
            return ()
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise self.fault(name, f"should be a list of texts, not {_kind(value)}")
        return tuple(value)

    def place(self, name: str) -> tuple[int, int]:
        """The pair of numbers (line, column) in a field."""
        value = self.fields.get(name)
        if (
            isinstance(value, list)
            and len(value) == 2
            and all(isinstance(n, int) and not isinstance(n, bool) for n in value)
        ):
            return value[0], value[1]
        raise self.fault(name, "should be a line and a column, such as [12, 1]")

    def inner(self, name: str) -> list[Record]:
        """The objects in a field that holds a list of them; nothing when it is not there."""
        value = self.fields.get(name)
        if value is None:
            return []
        if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
            raise self.fault(name, f"should be a list of objects, not {_kind(value)}")
        return [
            Record(f"{self.where}: {name}[{number}]", self.line, item)
            for number, item in enumerate(value)
        ]

    def fault(self, name: str, said: str) -> InputError:
        """The error for a field."""
        return InputError(f"{self.where}: field `{name}` {said}")


def _kind(value: Any) -> str:
    names = {dict: "an object", list: "a list", bool: "true or false", str: "text"}
    return names.get(type(value), "a number")


def read_records(text: str, file: str) -> list[Record]:
    """The objects of JSON Lines, or of one JSON array, in their order.

    Raises ``InputError`` that names ``file`` and the line for what is not JSON or no object.
    """
    if text.lstrip()[:1] == "[":
        values = _parsed(text, file, 0)
        return [_record(value, f"{file}: record {n}", n) for n, value in enumerate(values, 1)]
    found = []
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            found.append(_record(_parsed(line, file, number), f"{file}:{number}", number))
    if len(found) == 0:
        raise InputError(f"{file}: it is empty; expected a JSON object a line, or a JSON array")
    return found


def _record(value: Any, where: str, number: int) -> Record:
    if not isinstance(value, dict):
        raise InputError(f"{where}: expected a JSON object, not {_kind(value)}")
    return Record(where, number, value)


def _parsed(text: str, file: str, number: int) -> Any:
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        line = number or error.lineno
        raise InputError(f"{file}:{line}:{error.colno}: not JSON: {error.msg}") from None
    except RecursionError:
        raise InputError(f"{file}:{number or 1}: not usable JSON: it is nested too deep") from None
    except ValueError:  # a number of thousands of digits
        raise InputError(f"{file}:{number or 1}: not usable JSON: a number is too long") from None
