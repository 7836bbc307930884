"""Reading the library's files by their text: names, tags, prefixes, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from qedgym.env.errors import InputError
from qedgym.env.library import library, suite, suite_names
from qedgym.env.library_files import read_library_file, read_unprovable_file

FILE = """/-!
# Things
-/

namespace Library.Things

/-- Half. -/
def half (n : Nat) : Nat := n / 2

/-- Nothing has no half.

difficulty 2 · folklore: of nothing -/
theorem half_zero : half 0 = 0 := rfl

section
variable (p : Prop)

namespace Deep

/-- difficulty 5 · somebody, 1900 -/
theorem same (h : p) : p := by
  exact h

end Deep
end

/-- difficulty 1 · by equations -/
theorem all_eq : ∀ n : Nat, n = n
  | 0 => rfl
  | _ + 1 => rfl

end Library.Things
"""


def written(folder: Path, text: str) -> Path:
    file = folder / "Nat" / "Things.lean"
    file.parent.mkdir(exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def test_names_tags_and_proofs(tmp_path: Path) -> None:
    half, same, eq = read_library_file(written(tmp_path, FILE), tmp_path)
    assert (half.name, half.topic, half.file) == (
        "Library.Things.half_zero",
        "Nat",
        "Nat/Things.lean",
    )
    assert (half.difficulty, half.source, half.remark) == (
        2,
        "folklore: of nothing",
        "Nothing has no half.",
    )
    assert (same.name, same.difficulty, same.remark) == ("Library.Things.Deep.same", 5, "")
    assert same.theorem.proof == "by\n  exact h" and eq.theorem.proof is not None
    assert (eq.name, eq.theorem.proof[0]) == ("Library.Things.all_eq", "|")
    for entry in (half, same, eq):
        whole = entry.theorem.prefix + entry.theorem.statement
        assert FILE.startswith(whole) and entry.provable
        assert FILE.split("\n")[entry.theorem.position.line - 1].startswith("/--")


@pytest.mark.parametrize(
    "comment",
    [
        "",
        "/-- Remark. -/\n",
        "/-- difficulty 6 · none -/\n",
        "/-- difficulty 1 -/\n",
        "/-- difficulty 1 ·  -/\n",
        "/-- difficulty 1 - folklore -/\n",
        "/-- Remark.\ndifficulty 1 · folklore -/\n",
        "/-- difficulty 1 · folklore\n\nRemark. -/\n",
        "/-- false · n = 0 -/\n",
    ],
)
def test_a_theorem_without_a_tag_is_an_error(tmp_path: Path, comment: str) -> None:
    file = written(tmp_path, f"namespace Library.T\n\n{comment}theorem t : True := trivial\n")
    with pytest.raises(InputError, match=r"^Nat/Things\.lean:3: Library\.T\.t has no tag"):
        read_library_file(file, tmp_path)


UNPROVABLE = """namespace Unprovable.T

def two := 2

/-- Not so.

false · n = 0 -/
theorem pos (n : Nat) : 0 < n := sorry

theorem pos_refuted : ¬type_of% @pos := fun h => Nat.lt_irrefl 0 (h 0)

/-- independent · nothing tells these types apart -/
theorem types : Nat = Option Nat := by
  sorry

end Unprovable.T
"""


def test_unprovable_statements_see_definitions_only(tmp_path: Path) -> None:
    pos, types = read_unprovable_file(written(tmp_path, UNPROVABLE), tmp_path)
    assert (pos.verdict, pos.source, pos.remark) == ("false", "n = 0", "Not so.")
    assert (types.verdict, types.name) == ("independent", "Unprovable.T.types")
    assert not types.provable and types.difficulty is None and types.theorem.proof is None
    assert "theorem" not in types.theorem.prefix and "def two := 2" in types.theorem.prefix
    assert types.theorem.prefix.count("\n") == types.theorem.position.line - 1
    assert types.theorem.unfinished == " := by\n  sorry"


def test_suites_by_name() -> None:
    everything = library()
    assert suite("library") == everything
    assert {t.topic for t in suite("library/Logic")} == {"Logic"}
    parity = suite("library/Nat/Parity")
    assert {t.file for t in parity} == {"Nat/Parity.lean"} and len(parity) >= 10
    assert suite("library:test") == suite("library:random/test")
    inside = suite("library/Nat:test")
    assert set(inside) == set(suite("library/Nat")) & set(suite("library:test"))
    for name in suite_names():
        assert len({t.name for t in suite(name)}) == len(suite(name)) > 0, name


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("Library", "no suite"),
        ("library/Nowhere", "no place 'Nowhere'.*Nat"),
        ("library/Na", "no place"),
        ("library:testing", "no selection.*random/test"),
        ("library:random/all", "no selection"),
        ("library:random", "no selection"),
        ("unprovable:test", "no splits"),
        ("", "no suite"),
    ],
)
def test_what_is_no_suite_is_said_in_one_line(name: str, reason: str) -> None:
    with pytest.raises(InputError, match=reason) as error:
        suite(name)
    assert "\n" not in str(error.value)
