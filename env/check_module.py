"""Check what a submission's olean declares: judged as data, then given to the kernel again."""

from __future__ import annotations

from collections.abc import Collection, Container, Sequence
from dataclasses import replace

from qedgym.env.check_result import CheckResult, Evidence, Fault, Reason
from qedgym.env.comparison import Comparison, user_name
from qedgym.env.expr import Name, name_text
from qedgym.env.judge import (
    axiom_fault,
    block_fault,
    missing,
    module_fault,
    reached,
    theorem_fault,
)
from qedgym.env.kernel_program import ProgramError
from qedgym.env.module_view import Continued, Module
from qedgym.env.olean import OleanError
from qedgym.env.replay import UNKNOWN, Kernel, ReplayFailure
from qedgym.env.theorem import Position
from qedgym.env.trusted_core import TrustedCore


def check_module(
    submission: Module,
    target: Module | None,
    names: Sequence[tuple[Name, str]],
    *,
    core: TrustedCore,
    allowed: Collection[Name],
    kernel: Kernel,
    timeout_s: float,
    block: bool = False,
    definitions: bool = False,
    target_names: Sequence[Name] | None = None,
) -> list[CheckResult]:
    """One result a name (constant and how to show it), in order.

    ``names`` are theorems of ``target``, or of the submission when there is no target; with
    ``block`` the submission may add nothing but the one theorem and what its proof needs. With
    ``definitions`` a name may be a definition's, as the names given to ``example``s are;
    ``target_names`` are the names in the target, in the same order, where they differ.
    Nothing in ``submission`` is trusted: it may be a forged file.
    """
    try:
        whole = module_fault(submission, core, core.files)
    except OleanError as error:
        whole = Fault("unreadable", str(error))
    if whole is not None:
        said = (whole.reason, (), whole.message, None, False, whole.evidence)
        return [CheckResult(shown, False, *said) for _, shown in names]
    check = _Check(submission, target, core, allowed, definitions)
    same = [name for name, _ in names] if target_names is None else target_names
    results = [
        check.judge(name, shown, there) for (name, shown), there in zip(names, same, strict=True)
    ]
    if block and target is not None:
        known: Container[Name] = target
        if isinstance(submission, Continued):
            known = {*submission.before, *submission.there}
        extra = block_fault(names[0][0], known, submission, core)
        if extra is not None:
            results = [_demote(r, extra.reason, extra.message, extra.evidence) for r in results]
    return check.replay([n for n, _ in names], results, kernel, timeout_s)


class _Check:
    """One submission against its target, as data."""

    def __init__(
        self,
        submission: Module,
        target: Module | None,
        core: TrustedCore,
        allowed: Collection[Name],
        definitions: bool,
    ) -> None:
        self.submission, self.core, self.allowed = submission, core, allowed
        self.definitions = definitions
        self.comparison = None if target is None else Comparison(target, submission, core)

    def judge(self, name: Name, shown: str, there: Name) -> CheckResult:
        """All but the replay, for a theorem of the submission, called ``there`` in the target."""
        try:
            return self._judge(name, shown, there)
        except OleanError as error:
            return CheckResult(shown, False, "unreadable", message=str(error))

    def _judge(self, name: Name, shown: str, there: Name) -> CheckResult:
        module = self.submission
        if name not in module:  # exactly this name: private names carry the module's, too
            fault = missing(user_name(name), module)
            return _refused(shown, fault)
        place = module.positions.get(name)
        position = None if place is None else Position(*place)
        fault_ = theorem_fault(name, module, user_name(name), definitions=self.definitions)
        if fault_ is None and self.comparison is not None:
            fault_ = self.comparison.statement_fault(there, name)
        used: tuple[Name, ...] = ()
        if fault_ is None:
            fault_, used = axiom_fault(name, module, self.core, self.allowed, self.comparison)
        axioms = tuple(name_text(a) for a in used)
        if fault_ is None:
            return CheckResult(shown, True, None, axioms, position=position)
        return _refused(shown, fault_, axioms, position)

    def replay(
        self,
        names: Sequence[Name],
        results: Sequence[CheckResult],
        kernel: Kernel,
        timeout_s: float,
    ) -> list[CheckResult]:
        """Let the kernel have the last word on what was accepted so far."""
        if not any(result.ok for result in results):
            return list(results)
        try:
            refused = kernel.run(self.submission.added, timeout_s=timeout_s)
        except ReplayFailure as failure:
            return [_demote(r, failure.reason, str(failure)) for r in results]
        except (ProgramError, OleanError) as error:
            return [_demote(r, "kernel", str(error)) for r in results]
        final = []
        for name, result in zip(names, results, strict=True):
            if result.ok:
                rests, _ = reached(name, self.submission, self.core)
                bad = sorted(rests & refused.keys(), key=name_text)
                unsafe = sorted(n for n in rests if self.submission[n].safety != "safe")
                if bad:
                    # What was refused for itself comes before what mentions it.
                    first = min(bad, key=lambda n: refused[n] == UNKNOWN)
                    shown, why = name_text(first), refused[first]
                    evidence = (("constant", shown), ("error", why))
                    result = _demote(result, "kernel", f"`{shown}`: {why}", evidence)
                elif unsafe:
                    shown = name_text(unsafe[0])
                    said = f"`{shown}` is not safe"
                    result = _demote(result, "kernel", said, (("constant", shown),))
                else:
                    result = replace(result, replayed=True)
            final.append(result)
        return final


def _refused(
    shown: str, fault: Fault, axioms: tuple[str, ...] = (), position: Position | None = None
) -> CheckResult:
    return CheckResult(
        shown, False, fault.reason, axioms, fault.message, position, evidence=fault.evidence
    )


def _demote(
    result: CheckResult, reason: Reason, message: str, evidence: Evidence = ()
) -> CheckResult:
    """An accepted result turned into a refused one; refused ones stay as they are."""
    if not result.ok:
        return result
    return replace(result, ok=False, reason=reason, message=message, evidence=evidence)
