"""The check with a Lean that is not the embedded one, as far as it goes.

The files of other Lean versions cannot be read here, and their kernel is not called from here,
so this path leans on what Lean itself prints: the text is elaborated in a fresh, limited process
together with ``#print axioms`` commands of ours. It stops wrong proofs, ``sorry`` in any dress,
own axioms and ``native_decide``. **It does not stop** a file written to deceive
(``debug.skipKernelTC``, a redefined ``#print axioms``, definitions changed below a statement), and
says so in every message.

Not exercised by our continuous integration beyond running it against the embedded Lean.
"""

from __future__ import annotations

import json
import re
import time
from collections.abc import Collection, Sequence
from typing import Any, Final

from qedgym.env.check_names import declarable
from qedgym.env.check_result import CheckResult, Reason
from qedgym.env.engine import Limits
from qedgym.env.errors import InputError
from qedgym.env.examples import NO_NAME
from qedgym.env.expr import name_text
from qedgym.env.process import Completed, run_lean
from qedgym.env.proof_text import joined
from qedgym.env.scratch import ScratchFolder
from qedgym.env.theorem import Position, Theorem
from qedgym.env.toolchain import Toolchain

UNVERIFIED: Final = (
    "checked by this Lean's own `#print axioms` only: not compared as kernel terms, not replayed"
)
_AXIOMS: Final = re.compile(r"depends on axioms:\s*\[(.*)\]\s*\Z", re.DOTALL)
_CLEAN: Final = "does not depend on any axioms"
_OUTPUT_MB: Final = 8.0


def verify_block(
    theorem: Theorem,
    proof: str,
    toolchain: Toolchain,
    axioms: Collection[str],
    timeout_s: float,
    memory_mb: int,
) -> CheckResult:
    """A proof block, elaborated behind its own prefix and statement, which are ours to trust."""
    statement, name = declarable(theorem)
    text = joined(theorem.prefix + statement, proof)
    # An example's name of ours lies in whatever namespace is open at the end of the text.
    asked = name_text(name) if theorem.kind == "example" else f"_root_.{theorem.name}"
    [result] = _ask(text, [(theorem.name, asked)], toolchain, axioms, timeout_s, memory_mb)
    return result


def verify_text(
    submitted: str,
    wanted: str | None,
    toolchain: Toolchain,
    axioms: Collection[str],
    timeout_s: float,
    memory_mb: int,
) -> list[CheckResult]:
    """A whole file. Statements cannot be compared with a target's, so that is never accepted."""
    from qedgym.env.theorem_files import parse_theorems

    began = time.monotonic()
    limits = Limits(start_s=timeout_s, memory_mb=memory_mb)
    source = submitted if wanted is None else wanted
    try:
        found = parse_theorems(source, toolchain, limits=limits)
    except InputError as error:
        if wanted is not None:
            raise
        return [CheckResult("(file)", False, "lean error", message=str(error))]
    names = [(t.name, f"_root_.{t.name}") for t in found if t.kind != "example"]
    left = timeout_s - (time.monotonic() - began)
    results = _ask(submitted, names, toolchain, axioms, left, memory_mb)
    results += [
        CheckResult(t.name, False, "not verified", (), NO_NAME, t.position if not wanted else None)
        for t in found
        if t.kind == "example"
    ]
    if wanted is None:
        return results
    said = "statements cannot be compared with a target's under this Lean; use --lean embedded"
    return [
        CheckResult(r.theorem, False, "not verified", r.axioms, said) if r.ok else r
        for r in results
    ]


def _ask(
    text: str,
    names: Sequence[tuple[str, str]],
    toolchain: Toolchain,
    allowed: Collection[str],
    timeout_s: float,
    memory_mb: int,
) -> list[CheckResult]:
    """Elaborate ``text`` followed by one ``#print axioms`` a name, and judge the answers.

    ``names`` are those to show, and those to ask for.
    """
    if not text.endswith("\n"):
        text += "\n"
    first = text.count("\n") + 1
    questions = "".join(f"#print axioms {asked}\n" for _, asked in names)
    with ScratchFolder() as scratch:
        source = scratch.path / "Submission.lean"
        source.write_bytes((text + questions).encode("utf-8", "surrogatepass"))
        done = run_lean(
            toolchain,
            ["--json", str(source)],
            timeout_s=max(1.0, timeout_s),
            memory_mb=memory_mb,
            env={"TMPDIR": str(scratch.path)},
            confine=scratch.path,
            output_mb=_OUTPUT_MB,
        )
    failed = _failure(done, first)
    if failed is not None:
        reason, message, position = failed
        return [CheckResult(name, False, reason, (), message, position) for name, _ in names]
    answers = _answers(done.stdout, first)
    return [_judge(name, answers.get(i), allowed) for i, (name, _) in enumerate(names)]


def _failure(done: Completed, first: int) -> tuple[Reason, str, Position | None] | None:
    """Why nothing can be said, None when Lean took the text (questions about it may fail)."""
    if done.memory_exceeded:
        return "memory", "Lean used too much memory", None
    if done.timed_out:
        return "timeout", "Lean did not finish in time", None
    if done.truncated:
        return "lean error", "Lean printed too much", None
    for message in _messages(done.stdout):
        position = _position(message)
        if message.get("severity") == "error" and (position is None or position.line < first):
            return "lean error", str(message.get("data")).strip()[:2000], position
    if not done.ok and not any(m.get("severity") == "error" for m in _messages(done.stdout)):
        return "lean error", f"Lean ended with code {done.returncode}", None
    return None


def _messages(stdout: str) -> list[dict[str, Any]]:
    """Lean's JSON messages."""
    found = []
    for line in stdout.splitlines():
        try:
            message = json.loads(line)
        except (ValueError, RecursionError):
            continue
        if isinstance(message, dict):
            found.append(message)
    return found


def _position(message: dict[str, Any]) -> Position | None:
    try:
        return Position(int(message["pos"]["line"]), int(message["pos"]["column"]))
    except (KeyError, TypeError, ValueError):
        return None


def _answers(stdout: str, first: int) -> dict[int, tuple[str, ...] | None]:
    """By question number the axioms printed; None where Lean does not know the name.

    A question with several answers has been tampered with and counts as unanswered.
    """
    found: dict[int, list[tuple[str, ...] | None]] = {}
    for message in _messages(stdout):
        position = _position(message)
        if position is None or position.line < first:
            continue
        data = str(message.get("data", ""))
        listed = _AXIOMS.search(data)
        if message.get("severity") == "error":
            answer = None
        elif listed:
            answer = tuple(a.strip() for a in listed.group(1).split(",") if a.strip())
        elif _CLEAN in data:
            answer = ()
        else:
            answer = None
        found.setdefault(position.line - first, []).append(answer)
    return {number: given[0] if len(given) == 1 else None for number, given in found.items()}


def _judge(name: str, answer: tuple[str, ...] | None, allowed: Collection[str]) -> CheckResult:
    """One theorem, by the axioms that Lean listed."""
    if answer is None:
        return CheckResult(name, False, "missing", message=f"Lean knows no `{name}`")
    if "sorryAx" in answer:
        return CheckResult(name, False, "sorry", answer, "`sorryAx`")
    for axiom in answer:
        if axiom not in allowed:
            compiled = axiom.startswith("Lean.") or "native_decide" in axiom
            reason: Reason = "compiled code" if compiled else "axiom"
            return CheckResult(name, False, reason, answer, f"`{axiom}`")
    return CheckResult(name, True, None, answer, UNVERIFIED)
