"""The layout of a proof document, and what counts as a fault in it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qedgym.env import proof_document as layout
from qedgym.env.lsp import Diagnostic
from qedgym.env.theorem import Theorem

LINE = 5  # of the sentinel in the documents below
OPEN = Diagnostic(1, LINE, layout.SENTINEL.index("fail_if"), "The tactic `fail_if_success` ...")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", ()),
        ("theorem t : True", ()),
        ("/-! doc import X -/\nimport A.B -- import C\nimport D\nopen A", "import A.B import D"),
        ("prelude\nimport Init.Core\ndef x := 1", "prelude import Init.Core"),
        ("module\npublic import A\nimport all B\npublic", "module public import A import all B"),
        ("public meta import A\nmeta def x := 1", "public meta import A"),
        ("def import := 1", ()),
    ],
)  # fmt: skip
def test_import_lines(text: str, words: str | tuple[str, ...]) -> None:
    expected = tuple(words.split()) if isinstance(words, str) else words
    assert layout.import_lines(text) == expected


def test_layout() -> None:
    theorem = Theorem("t", "theorem t :\n  True", "open A\n")
    head = layout.head_lines(theorem)
    assert head == ["open A", "theorem t :", "  True := by"]
    assert layout.statement_line(theorem) == 1
    assert layout.tactic_lines("  cases h with\n  | a => b") == (
        "  (cases h with", "   | a => b", "  )",
    )  # fmt: skip
    assert layout.tactic_lines("simp -- why") == ("  (simp -- why", "  )")


def test_the_last_line_may_fail() -> None:
    assert layout.fault([OPEN], 0, 3, LINE) is None
    assert layout.goals_are_left([OPEN], LINE)
    assert not layout.goals_are_left([], LINE)


@pytest.mark.parametrize(
    "other",
    [
        Diagnostic(1, 3, 0, "in the tactic"),
        Diagnostic(1, LINE, 2, "elsewhere on the last line"),
        Diagnostic(1, LINE, OPEN.column, "unexpected token"),
        Diagnostic(1, 0, 0, "in the statement"),
        Diagnostic(2, 0, 8, "declaration uses `sorry`"),
        Diagnostic(2, 0, 8, "declaration uses 'sorry'"),
    ],
)
def test_everything_else_counts(other: Diagnostic) -> None:
    assert layout.fault([OPEN, other], 0, 3, LINE) == other


def test_what_does_not_count() -> None:
    mild = [
        Diagnostic(2, 3, 0, "unused variable"),
        Diagnostic(3, 3, 0, "Try this: exact h"),
        Diagnostic(2, 0, 8, "declaration uses `sorry`"),  # an earlier theorem of the file
    ]
    assert layout.fault([OPEN, *mild], 2, 3, LINE) is None


def test_the_tactic_is_named_first() -> None:
    early, late = Diagnostic(1, 0, 0, "a"), Diagnostic(1, 4, 0, "b")
    assert layout.fault([early, late], 0, 3, LINE) == late


def test_messages() -> None:
    assert layout.one_line(" a\n  b\n") == "a b"
    long = layout.clipped("x" * 10_000)
    assert len(long) < 5000 and long.endswith("(10000 characters)")


@given(st.text(alphabet="aβ𝒜", max_size=8), st.integers(0, 8))
def test_code_points(line: str, column: int) -> None:
    column = min(column, len(line))
    units = len(line[:column].encode("utf-16-le")) // 2
    assert layout.code_points(["", line], 1, units) == column


def test_spans() -> None:
    notes = [{"decls": {"a": [1, 0, 4, 2, 1, 8, 1, 9]}}, {"references": {}}]
    leaf = {"name": "b", "range": {"start": {"line": 7}, "end": {"line": 9}}}
    tree = [{"name": "N", "range": {}, "children": [leaf]}]
    assert layout.spans(notes, tree) == [(1, 4), (7, 9)]
    assert layout.covering([(1, 4), (7, 9)], 8, 9)
    assert not layout.covering([(1, 4), (7, 9)], 7, 9), "it begins inside the block"
