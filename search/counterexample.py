"""Quick refutation: a statement is false when one instance of it is seen to be.

The variables get small values (numbers, short lists, the two truth values, finite types for types,
simple functions for functions), and Lean is asked to refute each instance by deciding it or by
simplification. What is refuted is false beyond doubt, as Lean took the proof; what is not may be
either.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

from qedgym.env.engine import Engine
from qedgym.env.theorem import Goal, Hypothesis, Theorem
from qedgym.provers.declared import FileFacts
from qedgym.provers.file_facts import facts_of
from qedgym.provers.goal_shape import Shape
from qedgym.provers.goal_statement import goal_statement, named
from qedgym.provers.lean_terms import Term, parse

_MOST = 24
"""Instances that are tried of one statement."""
_NUMBERS = ("0", "1", "2", "3", "5")


@dataclass(frozen=True, slots=True)
class Counterexample:
    """Values at which a statement fails."""

    values: tuple[tuple[str, str], ...]
    """Name and value of each variable."""
    refutation: Theorem
    """The negation of the statement, as a theorem with its proof."""

    def __str__(self) -> str:
        return ", ".join(f"{name} = {value}" for name, value in self.values)


def counterexample(
    engine: Engine, theorem: Theorem, goal: Goal, seed: int = 0, most: int = _MOST
) -> Counterexample | None:
    """Look for values at which a theorem, with ``goal`` its first one, is false.

    Tries at most ``most`` instances in one request to the engine. None when none of them was
    refuted, or there are variables of types for which no values are known.
    """
    goal = named(goal)
    facts = facts_of(theorem.prefix)
    shape = Shape(goal, facts)
    claims = {h.name for h in goal.hypotheses if shape.is_prop(shape.types[h.name])}
    variables = [h for h in goal.hypotheses if h.name not in claims and not h.is_instance]
    statement = _negated(goal)
    if statement is None:
        return None
    random = Random(f"{seed} {theorem.statement}")
    drawn = list(itertools.islice(_valuations(variables, facts, random), most))
    if not drawn and variables:
        return None
    definitions = ", ".join(shape.definitions)
    simp = f"simp [{definitions}]" if definitions else "simp"
    close = f"first | decide | ({simp}; done) | omega | (intro h'; {simp} at h'; done)"
    refuted = Theorem(
        _beside(theorem.name), f"theorem {_beside(theorem.name).rpartition('.')[2]} : {statement}",
        theorem.prefix,
    )  # fmt: skip
    proofs = []
    for values in drawn or [()]:
        given = " ".join(f"({value})" for _, value in values)
        proofs.append(f"fun all => absurd (all {given}) (by {close})".replace("(all )", "all"))
    results = engine.try_many([(refuted, proof) for proof in proofs], goals=False)
    for values, proof, result in zip(drawn or [()], proofs, results, strict=True):
        if result.ok:
            proved = Theorem(refuted.name, refuted.statement, refuted.prefix, proof)
            return Counterexample(tuple(values), proved)
    return None


def _beside(name: str) -> str:
    return f"{name}_fails"


def _negated(goal: Goal) -> str | None:
    """``¬ ∀ (x : T) ..., target`` with instances behind their types and claims as premises."""
    text = goal_statement(goal, "t")
    if text is None:
        return None
    if not goal.hypotheses:
        return f"¬({goal.target})"
    binders, _, target = text.removeprefix("theorem t ").rpartition(f" : {_flat(goal.target)}")
    return f"¬∀ {binders}, {_flat(goal.target)}{target}"


def _flat(text: str) -> str:
    return " ".join(text.split())


Valuation = tuple[tuple[str, str], ...]


def _valuations(
    variables: Sequence[Hypothesis], facts: FileFacts, random: Random
) -> Iterator[Valuation]:
    """Values for all variables: the smallest of each first, then drawn ones, none twice."""
    seen: set[Valuation] = set()
    for attempt in range(20 * _MOST):
        types: dict[str, str] = {}
        chosen: list[tuple[str, str]] = []
        for variable in variables:
            type_ = _with(types, variable.type)
            options = _values(parse(type_), facts, random)
            if not options:
                return
            value = options[0] if attempt == 0 else random.choice(options)
            if parse(type_).head in ("Type", "Sort"):
                types[variable.name] = value
            chosen.append((variable.name, value))
        found = tuple(chosen)
        if found not in seen:
            seen.add(found)
            yield found


def _with(types: dict[str, str], text: str) -> str:
    for name, value in types.items():
        text = re.sub(rf"(?<![\w.']){re.escape(name)}(?![\w'])", value, text)
    return text


def _values(type_: Term, facts: FileFacts, random: Random, depth: int = 2) -> list[str]:
    """Small values of a type as terms; none when the type is not known."""
    head, args = type_.head, type_.args
    match head:
        case "Nat":
            return list(_NUMBERS)
        case "Int":
            return ["0", "1", "-1", "2", "-3"]
        case "Bool":
            return ["true", "false"]
        case "Prop":
            return ["True", "False"]
        case "Type" | "Sort":
            return ["Nat", "Bool"]
        case "Unit" | "PUnit":
            return ["()"]
        case "→" if len(args) == 2:
            return _functions(args[0], args[1], facts, random, depth)
        case "List" if args:
            inner = _values(args[0], facts, random, depth - 1) if depth else []
            if not inner:
                return ["[]"]
            a, b, c = (random.choice(inner) for _ in range(3))
            return ["[]", f"[{inner[0]}]", f"[{a}]", f"[{a}, {b}]", f"[{a}, {b}, {c}]"]
        case "Option" if args:
            inner = _values(args[0], facts, random, depth - 1) if depth else []
            return ["none", *(f"some ({value})" for value in inner[:3])]
        case "×" | "Prod" if len(args) == 2:
            sides = [_values(a, facts, random, depth - 1) if depth else [] for a in args]
            return [f"({a}, {b})" for a, b in itertools.product(*(p[:3] for p in sides))]
    made = facts.inductives.get(head.rpartition(".")[2])
    if made is None or made.is_prop or depth < 0:
        return []
    found = []
    for constructor in made.constructors:
        if depth == 0 and made.is_recursive(constructor):
            continue
        kinds = [_field(kind, type_) for _, kind in constructor.fields]
        options = [_values(kind, facts, random, depth - 1) for kind in kinds]
        if all(options):
            for _ in range(3 if options else 1):
                parts = [f"({random.choice(choice)})" for choice in options]
                found.append(" ".join([f"{constructor.name}", *parts]))
    return list(dict.fromkeys(found))


def _field(kind: str, type_: Term) -> Term:
    """The type of a constructor's field, its one parameter being that of the whole type."""
    if type_.args and re.fullmatch(r"[α-ωA-Z]'?", kind.strip()):
        return type_.args[0]
    given = parse(kind)
    return type_ if given.head.rpartition(".")[2] == type_.head.rpartition(".")[2] else given


def _functions(
    source: Term, target: Term, facts: FileFacts, random: Random, depth: int
) -> list[str]:
    """Simple functions: constants, the identity, and a few that need both sides."""
    found = []
    if target.head == "→" and target.args[1].head == "Prop":
        if target.args[0].text == source.text:
            found = ["fun x y => x = y", "fun _ _ => True", "fun _ _ => False", "fun x y => x ≠ y"]
            return [*found, "fun x y => x ≤ y"] if source.head == "Nat" else found
    if source.text == target.text:
        found.append("fun x => x")
    if target.head == "Prop":
        found += ["fun _ => True", "fun _ => False"]
        for value in _values(source, facts, random, depth - 1)[:2] if depth else []:
            found.append(f"fun x => x = {value}")
        return found
    if source.head == target.head == "Nat":
        found += ["fun x => x + 1", "fun x => 2 * x"]
    if source.head == "Nat" and target.head == "Bool":
        found.append("fun x => x == 1")
    for value in _values(target, facts, random, depth - 1)[:2] if depth else []:
        found.append(f"fun _ => {value}")
    return found
