"""Theorems that were made: of a dataset of ``qedgym synth``, or the goals inside known proofs.

Nothing that comes from a held-out theorem is given: neither what was made of one (by name, through
``source_theorem``, ``lemma`` and ``sources``) nor what says the same as one.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random
from typing import Any, Final

from qedgym.data_synth.read import columns_of, read_records
from qedgym.env.errors import InputError
from qedgym.env.lean_lexer import code_tokens
from qedgym.env.theorem import Position, Theorem
from qedgym.provers.goal_statement import goal_statement
from qedgym.provers.goal_text import read_goals
from qedgym.provers.leaks import comes_from
from qedgym.provers.proof_steps import ProofStep

GOALS: Final = "goals"
"""The name of the goals inside the proofs that round 0 learns from."""
_COLUMNS = ("full_name", "theorem_statement", "header", "file_path", "position",
            "source_theorem", "lemma", "trivial")  # fmt: skip
_NAMED = re.compile(r"(?P<before>(?:.*\s)?(?:theorem|lemma)\s+)(?P<name>[^\s:({\[]+)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Made:
    """A theorem with what it was made of."""

    theorem: Theorem
    sources: tuple[str, ...]
    """Full names of the theorems it was made of."""


def read_made(folder: Path, part: str | None = "train") -> list[Made]:
    """The theorems of a part of a dataset of ``qedgym synth``, trivial ones left out.

    ``part`` is ``train``, ``validation`` or ``test``, None for all. Raises ``InputError`` for what
    is no such dataset, or has no theorems in it.
    """
    lacking = {"full_name", "theorem_statement", "header"} - columns_of(folder)
    if lacking:
        raise InputError(f"{folder}: no made theorems in it: it has no {', '.join(lacking)}")
    columns = [c for c in _COLUMNS if c in columns_of(folder)]
    found = read_records(folder, part, columns)
    return [_made(record) for record in found if not record.get("trivial")]


def _made(record: Mapping[str, Any]) -> Made:
    place = record.get("position") or {"line": 1, "column": 0}
    theorem = Theorem(
        record["full_name"], record["theorem_statement"], record["header"] or "",
        file=record.get("file_path"), position=Position(place["line"], place["column"]),
    )  # fmt: skip
    origins = (record.get("source_theorem"), record.get("lemma"))
    return Made(theorem, tuple(dict.fromkeys(o for o in origins if o)))


def goals_of(steps: Iterable[ProofStep], theorems: Mapping[str, Theorem]) -> list[Made]:
    """The main goals inside proofs as theorems that stand where the proved one stands.

    ``theorems`` are the proved ones by full name. A goal that cannot be written down, and one that
    an earlier one of the same file says, is left out; so is a proof's first, the theorem itself.

    >>> own = Theorem("N.t", "theorem t (p : Prop) : p → p", "namespace N\\n")
    >>> step = ProofStep("N.t", "", "p : Prop\\nh : p\\n⊢ p", "exact h")
    >>> [made] = goals_of([replace(step, state="⊢ p"), step], {"N.t": own})
    >>> made.theorem.name, made.theorem.statement, made.sources
    ('N.t.goal1', 'theorem t.goal1 (p : Prop) (h : p) : p', ('N.t',))
    """
    found: dict[tuple[str | None, str], Made] = {}
    places: dict[str, int] = {}
    for step in steps:
        source = theorems.get(step.theorem)
        number = places[step.theorem] = places.get(step.theorem, -1) + 1
        goals = read_goals(step.state)
        if source is None or not number or not goals:
            continue
        named = _NAMED.match(source.statement)
        written = f"{named['name'] if named else 't'}.goal{number}"
        said = goal_statement(goals[0], "t")
        if said is None or named is None:
            continue
        text = f"theorem {written}{said.removeprefix('theorem t')}"
        theorem = replace(
            source, name=f"{source.name}.goal{number}", statement=text, proof=None,
            kind="theorem", unfinished=None,
        )  # fmt: skip
        found.setdefault((source.file, said), Made(theorem, (source.name,)))
    return list(found.values())


def without(
    made: Iterable[Made], held_out: Sequence[Theorem], names: Collection[str]
) -> list[Made]:
    """Those that neither come from held-out theorems nor say the same as one.

    ``names`` are further held-out names.
    """
    away = frozenset(names) | {theorem.name for theorem in held_out}
    known = {said(theorem) for theorem in held_out}
    return [
        one
        for one in made
        if not comes_from((one.theorem.name, *one.sources), away)
        and said(one.theorem) not in known
    ]


def drawn(made: Sequence[Made], count: int, number: int, seed: int) -> list[Made]:
    """``count`` of them for round ``number`` (from 1): others in each round while there are any."""
    order = list(range(len(made)))
    Random(seed).shuffle(order)
    first = (number - 1) * count
    places = [order[at % len(order)] for at in range(first, first + min(count, len(order)))]
    return [made[place] for place in sorted(places)]


def said(theorem: Theorem) -> str:
    """What a theorem says, as text: its statement from behind its name on."""
    words = [token.text for token in code_tokens(theorem.statement)]
    last = theorem.name.rpartition(".")[2]
    start = words.index(last) + 1 if last in words else 0
    return " ".join([Path(theorem.file or "").name, *words[start:]])


def write_sources(made: Iterable[Made]) -> bytes:
    """The made theorems' names and origins, a JSON line each."""
    lines = [json.dumps([m.theorem.name, list(m.sources)], ensure_ascii=False) for m in made]
    return "".join(f"{line}\n" for line in lines).encode()
