"""What a round of STP keeps of its conjectures, and what its players learn from."""

from __future__ import annotations

import gzip
import json
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from qedgym.data_synth.sft_data import lemma_says, shown
from qedgym.env.errors import EngineError, InputError
from qedgym.env.library import library, library_name
from qedgym.env.state_engine import StateEngine
from qedgym.env.theorem import Position, Theorem
from qedgym.provers.proof_steps import ProofStep, steps_of
from qedgym.provers.sft_examples import Example, conjecture_example, proof_example
from qedgym.search.self_play import Seed
from qedgym.training.experience import Found

Record = Mapping[str, Any]


def barely_provable(records: Iterable[Record], most: float = 0.25) -> list[Record]:
    """STP's conjectures to learn from: proved in some but at most ``most`` of the tries, by a proof
    that uses the lemma; none that one closing tactic proves, none twice."""
    return [
        r for r in records
        if r["outcome"] == "proved" and 0 < r["success_rate"] <= most and r["uses_lemma"]
        and not r["trivial"] and r["reason"] != "duplicate"
    ]  # fmt: skip


def elegant(records: Sequence[Record], share: float = 0.2) -> list[Record]:
    """Without the ``share`` of lowest proof length over statement length: long statements with a
    short proof are padded, not hard.

    >>> some = [{"proof_length": n, "statement_length": 10} for n in (30, 10, 20, 50, 40)]
    >>> [r["proof_length"] for r in elegant(some)]
    [30, 20, 50, 40]
    """
    ratios = [r["proof_length"] / max(1, r["statement_length"]) for r in records]
    if not ratios:
        return []
    least = sorted(ratios)[int(share * len(ratios))]
    return [r for r, ratio in zip(records, ratios, strict=True) if ratio >= least]


@dataclass(frozen=True, slots=True)
class Kept:
    """A conjecture that was kept, where it stands, and what it was made of."""

    theorem: Theorem
    """With its proof, behind the text of its file."""
    seed: str
    lemma: str
    sources: tuple[str, ...]
    """The theorems that it goes back to, through all conjectures in between."""
    licence: str | None
    tries: int
    passed: int
    weight: float = 1.0

    def record(self) -> dict[str, Any]:
        """As a JSON value (``read_kept``)."""
        theorem = self.theorem
        return {
            "context": theorem.prefix,
            "full_name": theorem.name, "theorem_statement": theorem.statement,
            "proof": theorem.proof, "file": theorem.file, "line": theorem.position.line,
            "seed_theorem": self.seed, "lemma": self.lemma, "sources": list(self.sources),
            "licence": self.licence, "tries": self.tries, "passed": self.passed,
            "weight": self.weight,
        }  # fmt: skip


def read_kept(file: Path) -> list[Kept]:
    """What ``Kept.record`` gave, a line each."""
    found = []
    for row in map(json.loads, file.read_text("utf-8").split("\n")[:-1]):
        theorem = Theorem(
            row["full_name"], row["theorem_statement"], row["context"], row["proof"], row["file"],
            Position(row["line"], 0),
        )  # fmt: skip
        found.append(
            Kept(
                theorem, row["seed_theorem"], row["lemma"], tuple(row["sources"]), row["licence"],
                row["tries"], row["passed"], row["weight"],
            )  # fmt: skip
        )
    return found


def played_tally(records: Sequence[Record]) -> dict[str, Any]:
    """Numbers of a round's conjectures."""
    return {
        "conjectures": len(records),
        "proved": sum(r["outcome"] == "proved" for r in records),
        "false": sum(r["outcome"] == "false" for r in records),
        "barely_provable": sum(0 < r["success_rate"] <= 0.25 for r in records),
        "passed": sum(r["passed"] for r in records),
        "tries": sum(r["tries"] for r in records),
    }


def kept_of(
    record: Record, contexts: Mapping[str, str], origins: Mapping[str, tuple[str, ...]]
) -> Kept:
    """A record of self-play; ``origins`` says what earlier conjectures go back to."""
    theorem = Theorem(
        record["full_name"], record["theorem_statement"], contexts[record["context"]],
        record["proof"], record["file"], Position(record["line"], 0),
    )  # fmt: skip
    used = (record["seed_theorem"], record["lemma"], *(record.get("premises") or ()))
    back = [name for one in used for name in (one, *origins.get(one, ()))]
    return Kept(
        theorem, record["seed_theorem"], record["lemma"], tuple(dict.fromkeys(back)),
        record.get("licence"), record["tries"], record["passed"],
    )  # fmt: skip


def weighted_seeds(seeds: Sequence[Seed], kept: Sequence[Kept]) -> list[Seed]:
    """The seeds of the next round: what was kept joins them, as often as its weight says.

    So a conjecturer without weights is drawn to the targets, too.
    """
    again = [Seed(k.theorem, k.licence) for k in kept for _ in range(max(1, round(k.weight)))]
    return [*seeds, *again]


def proof_examples(found: Iterable[Found], style: str) -> list[Example]:
    """Whole proofs as STP weighs them: by ``exp(-length / 1000)``, over the number of the
    theorem's proofs, so that short proofs and theorems with few of them count."""
    return [
        proof_example(
            shown(one.theorem), proof, style, weight=math.exp(-len(proof) / 1000) / len(one.proofs)
        )
        for one in found
        for proof in one.proofs
    ]


def conjecture_examples(
    kept: Iterable[Kept], seeds: Mapping[str, Theorem], style: str
) -> list[Example]:
    """The kept conjectures with their weights; those whose seed is not known are left out."""
    found = []
    for one in kept:
        seed = seeds.get(one.seed)
        if seed is None or one.weight <= 0:
            continue
        theorem = one.theorem
        there = shown(replace(seed, prefix=theorem.prefix, file=theorem.file))
        made = conjecture_example(
            theorem.name, theorem.statement, there, one.lemma, lemma_says(there, one.lemma), style,
            weight=one.weight,
        )  # fmt: skip
        found.append(replace(made, sources=one.sources))
    return found


def proved_conjectures(kept: Iterable[Kept]) -> list[Found]:
    """Conjectures as what is found of theorems: each with its one proof."""
    return [
        Found(k.theorem, (k.theorem.proof,), k.tries, k.passed)
        for k in kept if k.theorem.proof is not None
    ]  # fmt: skip


def traced(theorems: Iterable[Theorem], engine: StateEngine) -> list[ProofStep]:
    """The steps of the proofs that theorems have; those that Lean does not trace are left out."""
    steps: list[ProofStep] = []
    for theorem in theorems:
        try:
            steps += steps_of(engine.trace(theorem), library_name(theorem.file))
        except (InputError, EngineError):
            continue
    return steps


def with_sources(steps: Iterable[ProofStep], kept: Iterable[Kept]) -> list[ProofStep]:
    """Steps of conjectures told what those go back to."""
    sources = {k.theorem.name: k.sources for k in kept}
    return [
        replace(step, sources=sources[step.theorem]) if step.theorem in sources else step
        for step in steps
    ]


def write_examples(file: Path, examples: Iterable[tuple[str, Example]]) -> None:
    """Write examples, each with its kind of prompt, as ``qedgym train sft`` reads them."""
    rows = (
        {
            "kind": kind, "full_name": e.theorem, "prompt": e.prompt, "completion": e.answer,
            "weight": e.weight, "sources": list(e.sources),
        }  # fmt: skip
        for kind, e in examples
    )
    text = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    part = file.with_name(f"{file.name}.part")
    part.write_bytes(gzip.compress(text.encode("utf-8", "replace"), 6, mtime=0))
    part.replace(file)


def read_examples(file: Path) -> list[tuple[str, Example]]:
    """What ``write_examples`` wrote. Raises ``InputError`` for a file that cannot be read."""
    try:
        lines = gzip.decompress(file.read_bytes()).decode().split("\n")
        rows = [json.loads(line) for line in lines if line]
        return [
            (
                row["kind"],
                Example(
                    row["full_name"], row["prompt"], row["completion"], row["weight"],
                    tuple(row["sources"]),
                ),  # fmt: skip
            )
            for row in rows
        ]
    except (OSError, EOFError, ValueError, KeyError) as error:
        raise InputError(f"{file}: cannot be read: {error}") from None


def library_texts() -> dict[str, Theorem]:
    """The theorems of the library by their names, with their proofs."""
    return {one.name: one.theorem for one in library()}
