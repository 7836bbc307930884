"""Many items through a process that may be lost on the way: each gets its result."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from qedgym.env.held_states import Held
from qedgym.env.piped_lean import WorkerLost

Json = Any
_T = TypeVar("_T")
_R = TypeVar("_R")


@dataclass(frozen=True, slots=True)
class Way(Generic[_T, _R]):
    """How items are put to the server, and what becomes of the answers."""

    reach: Callable[[_T], Held | _R]
    """Where Lean has the item's state; or the item's result, when it cannot be reached."""
    item: Callable[[_T, Held], Json]
    """The item as a part of a request."""
    ask: Callable[[bool, list[Json]], Iterator[dict[str, Json]]]
    """Sends items; their answers in order. True: they may be sent together."""
    result: Callable[[_T, Held, dict[str, Json], float], _R]
    """The result for an answer, and the seconds that it took Lean."""
    lost: Callable[[WorkerLost], _R]
    """The result of an item that ended the process."""


def answer_all(
    way: Way[_T, _R],
    waiting: deque[tuple[int, _T]],
    results: dict[int, _R],
    forget: Callable[[], None],
    crashed_at: int = -1,
) -> None:
    """Give each of the numbered items that wait a result.

    All that can be reached go in one request. When Lean is lost (``WorkerLost``; ``forget`` lets
    go of the process then), the item it was at is tried once more in a new process after a crash;
    a broken limit is its own doing. Which item that was is known only when answers are sent one by
    one, as they are from then on. ``crashed_at`` is the number of an item that has ended a process
    already.
    """
    most = len(waiting)
    together = most > 1
    while waiting:
        batch: deque[tuple[tuple[int, _T], Held]] = deque()
        reaching = one_by_one = True
        try:
            for _ in range(min(most, len(waiting))):
                place, item = waiting[0]
                found = way.reach(item)
                waiting.popleft()
                if isinstance(found, Held):
                    batch.append(((place, item), found))
                else:
                    results[place] = found
            reaching = False
            most = max(1, len(waiting))
            if batch:
                one_by_one = len(batch) == 1 or not together
                asked = [way.item(item, held) for (_, item), held in batch]
                for answer in way.ask(not one_by_one, asked):
                    (place, item), held = batch[0]
                    results[place] = way.result(item, held, answer, answer.get("ns", 0) / 1e9)
                    batch.popleft()
        except WorkerLost as lost:
            forget()
            before = len(batch)
            waiting.extendleft(item for item, _ in reversed(batch))
            if reaching and before:
                most = before  # those before the item that could not be reached
                continue
            most = len(waiting)
            if not reaching and not one_by_one:
                together = False
                continue
            place = waiting[0][0]
            if lost.limit or crashed_at == place:
                waiting.popleft()
                results[place] = way.lost(lost)
            crashed_at = place
