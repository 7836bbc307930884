"""Errors that a user can cause or meet.

Each carries one line: what was wrong, where, and what to do. The command line prints
that line and nothing else.
"""


class QedgymError(Exception):
    """Base of every error whose message is meant for a person to read."""


class InputError(QedgymError):
    """What the user gave cannot be used (missing file, unknown name, Lean error in it)."""


class ToolchainError(QedgymError):
    """The Lean that was asked for cannot be found, loaded or built."""


class EngineError(QedgymError):
    """An engine could not open a theorem, or its process could not be kept alive."""
