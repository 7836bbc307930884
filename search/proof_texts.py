"""What searches over whole proofs share: the texts tried, and the graph of where they got stuck.

A whole proof is one step of a budget, as it has the limits of one step. In the graph it is one
attempt at the node that it began from: it leads to a finished node when it is a proof, to the state
before its first error when something came before that, and nowhere otherwise. A node's ``stopped``
lists the texts that ended there, each with Lean's message.
"""

from __future__ import annotations

from collections.abc import Generator, Sequence
from dataclasses import dataclass
from typing import Any

from qedgym.env.canonical import canonical_state
from qedgym.env.theorem import ProofState, TryResult
from qedgym.provers.whole_proof import SampledProof
from qedgym.search.contract import SearchEvent
from qedgym.search.finish import Finished
from qedgym.search.graph import Attempt, add_attempt, add_state, way_to
from qedgym.search.play import Finish, Request, Run, Submit, TryWhole


@dataclass(frozen=True, slots=True)
class Tried:
    """One whole proof and what came of it."""

    proof: SampledProof
    result: TryResult
    node: int | None
    """The node of its finished state, or of the last good one; None when that is not known."""
    new: bool = False
    """That node was not known before."""


class ProofTexts:
    """The whole proofs of a run. Its methods are generators like searches."""

    def __init__(self, run: Run) -> None:
        self.run = run
        self.nodes = run.graph.nodes
        self.known = {canonical_state(run.start): 0}
        self.flat: dict[int, tuple[str, ...]] = {0: ()}
        """Lean's top-level tactics on the way to each node."""
        self.seen: set[str] = set()
        self.tried = 0
        self.passed = 0

    def state(self, node: int) -> ProofState:
        """The state of a node."""
        found: ProofState = self.nodes[node]["state"]
        return found

    def expand(self, node: int) -> None:
        """Note that proofs are wanted from a node."""
        if self.nodes[node]["order"] is None:
            self.nodes[node]["order"] = self.run.meter.expanded
            self.run.meter.expanded += 1

    def attempt(
        self, node: int, proofs: Sequence[SampledProof], first: bool = True
    ) -> Generator[Request | SearchEvent, Any, list[Tried]]:
        """Try proofs that begin with a node's tactics, all those that were not tried yet.

        Those that pass are checked, each as soon as it did, or without ``first`` when all were
        tried, the shortest first; an accepted one ends the search.
        """
        fresh = [p for p in proofs if p.text not in self.seen]
        tried: list[Tried] = []
        while fresh:
            theorem = self.run.problem.theorem
            items = [(theorem, proof.text) for proof in fresh]
            results: list[TryResult] = yield TryWhole(items, first=first)
            for proof, result in zip(fresh, results, strict=False):
                self.seen.add(proof.text)
                found = self._record(node, proof, result)
                tried.append(found)
                yield self.run.event("step", node, proof.text, result.error or "")
            done = [t for t in tried[-len(results) :] if t.result.ok]
            for one in sorted(done, key=lambda t: len(t.proof.text)):
                yield from self._finish(one)
            fresh = fresh[len(results) :]
        return tried

    def _finish(self, tried: Tried) -> Generator[Request | SearchEvent, Any, None]:
        """Have a proof checked: laid out anew, or as it is where it cannot be replayed by lines."""
        assert tried.result.state is not None
        tactics = tried.result.state.tactics
        way = () if tried.node is None else tuple(way_to(self.run.graph, tried.node))
        done: Finished = yield Finish(tactics, (), tried.node, way)
        if done.failed_at is not None:
            yield Submit(tried.proof.text, len(tactics), tried.node, way)

    def _record(self, node: int, proof: SampledProof, result: TryResult) -> Tried:
        self.tried += 1
        self.passed += result.ok
        self.run.graph.graph["whole_proofs"] = {"tried": self.tried, "passed": self.passed}
        graph, meter = self.run.graph, self.run.meter
        before = self.state(node)
        reached = result.state
        good = () if reached is None else reached.tactics
        own = good[len(self.flat[node]) :]
        stuck = reached is None or (not result.ok and (not own or reached.finished))
        if stuck:
            failed = Attempt(
                proof.text, proof.log_prob, result.time_s, None, False,
                result.error or "it has no tactics", result.timed_out,
            )  # fmt: skip
            add_attempt(graph, node, failed)
            return Tried(proof, result, node if reached is not None else None)
        assert reached is not None
        block = "\n".join(own) if own else proof.text
        state = ProofState(before.theorem, (*before.tactics, block), reached.goals)
        key = None if result.ok else canonical_state(state)
        child = None if key is None else self.known.get(key)
        new = child is None
        if child is None:
            total = self.nodes[node]["log_prob"] + proof.log_prob
            child = add_state(graph, state, parent=node, log_prob=total, score=proof.log_prob)
            meter.nodes += 1
            self.flat[child] = good
            if key is not None:
                self.known[key] = child
        else:
            meter.merged += 1
        add_attempt(graph, node, Attempt(block, proof.log_prob, result.time_s, child, not new))
        if result.error is not None:
            self.nodes[child].setdefault("stopped", []).append((proof.text, result.error))
        return Tried(proof, result, child, new)
