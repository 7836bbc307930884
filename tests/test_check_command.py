"""``qedgym check`` as a command: lines, exit codes, bad input."""

from __future__ import annotations

import dataclasses
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from qedgym.cli.check import record, table
from qedgym.cli.check_text import WHAT_TO_DO
from qedgym.cli.common import printable
from qedgym.env.check_result import REASONS
from qedgym.env.toolchain import Toolchain
from qedgym.env.verify import verify_file

HERE = Path(__file__).parent


def check(*args: str | Path) -> subprocess.CompletedProcess[str]:
    code = "import sys; from qedgym.cli.main import main; sys.exit(main(sys.argv[1:]))"
    command = [sys.executable, "-c", code, "check", *map(str, args)]
    return subprocess.run(command, capture_output=True, text=True, timeout=200)


@pytest.fixture(autouse=True, scope="module")
def _built(toolchain: Toolchain) -> None:
    """The core is built before the commands run."""


def test_accepted() -> None:
    target = HERE / "honest" / "targets" / "tree.lean"
    done = check(HERE / "honest" / "inductions.lean", "--target", target, "--json")
    assert done.returncode == 0, done.stderr
    records = [json.loads(line) for line in done.stdout.splitlines()]
    assert [r["theorem"] for r in records] == ["Tree.mirror_mirror", "Tree.size_mirror"]
    for row in records:
        assert row["ok"] is True and row["reason"] is None and row["replayed"] is True
        assert {"axioms", "message", "evidence", "line", "lean", "lean_kind"} <= row.keys()


def test_refused() -> None:
    target = HERE / "attacks" / "targets" / "one_eq_two.lean"
    done = check(HERE / "attacks" / "own_axiom.lean", "--target", target)
    assert done.returncode == 1 and done.stderr == ""
    assert "NO  one_eq_two  axiom:" in done.stdout and "`cheat`" in done.stdout
    assert "0 of 1 accepted" in done.stdout


def test_explained() -> None:
    done = check(HERE / "honest" / "term_proof.lean", "--explain", "--json")
    assert done.returncode == 0
    assert [json.loads(line)["theorem"] for line in done.stdout.splitlines()] == ["swap"]
    assert "Trusted: Lean's kernel" in done.stderr


def test_chosen_axioms() -> None:
    file = HERE / "honest" / "classical.lean"
    assert check(file).returncode == 0
    done = check(file, "--axioms", "propext")
    assert done.returncode == 1 and "axiom: " in done.stdout


def test_bad_input(tmp_path: Path) -> None:
    empty, broken, binary = (tmp_path / f"{n}.lean" for n in ("empty", "broken", "binary"))
    empty.write_text("def x := 1\n")
    broken.write_text("theorem t : := by\n")
    binary.write_bytes(b"\xff\xfe\x00theorem")
    good = HERE / "honest" / "term_proof.lean"
    for args in (
        [tmp_path / "absent.lean"],
        [tmp_path],
        [empty],
        [binary],
        [good, "--target", tmp_path / "absent.lean"],
        [good, "--target", broken],
        [good, "--target", empty],
        [good, "--timeout", "soon"],
        [good, "--lean", "nowhere"],
        [],
    ):
        done = check(*args)
        assert done.returncode == 2, (args, done)
        assert done.stdout == "" and len(done.stderr.splitlines()) == 1, (args, done)
        assert done.stderr.startswith("qedgym: ")


def test_what_is_no_file_is_named_as_what_it_is(tmp_path: Path) -> None:
    assert "is a folder" in check(tmp_path).stderr
    os.mkfifo(tmp_path / "pipe")
    assert "no regular file" in check(tmp_path / "pipe").stderr
    assert "no such file" in check(tmp_path / "absent.lean").stderr


def test_names_cannot_command_the_terminal(tmp_path: Path) -> None:
    file = tmp_path / "a.lean"
    file.write_text(
        "theorem «a\nok  b\x1b[2J\u202e» : True := trivial\naxiom «x\x1b[31m» : False\n"
    )
    done = check(file)
    assert done.returncode == 0
    assert done.stdout.splitlines()[0] == "ok  «a\\u{a}ok  b\\u{1b}[2J\\u{202e}»  (axioms: none)"
    assert printable("a\nb\x7f\x9b\u2066é∀\r") == "a\\u{a}b\\u{7f}\\u{9b}\\u{2066}é∀\\u{d}"
    assert printable("a\n\tb", lines=True) == "a\n\\u{9}b"


def test_another_lean_is_said_to_be_one(toolchain: Toolchain) -> None:
    file = HERE / "honest" / "term_proof.lean"
    [result] = verify_file(file, None, dataclasses.replace(toolchain, kind="path"))
    [line] = table([(result, file)])
    assert line == "ok, as that Lean reports; not replayed by the kernel  swap  (axioms: none)"
    assert record(result, file, toolchain)["replayed"] is False


def test_a_file_with_errors_is_checked_and_refused(tmp_path: Path) -> None:
    broken = tmp_path / "broken.lean"
    broken.write_text("theorem t : 1 = 2 := rfl\n")
    done = check(broken, "--json")
    assert done.returncode == 1
    [row] = map(json.loads, done.stdout.splitlines())
    assert row["reason"] == "lean error" and row["line"] == 1


def test_several_submissions_and_their_evidence() -> None:
    attacks = HERE / "attacks"
    names = ["changed_statement", "own_axiom", "sorry_helper", "as_axiom", "namesake"]
    files = [attacks / f"{name}.lean" for name in names]
    target = ("--target", attacks / "targets" / "one_eq_two.lean")
    done = check(*files, *target, "--json", "--explain")
    assert done.returncode == 1
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert [r["file"] for r in rows] == list(map(str, files))
    evidence = [r["evidence"] for r in rows]
    number = "OfNat.ofNat Nat {0} (instOfNatNat {0})"
    one, two = number.format(1), number.format(2)
    stated = f"Eq Nat ({one}) ({two})"
    assert evidence[0] == {"expected": stated, "found": f"Eq Nat ({one}) ({one})"}
    assert evidence[1] == {"axiom": "cheat", "type": stated}
    assert evidence[2] == {"axiom": "sorryAx", "through": "helper"}
    assert evidence[3] == {"kind": "axiom"}
    assert evidence[4] == {"alike": "Mine.one_eq_two"}
    for row in rows:  # what occurred is explained at length, the rest in a sentence
        assert " ".join(WHAT_TO_DO[row["reason"]].split()) in " ".join(done.stderr.split())
    assert WHAT_TO_DO["timeout"][:30] not in done.stderr
    shown = check(*files, *target)
    assert [line for line in shown.stdout.splitlines() if line.endswith(".lean:")] == [
        f"{file}:" for file in files
    ]


def test_unreadable_files_among_others(tmp_path: Path) -> None:
    """Each is a line with its reason; the others are checked."""
    binary, empty, locked, nul = (tmp_path / f"{n}.lean" for n in ("binary", "empty", "no", "nul"))
    binary.write_bytes(b"\x7fELF\xff\xfe\x00theorem")
    empty.write_text("def x := 1\n")
    locked.write_text("theorem t : True := trivial\n")
    locked.chmod(0)
    nul.write_bytes(b"theorem t : True := trivial\n\0")
    huge = tmp_path / "huge.lean"
    huge.write_bytes(b" " * (4 << 20) + b"theorem")
    os.mkfifo(tmp_path / "pipe")
    good = HERE / "honest" / "term_proof.lean"
    files = [binary, tmp_path, good, tmp_path / "absent.lean", empty, locked, tmp_path / "pipe",
             huge, nul]  # fmt: skip
    done = check(*files, "--json")
    assert done.returncode == 1 and not done.stderr, done
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert [r["file"] for r in rows] == list(map(str, files))
    bad = [r for r in rows if r["file"] in map(str, (*files[:2], *files[3:5], *files[6:8]))]
    assert {r["reason"] for r in bad} == {"unreadable", "missing"} and not any(r["ok"] for r in bad)
    for row, what in zip(
        bad,
        ["not UTF-8", "is a folder", "no such file", "no theorem", "no regular file", "larger"],
        strict=True,
    ):
        assert what in row["message"] and "\n" not in row["message"]
    assert rows[2]["ok"] and rows[8]["reason"] == "lean error"
    odd = Path(os.fsdecode(bytes(tmp_path) + b"/\xff \n.lean"))
    odd.write_bytes(good.read_bytes())
    [row] = map(json.loads, check(odd, "--json").stdout.splitlines())
    assert row["ok"] and row["file"] == str(odd)
    target = HERE / "honest" / "targets" / "swap.lean"
    done = check(binary, good, "--target", target)
    assert done.returncode == 1 and "unreadable" in done.stdout and "1 of 2 acc" in done.stdout
    assert check(binary, tmp_path).returncode == 2


def test_every_reason_is_explained() -> None:
    assert WHAT_TO_DO.keys() == REASONS.keys()
