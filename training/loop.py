"""The whole circle: search, data, learning, and search again with what was learned.

Round 0 learns from the proofs that the training theorems have. Every later round searches them with
the policy of the round before, adds the proofs that were found to the data, and learns anew: expert
iteration (Anthony, Tian and Barber, 2017; Polu et al., 2022, for theorem proving). After each round
the policies are measured on theorems that are never learned from.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import qedgym
from qedgym.env.errors import InputError
from qedgym.env.lean_lexer import code_tokens
from qedgym.env.state_engine import StateEngine
from qedgym.env.theorem import Theorem
from qedgym.env.toolchain import Toolchain, find_toolchain
from qedgym.provers.proof_steps import ProofStep, steps_of
from qedgym.provers.registry import check_policy
from qedgym.provers.step_data import read_steps, write_steps
from qedgym.search.bench_plan import search_of
from qedgym.search.bench_suites import is_library_suite
from qedgym.training.experience import gathered, learned_from, merged
from qedgym.training.learners import Lesson, TimeUp, check_learner, learn, wants_searches
from qedgym.training.loop_folder import LoopFolder
from qedgym.training.measured import OnRecord, Record, measured, theorems_of

LEARNED = "{learned}"
"""Stands for the learned policy in the name of another."""
STEPS = "steps.jsonl.gz"
SCHEMA = 1


@dataclass(frozen=True, slots=True)
class LoopSettings:
    """What a loop does. Everything but ``rounds`` and ``workers`` is fixed once it is begun."""

    train: tuple[str, ...] = ("library:train",)
    """Suites, files or folders of theorems to learn from (``search.bench_suites``)."""
    held_out: tuple[str, ...] = ("library:validation",)
    """Those to measure on; none of them may be in ``train``."""
    rounds: int = 3
    """Rounds of searching after round 0."""
    learner: str = "nearest"
    """``nearest``, ``transformer:KEY=VALUE,...`` with settings of ``SftSettings``, or
    ``preference:..`` with those of preference training behind ``dpo_``."""
    prover: str = "mix:rules+{learned}"
    """Who searches the training theorems."""
    judged: tuple[str, ...] = ("{learned}", "mix:rules+{learned}")
    """Who is measured after each round."""
    search: str = "best-first"
    steps: int = 200
    """Engine steps of each try, in searching and in measuring."""
    attempts: int = 1
    """Tries of each training theorem in a round, each with its seed."""
    held_out_attempts: int = 1
    keep: int = 2
    """Proofs of a theorem to learn from, found in one round."""
    limit: int | None = None
    """Training theorems of each suite, drawn by the seed; None for all."""
    held_out_limit: int | None = None
    seed: int = 0
    workers: int = 1
    lean: str = "auto"

    def record(self) -> dict[str, Any]:
        """As a JSON value, with the version of the format."""
        return {"schema": SCHEMA, "qedgym": qedgym.__version__, **asdict(self)}


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
            steps=settings.steps, attempts=settings.attempts, limit=settings.limit,
            seed=settings.seed + 1000 * number, workers=settings.workers, lean=settings.lean,
            keep=wants_searches(settings.learner), on_record=tell(number, "search"),
        )  # fmt: skip
        summary["search"] = _tally(records)
    if not dataset.exists():
        tell(number, "data")
        lean = find_toolchain(settings.lean if settings.lean != "auto" else "embedded")
        if number:
            old = read_steps(folder.round(number - 1) / STEPS)
            steps, missed = _found(settings, records, lean, number)
            steps = merged(old, steps)
            summary["untraced"] = missed
        else:
            steps = _own(settings, lean)
        part = dataset.with_name("part-" + STEPS)
        write_steps(steps, part)
        part.rename(dataset)
    summary["steps"] = len(read_steps(dataset))
    tell(number, "learn")
    before = folder.round(number - 1) / "model" if number else None
    searches = tuple(folder.round(n) / "search" for n in range(1, number + 1))
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
        policy: _tally([r for r in records if r["policy"] == named])
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
    theorems = theorems_of(settings.train, limit=settings.limit, seed=seed, lean=settings.lean)
    with StateEngine(lean) as engine:
        return learned_from(gathered(theorems, records, keep=settings.keep), engine)


def _tally(records: list[Record]) -> dict[str, Any]:
    """Numbers of one policy's results."""
    tried = [r for r in records if r["config"] is not None]
    proved = [r for r in tried if r["status"] == "proved"]
    return {
        "tries": len(tried),
        "proved": len(proved),
        "theorems": len({r["id"] for r in tried}),
        "theorems_proved": len({r["id"] for r in proved}),
        "steps": sum(r["steps"] for r in tried),
        "seconds": round(sum(r["time_s"] for r in tried), 3),
    }


def check_settings(settings: LoopSettings) -> None:
    """Raise ``InputError`` for what cannot be run, before anything is written."""
    check_learner(settings.learner)
    search_of(settings.search)
    for name in (settings.prover, *settings.judged):
        if LEARNED not in name:
            check_policy(name)
    if not settings.judged:
        raise InputError("loop: nobody is to be measured; name a policy")
    shared = leaks(settings)
    if shared:
        names = ", ".join(shared[:3]) + (", ..." if len(shared) > 3 else "")
        raise InputError(
            f"loop: {len(shared)} held-out theorems are also to be learned from ({names}); "
            "choose suites that share none"
        )


def leaks(settings: LoopSettings) -> list[str]:
    """Names of held-out theorems that are among the training ones as well.

    The same name, or the same text but for name, comments and layout. That mutants of held-out
    theorems stay away is the matter of the datasets' splits (docs/datasets.md).
    """
    train = list(theorems_of(settings.train, lean=settings.lean).values())
    known = {t.name for t in train} | {_said(t) for t in train}
    held_out = theorems_of(settings.held_out, lean=settings.lean).values()
    return [t.name for t in held_out if t.name in known or _said(t) in known]


def _said(theorem: Theorem) -> str:
    """What a theorem says, as text: its statement from behind its name on."""
    words = [token.text for token in code_tokens(theorem.statement)]
    last = theorem.name.rpartition(".")[2]
    start = words.index(last) + 1 if last in words else 0
    return " ".join([theorem.file or "", *words[start:]])
