"""The trusted check, kept warm: what all its stages share, and the order in which they run.

Target and submission are elaborated apart, each in a fresh process, into oleans; both are read
as data by a reader of our own; statement, definitions and axioms are compared in the kernel's
terms (:mod:`qedgym.env.judge`); then the submission's declarations are given to Lean's kernel anew,
in a process that has loaded the trusted core only (:mod:`qedgym.env.replay`). What the elaborator
of the submission was tricked into, and what its process printed, does not matter.

A Lean other than the embedded one goes through :mod:`qedgym.env.verify_project`.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Collection, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Final, TypeVar

from qedgym.env.check_job import Job, Stages, check_texts, read_text
from qedgym.env.check_names import declarable, own_name
from qedgym.env.check_result import STANDARD_AXIOMS, CheckResult
from qedgym.env.elaborate import Elaborator
from qedgym.env.errors import InputError
from qedgym.env.export_proof import Exported, export_proof
from qedgym.env.expr import parse_name
from qedgym.env.judge import find_theorem
from qedgym.env.olean import ModuleData
from qedgym.env.owned import Owned
from qedgym.env.proof_text import joined, proof_fault
from qedgym.env.replay import KernelReplay, can_replay
from qedgym.env.theorem import Theorem
from qedgym.env.toolchain import Toolchain
from qedgym.env.trusted_core import trusted_core

_Item = TypeVar("_Item")
_Result = TypeVar("_Result")


class Checker(Owned):
    """Says of proofs whether they count. Holds loaded Leans, from which every check gets fresh
    processes; a check in a checker that is open costs a third of one by itself.

    Methods may be called from several threads; no submission can reach another's check.
    """

    def __init__(
        self,
        toolchain: Toolchain,
        *,
        axioms: Collection[str] = STANDARD_AXIOMS,
        memory_mb: int = 2048,
    ) -> None:
        """``memory_mb`` is each process's. Raises ``ToolchainError`` when Lean is missing."""
        self.toolchain: Final = toolchain
        self._axioms = tuple(axioms)
        self._memory_mb = memory_mb
        self._stages: Stages | None = None
        if can_replay(toolchain):
            kernel = KernelReplay(toolchain, memory_mb=memory_mb)
            allowed = frozenset(map(parse_name, axioms))
            elaborator = Elaborator(toolchain, memory_mb=memory_mb)
            self._stages = Stages(toolchain, elaborator, kernel, allowed)

    def close(self) -> None:
        """End what is loaded. Idempotent."""
        if self._stages is not None:
            self._stages.elaborator.close()
            self._stages.kernel.close()

    def verify(self, theorem: Theorem, proof: str, *, timeout_s: float = 60.0) -> CheckResult:
        """Check a proof block (the text after ``:=``) of a theorem as the user gave it.

        Nothing but the theorem and what Lean adds for its proof may be declared. Raises
        ``InputError`` when prefix and statement do not elaborate by themselves.
        """
        return self._block(theorem, proof, timeout_s, None)

    def _block(
        self, theorem: Theorem, proof: str, timeout_s: float, within: ModuleData | None
    ) -> CheckResult:
        """``within`` is a longer target of the same file, when there is one."""
        fault = proof_fault(proof)
        if fault is not None:
            return CheckResult(theorem.name, False, "forbidden text", message=fault)
        if self._stages is None:
            from qedgym.env.verify_project import verify_block

            given = (self._axioms, timeout_s, self._memory_mb)
            return verify_block(theorem, proof, self.toolchain, *given)
        job = Job(self._stages, time.monotonic() + timeout_s)
        statement, name = declarable(theorem)
        head = theorem.prefix + statement
        target = within or job.target(joined(head, "sorry"), _place(theorem))
        found = own_name(name, theorem, target)
        submission = job.elaborate(joined(head, proof))
        [result] = job.check(submission, target, [(found, theorem.name)], block=True)
        if not result.ok and within is not None:  # its own target has the last word
            return self._block(theorem, proof, timeout_s, None)
        return result

    def verify_many(
        self,
        proofs: Sequence[tuple[Theorem, str]],
        *,
        timeout_s: float = 60.0,
        workers: int | None = None,
    ) -> list[CheckResult]:
        """``verify`` of each pair, in order, ``workers`` at once (default: one a core).

        ``timeout_s`` is for each. What the theorems of one file say is elaborated once, with the
        last of them, where that can be. Raises what ``verify`` raises.
        """
        if not proofs:
            return []
        shared = self._shared_targets([theorem for theorem, _ in proofs], timeout_s)

        def one(pair: tuple[Theorem, str]) -> CheckResult:
            theorem, proof = pair
            return self._block(theorem, proof, timeout_s, shared.get(_head(theorem)))

        return _each(one, proofs, workers)

    def _shared_targets(
        self, theorems: Iterable[Theorem], timeout_s: float
    ) -> dict[str, ModuleData]:
        """By head a target that declares its theorem: that of a longer head beginning with it.

        What a text declares does not depend on what follows it, so the longer target says the
        same of the earlier theorem. Heads for which it fails are left out.
        """
        if self._stages is None:
            return {}
        heads = sorted({_head(t): t for t in theorems if t.kind != "example"}.items(), reverse=True)
        found: dict[str, ModuleData] = {}
        longest, module = "", None
        for head, theorem in heads:  # a text comes after all that begin with it
            rest = longest[len(head) :].lstrip() if longest.startswith(head) else ""
            if module is None or (longest != head and not rest.startswith((":=", "|", "where"))):
                longest = head
                job = Job(self._stages, time.monotonic() + timeout_s)
                try:
                    module = job.target(joined(head, "sorry"), _place(theorem))
                except InputError:
                    module = None
                    continue
            try:
                own_name(parse_name(theorem.name), theorem, module)
            except InputError:
                continue
            found[head] = module
        return found

    def verify_file(
        self, submission: Path, target: Path | None, *, timeout_s: float = 60.0
    ) -> list[CheckResult]:
        """Check a whole file, which may declare what it likes beside the theorems.

        With ``target`` every theorem of the target must be proved in the submission with the same
        statement over the same definitions; without, every theorem of the submission is checked
        for itself, and so is every ``example`` that says something. One of a target is proved by
        any theorem or example with its statement. Raises ``InputError`` for a file that cannot be
        read or a target that does not elaborate.
        """
        submitted = read_text(submission)
        wanted = None if target is None else read_text(target)
        if self._stages is None:
            from qedgym.env.verify_project import verify_text

            given = (self._axioms, timeout_s, self._memory_mb)
            return verify_text(submitted, wanted, self.toolchain, *given)
        job = Job(self._stages, time.monotonic() + timeout_s)
        return check_texts(job, submitted, wanted, submission, target)

    def export(self, submission: Path, result: CheckResult, *, timeout_s: float = 60.0) -> Exported:
        """An accepted theorem of a submission for other checkers.

        Elaborates the submission again. Raises ``InputError`` when the theorem cannot be exported:
        an ``example``, or another Lean than the embedded one.
        """
        if self._stages is None or not result.replayed:
            raise InputError(f"{result.theorem}: only what the kernel replayed can be exported")
        text = read_text(submission)
        job = Job(self._stages, time.monotonic() + timeout_s)
        module = job.elaborate(text).module
        name = None if module is None else find_theorem(parse_name(result.theorem), module)
        if module is None or name is None:
            raise InputError(f"{result.theorem}: has no name to export it by; make it a theorem")

        def proves(candidate: str) -> bool:
            given = job.elaborate(candidate)
            return job.check(given, module, [(name, result.theorem)])[0].ok

        core = trusted_core(self.toolchain, [i.module for i in module.imports])
        return export_proof(text, module, name, result, core, self.toolchain, proves)

    def verify_files(
        self,
        submissions: Sequence[Path],
        target: Path | None,
        *,
        timeout_s: float = 60.0,
        workers: int | None = None,
    ) -> list[list[CheckResult]]:
        """``verify_file`` of each, in order, ``workers`` at once; the target is elaborated once."""
        if target is not None and self._stages is not None:
            Job(self._stages, time.monotonic() + timeout_s).target(read_text(target), str(target))
        for submission in submissions:
            read_text(submission)  # bad input is told before anything is checked
        return _each(
            lambda path: self.verify_file(path, target, timeout_s=timeout_s), submissions, workers
        )


def _each(
    act: Callable[[_Item], _Result], items: Sequence[_Item], workers: int | None
) -> list[_Result]:
    """``act`` of every item, in order, several at once; the first error passes through."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    count = workers or cores or 1
    if count <= 1 or len(items) <= 1:
        return [act(item) for item in items]
    with ThreadPoolExecutor(min(count, len(items)), "qedgym-check") as pool:
        futures = [pool.submit(act, item) for item in items]
        try:
            return [future.result() for future in futures]
        except BaseException:
            pool.shutdown(cancel_futures=True)
            raise


def _head(theorem: Theorem) -> str:
    return theorem.prefix + theorem.statement


def _place(theorem: Theorem) -> str:
    """Where a statement comes from, for an error."""
    return theorem.file or f"the statement of {theorem.name}"
