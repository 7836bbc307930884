"""Steps of the engines and of the environment, measured against each other in one run.

    python benchmarks/step_latency.py [--seconds S] [--json] [--all-cores] [--only SECTION ...]

The mix of tactics is in ``tactic_mix.py``. The benchmark and the Lean processes that it starts are
held on one processor core (Linux), so that figures are per core, except where a table says that
all cores are in use. ``--json`` prints one JSON object a row on standard output and the tables on
standard error.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable

from depth_and_breadth import breadth, depth
from engine_steps import latency, rates
from environment_steps import overhead, vectors
from measure import Report, hold_on_one_core
from memory import memory
from start_up import start_up
from two_workers import two_workers

from qedgym.env.state_engine import StateEngine
from qedgym.env.toolchain import Toolchain, find_toolchain

SECTIONS: dict[str, Callable[[Report, Toolchain, float], None]] = {
    "latency": latency,
    "rates": rates,
    "workers": two_workers,
    "overhead": overhead,
    "depth": depth,
    "breadth": breadth,
    "memory": memory,
    "start-up": start_up,
    "vectors": vectors,
}


def main() -> None:
    """Run the sections and print their tables."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    parser.add_argument("--seconds", type=float, default=4.0, help="about how long a figure takes")
    parser.add_argument("--json", action="store_true", help="JSON Lines on standard output")
    parser.add_argument("--all-cores", action="store_true", help="do not hold it on one core")
    parser.add_argument("--only", nargs="+", choices=SECTIONS, help="these sections only")
    options = parser.parse_args()
    toolchain = find_toolchain("embedded")
    StateEngine(toolchain).close()  # builds the step server, should that be needed
    cores = "all cores" if options.all_cores else hold_on_one_core()
    report = Report(
        f"{toolchain.description}; {cores}; about {options.seconds:g} s a figure", options.json
    )
    for name in options.only or SECTIONS:
        SECTIONS[name](report, toolchain, options.seconds)
    report.end()


if __name__ == "__main__":
    main()
