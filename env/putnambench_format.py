"""PutnamBench: Lean files with placeholders for answers, and JSON with the words.

A problem that asks for an answer has ``abbrev NAME_solution : TYPE := sorry`` before its theorem,
and the answer in a comment behind it. A theorem about a ``sorry`` cannot be proved, so the answer
is put in its place: the task is then to prove that it is right. ``informal/putnam.json`` has
``problem_name``, ``informal_statement``, ``informal_solution`` and ``tags``; the extracted JSON has
``name`` and ``lean4_statement`` beside them, or ``header`` and ``formal_statement``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from qedgym.env.benchmark_records import Record, read_records
from qedgym.env.benchmark_theorem import BenchmarkTheorem, statement_words
from qedgym.env.errors import InputError
from qedgym.env.minif2f_format import statement_record
from qedgym.env.theorem import Theorem

MARKS = frozenset({"lean4_statement", "coq_statement", "isabelle_statement", "problem_name"})
"""Fields that no other layout has."""
_PLACEHOLDER = re.compile(
    r"(?P<head>^(?:noncomputable\s+)?(?:abbrev|def)\s+(?P<name>\S*_solution)\b[^\n]*?"
    r"(?:\n[ \t]+[^\n]*?)*?:=\s*)sorry[ \t]*(?P<answer>(?:\n[ \t]*--[^\n]*)+)?",
    re.MULTILINE,
)


def answers_filled_in(prefix: str) -> tuple[str, str | None]:
    """A prefix with each placeholder's answer in its place, and what is wrong with it.

    Says which placeholder has no answer in a comment behind it.

    >>> answers_filled_in("abbrev a_solution : Nat := sorry\\n-- 2\\n")
    ('abbrev a_solution : Nat := 2\\n', None)
    """
    without: list[str] = []

    def fill(found: re.Match[str]) -> str:
        lines = (found["answer"] or "").strip().split("\n")
        answer = "\n  ".join(line.strip().removeprefix("--").strip() for line in lines).strip()
        if not answer:
            without.append(found["name"])
            return found[0]
        return found["head"] + answer

    filled = _PLACEHOLDER.sub(fill, prefix)
    if without:
        return filled, f"the answer is to be found too: {without[0]} is a placeholder"
    return filled, None


def with_answers(found: BenchmarkTheorem) -> BenchmarkTheorem:
    """The theorem behind its answer. One whose answer is not given says that it lacks it."""
    theorem = found.theorem
    prefix, fault = answers_filled_in(theorem.prefix)
    return replace(found, theorem=replace(theorem, prefix=prefix), lacks=found.lacks or fault)


def putnam_theorem(record: Record, file: str | None) -> BenchmarkTheorem:
    """The theorem of one record. Raises ``InputError`` naming the line and the field."""
    lean = "lean4_statement" in record.fields
    if not lean and "formal_statement" not in record.fields:
        said = "is missing; this is the file of the words, name the folder of the Lean files"
        raise record.fault("lean4_statement", said)
    found = statement_record(
        record,
        file,
        benchmark="PutnamBench",
        name=record.text("name", "problem_name"),
        statement_field="lean4_statement" if lean else "formal_statement",
        header=record.optional("header") or "",
        informal=record.optional("informal_statement"),
        informal_proof=_solution(record),
    )
    return with_answers(found)


def _solution(record: Record) -> str | None:
    """The answer in words; ``None.`` and ``null`` stand for none."""
    said = record.optional("informal_solution")
    return None if said in (None, "None.", "null") else said


def is_putnam_file(path: Path) -> bool:
    """Whether a Lean file is called as PutnamBench calls its own."""
    return re.fullmatch(r"putnam_\d{4}_[ab]\d\w*\.lean", path.name) is not None


def putnam_words(path: Path) -> Mapping[str, Record]:
    """The records of ``informal/putnam.json`` near a Lean file, by problem; empty without it.

    Raises ``InputError`` when that file cannot be used.
    """
    for folder in list(path.absolute().parents)[:3]:
        for place in (folder / "informal" / "putnam.json", folder / "putnam.json"):
            if place.is_file():
                return _words(place, place.stat().st_mtime_ns)
    return {}


@lru_cache(maxsize=2)
def _words(place: Path, _written: int) -> Mapping[str, Record]:
    """The records of that file, which is near hundreds of Lean files, by problem."""
    try:
        text = place.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{place}: cannot read: {error}") from None
    return {record.text("problem_name"): record for record in read_records(text, str(place))}


def putnam_file_theorem(theorem: Theorem, words: Mapping[str, Record]) -> BenchmarkTheorem:
    """A theorem of a Lean file of PutnamBench, with what the JSON says of it."""
    record = words.get(theorem.name)
    tags = record.texts("tags") if record else ()
    found = BenchmarkTheorem(
        theorem,
        "PutnamBench",
        informal=(record and record.optional("informal_statement")) or statement_words(theorem),
        informal_proof=_solution(record) if record else None,
        topic=tags[0] if tags else None,
        tags=tags,
    )
    return with_answers(found)
