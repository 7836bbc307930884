"""The trusted check, kept warm: what all its stages share, and the order in which they run.

Target and submission are elaborated apart, each in a fresh process, into oleans; both are read
as data by a reader of our own; statement, definitions and axioms are compared in the kernel's
terms (:mod:`qedgym.env.judge`); then the submission's declarations are given to Lean's kernel anew,
in a process that has loaded the trusted core only (:mod:`qedgym.env.replay`). What the elaborator
of the submission was tricked into, and what its process printed, does not matter.

A Lean other than the embedded one goes through :mod:`qedgym.env.verify_project`.
"""

from __future__ import annotations

import threading
import time
from collections import Counter
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Final

from qedgym.env.check_job import Job, Stages, check_texts, read_text
from qedgym.env.check_many import each, head_of, target_text, targets
from qedgym.env.check_names import declarable, own_name
from qedgym.env.check_result import STANDARD_AXIOMS, CheckResult
from qedgym.env.elaborate import Elaborator
from qedgym.env.errors import InputError
from qedgym.env.export_proof import Exported, export_proof
from qedgym.env.expr import parse_name
from qedgym.env.judge import find_theorem
from qedgym.env.owned import Owned
from qedgym.env.proof_text import joined, proof_fault
from qedgym.env.replay import KernelReplay, can_replay
from qedgym.env.theorem import Theorem
from qedgym.env.toolchain import Toolchain
from qedgym.env.trusted_core import trusted_core
from qedgym.env.warm_file import MOST, WarmFiles


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
        self._warm: WarmFiles | None = None
        self._lock = threading.Lock()
        self._recent: dict[Theorem, bool] = {}  # the last that were asked about
        if can_replay(toolchain):
            kernel = KernelReplay(toolchain, memory_mb=memory_mb)
            allowed = frozenset(map(parse_name, axioms))
            elaborator = Elaborator(toolchain, memory_mb=memory_mb)
            self._stages = Stages(toolchain, elaborator, kernel, allowed)
            self._warm = WarmFiles(self._stages)

    def close(self) -> None:
        """End what is loaded. Idempotent."""
        if self._warm is not None:
            self._warm.close()
        if self._stages is not None:
            self._stages.elaborator.close()
            self._stages.kernel.close()

    def verify(self, theorem: Theorem, proof: str, *, timeout_s: float = 60.0) -> CheckResult:
        """Check a proof block (the text after ``:=``) of a theorem as the user gave it.

        Nothing but the theorem and what Lean adds for its proof may be declared. A theorem that is
        asked about again is kept ready. Raises ``InputError`` when prefix and statement do not
        elaborate by themselves.
        """
        with self._lock:
            again = self._recent.pop(theorem, False)
            self._recent[theorem] = True
            if len(self._recent) > MOST:
                del self._recent[next(iter(self._recent))]
        return self._block(theorem, proof, timeout_s, theorem if again else None)

    def _block(
        self, theorem: Theorem, proof: str, timeout_s: float, within: Theorem | None
    ) -> CheckResult:
        """``within`` has a target that is worth being kept ready and says what ``theorem`` says."""
        fault = proof_fault(proof)
        if fault is not None:
            return CheckResult(theorem.name, False, "forbidden text", message=fault)
        if self._stages is None or self._warm is None:
            from qedgym.env.verify_project import verify_block

            given = (self._axioms, timeout_s, self._memory_mb)
            return verify_block(theorem, proof, self.toolchain, *given)
        job = Job(self._stages, time.monotonic() + timeout_s)
        if within is not None and within.kind != "example":
            with self._warm.lent(target_text(within), timeout_s=timeout_s) as file:
                if file is not None:
                    result = file.check(theorem, proof, timeout_s=job.left())
                    if result is not None:
                        return result
        statement, name = declarable(theorem)
        head = theorem.prefix + statement
        target = job.target(joined(head, "sorry"), _place(theorem))
        found = own_name(name, theorem, target)
        submission = job.elaborate(joined(head, proof))
        return job.check(submission, target, [(found, theorem.name)], block=True)[0]

    def verify_many(
        self,
        proofs: Sequence[tuple[Theorem, str]],
        *,
        timeout_s: float = 60.0,
        workers: int | None = None,
    ) -> list[CheckResult]:
        """``verify`` of each pair, in order, ``workers`` at once (default: one a core).

        ``timeout_s`` is for each. What theorems of one file have in common is elaborated once. A
        theorem that does not elaborate by itself is a ``lean error``.
        """
        within = targets(theorem for theorem, _ in proofs)
        shared = Counter(head_of(within[head_of(theorem)]) for theorem, _ in proofs)
        keys = [head_of(within[head_of(theorem)]) for theorem, _ in proofs]
        order = sorted(range(len(proofs)), key=keys.__getitem__)  # few targets at a time

        def one(index: int) -> CheckResult:
            theorem, proof = proofs[index]
            target = within[head_of(theorem)] if shared[keys[index]] > 1 else None
            try:
                return self._block(theorem, proof, timeout_s, target)
            except InputError as error:
                return CheckResult(theorem.name, False, "lean error", message=str(error))

        found = dict(zip(order, each(one, order, workers), strict=True))
        return [found[index] for index in range(len(proofs))]

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
        """``verify_file`` of each, in order, ``workers`` at once; the target is elaborated once.

        A submission that cannot be read is one result, ``unreadable``, under the file's name.
        Raises ``InputError`` for a target that cannot be used.
        """
        if target is not None:
            wanted = read_text(target)
            if self._stages is not None:
                Job(self._stages, time.monotonic() + timeout_s).target(wanted, str(target))

        def one(path: Path) -> list[CheckResult]:
            try:
                read_text(path)
            except InputError as error:
                return [CheckResult(path.name, False, "unreadable", message=str(error))]
            return self.verify_file(path, target, timeout_s=timeout_s)

        return each(one, submissions, workers)


def _place(theorem: Theorem) -> str:
    """Where a statement comes from, for an error."""
    return theorem.file or f"the statement of {theorem.name}"
