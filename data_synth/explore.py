"""``qedgym synth explore``: laws of a file of definitions, found and proved from the definitions
alone.

Forward exploration in rounds, as in Generative Logic and in theory exploration (QuickSpec,
Hipster): claims that hold on test values and do not follow by rewriting are conjectures; what is
proved becomes a lemma for the next round; what is not is tried again with more lemmas.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from qedgym.data_synth.explore_operators import Skipped
from qedgym.data_synth.explore_plan import Conjecture, Limits, Plan
from qedgym.data_synth.explore_signature import read_signature
from qedgym.data_synth.explore_source import read_source
from qedgym.data_synth.explore_text import Claim, shown, statement
from qedgym.data_synth.explore_worker import Attempt, Explorer, ProverLimits
from qedgym.data_synth.job import Item, Job, Record, Worker
from qedgym.data_synth.records import made_schema
from qedgym.env.errors import InputError
from qedgym.env.toolchain import find_toolchain

if TYPE_CHECKING:
    import pyarrow

_T = TypeVar("_T")
_DEPTH = 100_000
_STACK_BYTES = 256 << 20
_CORE_TOGETHER = 24


@dataclass(frozen=True, slots=True)
class ExploreSettings:
    """What decides what is found."""

    text: str
    """The file of definitions."""
    file: str
    """Its name, for the record."""
    seed: int = 0
    size: int = 7
    """Symbols of a term, at most."""
    variables: int = 3
    """Variables of one type."""
    batch: int = 8
    """New conjectures of a round."""
    rounds: int = 60
    conditional: bool = True
    nodes: int = 40
    """States of a search for one proof."""
    steps: int = 250
    heartbeats: int = 8_000
    """Lean's measure of work, of one tactic."""
    policy: str = "rules"
    licence: str | None = None


class ExploreJob(Job):
    """An exploration as a job: its rounds are the job's."""

    name = "explore"

    def __init__(self, settings: ExploreSettings) -> None:
        """Raises ``InputError`` when the text does not compile or has nothing to explore."""
        self._settings = settings
        self.licence = settings.licence
        self._plan: Plan | None = None
        self._at = -1
        """The round whose items the plan has given."""
        self._ended = False

    def __getstate__(self) -> dict[str, Any]:
        # A worker needs no plan, and a plan's terms are equal only within one process.
        fresh = {"_plan": None, "_at": -1, "_ended": False}
        return {"_settings": self._settings, "licence": self.licence, **fresh}

    @property
    def settings(self) -> ExploreSettings:
        """See ``Job.settings``."""
        return self._settings

    @property
    def schema(self) -> pyarrow.Schema:
        """See ``Job.schema``."""
        import pyarrow as pa

        return made_schema([
            ("number", pa.int64()), ("round", pa.int64()), ("found_in_round", pa.int64()),
            ("shown", pa.string()), ("uses", pa.list_(pa.string())), ("size", pa.int64()),
            ("how", pa.string()), ("attempts", pa.int64()),
        ])  # fmt: skip

    def worker(self) -> Worker:
        """See ``Job.worker``."""
        s = self._settings
        limits = ProverLimits(s.nodes, s.steps, s.heartbeats, s.policy, s.seed)
        return Explorer(limits, s.file, s.licence)

    def key(self, record: Record) -> str | None:
        """See ``Job.key``."""
        return str(record["full_name"])

    @property
    def plan(self) -> Plan:
        """The exploration so far."""
        if self._plan is None:
            self._plan = deep(self._fresh)
        return self._plan

    def _fresh(self) -> Plan:
        s = self._settings
        source = read_source(s.text, find_toolchain("embedded"), s.file)
        signature = read_signature(source)
        if not any(o.own and o.kind != "constructor" for o in signature.operators.values()):
            why = "; ".join(f"{x.name}: {x.reason}" for x in signature.skipped[:5])
            raise InputError(
                f"{s.file}: it declares no function or predicate that can be explored"
                + (f" ({why})" if why else "")
            )
        limits = Limits(s.size, s.variables, s.batch, s.rounds, s.conditional)
        return Plan(signature, limits, s.seed)

    @property
    def skipped(self) -> Sequence[Skipped]:
        """Declarations that take no part."""
        return self.plan.signature.skipped

    def round(self, number: int, records: Sequence[Record]) -> Sequence[Item]:
        """See ``Job.round``."""
        return deep(lambda: self._round(number, records))

    def _round(self, number: int, records: Sequence[Record]) -> list[Item]:
        if self._plan is None or self._at != number - 1:
            self._plan, self._at, self._ended = self._fresh(), -1, False
        plan = self._plan
        proved: dict[int, dict[str, tuple[str, Sequence[str]]]] = {}
        core: dict[int, list[str]] = {}
        for record in records:
            at = int(record["round"])
            if record["how"] == "core":
                core.setdefault(at, []).append(record["shown"])
            elif record["proof"] is not None:
                proved.setdefault(at, {})[record["full_name"]] = (record["proof"], record["uses"])
        items: list[Item] = []
        while self._at < number:
            if self._at >= 0:
                plan.learn(proved.get(self._at, {}), core.get(self._at, ()))
            self._at += 1
            items = self._items(plan)
        return items

    def _items(self, plan: Plan) -> list[Item]:
        """The items of the plan's present round; what is left open goes into the last one."""
        asked, core = plan.propose()
        if not asked and not core:
            if self._ended or not plan.open():
                return []
            self._ended = True
            return [Item(f"{plan.round}/open", self._left_open(plan))]
        header = plan.header()
        items = [
            Item(f"{plan.round}/{c.name}", self._attempt(plan, c, header)) for c in asked
        ]
        for i in range(0, len(core), _CORE_TOGETHER):
            part = core[i : i + _CORE_TOGETHER]
            rows = tuple(
                (key, statement(Claim((e.left, e.right)), f"core_{plan.round}_{i + k}", plan.taken))
                for k, (key, e) in enumerate(part)
            )
            data = (plan.round, plan.signature.source.text, rows)
            items.append(Item(f"{plan.round}/core{i}", data))
        return items

    def _attempt(self, plan: Plan, c: Conjecture, header: str) -> Attempt:
        return Attempt(
            c.name, c.statement, header, plan.round, c.round, c.number, shown(c.claim),
            c.claim.size, "completion" if c.derived else _how(c.claim), c.attempts + 1,
            plan.searching, *plan.helpers(c),
        )  # fmt: skip

    def _left_open(self, plan: Plan) -> tuple[Attempt, ...]:
        header = plan.header()
        return tuple(self._attempt(plan, c, header) for c in plan.open())

    def card(self, counts: Mapping[str, int]) -> str:
        """See ``Job.card``."""
        left_out = "\n".join(f"- `{s.name}`: {s.reason}" for s in self.skipped)
        shown_ = f"\nDeclarations that took no part:\n\n{left_out}\n" if left_out else ""
        return (
            f"Laws of `{self._settings.file}`, found by forward exploration from its definitions: "
            "claims that hold on small values and do not follow from known ones by rewriting, "
            "proved by search. `uses` names the laws that a proof rests on; `explore.html` shows "
            f"how one led to another. `status` is `open` for what was not proved.\n{shown_}"
        )


def _how(claim: Claim) -> str:
    if claim.both_ways:
        return "iff"
    if claim.hypotheses:
        return "implication"
    return "equation" if len(claim.conclusion) == 2 else "predicate"


def deep(act: Callable[[], _T]) -> _T:
    """``act`` with room for deep recursion: in a thread of its own, with a large stack."""
    found: list[_T] = []
    failed: list[BaseException] = []

    def run() -> None:
        try:
            found.append(act())
        except BaseException as error:  # handed to the caller below
            failed.append(error)

    limit, size = sys.getrecursionlimit(), threading.stack_size(_STACK_BYTES)
    sys.setrecursionlimit(max(limit, _DEPTH))
    try:
        thread = threading.Thread(target=run, name="explore")
        thread.start()
        thread.join()
    finally:
        threading.stack_size(size)
        sys.setrecursionlimit(limit)
    if failed:
        raise failed[0]
    return found[0]
