"""Which axioms each constant of compiled modules rests on, as Lean recorded it. A bare file.

    LEAN_PATH=... python -I -S axiom_table.py LIBRARY MODULE...  > table.json

Reads the modules and all that they import as Lean itself maps them. Lean writes into each what
``#print axioms`` says of its constants, so no term is looked at: a tenth of a second for a core of
ten thousand constants. For modules that are trusted, since Lean checks little of an olean before it
uses it; a submission's files are read by ``olean``, term by term. What is written: ``files``, the
olean of each module; ``axioms``; ``names``, for each constant the axioms that it reaches, as bits.
Or ``missing``, a module without an olean. Names are written as ``trusted_core`` says.
"""

import json
import os
import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from qedgym.env.lean_objects import Lean
else:
    sys.path.append(os.path.dirname(os.path.abspath(__file__)))  # behind the standard library
    from lean_objects import Lean

SEPARATOR = "\x1f"
NUMBER = "\x1e"
_IMPORTS, _NAMES, _ENTRIES = 0, 1, 4  # fields of a module's data
_RECORD = ("_private", "Lean", "Util", "CollectAxioms", f"{NUMBER}0", "Lean", "exportedAxiomsExt")


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
        return [self._name(lean.word(i, 0)) for i in lean.elements(lean.word(data, _IMPORTS))]

    def axioms(self, data: int) -> dict[str, tuple[str, ...]]:
        """The axioms of each constant; empty when the module was written by another Lean."""
        lean, record = self._lean, SEPARATOR.join(_RECORD)
        found: dict[str, tuple[str, ...]] = {}
        for entry in lean.elements(lean.word(data, _ENTRIES)):
            if self._name(lean.word(entry, 0)) == record:
                for pair in lean.elements(lean.word(entry, 1)):
                    reached = lean.elements(lean.word(pair, 1))
                    found[self._name(lean.word(pair, 0))] = tuple(map(self._name, reached))
        return found

    def count(self, data: int) -> int:
        """How many constants a module declares."""
        return len(self._lean.elements(self._lean.word(data, _NAMES)))


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
    axioms: dict[str, int] = {}  # with their bits
    names: dict[str, int] = {}
    waiting = list(roots)
    while waiting:
        module = waiting.pop()
        if module in files:
            continue
        path = files[module] = find(module, folders)
        data = modules.read(path)
        waiting += modules.imports(data)
        recorded = modules.axioms(data)
        if len(recorded) != modules.count(data):
            raise SystemExit(f"axiom_table: {path} does not say what its constants rest on")
        for name, reached in recorded.items():
            bits = (axioms.setdefault(axiom, 1 << len(axioms)) for axiom in reached)
            names[name] = sum(bits)
    return {"files": files, "axioms": list(axioms), "names": names}


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
