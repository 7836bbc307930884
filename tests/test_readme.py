"""What the README tells a new user to run, run."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from qedgym.env.toolchain import Toolchain

ROOT = Path(__file__).parent.parent
TEXT = (ROOT / "README.md").read_text(encoding="utf-8")
SNIPPETS = re.findall(r"```python\n(.*?)```", TEXT, re.DOTALL)


@pytest.mark.parametrize("source", SNIPPETS, ids=range(len(SNIPPETS)))
def test_snippets_run(toolchain: Toolchain, source: str) -> None:
    ran = subprocess.run(
        (sys.executable, "-P", "-c", source), cwd=ROOT, capture_output=True, text=True
    )
    assert (ran.returncode, ran.stderr) == (0, ""), ran.stderr
    assert ran.stdout


def test_links_and_folders_are_there() -> None:
    named = re.findall(r"\]\(((?!https?:)[^)]+)\)", TEXT) + re.findall(r"^\| `(\w+)/`", TEXT, re.M)
    assert len(named) > 6
    for name in named:
        assert (ROOT / name).exists(), name
