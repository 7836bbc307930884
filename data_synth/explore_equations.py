"""The equations of a file's definitions as terms, and the operators of the core found in them."""

from __future__ import annotations

from dataclasses import dataclass

from qedgym.data_synth.explore_operators import ALPHA, Operators, Shape, Signature, sort_expr
from qedgym.data_synth.explore_sorts import NAT, PROP, Sort, is_type_sort
from qedgym.data_synth.explore_terms import Operator, Term, apply, variable
from qedgym.env.expr import Constant, Expr, Kind, Name, head_and_arguments, strip

_INTERNAL = frozenset(
    "rec recOn casesOn brecOn below binductionOn noConfusion noConfusionType ndrec ctorIdx"
    " toCtorIdx elim sizeOf rec_1 ofNat_eq ite dite id outParam namedPattern".split()
)


@dataclass(frozen=True, slots=True)
class _Bound:
    """What a bound variable of an equation stands for."""

    sort: Sort | None = None
    expr: Expr | None = None
    term: Term | None = None


class Equations:
    """Turns equations into the rules of a signature, adding the operators of the core in them."""

    def __init__(self, made: Signature, operators: Operators) -> None:
        self.made, self.operators = made, operators

    def read(self) -> None:
        """Turn the definitions' equations into rules, finding operators of the core in them."""
        for name in self.made.source.written:
            for label, statement in self.made.source.equations.get(name, ()):
                count = _leading_types(statement)
                options = {
                    tuple(key[1]) for key in self.made.operators
                    if key[0] == name and isinstance(key[1], tuple)
                } or {(ALPHA,) * count}  # fmt: skip
                for types in sorted(options, key=repr):
                    if len(types) == count or not count:
                        self._rule(label, statement, types)
                    # With classes among the arguments the type arguments are the first.
        self.operators.close_ranges()

    def _rule(self, label: str, statement: Expr, types: tuple[Sort, ...]) -> None:
        given = iter(types)
        term, scope, counts = strip(statement), tuple[_Bound, ...](), dict[Sort, int]()
        plain = True
        while term.kind is Kind.FORALL:
            if is_type_sort(term.parts[0]):
                sort = next(given, None)
                if sort is None:
                    return
                scope = (_Bound(sort=sort, expr=sort_expr(sort)), *scope)
            else:
                of = self.made.sorts.of(term.parts[0], tuple(b.sort for b in scope))
                if of is None or of == PROP:
                    plain = False  # it holds under a condition, or for what is no plain value
                    scope = (_Bound(), *scope)
                else:
                    counts[of] = index = counts.get(of, -1) + 1
                    scope = (_Bound(term=variable(of, index)), *scope)
            term = strip(term.parts[1])
        head, args = head_and_arguments(term)
        if head.name == ("Eq",) and len(args) == 3:
            left, right = (self.term(a, scope) for a in args[1:])
            if left is not None and right is not None and left is not right:
                if plain and left.op is not None and right.variables <= left.variables:
                    self.made.rules.append((label, left, right))

    def term(self, expr: Expr, scope: tuple[_Bound, ...]) -> Term | None:
        """A Lean term as one of ours; None when it has something that is no operator. Arguments
        are read all the same, since they may have operators of the core."""
        expr = strip(expr)
        if expr.kind is Kind.LITERAL and isinstance(expr.value, int) and expr.value < 10:
            return apply(self.operators.numeral(expr.value), ())
        head, args = head_and_arguments(expr)
        if head.kind is Kind.BVAR:
            bound = scope[int(head.value)] if int(head.value) < len(scope) else _Bound()
            found = bound.term
            for arg in args:
                value = self.term(arg, scope)
                if found is None or value is None or found.sort[0] != "→":
                    return None
                if value.sort != found.sort[1]:
                    return None
                found = apply(self.operators.application(found.sort), (found, value))
            return found
        if head.kind in (Kind.LAMBDA, Kind.LET):
            inner = (_Bound(), *scope)
            for part in head.parts[1:]:
                self.term(part, inner if part is head.parts[-1] else scope)
            return None
        if head.kind is not Kind.CONST:
            return None
        name = head.name
        if name == ("OfNat", "ofNat") and len(args) == 3:
            literal = strip(args[1])
            if self.made.sorts.of(args[0], tuple(b.sort for b in scope)) == NAT:
                return self.term(literal, scope)
        if name == ("Nat", "zero"):
            return apply(self.operators.numeral(0), ())
        constant = self.made.source.find(name)
        if constant is None:
            return None
        if name == ("Nat", "succ") and len(args) == 1:
            inner_term = self.term(args[0], scope)
            one = apply(self.operators.numeral(1), ())
            return None if inner_term is None else apply(self.operators.plus(), (inner_term, one))
        shape = self.operators.shape(constant)
        values = [
            self.term(a, scope) for a, kind in zip(args, shape.kinds, strict=False)
            if kind == "value"
        ]  # fmt: skip
        for extra in args[len(shape.kinds) :]:
            self.term(extra, scope)
        if len(args) != len(shape.kinds):
            return None
        bounds = tuple(b.sort for b in scope)
        sorts = [
            self.made.sorts.of(a, bounds)
            for a, kind in zip(args, shape.kinds, strict=True) if kind == "type"
        ]  # fmt: skip
        types = tuple(s for s in sorts if s is not None)
        if len(types) != len(sorts):
            return None
        op = self.made.operators.get((name, types))
        if op is None and name not in self.operators.own and not _is_internal(name):
            op = self._of_core(constant, types, head, args, shape, scope)
        if op is None or any(v is None for v in values):
            return None
        return apply(op, tuple(v for v in values if v is not None))

    def _of_core(
        self, constant: Constant, types: tuple[Sort, ...], head: Expr, args: list[Expr],
        shape: Shape, scope: tuple[_Bound, ...],
    ) -> Operator | None:  # fmt: skip
        """An operator of the core as it stands in an equation, with the instances there."""
        if constant.kind not in ("definition", "constructor"):
            return None
        sorts = self.operators.sorts_at(constant, types)
        if sorts is None or sorts[1] == PROP or any(s == PROP for s in sorts[0]):
            return None
        if not sorts[0] and constant.kind != "constructor":
            return None
        closed: Expr | None = head
        exprs = tuple(b.expr for b in scope)
        for arg, kind in zip(args, shape.kinds, strict=True):
            if kind != "value" and closed is not None:
                inner = instantiated(arg, exprs)
                closed = None if inner is None else Expr(Kind.APP, (closed, inner))
            elif kind == "value":
                break
        later = "value" in shape.kinds and any(
            k != "value" for k in shape.kinds[shape.kinds.index("value") :]
        )
        if closed is None or later:
            return None
        return self.operators.operator(constant, types, closed=closed)


def instantiated(term: Expr, values: tuple[Expr | None, ...]) -> Expr | None:
    """A term with closed terms for its free variables, the innermost first; None when it has one
    for which there is none."""
    memo: dict[tuple[int, int], Expr | None] = {}

    def go(term: Expr, depth: int) -> Expr | None:
        key = (id(term), depth)
        if key in memo:
            return memo[key]
        found: Expr | None = term
        if term.kind is Kind.BVAR:
            index = int(term.value) - depth
            if index >= 0:
                found = values[index] if index < len(values) else None
        elif term.parts:
            binds = term.kind in (Kind.LAMBDA, Kind.FORALL, Kind.LET)
            last = len(term.parts) - 1
            parts = [go(p, depth + (binds and i == last)) for i, p in enumerate(term.parts)]
            whole = tuple(p for p in parts if p is not None)
            if len(whole) < len(parts):
                found = None
            else:
                found = Expr(term.kind, whole, term.name, term.levels, term.value)
        memo[key] = found
        return found

    return go(term, 0)


def _leading_types(statement: Expr) -> int:
    count, term = 0, strip(statement)
    while term.kind is Kind.FORALL:
        count += is_type_sort(term.parts[0])
        term = strip(term.parts[1])
    return count


def _is_internal(name: Name) -> bool:
    return any(
        not isinstance(c, str) or c in _INTERNAL or c.startswith(("_", "match_", "proof_", "inst"))
        for c in name
    )
