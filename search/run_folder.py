"""A run's folder: results line by line as they come, so that an interrupted run can go on."""

from __future__ import annotations

import base64
import json
import pickle
import zlib
from collections.abc import Callable, Generator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import IO, Any

from qedgym import __version__
from qedgym.env.errors import InputError
from qedgym.env.theorem import Theorem
from qedgym.search.contract import SearchResult
from qedgym.search.files import append_whole
from qedgym.search.fill import fill, leans_on
from qedgym.search.worker import Setup

_RESULTS = "results.jsonl"
_SETTINGS = "settings.json"


def settings_of(setup: Setup, policy: str) -> dict[str, Any]:
    """What must be the same for results to belong to one run."""
    return {
        "version": __version__,
        "lean": f"{setup.toolchain.version}, {setup.toolchain.kind}",
        "search": repr(setup.search),
        "policy": policy,
        "critic": str(setup.critic),
        "budget": repr(setup.budget),
        "seed": setup.seed,
    }


class RunFolder:
    """Keeps the results of a run. A line holds what people read and, packed, the result itself.

    Only open folders that you trust: a packed result is a pickle.
    """

    def __init__(self, folder: Path, settings: dict[str, Any]) -> None:
        """Open or make the folder. Raises ``InputError`` when it cannot be, or holds a run with
        other settings."""
        self._file: IO[bytes] | None = None
        self.path = folder / _RESULTS
        self.found: dict[tuple[str, str, str], SearchResult] = {}
        wanted = json.dumps(settings, indent=1, sort_keys=True)
        note = folder / _SETTINGS
        try:
            folder.mkdir(parents=True, exist_ok=True)
            if note.exists():
                there = json.loads(note.read_text(encoding="utf-8"))
                if there != settings:
                    other = [k for k in settings if there.get(k) != settings[k]]
                    raise InputError(
                        f"{folder} holds a run with another {' and '.join(other) or 'kind of note'}"
                        "; name another folder, or run with the same settings"
                    )
            else:
                note.write_text(wanted + "\n", encoding="utf-8")
            self._read()
        except (OSError, ValueError) as error:
            raise InputError(f"cannot use the run folder {folder}: {error}") from None

    def _read(self) -> None:
        """Read the results that are there; a line that was cut off is cut away."""
        if not self.path.exists():
            return
        good = 0
        with open(self.path, "rb") as file:
            for line in file:
                try:
                    packed = json.loads(line)["packed"]
                    result = pickle.loads(zlib.decompress(base64.b85decode(packed)))
                except Exception:  # whatever a torn line may cause
                    break
                self.found[_key(result.theorem)] = result
                good += len(line)
        with open(self.path, "r+b") as file:
            file.truncate(good)

    def keep(self, result: SearchResult) -> None:
        """Add a result; on disk when this returns. Raises ``InputError`` when it cannot be."""
        packed = base64.b85encode(zlib.compress(pickle.dumps(result))).decode()
        line = json.dumps(
            {
                "theorem": result.theorem.name,
                "status": result.status,
                "proof": result.proof and result.proof.text,
                "steps": result.steps,
                "nodes": result.nodes,
                "time_s": round(result.time_s, 4),
                "packed": packed,
            },
            ensure_ascii=False,
        )
        try:
            if self._file is None:
                self._file = open(self.path, "ab")
            append_whole(self._file, f"{line}\n".encode("utf-8", "replace"))
        except OSError as error:
            raise InputError(f"cannot write {self.path}: {error.strerror}") from None
        self.found[_key(result.theorem)] = result

    def close(self) -> None:
        """Close the file. Idempotent."""
        if self._file is not None:
            self._file.close()
            self._file = None


def _key(theorem: Theorem) -> tuple[str, str, str]:
    return theorem.name, theorem.statement, theorem.prefix


Prove = Callable[[Sequence[Theorem]], Generator[SearchResult, None, None]]


def resumed(
    theorems: Sequence[Theorem], folder: RunFolder, prove: Prove
) -> Generator[SearchResult, None, None]:
    """The results of all theorems: those in the folder first, then those that ``prove`` finds,
    each kept in the folder as it comes. A theorem without a result is tried with all others that
    have none."""
    known: list[SearchResult] = []
    left: dict[int, Theorem] = {}
    asked: list[Theorem] = []
    try:
        for theorem in theorems:
            if (there := folder.found.get(_key(theorem))) is not None:
                known.append(_for(there, theorem))
                yield known[-1]
                continue
            # It may use an earlier theorem of its file, the proof of which is known by now.
            proofs = [r.proof for r in known if r.proof and leans_on(theorem, r.theorem)]
            asked.append(replace(theorem, prefix=fill(theorem.prefix, proofs)))
            left[id(asked[-1])] = theorem
        if left:
            found = prove(asked)
            try:
                for result in found:
                    result = _for(result, left[id(result.theorem)])
                    folder.keep(result)
                    yield result
            finally:
                found.close()
    finally:
        folder.close()


def _for(result: SearchResult, theorem: Theorem) -> SearchResult:
    """The result with the very theorem that it is asked for."""
    proof = result.proof and replace(result.proof, theorem=theorem)
    return replace(result, theorem=theorem, proof=proof)
