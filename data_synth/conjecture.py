"""``qedgym synth conjecture``: new statements of a proved seed theorem and a lemma, each settled.

The prompt is STP's (Dong and Ma, 2025): a conjecturer sees a seed with its proof and a lemma. What
it writes is filtered and searched for: the statement, its negation and ``False`` from its
hypotheses side by side, within a counted number of states.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from random import Random
from typing import TYPE_CHECKING, Any, Final

from qedgym.data_synth.filters import (
    Prover,
    claims,
    opened,
    settle,
    trivial,
    unused_hypotheses,
)
from qedgym.data_synth.forms import statement_form
from qedgym.data_synth.job import Done, Item, Job, Record, Worker
from qedgym.data_synth.records import made, made_schema
from qedgym.data_synth.splits import part_of
from qedgym.data_synth.theorem_sources import FilePart, SourceFile, digests, parts_of, read_part
from qedgym.env.embedded import LEAN_VERSION
from qedgym.env.engine import Engine, Limits
from qedgym.env.engines import default_engine
from qedgym.env.errors import EngineError, InputError
from qedgym.env.theorem import Theorem
from qedgym.env.toolchain import find_toolchain
from qedgym.env.verify import Checker
from qedgym.provers.conjecturer import Conjecture, Conjecturer, ConjectureRequest
from qedgym.provers.lemma_choice import choose_lemma, lemma_statement
from qedgym.provers.lemma_index import library_index
from qedgym.provers.registry import make_policy
from qedgym.provers.symbolic_conjecturer import SymbolicConjecturer
from qedgym.search.runner import trusted_check

if TYPE_CHECKING:
    import pyarrow

CONJECTURERS: Final[Mapping[str, Callable[[Engine], Conjecturer]]] = {
    "symbolic": SymbolicConjecturer,
}
"""Conjecturers by name; each is made with the engine that it may use."""
_STEP_S = 30.0
"""A safety net far above what a step's heartbeats take."""
_STAGES: Final = (8, 32)


@dataclass(frozen=True, slots=True)
class ConjectureSettings:
    """What decides what is made."""

    sources: tuple[str, ...]
    files: Mapping[str, str]
    """What is in them: digests."""
    seed: int = 0
    lemmas: int = 1
    """Lemmas that a seed is put together with."""
    conjectures: int = 4
    """Of one pair, at most."""
    conjecturer: str = "symbolic"
    policy: str = "rules"
    nodes: tuple[int, ...] = _STAGES
    """States of each of the three searches, stage by stage."""
    heartbeats: int = 10_000
    licence: str | None = None


@dataclass(frozen=True, slots=True)
class _Pair:
    part: FilePart
    index: int
    """Which of the part's theorems."""
    number: int
    """Which of the seed's pairs."""


class ConjectureJob(Job):
    """One item for each seed theorem and each lemma drawn for it."""

    name = "conjecture"

    def __init__(self, settings: ConjectureSettings) -> None:
        """Raises ``InputError`` for a suite, file or conjecturer that there is not."""
        if settings.conjecturer not in CONJECTURERS:
            raise InputError(
                f"{settings.conjecturer}: there is no such conjecturer; "
                f"there is {', '.join(CONJECTURERS)}"
            )
        self._settings = settings
        self.licence = settings.licence or "Apache-2.0"

    @classmethod
    def of(cls, sources: Sequence[str], **settings: Any) -> ConjectureJob:
        """The job for suites and files. Raises ``InputError`` as ``parts_of``."""
        files = digests(parts_of(sources))
        return cls(ConjectureSettings(tuple(sources), files, **settings))

    @property
    def settings(self) -> ConjectureSettings:
        """See ``Job.settings``."""
        return self._settings

    @property
    def schema(self) -> pyarrow.Schema:
        """See ``Job.schema``."""
        import pyarrow as pa

        return made_schema([
            ("conjecturer", pa.string()), ("how", pa.string()), ("log_prob", pa.float64()),
            ("random_seed", pa.int64()),
        ])  # fmt: skip

    def round(self, number: int, records: Sequence[Record]) -> Sequence[Item]:
        """See ``Job.round``."""
        if number:
            return ()
        toolchain = find_toolchain("embedded")
        return [
            Item(f"{part.key}/{theorem.name}/{k}", _Pair(part, i, k))
            for part in parts_of(self._settings.sources)
            for i, theorem in enumerate(read_part(part, toolchain).theorems)
            if theorem.proof is not None
            for k in range(self._settings.lemmas)
        ]

    def worker(self) -> Worker:
        """See ``Job.worker``."""
        return _Conjecturing(self._settings)

    def key(self, record: Record) -> str | None:
        """See ``Job.key``."""
        return str(record["canonical"])

    def split(self, record: Record) -> str:
        """See ``Job.split``: a statement goes with what it is made of."""
        return part_of(record)

    def card(self, counts: Mapping[str, int]) -> str:
        """See ``Job.card``."""
        return (
            f"Statements made of a proved seed theorem (`source_theorem`) and a lemma (`lemma`) by "
            f"the conjecturer `{self._settings.conjecturer}`, after STP. Refuted ones, ones with "
            "contradictory hypotheses and duplicates of the file's theorems are left out and "
            "counted; `status` is `open` for those that the counted searches settled neither way.\n"
        )


class _Conjecturing(Worker):
    """Holds an engine, the trusted check and the players."""

    def __init__(self, settings: ConjectureSettings) -> None:
        self._settings = settings
        self._toolchain = find_toolchain("embedded")
        limits = Limits(step_s=_STEP_S, heartbeats=settings.heartbeats)
        self._engine = default_engine(self._toolchain, limits)
        self._checker = Checker(self._toolchain)
        check = trusted_check(self._toolchain, checker=self._checker)
        policy = make_policy(settings.policy, self._toolchain, settings.seed)
        self._prover = Prover(self._engine, policy, check)
        self._conjecturer = CONJECTURERS[settings.conjecturer](self._engine)
        self._index = library_index(self._toolchain)
        self._files: dict[FilePart, SourceFile] = {}
        self._forms: dict[str, frozenset[str]] = {}

    def close(self) -> None:
        """See ``Worker.close``."""
        self._engine.close()
        self._checker.close()

    def work(self, item: Item) -> Done:
        """See ``Worker.work``."""
        pair: _Pair = item.data
        file = self._file(pair.part)
        seed = file.theorems[pair.index]
        random = Random(f"{self._settings.seed} {item.key}")
        random_seed = random.getrandbits(31)
        counts: Counter[str] = Counter()
        try:
            start = self._engine.start(replace(seed, proof=None))
        except InputError:
            return Done((), {"seed does not open": 1})
        drawn = choose_lemma(self._engine, start, self._index, random)
        if drawn is None:
            return Done((), {"no lemma": 1})
        lemma, says = drawn
        says = lemma_statement(seed, lemma, self._toolchain) or says
        short = f"conjecture_{pair.number + 1}_{seed.name.rpartition('.')[2]}"
        request = ConjectureRequest(
            seed, lemma, says, short, self._settings.conjectures, random_seed
        )
        (conjectures,) = self._conjecturer.conjecture([request])
        counts["made"] = len(conjectures)
        records = []
        known = set(self._known(file))
        for conjecture in conjectures:
            kept = self._judged(conjecture, file, seed, lemma, random_seed, known, counts)
            if kept is not None:
                records.append(kept)
        return Done(tuple(records), dict(counts))

    def _judged(
        self, conjecture: Conjecture, file: SourceFile, seed: Theorem, lemma: str,
        random_seed: int, known: set[str], counts: Counter[str],
    ) -> Record | None:  # fmt: skip
        """The record of one conjecture; None when it is thrown out."""
        theorem = conjecture.theorem
        form = opened(self._engine, theorem, file.path)
        if isinstance(form, str):
            counts["does not elaborate"] += 1
            return None
        if form.form in known:
            counts["duplicate"] += 1
            return None
        known.add(form.form)
        found = settle(self._prover, form, self._settings.nodes, random_seed)
        counts[found.answer] += 1
        if found.answer in ("refuted", "contradictory"):
            return None
        proof = None if found.proof is None else found.proof.text
        (easy,) = trivial(self._engine, [theorem])
        tags = {conjecture.how}
        if proof is not None:
            names = claims(form.goal, theorem.prefix)
            (idle,) = unused_hypotheses(self._engine, [(replace(theorem, proof=proof), names)])
            if idle:
                counts["unused hypothesis"] += 1
                tags.add("unused hypothesis")
        return made(
            full_name=theorem.name, statement=theorem.statement, header=theorem.prefix,
            proof=proof, pipeline="conjecture", operator=conjecture.how, canonical=form.form,
            lean_version=LEAN_VERSION, licence=self._settings.licence or file.licence,
            source_theorem=seed.name, lemma=lemma, file_path=file.path, position=seed.position,
            provenance={"seed": seed.name, "lemma": lemma}, trivial=easy, tags=tags,
            success_rate=float(proof is not None), search_steps=found.steps,
            conjecturer=self._conjecturer.name, how=conjecture.how,
            log_prob=conjecture.log_prob, random_seed=random_seed,
        )  # fmt: skip

    def _file(self, part: FilePart) -> SourceFile:
        if part not in self._files:
            self._files[part] = read_part(part, self._toolchain)
        return self._files[part]

    def _known(self, file: SourceFile) -> frozenset[str]:
        """The forms of a file's own theorems."""
        if file.path not in self._forms:
            forms = set()
            for theorem in file.every:
                with suppress(InputError, EngineError):
                    start = self._engine.start(replace(theorem, proof=None))
                    forms.add(statement_form(start.goals[0], theorem.prefix, file.path))
                    form = opened(self._engine, theorem, file.path)
                    forms |= set() if isinstance(form, str) else {form.form}
            self._forms[file.path] = frozenset(forms)
        return self._forms[file.path]
