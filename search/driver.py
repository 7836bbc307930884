"""Runs searches: answers their requests, keeps their budgets, ends them.

``played`` turns a search into a generator of calls, each a function over a batch of items.
``drive`` makes every call at once; ``search.together`` runs many searches and merges their calls.
"""

from __future__ import annotations

import errno
import time
from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

from qedgym.env.canonical import canonical_state
from qedgym.env.theorem import ProofState, StepResult, TryResult
from qedgym.search.contract import Problem, SearchEvent, SearchResult, Status
from qedgym.search.finish import Finished, finish, submit
from qedgym.search.meter import Meter
from qedgym.search.play import Ask, Finish, Played, Request, Run, Submit, Try, TryWhole

_MOST_AT_ONCE = 8
"""Steps that are sent to Lean together, at most: those behind one that finishes are for nothing."""
_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
"""How the system says that there is no room left on a disk, or no right to more of it."""


@dataclass(frozen=True, slots=True)
class Call:
    """Something to be done: ``function(items, *options)`` gives one answer for each item."""

    kind: Literal["lean", "model", "check"]
    """Who is busy with it. A ``check`` uses the engine and the trusted check, and is long; it sees
    itself to the time that it waited."""
    function: Callable[..., Sequence[Any]]
    items: Sequence[Any]
    options: tuple[Any, ...] = ()

    def make(self) -> Answer:
        """Do it now."""
        began = time.monotonic()
        found = self.function(self.items, *self.options)
        return Answer(found, time.monotonic() - began)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a call gave."""

    found: Sequence[Any]
    seconds: float
    """What it took, or this search's part of it."""
    waited_s: float = 0.0
    """How long it waited for others; the search's clock did not run meanwhile."""


Calls: TypeAlias = Generator[Call | SearchEvent, Answer | None, None]


class _Over(Exception):
    """The search is over: a limit, or a proof."""


def played(search: Played, problem: Problem) -> Calls:
    """A search as a generator of events and calls; each call is to be answered."""
    meter = Meter(problem.budget)
    opened: list[ProofState] = yield from _made(meter, Call("lean", _opener(problem), [None]))
    meter = Meter(problem.budget)  # the start is not counted
    run = Run.of(search.name, problem, opened[0], meter)
    yield run.event("start", 0)
    play = search.play(run)
    reply: Any = None
    try:
        while True:
            said = play.send(reply)
            if isinstance(said, SearchEvent):
                yield said
                reply = None
            else:
                reply = yield from _reply(run, said)
    except (StopIteration, _Over):
        pass
    except MemoryError:
        run.limit, meter.wall_clock = "memory", True
    except OSError as error:
        if error.errno not in _NO_ROOM:
            raise
        run.limit, meter.wall_clock = "disk", True
    finally:
        play.close()
    yield run.event("end", result=_result(run))


def drive(search: Played, problem: Problem) -> Iterator[SearchEvent]:
    """Run one search, making its calls as they come."""
    calls = played(search, problem)
    try:
        said = next(calls)
        while True:
            if isinstance(said, Call):
                try:
                    answer = said.make()
                except Exception as error:  # no room ends the search, other faults pass through
                    said = calls.throw(error)
                else:
                    said = calls.send(answer)
            else:
                yield said
                said = next(calls)
    except StopIteration:
        return
    finally:
        calls.close()


def _opener(problem: Problem) -> Callable[[Sequence[None]], list[ProofState]]:
    return lambda _: [problem.engine.start(problem.theorem)]


def _made(meter: Meter, call: Call) -> Generator[Call, Answer | None, list[Any]]:
    """Have a call made; its answers."""
    answer = yield call
    assert answer is not None
    meter.skip(answer.waited_s)
    if call.kind == "model":
        meter.policy_s += answer.seconds
    else:
        meter.lean_s += answer.seconds
    return list(answer.found)


def _reply(run: Run, request: Request) -> Generator[Call | SearchEvent, Answer | None, Any]:
    """The answer to a request; raises ``_Over`` when the search is over."""
    meter = run.meter
    run.limit = meter.spent(asking=isinstance(request, Ask) and request.counted)
    if isinstance(request, Finish | Submit):
        run.limit = None  # what was found in time is checked
    if run.limit is not None:
        raise _Over
    match request:
        case Ask():
            return (yield from _ask(run, request))
        case Try():
            return (yield from _try(run, request))
        case TryWhole():
            return (yield from _try_wholes(run, request))
        case Finish() | Submit():
            return (yield from _end(run, request))


def _ask(run: Run, request: Ask) -> Generator[Call, Answer | None, list[Any]]:
    meter, items = run.meter, request.items
    if request.counted:
        if (most := run.problem.budget.policy_calls) is not None:
            items = items[: most - meter.policy_calls]
        meter.policy_calls += len(items)
        for item in items:
            if isinstance(item, ProofState) and not item.finished:
                form = canonical_state(item)
                meter.repeats += form in run.asked
                run.asked.add(form)
    return (yield from _made(meter, Call("model", request.call, items, request.options)))


def _try(run: Run, request: Try) -> Generator[Call, Answer | None, list[StepResult]]:
    """Steps in growing batches. How they are cut into batches shows in no result."""
    meter = run.meter
    items = request.items[: meter.room(len(request.items))]
    results: list[StepResult] = []
    size, slowest = 1, 0.0
    while len(results) < len(items):
        if results and meter.left_s <= 0:
            break
        if size * slowest > meter.left_s:
            size = 1
        batch = items[len(results) : len(results) + size]
        found = yield from _made(meter, Call("lean", _steps, batch, (run.problem.engine,)))
        for i, result in enumerate(found):
            results.append(result)
            meter.steps += 1
            meter.wall_clock |= result.timed_out
            slowest = max(slowest, result.time_s)
            if request.stop(result):
                meter.tidy_steps += len(found) - i - 1
                return results
        size = min(2 * size, _MOST_AT_ONCE)
    return results


def _try_wholes(run: Run, request: TryWhole) -> Generator[Call, Answer | None, list[TryResult]]:
    """Whole proofs in growing batches, with a look at the clock between them."""
    meter = run.meter
    items = request.items[: meter.room(len(request.items))]
    results: list[TryResult] = []
    size = 1
    while len(results) < len(items) and (not results or meter.left_s > 0):
        batch = items[len(results) : len(results) + size]
        options = (run.problem.engine, request.goals)
        found: list[TryResult] = yield from _made(meter, Call("lean", _try_whole, batch, options))
        meter.wall_clock |= any(result.timed_out for result in found)
        passed = next((i for i, result in enumerate(found) if result.ok), None)
        ends = request.first and passed is not None
        taken = found if not ends or passed is None else found[: passed + 1]
        results += taken
        meter.steps += len(taken)
        meter.tidy_steps += len(found) - len(taken)
        if ends:
            break
        size = min(2 * size, _MOST_AT_ONCE)
    return results


def _end(
    run: Run, request: Finish | Submit
) -> Generator[Call | SearchEvent, Answer | None, object]:
    """Have a proof checked; ends the search when it is accepted."""

    asked = time.monotonic()

    def check(_: Sequence[None]) -> list[Finished]:
        run.meter.skip(time.monotonic() - asked)
        if isinstance(request, Submit):
            return [submit(run.problem, run.meter, request.text)]
        return [finish(run.problem, run.meter, (run.start, *request.states), request.tactics)]

    (done,) = yield from _made(run.meter, Call("check", check, [None]))
    assert isinstance(done, Finished)
    if done.proof is not None:
        run.proof = done.proof
        run.proof_steps = len(done.tactics) or (
            request.steps if isinstance(request, Submit) else 0
        )
        run.graph.graph["proof"] = list(request.nodes)
        yield run.event("proof", request.node, message=done.proof.text)
        raise _Over
    if done.refusal is None:
        return done
    run.refusals.append(done.refusal)
    if request.node is not None:
        run.graph.nodes[request.node]["refusal"] = done.refusal.reason
    yield run.event("refused", request.node, message=done.refusal.reason)
    return done


def _steps(items: Sequence[tuple[ProofState, str]], engine: Any) -> list[StepResult]:
    results: list[StepResult] = engine.step_many(items)
    return results


def _try_whole(items: Sequence[Any], engine: Any, goals: bool) -> list[TryResult]:
    results: list[TryResult] = engine.try_many(items, goals=goals)
    return results


def _result(run: Run) -> SearchResult:
    meter, problem = run.meter, run.problem
    status, reason = _verdict(run)
    return SearchResult(
        theorem=problem.theorem,
        status=status,
        reason=reason,
        proof=run.proof,
        graph=run.graph,
        nodes=meter.nodes,
        steps=meter.steps,
        expanded=meter.expanded,
        policy_calls=meter.policy_calls,
        proof_steps=run.proof_steps,
        tidy_steps=meter.tidy_steps,
        merged=meter.merged,
        repeats=meter.repeats,
        time_s=meter.time_s,
        lean_s=meter.lean_s,
        policy_s=meter.policy_s,
        limit=None if run.proof is not None else run.limit,
        wall_clock=meter.wall_clock,
        refusals=tuple(run.refusals),
        seed=problem.seed,
        search=run.search,
        policy=problem.policy.name,
    )


def _verdict(run: Run) -> tuple[Status, str]:
    """Status and one line of reason."""
    if run.proof is not None:
        return "proved", ""
    tried = f"{run.meter.nodes} states, {run.meter.steps} steps"
    if run.refusals:
        return "rejected", f"a proof was found and refused: {run.refusals[0].reason}"
    if run.limit == "seconds":
        return "timeout", f"no proof within {run.problem.budget.seconds:g} s ({tried})"
    if run.limit == "disk":
        return "failed", f"a proof was found, and there is no room on disk to check it ({tried})"
    if run.limit is not None:
        return "failed", f"no proof within the budget of {run.limit.replace('_', ' ')} ({tried})"
    return "failed", f"the policy has nothing more to try ({tried})"
