"""Mixed boolean-arithmetic identities: true at all words of small widths, one form each."""

from __future__ import annotations

import itertools
import re
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qedgym.data_synth.mba import challenge
from qedgym.data_synth.mba_dependencies import random_bitwise
from qedgym.data_synth.mba_guards import counterexample, form, signed_terms
from qedgym.data_synth.mba_identity import KINDS, Difficulty
from qedgym.data_synth.mba_rewriting import RULES, drawn_rule, random_term, replaced
from qedgym.data_synth.mba_terms import (
    Op,
    Term,
    apply,
    c_text,
    const,
    lean,
    substitute,
    truth,
    value,
    var,
    variables,
)
from qedgym.data_synth.null_space import dependency

NAMES = ("x", "y", "z")
seeds = st.integers(0, 10**9).map(Random)


@given(st.lists(st.lists(st.integers(-3, 3), min_size=3, max_size=3), max_size=5))
def test_a_dependency_is_one(columns: list[list[int]]) -> None:
    found = dependency(columns)
    if found is None:
        assert len(columns) <= 3
        return
    assert any(found) and len(found) == len(columns)
    sums = [sum(c * column[row] for c, column in zip(found, columns, strict=True))
            for row in range(3)]  # fmt: skip
    assert sums == [0, 0, 0]


@given(seeds, st.integers(1, 8), st.data())
def test_the_text_in_c_says_what_the_term_does(random: Random, width: int, data: object) -> None:
    """C's operators bind as Python's do here; Python evaluates the text."""
    term = random_term(random, NAMES, 3)
    words = {name: random.getrandbits(width) for name in NAMES}
    assert eval(c_text(term), {}, words) % (1 << width) == value(term, words, width)


@given(seeds)
def test_truth_tables_are_values_at_single_bits(random: Random) -> None:
    term = random_bitwise(random, NAMES, 2)
    rows = truth(term, NAMES)
    for number, row in enumerate(rows):
        bits = {name: number >> place & 1 for place, name in enumerate(NAMES)}
        assert value(term, bits, 1) == row


@pytest.mark.parametrize("op", sorted(RULES))
def test_rules_hold_at_all_small_words(op: Op) -> None:
    drawn = [drawn_rule(Random(n), op, Difficulty()) for n in range(20)]
    for rule in [*RULES[op], *drawn]:
        for width in (1, 2, 3):
            names = variables(rule.left)
            for words in itertools.product(range(1 << width), repeat=len(names)):
                at = dict(zip(names, words, strict=True))
                left, right = (value(side, at, width) for side in (rule.left, rule.right))
                assert left == right, (c_text(rule.left), c_text(rule.right), at, width)


def test_what_is_false_is_refuted() -> None:
    x, y = var("x"), var("y")
    wrong = apply("add", apply("xor", x, y), apply("and", x, y))
    assert counterexample(apply("add", x, y), wrong, 0, Random(0)) is not None
    right = apply("add", apply("or", x, y), apply("and", x, y))
    assert counterexample(apply("add", x, y), right, 0, Random(0)) is None
    # Equal modulo 2, and 4, and nowhere else.
    assert counterexample(apply("mul", const(4), x), const(0), 2, Random(0)) is None
    assert counterexample(apply("mul", const(4), x), const(0), 3, Random(0)) is not None


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10**6), st.sampled_from(KINDS))
def test_challenges_hold(seed: int, kind: str) -> None:
    """Read back from the English text, at random words."""
    difficulty = Difficulty(kinds=(kind,), widths=(0, 5, 64))
    made = challenge(seed, "0", difficulty)
    if made is None:
        return
    left, right = made.informal.rsplit("\n", 1)[1].strip().split(" == ")
    names = sorted(set(re.findall("[xyzu]", left + right)))
    random = Random(seed)
    for _ in range(16):
        if kind == "bool":
            words = {name: random.random() < 0.5 for name in names}
            # Python's ~ of a truth value is a number: `not` says what is meant.
            a, b = (int(eval(re.sub("~", "1-", _bracketed(side)), {}, words))
                    for side in (left, right))  # fmt: skip
            assert a == b, made.informal
        else:
            width = made.width or random.choice([1, 3, 8, 64])
            words = {name: random.getrandbits(width) for name in names}
            a, b = (eval(side, {}, words) % (1 << width) for side in (left, right))
            assert a == b, made.informal


def _bracketed(text: str) -> str:
    """``~x`` and ``~(...)`` with brackets around, as ``1-x`` binds less."""
    out, depth, closing = "", 0, []
    rest = text
    while rest:
        if rest[0] == "~":
            word = re.match(r"~+\w", rest)
            if word:
                out += "(~" * word[0].count("~") + word[0][-1] + ")" * word[0].count("~")
                rest = rest[word.end() :]
                continue
            out += "(~"
            closing.append(depth)
            rest = rest[1:]
            continue
        depth += (rest[0] == "(") - (rest[0] == ")")
        out += rest[0]
        while rest[0] == ")" and closing and closing[-1] == depth:
            out += ")"
            closing.pop()
        rest = rest[1:]
    return out


@given(seeds)
def test_forms_know_no_names_sides_or_order(random: Random) -> None:
    left, right = random_term(random, NAMES, 2), random_term(random, NAMES, 2)
    names = list(NAMES)
    random.shuffle(names)
    renamed = {old: var(new) for old, new in zip(NAMES, names, strict=True)}
    a, b = (substitute(_swapped(side, random), renamed) for side in (left, right))
    assert form(left, right, "w") == form(b, a, "w")
    assert not signed_terms(left, _swapped(left, random))


def _swapped(term: Term, random: Random) -> Term:
    args = [_swapped(a, random) for a in term.args]
    if term.op in ("and", "or", "xor", "add", "mul"):
        random.shuffle(args)
    return Term(term.op, tuple(args), term.name, term.number)


def test_parts_are_replaced_where_they_are() -> None:
    x, y = var("x"), var("y")
    term = apply("add", apply("and", x, y), x)
    assert lean(replaced(term, (0, 1), const(3)), "8") == "(x &&& 3#8) + x"


def test_a_seed_decides() -> None:
    made = [challenge(3, str(n), Difficulty()) for n in range(20)]
    assert made == [challenge(3, str(n), Difficulty()) for n in range(20)]
    assert made != [challenge(4, str(n), Difficulty()) for n in range(20)]
