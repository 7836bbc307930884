"""Reading printed terms, and what a file defines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qedgym.provers.file_facts import facts_of
from qedgym.provers.lean_terms import Term, parse, telescope


def shape(term: Term) -> object:
    return (term.head, *map(shape, term.args)) if term.args else term.head


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("p ∧ q ∧ r", ("∧", "p", ("∧", "q", "r"))),
        ("p ∧ q → r ∨ ¬s", ("→", ("∧", "p", "q"), ("∨", "r", ("¬", "s")))),
        ("p → q ↔ r", ("↔", ("→", "p", "q"), "r")),
        ("a + b * c = d", ("=", ("+", "a", ("*", "b", "c")), "d")),
        ("a - b - c", ("-", ("-", "a", "b"), "c")),
        ("x :: xs ++ ys", ("++", ("::", "x", "xs"), "ys")),
        ("f (g x) y", ("f", ("g", "x"), "y")),
        ("∃ x, p x ∧ q", ("∃", ("∧", ("p", "x"), "q"))),
        ("p ∧ ∀ x, q x → r", ("∧", "p", ("∀", ("→", ("q", "x"), "r")))),
        ("List.map f xs", ("List.map", "f", "xs")),
        ("(List.map f xs).length", (".length", ("List.map", "f", "xs"))),
        ("t.mirror.size", (".size", (".mirror", "t"))),
        ("xs.foldr f b = b", ("=", (".foldr", "xs", "f", "b"), "b")),
        ("if a = b then 1 else f x", ("if", ("=", "a", "b"), "1", ("f", "x"))),
        ("f ∘ g = fun x => f (g x)", ("=", ("∘", "f", "g"), ("fun", ("f", ("g", "x"))))),
        ("(a, b).1", (".1", ("(,)", "a", "b"))),
        ("[1, 2]", ("[]", "1", "2")),
        ("f x✝ α₁", ("f", "x✝", "α₁")),
    ],
)
def test_terms_are_read_as_lean_reads_them(text: str, expected: object) -> None:
    term = parse(text)
    assert shape(term) == expected and term.text == text


def test_binders_keep_names_and_types() -> None:
    assert parse("∀ (x y : α) {z : List β}, p").binders == (
        ("x", "α"), ("y", "α"), ("z", "List β"),
    )  # fmt: skip
    assert parse("∃ x y, r x y").binders == (("x", ""), ("y", ""))
    variables, premises, conclusion = telescope(parse("∀ (n : Nat), p n → ∀ m, q n m"))
    assert variables == [("n", "Nat"), ("m", "")]
    assert [p.text for p in premises] == ["p n"] and conclusion.text == "q n m"


@given(st.text('pqx ()[]⟨⟩{}∀∃∧→¬,.:=|+*123λ✝\n"«»ifthenelsematchwith', max_size=60))
def test_no_text_breaks_the_reader(text: str) -> None:
    for term in parse(text).walk():
        assert isinstance(term.arg, str) or not term.text


def test_an_argument_gets_brackets_where_needed() -> None:
    assert [parse(t).arg for t in ("x", "f x", "(f x)", "[1, 2]", "(a) + (b)")] == [
        "x", "(f x)", "(f x)", "[1, 2]", "((a) + (b))",
    ]  # fmt: skip


FILE = """\
-- def hidden : Nat := 1
namespace N
inductive Even : Nat → Prop
  | zero : Even 0
  | step (n : Nat) : Even n → Even (n + 2)
structure P where
  x : Nat
  y : Nat := 0
deriving Repr
@[simp] def len {α : Type} : List α → Nat
  | [] => 0
  | _ :: xs => len xs + 1
def sumAcc : List Nat → Nat → Nat
  | [], acc => acc
  | x :: xs, acc => sumAcc xs (acc + x)
def isBig (n : Nat) : Prop := n > 10
def fib : Nat → Nat
  | 0 => 0 | 1 => 1
  | n + 2 => fib (n + 1) + fib n
theorem len_nil {α : Type} : len ([] : List α) = 0 := rfl
end N
lemma big (n : Nat) (h : N.isBig n) : 3 < n → ∀ m, m = m := by
  simp
"""


def test_a_file_is_read() -> None:
    facts = facts_of(FILE)
    assert set(facts.functions) == {"len", "sumAcc", "isBig", "fib"}
    length, total = facts.functions["len"], facts.functions["sumAcc"]
    assert (length.name, length.splits, length.recursive) == ("N.len", {0}, True)
    assert (total.splits, 1 in total.changes, total.nested) == ({0}, True, False)
    assert facts.functions["isBig"].is_prop and facts.functions["fib"].nested
    even, point = facts.inductives["Even"], facts.inductives["P"]
    assert even.is_prop and even.indexed and even.is_recursive(even.constructors[1])
    assert [c.name for c in even.constructors] == ["N.Even.zero", "N.Even.step"]
    assert even.constructors[1].fields == (("n", "Nat"), ("", "Even n"))
    assert point.constructors[0].fields == (("x", "Nat"), ("y", "Nat"))
    assert [lemma.name for lemma in facts.lemmas] == ["N.len_nil", "big"]
    assert [(n, h.text) for n, h in facts.lemmas[1].hypotheses] == [
        ("h", "N.isBig n"),
        ("", "3 < n"),
    ]
    assert [lemma.proved for lemma in facts.lemmas] == [True, True]
    assert facts.lemmas[1].conclusion.text == "m = m"
