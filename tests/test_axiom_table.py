"""What the trusted constants rest on: Lean's record against what our own reader finds."""

from __future__ import annotations

import dataclasses
import random

import pytest

from qedgym.env.errors import ToolchainError
from qedgym.env.olean import Environment, axioms_of, read_module
from qedgym.env.toolchain import Toolchain
from qedgym.env.trusted_core import module_files, trusted_core

CLASSICAL = {("propext",), ("Quot", "sound"), ("Classical", "choice")}


def test_the_table_is_what_the_terms_say(toolchain: Toolchain) -> None:
    roots = [("Init", "List", "Ends")]
    files = module_files(toolchain, roots)
    oleans = Environment(read_module(path) for path in files.values())
    core = trusted_core(toolchain, roots)
    assert core.files == files
    names = [name for module in oleans.modules for name in module.names]
    assert all(name in core for name in names) and ("BitVec", "toNat_add") not in core
    for name in random.Random(1).sample(names, 400):
        assert core.axioms(name) == axioms_of(name, oleans), name


def test_axioms_of_well_known_theorems(toolchain: Toolchain) -> None:
    core = trusted_core(toolchain)
    assert core.axioms(("Classical", "em")) == CLASSICAL
    assert core.axioms(("propext",)) == {("propext",)}
    assert core.axioms(("Nat", "add_comm")) == set()
    assert core.axioms(("Nat", "rec")) == set()
    with pytest.raises(KeyError):
        core.axioms(("Nat", "nowhere"))


def test_a_module_without_an_olean(toolchain: Toolchain) -> None:
    with pytest.raises(ToolchainError, match="module Init.Nowhere has no olean where"):
        trusted_core(toolchain, [("Init", "Nowhere")])
    nowhere = dataclasses.replace(toolchain, environ={"LEAN_PATH": "/nowhere"})
    with pytest.raises(ToolchainError, match="module Init has no olean where"):
        trusted_core(nowhere)
