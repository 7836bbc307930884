"""The HTML pages of a benchmark run and of a comparison: one file each, without scripts.

What users and Lean wrote reaches them through jinja2's autoescape only.
"""

from __future__ import annotations

import base64
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader
from markupsafe import Markup

from qedgym import __version__
from qedgym.search.bench_plan import budget_text

Json = Mapping[str, Any]
_TEMPLATES = Path(__file__).with_name("templates")
_CAPTIONS = {
    "coverage-samples.png": "Coverage against attempts, with the power law exp(a k^b)",
    "coverage-steps.png": "Coverage against tactics tried",
    "coverage-seconds.png": "Coverage against seconds",
    "baselines.png": "What one closing tactic proves",
    "difficulties.png": "Success by difficulty",
    "topics.png": "Success by topic",
    "times.png": "Time a try",
}
_ROWS = 5_000


def run_page(config: Json, records: Sequence[Json], summary: Json, pictures: Json) -> str:
    """The page of a run: tables, pictures (PNG by file name), and every theorem."""
    groups = [g for g in summary["groups"] if g["config"]]
    return render(
        "bench.html",
        title=f"Benchmark: {', '.join(dict.fromkeys(g['suite'] for g in summary['groups']))}",
        facts=_facts(config),
        groups=groups,
        missing=summary["missing"],
        bugs=summary["unprovable_proved"],
        pictures=[
            (_CAPTIONS[name], picture(pictures[name]))
            for name in _CAPTIONS
            if name in pictures
        ],
        labels=[g["config"] for g in groups if not g["baseline"]],
        theorems=_theorems(records)[:_ROWS],
        rows=_ROWS,
    )


def comparison_page(found: Json, lines: Sequence[str]) -> str:
    """The page of a comparison."""
    return render(
        "bench_compare.html",
        title="Benchmark comparison",
        lines=lines,
        found=found,
        theorems=found["theorems"][:_ROWS],
    )


def render(template: str, *folders: Path, **values: Any) -> str:
    """A page from a template of ours, or of ``folders`` first, in the style of all our pages."""
    environment = Environment(loader=FileSystemLoader([*folders, _TEMPLATES]), autoescape=True)
    environment.filters["percent"] = lambda value: f"{100 * value:.1f}%"
    style = Markup((_TEMPLATES / "page.css").read_text(encoding="utf-8"))
    return environment.get_template(template).render(version=__version__, style=style, **values)


def picture(data: bytes) -> Markup:
    """A PNG as the address of an image."""
    return Markup("data:image/png;base64," + base64.b64encode(data).decode("ascii"))


def _facts(config: Json) -> list[tuple[str, str]]:
    machine = config.get("machine", {})
    facts = [
        ("Command", " ".join(config.get("command", []))),
        ("Budget a try", budget_text(config)),
        ("Attempts", str(config.get("attempts", ""))),
        ("Seed", str(config.get("seed", ""))),
        ("Lean", ", ".join(config.get("lean", []))),
        ("Machine", f"{machine.get('cores')} cores, {machine.get('processor', '')}"),
        ("Workers", str(config.get("workers", ""))),
        ("Begun", str(config.get("begun", ""))),
    ]
    return [(name, value) for name, value in facts if value]


def _theorems(records: Sequence[Json]) -> list[dict[str, Any]]:
    """A row a theorem: what each searched configuration made of it."""
    rows: dict[tuple[str, str], dict[str, Any]] = {}
    for record in records:
        row = rows.setdefault(
            (record["suite"], record["id"]),
            {
                "name": record["theorem"],
                "statement": record["statement"],
                "topic": record.get("topic"),
                "difficulty": record.get("difficulty"),
                "results": {},
                "closers": [],
                "reason": None,
                "proof": None,
            },
        )
        if record["config"] is None:
            row["reason"] = record["reason"]
        elif record.get("baseline"):
            row["closers"] += [record["config"]] if record["status"] == "proved" else []
        else:
            tries = row["results"].setdefault(record["config"], [])
            tries.append((record["status"], record["time_s"]))
        row["proof"] = row["proof"] or record.get("proof")
    return list(rows.values())
