"""Write out what ``exact?`` found: a proof should say its lemma, not search for it again."""

from __future__ import annotations

import json
import re
from collections import defaultdict

from qedgym.env.lean_lexer import code_tokens
from qedgym.env.process import run_lean
from qedgym.env.scratch import ScratchFolder
from qedgym.env.theorem import Theorem
from qedgym.env.toolchain import Toolchain

_SEARCHING = frozenset({"exact?"})
_FOUND = re.compile(r"Try this:\s*(?:\[apply\]\s*)?(.*)", re.DOTALL)


def searches(proof: str) -> bool:
    """Whether the proof text has a tactic that can be written out."""
    return any(token.text in _SEARCHING for token in code_tokens(proof))


def written_out(theorem: Theorem, proof: str, toolchain: Toolchain, timeout_s: float = 30.0) -> str:
    """The proof with each ``exact?`` replaced by what Lean suggests in its place.

    One that gave several suggestions (it ran on several goals), or none in time, stays. The result
    has to be checked like any other proof. Runs Lean once, in a fresh process.
    """
    head = f"{theorem.prefix}{theorem.statement} := "
    with ScratchFolder() as scratch:
        ran = run_lean(
            toolchain,
            ["--json", "--stdin"],
            stdin=f"{head}{proof}\n",
            timeout_s=timeout_s,
            confine=scratch.path,
        )
    found: dict[tuple[int, int], list[str]] = defaultdict(list)
    for line in ran.stdout.splitlines():
        try:
            message = json.loads(line)
            place = message["pos"]["line"], message["pos"]["column"]
            suggestion = _FOUND.fullmatch(message["data"].strip())
        except (ValueError, KeyError, TypeError):
            continue
        if suggestion:
            found[place].append(suggestion[1].strip())
    text = head + proof
    # From the end, so that the places before stay what they were.
    for token in reversed([t for t in code_tokens(text, len(head)) if t.text in _SEARCHING]):
        row = text.count("\n", 0, token.start) + 1
        column = token.start - (text.rfind("\n", 0, token.start) + 1)
        offers = found.get((row, column), [])
        if len(offers) == 1:
            offer = offers[0].replace("\n", "\n" + " " * column)
            text = text[: token.start] + offer + text[token.end :]
    return text[len(head) :]
