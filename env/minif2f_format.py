"""miniF2F as it is published for Lean 4: JSON Lines, one statement a line.

Fields: ``name`` (or ``id``), ``split``, ``formal_statement``, ``header``, the words in
``informal_prefix`` (a doc comment), ``informal_stmt`` or ``nl_statement``, and sometimes ``goal``
and a proof in words. Other collections of statements share this layout. Where a Lean project is
published, one file a theorem in ``Test/`` and ``Valid/``, it is read as Lean files.
"""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from qedgym.env.benchmark_records import Record
from qedgym.env.benchmark_theorem import (
    BenchmarkTheorem,
    defines,
    doc_taken_out,
    doc_words,
    from_text,
    lean_3_fault,
)
from qedgym.env.errors import InputError
from qedgym.env.theorem import Position, Theorem

FIELDS = frozenset({"formal_statement"})
"""What every record of this layout has, besides a name."""
_FAMILY = re.compile(
    r"(mathd_algebra|mathd_numbertheory|amc|aime|imo|algebra|numbertheory|induction)"
    r"(?:sl|I|II|12)?[ab]?_\w+"
)


def minif2f_theorem(record: Record, file: str | None) -> BenchmarkTheorem:
    """The theorem of one record. Raises ``InputError`` naming the line and the field."""
    words = record.optional("informal_prefix", "informal_stmt", "informal_statement")
    name = record.text("name", "id", "problem_id", "theorem_name")
    found = statement_record(
        record,
        file,
        benchmark="miniF2F",
        name=name,
        statement_field="formal_statement",
        header=record.optional("header", "preamble") or "",
        informal=words or record.optional("nl_statement", "problem"),
        informal_proof=record.optional("informal_proof", "nl_proof"),
    )
    return replace(found, topic=found.topic or family_of(name))


def family_of(name: str) -> str | None:
    """The family of problems that a name of miniF2F says, as results are usually broken down.

    >>> family_of("mathd_algebra_478"), family_of("amc12a_2019_p21"), family_of("swap")
    ('mathd_algebra', 'amc', None)
    """
    found = _FAMILY.fullmatch(name)
    return found[1] if found else None


def minif2f_file_theorem(found: BenchmarkTheorem) -> BenchmarkTheorem:
    """A theorem of a Lean file, known as miniF2F's when the file and it have such a name."""
    name, file = found.theorem.name, found.theorem.file
    family = family_of(name)
    if family is None or file is None or Path(file).stem != name:
        return found
    return replace(found, benchmark="miniF2F", topic=found.topic or family)


def statement_record(
    record: Record,
    file: str | None,
    *,
    benchmark: str,
    name: str,
    statement_field: str,
    header: str,
    informal: str | None,
    informal_proof: str | None,
) -> BenchmarkTheorem:
    """A theorem from a record that holds its statement as text, and its header.

    What other fields say (split, tags, licence, source) is taken too where they are there.
    """
    statement = record.text(statement_field)
    header, said = doc_taken_out(header)
    lacks = None
    try:
        theorem = from_text(statement, header=header, name=name, file=file, line=record.line)
    except InputError as error:
        word = defines(statement)
        if word is None:
            raise record.fault(statement_field, f"has {error}") from None
        lacks = f"it asks for something to be made (`{word}`), not for a proof"
        place = Position(record.line, 0)
        theorem = Theorem(name, statement.strip(), header, file=file, position=place, kind=word)
    tags = record.texts("tags")
    return BenchmarkTheorem(
        theorem,
        benchmark,
        split=record.optional("split"),
        informal=doc_words(informal) if informal else said,
        informal_proof=informal_proof,
        topic=record.optional("topic", "category") or (tags[0] if tags else None),
        difficulty=_scalar(record, "difficulty", "level"),
        tags=tags,
        license=record.optional("license", "licence"),
        source=record.optional("source", "url"),
        lacks=lacks or lean_3_fault(theorem, statement),
    )


def _scalar(record: Record, *names: str) -> str | None:
    """A field that is text in some files and a number in others."""
    for name in names:
        value = record.fields.get(name)
        if isinstance(value, int | float) and not isinstance(value, bool):
            return f"{value:g}"
        if value is not None:
            return record.optional(name)
    return None
