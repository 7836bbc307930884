"""The check of tactic text, and how a text is laid out inside the block."""

from __future__ import annotations

from unittest import mock

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from qedgym.env import tactic_text
from qedgym.env.lean_lexer import bracket_fault, code_tokens
from qedgym.env.process import run_lean
from qedgym.env.tactic_text import indent, tactic_fault, tidy
from qedgym.env.toolchain import Toolchain

# Ordinary names in Lean, though some are commands of Mathlib or words of attributes.
NAMES = """
    native lemma alias constant axioms extern csimp implemented_by register_option variables
    compile_inductive extend_docs suppress_compilation reduceBool ofReduceBool trustCompiler
    eval_expr include_bytes library_note notation3 proof_wanted irreducible_def
""".split()
# Tokens of Lean, which cannot be names.
TOKENS = "seal unseal omit include opaque nonrec meta public private partial recall".split()

GOOD = [
    "simp", "exact h", "intro x y", "rw [← h, Nat.add_comm] at h₂ ⊢", "exact?", "simp?",
    "induction n with\n| zero => rfl\n| succ n ih => simp [ih]", "· exact h\n· exact k",
    "cases h <;> simp_all", "exact fun (x : Nat) ↦ ⟨x, by simp⟩", "have h : a = b := by\n  simp",
    "set_option maxRecDepth 500 in simp", "open Nat in simp", "open scoped Foo in simp",
    "-- a comment with sorry and )\nsimp", "simp /- theorem ( -/", 'exact "theorem ) sorry"',
    "exact h.end", "exact Foo.theorem", "exact x.prefix", "exact end'", "exact sorry'",
    "exact 'a' = ')'", "exact #[1, 2]", "exact @id Nat 3", "exact «theorem»", "exact h'.symm'",
    "decide", "omega", "exact mysorry", "exact sorry_free", "let rec f : Nat → Nat := id\nsimp",
    "-- a\ttab\nsimp", 'exact "a\tb"', "simp\r\nsimp", "calc a = b := h\n  _ = c := k",
    "next => simp",
    "exact ih (f h) stop", "exact absurd s (stop u)", "rw [foo admit]", "exact h stop",
    "exact r.stop", "exact (f r).stop", "exact r |>.stop", "exact h.admit", "simp [native]",
    "have native := h", "decide (instances := 3)", "exact h\nexact alias", "intro lemma x",
    "exact f\n  lemma x", "exact Foo.reduceBool", "exact f (1#w)", "exact (k)#n", "exact k#n",
    *(f"intro {word}\nexact {word}" for word in NAMES),
]  # fmt: skip


@pytest.mark.parametrize("text", GOOD)
def test_good(text: str) -> None:
    assert tactic_fault(text) is None


BAD = {
    "": "empty",
    " \n\n": "empty",
    "-- only": "empty",
    "/- only -/": "empty",
    "intro/-": "comment is never closed",
    "sorry": "`sorry`",
    "exact (sorry)": "`sorry`",
    "exact x.sorry": "`sorry`",
    ".sorry": "`sorry`",
    "exact αsorry": "`sorry`",
    'exact s!"{sorry}"': "`sorry`",
    "admit": "`admit`",
    "stop": "`stop`",
    "exact sorryAx _": "`sorryAx`",
    "exact «sorryAx» _ true": "`sorryAx`",
    "exact Lean.«sorryAx»": "`sorryAx`",
    "exact _root_.sorryAx _": "`sorryAx`",
    "apply?": "leaves `sorry`",
    "native_decide": "`native_decide`",
    "exact h stop; stop": "`stop`",
    "try stop": "`stop`",
    "intro x\n  (stop)": "`stop`",
    "all_goals (admit)": "`admit`",
    "exact f (by stop)": "`stop`",
    "iterate 3 (stop)": "`stop`",
    "\tsimp": "tab in line 1, which Lean does not allow: use spaces",
    "skip\nexact\th": "tab in line 2",
    "simp\t": "tab",
    "simp -- a\tb\n\tskip": "tab in line 2",
    "decide (native := true)": "`native`",
    "decide (config := { kernel := false, native := true })": "`native`",
    "decide (config := { c with native := true })": "`native`",
    "exact Lean.ofReduceBool _ _ rfl": "`Lean.ofReduceBool`",
    "exact _root_.Lean.trustCompiler": "`_root_.Lean.trustCompiler`",
    "skip\nlemma x : True := trivial": "command word `lemma`",
    "lemma x : True := trivial": "command word `lemma`",
    "open Nat in lemma x : True := trivial": "command word `lemma`",
    "skip\n\nalias foo := bar": "command word `alias`",
    'skip\nnotation3 "x" => 1': "command word `notation3`",
    **{f"skip\n{word} x": f"command word `{word}`" for word in TOKENS},
    "decide +native": "`native`",
    "exact h\n\ntheorem x : True := trivial": "command word `theorem`",
    "skip\nend Foo": "command word `end`",
    "skip\n@[simp] def x := 1": "attributes",
    "skip\ndef x := 1": "command word `def`",
    "skip\n#eval 1": "command `#eval`",
    "exact 1#eval 1": "command `#eval`",
    "exact f 1 #w": "command `#w`",
    "skip\n#print axioms foo": "command `#print`",
    'exact include_str "/etc/passwd"': "`include_str`",
    "run_tac skip": "`run_tac`",
    "exact unsafe f": "`unsafe`",
    "let rec @[extern] f := 1": "attributes",
    "set_option debug.skipKernelTC true in simp": "debug.skipKernelTC",
    "set_option «debug».skipKernelTC true in simp": "debug.skipKernelTC",
    "set_option maxHeartbeats 0 in simp": "maxHeartbeats",
    "set_option synthInstance.maxHeartbeats 0 in simp": "maxHeartbeats",
    "set_option": "option",
    "exact (h": "never closed",
    "exact h)": "closes nothing",
    "(exact h]": "is closed by",
    'exact "a': "string is never closed",
    "simp /- a": "comment is never closed",
    "simp\0": "U+0000",
    "simp\x7f": "U+007F",
    "simp\ud800": "surrogate",
    "x" * 8193: "too long",
}


@pytest.mark.parametrize("word", [*NAMES, *TOKENS])
def test_lean_agrees_which_words_are_names(toolchain: Toolchain, word: str) -> None:
    text = f"theorem t : ∀ n : Nat, n = n := by\n  intro {word}\n  exact Eq.refl {word}\n"
    assert run_lean(toolchain, ("--stdin",), stdin=text).ok == (word in NAMES)


@pytest.mark.parametrize("text", BAD, ids=lambda t: repr(t[:30]))
def test_bad(text: str) -> None:
    fault = tactic_fault(text)
    assert fault is not None and BAD[text] in fault and "\n" not in fault


def test_length_limit_is_the_callers() -> None:
    assert tactic_fault("simp", 4) is None
    assert tactic_fault("simp", 3) is not None


@given(st.text(max_size=60))
def test_never_raises_and_what_passes_is_closed(text: str) -> None:
    if tactic_fault(text) is None:
        assert bracket_fault(text) is None
        assert bracket_fault("(" + indent(text, 3) + "\n)") is None


FATAL = [b for b in BAD if b.strip() and "only" not in b and b != "set_option"]


@given(st.sampled_from(GOOD), st.sampled_from(FATAL))
def test_a_bad_text_is_not_saved_by_a_good_one(good: str, bad: str) -> None:
    assert tactic_fault(f"{good}\n{bad}", 10_000) is not None or len(bad) > 8000
    assert tactic_fault(f"{bad}\n{good}", 10_000) is not None or len(bad) > 8000


@given(st.sampled_from([g for g in GOOD if "\r" not in g]), st.integers(0, 8), st.integers(0, 8))
def test_layout_is_kept(text: str, columns: int, more: int) -> None:
    moved = indent(text, columns)
    assert tidy(moved) == tidy(text)
    assert indent(moved, more) == indent(text, more)
    assert [t.text for t in code_tokens(moved)] == [t.text for t in code_tokens(text)]
    assert all(line.startswith(" " * columns) for line in moved.split("\n") if line)


def test_tidy() -> None:
    assert tidy("\n\n    a  \n      b\n\n    c\n\n") == "a\n  b\n\nc"
    assert tidy("a\r\n  b\r\n") == "a\n  b"


def test_strings_are_not_moved() -> None:
    text = '  exact f "a  \n    b\nc"\n    d'
    assert tidy(text) == 'exact f "a  \n    b\nc"\n  d'
    assert indent(text, 2) == '  exact f "a  \n    b\nc"\n    d'


PIECES = st.sampled_from(
    "intro h h' exact simp sorry stop admit theorem lemma native Lean.reduceBool set_option "
    "x.end 1 12 _ _sorry ?_ ?x apply? rw? - -- -/ /- / // |- ( ) [ ] ⟨ ⟩ { } . , ; := => <;> "
    "' \" « » # @ ! λ α 𝒜 run_tac open in fun ↦ ∀ =".split(" ")
)


@settings(max_examples=1000, deadline=None)
@given(
    st.lists(PIECES | st.sampled_from([" ", "\n", "\t", ""]), max_size=9),
    st.sampled_from(["", " "]),
)
@example(["1", "_sorry"], "")  # a number may have underscores
@example(["0b", "_sorry"], "")
def test_the_quick_look_lets_nothing_through(pieces: list[str], between: str) -> None:
    text = between.join(pieces)
    if tactic_text._harmless(text):
        with mock.patch.object(tactic_text, "_harmless", lambda _: False):
            assert tactic_fault(text) is None, text


@pytest.mark.parametrize("text", ["intro x y", "rw [← h, Nat.add_comm]", "refine ⟨?_, h'.2⟩"])
def test_the_quick_look_is_enough_for_plain_texts(text: str) -> None:
    assert tactic_text._harmless(text)


@pytest.mark.timeout(60)
def test_no_text_takes_exponential_time() -> None:
    """A quick look that could part a text in two ways would never end on some of these."""
    characters = [chr(c) for c in range(0x20, 0x7F)] + list("→·⟨⟩₂α")
    for first in characters:
        for second in characters:
            assert not tactic_text._harmless((first + second) * 60 + "α")
