"""Rules that use the laws of a structure in the context: fields that are propositions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from qedgym.provers.file_lemmas import relevant_lemmas
from qedgym.provers.goal_shape import Hyp, Shape
from qedgym.provers.lean_terms import Term, parse, telescope
from qedgym.provers.rule_names import Offer

_WORD = re.compile(r"(?<![\w.'])[^\W\d][\w'₀-₉]*(?![\w'.])")


@dataclass(frozen=True, slots=True)
class Law:
    """An equation among the fields of a structure: ``∀ variables, left = right``."""

    name: str
    """``M.assoc``."""
    variables: tuple[str, ...]
    left: Term
    right: Term


@dataclass(frozen=True, slots=True)
class Algebra:
    """A structure in the context, as far as it is made of operations and equations."""

    value: str
    carrier: str
    """Text of the type that the operations are on."""
    constants: tuple[str, ...]
    unary: tuple[str, ...]
    binary: tuple[str, ...]
    laws: tuple[Law, ...]
    others: tuple[str, ...]
    """Names of laws that are no equations."""

    def associative(self) -> dict[str, str]:
        """Operations (``M.op``) with the law that moves brackets to the right."""
        found = {}
        for law in self.laws:
            if len(law.variables) == 3:
                a, b, c = law.variables
                for op in self.binary:
                    if law.left.text == f"{op} ({op} {a} {b}) {c}":
                        if law.right.text == f"{op} {a} ({op} {b} {c})":
                            found[op] = law.name
        return found

    def commutative(self) -> dict[str, str]:
        """Operations with the law that swaps their arguments."""
        found = {}
        for law in self.laws:
            if len(law.variables) == 2:
                a, b = law.variables
                for op in self.binary:
                    if (law.left.text, law.right.text) == (f"{op} {a} {b}", f"{op} {b} {a}"):
                        found[op] = law.name
        return found


def algebras(s: Shape) -> list[Algebra]:
    """The structures of the file in the context that have laws."""
    found = []
    for value in s.values:
        type_ = s.inductive(value.type)
        if type_ is None or len(type_.constructors) != 1:
            continue
        fields = [(name, parse(kind)) for name, kind in type_.constructors[0].fields]
        names = {name for name, _ in fields}
        own = value.name
        carrier = value.type.args[0].text if value.type.args else ""
        arities: dict[int, list[str]] = {0: [], 1: [], 2: []}
        laws, others = [], []
        for name, kind in fields:
            variables, premises, conclusion = telescope(kind)
            if conclusion.head in ("=", "↔") and not premises and len(conclusion.args) == 2:
                sides = [parse(_qualified(a.text, own, names)) for a in conclusion.args]
                bound = tuple(n for n, _ in variables)
                laws.append(Law(f"{own}.{name}", bound, sides[0], sides[1]))
            elif variables or conclusion.head in names:
                others.append(f"{own}.{name}")
            elif len(premises) in arities and len({p.text for p in premises}) <= 1:
                if not premises or premises[0].text == conclusion.text:
                    arities[len(premises)].append(f"{own}.{name}")
        if laws or others:
            zero, one, two = (tuple(arities[n]) for n in range(3))
            found.append(Algebra(own, carrier, zero, one, two, tuple(laws), tuple(others)))
    return found


def _qualified(text: str, value: str, fields: set[str]) -> str:
    """A law's text with ``M.`` before each field."""
    return _WORD.sub(lambda m: f"{value}.{m[0]}" if m[0] in fields else m[0], text)


def law_names(s: Shape) -> list[str]:
    """The equations among the fields of the file's structures in the context: ``M.assoc``."""
    return [law.name for algebra in algebras(s) for law in algebra.laws]


def constants(s: Shape, type_: str) -> list[str]:
    """Constants of a type that structures in the context have: ``M.one``."""
    return [c for a in algebras(s) if a.carrier == type_ for c in a.constants]


def laws(s: Shape) -> Iterator[Offer]:
    """Simplify and rewrite with those laws."""
    found = algebras(s)
    proving = [name for algebra in found for name in algebra.others]
    if proving:
        listed = ", ".join(proving)
        yield f"solve_by_elim [{listed}]", 0.4
        yield f"(try simp_all) <;> (try and_intros) <;> solve_by_elim [{listed}]", 0.2
    names = [law.name for algebra in found for law in algebra.laws]
    if not names:
        return
    listed = ", ".join(names)
    yield f"simp_all [{listed}]", 0.2
    yield f"simp [{listed}]", 0.12
    for name in names[:6]:
        yield f"rw [{name}]", 0.08
        yield f"rw [← {name}]", 0.05
    for algebra in found:
        yield from _completed(s, algebra)


def _completed(s: Shape, algebra: Algebra) -> Iterator[Offer]:
    """Close by simplification with what the laws give together (a step of completion)."""
    known = [m for m in relevant_lemmas(s)[:8] if m.conclusion.head == "=" and not m.hypotheses]
    lemmas = [m.name for m in known if m.proved]
    own = [law.name for law in algebra.laws]
    associative, commutative = algebra.associative(), algebra.commutative()
    both = [op for op in associative if op in commutative]
    swaps = [_swap(op, associative[op], commutative[op]) for op in both]
    derived = list(algebra.laws)
    for lemma in known:
        left, right = lemma.conclusion.args
        if algebra.value in re.split(r"\W", lemma.conclusion.text) and lemma.proved:
            skip = {algebra.value, *(n.partition(".")[2] for n in own)}
            bound = [w for w in dict.fromkeys(_WORD.findall(left.text)) if w not in skip]
            derived.append(Law(lemma.name, tuple(bound), left, right))
    for h in s.proofs:
        if h.type.head == "=" and len(h.type.args) == 2:
            derived.append(Law(h.name, (), *h.type.args))
    pairs = [p for d in derived for op, law in associative.items() if (p := _pair(op, law, d))]
    sets = [", ".join([*own, *lemmas])]
    turned = [f"← {n}" if n in associative.values() else n for n in own]
    if turned != own:
        sets.append(", ".join([*turned, *lemmas]))
    facts = [*swaps, *dict.fromkeys(pairs)][:8]
    closing = [f"(simp_all [{names}]; done)" for names in sets]
    if facts:
        labels = s.fresh(*["e"] * len(facts))
        haves = "; ".join(f"have {e} : {f}" for e, f in zip(labels, facts, strict=True))
        closing.append(f"({haves}; simp [{', '.join([*own, *lemmas, *labels])}])")
        most = f"({haves}; simp_all [{', '.join([*own, *lemmas])}])"
        closing.append(f"({most}; done)")
        yield most, 0.06
    yield f"first | {' | '.join(closing)}", 0.4
    moves = [
        f"({move}; {end})"
        for move in _moves(s, algebra)
        for end in [f"simp_all [{names}]; done" for names in sets]
    ]
    if moves:
        yield f"first | {' | '.join(moves[:28])}", 0.35
    end = f"solve | assumption | {' | '.join(closing)}"
    applied = [f"(apply {a} <;> {end})" for a in _applications(s, algebra)]
    applied += [f"(symm; apply {a} <;> {end})" for a in _applications(s, algebra, turned=True)]
    if applied:
        yield f"first | {' | '.join(applied[:16])}", 0.3
    for h in s.proofs:
        if h.type.head == "=" and not h.type.args[1].args:
            yield f"first | {' | '.join(f'(rw [← {h.name}]; simp [{n}, *])' for n in sets)}", 0.15


def _swap(op: str, associative: str, commutative: str) -> str:
    return (
        f"∀ a b c, {op} a ({op} b c) = {op} b ({op} a c) := "
        f"(by intro a b c; rw [← {associative}, {commutative} a b, {associative}])"
    )


def _pair(op: str, associative: str, law: Law) -> str | None:
    """From ``op l r = x``: ``op l (op r z) = op x z``, where that says more than the law."""
    if law.name == associative or not law.left.text.startswith(f"{op} "):
        return None
    if len(law.left.args) < 2:
        return None
    left, right = law.left.args[-2:]
    for bare, other in ((left, right), (right, left)):
        if bare.text in law.variables and bare.text not in _WORD.findall(other.text):
            return None
    z = "z"
    while z in _WORD.findall(law.left.text):
        z += "'"
    bound = " ".join([*law.variables, z])
    return (
        f"∀ {bound}, {op} {left.arg} ({op} {right.arg} {z}) = {op} {law.right.arg} {z} := "
        f"(by intros; rw [← {associative}, {law.name}])"
    )


def _elements(s: Shape, algebra: Algebra) -> list[str]:
    """Small terms to multiply with: variables, constants, and inverses of variables."""
    plain = [v.name for v in s.values if v.type.text == algebra.carrier][:4]
    return [*plain, *(f"({f} {v})" for f in algebra.unary for v in plain), *algebra.constants]


def _moves(s: Shape, algebra: Algebra) -> Iterator[str]:
    """An equation of the context with the same put before or behind both of its sides.

    The equation itself goes, or it would undo that.
    """
    name = s.fresh("h")[0]
    for h in s.proofs:
        if h.type.head != "=" or not _speaks(h, algebra):
            continue
        for element in _elements(s, algebra)[:7]:
            for op in algebra.binary[:2]:
                for function in (f"({op} {element})", f"(fun z => {op} z {element})"):
                    yield f"have {name} := congrArg {function} {h.name}; clear {h.name}"


def _speaks(h: Hyp, algebra: Algebra) -> bool:
    return any(op in h.type.text for op in algebra.binary)


def _applications(s: Shape, algebra: Algebra, turned: bool = False) -> Iterator[str]:
    """Lemmas with premises for an equation, what the premises leave open chosen."""
    if s.target.head != "=":
        return
    for lemma in relevant_lemmas(s)[:10]:
        if lemma.conclusion.head != "=" or not lemma.hypotheses or not lemma.proved:
            continue
        sides = lemma.conclusion.args[::-1] if turned else lemma.conclusion.args
        if any(
            a.args and a.head != b.head for a, b in zip(sides, s.target.args, strict=False)
        ) or (turned and not any(a.args for a in sides)):
            continue
        said = set(_WORD.findall(lemma.conclusion.text)) | {algebra.value}
        free = [
            w
            for _, premise in lemma.hypotheses
            for w in dict.fromkeys(_WORD.findall(premise.text))
            if w not in said
        ]
        if not free:
            yield lemma.name
        elif len(set(free)) == 1:
            for element in _elements(s, algebra)[:6]:
                yield f"{lemma.name} ({free[0]} := {element})"
