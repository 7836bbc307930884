"""Where the time of a step goes: Python, the pipe, parsing, the tactic, the kernel, the goals.

    python benchmarks/step_profile.py [--seconds S] [--json]

Over the mix of ``tactic_mix.py``, on one core. What happens inside Lean is taken from the
server's own clock (``ns`` in its answers) by sending each step in several forms: with and without
goals; with a bracket too many at its end, so that it is parsed and no more; as the step before
the last, so that nothing is finished. What happens in Python is run by itself on the texts that
went over the pipe. Shares are of the mean step with goals. All times are those that one repetition
in five stays below, as other work on the machine disturbs those least.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Callable
from functools import partial
from typing import Any

from measure import Report, Section, cpu_seconds, hold_on_one_core, in_turn, repeat, timed
from tactic_mix import MIX, Case

from qedgym.env import proof_document
from qedgym.env.state_engine import StateEngine
from qedgym.env.step_answers import goals_of
from qedgym.env.step_server import StepServer, server_toolchain
from qedgym.env.tactic_text import tactic_fault
from qedgym.env.toolchain import Toolchain, find_toolchain

Json = Any


class Server:
    """The bare step server with the states of the mix in it."""

    def __init__(self, toolchain: Toolchain) -> None:
        self.server = StepServer(server_toolchain(toolchain))

    def ask(self, **request: Json) -> dict[str, Json]:
        """One request, one answer."""
        return self.server.ask(request, time.monotonic() + 60)

    def step(self, state: int, tactic: str, goals: bool) -> dict[str, Json]:
        """One step; the state that it gives is dropped with the next."""
        answer = self.ask(
            op="step", ms=60_000, goals=goals, items=[{"state": state, "tactic": tactic}]
        )
        if "state" in answer:
            self.ask(op="drop", drop=[answer["state"]])
        return answer

    def reach(self, case: Case) -> int:
        """The number of the state that a case begins at."""
        opened = self.ask(op="open", text=f"{case.statement} := by\n  skip", at=0, ms=60_000)
        state: int = opened["state"]
        for tactic in case.before:
            state = self.ask(
                op="step", ms=60_000, goals=False, items=[{"state": state, "tactic": tactic}]
            )["state"]
        return state


def laid_out(tactic: str) -> str:
    """The text as the engine sends it."""
    return "\n".join(proof_document.tactic_lines(tactic))


def seconds_inside(server: Server, state: int, tactic: str, goals: bool) -> float:
    """Seconds that Lean says a step took."""
    took: int = server.step(state, tactic, goals)["ns"]
    return took / 1e9


def inside(server: Server, seconds: float) -> dict[str, float]:
    """Mean seconds of a step of the mix that Lean spends on each part."""
    states = [server.reach(case) for case in MIX]

    def mean(form: Callable[[Case], str], goals: bool) -> float:
        works = [
            partial(seconds_inside, server, state, form(case), goals)
            for case, state in zip(MIX, states, strict=True)
        ]
        return sum(t.undisturbed for t in in_turn(works, seconds)) / len(MIX)

    parsed = mean(lambda case: laid_out(case.tactic) + ")", False)
    without = mean(lambda case: laid_out(case.tactic), False)
    whole = mean(lambda case: laid_out(case.tactic), True)
    kernel = finishing(server, seconds)
    closing = sum(case.outcome == "done" for case in MIX) / len(MIX)
    return {
        "parsing the tactic": parsed,
        "the tactic itself": max(0.0, without - parsed - closing * kernel),
        f"finishing, the kernel included ({closing:.0%} of the steps)": closing * kernel,
        "printing goals": max(0.0, whole - without),
    }


def finishing(server: Server, seconds: float) -> float:
    """Seconds from the last goal's end to the kernel's word, for a short proof."""
    statement = "theorem last (p q : Prop) (h : p) (k : q) : p ∧ q"
    two = server.reach(Case("", statement, ("constructor",), "", "new"))
    one = server.reach(Case("", statement, ("constructor", "exact h"), "", "new"))
    text = laid_out("first | exact k | exact h")
    other, last = in_turn(
        [
            partial(seconds_inside, server, two, text, False),
            partial(seconds_inside, server, one, text, False),
        ],
        seconds / 2,
    )
    return max(0.0, last.undisturbed - other.undisturbed)


def in_python(toolchain: Toolchain, seconds: float) -> dict[str, float]:
    """Mean seconds of a step that each part of our own work takes, by itself."""
    requests: list[dict[str, Json]] = []
    lines: list[bytes] = []
    with StateEngine(toolchain) as engine:
        states = [case.reach(engine) for case in MIX]
        server = engine._lean.server
        assert server is not None
        send, line = server._send, server._line

        def watched_send(request: dict[str, Json], deadline: float = 0.0) -> None:
            requests.append(request)
            send(request, deadline)

        def watched_line(deadline: float) -> bytes:
            lines.append(line(deadline))
            return lines[-1]

        server._send, server._line = watched_send, watched_line  # type: ignore[method-assign]
        for case, state in zip(MIX, states, strict=True):
            engine.step(state, case.tactic)
    texts = [case.tactic for case in MIX]
    answers = [json.loads(line) for line in lines]
    # Both keep what they found for texts seen before; a search meets many of them again.
    look, lay_out = tactic_fault.__wrapped__, proof_document.tactic_lines.__wrapped__
    works: dict[str, Callable[[], object]] = {
        "Python: looking at a new text": lambda: [look(t) for t in texts],
        "Python: laying out a new text": lambda: ["\n".join(lay_out(t)) for t in texts],
        "Python: encoding": lambda: [json.dumps(r, ensure_ascii=False).encode() for r in requests],
        "Python: decoding": lambda: [json.loads(line) for line in lines],
        "Python: goals as values": lambda: [goals_of(a["goals"]) for a in answers if "goals" in a],
    }
    return {
        name: repeat(partial(timed, work), seconds / 5).undisturbed / len(MIX)
        for name, work in works.items()
    }


def engine_step(toolchain: Toolchain, seconds: float) -> tuple[float, float]:
    """Mean seconds of a step of the mix with goals: of the processor, and by the clock."""
    with StateEngine(toolchain) as engine:
        items = [(case.reach(engine), case.tactic) for case in MIX]
        pid = engine.pid
        assert pid is not None

        def spent() -> float:
            return time.process_time() + cpu_seconds(pid)

        def all_steps() -> float:
            before = spent()
            for state, tactic in items:
                engine.step(state, tactic)
            return spent() - before

        began = time.perf_counter()
        rounds = repeat(all_steps, seconds)
        wall = (time.perf_counter() - began) / (len(rounds.seconds) + 1)
    return rounds.undisturbed / len(MIX), wall / len(MIX)


def main() -> None:
    """Measure the parts and print their shares."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    parser.add_argument("--seconds", type=float, default=4.0, help="about how long a figure takes")
    parser.add_argument("--json", action="store_true", help="JSON Lines on standard output")
    options = parser.parse_args()
    seconds: float = options.seconds
    toolchain = find_toolchain("embedded")
    cores = hold_on_one_core()
    report = Report(f"{toolchain.description}; {cores}", options.json)
    server = Server(toolchain)
    trip = repeat(partial(timed, partial(server.ask, op="drop")), seconds).undisturbed
    within = inside(server, seconds)
    server.server.close()
    python = in_python(toolchain, seconds)
    whole, wall = engine_step(toolchain, seconds)
    known = {**python, "the pipe there and back, Lean's JSON of a small request": trip, **within}
    rest = whole - sum(known.values())
    known["the rest: bookkeeping, larger texts on the pipe, what differs between runs"] = rest
    section = Section("where a step goes, mean of the mix", ("part", "ms", "share of a step"))
    for name, value in known.items():
        section.add(name, 1000 * value, f"{value / whole:.0%}")
    section.add("Engine.step with goals, processor time, Lean's and ours", 1000 * whole, "100%")
    section.notes = [f"by the clock Engine.step takes {1000 * wall:.2f} ms"]
    report.show(section)
    report.end()


if __name__ == "__main__":
    main()
