"""The HTML page: what it says, that hostile text is inert, and how it works in a real browser."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest

from qedgym.env.errors import InputError
from qedgym.env.theorem import Goal, Hypothesis, Position, Proof, ProofState, Theorem
from qedgym.search import page_data
from qedgym.search.contract import Graph, Refusal, SearchResult, Status
from qedgym.search.graph import Attempt, add_attempt, add_state, new_graph, way_to
from qedgym.search.html import render_html, write_html
from qedgym.search.page_data import Room, script_json, tree_data

from .browser import Browser, browser, find_browser

HOSTILE = (
    "</script><script>document.title='pwned'</script><img src=x onerror=\"document.title='pwned'\">"
    "<!--<script> {{ 7*7 }} ]]> &lt; \u2028 \u202e 'x' \\u003c/script>"
)
SWAP = Theorem("swap", "theorem swap (p q : Prop) : p ∧ q → q ∧ p", file="A.lean")


def state(theorem: Theorem, text: str, *tactics: str, goals: int = 1) -> ProofState:
    hypotheses = (Hypothesis("n", "Nat"), Hypothesis("m", "Nat"), Hypothesis("h", text))
    return ProofState(theorem, tactics, tuple(Goal(text, hypotheses) for _ in range(goals)))


def graph_of(
    size: int, theorem: Theorem = SWAP, text: str = "n < m", tactic: str = "step"
) -> Graph:
    """A graph in which node i has the children 3 i + 1 .. 3 i + 3 and fails twice."""
    graph = new_graph(state(theorem, text), "best-first", "fixed")
    for node in range(size):
        if graph.number_of_nodes() >= size:
            break
        data = graph.nodes[node]
        data["order"] = node
        for i in range(3):
            name = f"{tactic} {node}.{i}"
            if graph.number_of_nodes() < size:
                after = state(theorem, f"{text} {i}", *data["state"].tactics, name)
                total = data["log_prob"] - 1 - i
                child = add_state(graph, after, parent=node, log_prob=total, score=total)
                add_attempt(graph, node, Attempt(name, -1 - i, 0.002, child))
        for i in range(2):
            failed = Attempt(f"{tactic} bad {i}", -4.0, 0.001, None, False, f"{text}: no", i == 1)
            add_attempt(graph, node, failed)
        add_attempt(graph, node, Attempt(f"{tactic} again", -5.0, 0.001, 0, True))
    return graph


def proved(size: int = 12, theorem: Theorem = SWAP) -> SearchResult:
    graph = graph_of(size - 1, theorem)
    node = 2
    before = graph.nodes[node]["state"]
    done = ProofState(theorem, (*before.tactics, "exact done"), ())
    child = add_state(graph, done, parent=node, log_prob=-9.0, score=-5.0)
    add_attempt(graph, node, Attempt("exact done", -1.0, 0.001, child))
    graph.graph["proof"] = way_to(graph, child)
    proof = Proof(theorem, "by\n  intro h\n  exact ⟨h.2, h.1⟩", ("propext",))
    return SearchResult(
        theorem, "proved", proof=proof, graph=graph, nodes=size, steps=40, expanded=4,
        policy_calls=4, proof_steps=2, time_s=1.25, search="best-first", policy="fixed",
        lean="Lean 4.35.0, embedded",
    )  # fmt: skip


def other(name: str, status: Status, graph: Graph | None = None) -> SearchResult:
    theorem = Theorem(name, f"theorem {name} : 1 = 1", file="B.lean", position=Position(7, 0))
    refusals = (Refusal("by exact cheat", "it rests on sorryAx"),) if status == "rejected" else ()
    return SearchResult(
        theorem, status, f"reason of {name}", graph=graph, refusals=refusals, search="best-first"
    )


class _Reader(HTMLParser):
    """Collects the elements of a page and the text of each."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


def trees(page: str) -> list[dict[str, object]]:
    """The embedded trees of a page."""
    found = re.findall(r'<script type="application/json" id="d\d+">(.*?)</script>', page, re.DOTALL)
    return [json.loads(text) for text in found]


def test_the_page_says_what_happened() -> None:
    results = [proved(), other("lost", "failed", graph_of(4)), other("bad", "invalid")]
    results.append(other("cheat", "rejected", graph_of(3)))
    page = render_html(results)
    text = "".join(_Reader(page).texts)
    for wanted in ("1 of 4 theorems proved", "swap", "A.lean:1:0", "1.2 s", "propext",
                   "Lean 4.35.0", "intro h", "⟨h.2, h.1⟩", "reason of lost", "B.lean:7:0",
                   "by exact cheat", "it rests on sorryAx"):  # fmt: skip
        assert wanted in text, wanted
    assert len(trees(page)) == 3


def test_the_tree_has_every_state_and_what_was_tried() -> None:
    result = proved(30)
    assert result.graph is not None
    data = tree_data(result.graph, Room())
    rows, strings = data["nodes"], data["strings"]
    assert data["total"] == len(rows) == 30
    assert [row[0] for row in rows] == [-1, *((i - 1) // 3 for i in range(1, 29)), 2]
    assert strings[rows[4][1]] == "step 1.0"
    assert strings[rows[0][7][0]] == "n m : Nat\nh : n < m\n⊢ n < m"
    assert [[strings[f[0]], strings[f[3]], f[4]] for f in rows[0][8]] == [
        ["step bad 0", "n < m: no", 0],
        ["step bad 1", "n < m: no", 1],
    ]
    assert [strings[again[0]] for again in rows[1][12]] == ["step again"]
    assert [i for i, row in enumerate(rows) if row[10] & 1] == [0, 2, 29]
    assert rows[29][10] == 3


def test_a_search_too_large_keeps_the_proof_and_says_how_much_is_left_out(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(page_data, "NODES_A_TREE", 10)
    result = proved(200)
    assert result.graph is not None
    data = tree_data(result.graph, Room())
    assert data["total"] == 200
    assert len(data["nodes"]) == 10
    assert [row[10] for row in data["nodes"]].count(1) == 2
    assert data["nodes"][-1][10] == 3
    assert all(-1 <= row[0] < i for i, row in enumerate(data["nodes"]))


def test_limits_of_the_whole_page_are_kept() -> None:
    room = Room(nodes=25, failures=7)
    first, second = tree_data(graph_of(20), room), tree_data(graph_of(20), room)
    assert (len(first["nodes"]), len(second["nodes"])) == (20, 5)
    assert sum(len(row[8]) for row in first["nodes"] + second["nodes"]) == 7


def test_long_texts_are_cut() -> None:
    graph = new_graph(state(SWAP, "x" * 50_000))
    data = tree_data(graph, Room())
    assert max(map(len, data["strings"])) < page_data.GOAL_CHARS + 50


def test_json_in_a_script_element_is_inert_and_the_same() -> None:
    assert not set("<>&\u2028\u2029") & set(script_json([HOSTILE]))
    assert json.loads(script_json([HOSTILE])) == [HOSTILE]


def hostile_result() -> SearchResult:
    theorem = Theorem(HOSTILE, f"theorem {HOSTILE} : 1 = 1", file=HOSTILE)
    graph = graph_of(8, theorem, HOSTILE, HOSTILE)
    graph.nodes[7]["refusal"] = HOSTILE
    return SearchResult(
        theorem, "rejected", HOSTILE, graph=graph, refusals=(Refusal(HOSTILE, HOSTILE),),
        search=HOSTILE, policy=HOSTILE, lean=HOSTILE,
    )  # fmt: skip


def test_hostile_text_makes_no_element() -> None:
    calm = SearchResult(
        Theorem("calm", SWAP.statement, file="A.lean"), "rejected", "why", graph=graph_of(8),
        refusals=(Refusal("p", "r"),), search="s", policy="p", lean="l",
    )  # fmt: skip
    page = render_html([hostile_result(), proved()])
    tags = [tag for tag, _ in _Reader(page).tags if tag != "span"]
    wanted = [tag for tag, _ in _Reader(render_html([calm, proved()])).tags if tag != "span"]
    assert tags == wanted
    assert not any(name.startswith("on") for _, attrs in _Reader(page).tags for name in attrs)


def test_half_a_surrogate_pair_can_be_written(tmp_path: Path) -> None:
    theorem = Theorem("t\ud800", "theorem t : 1 = 1")
    write_html([SearchResult(theorem, "failed", "\udfff")], tmp_path / "page.html")
    assert "theorem" in (tmp_path / "page.html").read_text(encoding="utf-8")


def test_the_page_names_no_other_place() -> None:
    page = render_html([proved(), other("lost", "failed", graph_of(4))])
    for tag, attrs in _Reader(page).tags:
        for name in ("src", "href", "action", "srcset", "data", "poster"):
            assert (attrs.get(name) or "data:").startswith("data:"), (tag, attrs)
    style = page[page.index("<style>") : page.index("</style>")]
    assert "url(" not in style
    assert "@import" not in style


def test_a_place_that_cannot_be_written_is_told_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot write .*nowhere.*: No such file"):
        write_html([proved()], tmp_path / "nowhere" / "page.html")


def test_an_old_page_is_replaced_and_nothing_else_left(tmp_path: Path) -> None:
    target = tmp_path / "page.html"
    target.write_text("old")
    write_html([proved()], target)
    assert "swap: proved" in target.read_text(encoding="utf-8")
    assert [path.name for path in tmp_path.iterdir()] == ["page.html"]


# ---- in a browser ------------------------------------------------------------------------------

PHONE, DESK = (390, 844), (1200, 900)
PROGRAM = find_browser()


@pytest.fixture(scope="module")
def window(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """One browser for all tests of this file."""
    if PROGRAM is None:
        pytest.skip("no Chromium on this machine: the page cannot be opened")
    with browser(PROGRAM, tmp_path_factory.mktemp("browser")) as found:
        yield found


OVERFLOW = "document.documentElement.scrollWidth - window.innerWidth"
OPEN_ALL = "document.querySelectorAll('details').forEach(d => d.open = true)"
WAIT = "new Promise(done => requestAnimationFrame(() => setTimeout(done, 50)))"


def works(window: Browser, tmp_path: Path, size: tuple[int, int], dark: bool) -> None:
    page = tmp_path / "page.html"
    big = Theorem("a_very_long_name." * 9, "theorem t : " + "f (" * 90, file="dir/" * 60)
    results = [proved(40), other("lost", "failed", graph_of(30)), other("bad", "invalid")]
    write_html([*results, proved(20, big)], page)
    window.open(page.as_uri(), *size, dark=dark)
    assert window.js(OVERFLOW) <= 0
    # Theorems are folded at first and unfold; their trees are made only then.
    assert window.js("[...document.querySelectorAll('.thm')].map(d => d.open)") == [False] * 4
    assert window.js("document.querySelectorAll('.node').length") == 0
    window.js("document.querySelector('#t0 > summary').click()")
    window.js(WAIT)
    assert window.js("document.querySelector('#t0').open")
    assert window.js("document.querySelectorAll('#t0 .node').length") == 4
    # A state unfolds to its goals, its failures and its children, and folds again.
    first = "document.querySelectorAll('#t0 .node')[1]"
    window.js(f"{first}.querySelector('summary').click()")
    window.js(WAIT)
    assert window.js(f"{first}.querySelector('.goal').textContent").startswith("n m : Nat\n")
    assert "tactics failed" in window.js(f"{first}.querySelector('.tried').textContent")
    window.js(f"{first}.querySelector('.tried').open = true")
    window.js(WAIT)
    assert "step bad 1" in window.js(f"{first}.querySelector('.tried').textContent")
    window.js(f"{first}.querySelector('summary').click()")
    assert window.js(f"{first}.open") is False
    # The proof's way opens on demand, everything at once too, and nothing sticks out.
    window.js("document.querySelector('#t0 .searchbar button').click()")
    assert "exact done" in window.js(
        "[...document.querySelectorAll('#t0 .node.path > summary')].pop().textContent"
    )
    window.js(OPEN_ALL)
    window.js(WAIT)
    window.js(OPEN_ALL)
    window.js(WAIT)
    assert window.js(OVERFLOW) <= 0
    window.js(
        "window.look = (text) => { const box = document.getElementById('find');"
        " box.value = text; box.dispatchEvent(new Event('input')); }"
    )
    # Looking for a name and for a status leaves what fits.
    shown = "[...document.querySelectorAll('.thm')].filter(t => !t.hidden).map(t => t.id)"
    window.js("look('LOS')")
    assert window.js(shown) == ["t1"]
    window.js("look('')")
    window.js("document.querySelector('.chip.s-invalid').click()")
    assert window.js(shown) == ["t2"]
    colour = window.js("getComputedStyle(document.body).backgroundColor")
    assert (sum(map(int, re.findall(r"\d+", colour)[:3])) < 200) == dark
    assert window.faults() == []
    assert window.requests() == [page.as_uri()]


def hostile_text_stays_text(window: Browser, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    write_html([hostile_result()], page, title=HOSTILE)
    window.open(page.as_uri(), *PHONE)
    for _ in range(4):
        window.js(OPEN_ALL)
        window.js(WAIT)
    assert window.js("document.title").startswith("</script><script>document.title")
    assert window.js("document.images.length") == 0
    assert HOSTILE.split()[0] in window.js("document.querySelector('.node').textContent")
    assert window.js("document.querySelectorAll('script').length") == 2
    assert window.js(OVERFLOW) <= 0
    assert window.faults() == []
    assert window.requests() == [page.as_uri()]


def large_searches_are_not_made_at_once(window: Browser, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    write_html([proved(5_000), proved(5_000)], page)
    window.open(page.as_uri(), *DESK)
    window.js("document.querySelectorAll('.thm').forEach(t => t.open = true)")
    window.js(WAIT)
    nodes = "document.querySelectorAll('.node').length"
    assert window.js(nodes) == 8
    # "Unfold" is bounded too.
    window.js("[...document.querySelectorAll('#t0 .searchbar button')].at(-2).click()")
    window.js(WAIT)
    assert 300 < window.js(nodes) < 2_000
    # Any state of the plot can be reached, the last as well as the first.
    window.js("document.querySelector('#t1 .plot').scrollIntoView({block: 'center'})")
    window.js(
        "(() => { const p = document.querySelector('#t1 .plot'), b = p.getBoundingClientRect();"
        " p.dispatchEvent(new MouseEvent('click',"
        " {clientX: b.right - 10, clientY: b.bottom - 60, bubbles: true})); })()"
    )
    window.js(WAIT)
    assert window.js("document.querySelectorAll('#t1 .flash').length") == 1
    assert window.faults() == []


def apart() -> SearchResult:
    """A search in which a tactic leaves two goals that are proved apart."""
    graph = new_graph(state(SWAP, "both"), "hypertree", "fixed", and_or=True)
    halves = [
        add_state(graph, state(SWAP, t), parent=0, log_prob=-1, score=-1, tactic="constructor")
        for t in ("left", "right")
    ]
    graph.nodes[0]["attempts"].append(Attempt("wrong", -2, 0.001, None, error="no", at=0))
    add_attempt(graph, 0, Attempt("constructor", -1, 0.001, halves[0], more=(halves[1],), at=1))
    ends = []
    for at, half in enumerate(halves):
        after = state(SWAP, "", "exact h", goals=0)
        end = add_state(graph, after, parent=half, log_prob=-2, score=-2, tactic=f"exact h{at}")
        add_attempt(graph, half, Attempt(f"exact h{at}", -1, 0.001, end, at=2 + at))
        graph.nodes[half].update(order=1 + at, why=(("value", 0.5), ("margin", float("inf"))))
        ends.append(end)
    graph.nodes[0]["order"] = 0
    graph.graph["proof"] = [0, *halves, *ends]
    proof = Proof(SWAP, "by\n  constructor\n  · exact h0\n  · exact h1")
    return SearchResult(SWAP, "proved", proof=proof, graph=graph, nodes=5, steps=4)


def the_search_as_it_went(window: Browser, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    write_html([apart()], page)
    window.open(page.as_uri(), *DESK)
    window.js("document.querySelector('#t0 .searchbar button').click()")
    window.js(OPEN_ALL)
    window.js(WAIT)
    window.js(OPEN_ALL)
    window.js(WAIT)
    shown = "[...document.querySelectorAll('.node')].filter(n => !n.hidden).length"
    text = "document.querySelector('.tree').textContent"
    assert window.js(shown) == 5
    assert "goal 1 of 2" in window.js(text) and "goal 2 of 2" in window.js(text)
    assert "chosen with value 0.5, margin ∞" in window.js(text)
    window.js(
        "window.at = (step) => { const s = document.querySelector('.time'); s.value = step;"
        " s.dispatchEvent(new Event('input')); }"
    )
    for step, there in ((0, 1), (1, 1), (2, 3), (3, 4), (4, 5)):
        window.js(f"at({step})")
        assert window.js(shown) == there, step
    assert "step 4 of 4: 5 states, 3 expanded" in window.js(
        "document.querySelector('.timeline output').textContent"
    )
    window.js("document.querySelector('.timeline button').click()")
    window.js("new Promise(done => setTimeout(done, 600))")
    assert window.js("document.querySelector('.timeline button').textContent") == "Play"
    assert window.js(OVERFLOW) <= 0
    assert window.faults() == []


CHECKS = {
    "the search as it went": the_search_as_it_went,
    "phone, light": lambda window, folder: works(window, folder, PHONE, False),
    "phone, dark": lambda window, folder: works(window, folder, PHONE, True),
    "desk, light": lambda window, folder: works(window, folder, DESK, False),
    "desk, dark": lambda window, folder: works(window, folder, DESK, True),
    "hostile text": hostile_text_stays_text,
    "large searches": large_searches_are_not_made_at_once,
}


@pytest.mark.parametrize("check", list(CHECKS))
def test_the_page_in_a_browser(window: Browser, tmp_path: Path, check: str) -> None:
    CHECKS[check](window, tmp_path)
