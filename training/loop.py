"""The whole circle: search, data, learning, and search again with what was learned.

Round 0 learns from the proofs that the training theorems have. Every later round searches them with
the policy of the round before, adds the proofs that were found to the data, and learns anew: expert
iteration (Anthony, Tian and Barber, 2017; Polu et al., 2022, for theorem proving). After each round
the policies are measured on theorems that are never learned from.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from qedgym.env.benchmark_theorem import BenchmarkTheorem
from qedgym.env.errors import InputError
from qedgym.env.state_engine import StateEngine
from qedgym.env.toolchain import Toolchain, find_toolchain
from qedgym.provers.leaks import held_out_names
from qedgym.provers.proof_steps import ProofStep, steps_of
from qedgym.provers.step_data import library_steps, read_steps, write_steps
from qedgym.search.bench_plan import Entry, identified
from qedgym.search.bench_suites import is_library_suite
from qedgym.training.experience import gathered, learned_from, merged
from qedgym.training.learners import Lesson, TimeUp, learn, wants_searches
from qedgym.training.loop_folder import LoopFolder
from qedgym.training.loop_settings import LEARNED, LoopSettings, check_settings
from qedgym.training.made_theorems import GOALS, Made, drawn, goals_of, read_made, without
from qedgym.training.measured import OnRecord, Record, measured, tally, theorems_of

STEPS = "steps.jsonl.gz"
DATA = "data.json"
OnPhase = Callable[[int, str], OnRecord | None]
"""Called with the round and the name of a phase as it begins; what it gives is told of results."""


def run_loop(
    folder: LoopFolder,
    settings: LoopSettings,
    on_phase: OnPhase | None = None,
    *,
    seconds: float | None = None,
) -> list[dict[str, Any]]:
    """Run a loop, or what is left of it; the rounds' summaries (``round-NN/round.json``).

    After ``seconds`` it raises ``TimeUp``, with nothing lost: the next call goes on.

    Whatever ends the process, what is lost is at most a theorem in flight of a search, or a phase
    of data or learning that had not come to its end. Raises ``InputError`` for settings that cannot
    be used, training theorems that are also held out among them.
    """
    check_settings(settings)
    until = None if seconds is None else time.monotonic() + seconds

    def pause() -> None:
        if until is not None and time.monotonic() > until:
            raise TimeUp

    def tell(number: int, phase: str) -> OnRecord:
        pause()
        inner = on_phase(number, phase) if on_phase is not None else None

        def record(done: int, total: int, latest: Record | None) -> None:
            if inner is not None:
                inner(done, total, latest)
            if latest is not None:
                pause()

        return record

    rounds = []
    learned = ""
    for number in range(settings.rounds + 1):
        done = folder.round(number) / "round.json"
        if not done.exists():
            _round(folder, settings, number, learned, tell, pause)
        rounds.append(folder.read(f"round-{number:02d}/round.json"))
        learned = _absolute(folder.path, rounds[-1]["learned"])
    return rounds


def _round(
    folder: LoopFolder,
    settings: LoopSettings,
    number: int,
    learned: str,
    tell: Callable[[int, str], OnRecord],
    pause: Callable[[], None],
) -> None:
    """One round; its summary is written last."""
    at = folder.round(number)
    summary: dict[str, Any] = {"round": number}
    dataset = at / STEPS
    if number:
        prover = settings.prover.replace(LEARNED, learned)
        records = measured(
            at / "search", settings.train, [prover], search=settings.search,
            steps=settings.steps, attempts=settings.attempts,
            limit=settings.searched or settings.limit,
            seed=settings.seed + 1000 * number, workers=settings.workers, lean=settings.lean,
            keep=wants_searches(settings.learner), on_record=tell(number, "search"),
        )  # fmt: skip
        summary["search"] = tally(records)
        made = made_of(folder, settings, number)
        if made:
            made_records = measured(
                at / "made", (), [prover], search=settings.search, steps=settings.made_steps,
                seed=settings.seed + 1000 * number, workers=settings.workers, lean=settings.lean,
                keep=wants_searches(settings.learner), more=_entries(made, settings),
                on_record=tell(number, "made"),
            )  # fmt: skip
            summary["made"] = tally(made_records)
    if not dataset.exists():
        tell(number, "data")
        lean = find_toolchain(settings.lean if settings.lean != "auto" else "embedded")
        if number:
            old = read_steps(folder.round(number - 1) / STEPS)
            steps, missed = _found(settings, records, lean, number)
            if made:
                more, lost = _found_made(settings, made, made_records, lean)
                steps, missed = [*steps, *more], missed + lost
            steps = merged(old, steps * settings.copies, copies=2 * settings.copies)
            folder.write(f"{at.name}/{DATA}", {"untraced": missed})
        else:
            steps = _own(settings, lean)
        part = dataset.with_name("part-" + STEPS)
        write_steps(steps, part)
        part.rename(dataset)
    if number:
        summary |= folder.read(f"{at.name}/{DATA}")
    learned_from_steps = read_steps(dataset)
    summary["steps"] = len(learned_from_steps)
    summary["synthetic_steps"] = sum(bool(step.sources) for step in learned_from_steps)
    tell(number, "learn")
    before = folder.round(number - 1) / "model" if number else None
    searches = tuple(
        folder.round(n) / kind for n in range(1, number + 1) for kind in ("search", "made")
    )
    lesson = Lesson(dataset, at / "model", before, settings.seed, searches, pause)
    name = learn(settings.learner, lesson)
    policies = [policy.replace(LEARNED, name) for policy in settings.judged]
    records = measured(
        at / "held-out", settings.held_out, policies, search=settings.search,
        steps=settings.steps, attempts=settings.held_out_attempts, limit=settings.held_out_limit,
        seed=settings.seed, workers=settings.workers, lean=settings.lean,
        on_record=tell(number, "measure"),
    )  # fmt: skip
    summary["held_out"] = {
        policy: tally([r for r in records if r["policy"] == named])
        for policy, named in zip(settings.judged, policies, strict=True)
    }
    summary["policies"] = policies
    summary["learned"] = name.replace(str(folder.path), LEARNED)
    folder.write(f"round-{number:02d}/round.json", summary)


def _absolute(path: Path, name: str) -> str:
    """A policy's name with the folder that the loop is in now."""
    return name.replace(LEARNED, str(path))


def _own(settings: LoopSettings, lean: Toolchain) -> list[ProofStep]:
    """The steps of the proofs that the training theorems have."""
    from qedgym.env.library import suite

    if settings.train == ("library:train",) and settings.limit is None:
        return library_steps()
    steps: list[ProofStep] = []
    wanted = theorems_of(settings.train, limit=settings.limit, seed=settings.seed)
    names = {theorem.name for theorem in wanted.values()}
    with StateEngine(lean) as engine:
        for source in settings.train:
            if not is_library_suite(source):
                continue
            for found in suite(source):
                if found.theorem.name in names and found.theorem.proof is not None:
                    steps += steps_of(engine.trace(found.theorem), found.file)
    if not steps:
        raise InputError(
            f"{', '.join(settings.train)}: no theorem of the library with a proof in it; "
            "round 0 learns from such proofs"
        )
    return steps


def _found(
    settings: LoopSettings, records: list[Record], lean: Toolchain, number: int
) -> tuple[list[ProofStep], int]:
    """The steps of what a round's searches proved."""
    seed = settings.seed + 1000 * number
    limit = settings.searched or settings.limit
    theorems = theorems_of(settings.train, limit=limit, seed=seed, lean=settings.lean)
    with StateEngine(lean) as engine:
        return learned_from(gathered(theorems, records, keep=settings.keep), engine)


def made_of(folder: LoopFolder, settings: LoopSettings, number: int) -> list[Made]:
    """The made theorems of a round; nothing of what is held out is in them."""
    if not settings.theorems:
        return []
    found: list[Made] = []
    for source in settings.theorems:
        if source == GOALS:
            train = theorems_of(settings.train, limit=settings.limit, seed=settings.seed)
            own = {theorem.name: theorem for theorem in train.values()}
            found += goals_of(read_steps(folder.round(0) / STEPS), own)
        else:
            found += read_made(Path(source))
    away = list(theorems_of(settings.held_out, lean=settings.lean).values())
    found = without(found, away, held_out_names())
    return drawn(found, settings.made, number, settings.seed)


def _entries(made: Sequence[Made], settings: LoopSettings) -> list[Entry]:
    """The made theorems as a benchmark has them."""
    lean = find_toolchain(settings.lean if settings.lean != "auto" else "embedded")
    idents = identified(one.theorem for one in made)
    return [
        Entry(ident, "made", BenchmarkTheorem(one.theorem, "made"), lean)
        for ident, one in zip(idents, made, strict=True)
    ]


def _found_made(
    settings: LoopSettings, made: Sequence[Made], records: list[Record], lean: Toolchain
) -> tuple[list[ProofStep], int]:
    """The steps of the made theorems that a round's searches proved."""
    idents = identified(one.theorem for one in made)
    theorems = {ident: one.theorem for ident, one in zip(idents, made, strict=True)}
    sources = {i: (one.theorem.name, *one.sources) for i, one in zip(idents, made, strict=True)}
    found = gathered(theorems, records, keep=settings.keep, sources=sources)
    with StateEngine(lean) as engine:
        return learned_from(found, engine)
