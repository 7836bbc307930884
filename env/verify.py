"""The trusted check: the only place where something becomes "proved".

Target and submission are elaborated apart, each in a fresh process, into oleans; both are read
as data by a reader of our own; statement, definitions and axioms are compared in the kernel's
terms (:mod:`qedgym.env.judge`); then the submission's declarations are given to Lean's kernel anew,
in a process that has loaded the trusted core only (:mod:`qedgym.env.replay`). What the elaborator
of the submission was tricked into, and what its process printed, does not matter.

A Lean other than the embedded one goes through :mod:`qedgym.env.verify_project`.
"""

from __future__ import annotations

import time
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from qedgym.env.check_result import REASONS, STANDARD_AXIOMS, CheckResult, Reason
from qedgym.env.elaborate import Elaborated, elaborate
from qedgym.env.errors import InputError
from qedgym.env.expr import Name, name_text, parse_name
from qedgym.env.judge import (
    Comparison,
    Fault,
    axiom_fault,
    block_fault,
    find_theorem,
    missing,
    module_fault,
    reached,
    theorem_fault,
    user_name,
)
from qedgym.env.kernel_program import ProgramError
from qedgym.env.lean_lexer import code_tokens
from qedgym.env.olean import ModuleData, OleanError
from qedgym.env.proof_text import MAX_TEXT, joined, proof_fault
from qedgym.env.replay import KernelReplay, ReplayFailure, can_replay
from qedgym.env.theorem import Position, Theorem
from qedgym.env.toolchain import Toolchain
from qedgym.env.trusted_core import TrustedCore, trusted_core

__all__ = ["REASONS", "STANDARD_AXIOMS", "CheckResult", "Reason", "verify", "verify_file"]

_EXAMPLE: Final = "qedgym_example"


@dataclass(frozen=True, slots=True)
class _Job:
    """What all stages of one check share."""

    toolchain: Toolchain
    allowed: frozenset[Name]
    deadline: float
    memory_mb: int

    def left(self) -> float:
        """Seconds that are left."""
        return self.deadline - time.monotonic()

    def elaborate(self, text: str) -> Elaborated:
        return elaborate(
            text, self.toolchain, timeout_s=max(0.0, self.left()), memory_mb=self.memory_mb
        )


def _job(toolchain: Toolchain, axioms: Collection[str], timeout_s: float, memory_mb: int) -> _Job:
    names = frozenset(parse_name(a) for a in axioms)
    return _Job(toolchain, names, time.monotonic() + timeout_s, memory_mb)


def verify(
    theorem: Theorem,
    proof: str,
    toolchain: Toolchain,
    *,
    axioms: Collection[str] = STANDARD_AXIOMS,
    timeout_s: float = 60.0,
    memory_mb: int = 2048,
) -> CheckResult:
    """Check a proof block (the text after ``:=``) of a theorem as the user gave it.

    Nothing but the theorem and what Lean adds for its proof may be declared. Raises
    ``InputError`` when prefix and statement do not elaborate by themselves, ``ToolchainError``
    when Lean or the core is missing.
    """
    if not can_replay(toolchain):
        from qedgym.env.verify_project import verify_block

        return verify_block(theorem, proof, toolchain, axioms, timeout_s, memory_mb)
    fault = proof_fault(proof)
    if fault is not None:
        return CheckResult(theorem.name, False, "forbidden text", message=fault)
    job = _job(toolchain, axioms, timeout_s, memory_mb)
    statement, name = _declarable(theorem)
    with KernelReplay(toolchain, memory_mb=memory_mb) as kernel:
        head = theorem.prefix + statement
        target = job.elaborate(joined(head, "sorry"))
        if target.module is None:
            raise _bad_target(target, theorem.file or f"the statement of {theorem.name}")
        found = _own_name(name, theorem, target.module)
        core = trusted_core(toolchain, [i.module for i in target.module.imports])
        submission = job.elaborate(joined(head, proof))
        if submission.module is None:
            return _not_elaborated([theorem.name], submission)[0]
        check = _Check(job, core, target.module, submission.module)
        whole = check.whole_fault()
        if whole is not None:
            return CheckResult(theorem.name, False, whole.reason, message=whole.message)
        judged = check.judge(found, theorem.name)
        if extra := block_fault(found, target.module, submission.module, core):
            judged = _demote(judged, extra.reason, extra.message)
        return check.replay([(found, judged)], kernel)[0]


def verify_file(
    submission: Path,
    target: Path | None,
    toolchain: Toolchain,
    *,
    axioms: Collection[str] = STANDARD_AXIOMS,
    timeout_s: float = 60.0,
    memory_mb: int = 2048,
) -> list[CheckResult]:
    """Check a whole file, which may declare what it likes beside the theorems.

    With ``target`` every theorem of the target must be proved in the submission with the same
    statement over the same definitions; without, every theorem of the submission is checked
    for itself. Raises ``InputError`` for a file that cannot be read or a target that does not
    elaborate.
    """
    submitted = _read(submission)
    wanted = None if target is None else _read(target)
    if not can_replay(toolchain):
        from qedgym.env.verify_project import verify_text

        return verify_text(submitted, wanted, toolchain, axioms, timeout_s, memory_mb)
    job = _job(toolchain, axioms, timeout_s, memory_mb)
    with KernelReplay(toolchain, memory_mb=memory_mb) as kernel:
        return _verify_texts(job, kernel, submitted, wanted, submission, target)


def _verify_texts(
    job: _Job,
    kernel: KernelReplay,
    submitted: str,
    wanted: str | None,
    submission: Path,
    target: Path | None,
) -> list[CheckResult]:
    goal: ModuleData | None = None
    names: list[Name] = []
    if wanted is not None:
        elaborated = job.elaborate(wanted)
        if elaborated.module is None:
            raise _bad_target(elaborated, str(target))
        goal = elaborated.module
        names = theorems_of(goal)
        if not names:
            raise InputError(f"{target}: has no theorem to check (give each `example` a name)")
    given = job.elaborate(submitted)
    if given.module is None:
        shown = [name_text(user_name(n)) for n in names] or [submission.name]
        return _not_elaborated(shown, given)
    core = trusted_core(job.toolchain, _roots(goal))
    check = _Check(job, core, goal, given.module)
    try:
        names = names or theorems_of(given.module)
    except OleanError as error:
        return [CheckResult(submission.name, False, "unreadable", message=str(error))]
    if (fault := check.whole_fault()) is not None:
        shown = [name_text(user_name(n)) for n in names] or [submission.name]
        return [CheckResult(n, False, fault.reason, message=fault.message) for n in shown]
    judged = [(name, check.judge(name, name_text(user_name(name)))) for name in names]
    return check.replay(judged, kernel)


def _roots(target: ModuleData | None) -> list[Name]:
    """The modules that are trusted: what the target imports, else the core."""
    return [("Init",)] if target is None else [i.module for i in target.imports]


class _Check:
    """One submission against its target; ``target`` None checks the submission for itself."""

    def __init__(
        self, job: _Job, core: TrustedCore, target: ModuleData | None, submission: ModuleData
    ) -> None:
        self.job, self.core = job, core
        self.target, self.submission = target, submission
        self.comparison = None if target is None else Comparison(target, submission, core)

    def whole_fault(self) -> Fault | None:
        """What is wrong with the submission as a whole."""
        try:
            return module_fault(self.submission, self.core, self.core.files)
        except OleanError as error:
            return Fault("unreadable", str(error))

    def judge(self, name: Name, shown: str) -> CheckResult:
        """All but the replay, for the theorem ``name`` of the target (or the submission)."""
        try:
            return self._judge(name, shown)
        except OleanError as error:
            return CheckResult(shown, False, "unreadable", message=str(error))

    def _judge(self, name: Name, shown: str) -> CheckResult:
        module = self.submission
        if name not in module:  # exactly this name: private names carry the module's, too
            fault = missing(user_name(name), module)
            return CheckResult(shown, False, fault.reason, message=fault.message)
        place = module.positions.get(name)
        position = None if place is None else Position(*place)
        fault_ = theorem_fault(name, module, user_name(name))
        if fault_ is None and self.comparison is not None:
            fault_ = self.comparison.statement_fault(name, name)
        used: tuple[Name, ...] = ()
        if fault_ is None:
            fault_, used = axiom_fault(name, module, self.core, self.job.allowed, self.comparison)
        axioms = tuple(name_text(a) for a in used)
        if fault_ is None:
            return CheckResult(shown, True, None, axioms, position=position)
        return CheckResult(shown, False, fault_.reason, axioms, fault_.message, position)

    def replay(
        self, judged: Sequence[tuple[Name, CheckResult]], kernel: KernelReplay
    ) -> list[CheckResult]:
        """Let the kernel have the last word on what was accepted so far."""
        results = [result for _, result in judged]
        if not any(result.ok for result in results):
            return results
        try:
            refused = kernel.run(self.submission.as_mapping, timeout_s=self.job.left())
        except ReplayFailure as failure:
            return [_demote(r, failure.reason, str(failure)) for r in results]
        except (ProgramError, OleanError) as error:
            return [_demote(r, "kernel", str(error)) for r in results]
        final = []
        for name, result in judged:
            if result.ok:
                rests, _ = reached(name, self.submission, self.core)
                bad = sorted(rests & refused.keys(), key=name_text)
                unsafe = sorted(n for n in rests if self.submission[n].safety != "safe")
                if bad:
                    message = f"`{name_text(bad[0])}`: {refused[bad[0]]}"
                    result = _demote(result, "kernel", message)
                elif unsafe:
                    result = _demote(result, "kernel", f"`{name_text(unsafe[0])}` is not safe")
            final.append(result)
        return final


def _demote(result: CheckResult, reason: Reason, message: str) -> CheckResult:
    """An accepted result turned into a refused one; refused ones stay as they are."""
    return replace(result, ok=False, reason=reason, message=message) if result.ok else result


def theorems_of(module: ModuleData) -> list[Name]:
    """The theorems that a person wrote in the module, in the order of the text."""
    places = module.positions
    names = [n for n in module.names if n in places and module.kind(n) == "theorem"]
    return sorted(names, key=lambda n: (places[n], name_text(n)))


def _declarable(theorem: Theorem) -> tuple[str, Name]:
    """Statement text and name under which the theorem is declared; an ``example`` gets a name."""
    if theorem.kind != "example":
        return theorem.statement, parse_name(theorem.name)
    for token in code_tokens(theorem.statement):
        if token.kind == "ident" and token.text == "example":
            start, end = token.start, token.end
            text = theorem.statement
            return f"{text[:start]}theorem {_EXAMPLE}{text[end:]}", (_EXAMPLE,)
    raise InputError(f"{theorem.name}: its statement does not begin with `example`")


def _own_name(name: Name, theorem: Theorem, target: ModuleData) -> Name:
    """The constant that the statement declares in the elaborated target."""
    found = find_theorem(name, target)
    if found is None and theorem.kind == "example":  # it lies in the namespace that is open
        found = next((n for n in target.names if n[-1:] == (_EXAMPLE,)), None)
    if found is None:
        raise InputError(f"{theorem.name}: the statement declares no such name")
    if target.kind(found) != "theorem":
        raise InputError(f"{theorem.name}: is no theorem (its type is not a proposition)")
    return found


def _bad_target(target: Elaborated, place: str) -> InputError:
    where = f"{place}:{target.position}" if target.position else place
    said = " ".join(target.message.split())[:500]
    return InputError(f"{where}: cannot be used as a target: {said}")


def _not_elaborated(names: Sequence[str], given: Elaborated) -> list[CheckResult]:
    return [
        CheckResult(name, False, given.reason, (), given.message, given.position) for name in names
    ]


def _read(path: Path) -> str:
    """A Lean file's text. Raises ``InputError`` for what cannot be read."""
    try:
        with path.open("rb") as file:
            raw = file.read(4 * MAX_TEXT + 1)
    except OSError as error:
        raise InputError(f"{path}: cannot be read: {error.strerror}") from None
    if len(raw) > 4 * MAX_TEXT:
        raise InputError(f"{path}: is larger than {4 * MAX_TEXT} bytes")
    try:
        return raw.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        raise InputError(f"{path}: is not UTF-8 text (byte {error.start})") from None
