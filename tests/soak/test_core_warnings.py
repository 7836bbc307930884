"""The core's sources under ``lean`` with its linters, which the build leaves out: no warning."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from qedgym.env.core_build import modules_of
from qedgym.env.embedded import CORE
from qedgym.env.process import Completed, run_lean
from qedgym.env.toolchain import Toolchain


@pytest.mark.soak
@pytest.mark.timeout(3600)
def test_no_module_of_the_core_has_a_warning(toolchain: Toolchain) -> None:
    def lint(source: Path) -> Completed:
        text = source.relative_to(CORE)
        return run_lean(toolchain, ("-DwarningAsError=true", str(text)), cwd=CORE, timeout_s=300)

    with ThreadPoolExecutor(2) as pool:
        done = list(pool.map(lint, modules_of(CORE).values()))
    assert [d.stdout for d in done if not d.ok or d.stdout] == []
