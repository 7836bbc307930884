"""What tactics did earlier in a search settles when they are tried again."""

from __future__ import annotations

import math

import pytest

from qedgym.env.errors import InputError
from qedgym.search.history import History
from qedgym.search.registry import make_search


def test_what_keeps_failing_comes_later_and_what_closed_a_goal_first() -> None:
    history = History(1.0, 1.0)
    offer = [("a", math.log(0.4)), ("b", math.log(0.3)), ("c", math.log(0.2))]
    assert [t for t, *_ in history.weighed(offer)] == ["a", "b", "c"]
    history.note("a", helped=False, closed=False)
    history.note("c", helped=True, closed=True)
    found = history.weighed(offer)
    assert [t for t, *_ in found] == ["c", "b", "a"]
    assert [chance for *_, chance in found] == pytest.approx([0.4, 0.3, 0.2])
    assert dict((t, p) for t, p, _ in found) == dict(offer), "the policy's own stay as they are"


def test_equal_chances_stay_in_order() -> None:
    offer = [(t, -1.0) for t in "zyx"]
    assert [t for t, *_ in History(2.0, 0.0).weighed(offer)] == ["z", "y", "x"]


def test_with_endless_patience_nothing_comes_later() -> None:
    history = History(math.inf, 0.0)
    for _ in range(5):
        history.note("a", helped=False, closed=False)
    assert history.weight("a") == 1.0


@pytest.mark.parametrize("option", [{"patience": "0"}, {"patience": "nan"}, {"reward": "-1"}])
def test_settings_that_mean_nothing_are_refused(option: dict[str, str]) -> None:
    with pytest.raises(InputError, match="patience"):
        make_search("hypertree", option)
