"""Conjectures of a seed and a lemma as a dataset job."""

from __future__ import annotations

import json
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from qedgym.data_synth.conjecture import ConjectureJob
from qedgym.data_synth.run import run_job
from qedgym.env.errors import InputError
from qedgym.env.theorem import Theorem
from qedgym.env.toolchain import find_toolchain
from qedgym.env.verify import verify_many

FILE = """
def twice : Nat → Nat
  | 0 => 0
  | n + 1 => twice n + 2
theorem twice_succ (n : Nat) : twice (n + 1) = twice n + 2 := rfl
theorem twice_eq (n : Nat) : twice n = n + n := by
  induction n with
  | zero => rfl
  | succ n ih => rw [twice_succ, ih]; omega
"""


def test_conjectures_are_settled_and_what_is_proved_checks(tmp_path: Path) -> None:
    file = tmp_path / "Twice.lean"
    file.write_text(FILE)
    job = ConjectureJob.of([str(file)], lemmas=2, nodes=(4, 12))
    done = run_job(job, tmp_path / "out", workers=0)
    assert done.complete and not done.lost
    assert done.counts["made"] >= done.records > 0
    rows = [
        row for shard in (tmp_path / "out").rglob("*.parquet")
        for row in pq.read_table(shard).to_pylist()
    ]  # fmt: skip
    assert len(rows) == done.records == len({row["canonical"] for row in rows})
    proofs = [
        (Theorem(r["full_name"], r["theorem_statement"], r["header"]), r["proof"])
        for r in rows if r["status"] == "proved"
    ]  # fmt: skip
    assert all(r.ok for r in verify_many(proofs, find_toolchain("embedded")))
    assert {json.loads(r["provenance"])["seed"] for r in rows} <= {"twice_succ", "twice_eq"}

    again = run_job(job, tmp_path / "again", workers=0)
    assert again.counts == done.counts and again.records == done.records


def test_an_unknown_conjecturer_is_named(tmp_path: Path) -> None:
    file = tmp_path / "Twice.lean"
    file.write_text(FILE)
    with pytest.raises(InputError, match="no such conjecturer; there is symbolic"):
        ConjectureJob.of([str(file)], conjecturer="oracle")
