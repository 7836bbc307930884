"""LeanDojo's own traces and its ``Dojo``: a traced repository as our records, a Dojo as an engine.

LeanDojo (package ``lean-dojo``) is imported when something here is used. What it traces needs a
repository on GitHub and that repository's Lean; where there is neither, only the conversion of its
types is exercised (``docs/datasets.md``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from qedgym.data_synth.records import SCHEMA_VERSION
from qedgym.data_synth.trace_records import NO_GOALS, changed
from qedgym.env.engine import Engine, Limits
from qedgym.env.errors import EngineError, InputError
from qedgym.env.leandojo_format import CorpusFile, Premise
from qedgym.env.premise_graph import PremiseGraph, before
from qedgym.env.tactic_text import tactic_fault
from qedgym.env.theorem import Goal, Hypothesis, Position, ProofState, StepResult, Theorem

_CASE = re.compile(r"case (\S+)\n")
_OPEN_STATES = 4096


def goals_of(text: str) -> tuple[Goal, ...]:
    """The goals of a state as Lean prints it, read by LeanDojo's parser.

    The value of a ``let`` variable stays in its type. Raises ``InputError`` for what is no state.
    """
    from lean_dojo.interaction.parse_goals import Goal as Parsed

    found = []
    for part in text.split("\n\n") if text != NO_GOALS else ():
        if "⊢" not in part:
            continue
        try:
            parsed = Parsed.from_pp(part)
        except (AssertionError, ValueError):
            raise InputError(f"LeanDojo cannot read this goal: {' '.join(part.split())[:80]}"
                             ) from None  # fmt: skip
        case = _CASE.match(part)
        hypotheses = tuple(Hypothesis(d.ident, d.lean_type) for d in parsed.assumptions)
        found.append(Goal(parsed.conclusion, hypotheses, None if case is None else case[1]))
    return tuple(found)


# ---- traces


def corpus_of(repository: Any) -> PremiseGraph:
    """The premises of a ``lean_dojo.TracedRepo``, file by file, with its import graph."""
    files = {}
    for file in repository.traced_files:
        path = str(file.path)
        imports = [str(place) for _, place in file.get_direct_dependencies(repository.repo)]
        premises = [
            Premise(
                p["full_name"], p["code"], Position(*p["start"]), Position(*p["end"]), p["kind"]
            )  # fmt: skip
            for p in file.get_premise_definitions()
        ]
        premises.sort(key=lambda p: (p.start.line, p.start.column))
        files[path] = CorpusFile(path, tuple(sorted(imports)), tuple(premises))
    return PremiseGraph(files)


def trace_records(repository: Any, *, licence: str | None = None) -> Iterator[dict[str, Any]]:
    """The theorems of a ``lean_dojo.TracedRepo`` as records of ``qedgym synth trace``.

    LeanDojo tells the premises that a tactic's text names, so those are all that a record has, and
    no kinds of them; tactics in tactics have no depth. Positions are ours: columns from 0.
    """
    graph = corpus_of(repository)
    version = str(repository.repo.lean_version)
    last: dict[str, tuple[int, int]] = {}
    for traced in repository.get_traced_theorems():
        path = str(traced.file_path)
        start, end = traced.start, traced.end
        tactics = [_tactic(tactic) for tactic in traced.get_traced_tactics()]
        own = graph.files[path].premises if path in graph.files else ()
        upto = (start.line_nb, start.column_nb)
        begun = last.get(path, (0, 0))
        source = traced.traced_file.lean_file
        proof_start, proof_end = traced.locate_proof()
        premises = {p["full_name"]: p for t in tactics for p in t["premises"]}
        yield {
            "schema_version": SCHEMA_VERSION,
            "full_name": traced.theorem.full_name,
            "theorem_statement": traced.get_theorem_statement(),
            "header": source[source.start_pos : start],
            "kind": "theorem",
            "proof": source[proof_start:proof_end],
            "is_term": not traced.has_tactic_proof(),
            "traced_tactics": tactics,
            "premises": list(premises.values()),
            "file_path": path,
            "start": _position(start),
            "end": _position(end),
            "imports": list(graph.files[path].imports) if path in graph.files else [],
            "declared": [
                {
                    "full_name": p.full_name,
                    "kind": p.kind,
                    "start": {"line": p.start.line, "column": p.start.column - 1},
                    "end": {"line": p.end.line, "column": p.end.column - 1},
                    "code": p.code,
                }
                for p in own
                if begun < (p.start.line, p.start.column) <= upto
            ],
            "accessible_premises": len(before(own, Position(*upto)))
            + sum(len(graph.files[o].premises) for o in graph.imported(path) if o in graph.files),
            "tags": [],
            "licence": licence,
            "lean_version": version,
        }
        last[path] = upto


def _tactic(tactic: Any) -> dict[str, Any]:
    """A ``lean_dojo.TracedTactic`` as a record."""
    annotated, provenances = tactic.get_annotated_tactic()
    states = (tactic.state_before, tactic.state_after)
    closed, opened = changed(goals_of(states[0]), goals_of(states[1]))
    premises = [
        {
            "full_name": p["full_name"],
            "kind": None,
            "def_path": str(p["def_path"]),
            "def_pos": {"line": p["def_pos"][0], "column": p["def_pos"][1] - 1},
        }
        for p in provenances
    ]
    return {
        "tactic": tactic.tactic,
        "annotated_tactic": annotated,
        "annotations": premises,
        "kind": None,
        "depth": None,
        "start": _position(tactic.start),
        "end": _position(tactic.end),
        "state_before": states[0],
        "state_after": states[1],
        "goals_closed": closed,
        "goals_opened": opened,
        "premises": list({p["full_name"]: p for p in premises}.values()),
    }


def _position(place: Any) -> dict[str, int]:
    return {"line": place.line_nb, "column": place.column_nb - 1}


# ---- stepping


def result_of(state: ProofState, tactic: str, answer: Any) -> StepResult:
    """What an answer of ``Dojo.run_tac`` means.

    A finished proof is Lean's word through LeanDojo; the trusted check has the last.
    """
    from lean_dojo import LeanError, ProofFinished, ProofGivenUp, TacticState

    if isinstance(answer, LeanError):
        return StepResult(None, answer.error)
    if isinstance(answer, ProofGivenUp):
        return StepResult(None, "the proof contains sorry")
    tactics = (*state.tactics, tactic)
    if isinstance(answer, ProofFinished):
        return StepResult(ProofState(state.theorem, tactics, ()))
    if isinstance(answer, TacticState):
        return StepResult(ProofState(state.theorem, tactics, goals_of(answer.pp)))
    return StepResult(None, f"LeanDojo answered with {type(answer).__name__}")


class DojoEngine(Engine):
    """An engine whose Lean LeanDojo runs, for the theorems of a repository that it has traced.

    A theorem's ``file`` is its path in the repository, its ``name`` the full name. One Dojo is open
    at a time: that of the latest theorem. Limits of LeanDojo hold, with a step's seconds as the
    whole ones that it takes.
    """

    def __init__(self, repository: Any, limits: Limits = Limits()) -> None:
        """``repository`` is a ``lean_dojo.LeanGitRepo``."""
        self.limits = limits
        self._repository = repository
        self._dojo: Any = None
        self._theorem: Theorem | None = None
        self._states: dict[tuple[str, ...], Any] = {}
        self._closed = False

    def start(self, theorem: Theorem) -> ProofState:
        """See ``Engine.start``."""
        self._open(theorem)
        return ProofState(theorem, (), goals_of(self._states[()].pp))

    def step(
        self, state: ProofState, tactic: str, *, goals: bool = True, premises: bool = False
    ) -> StepResult:
        """See ``Engine.step``. It cannot tell premises."""
        if self._closed:
            return StepResult(None, "the engine is closed")
        if state.finished:
            return StepResult(None, "no goals")
        if fault := tactic_fault(tactic, self.limits.tactic_chars):
            return StepResult(None, fault)
        from lean_dojo import DojoCrashError, DojoTacticTimeoutError, TacticState

        try:
            there = self._reach(state)
            answer = self._dojo.run_tac(there, tactic)
        except DojoTacticTimeoutError:
            self._leave()
            return StepResult(None, "the time limit was passed", timed_out=True)
        except DojoCrashError as error:
            self._leave()
            return StepResult(None, f"Lean ended: {error}", timed_out=error.is_out_of_memory)
        except (InputError, EngineError) as error:
            return StepResult(None, str(error))
        result = result_of(state, tactic, answer)
        if result.state is not None and isinstance(answer, TacticState):
            if len(self._states) < _OPEN_STATES:
                self._states[result.state.tactics] = answer
        return result

    def _reach(self, state: ProofState) -> Any:
        """LeanDojo's state for ours; replayed where it is not there."""
        from lean_dojo import TacticState

        if self._theorem != state.theorem:
            self._open(state.theorem)
        upto = len(state.tactics)
        while state.tactics[:upto] not in self._states:
            upto -= 1
        there = self._states[state.tactics[:upto]]
        for tactic in state.tactics[upto:]:
            there = self._dojo.run_tac(there, tactic)
            if not isinstance(there, TacticState):
                raise EngineError("cannot replay the state: a tactic of it no longer applies")
        self._states[state.tactics] = there
        return there

    def _open(self, theorem: Theorem) -> None:
        from lean_dojo import Dojo, DojoInitError
        from lean_dojo import Theorem as Named

        if self._closed:
            raise EngineError("the engine is closed")
        if theorem.file is None:
            raise InputError(f"{theorem.name}: LeanDojo needs the theorem's file in its repository")
        self._leave()
        named = Named(self._repository, Path(theorem.file), theorem.name)
        dojo = Dojo(named, timeout=max(1, round(self.limits.start_s)))
        try:
            self._dojo, first = dojo.__enter__()
        except (DojoInitError, AssertionError) as error:
            raise InputError(f"{theorem.file}: {theorem.name}: {error}") from None
        self._theorem, self._states = theorem, {(): first}

    def _leave(self) -> None:
        dojo, self._dojo = self._dojo, None
        self._theorem, self._states = None, {}
        if dojo is not None:
            dojo.__exit__(None, None, None)

    def stop(self) -> None:
        """See ``Engine.stop``."""
        self._closed = True
        dojo = self._dojo
        if dojo is not None:
            from lean_dojo.interaction.dojo import kill_descendants

            kill_descendants(dojo.proc.pid)

    def close(self) -> None:
        """See ``Engine.close``."""
        self._closed = True
        self._leave()


def theorem_of(record: Mapping[str, Any]) -> Theorem:
    """The theorem of a record of ``trace_records``, for ``DojoEngine.start``."""
    start = Position(record["start"]["line"], record["start"]["column"])
    return Theorem(
        record["full_name"], record["theorem_statement"], record["header"], record["proof"],
        record["file_path"], start,
    )  # fmt: skip
