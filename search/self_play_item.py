"""One item of self-play: a seed and a lemma, the conjectures made of them, how the prover fared.

Everything here depends on the item and the two players only, never on other items or the clock, so
that a run is the same whatever the number of its workers, as long as no wall-clock limit fires.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from qedgym.env.canonical import canonical_goal
from qedgym.env.engine import Engine
from qedgym.env.errors import EngineError, InputError
from qedgym.env.proof_document import one_line
from qedgym.env.theorem import Goal, ProofState, Theorem
from qedgym.provers.conjecturer import Conjecture, Conjecturer, ConjectureRequest
from qedgym.provers.goal_statement import named
from qedgym.provers.policy import Policy
from qedgym.provers.whole_proof import ProofRequest, WholeProofPolicy
from qedgym.search.contract import Budget, Check, Problem, WriteOut
from qedgym.search.counterexample import counterexample
from qedgym.search.finish import finish
from qedgym.search.meter import Meter

_TRIVIAL = "first | rfl | trivial | assumption | decide | omega | (simp; done)"
_ERROR_CHARS = 160


@dataclass(frozen=True, slots=True)
class Item:
    """What to make conjectures of."""

    number: int
    seed: Theorem
    lemma: str
    lemma_statement: str
    random_seed: int


@dataclass(frozen=True, slots=True)
class Play:
    """The players and their settings, the same for all items."""

    conjecturer: Conjecturer
    prover: WholeProofPolicy
    policy: Policy
    """For the record of proofs that are made shorter; it is never asked."""
    engine: Engine
    check: Check
    write_out: WriteOut
    tries: int = 16
    """Proofs that the prover writes for each conjecture."""
    conjectures: int = 4
    """Conjectures of each item, at most."""
    log_tries: bool = True
    called: str = "conjecture"
    """What new theorems are called, with their item's number behind it."""


@dataclass(slots=True)
class ItemRecord:
    """What came of an item, as it goes into the journal."""

    item: int
    seed_theorem: str
    lemma: str
    conjectures: list[dict[str, Any]] = field(default_factory=list)
    duplicates: int = 0
    """Conjectures that were known before this generation."""
    fault: str | None = None
    """Why the item was not finished."""


def form_of(file: str | None, goal: Goal) -> str:
    """What tells statements apart up to renaming: a digest of file and canonical goal."""
    text = f"{file}\0{canonical_goal(named(goal))}"
    return hashlib.blake2b(text.encode("utf-8", "replace"), digest_size=12).hexdigest()


def play_item(play: Play, item: Item, known: Callable[[str], bool]) -> ItemRecord:
    """Make conjectures of an item's seed and lemma, and try each.

    Statements whose form is ``known`` are only counted. Never raises for what Lean does.
    """
    record = ItemRecord(item.number, item.seed.name, item.lemma)
    request = ConjectureRequest(
        item.seed, item.lemma, item.lemma_statement, f"{play.called}_{item.number}",
        play.conjectures, item.random_seed,
    )  # fmt: skip
    try:
        (conjectures,) = play.conjecturer.conjecture([request])
        forms: set[str] = set()
        for conjecture in conjectures:
            start = play.engine.start(conjecture.theorem)
            form = form_of(conjecture.theorem.file, start.goals[0])
            if known(form) or form in forms:
                record.duplicates += 1
                continue
            forms.add(form)
            record.conjectures.append(_tried(play, item, conjecture, start, form))
    except (InputError, EngineError) as error:
        record.fault = one_line(str(error))
    return record


def _tried(
    play: Play, item: Item, conjecture: Conjecture, start: ProofState, form: str
) -> dict[str, Any]:
    """The record of one conjecture."""
    theorem = conjecture.theorem
    record: dict[str, Any] = {
        "full_name": theorem.name,
        "theorem_statement": theorem.statement,
        "form": form,
        "how": conjecture.how,
        "log_prob": round(conjecture.log_prob, 4),
        "outcome": "unproved",
        "tries": 0,
        "passed": 0,
        "success_rate": 0.0,
        "conjecturer_score": 0.0,
        "trivial": False,
        "uses_lemma": False,
    }
    refuted = counterexample(play.engine, theorem, start.goals[0], item.random_seed)
    if refuted is not None:
        record |= {"outcome": "false", "counterexample": str(refuted) or "it is closed",
                   "refutation": refuted.refutation.proof}  # fmt: skip
        return record
    first = play.engine.step(start, _TRIVIAL).state
    record["trivial"] = first is not None and first.finished
    (proofs,) = play.prover.sample([ProofRequest(start, play.tries, item.random_seed)])
    results = play.engine.try_many([(theorem, p.text) for p in proofs], goals=False)
    passed = [
        (proof, result.state)
        for proof, result in zip(proofs, results, strict=True)
        if result.ok and result.state is not None
    ]
    rate = len(passed) / len(proofs) if proofs else 0.0
    record |= {"tries": len(proofs), "passed": len(passed), "success_rate": round(rate, 4)}
    if play.log_tries:
        record["attempts"] = [
            {"proof": p.text, "ok": r.ok, "log_prob": round(p.log_prob, 3)}
            | ({} if r.error is None else {"error": one_line(r.error)[:_ERROR_CHARS]})
            for p, r in zip(proofs, results, strict=True)
        ]
    for proof, state in sorted(passed, key=lambda one: len(one[0].text))[:2]:
        problem = Problem(
            theorem, play.engine, play.policy, play.check, Budget(seconds=None),
            write_out=play.write_out,
        )  # fmt: skip
        done = finish(problem, Meter(problem.budget), [start], state.tactics)
        if done.proof is None:
            assert done.refusal is not None
            record["refusal"] = done.refusal.reason
            continue
        used = premises_of(play.engine, start, done.tactics)
        text = done.proof.text
        record |= {
            "outcome": "proved",
            "proof": text,
            "sampled_proof": proof.text,
            "axioms": list(done.proof.axioms),
            "premises": sorted(used),
            "uses_lemma": item.lemma in used or mentions(text, item.lemma),
            # Barely provable is best.
            "conjecturer_score": round(1 - rate, 4),
        }
        break
    else:
        if passed:
            record["outcome"] = "refused"
    return record


def mentions(text: str, lemma: str) -> bool:
    """Whether a proof names a lemma, with all of its namespaces or some of them left out.

    >>> mentions("rw [B.f, g]", "A.B.f"), mentions("simp [f']", "A.B.f")
    (True, False)
    """
    parts = lemma.split(".")
    names = (".".join(parts[i:]) for i in range(len(parts)))
    return any(re.search(rf"(?<![\w.'«]){re.escape(n)}(?![\w'»])", text) for n in names)


def premises_of(engine: Engine, start: ProofState, tactics: tuple[str, ...]) -> set[str]:
    """Full names of the constants that the steps of a proof used; those that cannot be told are
    missing."""
    used: set[str] = set()
    state: ProofState | None = start
    for tactic in tactics:
        if state is None:
            break
        result = engine.step(state, tactic, goals=False, premises=True)
        used |= {p.name for p in result.premises or () if p.kind == "theorem"}
        state = result.state
    return used


