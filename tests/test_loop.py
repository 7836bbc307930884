"""The loop: what it learns from, how sure its figures are, and that nothing ends it for good."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from qedgym.data_synth.mutate_job import MutateJob, MutateJobSettings
from qedgym.data_synth.run import run_job
from qedgym.data_synth.theorem_sources import parts_of
from qedgym.env.errors import InputError
from qedgym.env.library import suite
from qedgym.env.state_engine import StateEngine
from qedgym.env.theorem import Theorem
from qedgym.env.toolchain import Toolchain
from qedgym.provers.leaks import HELD_OUT, held_out_names
from qedgym.provers.proof_steps import ProofStep
from qedgym.provers.step_data import library_steps, read_steps, write_steps
from qedgym.training.experience import Found, gathered, learned_from, merged
from qedgym.training.learners import check_learner
from qedgym.training.loop import made_of
from qedgym.training.loop_folder import LoopFolder
from qedgym.training.loop_report import curve_of, curve_picture, won_when
from qedgym.training.loop_settings import LoopSettings, check_apart
from qedgym.training.made_theorems import Made, drawn, read_made, without
from qedgym.training.paired import outcomes, paired_bootstrap

PAIRS = "library/Function/Pairs"
A, B = Theorem("a", "theorem a : 1 = 1"), Theorem("b", "theorem b (p : Prop) : p → p")


def row(ident: str, proof: str | None, steps: int = 1, **other: object) -> dict[str, Any]:
    status = "proved" if proof else "failed"
    return {"id": ident, "config": "p/s", "status": status, "proof": proof, "attempt": 0,
            "proof_steps": steps, **other}  # fmt: skip


def test_short_proofs_are_kept() -> None:
    records = [
        row("x", "by simp\n  rfl", 2), row("x", "by rfl", 1), row("x", "by rfl", 1), row("x", None),
        row("x", "by omega", 1), row("y", None), row("z", "by rfl"),
        row("y", "by sorry", status="rejected"), row("y", "by rfl", config=None),
    ]  # fmt: skip
    found = gathered({"y": B, "x": A}, records, keep=2)
    assert found == [Found(A, ("by rfl", "by omega"), 5, 4)]
    assert found[0].rate == 0.8


def test_rare_proofs_count_more(toolchain: Toolchain) -> None:
    found = [Found(A, ("by rfl",), 4, 4), Found(B, ("by intro h; exact h",), 4, 1)]
    with StateEngine(toolchain) as engine:
        steps, missed = learned_from(found, engine)
        broken, unread = learned_from([Found(A, ("by nonsense",), 1, 1)], engine)
    assert [s.tactic for s in steps] == ["rfl", *["intro h", "exact h"] * 2] and missed == 0
    assert broken == [] and unread == 1


def test_merged_steps() -> None:
    one, two = ProofStep("a", "", "s", "t"), ProofStep("b", "", "s", "u")
    assert merged([one, two], [one, one, two]) == [one, two, one, two]
    assert merged([one], [two] * 5, copies=4) == [one, *[two] * 4]


def test_paired_bootstrap() -> None:
    before = {str(i): [False, False, False] for i in range(60)}
    after = {str(i): [i % 2 == 0, i % 2 == 0, i % 3 == 0] for i in range(60)}
    gain = paired_bootstrap(before, after, seed=1, resamples=300)
    assert gain.before == 0 and abs(gain.after - 8 / 18) < 1e-9 and gain.significant
    assert gain == paired_bootstrap(before, after, seed=1, resamples=300)
    assert not paired_bootstrap(after, after, seed=1, resamples=300).significant
    with pytest.raises(ValueError, match="no theorem"):
        paired_bootstrap(before, {})
    with pytest.raises(ValueError, match="differ in number"):
        paired_bootstrap(before, {"1": [True]})


def test_outcomes_are_in_the_order_of_seeds() -> None:
    records = [row("x", "p", attempt=1), row("x", None, attempt=0), row("y", "p", config="q")]
    assert outcomes(records, "p/s") == {"x": [False, True]}


def test_the_curve_and_who_won_what_when() -> None:
    settings = {"judged": ["p"], "seed": 0}
    tally = {"tries": 2, "proved": 1}
    rounds = [{"round": n, "steps": 5, "held_out": {"p": tally}} for n in range(3)]
    found: list[Any] = [{"p": {"x": [False], "y": [True]}}, {"p": {"x": [True], "y": [False]}},
                        {"p": {"x": [True], "y": [True]}}]  # fmt: skip
    curve = curve_of(settings, rounds, found)
    assert [c["held_out"]["p"]["rate"]["value"] for c in curve] == [0.5, 0.5, 1.0]
    assert curve[0]["held_out"]["p"]["gain"] is None
    assert curve[2]["held_out"]["p"]["gain"]["difference"] == 0.5
    names = {"x": "X", "y": "Y", "z": "Z"}
    assert won_when(["p"], found, names) == [
        {"name": "X", "won": ["1"]}, {"name": "Y", "won": ["0*"]}, {"name": "Z", "won": ["–"]},
    ]  # fmt: skip
    assert curve_picture(["p"], curve).startswith(b"\x89PNG")


def test_held_out_theorems_are_not_learned_from(tmp_path: Path) -> None:
    given = LoopSettings()
    check_apart(given.train, given.held_out, "auto", "loop")
    mine = tmp_path / "Mine.lean"
    mine.write_text("theorem t : 1 = 1 := rfl\ntheorem u : 2 = 2 := rfl\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"^loop: 2 held-out theorems .* \(t, u\);"):
        check_apart(("library/Bool", str(mine)), (str(mine),), "auto", "loop")


@pytest.fixture(scope="module")
def mutants(toolchain: Toolchain, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Mutants of a file that has theorems of all parts."""
    out = tmp_path_factory.mktemp("mutants") / "out"
    settings = MutateJobSettings(
        (PAIRS,), (), toolchain.version, check="none", lemmas=0, most=1
    )
    run_job(MutateJob(parts_of([PAIRS]), settings, toolchain), out, workers=0)
    return out


def test_mutants_of_held_out_theorems_stay_away(mutants: Path) -> None:
    held_out = [t.theorem for name in HELD_OUT for t in suite(name)]
    names = {theorem.name for theorem in held_out}
    train, every = read_made(mutants), read_made(mutants, None)
    assert train and not any(names.intersection(one.sources) for one in train)
    leaking = [one for one in every if names.intersection(one.sources)]
    assert leaking
    kept = without(every, held_out, ())
    assert not any(names.intersection(one.sources) for one in kept) and set(train) <= set(kept)
    # A suite that is held out besides takes its mutants with it; so does a statement said again.
    source = train[0].sources[0]
    assert all(source not in one.sources for one in without(train, held_out, {source}))
    first = held_out[0]
    last = first.name.rpartition(".")[2]
    text = first.statement.replace(f" {last} ", " other ", 1)
    again = Made(replace(first, name="Library.other", statement=text), ())
    assert text != first.statement and without([again], held_out, ()) == []
    assert without([again], [], ()) == [again] and without([again], [], {"Library"}) == []


def test_the_loop_never_draws_what_was_made_of_held_out_theorems(
    mutants: Path, tmp_path: Path
) -> None:
    settings = LoopSettings(theorems=(str(mutants), "goals"), made=10**6)
    with LoopFolder(tmp_path / "loop", settings.record(), resume=False) as folder:
        write_steps(library_steps(), folder.round(0) / "steps.jsonl.gz")
        made = made_of(folder, settings, 1)
    names = held_out_names()
    assert len(made) > 3000 and not any(names.intersection(one.sources) for one in made)
    assert {one.theorem.name for one in read_made(mutants)} < {one.theorem.name for one in made}


def test_rounds_draw_other_theorems() -> None:
    made = [Made(Theorem(str(n), f"theorem t{n} : {n} = {n}"), ()) for n in range(10)]
    rounds = [drawn(made, 4, number, 7) for number in (1, 2)]
    assert not set(rounds[0]) & set(rounds[1]) and rounds[0] == drawn(made, 4, 1, 7)
    assert drawn(made, 99, 3, 7) == made and drawn([], 4, 1, 7) == []


def test_no_such_learner() -> None:
    with pytest.raises(InputError, match="unknown learner 'x': choose one of nearest"):
        check_learner("x")
    check_learner("transformer:epochs=2,model=tiny,lora=4")
    with pytest.raises(InputError, match="epochs takes float, not 'two'"):
        check_learner("transformer:epochs=two")
    with pytest.raises(InputError, match="'depth=3' is not KEY=VALUE with one of model, kind"):
        check_learner("transformer:depth=3")
    check_learner("preference:epochs=2,dpo_epochs=1.5,dpo_beta=0.2")
    with pytest.raises(InputError, match="'dpo_gamma=1' is not KEY=VALUE with one of .*dpo_beta"):
        check_learner("preference:dpo_gamma=1")


def test_a_folder_is_one_loops(tmp_path: Path) -> None:
    out, settings = tmp_path / "loop", LoopSettings()
    with LoopFolder(out, settings.record(), resume=False):
        with pytest.raises(InputError, match="another process"):
            LoopFolder(out, settings.record(), resume=True)
    with pytest.raises(InputError, match="--resume"):
        LoopFolder(out, settings.record(), resume=False)
    with pytest.raises(InputError, match="begun with steps 200, not 9"):
        LoopFolder(out, LoopSettings(steps=9).record(), resume=True)
    LoopFolder(out, LoopSettings(rounds=9, workers=7).record(), resume=True).close()
    with pytest.raises(InputError, match="something else"):
        LoopFolder(tmp_path, settings.record(), resume=False)


SMALL = ("--train", "library/Bool", "--held-out", "library/Option", "--rounds", "1", "--steps",
         "12", "--limit", "3", "--held-out-limit", "2", "--workers", "1", "--judged",
         "turns:rules+{learned}", "--prover", "rules", "--theorems", "goals", "--made", "3",
         "--made-steps", "6", "--copies", "2", "--json", "--resume")  # fmt: skip


TRANSFORMER = "transformer:model=tiny,updates=30,later=20,batch=8,tactics=4,names=letters"


def loop(out: Path, learner: str) -> subprocess.Popen[str]:
    code = "import sys; from qedgym.cli.main import main; sys.exit(main(sys.argv[1:]))"
    command = ["loop", *SMALL, "--learner", learner, "--out", str(out)]
    return subprocess.Popen(
        [sys.executable, "-c", code, *command],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True,
        env={**os.environ, "OMP_NUM_THREADS": "1"},
    )  # fmt: skip


def result(out: Path) -> list[dict[str, Any]]:
    """The rounds without what clocks say."""
    found = []
    for number in range(2):
        summary = json.loads((out / f"round-{number:02d}" / "round.json").read_text())
        searches = [summary.get("search", {}), summary.get("made", {})]
        for tally in (*searches, *summary["held_out"].values()):
            tally.pop("seconds", None)
        summary["policies"] = [p.replace(str(out), "") for p in summary["policies"]]
        found.append(summary)
    return found


def learned(out: Path) -> dict[str, bytes]:
    """What the rounds learned from, and the weights that came of it, by file."""
    files = [*out.glob("round-*/steps.jsonl.gz"), *out.glob("round-*/model/model.safetensors")]
    return {str(file.relative_to(out)): file.read_bytes() for file in sorted(files)}


@pytest.fixture(
    scope="module",
    params=["nearest", pytest.param(TRANSFORMER, marks=pytest.mark.soak, id="transformer")],
)
def undisturbed(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, str]:
    """The folder of a loop that nothing ended, and its learner."""
    learner: str = request.param
    out = tmp_path_factory.mktemp("loop") / "run"
    done = loop(out, learner)
    printed, said = done.communicate(timeout=300)
    assert done.returncode == 0, said
    rounds = [json.loads(line) for line in printed.splitlines() if '"held_out"' in line]
    assert rounds[1]["made"]["tries"] == 3 and rounds[1]["synthetic_steps"] > 0
    assert "of made theorems" in (out / "report.html").read_text(encoding="utf-8")
    last = json.loads(printed.splitlines()[-1])
    assert last["complete"] and all(Path(file).exists() for file in last["files"])
    return out, learner


@pytest.mark.timeout(600)
def test_a_killed_loop_goes_on(undisturbed: tuple[Path, str], tmp_path: Path) -> None:
    whole, learner = undisturbed
    out = tmp_path / "run"
    for phase in ("learn", "measure", "search", "made", "data", "learn"):  # two of round 0
        running = loop(out, learner)
        assert running.stdout is not None
        for line in running.stdout:
            if json.loads(line).get("phase") == phase:
                break
        os.killpg(running.pid, signal.SIGKILL)
        running.wait()
        running.communicate()
    done = loop(out, learner)
    _, said = done.communicate(timeout=300)
    assert done.returncode == 0, said
    assert result(out) == result(whole)
    assert learned(out) == learned(whole)
    steps = read_steps(out / "round-01" / "steps.jsonl.gz")
    assert not any(Path(step.file).is_absolute() for step in steps)  # the same on any machine
