"""``qedgym prove`` as a user meets it: output, files, exit codes, bad input, Ctrl-C."""

from __future__ import annotations

import json
import os
import shlex
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from qedgym.env.toolchain import Toolchain

from .processes import eventually, marked, new_mark

COMMAND = [sys.executable, "-c", "import sys; from qedgym.cli.main import main; sys.exit(main())"]
SWAP = "theorem swap (p q : Prop) : p ∧ q → q ∧ p := by\n  sorry\n"
TRUE = "theorem fine (p : Prop) (h : p) : p := h\n"
LOST = "theorem lost (p : Prop) : p := sorry\n"


def qedgym(*args: str | Path, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run the command in ``folder`` to its end."""
    return subprocess.run(
        [*COMMAND, *map(str, args)], cwd=folder, capture_output=True, text=True, timeout=240
    )


def prove(*args: str | Path, folder: Path) -> subprocess.CompletedProcess[str]:
    """``qedgym prove`` with a policy and a budget that do not depend on the clock."""
    return qedgym("prove", *args, "--timeout", "100", "--max-steps", "400", folder=folder)


@pytest.fixture
def folder(tmp_path: Path, toolchain: Toolchain) -> Path:
    """A folder with a small file; the core is built already."""
    (tmp_path / "A.lean").write_text(SWAP + TRUE + LOST, encoding="utf-8")
    return tmp_path


def test_proofs_and_a_summary_are_shown(folder: Path) -> None:
    (folder / "B.lean").write_text(SWAP, encoding="utf-8")
    ran = prove("B.lean", "--html", "page.html", "--out", "Done.lean", folder=folder)
    assert ran.returncode == 0, ran.stderr
    assert "swap" in ran.stdout
    assert "theorem swap (p q : Prop) : p ∧ q → q ∧ p := by" in ran.stdout
    assert "1 of 1 proved" in ran.stdout
    assert ran.stderr == ""
    page = (folder / "page.html").read_text(encoding="utf-8")
    assert "swap: proved" in page
    assert 'type="application/json"' in page
    done = (folder / "Done.lean").read_text(encoding="utf-8")
    assert "sorry" not in done
    assert qedgym("check", "Done.lean", "--target", "B.lean", folder=folder).returncode == 0


def test_what_another_lean_proved_is_said_to_be_its_word(
    folder: Path, toolchain: Toolchain
) -> None:
    lean = folder / "lean"
    launcher = shlex.join([*toolchain.launcher(), "--", *toolchain.program])
    path = shlex.quote(toolchain.environ["LEAN_PATH"])
    lean.write_text(f'#!/bin/sh\nLEAN_PATH={path} exec {launcher} "$@"\n')
    lean.chmod(0o755)
    (folder / "B.lean").write_text(f"{SWAP}example : 1 = 1 := sorry\n", encoding="utf-8")
    ran = prove("B.lean", "--lean", lean, folder=folder)
    assert ran.returncode == 0 and "2 of 2 proved" in ran.stdout, ran.stdout + ran.stderr
    said = "Proved as that Lean reports; not replayed by the kernel (see docs/trust.md).\n"
    assert said in ran.stdout
    for which, replayed in ((lean, False), ("embedded", True)):
        ran = prove("B.lean", "--json", "--lean", which, folder=folder)
        found = [json.loads(line)["replayed"] for line in ran.stdout.splitlines()]
        assert found == [replayed, replayed]
    assert said not in prove("B.lean", folder=folder).stdout


def test_a_proof_with_a_hole_is_filled_in_whole(folder: Path) -> None:
    (folder / "H.lean").write_text(
        "theorem a (p q : Prop) (hp : p) (hq : q) : p ∧ q := by\n  constructor\n  · exact hp\n"
        "  · sorry -- later\ntheorem b : (n : Nat) → n = n\n  | 0 => rfl\n  | _ + 1 => sorry\n",
        encoding="utf-8",
    )
    ran = prove("H.lean", "--out", "Done.lean", folder=folder)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    done = (folder / "Done.lean").read_text(encoding="utf-8")
    assert "sorry" not in done and " -- later\n" in done and done.endswith("\n")
    assert qedgym("check", "Done.lean", "--target", "H.lean", folder=folder).returncode == 0


def test_json_lines_and_nothing_else(folder: Path) -> None:
    ran = prove("A.lean", "--json", "--workers", "2", folder=folder)
    assert ran.returncode == 1
    records = {r["theorem"]: r for r in map(json.loads, ran.stdout.splitlines())}
    assert set(records) == {"swap", "lost"}
    swap, lost = records["swap"], records["lost"]
    assert (swap["status"], swap["file"], swap["line"]) == ("proved", "A.lean", 1)
    assert swap["proof"].startswith("by")
    assert swap["steps"] > 0 < swap["nodes"]
    assert set(swap["axioms"]) <= {"propext", "Classical.choice", "Quot.sound"}
    assert (lost["status"], lost["proof"], lost["axioms"]) == ("failed", None, [])
    assert lost["reason"]


def test_named_theorems_and_all_put_proofs_aside(folder: Path) -> None:
    ran = prove("A.lean", "--json", "--theorem", "fine", folder=folder)
    assert ran.returncode == 0, ran.stderr
    assert [json.loads(line)["theorem"] for line in ran.stdout.splitlines()] == ["fine"]
    ran = prove("A.lean", "--json", "--all", folder=folder)
    assert {json.loads(line)["theorem"] for line in ran.stdout.splitlines()} == {
        "swap", "fine", "lost",
    }  # fmt: skip


def test_a_statement_alone_and_with_a_file(folder: Path) -> None:
    alone = "theorem t (p q : Prop) (h : p ∧ q) : q ∧ p"
    ran = prove("--statement", alone, "--json", "--out", "T.lean", folder=folder)
    assert ran.returncode == 0, ran.stderr
    assert json.loads(ran.stdout)["file"] is None
    assert (folder / "T.lean").read_text(encoding="utf-8").startswith(f"{alone} := by")
    (folder / "D.lean").write_text("def two : Nat := 2\n", encoding="utf-8")
    with_file = "theorem t : two = 2"
    ran = prove("D.lean", "--statement", with_file, "--json", "--out", "E.lean", folder=folder)
    assert ran.returncode == 0, ran.stderr
    whole = (folder / "E.lean").read_text(encoding="utf-8")
    assert whole.startswith("def two : Nat := 2\n\ntheorem t : two = 2 := by")
    assert qedgym("check", "E.lean", folder=folder).returncode == 0


def test_a_full_disk_is_told_in_one_line_after_the_proofs(folder: Path) -> None:
    (folder / "B.lean").write_text(SWAP, encoding="utf-8")
    ran = prove("B.lean", "--json", "--html", "/dev/full", "--out", "B2.lean", folder=folder)
    assert json.loads(ran.stdout)["status"] == "proved"
    assert ran.returncode == 1
    assert ran.stderr.count("\n") == 1
    assert "/dev/full: No space left" in ran.stderr
    assert (folder / "B2.lean").exists()


def test_nothing_missing_is_nothing_to_do(folder: Path) -> None:
    (folder / "B.lean").write_text(TRUE, encoding="utf-8")
    for options in ([], ["--json"]):
        ran = prove("B.lean", *options, folder=folder)
        assert (ran.returncode, ran.stdout) == (0, "")
        assert ran.stderr.startswith("qedgym: B.lean: there is no theorem whose proof is missing")
        assert "--all" in ran.stderr and ran.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("args", "wanted"),
    [
        ([], ["FILE", "--statement"]),
        (["None.lean"], ["None.lean", "no such file"]),
        (["."], ["is a folder"]),
        (["Broken.lean"], ["Broken.lean:2:", "Nat.nowhere"]),
        (["Bytes.lean"], ["Bytes.lean", "UTF-8"]),
        (["A.lean", "--theorem", "swop"], ["swop", "did you mean swap?"]),
        (["A.lean", "--search", "magic"], ["magic", "best-first"]),
        (["A.lean", "--policy", "magic"], ["magic", "fixed"]),
        (["A.lean", "--timeout", "-1"], ["timeout"]),
        (["A.lean", "--workers", "0"], ["workers"]),
        (["A.lean", "--html", "no/where.html"], ["no/where.html", "no folder"]),
        (["A.lean", "--html", "."], ["it is a folder"]),
        (["A.lean", "--lean", "project"], ["project"]),
        (["A.lean", "--out", "X.lean", "--all"], ["--out"]),
        (["--statement", "theorem t : Nat.nowhere"], ["Nat.nowhere"]),
        (["--statement", "hello"], ["theorem NAME"]),
    ],
)
def test_bad_input_is_one_line_and_exit_code_2(
    folder: Path, args: list[str], wanted: list[str]
) -> None:
    (folder / "Broken.lean").write_text("\ntheorem t : Nat.nowhere = 1 := sorry\n")
    (folder / "Bytes.lean").write_bytes(b"theorem \xff")
    ran = qedgym("prove", *args, folder=folder)
    assert ran.returncode == 2, ran.stdout + ran.stderr
    assert ran.stdout == ""
    assert ran.stderr.count("\n") == 1
    for part in wanted:
        assert part in ran.stderr


def test_the_same_command_gives_the_same_lines(folder: Path) -> None:
    def lines() -> list[dict[str, object]]:
        ran = prove("A.lean", "--json", "--workers", "1", "--seed", "3", folder=folder)
        return [{**json.loads(line), "time_s": 0} for line in ran.stdout.splitlines()]

    assert lines() == lines() != []


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_stopping_keeps_what_was_finished_and_leaves_no_process(
    folder: Path, number: signal.Signals
) -> None:
    # Enough theorems after the first that it cannot be done before the signal comes.
    many = "".join(LOST.replace("lost", f"lost{i}") for i in range(400))
    (folder / "B.lean").write_text(SWAP + many, encoding="utf-8")
    options = ["--workers", "1", "--json", "--html", "page.html"]
    mark = new_mark()
    process = subprocess.Popen(
        [*COMMAND, "prove", "B.lean", *options],
        cwd=folder, env={**os.environ, **mark}, text=True,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    assert process.stdout is not None
    first = json.loads(process.stdout.readline())
    assert first["theorem"] == "swap"
    process.send_signal(number)
    process.communicate(timeout=60)
    assert process.returncode != 0
    assert eventually(lambda: not marked(mark))
    if number == signal.SIGINT:
        assert process.returncode == 130
        assert "swap" in (folder / "page.html").read_text(encoding="utf-8")


def test_several_searches_are_compared(folder: Path) -> None:
    (folder / "B.lean").write_text(SWAP, encoding="utf-8")
    ran = prove(
        "B.lean", "--search", "best-first,hypertree,whole-proof", "--search-option",
        "hypertree:tries=4", "--html", "page.html", "--out", "Done.lean", folder=folder,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stderr
    for name in ("best-first", "hypertree", "whole-proof"):
        assert f"{name}: 1 of 1 proved" in ran.stdout
    page = (folder / "page.html").read_text(encoding="utf-8")
    assert "swap: proved by 3 of 3 searches" in page and page.count('class="compare"') == 1
    assert (folder / "Done.lean").read_text(encoding="utf-8").count("theorem") == 1
    lines = prove("B.lean", "--search", "best-first,hypertree", "--json", folder=folder).stdout
    assert [json.loads(line)["search"] for line in lines.splitlines()] == [
        "best-first", "hypertree",
    ]  # fmt: skip


def test_a_setting_of_several_searches_says_whose_it_is(folder: Path) -> None:
    ran = prove(
        "A.lean", "--search", "beam,hypertree", "--search-option", "tries=4", folder=folder
    )
    assert (ran.returncode, ran.stdout) == (2, "")
    assert "say which search's, as in beam:tries=4" in ran.stderr


def test_searches_together_find_what_they_find_alone(folder: Path) -> None:
    uses = "theorem uses (p q : Prop) (h : p ∧ q) : q ∧ p := by\n  sorry\n"
    (folder / "B.lean").write_text(SWAP + uses + LOST, encoding="utf-8")

    def found(*options: str) -> dict[str, tuple[str, str | None, int]]:
        lines = prove("B.lean", "--json", *options, folder=folder).stdout.splitlines()
        return {r["theorem"]: (r["status"], r["proof"], r["steps"]) for r in map(json.loads, lines)}

    alone = found("--workers", "1")
    assert alone["uses"][0] == "proved" and len(alone) == 3
    assert found("--together", "3") == alone
    assert found("--together", "2", "--workers", "2") == alone
