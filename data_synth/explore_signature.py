"""The operators and sorts of a file of definitions: what statements can be made of.

Every constant that the file declares is an operator, at the types that the file's own signatures
mention: type parameters stand for one type variable, or for a type that occurs there. What the
equations of the definitions mention of the core (``+`` in the length of a list) is an operator,
too. What cannot be one is listed with its reason.
"""

from __future__ import annotations

import itertools

from qedgym.data_synth.explore_equations import Equations
from qedgym.data_synth.explore_eval import Evaluator
from qedgym.data_synth.explore_operators import ALPHA, INSTANCE, Operators, Shape, Signature
from qedgym.data_synth.explore_sorts import PROP, Sorts, is_prop_sort, is_type_sort, sort_size
from qedgym.data_synth.explore_source import Source
from qedgym.env.expr import (
    Constant,
    Expr,
    Kind,
    Name,
    conclusion,
    head_and_arguments,
    name_text,
    strip,
)

_AT_MOST = 4
"""Types at which one polymorphic constant is taken."""


def read_signature(source: Source) -> Signature:
    """The operators of a source."""
    evaluator = Evaluator(source)
    made = Signature(source, evaluator, Sorts(evaluator))
    _Reader(made).read()
    return made


class _Reader:
    """Fills a signature."""

    def __init__(self, made: Signature) -> None:
        self.made, self.source = made, made.source
        self.operators = Operators(made)

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
        self.operators.add_core()
        for constant in functions:
            self._instances(constant)
        self.operators.add_core()
        Equations(self.made, self.operators).read()
        self.operators.add_core()
        for sort in sorted(self.made.ranges, key=repr):
            if sort[0] == "→" and {sort[1], sort[2]} <= self.made.ranges:
                self.operators.application(sort)

    def _type(self, constant: Constant) -> list[Constant]:
        """The constructors of a type of the file that are operators."""
        if constant.numbers[1]:
            self.operators.skip(constant.name, "an indexed family of types")
            return []
        if "value" in self.operators.shape(constant).kinds:
            self.operators.skip(constant.name, "a type with parameters that are no types")
            return []
        found = [self.source.find(name) for name in constant.constructors]
        return [c for c in found if c is not None]

    def _takes_part(self, constant: Constant) -> bool:
        end = conclusion(constant.type)
        if is_type_sort(end):
            return False  # a type of its own, unfolded where it is used
        if constant.kind == "axiom":
            self.operators.skip(constant.name, "an axiom")
            return False
        if constant.safety != "safe":
            self.operators.skip(constant.name, f"{constant.safety}: Lean proves nothing of it")
            return False
        if constant.kind == "opaque":
            self.operators.skip(constant.name, "opaque: Lean proves nothing of it")
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

    def _generic(self, constant: Constant) -> None:
        """A constant of the file with one type variable for all its parameters."""
        shape = self.operators.shape(constant)
        if "class" in shape.kinds:
            self._at_types(constant, shape)
            return
        types = tuple(ALPHA for kind in shape.kinds if kind == "type")
        op = self.operators.operator(constant, types, explain=True)
        if op is not None:
            self.made.ranges |= {*op.args, op.result} - {PROP}

    def _at_types(self, constant: Constant, shape: Shape) -> None:
        found = False
        for (name, type_), term in self.source.at_types.items():
            if name == constant.name:
                sort = (type_,)
                types = tuple(sort for kind in shape.kinds if kind == "type")
                op = self.operators.operator(constant, types, closed=strip(term))
                found |= op is not None
                if op is not None:
                    self.made.ranges |= {*op.args, op.result} - {PROP}
        if not found:
            reason = "it takes type classes for which no instance was found"
            self.operators.skip(constant.name, reason)

    def _instances(self, constant: Constant) -> None:
        """The same constant at other types of the signature."""
        shape = self.operators.shape(constant)
        count = shape.kinds.count("type")
        if not count or "class" in shape.kinds:
            return
        options = sorted(
            (s for s in self.made.ranges if s[0] != "→"), key=lambda s: (sort_size(s), repr(s))
        )
        taken = 1
        for types in itertools.islice(itertools.product(options, repeat=count), 200):
            sorts = self.operators.sorts_at(constant, types)
            if sorts is None or types == (ALPHA,) * count or taken >= _AT_MOST:
                continue
            if {*sorts[0], sorts[1]} - {PROP} <= self.made.ranges:
                taken += self.operators.operator(constant, types) is not None


_CLASSES = frozenset(
    "Decidable DecidableEq Inhabited Nonempty Add Mul Sub Neg HAdd HMul HSub LE LT BEq Hashable"
    " Repr ToString Ord OfNat Append HAppend Coe CoeSort CoeFun Functor Monad Membership"
    " SizeOf HPow Pow Zero One LawfulBEq Max Min Div Mod".split()
)


def _has_instance_of(type_: Expr, name: Name) -> bool:
    term = strip(type_)
    while term.kind is Kind.FORALL:
        if term.value == INSTANCE and head_and_arguments(term.parts[0])[0].name == name:
            return True
        term = strip(term.parts[1])
    return False
