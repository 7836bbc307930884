"""Splits: every theorem in one part, sizes kept, the promise of novel premises kept."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qedgym.env.splits import Split, novel_premises, novel_premises_split, random_split

USES = st.dictionaries(
    st.sampled_from("abcdefghijklmnop"),
    st.sets(st.sampled_from("ABCDEFGH"), max_size=3),
    min_size=1,
)


@given(names=st.sets(st.text(min_size=1), max_size=30), seed=st.integers(0, 99), data=st.data())
def test_random_parts(names: set[str], seed: int, data: st.DataObject) -> None:
    test = data.draw(st.integers(0, len(names)))
    validation = data.draw(st.integers(0, len(names) - test))
    split = random_split(names, test=test, validation=validation, seed=seed)
    assert (len(split.test), len(split.validation)) == (test, validation)
    assert sorted((*split.train, *split.validation, *split.test)) == sorted(names)
    again = random_split(sorted(names, reverse=True), test=test, validation=validation, seed=seed)
    assert split == again


def test_seeds_differ_and_too_much_is_refused() -> None:
    names = [f"t{i}" for i in range(40)]
    assert len({random_split(names, test=5, validation=5, seed=s) for s in range(5)}) == 5
    with pytest.raises(ValueError, match="40 theorems cannot make parts of 30 and 20"):
        random_split(names, test=30, validation=20, seed=0)


@given(uses=USES, test=st.integers(0, 6), validation=st.integers(0, 3), seed=st.integers(0, 9))
def test_novel_parts(uses: dict[str, set[str]], test: int, validation: int, seed: int) -> None:
    try:
        split = novel_premises_split(uses, test=test, validation=validation, seed=seed)
    except ValueError:
        return
    assert sorted((*split.train, *split.validation, *split.test)) == sorted(uses)
    assert len(split.test) >= test and len(split.validation) >= validation
    for name in split.test:
        assert novel_premises(uses, name, (*split.train, *split.validation))
    for name in split.validation:
        assert novel_premises(uses, name, split.train)
    again = dict(reversed(uses.items()))
    assert split == novel_premises_split(again, test=test, validation=validation, seed=seed)


def test_all_users_of_a_premise_come_together() -> None:
    uses = {"a": {"L"}, "b": {"L", "M"}, "c": {"M"}, "d": set[str](), "e": {"N"}}
    split = novel_premises_split(uses, test=1, validation=0, seed=0, most_users=2)
    assert split in (
        Split(("c", "d", "e"), (), ("a", "b")),
        Split(("a", "d", "e"), (), ("b", "c")),
        Split(("a", "b", "c", "d"), (), ("e",)),
    )
    with pytest.raises(ValueError, match="too few premises"):
        novel_premises_split(uses, test=5, validation=0, seed=0)


def test_a_premise_that_many_use_is_never_drawn() -> None:
    uses = {f"t{i}": {"popular"} for i in range(20)} | {"one": {"rare"}}
    for seed in range(10):
        assert novel_premises_split(uses, test=1, validation=0, seed=seed).test == ("one",)
