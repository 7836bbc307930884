"""A tactic that was right for one goal, rewritten for another goal like it. Pure text.

Names of hypotheses become those of the goal at hand that correspond to them: by standing at the
same places of the target, by a type that reads alike, by order. Names of the file's own
definitions become those at the same places. What cannot be carried over gives no tactic.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from qedgym.env.theorem import Goal, Hypothesis
from qedgym.provers.declared import FileFacts
from qedgym.provers.file_lemmas import relevant_lemmas
from qedgym.provers.goal_shape import Shape
from qedgym.provers.goal_words import outline, symbol, unnamed
from qedgym.provers.lean_terms import Term, base, parse, telescope
from qedgym.provers.proof_steps import Name

_WORD = re.compile(
    r"""(?P<string>"(?:[^"\\]|\\.)*")
    |(?P<field>\.[^\W\d][\w'!?₀-₉]*(?:\.[^\W\d][\w'!?₀-₉]*)*)
    |(?P<hole>\?[\w']+)
    |(?P<word>[^\W\d][\w'!?₀-₉]*)(?P<rest>(?:\.(?:[^\W\d][\w'!?₀-₉]*|\d+))*)""",
    re.VERBOSE,
)
_BY_NAME = re.compile(r"(?:cases|induction|subst|revert|clear|generalizing|rcases|obtain)\b")
_STRUCTURED = re.compile(r"(?:cases|induction) (?P<name>[^\s:]+)(?: : .*?)?.* with \|")
_INTRO = re.compile(r"intros?(?P<names>(?: [^\s\[\]⟨⟩(){}|,]+)*)")
_BINDS = re.compile(
    r"(?:intro|rintro|funext|ext|rename_i|next|fun|λ|∀|∃|generalize|by_cases)\b[^,:=;]*"
    r"|(?:obtain|have|let|set) [^:=]*|(?:rcases|injection|cases)[^|]* with [^;]*"
    r"|\| [^=]*=>"
)
_LEAST = 0.3
"""Least likeness of a hypothesis with the one that it takes the place of."""


@dataclass(frozen=True)
class Model:
    """A goal and the tactic that was run on it, read."""

    goal: Goal
    tactic: str
    names: tuple[Name, ...] = ()

    @cached_property
    def target(self) -> Term:
        """The target, read."""
        return parse(self.goal.target)

    @cached_property
    def local(self) -> dict[str, Hypothesis]:
        """The hypotheses by name."""
        return {h.name: h for h in self.goal.hypotheses}

    @cached_property
    def own(self) -> frozenset[str]:
        """The names in the tactic that its own file declares."""
        return frozenset(name.written for name in self.names if name.own)

    def likeness(self, name: str) -> Counter[str]:
        """The outlines of a hypothesis' type."""
        if name not in self._outlines:
            self._outlines[name] = _outlines(parse(self.local[name].type), self.local)
        return self._outlines[name]

    @cached_property
    def _outlines(self) -> dict[str, Counter[str]]:
        return {}

    @cached_property
    def used(self) -> tuple[str, ...]:
        """The hypotheses that the tactic names, in order."""
        words = (m["word"] for m in _WORD.finditer(self.tactic) if m["word"])
        return tuple(dict.fromkeys(word for word in words if word in self.local))


class Here:
    """The goal at hand, with what is asked of it for every model."""

    def __init__(self, shape: Shape) -> None:
        self.shape = shape
        self.outlines = {
            h.name: _outlines(shape.types[h.name], shape.types)
            for h in shape.goal.hypotheses
            if h.accessible and not h.is_instance
        }
        self.declared = _declared(shape.facts)


def transfer(model: Model, here: Here) -> list[tuple[str, float]]:
    """Tactics for a goal that a model suggests, each with how well it fits, in (0, 1]."""
    shape = here.shape
    if match := _INTRO.fullmatch(model.tactic):
        return _introduction(model, shape, match["names"].split())
    places = _Places(model, here)
    found: list[tuple[str, float]] = []
    for fit, local in places.choices():
        for fine, constants in _constants(model, shape, places):
            text = _renamed(model, shape, local, constants)
            found.append((text, fit * fine))
    return found


def _introduction(model: Model, shape: Shape, names: list[str]) -> list[tuple[str, float]]:
    """As many names as the target has to give, when the model took all of its own."""
    variables, premises, _ = telescope(shape.aim)
    if shape.aim.head in ("¬", "≠"):
        premises = [shape.aim]
    taken = telescope(model.target)
    everything = len(names) >= len(taken[0]) + len(taken[1])
    wanted = [name for name, _ in variables] + ["h"] * len(premises)
    if not wanted:
        return []
    if not everything:
        wanted = wanted[: len(names)]
    return [("intro " + " ".join(shape.fresh(*wanted)), 1.0)]


class _Places:
    """What of a goal stands where a model's goal has this or that."""

    def __init__(self, model: Model, here: Here) -> None:
        self.model = model
        self.here = here
        self.shape = shape = here.shape
        self.values: defaultdict[str, Counter[str]] = defaultdict(Counter)
        """Names of the model's context, with the terms that stand in their places."""
        self.heads: defaultdict[str, Counter[str]] = defaultdict(Counter)
        """Names of constants, with the heads that stand in their places."""
        self._align(model.target, shape.target)
        self._candidates = {name: self._fitting(name) for name in model.used}

    def choices(self) -> Iterator[tuple[float, dict[str, str]]]:
        """Ways to choose a term for every name that is used, the best and one next to it."""
        best = self._assigned({})
        if best is None:
            return
        yield best
        for name in self.model.used:
            others = [text for _, text in self._candidates[name] if text != best[1][name]]
            if others and (second := self._assigned({name: others[0]})) is not None:
                yield second
                return

    def _assigned(self, fixed: Mapping[str, str]) -> tuple[float, dict[str, str]] | None:
        found = dict(fixed)
        fit = 0.8 if fixed else 1.0
        for name in self.model.used:
            for score, text in self._candidates[name]:
                if name in fixed and text != fixed[name]:
                    continue
                if name in fixed or text not in found.values():
                    found[name] = text
                    fit *= min(1.0, score)
                    break
            else:
                return None
        return fit, found

    def _align(self, a: Term, b: Term) -> None:
        local, here = self.model.local, self.shape.types
        if a.head in local:
            if not a.args:
                self.values[a.head][b.arg] += 1
            elif b.head in here and len(a.args) == len(b.args):
                self.values[a.head][b.head] += 1
        elif b.head not in here and symbol(a.head, ()) != symbol(b.head, ()):
            self.heads[base(a.head)][b.head] += 1
        if len(a.args) == len(b.args):
            for x, y in zip(a.args, b.args, strict=True):
                self._align(x, y)

    def _fitting(self, name: str) -> list[tuple[float, str]]:
        """Terms that may take the place of a name, with their likeness, the best first."""
        model, shape = self.model, self.shape
        wanted = model.local[name]
        form = parse(wanted.type)
        words = model.likeness(name)
        count, position = len(model.goal.hypotheses), list(model.local).index(name)
        strict = _STRUCTURED.match(model.tactic)
        found: list[tuple[float, str]] = []
        total = sum(self.values[name].values())
        for place, h in enumerate(shape.goal.hypotheses):
            if h.name not in self.here.outlines:
                continue
            type_ = shape.types[h.name]
            if strict and strict["name"] == name and symbol(type_.head, shape.types) != symbol(
                form.head, model.local
            ):
                continue
            there = self.here.outlines[h.name]
            both = sum(min(n, there[o]) for o, n in words.items())
            alike = both / max(1, words.total() + there.total() - both)
            if alike < _LEAST:
                continue
            stands = self.values[name][h.name] / total if total else 0.0
            near = 1 / (1 + abs((count - position) - (len(shape.goal.hypotheses) - place)))
            score = 0.7 * alike + 0.25 * stands + 0.1 * near + 0.1 * (h.name == name)
            found.append((score, h.name))
        if not _BY_NAME.match(model.tactic):
            for text, often in self.values[name].items():
                if text not in shape.types and "?" not in text:
                    found.append((0.8 * often / total, text))
        return sorted(found, key=lambda one: (-one[0], one[1]))


def _outlines(term: Term, local: Collection[str]) -> Counter[str]:
    names = unnamed(term, local)
    return Counter(outline(sub, names, 1) for sub in term.walk())


def _constants(
    model: Model, shape: Shape, places: _Places
) -> Iterator[tuple[float, dict[str, str]]]:
    """What to write for the names that the model's own file declares, best ways first."""
    known = places.here.declared
    found: dict[str, str] = {}
    unknown: list[str] = []
    for written in sorted(model.own):
        if base(written) in known or written.partition(".")[0] in model.local:
            continue
        there = places.heads.get(base(written))
        if there is not None:
            head = there.most_common(1)[0][0]
            if base(head) in shape.facts.functions:
                found[written] = head
                continue
        unknown.append(written)
    if not unknown:
        yield (0.9 if found else 1.0), found
    elif len(unknown) == 1:
        lemma = model.tactic.startswith(("rw", "apply", "exact", "have", "refine"))
        names = (
            [one.name for one in relevant_lemmas(shape)[:2]]
            if lemma
            else shape.own_definitions[:1]
        )
        for name in names:
            yield 0.3, found | {unknown[0]: name}


def _declared(facts: FileFacts) -> frozenset[str]:
    """Last parts of all names that a file declares."""
    made = [c.name for i in facts.inductives.values() for c in i.constructors]
    return frozenset(
        [*facts.functions, *facts.inductives, *facts.fields, *map(base, made),
         *(base(lemma.name) for lemma in facts.lemmas)]
    )  # fmt: skip


def _renamed(
    model: Model, shape: Shape, local: Mapping[str, str], constants: Mapping[str, str]
) -> str:
    """The model's tactic with these texts for its names, and new names that are free."""
    binders = {
        m["word"]
        for part in _BINDS.findall(model.tactic)
        for m in _WORD.finditer(part)
        if m["word"] and not m["rest"] and m["word"] in shape.types and m["word"] not in model.local
    } - {name.written for name in model.names}
    fresh = dict(zip(sorted(binders), shape.fresh(*sorted(binders)), strict=True))

    def put(match: re.Match[str]) -> str:
        word, whole = match["word"], match[0]
        if word is None:
            return whole
        if whole in constants:
            return constants[whole]
        if word in local:
            text = local[word]
            if match["rest"] and not re.fullmatch(r"[\w'!?₀-₉.]+", text):
                text = text if text.startswith("(") else f"({text})"
            return text + match["rest"]
        if word in fresh:
            return fresh[word] + match["rest"]
        return whole

    return _WORD.sub(put, model.tactic)
