"""The searches by name, as ``--search`` takes them, and their settings, as ``--search-option``."""

from __future__ import annotations

import difflib
import importlib
import types
import typing
from collections.abc import Mapping, Sequence
from dataclasses import MISSING, dataclass, fields
from typing import Any

from qedgym.env.errors import InputError
from qedgym.search.contract import Search

DEFAULT = "best-first"


SEARCHES: dict[str, str] = {
    "best-first": "best_first:BestFirst",
    "beam": "beam:Beam",
    "mcts": "mcts:Mcts",
    "rmaxts": "rmaxts:RMaxTS",
    "hypertree": "hypertree:Hypertree",
    "ets": "ets:Ets",
    "portfolio": "portfolio:Portfolio",
    "refine": "refine:Refine",
    "whole-proof": "whole_proof:WholeProof",
}
"""Where each is, below this package: a frozen dataclass whose fields are its settings. A search
joins by a line here, and by the contract's tests (``tests/search_contract.py``). Modules load when
asked for."""


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting of a search."""

    name: str
    kind: str
    """``int``, ``float``, ``str`` or ``bool``; `` | None`` behind it when it may be ``none``."""
    default: object


def _factory(name: str) -> type[Any]:
    if name not in SEARCHES:
        near = difflib.get_close_matches(name, SEARCHES, n=1)
        hint = f" (did you mean {near[0]}?)" if near else ""
        raise InputError(
            f"unknown search {name!r}{hint}: choose one of {', '.join(sorted(SEARCHES))}"
        )
    module, _, cls = SEARCHES[name].partition(":")
    found: type[Any] = getattr(importlib.import_module(f"qedgym.search.{module}"), cls)
    return found


def settings(name: str) -> dict[str, Setting]:
    """The settings of a search with their defaults. Raises ``InputError`` for an unknown name."""
    cls = _factory(name)
    hints = typing.get_type_hints(cls)
    found = {}
    for f in fields(cls):
        if f.name == "name" or f.default is MISSING:
            continue
        hint = hints[f.name]
        kind = hint.__name__ if isinstance(hint, type) else str(hint)
        found[f.name] = Setting(f.name, kind, f.default)
    return found


def parse_options(texts: Sequence[str]) -> dict[str, str]:
    """``["alpha=0.5"]`` as a mapping. Raises ``InputError`` for what is no ``KEY=VALUE``.

    >>> parse_options(["alpha=0.5", "width = 8"])
    {'alpha': '0.5', 'width': '8'}
    """
    found: dict[str, str] = {}
    for text in texts:
        key, equals, value = (part.strip() for part in text.partition("="))
        if not equals or not key:
            raise InputError(f"--search-option {text!r}: write it as KEY=VALUE, as in alpha=0.5")
        found[key.replace("-", "_")] = value
    return found


_WORDS = {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}


def _value(text: str, hint: Any) -> Any:
    """The value that a text means for a type; ``ValueError`` when it means none."""
    if isinstance(hint, types.UnionType):
        if text.lower() == "none":
            return None
        (hint,) = (h for h in typing.get_args(hint) if h is not type(None))
    if hint is bool:
        if text.lower() not in _WORDS:
            raise ValueError(text)
        return _WORDS[text.lower()]
    return hint(text)


def make_search(name: str, options: Mapping[str, object] | None = None) -> Search:
    """The search of that name; ``options`` are its settings, as values or as texts.

    Raises ``InputError`` for an unknown name or setting, and for a value that does not fit.

    >>> make_search("best-first", {"alpha": "0.25"}).alpha
    0.25
    """
    cls = _factory(name)
    hints = typing.get_type_hints(cls)
    known = settings(name)
    given: dict[str, object] = {}
    for key, value in (options or {}).items():
        if key not in known:
            raise InputError(
                f"the search {name} has no setting {key!r}: it has {', '.join(known)}"
            )
        try:
            given[key] = _value(value, hints[key]) if isinstance(value, str) else value
        except ValueError:
            raise InputError(
                f"{key}={value}: the search {name} wants a value of kind {known[key].kind}"
            ) from None
    try:
        search: Search = cls(**given)
        if hasattr(search, "members"):
            search.members()
    except ValueError as error:
        raise InputError(f"the search {name}: {error}") from None
    return search
