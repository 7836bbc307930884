"""Whole-proof sampling with truncate-and-resume.

Whole proofs are drawn from a policy that writes them and are checked in bulk. One that fails is cut
before its first error (DeepSeek-Prover-V1.5, Xin et al., 2024), and new proofs are drawn that begin
with what was good, the policy being shown the state reached there.
"""

from __future__ import annotations

import heapq
from dataclasses import dataclass

from qedgym.provers.proof_writers import proof_writer
from qedgym.provers.whole_proof import ProofRequest, SampledProof
from qedgym.search.contract import SearchResult
from qedgym.search.play import Ask, Play, Played, Run
from qedgym.search.proof_texts import ProofTexts

_IDLE_ROUNDS = 4
"""Rounds without a new proof after which the policy counts as having nothing more."""


@dataclass(frozen=True, slots=True)
class WholeProof(Played):
    """Draws proofs from the start and, in turns, from states where proofs got stuck.

    A policy that has ``sample`` (``provers.whole_proof``) writes the proofs itself; for one that
    only proposes tactics, sketches are made of them.
    """

    samples: int | None = None
    """Proofs drawn from the start, at most; with ``none`` as many as the budget allows."""
    batch: int = 8
    """Proofs that are drawn from one state at once."""
    resume: bool = True
    """Whether to go on from where proofs got stuck."""
    all_samples: bool = False
    """Draw and try all ``samples`` before any is taken, for an estimate of pass@k."""
    name: str = "whole-proof"

    def play(self, run: Run) -> Play:
        """See ``Played.play``."""
        writer = proof_writer(run.problem.policy)
        texts = ProofTexts(run)
        stuck: list[tuple[int, float, int]] = []  # (goals, -log-probability, node)
        turns: dict[int, int] = {}
        drawn = idle = 0
        while True:
            rooms = self.batch if self.samples is None else min(self.batch, self.samples - drawn)
            if self.all_samples and self.samples is not None:
                rooms = self.samples - drawn
            asked = [0] if rooms > 0 and idle < _IDLE_ROUNDS else []
            if stuck and not self.all_samples:
                asked.append(heapq.heappop(stuck)[2])
            if not asked:
                return
            requests = []
            for node in asked:
                turns[node] = turns.get(node, 0) + 1
                # More than are wanted: what was drawn in an earlier turn may come again.
                wanted = rooms if node == 0 else self.batch
                seed = _seed(run.problem.seed, turns[node])
                requests.append(ProofRequest(texts.state(node), wanted, seed))
            answers: list[list[SampledProof]] = yield Ask(writer.sample, requests)
            for node, request, proofs in zip(asked, requests, answers, strict=False):
                texts.expand(node)
                yield run.event("expand", node)
                before = len(texts.seen)
                tried = yield from texts.attempt(
                    node, proofs[: request.n], first=not self.all_samples
                )
                if node == 0:
                    drawn += len(proofs)
                    idle = idle + 1 if len(texts.seen) == before else 0
                for one in tried:
                    if self.resume and one.new and one.node is not None and not one.result.ok:
                        goals = len(texts.state(one.node).goals)
                        heapq.heappush(stuck, (goals, -one.proof.log_prob, one.node))


def _seed(seed: int, turn: int) -> int:
    """A seed of its own for each turn at a state."""
    return seed * 1_000_003 + turn


def whole_proofs(result: SearchResult) -> tuple[int, int]:
    """How many whole proofs a search tried, and how many passed in the engine: with
    ``all_samples`` what ``search.bench_stats.pass_at_k`` wants."""
    counts = {} if result.graph is None else result.graph.graph.get("whole_proofs", {})
    return counts.get("tried", 0), counts.get("passed", 0)
