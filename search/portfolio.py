"""A portfolio: several searches at once, over states that they share, within one budget."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass
from random import Random
from typing import Any

from qedgym.env.canonical import canonical_state
from qedgym.env.errors import InputError
from qedgym.env.theorem import ProofState, StepResult
from qedgym.search.contract import SearchEvent
from qedgym.search.finish import Finished
from qedgym.search.graph import new_graph
from qedgym.search.meter import Meter
from qedgym.search.play import Ask, Finish, Play, Played, Request, Run, Try
from qedgym.search.tree import Offer, Tree


@dataclass(frozen=True, slots=True)
class Portfolio(Played):
    """Lets several searches take turns; who has used the fewest steps is next.

    States are shared: a state that one search reached, and another by another way or under other
    names, is one node, for which the policy is asked once and each tactic is tried once. What was
    done for one search costs the next nothing. The searches are those over whole states.
    """

    searches: str = "best-first,mcts,beam"
    """Which, by name, with commas between."""
    width: int = 32
    """Most tactics that are asked for at a state."""
    name: str = "portfolio"

    def members(self) -> list[Played]:
        """The searches. Raises ``InputError`` when one cannot take part."""
        from qedgym.search.registry import make_search

        found: list[Played] = []
        for name in (part.strip() for part in self.searches.split(",")):
            if name not in SHARING:
                raise InputError(
                    f"the search portfolio has no place for {name!r}: its searches are some of "
                    + ", ".join(SHARING)
                )
            search = make_search(name)
            assert isinstance(search, Played)
            found.append(search)
        return found

    def play(self, run: Run) -> Play:
        """See ``Played.play``."""
        shared = _Shared(self, run)
        members = [_Member(search, run, at) for at, search in enumerate(self.members())]
        while members:
            member = min(members, key=lambda m: (m.steps, m.at))
            request = member.next()
            if request is None:
                members.remove(member)
                continue
            before = run.meter.steps
            member.reply = yield from shared.answer(request)
            member.steps += run.meter.steps - before


SHARING = ("best-first", "mcts", "beam", "rmaxts", "ets")
"""Searches whose nodes are whole states."""


class _Member:
    """One of the searches, with a run of its own."""

    def __init__(self, search: Played, run: Run, at: int) -> None:
        self.at = at
        self.steps = 0
        """Steps that were taken for it."""
        self.reply: Any = None
        problem = run.problem
        own = Run(
            problem, search.name, run.start, Meter(problem.budget, nodes=1),
            new_graph(run.start, search.name, problem.policy.name), Random(problem.seed),
        )  # fmt: skip
        self.play = search.play(own)

    def next(self) -> Request | None:
        """Its next request; None when it has nothing more to try."""
        try:
            while True:
                said = self.play.send(self.reply)
                self.reply = None
                if not isinstance(said, SearchEvent):
                    return said
        except StopIteration:
            return None


class _Shared:
    """What all of them know: one tree, the policy's answers, what each tactic did."""

    def __init__(self, settings: Portfolio, run: Run) -> None:
        self.settings = settings
        self.run = run
        self.tree = Tree(run)
        self.offers: dict[int, Offer] = {}
        self.done: dict[tuple[int, str], StepResult] = {}
        self.refused: dict[tuple[str, ...], Finished] = {}

    def node(self, state: ProofState) -> int:
        """The node that stands for a state."""
        return self.tree.known[canonical_state(state)]

    def answer(self, request: Request) -> Generator[Request | SearchEvent, Any, Any]:
        """The answer to a member's request, from what is known where that is enough."""
        match request:
            case Ask(counted=True):
                return (yield from self._ask(request))
            case Try():
                return (yield from self._try(request))
            case Finish():
                if request.tactics not in self.refused:
                    self.refused[request.tactics] = yield self._finish(request)
                return self.refused[request.tactics]
            case _:
                return (yield request)

    def _ask(self, request: Ask) -> Generator[Request | SearchEvent, Any, list[Offer]]:
        nodes = [self.node(state) for state in request.items]
        fresh = list(dict.fromkeys(n for n in nodes if n not in self.offers))
        if fresh:
            offers = yield from self.tree.ask(fresh, max(self.settings.width, *request.options))
            self.offers.update(zip(fresh, offers, strict=False))
            for node, _ in zip(fresh, offers, strict=False):
                yield self.run.event("expand", node)
        found = []
        for node in nodes:
            if node not in self.offers:
                break
            found.append(self.offers[node])
        return found

    def _try(self, request: Try) -> Generator[Request | SearchEvent, Any, list[StepResult]]:
        """Results that are known, up to the first that is not; or the next few that are not."""
        node = self.node(request.items[0][0])
        results: list[StepResult] = []
        for state, tactic in request.items:
            key = self.node(state), tactic
            if key not in self.done:
                break
            results.append(self.done[key])
            if request.stop(results[-1]):
                break
        if results:
            return results
        priors = dict(self.offers.get(node, []))
        offer: Offer = []
        for state, tactic in request.items:
            if self.node(state) != node or (node, tactic) in self.done:
                break
            offer.append((tactic, priors.get(tactic, 0.0)))
        stop = request.stop
        score = self.tree.nodes[node]["log_prob"]
        reached = yield from self.tree.attempt(
            node, offer, lambda _, log_prob: float(score + log_prob), stop, finish=False
        )
        attempts = self.tree.nodes[node]["attempts"][-len(reached) :]
        for found, attempt in zip(reached, attempts, strict=True):
            to = None if found.child is None else self.tree.state(found.child)
            result = StepResult(to, attempt.error, attempt.time_s, attempt.timed_out)
            self.done[node, found.tactic] = result
            results.append(result)
        return results

    def _finish(self, request: Finish) -> Finish:
        """The request for the shared graph."""
        ends = (n for n, data in self.tree.nodes(data=True) if data["finished"])
        node = next(n for n in ends if self.tree.state(n).tactics == request.tactics)
        return self.tree.finish(node)
