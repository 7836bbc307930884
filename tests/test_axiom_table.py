"""What the trusted constants rest on: Lean's record against what our own reader finds."""

from __future__ import annotations

import dataclasses
import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

from qedgym.env import axiom_table
from qedgym.env.embedded import find_wheel
from qedgym.env.errors import ToolchainError
from qedgym.env.olean import Environment, axioms_of, read_module
from qedgym.env.toolchain import Toolchain
from qedgym.env.trusted_core import module_files, trusted_core

_FRONTEND = Path(axiom_table.__file__ or "").parent
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


_WITHOUT_RECORD = """
import ctypes, sys
library, folder = sys.argv[1:]
sys.path.append(folder)
from module_frontend import StrictFrontend
class Bare(StrictFrontend):
    def _lighter(self, data):
        return self.lean.with_field(data, 4, self.lean.array([]))  # no extension's entries
ctypes.CDLL(library, ctypes.RTLD_GLOBAL).lean_initialize()
assert Bare(library).compile("theorem bare : True := trivial", "Bare", "Bare.lean")
"""


def test_a_module_that_does_not_say_what_it_rests_on(toolchain: Toolchain, tmp_path: Path) -> None:
    command = [sys.executable, "-c", _WITHOUT_RECORD, str(find_wheel().library), str(_FRONTEND)]
    environ = {**os.environ, **toolchain.environ}
    subprocess.run(command, env=environ, cwd=tmp_path, check=True, timeout=60)
    path = os.pathsep.join((toolchain.environ["LEAN_PATH"], str(tmp_path)))
    both = dataclasses.replace(toolchain, environ={**toolchain.environ, "LEAN_PATH": path})
    with pytest.raises(ToolchainError, match="does not say what its constants rest on"):
        trusted_core(both, [("Bare",)])
