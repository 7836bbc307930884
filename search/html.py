"""The HTML page of one search or of a whole run: one file, no network, readable on a phone.

What users and Lean wrote reaches the page through three doors only: jinja2's autoescape,
``highlight`` (which escapes), and JSON made inert by ``script_json`` that the page's script puts
into text nodes. The page's own content policy lets no other script run.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader
from markupsafe import Markup

from qedgym import __version__
from qedgym.search import page_data
from qedgym.search.contract import SearchResult
from qedgym.search.files import write_whole
from qedgym.search.highlight import highlight
from qedgym.search.page_compare import comparisons
from qedgym.search.page_data import Room, counts, script_json, tree_data

_TEMPLATES = Path(__file__).with_name("templates")


def _seconds(time_s: float) -> str:
    return f"{time_s * 1000:.0f} ms" if time_s < 1 else f"{time_s:.1f} s"


def _joined(values: Sequence[str]) -> str:
    return ", ".join(dict.fromkeys(value for value in values if value))


def _facts(result: SearchResult) -> list[tuple[str, str]]:
    facts = [
        ("Search", result.search),
        ("Policy", result.policy),
        ("Seed", str(result.seed)),
        ("States expanded", f"{result.expanded:,}"),
        ("Led to known states", f"{result.merged:,} steps" if result.merged else ""),
        ("Time", _parts(result)),
        ("Proof steps", str(result.proof_steps) if result.proof else ""),
        ("Steps to shorten it", str(result.tidy_steps) if result.tidy_steps else ""),
        ("Axioms", (_joined(result.proof.axioms) or "none") if result.proof else ""),
        ("Ended by", f"the limit on {result.limit.replace('_', ' ')}" if result.limit else ""),
        ("Repeatable", "no: a time limit had its part" if result.wall_clock else "yes"),
    ]
    return [(name, value) for name, value in facts if value]


def _parts(result: SearchResult) -> str:
    """Where the time went."""
    if result.time_s <= 0 or result.lean_s <= 0:
        return ""
    named = (("Lean", result.lean_s), ("policy", result.policy_s), ("other", result.other_s))
    return ", ".join(f"{100 * seconds / result.time_s:.0f}% {name}" for name, seconds in named)


def _row(result: SearchResult, room: Room, named: bool) -> dict[str, Any]:
    """What the template shows of one result; with the name of its search if that is ``named``."""
    theorem = result.theorem
    place = f"{theorem.file}:{theorem.position}" if theorem.file else ""
    proof = result.proof.text if result.proof else None
    code = theorem.statement + (f" := {proof}" if proof else "")
    return {
        "name": theorem.name,
        "place": place,
        "status": result.status,
        "reason": result.reason,
        "proof": proof,
        "code": Markup(highlight(code)),
        "search": result.search if named else "",
        "refusals": [(Markup(highlight(r.text)), r.reason) for r in result.refusals[:10]],
        "time": _seconds(result.time_s),
        "time_s": f"{result.time_s:.6f}",
        "nodes": result.nodes,
        "steps": result.steps,
        "facts": _facts(result) if result.search else [],
        "tree": (
            None
            if result.graph is None or room.nodes <= 0
            else Markup(script_json(tree_data(result.graph, room)))
        ),
    }


def _title(results: Sequence[SearchResult]) -> str:
    if len(results) == 1:
        return f"{results[0].theorem.name}: {results[0].status}"
    proved = sum(r.status == "proved" for r in results)
    if len({r.theorem for r in results}) == 1:
        return f"{results[0].theorem.name}: proved by {proved} of {len(results)} searches"
    if len({r.theorem for r in results}) < len(results):
        return f"{proved} of {len(results)} searches found a proof"
    return f"{proved} of {len(results)} theorems proved"


def render_html(results: Sequence[SearchResult], title: str | None = None) -> str:
    """The page as text. ``title`` defaults to how many were proved."""
    environment = Environment(loader=FileSystemLoader(_TEMPLATES), autoescape=True)
    script = (_TEMPLATES / "page.js").read_text(encoding="utf-8")
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    room = Room()
    compared = comparisons(results)
    facts = [
        ("Lean", _joined([r.lean for r in results])),
        ("Search", _joined([r.search for r in results])),
        ("Policy", _joined([r.policy for r in results])),
        ("Search time in all", _seconds(sum(r.time_s for r in results))),
        ("Steps in all", f"{sum(r.steps for r in results):,}"),
    ]
    caps = (
        f"Limits of this page: {page_data.NODES_A_TREE:,} states a theorem,"
        f" {page_data.NODES_A_PAGE:,} in all; {page_data.FAILURES_A_NODE} failed tactics a state,"
        f" {page_data.FAILURES_A_PAGE:,} in all; messages are cut at"
        f" {page_data.MESSAGE_CHARS} characters, goals at {page_data.GOAL_CHARS:,}."
    )
    return environment.get_template("page.html").render(
        title=title or _title(results),
        version=__version__,
        style=Markup((_TEMPLATES / "page.css").read_text(encoding="utf-8")),
        script=Markup(script),
        script_hash=Markup(f"sha256-{digest}"),
        counts=counts(results),
        facts=[(name, value) for name, value in facts if value],
        results=[_row(result, room, bool(compared)) for result in results],
        comparisons=compared,
        seconds=_seconds,
        caps=caps,
    )


def write_html(results: Sequence[SearchResult], path: Path | str, title: str | None = None) -> None:
    """Write the page of these results; an old file is replaced only by a whole new one.

    Raises ``InputError`` when the file cannot be written.
    """
    # Half a surrogate pair in hostile text has no UTF-8 form.
    write_whole(Path(path), render_html(results, title).encode("utf-8", "replace"))
