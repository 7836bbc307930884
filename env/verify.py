"""The trusted check: the only place where something becomes "proved".

One check each; :class:`Checker` holds what many of them share, and says what they promise.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path

from qedgym.env.check_result import REASONS, STANDARD_AXIOMS, CheckResult, Reason
from qedgym.env.checker import Checker
from qedgym.env.theorem import Theorem
from qedgym.env.toolchain import Toolchain

__all__ = [
    "REASONS",
    "STANDARD_AXIOMS",
    "CheckResult",
    "Checker",
    "Reason",
    "verify",
    "verify_file",
    "verify_files",
    "verify_many",
]


def verify(
    theorem: Theorem,
    proof: str,
    toolchain: Toolchain,
    *,
    axioms: Collection[str] = STANDARD_AXIOMS,
    timeout_s: float = 60.0,
    memory_mb: int = 2048,
) -> CheckResult:
    """Check a proof block (the text after ``:=``) of a theorem: ``Checker.verify``, once.

    Raises ``InputError`` when prefix and statement do not elaborate by themselves,
    ``ToolchainError`` when Lean or the core is missing.
    """
    with Checker(toolchain, axioms=axioms, memory_mb=memory_mb) as checker:
        return checker.verify(theorem, proof, timeout_s=timeout_s)


def verify_many(
    proofs: Sequence[tuple[Theorem, str]],
    toolchain: Toolchain,
    *,
    axioms: Collection[str] = STANDARD_AXIOMS,
    timeout_s: float = 60.0,
    memory_mb: int = 2048,
    workers: int | None = None,
) -> list[CheckResult]:
    """``verify`` of each theorem with its proof, in order: ``Checker.verify_many``.

    A theorem that does not elaborate by itself is a ``lean error`` and ends nothing.

    ``timeout_s`` and ``memory_mb`` are for each; ``workers`` check at once (default: one a core).
    """
    with Checker(toolchain, axioms=axioms, memory_mb=memory_mb) as checker:
        return checker.verify_many(proofs, timeout_s=timeout_s, workers=workers)


def verify_file(
    submission: Path,
    target: Path | None,
    toolchain: Toolchain,
    *,
    axioms: Collection[str] = STANDARD_AXIOMS,
    timeout_s: float = 60.0,
    memory_mb: int = 2048,
) -> list[CheckResult]:
    """Check a whole file, against a target or for itself: ``Checker.verify_file``, once.

    Raises ``InputError`` for a file that cannot be read or a target that does not elaborate,
    ``ToolchainError`` when Lean or the core is missing.
    """
    with Checker(toolchain, axioms=axioms, memory_mb=memory_mb) as checker:
        return checker.verify_file(submission, target, timeout_s=timeout_s)


def verify_files(
    submissions: Sequence[Path],
    target: Path | None,
    toolchain: Toolchain,
    *,
    axioms: Collection[str] = STANDARD_AXIOMS,
    timeout_s: float = 60.0,
    memory_mb: int = 2048,
    workers: int | None = None,
) -> list[list[CheckResult]]:
    """``verify_file`` of each submission, in order: ``Checker.verify_files``.

    A submission that cannot be read is a result, ``unreadable``, and ends nothing.
    """
    with Checker(toolchain, axioms=axioms, memory_mb=memory_mb) as checker:
        return checker.verify_files(submissions, target, timeout_s=timeout_s, workers=workers)
