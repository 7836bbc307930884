"""STP: a conjecturer and a prover that learn from each other.

Dong and Ma (2025), *STP: Self-play LLM Theorem Provers with Iterative Conjecturing and Proving*
(arXiv 2502.00212). A round

1. makes conjectures, each of a proved seed theorem and a lemma, and tries each ``tries`` times
   (``search.self_play``); tries the training theorems as well,
2. keeps the conjectures that are barely provable (``barely_provable``) and not padded
   (``elegant``), and weighs them so that they come as close as they can to the training theorems
   that were not proved (``matching_weights``),
3. lets the prover learn from the proofs of conjectures that were not easy and of training theorems,
   and the conjecturer from the weighted conjectures; those of the latest ``replay`` rounds count,
4. measures on theorems that are never learned from.

Round 0 learns from the proofs that the training theorems have. Either player may be one without
weights: then the seeds are drawn by the weights, and nearest neighbours learn from the steps.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from qedgym.data_synth.sft_data import library_conjectures, library_proofs, tests_in
from qedgym.env.errors import InputError
from qedgym.env.library import library
from qedgym.env.state_engine import StateEngine
from qedgym.env.theorem import Theorem
from qedgym.env.toolchain import find_toolchain
from qedgym.provers.checkpoints import curves
from qedgym.provers.leaks import is_leak, without_held_out
from qedgym.provers.proof_steps import ProofStep
from qedgym.provers.step_data import library_steps, read_steps, write_steps
from qedgym.search.self_play import Progress, SelfPlay, self_play
from qedgym.training.experience import gathered, learned_from, merged
from qedgym.training.learners import TimeUp, sft_settings
from qedgym.training.loop_folder import LoopFolder
from qedgym.training.loop_settings import LEARNED
from qedgym.training.measured import OnRecord, Record, measured, tally, theorems_of
from qedgym.training.stp_data import (
    Kept,
    barely_provable,
    conjecture_examples,
    elegant,
    kept_of,
    library_texts,
    played_tally,
    proof_examples,
    proved_conjectures,
    read_examples,
    read_kept,
    traced,
    weighted_seeds,
    with_sources,
    write_examples,
)
from qedgym.training.stp_reweight import hidden_vectors, matching_weights, word_vectors
from qedgym.training.stp_settings import StpSettings, check_settings, seeds_of

EXAMPLES, STEPS, KEPT, DATA = "examples.jsonl.gz", "steps.jsonl.gz", "kept.jsonl", "data.json"


OnPhase = Callable[[int, str], OnRecord | None]
"""Called with the round and the name of a phase as it begins; what it gives is told of progress."""


def run_stp(
    folder: LoopFolder,
    settings: StpSettings,
    on_phase: OnPhase | None = None,
    *,
    seconds: float | None = None,
) -> list[dict[str, Any]]:
    """Run STP, or what is left of it; the rounds' summaries (``round-NN/round.json``).

    After ``seconds`` it raises ``TimeUp``, with nothing lost: the next call goes on. Whatever ends
    the process, lost is at most the pairs in flight of self-play, a theorem in flight of a search,
    and what followed the last checkpoint of a training. Raises ``InputError`` for settings that
    cannot be used, training theorems that are also held out among them.
    """
    check_settings(settings)
    until = None if seconds is None else time.monotonic() + seconds

    def pause() -> None:
        if until is not None and time.monotonic() > until:
            raise TimeUp

    run = _Run(folder, settings, pause, on_phase)
    rounds: list[dict[str, Any]] = []
    for number in range(settings.rounds + 1):
        if not (folder.round(number) / "round.json").exists():
            pause()
            run.round(number, rounds[-1] if rounds else None)
        rounds.append(folder.read(f"round-{number:02d}/round.json"))
    return rounds


class _Run:
    """A run in progress."""

    def __init__(
        self, folder: LoopFolder, settings: StpSettings, pause: Callable[[], None],
        on_phase: OnPhase | None,
    ) -> None:  # fmt: skip
        self.folder, self.settings, self.pause, self.on_phase = folder, settings, pause, on_phase
        held = theorems_of(settings.held_out, lean=settings.lean)
        self.held_out = frozenset(theorem.name for theorem in held.values())
        self.seeds = seeds_of(settings.train)

    def round(self, number: int, before: Mapping[str, Any] | None) -> None:
        """One round; its summary is written last."""
        at, settings = self.folder.round(number), self.settings
        if not (at / DATA).exists():
            if before is None:
                self.begin(at)
            else:
                self.play(number, before)
        summary: dict[str, Any] = {"round": number, **self.folder.read(f"{at.name}/{DATA}")}
        self.tell(number, "learn")
        learned, conjecturer = self.learn(number)
        policies = [self.called(policy, learned) for policy in settings.judged]
        records = measured(
            at / "held-out", settings.held_out, policies, search=settings.search,
            steps=settings.steps, attempts=settings.held_out_attempts,
            limit=settings.held_out_limit, seed=settings.seed, workers=settings.workers,
            lean=settings.lean, on_record=self.tell(number, "measure"),
        )  # fmt: skip
        summary["held_out"] = {
            policy: tally([r for r in records if r["policy"] == named])
            for policy, named in zip(settings.judged, policies, strict=True)
        }
        summary["policies"] = policies
        place = str(self.folder.path)
        summary["learned"] = learned.replace(place, LEARNED)
        summary["conjecturer"] = conjecturer.replace(place, LEARNED)
        self.folder.write(f"{at.name}/round.json", summary)
        _curve(self.folder.path, summary)

    def tell(self, number: int, phase: str) -> OnRecord:
        """Say that a phase begins; what is to be told of its progress."""
        self.pause()
        inner = self.on_phase(number, phase) if self.on_phase is not None else None

        def record(done: int, total: int, latest: Record | None) -> None:
            if inner is not None:
                inner(done, total, latest)
            if latest is not None:
                self.pause()

        return record

    @staticmethod
    def called(name: str, learned: str) -> str:
        """A player's name with the learned one in it."""
        return name.replace(LEARNED, learned)

    def begin(self, at: Path) -> None:
        """Round 0: what the training theorems' own proofs teach."""
        self.tell(0, "data")
        names = {seed.theorem.name for seed in self.seeds}
        summary: dict[str, Any] = {}
        if self.settings.transformer:
            style = sft_settings(self.settings.learner.partition(":")[2]).template
            proofs, made = library_proofs(style, names), library_conjectures(style, names)
            kinds = [("statement-proof", e) for e in proofs] + [("conjecture", e) for e in made]
            write_examples(at / EXAMPLES, kinds)
            summary = {"proofs": len(proofs), "conjecture_examples": len(made)}
        else:
            known = [step for step in library_steps() if step.theorem in names]
            missing = names - {step.theorem for step in known}
            others = [s.theorem for s in self.seeds if s.theorem.name in missing]
            with StateEngine(find_toolchain(self.settings.lean)) as engine:
                known += traced(others, engine)
            kept, _ = without_held_out(known, self.held_out)
            if not kept:
                raise InputError(f"{', '.join(self.settings.train)}: no steps of proofs to learn")
            _write_steps(at / STEPS, kept)
            summary = {"steps": len(kept)}
        self.folder.write(f"{at.name}/{DATA}", summary)

    def play(self, number: int, before: Mapping[str, Any]) -> None:
        """Steps 1 and 2 of a round, and the data of step 3."""
        settings, at = self.settings, self.folder.round(number)
        learned = self.here(before["learned"])
        prover = self.called(settings.prover, learned)
        earlier = [one for n in range(1, number) for one in self.kept(n)]
        records = self.conjectured(number, prover, self.here(before["conjecturer"]), earlier)
        tried = measured(
            at / "targets", settings.train, [prover], search=settings.search,
            steps=settings.steps, attempts=settings.attempts, limit=settings.limit,
            seed=settings.seed + 1000 * number, workers=settings.workers, lean=settings.lean,
            on_record=self.tell(number, "search"),
        )  # fmt: skip
        self.tell(number, "data")
        targets = theorems_of(
            settings.train, limit=settings.limit, seed=settings.seed + 1000 * number,
            lean=settings.lean,
        )  # fmt: skip
        proved = {r["id"] for r in tried if r["status"] == "proved"}
        unproved = [theorem for ident, theorem in targets.items() if ident not in proved]
        contexts = _contexts(at / "self-play")
        origins = {k.theorem.name: k.sources for k in earlier}
        barely = barely_provable(records, settings.barely)
        fine = [kept_of(r, contexts, origins) for r in elegant(barely, settings.padded)]
        fine = [k for k in fine if not self.leaks(k)]
        kept = self.weighed(fine, unproved, learned)
        not_easy = [
            kept_of(r, contexts, origins)
            for r in records
            if r["outcome"] == "proved" and r["success_rate"] <= settings.easy and not r["trivial"]
        ]
        not_easy = [k for k in not_easy if not self.leaks(k)]
        summary = {
            **played_tally(records), "kept": len(kept), "search": tally(tried),
            "unproved_targets": len(unproved),
            "heaviest": round(max((k.weight for k in kept), default=0.0), 3),
        }  # fmt: skip
        found = gathered(targets, tried)
        if settings.transformer:
            style = sft_settings(settings.learner.partition(":")[2]).template
            seeds = library_texts() | {k.theorem.name: k.theorem for k in earlier}
            proofs = proof_examples([*found, *proved_conjectures(not_easy)], style)
            sources = {k.theorem.name: k.sources for k in not_easy}
            proofs = [replace(e, sources=sources.get(e.theorem, ())) for e in proofs]
            made = conjecture_examples(kept, seeds, style)
            kinds = [("statement-proof", e) for e in proofs] + [("conjecture", e) for e in made]
            write_examples(at / EXAMPLES, [k for k in kinds if not is_leak(k[1], self.held_out)])
            summary |= {"proofs": len(proofs), "conjecture_examples": len(made)}
        else:
            with StateEngine(find_toolchain(settings.lean)) as engine:
                steps, missed = learned_from([*found, *proved_conjectures(not_easy)], engine)
            new, _ = without_held_out(with_sources(steps, not_easy), self.held_out)
            summary |= {"steps": len(new), "untraced": missed}
            _write_steps(at / STEPS, new)
        lines = [json.dumps(k.record(), ensure_ascii=False) + "\n" for k in kept]
        self.folder.write(f"{at.name}/{KEPT}", "".join(lines).encode("utf-8", "replace"))
        self.folder.write(f"{at.name}/{DATA}", summary)

    def conjectured(
        self, number: int, prover: str, conjecturer: str, earlier: Sequence[Kept]
    ) -> list[Record]:
        """Play; the records of the conjectures, in the order of their items."""
        settings, at = self.settings, self.folder.round(number) / "self-play"
        tell = self.tell(number, "play")
        latest = [k for k in earlier if k.theorem.name.rpartition(".")[2].startswith(
            tuple(f"round{n}_" for n in range(max(1, number - settings.replay), number))
        )]  # fmt: skip
        held = list(theorems_of(settings.held_out, lean=settings.lean).values())
        avoid = [one.theorem for one in library()] + held

        def progress(now: Progress) -> None:
            tell(now.items, settings.items, {"theorem": now.latest, "status": "played"})

        self_play(
            weighted_seeds(self.seeds, latest), find_toolchain(settings.lean), at,
            settings=SelfPlay(
                seed=settings.seed + 1000 * number, tries=settings.tries,
                conjectures=settings.conjectures, policy=prover, conjecturer=conjecturer,
                called=f"round{number}",
            ),
            seconds=None, items=settings.items, workers=settings.workers, resume=True,
            avoid=avoid, on_progress=progress,
        )  # fmt: skip
        lines = (at / "conjectures.jsonl").read_text("utf-8").splitlines()
        return sorted(map(json.loads, lines), key=lambda r: (r["item"], r["full_name"]))

    def leaks(self, kept: Kept) -> bool:
        """Whether a conjecture goes back to held-out theorems or to the library's tests."""
        names = self.held_out
        return any(name in names for name in kept.sources) or bool(tests_in(kept.sources))

    def weighed(
        self, kept: Sequence[Kept], targets: Sequence[Theorem], learned: str
    ) -> list[Kept]:
        """The conjectures with their weights; those of weight 0 are left out."""
        if not kept:
            return []
        texts = [k.theorem.statement for k in kept]
        wanted = [theorem.statement for theorem in targets]
        if self.settings.transformer:
            from qedgym.provers.language_model import LanguageModel

            model = LanguageModel(learned.partition(":")[2])
            mine, theirs = hidden_vectors(model, texts), hidden_vectors(model, wanted)
        else:
            points = word_vectors([*texts, *wanted])
            mine, theirs = points[: len(texts)], points[len(texts) :]
        weights = matching_weights(
            mine, theirs, cap=self.settings.cap, seed=self.settings.seed
        )  # fmt: skip
        found = [replace(k, weight=w) for k, w in zip(kept, weights, strict=True)]
        return [k for k in found if k.weight > 0]

    def kept(self, number: int) -> list[Kept]:
        """What a finished round kept."""
        return read_kept(self.folder.round(number) / KEPT)

    def learn(self, number: int) -> tuple[str, str]:
        """Step 3: the names of the prover and the conjecturer that were learned."""
        settings, at = self.settings, self.folder.round(number)
        rounds = [0, *range(max(1, number - settings.replay + 1), number + 1)]
        if not settings.transformer:
            whole = at / "learned.jsonl.gz"
            if not whole.exists():
                parts = [
                    read_steps(self.folder.round(n) / STEPS)
                    for n in rounds if self.folder.read(f"round-{n:02d}/{DATA}")["steps"]
                ]  # fmt: skip
                _write_steps(whole, merged(parts[0], [s for part in parts[1:] for s in part]))
            return f"nearest:{whole}", settings.conjecturer
        from qedgym.provers.sft import train_sft

        examples = [e for n in rounds for e in read_examples(self.folder.round(n) / EXAMPLES)]
        kinds: dict[str, tuple[str, ...]] = {"model": ("statement-proof", "conjecture")}
        if settings.two_models:
            kinds = {"model": ("statement-proof",), "conjecturer": ("conjecture",)}
        for name, wanted in kinds.items():
            how = replace(sft_settings(settings.learner.partition(":")[2]), seed=settings.seed)
            if number:
                before = self.folder.round(number - 1) / name
                how = replace(how, model=str(before), epochs=settings.round_epochs)
            train_sft(
                [e for kind, e in examples if kind in wanted], at / name, how, resume=True,
                told=lambda _: self.pause(),
            )  # fmt: skip
        conjecturer = self.called(settings.conjecturer, f"transformer:{at / [*kinds][-1]}")
        return f"transformer-proofs:{at / 'model'}", conjecturer

    def here(self, name: str) -> str:
        """A player's name with the folder that the run is in now."""
        return name.replace(LEARNED, str(self.folder.path))


def _contexts(played: Path) -> dict[str, str]:
    """The texts that the conjectures of a run of self-play stand behind, by name."""
    lines = (played / "contexts.jsonl").read_text("utf-8").splitlines()
    return {row["context"]: row["text"] for row in map(json.loads, lines)}


def _write_steps(file: Path, steps: Iterable[ProofStep]) -> None:
    part = file.with_name(f"part-{file.name}")
    write_steps(steps, part)
    part.replace(file)


def _curve(path: Path, summary: Mapping[str, Any]) -> None:
    """What TensorBoard shows of a round (``tensorboard --logdir RUN/runs``)."""
    number = summary["round"]
    writer = curves(path, number)
    for key in ("conjectures", "proved", "barely_provable", "kept", "unproved_targets"):
        if key in summary:
            writer.add_scalar(f"conjectures/{key}", summary[key], number)
    for policy, held in summary["held_out"].items():
        writer.add_scalar(f"held_out/{policy}", held["proved"] / max(1, held["tries"]), number)
    writer.close()
