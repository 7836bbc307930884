"""Whether propositions hold on closed values: Lean's connectives, and predicates by derivation."""

from __future__ import annotations

from typing import Any, Final

from qedgym.data_synth.explore_enumerate import Values
from qedgym.data_synth.explore_eval import (
    Arrow,
    Data,
    Ground,
    Head,
    Unknown,
    data,
)
from qedgym.data_synth.explore_sorts import BOOL, Sort, is_prop_sort
from qedgym.data_synth.explore_terms import Term
from qedgym.env.expr import (
    Constant,
    Expr,
    Kind,
    conclusion,
    head_and_arguments,
    strip,
)

_DEPTH: Final = 14
_INSTANCES: Final = 12
"""Values that a quantified variable takes."""
_TRUE: Final = data(("Bool", "true"))


class Truth:
    """Decides propositions; what it cannot decide is left out as false."""

    def __init__(self, values: Values) -> None:
        self.values: Final = values
        self.evaluator: Final = values.signature.evaluator
        self.sorts: Final = values.signature.sorts
        self._bits: dict[Term, int] = {}
        self._held: dict[tuple[object, ...], bool] = {}
        self._open: set[tuple[object, ...]] = set()

    def bits(self, term: Term) -> int:
        """The valuations at which a predicate or truth value holds, as bits."""
        if term not in self._bits:
            if term.sort == BOOL:
                held = [v is _TRUE for v in self.values.of(term)]
            else:
                columns = [self.values.of(a) for a in term.args]
                held = [self._holds(term, row) for row in zip(*columns, strict=True)]
            self._bits[term] = sum(1 << i for i, yes in enumerate(held) if yes)
        return self._bits[term]

    def equal_bits(self, a: Term, b: Term) -> int:
        """The valuations at which two terms are equal."""
        pairs = zip(self.values.of(a), self.values.of(b), strict=True)
        return sum(1 << i for i, (x, y) in enumerate(pairs) if x is not None and x == y)

    def _holds(self, term: Term, args: tuple[Ground | None, ...]) -> bool:
        assert term.op is not None
        key = (term.op, *args)
        if key not in self._held:
            given = [a for a in args if a is not None]
            held = False
            if len(given) == len(args):
                self.evaluator.start()
                try:
                    value = self.evaluator.run(term.op.expr, None, list(reversed(given)))
                    held = self.holds(value, _DEPTH)
                except (Unknown, RecursionError):
                    held = False
            self._held[key] = held
        return self._held[key]

    def holds(self, value: Any, depth: int) -> bool:
        """Whether a proposition holds. Raises ``Unknown`` when that cannot be told."""
        value = self.evaluator.force(value)
        if depth <= 0:
            return False
        if isinstance(value, Arrow):
            return self._for_all(value, depth)
        if not isinstance(value, Head):
            raise Unknown("no proposition")
        args = value.args
        match value.name:
            case ("True",):
                return True
            case ("False",):
                return False
            case ("Eq",) if len(args) == 3:
                return self._ground(args[1]) == self._ground(args[2])
            case ("And",):
                return self.holds(args[0], depth) and self.holds(args[1], depth)
            case ("Or",):
                return self.holds(args[0], depth) or self.holds(args[1], depth)
            case ("Iff",):
                return self.holds(args[0], depth) == self.holds(args[1], depth)
            case ("Nat", "le"):
                a, b = self._ground(args[0]), self._ground(args[1])
                return isinstance(a, int) and isinstance(b, int) and a <= b
            case ("Exists",):
                domain = self._sort(args[0])
                options = self.sorts.values(domain)[:_INSTANCES]
                return any(self.holds(self.evaluator.call(self.evaluator.force(args[1]), v), depth)
                           for v in options)  # fmt: skip
        found = self.evaluator.constant(value.name)
        if found is None or found.kind != "inductive":
            raise Unknown("a proposition that nothing is known of")
        return self._derived(found, args, depth)

    def _ground(self, item: Any) -> Ground:
        return self.evaluator.ground(item)

    def _sort(self, item: Any) -> Sort:
        value = self.evaluator.force(item)
        if not isinstance(value, Head):
            raise Unknown("no type")
        if not value.args and len(value.name) == 1 and str(value.name[0]).startswith("'"):
            return (str(value.name[0]),)
        return (".".join(map(str, value.name)), *(self._sort(a) for a in value.args))

    def _for_all(self, value: Arrow, depth: int) -> bool:
        domain = self.evaluator.run(value.domain, value.env, [])
        try:
            sort = self._sort(domain)
            options = self.sorts.values(sort)[:_INSTANCES]
        except Unknown:
            options = ()
        if options:
            return all(
                self.holds(self.evaluator.run(value.body, (v, value.env), []), depth)
                for v in options
            )
        if not self.holds(domain, depth):
            return True
        return self.holds(self.evaluator.run(value.body, (data(()), value.env), []), depth)

    # ---- inductive predicates

    def _derived(self, predicate: Constant, args: list[Any], depth: int) -> bool:
        params = predicate.numbers[0]
        given = args[:params]
        indices = tuple(self._ground(a) for a in args[params:])
        shown = tuple(self._key(a) for a in given)
        key = (predicate.name, shown, indices)
        if self._held.get(key):
            return True
        if key in self._open:
            return False
        self._open.add(key)
        try:
            for name in predicate.constructors:
                maker = self.evaluator.constant(name)
                if maker is not None and self._by(maker, given, indices, depth):
                    self._held[key] = True
                    return True
            return False
        finally:
            self._open.discard(key)

    def _key(self, item: Any) -> object:
        value = self.evaluator.force(item)
        if isinstance(value, Data | int):
            return value
        return value.name if isinstance(value, Head) else id(value)

    def _by(
        self, maker: Constant, given: list[Any], indices: tuple[Ground, ...], depth: int
    ) -> bool:
        """Whether one constructor derives the predicate at these values."""
        term, binders = strip(maker.type), []
        while term.kind is Kind.FORALL:
            binders.append(term.parts[0])
            term = strip(term.parts[1])
        _, args = head_and_arguments(term)
        patterns = args[len(given) :]
        count = len(binders)
        values: list[Any] = [None] * count
        values[: len(given)] = given
        later: list[tuple[Expr, Ground]] = []
        for pattern, value in zip(patterns, indices, strict=True):
            if not self._fits(strip(pattern), value, values, count, later):
                return False
        return self._rest(binders, values, len(given), later, depth)

    def _fits(
        self, pattern: Expr, value: Ground, values: list[Any], count: int,
        later: list[tuple[Expr, Ground]],
    ) -> bool:  # fmt: skip
        """Fill in variables of a pattern of constructors; what is no such pattern is for later."""
        if pattern.kind is Kind.BVAR:
            place = count - 1 - int(pattern.value)
            if values[place] is None:
                values[place] = value
                return True
            return bool(self._ground(values[place]) == value)
        head, args = head_and_arguments(pattern)
        if head.kind is Kind.CONST and isinstance(value, Data):
            found = self.evaluator.constant(head.name)
            if found is not None and found.kind == "constructor":
                fields = args[found.numbers[1] :]
                if value.name != head.name or len(fields) != len(value.args):
                    return False
                return all(
                    self._fits(strip(p), v, values, count, later)
                    for p, v in zip(fields, value.args, strict=True)
                )
        if isinstance(value, int):
            if head.name == ("Nat", "succ") and len(args) == 1:
                return value > 0 and self._fits(strip(args[0]), value - 1, values, count, later)
            if head.name == ("HAdd", "hAdd") and len(args) == 6:
                step = self._literal(args[5])
                if step is not None:
                    rest = value - step
                    return rest >= 0 and self._fits(strip(args[4]), rest, values, count, later)
        later.append((pattern, value))
        return True

    def _literal(self, expr: Expr) -> int | None:
        expr = strip(expr)
        if expr.kind is Kind.LITERAL and isinstance(expr.value, int):
            return expr.value
        head, args = head_and_arguments(expr)
        if head.name == ("OfNat", "ofNat") and len(args) == 3:
            return self._literal(args[1])
        return None

    def _rest(
        self, binders: list[Expr], values: list[Any], at: int, later: list[tuple[Expr, Ground]],
        depth: int,
    ) -> bool:  # fmt: skip
        """Find values for what no pattern gave, and see that all premises hold."""
        if at == len(binders):
            env: Any = None
            for value in values:
                env = (value, env)
            return all(self._ground(self.evaluator.run(p, env, [])) == v for p, v in later)
        env = None
        for value in values[:at]:
            env = (value, env)
        if values[at] is None and self._is_claim(binders[at]):
            if not self.holds(self.evaluator.run(binders[at], env, []), depth - 1):
                return False
            values[at] = data(())
            held = self._rest(binders, values, at + 1, later, depth)
            values[at] = None
            return held
        if values[at] is not None:
            return self._rest(binders, values, at + 1, later, depth)
        sort = self._sort(self.evaluator.run(binders[at], env, []))
        for option in self.sorts.values(sort)[:_INSTANCES]:
            values[at] = option
            if self._rest(binders, values, at + 1, later, depth):
                return True
        values[at] = None
        return False

    def _is_claim(self, domain: Expr) -> bool:
        end = conclusion(domain)
        if end.kind is Kind.SORT:
            return False
        head, _ = head_and_arguments(end)
        if head.kind is not Kind.CONST:
            return False
        found = self.evaluator.constant(head.name)
        return found is not None and is_prop_sort(conclusion(found.type))
