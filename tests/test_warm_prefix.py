"""A prefix as a module: what stays in the document, and that goals and messages are the same."""

from __future__ import annotations

import tempfile
from pathlib import Path
from tempfile import gettempdir

import pytest

from qedgym.env.document_engine import DocumentEngine
from qedgym.env.errors import InputError
from qedgym.env.theorem import Theorem
from qedgym.env.theorem_files import read_theorems
from qedgym.env.toolchain import Toolchain
from qedgym.env.warm_prefix import WORTH, acting_text

LIBRARY = Path(__file__).parents[1] / "lean_project" / "Library"

FILE = """\
/-! Words such as `end` and `open` in a comment are no commands. -/
namespace A
universe u
variable {α : Type u} (xs : List α)

open Nat in
/-- A definition. -/
@[simp] def twice (n : Nat) : Nat := n + n

section
variable (k : Nat)
theorem k_eq : k = k := by
  open Nat in exact rfl
end

set_option maxRecDepth 300
instance : Inhabited Nat := ⟨3⟩
open List
"""

ACTING = """\

namespace A
universe u
variable {α : Type u} (xs : List α)





section
variable (k : Nat)


end

set_option maxRecDepth 300

open List
"""


def test_what_acts_on_the_rest_stays_on_its_line() -> None:
    assert acting_text(FILE) == ACTING


@pytest.mark.parametrize(
    "line",
    [
        "private def f := 1",
        "attribute [-simp] Nat.add_zero",
        "local notation x => y",
        "@[local simp] theorem t : 1 = 1 := rfl",
        "mutual\nend",
        "import Init",
        "/- never closed",
    ],
)
def test_what_a_module_would_change_is_left_alone(line: str) -> None:
    assert acting_text(f"{FILE}{line}\n") is None


def modules_left() -> set[Path]:
    return set(Path(gettempdir()).glob("qedgym-scratch-*/*"))


@pytest.mark.parametrize("name", ["Structures", "Tree", "Relations"])
def test_goals_are_the_same(toolchain: Toolchain, name: str) -> None:
    theorem = read_theorems(LIBRARY / f"{name}.lean", toolchain)[-1]
    with DocumentEngine(toolchain) as plain, DocumentEngine(toolchain, warm=True) as warm:
        for tactic in ("skip", "unfold Below", "induction t", "intro x", "omit"):
            start, again = plain.start(theorem), warm.start(theorem)
            assert start.goals == again.goals
            one, other = plain.step(start, tactic), warm.step(again, tactic)
            assert (one.error, one.state and one.state.goals) == (
                other.error,
                other.state and other.state.goals,
            )




def test_messages_name_the_same_place(toolchain: Toolchain) -> None:
    prefix = "".join(f"theorem a{i} : 1 = 1 := rfl\n" for i in range(WORTH // 20))
    for theorem in (
        Theorem("t", "theorem t : True.foo", prefix),
        Theorem("t", "theorem t : 1 = 1", prefix + "theorem b : 1 = 2 := rfl\n"),
    ):
        said = []
        for warm in (False, True):
            with DocumentEngine(toolchain, warm=warm) as engine:
                with pytest.raises(InputError) as caught:
                    engine.start(theorem)
                said.append(str(caught.value))
        assert said[0] == said[1]


def test_lemmas_of_the_prefix_are_there_and_no_file_is_left(
    toolchain: Toolchain, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    before = modules_left()
    prefix = "".join(f"theorem a{i} : {i} + 0 = {i} := rfl\n" for i in range(WORTH // 20))
    with DocumentEngine(toolchain, warm=True) as engine:
        start = engine.start(Theorem("t", "theorem t : 7 + 0 = 7", prefix))
        assert modules_left() == before
        done = engine.step(start, "exact a7")
        assert done.state is not None and done.state.finished
        engine._drop()  # as after a broken limit
        again = engine.step(start, "exact a7")
        assert again.state is not None and again.state.finished
    assert modules_left() == before
