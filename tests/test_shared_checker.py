"""Environments of one process share a checker, which ends with the last of them."""

from __future__ import annotations

import os

import psutil

from qedgym.env.proof_env import ProofEnv
from qedgym.env.shared_checker import SharedChecker
from qedgym.env.toolchain import Toolchain

from .engines import AND


def processes() -> set[int]:
    return {child.pid for child in psutil.Process(os.getpid()).children(recursive=True)}


def test_one_for_all(toolchain: Toolchain) -> None:
    before = processes()
    with SharedChecker(toolchain) as first, SharedChecker(toolchain) as second:
        assert first.checker is second.checker
        assert first.checker.verify(AND, "⟨h.2, h.1⟩").ok
        second.close()
        second.close()
        assert first.checker.verify(AND, "⟨h.2, h.1⟩").ok, "one share is left"
        assert processes() > before
    assert processes() <= before
    with SharedChecker(toolchain) as third:
        assert third.checker is not first.checker and third.checker.verify(AND, "by simp [h]").ok


def test_environments_leave_nothing(toolchain: Toolchain) -> None:
    before = processes()
    envs = [ProofEnv(AND, toolchain) for _ in range(3)]
    for env in envs:
        env.reset(seed=0)
        assert env.step("exact ⟨h.2, h.1⟩")[4]["proved"]
    for env in envs:
        env.close()
    assert processes() <= before


def test_a_forked_child_does_not_end_its_parents(toolchain: Toolchain) -> None:
    with SharedChecker(toolchain) as share:
        assert share.checker.verify(AND, "⟨h.2, h.1⟩").ok
        child = os.fork()
        if child == 0:
            share.close()
            os._exit(0)
        assert os.waitpid(child, 0)[1] == 0
        assert share.checker.verify(AND, "by simp [h]").ok
