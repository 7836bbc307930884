"""Beam search: level by level, the best few states of each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qedgym.search.play import Play, Played, Run
from qedgym.search.tree import Tree


@dataclass(frozen=True, slots=True)
class Beam(Played):
    """Tries every tactic at the states of a beam and keeps the best of what they lead to.

    A state's score is the sum of the log-probabilities of the tactics that lead to it, divided by
    their number to the power alpha; with a critic its value takes the place of that. When a beam
    has come to nothing, the best states that were left out before make the next one.
    """

    beam: int = 8
    """States that are kept of a level."""
    alpha: float = 0.5
    """Exponent of the length in the score, from 0 to 1."""
    width: int = 32
    """Most tactics tried at a state."""
    name: str = "beam"

    def play(self, run: Run) -> Play:
        """See ``Played.play``."""
        tree = Tree(run)

        def score(node: int, log_prob: float) -> float:
            data = tree.nodes[node]
            depth: int = data["depth"] + 1
            return float((data["log_prob"] + log_prob) / depth**self.alpha)

        level = [0]
        left_out: list[int] = []
        while level:
            found: list[int] = []
            offers = yield from tree.ask(level, self.width)
            for node, offer in zip(level, offers, strict=False):
                yield run.event("expand", node)
                while offer:
                    reached = yield from tree.attempt(node, offer, score)
                    offer = offer[len(reached) :]
                    found += [r.child for r in reached if r.new and r.child and not r.finished]
            if run.problem.critic is not None:
                values = yield from tree.values(found)
                for node, value in zip(found, values, strict=False):
                    tree.nodes[node]["score"] = value
            level = self.choose(tree, found or left_out)
            left_out = [n for n in dict.fromkeys([*left_out, *found]) if n not in set(level)]

    def choose(self, tree: Tree, found: Sequence[int]) -> list[int]:
        """The next beam."""
        return sorted(found, key=lambda n: (-tree.nodes[n]["score"], n))[: self.beam]
