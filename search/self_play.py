"""Self-play search: a conjecturer and a prover over one environment.

The conjecturer makes statements of a proved seed theorem and a lemma, the prover writes ``tries``
proofs of each, and the part of them that Lean takes scores both: the prover by the rate, the
conjecturer by how rare a success was (STP, Dong and Ma, 2025). Everything goes into a folder as it
happens (``search.self_play_folder``), which a later process can go on with.

Items come in generations. What was proved in earlier generations joins the seeds, and what was
stated there counts as known, so every item depends on the seed number and on earlier generations
only.
"""

from __future__ import annotations

import hashlib
import threading
import time
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from contextlib import ExitStack
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from random import Random
from typing import Any

from qedgym.env.engine import Engine, Limits
from qedgym.env.engines import default_engine
from qedgym.env.errors import EngineError, InputError
from qedgym.env.theorem import Position, Theorem
from qedgym.env.toolchain import Toolchain
from qedgym.env.verify import Checker
from qedgym.provers.conjecturer import Conjecturer
from qedgym.provers.lemma_choice import choose_lemma, lemma_statement
from qedgym.provers.lemma_index import LemmaIndex, library_index
from qedgym.provers.policy import Policy
from qedgym.provers.proof_writers import proof_writer
from qedgym.provers.registry import make_policy
from qedgym.provers.written_conjectures import make_conjecturer as conjecturer_by_name
from qedgym.search.runner import trusted_check, writer_out
from qedgym.search.self_play_dataset import Dataset, reason_against, write_dataset
from qedgym.search.self_play_folder import RunFolder, context_name
from qedgym.search.self_play_item import Item, ItemRecord, Play, form_of, play_item


@dataclass(frozen=True, slots=True)
class Seed:
    """A proved theorem to make conjectures of, and where it comes from."""

    theorem: Theorem
    """With its proof."""
    licence: str | None = None


@dataclass(frozen=True, slots=True)
class SelfPlay:
    """The settings of a run. What decides its outcome is recorded, and the same on resuming."""

    seed: int = 0
    tries: int = 16
    """Proofs that the prover writes for each conjecture."""
    conjectures: int = 4
    """Conjectures made of each pair of a seed and a lemma, at most."""
    generation: int = 48
    """Items between two looks at what was proved."""
    made_seeds: int = 256
    """Most conjectures among the seeds: the latest ones."""
    heartbeats: int = 10_000
    """Lean's measure of work, for each proof tried."""
    policy: str = "rules"
    conjecturer: str = "symbolic"
    """By name (``provers.written_conjectures``)."""
    called: str = "conjecture"
    """What new theorems are called, with numbers behind it."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a run is."""

    items: int
    conjectures: int
    proved: int
    barely: int
    """Proved in less than a quarter of the tries."""
    elapsed_s: float
    """Of all processes that have worked on the run."""
    latest: str = ""
    """The latest statement that was barely provable."""


_STEP_S = 30.0
"""A safety net far above what the heartbeats of one proof take, however busy the machine is."""

MakeConjecturer = Callable[[Engine], Conjecturer]


_COUNTED = ("items", "conjectures", "proved", "barely")


@dataclass(slots=True)
class _Known:
    """What earlier generations left."""

    forms: set[str] = field(default_factory=set)
    seeds: list[Seed] = field(default_factory=list)
    done: set[int] = field(default_factory=set)
    """Items of the journal."""
    counts: dict[str, int] = field(default_factory=lambda: dict.fromkeys(_COUNTED, 0))
    elapsed_s: float = 0.0
    latest: str = ""


class _Workers:
    """Engines and players of the threads, each thread its own."""

    def __init__(
        self, toolchain: Toolchain, settings: SelfPlay, make_conjecturer: MakeConjecturer,
        make_prover: Callable[[], Policy], stack: ExitStack,
    ) -> None:  # fmt: skip
        self.toolchain, self._settings = toolchain, settings
        self._make_conjecturer, self._make_prover = make_conjecturer, make_prover
        self._stack = stack
        self._checker = stack.enter_context(Checker(toolchain))
        self._local = threading.local()
        self._lock = threading.Lock()
        self._engines: list[Engine] = []
        self.index: LemmaIndex = library_index(toolchain)

    @property
    def play(self) -> Play:
        """This thread's players."""
        if not hasattr(self._local, "play"):
            limits = Limits(step_s=_STEP_S, heartbeats=self._settings.heartbeats)
            with self._lock:
                engine = self._stack.enter_context(default_engine(self.toolchain, limits))
                self._engines.append(engine)
            policy = self._make_prover()
            self._local.play = Play(
                self._make_conjecturer(engine), proof_writer(policy), policy, engine,
                trusted_check(self.toolchain, checker=self._checker), writer_out(self.toolchain),
                self._settings.tries, self._settings.conjectures, called=self._settings.called,
            )  # fmt: skip
        found: Play = self._local.play
        return found

    def stop(self) -> None:
        """End what Lean does for any thread."""
        with self._lock:
            for engine in self._engines:
                engine.stop()


def self_play(
    seeds: Sequence[Seed],
    toolchain: Toolchain,
    out: Path,
    *,
    settings: SelfPlay = SelfPlay(),
    seconds: float | None = 1800.0,
    items: int | None = None,
    workers: int = 1,
    resume: bool = False,
    avoid: Sequence[Theorem] = (),
    make_conjecturer: MakeConjecturer | None = None,
    make_prover: Callable[[], Policy] | None = None,
    on_progress: Callable[[Progress], None] | None = None,
) -> Dataset:
    """Play until ``seconds`` (of all processes that worked on the run) or ``items`` are over.

    Items that have begun are ended. Whatever ends the run, the journal has every finished item,
    and the dataset is written unless the process itself is killed; it can be written again by
    resuming. Statements equal to theorems of ``avoid``, as they are equal to the seeds, count as
    known; give held-out theorems there. ``make_prover`` gives a policy that writes whole proofs
    (``sample``), or proposes tactics. Raises ``InputError`` for a folder that cannot be used and
    when no seed has a proof.
    """
    seeds = [seed for seed in seeds if seed.theorem.proof is not None]
    if not seeds:
        raise InputError("self-play needs theorems with proofs to begin from")
    prover = make_prover or (lambda: make_policy(settings.policy, toolchain, settings.seed))
    maker = make_conjecturer or (
        lambda engine: conjecturer_by_name(settings.conjecturer, engine, settings.seed)
    )
    names = f"{len(seeds)} theorems, {_digest(seed.theorem for seed in seeds)}"
    asked = {**asdict(settings), "theorems": names, "lean": toolchain.version}
    if avoid:
        asked["avoid"] = f"{len(avoid)} theorems, {_digest(avoid)}"
    with RunFolder(out, asked, resume=resume) as folder, ExitStack() as stack:
        team = _Workers(toolchain, settings, maker, prover, stack)
        run = _Run(seeds, avoid, settings, folder, team, seconds, items, on_progress)
        pool = ThreadPoolExecutor(max(1, workers), thread_name_prefix="self-play")
        try:
            run.play(pool, max(1, workers))
        except BaseException:
            team.stop()  # threads end soon; nobody waits for Lean
            pool.shutdown(wait=False, cancel_futures=True)
            if run.known.done:
                write_dataset(folder)
            raise
        pool.shutdown()
        return write_dataset(folder)


def _digest(theorems: Iterable[Theorem]) -> str:
    whole = hashlib.blake2b(digest_size=8)
    for theorem in theorems:
        whole.update(f"{theorem.prefix}{theorem.statement}\0".encode("utf-8", "replace"))
    return whole.hexdigest()


class _Run:
    """A run in progress."""

    def __init__(
        self, seeds: Sequence[Seed], avoid: Sequence[Theorem], settings: SelfPlay,
        folder: RunFolder, team: _Workers,
        seconds: float | None, items: int | None, on_progress: Callable[[Progress], None] | None,
    ) -> None:  # fmt: skip
        self.seeds, self.settings, self.folder, self.team = seeds, settings, folder, team
        self.seconds, self.items, self.on_progress = seconds, items, on_progress
        old = [*(s.theorem for s in seeds), *avoid]
        self.old = tuple({(t.file, t.name): t for t in old}.values())
        self.known = _Known()
        self.forms_of: dict[str | None, set[str]] = {}
        self.file_locks = {s.theorem.file: threading.Lock() for s in seeds}
        self.began = time.monotonic()

    @property
    def elapsed_s(self) -> float:
        return self.known.elapsed_s + time.monotonic() - self.began

    def over(self, number: int) -> bool:
        """Whether item ``number`` is not to be begun."""
        late = self.seconds is not None and self.elapsed_s >= self.seconds
        return late or (self.items is not None and number >= self.items)

    def play(self, pool: ThreadPoolExecutor, workers: int) -> None:
        """Go through the generations."""
        waiting: dict[int, dict[str, Any]] = {}
        for item in self.folder.items():
            self.known.elapsed_s = max(self.known.elapsed_s, item["elapsed_s"])
            self.count(item)
            waiting[item["item"]] = _slim(item)
        number = 0
        while not self.over(number):
            numbers = range(number, number + self.settings.generation)
            records = [waiting.pop(n) for n in numbers if n in waiting]
            missing = [n for n in numbers if n not in self.known.done]
            if missing:
                found = self.generation(pool, workers, missing)
                records += found
                if len(found) < len(missing):
                    return
            self.learn(records)
            number += self.settings.generation

    def suite_forms(self, file: str | None) -> set[str]:
        """The forms of the theorems begun with and to avoid of one file; other files' cannot be
        met there."""
        with self.file_locks[file]:
            if file not in self.forms_of:
                forms = set()
                for theorem in (t for t in self.old if t.file == file):
                    try:
                        start = self.team.play.engine.start(replace(theorem, proof=None))
                    except (InputError, EngineError):
                        continue
                    forms.add(form_of(file, start.goals[0]))
                self.forms_of[file] = forms
            return self.forms_of[file]

    def generation(
        self, pool: ThreadPoolExecutor, workers: int, numbers: list[int]
    ) -> list[dict[str, Any]]:
        """Play items side by side; the records of those that were begun in time."""
        left, running, records = list(numbers), set[Future[dict[str, Any]]](), []
        seeds = [*self.seeds, *self.known.seeds]
        while left or running:
            while left and len(running) < workers and not self.over(left[0]):
                running.add(pool.submit(self.item, left.pop(0), seeds))
            if not running:
                break
            done, running = wait(running, return_when=FIRST_COMPLETED)
            for future in done:
                record = future.result()
                record["elapsed_s"] = round(self.elapsed_s, 2)
                try:
                    record["context"] = self.folder.context(record.pop("prefix"))
                    self.folder.append(record)
                except OSError as error:
                    raise InputError(
                        f"{self.folder.path}: cannot write: {error.strerror}; what was finished "
                        "before is there, and --resume goes on"
                    ) from None
                self.count(record)
                records.append(_slim(record))
                self.tell()
        return sorted(records, key=lambda record: record["item"])

    def item(self, number: int, seeds: Sequence[Seed]) -> dict[str, Any]:
        """Play one item; its line of the journal, with the seed's prefix."""
        play = self.team.play
        random = Random(f"{self.settings.seed} {number}")
        seed = random.choice(seeds)
        theorem = seed.theorem
        random_seed = random.getrandbits(31)
        try:
            start = play.engine.start(replace(theorem, proof=None))
            lemma = choose_lemma(play.engine, start, self.team.index, random) or ("rfl", "")
            says = lemma_statement(theorem, lemma[0], self.team.toolchain) or lemma[1]
            item = Item(number, theorem, lemma[0], says, random_seed)
            forms = self.suite_forms(theorem.file)
            record = play_item(play, item, lambda f: f in forms or f in self.known.forms)
        except (InputError, EngineError) as error:
            record = ItemRecord(number, theorem.name, "", fault=" ".join(str(error).split()))
        except Exception as error:  # a fault of a player or ours costs one item, not the run
            if isinstance(error, MemoryError):
                raise
            fault = f"internal error: {type(error).__name__}: {error}"
            record = ItemRecord(number, theorem.name, "", fault=fault)
        return {
            **asdict(record),
            "generation": number // self.settings.generation,
            "random_seed": random_seed,
            "file": theorem.file,
            "line": theorem.position.line,
            "licence": seed.licence,
            "lean_version": self.team.toolchain.version,
            "conjecturer": play.conjecturer.name,
            "prover": play.prover.name,
            "prefix": theorem.prefix,
        }

    def count(self, record: dict[str, Any]) -> None:
        counts, made = self.known.counts, record["conjectures"]
        self.known.done.add(record["item"])
        counts["items"] += 1
        counts["conjectures"] += len(made)
        counts["proved"] += sum(c["outcome"] == "proved" for c in made)
        barely = [c for c in made if c["outcome"] == "proved" and 0 < c["success_rate"] < 0.25]
        counts["barely"] += len(barely)
        if barely:
            self.known.latest = barely[-1]["theorem_statement"]

    def learn(self, records: Sequence[dict[str, Any]]) -> None:
        """Take what a whole generation made as known, and what it proved as seeds."""
        known = self.known
        # A conjecture stands where its seed stood, and so where a theorem of the beginning stood.
        texts = {context_name(s.theorem.prefix): s.theorem.prefix for s in self.seeds}
        for record in sorted(records, key=lambda record: record["item"]):
            prefix = texts.get(record["context"])
            for made in record["conjectures"]:
                if made["form"] in known.forms:
                    continue
                known.forms.add(made["form"])
                if prefix is not None and not reason_against(made):
                    theorem = Theorem(
                        made["full_name"], made["theorem_statement"], prefix, made["proof"],
                        record["file"], Position(record["line"], 0),
                    )  # fmt: skip
                    known.seeds.append(Seed(theorem, record["licence"]))
        del known.seeds[: -self.settings.made_seeds]

    def tell(self) -> None:
        if self.on_progress is not None:
            counts = self.known.counts
            self.on_progress(
                Progress(
                    counts["items"], counts["conjectures"], counts["proved"], counts["barely"],
                    self.elapsed_s, self.known.latest,
                )
            )  # fmt: skip


_SLIM = ("form", "outcome", "trivial", "success_rate", "uses_lemma", "full_name")


def _slim(record: dict[str, Any]) -> dict[str, Any]:
    """What later generations want to know of an item."""
    conjectures = []
    for made in record["conjectures"]:
        slim = {key: made[key] for key in _SLIM}
        if not reason_against(made):
            slim |= {key: made[key] for key in ("theorem_statement", "proof")}
        conjectures.append(slim)
    kept = ("item", "context", "file", "line", "licence")
    return {**{key: record.get(key) for key in kept}, "conjectures": conjectures}
