"""What tactics have done so far in a search: those that keep failing come later, those that closed
goals come earlier.

Goals of one theorem are alike, so a tactic that failed at many of them will likely fail at the next
one, and what closed one case of a proof often closes another. Game searches order moves by such a
record (Schaeffer, The History Heuristic and Alpha-Beta Search Enhancements in Practice, 1989); here
it weighs a policy's probabilities.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable


class History:
    """A record of tactics by their text.

    A tactic that was tried ``n`` times and got somewhere ``k`` times has its probability multiplied
    by ``(k + patience) / (n + patience)``, which is at most 1; and by ``1 + reward`` if it has
    closed a goal. Patience ``inf`` leaves out the first.
    """

    def __init__(self, patience: float, reward: float) -> None:
        """Raises ``ValueError`` for a patience that is not above 0, or a reward below 0."""
        if not patience > 0 or not reward >= 0:
            raise ValueError(f"patience {patience}: above 0; reward {reward}: at least 0")
        self.patience = patience
        self.reward = reward
        self._tried: Counter[str] = Counter()
        self._helped: Counter[str] = Counter()
        self._closed: set[str] = set()

    def note(self, tactic: str, *, helped: bool, closed: bool) -> None:
        """Note that a tactic was tried: whether it led to something new, and closed its goal."""
        self._tried[tactic] += 1
        self._helped[tactic] += helped
        if closed:
            self._closed.add(tactic)

    def weight(self, tactic: str) -> float:
        """What its probability is multiplied by; 1 for a tactic that was never tried.

        >>> history = History(2.0, 1.0)
        >>> for closed in (False, True):
        ...     history.note("simp", helped=closed, closed=closed)
        ...     history.note("omega", helped=False, closed=False)
        >>> history.weight("simp"), history.weight("omega"), history.weight("rfl")
        (1.5, 0.5, 1.0)
        """
        tried, helped = self._tried[tactic], self._helped[tactic]
        weight = 1.0
        if tried and not math.isinf(self.patience):
            weight = (helped + self.patience) / (tried + self.patience)
        return weight * (1.0 + self.reward) if tactic in self._closed else weight

    def weighed(self, offer: Iterable[tuple[str, float]]) -> list[tuple[str, float, float]]:
        """Tactics with their log-probabilities and weighed probabilities, the highest of these
        first; ties stay in order."""
        found = [(t, log_prob, math.exp(log_prob) * self.weight(t)) for t, log_prob in offer]
        found.sort(key=lambda item: -item[2])
        return found
