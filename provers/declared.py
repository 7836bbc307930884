"""What a file may declare, as far as a policy wants to know it."""

from __future__ import annotations

from dataclasses import dataclass

from qedgym.provers.lean_terms import Term, base, parse


@dataclass(frozen=True, slots=True)
class Function:
    """A definition by ``def``."""

    name: str
    is_prop: bool
    """It gives a proposition."""
    splits: frozenset[int]
    """Explicit arguments, from 0, that its clauses match on."""
    changes: frozenset[int]
    """Explicit arguments that a recursive call changes (those that it descends on included)."""
    recursive: bool
    uses: frozenset[str]
    """Last parts of the names in its body, and the operators."""
    nested: bool
    """Plain induction does not follow its clauses: they match deeper, or on several arguments."""
    parameters: tuple[str, ...] = ()
    """Names of its explicit parameters."""
    body: str = ""
    """What it stands for, when it is no recursion and has no clauses."""
    arrows: int = 0
    """Arguments that its type asks for after the parameters."""


@dataclass(frozen=True, slots=True)
class Constructor:
    """A constructor with its explicit fields."""

    name: str
    fields: tuple[tuple[str, str], ...]
    """Name (``""`` when it has none) and type of each."""


@dataclass(frozen=True, slots=True)
class Inductive:
    """An inductive type, a structure, or an inductive predicate."""

    name: str
    constructors: tuple[Constructor, ...]
    is_prop: bool
    indexed: bool
    """Constructors fix arguments of the type, so cases may be impossible."""
    arguments: int = 0
    """How many explicit arguments it takes."""

    def is_recursive(self, constructor: Constructor) -> bool:
        """Whether a field of the constructor is of the type itself."""
        return any(self.holds(type_) for _, type_ in constructor.fields)

    def holds(self, type_: str) -> bool:
        """Whether a value of this type text is (or gives) a value of the inductive type."""
        return base(parse(type_.rpartition("→")[2].strip()).head) == base(self.name)


@dataclass(frozen=True, slots=True)
class Lemma:
    """An earlier theorem."""

    name: str
    hypotheses: tuple[tuple[str, Term], ...]
    """Explicit premises, with their names where they have one (else ``""``)."""
    conclusion: Term
    explicit: int
    """How many explicit arguments it takes (variables of the section not counted)."""
    names: frozenset[str]
    """Last parts of all names and operators in its conclusion."""
    proved: bool
    """Its proof is there (no ``sorry`` in it)."""
    general: bool
    """It binds something itself; else it may be a mere example."""
    arguments: tuple[tuple[str, bool], ...] = ()
    """Names of what it binds before the colon, types and premises included (``""`` for an instance
    without a name), and whether the argument is explicit."""
    bound: tuple[str, ...] = ()
    """Names bound by ``∀`` at the head of what it states."""


@dataclass(frozen=True, slots=True)
class FileFacts:
    """All of it, by the last part of the name."""

    functions: dict[str, Function]
    inductives: dict[str, Inductive]
    lemmas: tuple[Lemma, ...]
    fields: frozenset[str] = frozenset()
    """Names of the fields of structures."""
