"""The operators and sorts of a file of definitions: what statements can be made of.

Every constant that the file declares is an operator, at the types that the file's own signatures
mention: type parameters stand for one type variable, or for a type that occurs there. What the
equations of the definitions mention of the core (``+`` in the length of a list) is an operator,
too. What cannot be one is listed with its reason.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field
from typing import Final

from qedgym.data_synth.explore_eval import Evaluator
from qedgym.data_synth.explore_sorts import (
    NAT,
    PROP,
    Sort,
    Sorts,
    is_prop_sort,
    is_type_sort,
    is_variable,
    sort_size,
)
from qedgym.data_synth.explore_source import Source
from qedgym.data_synth.explore_terms import Operator, Term, apply, variable
from qedgym.env.expr import (
    Constant,
    Expr,
    Kind,
    Name,
    conclusion,
    head_and_arguments,
    name_text,
    parse_name,
    strip,
)

ALPHA: Final[Sort] = ("'a",)
_INSTANCE = 3
_AT_MOST = 4
"""Types at which one polymorphic constant is taken."""
_INTERNAL = frozenset(
    "rec recOn casesOn brecOn below binductionOn noConfusion noConfusionType ndrec ctorIdx"
    " toCtorIdx elim sizeOf rec_1 ofNat_eq ite dite id outParam namedPattern".split()
)


@dataclass(frozen=True, slots=True)
class Skipped:
    """A declaration that takes no part, and why."""

    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class Shape:
    """A constant's type: what each argument is."""

    kinds: tuple[str, ...]
    """``type``, ``class`` or ``value``."""
    type: Expr


@dataclass(eq=False)
class Signature:
    """Operators by what they are, and the sorts that they range over."""

    source: Source
    evaluator: Evaluator
    sorts: Sorts
    operators: dict[tuple[object, ...], Operator] = field(default_factory=dict)
    skipped: list[Skipped] = field(default_factory=list)
    ranges: set[Sort] = field(default_factory=set)
    rules: list[tuple[str, Term, Term]] = field(default_factory=list)
    """The definitions' equations: name, left side, right side."""

    def find(self, name: Name, text: str, args: tuple[Sort, ...], result: Sort) -> Operator | None:
        """The operator of that constant at these sorts."""
        found = self.operators.values()
        key = (name, text, args, result)
        return next((o for o in found if (o.name, o.text, o.args, o.result) == key), None)


def read_signature(source: Source) -> Signature:
    """The operators of a source."""
    evaluator = Evaluator(source)
    made = Signature(source, evaluator, Sorts(evaluator))
    _Reader(made).read()
    return made


def sort_expr(sort: Sort) -> Expr:
    """A sort as a term; type variables are constants that nothing defines."""
    if sort[0] == "→":
        return Expr(Kind.FORALL, (sort_expr(sort[1]), sort_expr(sort[2])), ("a",))
    term = Expr(Kind.CONST, name=(sort[0],) if is_variable(sort) else parse_name(sort[0]))
    for part in sort[1:]:
        term = Expr(Kind.APP, (term, sort_expr(part)))
    return term


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


class _Reader:
    """Fills a signature."""

    def __init__(self, made: Signature) -> None:
        self.made, self.source = made, made.source
        self.own = frozenset(made.source.written)
        self.order = {name: i for i, name in enumerate(made.source.written)}
        self.shapes: dict[Name, Shape | None] = {}

    def read(self) -> None:
        """Read all that was written."""
        constants = [self.source.module[name] for name in self.source.written]
        functions: list[Constant] = []
        for constant in constants:
            if constant.kind == "inductive" and not is_prop_sort(conclusion(constant.type)):
                functions += self._type(constant)
            elif constant.kind in ("definition", "opaque", "axiom", "inductive"):
                if self._takes_part(constant):
                    functions.append(constant)
        for constant in functions:
            self._generic(constant)
        self._core()
        for constant in functions:
            self._instances(constant)
        self._core()
        self._equations()
        self._core()
        for sort in sorted(self.made.ranges, key=repr):
            if sort[0] == "→" and {sort[1], sort[2]} <= self.made.ranges:
                op = Operator(
                    ("apply",), "apply", (sort, sort[1]), sort[2],
                    Expr(Kind.CONST, name=("apply",)), "apply", False, 1,
                    ((sort, sort[1]), sort[2]),
                )  # fmt: skip
                self.made.operators["apply", sort] = op

    def _skip(self, name: Name, reason: str) -> None:
        text = name_text(name)
        if all(s.name != text for s in self.made.skipped):
            self.made.skipped.append(Skipped(text, reason))

    def _type(self, constant: Constant) -> list[Constant]:
        """The constructors of a type of the file that are operators."""
        if constant.numbers[1]:
            self._skip(constant.name, "an indexed family of types")
            return []
        if self._shape(constant) is None or "value" in self._shape_of(constant).kinds:
            self._skip(constant.name, "a type with parameters that are no types")
            return []
        found = [self.source.find(name) for name in constant.constructors]
        return [c for c in found if c is not None]

    def _takes_part(self, constant: Constant) -> bool:
        end = conclusion(constant.type)
        if is_type_sort(end):
            return False  # a type of its own, unfolded where it is used
        if constant.kind == "axiom":
            self._skip(constant.name, "an axiom")
            return False
        if constant.safety != "safe":
            self._skip(constant.name, f"{constant.safety}: Lean proves nothing of it")
            return False
        if constant.kind == "opaque":
            self._skip(constant.name, "opaque: Lean proves nothing of it")
            return False
        head, _ = head_and_arguments(end)
        found = self.source.find(head.name) if head.kind is Kind.CONST else None
        if found is not None and self._is_class(found):
            return False  # an instance
        return True

    def _is_class(self, constant: Constant) -> bool:
        """Whether a type is a class: some instance argument of its projections is of it."""
        if name_text(constant.name) in _CLASSES:
            return True
        for name in self.source.module.names:
            if name[:-1] == constant.name and self.source.module.kind(name) == "definition":
                return _has_instance_of(self.source.module[name].type, constant.name)
        return False

    def _shape(self, constant: Constant) -> Shape | None:
        if constant.name not in self.shapes:
            kinds = []
            term = strip(constant.type)
            while term.kind is Kind.FORALL:
                domain = strip(term.parts[0])
                kinds.append(
                    "type" if is_type_sort(domain)
                    else "class" if term.value == _INSTANCE
                    else "value"
                )  # fmt: skip
                term = strip(term.parts[1])
            self.shapes[constant.name] = Shape(tuple(kinds), constant.type)
        return self.shapes[constant.name]

    def _shape_of(self, constant: Constant) -> Shape:
        shape = self._shape(constant)
        assert shape is not None
        return shape

    def _generic(self, constant: Constant) -> None:
        """A constant of the file with one type variable for all its parameters."""
        shape = self._shape_of(constant)
        if "class" in shape.kinds:
            self._at_types(constant, shape)
            return
        types = tuple(ALPHA for kind in shape.kinds if kind == "type")
        op = self._operator(constant, types, explain=True)
        if op is not None:
            self.made.ranges |= {*op.args, op.result} - {PROP}

    def _at_types(self, constant: Constant, shape: Shape) -> None:
        found = False
        for (name, type_), term in self.source.at_types.items():
            if name == constant.name:
                sort = (type_,)
                types = tuple(sort for kind in shape.kinds if kind == "type")
                op = self._operator(constant, types, closed=strip(term))
                found |= op is not None
                if op is not None:
                    self.made.ranges |= {*op.args, op.result} - {PROP}
        if not found:
            self._skip(constant.name, "it takes type classes for which no instance was found")

    def _instances(self, constant: Constant) -> None:
        """The same constant at other types of the signature."""
        shape = self._shape_of(constant)
        count = shape.kinds.count("type")
        if not count or "class" in shape.kinds:
            return
        options = sorted(
            (s for s in self.made.ranges if s[0] != "→"), key=lambda s: (sort_size(s), repr(s))
        )
        taken = 1
        for types in itertools.islice(itertools.product(options, repeat=count), 200):
            sorts = self._signature_at(constant, types)
            if sorts is None or types == (ALPHA,) * count or taken >= _AT_MOST:
                continue
            if {*sorts[0], sorts[1]} - {PROP} <= self.made.ranges:
                taken += self._operator(constant, types) is not None

    def _signature_at(
        self, constant: Constant, types: tuple[Sort, ...]
    ) -> tuple[tuple[Sort, ...], Sort] | None:
        """Sorts of the value arguments and the result, type arguments being these."""
        given = iter(types)
        term, bound, args = strip(constant.type), tuple[Sort | None, ...](), []
        for kind in self._shape_of(constant).kinds:
            if kind == "type":
                bound = (next(given), *bound)
            else:
                if kind == "value":
                    sort = self.made.sorts.of(term.parts[0], bound)
                    if sort is None or sort == PROP or term.value != 0 and not _is_maker(constant):
                        return None
                    args.append(sort)
                bound = (None, *bound)
            term = strip(term.parts[1])
        result = self.made.sorts.of(term, bound)
        return None if result is None else (tuple(args), result)

    def _operator(
        self, constant: Constant, types: tuple[Sort, ...], *, explain: bool = False,
        closed: Expr | None = None,
    ) -> Operator | None:  # fmt: skip
        """The constant at these types, made if need be; None when it cannot be one."""
        key = (constant.name, types)
        if key in self.made.operators:
            return self.made.operators[key]
        own = constant.name in self.own or constant.induct in self.own
        sorts = self._signature_at(constant, types)
        if sorts is None:
            if explain:
                self._skip(constant.name, "its type depends on values, or is no plain type")
            return None
        for sort in {*sorts[0], sorts[1]} - {PROP}:
            if not self.made.sorts.values(sort):
                if explain:
                    self._skip(constant.name, f"no small values are known of type {sort[0]}")
                return None
        if closed is None:
            closed = Expr(Kind.CONST, name=constant.name)
            for sort in types:
                closed = Expr(Kind.APP, (closed, sort_expr(sort)))
        kind = (
            "constructor" if constant.kind == "constructor"
            else "predicate" if sorts[1] == PROP
            else "function"
        )  # fmt: skip
        place = self.order.get(constant.name, 0)
        rank = 10 + len(self.order) + place if own and kind != "constructor" else 4
        if kind == "constructor":
            rank = 2 + constant.numbers[0] if own else 2
        shape = self._shape_of(constant)
        if "class" in shape.kinds:
            declared = sorts
        else:
            names = tuple((f"'{i}",) for i in range(len(types)))
            declared = self._signature_at(constant, names) or sorts
        op = Operator(constant.name, name_text(constant.name), *sorts, closed, kind, own, rank,
                      declared)  # fmt: skip
        self.made.operators[key] = op
        return op

    # ---- what the equations say

    def _core(self) -> None:
        """Constructors and numerals of the core's types that occur."""
        for sort in sorted(self.made.ranges, key=repr):
            if sort == NAT:
                self._numeral(0)
                self._numeral(1)
                self._plus()
                continue
            found = self.made.sorts.inductive(sort)
            if found is None or found.name in self.own:
                continue
            for name in found.constructors:
                maker = self.source.find(name)
                if maker is not None and self._shape(maker) is not None:
                    self._operator(maker, sort[1:])

    def _numeral(self, number: int) -> Operator:
        name, key = ("OfNat", "ofNat"), (("OfNat", "ofNat"), NAT, number)
        if key not in self.made.operators:
            closed = Expr(Kind.LITERAL, value=number)
            self.made.operators[key] = Operator(
                name, str(number), (), NAT, closed, "constructor", False, 0, ((), NAT)
            )
        return self.made.operators[key]

    def _plus(self) -> Operator:
        name = ("HAdd", "hAdd")
        key = (name, (NAT, NAT, NAT))
        if key not in self.made.operators:
            sorts = ((NAT, NAT), NAT)
            closed = Expr(Kind.CONST, name=("Nat", "add"))
            self.made.operators[key] = Operator(
                name, name_text(name), *sorts, closed, "function", False, 3, sorts
            )
        return self.made.operators[key]

    def _equations(self) -> None:
        """Turn the definitions' equations into rules, finding operators of the core in them."""
        for name in self.source.written:
            for label, statement in self.source.equations.get(name, ()):
                count = _leading_types(statement)
                options = {
                    tuple(key[1]) for key in self.made.operators
                    if key[0] == name and isinstance(key[1], tuple)
                } or {(ALPHA,) * count}  # fmt: skip
                for types in sorted(options, key=repr):
                    if len(types) == count or not count:
                        self._rule(label, statement, types)
                    # With classes among the arguments the type arguments are the first.
        self._close_ranges()

    def _close_ranges(self) -> None:
        for op in list(self.made.operators.values()):
            self.made.ranges |= {*op.args, op.result} - {PROP}

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
            return apply(self._numeral(expr.value), ())
        head, args = head_and_arguments(expr)
        if head.kind is Kind.BVAR:
            bound = scope[int(head.value)] if int(head.value) < len(scope) else _Bound()
            found = bound.term
            for arg in args:
                value = self.term(arg, scope)
                if found is None or value is None or found.sort[0] != "→":
                    return None
                found = self._applied(found, value)
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
            return apply(self._numeral(0), ())
        constant = self.source.find(name)
        if constant is None:
            return None
        if name == ("Nat", "succ") and len(args) == 1:
            inner_term = self.term(args[0], scope)
            one = apply(self._numeral(1), ())
            return None if inner_term is None else apply(self._plus(), (inner_term, one))
        shape = self._shape_of(constant)
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
        if op is None and name not in self.own and not _is_internal(name):
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
        sorts = self._signature_at(constant, types)
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
        return self._operator(constant, types, closed=closed)

    def _applied(self, function: Term, value: Term) -> Term | None:
        sort = function.sort
        if value.sort != sort[1]:
            return None
        key = ("apply", sort)
        if key not in self.made.operators:
            self.made.operators[key] = Operator(
                ("apply",), "apply", (sort, sort[1]), sort[2],
                Expr(Kind.CONST, name=("apply",)), "apply", False, 1, ((sort, sort[1]), sort[2]),
            )  # fmt: skip
        return apply(self.made.operators[key], (function, value))


@dataclass(frozen=True, slots=True)
class _Bound:
    """What a bound variable of an equation stands for."""

    sort: Sort | None = None
    expr: Expr | None = None
    term: Term | None = None


_CLASSES = frozenset(
    "Decidable DecidableEq Inhabited Nonempty Add Mul Sub Neg HAdd HMul HSub LE LT BEq Hashable"
    " Repr ToString Ord OfNat Append HAppend Coe CoeSort CoeFun Functor Monad Membership"
    " SizeOf HPow Pow Zero One LawfulBEq Max Min Div Mod".split()
)


def _is_maker(constant: Constant) -> bool:
    return constant.kind == "constructor" or constant.kind == "inductive"


def _has_instance_of(type_: Expr, name: Name) -> bool:
    term = strip(type_)
    while term.kind is Kind.FORALL:
        if term.value == _INSTANCE and head_and_arguments(term.parts[0])[0].name == name:
            return True
        term = strip(term.parts[1])
    return False


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
