"""The library's lemmas by symbols, and what the rules make of them."""

from __future__ import annotations

from pathlib import Path

import pytest
from policy_contract import check_policy, state

from qedgym.env.toolchain import Toolchain
from qedgym.provers.lemma_index import LemmaIndex, LibraryLemma, library_index
from qedgym.provers.rules import RulePolicy


@pytest.fixture(scope="module")
def index(toolchain: Toolchain) -> LemmaIndex:
    return library_index(toolchain)


def named(index: LemmaIndex, name: str) -> LibraryLemma:
    return next(lemma for lemma in index.lemmas if lemma.name == name)


def test_symbols_are_those_that_goals_show(index: LemmaIndex) -> None:
    comm = named(index, "Nat.add_comm")
    assert (comm.relation, comm.sides, comm.symbols) == ("=", ("+", "+"), {"=", "+"})
    trans = named(index, "Nat.le_trans")
    assert (trans.relation, trans.sides, trans.premises) == ("≤", ("", ""), 2)
    length = named(index, "List.length_append")
    assert length.sides == ("length", "+") and length.symbols == {"=", "length", "++", "+"}


def test_what_may_be_applied_is_found(index: LemmaIndex) -> None:
    found = index.concluding("≤", ("*", "*"), frozenset({"≤", "*", "eval"}))
    assert "Nat.mul_le_mul" in [lemma.name for lemma in found]
    assert all(lemma.relation == "≤" for lemma in found)
    assert not any("+" in lemma.symbols for lemma in found)


def test_what_may_rewrite_is_found(index: LemmaIndex) -> None:
    found = [m.name for m in index.rewriting(frozenset({"=", "reverse", "++"}))]
    assert "List.reverse_append" in found and "Nat.add_comm" not in found


def test_the_second_look_comes_from_the_cache(
    toolchain: Toolchain, index: LemmaIndex, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QEDGYM_CACHE", str(tmp_path))
    assert library_index(toolchain).lemmas == index.lemmas
    (kept,) = tmp_path.glob("lemmas-*.json")
    kept.write_text('[["only.this", "=", ["+", ""], ["="], 0]]', encoding="utf-8")
    assert [m.name for m in library_index(toolchain).lemmas] == ["only.this"]
    kept.write_text("[[", encoding="utf-8")  # a broken cache is made anew
    assert library_index(toolchain).lemmas == index.lemmas


def test_the_rules_propose_library_lemmas(index: LemmaIndex) -> None:
    policy = RulePolicy(library=index)
    check_policy(policy)
    at = state("a * b ≤ c * d", "a : Nat", "b : Nat", "c : Nat", "d : Nat")
    tactics = [tactic for tactic, _ in policy.propose([at], 64)[0]]
    assert any(t.startswith("solve_by_elim ") and "Nat.mul_le_mul" in t for t in tactics)
