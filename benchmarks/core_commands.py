"""What each command of a core module costs to elaborate, the dearest first.

    python benchmarks/core_commands.py Init.List.Ops             one module
    python benchmarks/core_commands.py Init.Nat.Sub --top 60

Counted are Lean's small allocations (its heartbeats), which go with processor time, some 8,000 of
them a millisecond, and are the same in every run, however busy the machine is. Imports come from
this checkout's build of the core, which is made if there is none. Linux only.
"""

from __future__ import annotations

import argparse
import ctypes
import os
import sys
import tempfile
from pathlib import Path

from qedgym.env.core_build import modules_of
from qedgym.env.embedded import CORE, find_wheel
from qedgym.env.module_frontend import StrictFrontend
from qedgym.env.toolchain import find_toolchain

_WIDTH = 100  # characters of a command that are shown


def costs(library: str, text: str, module: str, file: str) -> list[tuple[int, int, int]]:
    """Of each command where it begins and ends (bytes) and how many small objects Lean made for it.

    Ends the program when the text has an error or a warning, which is printed.
    """
    frontend = StrictFrontend(library)
    count = frontend.lean.function("_ZN4lean18get_num_heartbeatsEv", 0)
    found: list[tuple[int, int, int]] = []
    begin, before = 0, 0
    for state in frontend.states(text, module, file):
        if state is None:
            sys.exit(1)
        end, now = frontend.end(state), int(count())
        found.append((begin, end, now - before))
        begin, before = end, now
    return found[1:]  # the first is the header


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("module", help="a module of the core, such as Init.List.Ops")
    parser.add_argument("--top", type=int, default=25, help="how many commands (default 25)")
    given = parser.parse_args()
    modules = modules_of(CORE)
    if given.module not in modules:
        sys.exit(f"{given.module} is no module of the core: one of {', '.join(modules)}")
    text = modules[given.module].read_text(encoding="utf-8")
    os.environ.update(find_toolchain("embedded").environ)
    library = str(find_wheel().library)
    ctypes.CDLL(library, ctypes.RTLD_GLOBAL).lean_initialize()
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        name = Path(*given.module.split(".")).with_suffix(".lean")
        found = costs(library, text, given.module, str(name))
    raw = text.encode()
    total = sum(cost for _, _, cost in found)
    print(f"{given.module}: {total / 1000:,.0f} k in {len(found)} commands")
    for begin, end, cost in sorted(found, key=lambda c: -c[2])[: given.top]:
        command = raw[begin:end].decode()
        begin += len(command.encode()) - len(command.lstrip().encode())
        line = raw.count(b"\n", 0, begin) + 1
        print(f"{cost / 1000:8.1f} k  line {line:4}  {' '.join(command.split())[:_WIDTH]}")


if __name__ == "__main__":
    main()
