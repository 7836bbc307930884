"""What every whole-proof policy and every corrector must keep, as checks that any can join."""

from __future__ import annotations

import math
from collections.abc import Sequence

from policy_contract import STATES

from qedgym.env.theorem import Position, ProofState
from qedgym.env.whole_proof import whole_fault
from qedgym.provers.corrector import Corrector, FailedProof, Message
from qedgym.provers.whole_proof import ProofRequest, SampledProof, WholeProofPolicy

_CHARS = 32768
LATER = ProofState(STATES[0].theorem, ("intro h", "constructor"), STATES[0].goals * 2)
FINISHED = ProofState(STATES[0].theorem, ("tauto",), ())


def check_whole_proof_policy(policy: WholeProofPolicy) -> None:
    """Raise ``AssertionError`` where a whole-proof policy breaks its contract."""
    assert policy.name
    states = [*STATES, LATER, FINISHED]
    for n in (1, 9):
        requests = [ProofRequest(state, n, seed=3) for state in states]
        answers = policy.sample(requests)
        assert len(answers) == len(requests)
        for request, proofs in zip(requests, answers, strict=True):
            _check_proofs(proofs, n)
            if request.state.finished:
                assert proofs == []
        assert policy.sample(requests) == answers, "the same requests give the same answer"
        alone = [policy.sample([request])[0] for request in reversed(requests)][::-1]
        assert alone == answers, "an answer does not depend on the batch or on what came before"
    assert policy.sample([]) == []
    assert policy.sample([ProofRequest(STATES[0], 0)]) == [[]]
    for proof in policy.sample([ProofRequest(LATER, 4)])[0]:
        at = [proof.text.find(tactic) for tactic in LATER.tactics]
        assert at == sorted(at) and at[0] >= 0, "a proof begins with the tactics of its request"


MESSAGES = [
    ("unsolved goals\ncase left\np q : Prop\nh : p ∧ q\n⊢ q", Position(3, 2)),
    ("No goals to be solved", Position(4, 2)),
    ("Unknown identifier `hh`", Position(2, 9)),
    ("Tactic `rewrite` failed: Did not find an occurrence", Position(2, 6)),
    ("Type mismatch\n  h\nhas type\n  p", Position(1, 3)),
    ("omega could not prove the goal", Position(99, 99)),
    ("unknown tactic", Position(1, 0)),
    ("(deterministic) timeout: maximum number of heartbeats", None),
    ("", Position(2, 2)),
    ("⊢ ⊢ : ] )\n\n:", Position(1, 0)),
]
TEXTS = [
    "by\n  intro h\n  rw [foo, ← bar]\n  exact ⟨hh.2, h.1⟩",
    "by\n  constructor\n  · skip\n  · exact h.1\n",
    "by\n  induction n with\n  | zero => simp\n  | succ n ih =>\n    simp only [ih]\n    omega",
    "by intro h; simp_all; omega",
    "h",
    "",
    "by",
]


def check_corrector(corrector: Corrector) -> None:
    """Raise ``AssertionError`` where a corrector breaks its contract."""
    assert corrector.name
    states: Sequence[ProofState | None] = [None, LATER, FINISHED, *STATES]
    failures = [
        FailedProof(
            (state or LATER).theorem, text, (Message(message, position),), state, n, seed=n
        )
        for i, (message, position) in enumerate(MESSAGES)
        for j, text in enumerate(TEXTS)
        for state in [states[(i + j) % len(states)]]
        for n in [1 + (i + j) % 6]
    ]
    answers = corrector.correct(failures)
    assert len(answers) == len(failures)
    for failed, proofs in zip(failures, answers, strict=True):
        _check_proofs(proofs, failed.n)
        assert all(proof.text != failed.text for proof in proofs), "it was tried already"
    assert corrector.correct(failures) == answers, "the same failures give the same answer"
    assert [corrector.correct([failed])[0] for failed in failures] == answers
    assert corrector.correct([]) == []


def _check_proofs(proofs: list[SampledProof], n: int) -> None:
    texts = [proof.text for proof in proofs]
    assert len(texts) <= n
    assert len(set(texts)) == len(texts), "the texts are different"
    for proof in proofs:
        assert math.isfinite(proof.log_prob) and proof.log_prob <= 0
        assert whole_fault(proof.text, _CHARS) is None, proof.text
