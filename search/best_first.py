"""Best-first search with a length-normalised score.

A state's score is the sum of the log-probabilities of the tactics that lead to it, divided by
their number to the power alpha (BFS-Prover). With alpha 0 a longer way is always worse; with
alpha 1 the score is the mean, and deep ways are as welcome as short ones.
"""

from __future__ import annotations

import heapq
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from qedgym.env.canonical import canonical_goal, canonical_state
from qedgym.env.theorem import Proof, ProofState
from qedgym.search.contract import (
    EventKind,
    Limit,
    Meter,
    Problem,
    Refusal,
    SearchEvent,
    SearchResult,
    Status,
)
from qedgym.search.finish import finish
from qedgym.search.graph import (
    Attempt,
    add_attempt,
    add_state,
    mark_proof,
    new_graph,
    set_way,
    way_to,
)


@dataclass(frozen=True, slots=True)
class BestFirst:
    """Expands the open state with the highest score until a proof is found.

    States equal up to renaming are one node (``env.canonical``), expanded once. A better way to
    a state that still waits moves it forward. A state that has some of the goals of another and no
    others is nearer to the end than that one: it is taken first, what its solved goals have cost
    is forgotten, and the other (with what is left to try there) waits until all else is done, for
    the case that the check refuses what was found. A finished path goes through ``search.finish``;
    when the trusted check refuses it the search goes on. Memory grows with the number of states
    (a few KB each).
    """

    alpha: float = 0.5
    """Exponent of the length in the score, from 0 to 1."""
    width: int = 32
    """Most tactics tried at a state."""
    batch: int = 1
    """States for which the policy is asked at once; more suits a language model."""
    name: str = "best-first"

    def events(self, problem: Problem) -> Iterator[SearchEvent]:
        """See ``Search.events``."""
        return _Run(self, problem).events()


_LATE = 1e6
_META = re.compile(r"(?<!\w)\?\w")


def _goals(state: ProofState) -> Counter[str] | None:
    """The goals of a state; None when they may depend on each other."""
    texts = [text for g in state.goals for text in [g.target, *(h.type for h in g.hypotheses)]]
    if any(_META.search(text) for text in texts):
        return None
    return Counter(map(canonical_goal, state.goals))


def _within(some: Counter[str] | None, all_: Counter[str] | None) -> bool:
    """Whether these goals are some, but not all, of those."""
    return some is not None and all_ is not None and some != all_ and some <= all_


class _Run:
    """One search: its graph, its queue and its counters."""

    def __init__(self, settings: BestFirst, problem: Problem) -> None:
        self.settings = settings
        self.problem = problem
        self.refusals: list[Refusal] = []
        self.expanded = 0
        start = problem.engine.start(problem.theorem)
        self.meter = Meter(problem.budget, nodes=1)
        self.graph = new_graph(start, settings.name, problem.policy.name)
        self.known = {canonical_state(start): 0}
        self.random = Random(problem.seed)
        # Entries: (-score, goals, lot, node, version). Fewer goals first, then by lot, so that
        # seeds differ where nothing else decides; a node that moved forward has a new version.
        self.queue: list[tuple[float, int, float, int, int]] = []
        self.version: dict[int, int] = {}
        # Log-probability and steps that a node's score is made of.
        self.effort: dict[int, tuple[float, int]] = {0: (0.0, 0)}
        self.goals: dict[int, Counter[str] | None] = {0: _goals(start)}
        self.left: dict[int, list[tuple[str, float]]] = {}
        self.waiting: set[int] = set()
        self.push(0)

    def push(self, node: int, late: bool = False) -> None:
        data = self.graph.nodes[node]
        version = self.version[node] = self.version.get(node, -1) + 1
        goals = len(data["state"].goals)
        self.waiting.add(node)
        if late:
            self.waiting.discard(node)  # so that it is not set back again
        priority = _LATE * late - data["score"]
        heapq.heappush(self.queue, (priority, goals, self.random.random(), node, version))

    def pop(self) -> list[int]:
        """The best open nodes, at most a batch of them."""
        nodes: list[int] = []
        room = self.settings.batch
        if (calls := self.problem.budget.policy_calls) is not None:
            room = min(room, calls - self.meter.policy_calls)
        while self.queue and len(nodes) < room:
            *_, node, version = heapq.heappop(self.queue)
            if self.version[node] != version:
                continue
            self.waiting.discard(node)
            if self.graph.nodes[node]["order"] is None:
                self.graph.nodes[node]["order"] = self.expanded
                self.expanded += 1
                nodes.append(node)
            elif node in self.left:
                nodes.append(node)
        return nodes

    def offers(self, nodes: list[int]) -> list[list[tuple[str, float]]]:
        """What to try at each of them: what is left of an earlier visit, or the policy's answer."""
        fresh = [n for n in nodes if n not in self.left]
        self.meter.policy_calls += len(fresh)
        states: list[ProofState] = [self.graph.nodes[n]["state"] for n in fresh]
        answers = iter(self.problem.policy.propose(states, self.settings.width) if fresh else [])
        width = self.settings.width
        return [self.left.pop(n) if n in self.left else next(answers)[:width] for n in nodes]

    def nearer(self, child: int) -> int | None:
        """The first state on the way to ``child`` that has all of its goals and more."""
        found = None
        node = self.graph.nodes[child]["parent"]
        while node is not None:
            if _within(self.goals[child], self.goals[node]):
                found = node
            node = self.graph.nodes[node]["parent"]
        return found

    def set_back(self, child: int) -> None:
        """Let the states wait that have all goals of ``child`` and more."""
        for node in sorted(self.waiting):
            if _within(self.goals[child], self.goals[node]):
                self.push(node, late=True)

    def event(
        self,
        kind: EventKind,
        node: int | None = None,
        tactic: str | None = None,
        message: str = "",
        result: SearchResult | None = None,
    ) -> SearchEvent:
        meter = self.meter
        return SearchEvent(
            kind, meter.nodes, meter.steps, meter.time_s, node, tactic, message, result
        )

    def events(self) -> Iterator[SearchEvent]:
        yield self.event("start", 0)
        proof: Proof | None = None
        length = 0
        limit: Limit | None = None
        while proof is None and self.queue and (limit := self.meter.spent(asking=True)) is None:
            nodes = self.pop()
            for node, offer in zip(nodes, self.offers(nodes), strict=True):
                yield self.event("expand", node)
                for i, (tactic, log_prob) in enumerate(offer):
                    if (limit := self.meter.spent()) is not None:
                        break
                    child = self.try_tactic(node, tactic, log_prob)
                    attempt: Attempt = self.graph.nodes[node]["attempts"][-1]
                    yield self.event("step", node, tactic, attempt.error or "")
                    if child is None or not self.graph.nodes[child]["finished"]:
                        if child is not None and child in self.waiting:
                            if _within(self.goals[child], self.goals[node]):
                                self.left[node] = offer[i + 1 :]
                                self.push(node, late=True)
                                break
                        continue
                    way = [self.graph.nodes[n]["state"] for n in way_to(self.graph, child)]
                    done = finish(self.problem, self.meter, way)
                    if done.proof is not None:
                        proof, length = done.proof, len(done.tactics)
                        mark_proof(self.graph, child)
                        yield self.event("proof", child, message=proof.text)
                        break
                    assert done.refusal is not None
                    self.refusals.append(done.refusal)
                    self.graph.nodes[child]["refusal"] = done.refusal.reason
                    yield self.event("refused", child, message=done.refusal.reason)
                if proof is not None or limit is not None:
                    break
        yield self.event("end", result=self.result(proof, length, limit))

    def try_tactic(self, node: int, tactic: str, log_prob: float) -> int | None:
        """Step, record, and queue what is new; the child, or None when the tactic failed."""
        data = self.graph.nodes[node]
        done = self.problem.engine.step(data["state"], tactic)
        self.meter.steps += 1
        self.meter.wall_clock |= done.timed_out
        if done.state is None:
            failed = Attempt(tactic, log_prob, done.time_s, None, False, done.error, done.timed_out)
            add_attempt(self.graph, node, failed)
            return None
        total = data["log_prob"] + log_prob
        spent, steps = self.effort[node]
        score = (spent + log_prob) / (steps + 1) ** self.settings.alpha
        # Each finished path is a node of its own: the check may refuse one and take the next.
        key = None if done.state.finished else canonical_state(done.state)
        child = None if key is None else self.known.get(key)
        merged = child is not None
        if child is None:
            child = add_state(self.graph, done.state, parent=node, log_prob=total, score=score)
            self.meter.nodes += 1
            self.effort[child] = (spent + log_prob, steps + 1)
            if key is not None:
                self.known[key] = child
                self.goals[child] = _goals(done.state)
                if (whole := self.nearer(child)) is not None:
                    self.effort[child] = self.effort[whole]
                    self.graph.nodes[child]["score"] = self.graph.nodes[whole]["score"]
                    self.set_back(child)
                self.push(child)
        else:
            old = self.graph.nodes[child]
            if old["order"] is None and score > old["score"]:
                set_way(self.graph, child, done.state, parent=node, log_prob=total, score=score)
                self.effort[child] = (spent + log_prob, steps + 1)
                self.push(child)
        add_attempt(self.graph, node, Attempt(tactic, log_prob, done.time_s, child, merged))
        return child

    def result(self, proof: Proof | None, length: int, limit: Limit | None) -> SearchResult:
        meter, problem = self.meter, self.problem
        status, reason = self.verdict(proof, limit)
        return SearchResult(
            theorem=problem.theorem,
            status=status,
            reason=reason,
            proof=proof,
            graph=self.graph,
            nodes=meter.nodes,
            steps=meter.steps,
            expanded=self.expanded,
            policy_calls=meter.policy_calls,
            proof_steps=length,
            tidy_steps=meter.tidy_steps,
            time_s=meter.time_s,
            limit=None if proof is not None else limit,
            wall_clock=meter.wall_clock,
            refusals=tuple(self.refusals),
            seed=problem.seed,
            search=self.settings.name,
            policy=problem.policy.name,
        )

    def verdict(self, proof: Proof | None, limit: Limit | None) -> tuple[Status, str]:
        """Status and one line of reason."""
        if proof is not None:
            return "proved", ""
        tried = f"{self.meter.nodes} states, {self.meter.steps} steps"
        if self.refusals:
            return "rejected", f"a proof was found and refused: {self.refusals[0].reason}"
        if limit == "seconds":
            return "timeout", f"no proof within {self.problem.budget.seconds:g} s ({tried})"
        if limit is not None:
            return "failed", f"no proof within the budget of {limit.replace('_', ' ')} ({tried})"
        return "failed", f"the policy has nothing more to try ({tried})"
