"""Patterns and names for what tactics introduce."""

from __future__ import annotations

from qedgym.provers.goal_shape import Shape
from qedgym.provers.lean_terms import Term, parse

Offer = tuple[str, float]
"""A tactic with its weight: about how likely it is the right one."""

_SYMBOL_NAMES = {"Nat": "n", "List": "xs", "Bool": "b", "Prop": "p", "Option": "o", "→": "f"}


def pattern(
    prop: Term, names: list[str], depth: int = 4, known: frozenset[str] | None = None
) -> str:
    """An ``rcases`` pattern that takes a proof apart; names are appended to ``names``.

    Conjunctions, existentials, equivalences and disjunctions are split, down to ``depth``. With
    the ``known`` variables of the goal, equations that fix one of them are used up (``rfl``).
    """
    head = prop.head
    if known is not None and head == "=" and any(a.text in known for a in prop.args):
        return "rfl"
    if known is not None and head == "∃":
        known |= {name for name, _ in prop.binders}
    if depth > 0:
        if head == "∧":
            parts = [pattern(prop.args[0], names, depth - 1, known)]
            rest = pattern(prop.args[1], names, depth - 1, known)
            # ⟨a, b, c⟩ stands for ⟨a, ⟨b, c⟩⟩.
            parts.append(rest[1:-1] if rest[0] == "⟨" and prop.args[1].head in "∧∃" else rest)
            return f"⟨{', '.join(parts)}⟩"
        if head == "∃" and prop.binders and prop.args:
            binders = []
            for name, _ in prop.binders:
                names.append(name)
                binders.append(f"\0{len(names) - 1}\0")
            rest = pattern(prop.args[0], names, depth - 1, known)
            binders.append(rest[1:-1] if rest[0] == "⟨" and prop.args[0].head in "∧∃" else rest)
            return f"⟨{', '.join(binders)}⟩"
        if head == "∨":
            left = pattern(prop.args[0], names, depth - 1, known)
            right = pattern(prop.args[1], names, depth - 1, known)
            return f"({left} | {right[1:-1] if right[0] == '(' else right})"
        if head == "↔":
            names += ["mp", "mpr"]
            return f"⟨\0{len(names) - 2}\0, \0{len(names) - 1}\0⟩"
    names.append("h")
    return f"\0{len(names) - 1}\0"


def fill(text: str, wanted: list[str], shape: Shape) -> str:
    """Put fresh names in the places that ``pattern`` left."""
    for i, name in enumerate(shape.fresh(*wanted)):
        text = text.replace(f"\0{i}\0", name)
    return text


def intro_names(target: Term, shape: Shape) -> tuple[list[str], list[Term]]:
    """Names for all that ``intro`` can take from a target, and the type of each."""
    wanted: list[str] = []
    types: list[Term] = []
    while True:
        if target.head == "∀" and target.args:
            for name, type_ in target.binders:
                wanted.append("h" if name.startswith("_") or "✝" in name else name)
                types.append(parse(type_))
            target = target.args[0]
        elif target.head == "→" and len(target.args) == 2:
            left = target.args[0]
            wanted.append("h" if shape.is_prop(left) else value_name(left))
            types.append(left)
            target = target.args[1]
        elif target.head in ("¬", "≠"):
            wanted.append("h")
            if target.head == "¬":
                types.append(target.args[0])
            else:
                left, right = target.args
                types.append(parse(f"{left.text} = {right.text}"))
            break
        else:
            break
    return shape.fresh(*wanted), types


def value_name(type_: Term) -> str:
    """A usual name for a value of a type."""
    return _SYMBOL_NAMES.get(type_.head, "x")
