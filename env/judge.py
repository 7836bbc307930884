"""Decide about one theorem, given what target and submission declare. Pure: data in, verdict out.

Everything is compared in the kernel's terms: names as lists of components, terms node by node.
Each function's docstring names the trick that it stops.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

from qedgym.env.check_result import Reason
from qedgym.env.expr import (
    Constant,
    Name,
    constant_terms,
    name_text,
    parse_name,
    structurally_equal,
    used_constants,
)
from qedgym.env.expr_text import pretty
from qedgym.env.olean import ModuleData
from qedgym.env.trusted_core import TrustedCore

SORRY: Final[Name] = ("sorryAx",)
_COMPILED: Final = {
    ("Lean", "ofReduceBool"),
    ("Lean", "ofReduceNat"),
    ("Lean", "trustCompiler"),
    ("Lean", "reduceBool"),
    ("Lean", "reduceNat"),
}
# Names that the kernel or the elaborator gives a meaning of its own, beyond those the core has.
_RESERVED: Final = _COMPILED | {
    parse_name(text)
    for text in (
        "sorryAx eagerReduce dontcare Nat Nat.zero Nat.succ Nat.add Nat.sub Nat.mul Nat.div "
        "Nat.mod Nat.gcd Nat.beq Nat.ble Nat.pow Nat.land Nat.lor Nat.xor Nat.shiftLeft "
        "Nat.shiftRight Nat.log2 Nat.pred Bool Bool.true Bool.false Char Char.ofNat String "
        "String.mk String.ofList List List.nil List.cons Quot Quot.mk Quot.lift Quot.ind "
        "Quot.sound propext Classical.choice"
    ).split()
}
_NUMBERED: Final = re.compile(r"(match|proof|eq|inst|simp|induct|lambda|pack|unpack)_\d+(_\d+)*")


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a theorem is not accepted, with the evidence."""

    reason: Reason
    message: str


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


def find_theorem(name: Name, module: ModuleData) -> Name | None:
    """The constant called ``name`` in the module, private or not."""
    if name in module:
        return name
    found = [n for n in module.names if n[:1] == ("_private",) and user_name(n) == name]
    return found[0] if len(found) == 1 else None


def module_fault(
    module: ModuleData, core: TrustedCore, allowed_imports: Collection[Name]
) -> Fault | None:
    """What is wrong with a submission as a whole.

    Stops: defining a name that the kernel computes by itself, or one of the core (a forged
    olean; Lean refuses it); extra imports; ``prelude``, under which nothing of the core is there
    and everything can be redefined; the module system, which keeps proofs in another file.
    """
    if module.is_module:
        return Fault("import", "files that begin with `module` are not supported")
    imports = [i.module for i in module.imports]
    if not imports:
        return Fault("import", "the text begins with `prelude`")
    for name in imports:
        if name not in allowed_imports:
            return Fault("import", f"the text imports `{name_text(name)}`")
    for name in module.names:
        if name in _RESERVED or name in core:
            return Fault("reserved name", f"the text declares `{name_text(name)}`")
    return None


class Comparison:
    """Compares constants of a submission with a target's, remembering what was found equal.

    Constants may mention each other in any depth, so a pair is first assumed to be equal and put
    on a list; only when the list is empty are all its pairs known to be equal, together.
    """

    def __init__(self, target: ModuleData, submission: ModuleData, core: TrustedCore) -> None:
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
            if len(a.level_params) != len(b.level_params):
                shown = f"{len(a.level_params)} universe parameters, not {len(b.level_params)}"
                return Fault("statement changed", f"the target has {shown}")
            return Fault(
                "statement changed",
                f"the target says `{pretty(a.type, 600)}`, the submission `{pretty(b.type, 600)}`",
            )
        return self._todo_fault()

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
            message = self._difference(*self._todo.pop())
            if message is not None:
                return Fault("definition changed", message)
        self._equal |= self._assumed
        return None

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
        pair = (first, second)
        if pair not in self._equal and pair not in self._assumed:
            self._assumed.add(pair)
            self._todo.append(pair)
        return True

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


def reached(name: Name, module: ModuleData, core: TrustedCore) -> tuple[set[Name], set[Name]]:
    """All that a constant of the module rests on: (the module's own constants, core constants).

    The own constants include those that the module mentions without having them; the caller
    finds them because they are in neither place.
    """
    own, trusted, stack = {name}, set[Name](), [name]
    while stack:
        current = stack.pop()
        if current not in module:
            continue
        for used in module.dependencies(current):
            if used in core:
                trusted.add(used)
            elif used not in own:
                own.add(used)
                stack.append(used)
    return own, trusted


def axiom_fault(
    name: Name,
    module: ModuleData,
    core: TrustedCore,
    allowed: Collection[Name],
    comparison: Comparison | None,
) -> tuple[Fault | None, tuple[Name, ...]]:
    """Whether the proof of ``name`` rests on allowed axioms only, and on which it rests.

    Stops: ``sorry`` in any dress (macro, ``admit``, an error recovered into it, ``sorryAx``
    spelled out); an axiom of the submission's own; one named like an allowed axiom (allowed
    are the core's own, and the target's own when the caller names them, with the same type);
    compiled code (``native_decide``, ``reduceBool``).
    """
    own, trusted = reached(name, module, core)
    axioms = {a for t in trusted for a in core.axioms(t)}
    foreign = {n for n in own if n in module and module.kind(n) == "axiom"}
    every = tuple(sorted(axioms | foreign, key=name_text))
    lost = sorted((n for n in own if n not in module), key=name_text)
    if lost:
        return Fault("kernel", f"the proof uses `{name_text(lost[0])}`, which is not there"), every
    if SORRY in axioms:
        return Fault("sorry", _through(SORRY, name, module, core)), every
    compiled = sorted((axioms | own | trusted) & _COMPILED, key=name_text)
    compiled += [n for n in foreign if any("native" in str(c) for c in n) and is_auxiliary(n)]
    if compiled:
        return Fault("compiled code", f"the proof uses `{name_text(compiled[0])}`"), every
    for axiom in sorted(axioms, key=name_text):
        if axiom not in allowed:
            return Fault("axiom", f"`{name_text(axiom)}`"), every
    for axiom in sorted(foreign, key=name_text):
        if axiom not in allowed:
            said = f"`{name_text(axiom)}`: {pretty(module[axiom].type, 300)}"
            return Fault("axiom", said), every
        if comparison is not None and not comparison.axiom_equal(axiom):
            return Fault("axiom", f"`{name_text(axiom)}` is not the target's axiom"), every
    return None, every


def _through(axiom: Name, name: Name, module: ModuleData, core: TrustedCore) -> str:
    """Through which constant of the submission an axiom is reached, as evidence."""
    own, _ = reached(name, module, core)
    for constant in sorted(own, key=name_text):
        if constant in module:
            used = used_constants(*constant_terms(module[constant]))
            if any(axiom in core.axioms(u) for u in used if u in core):
                return f"`{name_text(constant)}` uses `{name_text(axiom)}`"
    return f"`{name_text(axiom)}`"


def theorem_fault(name: Name, module: ModuleData, asked: Name) -> Fault | None:
    """Whether the constant is a theorem at all.

    Stops: a definition, axiom, opaque or unsafe constant under the theorem's name (an opaque
    one needs no proof that the kernel sees, only an inhabitant).
    """
    kind = module.kind(name)
    if kind != "theorem":
        return Fault("not a theorem", f"`{name_text(asked)}` is declared as {kind}")
    return None


def missing(asked: Name, module: ModuleData) -> Fault:
    """The fault for a name that is not there; stops a namesake in another namespace."""
    alike = [
        n for n in module.names if user_name(n)[-1:] == asked[-1:] and module.kind(n) == "theorem"
    ]
    hint = f"; there is `{name_text(user_name(alike[0]))}`" if alike else ""
    return Fault("missing", f"no `{name_text(asked)}`{hint}")


def block_fault(
    name: Name, target: ModuleData, submission: ModuleData, core: TrustedCore
) -> Fault | None:
    """Whether a proof block added anything but the theorem and what its proof needs.

    Stops: text that ends the proof and goes on with commands. What Lean itself adds for a proof
    extends the theorem's name or that of a known constant (``f.eq_1``, ``f.match_1.splitter``),
    and is never an axiom.
    """
    shown = user_name(name)
    for added in submission.names:
        plain = user_name(added)
        if added in target or plain[: len(shown)] == shown:
            if added in target or added == name or submission.kind(added) != "axiom":
                continue
        elif submission.kind(added) in ("theorem", "definition") and (
            is_auxiliary(added)
            or any(plain[:i] in core or plain[:i] in target for i in range(1, len(plain)))
        ):
            continue
        return Fault("forbidden text", f"the proof declares `{name_text(added)}`")
    return None
