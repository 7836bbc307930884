"""What a tactic will probably leave of a goal, without asking Lean.

A whole proof is written before Lean has seen any of it, so whoever writes it has to guess what
each of its tactics leaves. For the tactics that only take a goal or a hypothesis apart the guess is
good; for others there is none. A wrong guess costs a useless proof, nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from qedgym.env.theorem import Goal, Hypothesis
from qedgym.provers.declared import FileFacts
from qedgym.provers.goal_shape import Shape
from qedgym.provers.lean_terms import Term, parse
from qedgym.provers.rule_names import value_name

_NAME = r"[^\W\d][\w'₀-₉]*"
_PATTERN = re.compile(rf"\s*(?P<sign>[⟨⟩(),|])|\s*(?P<name>{_NAME}|_|-)")
_CASES = re.compile(
    rf"(?P<word>induction|cases) (?P<name>{_NAME})(?: generalizing (?P<others>[^|]*?))?"
    r" with(?P<cases>(?:\s*\|[^|]*=> \?_)+)"
)
_CASE = re.compile(r"\|\s*([^|]*?)\s*=> \?_")
_BOUNDED = re.compile(r"[∈<>≤≥≠∉⊆∣]")
_MOST = 8
"""Most goals a guess may have."""


@dataclass(frozen=True, slots=True)
class _Pattern:
    """An ``rcases`` pattern: a name, a tuple ``⟨a, b⟩``, or alternatives ``(a | b)``."""

    kind: str
    name: str = ""
    parts: tuple[_Pattern, ...] = ()


def foresee(goal: Goal, tactic: str, facts: FileFacts) -> tuple[Goal, ...] | None:
    """The goals that ``tactic`` probably leaves of ``goal``; None when that cannot be guessed.

    >>> facts = FileFacts({}, {}, ())
    >>> [str(g) for g in foresee(Goal("p ∧ q → q"), "rintro ⟨h, k⟩", facts) or ()]
    ['h : p\\nk : q\\n⊢ q']
    """
    shape = Shape(goal, facts)
    word, _, rest = tactic.partition(" ")
    found: list[Goal] | None = None
    if word == "intro":
        found = _introduce(goal, shape, [_Pattern("name", n) for n in rest.split()])
    elif word == "rintro":
        found = _introduce(goal, shape, _patterns(rest))
    elif word in ("obtain", "rcases"):
        found = _taken_apart(goal, shape, word, rest)
    elif (named := _CASES.fullmatch(tactic)) is not None:
        found = _by_cases_of(goal, shape, named)
    elif word == "by_cases":
        name, colon, prop = rest.partition(" : ")
        if colon and "<;>" not in rest:
            found = [_with(goal, name, prop), _with(goal, name, f"¬({prop})")]
    else:
        found = _target(goal, shape, tactic)
    return tuple(found) if found is not None and len(found) <= _MOST else None


def _with(goal: Goal, name: str, type_: str) -> Goal:
    hypotheses = [h for h in goal.hypotheses if h.name != name]
    return replace(goal, hypotheses=(*hypotheses, Hypothesis(name, type_)), case=None)


def substitute(goal: Goal, name: str, value: str) -> Goal:
    """The goal with a variable replaced by a value (its text, in brackets where it needs them)."""
    word = re.compile(rf"(?<![\w.'₀-₉]){re.escape(name)}(?![\w'₀-₉])")

    def put(text: str) -> str:
        return word.sub(lambda _: value, text)

    kept = tuple(replace(h, type=put(h.type)) for h in goal.hypotheses if h.name != name)
    return replace(goal, target=put(goal.target), hypotheses=kept)


def _target(goal: Goal, shape: Shape, tactic: str) -> list[Goal] | None:
    """Tactics that look at the target alone."""
    aim = shape.aim
    if tactic == "exfalso":
        return [replace(goal, target="False")]
    if tactic in ("left", "right") and aim.head == "∨":
        return [replace(goal, target=aim.args[tactic == "right"].text)]
    if tactic in ("constructor", "refine ⟨?_, ?_⟩") and aim.head == "∧":
        return [replace(goal, target=a.text) for a in aim.args]
    if tactic == "constructor" and aim.head == "↔":
        left, right = (f"({a.text})" for a in aim.args)
        return [replace(goal, target=f"{a} → {b}") for a, b in ((left, right), (right, left))]
    if tactic == "refine ⟨?_, ?_, ?_⟩" and aim.head == "∧" and aim.args[1].head == "∧":
        return [replace(goal, target=a.text) for a in (aim.args[0], *aim.args[1].args)]
    given = re.fullmatch(r"refine ⟨(.*), \?_⟩", tactic)
    if given and aim.head == "∃" and aim.binders and not _BOUNDED.search(_binder_text(aim)):
        values = _split(given[1])
        if len(values) <= len(aim.binders):
            unused = [n for n, _ in aim.binders[len(values) :]]
            body = aim.args[0].text
            made = Goal(f"∃ {' '.join(unused)}, {body}" if unused else body)
            for (name, _), value in zip(aim.binders, values, strict=False):
                made = substitute(made, name, value if " " not in value else f"({value})")
            return [replace(goal, target=made.target)]
    if (names := re.fullmatch(rf"funext((?: {_NAME})+)", tactic)) and aim.head == "=":
        applied = names[1].strip()
        sides = [f"{a.arg} {applied}" for a in aim.args]
        made = goal
        for name in applied.split():
            made = _with(made, name, "_")
        return [replace(made, target=" = ".join(sides))]
    return None


def _binder_text(term: Term) -> str:
    return term.text[: len(term.text) - len(term.args[0].text)] if term.args else term.text


def _split(text: str) -> list[str]:
    parts, depth = [""], 0
    for char in text:
        depth += (char in "([{⟨") - (char in ")]}⟩")
        if char == "," and depth == 0:
            parts.append("")
        else:
            parts[-1] += char
    return [part.strip() for part in parts]


def _introduce(goal: Goal, shape: Shape, patterns: Sequence[_Pattern] | None) -> list[Goal] | None:
    """Take what stands before the target's conclusion into the context, a pattern each."""
    if not patterns:
        return None
    waiting = [(goal, shape.unfold(parse(goal.target)), 0)]
    done: list[Goal] = []
    while waiting:
        at, target, number = waiting.pop(0)
        if number == len(patterns):
            done.append(replace(at, target=target.text, case=None))
            continue
        pattern = patterns[number]
        if target.head == "∀" and target.args and target.binders:
            if _BOUNDED.search(_binder_text(target)) and not any(t for _, t in target.binders):
                return None
            (name, type_), *others = target.binders
            body = target.args[0].text
            new = pattern.name or name
            names = [n for n, _ in others]
            inner = Goal(f"∀ {' '.join(names)}, {body}" if others else body)
            if new != name and name not in names:
                inner = substitute(inner, name, new)
            rest = parse(inner.target)
            if others:
                rest = Term("∀", rest.args, inner.target, tuple(others))
            if pattern.kind != "name":
                return None
            waiting.append((_with(at, new, type_ or "_"), rest, number + 1))
            continue
        if target.head == "→" and len(target.args) == 2:
            given, rest = target.args
        elif target.head == "¬":
            given, rest = target.args[0], parse("False")
        elif target.head == "≠":
            given, rest = parse(" = ".join(a.text for a in target.args)), parse("False")
        else:
            return None
        label = "h" if shape.is_prop(given) else value_name(given)
        split = _apply(replace(at, target=rest.text), shape, pattern, given, label)
        if split is None or len(split) > _MOST:
            return None
        waiting += [(g, shape.unfold(parse(g.target)), number + 1) for g in split]
    return done


def _taken_apart(goal: Goal, shape: Shape, word: str, rest: str) -> list[Goal] | None:
    text, sign, name = (
        rest.partition(" := ") if word == "obtain" else reversed(rest.partition(" with "))
    )
    known = {h.name: h.type for h in goal.hypotheses}
    if not sign or name not in known:
        return None
    patterns = _patterns(f"({text})" if word == "rcases" else text)
    if not patterns or len(patterns) != 1:
        return None
    at = replace(goal, hypotheses=tuple(h for h in goal.hypotheses if h.name != name), case=None)
    return _apply(at, shape, patterns[0], parse(known[name]), name)


def _patterns(text: str) -> list[_Pattern] | None:
    """The patterns of ``⟨a, b⟩ c (d | e)``; None for what is none."""
    tokens = [m["sign"] or m["name"] for m in _PATTERN.finditer(text)]
    if "".join(tokens) != re.sub(r"\s", "", text):
        return None
    found: list[_Pattern] = []
    while tokens:
        one = _pattern(tokens)
        if one is None:
            return None
        found.append(one)
    return found


def _pattern(tokens: list[str]) -> _Pattern | None:
    token = tokens.pop(0)
    if token not in "⟨(":
        return None if token in "⟩),|" else _Pattern("name", token)
    kind, sign, end = ("tuple", ",", "⟩") if token == "⟨" else ("either", "|", ")")
    parts: list[_Pattern] = []
    while tokens:
        one = _pattern(tokens)
        if one is None or not tokens:
            return None
        parts.append(one)
        if tokens[0] not in (sign, end):
            return None
        if tokens.pop(0) == end:
            return parts[0] if len(parts) == 1 and kind == "either" else _Pattern(
                kind, parts=tuple(parts)
            )  # fmt: skip
    return None


def _apply(
    goal: Goal, shape: Shape, pattern: _Pattern, type_: Term, label: str
) -> list[Goal] | None:
    """The goals after a fact of this type was matched with a pattern."""
    if pattern.kind == "name":
        if pattern.name == "rfl":
            return _used_up(goal, type_)
        name = label if pattern.name == "_" else pattern.name
        return [goal] if name == "-" else [_with(goal, name, type_.text)]
    type_ = shape.unfold(type_)
    if pattern.kind == "either":
        if type_.head != "∨":
            return None
        rest = pattern.parts[1:]
        other = rest[0] if len(rest) == 1 else _Pattern("either", parts=rest)
        left = _apply(goal, shape, pattern.parts[0], type_.args[0], label)
        right = _apply(goal, shape, other, type_.args[1], label)
        return None if left is None or right is None else left + right
    first, *more = pattern.parts
    if not more:
        return _apply(goal, shape, first, type_, label)
    last = more[0] if len(more) == 1 else _Pattern("tuple", parts=tuple(more))
    if type_.head == "∃" and type_.binders:
        if _BOUNDED.search(_binder_text(type_)) and not any(t for _, t in type_.binders):
            return None
        (name, of), *others = type_.binders
        inner = Goal(type_.args[0].text)
        if first.kind != "name" or first.name == "rfl":
            return None
        inner = substitute(inner, name, first.name)
        names = " ".join(n for n, _ in others)
        body = f"∃ {names}, {inner.target}" if others else inner.target
        return _apply(_with(goal, first.name, of or "_"), shape, last, parse(body), label)
    if type_.head in ("∧", "↔"):
        a, b = type_.args
        if type_.head == "↔":
            a, b = parse(f"({a.text}) → ({b.text})"), parse(f"({b.text}) → ({a.text})")
        halves = _apply(goal, shape, first, a, label)
        if halves is None:
            return None
        both = [_apply(g, shape, last, b, label) for g in halves]
        return None if None in both else [g for goals in both if goals is not None for g in goals]
    return None


def _used_up(goal: Goal, equation: Term) -> list[Goal] | None:
    """An equation that fixes a variable: the variable is replaced everywhere."""
    if equation.head != "=":
        return None
    names = {h.name for h in goal.hypotheses}
    for this, other in (equation.args, equation.args[::-1]):
        if this.text in names and not this.args:
            return [substitute(goal, this.text, other.arg)]
    return None


def _by_cases_of(goal: Goal, shape: Shape, named: re.Match[str]) -> list[Goal] | None:
    """``induction x generalizing ys with | c a b ih => ?_ ...``: a goal for each case."""
    name, others = named["name"], (named["others"] or "").split()
    types = {h.name: h.type for h in goal.hypotheses}
    type_ = shape.inductive(parse(types[name])) if name in types else None
    if type_ is None:
        return None
    fields_of = {c.name.rpartition(".")[2]: c.fields for c in type_.constructors}
    found = []
    for case in _CASE.findall(named["cases"]):
        constructor, *names = case.split()
        fields = fields_of.get(constructor)
        if fields is None or len(names) < len(fields):
            return None
        values = names[: len(fields)]
        one = substitute(goal, name, _value(type_.name, constructor, values))
        recursive = []
        for value, (_, kind) in zip(values, fields, strict=True):
            again = type_.holds(kind)
            one = _with(one, value, types[name] if again else kind)
            recursive += [value] * again
        if named["word"] == "induction":
            marked = substitute(goal, name, "\0")
            depends = [h.name for h in marked.hypotheses if "\0" in h.type and h.name not in others]
            for value, label in zip(recursive, names[len(fields) :], strict=False):
                smaller = substitute(goal, name, value)
                used = [h.type for h in smaller.hypotheses if h.name in depends]
                claim = " → ".join([*(f"({u})" for u in used), smaller.target])
                one = _with(one, label, f"∀ {' '.join(others)}, {claim}" if others else claim)
        found.append(one)
    return found


def _value(type_: str, constructor: str, values: Sequence[str]) -> str:
    """A constructor applied, as Lean prints it."""
    if (type_, constructor) == ("Nat", "zero"):
        return "0"
    if (type_, constructor) == ("Nat", "succ"):
        return f"({values[0]} + 1)"
    if (type_, constructor) == ("List", "nil"):
        return "[]"
    if (type_, constructor) == ("List", "cons"):
        return f"({values[0]} :: {values[1]})"
    head = constructor if type_ in ("Bool",) else f"{type_}.{constructor}"
    return f"({' '.join([head, *values])})" if values else head
