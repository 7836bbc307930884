"""Prompts for language models: what a model is shown, and what it is to write.

Policies ask with the same templates that datasets are made with. The wording is ours; the contracts
are those of the systems named below.

==================== ============================================================================
kind                 shown and wanted
==================== ============================================================================
``state-tactic``     a proof state; the next tactic (ReProver without retrieval, BFS-Prover)
``state-premises``   a proof state and premises; the next tactic (ReProver)
``statement-proof``  the text before a theorem and its statement; a whole proof (DeepSeek-Prover)
``conjecture``       a theorem with its proof, and a lemma; a new statement (STP)
==================== ============================================================================

Each kind has the templates ``plain`` (little besides the data, for small or fine-tuned models) and
``instruct`` (told in words, the answer in a fenced block, for general models).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from qedgym.env.errors import InputError

_FENCE = re.compile(r"```(?:lean4?|tactics)?[ \t]*\n(.*?)(?:\n```|\Z)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Template:
    """How a prompt and its completion are written; ``{name}`` stands for a field."""

    kind: str
    name: str
    prompt: str
    completion: str

    def ask(self, **fields: str) -> str:
        """The prompt. Raises ``KeyError`` for a field that is missing."""
        return self.prompt.format_map(fields)

    def answer(self, text: str) -> str:
        """The completion that a model should write: the tactic, proof or statement in place.

        >>> TEMPLATES["state-tactic"]["instruct"].answer("simp")
        '```lean\\nsimp\\n```'
        """
        return self.completion.format(answer=text)

    def read(self, completion: str) -> str:
        """What a completion says, as far as it can be told: the first fenced block, or all of it.

        >>> TEMPLATES["state-tactic"]["instruct"].read("So:\\n```lean\\nsimp\\n```\\nDone.")
        'simp'
        """
        found = _FENCE.search(completion)
        return (completion if found is None else found[1]).strip("\n").rstrip()


def _templates(*templates: Template) -> dict[str, dict[str, Template]]:
    found: dict[str, dict[str, Template]] = {}
    for template in templates:
        found.setdefault(template.kind, {})[template.name] = template
    return found


_BLOCK = "```lean\n{answer}\n```"

TEMPLATES: Mapping[str, Mapping[str, Template]] = _templates(
    Template("state-tactic", "plain", "{state}\n:::\n", "{answer}"),
    Template(
        "state-tactic", "instruct",
        "A Lean 4 proof has come to these goals, the first of which is next:\n\n"
        "```\n{state}\n```\n\n"
        "Write one tactic that brings the proof on, in a block of Lean code.\n",
        _BLOCK,
    ),
    Template("state-premises", "plain", "{premises}\n\n{state}\n:::\n", "{answer}"),
    Template(
        "state-premises", "instruct",
        "A Lean 4 proof has come to these goals, the first of which is next:\n\n"
        "```\n{state}\n```\n\n"
        "These premises may help; not all of them have to:\n\n```lean\n{premises}\n```\n\n"
        "Write one tactic that brings the proof on, in a block of Lean code.\n",
        _BLOCK,
    ),
    Template("statement-proof", "plain", "{header}{statement} :=", " {answer}"),
    Template(
        "statement-proof", "instruct",
        "Prove the last theorem of this Lean 4 file:\n\n"
        "```lean\n{header}{statement} :=\n  sorry\n```\n\n"
        "Write what stands in the place of `sorry`, in a block of Lean code. It begins with `by` "
        "or is a term; `sorry` and axioms are not allowed.\n",
        _BLOCK,
    ),
    Template(
        "conjecture", "plain",
        "{header}-- lemma\n{lemma}\n\n-- theorem\n{statement} := {proof}\n\n-- conjecture\n",
        "{answer}",
    ),
    Template(
        "conjecture", "instruct",
        "A lemma and a theorem that is proved in Lean 4:\n\n"
        "```lean\n{header}-- the lemma\n{lemma}\n\n-- the theorem\n{statement} := {proof}\n```\n\n"
        "State a new theorem that is akin to this one and the proof of which needs the lemma. "
        "Write the statement alone, from `theorem` up to where `:=` would follow, in a block of "
        "Lean code.\n",
        _BLOCK,
    ),
)  # fmt: skip
KINDS = tuple(TEMPLATES)
NAMES = ("plain", "instruct")


def template(kind: str, name: str = "plain") -> Template:
    """A template. Raises ``InputError`` with the names that there are."""
    if kind not in TEMPLATES:
        raise InputError(f"no kind of prompt {kind!r}; there are {', '.join(KINDS)}")
    if name not in TEMPLATES[kind]:
        raise InputError(f"no template {name!r}; there are {', '.join(TEMPLATES[kind])}")
    return TEMPLATES[kind][name]


def premises_text(premises: Sequence[tuple[str, str]]) -> str:
    """Premises, by name and what they say, as a prompt shows them; a name alone where nothing is
    known of it.

    >>> print(premises_text([("Nat.le_refl", "theorem le_refl (n : Nat) : n ≤ n"), ("foo", "")]))
    theorem Nat.le_refl (n : Nat) : n ≤ n
    foo
    """
    return "\n".join(_stated(name, text) for name, text in premises)


_OWN_NAME = re.compile(
    r"\b(theorem|lemma|def|abbrev|instance|axiom|opaque|inductive|structure|class)\s+([^\s:({\[]+)"
)


def _stated(name: str, text: str) -> str:
    """A declaration under its full name; the name alone for a part of one, as a field is."""
    found = _OWN_NAME.search(text)
    if found is None:
        return name
    if not f".{name}".endswith(f".{found[2]}"):
        return text
    return f"{text[: found.start(2)]}{name}{text[found.end(2) :]}"
