"""The ``example``s of a text under check: named, elaborated anew, matched with a target's."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from qedgym.env.check_names import theorems_of
from qedgym.env.check_result import CheckResult
from qedgym.env.comparison import Comparison
from qedgym.env.elaborate import Elaborated
from qedgym.env.examples import NO_NAME, Example, named_examples
from qedgym.env.expr import Constant, Expr, Kind, Level, LevelKind, Name, head_and_arguments, strip
from qedgym.env.expr_text import pretty
from qedgym.env.olean import ModuleData, OleanError
from qedgym.env.theorem import Position
from qedgym.env.trusted_core import TrustedCore


class Job(Protocol):
    """What a check offers its stages."""

    def elaborate(self, text: str) -> Elaborated:
        """``text``, elaborated in a fresh process."""
        ...

    def core(self, target: ModuleData | None) -> TrustedCore:
        """What is trusted where the target (or nothing) says what may be imported."""
        ...

    def check(
        self,
        given: Elaborated,
        target: ModuleData | None,
        names: Sequence[tuple[Name, str]],
        *,
        definitions: bool = False,
        target_names: Sequence[Name] | None = None,
    ) -> list[CheckResult]:
        """``check_module`` for what was elaborated, or why it was not."""
        ...


@dataclass(frozen=True, slots=True)
class Named:
    """A text in which examples have names, elaborated."""

    given: Elaborated
    names: Mapping[Example, Name]
    """The constant of each example that says something; data, such as ``example : Nat := 3``,
    is left out."""
    faults: Mapping[Example, str]
    """Why the others could not be named."""


def elaborate_named(text: str, job: Job) -> Named:
    """Elaborate a text with names for its examples.

    One that Lean does not take under a name is left as it is and named among the faults.
    """
    left, faults = named_examples(text)[1], dict[Example, str]()
    while True:
        given = job.elaborate(named_examples(text, left)[0])
        bad = None if given.module is not None else _at(left, given.position)
        if bad is None or given.reason != "lean error":
            break
        faults[bad] = f"{NO_NAME} ({' '.join(given.message.split())[:300]})"
        left.remove(bad)
    module, names = given.module, dict[Example, Name]()
    if module is None:
        why = f"{NO_NAME} ({' '.join(given.message.split())[:300]})"
        return Named(given, {}, faults | {e: why for e in left})
    core = job.core(None)
    try:
        for example in left:
            own = [name for name in module.names if name[-1:] == (example.name,)]
            # A second one of that name is no accident: it could be judged in place of the first.
            if len(own) != 1:
                faults[example] = NO_NAME
            elif not is_data(module[own[0]].type, lambda n: _find(n, module, core)):
                names[example] = own[0]
    except OleanError as error:
        return Named(given, {}, {e: str(error) for e in left})
    return Named(given, names, faults)


def _at(examples: Sequence[Example], place: Position | None) -> Example | None:
    """The example in which a place lies, if it lies in one: the last to begin before it."""
    if place is None:
        return None
    key = (place.line, place.column)
    before = [e for e in examples if (e.position.line, e.position.column) <= key]
    return before[-1] if before else None


def _find(name: Name, module: ModuleData, core: TrustedCore) -> Constant | None:
    return module[name] if name in module else core.constant(name)


def own_examples(text: str, job: Job) -> list[CheckResult]:
    """A result for each example of a submission, in order, each checked for itself."""
    named = elaborate_named(text, job)
    shown = [(name, e.shown) for e, name in named.names.items()]
    checked = job.check(named.given, None, shown, definitions=True) if shown else []
    results = {
        e: _as_written(r, e) for e, r in zip(named.names, checked, strict=True)
    } | {e: _not_verified(e, why, e.position) for e, why in named.faults.items()}
    return [results[e] for e in sorted(results, key=_order)]


def _order(example: Example) -> tuple[int, int]:
    return example.position.line, example.position.column


def targets_examples(submitted: str, wanted: str, job: Job) -> list[CheckResult]:
    """A result for each example of a target: what the submission has with the same statement.

    That may be an example or a theorem, of any name. One that is proved is preferred.
    """
    asked = elaborate_named(wanted, job)
    results = {e: _not_verified(e, why, None) for e, why in asked.faults.items()}
    goal = asked.given.module
    if goal is not None and asked.names:
        named = elaborate_named(submitted, job)
        pairs = [(e, n, e.shown) for e, n in asked.names.items()]
        module = named.given.module
        if module is None:
            found = job.check(named.given, goal, [((), shown) for _, _, shown in pairs])
            results |= {e: r for (e, _, _), r in zip(pairs, found, strict=True)}
        else:
            results |= _matched(goal, asked.names, named, module, job)
    return [results[e] for e in sorted(results, key=_order)]


def _matched(
    goal: ModuleData,
    asked: Mapping[Example, Name],
    named: Named,
    module: ModuleData,
    job: Job,
) -> dict[Example, CheckResult]:
    comparison = Comparison(goal, module, job.core(goal))
    places = {name: example for example, name in named.names.items()}
    try:
        offered = [*places, *theorems_of(module)]
        pairs = [
            (example, name, candidate)
            for example, name in asked.items()
            for candidate in offered
            if comparison.statement_fault(name, candidate) is None
        ]
    except OleanError as error:
        return {e: CheckResult(e.shown, False, "unreadable", (), str(error)) for e in asked}
    results = {
        example: CheckResult(
            example.shown, False, "missing", (),
            f"no theorem or example says `{pretty(goal[name].type, 600)}`",
        )
        for example, name in asked.items()
    }  # fmt: skip
    checked = job.check(
        named.given,
        goal,
        [(candidate, example.shown) for example, _, candidate in pairs],
        definitions=True,
        target_names=[name for _, name, _ in pairs],
    )
    for (example, _, candidate), result in zip(pairs, checked, strict=True):
        if results[example].reason == "missing" or (result.ok and not results[example].ok):
            own = places.get(candidate)
            results[example] = result if own is None else _as_written(result, own)
    return {e: replace(r, theorem=e.shown) for e, r in results.items()}


def _as_written(result: CheckResult, example: Example) -> CheckResult:
    """The result under the name that people see, where the example stands."""
    said = result.message.replace(example.name, example.shown)
    return replace(result, message=said, position=example.position)


def _not_verified(example: Example, message: str, position: Position | None) -> CheckResult:
    return CheckResult(example.shown, False, "not verified", (), message, position)


def is_data(type_: Expr, find: Callable[[Name], Constant | None]) -> bool:
    """Whether what has this type is surely data (or a type), and no proof of a proposition.

    Told by the sort of the head of its conclusion; where that says nothing, False.
    """
    binders: list[Expr] = []
    term = strip(type_)
    while term.kind in (Kind.FORALL, Kind.LET):
        binders.append(term.parts[0])
        term = strip(term.parts[-1])
    if term.kind is Kind.SORT:
        return True
    head, _ = head_and_arguments(term)
    if head.kind is Kind.BVAR and isinstance(head.value, int) and head.value < len(binders):
        return _is_above_zero(_sort(binders[-1 - head.value]), {})
    constant = find(head.name) if head.kind is Kind.CONST else None
    if constant is None:
        return False
    levels = dict(zip(constant.level_params, head.levels, strict=False))
    return _is_above_zero(_sort(constant.type), levels)


def _sort(type_: Expr) -> Level | None:
    """The level of the sort that a type former ends in."""
    term = strip(type_)
    while term.kind in (Kind.FORALL, Kind.LET):
        term = strip(term.parts[-1])
    return term.levels[0] if term.kind is Kind.SORT else None


def _is_above_zero(level: Level | None, given: Mapping[Name, Level]) -> bool:
    """Whether a universe level cannot be 0; ``given`` are the values of parameters."""
    stack = [] if level is None else [(level, given)]
    while stack:
        level, known = stack.pop()
        if level.kind is LevelKind.SUCC:
            return True
        if level.kind is LevelKind.MAX:
            stack += [(part, known) for part in level.parts]
        elif level.kind is LevelKind.IMAX:
            stack.append((level.parts[1], known))
        elif level.name in known:
            stack.append((known[level.name], {}))
    return False
