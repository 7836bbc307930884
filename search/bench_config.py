"""What the folder of a benchmark run says of how it came about."""

from __future__ import annotations

import os
import platform
import sys
from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

import qedgym
from qedgym.env.engine_pool import processors
from qedgym.search.bench_plan import Plan, fingerprint
from qedgym.search.bench_store import SCHEMA


def run_config(
    plan: Plan, suites: Sequence[str], *, limit: int | None, workers: int
) -> dict[str, Any]:
    """The settings of a run, as ``config.json`` has them."""
    return {
        "schema": SCHEMA,
        "command": ["qedgym", *sys.argv[1:]],
        "qedgym": qedgym.__version__,
        "python": platform.python_version(),
        "lean": list(dict.fromkeys(e.toolchain.description for e in plan.entries)),
        "suites": list(suites),
        "fingerprint": fingerprint(plan.entries),
        "theorems": len(plan.entries),
        "unsupported": len(plan.entries) - len(plan.supported),
        "configurations": [c.label for c in plan.configurations],
        "attempts": plan.attempts,
        "budget": asdict(plan.budget),
        "seed": plan.seed,
        "critic": plan.critic,
        "limit": limit,
        "workers": workers,
        "machine": {
            "system": platform.system(),
            "processor": platform.processor() or platform.machine(),
            "cores": processors(),
            "load": round(os.getloadavg()[0], 2),
        },
        "begun": datetime.now().astimezone().isoformat(timespec="seconds"),
    }
