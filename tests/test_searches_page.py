"""``docs/searches.md`` names every search and every setting with its default."""

from __future__ import annotations

from pathlib import Path

import pytest

from qedgym.search.registry import SEARCHES, settings

PAGE = Path(__file__).parents[1] / "docs" / "searches.md"


@pytest.mark.parametrize("name", list(SEARCHES))
def test_the_page_has_the_search_and_its_settings(name: str) -> None:
    text = PAGE.read_text(encoding="utf-8")
    assert text.count(f"| `{name}` |") >= 1 + len(settings(name))
    for setting in settings(name).values():
        assert f"| `{name}` | `{setting.name}` | {setting.default} |" in text
