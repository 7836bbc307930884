"""Rules that use the laws of a structure in the context: fields that are propositions."""

from __future__ import annotations

from collections.abc import Iterator

from qedgym.provers.goal_shape import Shape
from qedgym.provers.lean_terms import parse, telescope
from qedgym.provers.rule_names import Offer


def law_names(s: Shape) -> list[str]:
    """The equations among the fields of the file's structures in the context: ``M.assoc``."""
    names = []
    for value in s.values:
        type_ = s.inductive(value.type)
        if type_ is not None and len(type_.constructors) == 1:
            for field, kind in type_.constructors[0].fields:
                if telescope(parse(kind))[2].head in ("=", "↔"):
                    names.append(f"{value.name}.{field}")
    return names


def laws(s: Shape) -> Iterator[Offer]:
    """Simplify and rewrite with those laws."""
    names = law_names(s)
    if names:
        listed = ", ".join(names)
        yield f"simp_all [{listed}]", 0.2
        yield f"simp [{listed}]", 0.12
        for name in names[:6]:
            yield f"rw [{name}]", 0.08
            yield f"rw [← {name}]", 0.05
