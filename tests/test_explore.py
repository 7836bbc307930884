"""Forward exploration: what is read of a file, what is made of it, and what is proved."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from qedgym.data_synth.explore import ExploreJob, ExploreSettings, deep
from qedgym.data_synth.explore_enumerate import Bounds, Enumeration, Values
from qedgym.data_synth.explore_html import provenance, write_page
from qedgym.data_synth.explore_operators import Signature
from qedgym.data_synth.explore_plan import Limits, Plan
from qedgym.data_synth.explore_rewrite import Rules
from qedgym.data_synth.explore_signature import read_signature
from qedgym.data_synth.explore_source import read_source
from qedgym.data_synth.explore_text import shown
from qedgym.data_synth.run import run_job
from qedgym.env.errors import InputError
from qedgym.env.theorem import Theorem
from qedgym.env.toolchain import find_toolchain
from qedgym.env.verify import verify_many

PEANO = (Path(__file__).parents[1] / "lean_project" / "Examples" / "Peano.lean").read_text()
SUM = PEANO.split("def mul")[0] + "end N\n"
ZOO = """
namespace Zoo
inductive N where
  | zero : N
  | succ : N → N
deriving DecidableEq
inductive le : N → N → Prop
  | refl (n : N) : le n n
  | step {n m : N} : le n m → le n (.succ m)
inductive L (α : Type u) where
  | nil : L α
  | cons : α → L α → L α
def app {α : Type u} : L α → L α → L α
  | .nil, ys => ys
  | .cons x xs, ys => .cons x (app xs ys)
def len {α : Type u} : L α → Nat
  | .nil => 0
  | .cons _ xs => len xs + 1
def map {α β : Type u} (f : α → β) : L α → L β
  | .nil => .nil
  | .cons x xs => .cons (f x) (map f xs)
def has [DecidableEq α] (a : α) : List α → Bool
  | [] => false
  | x :: xs => if x = a then true else has a xs
def half (n : Nat) : Nat := if n < 2 then 0 else half (n - 2) + 1
partial def loop (n : Nat) : Nat := loop (n + 1)
inductive Vec (α : Type u) : Nat → Type u
  | nil : Vec α 0
def vlen {n} (_ : Vec α n) : Nat := n
end Zoo
"""


@pytest.fixture(scope="module")
def zoo() -> Signature:
    return read_signature(read_source(ZOO, find_toolchain("embedded")))


@pytest.fixture(scope="module")
def peano() -> Signature:
    return read_signature(read_source(PEANO, find_toolchain("embedded")))


def claims(signature: Signature, size: int, rounds: int = 30) -> set[str]:
    """What an exploration states up to a size when everything it states is proved at once."""
    plan = Plan(signature, Limits(size=size))
    found: set[str] = set()

    def go() -> None:
        for _ in range(rounds):
            asked, core = plan.propose()
            if not asked and not core:
                return
            found.update(shown(c.claim) for c in asked)
            plan.learn({c.name: ("proof", ()) for c in asked}, [key for key, _ in core])

    deep(go)
    return found


def test_what_takes_no_part_is_named_with_its_reason(zoo: Signature) -> None:
    reasons = {s.name: s.reason for s in zoo.skipped}
    assert "opaque" in reasons["Zoo.loop"]
    assert "indexed family" in reasons["Zoo.Vec"]
    assert "depends on values" in reasons["Zoo.vlen"]
    assert set(reasons) == {"Zoo.loop", "Zoo.Vec", "Zoo.vlen"}


def test_types_are_as_general_as_the_file_has_them(zoo: Signature) -> None:
    plan = Plan(zoo, Limits(size=4))

    def go() -> None:
        for _ in range(6):
            asked, core = plan.propose()
            plan.learn({c.name: ("proof", ()) for c in asked}, [key for key, _ in core])

    deep(go)
    texts = [re.sub(r"law_\d+ ", "", c.statement) for c in plan.conjectures.values()]
    assert "theorem {α β : Type _} (f : α → β) (x : Zoo.L α) : " \
        "Zoo.len (Zoo.map f x) = Zoo.len x" in texts  # fmt: skip


def test_claims_about_a_file_of_many_kinds(zoo: Signature) -> None:
    found = claims(zoo, 5)
    assert "Zoo.app (Zoo.app x y) z = Zoo.app x (Zoo.app y z)" in found
    assert "Zoo.len (Zoo.app x y) = (Zoo.len x) + (Zoo.len y)" in found
    assert "Zoo.le x y → Zoo.le y x → x = y" in found
    assert "Zoo.le x y → Zoo.le y z → Zoo.le x z" in found
    assert "Zoo.le Zoo.N.zero x" in found
    assert "Zoo.half x = x" not in found


def test_values_are_large_enough_to_tell_shapes_apart() -> None:
    """Trees of two nodes do not tell a height from a size."""
    text = """
inductive T where
  | leaf : T
  | node : T → T → T
def size : T → Nat
  | .leaf => 0
  | .node l r => size l + size r + 1
def height : T → Nat
  | .leaf => 0
  | .node l r => max (height l) (height r) + 1
def mirror : T → T
  | .leaf => .leaf
  | .node l r => .node (mirror r) (mirror l)
"""
    found = claims(read_signature(read_source(text, find_toolchain("embedded"))), 3)
    assert "height x = size x" not in found and "height (mirror x) = height x" in found


def test_evaluation_is_lean_s(zoo: Signature) -> None:
    """Well-founded recursion, classes at a type, predicates: values as Lean computes them."""
    by_name = {o.text: o for o in zoo.operators.values()}
    evaluator = zoo.evaluator
    assert [evaluator.apply(by_name["Zoo.half"].expr, [n]) for n in (0, 1, 5, 6)] == [0, 0, 2, 3]


def test_what_follows_by_rewriting_is_not_stated(peano: Signature) -> None:
    """With laws assumed as they come, few are left, none of them twice."""
    rules, found = Rules(), []
    for label, left, right in peano.rules:
        rules.define(left, right, label)

    def go() -> None:
        for equation in Enumeration(peano, Values(peano, 0), rules, Bounds()).equations(6):
            found.append(equation)
            rules.add(equation.left, equation.right, "law")

    deep(go)
    assert 4 <= len(found) <= 12
    assert len({(e.left, e.right) for e in found}) == len(found)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("def f : Nat := ", "error|expected|unexpected"),
        ("inductive N where\n  | zero : N\n", "declares no function"),
        ("theorem t : 1 = 1 := rfl\n", "declares no function"),
    ],
)
def test_a_file_that_cannot_be_explored_says_why(text: str, words: str) -> None:
    with pytest.raises(InputError, match=words) as told:
        ExploreJob(ExploreSettings(text, "D.lean")).skipped  # noqa: B018
    assert "\n" not in str(told.value)


def small_run(folder: Path, limit: int | None = None, resume: bool = False) -> ExploreJob:
    job = ExploreJob(ExploreSettings(SUM, "Sum.lean", size=3))
    run_job(job, folder, workers=0, limit=limit, resume=resume)
    return job


def proofs_of(job: ExploreJob) -> list[tuple[str, str | None]]:
    return [(shown(law.claim), law.proof) for law in job.plan.laws]


def test_sum_is_commutative_from_the_definitions(tmp_path: Path) -> None:
    """From definitions to the law, its lemmas, a checked file, a page; the same when stopped."""
    job = small_run(tmp_path / "a")
    laws = dict(proofs_of(job))
    assert "N.add x y = N.add y x" in laws
    proofs = [
        (Theorem(law.name, law.statement, header), law.proof or "")
        for law, header in zip(job.plan.laws, headers(job), strict=True)
    ]
    assert all(r.ok for r in verify_many(proofs, find_toolchain("embedded")))

    write_page(tmp_path / "a", job)
    page = (tmp_path / "a" / "explore.html").read_text(encoding="utf-8")
    law = next(c for c in job.plan.laws if shown(c.claim) == "N.add x y = N.add y x")
    assert f'id="{law.name}"' in page and all(f'href="#{name}"' in page for name in law.uses)
    graph = provenance(job.plan)
    assert law.uses and all(graph.edges[name, law.name]["kind"] == "uses" for name in law.uses)
    data = json.loads((tmp_path / "a" / "provenance.json").read_text(encoding="utf-8"))
    assert {n["id"] for n in data["nodes"]} == set(graph.nodes)

    small_run(tmp_path / "b", limit=2)
    again = small_run(tmp_path / "b", resume=True)
    assert proofs_of(again) == proofs_of(job)


def headers(job: ExploreJob) -> list[str]:
    plan, found, text = job.plan, [], job.plan.signature.source.text
    for law in plan.laws:
        found.append(text)
        text += f"\n{law.statement} := {law.proof}\n"
    return found


@pytest.mark.soak
def test_the_five_laws_of_peano_s_numbers(tmp_path: Path) -> None:
    """Found by a program that knows none of them."""
    job = ExploreJob(ExploreSettings(PEANO, "Peano.lean"))
    run_job(job, tmp_path, workers=2)
    laws = {shown(law.claim) for law in job.plan.laws}
    for sign in ("add", "mul"):
        assert f"N.{sign} x y = N.{sign} y x" in laws
        assert f"N.{sign} (N.{sign} x y) z = N.{sign} x (N.{sign} y z)" in laws
    assert "N.mul x (N.add y z) = N.add (N.mul x y) (N.mul x z)" in laws
