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

from qedgym.env.check_module import check_module
from qedgym.env.check_result import REASONS, STANDARD_AXIOMS, CheckResult, Reason
from qedgym.env.elaborate import Elaborated, elaborate
from qedgym.env.errors import InputError
from qedgym.env.examples import NO_NAME, Example, named_examples
from qedgym.env.expr import Kind, LevelKind, Name, conclusion, name_text, parse_name, strip
from qedgym.env.judge import (
    find_theorem,
    user_name,
)
from qedgym.env.lean_lexer import code_tokens
from qedgym.env.olean import ModuleData, OleanError
from qedgym.env.proof_text import MAX_TEXT, joined, proof_fault
from qedgym.env.replay import KernelReplay, can_replay
from qedgym.env.theorem import Position, Theorem
from qedgym.env.toolchain import Toolchain
from qedgym.env.trusted_core import trusted_core

__all__ = ["REASONS", "STANDARD_AXIOMS", "CheckResult", "Reason", "verify", "verify_file"]

_EXAMPLE: Final = "qedgym_example"
_MAX_TARGETS: Final = 16
_targets: dict[tuple[str, Toolchain], ModuleData] = {}  # the most recently used last


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
        """``text``, elaborated within what is left of time."""
        return elaborate(
            text, self.toolchain, timeout_s=max(0.0, self.left()), memory_mb=self.memory_mb
        )

    def target(self, text: str, place: str) -> ModuleData:
        """What a target text declares; ``place`` names it in the ``InputError`` it may raise.

        Kept in memory, where no submission can change it, for the next check against it.
        """
        key = (text, self.toolchain)
        known = _targets.pop(key, None)
        if known is None:
            given = self.elaborate(text)
            if given.module is None:
                where = f"{place}:{given.position}" if given.position else place
                said = " ".join(given.message.split())[:500]
                raise InputError(f"{where}: cannot be used as a target: {said}")
            known = given.module
            if not known.imports or known.is_module:
                raise InputError(f"{place}: a target must not begin with `prelude` or `module`")
        while len(_targets) >= _MAX_TARGETS:
            _targets.pop(next(iter(_targets)), None)
        _targets[key] = known
        return known

    def check(
        self,
        given: Elaborated,
        target: ModuleData | None,
        names: Sequence[tuple[Name, str]],
        kernel: KernelReplay,
        *,
        block: bool = False,
    ) -> list[CheckResult]:
        """``check_module`` for what was elaborated, or why it was not."""
        if given.module is None:
            return [
                CheckResult(shown, False, given.reason, (), given.message, given.position)
                for _, shown in names
            ]
        roots = (("Init",),) if target is None else [i.module for i in target.imports]
        return check_module(
            given.module,
            target,
            names,
            core=trusted_core(self.toolchain, roots),
            allowed=self.allowed,
            kernel=kernel,
            timeout_s=self.left(),
            block=block,
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
    fault = proof_fault(proof)
    if fault is not None:
        return CheckResult(theorem.name, False, "forbidden text", message=fault)
    if not can_replay(toolchain):
        from qedgym.env.verify_project import verify_block

        return verify_block(theorem, proof, toolchain, axioms, timeout_s, memory_mb)
    job = _job(toolchain, axioms, timeout_s, memory_mb)
    statement, name = _declarable(theorem)
    with KernelReplay(toolchain, memory_mb=memory_mb) as kernel:
        head = theorem.prefix + statement
        place = theorem.file or f"the statement of {theorem.name}"
        target = job.target(joined(head, "sorry"), place)
        found = _own_name(name, theorem, target)
        submission = job.elaborate(joined(head, proof))
        return job.check(submission, target, [(found, theorem.name)], kernel, block=True)[0]


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
    for itself, and so is every ``example``; one of a target is reported as not verified, since
    it has no name to be found by. Raises ``InputError`` for a file that cannot be read or a
    target that does not elaborate.
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
    renamed, examples = named_examples(submitted if wanted is None else wanted)
    if wanted is not None:
        goal = job.target(wanted, str(target))
        names = theorems_of(goal)
        if not names and not examples:
            raise InputError(f"{target}: has no theorem to check (give each `example` a name)")
    given = job.elaborate(submitted)
    if goal is None and given.module is not None:
        try:
            names = theorems_of(given.module)
        except OleanError as error:
            return [CheckResult(submission.name, False, "unreadable", message=str(error))]
    shown = [(name, name_text(user_name(name))) for name in names]
    if given.module is None and not shown and (goal is None or not examples):
        shown = [((), submission.name)]
    results = job.check(given, goal, shown, kernel) if shown else []
    if goal is not None:
        said = "an `example` of the target cannot be matched; make it a theorem with a name"
        return results + [_unmatched(e, said, None) for e in examples]
    if examples and given.module is not None:
        results += _check_examples(job, renamed, examples)
    return results


def _check_examples(job: _Job, renamed: str, examples: Sequence[Example]) -> list[CheckResult]:
    """The examples of a submission that elaborates, checked in a text that gives them names."""
    given = job.elaborate(renamed)
    if given.module is None:
        why = f"{NO_NAME} ({' '.join(given.message.split())[:300]})"
        return [_unmatched(e, why, e.position) for e in examples]
    try:
        known = {n[-1]: n for n in theorems_of(given.module) if n}
    except OleanError as error:
        return [CheckResult(e.shown, False, "unreadable", (), str(error)) for e in examples]
    shown = [(known[e.name], e.shown) for e in examples if e.name in known]
    with KernelReplay(job.toolchain, memory_mb=job.memory_mb) as kernel:  # one serves one text
        checked = iter(job.check(given, None, shown, kernel) if shown else [])
    return [
        _as_written(next(checked), e) if e.name in known else _unmatched(e, NO_NAME, e.position)
        for e in examples
    ]


def _as_written(result: CheckResult, example: Example) -> CheckResult:
    """The result under the name that people see, where the example stands."""
    said = result.message.replace(example.name, example.shown)
    return replace(result, message=said, position=example.position)


def _unmatched(example: Example, message: str, position: Position | None) -> CheckResult:
    return CheckResult(example.shown, False, "not verified", (), message, position)


def theorems_of(module: ModuleData) -> list[Name]:
    """The theorems that a person wrote in the module, in the order of the text."""
    places = module.positions
    names = [
        n
        for n in module.names
        if n in places and module.kind(n) == "theorem" and not _is_field(n, module)
    ]
    return sorted(names, key=lambda n: (places[n], name_text(n)))


def _is_field(name: Name, module: ModuleData) -> bool:
    """Whether the theorem is the projection that Lean made for a field of a proposition.

    Its value decides, not its name: anyone may call a theorem like a parameter or a field.
    """
    owner = name[:-1]
    if owner not in module or module.kind(owner) != "inductive":
        return False
    makers = module[owner].constructors
    value = module[name].value
    if len(makers) != 1 or makers[0] not in module or value is None:
        return False
    fields: list[Name] = []
    term = strip(module[makers[0]].type)
    while term.kind is Kind.FORALL:
        fields.append(term.name)
        term = strip(term.parts[1])
    del fields[: module[owner].numbers[0]]  # the parameters come first
    sort = conclusion(module[owner].type)
    value = strip(value)
    while value.kind is Kind.LAMBDA:
        value = strip(value.parts[1])
    if value.kind is not Kind.PROJ or value.name != owner or not isinstance(value.value, int):
        return False
    taken = strip(value.parts[0])
    return (
        sort.kind is Kind.SORT
        and sort.levels[0].kind is LevelKind.ZERO
        and taken.kind is Kind.BVAR
        and taken.value == 0
        and fields[value.value : value.value + 1] == [name[-1:]]
    )


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
