"""Parsers that Lean makes when they are met, and not with every start."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from qedgym.env import module_frontend
from qedgym.env.process import run_lean
from qedgym.env.toolchain import find_toolchain
from qedgym.lean_project import native_selection as selection
from qedgym.lean_project.generate_native_table import library_path, read_parsers
from qedgym.lean_project.native_objects import symbols

_FRONTEND = Path(module_frontend.__file__ or "").parent
_ENTRIES = Path(__file__).with_name("parser_entries.py")


def test_they_begin_as_lean_s_own_and_stand_in_their_places() -> None:
    core = Path(find_toolchain("embedded").environ["LEAN_PATH"])
    olean = core / "Init" / "NativeTactics.olean"
    command = [sys.executable, str(_ENTRIES), str(library_path()), str(_FRONTEND), str(olean)]
    environ = {**os.environ, "LEAN_PATH": str(core)}
    ran = subprocess.run(command, env=environ, capture_output=True, check=True, timeout=60)
    told = json.loads(ran.stdout)
    parsers = read_parsers(symbols(library_path()))
    later = selection.made_later(parsers)
    entered = {tuple(name) for name in told["entered"]}
    assert len(later) > 100
    assert {name for name in entered if name[-1] == "later"} == {(*n, "later") for n in later}
    assert not entered & later
    assert ("Lean", "Parser", "Tactic", "simp") in entered
    assert len(told["begins"]) == len(later)
    for ours, lean_s in told["begins"]:
        assert ours == lean_s
        assert ours[0] == 2  # constructor ``tokens``
    # What one reads inside is read again by another: twice as often with every level of nesting.
    assert len(told["tried"]) == len(later)
    assert [entry for entry in told["tried"] if entry[2] != 1] == []


@pytest.mark.parametrize(
    ("tactic", "said"),
    [
        ("conv => { lhs; rw [h] }", None),
        ("both h", None),
        ("assumption_mod_cast", None),
        ("show_term conv => { lhs; rw [h] }", "exact Eq.mpr"),
        ("conv => { lhs; rw [h }; rfl", "unexpected token '}'"),
        ("apply_assumption +nothing", "Invalid configuration option `nothing`"),
        ("case x => exact h", "Case tag `x` not found"),
        ("case' x => exact h", "Case tag `x` not found"),
    ],
)
def test_they_parse_print_and_are_quoted_as_others(tactic: str, said: str | None) -> None:
    macro = "macro \"both\" t:term : tactic => `(tactic| conv => { lhs; rw [$t:term] })\n"
    text = f"{macro}example (a b : Nat) (h : a = b) : a = b := by {tactic}\n"
    ran = run_lean(find_toolchain("embedded"), ("--stdin",), stdin=text)
    assert said in ran.stdout if said else ran.ok and not ran.stdout
