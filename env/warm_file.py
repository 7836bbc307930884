"""One target file for many proof blocks: elaborated once, and given to the kernel once.

Every proof is then elaborated in a process of its own that goes on from the state of Lean before
its theorem, and its declarations are given to the kernel in a process of its own that goes on from
the kernel's environment before its theorem. Both processes are forked from ones that have seen the
target only. The verdict on what a proof declares is the one of :mod:`qedgym.env.check_module`.
"""

from __future__ import annotations

import bisect
import contextlib
import threading
import time
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from qedgym.env.check_module import check_module
from qedgym.env.check_names import own_name
from qedgym.env.check_result import CheckResult
from qedgym.env.elaborate import Elaborated, WarmElaborator, is_plain
from qedgym.env.errors import ToolchainError
from qedgym.env.expr import Name, name_text, parse_name
from qedgym.env.kernel_program import ProgramError
from qedgym.env.lean_lexer import code_tokens
from qedgym.env.module_view import Continued
from qedgym.env.olean import OleanError
from qedgym.env.owned import Owned
from qedgym.env.proof_text import joined
from qedgym.env.replay import ReplayFailure, WarmKernel
from qedgym.env.theorem import Theorem
from qedgym.env.trusted_core import trusted_core

if TYPE_CHECKING:
    from qedgym.env.check_job import Stages

MOST: Final = 6
"""Targets that are kept ready."""


class WarmFile(Owned):
    """A target, ready for proofs of its theorems. ``check`` may be called from several threads."""

    def __init__(
        self, stages: Stages, text: str, elaborator: WarmElaborator, kernel: WarmKernel
    ) -> None:
        self._stages, self._text = stages, text
        self._elaborator, self._kernel = elaborator, kernel
        self.target: Final = elaborator.module
        self._before: dict[int, frozenset[Name]] = {}
        self.alive = True
        """Whether its processes are there, as far as is known."""

    def check(self, theorem: Theorem, proof: str, *, timeout_s: float) -> CheckResult | None:
        """The result for a proof block of a theorem of the target; None where it cannot be told.

        Raises ``InputError`` when the target has no such theorem.
        """
        deadline = time.monotonic() + timeout_s
        head = theorem.prefix + theorem.statement
        text = joined(head, proof)
        if not self._text.startswith(head) or not is_plain(text):
            return None
        at = bisect.bisect_right(self._elaborator.ends, _place(theorem)) - 1
        if at < 0:
            return None
        name = own_name(parse_name(theorem.name), theorem, self.target)
        if name in self._names(at):
            return None  # the name does not belong to this statement
        try:
            given = self._elaborator.elaborate(text, at, timeout_s=deadline - time.monotonic())
            return self._judge(theorem.name, name, given, at, deadline)
        except ToolchainError:
            self.alive = False
            return None

    def _judge(
        self, shown: str, name: Name, given: Elaborated, at: int, deadline: float
    ) -> CheckResult:
        """The result for what a proof behind ``at`` commands declares."""
        if given.module is None:
            return CheckResult(shown, False, given.reason, (), given.message, given.position)
        there = self._elaborator.names[at] if at < len(self._elaborator.names) else ()
        submission = Continued(self.target, self._names(at), given.module, there)
        if submission.twice:
            twice, why = name_text(submission.twice[0]), "already declared"
            evidence = (("constant", twice), ("error", why))
            return CheckResult(shown, False, "kernel", (), f"`{twice}`: {why}", evidence=evidence)
        [result] = check_module(
            submission,
            self.target,
            [(name, shown)],
            core=trusted_core(self._stages.toolchain, [i.module for i in self.target.imports]),
            allowed=self._stages.allowed,
            kernel=self._kernel.behind(at),
            timeout_s=deadline - time.monotonic(),
            block=True,
        )
        return result

    def _names(self, at: int) -> frozenset[Name]:
        """What the first ``at`` commands declare."""
        known = self._before.get(at)
        if known is None:
            rows: Sequence[Sequence[Name]] = self._elaborator.names[:at]
            known = self._before[at] = frozenset(n for row in rows for n in row)
        return known

    def close(self) -> None:
        """End its processes. Idempotent."""
        self.alive = False
        self._elaborator.close()
        self._kernel.close()


def _place(theorem: Theorem) -> int:
    """Where a theorem's first word stands, in bytes; the command before ends with comments."""
    first = next(code_tokens(theorem.statement), None)
    start = 0 if first is None else first.start
    return len((theorem.prefix + theorem.statement[:start]).encode())


def warm_file(stages: Stages, text: str, *, timeout_s: float) -> WarmFile | None:
    """A target's text made ready; None where that is not to be had (see ``Elaborator.warm``)."""
    deadline = time.monotonic() + timeout_s
    elaborator = stages.elaborator.warm(text, timeout_s=timeout_s)
    if elaborator is None:
        return None
    module, kernel = elaborator.module, None
    try:
        if module.imports and not module.is_module:
            rows = [{name: module[name] for name in row} for row in elaborator.names]
            kernel = stages.kernel.warm(rows, timeout_s=deadline - time.monotonic())
    except (ProgramError, OleanError, ReplayFailure, KeyError):
        kernel = None
    if kernel is None:
        elaborator.close()
        return None
    return WarmFile(stages, text, elaborator, kernel)


class WarmFiles(Owned):
    """The targets that were asked for last. Methods may be called from several threads."""

    def __init__(self, stages: Stages) -> None:
        self._stages = stages
        self._known: dict[str, _Entry] = {}  # the most recently used last
        self._lock = threading.Lock()
        self._closed = False

    @contextlib.contextmanager
    def lent(self, text: str, *, timeout_s: float) -> Iterator[WarmFile | None]:
        """A target, made ready when it is not; None where that is not to be had."""
        with self._lock:
            entry = self._known.pop(text, None) or _Entry()
            self._known[text] = entry
            entry.users += 1
            for old in [t for t, e in self._known.items() if not e.users][: -MOST or None]:
                self._known.pop(old).close()
        try:
            with entry.making:
                if not entry.made or (entry.file is not None and not entry.file.alive):
                    if entry.users == 1:  # whoever else has it finds out by itself
                        entry.close()
                    entry.file = warm_file(self._stages, text, timeout_s=timeout_s)
                    entry.made = True
            yield entry.file
        finally:
            with self._lock:
                entry.users -= 1
                if self._closed:
                    entry.close()

    def close(self) -> None:
        """End all processes. Idempotent."""
        with self._lock:
            self._closed = True
            for entry in self._known.values():
                entry.close()
            self._known.clear()


class _Entry:
    """A target, as far as it is known."""

    def __init__(self) -> None:
        self.making = threading.Lock()
        self.users = 0
        self.made = False
        self.file: WarmFile | None = None

    def close(self) -> None:
        """Let go of it."""
        if self.file is not None:
            self.file.close()
