"""Rules that close goals and simplify: with definitions, hypotheses, lemmas and arithmetic."""

from __future__ import annotations

from collections.abc import Iterator

from qedgym.provers.declared import Lemma
from qedgym.provers.file_lemmas import relevant_lemmas
from qedgym.provers.goal_shape import Shape
from qedgym.provers.lean_terms import base
from qedgym.provers.rule_names import Offer
from qedgym.provers.rules_structures import law_names

_SUMS = "Nat.add_assoc, Nat.add_comm, Nat.add_left_comm"
_PRODUCTS = "Nat.mul_add, Nat.add_mul, Nat.mul_assoc, Nat.mul_comm, Nat.mul_left_comm"
MULTIPLIED_OUT = f"{_PRODUCTS}, Nat.pow_succ, Nat.mul_one, Nat.one_mul"
"""Lemmas that make products sums of products, whose bracketing omega then cannot see through."""
_DOUBLES = "Nat.two_mul, Nat.mul_two"
_ORDER = (
    "Nat.lt_trans, Nat.lt_of_lt_of_le, Nat.lt_of_le_of_lt, Nat.le_trans, Nat.le_of_lt,"
    " Nat.lt_succ_of_lt, Nat.lt_succ_of_le, Nat.le_succ_of_le"
)
_NUMERIC = frozenset("+ * - / % < ≤ > ≥ ∣ length max min".split())
_ARITHMETIC = frozenset("+ * - / % ^ < ≤ > ≥ succ max min".split())


def is_arithmetic(s: Shape) -> bool:
    """Whether the target looks like one about numbers."""
    t = s.target
    if t.head in ("<", "≤", ">", "≥"):
        return True
    if t.head not in ("=", "≠", "∨", "∧", "False", "¬", "↔"):
        return False
    return bool(_ARITHMETIC & s.heads)


def is_numeric(s: Shape) -> bool:
    """Whether numbers are compared or added anywhere in the goal or its definitions."""
    return is_arithmetic(s) or bool(_NUMERIC & s.symbols)


def simp_sets(s: Shape) -> list[str]:
    """Argument lists for ``simp``: definitions that occur, lemmas about them, and both.

    Definitions that only stand in the bodies of others come later, as unfolding them hides what
    the lemmas speak of. Lemmas without a proof come last: what rests on them may not count.
    """
    own, all_ = s.own_definitions, s.definitions
    found = [lemma for lemma in relevant_lemmas(s) if _rewrites(lemma)][:6]
    laws = law_names(s)
    proved = laws + [lemma.name for lemma in found if lemma.proved]
    lemmas = laws + [lemma.name for lemma in found]
    sets = [own, [*own, *proved], [*own, *lemmas], all_, [*all_, *proved], [*all_, *lemmas]]
    return list(dict.fromkeys(", ".join(names) for names in sets))


def lemma_set(s: Shape) -> str:
    """Only the lemmas, with what multiplies out sums."""
    lemmas = [lemma.name for lemma in relevant_lemmas(s) if _rewrites(lemma)][:6]
    if lemmas and "*" in s.target_heads:
        lemmas += ["Nat.mul_add", "Nat.add_mul"]
    return ", ".join(lemmas)


def _rewrites(lemma: Lemma) -> bool:
    return lemma.conclusion.head in ("=", "↔") and not lemma.hypotheses and lemma.general


def in_brackets(inside: str) -> str:
    """The argument list of a ``simp`` with the blank before it; nothing when it is empty."""
    return f" [{inside}]" if inside else ""


def commuting(s: Shape) -> str:
    """Lemmas that order sums, products and the like where they occur, for ``simp``."""
    parts = []
    if "+" in s.symbols or "*" in s.symbols or {"<", "≤"} & s.target_heads:
        parts.append(_SUMS)
    if {"*", "^"} & s.symbols:
        parts.append(_PRODUCTS)
    parts += [f"Nat.{name}_comm" for name in ("max", "min") if name in s.symbols]
    return ", ".join(parts)


def closers(s: Shape) -> Iterator[Offer]:
    """Cheap tactics that end a goal at once; one step tries several."""
    yield "first | " + " | ".join(_plain(s)), 0.6
    if s.proofs:
        yield "solve_by_elim", 0.3
    if s.target.head in ("<", "≤") and any(h.type.head in ("<", "≤") for h in s.proofs):
        yield f"solve_by_elim (maxDepth := 3) [{_ORDER}]", 0.3
        yield "simp +arith at *", 0.04
    yield "simp_all", 0.15


def _plain(s: Shape) -> list[str]:
    plain = ["trivial", "assumption", "nofun"]
    if s.target.head in ("=", "↔"):
        plain.insert(0, "rfl")
    if is_arithmetic(s):
        plain.append("omega")
    if s.target.head == "=" and {"+", "*", "++"} & s.target_heads:
        plain.append("ac_rfl")
    return plain


def everywhere(s: Shape) -> str:
    """One step that closes each goal of the state that is easy, and leaves the others."""
    return f"any_goals solve | {' | '.join(_plain(s))} | simp_all{in_brackets(simp_sets(s)[0])}"


def simplifiers(s: Shape) -> Iterator[Offer]:
    """``simp`` with definitions, induction hypotheses and arithmetic."""
    sets = simp_sets(s)
    ih = [h.name for h in s.proofs if h.name.startswith("ih")]
    for i, inside in enumerate(dict.fromkeys([*sets[:2], sets[-1]])):
        part = 0.7**i
        if not ih:
            yield f"simp{in_brackets(inside)}", 0.12 * part
        if inside:
            yield f"simp_all{in_brackets(inside)}", 0.12 * part
        if ih:
            joined = ", ".join(filter(None, [inside, *ih]))
            yield f"simp [{joined}]", 0.25 * part
        elif s.proofs:
            yield f"simp{in_brackets(', '.join(filter(None, [inside, '*'])))}", 0.04 * part
    if is_numeric(s):
        yield from _arithmetic(s, sets[-1], ih)
    for h in s.proofs:
        if h.type.head in ("=", "≠", "∈", "≤", "<", "∧", "∨") and not h.name.startswith("ih"):
            heads = {base(t.head) for t in h.type.walk()}
            if heads & set(s.facts.functions) or h.type.head in ("=", "∈"):
                inside = ", ".join(d for d in s.definitions if base(d) in heads)
                yield f"simp{in_brackets(inside)} at {h.name}", 0.06
    shallow = [d for d in s.definitions if base(d) in s.target_heads]
    plain = [d for d in shallow if not s.facts.functions[base(d)].recursive]
    if plain:
        yield f"unfold {' '.join(plain)}", 0.1
        yield f"unfold {' '.join(plain)} at *", 0.1
    if shallow:
        yield f"simp only [{', '.join(shallow)}]", 0.08


def _arithmetic(s: Shape, inside: str, ih: list[str]) -> Iterator[Offer]:
    joined = ", ".join(filter(None, [inside, *ih]))
    if inside:
        yield f"(simp [{inside}] at *) <;> omega", 0.06
    products = bool({"*", "^"} & s.symbols)
    if extra := commuting(s):
        yield f"simp [{', '.join(filter(None, [joined, extra]))}]", 0.08
        if products and s.target.head == "=":
            yield f"simp [{', '.join(filter(None, [joined, _DOUBLES, extra]))}]", 0.06
    if products:
        # Products of variables are atoms to omega once sums are multiplied out.
        out = ", ".join(filter(None, [inside, MULTIPLIED_OUT]))
        yield f"(try simp [{out}] at *) <;> omega", 0.05
    yield f"simp +arith [{joined}]" if joined else "simp +arith", 0.03


def if_definitions(s: Shape) -> list[str]:
    """Definitions that decide between cases by ``if`` or ``match``."""
    names = [d for d in s.definitions if {"if", "match"} & s.facts.functions[base(d)].uses]
    return [d for d in names if base(d) in s.target_heads] or names[:1]


def has_if(s: Shape) -> bool:
    """Whether there is such a definition."""
    return bool(if_definitions(s))
