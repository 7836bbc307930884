"""Rules that close goals, simplify and rewrite: with definitions, hypotheses and lemmas."""

from __future__ import annotations

from collections.abc import Iterator

from qedgym.provers.file_facts import Lemma, names_in, telescope
from qedgym.provers.goal_shape import Shape
from qedgym.provers.lean_terms import Term, base
from qedgym.provers.rule_names import Offer, fill, pattern
from qedgym.provers.rules_forward import match

_SUMS = "Nat.add_assoc, Nat.add_comm, Nat.add_left_comm"
_PRODUCTS = "Nat.mul_add, Nat.add_mul, Nat.mul_assoc, Nat.mul_comm, Nat.mul_left_comm"
_DOUBLES = "Nat.two_mul, Nat.mul_two"
_ARITHMETIC = frozenset("+ * - / % ^ < ≤ > ≥ succ max min".split())
_COMMON = frozenset(
    "= ≠ ∧ ∨ ¬ ↔ → ∀ ∃ () (,) fun if [] + * 0 1 2 ++ :: nil cons true false".split()
)


def is_arithmetic(s: Shape) -> bool:
    """Whether the target looks like one about numbers."""
    t = s.target
    if t.head in ("<", "≤", ">", "≥"):
        return True
    if t.head not in ("=", "≠", "∨", "∧", "False", "¬", "↔"):
        return False
    return bool(_ARITHMETIC & s.heads)


def simp_sets(s: Shape) -> list[str]:
    """Argument lists for ``simp``: definitions that occur, lemmas about them, and both.

    Definitions that only stand in the bodies of others come later, as unfolding them hides what
    the lemmas speak of. Lemmas without a proof come last: what rests on them may not count.
    """
    own, all_ = s.own_definitions, s.definitions
    found = [lemma for lemma in relevant_lemmas(s) if _rewrites(lemma)][:6]
    proved = [lemma.name for lemma in found if lemma.proved]
    lemmas = [lemma.name for lemma in found]
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


def _brackets(inside: str) -> str:
    return f" [{inside}]" if inside else ""


def finishers(s: Shape) -> list[str]:
    """Tactics that often close every case of an induction or a case distinction."""
    sets = simp_sets(s)
    out = [f"simp_all{_brackets(inside)}" for inside in sets[:2]]
    if _nat_sums(s):
        out.append(f"({out[0]}) <;> omega")
    if (only := lemma_set(s)) and s.own_definitions:
        out.insert(2, f"simp_all [{only}]")
    if extra := commuting(s):
        out.append(f"simp_all [{', '.join(filter(None, [sets[-1], extra]))}]")
    if _has_if(s):
        out.append(f"({out[0]}) <;> (repeat' split) <;> {out[0]}")
    out += [f"simp_all{_brackets(inside)}" for inside in sets[2:]]
    return list(dict.fromkeys(out))


def commuting(s: Shape) -> str:
    """Lemmas that order sums, products and the like where they occur, for ``simp``."""
    parts = []
    if "+" in s.symbols or "*" in s.symbols or {"<", "≤"} & s.target_heads:
        parts.append(_SUMS)
    if {"*", "^"} & s.symbols:
        parts.append(_PRODUCTS)
    parts += [f"Nat.{name}_comm" for name in ("max", "min") if name in s.symbols]
    return ", ".join(parts)


def _nat_sums(s: Shape) -> bool:
    return is_arithmetic(s) or bool({"length", "+", "*"} & s.symbols)


def closers(s: Shape) -> Iterator[Offer]:
    """Cheap tactics that end a goal at once; one step tries several."""
    yield "first | " + " | ".join(_plain(s)), 0.6
    if s.proofs:
        yield "solve_by_elim", 0.3
    yield "simp_all", 0.15


def _plain(s: Shape) -> list[str]:
    plain = ["trivial", "assumption", "nofun"]
    if s.target.head in ("=", "↔"):
        plain.insert(0, "rfl")
    if is_arithmetic(s):
        plain.append("omega")
    return plain


def everywhere(s: Shape) -> str:
    """One step that closes each goal of the state that is easy, and leaves the others."""
    return f"any_goals solve | {' | '.join(_plain(s))} | simp_all{_brackets(simp_sets(s)[0])}"


def simplifiers(s: Shape) -> Iterator[Offer]:
    """``simp`` with definitions, induction hypotheses and arithmetic."""
    sets = simp_sets(s)
    ih = [h.name for h in s.proofs if h.name.startswith("ih")]
    for i, inside in enumerate(dict.fromkeys([*sets[:2], sets[-1]])):
        part = 0.7**i
        if not ih:
            yield f"simp{_brackets(inside)}", 0.12 * part
        if inside:
            yield f"simp_all{_brackets(inside)}", 0.12 * part
        if ih:
            joined = ", ".join(filter(None, [inside, *ih]))
            yield f"simp [{joined}]", 0.25 * part
        elif s.proofs:
            yield f"simp{_brackets(', '.join(filter(None, [inside, '*'])))}", 0.04 * part
    if _nat_sums(s):
        yield from _arithmetic(s, sets[-1], ih)
    for h in s.proofs:
        if h.type.head in ("=", "≠", "∈", "≤", "<", "∧", "∨") and not h.name.startswith("ih"):
            heads = {base(t.head) for t in h.type.walk()}
            if heads & set(s.facts.functions) or h.type.head in ("=", "∈"):
                inside = ", ".join(d for d in s.definitions if base(d) in heads)
                yield f"simp{_brackets(inside)} at {h.name}", 0.06
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
        out = ", ".join(filter(None, [inside, "Nat.mul_add, Nat.add_mul, Nat.mul_assoc"]))
        more = "Nat.mul_comm, Nat.mul_left_comm, Nat.pow_succ"
        yield f"(simp only [{out}, {more}] at *) <;> omega", 0.06
        yield f"(try simp [{out}, {more}] at *) <;> omega", 0.05
    yield f"simp +arith [{joined}]" if joined else "simp +arith", 0.03


def equations(s: Shape) -> Iterator[Offer]:
    """Rules for an equation as target: extensionality, congruence, splitting of conditions."""
    t = s.target
    if t.head == "=":
        left, right = t.args
        functional = any(s.is_function(a) for a in t.args)
        if functional:
            name = s.fresh("x")[0]
            yield f"funext {name}", 0.5
            yield f"funext {name} <;> simp_all", 0.1
        if left.head == right.head and left.args and len(left.args) == len(right.args):
            yield "congr", 0.05
            yield "congr 1", 0.05
        sides = [s.types.get(a.head) for a in t.args if not a.args]
        if any(x is not None and x.head in ("×",) for x in sides):
            yield "apply Prod.ext", 0.1
        if any(x is not None and x.text == "Prop" for x in sides):
            yield "apply propext", 0.2
        yield "symm", 0.01
    if any(sub.head in ("if", "match") for sub in t.walk()):
        inside = _brackets(", ".join(s.definitions))
        yield "split", 0.3
        yield f"split <;> simp_all{inside}", 0.2
    elif s.definitions and _has_if(s):
        inside = _brackets(", ".join(s.definitions))
        yield f"simp only{inside} <;> split <;> simp_all{inside}", 0.1
        yield f"unfold {' '.join(_if_definitions(s))} <;> split <;> simp_all{inside}", 0.06
    for h in s.proofs:
        if any(sub.head in ("if", "match") for sub in h.type.walk()):
            yield f"split at {h.name}", 0.2
            yield f"split at {h.name} <;> simp_all", 0.1


def _if_definitions(s: Shape) -> list[str]:
    names = [d for d in s.definitions if {"if", "match"} & s.facts.functions[base(d)].uses]
    return [d for d in names if base(d) in s.target_heads] or names[:1]


def _has_if(s: Shape) -> bool:
    return bool(_if_definitions(s))


def rewrites(s: Shape) -> Iterator[Offer]:
    """``rw`` with hypotheses and with lemmas of the file whose left side occurs."""
    text = s.target.text
    for h in s.proofs:
        variables, premises, conclusion = telescope(h.type)
        if conclusion.head != "=" or len(conclusion.args) != 2:
            continue
        bound = {n for n, _ in variables}
        left, right = conclusion.args
        own = h.name.startswith("ih")
        if _occurs(left, s.target, bound):
            yield f"rw [{h.name}]", 0.25 if own else 0.15
        if _occurs(right, s.target, bound) and (right.args or not variables):
            yield f"rw [← {h.name}]", 0.1
        if not premises and not own and left.text not in text:
            yield f"simp [{h.name}]", 0.03
    backwards: list[str] = []
    for i, lemma in enumerate(relevant_lemmas(s)[:10]):
        conclusion = lemma.conclusion
        part = 0.85**i
        yield from _from_lemma(s, lemma, part)
        if conclusion.head in ("=", "↔") and len(conclusion.args) == 2:
            left, right = conclusion.args
            if base(left.head) in s.target_heads and _present(left, s):
                yield f"rw [{lemma.name}]", 0.12 * part
            if right.args and base(right.head) in s.target_heads and _present(right, s):
                yield f"rw [← {lemma.name}]", 0.06 * part
        if _same_kind(conclusion, s.target):
            yield f"apply {lemma.name}", 0.15 * part
            if lemma.hypotheses:
                yield f"apply {lemma.name} <;> assumption", 0.05 * part
                backwards.append(lemma.name)
            if conclusion.head == "=":
                yield f"simp [{lemma.name}]", 0.06 * part
    if backwards:
        yield f"solve_by_elim [{', '.join(backwards)}]", 0.15


def backward_lemmas(s: Shape) -> list[str]:
    """Names of lemmas with premises whose conclusion is of the target's kind."""
    lemmas = relevant_lemmas(s)[:10]
    return [m.name for m in lemmas if m.hypotheses and _same_kind(m.conclusion, s.target)]


def _from_lemma(s: Shape, lemma: Lemma, part: float) -> Iterator[Offer]:
    """What a lemma says of a hypothesis, where that is something to take apart."""
    if lemma.conclusion.head not in ("∃", "∧", "∨", "False", "¬"):
        return
    for name, premise in lemma.hypotheses[:2]:
        for h in s.proofs:
            if base(h.shown.head) != base(premise.head) or premise.head in ("=", "≠"):
                continue
            given = f"({name} := {h.name})" if name else h.name
            wanted: list[str] = []
            form = fill(pattern(lemma.conclusion, wanted), wanted, s)
            if lemma.conclusion.head in ("∃", "∧"):
                yield f"obtain {form} := {lemma.name} {given}", 0.12 * part
            else:
                yield f"have {s.fresh('h')[0]} := {lemma.name} {given}", 0.06 * part


def _occurs(form: Term, target: Term, bound: set[str]) -> bool:
    if not form.args and form.head in bound:
        return False
    return any(match(form, sub, bound) is not None for sub in target.walk())


def _present(form: Term, s: Shape) -> bool:
    names = {base(t.head) for t in form.walk() if t.args} - _COMMON
    return names <= s.heads


def _same_kind(a: Term, b: Term) -> bool:
    if a.head != b.head and base(a.head) != base(b.head):
        return False
    if a.head in ("=", "↔", "≤", "<") and len(a.args) == len(b.args) == 2:
        return any(base(x.head) == base(y.head) for x, y in zip(a.args, b.args, strict=True))
    return True


def relevant_lemmas(s: Shape) -> list[Lemma]:
    """Lemmas of the file that speak of what the goal speaks of, the closest first."""
    facts, heads = s.facts, s.heads
    own = frozenset(facts.functions) | frozenset(facts.inductives)
    scored = []
    for place, lemma in enumerate(facts.lemmas):
        names = lemma.names & own
        needed = names - heads
        if lemma.conclusion.head in ("∃", "∧", "∨", "False", "¬"):
            names = frozenset(base(p.head) for _, p in lemma.hypotheses) & own
            needed = names - heads
        elif lemma.conclusion.head in ("=", "↔") and len(lemma.conclusion.args) == 2:
            # What stands on the left must be there to be rewritten, or come from a definition.
            needed = (names_in(lemma.conclusion.args[0]) & own) - s.symbols
        shared, missing = len(names & heads), len(needed)
        if (shared and not missing) or (not own and lemma.names - _COMMON <= heads):
            missing = len(names - heads)
            scored.append((missing, -shared, -place, lemma))
    scored.sort(key=lambda item: item[:3])
    return [item[3] for item in scored[:16]]
