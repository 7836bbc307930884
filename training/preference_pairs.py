"""Pairs of tactics at the same state: one that led on to a proof, one that Lean rejected.

Xin et al. (2025), *BFS-Prover*: at the states on the way to a proof, the tactic of the proof is
preferred to those that gave a Lean error there. They come out of kept searches
(``search.kept_searches``); only proofs that the trusted check accepted count.

A dataset of pairs is JSON Lines (``.jsonl``, ``.jsonl.gz``), a pair a line, with ``theorem``,
``file``, ``state`` (goals as Lean prints them), ``chosen``, ``rejected``, and ``message`` (why Lean
rejected it).
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from random import Random

from qedgym.env.errors import InputError
from qedgym.search.kept_searches import KeptSearch, read_searches


@dataclass(frozen=True, slots=True)
class TacticPair:
    """A state with a tactic to be preferred and one to be avoided."""

    theorem: str
    file: str
    state: str
    chosen: str
    rejected: str
    message: str = ""


def pairs_of(
    searches: Iterable[KeptSearch], *, most: int = 8, seed: int = 0
) -> Iterator[TacticPair]:
    """The pairs of proved searches, each once; of a state at most ``most``, drawn by the seed.

    What led on is preferred when the way from the state over it is the shortest that is known.
    Tactics that Lean gave no answer about in time are no evidence, and left out.
    """
    seen: set[tuple[str, str, str]] = set()
    for search in searches:
        if search.status != "proved":
            continue
        for kept in search.states:
            led = [t.tactic for t in kept.tried if t.outcome == "led"]
            failed = {t.tactic: t.message for t in kept.tried if t.outcome == "failed"}
            if not kept.remaining or not led or not failed:
                continue
            state = str(kept.state)
            lot = Random(f"{seed} {search.theorem.name} {state}")
            for rejected in lot.sample(sorted(failed), min(most, len(failed))):
                # What is tried first of several that led on is what the search went on with.
                pair = TacticPair(
                    search.theorem.name, search.theorem.file or "", state, led[0], rejected,
                    failed[rejected],
                )  # fmt: skip
                if (key := (state, pair.chosen, rejected)) not in seen:
                    seen.add(key)
                    yield pair


def write_pairs(pairs: Iterable[TacticPair], file: Path) -> int:
    """Write pairs as JSON Lines, gzipped when the name ends in ``.gz``; how many there are."""
    lines = [json.dumps(asdict(pair), ensure_ascii=False) + "\n" for pair in pairs]
    data = "".join(lines).encode()
    try:
        file.write_bytes(gzip.compress(data, 9, mtime=0) if file.suffix == ".gz" else data)
    except OSError as error:
        raise InputError(f"cannot write {file}: {error.strerror}") from None
    return len(lines)


def read_pairs(path: Path, *, most: int = 8, seed: int = 0) -> list[TacticPair]:
    """The pairs of a dataset, or of the searches that a run's folder keeps.

    Raises ``InputError`` with file, line and what is wrong, and where there are no pairs.
    """
    if path.is_dir():
        pairs = list(pairs_of(read_searches(path), most=most, seed=seed))
    else:
        pairs = _read(path)
    if not pairs:
        raise InputError(f"{path}: no pairs of tactics in it (docs/learning.md says what they are)")
    return pairs


def _read(file: Path) -> list[TacticPair]:
    if not file.name.endswith((".jsonl", ".jsonl.gz")):
        raise InputError(f"{file}: give a run's folder, or pairs as .jsonl or .jsonl.gz")
    try:
        data = file.read_bytes()
        text = (gzip.decompress(data) if file.suffix == ".gz" else data).decode()
    except (OSError, EOFError, ValueError) as error:
        raise InputError(f"{file}: cannot read: {error}") from None
    found = []
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
            told = {name: str(record[name]) for name in ("theorem", "state", "chosen", "rejected")}
            more = {name: str(record.get(name) or "") for name in ("file", "message")}
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            what = f"no {error}" if isinstance(error, KeyError) else "not a JSON object"
            said = f"{file}:{number}: not a pair of tactics: {what} (docs/learning.md)"
            raise InputError(said) from None
        found.append(TacticPair(**told, **more))
    return found
