"""Packages that come with the extra ``lm``, which a plain install does not have."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from typing import Any

from qedgym.env.errors import InputError

_WANTED = {
    "bm25s": "retrieval needs", "peft": "LoRA needs", "scipy": "reweighting needs",
    "torch": "language models need", "trl": "this training needs",
}  # fmt: skip


def needed(package: str) -> Any:
    """The package's module. Raises ``InputError`` where it is not installed."""
    try:
        return import_module(package)
    except ImportError:
        raise _missing(package) from None


def check_installed(package: str) -> None:
    """Raise the ``InputError`` of ``needed`` where it is not installed; nothing is loaded."""
    if find_spec(package) is None:
        raise _missing(package)


def _missing(package: str) -> InputError:
    return InputError(f"{_WANTED[package]} {package} (pip install 'qedgym[lm]')")
