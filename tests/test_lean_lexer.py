"""Tokens of Lean text: laws for any text, and the cases where Lean's rules are unusual."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qedgym.env.lean_lexer import bracket_fault, code_tokens, tokens

# Text made of the pieces that matter, so that random texts get into every corner.
PIECES = st.sampled_from(
    list("()[]{}⟨⟩⦃⦄ \n\t\"'\\-/«»|.:=#@r!?_aβ𝒜0√λ")
    + ["--", "/-", "-/", "/--", ":=", "r#\"", "\"#", "'a'", "x'", "sorry", "«a b»", "<-", "//"]
)  # fmt: skip
TEXTS = st.lists(PIECES, max_size=40).map("".join) | st.text(max_size=40)


def kinds(text: str) -> list[tuple[str, str]]:
    return [(t.kind, t.text) for t in tokens(text)]


@given(TEXTS)
def test_tokens_cover_the_text(text: str) -> None:
    at = 0
    for token in tokens(text):
        assert token.text and text[token.start : token.end] == token.text
        assert not text[at : token.start].strip(), "only white space lies between tokens"
        at = token.end
    assert not text[at:].strip()


@given(TEXTS)
def test_only_the_last_token_can_be_unterminated(text: str) -> None:
    found = list(tokens(text))
    for token in found[:-1]:
        assert token.kind != "unterminated"


@given(TEXTS, TEXTS)
def test_a_well_bracketed_text_stays_so_among_others(one: str, two: str) -> None:
    if bracket_fault(one) is None and bracket_fault(two) is None:
        assert bracket_fault(f"{one}\n{two}\n") is None
        assert bracket_fault(f"(\n{one}\n) [\n{two}\n]") is None
        assert bracket_fault(f"(\n{one}\n") is not None


@given(TEXTS)
def test_comments_hide_everything(text: str) -> None:
    if "/-" not in text and "-/" not in text:
        assert not list(code_tokens(f"/- {text} -/"))
        assert not list(code_tokens(f"-- {text}".replace("\n", " ")))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("/- a /- b -/ c -/ d", [("comment", "/- a /- b -/ c -/"), ("ident", "d")]),
        ("a -- b ) -/\nc", [("ident", "a"), ("comment", "-- b ) -/"), ("ident", "c")]),
        ("/-- doc -/", [("doc", "/-- doc -/")]),
        ("/--/ x", [("unterminated", "/--/ x")]),
        ('"a \\" ) -- b"', [("string", '"a \\" ) -- b"')]),
        ('r"a\\" b', [("string", 'r"a\\"'), ("ident", "b")]),
        ('r#"a " b"# c', [("string", 'r#"a " b"#'), ("ident", "c")]),
        ('bar"x"', [("ident", "bar"), ("string", '"x"')]),
        ("'(' x' 'a", [("char", "'('"), ("ident", "x'"), ("symbol", "'"), ("ident", "a")]),
        ("'\\'' '\\\\'", [("char", "'\\''"), ("char", "'\\\\'")]),
        ("h'.symm.1", [("ident", "h'.symm"), ("symbol", "."), ("number", "1")]),
        ("«a ) b».c", [("ident", "«a ) b».c")]),
        ("«a", [("unterminated", "«a")]),
        ("λx", [("symbol", "λ"), ("ident", "x")]),
        ("x₁ 𝒜 ℕ", [("ident", "x₁"), ("ident", "𝒜"), ("ident", "ℕ")]),
        ("a:=b", [("ident", "a"), ("symbol", ":="), ("ident", "b")]),
        ("{x//-y}", [("symbol", c) for c in ("{",)]
         + [("ident", "x"), ("symbol", "//"), ("symbol", "-"), ("ident", "y"), ("symbol", "}")]),
        ("a ||| b |>.c", [("ident", "a"), ("symbol", "|||"), ("ident", "b"), ("symbol", "|>."),
                          ("ident", "c")]),
    ],
)  # fmt: skip
def test_cases(text: str, expected: list[tuple[str, str]]) -> None:
    assert kinds(text) == expected


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("(a [b] ⟨c⟩)", None),
        ("')' \")\" «)» /- ) -/ -- )", None),
        ("(", "`(` is never closed"),
        (")", "`)` closes nothing"),
        ("(]", "`(` is closed by `]`"),
        ('"a', "a string is never closed"),
        ("/- a", "a comment is never closed"),
        ("«a", "a quoted name is never closed"),
    ],
)
def test_bracket_fault(text: str, fault: str | None) -> None:
    assert bracket_fault(text) == fault
