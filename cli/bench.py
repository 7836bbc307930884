"""``qedgym bench``: pass rates of policies and searches on suites of theorems."""

from __future__ import annotations

from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any

import typer

from qedgym.cli.bench_screen import BenchScreen, comparison_lines
from qedgym.cli.common import (
    CriticOption,
    JsonOption,
    LeanOption,
    SeedOption,
    SuiteLimitOption,
    TogetherOption,
    WorkersOption,
    emit,
)
from qedgym.env.engine_pool import processors
from qedgym.env.errors import InputError
from qedgym.env.library import suite, suite_names
from qedgym.env.toolchain import stderr_progress
from qedgym.provers.critic_registry import make_critic
from qedgym.provers.registry import DEFAULT, FORMS, check_policy
from qedgym.search.bench_compare import compared, read_side
from qedgym.search.bench_config import run_config
from qedgym.search.bench_plan import Configuration, Plan, key_of, search_of
from qedgym.search.bench_run import run_plan
from qedgym.search.bench_store import KEPT, SUMMARY, RunFolder
from qedgym.search.bench_suites import read_suites
from qedgym.search.bench_summary import summarised
from qedgym.search.closers import CLOSERS
from qedgym.search.contract import Budget
from qedgym.search.files import write_whole
from qedgym.search.registry import DEFAULT as DEFAULT_SEARCH
from qedgym.search.registry import SEARCHES

PAGE = "report.html"
NO_POLICY = "none"


def bench(
    suites: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="SUITE...",
            help="A suite of the library (library, library:test, library:novel_premises/test, "
            "library/Nat, unprovable), a .lean, .jsonl or .json file, or a folder. With "
            "--compare two runs: RUN or RUN@CONFIGURATION.",
        ),
    ] = None,
    policy: Annotated[
        list[str] | None,
        typer.Option(
            metavar="NAME",
            help=f"Who proposes tactics: {FORMS}; {NO_POLICY} for baselines alone. "
            f"Repeatable.  [default: {DEFAULT}]",
        ),
    ] = None,
    search: Annotated[
        list[str] | None,
        typer.Option(
            metavar="NAME[:KEY=VALUE,...]",
            help=f"The search: {', '.join(SEARCHES)}; with settings (docs/searches.md). "
            f"Repeatable.  [default: {DEFAULT_SEARCH}]",
        ),
    ] = None,
    critic: CriticOption = "none",
    baselines: Annotated[
        bool, typer.Option("--baselines", help=f"Each closing tactic alone: {', '.join(CLOSERS)}.")
    ] = False,
    attempts: Annotated[
        int, typer.Option(metavar="N", min=1, help="Tries of each theorem, each with its seed.")
    ] = 1,
    k: Annotated[
        str | None,
        typer.Option("--k", metavar="K,...", help="The k of pass@k.  [default: 1,2,4,...,N]"),
    ] = None,
    lean: LeanOption = "auto",
    timeout: Annotated[
        float, typer.Option(metavar="S", min=0.1, help="Seconds for each try.")
    ] = 10.0,
    max_nodes: Annotated[
        int | None, typer.Option(metavar="N", min=1, help="Most proof states for each try.")
    ] = None,
    max_steps: Annotated[
        int | None, typer.Option(metavar="N", min=1, help="Most tactics tried for each try.")
    ] = None,
    workers: WorkersOption = None,
    together: TogetherOption = None,
    limit: SuiteLimitOption = None,
    seed: SeedOption = 0,
    unprovable: Annotated[
        bool,
        typer.Option("--unprovable", help="No theorem of these suites has a proof: one is a bug."),
    ] = False,
    out: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help="The run's folder.  [default: bench-DATE-TIME]"),
    ] = None,
    resume: Annotated[
        bool, typer.Option("--resume", help="Go on with the run in --out; begin it if need be.")
    ] = False,
    keep_searches: Annotated[
        bool,
        typer.Option(
            "--keep-searches",
            help="Keep what the searches saw (searches.jsonl), for qedgym train preference and "
            "qedgym train critic.",
        ),
    ] = False,
    compare: Annotated[
        bool, typer.Option("--compare", help="Compare two runs theorem by theorem.")
    ] = False,
    listed: Annotated[
        bool, typer.Option("--list", help="Name the suites of the library, and do nothing else.")
    ] = False,
    json: JsonOption = False,
) -> None:
    """Measure how much of suites is proved: pass rate, pass@k, times, by topic and difficulty.

    Every proof is checked in a fresh Lean before it counts. The run's folder gets config.json,
    results.jsonl (a line a result, as it comes), summary.json, pictures and report.html. Theorems
    that this Lean cannot be given (missing imports) are counted and left out. Exit code 0 when all
    was measured, 1 when something was proved that has no proof, 2 for bad input.
    """
    if listed:
        for name in suite_names():
            count = len(suite(name))
            emit({"suite": name, "theorems": count}) if json else print(f"{name:32} {count:5}")
        return
    if not suites:
        said = "name a SUITE (library:test, a file, a folder; --list has the library's)"
        raise InputError(f"nothing to measure: {said}")
    if compare:
        raise typer.Exit(_compare(suites, out, json, seed))
    if resume and out is None:
        raise InputError("--resume goes with --out DIR, the folder of the run to go on with")
    configurations = _configurations(policy or [DEFAULT], search or [DEFAULT_SEARCH], baselines)
    make_critic(critic)  # what is wrong with it is said before the work
    ks = _ks(k)
    entries = read_suites(
        suites, lean, limit=limit, seed=seed, unprovable=unprovable, progress=stderr_progress
    )
    if not entries:
        raise InputError(f"{', '.join(suites)}: there is no theorem in it")
    budget = Budget(seconds=timeout, nodes=max_nodes, steps=max_steps)
    plan = Plan(entries, configurations, attempts, budget, seed, critic, keep_searches)
    count = workers or (1 if together else processors())
    folder = out or Path(f"bench-{datetime.now():%Y%m%d-%H%M%S}")
    config = run_config(plan, suites, limit=limit, workers=count)
    with RunFolder(folder, config, resume=resume) as store:
        raise typer.Exit(_measure(plan, store, count, together, ks, json))


def _measure(
    plan: Plan, store: RunFolder, workers: int, together: int | None, ks: list[int], json: bool
) -> int:
    """Run what is not done, and write the summary; the exit code."""
    planned = {c.label for c in plan.configurations} | {None}
    records = list(store.records)
    done = frozenset(key_of(r["id"], r["config"], r["attempt"]) for r in records)
    here = [r for r in records if r["config"] in planned and r["attempt"] < plan.attempts]
    screen = BenchScreen(plan.size, len(here), quiet=json)
    whole = False
    try:
        found = run_plan(plan, done, workers=workers, together=together, on_event=screen.event)
        with screen, closing(found):
            for record in found:
                store.append(record)
                record.pop(KEPT, None)
                records.append(record)
                if json:
                    emit({"record": "result", **record})
                screen.record(record)
        whole = True
    finally:
        # Also after Ctrl-C: what was measured is kept, and said.
        order = {entry.ident: number for number, entry in enumerate(plan.entries)}
        records.sort(key=lambda r: (r["attempt"], order.get(r["id"], len(order))))
        summary = {**summarised(records, ks=ks, seed=plan.seed), "complete": whole}
        written = [store.write(SUMMARY, summary)] if records else []
        if whole:
            written += _pictures(store, records, summary)
        if records:
            screen.summary(summary, store.config, written)
    if json:
        for group in summary["groups"]:
            emit({"record": "summary", **group})
    return 1 if summary["unprovable_proved"] else 0


def _pictures(
    store: RunFolder, records: list[dict[str, Any]], summary: dict[str, Any]
) -> list[Path]:
    """Write the pictures and the page."""
    from qedgym.search.bench_page import run_page
    from qedgym.search.bench_plots import plots

    pictures = plots(records, summary)
    written = [store.write(name, data) for name, data in pictures.items()]
    page = run_page(store.config, records, summary, pictures)
    return [*written, store.write(PAGE, page.encode("utf-8", "replace"))]


def _compare(names: list[str], out: Path | None, json: bool, seed: int) -> int:
    """Compare two runs; the exit code."""
    if len(names) != 2:
        raise InputError("--compare takes two runs: RUN1 RUN2, or RUN@CONFIGURATION")
    (first, before), (second, after) = map(read_side, names)
    found = compared(before, after, names=(first, second), seed=seed)
    written = []
    if out is not None:
        from qedgym.search.bench_page import comparison_page

        target = out if out.suffix == ".html" else out / "comparison.html"
        if target.parent != out.parent:
            try:
                target.parent.mkdir(parents=True, exist_ok=True)
            except OSError as error:
                raise InputError(f"cannot write {target.parent}: {error.strerror}") from None
        page = comparison_page(found, comparison_lines(found))
        write_whole(target, page.encode("utf-8", "replace"))
        written = [target]
    if json:
        for row in found["theorems"]:
            emit({"record": "theorem", **row})
        emit({"record": "comparison", **{k: v for k, v in found.items() if k != "theorems"}})
    BenchScreen(0, 0, quiet=json).comparison(found, written)
    return 0


def _configurations(
    policies: list[str], searches: list[str], baselines: bool
) -> tuple[Configuration, ...]:
    """Every closer if asked for, then every policy with every search."""
    wanted = [name for name in dict.fromkeys(policies) if name != NO_POLICY]
    for name in wanted:
        check_policy(name)
    for name in searches:
        search_of(name)
    found = [Configuration(closer, "closer", baseline=True) for closer in CLOSERS if baselines]
    found += [Configuration(p, s) for p in wanted for s in dict.fromkeys(searches)]
    if not found:
        raise InputError(f"--policy {NO_POLICY} goes with --baselines")
    return tuple(found)


def _ks(text: str | None) -> list[int]:
    if text is None:
        return []
    try:
        found = sorted({int(part) for part in text.split(",")})
    except ValueError:
        found = [0]
    if found[0] < 1:
        raise InputError(f"--k takes whole numbers from 1, such as 1,2,4; not {text!r}")
    return found
