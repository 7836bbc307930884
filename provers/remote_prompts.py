"""The prompts of the remote policy: files that a user can change, and reading what comes back.

Pure text, but for the reading of the files.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from qedgym.env.errors import InputError
from qedgym.env.lean_lexer import code_tokens
from qedgym.env.tactic_text import indent, tactic_fault, tidy
from qedgym.env.whole_proof import whole_fault

FOLDER = Path(__file__).parent / "prompt_files"
NAMES = ("system", "tactic", "proof", "continue", "correct")
"""The prompts; for the completions API there are ``NAME-completion``, and no system prompt."""
_FIELD = re.compile(r"\{(header|statement|state|proof|errors)\}")
_FENCE = re.compile(r"```[^\n`]*\n(.*?)(?:\n[ \t]*```|\Z)", re.DOTALL)
_THOUGHT = re.compile(r"<think>.*?(?:</think>|\Z)", re.DOTALL)
_TACTIC = re.compile(
    r"(?:intro|intros|rintro|induction|cases|rcases|obtain|rw|simp|simp_all|simpa|constructor"
    r"|apply|refine|exact|omega|decide|rfl|unfold|have|by_cases|funext|ext|left|right|exists"
    r"|split|calc|case|next|first|repeat|try|grind|contradiction|subst|specialize|use)\b|·"
)
_CHARS = 32768


@dataclass(frozen=True, slots=True)
class Prompts:
    """The texts, by name."""

    texts: Mapping[str, str]

    def fill(self, name: str, **fields: str) -> str:
        """A prompt with its fields. What is no field stays as it is."""
        return _FIELD.sub(lambda found: fields.get(found[1], ""), self.texts[name])


def read_prompts(folder: str = "") -> Prompts:
    """The prompts that come with the package, those of a folder in their place.

    Raises ``InputError`` for a folder without any, or one that cannot be read.
    """
    texts = {file.stem: file.read_text(encoding="utf-8") for file in FOLDER.glob("*.txt")}
    if folder:
        try:
            own = {
                file.stem: file.read_text(encoding="utf-8")
                for file in Path(folder).glob("*.txt")
                if file.stem in texts
            }
        except (OSError, UnicodeDecodeError) as error:
            raise InputError(f"{folder}: prompts cannot be read: {error}") from None
        if not own:
            names = ", ".join(f"{name}.txt" for name in sorted(texts))
            raise InputError(f"{folder}: none of the prompts {names} is there")
        texts |= own
    return Prompts(texts)


def code_of(completion: str) -> str:
    """The last block of code in a completion, or all of it when there is none. What a model
    thought aloud is left out.

    >>> code_of("Plan: compute.\\n```lean\\nby decide\\n```\\n")
    'by decide'
    """
    text = _THOUGHT.sub("", completion)
    blocks = [block for block in _FENCE.findall(text) if block.strip()]
    return (blocks[-1] if blocks else text).strip("\n").rstrip()


def read_tactic(completion: str) -> str | None:
    """The tactic that a completion says; None when it cannot be one.

    >>> read_tactic("```lean\\nby simp\\n```")
    'simp'
    """
    text = tidy(_without_by(code_of(completion)))
    return text if text and tactic_fault(text) is None else None


def _without_by(text: str) -> str:
    found = re.match(r"\s*(?::=\s*)?by\b[ \t]*\n?", text)
    return text if found is None else text[found.end() :]


def read_continuation(completion: str) -> str | None:
    """Tactics that go on with a proof."""
    text = tidy(_without_by(code_of(completion)))
    return text if text and tactic_fault(text, _CHARS) is None else None


def read_proof(completion: str, name: str) -> str | None:
    """The whole proof that a completion says: what can follow ``:=``. None when it cannot be one.

    A model may say the theorem again (``name``), leave out ``by``, or begin with ``:=``.

    >>> read_proof("```lean\\ntheorem a.t : True := by\\n  trivial\\n```", "a.t")
    'by\\n  trivial'
    >>> read_proof("intro h\\nexact h", "t")
    'by\\n  intro h\\n  exact h'
    """
    text = _behind_statement(code_of(completion), name.rpartition(".")[2])
    text = text.strip().removeprefix(":=").strip("\n").rstrip()
    text = text if text.startswith(" ") else text.strip()
    if _TACTIC.match(text.lstrip()):
        text = f"by\n{indent(tidy(text), 2)}"
    text = text.strip()
    return text if text and whole_fault(text, _CHARS) is None else None


def _behind_statement(text: str, name: str) -> str:
    """What follows the ``:=`` of the last declaration of that name; everything without one."""
    found = list(re.finditer(rf"\b(?:theorem|lemma|example)\s+(?:\S*\.)?{re.escape(name)}\b", text))
    if not found:
        return text
    depth = 0
    rest = text[found[-1].start() :]
    for token in code_tokens(rest):
        if token.text in ("(", "[", "{", "⟨", "⦃"):
            depth += 1
        elif token.text in (")", "]", "}", "⟩", "⦄"):
            depth -= 1
        elif token.text == ":=" and depth == 0:
            return rest[token.end :]
    return text
