"""What the core library costs: building it from nothing, loading it, memory of an idle worker.

    python benchmarks/core_build.py                  this checkout
    python benchmarks/core_build.py --before HEAD~9  and, in the same run, an earlier commit

Everything is built in a temporary cache. Seconds are of the wall clock, and of the processor for
all processes together, which other work on the machine changes less. What loading adds is the
difference between ``lean`` on a file without a header and on one that says ``prelude``, each the
least of many starts in forks of one loaded Lean, in turn. Linux only.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tarfile
import tempfile
from io import BytesIO
from pathlib import Path

from rich.console import Console
from rich.table import Table

ROOT = Path(__file__).resolve().parents[1]

_BUILD = """
import json, resource, sys, time
sys.path.insert(0, sys.argv[1])
from measure import private_mb
from qedgym.env.core_build import core_olean_dir, modules_of
from qedgym.env.embedded import CORE, find_wheel
from qedgym.env.state_engine import StateEngine
from qedgym.env.theorem import Theorem
from qedgym.env.toolchain import Toolchain, find_toolchain
from qedgym.env.trusted_core import trusted_core

def spent():
    used = [resource.getrusage(w) for w in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return time.monotonic(), sum(u.ru_utime + u.ru_stime for u in used)

wheel = find_wheel()
times = [spent()]
place = core_olean_dir(wheel.version, wheel.library, CORE)
times.append(spent())
trusted_core(Toolchain("embedded", "", ("embedded", str(wheel.library)), {"LEAN_PATH": str(place)}))
times.append(spent())
with StateEngine(find_toolchain("embedded")) as engine:
    engine.start(Theorem("t", "theorem t (p : Prop) : p \\u2192 p"))
    memory = private_mb(engine.pid or 0)
oleans = list(place.rglob("*.olean"))
print(json.dumps({
    "library": str(wheel.library), "place": str(place), "memory": memory,
    "modules": len(modules_of(CORE)), "mb": sum(p.stat().st_size for p in oleans) / 1e6,
    "times": times,
}))
"""

_LOAD = """
import ctypes, json, os, sys, time
lean = ctypes.CDLL(sys.argv[1], ctypes.RTLD_GLOBAL)
lean.lean_initialize()
least = {}
for _ in range(int(sys.argv[2])):
    for file in sys.argv[3:]:
        argv = [b"lean", file.encode()]
        began = time.monotonic()
        child = os.fork()
        if child == 0:
            lean.exit(lean.lean_main(2, (ctypes.c_char_p * 3)(*argv, None)))
        _, status, used = os.wait4(child, 0)
        assert status == 0, file
        took = time.monotonic() - began, used.ru_utime + used.ru_stime
        least[file] = [min(pair) for pair in zip(took, least.get(file, took))]
print(json.dumps([1000 * (a - b) for a, b in zip(*least.values())]))
"""


def measured(tree: Path, starts: int) -> dict[str, str]:
    """The figures of one checkout, by what they are of."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "qedgym").symlink_to(tree)
        environ = {**os.environ, "PYTHONPATH": folder, "QEDGYM_CACHE": f"{folder}/cache"}
        program = [sys.executable, "-c", _BUILD, str(ROOT / "benchmarks")]
        built = json.loads(subprocess.run(
            program, env=environ, cwd=folder, stdout=subprocess.PIPE, check=True
        ).stdout)  # fmt: skip
        for name, text in (("with", ""), ("without", "prelude\n")):
            (Path(folder) / f"{name}.lean").write_text(text)
        loading = json.loads(subprocess.run(
            [sys.executable, "-I", "-S", "-c", _LOAD, built["library"], str(starts),
             "with.lean", "without.lean"],
            env={**os.environ, "LEAN_PATH": built["place"]}, cwd=folder,
            stdout=subprocess.PIPE, check=True,
        ).stdout)  # fmt: skip
    began, compiled, listed = built["times"]
    return {
        "modules, oleans": f"{built['modules']}, {built['mb']:.1f} MB",
        "building from nothing, s": f"{listed[0] - began[0]:.1f}",
        "  compiling, s (processor s)": (
            f"{compiled[0] - began[0]:.1f} ({compiled[1] - began[1]:.1f})"
        ),
        "  listing axioms, s (processor s)": (
            f"{listed[0] - compiled[0]:.1f} ({listed[1] - compiled[1]:.1f})"
        ),
        "loading adds to a start, ms (processor ms)": f"{loading[0]:.1f} ({loading[1]:.1f})",
        "private memory of an idle step server, MiB": f"{built['memory']:.1f}",
    }


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--before", metavar="COMMIT", help="measure this commit too, first")
    parser.add_argument("--starts", type=int, default=25, help="starts of each kind (default 25)")
    given = parser.parse_args()
    found: list[tuple[str, dict[str, str]]] = []
    with tempfile.TemporaryDirectory() as folder:
        if given.before:
            archive = ["git", "-C", str(ROOT), "archive", "--format=tar", given.before]
            data = subprocess.run(archive, stdout=subprocess.PIPE, check=True).stdout
            with tarfile.open(fileobj=BytesIO(data)) as tar:
                tar.extractall(folder, filter="data")
            found.append((given.before, measured(Path(folder), given.starts)))
        found.append(("now", measured(ROOT, given.starts)))
    load = os.getloadavg()[0]
    table = Table(title=f"the core library ({os.cpu_count()} cores, load average {load:.1f})")
    table.add_column("")
    for name, _ in found:
        table.add_column(name, justify="right")
    for row in found[0][1]:
        table.add_row(row, *(figures[row] for _, figures in found))
    Console(width=110).print(table)


if __name__ == "__main__":
    main()
