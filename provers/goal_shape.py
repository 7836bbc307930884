"""What a goal looks like: parsed target and hypotheses, variables by type, names in use."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache

from qedgym.env.theorem import Goal, Hypothesis, ProofState
from qedgym.provers.declared import Constructor, FileFacts, Inductive
from qedgym.provers.file_facts import facts_of
from qedgym.provers.lean_terms import Term, base, parse, telescope

_WORD = re.compile(r"(?<![\w.'])[^\W\d][\w'₀-₉]*")
RELATIONS = frozenset("= ≠ < > ≤ ≥ ∣ ∈ ∉ ≍ ≈ ⊆".split())
_CONNECTIVES = frozenset("∧ ∨ ¬ ↔ ∃ True False".split())
_CORE_PREDICATES = frozenset(
    "Nonempty Subsingleton Nodup Pairwise IsPrefix IsSuffix IsInfix Sublist Perm Mem Injective "
    "Surjective Bijective Acc WellFounded HEq Reflexive Symmetric Transitive Equivalence".split()
)
_SORTS = frozenset("Type Prop Sort".split())


def _inductive(name: str, *constructors: tuple[str, str]) -> Inductive:
    """A core type; fields as ``name:type`` separated by blanks."""
    made = []
    for constructor, fields in constructors:
        pairs = [field.split(":") for field in fields.split()]
        made.append(Constructor(f"{name}.{constructor}", tuple((n, t) for n, t in pairs)))
    return Inductive(name, tuple(made), False, False)


CORE_TYPES = {
    "Nat": _inductive("Nat", ("zero", ""), ("succ", "n:Nat")),
    "List": _inductive("List", ("nil", ""), ("cons", "x:α xs:List")),
    "Bool": _inductive("Bool", ("false", ""), ("true", "")),
    "Option": _inductive("Option", ("none", ""), ("some", "x:α")),
    "×": _inductive("Prod", ("mk", "a:α b:β")),
    "Prod": _inductive("Prod", ("mk", "a:α b:β")),
    "Sum": _inductive("Sum", ("inl", "a:α"), ("inr", "b:β")),
    "⊕": _inductive("Sum", ("inl", "a:α"), ("inr", "b:β")),
    "Unit": _inductive("PUnit", ("unit", "")),
}


@dataclass(frozen=True)
class Hyp:
    """A hypothesis with its type read."""

    name: str
    type: Term
    """Its type; when that is a proposition that the file defines, what the definition says."""
    is_prop: bool
    """It is a proof, not a value."""
    shown: Term
    """Its type as Lean prints it."""


class Shape:
    """One goal, read. Parts that a rule may not need are computed when asked for."""

    def __init__(self, goal: Goal, facts: FileFacts) -> None:
        self.goal = goal
        self.facts = facts
        self.target = parse(goal.target)
        self.types = {h.name: parse(h.type) for h in goal.hypotheses}
        self.aim = self.unfold(self.target)
        """The target, or what the definition of it says."""
        self.hyps = [
            Hyp(h.name, self.unfold(type_), self.is_prop(type_), type_)
            for h in goal.hypotheses
            if h.accessible and not h.is_instance
            for type_ in [self.types[h.name]]
        ]
        self.proofs = [h for h in self.hyps if h.is_prop]
        self.values = [h for h in self.hyps if not h.is_prop and not _is_sort(h.type)]
        self.hidden = [h for h in goal.hypotheses if _inaccessible(h)]

    def is_prop(self, type_: Term) -> bool:
        """Whether a type is a proposition, as far as its text tells."""
        head = type_.head
        if head in RELATIONS or head in _CONNECTIVES:
            return True
        if head in ("∀", "let"):
            return bool(type_.args) and self.is_prop(type_.args[-1])
        if head == "→":
            return self.is_prop(type_.args[1])
        if head in self.types:
            return telescope(self.types[head])[2].text == "Prop"
        name = base(head)
        if name in self.facts.inductives:
            return self.facts.inductives[name].is_prop
        if name in self.facts.functions:
            return self.facts.functions[name].is_prop
        return name in _CORE_PREDICATES

    def unfold(self, term: Term) -> Term:
        """A proposition with the definitions at its head replaced by their bodies."""
        for _ in range(3):
            function = self.facts.functions.get(base(term.head))
            if function is None or not function.is_prop or term.head in self.types:
                return term
            names, body = list(function.parameters), function.body
            if len(names) < len(term.args) and (inner := parse(body)).head == "fun":
                names += [name for name, _ in inner.binders]
                body = inner.args[0].text
            if not body or len(names) != len(term.args):
                return term
            values = {p: a.arg for p, a in zip(names, term.args, strict=True)}
            text = _WORD.sub(lambda m: values.get(m[0], m[0]), body)  # noqa: B023
            term = parse(text)
        return term

    def opened(self, term: Term, depth: int = 4) -> Term:
        """A proposition with the definitions unfolded wherever it can be taken apart."""
        term = self.unfold(term)
        if depth and term.head in ("∧", "∨", "∃"):
            args = tuple(self.opened(arg, depth - 1) for arg in term.args)
            return Term(term.head, args, term.text, term.binders)
        return term

    @property
    def variables(self) -> list[str]:
        """Names of the values of the context."""
        return [v.name for v in self.values]

    @cached_property
    def taken(self) -> set[str]:
        """Names that a new hypothesis should not have."""
        return {h.name for h in self.goal.hypotheses}

    def fresh(self, *wanted: str) -> list[str]:
        """A new name for each wanted one: ``h``, ``h1``, ``h2`` ..."""
        taken = set(self.taken)
        names = []
        for name in wanted:
            name = name.replace("✝", "").rstrip("¹²³⁴⁵⁶⁷⁸⁹⁰") or "x"
            name = "h" if name in ("_", "this") else name
            unused, n = name, 0
            while unused in taken or unused in self.facts.functions:
                n += 1
                unused = f"{name}{n}"
            taken.add(unused)
            names.append(unused)
        return names

    def inductive(self, type_: Term) -> Inductive | None:
        """The inductive type that a type is an application of, if known."""
        if type_.head in self.types:
            return None
        name = base(type_.head)
        return self.facts.inductives.get(name) or CORE_TYPES.get(name)

    @cached_property
    def heads(self) -> frozenset[str]:
        """Last parts of all names in the target and the hypotheses that are proofs."""
        terms = [self.target, *(h.shown for h in self.proofs)]
        return frozenset(base(t.head) for term in terms for t in term.walk())

    @cached_property
    def target_heads(self) -> frozenset[str]:
        """Last parts of all names in the target."""
        return frozenset(base(t.head) for t in self.target.walk())

    @cached_property
    def definitions(self) -> list[str]:
        """Full names of the file's functions that occur, with those that they use."""
        found: dict[str, None] = {}
        waiting = [n for n in self.facts.functions if n in self.heads]
        while waiting:
            name = waiting.pop(0)
            if name not in found:
                found[name] = None
                uses = self.facts.functions[name].uses
                waiting += [n for n in self.facts.functions if n in uses and n not in found]
        return [self.facts.functions[n].name for n in found if n not in self.types]

    @cached_property
    def own_definitions(self) -> list[str]:
        """Full names of the file's functions that occur themselves."""
        return [d for d in self.definitions if base(d) in self.heads]

    @cached_property
    def symbols(self) -> frozenset[str]:
        """``heads``, and what the definitions that occur are made of."""
        bodies = (self.facts.functions[base(d)].uses for d in self.definitions)
        return self.heads.union(*bodies)

    def binder_type(self, name: str, body: Term) -> str:
        """The type of a bound variable as far as its uses tell; ``""`` when they do not."""
        for sub in body.walk():
            for i, arg in enumerate(sub.args):
                if arg.head != name or arg.args:
                    continue
                if sub.head in self.types:
                    kind = self.types[sub.head]
                    variables, premises, _ = telescope(kind)
                    parts = [t for _, t in variables] + [p.text for p in premises]
                    if i < len(parts):
                        return parts[i]
                elif sub.head in RELATIONS or sub.head in ("+", "*", "++"):
                    other = sub.args[1 - i] if len(sub.args) == 2 else arg
                    if other.head in self.types:
                        return self.result_type(other)
                    if other.head.isdigit() or other.head in ("+", "*"):
                        return "Nat"
        return ""

    def is_function(self, term: Term) -> bool:
        """Whether a term is seen to be a function."""
        if term.head in ("fun", "∘"):
            return True
        if term.head in self.types:
            return parse(self.result_type(term) or "_").head == "→"
        return self.waits_for(term) > 0

    def waits_for(self, term: Term) -> int:
        """How many more arguments a term takes, as far as its head tells."""
        name = base(term.head)
        if term.head in self.types:
            taken = len(telescope(self.types[term.head])[1])
        elif (function := self.facts.functions.get(name)) is not None:
            taken = len(function.parameters) + function.arrows
        elif (inductive := self.facts.inductives.get(name)) is not None and inductive.is_prop:
            taken = inductive.arguments
        else:
            return 0
        return max(0, taken - len(term.args))

    def result_type(self, term: Term) -> str:
        """The type of a local variable applied to arguments; ``""`` when it cannot be told."""
        kind = self.types[term.head]
        for _ in term.args:
            if kind.head != "→":
                return ""
            kind = kind.args[1]
        return kind.text

    def values_of(self, type_: str) -> list[str]:
        """Names of the values whose type has this text; all values when the text is empty."""
        return [h.name for h in self.values if not type_ or h.type.text == type_]


def _is_sort(type_: Term) -> bool:
    return telescope(type_)[2].head in _SORTS and type_.head not in ("→", "∀")


def _inaccessible(hypothesis: Hypothesis) -> bool:
    return "✝" in hypothesis.name and not hypothesis.is_instance


@lru_cache(maxsize=2_000)
def _shape(goal: Goal, prefix: str) -> Shape:
    return Shape(goal, facts_of(prefix))


def shape_of(state: ProofState) -> Shape:
    """The main goal of a state that is not finished."""
    return _shape(state.goals[0], state.theorem.prefix)
