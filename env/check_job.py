"""One check: what its stages share and the order in which they run, on texts."""

from __future__ import annotations

import stat
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from qedgym.env.check_examples import own_examples, targets_examples
from qedgym.env.check_module import check_module
from qedgym.env.check_names import theorems_of
from qedgym.env.check_result import CheckResult
from qedgym.env.comparison import user_name
from qedgym.env.elaborate import Elaborated, Elaborator
from qedgym.env.errors import InputError
from qedgym.env.examples import named_examples
from qedgym.env.expr import Name, name_text
from qedgym.env.olean import ModuleData, OleanError
from qedgym.env.proof_text import MAX_TEXT
from qedgym.env.replay import KernelReplay
from qedgym.env.toolchain import Toolchain
from qedgym.env.trusted_core import TrustedCore, trusted_core

_MAX_TARGETS: Final = 16
_targets: dict[tuple[str, Toolchain], ModuleData] = {}  # the most recently used last
_lock: Final = threading.Lock()


@dataclass(frozen=True, slots=True)
class Stages:
    """What all checks of one checker share."""

    toolchain: Toolchain
    elaborator: Elaborator
    kernel: KernelReplay
    allowed: frozenset[Name]


@dataclass(frozen=True, slots=True)
class Job:
    """One check."""

    stages: Stages
    deadline: float

    def left(self) -> float:
        """Seconds that are left."""
        return self.deadline - time.monotonic()

    def elaborate(self, text: str) -> Elaborated:
        """``text``, elaborated within what is left of time."""
        return self.stages.elaborator.elaborate(text, timeout_s=max(0.0, self.left()))

    def target(self, text: str, place: str) -> ModuleData:
        """What a target text declares; ``place`` names it in the ``InputError`` it may raise.

        Kept in memory, where no submission can change it, for the next check against it.
        """
        key = (text, self.stages.toolchain)
        with _lock:
            known = _targets.pop(key, None)
            if known is not None:
                _targets[key] = known
        if known is None:
            given = self.elaborate(text)
            if given.module is None:
                where = f"{place}:{given.position}" if given.position else place
                said = " ".join(given.message.split())[:500]
                raise InputError(f"{where}: cannot be used as a target: {said}")
            known = given.module
            if not known.imports or known.is_module:
                raise InputError(f"{place}: a target must not begin with `prelude` or `module`")
            with _lock:
                while len(_targets) >= _MAX_TARGETS:
                    del _targets[next(iter(_targets))]
                _targets[key] = known
        return known

    def check(
        self,
        given: Elaborated,
        target: ModuleData | None,
        names: Sequence[tuple[Name, str]],
        *,
        block: bool = False,
        definitions: bool = False,
        target_names: Sequence[Name] | None = None,
    ) -> list[CheckResult]:
        """``check_module`` for what was elaborated, or why it was not."""
        if given.module is None:
            return [
                CheckResult(shown, False, given.reason, (), given.message, given.position)
                for _, shown in names
            ]
        return check_module(
            given.module,
            target,
            names,
            core=self.core(target),
            allowed=self.stages.allowed,
            kernel=self.stages.kernel,
            timeout_s=self.left(),
            block=block,
            definitions=definitions,
            target_names=target_names,
        )

    def core(self, target: ModuleData | None) -> TrustedCore:
        """What is trusted where the target (or nothing) says what may be imported."""
        roots = (("Init",),) if target is None else [i.module for i in target.imports]
        return trusted_core(self.stages.toolchain, roots)


def check_texts(
    job: Job,
    submitted: str,
    wanted: str | None,
    submission: Path,
    target: Path | None,
) -> list[CheckResult]:
    """Check the text of a file against a target's text, or for itself; the paths are for messages.

    Raises ``InputError`` for a target that cannot be used.
    """
    goal: ModuleData | None = None
    names: list[Name] = []
    examples = named_examples(submitted if wanted is None else wanted)[1]
    if wanted is not None:
        goal = job.target(wanted, str(target))
        names = theorems_of(goal)
        if not names and not examples:
            raise InputError(f"{target}: has no theorem or example to check")
    given = job.elaborate(submitted)
    if goal is None and given.module is not None:
        try:
            names = theorems_of(given.module)
        except OleanError as error:
            return [CheckResult(submission.name, False, "unreadable", message=str(error))]
    shown = [(name, name_text(user_name(name))) for name in names]
    if given.module is None and not shown and (goal is None or not examples):
        shown = [((), submission.name)]
    results = job.check(given, goal, shown) if shown else []
    if examples and wanted is not None:
        results += targets_examples(submitted, wanted, job)
    elif examples and given.module is not None:
        results += own_examples(submitted, job)
    return results


def read_text(path: Path) -> str:
    """A Lean file's text. Raises ``InputError`` for what cannot be read."""
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            raise InputError(f"{path}: is a folder; give one Lean file")
        if not stat.S_ISREG(mode):
            raise InputError(f"{path}: is no regular file (a pipe or device); give a Lean file")
        with path.open("rb") as file:
            raw = file.read(4 * MAX_TEXT + 1)
    except FileNotFoundError:
        raise InputError(f"{path}: no such file") from None
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or error
        raise InputError(f"{path}: cannot be read: {why}") from None
    if len(raw) > 4 * MAX_TEXT:
        raise InputError(f"{path}: is larger than {4 * MAX_TEXT} bytes")
    try:
        return raw.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        raise InputError(f"{path}: is not UTF-8 text (byte {error.start})") from None
