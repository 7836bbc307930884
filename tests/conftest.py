"""Fixtures that several test files share."""

from __future__ import annotations

import pytest

from qedgym.env.toolchain import Toolchain, find_toolchain


@pytest.fixture(scope="session")
def toolchain() -> Toolchain:
    """The embedded Lean, its core library built when it is not yet."""
    return find_toolchain("embedded")
