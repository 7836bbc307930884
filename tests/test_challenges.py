"""Challenge jobs end to end: Lean reads every statement, takes every proof, and runs machines as
Python does."""

from __future__ import annotations

import json
from pathlib import Path

import pyarrow.parquet
import pytest

from qedgym.cli.main import main
from qedgym.data_synth.busy_beaver import (
    Difficulty,
    header,
    lean_config,
    lean_machine,
    random_machine,
)
from qedgym.data_synth.busy_beaver_job import BusyBeaverJob, BusyBeaverSettings
from qedgym.data_synth.mba_job import MbaJob, MbaSettings
from qedgym.data_synth.turing import Runner
from qedgym.env.theorem import Theorem
from qedgym.env.toolchain import Toolchain
from qedgym.env.verify import Checker, verify_many


def rows(folder: Path) -> list[dict[str, object]]:
    files = sorted((folder / "data").glob("*.parquet"))
    return [row for file in files for row in pyarrow.parquet.read_table(file).to_pylist()]


@pytest.mark.parametrize(
    ("command", "kinds"),
    [
        ("busy-beaver", {"tape", "steps", "score", "bound", "cycle", "shift"}),
        ("mba", {"linear", "modular", "bitwise", "nested", "bool"}),
    ],
)
def test_a_small_run(
    command: str, kinds: set[str], tmp_path: Path, toolchain: Toolchain,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    out = tmp_path / "a"
    argv = ["synth", command, "--out", str(out), "--count", "16", "--workers", "0", "--json"]
    assert main([*argv, "--open", "0.3", "--seed", "5"]) == 0
    told = json.loads(capsys.readouterr().out)
    counts = told["counts"]
    assert not [name for name in counts if name.endswith(("refused", "not elaborated"))]
    records = rows(out)
    assert len(records) == told["records"] == 16
    assert {r["operator"] for r in records} <= kinds
    assert len({r["canonical"] for r in records}) == 16
    assert {r["status"] for r in records} == {"proved", "open"}
    for record in records:
        assert (record["proof"] is None) == (record["status"] == "open")
        assert "Show that" in str(record["informal"])
    # What is on file is checked by itself, without the job.
    sample = [r for r in records if r["proof"] is not None][:2]
    pairs = [
        (
            Theorem(str(r["full_name"]), str(r["theorem_statement"]), str(r["header"])),
            str(r["proof"]),
        )
        for r in sample
    ]
    assert all(check.ok for check in verify_many(pairs, toolchain))


def test_the_same_seed_makes_the_same_dataset(tmp_path: Path) -> None:
    """Pure parts only; `test_jobs` has the rest."""
    for job in (BusyBeaverJob(BusyBeaverSettings(1, 10)), MbaJob(MbaSettings(1, 10))):
        [item] = job.round(0, ())
        made = [job.make(number) for number in item.data]
        assert made == [job.make(number) for number in item.data]
        full = [{"canonical": str(n)} for n in range(10)]
        assert not job.round(1, full)
        assert len(job.round(1, full[:4])[0].data) == 6


def test_settings_that_allow_few_machines_end() -> None:
    """There are not so many machines with one state."""
    few = Difficulty(states=(1, 1), symbols=(2, 2), steps=(1, 20), kinds=("steps",))
    job = BusyBeaverJob(BusyBeaverSettings(0, 12, few))
    made = [one for n in range(60) if (one := job.make(f"0/{n}")) is not None]
    assert 0 < len({one.form for one in made}) < 12
    assert job.round(3, ()) and not job.round(100, ())


def test_lean_runs_machines_as_python_does(toolchain: Toolchain) -> None:
    """Random machines from random configurations; halted ones give no next configuration."""
    from random import Random

    random = Random(7)
    claims = []
    for number in range(12):
        machine = random_machine(random, random.randint(1, 5), random.randint(2, 4), True)
        runner = Runner(machine)
        runner.run(random.randint(0, 60))
        before, taken = runner.config, runner.steps
        more = runner.run(1)
        stepped = runner.steps > taken
        text = lean_machine(machine)
        after = f"some {lean_config(runner.config)}" if stepped else "none"
        claims.append(
            f"theorem run{number} : Machine.run {text} {taken} start = some {lean_config(before)} "
            f"∧ Machine.step {text} {lean_config(before)} = {after}"
        )
        assert stepped or not more
    whole = "theorem all : True"
    theorem = Theorem(
        "all", whole, header() + "".join(f"{c} := by decide +kernel\n\n" for c in claims)
    )
    with Checker(toolchain) as checker:
        result = checker.verify(theorem, "trivial")
    assert result.ok, result.message


def test_bad_options_are_one_line(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    out = ["--out", str(tmp_path / "x")]
    for argv, said in (
        (["busy-beaver", *out, "--states", "5-2"], "--states 5-2: give a number or a range"),
        (["busy-beaver", *out, "--kinds", "tape,nope"], "there is no 'nope'"),
        (["mba", *out, "--widths", "8,x"], "'x' is no width"),
        (["mba", *out, "--variables", "9"], "--variables 9"),
    ):
        assert main(["synth", *argv]) == 2
        error = capsys.readouterr().err
        assert said in error and error.count("\n") == 1
