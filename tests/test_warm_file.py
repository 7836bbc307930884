"""Proofs of one file share what the file costs, and nothing else: verdicts are those of one alone.

The attacks here are on exactly what is shared: Lean's state before a theorem, the kernel's
environment there, the target's declarations.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from dataclasses import replace

import pytest
from olean_writer import OleanWriter

from qedgym.env.check_many import targets
from qedgym.env.check_result import CheckResult
from qedgym.env.elaborate import Elaborated
from qedgym.env.expr import Constant, Expr, Kind, Name
from qedgym.env.olean import ModuleData
from qedgym.env.olean_objects import Objects
from qedgym.env.theorem import Theorem
from qedgym.env.theorem_files import parse_theorems
from qedgym.env.toolchain import Toolchain
from qedgym.env.verify import Checker, verify, verify_many
from qedgym.env.warm_file import MOST, WarmFile, warm_file

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux only")

FILE = """\
def two : Nat := 2
theorem a : two = 2 := rfl
theorem b : two + 0 = 2 := by
  exact a
/-- of a -/
theorem c : two = 1 + 1 := rfl
theorem c.more : two = 1 + 1 → two = 2 := fun h => h
namespace Some
variable (p q : Prop) {r : Prop}
local notation "both" => fun x y : Prop => x ∧ y
local macro "swap" : tactic => `(tactic| exact ⟨And.right ‹_›, And.left ‹_›⟩)
private def hidden : Nat := 5
theorem d (h : both p q) : both q p := by swap
open Classical in
/-- of a command before it -/
@[simp] theorem e : p ∨ ¬p := em p
section
set_option autoImplicit true
instance own : Inhabited Nat := ⟨7⟩
protected theorem f : hidden = 5 ∧ (default : Nat) = 7 := ⟨rfl, rfl⟩
theorem g (x : α) : x = x ∧ (r → r) := ⟨rfl, id⟩
end
inductive Tree | leaf | node (left right : Tree)
def Tree.size : Tree → Nat | leaf => 1 | node l r => l.size + r.size
theorem h : ∀ t : Tree, t.size ≠ 0
  | .leaf => by decide
  | .node l r => by simp [Tree.size, h l]
theorem unproved : two = 3 := sorry
theorem last : two = 3 ∨ two = 2 := .inr rfl
end Some
theorem behind : two = 2 := a
"""


@pytest.fixture(scope="module")
def theorems(toolchain: Toolchain) -> dict[str, Theorem]:
    return {t.name: t for t in parse_theorems(FILE, toolchain)}


@pytest.fixture(scope="module")
def checker(toolchain: Toolchain) -> Iterator[Checker]:
    with Checker(toolchain) as checker:
        yield checker


@pytest.fixture(scope="module")
def warm(checker: Checker, theorems: dict[str, Theorem]) -> Iterator[WarmFile]:
    assert checker._stages is not None
    text = FILE + "theorem end_ : True := sorry\n"
    file = warm_file(checker._stages, text, timeout_s=60)
    assert file is not None
    with file:
        yield file


def told(file: WarmFile, theorem: Theorem, proof: str, timeout_s: float = 60) -> CheckResult:
    result = file.check(theorem, proof, timeout_s=timeout_s)
    assert result is not None and result.ok == (result.reason is None) == result.replayed
    return result


# Proof, and the reason for which it must be refused.
CASES: list[tuple[str, str, str | None]] = [
    ("a", "rfl", None), ("a", "by decide", None), ("a", "by simp [two]", None),
    ("a", "by sorry", "sorry"), ("a", "by admit", "sorry"), ("a", "Eq.refl 3", "lean error"),
    ("b", "a", None), ("b", "by first | exact a | sorry", None),
    ("c", "a", None), ("c", "c.more c", "lean error"), ("c.more", "id", None),
    ("Some.d", "by swap", None), ("Some.d", "⟨h.2, h.1⟩", None), ("Some.d", "h", "lean error"),
    ("Some.e", "em p", None), ("Some.e", "Classical.em p", None), ("Some.e", "rfl", "lean error"),
    ("Some.f", "⟨rfl, rfl⟩", None), ("Some.f", "by decide", None),
    ("Some.g", "⟨rfl, id⟩", None), ("Some.g", "by simp", None),
    ("Some.h", "| .leaf => by decide\n  | .node l r => by simp [Tree.size, h l]", None),
    ("Some.h", "by\n  intro t\n  induction t <;> simp_all [Tree.size]", None),
    ("Some.h", "fun t => h t", "lean error"), ("Some.h", "Some.h", "lean error"),
    ("Some.last", ".inr a", None), ("Some.last", ".inl unproved", "sorry"),
    ("Some.last", "by\n  left; exact unproved", "sorry"),
    ("behind", "c", None), ("behind", "by exact Some.hidden", "lean error"),
    # a proof that names what stands behind its theorem, or itself
    ("a", "behind", "lean error"), ("a", "c", "lean error"), ("a", "a", "lean error"),
    ("a", "by exact behind", "lean error"), ("b", "Some.last.elim nofun id", "lean error"),
    # notation and macros of a later place
    ("a", "by swap", "lean error"), ("behind", "by swap", "lean error"),
    # a helper of one proof, looked for by another
    ("a", "aux where aux : two = 2 := rfl", None), ("behind", "a.aux", "lean error"),
    ("c", "aux.trans rfl\nwhere aux : two = 2 := rfl", None), ("behind", "c.aux", "lean error"),
    # an instance or option that holds within one proof only
    ("Some.f", "by\n  have : Inhabited Nat := ⟨8⟩\n  decide", None),
    ("b", "by\n  letI : Inhabited Nat := ⟨1⟩\n  exact a", None),
    ("a", "by set_option maxRecDepth 3 in decide", None), ("b", "by decide", None),
    ("c", "by set_option debug.skipKernelTC true in exact a", None),
    ("Some.unproved", "by set_option debug.skipKernelTC true in decide +kernel", "kernel"),
    ("Some.unproved", "by decide +kernel", "lean error"),
    # text that ends the proof
    ("a", "rfl\ntheorem b : two + 0 = 2 := rfl", "forbidden text"),
    ("a", "rfl\nset_option debug.skipKernelTC true", "forbidden text"),
    ("a", "rfl\nopen Some", "forbidden text"),
]  # fmt: skip


def test_verdicts_are_those_of_one_alone(checker: Checker, theorems: dict[str, Theorem]) -> None:
    cases = CASES * 2
    found = checker.verify_many([(theorems[name], proof) for name, proof, _ in cases], workers=3)
    assert [(n, p, r.reason) for (n, p, _), r in zip(cases, found, strict=True)] == cases
    assert all(r.ok == r.replayed for r in found)
    for (name, proof, _), result in zip(CASES[::3], found[::3], strict=False):
        alone = checker._block(theorems[name], proof, 60.0, None)
        assert replace(alone, message="", evidence=()) == replace(result, message="", evidence=())


def test_all_proofs_of_a_file(warm: WarmFile, theorems: dict[str, Theorem]) -> None:
    for theorem in theorems.values():
        if theorem.proof is not None:
            result = told(warm, theorem, theorem.proof)
            assert result.ok and result.position == theorem.position, (theorem.name, result)


def test_positions_of_errors(warm: WarmFile, theorems: dict[str, Theorem]) -> None:
    result = told(warm, theorems["b"], "by\n  skip\n  exact nothing")
    assert str(result.position) == "5:8" and "nothing" in result.message
    alone = Theorem("b", theorems["b"].statement, theorems["b"].prefix)
    assert told(warm, alone, "by\n  skip\n  exact nothing") == result


def test_a_proof_that_does_not_end_or_crashes(warm: WarmFile, theorems: dict[str, Theorem]) -> None:
    endless = "by\n  set_option maxHeartbeats 0 in\n  repeat (first | skip | rfl)"
    began = time.monotonic()
    assert told(warm, theorems["a"], endless, 1.5).reason == "timeout"
    assert time.monotonic() - began < 60
    deep = "by\n  set_option maxRecDepth 10000000 in\n  exact "
    deep += "id (" * 30_000 + "rfl" + ")" * 30_000
    assert told(warm, theorems["a"], deep).reason in ("lean error", None, "memory", "timeout")
    assert told(warm, theorems["a"], "rfl").ok


@pytest.mark.parametrize(
    ("prefix", "statement"),
    [
        ("theorem a : True := trivial\n", "-- of t\ntheorem t : True"),
        ("theorem a : True := trivial -- of a\n/- of t -/", "\n  theorem t : True"),
        ("theorem a : True := trivial\n", "/-- of t -/ -- too\n@[simp] /- and -/ theorem t : True"),
        ("", "-- of the file\n/- and -/ theorem t : True"),
        ("-- of the file\n\n", "theorem t : True"),
        ("import Init -- é\n-- of the file\n", "/- é -/ theorem t : True"),
        ("theorem a : True := trivial\nopen Nat in\n-- of t\nset_option pp.all true in ",
         "theorem t : True"),
        ("section\nvariable (n : Nat)\n", "theorem t (h : n = n) : True"),
    ],
)  # fmt: skip
def test_comments_before_a_theorem(checker: Checker, prefix: str, statement: str) -> None:
    theorem = Theorem("t", statement, prefix)
    for proof, reason in (("trivial", None), ("by sorry", "sorry"), ("nothing", "lean error")):
        assert checker._block(theorem, proof, 60.0, theorem).reason == reason
    assert checker._warm is not None
    with checker._warm.lent(f"{prefix}{statement} := sorry\n", timeout_s=60) as file:
        assert file is not None and told(file, theorem, "trivial").ok


def module_of(*constants: Constant) -> ModuleData:
    writer = OleanWriter()
    return ModuleData(Objects(writer.module([writer.info(c) for c in constants]), "forged"))


def constant(*name: str) -> Expr:
    return Expr(Kind.CONST, name=name)


def forged(file: WarmFile, theorem: Theorem, *constants: Constant) -> CheckResult:
    """The result when a proof's process has written these declarations."""
    at = next(i for i, e in enumerate(file._elaborator.ends) if e >= len(theorem.prefix.encode()))
    given, deadline = Elaborated(module_of(*constants)), time.monotonic() + 60
    name: Name = tuple(theorem.name.split("."))
    return file._judge(theorem.name, name, given, at, deadline)


def test_forged_declarations(warm: WarmFile, theorems: dict[str, Theorem]) -> None:
    a, last, unproved = (theorems[n] for n in ("a", "Some.last", "Some.unproved"))
    says = warm.target[("a",)].type
    wrong = warm.target[("Some", "unproved")].type

    def theorem(name: Name, type_: Expr, value: Expr) -> Constant:
        return Constant(name, "theorem", (), type_, value)

    good = warm.target[("a",)].value
    assert good is not None
    assert forged(warm, a, theorem(("a",), says, good)).ok
    for later in (("behind",), ("a",), ("nowhere",), ("Some", "last")):
        result = forged(warm, a, theorem(("a",), says, constant(*later)))
        assert (result.ok, result.reason) == (False, "kernel"), later
    # declared twice: what stands in the target, with another meaning
    two = warm.target[("two",)]
    three = replace(two, value=Expr(Kind.LITERAL, value=3))
    for more in (two, three):
        result = forged(warm, unproved, more, theorem(("Some", "unproved"), wrong, good))
        assert (result.ok, result.reason) == (False, "kernel")
        assert dict(result.evidence)["constant"] == "two"
    # something later of the target, declared by the submission for itself
    early = theorem(("behind",), says, good)
    result = forged(warm, a, early, theorem(("a",), says, constant("behind")))
    assert not result.ok and result.reason == "forbidden text"
    # the theorem's name left to the target
    assert forged(warm, a, theorem(("a", "x"), says, good)).reason == "missing"
    assert forged(warm, unproved, theorem(("Some", "x"), says, good)).reason == "missing"
    # a value of another type; one that rests on what the target has not proved
    result = forged(warm, unproved, theorem(("Some", "unproved"), wrong, good))
    assert (result.ok, result.reason) == (False, "kernel")
    result = forged(warm, last, theorem(("Some", "last"), wrong, constant("Some", "unproved")))
    assert not result.ok and result.reason == "statement changed"
    result = forged(warm, unproved, theorem(("Some", "unproved"), says, good))
    assert not result.ok and result.reason == "statement changed"
    axiom = Constant(("Some", "unproved", "y"), "axiom", (), wrong)
    use = theorem(("Some", "unproved"), wrong, constant("Some", "unproved", "y"))
    assert forged(warm, unproved, axiom, use).reason == "axiom"
    assert told(warm, a, "rfl").ok


def test_a_child_is_confined(warm: WarmFile, theorems: dict[str, Theorem]) -> None:
    """As every Lean that sees a proof: the file system is out of reach."""
    for path in ("/etc/passwd", "/proc/self/status"):
        result = told(warm, theorems["a"], f'by\n  have := include_str "{path}"\n  rfl')
        assert result.reason == "lean error"


def test_processes_that_end_are_made_anew(
    toolchain: Toolchain, theorems: dict[str, Theorem]
) -> None:
    a = theorems["a"]
    with Checker(toolchain) as checker:
        assert checker._stages is not None and checker._warm is not None
        assert all(checker.verify(a, "rfl").ok for _ in range(3))
        [entry] = checker._warm._known.values()
        assert entry.file is not None and entry.file.alive
        for stage in (checker._stages.elaborator, checker._stages.kernel):
            assert stage._server is not None
            stage._server._process.kill()
            assert checker.verify(a, "rfl").ok and not checker.verify(a, "by sorry").ok
        entries = [verify(t, t.proof, toolchain) for t in (a,) if t.proof]
        assert entries[0].ok


def test_few_targets_are_kept(toolchain: Toolchain) -> None:
    with Checker(toolchain) as checker:
        assert checker._warm is not None
        for number in range(MOST + 3):
            theorem = Theorem("t", f"theorem t : {number} = {number}")
            assert checker.verify(theorem, "rfl").ok and checker.verify(theorem, "rfl").ok
        assert len(checker._warm._known) <= MOST + 1
        kept = [e.file for e in checker._warm._known.values()]
    assert not any(file is not None and file.alive for file in kept)


def test_a_bad_theorem_among_many(toolchain: Toolchain, theorems: dict[str, Theorem]) -> None:
    bad = Theorem("bad", "theorem bad : nonsense")
    crlf = Theorem("t", "theorem t : True ∧\r\n  True", "-- of Windows\r\n\r\n")
    lone = Theorem("t", "theorem t : \ud800")
    pairs = [(theorems["a"], "rfl"), (bad, "rfl"), (bad, "rfl"), (crlf, "⟨trivial, trivial⟩"),
             (crlf, "by simp"), (lone, "rfl"), (lone, "rfl"), (theorems["b"], "\ud800"),
             (theorems["b"], "by\r\n  exact a")]  # fmt: skip
    found = verify_many(pairs, toolchain)
    error = "lean error"
    assert [r.reason for r in found] == [None, error, error, None, None, error, error, error, None]
    assert all("\n" not in r.message for r in found if not r.ok)


def test_theorems_of_one_file_have_one_target(theorems: dict[str, Theorem]) -> None:
    a, behind = theorems["a"], theorems["behind"]
    longer = Theorem("a", "theorem a : two = 22", a.prefix)  # begins like `a`, says another
    example = Theorem("example@2", "example : two = 2", a.prefix, kind="example")
    found = targets([a, behind, longer, example])
    assert found[a.prefix + a.statement] is behind
    assert found[longer.prefix + longer.statement] is longer
    assert found[example.prefix + example.statement] is example
    assert len({t.name for t in targets(theorems.values()).values()}) == 1
