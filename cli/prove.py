"""``qedgym prove``: search proofs for the theorems of Lean files."""

from __future__ import annotations

import difflib
import os
import sys
from collections.abc import Generator, Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Annotated, Any

import typer

from qedgym.cli.common import (
    CriticOption,
    JsonOption,
    LeanOption,
    SeedOption,
    TheoremTimeoutOption,
    TogetherOption,
    WorkersOption,
    emit,
)
from qedgym.cli.prove_screen import Screen
from qedgym.env.errors import InputError
from qedgym.env.theorem import Theorem
from qedgym.env.theorem_files import parse_statement, read_text, read_theorems
from qedgym.env.toolchain import Toolchain, find_toolchain, stderr_progress
from qedgym.provers.critic_registry import make_critic
from qedgym.provers.registry import DEFAULT, FORMS, check_policy, make_policy
from qedgym.search.contract import Budget, Search, SearchResult
from qedgym.search.files import write_whole
from qedgym.search.fill import fill
from qedgym.search.registry import DEFAULT as DEFAULT_SEARCH
from qedgym.search.registry import SEARCHES, make_search, parse_options
from qedgym.search.run_folder import RunFolder, resumed, settings_of
from qedgym.search.together_run import prove_all
from qedgym.search.worker import Setup


@dataclass(frozen=True, slots=True)
class _Group:
    """Theorems for one Lean."""

    toolchain: Toolchain
    theorems: tuple[Theorem, ...]


def prove(
    files: Annotated[
        list[Path] | None, typer.Argument(metavar="FILE...", help="Lean files.")
    ] = None,
    theorem: Annotated[
        list[str] | None,
        typer.Option(
            metavar="NAME",
            help="Only this theorem (its full name), proved already or not. Repeatable.",
        ),
    ] = None,
    statement: Annotated[
        str | None,
        typer.Option(
            metavar="TEXT",
            help='A theorem given here: "theorem t (p : Prop) : p → p". With a FILE it may use '
            "what the file defines.",
        ),
    ] = None,
    every: Annotated[
        bool, typer.Option("--all", help="Every theorem, its own proof put aside.")
    ] = False,
    search: Annotated[
        str,
        typer.Option(
            metavar="NAME[,NAME...]",
            help=f"The search: {', '.join(SEARCHES)}. With several each theorem is searched by "
            "each, and --html compares them.",
        ),
    ] = DEFAULT_SEARCH,
    search_option: Annotated[
        list[str] | None,
        typer.Option(
            metavar="[NAME:]KEY=VALUE",
            help="A setting of the search (docs/searches.md); of several, which one's. Repeatable.",
        ),
    ] = None,
    policy: Annotated[
        str, typer.Option(metavar="NAME", help=f"Who proposes tactics: {FORMS}.")
    ] = DEFAULT,
    critic: CriticOption = "none",
    lean: LeanOption = "auto",
    timeout: TheoremTimeoutOption = 10.0,
    max_nodes: Annotated[
        int | None, typer.Option(metavar="N", min=1, help="Most proof states for each theorem.")
    ] = None,
    max_steps: Annotated[
        int | None, typer.Option(metavar="N", min=1, help="Most tactics tried for each theorem.")
    ] = None,
    workers: WorkersOption = None,
    ray: Annotated[
        str | None,
        typer.Option(
            metavar="ADDRESS",
            help="Work on a Ray cluster: HOST:PORT, auto for one that runs here, local to start "
            "one here.",
        ),
    ] = None,
    together: TogetherOption = None,
    run: Annotated[
        Path | None,
        typer.Option(
            metavar="DIR",
            help="Keep results in this folder as they come; the same command goes on from there.",
        ),
    ] = None,
    watch: Annotated[
        bool, typer.Option("--watch", help="Show the searches live while they run.")
    ] = False,
    seed: SeedOption = 0,
    html: Annotated[
        Path | None, typer.Option(metavar="OUT", help="Write a page that shows the searches.")
    ] = None,
    out: Annotated[
        Path | None,
        typer.Option(metavar="OUT", help="Write the file with the proofs found filled in."),
    ] = None,
    json: JsonOption = False,
) -> None:
    """Search proofs for every theorem of the files whose proof is `sorry`.

    Each proof found is checked in a fresh Lean before it is called one. Exit code 0 when all are
    proved (of several searches: each by one of them), 1 when not, 2 for bad input.
    """
    paths = list(files or [])
    if not paths and statement is None:
        raise InputError("nothing to prove: give a FILE or --statement")
    if statement is not None and (len(paths) > 1 or theorem or every):
        raise InputError("--statement goes with one FILE at most, and without --theorem and --all")
    if out is not None and (len(paths) > 1 or every or theorem):
        raise InputError("--out goes with one FILE, and without --all and --theorem")
    check_policy(policy)
    make_critic(critic)  # what is wrong with it is said before the work
    if together is not None and ray is not None:
        raise InputError("--together is for this machine; leave out --ray")
    chosen = _searches(search, search_option or [])
    for target in (html, out):
        if target is not None:
            _check_writable(target)
    groups = _read(paths, theorem or [], statement, every, lean)
    total = sum(len(group.theorems) for group in groups)
    if total == 0:
        where = ", ".join(map(str, paths))
        said = f"{where}: there is no theorem whose proof is missing (--all takes all of them)"
        if every:
            said = f"{where}: there is no theorem in it"
        print(f"qedgym: {said}", file=sys.stderr)
    results: list[SearchResult] = []
    screen = Screen(total * len(chosen), quiet=json, watch=watch, several=len(chosen) > 1)
    try:
        with screen:
            for group, one in ((g, s) for g in groups for s in chosen):
                setup = Setup(
                    group.toolchain,
                    partial(make_policy, policy, group.toolchain, seed),
                    one,
                    Budget(seconds=timeout, nodes=max_nodes, steps=max_steps),
                    seed,
                    keep_graphs=html is not None,
                    critic=critic,
                )
                screen.lean(group.toolchain.description)
                many = partial(
                    _prove, setup=setup, workers=workers, ray=ray, together=together, screen=screen
                )
                if run is None:
                    found = many(group.theorems)
                else:
                    kept = run if len(chosen) == 1 else run / one.name
                    folder = RunFolder(_part(kept, groups, group), settings_of(setup, policy))
                    found = resumed(group.theorems, folder, many)
                # Closed here and now when we are left by an exception: no worker survives.
                with closing(found):
                    for result in found:
                        results.append(result)
                        if json:
                            emit(_record(result))
                        screen.result(result)
    finally:
        # Also after Ctrl-C: what was finished is kept.
        results = _in_order(groups, results)
        written, faults = _write(results, groups, paths, statement is not None, html, out)
        if results:
            screen.summary(results, written)
        for fault in faults:
            print(f"qedgym: {fault}", file=sys.stderr)
    proved = {id(result.theorem) for result in results if result.status == "proved"}
    every_one = all(id(t) in proved for group in groups for t in group.theorems)
    raise typer.Exit(0 if every_one and not faults else 1)


def _searches(names: str, options: Sequence[str]) -> list[Search]:
    """The searches of a list, each with its settings."""
    wanted = list(dict.fromkeys(name.strip() for name in names.split(",") if name.strip()))
    own: dict[str, list[str]] = {name: [] for name in wanted}
    for option in options:
        name, colon, setting = option.partition(":")
        if colon and name in own:
            own[name].append(setting)
        elif len(wanted) == 1:
            own[wanted[0]].append(option)
        else:
            raise InputError(f"--search-option {option!r}: say which search's, as in "
                             f"{wanted[0] if wanted else 'hypertree'}:{option}")  # fmt: skip
    if not wanted:
        raise InputError(f"--search {names!r} names no search: choose of {', '.join(SEARCHES)}")
    return [make_search(name, parse_options(found)) for name, found in own.items()]


def _prove(
    theorems: Sequence[Theorem], *, setup: Setup, workers: int | None, ray: str | None,
    together: int | None, screen: Screen,
) -> Generator[SearchResult, None, None]:  # fmt: skip
    """The results of theorems, from this machine's processors or from Ray's."""
    if ray is not None:
        from qedgym.search.ray_run import prove_on_ray

        address = None if ray == "local" else ray
        return prove_on_ray(theorems, setup, address=address, workers=workers)
    most = min(workers or (1 if together else _cores()), len(theorems))
    return prove_all(
        theorems, setup, workers=most, together=together, on_event=screen.event
    )


def _part(folder: Path, groups: Sequence[_Group], group: _Group) -> Path:
    """The folder for the theorems of one Lean; of its own when there are several."""
    return folder if len(groups) == 1 else folder / f"lean-{groups.index(group) + 1}"


def _write(
    results: Sequence[SearchResult],
    groups: Sequence[_Group],
    paths: Sequence[Path],
    stated: bool,
    html: Path | None,
    out: Path | None,
) -> tuple[list[Path], list[str]]:
    """Write the files asked for: which were written, and why others could not be."""
    written: list[Path] = []
    faults: list[str] = []
    for target in (html, out):
        if target is None or not results:
            continue
        try:
            if target is html:
                from qedgym.search.html import write_html

                write_html(results, target)
            else:
                text = _completed(paths, groups, results, stated)
                write_whole(target, text.encode("utf-8", "replace"))
            written.append(target)
        except InputError as error:  # the disk filled up meanwhile: what was proved is shown
            faults.append(str(error))
    return written, faults


def _cores() -> int:
    """Processors that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _read(
    paths: Sequence[Path], names: Sequence[str], statement: str | None, every: bool, lean: str
) -> list[_Group]:
    """The theorems asked for, by the Lean that they are for."""
    for path in paths:
        if not path.exists():
            raise InputError(f"{path}: no such file")
        if path.is_dir():
            raise InputError(f"{path}: is a folder; name the Lean files")
    if statement is not None:
        context = paths[0] if paths else None
        toolchain = find_toolchain(lean, context, stderr_progress)
        prefix = "" if context is None else read_text(context).rstrip("\n") + "\n\n"
        file = None if context is None else str(context)
        found = parse_statement(statement, toolchain, prefix=prefix, file=file)
        return [_Group(toolchain, (found,))]
    groups: list[_Group] = []
    known: list[str] = []
    for path in dict.fromkeys(paths):
        toolchain = find_toolchain(lean, path, stderr_progress)
        theorems = read_theorems(path, toolchain)
        known.extend(t.name for t in theorems)
        if names:
            wanted = [t for t in theorems if t.name in names]
        else:
            wanted = [t for t in theorems if every or t.proof is None]
        if groups and groups[-1].toolchain == toolchain:
            groups[-1] = replace(groups[-1], theorems=(*groups[-1].theorems, *wanted))
        else:
            groups.append(_Group(toolchain, tuple(wanted)))
    for name in names:
        if name not in known:
            _unknown_theorem(name, known, paths)
    return groups


def _unknown_theorem(name: str, known: Sequence[str], paths: Sequence[Path]) -> None:
    near = difflib.get_close_matches(name, known, n=3) or [
        full for full in known if full.split(".")[-1] == name
    ]
    hint = f"did you mean {' or '.join(near)}?" if near else f"it has {len(known)} others"
    raise InputError(f"no theorem {name!r} in {', '.join(map(str, paths))}; {hint}")


def _check_writable(target: Path) -> None:
    """Find out before the work whether a file can be written after it."""
    if target.is_dir():
        raise InputError(f"cannot write {target}: it is a folder")
    if not target.parent.is_dir():
        raise InputError(f"cannot write {target}: there is no folder {target.parent}")
    if not os.access(target if target.exists() else target.parent, os.W_OK):
        raise InputError(f"cannot write {target}: permission denied")


def _in_order(groups: Iterable[_Group], results: Sequence[SearchResult]) -> list[SearchResult]:
    """The results in the order of the files, of one theorem as they came."""
    place = {id(t): i for i, t in enumerate(t for group in groups for t in group.theorems)}
    return sorted(results, key=lambda result: place.get(id(result.theorem), len(place)))


def _completed(
    paths: Sequence[Path], groups: Sequence[_Group], results: Sequence[SearchResult], stated: bool
) -> str:
    """The file as it was, or the statement behind it, with the proofs found."""
    by_theorem = {id(r.theorem): r.proof for r in reversed(results) if r.proof is not None}
    proofs = list(by_theorem.values())
    if stated:
        theorem = groups[0].theorems[0]
        return fill(f"{theorem.prefix}{theorem.statement} := sorry\n", proofs)
    return fill(read_text(paths[0]), proofs)


def _record(result: SearchResult) -> dict[str, Any]:
    """The JSON line of a result."""
    theorem, proof = result.theorem, result.proof
    return {
        "theorem": theorem.name,
        "file": theorem.file,
        "status": result.status,
        "proof": proof and proof.text,
        "steps": result.steps,
        "nodes": result.nodes,
        "time_s": round(result.time_s, 4),
        "axioms": list(proof.axioms) if proof else [],
        "replayed": proof.replayed if proof else False,
        "reason": result.reason or None,
        "line": theorem.position.line,
        "statement": theorem.statement,
        "proof_steps": result.proof_steps,
        "limit": result.limit,
        "wall_clock": result.wall_clock,
        "seed": result.seed,
        "search": result.search,
        "policy": result.policy,
        "lean": result.lean,
    }
