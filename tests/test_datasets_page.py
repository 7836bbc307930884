"""``docs/datasets.md``: its snippets run, and it names every column."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from qedgym.cli.synth import COMMANDS
from qedgym.data_synth.pairs import NEEDS
from qedgym.data_synth.records import MADE
from qedgym.data_synth.trace_records import TACTIC, TRACE
from qedgym.env.toolchain import Toolchain

PAGE = Path(__file__).parents[1] / "docs" / "datasets.md"
TEXT = PAGE.read_text(encoding="utf-8")
SNIPPETS = re.findall(r"```python\n(.*?)```", TEXT, re.DOTALL)


@pytest.mark.parametrize("source", SNIPPETS, ids=range(len(SNIPPETS)))
def test_snippets_run(toolchain: Toolchain, source: str) -> None:
    command = (sys.executable, "-P", "-c", source)
    ran = subprocess.run(command, capture_output=True, text=True)
    assert (ran.returncode, ran.stderr) == (0, "") and ran.stdout


def test_every_column_kind_and_command_is_named() -> None:
    names = {*TRACE.names, *(field.name for field in TACTIC), *MADE.names, *NEEDS}
    assert not [name for name in sorted(names) if f"`{name}`" not in TEXT]
    assert not [name for name in ("trace", "pairs") if name not in COMMANDS or name not in TEXT]
