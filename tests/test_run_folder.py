"""A run's folder: results kept as they come, and a run that goes on."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from pathlib import Path

import pytest

from qedgym.env.errors import InputError
from qedgym.env.theorem import Proof, Theorem
from qedgym.search.contract import SearchResult
from qedgym.search.run_folder import RunFolder, resumed

THEOREMS = [Theorem(f"t{i}", f"theorem t{i} : {i} = {i}") for i in range(5)]
SETTINGS = {"search": "best-first", "seed": 0}


class Prover:
    """Gives results until it is interrupted; remembers what it was asked."""

    def __init__(self, most: int = 99) -> None:
        self.most = most
        self.asked: list[str] = []

    def __call__(self, theorems: Sequence[Theorem]) -> Generator[SearchResult, None, None]:
        for i, theorem in enumerate(theorems):
            if i == self.most:
                raise KeyboardInterrupt
            self.asked.append(theorem.name)
            yield SearchResult(theorem, "proved", proof=Proof(theorem, "by rfl"))


def test_an_interrupted_run_goes_on(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt):
        list(resumed(THEOREMS, RunFolder(tmp_path, SETTINGS), Prover(2)))
    again = Prover()
    results = list(resumed(THEOREMS, RunFolder(tmp_path, SETTINGS), again))
    assert again.asked == ["t2", "t3", "t4"]
    assert [r.theorem.name for r in results] == ["t0", "t1", "t2", "t3", "t4"]
    assert all(r.theorem is t for r, t in zip(results, THEOREMS, strict=True))
    none = Prover()
    assert len(list(resumed(THEOREMS, RunFolder(tmp_path, SETTINGS), none))) == 5
    assert none.asked == []


def test_a_line_that_was_cut_off_is_done_again(tmp_path: Path) -> None:
    list(resumed(THEOREMS, RunFolder(tmp_path, SETTINGS), Prover()))
    path = tmp_path / "results.jsonl"
    path.write_bytes(path.read_bytes()[:-20])
    again = Prover()
    assert len(list(resumed(THEOREMS, RunFolder(tmp_path, SETTINGS), again))) == 5
    assert again.asked == ["t4"]
    assert len(RunFolder(tmp_path, SETTINGS).found) == 5


def test_other_settings_are_another_run(tmp_path: Path) -> None:
    RunFolder(tmp_path, SETTINGS)
    with pytest.raises(InputError, match="another seed"):
        RunFolder(tmp_path, {**SETTINGS, "seed": 1})


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(InputError, match="cannot use the run folder"):
        RunFolder(tmp_path / "file", SETTINGS)


def test_a_theorem_gets_the_proofs_of_those_before_it(tmp_path: Path) -> None:
    text = "theorem a (p : Prop) : p → p := sorry\n\n"
    first = Theorem("a", "theorem a (p : Prop) : p → p", "", unfinished=" := sorry")
    second = Theorem("b", "theorem b (p : Prop) : p → p", text)
    list(resumed([first], RunFolder(tmp_path, SETTINGS), Prover()))
    seen: list[str] = []

    def prove(theorems: Sequence[Theorem]) -> Generator[SearchResult, None, None]:
        seen.extend(t.prefix for t in theorems)
        yield SearchResult(theorems[0], "failed")

    results = list(resumed([first, second], RunFolder(tmp_path, SETTINGS), prove))
    assert "sorry" not in seen[0]
    assert results[1].theorem is second
