"""An accepted proof as files for others: a Lean file by itself, and Lean's export format."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

import qedgym
from qedgym.env.check_result import CheckResult
from qedgym.env.errors import InputError
from qedgym.env.export import export_lines
from qedgym.env.expr import Constant, Name
from qedgym.env.judge import reached
from qedgym.env.olean import ModuleData
from qedgym.env.stand_alone import stand_alone_texts
from qedgym.env.toolchain import Toolchain
from qedgym.env.trusted_core import TrustedCore


@dataclass(frozen=True, slots=True)
class Exported:
    """One theorem for other checkers."""

    lean: str
    """A Lean file that proves it by itself; the embedded Lean and the trusted check took it."""
    lines: list[str]
    """It and all that it rests on in Lean's export format (see :mod:`qedgym.env.export`)."""


def export_proof(
    text: str,
    module: ModuleData,
    name: Name,
    result: CheckResult,
    core: TrustedCore,
    toolchain: Toolchain,
    proves: Callable[[str], bool],
) -> Exported:
    """Export an accepted theorem of a submission.

    ``text`` and ``module`` are the submission's, ``proves`` says whether a text proves the
    same theorem by itself. Raises ``InputError`` when not even the whole text does.
    """

    def find(asked: Name) -> Constant | None:
        return module[asked] if asked in module else core.constant(asked)

    needed, _ = reached(name, module, core)
    lean = next(filter(proves, stand_alone_texts(text, name, needed, module.ranges)), None)
    if lean is None:
        raise InputError(f"{result.theorem}: not accepted when it was checked again for the export")
    lines = export_lines(
        [name], find, lean_version=toolchain.version, exporter_version=qedgym.__version__
    )
    axioms = ", ".join(result.axioms) or "none"
    head = f"/- {_quiet(result.theorem)}, checked by qedgym {qedgym.__version__} with Lean "
    head += f"{toolchain.version}; axioms: {_quiet(axioms)} -/\n"
    return Exported(head + lean, list(lines))


def _quiet(text: str) -> str:
    """Text that cannot end the comment it is put into."""
    return re.sub(r"[^\w .,'«»!?]", "_", text)


def file_name(theorem: str) -> str:
    """A file name for a theorem, without extension: letters, digits, dots; at most 120 of them."""
    return re.sub(r"[^\w.']", "_", theorem).strip(".")[:120] or "theorem"
