"""Proof steps in files: our own JSON Lines, and the records of the LeanDojo benchmark.

Own lines have the fields of ``ProofStep``; LeanDojo's have ``full_name``, ``file_path`` and
``traced_tactics``, one theorem each (env/leandojo_format.py); ``qedgym synth trace`` writes those
with more fields, by which structured tactics are taken apart. Files may be gzipped; a folder's
files are read in the order of their names.
"""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from qedgym.env.errors import InputError
from qedgym.provers.proof_steps import Name, ProofStep, one_line, steps_of
from qedgym.provers.trace_record import traced_proof

LIBRARY_STEPS: Final = Path(__file__).parent / "data" / "library_train_steps.jsonl.gz"
"""The steps of the library's training proofs (``library:train``), which travel with the package;
``python -m qedgym.provers.generate_library_steps`` makes it."""
_KINDS = (".jsonl", ".jsonl.gz", ".json", ".json.gz", ".parquet")
_BESIDES = frozenset({"manifest", "corpus", "metadata", "journal"})
_MARKED = re.compile(r"<a>(.*?)</a>", re.DOTALL)


def library_steps() -> list[ProofStep]:
    """The steps of the library's training proofs. Nothing of its other parts is in it."""
    return read_steps(LIBRARY_STEPS)


def read_steps(path: Path) -> list[ProofStep]:
    """The steps of a file or a folder. Raises ``InputError`` with file, line and what is wrong."""
    found = []
    for file in _files(path):
        for line, record in _records(file):
            try:
                found += _steps(record)
            except (KeyError, TypeError, ValueError, IndexError) as error:
                what = f"no {error}" if isinstance(error, KeyError) else str(error)
                raise InputError(
                    f"{file}:{line}: not a proof step: {what} (docs/learning.md)"
                ) from None
    if not found:
        raise InputError(f"{path}: no proof steps in it (docs/learning.md says what they are)")
    return found


def write_steps(steps: Iterable[ProofStep], file: Path) -> int:
    """Write steps as JSON Lines, gzipped when the name ends in ``.gz``; how many there are.

    The same steps give the same bytes.
    """
    lines = [json.dumps(step_record(step), ensure_ascii=False) + "\n" for step in steps]
    data = "".join(lines).encode()
    file.write_bytes(gzip.compress(data, 9, mtime=0) if file.suffix == ".gz" else data)
    return len(lines)


def step_record(step: ProofStep) -> dict[str, Any]:
    """A step as a JSON value."""
    return {
        "theorem": step.theorem,
        "file": step.file,
        "state": step.state,
        "tactic": step.tactic,
        "names": [[n.written, n.full, n.own] for n in step.names],
        "premises": list(step.premises),
        "closes": step.closes,
        **({"sources": list(step.sources)} if step.sources else {}),
    }


def _files(path: Path) -> list[Path]:
    if path.is_dir():
        found = [p for p in sorted(path.rglob("*")) if p.name.endswith(_KINDS)]
        # Of a dataset in parts only the training part is for learning.
        train = [p for p in found if p.name.startswith("train")]
        return train or [p for p in found if p.stem not in _BESIDES]
    if not path.is_file():
        raise InputError(f"{path}: there is no such dataset")
    if not path.name.endswith(_KINDS):
        raise InputError(f"{path}: a dataset's name ends in one of {', '.join(_KINDS)}")
    return [path]


def _records(file: Path) -> Iterator[tuple[int, Mapping[str, Any]]]:
    """The records of a file with their lines (from 1)."""
    if file.suffix == ".parquet":
        import pyarrow.parquet as parquet

        yield from enumerate(parquet.read_table(file).to_pylist(), 1)
        return
    try:
        data = file.read_bytes()
        text = (gzip.decompress(data) if file.suffix == ".gz" else data).decode()
        if ".jsonl" in file.name:
            lines = enumerate(text.split("\n"), 1)
            yield from ((n, json.loads(line)) for n, line in lines if line.strip())
        else:
            yield from enumerate(json.loads(text), 1)
    except (OSError, EOFError, ValueError) as error:
        raise InputError(f"{file}: cannot read: {error}") from None


def _steps(record: Mapping[str, Any]) -> list[ProofStep]:
    if "traced_tactics" in record and "proof" in record:
        return steps_of(traced_proof(record), str(record["file_path"]))
    if "traced_tactics" in record:
        return [_traced(record, tactic) for tactic in record["traced_tactics"] or ()]
    return [
        ProofStep(
            str(record["theorem"]),
            str(record.get("file") or ""),
            str(record["state"]),
            str(record["tactic"]),
            tuple(Name(str(w), str(f), bool(o)) for w, f, o in record.get("names") or ()),
            tuple(map(str, record.get("premises") or ())),
            bool(record.get("closes")),
            _sources(record),
        )
    ]


def _sources(record: Mapping[str, Any]) -> tuple[str, ...]:
    """What a made theorem was made of, as the datasets of ``qedgym synth`` say it."""
    found = [*(record.get("sources") or ()), record.get("source_theorem"), record.get("lemma")]
    return tuple(dict.fromkeys(str(name) for name in found if name))


def _traced(record: Mapping[str, Any], tactic: Mapping[str, Any]) -> ProofStep:
    """A step of a LeanDojo record; premises defined in the theorem's own file are told by path."""
    marked, premises = "", []
    if annotated := tactic.get("annotated_tactic"):
        marked, premises = annotated
    path = str(record["file_path"])
    names = tuple(
        Name(written, str(premise["full_name"]), premise.get("def_path") == path)
        for written, premise in zip(_MARKED.findall(marked or ""), premises or (), strict=False)
    )
    return ProofStep(
        str(record["full_name"]),
        path,
        str(tactic["state_before"]),
        one_line(str(tactic["tactic"])),
        names,
        tuple(name.full for name in names),
        str(tactic.get("state_after") or "").strip() in ("no goals", ""),
        _sources(record),
    )
