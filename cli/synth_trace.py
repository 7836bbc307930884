"""``qedgym synth trace``: proofs tactic by tactic."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from qedgym.cli.common import JsonOption, LeanOption
from qedgym.cli.synth import (
    LicenceOption,
    LimitOption,
    OutOption,
    RayOption,
    ResumeOption,
    SourcesArgument,
    SplitOption,
    WorkersOption,
    run_synth,
)
from qedgym.env.errors import InputError
from qedgym.env.toolchain import find_toolchain, stderr_progress

FORMATS = ("parquet", "leandojo")


def trace(
    sources: SourcesArgument,
    out: OutOption,
    format: Annotated[
        str,
        typer.Option(
            "--format", metavar="FORMAT",
            help="parquet; or leandojo: also the LeanDojo benchmark's files in DIR/leandojo.",
        ),
    ] = "parquet",
    split: SplitOption = "random",
    lean: LeanOption = "auto",
    licence: LicenceOption = None,
    workers: WorkersOption = None,
    limit: LimitOption = None,
    resume: ResumeOption = False,
    ray: RayOption = None,
    json: JsonOption = False,
) -> None:
    """Trace the proofs of theorems: each tactic with its states, goals and premises.

    For each theorem a record: statement, text before it, proof; for each tactic of the proof, at
    any depth, the state before and after, the goals that it closed and opened, the premises that
    it used (full name, kind, defining file and place) and its text with names marked; what the
    file declares before the theorem, and how many premises it may use. DIR/corpus.jsonl has those
    premises, file by file, with what each file imports. A proof that is a term is kept as such. The
    facts are Lean's own. Items of --limit are parts of files. Exit code 0, 1 when parts had to be
    given up, 2 for bad input.
    """  # fmt: skip
    from qedgym.data_synth.splits import check_split
    from qedgym.data_synth.theorem_sources import digests, parts_of
    from qedgym.data_synth.trace import TraceJob, TraceSettings
    from qedgym.data_synth.trace_files import write_corpus, write_leandojo

    if format not in FORMATS:
        raise InputError(f"no format {format!r}; there are {' and '.join(FORMATS)}")
    check_split(split)
    parts = parts_of(sources)
    first = next((Path(part.path) for part in parts if not part.source), None)
    toolchain = find_toolchain(lean, first, stderr_progress)
    if toolchain.kind != "embedded":
        raise InputError(
            "tracing needs the embedded Lean; trace a Lake project with LeanDojo and read that "
            "with qedgym.data_synth.leandojo_adapter"
        )
    settings = TraceSettings(
        tuple(sources), tuple(digests(parts).items()), toolchain.version, split, licence
    )
    job = TraceJob(parts, settings, toolchain)

    def more() -> None:
        graph = write_corpus(out, toolchain)
        if format == "leandojo":
            write_leandojo(out, graph)

    run_synth(
        job, out, workers=workers, limit=limit, resume=resume, ray=ray, json=json, afterwards=more
    )
