"""Attacks of ``tests/attacks`` where they meet the environment and ``qedgym prove``.

A file's author controls what a tactic may lean on there: axioms, unfinished lemmas, macros that
hide ``sorry``, instances that lie, lemmas that no kernel took. The tactic itself looks innocent.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from qedgym.env.proof_env import ProofEnv
from qedgym.env.toolchain import Toolchain

ATTACKS = Path(__file__).parent / "attacks"
TACTICS = {
    "own_axiom": "exact cheat",
    "private_axiom": "exact hidden.elim",
    "axiom_namesake": "exact Mine.propext.elim",
    "axiom_in_class": "exact Broken.bad.elim",
    "noncomputable_axiom": "exact choose",
    "sorry_helper": "exact helper.symm",
    "sorry_in_definition": "exact witness.2",
    "sorry_instance": "exact Fact.out",
    "instance_inhabited_false": "exact (default : False).elim",
    "local_sorry_instance": "exact Classical.choice inferInstance",
    "decidable_liar": "decide",
    "macro_decide": "decide",
    "macro_rfl": "exact rfl",
    "simp_loop_attr": "simp",
    "skip_kernel_in_lemma": "exact helper.symm",
    "warning_as_ok": "exact sorry",
    "csimp": "exact absurd h (by decide)",
}


@pytest.mark.parametrize("name", TACTICS)
def test_a_step(name: str, toolchain: Toolchain) -> None:
    env = ProofEnv(theorems=str(ATTACKS / f"{name}.lean"), toolchain=toolchain)
    try:
        env.reset(seed=0, options={"theorem": "one_eq_two"})
        _, reward, terminated, _, info = env.step(TACTICS[name])
        assert reward == 0.0 and info["proved"] is False
        assert not terminated or info["error"] == "rejected", info
    finally:
        env.close()


def test_prove() -> None:
    names = ["own_axiom", "sorry_helper", "macro_decide", "simp_loop_attr",
             "instance_inhabited_false", "skip_kernel_in_lemma"]  # fmt: skip
    code = "import sys; from qedgym.cli.main import main; sys.exit(main(sys.argv[1:]))"
    files = [str(ATTACKS / f"{name}.lean") for name in names]
    done = subprocess.run(
        [sys.executable, "-c", code, "prove", *files, "--theorem", "one_eq_two", "--json",
         "--timeout", "4"],
        capture_output=True, text=True, timeout=280,
    )  # fmt: skip
    assert done.returncode == 1, done.stderr
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(rows) == len(names)
    assert all(row["status"] != "proved" and not row["proof"] for row in rows), rows
