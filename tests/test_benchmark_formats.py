"""The layouts in which benchmarks are published, on small files of our own."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qedgym.env.benchmark_files import (
    module_missed,
    parse_benchmark,
    read_benchmark,
    unsupported,
)
from qedgym.env.benchmark_theorem import BenchmarkTheorem, from_text, licence_near
from qedgym.env.errors import InputError
from qedgym.env.leandojo_format import leandojo_theorem, module_of, read_corpus
from qedgym.env.putnambench_format import answers_filled_in
from qedgym.env.theorem import Position
from qedgym.env.toolchain import Toolchain

HEADER = "import Mathlib\nimport Aesop\n\nset_option maxHeartbeats 0\n\nopen Nat\n\n"


def lines(*records: dict[str, Any]) -> str:
    return "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records)


def one(record: dict[str, Any]) -> BenchmarkTheorem:
    found = parse_benchmark(lines(record), "a.jsonl")
    assert len(found) == 1
    return found[0]


MINIF2F = {
    "name": "twice_p1",
    "split": "valid",
    "informal_prefix": "/-- Show that twice $n$ is even.-/\n",
    "formal_statement": "theorem twice_p1 (n : ℕ) (h₀ : 0 < n) :\n  (n + n) % 2 = 0 := by\n",
    "goal": "n : ℕ\nh₀ : 0 < n\n⊢ (n + n) % 2 = 0",
    "header": HEADER,
}
"""The layout that DeepSeek's, Goedel's and other provers' repositories use."""


def test_minif2f_with_header_split_and_words() -> None:
    found = one(MINIF2F)
    theorem = found.theorem
    assert (found.benchmark, found.split) == ("miniF2F", "valid")
    assert found.informal == "Show that twice $n$ is even."
    assert theorem.name == "twice_p1"
    assert theorem.statement == "theorem twice_p1 (n : ℕ) (h₀ : 0 < n) :\n  (n + n) % 2 = 0"
    assert (theorem.prefix, theorem.proof) == (HEADER, None)
    assert (theorem.file, theorem.position) == ("a.jsonl", Position(1, 0))


@pytest.mark.parametrize(
    "end",
    ["", " :=", " := by", " := by\n", " := sorry", " := by sorry", " := by\n  sorry\n", ":=by"],
)
def test_a_statement_may_end_in_many_ways(end: str) -> None:
    for statement in (
        "theorem t (n : Nat) : n = n",
        "theorem t (f : Nat → Nat) : let k := f 0; k = k",
        "lemma t (x : Int) (h : |x| = 0 ∧ |x| ≤ 1) : x = 0",
        "@[simp] theorem t {α : Type} (s : List α) : {x | x ∈ s} = {x | x ∈ s}",
    ):
        found = one({"name": "t", "formal_statement": statement + end})
        assert (found.theorem.statement, found.theorem.proof) == (statement, None)


def test_a_proof_that_is_given_is_kept() -> None:
    found = one({"id": "t", "formal_statement": "lemma t : 1 = 1 := by rfl", "informal_stmt": "x"})
    assert (found.theorem.proof, found.informal) == ("by rfl", "x")


def test_a_statement_may_bring_its_own_header() -> None:
    text = "import Mathlib\nopen Nat\n\n/-- Easy. -/\ntheorem t : 1 = 1 := by sorry"
    theorem = one({"name": "t", "formal_statement": text}).theorem
    assert theorem.prefix == "import Mathlib\nopen Nat\n\n"
    assert theorem.statement == "/-- Easy. -/\ntheorem t : 1 = 1"


def test_lean_3_is_said_to_be_lean_3() -> None:
    record = {
        "id": "Book|exercise_1_2",
        "formal_statement": "theorem exercise_1_2 (x : nat) : x = x :=",
        "src_header": "import .common\n\nopen_locale topology\nnoncomputable theory\n\n",
        "nl_statement": "Prove it.",
        "nl_proof": "\\begin{proof} Clear. \\end{proof}",
    }
    found = one(record)
    assert (found.benchmark, found.topic, found.source) == ("ProofNet", "Book", "Book")
    assert found.theorem.name == "exercise_1_2" and found.informal == "Prove it."
    assert found.lacks is not None and "Lean 3" in found.lacks


def test_proofnet_for_lean_4_in_its_three_editions() -> None:
    statement = "theorem exercise_2_1 (x : Nat) : x + 0 = x :="
    sharp = one({
        "id": "Rudin|exercise_2_1", "nl_statement": "Say it.", "nl_proof": "Done.",
        "lean4_src_header": "import Mathlib\n\nopen Real\n", "lean4_formalization": statement,
    })  # fmt: skip
    plain = one({
        "name": "Rudin_exercise_2_1", "source": "Rudin.lean", "header": "import Mathlib\n",
        "formal_statement": f"{statement} sorry".replace("exer", "Rudin_exer"),
        "formal_proof": None, "informal_stmt": "Say it.", "informal_proof": "Done.",
    })  # fmt: skip
    deepseek = one({
        "name": "exercise_2_1", "split": "test", "informal_prefix": "/-- Say it.-/\n",
        "formal_statement": statement, "goal": "x : ℕ\n⊢ x + 0 = x", "header": "import Mathlib\n\n",
    })  # fmt: skip
    assert [f.informal for f in (sharp, plain, deepseek)] == ["Say it."] * 3
    assert [f.informal_proof for f in (sharp, plain, deepseek)] == ["Done.", "Done.", None]
    assert sharp.theorem.statement == deepseek.theorem.statement == statement[:-3]
    assert sharp.theorem.prefix == "import Mathlib\n\nopen Real\n"
    assert plain.source == "Rudin.lean" and plain.theorem.name == "Rudin_exercise_2_1"


def test_an_exercise_that_asks_for_a_construction_is_no_theorem() -> None:
    found = one({"name": "e", "formal_statement": "def e : Nat ≃ Int := sorry", "header": ""})
    assert found.lacks == "it asks for something to be made (`def`), not for a proof"


SUM = """import Mathlib

open Finset

abbrev putnam_1901_a1_solution : ℕ → ℕ := sorry
-- fun n ↦
--   n + 1
/--
What is the successor of $n$?
-/
theorem putnam_1901_a1 (n : ℕ) : Nat.succ n = putnam_1901_a1_solution n :=
  sorry
"""
WORDS = [
    {
        "problem_name": "putnam_1901_a1",
        "informal_statement": "What comes after $n$?",
        "informal_solution": "Show that it is $n + 1$.",
        "tags": ["number_theory", "algebra"],
    }
]


def test_putnambench_lean_files_with_answers_and_words(
    tmp_path: Path, toolchain: Toolchain
) -> None:
    folder = tmp_path / "lean4" / "src"
    folder.mkdir(parents=True)
    (folder / "putnam_1901_a1.lean").write_text(SUM, encoding="utf-8")
    (tmp_path / "informal").mkdir()
    (tmp_path / "informal" / "putnam.json").write_text(json.dumps(WORDS), encoding="utf-8")
    (tmp_path / "lean4" / "LICENSE").write_text("  Apache License\n", encoding="utf-8")
    (found,) = read_benchmark(folder, toolchain)
    assert found.theorem.name == "putnam_1901_a1" and "sorry" not in found.theorem.prefix
    assert "abbrev putnam_1901_a1_solution : ℕ → ℕ := fun n ↦\n  n + 1\n" in found.theorem.prefix
    assert (found.topic, found.tags) == ("number_theory", ("number_theory", "algebra"))
    assert found.informal == "What comes after $n$?"
    assert (found.license, found.informal_proof) == ("Apache-2.0", "Show that it is $n + 1$.")
    assert unsupported(found, toolchain) == "it imports Mathlib, which this Lean does not have"


def test_an_answer_that_is_not_given_makes_a_problem_unsupported(toolchain: Toolchain) -> None:
    statement = "abbrev p_solution : Nat := sorry\ntheorem p : 1 + 1 = p_solution := sorry"
    found = one({"name": "p", "lean4_statement": statement, "tags": [], "coq_statement": "null"})
    assert "p_solution is a placeholder" in str(unsupported(found, toolchain))
    given = one({"name": "p", "lean4_statement": statement.replace("\n", "\n-- 2\n")})
    assert given.theorem.prefix == "abbrev p_solution : Nat := 2\n"
    assert unsupported(given, toolchain) is None


def test_other_definitions_keep_their_sorry() -> None:
    text = "abbrev a : Nat := sorry\n-- 2\ntheorem b : 1 = 1 := sorry\n-- c\n"
    assert answers_filled_in(text) == (text, None)


def test_putnambench_as_records_with_the_words_in_the_header() -> None:
    found = one({
        "header": "import Mathlib\n\nopen Set\n\n-- 8\n/--\nHow many?\n-/",
        "name": "putnam_1902_b2", "formal_statement": "theorem putnam_1902_b2\n: 2 ^ 3 = 8 := by\n",
        "informal_solution": "null", "tags": ["algebra"], "coq_statement": "null",
        "isabelle_statement": "null",
    })  # fmt: skip
    assert found.theorem.prefix == "import Mathlib\n\nopen Set\n\n-- 8\n"
    assert (found.informal, found.informal_proof) == ("How many?", None)


DOJO = {
    "url": "https://example.org/repo",
    "commit": "0123456789abcdef",
    "file_path": "Repo/Order/Basic.lean",
    "full_name": "Order.swap",
    "start": [3, 1],
    "end": [4, 12],
    "traced_tactics": [
        {
            "tactic": "exact foo h",
            "annotated_tactic": [
                "exact <a>foo</a> h",
                [{"full_name": "foo", "def_path": "Repo/A.lean", "def_pos": [1, 2],
                  "def_end_pos": [1, 5]}],
            ],
            "state_before": "h : p\n⊢ q",
            "state_after": "no goals",
        }
    ],
}  # fmt: skip
CORPUS = {
    "path": "Repo/Order/Basic.lean",
    "imports": ["Repo/Logic.lean", ".lake/packages/lean4/src/lean/Init.lean"],
    "premises": [
        {"full_name": "Order.swap", "code": "theorem swap (p q : Prop) : p ∧ q → q ∧ p",
         "start": [3, 1], "end": [4, 12], "kind": "commanddeclaration"}
    ],
}  # fmt: skip


def dojo_folder(folder: Path, *records: dict[str, Any], corpus: bool = True) -> Path:
    (folder / "random").mkdir()
    (folder / "random" / "test.json").write_text(json.dumps(records), encoding="utf-8")
    if corpus:
        (folder / "corpus.jsonl").write_text(lines(CORPUS), encoding="utf-8")
    return folder / "random" / "test.json"


def test_leandojo_with_its_corpus(tmp_path: Path, toolchain: Toolchain) -> None:
    (found,) = read_benchmark(dojo_folder(tmp_path, DOJO), toolchain)
    assert (found.benchmark, found.split) == ("LeanDojo", "test")
    assert found.source == "https://example.org/repo@0123456789abcdef"
    theorem = found.theorem
    assert (theorem.name, theorem.position) == ("Order.swap", Position(3, 0))
    assert theorem.statement == "theorem swap (p q : Prop) : p ∧ q → q ∧ p"
    assert theorem.prefix == "import Repo.Logic\n\nnamespace Order\n\n"
    assert unsupported(found, toolchain) == "it imports Repo.Logic, which this Lean does not have"
    (tactic,) = found.traced_tactics
    assert (tactic.tactic, tactic.annotated_tactic) == ("exact foo h", "exact <a>foo</a> h")
    assert (tactic.premises, tactic.state_after) == (("foo",), "no goals")


def test_leandojo_without_its_corpus_lacks_the_statement(
    tmp_path: Path, toolchain: Toolchain
) -> None:
    bare = {**DOJO, "full_name": "b", "theorem_statement": "theorem b : 1 = 1"}
    first, second = read_benchmark(dojo_folder(tmp_path, DOJO, bare, corpus=False), toolchain)
    assert "no statement" in str(unsupported(first, toolchain))
    assert second.theorem.statement == "theorem b : 1 = 1"
    assert unsupported(second, toolchain) is None


def test_leandojo_from_a_checkout(tmp_path: Path) -> None:
    (tmp_path / "Repo" / "Order").mkdir(parents=True)
    (tmp_path / "Repo" / "Order" / "Basic.lean").write_text(
        "variable (p q : Prop)\nnamespace Order\n"
        "theorem swap : p ∧ q → q ∧ p :=\n  fun h => foo h\n",
        encoding="utf-8",
    )
    from qedgym.env.benchmark_records import Record

    found = leandojo_theorem(Record("a", 1, DOJO), "a", {}, tmp_path, "test").theorem
    assert found.statement == "theorem swap : p ∧ q → q ∧ p"
    assert found.prefix == "variable (p q : Prop)\nnamespace Order\n"
    assert found.proof == "fun h => foo h"
    assert found.name == "Order.swap"


def test_modules_of_traced_paths() -> None:
    assert module_of("lake-packages/std/Std/Data/Nat.lean") == "Std.Data.Nat"
    corpus = read_corpus(lines(CORPUS), "corpus.jsonl")
    assert corpus["Repo/Order/Basic.lean"].header == "import Repo.Logic\n"


def test_lean_files_one_a_theorem_in_folders_of_splits(
    tmp_path: Path, toolchain: Toolchain
) -> None:
    for split, text in (
        ("Test", "import Mathlib\n\ntheorem imo_1901_p1 (x : ℝ) : x = x := by sorry"),
        ("Valid", "/-- Near. -/\ntheorem near (x : Nat) : x = x := by\n  sorry\n"),
    ):
        (tmp_path / "Some" / split).mkdir(parents=True)
        file = tmp_path / "Some" / split / ("imo_1901_p1.lean" if split == "Test" else "a.lean")
        file.write_text(text, encoding="utf-8")
    (tmp_path / "Some" / "Test.lean").write_text("import Some.Test.a\n", encoding="utf-8")
    far, near = read_benchmark(tmp_path, toolchain)
    assert (far.split, near.split) == ("test", "valid")
    assert far.theorem.statement == "theorem imo_1901_p1 (x : ℝ) : x = x"
    assert (far.benchmark, far.topic, near.benchmark) == ("miniF2F", "imo", "Lean")
    assert unsupported(far, toolchain) == "it imports Mathlib, which this Lean does not have"
    assert unsupported(near, toolchain) is None and near.informal == "Near."


def test_names_choose_among_several_theorems() -> None:
    text = "theorem a : 1 = 1 := rfl\ntheorem b : 2 = 2 := by\n  rfl\n"
    assert from_text(text, name="a").statement == "theorem a : 1 = 1"
    assert from_text(text).prefix == "theorem a : 1 = 1 := rfl\n"


def test_what_lean_says_of_a_module_it_lacks() -> None:
    said = "unknown module prefix 'Mathlib'\n\nNo directory 'Mathlib' or file 'Mathlib.olean' in"
    assert module_missed(said) == "Mathlib"
    assert module_missed("object file '/x/A/B.olean' of module A.B does not exist") == "A.B"
    assert module_missed("unknown identifier 'Mathlib'") is None


def test_a_licence_is_taken_from_the_folders_above(tmp_path: Path) -> None:
    (tmp_path / "a" / "b").mkdir(parents=True)
    (tmp_path / "LICENSE").write_text("MIT License\n\nCopyright", encoding="utf-8")
    assert licence_near(tmp_path / "a" / "b" / "c.jsonl") == "MIT"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "it is empty"),
        ("[]", "it is empty"),
        ("not json", "a.jsonl:1:1: not JSON"),
        (lines(MINIF2F) + '{"name": ', "a.jsonl:2:10: not JSON"),
        ("3\n", "a.jsonl:1: expected a JSON object, not a number"),
        (lines(MINIF2F, {"name": "x"}), "a.jsonl:2: field `formal_statement` is missing"),
        (lines({**MINIF2F, "name": 3}), "a.jsonl:1: field `name` should be text, not a number"),
        (lines({**MINIF2F, "formal_statement": " "}), "1: field `formal_statement` is empty"),
        (lines({**MINIF2F, "formal_statement": "hello"}), "`formal_statement` has no theorem"),
        (lines({**MINIF2F, "header": ["import A"]}), "field `header` should be text, not a list"),
        (lines({"formal_statement": "theorem t : 1 = 1"}), "field `name` is missing (or id"),
        (lines({"a": 1}), "a.jsonl:1: not the layout of a known benchmark: it has a"),
        (lines(CORPUS), "corpus of premises"),
        (json.dumps(WORDS), "a.jsonl: record 1: field `lean4_statement` is missing"),
        (json.dumps([DOJO, {**DOJO, "start": 3}]), "a.jsonl: record 2: field `start` should be"),
        (json.dumps([{**DOJO, "traced_tactics": 3}]), "field `traced_tactics` should be a list"),
        (json.dumps([{**DOJO, "traced_tactics": [{}]}]), "traced_tactics[0]: field `tactic` is"),
        ('{"name": "t", "formal_statement": "theorem t \\ud800 : 1 = 1"}', "no text file can hold"),
        ("[" * 100_000, "nested too deep"),
        ('{"name": ' + "9" * 5000 + "}", "a number is too long"),
    ],
)  # fmt: skip
def test_a_fault_names_line_and_field(text: str, said: str) -> None:
    with pytest.raises(InputError) as caught:
        parse_benchmark(text, "a.jsonl")
    assert said in str(caught.value)
    assert "\n" not in str(caught.value) and str(caught.value).startswith("a.jsonl")


PROOFNET = {"id": "B|e", "src_header": "", "formal_statement": "theorem e : 1 = 1"}
GOOD = lines(MINIF2F, PROOFNET, DOJO)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)
FIELDS = st.sampled_from([*MINIF2F, *DOJO, *CORPUS, *WORDS[0], "id", "src_header", "nl_statement"])


def survives(text: str) -> None:
    try:
        found = parse_benchmark(text, "a.jsonl")
    except InputError as error:
        assert "\n" not in str(error)
    else:
        assert all(item.theorem.name for item in found)


@settings(max_examples=150, deadline=None)
@given(st.dictionaries(FIELDS, JSON, max_size=6), st.sampled_from([MINIF2F, DOJO, {}]))
def test_any_fields_give_theorems_or_one_line(change: dict[str, Any], base: dict[str, Any]) -> None:
    survives(json.dumps({**base, **change}))


@settings(max_examples=150, deadline=None)
@given(st.integers(0, len(GOOD)), st.integers(0, 40), st.text(max_size=5))
def test_any_damage_gives_theorems_or_one_line(at: int, length: int, put: str) -> None:
    survives(GOOD[:at] + put + GOOD[at + length :])


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet="theorm :=byn|(){}⟨⟩sorry-/\n\"'«»@[]let x", max_size=60))
def test_any_statement_gives_a_theorem_or_one_line(statement: str) -> None:
    survives(lines({**MINIF2F, "formal_statement": f"theorem twice_p1 {statement}"}))
    survives(lines({**MINIF2F, "formal_statement": statement, "header": statement}))
