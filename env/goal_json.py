"""Lean's interactive goals (JSON of ``Lean.Widget.getInteractiveGoals``) as ``Goal`` values.

Pure functions. The JSON keeps hypotheses apart from each other and from the target, so nothing is
guessed from layout, as it would have to be from the text that Lean prints.
"""

from __future__ import annotations

from typing import Any

from qedgym.env.theorem import Goal, Hypothesis

Json = Any


def tagged_text(node: Json) -> str:
    """The plain text of a tagged text (objects with ``text``, ``append`` or ``tag``).

    Works without recursion: terms may nest deeper than Python's stack.
    """
    parts: list[str] = []
    left = [node]
    while left:
        node = left.pop()
        if "text" in node:
            parts.append(node["text"])
        elif "append" in node:
            left.extend(reversed(node["append"]))
        else:
            left.append(node["tag"][1])
    return "".join(parts)


def references(node: Json) -> list[Json]:
    """All references (``{"p": "12"}``) in an answer: what Lean keeps until they are released."""
    found: list[Json] = []
    left = [node]
    while left:
        node = left.pop()
        if isinstance(node, list):
            left.extend(node)
        elif isinstance(node, dict):
            if node.keys() in ({"p"}, {"__rpcref"}):
                found.append(node)
            else:
                left.extend(node.values())
    return found


def hypotheses_of(bundle: Json) -> list[Hypothesis]:
    """One hypothesis for each name of a bundle (Lean groups names of equal type)."""
    type_ = tagged_text(bundle["type"])
    value = bundle.get("val")
    return [
        Hypothesis(
            name=name,
            type=type_,
            value=None if value is None else tagged_text(value),
            is_instance=bool(bundle.get("isInstance")),
        )
        for name in bundle["names"]
    ]


def goal_of(raw: Json) -> Goal:
    """One interactive goal as a value."""
    return Goal(
        target=tagged_text(raw["type"]),
        hypotheses=tuple(h for bundle in raw["hyps"] for h in hypotheses_of(bundle)),
        case=raw.get("userName"),
    )
