"""Which premises a theorem may use: what its file declares before it, and all that it imports.

As in the LeanDojo benchmark (Yang and others, 2023): files are the nodes of a graph with an edge
to each file that they import; accessible are the declarations of every file that can be reached,
and those of the theorem's own file that end before it begins.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from types import MappingProxyType

import networkx as nx

from qedgym.env.embedded import LEAN_PROJECT
from qedgym.env.expr import name_text
from qedgym.env.leandojo_format import CorpusFile, Premise
from qedgym.env.module_data import ModuleData
from qedgym.env.olean import read_module
from qedgym.env.theorem import Position
from qedgym.env.toolchain import Toolchain


@dataclass(frozen=True, slots=True)
class Located:
    """A premise and the file that declares it."""

    path: str
    premise: Premise


@dataclass(frozen=True)
class PremiseGraph:
    """Files and what they declare, with the graph of their imports.

    Positions count lines and columns from 1, as LeanDojo's.
    """

    files: Mapping[str, CorpusFile]
    """By path."""
    graph: nx.DiGraph = field(init=False)
    """An edge from each file to each file that it imports. A node's ``premises`` says how many
    declarations the file has; a file that is imported and not known has none."""

    def __post_init__(self) -> None:
        graph = nx.DiGraph()
        for path, file in self.files.items():
            graph.add_node(path, premises=len(file.premises))
            graph.add_edges_from((path, other) for other in file.imports)
        for path in graph:
            graph.nodes[path].setdefault("premises", 0)
        object.__setattr__(self, "graph", graph)

    @cached_property
    def by_name(self) -> Mapping[str, Located]:
        """Every premise by its full name; of several of the same name the first."""
        found: dict[str, Located] = {}
        for path, file in self.files.items():
            for premise in file.premises:
                found.setdefault(premise.full_name, Located(path, premise))
        return found

    def imported(self, path: str) -> frozenset[str]:
        """The files that a file imports, and those that these import, to the end."""
        return frozenset(nx.descendants(self.graph, path)) if path in self.graph else frozenset()

    def accessible(self, path: str, position: Position) -> Iterator[Located]:
        """What a theorem that begins at ``position`` of the file ``path`` may use.

        First its own file's, the nearest first; then the imported files', in alphabetical order of
        the files. Linear in what is given.
        """
        own = self.files.get(path)
        if own is not None:
            for premise in reversed(before(own.premises, position)):
                yield Located(path, premise)
        for other in sorted(self.imported(path)):
            file = self.files.get(other)
            for premise in file.premises if file is not None else ():
                yield Located(other, premise)

    def count_accessible(self, path: str, position: Position) -> int:
        """How many premises ``accessible`` gives."""
        own = self.files.get(path)
        count = len(before(own.premises, position)) if own is not None else 0
        known = self.files
        return count + sum(len(known[o].premises) for o in self.imported(path) if o in known)


def before(premises: tuple[Premise, ...], position: Position) -> tuple[Premise, ...]:
    """Of premises in the order of their beginnings those that end at or before a position."""
    place = (position.line, position.column)
    upto = bisect_right(premises, place, key=lambda p: (p.start.line, p.start.column))
    return tuple(p for p in premises[:upto] if (p.end.line, p.end.column) <= place)


def declared(
    module: ModuleData,
    source: str | None = None,
    ends: Mapping[str, tuple[int, int]] = MappingProxyType({}),
) -> tuple[Premise, ...]:
    """What a module's text declares, in its order; with the text's parts where it is given.

    ``ends`` are other places, line and column from 0, where declarations end, by full name.
    """
    lines = None if source is None else source.split("\n")
    found = []
    for name, (line, column, end, end_column) in module.ranges.items():
        if name not in module:
            continue
        end, end_column = ends.get(name_text(name), (end, end_column))
        code = "" if lines is None else _part(lines, line, column, end, end_column)
        start, stop = Position(line, column + 1), Position(end, end_column + 1)
        found.append(Premise(name_text(name), code, start, stop, module.kind(name)))
    # A structure comes before its fields, which may begin where it begins.
    return tuple(
        sorted(
            found,
            key=lambda p: (p.start.line, p.start.column, -p.end.line, -p.end.column, p.full_name),
        )
    )


def _part(lines: list[str], line: int, column: int, end: int, end_column: int) -> str:
    inside = lines[line - 1 : end]
    if not inside:
        return ""
    inside[-1] = inside[-1][:end_column]
    inside[0] = inside[0][column:]
    return "\n".join(inside)


def library_files(toolchain: Toolchain) -> dict[str, CorpusFile]:
    """The files of the library that the embedded Lean starts with, by path (``Init/Nat.lean``).

    Read from the compiled modules on the search path: takes a second or two. Raises ``OleanError``
    for another Lean's modules.
    """
    found = {}
    for folder in toolchain.environ.get("LEAN_PATH", "").split(":"):
        for olean in sorted(Path(folder).rglob("*.olean")) if folder else ():
            path = olean.relative_to(folder).with_suffix(".lean").as_posix()
            text = LEAN_PROJECT / "Core" / path
            source = text.read_text(encoding="utf-8") if text.is_file() else None
            module = read_module(olean, cached=False)
            found[path] = CorpusFile(path, imports_of(module), declared(module, source))
    return found


def imports_of(module: ModuleData) -> tuple[str, ...]:
    """The paths of what a module imports, each once."""
    return paths_of(name_text(one.module) for one in module.imports)


def paths_of(modules: Iterable[str]) -> tuple[str, ...]:
    """The paths of modules, each once.

    >>> paths_of(["Init", "Init.Nat", "Init"])
    ('Init.lean', 'Init/Nat.lean')
    """
    return tuple(dict.fromkeys(module.replace(".", "/") + ".lean" for module in modules))
