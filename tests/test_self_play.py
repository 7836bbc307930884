"""Self-play: what a run leaves behind, that it can be resumed, and that a seed decides it."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from qedgym.cli.main import main
from qedgym.env.errors import InputError
from qedgym.env.library import suite
from qedgym.env.theorem import Position, Theorem
from qedgym.env.toolchain import Toolchain
from qedgym.env.verify import verify
from qedgym.search.self_play import Progress, Seed, SelfPlay, self_play
from qedgym.search.self_play_dataset import reason_against, statements, write_dataset
from qedgym.search.self_play_folder import RunFolder, context_name
from qedgym.search.self_play_item import mentions

# Heartbeats depend a little on what a process did before: so many that they stop nothing.
SETTINGS = SelfPlay(seed=1, tries=4, conjectures=2, generation=2, heartbeats=100_000)
SEEDS = [Seed(t.theorem, "Apache-2.0") for t in suite("library/Bool")[:8]]


def journal(out: Path) -> list[dict[str, Any]]:
    """The lines of a journal by item, without their times."""
    lines = [json.loads(line) for line in (out / "journal.jsonl").read_text().splitlines()]
    for line in lines:
        del line["elapsed_s"]
    return sorted(lines, key=lambda line: line["item"])


@pytest.fixture(scope="module")
def run(toolchain: Toolchain, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A run of five items over two workers."""
    out = tmp_path_factory.mktemp("runs") / "a"
    told: list[Progress] = []
    self_play(SEEDS, toolchain, out, settings=SETTINGS, seconds=None, items=5, workers=2,
              on_progress=told.append)  # fmt: skip
    assert [p.items for p in told] == list(range(1, 6))
    return out


def test_a_run_leaves_a_dataset(run: Path, toolchain: Toolchain) -> None:
    records = [json.loads(line) for line in (run / "conjectures.jsonl").read_text().splitlines()]
    summary = json.loads((run / "summary.json").read_text())
    assert summary["items"] == 5
    assert summary["conjectures"] == len(records) >= 5
    assert summary["items_with_faults"] == 0
    outcomes = [r["outcome"] for r in records]
    assert summary["proved"] == outcomes.count("proved") >= 1
    assert len({r["full_name"] for r in records}) == len(records)
    contexts = [json.loads(line) for line in (run / "contexts.jsonl").read_text().splitlines()]
    texts = {c["context"]: c["text"] for c in contexts}
    proved = next(r for r in records if r["outcome"] == "proved")
    for key in ("seed_theorem", "lemma", "how", "licence", "lean_version", "line", "prover"):
        assert proved[key], key
    assert proved["schema_version"] == 1
    assert 0 < proved["success_rate"] == proved["passed"] / proved["tries"] <= 1
    assert proved["conjecturer_score"] == pytest.approx(1 - proved["success_rate"], abs=1e-3)
    theorem = Theorem(
        proved["full_name"], proved["theorem_statement"], texts[proved["context"]], None,
        proved["file"], Position(proved["line"], 0),
    )  # fmt: skip
    assert verify(theorem, proved["proof"], toolchain).ok


def test_the_parquet_file_says_the_same(run: Path) -> None:
    table = pq.read_table(run / "conjectures.parquet")
    records = [json.loads(line) for line in (run / "conjectures.jsonl").read_text().splitlines()]
    assert table.schema.metadata[b"schema_version"] == b"1"
    rows = table.to_pylist()
    assert [r["full_name"] for r in rows] == [r["full_name"] for r in records]
    for row, record in zip(rows, records, strict=True):
        assert {k: v for k, v in row.items() if v is not None} == record
    assert set().union(*records) <= set(table.column_names)


def test_a_run_that_was_cut_off_goes_on_as_if_it_had_not_been(
    run: Path, toolchain: Toolchain, tmp_path: Path
) -> None:
    """One worker instead of two, and a kill in the middle of a line after three items."""
    out = tmp_path / "b"
    self_play(SEEDS, toolchain, out, settings=SETTINGS, seconds=None, items=3)
    with (out / "journal.jsonl").open("ab") as file:
        file.write(b'{"item": 3, "conj')
    with (out / "contexts.jsonl").open("ab") as file:
        file.write(b"{")
    self_play(SEEDS, toolchain, out, settings=SETTINGS, seconds=None, items=5, resume=True)
    for one, other in zip(journal(out), journal(run), strict=True):
        assert one == other


def test_a_finished_run_only_writes_its_dataset_again(run: Path, toolchain: Toolchain) -> None:
    before = (run / "conjectures.jsonl").read_text()
    (run / "conjectures.jsonl").unlink()
    self_play(SEEDS, toolchain, run, settings=SETTINGS, seconds=0.0, resume=True)
    assert sorted((run / "conjectures.jsonl").read_text().splitlines()) == sorted(
        before.splitlines()
    )


def test_a_run_is_not_mixed_with_another(run: Path, toolchain: Toolchain, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="--resume"):
        self_play(SEEDS, toolchain, run, settings=SETTINGS, items=1)
    with pytest.raises(InputError, match="was begun with tries 4, not 5"):
        other = replace(SETTINGS, tries=5)
        self_play(SEEDS, toolchain, run, settings=other, items=1, resume=True)
    with pytest.raises(InputError, match="was begun with theorems"):
        self_play(SEEDS[:3], toolchain, run, settings=SETTINGS, items=1, resume=True)
    with RunFolder(tmp_path / "c", {}, resume=False):
        with pytest.raises(InputError, match="another process"):
            RunFolder(tmp_path / "c", {}, resume=True)
    with pytest.raises(InputError, match="proofs to begin from"):
        self_play([], toolchain, tmp_path / "d")
    (tmp_path / "file").write_text("")
    with pytest.raises(InputError, match="cannot be used"):
        self_play(SEEDS, toolchain, tmp_path / "file", items=1)


class Faulty:
    """A conjecturer that fails."""

    name = "faulty"

    def __init__(self, engine: object) -> None:
        pass

    def conjecture(self, requests: Sequence[object]) -> list[list[Any]]:
        raise RuntimeError("no idea")


def test_a_faulty_player_costs_an_item_not_the_run(toolchain: Toolchain, tmp_path: Path) -> None:
    done = self_play(SEEDS[:2], toolchain, tmp_path / "f", settings=SETTINGS, items=2,
                     make_conjecturer=Faulty)  # fmt: skip
    assert (done.summary["items"], done.summary["items_with_faults"]) == (2, 2)
    assert "no idea" in journal(tmp_path / "f")[0]["fault"]


def test_a_killed_command_can_be_resumed(tmp_path: Path) -> None:
    out = tmp_path / "k"
    command = [sys.executable, "-P", "-c", "from qedgym.cli.main import main; main()"]
    options = ["self-play", "library/Bool", "--out", str(out), "--tries", "2", "--workers", "1",
               "--conjectures", "1"]  # fmt: skip
    path = os.pathsep.join(entry for entry in sys.path if entry)
    process = subprocess.Popen(
        [*command, *options], env={**os.environ, "PYTHONPATH": path}, stdout=subprocess.DEVNULL
    )
    lines = out / "journal.jsonl"
    try:
        while process.poll() is None and (not lines.exists() or lines.stat().st_size == 0):
            time.sleep(0.05)
    finally:
        process.send_signal(signal.SIGKILL)
        process.wait()
    finished = {line["item"] for line in journal(out)}
    assert finished
    assert main([*options, "--resume", "--items", str(max(finished) + 1)]) == 0
    assert {line["item"] for line in journal(out)} >= finished
    assert json.loads((out / "summary.json").read_text())["items"] >= len(finished)


def test_the_command_says_what_is_wrong(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    for suites, said in (
        ("nowhere.lean", "no such file"),
        ("library/Nowhere", "no place"),
        (str(tmp_path), "no Lean file"),
    ):
        assert main(["self-play", suites, "--out", str(tmp_path / "x")]) == 2
        error = capsys.readouterr().err
        assert said in error and error.count("\n") == 1
    assert main(["self-play", "library/Bool"]) == 2
    assert "--out" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("proof", "found"),
    [
        ("by rw [Lib.add_zero]", True),
        ("by simp [add_zero, h]", True),
        ("exact add_zero n", True),
        ("by simp [add_zero']", False),
        ("by simp [Other.add_zero]", False),
        ("by omega", False),
    ],
)
def test_a_proof_that_names_a_lemma_uses_it(proof: str, found: bool) -> None:
    assert mentions(proof, "Lib.add_zero") == found


def record(name: str, **more: Any) -> dict[str, Any]:
    """A conjecture's record that is kept unless ``more`` is against it."""
    return {
        "full_name": name, "theorem_statement": "theorem t : " + "p" * 88, "form": name,
        "how": "made", "outcome": "proved", "tries": 16, "passed": 1, "success_rate": 0.0625,
        "conjecturer_score": 0.9375, "trivial": False, "uses_lemma": True, "proof": "x" * 100,
    } | more  # fmt: skip


@pytest.mark.parametrize(
    ("more", "reason"),
    [
        ({}, ""),
        ({"outcome": "false"}, "false"),
        ({"outcome": "unproved", "success_rate": 0.0}, "unproved"),
        ({"trivial": True}, "trivial"),
        ({"success_rate": 0.25}, "easy"),
        ({"uses_lemma": False}, "without the lemma"),
    ],
)
def test_what_is_kept_to_train_on(more: dict[str, Any], reason: str) -> None:
    assert reason_against(record("a", **more)) == reason


def test_the_dataset_compares_the_conjectures_of_a_run(tmp_path: Path) -> None:
    def item(number: int, *conjectures: dict[str, Any]) -> dict[str, Any]:
        return {"item": number, "conjectures": list(conjectures), "duplicates": 1, "fault": None,
                "elapsed_s": 2.0 * number, "seed_theorem": "s"}  # fmt: skip

    with RunFolder(tmp_path, {}, resume=False) as folder:
        # Finished out of order: the duplicate is that of the later item.
        folder.append(item(2, record("late", form="same")))
        folder.append(item(1, record("early", form="same"), record("easy", success_rate=0.5)))
        folder.append(item(3, *(record(f"c{i}", proof="x" * (50 + i)) for i in range(9))))
        found = {r["full_name"]: r for r in statements(folder)}
        assert found["late"]["reason"] == "duplicate"
        assert found["early"]["kept"]
        assert found["easy"]["reason"] == "easy"
        # A fifth of the ten that were left.
        low = [name for name, r in found.items() if r["reason"] == "low length ratio"]
        assert low == ["c0", "c1"]
        assert found["c0"]["length_ratio"] == 0.5
        summary = write_dataset(folder).summary
    assert (summary["items"], summary["known_before"], summary["elapsed_s"]) == (3, 3, 6.0)
    assert (summary["kept"], summary["duplicates"], summary["barely_provable"]) == (8, 1, 11)
    assert summary["success_rates"]["1/2 to 3/4"] == 1
    assert summary["by_change"]["made"]["made"] == 12


def test_a_damaged_journal_is_told(tmp_path: Path) -> None:
    with RunFolder(tmp_path, {}, resume=False) as folder:
        folder.append({"item": 0})
        with (tmp_path / "journal.jsonl").open("ab") as file:
            file.write(b"nonsense\n")
        with pytest.raises(InputError, match="journal.jsonl:2: is not JSON"):
            list(folder.items())
    assert context_name("a") != context_name("b")
