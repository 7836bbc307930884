"""The trusted check of many mutants of one file at once.

They stand in the file's text where they were made, so what comes before them is elaborated once for
all of them, once with and once without their proofs.
"""

from __future__ import annotations

from collections.abc import Sequence

from qedgym.env.errors import InputError
from qedgym.env.proof_text import joined
from qedgym.env.scratch import ScratchFolder
from qedgym.env.theorem import Theorem
from qedgym.env.verify import Checker

_TIMEOUT_S = 1800.0  # ends a Lean that hangs


def document(theorems: Sequence[Theorem], *, proved: bool) -> str:
    """A text with theorems of one file, each where its prefix ends, in the order of the prefixes,
    with their proofs or with ``sorry``.

    >>> a = Theorem("a", "theorem a : True", "", "trivial")
    >>> b = Theorem("b", "theorem b : True", "def x := 1\\n", "trivial")
    >>> print(document([a, b], proved=True), end="")
    theorem a : True := trivial
    def x := 1
    theorem b : True := trivial
    """
    text, done = "", ""
    for theorem in theorems:
        text += theorem.prefix[len(done) :]
        done = theorem.prefix
        proof = theorem.proof if proved and theorem.proof is not None else "sorry"
        text += joined(theorem.statement, proof).rstrip() + "\n"
    return text


def passed(checker: Checker, theorems: Sequence[Theorem]) -> list[bool]:
    """Which of the theorems, with their proofs, the trusted check accepts.

    The prefixes of theorems that follow each other must begin alike; where one does not go on from
    the one before it, a new text is begun. A text that cannot be checked as a whole is checked
    theorem by theorem.
    """
    found: dict[str, bool] = {}
    for group in _groups(theorems):
        found |= _together(checker, group)
    return [found.get(theorem.name, False) for theorem in theorems]


def _groups(theorems: Sequence[Theorem]) -> list[list[Theorem]]:
    groups: list[list[Theorem]] = []
    for theorem in sorted(theorems, key=lambda t: len(t.prefix)):
        if groups and theorem.prefix.startswith(groups[-1][-1].prefix):
            groups[-1].append(theorem)
        else:
            groups.append([theorem])
    return groups


def _together(checker: Checker, theorems: Sequence[Theorem]) -> dict[str, bool]:
    with ScratchFolder() as scratch:
        submission, target = scratch.path / "Submission.lean", scratch.path / "Target.lean"
        submission.write_text(document(theorems, proved=True), encoding="utf-8")
        target.write_text(document(theorems, proved=False), encoding="utf-8")
        try:
            results = checker.verify_file(submission, target, timeout_s=_TIMEOUT_S)
        except InputError:
            results = []
    told = {result.theorem: result.ok for result in results}
    if any(theorem.name in told and told[theorem.name] for theorem in theorems):
        return told
    pairs = [(theorem, theorem.proof or "sorry") for theorem in theorems]
    checked = checker.verify_many(pairs, workers=1)
    return {t.name: r.ok for t, r in zip(theorems, checked, strict=True)}
