"""Tactic text: what may be sent to Lean as one step, and how it is laid out.

Pure functions on strings. They are the first of three guards (the second is what Lean says of
the text, the third the final check in a fresh process), so they may refuse a harmless text now
and then, but what they let through cannot close the tactic block that it is put into.
"""

from __future__ import annotations

import re
from functools import lru_cache

from qedgym.env.command_words import COMMAND_WORDS, LIBRARY_COMMANDS, hash_command
from qedgym.env.lean_lexer import OPENING, Token, bracket_fault, tokens

_SORRY = frozenset({"sorry", "sorryAx"})

# Tactics that give up. Lean allows the words as names, and ``r.stop`` is a field of many types.
_GIVES_UP = frozenset({"admit", "stop"})

# Words behind which a tactic may stand.
_TAKES_TACTICS = frozenset(
    """by then else do in from with try repeat repeat' repeat1 repeat1' iterate first any_goals
    any_goals' all_goals all_goals' focus solve case case' next on_goal fail_if_success
    success_if_fail_with_msg with_reducible with_reducible_and_instances with_unfolding_all
    with_unfolding_none unhygienic checkpoint conv conv' rotate_left rotate_right""".split()
)

# Suggestion tactics that close the goal with `sorry` when they find something (or nothing).
_LEAVES_SORRY = frozenset({"apply?", "rw?"})

# Terms and tactics that run code, read files, or prove by trusting the compiler.
_UNSAFE = frozenset({"unsafe", "run_tac", "by_elab", "native_decide", "include_str"})

# What proofs by compiled code rest on.
_COMPILED = re.compile(r"(.*\.)?Lean\.((of)?[Rr]educe(Bool|Nat)|trustCompiler)")

_OPTION_GROUPS = (
    "debug", "warn", "compiler", "interpreter", "bootstrap", "internal", "server", "Elab",
    "experimental", "stderrAsMessages", "maxHeartbeats", "maxErrors", "warningAsError",
)  # fmt: skip

_WORD = re.compile(r"[A-Za-z_][A-Za-z0-9_'!?]*")

# Most tactic texts: names, numbers, spaces, brackets and symbols of which none begins a comment, a
# string, a character or a command. What follows each part is looked at, and no character begins two
# kinds of part, so that there is one way to part a text: with two, a text that is not plain would
# take time exponential in its length. (Possessive quantifiers say that too, but match too much in
# Python before 3.11.5.)
_SIMPLE = r"[ \n.,:;=|<>+*→↦←↔∧∨¬≤≥≠∀∃⊢·()\[\]⟨⟩]"
_PLAIN = re.compile(
    r"(?:[A-Za-z_][A-Za-z0-9_']*(?![A-Za-z0-9_'])|[0-9]+(?![A-Za-z0-9_'])"
    rf"|{_SIMPLE}|-(?![-/])|/(?!-)|\?(?=[A-Za-z_]))+"
)
_NOT_SPACE = re.compile(r"[^ \n]")
_BRACKET = re.compile(r"[()\[\]⟨⟩]")
_LOOK_CLOSER = frozenset(
    {"native", "set_option", "reduceBool", "reduceNat", "ofReduceBool", "ofReduceNat"}
    | {"trustCompiler"} | _SORRY | _GIVES_UP | _LEAVES_SORRY | _UNSAFE | COMMAND_WORDS
    | LIBRARY_COMMANDS
)  # fmt: skip


@lru_cache(maxsize=4096)
def tactic_fault(text: str, max_chars: int = 8192) -> str | None:
    """Why ``text`` cannot be one step, as one line; None when it can be sent to Lean.

    Stops: nothing or too much text (very large texts are not stopped by Lean's own limits);
    control characters; brackets, comments and strings that reach out of the text and so out of
    the block around it; tabs, which Lean refuses; ``sorry`` and its like; commands (a ``theorem``
    after the tactic could add declarations, a ``macro`` could change what later text means); code
    that runs while Lean elaborates; options that switch off the kernel or the limits.
    ``set_option o v in tac`` and ``open N in tac`` are tactics and stay allowed.
    """
    if len(text) > max_chars:
        return f"tactic text is too long: {len(text)} characters, at most {max_chars}"
    if _harmless(text):
        return None
    for char in text:
        if (ord(char) < 0x20 and char not in "\n\r\t") or 0x7F <= ord(char) < 0xA0:
            return f"tactic text has a control character (U+{ord(char):04X})"
        if 0xD800 <= ord(char) < 0xE000:
            return f"tactic text has half a surrogate pair (U+{ord(char):04X})"
    all_tokens = list(tokens(text))
    code = [t for t in all_tokens if t.kind not in ("comment", "doc")]
    if not code:
        return "tactic text is empty"
    if fault := bracket_fault(text):
        return f"tactic text is not one tactic block: {fault}"
    # Lean takes tabs in comments and strings only, and calls the rest "unsolved goals".
    ends = [0, *(t.end for t in all_tokens)]
    starts = [*(t.start for t in all_tokens), len(text)]
    for end, start in zip(ends, starts, strict=True):
        if (tab := text.find("\t", end, start)) >= 0:
            line = text.count("\n", 0, tab) + 1
            return f"tactic text has a tab in line {line}, which Lean does not allow: use spaces"
    for i in range(len(code)):
        if fault := _token_fault(text, code, i):
            return fault
    return None


def _harmless(text: str) -> bool:
    """Whether a look at characters, words and brackets is enough to let the text through.

    It is for all but a few texts, and takes a tenth of the time that the tokens take.
    """
    if not _PLAIN.fullmatch(text) or not _LOOK_CLOSER.isdisjoint(_WORD.findall(text)):
        return False
    closing: list[str] = []
    for bracket in _BRACKET.findall(text):
        if (expected := OPENING.get(bracket)) is not None:
            closing.append(expected)
        elif not closing or closing.pop() != bracket:
            return False
    return not closing and _NOT_SPACE.search(text) is not None


def _token_fault(text: str, code: list[Token], i: int) -> str | None:
    """What is wrong with the ``i``-th token of a tactic text."""
    token, before = code[i], code[i - 1] if i else None
    if token.kind == "string":
        # `s!"{...}"` holds terms; any other string holds only characters.
        inside = before is not None and before.end == token.start and before.text.endswith("!")
        words = [w for w in _WORD.findall(token.text) if inside]
    elif token.kind == "ident":
        # Non-ASCII neighbours count as word ends: Lean's idea of a letter is not ours to guess.
        words = _WORD.findall(re.sub("«[^»]*»", " ", token.text))
        if "." in token.text:
            words = [w for w in words if w in _SORRY]
        if "«sorryAx»" in token.text:
            words = ["sorryAx"]
    else:
        words = []
    field = before is not None and before.end == token.start and before.text in (".", "|>.")
    for word in words:
        if word in _SORRY or (word in _GIVES_UP and not field and not _argument(text, code, i)):
            return f"`{word}` is not allowed in a tactic"
        if word in _LEAVES_SORRY:
            return f"`{word}` is not allowed in a tactic: it leaves `sorry` behind"
        if word in COMMAND_WORDS or (word in LIBRARY_COMMANDS and _begins_command(text, code, i)):
            return f"tactic text is not one tactic block: it has the command word `{word}`"
        if word in _UNSAFE or (word == "native" and _sets_option(code, i)):
            return f"`{word}` is not allowed in a tactic: the kernel could not check its work"
        if word == "set_option" and (fault := _option_fault(code, i)):
            return fault
    if token.kind == "ident" and _COMPILED.fullmatch(token.text):
        return f"`{token.text}` is not allowed in a tactic: the kernel could not check its work"
    follows = code[i + 1] if i + 1 < len(code) else None
    if follows is not None and follows.start == token.end and token.kind == "symbol":
        if hash_command(before, token, follows):
            return f"tactic text is not one tactic block: it has the command `#{follows.text}`"
        if token.text == "@" and follows.text == "[":
            return "attributes are not allowed in a tactic"
    return None


def _argument(text: str, code: list[Token], i: int) -> bool:
    """Whether the word stands where a function's argument does: ``f x word``, ``f (word x)``.

    Where it is a tactic all the same, Lean's syntax tree or the proof's ``sorry`` tells.
    """
    at = i - 2 if i > 1 and code[i - 1].text == "(" else i - 1
    if at < 0 or "\n" in text[code[at].end : code[i].start]:
        return False
    before = code[at]
    if before.kind == "ident":
        return before.text not in _TAKES_TACTICS
    return at == i - 1 and before.text in (")", "]", "⟩")


def _begins_command(text: str, code: list[Token], i: int) -> bool:
    """Whether the word is laid out as Mathlib's commands are: first on its line, a name, ``:=``."""
    before = text[code[i - 1].end : code[i].start] if i else "\n"
    first = "\n" in before or code[i - 1].text == "in"
    named = i + 1 < len(code) and code[i + 1].kind in ("ident", "string")
    return first and named and any(t.text in (":=", "=>", ":", "|") for t in code[i + 2 :])


def _sets_option(code: list[Token], i: int) -> bool:
    """Whether the word is a tactic's setting: ``+word``, ``(word := ..)``, ``{ word := .. }``."""
    if i == 0:
        return False
    before = code[i - 1]
    if before.text == "+" and before.end == code[i].start:
        return True
    follows = code[i + 1].text if i + 1 < len(code) else ""
    return follows == ":=" and before.text in ("(", "{", ",", "with")


def _option_fault(code: list[Token], i: int) -> str | None:
    """Whether the option named behind ``set_option`` may be set by a tactic."""
    name = re.sub("[«»]", "", code[i + 1].text) if i + 1 < len(code) else ""
    if not name or name.split(".")[0] in _OPTION_GROUPS or "maxHeartbeats" in name.split("."):
        return f"a tactic may not set the option `{name}`"
    return None


def _frozen_lines(text: str) -> set[int]:
    """The lines (from 0) that begin inside a string, whose leading spaces are part of it."""
    frozen: set[int] = set()
    if '"' not in text:
        return frozen
    for token in tokens(text):
        if token.kind == "string" and "\n" in token.text:
            first = text.count("\n", 0, token.start)
            frozen.update(range(first + 1, first + 1 + token.text.count("\n")))
    return frozen


def tidy(text: str) -> str:
    """``text`` with LF line ends, no blank lines around it, no trailing and no common indentation.

    Relative indentation is kept, since Lean reads it; so is everything inside strings.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    frozen = _frozen_lines(text)
    lines = text.split("\n")
    margin = min(
        (
            len(line) - len(line.lstrip(" "))
            for n, line in enumerate(lines)
            if line.strip() and n not in frozen
        ),
        default=0,
    )
    kept = []
    for n, line in enumerate(lines):
        body = line if n in frozen else line[margin:]
        kept.append(body if n + 1 in frozen else body.rstrip())
    while kept and not kept[0]:
        kept.pop(0)
    while kept and not kept[-1]:
        kept.pop()
    return "\n".join(kept)


def indent(text: str, columns: int) -> str:
    """``tidy(text)`` with every line moved right by ``columns`` (lines inside strings stay)."""
    text = tidy(text)
    frozen = _frozen_lines(text)
    pad = " " * columns
    return "\n".join(
        line if n in frozen or not line else pad + line for n, line in enumerate(text.split("\n"))
    )
