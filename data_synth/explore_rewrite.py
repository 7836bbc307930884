"""Rewriting with what is known: whether an equation follows from laws at once.

Definitions' equations are used from left to right. A law is used towards the smaller side where a
path order tells which one that is whatever the variables stand for, else only where an
instance becomes smaller (ordered rewriting, as unfailing completion has it: Bachmair, Dershowitz
and Plaisted, 1989). Small critical pairs of laws become rules, too, so that sums in any order and
bracketing meet in one form once it is known that they may be reordered and bracketed anew.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from qedgym.data_synth.explore_terms import (
    Operator,
    Term,
    above,
    apply,
    greater,
    renamed,
    replaced,
    variable,
)

_STEPS = 300
"""Rewriting steps of one term."""
_PAIR_SIZE = 12
"""Both sides of a critical pair together."""
_PAIRS = 40
"""Critical pairs of one law that are kept."""


@dataclass(frozen=True, eq=False, slots=True)
class Rule:
    """One direction of an equation."""

    left: Term
    right: Term
    always: bool
    """Used wherever it matches; else only where the instance becomes smaller."""
    label: str


def matched(pattern: Term, term: Term, values: dict[Term, Term]) -> bool:
    """Whether a term is an instance of a pattern; fills in the values of its variables."""
    if pattern.op is None:
        if pattern.sort != term.sort:
            return False
        return values.setdefault(pattern, term) is term
    if pattern.op is not term.op or pattern.size > term.size:
        return False
    return all(matched(p, t, values) for p, t in zip(pattern.args, term.args, strict=True))


class Rules:
    """Rules, by the head of their left sides."""

    def __init__(self) -> None:
        self._by_head: dict[Operator | None, list[Rule]] = defaultdict(list)
        self._laws: list[Rule] = []
        self._memo: dict[Term, Term] = {}
        self._plain_memo: dict[Term, Term] = {}
        self._pairs: set[tuple[Term, Term]] = set()
        self._defined: set[str] = set()
        self.derived: list[tuple[tuple[Term, Term], tuple[str, str]]] = []
        """Critical pairs with laws that only change the order of a term's parts, and the labels of
        the two: what a rewriter without such pairs needs to be told."""
        self._left = 0

    def copy(self) -> Rules:
        """The same rules, to which others can be added."""
        made = Rules()
        made._by_head = defaultdict(list, {head: list(r) for head, r in self._by_head.items()})
        made._laws = list(self._laws)
        made._memo, made._plain_memo = dict(self._memo), dict(self._plain_memo)
        made._pairs, made._defined = set(self._pairs), set(self._defined)
        return made

    def define(self, left: Term, right: Term, label: str) -> None:
        """Use an equation from left to right only, as a definition is unfolded."""
        rule = Rule(left, right, True, label)
        self._defined.add(label)
        self._by_head[left.op].append(rule)
        self._laws.append(rule)
        self._memo.clear()
        self._plain_memo.clear()

    def add(self, left: Term, right: Term, label: str, *, pairs: bool = True) -> None:
        """Know an equation, and with ``pairs`` what it gives together with other laws."""
        new = list(_directions(left, right, label))
        known = {(left, right)}
        for made in (*new, *_directions(*both(self.normal(left), self.normal(right)), label)):
            if made in new or (made.left, made.right) not in known:
                known.add((made.left, made.right))
                self._by_head[made.left.op].append(made)
        self._memo.clear()
        self._plain_memo.clear()
        if pairs:
            old = list(self._laws)
            self._laws += new
            self._complete(new, old)

    def _complete(self, new: Sequence[Rule], old: Sequence[Rule]) -> None:
        kept = 0
        for rule in new:
            for other in (*old, *new):
                for a, b in {(rule, other): None, (other, rule): None}:
                    for left, right in _critical(a, b):
                        if left.size + right.size > _PAIR_SIZE or kept >= _PAIRS:
                            continue
                        pair = both(self._plain(left), self._plain(right))
                        if pair in self._pairs or self.covers(*pair):
                            continue
                        self._pairs |= {pair, both(pair[1], pair[0])}
                        kept += 1
                        plain = [r for r in (a, b) if not _permutes(r)]
                        if len(plain) < 2 and all(self._is_even(r) for r in plain):
                            self.derived.append((pair, (a.label, b.label)))
                        for made in _directions(*pair, f"{a.label} {b.label}"):
                            self._by_head[made.left.op].append(made)
                        self._memo.clear()
                        self._plain_memo.clear()

    def _is_even(self, rule: Rule) -> bool:
        """A definition's equation, or a law with sides of one size."""
        return rule.label in self._defined or rule.left.size == rule.right.size

    def covers(self, left: Term, right: Term) -> bool:
        """Whether an equation is one of the rules with terms for variables, maybe inside a term."""
        if left is right:
            return True
        for a, b in ((left, right), (right, left)):
            for rule in self._by_head.get(a.op, ()) if a.op is not None else ():
                values: dict[Term, Term] = {}
                if matched(rule.left, a, values) and replaced(rule.right, values) is b:
                    return True
        if left.op is None or left.op is not right.op:
            return False
        differ = [(p, q) for p, q in zip(left.args, right.args, strict=True) if p is not q]
        return len(differ) == 1 and self.covers(*differ[0])

    def _plain(self, term: Term) -> Term:
        """The term rewritten by the rules that hold for all orders of their variables."""
        self._left = _STEPS
        return self._normal(term, self._plain_memo, True)

    def normal(self, term: Term) -> Term:
        """The term rewritten as far as it goes, its variables taken as constants."""
        self._left = _STEPS
        return self._normal(term, self._memo, False)

    def _normal(self, term: Term, memo: dict[Term, Term], plain: bool) -> Term:
        if term.op is None:
            return term
        known = memo.get(term)
        if known is not None:
            return known
        args = tuple([self._normal(a, memo, plain) for a in term.args])
        found = term if args == term.args else apply(term.op, args)
        step = self._at_root(found, plain)
        if step is not None and self._left > 0:
            self._left -= 1
            found = self._normal(step, memo, plain)
        if self._left > 0:
            memo[term] = found
        return found

    def _at_root(self, term: Term, plain: bool) -> Term | None:
        for rule in self._by_head.get(term.op, ()):
            if plain and not rule.always:
                continue
            values: dict[Term, Term] = {}
            if matched(rule.left, term, values):
                if not rule.right.variables <= values.keys():
                    continue
                made = replaced(rule.right, values)
                if rule.always or greater(term, made):
                    return made
        return None

    def joins(self, left: Term, right: Term) -> bool:
        """Whether both sides become the same: by all rules, or by those that need no order."""
        return self.normal(left) is self.normal(right) or self._plain(left) is self._plain(right)


def _directions(left: Term, right: Term, label: str) -> Iterator[Rule]:
    if above(left, right):
        yield Rule(left, right, True, label)
    elif above(right, left):
        yield Rule(right, left, True, label)
    else:
        if left.op is not None and right.variables <= left.variables:
            yield Rule(left, right, False, label)
        if right.op is not None and left.variables <= right.variables:
            yield Rule(right, left, False, label)


def both(left: Term, right: Term) -> tuple[Term, Term]:
    """Two sides with their variables numbered as they come."""
    a, b = renamed(left, right)
    return a, b


def _permutes(rule: Rule) -> bool:
    return not rule.always and rule.left.size == rule.right.size


def _apart(term: Term) -> dict[Term, Term]:
    return {v: variable(v.sort, v.index + 50) for v in term.variables}


def _critical(a: Rule, b: Rule) -> Iterator[tuple[Term, Term]]:
    """Both results of a term that ``a`` rewrites at the root and ``b`` at or below it."""
    away = _apart(b.left) | _apart(b.right)
    left, right = replaced(b.left, away), replaced(b.right, away)
    for path, part in _places(a.left, ()):
        if part.op is None:
            continue
        values = _unified(part, left)
        if values is None:
            continue
        whole = _deep(_put(a.left, path, right), values)
        yield both(_deep(a.right, values), whole)


def _places(term: Term, path: tuple[int, ...]) -> Iterator[tuple[tuple[int, ...], Term]]:
    yield path, term
    for i, arg in enumerate(term.args):
        yield from _places(arg, (*path, i))


def _put(term: Term, path: tuple[int, ...], new: Term) -> Term:
    if not path:
        return new
    assert term.op is not None
    args = list(term.args)
    args[path[0]] = _put(args[path[0]], path[1:], new)
    return apply(term.op, tuple(args))


def _unified(a: Term, b: Term) -> dict[Term, Term] | None:
    """Values of variables that make two terms equal (triangular); None when there are none."""
    values: dict[Term, Term] = {}
    stack = [(a, b)]
    while stack:
        x, y = stack.pop()
        while x.op is None and x in values:
            x = values[x]
        while y.op is None and y in values:
            y = values[y]
        if x is y:
            continue
        if x.sort != y.sort:
            return None
        if x.op is None:
            if x in _deep(y, values).variables:
                return None
            values[x] = y
        elif y.op is None:
            stack.append((y, x))
        elif x.op is not y.op:
            return None
        else:
            stack.extend(zip(x.args, y.args, strict=True))
    return values


def _deep(term: Term, values: dict[Term, Term]) -> Term:
    for _ in range(20):
        made = replaced(term, values)
        if made is term:
            return term
        term = made
    return term
