"""Every test that ``docs/trust.md`` names is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

TESTS = Path(__file__).parent
PAGE = TESTS.parent / "docs" / "trust.md"


@pytest.mark.skipif(not PAGE.is_file(), reason="the documents are not part of the package")
def test_tests_that_are_named_exist() -> None:
    text = PAGE.read_text(encoding="utf-8")
    for name in re.findall(r"`attacks/([^`]+)`((?:, `[\w*]+`)*)", text):
        for pattern in (name[0], *re.findall(r"`([\w*]+)`", name[1])):
            if pattern.startswith("test_"):
                assert (TESTS / f"{pattern}.py").is_file(), pattern
            else:
                assert list((TESTS / "attacks").glob(f"{pattern}.lean")), pattern
    last = ""
    for file, function in re.findall(r"`(test_\w+)(?:::(\w+))?`", text):
        if (TESTS / f"{file}.py").is_file():
            last = file
        else:  # a function of the file named before
            function = file
        if function:
            code = (TESTS / f"{last}.py").read_text(encoding="utf-8")
            assert f"def {function}(" in code, function
