"""How an exploration's laws led to one another: a graph, and a page to walk through it.

The page is one file without scripts: a picture of the graph whose boxes are links, and for every
law its statement, its proof, what it rests on and what rests on it.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import networkx as nx
from jinja2 import Environment, FileSystemLoader
from markupsafe import Markup

from qedgym import __version__
from qedgym.data_synth.explore_plan import Conjecture, Plan
from qedgym.data_synth.explore_terms import subterms
from qedgym.data_synth.explore_text import shown
from qedgym.search.files import write_whole
from qedgym.search.highlight import highlight

if TYPE_CHECKING:
    from qedgym.data_synth.explore import ExploreJob

_TEMPLATES = Path(__file__).with_name("templates")
_WIDTH, _HEIGHT, _GAP_X, _GAP_Y = 210, 26, 34, 12
_LABEL = 28


@dataclass(frozen=True, slots=True)
class Box:
    """A law or definition in the picture; pixels."""

    name: str
    kind: str
    label: str
    whole: str
    x: int
    y: int


def provenance(plan: Plan) -> nx.DiGraph[str]:
    """What led to what. Nodes: definitions (``kind`` definition) and laws (equation, implication,
    iff, predicate, completion) with ``shown``, ``round`` and ``proof``; an edge from a law to one
    whose proof uses it (``uses``), from a definition to a law that speaks of it (``about``).

    Laws are in the order in which they stand in the file, so the graph has no cycle.
    """
    graph: nx.DiGraph[str] = nx.DiGraph()
    for law in plan.laws:
        for name in about(law):
            if name not in graph:
                graph.add_node(name, kind="definition", shown=name, round=-1)
        graph.add_node(
            law.name, kind=kind_of(law), shown=shown(law.claim), round=law.round, proof=law.proof
        )
        for name in about(law):
            graph.add_edge(name, law.name, kind="about")
        for name in law.uses:
            graph.add_edge(name, law.name, kind="uses")
    return graph


def about(conjecture: Conjecture) -> list[str]:
    """The file's functions and predicates in a claim."""
    ops = (t.op for term in conjecture.claim.terms for t in subterms(term))
    return list(dict.fromkeys(
        o.text for o in ops if o is not None and o.own and o.kind != "constructor"
    ))  # fmt: skip


def kind_of(conjecture: Conjecture) -> str:
    """Which kind of claim it is."""
    claim = conjecture.claim
    if conjecture.derived:
        return "completion"
    if claim.both_ways:
        return "iff"
    if claim.hypotheses:
        return "implication"
    return "equation" if len(claim.conclusion) == 2 else "predicate"


def picture(graph: nx.DiGraph[str]) -> dict[str, Any]:
    """Boxes in columns, each behind all that it uses, and the lines between them."""
    uses = nx.DiGraph()
    uses.add_nodes_from(graph.nodes)
    uses.add_edges_from((a, b) for a, b, d in graph.edges(data=True) if d["kind"] == "uses")
    column: dict[str, int] = {}
    for name in nx.topological_sort(uses):
        first = 0 if graph.nodes[name]["kind"] == "definition" else 1
        column[name] = max([first, *(column[p] + 1 for p in uses.predecessors(name))])
    rows: dict[int, int] = {}
    boxes: dict[str, Box] = {}
    for name in graph.nodes:
        at, row = column[name], rows.get(column[name], 0)
        rows[at] = row + 1
        node = graph.nodes[name]
        text = node["shown"]
        label = text if len(text) <= _LABEL else text[: _LABEL - 1] + "…"
        x, y = 10 + at * (_WIDTH + _GAP_X), 10 + row * (_HEIGHT + _GAP_Y)
        boxes[name] = Box(name, node["kind"], label, text, x, y)
    lines = [
        (boxes[a].x + _WIDTH, boxes[a].y + _HEIGHT // 2, boxes[b].x, boxes[b].y + _HEIGHT // 2)
        for a, b in uses.edges
    ]
    columns, most = max(column.values(), default=0) + 1, max(rows.values(), default=0)
    return {
        "boxes": list(boxes.values()), "lines": lines, "box_width": _WIDTH, "box_height": _HEIGHT,
        "width": 20 + columns * (_WIDTH + _GAP_X), "height": 20 + most * (_HEIGHT + _GAP_Y),
    }  # fmt: skip


def render(plan: Plan, file: str) -> str:
    """The page of an exploration."""
    graph = provenance(plan)
    rows = []
    for law in plan.laws:
        rows.append({
            "name": law.name, "kind": kind_of(law), "shown": shown(law.claim), "round": law.round,
            "statement": Markup(highlight(f"{law.statement} := {law.proof}")),
            "uses": law.uses, "attempts": law.attempts, "about": about(law),
            "used_by": [
                b for _, b, d in graph.out_edges(law.name, data=True) if d["kind"] == "uses"
            ],
        })  # fmt: skip
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES), autoescape=True, trim_blocks=True, lstrip_blocks=True
    )
    conjectures = plan.conjectures.values()
    facts = [
        ("Rounds", plan.round), ("Symbols of a term, at most", plan.limits.size),
        ("Terms made", f"{plan.tally.terms:,}"),
        ("Classes of equal values", f"{plan.tally.classes:,}"),
        ("Evaluations", f"{plan.tally.evaluations:,}"), ("Conjectures", len(conjectures)),
        ("Proved", len(plan.laws)),
        ("Followed from later laws", sum(c.status == "follows" for c in conjectures)),
        ("Left open", len(plan.open())),
    ]  # fmt: skip
    return environment.get_template("explore.html").render(
        file=file, version=__version__, facts=facts, laws=rows, shown_of={
            law.name: shown(law.claim) for law in plan.laws
        },
        open=[(c.name, shown(c.claim), c.attempts) for c in plan.open()],
        skipped=plan.signature.skipped, definitions=Markup(highlight(plan.signature.source.text)),
        **picture(graph),
    )  # fmt: skip


def write_page(folder: Path, job: ExploreJob) -> None:
    """Write ``explore.html`` and ``provenance.json`` (networkx's node-link form) into a folder.

    Raises ``InputError`` when they cannot be written.
    """
    if not folder.is_dir():
        return
    page = render(job.plan, job.settings.file)
    write_whole(folder / "explore.html", page.encode("utf-8", "replace"))
    data = nx.node_link_data(provenance(job.plan), edges="edges")
    text = json.dumps(data, ensure_ascii=False, indent=1)
    write_whole(folder / "provenance.json", text.encode("utf-8", "replace"))
