"""Short proofs that are tried before a search: one induction, simplification with what is known.

After Hipster (Johansson, Rosén, Smallbone and Claessen, 2014), whose routine reasoning is of this
kind.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

_ORDERS = 3


def scripts(
    variables: Sequence[str],
    others: Sequence[str],
    definitions: Sequence[str],
    laws: Sequence[str],
    reordering: Sequence[str],
    hypotheses: Sequence[str] = (),
    derivations: bool = False,
) -> Iterator[str]:
    """Proofs to try, the likeliest first.

    ``variables`` are those of inductive types, ``others`` the rest of the variables that an
    induction can be general in; ``reordering`` those of the ``laws`` that only reorder;
    ``hypotheses`` names of hypotheses whose proofs can be taken apart; with ``derivations`` the
    claim may be one that constructors of its predicate derive.

    >>> list(scripts(["x"], [], ["f"], [], []))
    ['by simp_all [f]', 'by rfl', 'by induction x <;> simp_all [f]', 'by cases x <;> simp_all [f]']
    """
    steady = [law for law in laws if law not in set(reordering)]
    sets = [[*definitions, *laws], [*definitions, *steady], list(laws), list(definitions)]
    distinct = list({tuple(s): None for s in sets if s or s is sets[0]})
    simps = [f"simp_all [{', '.join(s)}]" if s else "simp_all" for s in distinct]
    for simp in simps[:2]:
        yield f"by {simp}"
    yield "by rfl"
    if derivations:
        yield "by solve_by_elim"
        for name in (*hypotheses, *variables[:_ORDERS]):
            yield f"by induction {name} <;> solve_by_elim"
    for name in hypotheses:
        for simp in simps[:2]:
            yield f"by induction {name} <;> {simp}"
            yield f"by cases {name} <;> {simp}"
    for simp in simps:
        for name in variables[:_ORDERS]:
            yield f"by induction {name} <;> {simp}"
    for simp in simps[:2]:
        for name in variables[:_ORDERS]:
            rest = [v for v in (*variables, *others) if v != name]
            if rest:
                yield f"by induction {name} generalizing {' '.join(rest)} <;> {simp}"
    for name in variables[:_ORDERS]:
        yield f"by cases {name} <;> {simps[0]}"
    for a in variables[:2]:
        for b in variables[:2]:
            if a != b:
                yield f"by induction {a} <;> cases {b} <;> {simps[0]}"
