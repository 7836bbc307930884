"""Oleans that no Lean wrote: a submission's process may put any bytes where Lean's would be."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from olean_writer import OleanWriter

from qedgym.env.check_module import check_module
from qedgym.env.check_result import STANDARD_AXIOMS, CheckResult
from qedgym.env.elaborate import elaborate
from qedgym.env.expr import Constant, Expr, Kind, Level, LevelKind, Name, parse_name
from qedgym.env.olean import ModuleData
from qedgym.env.olean_objects import Objects
from qedgym.env.replay import KernelReplay
from qedgym.env.toolchain import Toolchain
from qedgym.env.trusted_core import trusted_core

CLAIM: Name = ("claim",)
FALSE = Expr(Kind.CONST, name=("False",))
TRUE = Expr(Kind.CONST, name=("True",))
INTRO = Expr(Kind.CONST, name=("True", "intro"))
PROP = Expr(Kind.SORT, levels=(Level(LevelKind.ZERO),))


def constant(text: str) -> Expr:
    return Expr(Kind.CONST, name=parse_name(text))


@pytest.fixture(scope="module")
def target(toolchain: Toolchain) -> ModuleData:
    done = elaborate("theorem claim : False := sorry\n", toolchain)
    assert done.module is not None
    return done.module


@pytest.fixture
def check(toolchain: Toolchain, target: ModuleData) -> Callable[..., CheckResult]:
    def run(*constants: Constant, raw: bytes | None = None) -> CheckResult:
        writer = OleanWriter()
        data = writer.module([writer.info(c) for c in constants]) if raw is None else raw
        with KernelReplay(toolchain) as kernel:
            [result] = check_module(
                ModuleData(Objects(data, "forged")),
                target,
                [(CLAIM, "claim")],
                core=trusted_core(toolchain),
                allowed={parse_name(a) for a in STANDARD_AXIOMS},
                kernel=kernel,
                timeout_s=60,
            )
        return result

    return run


def theorem(value: Expr, *, type_: Expr = FALSE, name: Name = CLAIM) -> Constant:
    return Constant(name, "theorem", (), type_, value)


def test_a_sound_file_of_ours_is_accepted(toolchain: Toolchain) -> None:
    """The writer's files are good enough to be accepted when they are honest."""
    done = elaborate("theorem claim : True := sorry\n", toolchain)
    writer = OleanWriter()
    data = writer.module([writer.info(theorem(INTRO, type_=TRUE))])
    with KernelReplay(toolchain) as kernel:
        [result] = check_module(
            ModuleData(Objects(data, "forged")),
            done.module,
            [(CLAIM, "claim")],
            core=trusted_core(toolchain),
            allowed=(),
            kernel=kernel,
            timeout_s=60,
        )
    assert result.ok, result


@pytest.mark.parametrize(
    ("constants", "reason", "said"),
    [
        # A value that is no proof.
        ([theorem(INTRO)], "kernel", "not of the declared type"),
        # A proof by itself, and by another that needs it.
        ([theorem(Expr(Kind.CONST, name=CLAIM))], "kernel", ""),
        (
            [theorem(constant("b")), theorem(Expr(Kind.CONST, name=CLAIM), name=("b",))],
            "kernel",
            "need each other",
        ),
        # A constant that is nowhere.
        ([theorem(constant("nowhere"))], "kernel", "nowhere"),
        # sorryAx of the core.
        (
            [theorem(Expr(Kind.APP, (Expr(Kind.APP, (constant("sorryAx"), FALSE)), INTRO)))],
            "sorry",
            "sorryAx",
        ),
        # An axiom that is called like one of the core, and replaces it.
        ([theorem(constant("propext")), Constant(("propext",), "axiom", (), FALSE)],
         "reserved name", "propext"),
        # A core definition replaced by a false one.
        ([theorem(INTRO), Constant(("False",), "definition", (), PROP, TRUE)],
         "reserved name", "False"),
        ([theorem(INTRO), Constant(("Nat", "log2"), "definition", (), TRUE, INTRO)],
         "reserved name", "Nat.log2"),
        # A name that only looks like the claim's, and one that hides in the core's table.
        ([theorem(INTRO, name=("claim", 0))], "missing", "claim"),
        ([theorem(constant("Nat\x1fadd"))], "kernel", ""),
        # Metavariables, loose variables, terms without sense.
        ([theorem(Expr(Kind.MVAR, name=("m",)))], "kernel", ""),
        ([theorem(Expr(Kind.BVAR, value=0))], "kernel", ""),
        ([theorem(Expr(Kind.APP, (INTRO, INTRO)))], "kernel", "function expected"),
        ([theorem(Expr(Kind.PROJ, (INTRO,), ("True",), value=7))], "kernel", "projection"),
        # The statement is the claim's only up to an unfolding.
        ([theorem(INTRO, type_=TRUE)], "statement changed", "True"),
    ],
)  # fmt: skip
def test_forged(
    constants: list[Constant],
    reason: str,
    said: str,
    check: Callable[..., CheckResult],
) -> None:
    result = check(*constants)
    assert (result.ok, result.reason) == (False, reason), result
    assert said in result.message


def test_cached_facts_in_terms_are_not_believed(check: Callable[..., CheckResult]) -> None:
    """A term that claims to have no loose variables, in the eight bytes that Lean keeps for it.

    ``(fun h : False => #1) True.intro``: were the kernel to believe the zeros that the writer
    puts there, it would not substitute.
    """
    loose = Expr(Kind.BVAR, value=1)
    term = Expr(Kind.APP, (Expr(Kind.LAMBDA, (TRUE, loose), ("h",)), INTRO))
    inner = Expr(Kind.LAMBDA, (FALSE, term), ("x",))
    assert check(theorem(Expr(Kind.APP, (inner, INTRO)))).reason == "kernel"


def test_a_theorem_without_value(check: Callable[..., CheckResult]) -> None:
    """Constructors with too few fields are damage, not a theorem."""
    writer = OleanWriter()
    header = writer.constructor(0, (writer.name(CLAIM), 1, writer.expr(FALSE)))
    info = writer.constructor(2, (writer.constructor(0, (header, 1)),))
    result = check(raw=writer.module([info]))
    assert (result.ok, result.reason) == (False, "unreadable")


def test_two_constants_of_one_name(check: Callable[..., CheckResult]) -> None:
    from qedgym.env.olean import OleanError

    with pytest.raises(OleanError, match="same name"):
        check(theorem(INTRO), theorem(INTRO))
