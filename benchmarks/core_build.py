"""What the core library costs: building it from nothing, loading it, memory of an idle worker.

    python benchmarks/core_build.py                  this checkout
    python benchmarks/core_build.py --before HEAD~9  and, in the same run, an earlier commit

Everything is built in a temporary cache. Seconds are of the wall clock, and of the processor for
all processes together, which other work on the machine changes less. What loading adds is the
difference between ``lean`` on a file without a header and on one that says ``prelude``, each the
least of many starts in forks of one loaded Lean, all in turn. Linux only.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

ROOT = Path(__file__).resolve().parents[1]

_BUILD = """
import json, os, sys, threading, time
sys.path.insert(0, sys.argv[1])
from measure import private_mb
from qedgym.env import launch
from qedgym.env.core_build import core_olean_dir, modules_of
from qedgym.env.embedded import CORE, find_wheel
from qedgym.env.state_engine import StateEngine
from qedgym.env.theorem import Theorem
from qedgym.env.toolchain import Toolchain, find_toolchain
from qedgym.env.trusted_core import trusted_core

peak = 0.0  # processor seconds of all processes below this one and of the children they had

def watch():
    global peak
    while True:
        ticks = 0
        for pid in launch.descendants(os.getpid()):
            try:
                with open(f"/proc/{pid}/stat") as file:
                    ticks += sum(map(int, file.read().rsplit(")", 1)[1].split()[11:15]))
            except OSError:
                pass
        peak = max(peak, ticks / os.sysconf("SC_CLK_TCK"))
        time.sleep(0.05)

threading.Thread(target=watch, daemon=True).start()

def spent(work):
    global peak
    peak, began = 0.0, time.monotonic()
    done = work()
    return done, (time.monotonic() - began, peak)

wheel = find_wheel()
place, compiling = spent(lambda: core_olean_dir(wheel.version, wheel.library, CORE))
there = {"LEAN_PATH": str(place)}
lean = Toolchain("embedded", "", ("embedded", str(wheel.library)), there)
_, listing = spent(lambda: trusted_core(lean))
with StateEngine(find_toolchain("embedded")) as engine:
    engine.start(Theorem("t", "theorem t (p : Prop) : p \\u2192 p"))
    memory = private_mb(engine.pid or 0)
oleans = list(place.rglob("*.olean"))
print(json.dumps({
    "library": str(wheel.library), "place": str(place), "memory": memory,
    "modules": len(modules_of(CORE)), "mb": sum(p.stat().st_size for p in oleans) / 1e6,
    "compiling": compiling, "listing": listing,
}))
"""

_LOAD = """
import ctypes, json, os, sys, time
lean = ctypes.CDLL(sys.argv[1], ctypes.RTLD_GLOBAL)
lean.lean_initialize()
def start(place, file):
    argv = [b"lean", file.encode()]
    began = time.monotonic()
    child = os.fork()
    if child == 0:
        os.environ["LEAN_PATH"] = place
        lean.exit(lean.lean_main(2, (ctypes.c_char_p * 3)(*argv, None)))
    _, status, used = os.wait4(child, 0)
    assert status == 0, (place, file)
    return time.monotonic() - began, used.ru_utime + used.ru_stime
least = {}
for _ in range(int(sys.argv[2])):
    for place in sys.argv[3:]:
        for file in ("with.lean", "without.lean"):
            took = start(place, file)
            least[place, file] = [min(p) for p in zip(took, least.get((place, file), took))]
print(json.dumps([
    [1000 * (a - b) for a, b in zip(least[p, "with.lean"], least[p, "without.lean"])]
    for p in sys.argv[3:]
]))
"""


def built(tree: Path, folder: Path) -> dict[str, Any]:
    """What building a checkout's core in ``folder`` gave."""
    (folder / "qedgym").symlink_to(tree)
    environ = {**os.environ, "PYTHONPATH": str(folder), "QEDGYM_CACHE": str(folder / "cache")}
    program = [sys.executable, "-c", _BUILD, str(ROOT / "benchmarks")]
    ran = subprocess.run(program, env=environ, cwd=folder, stdout=subprocess.PIPE, check=True)
    return dict(json.loads(ran.stdout))


def loading(library: str, places: Sequence[str], folder: Path, starts: int) -> list[list[float]]:
    """What each core adds to a start, in ms of the clock and of the processor."""
    (folder / "with.lean").write_text("")
    (folder / "without.lean").write_text("prelude\n")
    program = [sys.executable, "-I", "-S", "-c", _LOAD, library, str(starts), *places]
    ran = subprocess.run(program, cwd=folder, stdout=subprocess.PIPE, check=True)
    return list(json.loads(ran.stdout))


def row(of: dict[str, Any], loads: Sequence[float]) -> dict[str, str]:
    """The figures of one checkout, by what they are of."""
    compiling, listing = of["compiling"], of["listing"]
    return {
        "modules, oleans": f"{of['modules']}, {of['mb']:.1f} MB",
        "building from nothing, s": f"{compiling[0] + listing[0]:.1f}",
        "  compiling, s (processor s)": "{:.1f} ({:.1f})".format(*compiling),
        "  listing axioms, s (processor s)": "{:.1f} ({:.1f})".format(*listing),
        "loading adds to a start, ms (processor ms)": "{:.1f} ({:.1f})".format(*loads),
        "private memory of an idle step server, MiB": f"{of['memory']:.1f}",
    }


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--before", metavar="COMMIT", help="measure this commit too, first")
    parser.add_argument("--starts", type=int, default=25, help="starts of each kind (default 25)")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        trees = {"now": ROOT}
        if given.before:
            archive = ["git", "-C", str(ROOT), "archive", "--format=tar", given.before]
            data = subprocess.run(archive, stdout=subprocess.PIPE, check=True).stdout
            with tarfile.open(fileobj=BytesIO(data)) as tar:
                if hasattr(tarfile, "data_filter"):  # Python 3.11 has it from 3.11.4 on
                    tar.extraction_filter = tarfile.data_filter
                tar.extractall(folder / "tree")
            trees = {given.before: folder / "tree", **trees}
        results = []
        for number, tree in enumerate(trees.values()):
            (folder / str(number)).mkdir()
            results.append(built(tree, folder / str(number)))
        places = [of["place"] for of in results]
        loads = loading(results[0]["library"], places, folder, given.starts)
    found = list(zip(trees, map(row, results, loads), strict=True))
    load = os.getloadavg()[0]
    table = Table(title=f"the core library ({os.cpu_count()} cores, load average {load:.1f})")
    table.add_column("")
    for name, _ in found:
        table.add_column(name, justify="right")
    for what in found[0][1]:
        table.add_row(what, *(figures[what] for _, figures in found))
    Console(width=110).print(table)


if __name__ == "__main__":
    main()
