"""Critics: their contract, fitting one to finished searches, and keeping it in a file."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from critic_contract import check_critic
from policy_contract import STATES, state

from qedgym.cli.main import main
from qedgym.env.engine import Limits
from qedgym.env.errors import InputError
from qedgym.env.state_engine import StateEngine
from qedgym.env.theorem import Theorem
from qedgym.env.toolchain import Toolchain
from qedgym.env.verify import Checker
from qedgym.provers.critic_registry import make_critic
from qedgym.provers.fixed import standard_policy
from qedgym.provers.learned_critic import (
    CriticExample,
    LearnedCritic,
    fit_critic,
    load_critic,
)
from qedgym.provers.rules import RulePolicy
from qedgym.provers.size_critic import SizeCritic
from qedgym.provers.sketches import SketchPolicy
from qedgym.provers.state_features import NAMES, state_features
from qedgym.provers.tree_ensemble import RegressionTree, TreeEnsemble
from qedgym.search.advantage import Advantage, Chance, chances, step_advantages
from qedgym.search.contract import Budget, SearchResult
from qedgym.search.kept_searches import kept_search, remaining_steps
from qedgym.search.runner import prove_theorem, trusted_check
from qedgym.training.critic_labels import remaining_examples

STUMP = RegressionTree((1, -1, -1), (2, -1, -1), (0, 0, 0), (1.5, 0.0, 0.0), (0.0, 0.25, -0.25))


CLAIMS = [
    "p ∧ q → q ∧ p", "p → p ∨ q", "p ∧ q → q", "p → q → q ∧ p", "(p → q) → p → q",
    "p ∧ q → p ∨ q", "p ∧ q ∧ r → r", "p → q → r → p ∧ (q ∧ r)", "p ∨ q → q ∨ p",
]  # fmt: skip


@pytest.fixture(scope="module")
def engine(toolchain: Toolchain) -> Iterator[StateEngine]:
    with StateEngine(toolchain, Limits(heartbeats=20_000)) as made:
        yield made


@pytest.fixture(scope="module")
def results(engine: StateEngine, toolchain: Toolchain) -> list[SearchResult]:
    """Searches for some theorems by a policy that needs several steps."""
    theorems = [
        Theorem(f"t{i}", f"theorem t{i} (p q r : Prop) : {text}") for i, text in enumerate(CLAIMS)
    ]
    with Checker(toolchain) as checker:
        check = trusted_check(toolchain, checker=checker)
        return [
            prove_theorem(
                theorem, toolchain, standard_policy(), engine=engine, check=check,
                budget=Budget(seconds=None, steps=300),
            )
            for theorem in theorems
        ]  # fmt: skip


@pytest.mark.parametrize("critic", [SizeCritic(), LearnedCritic(TreeEnsemble(0.5, (STUMP,)))])
def test_the_contract_is_kept(critic: object) -> None:
    check_critic(critic)


def test_what_is_nearer_is_worth_more() -> None:
    small, large = state("p", "p : Prop"), state("p ∧ (q ∨ r) ↔ (p ∧ q) ∨ (p ∧ r)", "p : Prop")
    two = replace(small, goals=small.goals * 2)
    later = replace(small, tactics=("skip",) * 5)
    values = SizeCritic().values([small, later, two, large])
    assert values[0] > values[1] > values[2]
    assert values[0] > values[3]


def test_features_are_of_one_length_and_finite() -> None:
    for at in STATES:
        row = state_features(at)
        assert row.shape == (len(NAMES),)
        assert np.isfinite(row).all()
    assert state_features(STATES[0])[0] == 1


def test_features_do_not_depend_on_names() -> None:
    one = state("f x = y → P y", "f : α → α", "x : α", "y : α", "P : α → Prop")
    other = state("g a = b → Q b", "g : β → β", "a : β", "b : β", "Q : β → Prop")
    assert (state_features(one) == state_features(other)).all()


def test_trees_are_walked_as_they_say() -> None:
    deep = RegressionTree(
        (1, 3, -1, -1, -1), (2, 4, -1, -1, -1), (1, 0, 0, 0, 0), (0.0, 5.0, 0, 0, 0),
        (0, 0, 30.0, 10.0, 20.0),
    )  # fmt: skip
    rows = np.array([[1.0, -1.0], [9.0, -1.0], [1.0, 3.0]], dtype=np.float32)
    found = TreeEnsemble(100.0, (deep, STUMP)).predict(rows)
    assert found.tolist() == [110.25, 119.75, 130.25]


def test_a_critic_is_fitted_to_finished_searches(
    results: list[SearchResult], tmp_path: Path
) -> None:
    pytest.importorskip("sklearn")
    examples = remaining_examples([s for r in results if (s := kept_search(r, ("t", "s", 0)))])
    assert {e.remaining for e in examples} >= {None, 1, 2}
    critic, report = fit_critic(examples, trees=60)
    check_critic(critic)
    assert report.held_out_theorems >= 1
    assert report.error < 1 and report.seconds < 60
    assert "held out" in str(report)
    kept = tmp_path / "critic.json"
    critic.save(kept)
    states = [e.state for e in examples]
    assert load_critic(kept).values(states) == critic.values(states)
    again, _ = fit_critic(examples, trees=60)
    assert again.ensemble == critic.ensemble, "a seed fixes the fit"


def test_the_fitted_trees_say_what_scikit_learn_says() -> None:
    ensemble = pytest.importorskip("sklearn.ensemble")
    from qedgym.provers.learned_critic import _ensemble

    random = np.random.default_rng(0)
    rows = random.normal(size=(200, 4)).astype(np.float32)
    values = rows[:, 0] * rows[:, 1] + random.normal(size=200)
    model = ensemble.GradientBoostingRegressor(n_estimators=40, random_state=0).fit(rows, values)
    np.testing.assert_allclose(_ensemble(model).predict(rows), model.predict(rows), rtol=1e-12)


def test_too_little_to_fit_is_said() -> None:
    with pytest.raises(InputError, match="at least 5"):
        fit_critic([CriticExample(STATES[0], 1)])


@pytest.mark.parametrize(
    "change",
    [
        {"format": "other"},
        {"version": 99},
        {"features": []},
        {"trees": 3},
        {"base": "x"},
        {"base": float("inf")},
        {"trees": [{**{n: [0] for n in RegressionTree.__slots__}}]},
        {"trees": [{"left": [1, -1], "right": [1, -1]}]},
        {"trees": [{**{n: [-1] for n in RegressionTree.__slots__}, "value": ["x"]}]},
        {"trees": [{**{n: [-1, -1] for n in RegressionTree.__slots__}, "left": [1, 0]}]},
    ],
)
def test_a_file_that_is_no_critic_is_refused(tmp_path: Path, change: dict[str, object]) -> None:
    kept = tmp_path / "critic.json"
    LearnedCritic(TreeEnsemble(0.5, (STUMP,))).save(kept)
    record = json.loads(kept.read_text())
    kept.write_text(json.dumps(record | change))
    with pytest.raises(InputError) as error:
        load_critic(kept)
    assert "\n" not in str(error.value)


def test_what_cannot_be_read_is_said(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot read"):
        load_critic(tmp_path / "none.json")
    (tmp_path / "text").write_text("[" * 100_000)
    with pytest.raises(InputError, match="not JSON"):
        load_critic(tmp_path / "text")


def test_the_steps_that_are_left_are_counted(results: list[SearchResult]) -> None:
    proved = [r for r in results if r.status == "proved" and r.graph is not None]
    assert proved
    for result in proved:
        assert result.graph is not None
        way = result.graph.graph["proof"]
        left = remaining_steps(result.graph)
        assert left[way[-1]] == 0
        assert all(left[n] <= len(way) - 1 - i for i, n in enumerate(way))
    (kept,) = (kept_search(result, ("t", "s", 0)) for result in proved[:1])
    assert kept is not None
    assert remaining_examples([replace(kept, status="failed")]) == []
    assert len(remaining_examples([kept], most=3)) <= 3


def test_a_step_that_helps_has_an_advantage(engine: StateEngine) -> None:
    theorem = Theorem("t", "theorem t (p q r : Prop) (h : p ∨ q) (k : r) : q ∨ r")
    start = engine.start(theorem)
    good, bad = (engine.step(start, tactic).state for tactic in ("right", "left"))
    assert good is not None and bad is not None
    prover = SketchPolicy(RulePolicy())
    (helps,) = step_advantages(engine, prover, [start, good])
    (hurts,) = step_advantages(engine, prover, [start, bad])
    assert helps.value > 0 > hurts.value
    assert hurts.after.finished == 0
    done = engine.step(good, "exact k").state
    assert done is not None
    assert chances(engine, prover, [done, good], 8)[0].rate == 1
    assert chances(engine, prover, []) == []


def test_what_a_chance_is_known_to() -> None:
    assert Chance(0, 0).rate == 0
    assert Chance(16, 4).rate == 0.25
    assert 0 < Chance(16, 16).error < 0.1
    step = Advantage(Chance(10, 2), Chance(10, 7))
    assert step.value == pytest.approx(0.5)
    assert step.error > Chance(10, 7).error


def test_critics_are_made_by_name(tmp_path: Path) -> None:
    assert make_critic("none") is None
    assert isinstance(make_critic("size"), SizeCritic)
    LearnedCritic(TreeEnsemble(0.5, (STUMP,))).save(tmp_path / "c.json")
    made = make_critic(str(tmp_path / "c.json"))
    assert made is not None and made.name == "learned:c.json"
    with pytest.raises(InputError, match="choose one of none, size"):
        make_critic("sise")
    with pytest.raises(InputError, match="cannot read"):
        make_critic(str(tmp_path / "none.json"))


def test_a_critic_is_fitted_and_used_from_the_command_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pytest.importorskip("sklearn")
    source = tmp_path / "Some.lean"
    source.write_text(
        "".join(f"theorem t{i} (p q r : Prop) : {c} := sorry\n" for i, c in enumerate(CLAIMS))
    )
    out = tmp_path / "critic.json"
    options = ["fit-critic", str(source), "--out", str(out), "--steps", "200", "--workers", "1"]
    assert main([*options, "--json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert report["theorems"] + report["held_out_theorems"] >= 6
    text = "theorem t (p q : Prop) : p ∧ q → q ∧ p"
    prove = ["prove", "--statement", text, "--search", "mcts", "--critic", str(out), "--json"]
    assert main(prove) == 0
    assert json.loads(capsys.readouterr().out)["status"] == "proved"
    assert main(["prove", "--statement", text, "--critic", "nobody"]) == 2
    assert "unknown critic" in capsys.readouterr().err


def test_a_critic_is_not_fitted_to_held_out_theorems(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "critic.json"
    assert main(["fit-critic", "library:test", "--out", str(out)]) == 2
    told = capsys.readouterr().err
    assert "left out: " in told and "nothing is left to learn" in told and not out.exists()
