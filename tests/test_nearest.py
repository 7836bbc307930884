"""The nearest-neighbour policy, and what it learns from: traced steps, read and carried over."""

from __future__ import annotations

import doctest
import json
import math
from pathlib import Path

import pytest
from policy_contract import PREFIX, check_policy, state

from qedgym.env.errors import InputError
from qedgym.env.library import suite
from qedgym.env.state_engine import StateEngine
from qedgym.env.theorem import ProofState, Theorem
from qedgym.env.toolchain import Toolchain
from qedgym.provers import goal_text, goal_words, mixture, proof_steps
from qedgym.provers.fixed import FixedPolicy
from qedgym.provers.goal_shape import shape_of
from qedgym.provers.goal_text import read_goals
from qedgym.provers.goal_words import goal_words as words_of
from qedgym.provers.mixture import Mixture
from qedgym.provers.nearest import NearestPolicy
from qedgym.provers.proof_steps import Name, ProofStep, steps_of
from qedgym.provers.registry import check_policy as check_name
from qedgym.provers.registry import make_policy
from qedgym.provers.rules import RulePolicy
from qedgym.provers.step_data import LIBRARY_STEPS, library_steps, read_steps, write_steps
from qedgym.provers.transfer import Here, Model, transfer

LEAN = '''
theorem swap (p q : Prop) : p ∧ q → q ∧ p := by
  intro h
  constructor
  · exact h.2
  · exact h.1

def twice : Nat → Nat
  | 0 => 0
  | n + 1 => twice n + 2

theorem twice_eq (n : Nat) : twice n = n + n := by
  induction n with
  | zero => rfl
  | succ n ih =>
    rw [twice, ih]
    have e : n + 1 + (n + 1) = n + n + 2 := by
      omega
    exact e.symm
'''


@pytest.mark.parametrize("module", [goal_text, goal_words, mixture, proof_steps])
def test_doctests(module: object) -> None:
    result = doctest.testmod(module)  # type: ignore[arg-type]
    assert result.attempted > 0 and result.failed == 0


@pytest.fixture(scope="module")
def nearest() -> NearestPolicy:
    return NearestPolicy(library_steps())


def test_the_contract_is_kept(nearest: NearestPolicy) -> None:
    check_policy(nearest)
    check_policy(Mixture([RulePolicy(), nearest], [2, 1]))
    check_policy(Mixture([RulePolicy(), nearest], by="turns"))
    check_policy(NearestPolicy([]))


def test_nothing_of_the_held_out_parts_is_known() -> None:
    """Names, files' texts and start states of the shipped steps are of the training part."""
    train = {t.name for t in suite("library:train")}
    held_out = [*suite("library:validation"), *suite("library:test")]
    assert {step.theorem for step in library_steps()} <= train
    assert train.isdisjoint(t.name for t in held_out)
    known = {step.theorem for step in library_steps()}
    assert len(known) > 0.95 * len(train)


def test_steps_of_a_proof_are_steps_of_a_search(toolchain: Toolchain) -> None:
    """A structured tactic becomes its outer part; taken one by one the steps prove the theorem."""
    swap, rest = LEAN.split("def twice")
    definition, statement = rest.split("theorem twice_eq")
    first = Theorem("swap", swap.split(" := ")[0].strip(), proof=swap.split(" := ")[1])
    left, proof = statement.split(" := by\n", 1)
    text, prefix = f"theorem twice_eq{left}", f"def twice{definition}"
    second = Theorem("twice_eq", text, prefix, "by\n" + proof)
    with StateEngine(toolchain) as engine:
        for theorem in (first, second):
            steps = steps_of(engine.trace(theorem))
            assert all(read_goals(step.state) for step in steps)
            at = engine.start(theorem)
            left = list(steps)
            while left:  # `have e : p := ?_` leaves p for later, where the text has it first
                step = next(s for s in left if s.state.endswith(f"⊢ {at.goals[0].target}"))
                done = engine.step(at, step.tactic)
                assert done.state is not None, (step, done.error)
                at = done.state
                left.remove(step)
            assert at.finished
    tactics = [step.tactic for step in steps]
    assert tactics[0] == "induction n with | zero => ?_ | succ n ih => ?_"
    assert "rw [twice, ih]" in tactics


def test_printed_goals_are_read_back() -> None:
    text = (
        "case inl.a\nα : Type u\nx y : α\ns : S := { a := x }\nh : ∀ (z : α),\n    p z →\n"
        "      q z\nx✝ : Nat\ninst✝ : Group α\n⊢ f x =\n  f y\n\n⊢ True"
    )
    first, second = read_goals(text)
    assert [h.name for h in first.hypotheses] == ["α", "x", "y", "s", "h", "x✝", "inst✝"]
    assert first.hypotheses[3].value == "{ a := x }"
    assert first.hypotheses[6].is_instance and first.case == "inl.a"
    assert str(first).split("\n")[-2:] == ["⊢ f x =", "  f y"] and second.target == "True"
    assert read_goals(str(first)) == (first,)
    assert read_goals("no goals") == ()


def test_renaming_a_goal_changes_no_feature() -> None:
    one = state("f x = x", "x : Nat", "h : x ≤ y", "y : Nat").goals[0]
    other = state("f a = a", "a : Nat", "k : a ≤ b", "b : Nat").goals[0]
    assert words_of(one) == words_of(other)


def carried(
    model: ProofState, tactic: str, at: ProofState, names: tuple[Name, ...] = ()
) -> list[str]:
    return [t for t, _ in transfer(Model(model.goals[0], tactic, names), Here(shape_of(at)))]


@pytest.mark.parametrize(
    ("model", "tactic", "at", "wanted"),
    [
        (
            state("q", "h : p ∧ q", "p : Prop", "q : Prop"),
            "exact h.2",
            state("b", "a : Prop", "b : Prop", "k : a ∧ b"),
            "exact k.2",
        ),
        (
            state("x + 0 = x", "x : Nat"),
            "induction x with | zero => ?_ | succ x ih => ?_",
            state("m + 0 = m", "m : Nat", "ih : m = m"),
            "induction m with | zero => ?_ | succ m ih1 => ?_",
        ),
        (
            state("p → q → p", "p : Prop", "q : Prop"),
            "intro hp hq",
            state("a → a", "a : Prop", "h : a"),
            "intro h1",
        ),
        (
            state("f x = x", "x : Nat", "f : Nat → Nat"),
            "rw [step x]",
            state("f (n + 1) = n + 1", "n : Nat", "f : Nat → Nat"),
            "rw [step (n + 1)]",
        ),
        (
            state("s", "h : ∃ x, p x", "p : Nat → Prop"),
            "obtain ⟨x, hx⟩ := h",
            state("s", "e : ∃ y, r y", "x : Nat", "r : Nat → Prop"),
            "obtain ⟨x1, hx⟩ := e",
        ),
    ],
)
def test_a_tactic_is_carried_over(
    model: ProofState, tactic: str, at: ProofState, wanted: str
) -> None:
    assert wanted in carried(model, tactic, at)


def test_names_of_another_file_are_not_carried_over() -> None:
    model = state("rev (rev s) = s", "s : List Nat")
    own = (Name("rev", "Other.rev", True),)
    at = state("mirror (mirror t) = t", "α : Type", "t : Tree α", prefix=PREFIX)
    assert carried(model, "simp [rev]", at, own) == ["simp [mirror]"]
    unknown = (Name("rev_rev", "Other.rev_rev", True),)
    nowhere = state("x = y", "x : Nat", "y : Nat")
    assert carried(model, "exact rev_rev s", nowhere, unknown) == []
    kept = (Name("Nat.add_comm", "Nat.add_comm", False),)
    assert carried(model, "rw [Nat.add_comm]", nowhere, kept) == ["rw [Nat.add_comm]"]


def test_what_was_seen_comes_first(nearest: NearestPolicy) -> None:
    """Of states that it knows it mostly has the very tactic among its first."""
    steps = library_steps()[::97]
    theorems = {t.name: t.theorem for t in suite("library:train")}
    states = [ProofState(theorems[s.theorem], (), read_goals(s.state)) for s in steps]
    offers = nearest.propose(states, 8)
    hits = sum(s.tactic in dict(o) for s, o in zip(steps, offers, strict=True))
    assert hits > 0.7 * len(steps), hits / len(steps)


def test_a_mixture_merges_what_is_the_same() -> None:
    at = [state("p", "p : Prop")]
    one, two = FixedPolicy({"rfl": 3.0, "simp": 1.0}), FixedPolicy({"simp": 1.0, "omega": 1.0})
    (offer,) = Mixture([one, two], [1, 3]).propose(at, 8)
    assert [t for t, _ in offer] == ["simp", "omega", "rfl"]
    both = {t: math.exp(p) for p_ in (one, two) for t, p in p_.propose(at, 8)[0] if t != "simp"}
    assert math.exp(dict(offer)["omega"]) == pytest.approx(0.75 * both["omega"])
    (turns,) = Mixture([one, two], by="turns").propose(at, 8)
    assert [t for t, _ in turns] == ["rfl", "simp", "omega"]
    with pytest.raises(ValueError, match="above 0"):
        Mixture([one], [0])


def test_policies_by_name(toolchain: Toolchain) -> None:
    mix = make_policy("mix:rules*2+fixed", toolchain)
    assert mix.name == "mix:rules+fixed"
    check_name("turns:rules+nearest")
    check_name("retrieval")
    for wrong, why in [
        ("nothing", "choose one of"),
        ("rules:x", "takes nothing"),
        ("nearest:/no/such/file", "no file"),
        ("transformer:/no/such/folder", "no model /no/such/folder"),
        ("transformer:no-one/no-such-model", "in the cache of Hugging Face"),
        ("retrieval:none", "no model none"),
        ("mix", "say mix:POLICY"),
        ("mix:", "unknown policy"),
        ("mix:rules*x", "POLICY\\*WEIGHT"),
        ("mix:rules+none", "unknown policy 'none'"),
    ]:
        with pytest.raises(InputError, match=why):
            check_name(wrong)


def test_steps_in_files(tmp_path: Path) -> None:
    steps = library_steps()[:20]
    for name in ("a.jsonl", "b.jsonl.gz"):
        assert write_steps(steps, tmp_path / name) == 20
        assert read_steps(tmp_path / name) == steps
    record = {
        "full_name": "Nat.foo", "file_path": "A.lean", "url": "", "commit": "",
        "traced_tactics": [
            {
                "tactic": "rw [bar, Nat.add_comm]", "state_before": "n : ℕ\n⊢ n = n",
                "state_after": "no goals",
                "annotated_tactic": [
                    "rw [<a>bar</a>, <a>Nat.add_comm</a>]",
                    [
                        {"full_name": "Nat.bar", "def_path": "A.lean"},
                        {"full_name": "Nat.add_comm", "def_path": "B.lean"},
                    ],
                ],
            }
        ],
    }  # fmt: skip
    folder = tmp_path / "random"
    folder.mkdir()
    (folder / "train.json").write_text(json.dumps([record]))
    (folder / "test.json").write_text(json.dumps([record | {"full_name": "held.out"}]))
    names = (Name("bar", "Nat.bar", True), Name("Nat.add_comm", "Nat.add_comm", False))
    assert read_steps(folder) == [
        ProofStep("Nat.foo", "A.lean", "n : ℕ\n⊢ n = n", "rw [bar, Nat.add_comm]", names,
                  ("Nat.bar", "Nat.add_comm"), True)
    ]  # fmt: skip
    (tmp_path / "bad.jsonl").write_text('{"theorem": "t"}\n')
    with pytest.raises(InputError, match=r"bad.jsonl:1: not a proof step: no 'state'"):
        read_steps(tmp_path / "bad.jsonl")
    with pytest.raises(InputError, match="no such dataset"):
        read_steps(tmp_path / "missing.jsonl")


def test_the_shipped_file_is_small() -> None:
    assert LIBRARY_STEPS.stat().st_size < 300_000
