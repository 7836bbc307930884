"""Proves conjectures of an exploration: short inductions first, then a search."""

from __future__ import annotations

from dataclasses import dataclass

from qedgym.data_synth.explore_scripts import scripts
from qedgym.data_synth.filters import TRIVIAL, opened, trivial_proof
from qedgym.data_synth.job import Done, Item, Record, Worker
from qedgym.data_synth.records import made
from qedgym.env.embedded import LEAN_VERSION
from qedgym.env.engine import Limits
from qedgym.env.engines import default_engine
from qedgym.env.errors import InputError
from qedgym.env.theorem import ProofState, Theorem
from qedgym.env.toolchain import find_toolchain
from qedgym.env.verify import Checker
from qedgym.provers.registry import make_policy
from qedgym.search.contract import Budget
from qedgym.search.runner import prove_theorem, trusted_check

_STEP_S = 30.0
"""A safety net far above what a step's heartbeats take."""
_CORE_CLOSERS = (*TRIVIAL, "(simp_all; done)", "ac_rfl", "grind")


@dataclass(frozen=True, slots=True)
class ProverLimits:
    """What one conjecture's proof may cost."""

    nodes: int
    steps: int
    heartbeats: int
    policy: str
    seed: int


@dataclass(frozen=True, slots=True)
class Attempt:
    """A conjecture to be proved, with what is known before it."""

    name: str
    statement: str
    header: str
    round: int
    found_in_round: int
    number: int
    shown: str
    size: int
    how: str
    attempts: int
    search: bool
    """Whether to search where short proofs do not do."""
    variables: tuple[str, ...]
    """Of inductive types, in order."""
    others: tuple[str, ...]
    definitions: tuple[str, ...]
    laws: tuple[str, ...]
    """Those that speak of the same functions."""
    reordering: tuple[str, ...]
    hypotheses: tuple[str, ...]
    known: tuple[str, ...]
    """All earlier laws."""


class Explorer(Worker):
    """Holds an engine and the trusted check."""

    def __init__(self, limits: ProverLimits, file: str, licence: str | None) -> None:
        self._limits, self._file, self._licence = limits, file, licence
        self._toolchain = find_toolchain("embedded")
        self._engine = default_engine(
            self._toolchain, Limits(step_s=_STEP_S, heartbeats=limits.heartbeats)
        )
        self._checker = Checker(self._toolchain)
        self._check = trusted_check(self._toolchain, checker=self._checker)
        self._policy = make_policy(limits.policy, self._toolchain, limits.seed)

    def close(self) -> None:
        """See ``Worker.close``."""
        self._engine.close()
        self._checker.close()

    def work(self, item: Item) -> Done:
        """See ``Worker.work``."""
        data = item.data
        if isinstance(data, Attempt):
            return self._prove(data)
        if data and isinstance(data[0], Attempt):
            return Done(tuple(self._record(a, None, (), None) for a in data), {"open": len(data)})
        return self._core(*data)

    def _prove(self, attempt: Attempt) -> Done:
        theorem = Theorem(attempt.name, attempt.statement, attempt.header)
        try:
            start = self._engine.start(theorem)
        except InputError:
            return Done((), {"does not elaborate": 1})
        found = self._script(theorem, attempt)
        steps: int | None = None
        if found is None and not attempt.search:
            return Done((), {"no short proof": 1})
        if found is None:
            budget = Budget(
                seconds=None, nodes=self._limits.nodes, steps=self._limits.steps,
                heartbeats=self._limits.heartbeats,
            )  # fmt: skip
            result = prove_theorem(
                theorem, self._toolchain, self._policy, budget=budget, seed=self._limits.seed,
                engine=self._engine, check=self._check,
            )  # fmt: skip
            steps = result.steps
            if result.proof is None:
                why = "rejected" if result.status == "rejected" else "not proved"
                return Done((), {why: 1})
            found = result.proof.text
        used = self._used(start, found)
        record = self._record(attempt, found, used, steps)
        return Done((record,), {"proved": 1, f"proved/{attempt.how}": 1})

    def _script(self, theorem: Theorem, attempt: Attempt) -> str | None:
        """The first of the short proofs that Lean and the trusted check take."""
        proofs = list(scripts(
            attempt.variables, attempt.others, attempt.definitions, attempt.laws,
            attempt.reordering, attempt.hypotheses, attempt.how != "equation",
        ))  # fmt: skip
        results = self._engine.try_many([(theorem, proof) for proof in proofs], goals=False)
        passed = [p for p, result in zip(proofs, results, strict=True) if result.ok]
        for proof in passed[:1]:
            short = self._shorter(theorem, proof, attempt)
            for text in dict.fromkeys((short, proof)):
                if self._check(theorem, text).ok:
                    return text
        return None

    def _shorter(self, theorem: Theorem, proof: str, attempt: Attempt) -> str:
        """The proof without the lemmas that it can do without."""
        head, bracket, rest = proof.partition("simp_all [")
        if not bracket:
            return proof
        names = rest.removesuffix("]").split(", ")
        state = self._engine.start(theorem)
        used = set(self._used(state, proof)) | {
            p.rpartition(".eq_")[0] for p in self._premises(state, proof) if ".eq_" in p
        }
        kept = [n for n in names if n in used]
        texts = [f"{head}simp_all [{', '.join(kept)}]"] if kept else [f"{head}simp_all"]
        results = self._engine.try_many([(theorem, text) for text in texts], goals=False)
        return texts[0] if results[0].ok else proof

    def _premises(self, start: ProofState, proof: str) -> list[str]:
        result = self._engine.step(start, f"exact ({proof}\n)", goals=False, premises=True)
        return sorted({p.name for p in result.premises or () if p.module is None})

    def _used(self, start: ProofState, proof: str) -> tuple[str, ...]:
        """Constants of the header that a proof rests on: laws and equations."""
        return tuple(self._premises(start, proof))

    def _core(self, round_: int, text: str, rows: tuple[tuple[str, str], ...]) -> Done:
        """Claims that are about the core only: true ones are known from then on."""
        theorems = [Theorem(s.split()[1], s, text) for _, s in rows]
        proof = trivial_proof(_CORE_CLOSERS)
        tries = self._engine.try_many([(t, proof) for t in theorems], goals=False)
        records: list[Record] = []
        for (key, statement), theorem, tried in zip(rows, theorems, tries, strict=True):
            if tried.ok and self._check(theorem, proof).ok:
                attempt = Attempt(
                    theorem.name, statement, text, round_, round_, 0, key, 0, "core", 1, False,
                    (), (), (), (), (), (), (),
                )  # fmt: skip
                records.append(self._record(attempt, proof, (), None, core=True))
        left = len(rows) - len(records)
        return Done(tuple(records), {"core/true": len(records), "core/not proved": left})

    def _record(
        self, a: Attempt, proof: str | None, used: tuple[str, ...], steps: int | None,
        core: bool = False,
    ) -> Record:  # fmt: skip
        theorem = Theorem(a.name, a.statement, a.header)
        form = opened(self._engine, theorem, self._file)
        laws = [name for name in used if name in set(a.known)]
        easy = core or a.how == "completion" or (proof is not None and proof.startswith("by simp"))
        return made(
            full_name=a.name, statement=a.statement, header=a.header, proof=proof,
            pipeline="explore", operator=a.how,
            canonical="" if isinstance(form, str) else form.form,
            lean_version=LEAN_VERSION, licence=self._licence, file_path=self._file,
            provenance={"uses": list(used), "laws": laws, "round": a.round},
            trivial=easy, tags=[a.how], search_steps=steps,
            number=a.number, round=a.round, found_in_round=a.found_in_round, shown=a.shown,
            uses=laws, size=a.size, how=a.how, attempts=a.attempts,
        )  # fmt: skip
