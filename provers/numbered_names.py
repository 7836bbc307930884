"""Goals and tactics with letters for names, so that little data says much. Pure text.

Hypotheses become Cyrillic letters, counted from the newest; names that the goal's own file
declares become letters of the Greek Extended block, by first appearance; names that a tactic gives
become Armenian ones. So what a model learns of one file it can say of another. What is common to
many files (``Nat``, ``length``) keeps its name.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from qedgym.env.theorem import Goal
from qedgym.provers.proof_steps import ProofStep

LOCAL: Final = "абвгдежзийклмнопрстуфхцчшщъыьэюя"
OWN: Final = "".join(
    chr(0x1F00 + first + n) for first in (0x00, 0x20, 0x30, 0x60) for n in range(8)
)
GIVEN: Final = "աբգդեզէըթժիլխծկհ"
_FILES = 3
"""A name is common when the states of so many files have it."""
_PART = r"[^\W\d][\w'!?₀-₉]*[✝⁰¹²³⁴⁵⁶⁷⁸⁹]*"
_WORD = re.compile(_PART)
_BOUND = re.compile(
    rf"(?:∀|∃!?|λ|\bfun)\s*[(\[{{⦃]?((?:{_PART}\s*)+)|[(\[{{⦃]((?:{_PART}\s)+): "
)
_KEYWORDS = frozenset(
    "fun match with if then else let have show from by do at in Type Prop Sort rfl using "
    "generalizing true false u v w".split()
)
_GIVES = re.compile(
    r"(?:intros?|funext|ext|rename_i|next|fun|generalize|by_cases)\b[^,:=;|]*"
    r"|rintro\b[^:=;]*|(?:obtain|have|let|set) [^:=]*|rcases .* with [^;]*"
    r"|(?:injection|cases)[^|]* with [^;|]*"
    r"|\| [^=|]*=>"
)


@dataclass(frozen=True, slots=True)
class Numbered:
    """A goal with letters for names."""

    text: str
    """The goal with letters, without its case tag; hypotheses of one type share a line."""
    letters: Mapping[str, str]
    """What stands for what: by name of a hypothesis or part of a constant's name."""
    taken: frozenset[str]
    """All words of the goal as it was."""


def numbered(goal: Goal, common: Collection[str]) -> Numbered:
    """The goal with letters for all names but the common ones.

    >>> from qedgym.env.theorem import Hypothesis
    >>> goal = Goal("twice n = m", (Hypothesis("n", "Nat"), Hypothesis("h", "2 * n = m")))
    >>> numbered(goal, {"Nat", "m"}).text.split("\\n")
    ['б : Nat', 'а : 2 * б = m', '⊢ ἀ б = m']
    """
    text = _printed(goal)
    taken = frozenset(_WORD.findall(text))
    letters = dict[str, str]()
    newest = [h.name for h in reversed(goal.hypotheses)]
    for name, letter in zip(dict.fromkeys(newest), _free(LOCAL, taken), strict=False):
        letters[name] = letter if "✝" not in name else f"{letter}✝"
    spoken = "\n".join([goal.target, *(h.type for h in reversed(goal.hypotheses))])
    left = taken.difference(newest, common, _KEYWORDS, _bound(spoken))
    own = (word for word in _WORD.findall(spoken) if word in left)
    letters |= zip(dict.fromkeys(own), _free(OWN, taken), strict=False)
    return Numbered(_put(text, letters), letters, taken)


def hidden(tactic: str, goal: Numbered, names: Collection[str] = (), theorem: str = "") -> str:
    """A tactic with the goal's letters, and with letters for the names that it gives.

    ``names`` are what it says of constants; of those that go on from the namespaces of
    ``theorem`` only the rest is said.

    >>> from qedgym.env.theorem import Hypothesis
    >>> goal = numbered(Goal("p", (Hypothesis("h", "∃ x, p"),)), {"p"})
    >>> hidden("obtain ⟨x, hx⟩ := h", goal)
    'obtain ⟨ա, բ⟩ := а'
    """
    spaces = theorem.split(".")[:-1]
    for name in sorted(names, key=len, reverse=True):
        parts = name.split(".")
        shared = 0
        while shared < min(len(spaces), len(parts) - 1) and spaces[shared] == parts[shared]:
            shared += 1
        if shared:
            whole = re.compile(rf"(?<![\w.]){re.escape(name)}(?![\w.'])")
            tactic = whole.sub(".".join(parts[shared:]), tactic)
    said = {part for name in names for part in name.split(".")}
    given: dict[str, None] = {}
    for found in _GIVES.findall(tactic):
        words = _WORD.findall(found)
        # Behind a bar the first word is a constructor; else it is the tactic.
        for word in words[1:]:
            if word not in goal.letters and word not in said and word not in _TACTIC_WORDS:
                given[word] = None
    letters = dict(goal.letters) | dict(zip(given, _free(GIVEN, goal.taken), strict=False))
    return _put(tactic, letters)


def shown(text: str, goal: Numbered, full: Mapping[str, str] = {}) -> str:  # noqa: B006
    """The tactic that a text with letters stands for.

    ``full`` has full names of the file's declarations by their last part: they are written where
    a name stands by itself.

    >>> goal = Numbered("", {"h": "а", "Even": "ἀ"}, frozenset(["h", "x"]))
    >>> shown("cases а with | intro ա => simp [ἀ] at а", goal, {"Even": "N.Even"})
    'cases h with | intro x1 => simp [N.Even] at h'
    """
    names = {letter: name for name, letter in goal.letters.items()}
    fresh = (f"x{n}" for n in range(1, 999) if f"x{n}" not in goal.taken)

    def put(match: re.Match[str]) -> str:
        word = match[0]
        if word in GIVEN and word not in names:
            names[word] = next(fresh)
        name = names.get(word, word)
        inner = match.string[: match.start()].endswith(".")
        return name if inner or word not in OWN else full.get(name, name)

    return _WORD.sub(put, text)


def common_words(steps: Iterable[ProofStep]) -> frozenset[str]:
    """The words that the states of several files have besides names of hypotheses."""
    from qedgym.provers.goal_text import read_goals

    files: defaultdict[str, set[str]] = defaultdict(set)
    for step in steps:
        # Searched theorems name their file in full, traced ones below the library's folder.
        place = "/".join(Path(step.file).parts[-2:]) or step.theorem.rpartition(".")[0]
        for goal in read_goals(step.state)[:1]:
            spoken = "\n".join([goal.target, *(h.type for h in goal.hypotheses)])
            local = {h.name for h in goal.hypotheses} | _bound(spoken)
            for word in set(_WORD.findall(spoken)) - local:
                files[word].add(place)
    return frozenset(word for word, places in files.items() if len(places) >= _FILES)


_TACTIC_WORDS = _KEYWORDS | frozenset(
    "exact simp simp_all omega rw apply intro cases induction assumption decide refine constructor "
    "only trivial first try all_goals case next some none zero succ nil cons inl inr".split()
)


def _printed(goal: Goal) -> str:
    lines: list[tuple[list[str], str]] = []
    for h in goal.hypotheses:
        said = h.type if h.value is None else f"{h.type} := {h.value}"
        if lines and lines[-1][1] == said:
            lines[-1][0].append(h.name)
        else:
            lines.append(([h.name], said))
    shown = [f"{' '.join(names)} : {' '.join(said.split())}" for names, said in lines]
    return "\n".join([*shown, f"⊢ {' '.join(goal.target.split())}"])


def _bound(text: str) -> set[str]:
    """Names that binders in a printed term bind, as far as they can be told."""
    return {word for m in _BOUND.finditer(text) for word in (m[1] or m[2]).split()}


def _free(letters: str, taken: Collection[str]) -> Iterator[str]:
    return (letter for letter in letters if letter not in taken)


def _put(text: str, letters: Mapping[str, str]) -> str:
    return _WORD.sub(lambda match: letters.get(match[0], match[0]), text)
