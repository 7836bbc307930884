"""Elaborate a file once and keep its state before every command. A bare file (Linux).

Lean's own frontend, command by command, called through ctypes. ``fork_server`` forks a child from
the process that holds the states; the child goes on from one of them with another text, as Lean
would have reached it, and writes what that text declares. What Lean's ``lean`` does beside (async
elaboration, linters' threads) is left out; commands run one after the other in one thread.

Facts of Lean 4.35.0: ``Frontend.State`` is command state, parser state, position of the command and
the commands so far; a command's messages replace those before it, the parser's too. A command
state begins with environment, messages and scopes, a scope with a text, options, namespace and
opened names, a parser state with its position in bytes, and a log has its messages in its second
field, a persistent array, whose third field counts them. Promises need the task manager, whose
threads a fork would lose: it is ended before the first fork and started anew in each child.
"""

import os
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from qedgym.env.lean_objects import Lean, box
else:
    sys.path.append(os.path.dirname(os.path.abspath(__file__)))  # behind the standard library
    from lean_objects import Lean, box

_TRUST = 1024  # as `lean` has it: what imported modules declare is not checked again
_MODULE = "_stdin"
_FILE = "Submission.lean"
_PRIVATE = 2  # OLeanLevel: everything, as for files without `module`
_THREADS = 1
_REF = 1  # constructor of an entry of a persistent hash map: a node below


class Frontend:
    """Lean's frontend on one file and on texts that begin like it."""

    def __init__(self, library: str) -> None:
        self.lean = Lean(library, elaborates=True)
        self.lean.find_modules()
        self._start_tasks()
        self._states: list[int] = []
        self._module = box(0)

    def _start_tasks(self) -> None:
        self.lean.call("lean_init_task_manager_using", _THREADS)

    def _context(self, text: str, file: str = _FILE) -> int:
        """An ``InputContext``; messages name the file."""
        lean = self.lean
        given = (lean.string(text), lean.string(file), box(0), box(len(text.encode())))
        made = lean.call("l_Lean_Parser_mkInputContext___boxed", *given)
        lean.call("lean_mark_persistent", made)
        return made

    def _ok(self, result: int, what: str) -> int:
        """The value of an ``IO`` result."""
        if self.lean.tag(result) != 0:
            raise SystemExit(f"qedgym: Lean cannot {what}")
        return self.lean.hold(self.lean.word(result, 0))

    def _header(self, context: int, name: str = _MODULE) -> int:
        """The state behind the imports of a file, which is the module ``name``."""
        lean = self.lean
        parsed = self._ok(lean.call("l_Lean_Parser_parseHeader", context), "read the header")
        header, rest = lean.hold(lean.word(parsed, 0)), lean.hold(lean.word(parsed, 1))
        place, log = lean.hold(lean.word(rest, 0)), lean.hold(lean.word(rest, 1))
        options = lean.constant("l_Lean_Options_empty")
        module = box(0)
        for component in name.split("."):
            module = lean.call("lean_name_mk_string", module, lean.string(component))
        self._module = lean.hold(module)
        made = self._ok(
            lean.call(
                "l_Lean_Elab_processHeader___boxed", header, options, log, context, box(_TRUST),
                lean.array([]), box(0), module,
            ),
            "import",
        )  # fmt: skip
        environment, log = lean.hold(lean.word(made, 0)), lean.hold(lean.word(made, 1))
        if self._errors(log):
            raise SystemExit(1)
        command = lean.hold(lean.call("l_Lean_Elab_Command_mkState", environment, log, options))
        return self._state(command, place)

    def _state(self, command: int, parser: int) -> int:
        """A ``Frontend.State``."""
        lean = self.lean
        return lean.constructor(0, (command, parser, lean.word(parser, 0), lean.array([])))

    def _commands(self, context: int, state: int) -> Iterator[int | None]:
        """The state behind each command of the rest of the text; None, the last, for errors.

        Messages are printed, as ``lean --json`` does. They are for people; whether one of them is
        wrong decides the exit code.
        """
        lean = self.lean
        get, swap = lean.function("lean_st_ref_get", 1), lean.function("lean_st_ref_swap", 2)
        parse = lean.function("l_Lean_Parser_parseCommand", 4)
        elaborate = lean.function("l_Lean_Elab_Frontend_elabCommandAtFrontend___boxed", 3)
        is_last = lean.function("l_Lean_Parser_isTerminalCommand___boxed", 1)
        holder = lean.call("lean_st_mk_ref", lean.share(state))
        nothing, none = lean.constant("l_Lean_MessageLog_empty"), lean.array([])
        done = False
        while not done:
            before = get(holder)
            command, parser = lean.word(before, 0), lean.word(before, 1)
            scope = lean.word(lean.word(command, 2), 0)
            names = (lean.word(command, 0), *(lean.word(scope, i) for i in (1, 2, 3)))
            given = lean.constructor(0, names)
            parsed = parse(context, given, lean.share(parser), nothing)
            syntax, rest = lean.word(parsed, 0), lean.word(parsed, 1)
            if self._errors(lean.word(rest, 1)):
                yield None
                return
            parser = lean.word(rest, 0)
            after = lean.constructor(0, (command, parser, lean.word(parser, 0), none))
            lean.drop(swap(holder, after))
            made = elaborate(lean.share(syntax), context, lean.share(holder))
            self._ok(made, "elaborate")
            lean.drop(made)
            state = get(holder)
            if self._errors(lean.word(lean.word(state, 0), 1)):
                yield None
                return
            done = is_last(lean.share(syntax)) == box(1)
            lean.drop(parsed)
            lean.drop(before)
            yield state

    def _errors(self, log: int) -> bool:
        """Print the messages of a log; whether there are errors."""
        lean = self.lean
        if self._silent(log):
            return False
        for message in lean.elements(lean.call("l_Lean_MessageLog_toArray", lean.hold(log))):
            value = lean.call("l_Lean_Message_toJson", lean.hold(message))
            rest = (lean.text(lean.call("l_Lean_Json_compress", value)) + "\n").encode()
            while rest:
                rest = rest[os.write(1, rest) :]
        return lean.call("l_Lean_MessageLog_hasErrors___boxed", log) == box(1)

    def _silent(self, log: int) -> bool:
        """Whether a log has no messages, as after most commands."""
        return self.lean.word(self.lean.word(log, 1), 2) == box(0)

    def prepare(self, text: str, olean: str) -> dict[str, Any]:
        """Elaborate the whole file, write its olean, keep the states; then no thread is left.

        ``ends`` are the places, in bytes, behind the header and behind each command, ``names`` what
        was declared between them. Ends the process, having printed them, when there are errors.
        """
        context = self._context(text)
        state = self._header(context)
        self._states = [state]
        names: list[list[list[str | int]]] = []
        for after in self._commands(context, state):
            if after is None:
                raise SystemExit(1)
            found = self._added(self._constants(self._states[-1]), self._constants(after))
            names.append([self._name(self._declared(info)) for info in found])
            self._states.append(after)
        self._save(olean, self._module_data(self._states[-1]))
        self.lean.call("lean_finalize_task_manager")
        return {"ends": [self.end(s) for s in self._states], "names": names}

    def go_on(self, text: str, at: int, olean: str) -> int:
        """Elaborate ``text`` behind the first ``at`` commands of the file; write what it declares.

        For a process of its own. The exit code: 0 when there are no errors.
        """
        self._start_tasks()
        before = self._states[at]
        command, parser = self.lean.word(before, 0), self.lean.word(before, 1)
        last = before
        for after in self._commands(self._context(text), self._state(command, parser)):
            if after is None:
                return 1
            last = after
        added = list(self._added(self._constants(before), self._constants(last)))
        lean = self.lean
        names = [self._declared(info) for info in added]
        empty = lean.array([])
        fields = (empty, lean.array(names), lean.array(added), empty, empty)
        self._save(olean, lean.constructor(0, fields, b"\0"))
        return 0

    def end(self, state: int) -> int:
        """Where the command before a state ends, in bytes."""
        return self.lean.word(self.lean.word(state, 1), 0) >> 1

    def _environment(self, state: int) -> int:
        return self.lean.hold(self.lean.word(self.lean.word(state, 0), 0))

    def _module_data(self, state: int) -> int:
        """All that a module of this state declares, as Lean writes it."""
        made = self.lean.call(
            "l_Lean_mkModuleData___boxed", self._environment(state), box(_PRIVATE), box(0)
        )
        return self._ok(made, "collect declarations")

    def _save(self, path: str, data: int) -> None:
        name = self.lean.string(path)
        self._ok(self.lean.call("l_Lean_saveModuleData___boxed", name, self._module, data), "write")

    def _constants(self, state: int) -> int:
        """The root of the map of what the file itself declares."""
        made = self.lean.call("l_Lean_Environment_constants", self._environment(state))
        return self.lean.hold(self.lean.word(self.lean.hold(made), 1))

    def _added(self, old: int, new: int) -> Iterator[int]:
        """The values that a persistent hash map has and an earlier version of it has not.

        Maps share what they have in common, so that only new nodes are looked at.
        """
        stack = [(old, new)]
        while stack:
            first, second = stack.pop()
            if first == second:
                continue
            if self.lean.tag(first) or self.lean.tag(second):  # keys of one hash
                known = set(self._values(first))
                yield from (v for v in self._values(second) if v not in known)
                continue
            for a, b in zip(self._entries(first), self._entries(second), strict=True):
                if a == b:
                    continue
                if self.lean.tag(a) == self.lean.tag(b) == _REF:
                    stack.append((self.lean.word(a, 0), self.lean.word(b, 0)))
                else:
                    known = set(self._under(a))
                    yield from (v for v in self._under(b) if v not in known)

    def _entries(self, node: int) -> tuple[int, ...]:
        return self.lean.elements(self.lean.word(node, 0))

    def _values(self, node: int) -> Iterator[int]:
        """All values at or below a node."""
        if self.lean.tag(node):
            yield from self.lean.elements(self.lean.word(node, 1))
            return
        for entry in self._entries(node):
            yield from self._under(entry)

    def _under(self, entry: int) -> Iterator[int]:
        """All values at or below an entry, which is a key with its value, a node or nothing."""
        if entry & 1:
            return
        if self.lean.tag(entry) == _REF:
            yield from self._values(self.lean.word(entry, 0))
        else:
            yield self.lean.word(entry, 1)

    def _declared(self, info: int) -> int:
        """The name in a ``ConstantInfo``."""
        lean = self.lean
        return lean.word(lean.word(lean.word(info, 0), 0), 0)

    def _name(self, address: int) -> list[str | int]:
        """A name's components."""
        lean, parts = self.lean, list[str | int]()
        while not address & 1:
            last = lean.word(address, 1)
            if lean.tag(address) == 1:
                parts.append(lean.text(last))
            else:
                parts.append(last >> 1)
            address = lean.word(address, 0)
        return parts[::-1]
