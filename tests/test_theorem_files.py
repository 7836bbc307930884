"""Theorems as Lean reads them: names, statements, positions, prefixes, proofs."""

from __future__ import annotations

import dataclasses
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qedgym.env.declarations import SourceMap, declarations, statement_ends
from qedgym.env.document_engine import DocumentEngine
from qedgym.env.errors import InputError
from qedgym.env.lean_lexer import code_tokens
from qedgym.env.theorem import Theorem
from qedgym.env.theorem_files import parse_theorems, read_theorems
from qedgym.env.toolchain import Toolchain
from qedgym.env.verify import verify

FILE = """\
/-! A file with a bit of everything: theorem fake : True := trivial -/
set_option autoImplicit false

variable (p q r : Prop)

/-- A definition, not a theorem. -/
def two : Nat := 2

theorem plain : p → p := fun h => h
@[simp] theorem attr (n : Nat) : two = 2 := rfl
/-- doc := by sorry -/
protected
theorem Foo.multi
    (h : p) -- := not here
    /- nor := here -/ (k : q)
    : p ∧ q -- trailing
  := by
  exact ⟨h, k⟩

namespace Foo.Bar
section Sec
variable (n : Nat)
theorem deflt (x : Nat := 3) (h : x = 3) : x = x := rfl
private theorem priv : n = n := by sorry
theorem _root_.rooted : True := trivial
end Sec
end Foo.Bar
theorem letty : let x := 5; x = 5 := by
  intro x; rfl
theorem havey (n : Nat) : have m := n; m = n := rfl
theorem eqns : (n : Nat) → n = n
  | 0 => rfl
  | _ + 1 => rfl
theorem matchy (n : Nat) : match n with
    | 0 => True
    | _ + 1 => True := by
  cases n <;> trivial
example : True := trivial
open Foo in
example : True := by
  sorry -- todo
open Foo in
set_option maxRecDepth 1000 in
theorem inn (h : p) (k : q) : p ∧ q := Foo.multi p q h k
theorem andw (h : p) (k : q) : p ∧ q where
  left := h
  right := k
mutual
theorem mu1 : True := trivial
theorem mu2 : True := trivial
end
theorem «odd name» (𝒜 : Prop) (h : 𝒜) : 𝒜 := h   theorem second : True := sorry
theorem hole : True ∧ True := ⟨trivial, by
  skip
  sorry⟩
theorem wh : True := helper
where helper : True := trivial
instance : Inhabited Nat := ⟨0⟩
open Foo in @[simp] -- a comment [
theorem univ.{v} (α : Type v) (a : α) : id a = a := rfl
theorem last (n : Nat) : n = n := by
  induction n with
  | zero => rfl
  | succ n ih => rfl
"""

EXPECTED = {
    "plain": ("theorem plain : p → p", "fun h => h", "9:0"),
    "attr": ("@[simp] theorem attr (n : Nat) : two = 2", "rfl", "10:0"),
    "Foo.multi": (
        "/-- doc := by sorry -/\nprotected\ntheorem Foo.multi\n    (h : p) -- := not here\n"
        "    /- nor := here -/ (k : q)\n    : p ∧ q",
        "by\n  exact ⟨h, k⟩",
        "11:0",
    ),
    "Foo.Bar.deflt": ("theorem deflt (x : Nat := 3) (h : x = 3) : x = x", "rfl", "23:0"),
    "Foo.Bar.priv": ("private theorem priv : n = n", None, "24:0"),
    "rooted": ("theorem _root_.rooted : True", "trivial", "25:0"),
    "letty": ("theorem letty : let x := 5; x = 5", "by\n  intro x; rfl", "28:0"),
    "havey": ("theorem havey (n : Nat) : have m := n; m = n", "rfl", "30:0"),
    "eqns": ("theorem eqns : (n : Nat) → n = n", "| 0 => rfl\n  | _ + 1 => rfl", "31:0"),
    "matchy": (
        "theorem matchy (n : Nat) : match n with\n    | 0 => True\n    | _ + 1 => True",
        "by\n  cases n <;> trivial",
        "34:0",
    ),
    "example@38": ("example : True", "trivial", "38:0"),
    "example@40": ("example : True", None, "40:0"),
    "inn": ("theorem inn (h : p) (k : q) : p ∧ q", "Foo.multi p q h k", "44:0"),
    "andw": (
        "theorem andw (h : p) (k : q) : p ∧ q",
        "where\n  left := h\n  right := k",
        "45:0",
    ),
    "mu1": ("theorem mu1 : True", "trivial", "49:0"),
    "mu2": ("theorem mu2 : True", "trivial", "50:0"),
    "«odd name»": ("theorem «odd name» (𝒜 : Prop) (h : 𝒜) : 𝒜", "h", "52:0"),
    "second": ("theorem second : True", None, "52:49"),
    "hole": ("theorem hole : True ∧ True", None, "53:0"),
    "wh": ("theorem wh : True", "helper\nwhere helper : True := trivial", "56:0"),
    "univ": (
        "@[simp] -- a comment [\ntheorem univ.{v} (α : Type v) (a : α) : id a = a",
        "rfl",
        "59:12",
    ),
    "last": (
        "theorem last (n : Nat) : n = n",
        "by\n  induction n with\n  | zero => rfl\n  | succ n ih => rfl",
        "61:0",
    ),
}


@pytest.fixture(scope="module")
def theorems(toolchain: Toolchain, tmp_path_factory: pytest.TempPathFactory) -> list[Theorem]:
    path = tmp_path_factory.mktemp("lean") / "All.lean"
    path.write_text(FILE, encoding="utf-8")
    return read_theorems(path, toolchain)


@pytest.fixture(scope="module")
def engine(toolchain: Toolchain) -> Iterator[DocumentEngine]:
    with DocumentEngine(toolchain) as made:
        yield made


def test_every_theorem_is_found(theorems: list[Theorem]) -> None:
    got = {t.name: (t.statement, t.proof, str(t.position)) for t in theorems}
    assert got == EXPECTED
    assert [t.name for t in theorems] == list(EXPECTED)
    assert {t.kind for t in theorems} == {"theorem", "example"}


UNLISTED = """\
namespace N
def two : Nat := 2
end N
set_option maxRecDepth 600 in
theorem opt : 1 = 1 := sorry
set_option pp.all true in theorem line : 1 = 1 := sorry
open N in
example : two = 2 := sorry
open N in /-- doc -/ example : two = 2 := by
  sorry
namespace A.B
section
mutual
  theorem m1 : 1 = 1 := sorry
  /-- doc -/
  @[simp, local simp] private theorem m2 : N.two = 2 := sorry
  @[simp] -- why [
  protected theorem m3 : 2 - 1 = 1 :=
    sorry
  theorem _root_.m4 : 2 = 2 :=
sorry
  theorem m5 : 1 = 1 := by
    exact rfl
end
end
variable (n : Nat) in
theorem var : n = n := sorry
open N in
theorem over : 1 = 1 := sorry
#check N.two
macro "mk" n:ident : command => `(theorem $n : 1 = 1 := rfl)
macro "mk2" : command => `(theorem no : 1 = 1 := rfl)
mk zed
-- theorem comment : 1 = 1 := sorry
def text := "theorem string : 1 = 1 := sorry"
set_option maxRecDepth 600 in
private theorem last : 1 = 1 := sorry
end A.B
"""


def test_what_lean_lists_nowhere_is_found_too(
    toolchain: Toolchain, engine: DocumentEngine
) -> None:
    found = parse_theorems(UNLISTED, toolchain)
    assert [t.name for t in found] == [
        "opt", "line", "example@8", "example@9", "A.B.m1", "A.B.m2", "A.B.m3", "m4", "A.B.m5",
        "A.B.var", "A.B.over", "A.B.last",
    ]  # fmt: skip
    assert [t.name for t in found if t.proof] == ["A.B.m5"]
    assert found[5].statement == "/-- doc -/\n  @[simp, local simp] private theorem m2 : N.two = 2"
    assert found[3].statement == "/-- doc -/ example : two = 2"
    for theorem in found:
        done = engine.step(engine.start(theorem), "exact rfl")
        assert done.state is not None and done.state.finished, (theorem.name, done.error)
        assert verify(theorem, "rfl", toolchain).ok


def test_what_stands_for_a_missing_proof(theorems: list[Theorem]) -> None:
    found = {t.name: t.unfinished for t in theorems if t.proof is None}
    assert found == {
        "Foo.Bar.priv": " := by sorry",
        "example@40": None,
        "second": " := sorry",
        "hole": " := ⟨trivial, by\n  skip\n  sorry⟩",
    }
    assert all(t.unfinished is None for t in theorems if t.proof is not None)


def test_the_prefix_is_the_text_before(theorems: list[Theorem]) -> None:
    for theorem in theorems:
        assert theorem.file is not None and theorem.file.endswith("All.lean")
        if theorem.name in ("second", "univ"):  # in mid-line: gets a line, as columns matter
            assert theorem.prefix.endswith((": 𝒜 := h\n", "\nopen Foo in\n"))
            continue
        assert FILE.startswith(theorem.prefix)
        if theorem.name.startswith("mu"):
            assert FILE[len(theorem.prefix) :].startswith("mutual\n")
        else:
            assert FILE[len(theorem.prefix) :].startswith(theorem.statement)


def test_every_theorem_opens(theorems: list[Theorem], engine: DocumentEngine) -> None:
    for theorem in theorems:
        assert len(engine.start(theorem).goals) == 1, theorem.name


def test_columns_of_a_moved_statement(toolchain: Toolchain, engine: DocumentEngine) -> None:
    text = "namespace A   theorem t : True := sorry\nend A\n"
    (theorem,) = parse_theorems(text, toolchain, file="F.lean")
    assert str(theorem.position) == "1:14" and engine.start(theorem).goals
    moved = dataclasses.replace(theorem, statement="theorem t : True.foo")
    with pytest.raises(InputError, match=r"F\.lean:1:26: .*True\.foo"):
        engine.start(moved)


def test_every_given_proof_is_a_step(theorems: list[Theorem], engine: DocumentEngine) -> None:
    closed = 0
    for theorem in theorems:
        if theorem.proof is None or theorem.proof.startswith(("|", "where", "helper")):
            continue
        state = engine.start(theorem)
        result = engine.step(state, f"exact {theorem.proof}")
        assert result.state is not None and result.state.finished, (theorem.name, result.error)
        closed += 1
    assert closed == 15


def test_line_ends_and_byte_order_mark(toolchain: Toolchain, tmp_path: Path) -> None:
    path = tmp_path / "W.lean"
    text = "theorem a : True := trivial\ntheorem b :\n    True := by\n  sorry\n"
    path.write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    one, two = read_theorems(path, toolchain)
    assert (one.name, one.proof, str(one.position)) == ("a", "trivial", "1:0")
    assert (two.statement, two.proof) == ("theorem b :\n    True", None)
    assert two.prefix == "theorem a : True := trivial\n"


@pytest.mark.parametrize(
    "proof", ["sorry", "by sorry", "by\n  sorry -- todo", "(sorry)", "by admit"]
)
def test_missing_proofs(toolchain: Toolchain, proof: str) -> None:
    (theorem,) = parse_theorems(f"theorem a : True := {proof}\n", toolchain)
    assert theorem.proof is None


def test_nothing_in_it(toolchain: Toolchain) -> None:
    assert parse_theorems("", toolchain) == []
    assert parse_theorems("-- theorem a : True := trivial\ndef x := 1\n", toolchain) == []


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("theorem a : True := foo\n", "1:20", "`foo`"),
        ("theorem 𝒜𝒜 : True := foo\n", "1:21", "`foo`"),
        ("\n\ntheorem a : True := by\n  exact foo\n", "4:8", "`foo`"),
        ("theorem a : True :=\n\ttrivial\n", "2:0", "tabs"),
        ("theorem a : True\n", "2:0", "unexpected end of input"),
        ("import Not.There\ntheorem a : True := trivial\n", "1:0", "Not"),
        ("def x : Nat := y\ntheorem a : True := trivial\n", "1:15", "`y`"),
    ],
)
def test_a_file_with_errors(toolchain: Toolchain, text: str, place: str, message: str) -> None:
    with pytest.raises(InputError) as caught:
        parse_theorems(text, toolchain, file="F.lean")
    assert str(caught.value).startswith(f"F.lean:{place}: ")
    assert message in str(caught.value) and "\n" not in str(caught.value)


def test_files_that_cannot_be_read(toolchain: Toolchain, tmp_path: Path) -> None:
    cases = {"binary.lean": b"a\0b", "latin.lean": b"-- one\n-- caf\xe9\n"}
    for name, data in cases.items():
        (tmp_path / name).write_bytes(data)
    for path in [*cases, "missing.lean", "."]:
        with pytest.raises(InputError) as caught:
            read_theorems(tmp_path / path, toolchain)
        assert str(tmp_path / path) in str(caught.value) and "\n" not in str(caught.value)
    assert "latin.lean:2: not UTF-8" in str(_error(tmp_path / "latin.lean", toolchain))


def _error(path: Path, toolchain: Toolchain) -> InputError:
    with pytest.raises(InputError) as caught:
        read_theorems(path, toolchain)
    return caught.value


def test_a_pipe_is_not_waited_for(toolchain: Toolchain, tmp_path: Path) -> None:
    path = tmp_path / "f.lean"
    os.mkfifo(path)  # reading it would wait for ever
    assert "not a regular file" in str(_error(path, toolchain))


# ---- the parts without Lean


@given(st.text(alphabet="aβ𝒜\n \t", max_size=30), st.integers(0, 40))
def test_places_and_offsets_agree(text: str, offset: int) -> None:
    offset = min(offset, len(text))
    where = SourceMap(text)
    line, column = where.place(offset)
    before = text.split("\n")[line][:column]
    assert where.offset(line, len(before.encode("utf-16-le")) // 2) == offset


@given(st.lists(st.sampled_from(["(", ")", "[", "]", ":=", "|", "let", "x", "where", "fun"])))
def test_statement_ends_lie_outside_brackets(words: list[str]) -> None:
    text = " ".join(words)
    found, certain = statement_ends(text, 0)
    assert certain <= bool(found)
    for split in found:
        before = [t.text for t in code_tokens(text[: split.start])]
        opened = sum(before.count(b) for b in "([")
        assert opened <= sum(before.count(b) for b in ")]")


def test_names_without_ranges() -> None:
    # Lean releases whose notes have no ranges: names come from the tree of symbols.
    text = "namespace A\nsection B\ntheorem t : P := q\nend B\nend A\ntheorem A.u : P := q\n"

    def symbol(name: str, first: int, last: int, **more: object) -> dict[str, object]:
        end = {"line": last, "character": 99}
        return {
            "name": name,
            "range": {"start": {"line": first, "character": 0}, "end": end},
            **more,
        }

    tree = [
        symbol("A", 0, 4, children=[symbol("B", 1, 3, children=[symbol("t", 2, 2)])]),
        symbol("A.u", 5, 5),
    ]
    assert [d.name for d in declarations(text, [{"references": {}}], tree)] == ["A.t", "A.u"]
