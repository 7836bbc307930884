"""``qedgym bench`` as a user meets it, on real Lean: records, resuming, alarms, bad input."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from qedgym.cli.main import main
from qedgym.env.theorem import Theorem
from qedgym.env.toolchain import Toolchain
from qedgym.search.closers import try_closers

from .processes import eventually, marked, new_mark

COMMAND = [sys.executable, "-c", "import sys; from qedgym.cli.main import main; sys.exit(main())"]
THEOREMS = """
theorem swap (p q : Prop) : p ∧ q → q ∧ p := by
  sorry
theorem two : 1 + 1 = 2 := sorry
theorem leans (p q : Prop) (h : p ∧ q) : q ∧ p := swap p q h
theorem lost (p : Prop) : p := sorry
"""
RECORDS = [
    {"name": "far", "split": "test", "formal_statement": "theorem far (x : ℝ) : x = x := by\n",
     "header": "import Mathlib\n\n"},
    {"name": "near", "split": "test", "formal_statement": "theorem near : 2 = 2 := by\n",
     "header": ""},
    {"name": "bad", "formal_statement": "theorem bad (x : Nat) : Nat.nowhere x := by\n"},
]  # fmt: skip
BOUND = ["--timeout", "100", "--max-steps", "60"]


def qedgym(*args: str | Path, folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*COMMAND, "bench", *map(str, args)],
        cwd=folder, capture_output=True, text=True, timeout=240,
    )  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path, toolchain: Toolchain) -> Path:
    (tmp_path / "A.lean").write_text(THEOREMS, encoding="utf-8")
    lines = "".join(json.dumps(record) + "\n" for record in RECORDS)
    (tmp_path / "r.jsonl").write_text(lines, encoding="utf-8")
    return tmp_path


def results(run: Path) -> list[dict[str, Any]]:
    lines = (run / "results.jsonl").read_text(encoding="utf-8").split("\n")
    return [json.loads(line) for line in lines if line]


def timeless(records: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The records in an order of their own, without times."""
    kept = [{k: v for k, v in r.items() if k != "time_s"} for r in records]
    return sorted(kept, key=lambda r: (str(r["config"]), r["attempt"], r["id"]))


def test_a_run_has_records_tables_pictures_and_a_page(folder: Path) -> None:
    ran = qedgym("A.lean", "r.jsonl", "--baselines", *BOUND, "--out", "run", folder=folder)
    assert ran.returncode == 0, ran.stderr
    found = {(r["theorem"], r["config"]): r for r in results(folder / "run")}
    assert found["far", None]["status"] == "unsupported"
    assert found["far", None]["reason"] == "it imports Mathlib, which this Lean does not have"
    assert found["near", "rfl"]["status"] == found["two", "decide"]["status"] == "proved"
    assert found["near", "rfl"]["proof"] == "by first | rfl | (intros; rfl)"
    assert found["lost", "simp_all"]["status"] == "failed"
    assert found["bad", "simp"]["status"] == found["bad", "rules/best-first"]["status"] == "invalid"
    swap = found["swap", "rules/best-first"]
    assert swap["status"] == "proved" and swap["replayed"] and swap["steps"] > 0
    # Each theorem stands alone: `leans` is proved without `swap`, whose proof is missing.
    assert found["leans", "rules/best-first"]["status"] == "proved"
    summary = json.loads((folder / "run" / "summary.json").read_text())
    groups = {(g["suite"], g["config"]): g for g in summary["groups"]}
    assert (groups["A.lean", "rules/best-first"]["proved"], summary["complete"]) == (3, True)
    assert groups["r.jsonl", "rules/best-first"]["unsupported"] == 1
    assert "rules/best-first" in ran.stdout and "1 theorem not tried: it imports" in ran.stdout
    config = json.loads((folder / "run" / "config.json").read_text())
    assert config["theorems"] == 7 and config["machine"]["cores"] >= 1
    assert (folder / "run" / "report.html").stat().st_size > 20_000
    assert (folder / "run" / "coverage-steps.png").read_bytes().startswith(b"\x89PNG")
    first = qedgym("--compare", "run@rules/best-first", "run@rfl", "--json", folder=folder)
    rows = [json.loads(line) for line in first.stdout.splitlines()]
    assert rows[-1]["record"] == "comparison" and rows[-1]["counts"]["lost"] == 2
    again = qedgym("A.lean", "r.jsonl", *BOUND, "--out", "run", folder=folder)
    assert (again.returncode, again.stdout) == (2, "") and "--resume" in again.stderr


def test_killed_and_resumed_gives_what_an_undisturbed_run_gives(folder: Path) -> None:
    names = [f"theorem t{i} (a b c : Nat) : a * b + c + {i} = c + {i} + b * a" for i in range(6)]
    text = THEOREMS + "".join(f"{name} := sorry\n" for name in names)
    (folder / "B.lean").write_text(text, encoding="utf-8")
    options = ["B.lean", *BOUND, "--attempts", "2", "--json", "--workers", "1"]
    whole = qedgym(*options, "--out", "whole", folder=folder)
    assert whole.returncode == 0, whole.stderr
    lines = [json.loads(line) for line in whole.stdout.splitlines()]
    assert [r["record"] for r in lines].count("summary") == 1
    assert len([r for r in lines if r["record"] == "result"]) == 20
    mark = new_mark()
    process = subprocess.Popen(
        [*COMMAND, "bench", *options, "--out", "cut"],
        cwd=folder, env={**os.environ, **mark}, text=True,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    assert process.stdout is not None
    before = [json.loads(process.stdout.readline())["id"] for _ in range(7)]
    process.send_signal(signal.SIGKILL)
    process.communicate(timeout=60)
    assert eventually(lambda: not marked(mark))
    kept = results(folder / "cut")
    assert 7 <= len(kept) < 20 and [r["id"] for r in kept[:7]] == before
    with (folder / "cut" / "results.jsonl").open("a") as file:
        file.write('{"schema": 1, "id": "half')
    resumed = qedgym(*options, "--out", "cut", "--resume", folder=folder)
    assert resumed.returncode == 0, resumed.stderr
    new = [r for r in map(json.loads, resumed.stdout.splitlines()) if r["record"] == "result"]
    assert len(new) == 20 - len(kept)
    assert timeless(results(folder / "cut")) == timeless(results(folder / "whole"))
    done = qedgym(*options, "--out", "cut", "--resume", folder=folder)
    assert done.returncode == 0 and '"record": "result"' not in done.stdout
    assert len(results(folder / "cut")) == 20


def test_a_critic_is_recorded_and_asked_in_batches_or_not(folder: Path) -> None:
    options = ["A.lean", *BOUND, "--search", "hypertree", "--critic", "size", "--json"]
    alone = qedgym(*options, "--out", "alone", folder=folder)
    assert alone.returncode == 0, alone.stderr
    together = qedgym(*options, "--together", "3", "--out", "together", folder=folder)
    assert together.returncode == 0, together.stderr
    assert json.loads((folder / "alone" / "config.json").read_text())["critic"] == "size"

    def found(run: str) -> list[dict[str, Any]]:
        return sorted(timeless(results(folder / run)), key=lambda record: str(record["id"]))

    assert found("together") == found("alone")
    another = qedgym(*options[:-3], "--out", "alone", "--resume", folder=folder)
    assert another.returncode == 2 and "the critic is another" in another.stderr


def test_a_proof_of_what_is_said_to_have_none_is_loud(folder: Path) -> None:
    (folder / "C.lean").write_text("theorem two : 1 + 1 = 2 := sorry\n", encoding="utf-8")
    ran = qedgym("C.lean", "--unprovable", "--json", *BOUND, "--out", "u", folder=folder)
    assert ran.returncode == 1
    assert "BUG: two has no proof, and rules/best-first proved it" in ran.stderr
    assert [json.loads(line)["record"] for line in ran.stdout.splitlines()] == ["result", "summary"]


def test_what_cannot_be_proved_is_not_proved(folder: Path) -> None:
    ran = qedgym(
        "unprovable", "--baselines", "--limit", "6", "--max-steps", "40", "--json", "--out", "u",
        folder=folder,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stderr
    found = [json.loads(line) for line in ran.stdout.splitlines()]
    tried = [r for r in found if r["record"] == "result"]
    assert len(tried) == 6 * 13 and all(r["unprovable"] for r in tried)
    assert not [r for r in tried if r["status"] in ("proved", "invalid")]


def test_the_suites_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["bench", "--list", "--json"]) == 0
    records = map(json.loads, capsys.readouterr().out.splitlines())
    found = {record["suite"]: record["theorems"] for record in records}
    assert found["library"] > found["library:test"] > 0 < found["unprovable"]


def test_closers_on_many_theorems(toolchain: Toolchain) -> None:
    theorems = [
        Theorem("a", "theorem a (x y : Nat) : x + y = y + x"),
        Theorem("b", "theorem b : ∀ b : Bool, (b && b) = b"),
        Theorem("c", "theorem c (p : Prop) : p"),
        Theorem("d", "theorem d : Nowhere.at"),
    ]
    closers = ("omega", "decide", "no_such_tactic")
    tries = [(n, t, closers) for n, t in enumerate(theorems)]
    found = {
        (closed.number, closed.closer): closed
        for part in try_closers(tries, toolchain, workers=2)
        for closed in part
    }
    assert found[0, "omega"].status == "proved" and found[0, "omega"].replayed
    assert found[1, "decide"].status == "proved"
    assert {found[2, c].status for c in closers} == {"failed"}
    assert {found[3, c].status for c in closers} == {"invalid"}
    assert found[0, "no_such_tactic"].status != "proved"
    assert found[2, "omega"].reason and "\n" not in found[2, "omega"].reason


@pytest.mark.parametrize(
    ("args", "wanted"),
    [
        ([], ["SUITE"]),
        (["nowhere"], ["nowhere", "library:test"]),
        (["library:nowhere"], ["nowhere"]),
        (["A.lean", "--policy", "magic"], ["magic", "rules"]),
        (["A.lean", "--search", "magic"], ["magic", "best-first"]),
        (["A.lean", "--search", "best-first:magic=1"], ["magic", "alpha"]),
        (["A.lean", "--policy", "none"], ["--baselines"]),
        (["A.lean", "--k", "0,2"], ["--k"]),
        (["A.lean", "--attempts", "0"], ["attempts"]),
        (["A.lean", "--resume"], ["--out"]),
        (["empty.jsonl"], ["empty.jsonl", "empty"]),
        (["broken.jsonl"], ["broken.jsonl:2", "not JSON"]),
        (["folder"], ["folder", "no theorem"]),
        (["Broken.lean"], ["Broken.lean:2:", "Nat.nowhere"]),
        (["A.lean", "--out", "A.lean"], ["A.lean"]),
        (["--compare", "one"], ["two runs"]),
        (["--compare", "one", "two"], ["one", "no benchmark run"]),
        (["A.lean", "--critic", "no"], ["unknown critic 'no'"]),
    ],
)
def test_bad_input_is_one_line_and_exit_code_2(
    folder: Path,
    args: list[str],
    wanted: list[str],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(folder)
    (folder / "empty.jsonl").write_text("")
    (folder / "broken.jsonl").write_text(json.dumps(RECORDS[1]) + '\n{"name"\n')
    (folder / "Broken.lean").write_text("\ntheorem t : Nat.nowhere = 1 := sorry\n")
    (folder / "folder").mkdir()
    assert main(["bench", *args]) == 2
    said = capsys.readouterr()
    assert said.out == "" and said.err.count("\n") == 1
    for part in wanted:
        assert part in said.err
