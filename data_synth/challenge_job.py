"""Jobs that make challenges: statements made in Python, read and where possible proved by Lean.

An item is a block of numbers; each number gives at most one challenge, from the seed. The theorems
of a block are checked as those of one file, so that Lean reads what stands before them once.
"""

from __future__ import annotations

from abc import abstractmethod
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

import pyarrow as pa

from qedgym.data_synth.filters import Opened, opened, trivial
from qedgym.data_synth.job import Done, Item, Job, Record, Worker
from qedgym.data_synth.records import made, made_schema
from qedgym.env.engine import Engine, Limits
from qedgym.env.engines import default_engine
from qedgym.env.proof_text import joined
from qedgym.env.theorem import Theorem
from qedgym.env.toolchain import Toolchain, find_toolchain
from qedgym.env.verify import Checker, CheckResult

BLOCK = 20
"""Numbers of an item."""
_ROUNDS = 12
"""A job whose settings allow fewer challenges than were asked for ends after so many rounds."""
_CLOSERS = Limits(heartbeats=20_000)
"""For the closers that tell trivial theorems: about a second of Lean, by its own count."""
_CHECK_S = 300.0
"""A safety net. What a proof may take is bounded by the challenge's size."""


_D = TypeVar("_D")


@dataclass(frozen=True, slots=True)
class ChallengeSettings(Generic[_D]):
    """What decides the records."""

    seed: int
    count: int
    """Challenges that are wanted."""
    difficulty: _D
    """Frozen dataclass of JSON values."""


@dataclass(frozen=True, slots=True)
class Made:
    """A challenge, the same for all kinds of them."""

    kind: str
    name: str
    statement: str
    """Up to, not including, ``:=``."""
    informal: str
    """Markdown."""
    proof: str | None
    """None where it is left open."""
    form: str
    """Equal for challenges of which one is enough."""
    provenance: Mapping[str, Any]
    columns: Mapping[str, Any]
    """The job's own columns."""


class ChallengeJob(Job, Generic[_D]):
    """Makes a number of challenges; says of each what Lean says of it."""

    licence = "Apache-2.0"

    def __init__(self, settings: ChallengeSettings[_D]) -> None:
        self._settings = settings

    @property
    def settings(self) -> ChallengeSettings[_D]:
        """Seed, number and difficulty."""
        return self._settings

    @property
    def count(self) -> int:
        """How many challenges are wanted."""
        return self._settings.count

    @abstractmethod
    def header(self) -> str:
        """The text before every theorem."""

    @abstractmethod
    def make(self, number: str) -> Made | None:
        """The challenge of that number; None when none was found. Pure."""

    @abstractmethod
    def columns(self) -> list[tuple[str, pa.DataType]]:
        """The job's own columns."""

    @property
    def schema(self) -> pa.Schema:
        """The shared columns and the job's own."""
        return made_schema(self.columns())

    def round(self, number: int, records: Sequence[Record]) -> Sequence[Item]:
        """Blocks for as many challenges as are missing."""
        missing = self.count - len(records)
        if missing <= 0 or number >= _ROUNDS:
            return ()
        numbers = [f"{number}/{i}" for i in range(missing)]
        return [
            Item(f"{number}/{start // BLOCK}", tuple(numbers[start : start + BLOCK]))
            for start in range(0, missing, BLOCK)
        ]

    def key(self, record: Record) -> str:
        """The challenge's form."""
        return str(record["canonical"])

    def worker(self) -> Worker:
        """A worker on the embedded Lean."""
        return ChallengeWorker(self, find_toolchain("embedded"))

    def card(self, counts: Mapping[str, int]) -> str:
        """What the columns mean that only these datasets have."""
        return (
            "Each record is a statement in Lean (`header`, then `theorem_statement`) and in "
            "English (`informal`). `status` is `proved` where `proof` has been taken by the "
            "trusted check, `open` where no proof is given; open statements were made to be true "
            "and hold in Python. `canonical` is equal for challenges that differ in names only; "
            "such duplicates are left out."
        )


class ChallengeWorker(Worker):
    """Makes blocks of challenges and asks Lean about them."""

    def __init__(self, job: ChallengeJob[Any], toolchain: Toolchain) -> None:
        self._job = job
        self._toolchain = toolchain
        self._header = job.header()
        self._engine: Engine = default_engine(toolchain, _CLOSERS)
        self._checker = Checker(toolchain)

    def work(self, item: Item) -> Done:
        """The challenges of a block that Lean reads; one with a proof that it refuses is left out.

        Raises ``EngineError`` when Lean cannot be kept alive.
        """
        counts: Counter[str] = Counter()
        block: dict[str, Made] = {}
        for number in item.data:
            one = self._job.make(number)
            if one is None:
                counts["nothing found"] += 1
            elif one.form in block:
                counts[f"{one.kind}/twice in a block"] += 1
            else:
                block[one.form] = one
        read: list[tuple[Made, Opened]] = []
        for one in block.values():
            found = opened(self._engine, Theorem(one.name, one.statement, self._header))
            if isinstance(found, str):
                counts[f"{one.kind}/not elaborated"] += 1
            else:
                read.append((one, found))
        easy = trivial(self._engine, [found.theorem for _, found in read])
        checks = self._checked([one for one, _ in read])
        records = []
        for (one, _), is_trivial in zip(read, easy, strict=True):
            check = checks.get(one.form)
            if check is not None and not check.ok:
                counts[f"{one.kind}/refused"] += 1
                continue
            counts[f"{one.kind}/{'open' if check is None else 'proved'}"] += 1
            counts[f"{one.kind}/trivial"] += is_trivial
            records.append(self._record(one, is_trivial))
        return Done(tuple(records), {name: n for name, n in counts.items() if n})

    def _checked(self, block: Sequence[Made]) -> dict[str, CheckResult]:
        """What the trusted check says of each that has a proof, by form."""
        prefix = self._header
        proofs: dict[str, tuple[Theorem, str]] = {}
        for one in block:
            if one.proof is not None:
                proofs[one.form] = (Theorem(one.name, one.statement, prefix), one.proof)
            prefix = joined(prefix + one.statement, "sorry") + "\n\n"
        results = self._checker.verify_many(list(proofs.values()), timeout_s=_CHECK_S, workers=1)
        return dict(zip(proofs, results, strict=True))

    def _record(self, one: Made, is_trivial: bool) -> Record:
        return made(
            full_name=one.name, statement=one.statement, pipeline=self._job.name,
            operator=one.kind, canonical=one.form, lean_version=self._toolchain.version,
            header=self._header, proof=one.proof, informal=one.informal,
            provenance=one.provenance, trivial=is_trivial,
            tags=["trivial"] if is_trivial else [], **one.columns,
        )  # fmt: skip

    def close(self) -> None:
        """End Lean."""
        self._engine.close()
        self._checker.close()

