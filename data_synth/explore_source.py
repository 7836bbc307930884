"""What a file of definitions declares, as Lean's own terms: types, constructors, equations.

Nothing is read off the text. The file is compiled; its constants come from the olean. Definitions
that Lean has equations for get them as statements: those by which ``simp`` unfolds them (``f.eq_1``
and so on) and the one that says the whole body (``f.eq_def``), which also definitions by
well-founded recursion have.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from qedgym.env.errors import InputError, ToolchainError
from qedgym.env.expr import Constant, Expr, Kind, Name, conclusion, name_text, strip
from qedgym.env.library_facts import compile_file
from qedgym.env.module_data import ModuleData
from qedgym.env.process import run_lean
from qedgym.env.scratch import ScratchFolder
from qedgym.env.toolchain import Toolchain
from qedgym.env.trusted_core import TrustedCore, trusted_core

_ERROR = re.compile(r"\.lean:(\d+:\d+): error(?:\([^)]*\))?: (.*)", re.DOTALL)
"""An error of Lean's: where it is, and what it is."""
_EQUATIONS = 16
"""Equations that are asked for of one definition, at most."""
_OWN = "qedgym_explored"
_TIMEOUT_S = 120.0
_INSTANCE = 3  # the binder annotation of ``[...]``


@dataclass(frozen=True, eq=False)
class Source:
    """A file of definitions as Lean reads it."""

    text: str
    """The text, with a line break at its end."""
    module: ModuleData
    core: TrustedCore
    written: tuple[Name, ...]
    """What a person declared (no recursors, no matchers), in the file's order."""
    equations: Mapping[Name, tuple[tuple[str, Expr], ...]] = field(default_factory=dict)
    """Of a definition the equations that unfold it: name and statement."""
    bodies: Mapping[Name, Expr] = field(default_factory=dict)
    """Of a definition the statement that it equals its body."""
    at_types: Mapping[tuple[Name, str], Expr] = field(default_factory=dict)
    """A definition with type classes at a type that has the instances: a closed term."""

    def find(self, name: Name) -> Constant | None:
        """A constant of the file or of the core."""
        if name in self.module:
            return self.module[name]
        return self.core.constant(name)


def read_source(text: str, toolchain: Toolchain, file: str = "the file") -> Source:
    """Compile a text of definitions and read what it declares.

    Raises ``InputError`` with Lean's first message when it does not compile, and ``ToolchainError``
    for a Lean whose oleans cannot be read.
    """
    if toolchain.kind != "embedded":
        raise ToolchainError(
            f"exploration reads compiled files of the embedded Lean, not of {toolchain.kind}: "
            "use --lean embedded"
        )
    text = text if text.endswith("\n") else text + "\n"
    module = _compiled(text, toolchain, file)
    core = trusted_core(toolchain, [i.module for i in module.imports])
    places = module.positions
    plain = (n for n in places if n in module and _is_plain(n))
    written = tuple(sorted(plain, key=places.__getitem__))
    source = Source(text, module, core, written)
    asked = [
        name for name in written
        if module.kind(name) == "definition" and not _is_type(module[name].type)
    ]  # fmt: skip
    wanted: list[tuple[tuple[str, ...], str]] = []
    for name in asked:
        shown = f"@_root_.{name_text(name)}"
        wanted += [(("eq", str(k)), f"{shown}.eq_{k}") for k in range(1, _EQUATIONS + 1)]
        wanted += [(("def",), f"{shown}.eq_def")]
        if (holes := _class_holes(module[name].type)) is not None:
            wanted += [(("at", type_), f"{shown} {holes(type_)}") for type_ in ("Nat",)]
    count = {n: _EQUATIONS + 1 + (_class_holes(module[n].type) is not None) for n in asked}
    owners = [n for n in asked for _ in range(count[n])]
    there = _accepted(text, [term for _, term in wanted], toolchain)
    kept = [(owners[i], *wanted[i]) for i in there]
    lines = [f"set_option linter.all false in\nnoncomputable def _root_.{_OWN}_{i} := {term}\n"
             for i, (_, _, term) in enumerate(kept)]  # fmt: skip
    if not kept:
        return source
    more = _compiled(text + "".join(lines), toolchain, file)
    equations: dict[Name, list[tuple[str, Expr]]] = {}
    bodies: dict[Name, Expr] = {}
    at_types: dict[tuple[Name, str], Expr] = {}
    for i, (name, kind, term) in enumerate(kept):
        made = more[(f"{_OWN}_{i}",)]
        if kind[0] == "eq":
            equations.setdefault(name, []).append((term.removeprefix("@_root_."), made.type))
        elif kind[0] == "def":
            bodies[name] = made.type
        elif made.value is not None:
            at_types[name, kind[1]] = made.value
    found = {name: tuple(rows) for name, rows in equations.items()}
    # Instances that were found for the terms of ``at_types`` are in the longer module only.
    return Source(text, more, core, written, found, bodies, at_types)


def _compiled(text: str, toolchain: Toolchain, file: str) -> ModuleData:
    with ScratchFolder() as scratch:
        copy = scratch.path / "Definitions.lean"
        copy.write_text(text, encoding="utf-8")
        try:
            return compile_file(copy, toolchain, unproved=True, timeout_s=_TIMEOUT_S)
        except InputError as error:
            said = _ERROR.search(str(error))
            at, message = said.groups() if said is not None else ("", str(error))
            place = f"{file}:{at}" if at else file
            raise InputError(f"{place}: {' '.join(message.split())[:500]}") from None


def _accepted(text: str, terms: Sequence[str], toolchain: Toolchain) -> list[int]:
    """Which of the terms Lean elaborates behind the text."""
    if not terms:
        return []
    first = text.count("\n") + 1
    lines = "".join(f"#check ({term})\n" for term in terms)
    done = run_lean(
        toolchain, ["--json", "--stdin", "-DmaxErrors=100000"], stdin=text + lines,
        timeout_s=_TIMEOUT_S,
    )
    failed: set[int] = set()
    for line in done.stdout.splitlines():
        try:
            message = json.loads(line)
            if message["severity"] == "error":
                failed.add(int(message["pos"]["line"]) - first)
        except (ValueError, KeyError, TypeError):
            continue
    if done.timed_out or not done.stdout:
        said = done.stderr.strip()[:200] or "no answer in time"
        raise InputError(f"Lean does not say which equations there are: {said}")
    return [i for i in range(len(terms)) if i not in failed]


def _is_plain(name: Name) -> bool:
    """Whether a text can name it: no private name and none that Lean or a macro made up."""
    return all(isinstance(c, str) and not c.startswith("_") and "✝" not in c for c in name)


def _is_type(type_: Expr) -> bool:
    return conclusion(type_).kind is Kind.SORT and not _is_prop(conclusion(type_))


def _is_prop(term: Expr) -> bool:
    return term.kind is Kind.SORT and term.levels[0].kind == 0


def _class_holes(type_: Expr) -> _Holes | None:
    """How to apply a constant that takes type classes; None when it takes none."""
    kinds: list[str] = []
    term = strip(type_)
    while term.kind is Kind.FORALL:
        at, domain, term = term, strip(term.parts[0]), strip(term.parts[1])
        if domain.kind is Kind.SORT and not _is_prop(domain):
            kinds.append("type")
        elif at.value == _INSTANCE:
            kinds.append("class")
        else:
            break
    return _Holes(tuple(kinds)) if "class" in kinds else None


@dataclass(frozen=True, slots=True)
class _Holes:
    """Arguments of types and classes of a constant."""

    kinds: tuple[str, ...]

    def __call__(self, type_: str) -> str:
        """The arguments with every type the given one."""
        return " ".join(type_ if kind == "type" else "_" for kind in self.kinds)
