"""Which lemmas of the file matter for a goal."""

from __future__ import annotations

from qedgym.provers.declared import Lemma
from qedgym.provers.goal_shape import Shape
from qedgym.provers.lean_terms import Term, base, names_in

COMMON = frozenset("= ≠ ∧ ∨ ¬ ↔ → ∀ ∃ () (,) fun if [] + * 0 1 2 ++ :: nil cons true false".split())


def same_kind(a: Term, b: Term) -> bool:
    """Whether a lemma's conclusion may unify with a target, by the heads of both."""
    if a.head != b.head and base(a.head) != base(b.head):
        return False
    if a.head in ("=", "↔", "≤", "<") and len(a.args) == len(b.args) == 2:
        return any(base(x.head) == base(y.head) for x, y in zip(a.args, b.args, strict=True))
    return True


def is_specific(conclusion: Term) -> bool:
    """Whether a conclusion says something of the form of its target, not only of its kind."""
    return any(arg.args or arg.head in ("[]", "true", "false") for arg in conclusion.args)


def relevant_lemmas(s: Shape) -> list[Lemma]:
    """Lemmas of the file that speak of what the goal speaks of, the closest first."""
    facts, heads = s.facts, s.heads
    own = frozenset(facts.functions) | frozenset(facts.inductives) | facts.fields
    scored = []
    for place, lemma in enumerate(facts.lemmas):
        names = lemma.names & own
        if lemma.conclusion.head in ("∃", "∧", "∨", "False", "¬"):
            names = frozenset(base(p.head) for _, p in lemma.hypotheses) & own
            needed = names - heads
        elif not names and lemma.hypotheses:
            # `a = b` from what is said of `f a` and `f b`
            names = frozenset().union(*(names_in(p) for _, p in lemma.hypotheses)) & own
            needed = names - heads
        elif lemma.conclusion.head in ("=", "↔") and len(lemma.conclusion.args) == 2:
            # What stands on the left must be there to be rewritten, or come from a definition.
            needed = (names_in(lemma.conclusion.args[0]) & own) - s.symbols
        else:
            needed = names - s.symbols
        shared, missing = len(names & heads), len(needed)
        if (shared and not missing) or (not own and lemma.names - COMMON <= heads):
            missing = len(names - heads)
            scored.append((missing, -shared, -place, lemma))
    scored.sort(key=lambda item: item[:3])
    return [item[3] for item in scored[:16]]
