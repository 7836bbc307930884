"""How a command stands in the table of commands."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Entry:
    """One sub-command: where its function is, a line about it, and examples of its use."""

    function: str
    """``module:function``; the function's signature is the command's (typer). Of a group: where
    the table of its commands is."""
    summary: str
    examples: tuple[str, ...] = ()
    passes_on: bool = False
    """Whether options it does not know are arguments for another program."""
    group: bool = False
    """Whether it has commands of its own."""
