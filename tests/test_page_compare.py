"""Searches side by side on the HTML page."""

from __future__ import annotations

from dataclasses import replace

from qedgym.env.theorem import ProofState, Theorem
from qedgym.search.contract import Graph, SearchResult
from qedgym.search.graph import Attempt, add_attempt, add_state, new_graph
from qedgym.search.html import render_html
from qedgym.search.page_compare import HEIGHT, WIDTH, comparisons, found_at, line

SWAP = Theorem("swap", "theorem swap (p q : Prop) : p ∧ q → q ∧ p")


def graph() -> Graph:
    """Two states found, at the second and the fourth step."""
    found = new_graph(ProofState(SWAP, (), ()), "best-first", "fixed")
    add_attempt(found, 0, Attempt("bad", -1.0, 0.0, error="no", at=0))
    for at in (1, 3):
        child = add_state(
            found, ProofState(SWAP, (f"t{at}",), ()), parent=0, log_prob=-1.0, score=-1.0
        )
        add_attempt(found, 0, Attempt(f"t{at}", -1.0, 0.0, child, at=at))
    add_attempt(found, 0, Attempt("again", -1.0, 0.0, 1, merged=True, at=2))
    return found


def result(search: str, steps: int, theorem: Theorem = SWAP) -> SearchResult:
    return SearchResult(
        theorem, "failed", graph=graph(), nodes=3, steps=steps, time_s=0.5, search=search
    )


def test_when_each_state_was_found() -> None:
    assert found_at(graph()) == [2, 4]


def test_a_line_ends_with_the_last_state_and_has_few_corners() -> None:
    assert line([], 0, 0) == f"M0 {HEIGHT}"
    long = line(range(1, 5001), 5000, 5000)
    assert long.endswith(f"L{WIDTH} 0")
    assert long.count("L") < 250


def test_only_theorems_searched_in_several_ways_are_compared() -> None:
    other = replace(SWAP, name="other")
    found = comparisons([result("best-first", 4), result("mcts", 9, other), result("mcts", 8)])
    assert [(c["name"], c["steps"], c["states"]) for c in found] == [("swap", 8, 2)]
    assert [(r["search"], r["place"]) for r in found[0]["rows"]] == [("best-first", 0), ("mcts", 2)]
    assert [way["end"] for way in found[0]["lines"]] == [WIDTH // 2, WIDTH]


def test_results_without_graphs_get_a_table_and_no_picture() -> None:
    bare = [replace(result(name, 4), graph=None) for name in ("best-first", "mcts")]
    assert comparisons(bare)[0]["lines"] == []
    page = render_html(bare)
    assert "Searches on swap" in page and "<svg" not in page


def test_the_page_compares_and_links_to_each_search() -> None:
    hostile = replace(SWAP, name="<script>alert(1)</script>")
    page = render_html([result("best-first", 4, hostile), result("hypertree", 8, hostile)])
    assert page.count('class="compare"') == 1
    assert 'href="#t0"' in page and 'href="#t1"' in page
    assert page.count("<svg") == 1
    assert "<script>alert" not in page
    assert "<em>hypertree</em>" in page
    alone = render_html([result("best-first", 4)])
    assert 'class="compare"' not in alone and "<em>" not in alone
