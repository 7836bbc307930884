"""From the journal of a self-play run to its dataset and summary.

What is kept follows STP (Dong and Ma, 2025): conjectures that the prover proves sometimes but
rarely, with a proof that uses the lemma, without the fifth of lowest proof length over statement
length, which are long statements with a trick of a proof.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qedgym.search.files import write_whole
from qedgym.search.self_play_folder import SCHEMA, RunFolder

RARE = 0.25
"""A conjecture is barely provable when the success rate is above 0 and below this."""
_SHORTEST = 0.2
"""The part of the barely provable ones that is dropped for the lowest length ratio."""
_ROWS = 1000

Record = dict[str, Any]


def reason_against(record: Record) -> str:
    """Why a conjecture does not belong to those to train on; empty when it does.

    The comparison with others (duplicates, length ratio) comes later.
    """
    if record["outcome"] != "proved":
        return str(record["outcome"])
    if record["trivial"]:
        return "trivial"
    if record["success_rate"] >= RARE:
        return "easy"
    return "" if record["uses_lemma"] else "without the lemma"


def ratio_of(record: Record) -> float:
    """Proof length over statement length, in characters."""
    return len(record.get("proof") or "") / max(1, len(record["theorem_statement"]))


def statements(folder: RunFolder) -> Iterator[Record]:
    """Every conjecture of a run as a record of the dataset, in the journal's order.

    Of statements equal up to renaming the one with the lowest item number is no duplicate. Goes
    through the journal three times and keeps a few dozen bytes for each conjecture.
    """
    first: dict[str, int] = {}
    for item in folder.items():
        for record in item["conjectures"]:
            form = record["form"]
            first[form] = min(item["item"], first.get(form, item["item"]))
    ratios = sorted(
        ratio_of(record)
        for item in folder.items()
        for record in item["conjectures"]
        if not reason_against(record) and first[record["form"]] == item["item"]
    )
    least = ratios[int(_SHORTEST * len(ratios))] if ratios else 0.0
    for item in folder.items():
        for record in item["conjectures"]:
            reason = reason_against(record)
            ratio = ratio_of(record)
            if first[record["form"]] != item["item"]:
                reason = "duplicate"
            elif not reason and ratio < least:
                reason = "low length ratio"
            yield {
                "schema_version": SCHEMA,
                **{k: v for k, v in record.items() if k not in ("attempts", "log_prob")},
                **{k: item.get(k) for k in _OF_ITEM},
                "statement_length": len(record["theorem_statement"]),
                "proof_length": len(record.get("proof") or ""),
                "length_ratio": round(ratio, 4),
                "kept": not reason,
                "reason": reason,
            }


_OF_ITEM = ("item", "generation", "seed_theorem", "lemma", "random_seed", "context", "file",
            "line", "licence", "lean_version", "conjecturer", "prover")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Dataset:
    """What was written of a run."""

    summary: Record
    files: tuple[Path, ...]


def write_dataset(folder: RunFolder) -> Dataset:
    """Write ``conjectures.jsonl``, ``conjectures.parquet`` and ``summary.json``.

    Memory does not grow with the run but for the digests of statements. Raises ``InputError`` when
    the files cannot be written.
    """
    counts: Counter[str] = Counter()
    rates: Counter[str] = Counter()
    by_how: defaultdict[str, Counter[str]] = defaultdict(Counter)
    lines = folder.path / ".conjectures.jsonl.part"
    parquet = _Parquet(folder.path / ".conjectures.parquet.part")
    try:
        with lines.open("w", encoding="utf-8", errors="replace") as out:
            for record in statements(folder):
                out.write(json.dumps(record, ensure_ascii=False) + "\n")
                parquet.add(record)
                counts["conjectures"] += 1
                counts[record["outcome"]] += 1
                counts["trivial"] += record["trivial"]
                counts["duplicates"] += record["reason"] == "duplicate"
                counts["barely_provable"] += 0 < record["success_rate"] < RARE
                counts["kept"] += record["kept"]
                if record["tries"]:
                    rates[_bin(record["success_rate"])] += 1
                for how in record["how"].split(", "):
                    one = by_how[how]
                    one["made"] += 1
                    one[record["outcome"]] += 1
                    one["kept"] += record["kept"]
                    one["score"] += round(1000 * record["conjecturer_score"])
        files = [lines.replace(folder.path / "conjectures.jsonl")]
        files.append(parquet.finish(folder.path / "conjectures.parquet"))
    except OSError as error:
        from qedgym.env.errors import InputError

        raise InputError(f"{folder.path}: cannot write the dataset: {error.strerror}") from None
    summary = _summary(folder, counts, rates, by_how)
    target = folder.path / "summary.json"
    write_whole(target, (json.dumps(summary, indent=1, ensure_ascii=False) + "\n").encode())
    return Dataset(summary, (*files, target))


def _bin(rate: float) -> str:
    """The part of the scale a success rate is in."""
    if rate in (0.0, 1.0):
        return f"{rate:g}"
    return next(name for top, name in _BINS if rate < top)


_BINS = ((0.25, "0 to 1/4"), (0.5, "1/4 to 1/2"), (0.75, "1/2 to 3/4"), (1.0, "3/4 to 1"))


def _summary(
    folder: RunFolder,
    counts: Counter[str],
    rates: Counter[str],
    by_how: dict[str, Counter[str]],
) -> Record:
    items = known = faults = 0
    elapsed = 0.0
    for item in folder.items():
        items += 1
        known += item["duplicates"]
        faults += item["fault"] is not None
        elapsed = max(elapsed, item["elapsed_s"])
    names = ("conjectures", "proved", "unproved", "false", "refused", "trivial", "duplicates",
             "barely_provable", "kept")  # fmt: skip
    order = ["0", *(name for _, name in _BINS), "1"]
    return {
        "schema_version": SCHEMA,
        "items": items,
        "elapsed_s": round(elapsed, 1),
        "items_per_minute": round(60 * items / elapsed, 1) if elapsed else 0.0,
        "known_before": known,
        "items_with_faults": faults,
        **{name: counts[name] for name in names},
        "success_rates": {name: rates[name] for name in order},
        "by_change": {
            how: {
                "made": c["made"], "false": c["false"], "proved": c["proved"], "kept": c["kept"],
                "mean_score": round(c["score"] / 1000 / c["made"], 4),
            }
            for how, c in sorted(by_how.items(), key=lambda one: -one[1]["made"])
        },
    }  # fmt: skip


class _Parquet:
    """Writes records in groups of rows."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._rows: list[Record] = []
        import pyarrow
        import pyarrow.parquet

        self._arrow = pyarrow
        text, whole, real = pyarrow.string(), pyarrow.int64(), pyarrow.float64()
        texts, truth = pyarrow.list_(text), pyarrow.bool_()
        kinds: dict[str, Any] = dict.fromkeys(
            ("full_name", "theorem_statement", "form", "how", "outcome", "proof", "sampled_proof",
             "counterexample", "refutation", "refusal", "reason", "seed_theorem", "lemma",
             "context", "file", "licence", "lean_version", "conjecturer", "prover"),
            text,
        )  # fmt: skip
        numbers = ("schema_version", "tries", "passed", "item", "generation", "line",
                   "random_seed", "statement_length", "proof_length")  # fmt: skip
        kinds |= dict.fromkeys(numbers, whole)
        kinds |= dict.fromkeys(("success_rate", "conjecturer_score", "length_ratio"), real)
        kinds |= dict.fromkeys(("trivial", "uses_lemma", "kept"), truth)
        kinds |= dict.fromkeys(("axioms", "premises"), texts)
        about = {b"qedgym": b"self-play conjectures", b"schema_version": str(SCHEMA).encode()}
        self._schema = pyarrow.schema(list(kinds.items()), metadata=about)
        self._writer: Any = pyarrow.parquet.ParquetWriter(path, self._schema)

    def add(self, record: Record) -> None:
        """Take a record."""
        self._rows.append(record)
        if len(self._rows) >= _ROWS:
            self._flush()

    def _flush(self) -> None:
        if self._rows:
            self._writer.write_table(self._arrow.Table.from_pylist(self._rows, self._schema))
            self._rows = []

    def finish(self, target: Path) -> Path:
        """Write the rest and give the file its name."""
        self._flush()
        self._writer.close()
        return self._path.replace(target)
