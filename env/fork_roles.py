"""What the children of ``fork_server`` do. A bare file (Linux).

``elaborator``: Lean's ``lean_main`` on a job's arguments in the job's folder, or, of a job that
names a ``module``, ``module_frontend``. ``kernel``:
``kernel_replay`` on what standard input holds. Each is given as what a job does and as what a warm
job does first, which gives what the jobs do that go on from it: ``prefix_frontend``, and
``kernel_replay`` behind some of a target's declarations.
"""

import ctypes
import json
import os
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from qedgym.env import confine, kernel_replay, module_frontend, prefix_frontend
else:
    sys.path.append(os.path.dirname(os.path.abspath(__file__)))  # behind the standard library
    import confine
    import kernel_replay
    import module_frontend
    import prefix_frontend

Run = Callable[[dict[str, Any]], object]
WarmUp = Callable[[dict[str, Any]], Run]


def _print(value: object) -> None:
    """A value as JSON to standard output."""
    data = json.dumps(value).encode()
    while data:
        data = data[os.write(1, data) :]


def elaborator(library: str) -> tuple[Run, WarmUp]:
    """``lean_main`` on the job's arguments; warm: a file elaborated, to go on from in its midst.

    Lean is initialised here, once.
    """
    lean = ctypes.CDLL(library, ctypes.RTLD_GLOBAL)
    lean.lean_initialize()
    readable = [p for p in os.environ.get("LEAN_PATH", "").split(os.pathsep) if p]

    def run(job: dict[str, Any]) -> None:
        confine.confine(job["folder"], readable)
        if "module" in job:
            lean.exit(module_frontend.compile_module(library, job["module"], job["file"]))
        argv = [b"lean", *map(os.fsencode, job["args"])]
        lean.exit(lean.lean_main(len(argv), (ctypes.c_char_p * (len(argv) + 1))(*argv, None)))

    def warm_up(job: dict[str, Any]) -> Run:
        confine.confine(job["folder"], readable, forks=True)
        frontend = prefix_frontend.Frontend(library)
        _print(frontend.prepare(_input(), job["olean"]))

        def go_on(inner: dict[str, Any]) -> None:
            confine.confine(inner["folder"], readable)
            lean.exit(frontend.go_on(_input(), inner["at"], inner["olean"]))

        return go_on

    return run, warm_up


def kernel(library: str, modules: list[str]) -> tuple[Run, WarmUp]:
    """The kernel on the program that standard input holds; the verdict to standard output.

    Warm: on a target's program, to go on from behind some of its declarations.
    """
    kernel_replay.raise_stack()
    trusted = kernel_replay.Trusted(library, modules)

    def run(_job: dict[str, Any]) -> None:
        confine.confine(None, [])
        _print(trusted.verdict(json.loads(_input())))
        os._exit(0)

    def warm_up(_job: dict[str, Any]) -> Run:
        confine.confine(None, [], forks=True)
        _print(trusted.keep(json.loads(_input())))

        def go_on(inner: dict[str, Any]) -> None:
            confine.confine(None, [])
            _print(trusted.verdict(json.loads(_input()), behind=inner["at"]))
            os._exit(0)

        return go_on

    return run, warm_up


def _input() -> str:
    """What standard input holds."""
    with open(0, encoding="utf-8", newline="") as file:
        return file.read()
