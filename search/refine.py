"""Refinement: a failed whole proof goes back to a corrector, with Lean's messages.

A prover writes whole proofs, a corrector gets those that fail together with what Lean said and
where, and writes new ones, again and again (as in MA-LoT, Wang et al., 2025).
"""

from __future__ import annotations

import heapq
from dataclasses import dataclass

from qedgym.provers.corrector import FailedProof, Message
from qedgym.provers.proof_writers import proof_corrector, proof_writer
from qedgym.provers.whole_proof import ProofRequest, SampledProof
from qedgym.search.play import Ask, Play, Played, Run
from qedgym.search.proof_texts import ProofTexts, Tried

_IDLE_ROUNDS = 4


@dataclass(frozen=True, slots=True)
class Refine(Played):
    """Turns of writing and correcting, until the budget is spent.

    Failed proofs wait to be corrected, the most promising first: those with the fewest goals left
    after the most good tactics, and those corrected least often. A policy that has ``sample`` and
    ``correct`` does both itself; for one that only proposes tactics, sketches and rules do.
    """

    samples: int = 8
    """Proofs that are written at once."""
    rounds: int = 3
    """Times that failed proofs are taken up before new ones are written."""
    keep: int = 4
    """Failed proofs that are corrected at once."""
    corrections: int = 4
    """Corrections of each."""
    depth: int = 6
    """Corrections of corrections, at most."""
    name: str = "refine"

    def play(self, run: Run) -> Play:
        """See ``Played.play``."""
        writer = proof_writer(run.problem.policy)
        corrector = proof_corrector(run.problem.policy)
        texts = ProofTexts(run)
        waiting: list[tuple[tuple[int, int, int], int, Tried]] = []
        number = idle = turn = 0

        def put(tried: list[Tried], depth: int) -> None:
            nonlocal number
            for one in tried:
                if not one.result.ok and one.result.error is not None and depth < self.depth:
                    number += 1
                    heapq.heappush(waiting, (_promise(one, depth), number, one))

        while idle < _IDLE_ROUNDS or waiting:
            turn += 1
            before = len(texts.seen)
            if idle < _IDLE_ROUNDS:
                seed = run.problem.seed * 1_000_003 + turn
                request = ProofRequest(run.start, self.samples, seed)
                (proofs,) = yield Ask(writer.sample, [request])
                texts.expand(0)
                yield run.event("expand", 0)
                put((yield from texts.attempt(0, proofs[: self.samples])), 0)
            for _ in range(self.rounds):
                chosen = [heapq.heappop(waiting) for _ in range(min(self.keep, len(waiting)))]
                if not chosen:
                    break
                failures = [self._failure(run, one, turn) for _, _, one in chosen]
                answers: list[list[SampledProof]] = yield Ask(corrector.correct, failures)
                for (promise, _, _), corrected in zip(chosen, answers, strict=False):
                    tried = yield from texts.attempt(0, corrected[: self.corrections])
                    put(tried, promise[0] + 1)
            idle = idle + 1 if len(texts.seen) == before else 0

    def _failure(self, run: Run, tried: Tried, turn: int) -> FailedProof:
        result = tried.result
        assert result.error is not None
        return FailedProof(
            run.problem.theorem,
            tried.proof.text,
            (Message(result.error, result.position),),
            result.state,
            self.corrections,
            run.problem.seed * 1_000_003 + turn,
        )


def _promise(tried: Tried, depth: int) -> tuple[int, int, int]:
    """What failed proofs are ordered by, the lowest first."""
    state = tried.result.state
    if state is None:
        return depth, 99, 0
    return depth, len(state.goals), -len(state.tactics)
