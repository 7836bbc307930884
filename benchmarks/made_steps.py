"""The steps of the proofs that made theorems came with, as a dataset to learn from.

    qedgym synth mutate library:train --most 15 --limit 18 --out mutants
    python benchmarks/made_steps.py mutants --most 900 --out mutant-steps.jsonl.gz
    qedgym train sft library mutant-steps.jsonl.gz --out model

Of the training part of a folder of ``qedgym synth``, trivial theorems and what comes from held-out
ones left out, so many are drawn by the seed and traced by Lean. That is learning from proofs that
were made, against learning from those a search finds of the same theorems (``qedgym loop
--theorems``).
"""

from __future__ import annotations

import argparse
import random
from pathlib import Path

from qedgym.data_synth.read import read_records
from qedgym.env.library import suite
from qedgym.env.state_engine import StateEngine
from qedgym.env.toolchain import find_toolchain
from qedgym.provers.leaks import HELD_OUT, held_out_names
from qedgym.provers.step_data import write_steps
from qedgym.training.experience import Found, learned_from
from qedgym.training.made_theorems import read_made, without


def main() -> None:
    """Write them, and say how many."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("dataset", type=Path)
    parser.add_argument("--most", type=int, default=900, help="theorems")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    records = read_records(args.dataset, "train", ["full_name", "proof"])
    proofs = {record["full_name"]: record["proof"] for record in records}
    held_out = [one.theorem for name in HELD_OUT for one in suite(name)]
    made = without(read_made(args.dataset), held_out, held_out_names())
    made = [one for one in made if proofs[one.theorem.name]]
    random.Random(args.seed).shuffle(made)
    found = [
        Found(one.theorem, (proofs[one.theorem.name],), 1, 1, one.sources)
        for one in made[: args.most]
    ]
    with StateEngine(find_toolchain("embedded")) as engine:
        steps, missed = learned_from(found, engine)
    write_steps(steps, args.out)
    print(f"{len(steps)} steps of {len(found) - missed} proofs, {missed} not traced: {args.out}")


if __name__ == "__main__":
    main()
