"""What a language model wrote, as a proof that the trusted check can judge."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from qedgym.env.check_result import CheckResult
from qedgym.env.errors import InputError
from qedgym.env.proof_text import joined
from qedgym.env.theorem import Theorem
from qedgym.env.verify import Checker

_FENCED = re.compile(r"```[ \t]*([A-Za-z0-9]*)[ \t]*\n(.*?)(?:\n[ \t]*```|\Z)", re.DOTALL)
_LEAN = frozenset({"", "lean", "lean4", "tactics"})
_DECLARES = r"^[ \t]*(?:[a-z@][^\n]*?[ \t])?(?:theorem|lemma)[ \t]+{}(?![\w.'!?₀-₉])"

Completion = str | Sequence[Mapping[str, Any]]
"""A text, or the messages of a conversation, of which the last one counts."""


def text_of(completion: Completion) -> str:
    """The text that a completion comes down to."""
    if isinstance(completion, str):
        return completion
    content = completion[-1].get("content") if completion else ""
    if isinstance(content, str):
        return content
    parts = [part.get("text", "") for part in content or [] if isinstance(part, Mapping)]
    return "".join(parts)


def lean_of(text: str) -> str:
    """The Lean in an answer: its last fenced block of Lean, else all that follows its thoughts.

    >>> lean_of("First a plan.\\n```lean\\nby simp\\n```\\nDone.")
    'by simp'
    >>> lean_of("<think>by omega?</think>by simp")
    'by simp'
    """
    text = text.rpartition("</think>")[2]
    blocks = [body for language, body in _FENCED.findall(text) if language.lower() in _LEAN]
    return (blocks[-1] if blocks else text).strip()


def states(theorem: Theorem, lean: str) -> bool:
    """Whether a Lean text declares the theorem itself, rather than being its proof."""
    name = theorem.name.rpartition(".")[2]
    return re.search(_DECLARES.format(re.escape(name)), lean, re.MULTILINE) is not None


def judged(
    checker: Checker, theorem: Theorem, completion: Completion, *, timeout_s: float
) -> CheckResult:
    """What the trusted check says of a completion.

    It may hold the proof alone (``by simp``; bare tactics are taken as well), or the theorem again
    with its proof, with lemmas before it: then the text behind the theorem's prefix is the
    submission, and the theorem as it was asked for is the target. Raises ``InputError`` when the
    theorem itself does not elaborate.
    """
    lean = lean_of(text_of(completion))
    if not lean:
        return CheckResult(theorem.name, False, "missing", message="the answer holds no Lean text")
    if not states(theorem, lean):
        return checker.verify(theorem, _block(lean), timeout_s=timeout_s)
    opening = theorem.prefix.strip()
    again = opening and lean.startswith(opening)
    with tempfile.TemporaryDirectory(prefix="qedgym-answer-") as folder:
        target, submission = Path(folder, "Target.lean"), Path(folder, "Submission.lean")
        target.write_text(joined(theorem.prefix + theorem.statement, "sorry"), encoding="utf-8")
        whole = lean if again else theorem.prefix + lean
        submission.write_text(whole + "\n", encoding="utf-8", errors="replace")
        for result in checker.verify_file(submission, target, timeout_s=timeout_s):
            if result.theorem == theorem.name:
                return result
    return CheckResult(theorem.name, False, "missing", message="no theorem of that name in it")


def _block(lean: str) -> str:
    """A proof as it stands after ``:=``."""
    lean = lean.removeprefix(":=").strip()
    if re.match(r"by\b|fun\b|λ|\(|⟨|@|show\b|have\b.*;|let\b.*;", lean):
        return lean
    bare = "\n".join("  " + line for line in lean.splitlines())
    return f"by\n{bare}"


def rows(theorems: Iterable[Theorem], prompt: Callable[[Theorem], Any]) -> list[dict[str, Any]]:
    """Theorems as rows of a dataset: what the doors in this folder read back, and a prompt."""
    return [
        {"prompt": prompt(t), "name": t.name, "statement": t.statement, "prefix": t.prefix}
        for t in theorems
    ]


def theorem_of(name: str, statement: str, prefix: str | None = None) -> Theorem:
    """The theorem of a row. Raises ``InputError`` where a column is missing."""
    for column, value in (("name", name), ("statement", statement)):
        if not isinstance(value, str) or not value.strip():
            raise InputError(
                f"column {column!r}: {value!r} is not text; give rows made by training.rows(...)"
            )
    return Theorem(name, statement, prefix or "")


def whole_proof_prompt(theorem: Theorem) -> str:
    """A plain request for a proof of a theorem."""
    return (
        "Prove this theorem in Lean 4. Answer with the proof in one ```lean block.\n\n"
        f"```lean\n{theorem.prefix}{theorem.statement} := by\n  sorry\n```\n"
    )
