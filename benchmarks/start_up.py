"""From nothing to the first goal, in a Python process of its own, the core being built."""

from __future__ import annotations

import subprocess
import sys
import time

from measure import Report, Section, Times, all_cores, in_turn

from qedgym.env.toolchain import Toolchain

_ENGINE = """
from qedgym.env.toolchain import find_toolchain
from qedgym.env.{module} import {engine}
from qedgym.env.theorem import Theorem
with {engine}(find_toolchain("embedded")) as engine:
    print(engine.start(Theorem("t", "theorem t (p : Prop) : p → p")).goals[0].target, flush=True)
"""
_ENVIRONMENT = """
import gymnasium, qedgym
env = gymnasium.make("qedgym/Proof-v0", theorems="theorem t (p : Prop) : p → p")
print(env.reset()[0]["targets"][0], flush=True)
env.close()
"""
_WAYS = {
    "Python alone": "print('⊢', flush=True)",
    "StateEngine": _ENGINE.format(module="state_engine", engine="StateEngine"),
    "DocumentEngine": _ENGINE.format(module="document_engine", engine="DocumentEngine"),
    "gymnasium.make, reset": _ENVIRONMENT,
}


def _first_line(program: str) -> float:
    """Seconds until a program has printed its first line."""
    began = time.perf_counter()
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        line = process.stdout.readline()
        took = time.perf_counter() - began
        process.stdout.read()
    assert line and process.returncode == 0, program
    return took


def start_up(report: Report, _toolchain: Toolchain, seconds: float) -> None:
    """Seconds until the first goal is printed."""
    with all_cores():
        works = [lambda p=program: _first_line(p) for program in _WAYS.values()]  # type: ignore[misc]
        found: list[Times] = in_turn(works, 2 * seconds, least=2)
    section = Section(
        "first goal from a cold Python process, all cores", ("way", "median s", "p90 s")
    )
    for name, times in zip(_WAYS, found, strict=True):
        section.add(name, times.median, times.p90)
    section.notes = [
        "reading the statement of a text (not a Theorem) takes a language-server worker, "
        "which gymnasium.make starts first",
    ]
    report.show(section)
    report.aim("first goal (StateEngine), s", found[1].median, "<=", 0.6)
