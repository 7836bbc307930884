"""A proof block as text: what is refused before Lean sees it. Pure functions on strings."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from qedgym.env.command_words import COMMAND_WORDS, hash_command
from qedgym.env.lean_lexer import Token, bracket_fault, code_tokens

MAX_TEXT: Final = 1 << 20
"""Characters of a proof or file."""


def proof_fault(proof: str) -> str | None:
    """Whether the text can be one proof at all, before Lean sees it.

    Stops: text that closes the proof and goes on with commands (``macro``, ``axiom``, ...);
    brackets, strings and comments that reach out of the text. It is one of two guards: the
    other compares what was declared.
    """
    if len(proof) > MAX_TEXT:
        return f"the proof has {len(proof)} characters, at most {MAX_TEXT}"
    fault = bracket_fault(proof)
    if fault is not None:
        return fault
    tokens = list(code_tokens(proof))
    for i, token in enumerate(tokens):
        if token.kind == "ident" and token.text in COMMAND_WORDS:
            return f"the command word `{token.text}`"
        follows = tokens[i + 1] if i + 1 < len(tokens) else None
        if follows and hash_command(tokens[i - 1] if i else None, token, follows):
            return f"the command `#{follows.text}`"
        if token.kind == "ident" and token.text in ("open", "set_option"):
            if not _has_in(tokens, i + 1):
                return f"the command `{token.text}` (without `in`)"
    return None if tokens else "the proof is empty"


def _has_in(tokens: Sequence[Token], at: int) -> bool:
    """Whether what ``open`` or ``set_option`` lists from ``at`` on ends with ``in``."""
    for token in tokens[at:]:
        if token.kind == "symbol" and token.text not in ("(", ")", "→", ",", ".", "-"):
            return False
        if token.text == "in":
            return True
        if token.text in ("by", "fun", "let", "have", "show", "open", "set_option"):
            return False
    return False


def joined(head: str, proof: str) -> str:
    """Prefix and statement with their proof: ``:=`` between, except before equations.

    A proof that begins with ``|`` (pattern matching) or ``where`` follows the statement directly.
    """
    first = next(code_tokens(proof), None)
    if first is not None and first.text in ("|", "where"):
        return f"{head}\n{proof}\n"
    return f"{head} := {proof}\n"
