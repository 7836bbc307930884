"""The kernel replay: what the kernel makes is taken, what it would not make is refused."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping

import pytest

from qedgym.env.elaborate import elaborate
from qedgym.env.expr import Constant, Expr, Kind, Level, LevelKind, Name
from qedgym.env.kernel_program import ProgramError, ordered, program
from qedgym.env.olean import Environment, read_module
from qedgym.env.replay import KernelReplay, ReplayFailure
from qedgym.env.toolchain import Toolchain
from qedgym.env.trusted_core import module_files, trusted_core

TEXT = """
def double (n : Nat) : Nat := n + n

theorem good (p q : Prop) (h : p \u2227 q) : q \u2227 p := \u27e8h.2, h.1\u27e9

theorem uses_good (p : Prop) (h : p \u2227 p) : p := (good p p h).1

theorem apart : double 1 = 2 := rfl

theorem text : "a\u00e9" = "a\u00e9" := rfl

theorem huge : 2 * 100000000000000000000000000000 = 200000000000000000000000000000 := rfl

inductive Tree where
  | leaf
  | node (left right : Tree)

inductive Rose (\u03b1 : Type) where
  | node (value : \u03b1) (children : List (Rose \u03b1))

mutual
inductive Even : Nat \u2192 Prop where
  | zero : Even 0
  | succ (n : Nat) : Odd n \u2192 Even (n + 1)
inductive Odd : Nat \u2192 Prop where
  | succ (n : Nat) : Even n \u2192 Odd (n + 1)
end

structure Point where
  x : Nat
  y : Nat

theorem eta (p : Point) : Point.mk p.x p.y = p := rfl
"""
FALSE = Expr(Kind.CONST, name=("False",))
TRUE = Expr(Kind.CONST, name=("True",))
INTRO = Expr(Kind.CONST, name=("True", "intro"))


@pytest.fixture(scope="module")
def declared(toolchain: Toolchain) -> Mapping[Name, Constant]:
    done = elaborate(TEXT, toolchain)
    assert done.module is not None, done.message
    return done.module.as_mapping


def refused(toolchain: Toolchain, constants: Mapping[Name, Constant]) -> dict[Name, str]:
    with KernelReplay(toolchain) as kernel:
        return kernel.run(constants, timeout_s=60)


def changed(
    declared: Mapping[Name, Constant], name: Name, **changes: object
) -> dict[Name, Constant]:
    return {**declared, name: dataclasses.replace(declared[name], **changes)}  # type: ignore[arg-type]


def test_honest_declarations_are_taken(
    toolchain: Toolchain, declared: Mapping[Name, Constant]
) -> None:
    assert refused(toolchain, declared) == {}


def test_the_whole_core_is_taken_from_nothing(toolchain: Toolchain) -> None:
    """Every declaration of the core passes the kernel again, in an empty environment."""
    modules = [read_module(p) for p in module_files(toolchain, [("Init",)]).values()]
    constants = {c.name: c for c in Environment(modules) if c.safety == "safe"}
    order = ordered(constants, list(constants))
    value, owners = program(constants, order, quotients=True)
    with KernelReplay(toolchain, modules=()) as kernel:
        assert kernel.refused(value, owners, timeout_s=200) == {}


def test_a_false_proof_and_what_rests_on_it(
    toolchain: Toolchain, declared: Mapping[Name, Constant]
) -> None:
    bad = changed(declared, ("good",), value=INTRO)
    found = refused(toolchain, bad)
    assert found[("good",)] == "value is not of the declared type"
    assert found[("uses_good",)] == "unknown constant"
    assert found.keys() == {("good",), ("uses_good",)}


def test_another_statement(toolchain: Toolchain, declared: Mapping[Name, Constant]) -> None:
    assert refused(toolchain, changed(declared, ("apart",), type=FALSE)).keys() == {("apart",)}


def test_a_name_of_the_core(toolchain: Toolchain, declared: Mapping[Name, Constant]) -> None:
    name: Name = ("Nat", "add")
    forged = Constant(name, "definition", (), TRUE, INTRO)
    found = refused(toolchain, {**declared, name: forged})
    assert found == {name: "a name that the kernel computes by itself"}
    other: Name = ("Nat", "add_comm")
    forged = Constant(other, "theorem", (), TRUE, INTRO)
    assert refused(toolchain, {**declared, other: forged}) == {other: "already declared"}
    absent: Name = ("Lean", "reduceBool")
    forged = Constant(absent, "definition", (), TRUE, INTRO)
    assert refused(toolchain, {absent: forged}).keys() == {absent}


def test_a_theorem_that_is_no_proposition(
    toolchain: Toolchain, declared: Mapping[Name, Constant]
) -> None:
    nat, zero = Expr(Kind.CONST, name=("Nat",)), Expr(Kind.CONST, name=("Nat", "zero"))
    name: Name = ("number",)
    found = refused(toolchain, {name: Constant(name, "theorem", (), nat, zero)})
    assert found == {name: "statement is not a proposition"}


@pytest.mark.parametrize(
    ("name", "changes"),
    [
        (("Tree", "rec"), {"numbers": (0, 0, 1, 1)}),
        (("Tree", "rec"), {"rules": ()}),
        (("Tree", "rec"), {"flags": (True,)}),
        (("Tree", "node"), {"numbers": (0, 0, 2)}),
        (("Tree",), {"flags": (False, False)}),
        (("Rose", "rec_1"), {"type": TRUE}),
        (("Even", "rec"), {"all": (("Even",),)}),
        (("Point",), {"numbers": (1, 0, 0)}),
    ],
)
def test_forged_inductive_types(
    toolchain: Toolchain,
    declared: Mapping[Name, Constant],
    name: Name,
    changes: dict[str, object],
) -> None:
    assert refused(toolchain, changed(declared, name, **changes))


def test_a_recursor_with_false_rules(
    toolchain: Toolchain, declared: Mapping[Name, Constant]
) -> None:
    """The rule of ``leaf`` computes what belongs to ``node``: with it False could be proved."""
    recursor = declared[("Tree", "rec")]
    rules = tuple(dataclasses.replace(r, rhs=recursor.rules[0].rhs) for r in recursor.rules)
    assert refused(toolchain, changed(declared, recursor.name, rules=rules))


def test_a_type_that_is_not_positive(toolchain: Toolchain) -> None:
    bad: Name = ("Bad",)
    make: Name = ("Bad", "mk")
    this = Expr(Kind.CONST, name=bad)
    arrow = Expr(Kind.FORALL, (this, FALSE), ("x",))
    constants = {
        bad: Constant(
            bad,
            "inductive",
            (),
            Expr(Kind.SORT, levels=(Level(LevelKind.SUCC, (Level(LevelKind.ZERO),)),)),
            all=(bad,),
            constructors=(make,),
            numbers=(0, 0, 0),
            flags=(True, True),
        ),
        make: Constant(
            make,
            "constructor",
            (),
            Expr(Kind.FORALL, (arrow, this), ("f",)),
            induct=bad,
            numbers=(0, 0, 1),
        ),
    }
    assert refused(toolchain, constants).keys() == {bad, make}


def test_declarations_that_need_each_other(declared: Mapping[Name, Constant]) -> None:
    a, b = Expr(Kind.CONST, name=("a",)), Expr(Kind.CONST, name=("b",))
    loop = {
        ("a",): Constant(("a",), "theorem", (), FALSE, b),
        ("b",): Constant(("b",), "theorem", (), FALSE, a),
    }
    with pytest.raises(ProgramError, match="need each other"):
        ordered(loop, list(loop))


@pytest.mark.parametrize(
    "value",
    [
        Expr(Kind.MVAR, name=("m",)),
        Expr(Kind.FVAR, name=("x",)),
        Expr(Kind.BVAR, value=1 << 20),
        Expr(Kind.LITERAL, value=1 << (1 << 25)),
    ],
)
def test_terms_that_no_kernel_can_have_taken(value: Expr) -> None:
    name: Name = ("t",)
    with pytest.raises(ProgramError):
        program({name: Constant(name, "theorem", (), FALSE, value)}, [name])


def test_a_loose_variable(toolchain: Toolchain) -> None:
    name: Name = ("t",)
    value = Expr(Kind.BVAR, value=0)
    assert refused(toolchain, {name: Constant(name, "theorem", (), FALSE, value)}).keys() == {name}


@pytest.mark.parametrize("depth", [20_000, 150_000])
def test_a_deep_term(toolchain: Toolchain, depth: int) -> None:
    """Deep terms are checked as far as Lean's stack goes; past it they are refused, not taken."""
    deep, name = INTRO, ("t",)
    for _ in range(depth):
        deep = Expr(Kind.LET, (TRUE, INTRO, deep), ("x",))
    bad = Expr(Kind.APP, (Expr(Kind.LAMBDA, (TRUE, INTRO), ("x",)), deep))
    assert refused_or_failed(toolchain, {name: Constant(name, "theorem", (), FALSE, bad)})
    good = {name: Constant(name, "theorem", (), TRUE, deep)}
    if depth < 100_000:
        assert not refused_or_failed(toolchain, good)


def refused_or_failed(toolchain: Toolchain, constants: Mapping[Name, Constant]) -> bool:
    try:
        return bool(refused(toolchain, constants))
    except ReplayFailure as failure:
        return failure.reason == "kernel"


def test_axioms_of_the_core(toolchain: Toolchain) -> None:
    core = trusted_core(toolchain)
    assert core.axioms(("propext",)) == {("propext",)}
    assert core.axioms(("And", "intro")) == set()
    assert ("Classical", "choice") in core.axioms(("Classical", "em"))
    assert core.axioms(("sorryAx",)) == {("sorryAx",)}
    assert ("Nat.add",) not in core and ("Nat\x1fadd",) not in core and ("Nat", "add") in core
