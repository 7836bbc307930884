"""Compile one module of a library to its olean. A bare file.

    LEAN_PATH=... python -I -S module_frontend.py LIBRARY MODULE FILE.lean

Run where the library's compiled modules lie; writes ``FILE.olean`` there, and messages as
``lean --json`` does. Lean's own frontend, command by command in one thread, without the trees of
what stands where in the text (for editors and linters) and without linters, so in less processor
time than ``lean`` takes. A warning fails as an error does.
"""

import ctypes
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qedgym.env.prefix_frontend import Frontend
else:
    sys.path.append(os.path.dirname(os.path.abspath(__file__)))  # behind the standard library
    from prefix_frontend import Frontend


_TREES = 8  # field of a command state: an object whose only flag says whether trees are made

_NAMES, _ENTRIES = 1, 4  # fields of a module's data; pairs of an extension's name and its entries
_PARSERS = ["Lean", "Parser", "parserExtension"]
_GLOBAL = 0  # constructor number of its entries that hold in every namespace
_TOKEN, _KIND, _PARSER = 0, 1, 3  # constructor numbers of what such an entry holds
_DECLARED = 1  # field of a parser's entry: the name of its constant
_LATER = "later"  # the constant ``p.later`` stands for the parser ``p`` and is cheaper to import


class StrictFrontend(Frontend):
    """A frontend that stops at the first command with an error or a warning."""

    def compile(self, text: str, module: str, file: str) -> bool:
        """Elaborate a file and write what it declares; False when it has an error or warning."""
        states = self.states(text, module, file)
        state = next(states)
        assert state is not None  # the header's
        for after in states:
            if after is None:
                return False
            self.lean.drop(state)
            state = after
        data = self._lighter(self._module_data(state))
        self._save(str(Path(file).with_suffix(".olean")), data)
        return True

    def states(self, text: str, module: str, file: str) -> Iterator[int | None]:
        """The state behind the header and behind each command; None, the last, for errors."""
        lean = self.lean
        linters = lean.constant("l_Lean_Elab_Command_lintersRef")
        lean.call("lean_st_ref_swap", linters, lean.array([]))
        context = self._context(text, file)
        state = self._unobserved(self._header(context, module))
        yield state
        yield from self._commands(context, state)

    def _lighter(self, data: int) -> int:
        """A module's data, with less in the parser extension for every start to go through.

        Lean enters every token and node kind of every parser, known or not: twenty times as many
        entries as there are tokens and kinds. And a parser for which there is one to be made
        ``later`` is entered as that.
        """
        lean = self.lean
        later = {
            tuple(parts[:-1]): address
            for address in lean.elements(lean.word(data, _NAMES))
            if (parts := self._name(address))[-1:] == [_LATER]
        }
        entries = list(lean.elements(lean.word(data, _ENTRIES)))
        for place, entry in enumerate(entries):
            name, values = lean.word(entry, 0), lean.word(entry, 1)
            if self._name(name) != _PARSERS:
                continue
            kept, known = list[int](), set[object]()
            for value in lean.elements(values):
                what = self._token_or_kind(value)
                if what is None or what not in known:
                    kept.append(self._put_off(value, later))
                known.add(what)
            entries[place] = lean.with_field(entry, 1, lean.array(kept))
        return lean.with_field(data, _ENTRIES, lean.array(entries))

    def _put_off(self, entry: int, later: dict[tuple[str | int, ...], int]) -> int:
        """An entry of the parser extension; of a parser in ``later``, with that constant."""
        lean = self.lean
        inner = lean.word(entry, 0)
        if lean.tag(entry) != _GLOBAL or lean.tag(inner) != _PARSER:
            return entry
        constant = later.get(tuple(self._name(lean.word(inner, _DECLARED))))
        if constant is None:
            return entry
        return lean.with_field(entry, 0, lean.with_field(inner, _DECLARED, constant))

    def _token_or_kind(self, entry: int) -> object:
        """The token or node kind that an entry of the parser extension adds; None for others."""
        lean = self.lean
        inner = lean.word(entry, 0)
        if lean.tag(entry) != _GLOBAL or lean.tag(inner) not in (_TOKEN, _KIND):
            return None
        added = lean.word(inner, 0)
        return lean.text(added) if lean.tag(inner) == _TOKEN else tuple(self._name(added))

    def _unobserved(self, state: int) -> int:
        """The state, its commands making no trees of what stands where in the text."""
        lean = self.lean
        command, parser = lean.word(state, 0), lean.word(state, 1)
        trees = lean.with_scalars(lean.word(command, _TREES), b"\0")
        return self._state(lean.with_field(command, _TREES, trees), parser)

    def _errors(self, log: int) -> bool:
        if super()._errors(log):
            return True
        lean = self.lean
        if self._silent(log):
            return False
        return not self._silent(lean.hold(lean.call("l_Lean_MessageLog_getWarningMessages", log)))


def compile_module(library: str, module: str, file: str) -> int:
    """The exit code: 0 when there are no errors and no warnings. Lean is initialised already."""
    text = Path(file).read_text(encoding="utf-8")
    return 0 if StrictFrontend(library).compile(text, module, file) else 1


def main(library: str, module: str, file: str) -> None:
    """In a process of its own."""
    lean = ctypes.CDLL(library, ctypes.RTLD_GLOBAL)
    lean.lean_initialize()
    lean.exit(compile_module(library, module, file))


if __name__ == "__main__":
    main(*sys.argv[1:])
