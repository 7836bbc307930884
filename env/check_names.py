"""Which constants of a module a check is about: the theorems that a person wrote."""

from __future__ import annotations

from typing import Final

from qedgym.env.errors import InputError
from qedgym.env.expr import Kind, Name, name_text, parse_name, strip
from qedgym.env.judge import find_theorem
from qedgym.env.lean_lexer import code_tokens
from qedgym.env.olean import ModuleData
from qedgym.env.theorem import Theorem

_EXAMPLE: Final = "qedgym_example"


def theorems_of(module: ModuleData) -> list[Name]:
    """The theorems that a person wrote in the module, in the order of the text."""
    places = module.positions
    names = [
        n
        for n in module.names
        if n in places and module.kind(n) == "theorem" and not _is_field(n, module)
    ]
    return sorted(names, key=lambda n: (places[n], name_text(n)))


def _is_field(name: Name, module: ModuleData) -> bool:
    """Whether the theorem is the projection that Lean made for a field that is a proof.

    Its value decides, not its name: anyone may call a theorem like a parameter or a field.
    """
    owner = name[:-1]
    if owner not in module or module.kind(owner) != "inductive":
        return False
    makers = module[owner].constructors
    value = module[name].value
    if len(makers) != 1 or makers[0] not in module or value is None:
        return False
    fields: list[Name] = []
    term = strip(module[makers[0]].type)
    while term.kind is Kind.FORALL:
        fields.append(term.name)
        term = strip(term.parts[1])
    del fields[: module[owner].numbers[0]]  # the parameters come first
    value = strip(value)
    while value.kind is Kind.LAMBDA:
        value = strip(value.parts[1])
    if value.kind is not Kind.PROJ or value.name != owner or not isinstance(value.value, int):
        return False
    taken = strip(value.parts[0])
    return (
        taken.kind is Kind.BVAR
        and taken.value == 0
        and fields[value.value : value.value + 1] == [name[-1:]]
    )


def declarable(theorem: Theorem) -> tuple[str, Name]:
    """Statement text and name under which the theorem is declared; an ``example`` gets a name."""
    if theorem.kind != "example":
        return theorem.statement, parse_name(theorem.name)
    for token in code_tokens(theorem.statement):
        if token.kind == "ident" and token.text == "example":
            start, end = token.start, token.end
            text = theorem.statement
            return f"{text[:start]}theorem {_EXAMPLE}{text[end:]}", (_EXAMPLE,)
    raise InputError(f"{theorem.name}: its statement does not begin with `example`")


def own_name(name: Name, theorem: Theorem, target: ModuleData) -> Name:
    """The constant that the statement declares in the elaborated target."""
    found = find_theorem(name, target)
    if found is None and theorem.kind == "example":  # it lies in the namespace that is open
        found = next((n for n in target.names if n[-1:] == (_EXAMPLE,)), None)
    if found is None:
        raise InputError(f"{theorem.name}: the statement declares no such name")
    if target.kind(found) != "theorem":
        raise InputError(f"{theorem.name}: is no theorem (its type is not a proposition)")
    return found
