"""A client of Lean's language-server worker: one process that elaborates one document.

The worker (``lean --worker``) is what ``lake serve`` starts for each open file. It keeps what it
has elaborated and reuses it up to the first change, which makes a small edit cost milliseconds.
No watchdog and no lake are needed to talk to it.
"""

from __future__ import annotations

import json
import os
import select
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from qedgym.env.deep_json import loads
from qedgym.env.piped_lean import TIME_LIMIT, PipedLean
from qedgym.env.toolchain import Toolchain

Json = Any

_NEEDS_RECONNECT = -32900  # the error code of a remote call whose session is not known (any more)
_CHUNK = 1 << 20
_MOST_OUTPUT = 64 << 20


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One message of Lean about the document. Lines and columns from 0; columns in UTF-16 units."""

    severity: int
    """1 error, 2 warning, 3 information."""
    line: int
    column: int
    message: str

    @property
    def is_error(self) -> bool:
        """Whether Lean did not accept the text."""
        return self.severity == 1


def _diagnostic(raw: Json) -> Diagnostic:
    # `fullRange` is the range before editors' needs cut it to one line; the start is the same.
    start = (raw.get("fullRange") or raw["range"])["start"]
    return Diagnostic(raw.get("severity", 1), start["line"], start["character"], raw["message"])


class LeanWorker(PipedLean):
    """One worker process with one document open. Not thread-safe; a context manager.

    ``options`` are Lean options for the whole document (``{"maxHeartbeats": "1000"}``). The
    process is started by ``open`` (or the constructor's caller waits for nothing).
    Every method that talks to Lean takes ``deadline``, a ``time.monotonic()`` value, and raises
    ``WorkerLost`` (after killing the process) when Lean has not answered by then, has died, or
    was killed for its memory.
    """

    def __init__(
        self,
        toolchain: Toolchain,
        *,
        uri: str,
        options: Mapping[str, str] | None = None,
        memory_mb: int = 2048,
    ) -> None:
        args = ["--worker", "-Dserver.reportDelayMs=1"]
        args += [f"-D{name}={value}" for name, value in (options or {}).items()]
        super().__init__(toolchain, [*args, uri], memory_mb)
        self._unsent = bytearray()
        self._next_id = 0
        self._answers: dict[int, Json] = {}
        self._uri = uri
        self._version = 0
        self._lines: list[str] = []
        self._session: str | None = None
        self.diagnostics: tuple[Diagnostic, ...] = ()
        """Lean's messages about the current text, complete once ``settle`` has returned."""
        self._notes: list[bytes] = []

    @property
    def alive(self) -> bool:
        """Whether the process still runs."""
        return self._process.alive

    # ---- the document

    def set_lines(self, lines: Sequence[str]) -> None:
        """Make the document these lines (without line ends), telling Lean only what changed.

        The first call opens the document. The imports at its top must stay the same afterwards.
        """
        new = list(lines)
        self.diagnostics, self._notes = (), []
        self._version += 1
        if self._version == 1:
            self._send("initialize", {"processId": None, "rootUri": None, "capabilities": {}}, 0)
            document = {
                "uri": self._uri, "languageId": "lean4", "version": 1, "text": "\n".join(new),
            }  # fmt: skip
            self._send(
                "textDocument/didOpen",
                {"textDocument": document, "dependencyBuildMode": "never"},
            )
        else:
            self._send("textDocument/didChange", self._change(new))
        self._lines = new

    def _change(self, new: list[str]) -> Json:
        old = self._lines
        same = len(os.path.commonprefix([old, new]))
        # The edit starts at the end of the last line that stays, so that its line end is in it.
        start = {"line": 0, "character": 0}
        text = "\n".join(new)
        if same:
            start = {"line": same - 1, "character": _utf16(old[same - 1])}
            text = "".join("\n" + line for line in new[same:])
        end = {"line": len(old) - 1, "character": _utf16(old[-1])}
        return {
            "textDocument": {"uri": self._uri, "version": self._version},
            "contentChanges": [{"range": {"start": start, "end": end}, "text": text}],
        }

    def settle(self, deadline: float) -> None:
        """Wait until Lean has finished with the current text; ``diagnostics`` are complete then."""
        self.finish(self.ask_settled(), deadline)

    def ask_settled(self) -> int:
        """Ask to be told when Lean has finished; a ticket for ``finish``."""
        return self.ask(
            "textDocument/waitForDiagnostics", {"uri": self._uri, "version": self._version}
        )

    def ask_goals(self, line: int, column: int) -> int:
        """Ask for the goals at a position; a ticket for ``finish_goals``."""
        position = {
            "textDocument": {"uri": self._uri},
            "position": {"line": line, "character": column},
        }
        if self._session is None:
            return self.ask("$/lean/rpc/connect", {"uri": self._uri})
        return self.ask(
            "$/lean/rpc/call",
            {
                **position,
                "sessionId": self._session,
                "method": "Lean.Widget.getInteractiveGoals",
                "params": position,
            },
        )

    def finish_goals(self, ticket: int, line: int, column: int, deadline: float) -> Json:
        """The answer to ``ask_goals``: a list of interactive goals, None when there is no tactic.

        A session that Lean has forgotten (they end after half a minute of silence) is renewed.
        """
        for _ in range(3):
            fresh = self._session is None
            answer = self.answer(ticket, deadline)
            error = answer.get("error")
            if fresh and error is None:
                self._session = str(answer["result"]["sessionId"])
            elif error is None:
                result = answer["result"]
                return None if result is None else result["goals"]
            elif error.get("code") == _NEEDS_RECONNECT:
                self._session = None
            else:
                return None
            ticket = self.ask_goals(line, column)
        return None

    def release(self, references: Sequence[Json]) -> None:
        """Let Lean free what an answer refers to (else it keeps it while the process lives)."""
        if references and self._session is not None:
            self._send(
                "$/lean/rpc/release",
                {"uri": self._uri, "sessionId": self._session, "refs": list(references)},
            )

    def notes(self) -> list[Json]:
        """Names and positions in the current text: the ``$/lean/ileanInfo*`` parameters."""
        found = [json.loads(body)["params"] for body in self._notes]
        return [params for params in found if params.get("version") == self._version]

    def symbols(self, deadline: float) -> list[Json]:
        """The document's symbols as the protocol gives them (a tree)."""
        ticket = self.ask("textDocument/documentSymbol", {"textDocument": {"uri": self._uri}})
        result = self.finish(ticket, deadline)
        return result if isinstance(result, list) else []

    # ---- messages

    def ask(self, method: str, params: Json) -> int:
        """Send a request; a ticket for ``finish`` or ``answer``."""
        self._next_id += 1
        self._send(method, params, self._next_id)
        return self._next_id

    def finish(self, ticket: int, deadline: float) -> Json:
        """The result of a request; None when Lean answered it with an error."""
        return self.answer(ticket, deadline).get("result")

    def answer(self, ticket: int, deadline: float) -> Json:
        """The answer to a request (an object with ``result`` or ``error``)."""
        if self._unsent:
            self._write()
        while ticket not in self._answers:
            self._exchange(deadline)
        return self._answers.pop(ticket)

    def _send(self, method: str, params: Json, number: int | None = None) -> None:
        message = {"jsonrpc": "2.0", "method": method, "params": params}
        if number is not None:
            message["id"] = number
        body = json.dumps(message, ensure_ascii=False, separators=(",", ":")).encode()
        # Sent with the next wait for an answer: one write, one wake-up of Lean.
        self._unsent += b"Content-Length: %d\r\n\r\n" % len(body) + body

    def _write(self) -> None:
        """Write what the pipe takes now. A broken pipe shows when reading, with its reason."""
        try:
            while self._unsent:
                del self._unsent[: os.write(self._in, self._unsent[:_CHUNK])]
        except BlockingIOError:
            self._poll.register(self._in, select.POLLOUT)
            return
        except OSError:
            self._unsent.clear()
        try:
            self._poll.unregister(self._in)
        except KeyError:
            pass

    def _exchange(self, deadline: float) -> None:
        """Wait for something to read or write, and do it."""
        left = deadline - time.monotonic()
        events = self._poll.poll(max(0.0, left) * 1000) if left > 0 else []
        if not events:
            self._lose(TIME_LIMIT, limit=True)
        for descriptor, _event in events:
            if descriptor == self._in:
                self._write()
                continue
            try:
                data = os.read(self._out, _CHUNK)
            except BlockingIOError:
                continue
            if not data:
                self._lose("the Lean process ended", limit=False)
            self._received += data
            if len(self._received) > _MOST_OUTPUT:
                self._lose("more output than is sensible (64 MiB in one message)", limit=True)
            while (message := self._take()) is not None:
                self._handle(message)

    def _take(self) -> Json | None:
        """Cut one whole message off what was received; None when there is none yet."""
        head = self._received.find(b"\r\n\r\n")
        if head < 0:
            return None
        length = 0
        for field in bytes(self._received[:head]).split(b"\r\n"):
            name, _, value = field.partition(b":")
            if name.strip().lower() == b"content-length":
                length = int(value)
        end = head + 4 + length
        if len(self._received) < end:
            return None
        body = bytes(self._received[head + 4 : end])
        del self._received[:end]
        # These come many at a time and are rarely looked at.
        if body.startswith(b'{"jsonrpc":"2.0","method":"$/lean/fileProgress"'):
            return {}
        if body.startswith(b'{"jsonrpc":"2.0","method":"$/lean/ileanInfo'):
            self._notes.append(body)
            return {}
        return loads(body.decode())

    def _handle(self, message: Json) -> None:
        method = message.get("method")
        params = message.get("params") or {}
        if method is None:
            if "id" in message:
                self._answers[message["id"]] = message
        elif method == "textDocument/publishDiagnostics":
            if params.get("version") == self._version:
                self.diagnostics = tuple(map(_diagnostic, params["diagnostics"]))


def _utf16(text: str) -> int:
    """Length of ``text`` in UTF-16 units."""
    return len(text) + sum(c > "\uffff" for c in text)
