"""The trusted check: attacks are refused for the right reason, honest proofs are accepted.

Every file of ``tests/attacks`` says in its first lines which trick it is, against which target
it goes and why it must be refused (for each theorem of the target; `or` where it depends on
what the core has already); every file of
``tests/honest`` must be accepted.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

import pytest

from qedgym.env.check_result import REASONS
from qedgym.env.errors import InputError
from qedgym.env.theorem import Theorem
from qedgym.env.toolchain import Toolchain
from qedgym.env.verify import Checker, verify, verify_file

LIMIT_S = 120.0
pytestmark = pytest.mark.timeout(900)  # the first test waits for all files to be checked
HERE = Path(__file__).parent
ATTACKS = sorted((HERE / "attacks").glob("*.lean"))
HONEST = sorted((HERE / "honest").glob("*.lean"))
SWAP = Theorem("swap", "theorem swap (p q : Prop) (h : p ∧ q) : q ∧ p")
FALSE = Theorem(
    "Some.claim",
    "theorem claim : three = 4",
    prefix="namespace Some\ndef three : Nat := 3\n\naxiom own : three = 4\n\n",
)


def header(path: Path, key: str) -> str:
    """What a file says of itself."""
    text = path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    found = re.search(rf"^-- {key}: (.+)$", text, re.MULTILINE)
    assert found is not None, f"{path.name} has no line `-- {key}: ...`"
    return found.group(1).strip()


def target(path: Path) -> Path:
    return path.parent / "targets" / f"{header(path, 'target')}.lean"


@pytest.fixture(scope="module")
def checker(toolchain: Toolchain) -> Iterator[Checker]:
    with Checker(toolchain) as checker:
        yield checker


def test_there_are_attacks_and_honest_files() -> None:
    assert len(ATTACKS) >= 60 and len(HONEST) >= 40


@pytest.fixture(scope="module")
def told(toolchain: Toolchain) -> dict[Path, list[dict[str, Any]]]:
    """What ``qedgym check --json`` says of every file, those of one target in one call."""
    code = "import sys; from qedgym.cli.main import main; sys.exit(main(sys.argv[1:]))"
    rows: dict[Path, list[dict[str, Any]]] = {}
    for folder, wanted in ((ATTACKS, 1), (HONEST, 0)):
        for goal, paths in groupby(sorted(folder, key=target), key=target):
            files = list(map(str, paths))
            done = subprocess.run(
                [sys.executable, "-c", code, "check", *files, "--target", str(goal), "--json",
                 "--timeout", str(LIMIT_S)],
                capture_output=True, text=True, timeout=800,
            )  # fmt: skip
            assert done.returncode == wanted and not done.stderr, (goal, done.stderr)
            for line in done.stdout.splitlines():
                row = json.loads(line)
                rows.setdefault(Path(row["file"]), []).append(row)
    return rows


@pytest.mark.parametrize("path", ATTACKS, ids=lambda p: p.stem)
def test_attack(path: Path, told: dict[Path, list[dict[str, Any]]]) -> None:
    assert header(path, "trick")
    rows = told[path]
    wanted = [reasons.split(" or ") for reasons in header(path, "reason").split(", ")]
    assert len(rows) == len(wanted), rows
    for row, reasons in zip(rows, wanted, strict=True):
        assert row["ok"] is False and row["reason"] in reasons, row
        assert row["reason"] in REASONS and row["message"]
        assert row["evidence"] or row["reason"] in ("lean error", "timeout", "memory", "missing")


@pytest.mark.parametrize("path", HONEST, ids=lambda p: p.stem)
def test_honest(path: Path, told: dict[Path, list[dict[str, Any]]]) -> None:
    assert header(path, "style")
    rows = told[path]
    assert rows and all(r["ok"] and r["reason"] is None and r["replayed"] for r in rows), rows


def test_a_file_without_target(tmp_path: Path, toolchain: Toolchain) -> None:
    file = tmp_path / "Some.lean"
    file.write_text(
        "theorem a : True := trivial\n\nnamespace N\ntheorem b : 1 = 2 := sorry\n"
        "private theorem c : 2 = 2 := rfl\nend N\nexample : True := trivial\n"
    )
    found = [
        (r.theorem, r.reason, r.position and r.position.line)
        for r in verify_file(file, None, toolchain)
    ]
    assert found == [("a", None, 1), ("N.b", "sorry", 4), ("N.c", None, 5), ("example@7", None, 7)]


def test_examples_are_checked(tmp_path: Path, toolchain: Toolchain) -> None:
    file, data, named = (tmp_path / f"{n}.lean" for n in ("file", "data", "named"))
    file.write_text(
        "-- example : 1 = 3\ntheorem t : True := trivial\nnamespace N\nvariable (n : Nat)\n"
        "example : 1 = 2 := sorry\n  example : n = n := rfl\n"
    )
    found = verify_file(file, None, toolchain)
    assert [(r.theorem, r.reason, str(r.position)) for r in found] == [
        ("t", None, "2:0"),
        ("example@5", "sorry", "5:0"),
        ("example@6", None, "6:2"),
    ]
    assert [r.replayed for r in found] == [True, False, True]
    data.write_text("theorem t : True := trivial\nexample : Nat := 3\nexample : 1 = 1 := rfl\n")
    found = verify_file(data, None, toolchain)
    assert [(r.theorem, r.reason) for r in found] == [("t", None), ("example@3", None)]
    named.write_text("theorem t : True := trivial\n")
    [good, example, other] = verify_file(named, file, toolchain)
    assert good.ok and (example.theorem, example.reason) == ("example@5", "missing")
    assert "no theorem or example says `" in example.message and not other.ok


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("example : Nat := 3\nexample : List Nat → Type := fun _ => Nat", []),
        ("abbrev T := Nat\nexample {α : Type} (a : α) : α := a\nexample : T := 0", []),
        ("def P : Prop := 1 = 1\nexample : P := rfl\nexample (p : Prop) (h : p) : p := h", [2, 3]),
        ("example := trivial\nvariable (p : Prop) (h : p)\nexample : p := h", [1, 3]),
        ("example : 1 = 1 := rfl example : 2 = 2 := rfl example : Nat := 3", [1, 1]),
        ("noncomputable example : Nat := Classical.choice ⟨1⟩\nexample : True := trivial", [2]),
        ("universe u\nexample (α : Sort u) (a : α) : α := a", [2]),  # may be a proposition
    ],
)
def test_examples_of_data_are_no_theorems(
    tmp_path: Path, toolchain: Toolchain, text: str, expected: list[int]
) -> None:
    file = tmp_path / "Data.lean"
    file.write_text("theorem t : True := trivial " + text + "\n")
    found = verify_file(file, None, toolchain)
    assert [(r.theorem, r.reason) for r in found] == [
        ("t", None), *((f"example@{line}", None) for line in expected),
    ]  # fmt: skip
    assert all(r.replayed for r in found)


def test_an_example_that_takes_no_name_leaves_the_others_alone(
    tmp_path: Path, toolchain: Toolchain
) -> None:
    file = tmp_path / "Odd.lean"
    file.write_text(
        'macro "one" : command => `(example : 1 = 1 := rfl)\none\n'
        "example : 2 = 2 := rfl\nexample : 3 = 4 := by sorry\nunsafe example : 5 = 5 := rfl\n"
    )
    found = {r.theorem: r.reason for r in verify_file(file, None, toolchain)}
    assert found.pop("example@1") == "not verified"
    assert found == {"example@3": None, "example@4": "sorry", "example@5": "kernel"}


def test_no_other_constant_is_judged_in_place_of_an_example(
    tmp_path: Path, toolchain: Toolchain
) -> None:
    file = tmp_path / "Decoy.lean"
    file.write_text(
        "theorem t : True := trivial\nexample : 1 = 2 := sorry\n"
        "theorem N.qedgym_example_2_0 : True := trivial\n"
    )
    found = {r.theorem: r.reason for r in verify_file(file, None, toolchain)}
    assert found["example@2"] == "not verified"


def test_an_example_of_a_target_is_found_by_its_statement(
    tmp_path: Path, toolchain: Toolchain
) -> None:
    target, given = tmp_path / "Target.lean", tmp_path / "Given.lean"
    head = "def two : Nat := 2\nvariable (p q : Prop)\n"
    target.write_text(
        f"{head}example : two = 2 := sorry\nexample (h : p) : p ∨ q := sorry\n"
        "example : two = 3 := sorry\nexample : Nat := 3\nexample : two ≠ 1 := sorry\n"
        "theorem named : two = 2 := sorry\n"
    )
    given.write_text(
        f"{head}-- elsewhere\nexample : two ≠ 1 := sorry\ntheorem a (h : p) : p ∨ q := .inl h\n"
        "example : two ≠ 1 := by decide\ntheorem named : two = 2 := rfl\n"
        "example : two = 2 := sorry\n"
    )
    found = {r.theorem: (r.reason, str(r.position)) for r in verify_file(given, target, toolchain)}
    assert found == {
        "named": (None, "7:0"),
        "example@3": (None, "7:0"),
        "example@4": (None, "5:0"),
        "example@5": ("missing", "None"),
        "example@7": (None, "6:0"),
    }
    given.write_text(given.read_text().replace("two : Nat := 2", "two : Nat := 1 + 1"))
    assert [r.reason for r in verify_file(given, target, toolchain) if "example" in r.theorem] == [
        "missing", None, "missing", "missing",
    ]  # fmt: skip
    given.write_text("theorem broken : nothing := trivial\n")
    assert {r.reason for r in verify_file(given, target, toolchain)} == {"lean error"}


def test_only_true_projections_are_left_out(tmp_path: Path, toolchain: Toolchain) -> None:
    file = tmp_path / "Some.lean"
    file.write_text(
        "structure S (bad : Prop) : Prop where\n  x : True\n  y : bad\n"
        "class C (n : Nat) : Prop extends S (n = n) where\n  z : n = 0\n"
        "structure M (α : Type) where\n  one : α\n  same : one = one\n  other : ∀ a : α, a = a\n"
        "inductive W : Type | mk (n : Nat)\n"
        "theorem S.bad : 1 = 2 := sorry\ntheorem W.n : 1 = 2 := sorry\n"
        "theorem M.α : 1 = 2 := sorry\ntheorem M.last (m : M Nat) : m.one = m.one := m.same\n"
        "theorem t : 1 = 1 := rfl\n"
    )
    found = [(r.theorem, r.reason) for r in verify_file(file, None, toolchain)]
    assert found == [
        ("S.bad", "sorry"), ("W.n", "sorry"), ("M.α", "sorry"), ("M.last", None), ("t", None)
    ]  # fmt: skip


def test_an_axiom_that_the_caller_allows(tmp_path: Path, toolchain: Toolchain) -> None:
    goal, good, other = (tmp_path / f"{n}.lean" for n in ("goal", "good", "other"))
    goal.write_text("axiom own : 1 = 2\ntheorem t : 2 = 1 := sorry\n")
    good.write_text("axiom own : 1 = 2\ntheorem t : 2 = 1 := own.symm\n")
    other.write_text("axiom own : 2 = 1\ntheorem t : 2 = 1 := own\n")
    [result] = verify_file(good, goal, toolchain)
    assert (result.ok, result.reason, result.axioms) == (False, "axiom", ("own",))
    [result] = verify_file(good, goal, toolchain, axioms=["own"])
    assert (result.ok, result.axioms) == (True, ("own",))
    [result] = verify_file(other, goal, toolchain, axioms=["own"])
    assert (result.ok, result.reason) == (False, "axiom")


@pytest.mark.parametrize(
    "proof",
    [
        "⟨h.2, h.1⟩",
        "by\n  exact ⟨h.2, h.1⟩",
        "by simp [h]",
        "by\n  obtain ⟨a, b⟩ := h\n  · exact ⟨b, a⟩",
        "/- a comment -/ by -- another\n  simp_all",
        "(And.comm).1 h",
        "by open Classical in exact ⟨h.2, h.1⟩",
        "by set_option maxRecDepth 1000 in exact ⟨h.2, h.1⟩",
        "open List (nil cons) in open Nat List in ⟨h.2, h.1⟩",
        "by open Nat hiding add in open Nat renaming succ → next, zero → o in\n  exact ⟨h.2, h.1⟩",
        "set_option pp.all true in by set_option maxHeartbeats 0 in exact ⟨h.2, h.1⟩",
        "by\n  have theorem_like : q := h.2\n  have «end» := h.1\n  exact ⟨theorem_like, «end»⟩",
        "helper h\nwhere helper {a b : Prop} (h : a ∧ b) : b ∧ a := ⟨h.2, h.1⟩",
    ],
)
def test_honest_blocks(proof: str, checker: Checker) -> None:
    result = checker.verify(SWAP, proof)
    assert result.ok and result.reason is None, result


@pytest.mark.parametrize(
    ("proof", "reason"),
    [
        ("rfl", "lean error"),
        ("by simp", "lean error"),
        ("open Nat List (nil cons) in rfl", "lean error"),
        ("by exact", "lean error"),
        ("by sorry", "sorry"),
        ("by admit", "sorry"),
        ("sorryAx _ true", "sorry"),
        ("by\n  have h : three = 4 := sorry\n  exact h", "sorry"),
        ("own", "axiom"),
        ("by exact own", "axiom"),
        ("by set_option debug.skipKernelTC true in decide +kernel", "kernel"),
        ("claim", "lean error"),
        ("by rfl\ntheorem extra : True := trivial", "forbidden text"),
        ("by decide\n@[simp] axiom more : False", "forbidden text"),
        ("by rfl\n#exit", "forbidden text"),
        ("by decide\nset_option debug.skipKernelTC true", "forbidden text"),
        ("by decide\nopen Nat hiding add", "forbidden text"),
        ("by open Nat in decide\nopen Nat", "forbidden text"),
        ("by rfl\nend Some", "forbidden text"),
        ("by rfl) (", "forbidden text"),
        ("by rfl /-", "forbidden text"),
        ('by rfl "', "forbidden text"),
        ("", "forbidden text"),
        ("-- nothing", "forbidden text"),
    ],
)
def test_attacking_blocks(proof: str, reason: str, checker: Checker) -> None:
    result = checker.verify(FALSE, proof)
    assert (result.ok, result.reason) == (False, reason), result


def test_compiled_code(toolchain: Toolchain) -> None:
    """True, but only the compiler's word for it."""
    theorem = Theorem("t", "theorem t : 2 + 2 = 4")
    assert verify(theorem, "by native_decide", toolchain).reason == "compiled code"
    assert verify(theorem, "by decide", toolchain).ok


def test_equations_follow_the_statement_directly(toolchain: Toolchain) -> None:
    theorem = Theorem("t", "theorem t : ∀ n : Nat, n = 0 ∨ 0 < n")
    result = verify(theorem, "| 0 => .inl rfl\n  | n + 1 => .inr (Nat.succ_pos n)", toolchain)
    assert result.ok, result


def test_an_example(toolchain: Toolchain) -> None:
    prefix = "namespace A\nvariable {p : Prop}\n"
    theorem = Theorem("example@3", "example (h : p) : p ∨ False", prefix, kind="example")
    assert verify(theorem, "Or.inl h", toolchain).ok
    assert verify(theorem, "sorry", toolchain).reason == "sorry"


def test_the_prefix_may_be_unfinished_but_not_used(toolchain: Toolchain) -> None:
    theorem = Theorem("t", "theorem t : 1 = 2", prefix="theorem open_ : 1 = 2 := sorry\n")
    assert verify(theorem, "open_", toolchain).reason == "sorry"


def test_a_private_theorem(toolchain: Toolchain) -> None:
    theorem = Theorem("swap", "private " + SWAP.statement)
    assert verify(theorem, "⟨h.2, h.1⟩", toolchain).ok


@pytest.mark.parametrize(
    "theorem",
    [
        Theorem("t", "theorem t : nonsense"),
        Theorem("t", "theorem t : True", prefix="theorem broken : := by\n"),
        Theorem("t", "theorem t : Nat"),
        Theorem("other", "theorem t : True"),
    ],
)
def test_statements_that_cannot_be_targets(theorem: Theorem, toolchain: Toolchain) -> None:
    with pytest.raises(InputError) as caught:
        verify(theorem, "trivial", toolchain)
    assert "\n" not in str(caught.value)


def test_limits(toolchain: Toolchain) -> None:
    endless = "by\n  repeat (first | skip | rfl)"
    assert verify(FALSE, endless, toolchain, timeout_s=4).reason in ("timeout", "lean error")
    assert verify(SWAP, "⟨h.2, h.1⟩", toolchain, timeout_s=30).ok
