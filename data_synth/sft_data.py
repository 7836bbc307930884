"""Examples to fine-tune a language model on, from the library and from what the pipelines write.

Prompts and what they may show are those of ``qedgym synth pairs`` (``data_synth.pairs``): no
theorem of the tests is shown, nor learnt from, nor what is made of one.
"""

from __future__ import annotations

import gzip
import json
import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import islice
from pathlib import Path
from typing import Any

from qedgym.data_synth.headers import Headers, Known, known
from qedgym.data_synth.journal import MANIFEST
from qedgym.data_synth.pairs import NEEDS, PairMaker, PairSettings, PairsJob
from qedgym.data_synth.read import columns_of, read_records
from qedgym.data_synth.splits import library_parts
from qedgym.env.embedded import embedded
from qedgym.env.errors import InputError
from qedgym.env.library import library, suite
from qedgym.env.theorem import Theorem
from qedgym.provers.lemma_choice import lemma_statement
from qedgym.provers.proof_steps import ProofStep
from qedgym.provers.retrieval_policy import RetrievalPolicy, shown_to_step
from qedgym.provers.sft_examples import (
    TASKS,
    Example,
    Find,
    conjecture_example,
    proof_example,
    step_example,
)
from qedgym.provers.step_data import library_steps, read_steps

LIBRARY = "library"
_SEEDS, _LEMMAS = 2, 2
"""Seeds and lemmas that a theorem of the library is shown with as a conjecture, at most."""
_DEFINES = re.compile(
    r"^\s*(?:@\[.*\]\s*)?(?:private |protected |noncomputable )*"
    r"(?:def|abbrev|inductive|structure|class|instance|variable|namespace|section|end|open|notation)\b",
    re.MULTILINE,
)


def examples_of(
    source: str, tasks: Sequence[str], style: str = "plain", find: Find | None = None
) -> list[Example]:
    """The examples that a dataset has for some of the tasks ``tactics``, ``proofs``,
    ``conjectures``.

    ``library`` is the training part of the library. A dataset is a folder of ``qedgym synth``
    (traces, made theorems, pairs: the training part of it), one of ``qedgym self-play``, a file of
    steps (``provers.step_data``), or JSON Lines with ``prompt``, ``completion`` and perhaps
    ``kind``, ``full_name``, ``weight``. Prompts for tactics show the premises that ``find`` gives
    for a step. Raises ``InputError`` for what is none, and for an unknown task.
    """
    for task in tasks:
        if task not in TASKS:
            raise InputError(f"no task {task!r}: choose of {', '.join(TASKS)}")
    path = Path(source)
    if source == LIBRARY:
        makers = {
            "tactics": lambda style: [step_example(s, style, find) for s in dataset_steps(source)],
            "proofs": library_proofs,
            "conjectures": library_conjectures,
        }
        return [example for task in tasks for example in makers[task](style)]
    if (path / MANIFEST).is_file():
        return _of_dataset(path, tasks, style, find)
    if (path / "conjectures.jsonl").is_file() and (path / "contexts.jsonl").is_file():
        return played_examples(path, tasks, style)
    if path.name.endswith((".jsonl", ".jsonl.gz")) and (pairs := _prompts(path)) is not None:
        kinds = {kind for task in tasks for kind in TASKS[task]}
        return [example for kind, example in pairs if kind is None or kind in kinds]
    if "tactics" not in tasks:
        if not path.exists():
            raise InputError(f"{path}: there is no such dataset")
        return []
    return [step_example(step, style, find) for step in dataset_steps(source)]


def dataset_steps(source: str) -> list[ProofStep]:
    """The steps of proofs that ``examples_of`` makes examples of, as they are; of a dataset of
    another kind ``InputError``."""
    return library_steps() if source == LIBRARY else read_steps(Path(source))


def library_proofs(
    style: str = "plain", only: Collection[str] | None = None
) -> list[Example]:
    """The whole proofs of ``library:train`` (or of those that ``only`` names), those left out that
    use a theorem of the tests."""
    uses = library_uses()
    return [
        proof_example(shown(t.theorem), t.theorem.proof, style)
        for t in suite("library:train")
        if t.theorem.proof is not None and (only is None or t.name in only)
        and not tests_in(uses.get(t.name, ()))
    ]


def library_conjectures(
    style: str = "plain", only: Collection[str] | None = None
) -> list[Example]:
    """Theorems of ``library:train`` as conjectures, each of a theorem that stands before it and a
    lemma that its proof uses; both among those that ``only`` names, if it is given.

    As in STP's fine-tuning (Dong and Ma, 2025), a theorem stands for what a good conjecture would
    be. Between the seed and it nothing is defined, so that it could stand in the seed's place.
    """
    uses = library_uses()
    files: defaultdict[str, list[Theorem]] = defaultdict(list)
    for one in suite("library:train"):
        if one.theorem.proof is not None and (only is None or one.name in only):
            files[one.file].append(one.theorem)
    found = []
    for theorems in files.values():
        for place, theorem in enumerate(theorems):
            lemmas = [n for n in uses.get(theorem.name, ()) if not tests_in([n])][:_LEMMAS]
            before = (t for t in reversed(theorems[:place]) if _could_stand_at(theorem, t))
            for seed in islice(before, _SEEDS):
                found += [
                    conjecture_example(
                        theorem.name, theorem.statement, shown(seed), lemma,
                        lemma_says(seed, lemma), style,
                    )
                    for lemma in lemmas if lemma not in (seed.name, theorem.name)
                ]  # fmt: skip
    return found


def _could_stand_at(theorem: Theorem, seed: Theorem) -> bool:
    between = theorem.prefix[len(seed.prefix) :]
    return theorem.prefix.startswith(seed.prefix) and _DEFINES.search(between) is None


@lru_cache(maxsize=1)
def library_uses() -> dict[str, tuple[str, ...]]:
    """The theorems that the steps of the library's training proofs use, by theorem."""
    found: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for step in library_steps():
        found[step.theorem] |= dict.fromkeys(step.premises)
    return {name: tuple(used) for name, used in found.items()}


def lemma_says(seed: Theorem, lemma: str) -> str:
    """What a lemma says that a theorem may use, as a declaration; empty when it is not known."""
    return lemma_statement(seed, lemma, embedded())


def premise_finder(count: int) -> Find:
    """Finds so many premises for the steps of library theorems, as a search will see them
    (``RetrievalPolicy``), theorems of the tests and validation left out; none for other steps."""
    theorems = {t.name: shown(t.theorem) for t in library()}
    return shown_to_step(RetrievalPolicy(embedded()), theorems, count)


def tests_in(names: Sequence[str]) -> list[str]:
    """Those of the names that are of theorems of the library's tests or validation."""
    parts = library_parts()
    return [name for name in names if parts.get(name, "train") != "train"]


@lru_cache(maxsize=1)
def _headers() -> dict[str | None, Headers]:
    """What is known of each file of the library: a text shows theorems of one of them at most."""
    parts = library_parts()
    files: defaultdict[str | None, list[Known]] = defaultdict(list)
    for one in library():
        files[one.theorem.file].append(known(one.theorem, parts[one.name]))
    return {file: Headers(some) for file, some in files.items()}


def shown(theorem: Theorem) -> Theorem:
    """The theorem behind a text without theorems of the library's tests and validation."""
    headers = _headers().get(theorem.file)
    if headers is None:
        return theorem
    return replace(theorem, prefix=headers.shown(theorem.prefix, "train"))


def _of_dataset(
    path: Path, tasks: Sequence[str], style: str, find: Find | None
) -> list[Example]:
    columns = columns_of(path)
    kinds = [kind for task in tasks for kind in TASKS[task]]
    if {"prompt", "completion"} <= columns:
        rows = read_records(path, "train")
        return [_example(row) for row in rows if row["kind"] in kinds]
    found: list[Example] = []
    for kind in kinds:
        # Steps are read as everywhere, so that structured tactics are taken apart.
        if kind == "state-tactic" and "traced_tactics" in columns:
            found += [step_example(step, style, find) for step in read_steps(path)]
        elif kind in ("statement-proof", "conjecture") and NEEDS[kind][0] in columns:
            job = PairsJob(PairSettings((str(path),), (), kind, style))
            maker = PairMaker(job.settings)
            for item in job.round(0, ()):
                records = maker.work(item).records
                found += [_example(row) for row in records if row["split"] == "train"]
    return found


def _example(row: Mapping[str, Any]) -> Example:
    sources = [row.get("source_theorem"), row.get("lemma"), *(row.get("sources") or ())]
    return Example(
        str(row.get("full_name") or ""), row["prompt"], row["completion"],
        float(row.get("weight") or 1.0), tuple(name for name in sources if name),
    )  # fmt: skip


def _prompts(path: Path) -> list[tuple[str | None, Example]] | None:
    """The prompts of a file of JSON Lines, each with its kind; None where its lines have none."""
    found: list[tuple[str | None, Example]] = []
    try:
        data = path.read_bytes()
        text = (gzip.decompress(data) if path.suffix == ".gz" else data).decode()
        lines = text.split("\n")
        rows = [(n, json.loads(line)) for n, line in enumerate(lines, 1) if line.strip()]
    except (OSError, EOFError, ValueError):
        return None  # whoever reads it as steps says what is wrong
    for number, row in rows:
        if not isinstance(row, dict) or not {"prompt", "completion"} <= row.keys():
            if not found:
                return None
            raise InputError(f"{path}:{number}: there is no prompt or no completion")
        found.append((row.get("kind"), _example(row)))
    return found or None


@dataclass(frozen=True, slots=True)
class Played:
    """A conjecture of a run of self-play."""

    record: dict[str, Any]
    """Of ``conjectures.jsonl``."""
    theorem: Theorem
    """Behind its context, which has no theorem of the tests in it."""
    seed: Theorem | None
    """With its proof, behind the same text; None where it is not known any more."""


def played(path: Path) -> list[Played]:
    """The conjectures of a folder of ``qedgym self-play``, in the order of the run.

    Raises ``InputError`` for what is none.
    """
    try:
        contexts, records = (
            [json.loads(line) for line in (path / name).read_bytes().split(b"\n") if line.strip()]
            for name in ("contexts.jsonl", "conjectures.jsonl")
        )
        texts = {one["context"]: one["text"] for one in contexts}
        seeds = {t.name: t.theorem for t in library()}
        found = []
        for record in sorted(records, key=lambda r: r["item"]):
            text = texts[record["context"]]
            theorem = Theorem(
                record["full_name"], record["theorem_statement"], text, record.get("proof"),
                record.get("file"),
            )  # fmt: skip
            seed = seeds.get(record["seed_theorem"])
            if seed is not None:
                seed = shown(replace(seed, prefix=text))
            found.append(Played(record, shown(theorem), seed))
            seeds.setdefault(theorem.name, theorem)
    except (OSError, ValueError, KeyError) as error:
        raise InputError(f"{path}: is not a folder of qedgym self-play: {error}") from None
    return found


def played_examples(path: Path, tasks: Sequence[str], style: str = "plain") -> list[Example]:
    """What a run of self-play teaches: the proofs of what was not easy, and which conjectures were
    kept. What rests on theorems of the tests is left out."""
    found = []
    for one in played(path):
        record, theorem = one.record, one.theorem
        used = [record["seed_theorem"], record["lemma"], *(record.get("premises") or ())]
        if tests_in(used):
            continue
        if "proofs" in tasks and theorem.proof is not None and record["success_rate"] <= 0.5:
            found.append(proof_example(theorem, theorem.proof, style, sources=used))
        if "conjectures" in tasks and record["kept"] and one.seed is not None:
            says = lemma_says(one.seed, record["lemma"])
            found.append(
                conjecture_example(
                    theorem.name, theorem.statement, one.seed, record["lemma"], says, style
                )
            )
    return found
