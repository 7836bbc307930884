"""Machines on which the Lean wheel cannot load get one line of what to do instead."""

from __future__ import annotations

import subprocess
import sys

import pytest

from qedgym.env import wheel_platform
from qedgym.env.wheel_platform import glibc, python_reason, reason_here, wheel_reason


@pytest.mark.parametrize(
    ("system", "machine", "libc"),
    [
        ("Linux", "x86_64", (2, 35)),
        ("Linux", "aarch64", (2, 41)),
        ("Darwin", "arm64", None),
        ("Darwin", "x86_64", None),
    ],
)
def test_machines_that_have_a_wheel(system: str, machine: str, libc: tuple[int, ...]) -> None:
    assert wheel_reason(system, machine, libc) is None


@pytest.mark.parametrize(
    ("system", "machine", "libc", "said"),
    [
        ("Linux", "x86_64", (2, 31), "needs glibc 2.35, this is 2.31"),
        ("Linux", "x86_64", None, "another C library"),
        ("Linux", "riscv64", (2, 41), "this is riscv64"),
        ("Windows", "AMD64", None, "this is Windows; use WSL2"),
        ("", "", None, "an unknown system"),
    ],
)
def test_machines_that_have_none(
    system: str, machine: str, libc: tuple[int, ...] | None, said: str
) -> None:
    reason = wheel_reason(system, machine, libc)
    assert reason is not None and said in reason and "\n" not in reason


@pytest.mark.parametrize(
    ("version", "good"),
    [((3, 10), False), ((3, 11), True), ((3, 12, 1), True), ((3, 13), False), ((2, 7), False)],
)
def test_pythons(version: tuple[int, ...], good: bool) -> None:
    assert (python_reason(version) is None) == good


def test_here() -> None:
    assert reason_here() is None  # else nothing of Lean could be tested
    if sys.platform == "linux":
        assert (glibc() or ()) >= wheel_platform.GLIBC


def test_runs_as_a_bare_file() -> None:
    ran = subprocess.run(
        (sys.executable, "-I", "-S", str(wheel_platform.__file__)), capture_output=True, text=True
    )
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "", "")
