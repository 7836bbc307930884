"""Whole proofs as texts: their top-level tactics, and how an engine that only steps tries them."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from qedgym.env.errors import EngineError, InputError
from qedgym.env.lean_lexer import CLOSING, OPENING, Token, code_tokens
from qedgym.env.tactic_text import indent, tactic_fault, tidy
from qedgym.env.theorem import Position, ProofState, Theorem, TryResult

if TYPE_CHECKING:
    from qedgym.env.engine import Engine

# What a line at the block's own column may begin with and yet belong to the tactic before it.
_GOES_ON = frozenset({"|", "<;>", "<|>", "else", "then", "with", "at", "using", "from", "in"})


@dataclass(frozen=True, slots=True)
class Chunk:
    """One tactic of a ``by`` block, and where it begins in the proof text."""

    position: Position
    text: str


def position_at(text: str, offset: int) -> Position:
    """Line from 1 and column from 0 of an offset in code points.

    >>> position_at("by\\n  simp", 5)
    Position(line=2, column=2)
    """
    before = text[:offset]
    return Position(before.count("\n") + 1, offset - before.rfind("\n") - 1)


def slice_of(text: str, start: int, end: int) -> str:
    """The text between two offsets in code points, its lines as far to the right of each other
    as they were.

    >>> slice_of("by cases h with\\n   | inl => simp", 3, 32)
    'cases h with\\n| inl => simp'
    """
    column = start - text.rfind("\n", 0, start) - 1
    return tidy(" " * column + text[start:end])


def term_tactic(term: str) -> str:
    """The tactic that proves the goal by a term.

    >>> term_tactic("fun h => h")
    'exact fun h => h'
    """
    term = tidy(term)
    return f"exact {term}" if "\n" not in term else f"exact\n{indent(term, 2)}"


def chunks(proof: str) -> list[Chunk]:
    """The tactics of a ``by`` block that begin at the block's column; a term as one ``exact``.

    A guess by layout: tactics between semicolons stay together, and only Lean knows its grammar.

    >>> [c.text for c in chunks("by\\n  intro h\\n  cases h\\n  · simp\\n  · rfl")]
    ['intro h', 'cases h', '· simp', '· rfl']
    """
    code = list(code_tokens(proof))
    if not code or code[0].text != "by" or len(code) == 1:
        start = code[0].start if code else 0
        return [Chunk(position_at(proof, start), term_tactic(slice_of(proof, start, len(proof))))]
    column = position_at(proof, code[1].start).column
    starts = [code[1].start, *_line_starts(proof, code[2:], column, code[1])]
    ends = [*starts[1:], len(proof)]
    return [
        Chunk(position_at(proof, start), slice_of(proof, start, end))
        for start, end in zip(starts, ends, strict=True)
    ]


def ran_tactics(proof: str, spans: Iterable[Sequence[int]], term: bool) -> tuple[str, ...]:
    """The texts of tactics that Lean found at ``spans`` (begin and end in UTF-8 bytes).

    >>> ran_tactics("by intro é; exact é", [(3, 11), (13, 21)], False)
    ('intro é', 'exact é')
    """
    offset = _same if proof.isascii() else _character_offsets(proof)
    texts = [slice_of(proof, offset(start), offset(end)) for start, end in spans]
    return tuple(map(term_tactic, texts)) if term else tuple(texts)


def _same(byte: int) -> int:
    return byte


def _character_offsets(text: str) -> Callable[[int], int]:
    data = text.encode()
    return lambda byte: len(data[:byte].decode())


def _line_starts(proof: str, code: list[Token], column: int, first: Token) -> Iterator[int]:
    """Offsets of the tokens that begin a tactic, after the first."""
    depth = int(first.text in OPENING)
    end = first.end
    for token in code:
        on_new_line = "\n" in proof[end : token.start]
        if (
            on_new_line
            and not depth
            and position_at(proof, token.start).column == column
            and token.text not in _GOES_ON
            and token.text not in CLOSING
        ):
            yield token.start
        depth += (token.text in OPENING) - (token.text in CLOSING)
        end = token.end


def whole_fault(proof: str, max_chars: int) -> str | None:
    """Why ``proof`` is refused before Lean sees it, None when it can be tried.

    The guards are those of a step (``tactic_fault``).
    """
    if len(proof) > max_chars:
        return f"the proof is too long: {len(proof)} characters, at most {max_chars}"
    fault = tactic_fault(proof, max_chars)
    if fault is None:
        return None
    fault = fault.replace("not one tactic block", "not one `by` block or term", 1)
    return fault.replace("tactic text", "the proof", 1)


def try_by_steps(engine: Engine, theorem: Theorem, proof: str) -> TryResult:
    """Try one whole proof in an engine that steps tactics.

    The block goes to Lean as one step; only when it fails are its tactics taken one by one, to
    tell how far it went.
    """
    began = time.perf_counter()
    if fault := whole_fault(proof, engine.limits.proof_chars):
        return TryResult(None, fault)
    try:
        root = engine.start(theorem)
    except (InputError, EngineError) as fault_there:
        return TryResult(None, str(fault_there), time_s=time.perf_counter() - began)
    parts = chunks(proof)
    result = engine.step(root, _block(proof, parts))
    if result.state is not None and result.state.finished:
        return TryResult(result.state, time_s=time.perf_counter() - began)
    error, where = result.error or "unsolved goals", Position(1, 0)
    last: ProofState = root
    timed_out = result.timed_out
    for part in parts if not timed_out else ():
        stepped = engine.step(last, part.text)
        if stepped.state is None:
            error, where = stepped.error or error, part.position
            timed_out = stepped.timed_out
            break
        last = stepped.state
    else:
        if last.finished and len(proof) > engine.limits.tactic_chars:  # too long for one step
            return TryResult(last, time_s=time.perf_counter() - began)
        if result.error is None:
            where = position_at(proof, len(proof.rstrip()))
    return TryResult(last, error, where, time.perf_counter() - began, timed_out)


def _block(proof: str, parts: list[Chunk]) -> str:
    """The whole proof as one tactic text."""
    if len(parts) == 1:
        return parts[0].text
    start = next(code_tokens(proof)).end
    first = next(code_tokens(proof[start:])).start + start
    return slice_of(proof, first, len(proof))
