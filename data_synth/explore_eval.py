"""Evaluates Lean's terms on closed small values, in Python, as the kernel would compute them.

Lazy evaluation of the kernel's own terms: definitions unfold to the body that Lean's equation
states, recursors compute by their rules, numbers are Python's. Proofs are not looked at. This only
says which statements are worth a proof: nothing is believed because of it.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any, Final

from qedgym.data_synth.explore_source import Source
from qedgym.env.expr import Constant, Expr, Kind, Name, RecursorRule, head_and_arguments, strip

STEPS: Final = 20_000
"""Steps that one evaluation may take."""
VALUE_SIZE: Final = 400
"""Constructors that a value may have, at most."""


class Unknown(Exception):
    """A value that cannot be told: too large, too long to compute, or no data."""


class Data:
    """A value: a constructor with its fields, or an atom of an unknown type. Equal values are the
    same object."""

    __slots__ = ("args", "name", "size", "text")

    def __init__(self, name: Name, args: tuple[Ground, ...]) -> None:
        self.name: Final = name
        self.args: Final = args
        self.size: int = 1 + sum([a.size if isinstance(a, Data) else 1 for a in args])
        shown = str(name[-1]) if name else "·"
        self.text: Final = f"({shown} {' '.join(map(text_of, args))})" if args else shown


class Function:
    """A value that is a function: a table made up as it is asked."""

    __slots__ = ("answer", "text")

    def __init__(self, text: str, answer: Callable[[Ground], Ground | Function]) -> None:
        self.text: Final = text
        self.answer: Final = answer


Ground = Data | int | Function
"""A value without anything left to compute."""


def text_of(value: Ground) -> str:
    """A value for people, and for making up functions: equal values have equal texts."""
    return str(value) if isinstance(value, int) else value.text


_known: dict[tuple[Any, ...], Data] = {}


def data(name: Name, args: tuple[Ground, ...] = ()) -> Data:
    """The value with this constructor and these fields."""
    key = (name, *args)
    found = _known.get(key)
    if found is None:
        found = _known[key] = Data(name, args)
    return found


class _Thunk:
    __slots__ = ("env", "expr", "value")

    def __init__(self, expr: Expr | None, env: Any, value: Any = None) -> None:
        self.expr, self.env, self.value = expr, env, value


class _Closure:
    __slots__ = ("body", "env")

    def __init__(self, body: Expr, env: Any) -> None:
        self.body, self.env = body, env


class _Built:
    """A constructor whose fields may still be to compute."""

    __slots__ = ("args", "name")

    def __init__(self, name: Name, args: list[Any]) -> None:
        self.name, self.args = name, args


class Head:
    """What computes no further: a type, a proposition, a proof, an unknown."""

    __slots__ = ("args", "name")

    def __init__(self, name: Name, args: list[Any]) -> None:
        self.name, self.args = name, args


class _Partial:
    """A constant with fewer arguments than it computes with; the last one comes first."""

    __slots__ = ("expr", "stack")

    def __init__(self, expr: Expr, stack: list[Any]) -> None:
        self.expr, self.stack = expr, stack


class Arrow:
    """A ``∀`` or ``→`` as a value."""

    __slots__ = ("body", "domain", "env")

    def __init__(self, domain: Expr, body: Expr, env: Any) -> None:
        self.domain, self.body, self.env = domain, body, env


_NAT: Final[dict[Name, Callable[[int, int], int | bool]]] = {
    ("Nat", "add"): lambda a, b: a + b,
    ("Nat", "sub"): lambda a, b: max(0, a - b),
    ("Nat", "mul"): lambda a, b: a * b,
    ("Nat", "div"): lambda a, b: a // b if b else 0,
    ("Nat", "mod"): lambda a, b: a % b if b else a,
    ("Nat", "gcd"): math.gcd,
    ("Nat", "beq"): lambda a, b: a == b,
    ("Nat", "ble"): lambda a, b: a <= b,
    ("Nat", "land"): lambda a, b: a & b,
    ("Nat", "lor"): lambda a, b: a | b,
    ("Nat", "xor"): lambda a, b: a ^ b,
    ("Nat", "shiftRight"): lambda a, b: a >> b,
    ("Nat", "pow"): lambda a, b: a**b if a < 2 or b * a.bit_length() < 128 else _too_large(),
    ("Nat", "shiftLeft"): lambda a, b: a << b if b < 128 else _too_large(),
}
_SUCC: Final[Name] = ("Nat", "succ")
_ZERO: Final[Name] = ("Nat", "zero")
_TRUE, _FALSE = data(("Bool", "true")), data(("Bool", "false"))


def _too_large() -> int:
    raise Unknown("a number is too large")


class Evaluator:
    """Computes terms of one source."""

    def __init__(self, source: Source) -> None:
        self.source: Final = source
        self._constants: dict[Name, Constant | None] = {}
        self._bodies: dict[Name, Expr | None] = {}
        self._left = 0

    def constant(self, name: Name) -> Constant | None:
        """A constant of the file or the core."""
        if name not in self._constants:
            self._constants[name] = self.source.find(name)
        return self._constants[name]

    def apply(self, function: Expr, args: list[Ground]) -> Ground:
        """The value of a closed term at arguments.

        Raises ``Unknown`` when it is too large or takes too long, or is no data.
        """
        self._left = STEPS
        try:
            return self.ground(self.run(function, None, list(reversed(args))))
        except RecursionError:
            raise Unknown("too deep") from None

    def start(self) -> None:
        """Give the next computation its steps."""
        self._left = STEPS

    def force(self, item: Any) -> Any:
        """What a thunk stands for."""
        if isinstance(item, _Thunk):
            if item.expr is not None:
                item.value = self.run(item.expr, item.env, [])
                item.expr = item.env = None
            return item.value
        return item

    def ground(self, item: Any) -> Ground:
        """All of a value computed. Raises ``Unknown`` when it is no data."""
        value = self.force(item)
        if isinstance(value, Data | int | Function):
            return value
        if isinstance(value, _Built):
            fields = tuple([self.ground(a) for a in value.args])
            made = data(value.name, fields)
            if made.size > VALUE_SIZE:
                raise Unknown("a value is too large")
            return made
        if isinstance(value, Head) and self._is_proof(value.name):
            return data(())
        raise Unknown("no data")

    def _is_proof(self, name: Name) -> bool:
        found = self.constant(name)
        return found is not None and found.kind == "theorem"

    def call(self, value: Any, arg: Any) -> Any:
        """A function value applied."""
        if isinstance(value, _Closure):
            return self.run(value.body, (arg, value.env), [])
        if isinstance(value, _Partial):
            return self.run(value.expr, None, [arg, *value.stack])
        if isinstance(value, Function):
            return value.answer(self.ground(arg))
        if isinstance(value, Head):
            return Head(value.name, [*value.args, arg])
        raise Unknown("no function")

    def delay(self, expr: Expr, env: Any) -> Any:
        """An argument, to be computed when it is needed."""
        while expr.kind is Kind.MDATA:
            expr = expr.parts[0]
        if expr.kind is Kind.BVAR:
            for _ in range(int(expr.value)):
                env = env[1]
            return env[0]
        if expr.kind is Kind.LITERAL and isinstance(expr.value, int):
            return expr.value
        return _Thunk(expr, env)

    def run(self, expr: Expr, env: Any, stack: list[Any]) -> Any:
        """Compute until the head is known. ``stack``: arguments, the first one last."""
        while True:
            self._left -= 1
            if self._left < 0:
                raise Unknown("too many steps")
            kind = expr.kind
            if kind is Kind.APP:
                stack.append(self.delay(expr.parts[1], env))
                expr = expr.parts[0]
                continue
            if kind is Kind.LAMBDA:
                if not stack:
                    return _Closure(expr.parts[1], env)
                env = (stack.pop(), env)
                expr = expr.parts[1]
                continue
            if kind is Kind.MDATA:
                expr = expr.parts[0]
                continue
            if kind is Kind.LET:
                env = (self.delay(expr.parts[1], env), env)
                expr = expr.parts[2]
                continue
            if kind is Kind.CONST:
                value = self._const(expr, stack)
                if isinstance(value, Expr):
                    expr, env = value, None
                    continue
            elif kind is Kind.BVAR:
                for _ in range(int(expr.value)):
                    env = env[1]
                value = self.force(env[0])
            elif kind is Kind.LITERAL:
                value = expr.value if isinstance(expr.value, int) else Head((expr.value,), [])
            elif kind is Kind.PROJ:
                value = self._field(self.run(expr.parts[0], env, []), int(expr.value))
            elif kind is Kind.FORALL:
                return Arrow(expr.parts[0], expr.parts[1], env)
            else:
                return Head(("Sort",), [])
            while stack:
                if isinstance(value, _Closure):
                    expr, env = value.body, (stack.pop(), value.env)
                    break
                value = self.call(value, stack.pop())
            else:
                return value

    def _field(self, value: Any, index: int) -> Any:
        if isinstance(value, Data | _Built):
            return self.force(value.args[index])
        raise Unknown("a field of no structure")

    def _const(self, expr: Expr, stack: list[Any]) -> Any:
        """The value of a constant, its arguments taken off the stack; or what it unfolds to."""
        name = expr.name
        if name in _NAT and len(stack) >= 2:
            a, b = self.force(stack[-1]), self.force(stack[-2])
            if isinstance(a, int) and isinstance(b, int):
                del stack[-2:]
                made = _NAT[name](a, b)
                return made if not isinstance(made, bool) else _TRUE if made else _FALSE
        if name == _ZERO:
            return 0
        if name == _SUCC and stack:
            value = self.force(stack[-1])
            if isinstance(value, int):
                stack.pop()
                return value + 1
        found = self.constant(name)
        if found is None:
            return Head(name, [])
        match found.kind:
            case "definition":
                body = self._body(found)
                if body is not None:
                    return body
            case "constructor":
                params, fields = found.numbers[1], found.numbers[2]
                if len(stack) < params + fields:
                    partial = _Partial(expr, list(stack))
                    stack.clear()
                    return partial
                args = [stack.pop() for _ in range(params + fields)]
                return _Built(name, args[params:])
            case "recursor":
                return self._recursor(expr, found, stack)
            case "quot":
                raise Unknown("a quotient")
        args = stack[::-1]
        stack.clear()
        return Head(name, args)

    def _body(self, found: Constant) -> Expr | None:
        name = found.name
        if name not in self._bodies:
            stated = self.source.bodies.get(name)
            self._bodies[name] = found.value if stated is None else _right_side(stated)
        return self._bodies[name]

    def _recursor(self, expr: Expr, found: Constant, stack: list[Any]) -> Any:
        params, indices, motives, minors = found.numbers
        before = params + motives + minors
        major = before + indices
        if len(stack) <= major:
            partial = _Partial(expr, list(stack))
            stack.clear()
            return partial
        given = stack[: -major - 2 : -1]
        del stack[-major - 1 :]
        if found.flags and found.flags[0]:  # like ``Eq``: there is one constructor and no field
            rule: RecursorRule | None = found.rules[0]
            fields: list[Any] = []
        else:
            value = self.force(given[major])
            if isinstance(value, int):
                name: Name = _SUCC if value else _ZERO
                fields = [value - 1] if value else []
            elif isinstance(value, Data | _Built):
                name, fields = value.name, list(value.args)
            else:
                raise Unknown("a case that cannot be told")
            rule = next((r for r in found.rules if r.constructor == name), None)
            if rule is None:
                raise Unknown("no such constructor")
        assert rule is not None
        stack.extend(reversed(fields))
        stack.extend(reversed(given[:before]))
        return rule.rhs


def _right_side(statement: Expr) -> Expr | None:
    """``fun xs => b`` of ``∀ xs, f xs = b``."""
    binders: list[Expr] = []
    term = strip(statement)
    while term.kind is Kind.FORALL:
        binders.append(term)
        term = strip(term.parts[1])
    head, args = head_and_arguments(term)
    if head.name != ("Eq",) or len(args) != 3:
        return None
    body = args[2]
    for binder in reversed(binders):
        body = Expr(Kind.LAMBDA, (binder.parts[0], body), binder.name, value=binder.value)
    return body
