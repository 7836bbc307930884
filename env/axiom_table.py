"""Which axioms each constant of compiled modules rests on, asked of Lean. A bare file.

    LEAN_PATH=... python -I -S axiom_table.py LIBRARY MODULE...  > table.json

Reads the modules and all that they import as Lean itself maps them, and lets Lean list the
constants in each term: some tenths of a second for a core of ten thousand constants. For modules
that are trusted, since Lean checks little of an olean before it uses it; a submission's files are
read by ``olean``. What is written: ``files``, the olean of each module; ``axioms``; ``names``, for
each constant the axioms that it reaches, as bits. Or ``missing``, a module without an olean. Names
are written as ``trusted_core`` says.
"""

import json
import os
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from qedgym.env.lean_objects import Lean
else:
    sys.path.append(os.path.dirname(os.path.abspath(__file__)))  # behind the standard library
    from lean_objects import Lean

SEPARATOR = "\x1f"
NUMBER = "\x1e"
# Constructor numbers of Lean's ConstantInfo.
_AXIOM, _WITH_VALUE, _INDUCTIVE, _CONSTRUCTOR, _RECURSOR = 0, (1, 2, 3), 5, 6, 7


class Missing(Exception):
    """A module without an olean."""


class _Names(dict[int, str]):
    """Lean's names as text, by address: a module has each name once."""

    def __init__(self, lean: Lean) -> None:
        self._lean = lean

    def __missing__(self, address: int) -> str:
        if address & 1:
            return ""  # of the anonymous name
        lean, last = self._lean, self._lean.word(address, 1)
        part = lean.text(last) if lean.tag(address) == 1 else f"{NUMBER}{last >> 1}"
        above = lean.word(address, 0)
        text = self[address] = part if above & 1 else f"{self[above]}{SEPARATOR}{part}"
        return text


class Modules:
    """Compiled modules as Lean maps them."""

    def __init__(self, library: str) -> None:
        self._lean = Lean(library)
        self._used = self._lean.function("l_Lean_Expr_getUsedConstants", 1)
        self._name = _Names(self._lean).__getitem__

    def read(self, path: str) -> int:
        """A module's data. Raises ``SystemExit`` when Lean does not take the file."""
        lean = self._lean
        made = lean.call("l_Lean_readModuleData___boxed", lean.string(path))
        if lean.tag(made) != 0:
            raise SystemExit(f"axiom_table: Lean cannot read {path}")
        return lean.word(lean.word(made, 0), 0)

    def imports(self, data: int) -> list[str]:
        """Names of the modules that a module imports."""
        lean = self._lean
        return [self._name(lean.word(i, 0)) for i in lean.elements(lean.word(data, 0))]

    def constants(self, data: int) -> Iterator[tuple[str, bool, set[str]]]:
        """Of each constant its name, whether it is an axiom, and the constants it mentions."""
        lean = self._lean
        for info in lean.elements(lean.word(data, 2)):
            tag, value = lean.tag(info), lean.word(info, 0)
            declared = lean.word(value, 0)
            terms, mentions = [lean.word(declared, 2)], set[str]()
            if tag in _WITH_VALUE:
                terms.append(lean.word(value, 1))
            elif tag == _INDUCTIVE:
                mentions.update(map(self._name, self._linked(lean.word(value, 4))))
            elif tag == _CONSTRUCTOR:
                mentions.add(self._name(lean.word(value, 1)))
            elif tag == _RECURSOR:
                for rule in self._linked(lean.word(value, 6)):
                    mentions.add(self._name(lean.word(rule, 0)))
                    terms.append(lean.word(rule, 2))
            for term in terms:
                found = self._used(term)
                mentions.update(map(self._name, lean.elements(found)))
            yield self._name(lean.word(declared, 0)), tag == _AXIOM, mentions

    def _linked(self, address: int) -> Iterator[int]:
        """The elements of a Lean ``List``."""
        while not address & 1:
            yield self._lean.word(address, 0)
            address = self._lean.word(address, 1)


def find(module: str, folders: list[str]) -> str:
    """The olean of a module: in the first folder that has it. Raises ``Missing``."""
    parts = [part.lstrip(NUMBER) for part in module.split(SEPARATOR)]
    for folder in folders:
        path = os.path.join(folder, *parts) + ".olean"
        if os.path.isfile(path):
            return path
    raise Missing(".".join(parts))


def table(library: str, roots: list[str], folders: list[str]) -> dict[str, Any]:
    """What is written; ``roots`` are the modules' names. Raises ``Missing``."""
    modules = Modules(library)
    files: dict[str, str] = {}
    users: dict[str, list[str]] = {}
    reached: dict[str, int] = {}
    axioms: list[str] = []
    waiting = list(roots)
    while waiting:
        module = waiting.pop()
        if module in files:
            continue
        files[module] = find(module, folders)
        data = modules.read(files[module])
        waiting += modules.imports(data)
        for name, is_axiom, mentions in modules.constants(data):
            reached[name] = 0
            if is_axiom:
                axioms.append(name)
            for used in mentions:
                users.setdefault(used, []).append(name)
    axioms.sort()
    for bit, axiom in enumerate(axioms):
        stack = [axiom]
        while stack:
            name = stack.pop()
            if not reached[name] >> bit & 1:
                reached[name] |= 1 << bit
                stack.extend(users.get(name, ()))
    return {"files": files, "axioms": axioms, "names": reached}


def main(library: str, roots: list[str]) -> None:
    """Write the table to standard output."""
    folders = [p for p in os.environ.get("LEAN_PATH", "").split(os.pathsep) if p]
    try:
        made = table(library, roots, folders)
    except Missing as missing:
        made = {"missing": str(missing)}
    json.dump(made, sys.stdout)
    sys.stdout.flush()
    os._exit(0)  # Lean's threads are of no use any more


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
