"""Make ``data/library_train_steps.jsonl.gz``: trace the proofs of ``library:train``.

    python -m qedgym.provers.generate_library_steps

Takes about a minute of one core. What it writes is the same for the same library.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable

from qedgym.env.errors import InputError
from qedgym.env.library import LibraryTheorem, suite
from qedgym.env.state_engine import StateEngine
from qedgym.env.toolchain import find_toolchain
from qedgym.provers.proof_steps import ProofStep, steps_of
from qedgym.provers.step_data import LIBRARY_STEPS, write_steps


def traced_steps(engine: StateEngine, theorems: Iterable[LibraryTheorem]) -> list[ProofStep]:
    """The steps of the theorems' own proofs; a proof that Lean does not trace is told and left."""
    found = []
    for theorem in theorems:
        try:
            trace = engine.trace(theorem.theorem)
        except InputError as error:
            print(error, file=sys.stderr)
            continue
        found += steps_of(trace, theorem.file)
    return found


def main() -> None:
    """Write the file."""
    with StateEngine(find_toolchain("embedded")) as engine:
        steps = traced_steps(engine, suite("library:train"))
    LIBRARY_STEPS.parent.mkdir(exist_ok=True)
    print(f"{write_steps(steps, LIBRARY_STEPS)} steps: {LIBRARY_STEPS}")


if __name__ == "__main__":
    main()
