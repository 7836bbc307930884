"""Compare what a target and a submission declare, in the kernel's terms. Pure functions on data."""

from __future__ import annotations

import re
from typing import Final

from qedgym.env.check_result import Evidence, Fault
from qedgym.env.expr import (
    Constant,
    Name,
    constant_terms,
    name_text,
    structurally_equal,
    used_constants,
)
from qedgym.env.expr_text import pretty
from qedgym.env.module_view import Module
from qedgym.env.trusted_core import TrustedCore

_NUMBERED: Final = re.compile(r"(match|proof|eq|inst|simp|induct|lambda|pack|unpack)_\d+(_\d+)*")


def user_name(name: Name) -> Name:
    """A private name without its prefix ``_private.MODULE.0``; other names as they are."""
    if name[:1] == ("_private",) and 0 in name:
        return name[name.index(0) + 1 :]
    return name


def is_auxiliary(name: Name) -> bool:
    """Whether Lean made the name up (``foo.match_1``, ``foo._proof_2``), not a person."""
    return any(
        isinstance(c, int) or c.startswith("_") or _NUMBERED.fullmatch(c) for c in user_name(name)
    )


class Comparison:
    """Compares constants of a submission with a target's, remembering what was found equal.

    Constants may mention each other in any depth, so a pair is first assumed to be equal and put
    on a list; only when the list is empty are all its pairs known to be equal, together.
    """

    def __init__(self, target: Module, submission: Module, core: TrustedCore) -> None:
        self._target, self._submission, self._core = target, submission, core
        self._equal: set[tuple[Name, Name]] = set()
        self._assumed: set[tuple[Name, Name]] = set()
        self._todo: list[tuple[Name, Name]] = []

    def statement_fault(self, target: Name, submission: Name) -> Fault | None:
        """Whether the theorem says the same in both.

        Stops: a weaker or other statement under the same name; the same text over changed
        definitions, instances, notations or coercions, whose terms differ.
        """
        a, b = self._target[target], self._submission[submission]
        self._begin()
        if not self._signatures_equal(a, b):
            evidence = (("expected", pretty(a.type, 4000)), ("found", pretty(b.type, 4000)))
            if len(a.level_params) != len(b.level_params):
                shown = f"{len(a.level_params)} universe parameters, not {len(b.level_params)}"
                return Fault("statement changed", f"the target has {shown}", evidence)
            if pretty(a.type, 4000) == pretty(b.type, 4000):
                return self._hidden(a, b, evidence)
            said = f"the target says `{pretty(a.type, 600)}`, "
            said += f"the submission `{pretty(b.type, 600)}`"
            return Fault("statement changed", said, evidence)
        return self._todo_fault()

    def _hidden(self, a: Constant, b: Constant, evidence: Evidence) -> Fault:
        """The fault for types that differ in what is not shown: universes, lengths."""
        for name in sorted(used_constants(a.type) & used_constants(b.type), key=name_text):
            if name in self._target and name in self._submission:
                first, second = self._target[name], self._submission[name]
                counts = len(first.level_params), len(second.level_params)
                if counts[0] != counts[1]:
                    shown = name_text(name)
                    said = f"`{shown}` has {counts[0]} universe parameters in the target, "
                    both = (("constant", shown), *evidence)
                    return Fault("definition changed", f"{said}{counts[1]} here", both)
        said = f"`{pretty(a.type, 600)}`: other universe levels, or the difference lies further on"
        return Fault("statement changed", said, evidence)

    def axiom_equal(self, name: Name) -> bool:
        """Whether an axiom is declared by both with the same type."""
        a = self._target[name] if name in self._target else None
        b = self._submission[name]
        self._begin()
        if a is None or a.kind != "axiom" or not self._signatures_equal(a, b):
            return False
        return self._todo_fault() is None

    def _begin(self) -> None:
        """Forget what an earlier comparison assumed and did not come to confirm."""
        self._assumed.clear()
        self._todo.clear()

    def _todo_fault(self) -> Fault | None:
        """Confirm all that was assumed."""
        while self._todo:
            first, second = self._todo.pop()
            message = self._difference(first, second)
            if message is not None:
                return Fault("definition changed", message, self._both(first, second))
        self._equal |= self._assumed
        return None

    def _both(self, first: Name, second: Name) -> Evidence:
        """What is declared in target and submission, as far as it is short enough to show."""
        found: list[tuple[str, str]] = [("constant", name_text(first))]
        for label, module, name in (
            ("expected", self._target, first),
            ("found", self._submission, second),
        ):
            if name in module:
                constant = module[name]
                value = "" if constant.value is None else f" := {pretty(constant.value, 2000)}"
                found.append((label, f"{constant.kind} : {pretty(constant.type, 2000)}{value}"))
        return tuple(found)

    def _same(self, first: Name, second: Name) -> bool:
        """Whether two constants may stand for each other; their bodies are compared later."""
        if first == second and first in self._core:
            return True
        if first in self._core or second in self._core:
            return False
        # Lean numbers its auxiliary definitions by order of need, so an honest file in another
        # order has other names there; equal bodies make them the same to the kernel.
        if first != second and not (is_auxiliary(first) and is_auxiliary(second)):
            return False
        if first == second and self._shared(first):
            return True
        pair = (first, second)
        if pair not in self._equal and pair not in self._assumed:
            self._assumed.add(pair)
            self._todo.append(pair)
        return True

    def _shared(self, name: Name) -> bool:
        """Whether the submission goes on from the target's own constant, and so from all below."""
        target, submission = self._target, self._submission
        return name in target and name in submission and target[name] is submission[name]

    def _signatures_equal(self, a: Constant, b: Constant) -> bool:
        if len(a.level_params) != len(b.level_params):
            return False
        if len(set(b.level_params)) != len(b.level_params):
            return False  # one parameter for two would make different types alike
        rename = dict(zip(a.level_params, b.level_params, strict=True))
        return structurally_equal(a.type, b.type, same_constant=self._same, rename=rename)

    def _difference(self, first: Name, second: Name) -> str | None:
        """How two constants that a statement mentions differ; None when they are the same."""
        shown = f"`{name_text(first)}`"
        if first not in self._target or second not in self._submission:
            return f"{shown} is not declared"
        a, b = self._target[first], self._submission[second]
        if first != second and a.kind not in ("definition", "theorem"):
            return f"{shown} is `{name_text(second)}` here"  # only what unfolds may be renamed
        if a.kind != b.kind or a.safety != b.safety:
            return f"{shown} is {a.safety} {a.kind} in the target, {b.safety} {b.kind} here"
        if not self._signatures_equal(a, b):
            return f"{shown} has another type"
        if a.kind == "theorem":
            return None  # two proofs of the same proposition are equal to the kernel
        rename = dict(zip(a.level_params, b.level_params, strict=True))
        terms = zip(constant_terms(a), constant_terms(b), strict=False)
        if len(constant_terms(a)) != len(constant_terms(b)) or not all(
            structurally_equal(x, y, same_constant=self._same, rename=rename) for x, y in terms
        ):
            return f"{shown} has another value"
        if a.kind in ("inductive", "constructor", "recursor"):
            # These have equal names on both sides, or the check above has refused them.
            shape_a = (a.all, a.constructors, a.induct, a.numbers, a.flags)
            shape_b = (b.all, b.constructors, b.induct, b.numbers, b.flags)
            rules_a = [(r.constructor, r.fields) for r in a.rules]
            if shape_a != shape_b or rules_a != [(r.constructor, r.fields) for r in b.rules]:
                return f"{shown} has other constructors or another shape"
            for part in (*a.all, *a.constructors, a.induct):
                if part and not self._same(part, part):
                    return f"{shown} belongs to `{name_text(part)}`"
        return None
