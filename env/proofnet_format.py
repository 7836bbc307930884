"""ProofNet as it is published: JSON Lines with the header and the statement apart.

The first edition has ``id`` (``Book|exercise``), ``formal_statement``, ``src_header``,
``nl_statement``, ``nl_proof``, and is Lean 3. Editions for Lean 4 have the same with
``lean4_src_header`` and ``lean4_formalization`` (ProofNet#), or ``name``, ``source``, ``header``,
``formal_statement``, ``informal_stmt``, ``informal_proof``.
"""

from __future__ import annotations

from dataclasses import replace

from qedgym.env.benchmark_records import Record
from qedgym.env.benchmark_theorem import BenchmarkTheorem
from qedgym.env.minif2f_format import statement_record

MARKS = frozenset({"src_header", "lean4_src_header", "lean4_formalization"})
"""Fields that no other layout has."""


def proofnet_theorem(record: Record, file: str | None) -> BenchmarkTheorem:
    """The theorem of one record. Raises ``InputError`` naming the line and the field."""
    name = record.text("id", "name")
    book, bar, exercise = name.partition("|")
    statement = "formal_statement"
    if "lean4_formalization" in record.fields:
        statement = "lean4_formalization"
    found = statement_record(
        record,
        file,
        benchmark="ProofNet",
        name=exercise or name,
        statement_field=statement,
        header=record.optional("lean4_src_header", "src_header", "header") or "",
        informal=record.optional("nl_statement", "informal_stmt", "informal_prefix"),
        informal_proof=record.optional("nl_proof", "informal_proof"),
    )
    if not bar:
        return found
    return replace(found, source=found.source or book, topic=found.topic or book)
