"""Critics trained on kept searches: what they learn of, their contract, how they order states."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeAlias

import pytest
from critic_contract import check_critic

from qedgym.cli.main import main
from qedgym.env.engine import Limits
from qedgym.env.errors import InputError
from qedgym.env.state_engine import StateEngine
from qedgym.env.theorem import ProofState, Theorem
from qedgym.env.toolchain import Toolchain
from qedgym.env.verify import Checker
from qedgym.provers.advantage_critic import AdvantageCritic, fit_advantage
from qedgym.provers.critic_registry import make_critic
from qedgym.provers.fixed import FixedPolicy
from qedgym.provers.learned_critic import fit_critic, ranked
from qedgym.provers.tree_ensemble import RegressionTree, TreeEnsemble
from qedgym.search.contract import Budget
from qedgym.search.kept_searches import SEARCHES, KeptSearch, kept_record, read_searches
from qedgym.search.rollouts import playouts
from qedgym.search.runner import prove_theorem, trusted_check
from qedgym.training.critic_labels import (
    Playouts,
    advantage_examples,
    outcomes,
    remaining_examples,
    success_examples,
)

CLAIMS = [
    f"{left} → {right}"
    for left in ("p", "p ∧ q", "q ∧ r", "p ∨ q")
    for right in ("p ∨ q", "r ∨ p", "q ∨ (r ∨ p)", "q ∨ p", "(r ∨ q) ∨ p", "r ∨ q")
    if (left, right) not in {("p", "r ∨ q"), ("q ∧ r", "q ∨ p")}
]  # fmt: skip


# Weaker than what there is, so that proofs take several steps and searches go astray.
WEAK = FixedPolicy([
    "intro h", "left", "right", "constructor", "intro k", "rcases h with h | h", "exact h",
    "obtain ⟨h, k⟩ := h", "exact k", "exact h.1", "apply h", "exact h.2",
])  # fmt: skip


Held: TypeAlias = "list[tuple[str, ProofState, float]]"
"""Theorem, state, and 1 where a proof is known from there."""


@pytest.fixture(scope="module")
def engine(toolchain: Toolchain) -> Iterator[StateEngine]:
    with StateEngine(toolchain, Limits(heartbeats=20_000)) as made:
        yield made


@pytest.fixture(scope="module")
def run(
    engine: StateEngine, toolchain: Toolchain, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """A folder with kept searches."""
    folder = tmp_path_factory.mktemp("kept")
    lines = []
    with Checker(toolchain) as checker:
        for i, claim in enumerate(CLAIMS):
            result = prove_theorem(
                Theorem(f"t{i}", f"theorem t{i} (p q r : Prop) : {claim}"), toolchain,
                WEAK, engine=engine, budget=Budget(seconds=None, steps=200),
                check=trusted_check(toolchain, checker=checker),
            )  # fmt: skip
            lines.append(json.dumps(kept_record(result, (f"t{i}", "fixed", 0))) + "\n")
    (folder / SEARCHES).write_text("".join(lines), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def searches(run: Path) -> list[KeptSearch]:
    return list(read_searches(run))


@pytest.fixture(scope="module")
def learnt(searches: list[KeptSearch]) -> list[KeptSearch]:
    """Those that critics are trained on."""
    return [s for i, s in enumerate(searches) if i % 3]


@pytest.fixture(scope="module")
def held(searches: list[KeptSearch], engine: StateEngine) -> Held:
    """States of the others: those on a way to the proof, and those that are dead ends indeed."""
    found = []
    for search in searches[::3]:
        open_ = [at for at in search.states if at.state.goals]
        rates = playouts(engine, WEAK, [at.state for at in open_], 20, steps=16, seed=9)
        for at, chance in zip(open_, rates, strict=True):
            if at.remaining is not None or not chance.finished:
                found.append((search.theorem.name, at.state, float(at.remaining is not None)))
    assert sum(not solved for _, _, solved in found) > 5
    return found


def order(critic: Any, held: Held) -> float:
    """How often a state on a way to the proof is put above a dead end of the same theorem."""
    values = critic.values([state for _, state, _ in held])
    return ranked([(name, solved) for name, _, solved in held], values)


def test_playouts_count(engine: StateEngine) -> None:
    start = engine.start(Theorem("t", "theorem t (p q : Prop) (h : q) : p ∨ q"))
    bad, good = (engine.step(start, tactic).state for tactic in ("left", "right"))
    assert bad is not None and good is not None
    done = engine.step(good, "exact h").state
    assert done is not None
    policy = FixedPolicy(["left", "right", "exact h"])
    found = playouts(engine, policy, [start, bad, good, done], 40, steps=4)
    assert [c.tried for c in found] == [40] * 4
    assert found[1].finished == 0 and found[2].rate > 0.9 and found[3].rate == 1
    assert 0.25 < found[0].rate < 0.75, "half of them go left"
    assert playouts(engine, policy, [start, bad, good, done], 40, steps=4) == found
    assert playouts(engine, policy, [start, bad], 40, steps=4) == found[:2]
    assert playouts(engine, policy, [], 4) == []
    assert playouts(engine, FixedPolicy(["skip"]), [start], 4)[0].finished == 0


def test_counts_are_kept(engine: StateEngine, searches: list[KeptSearch], tmp_path: Path) -> None:
    file = tmp_path / "counts.jsonl"
    states = [at.state for at in searches[0].states][:6]
    first = Playouts(engine, WEAK, file, count=3)(states)
    with file.open("a") as torn:
        torn.write('{"key":')
    policy = FixedPolicy(["skip"])  # of the same name, one that would find nothing
    assert Playouts(engine, policy, file, count=3)(states) == first
    assert Playouts(engine, policy, file, count=4)(states) != first, "other playouts are others"
    file.write_text("{}\n")
    with pytest.raises(InputError, match=":1: not a count"):
        Playouts(engine, policy, file)


def test_the_steps_that_are_left_are_learnt(
    learnt: list[KeptSearch], held: Held, tmp_path: Path
) -> None:
    pytest.importorskip("sklearn")
    critic, _ = fit_critic(remaining_examples(learnt), held_out=0.05)
    critic.save(tmp_path / "c.json")
    assert order(make_critic(f"remaining:{tmp_path / 'c.json'}"), held) > 0.6
    with pytest.raises(InputError, match="a critic of the kind remaining, not success"):
        make_critic(f"success:{tmp_path / 'c.json'}")


def test_the_chance_of_success_is_learnt(
    learnt: list[KeptSearch], held: Held, engine: StateEngine, tmp_path: Path
) -> None:
    pytest.importorskip("sklearn")
    count = Playouts(engine, WEAK, count=8, steps=16)
    examples = list(success_examples(learnt, count, most=12))
    assert {0.0} < {e.value for e in examples} and all(0 <= e.value <= 1 for e in examples)
    critic, _ = fit_critic(examples, kind="success", held_out=0.05)
    check_critic(critic)
    critic.save(tmp_path / "s.json")
    read = make_critic(f"success:{tmp_path / 's.json'}")
    assert read is not None and read.name == "success:s.json"
    assert order(read, held) > 0.6


def test_progress_is_learnt(
    learnt: list[KeptSearch], held: Held, engine: StateEngine, tmp_path: Path
) -> None:
    pytest.importorskip("sklearn")
    count = Playouts(engine, WEAK, count=8, steps=16)
    chance = list(success_examples(learnt, count, most=12))
    gain = list(advantage_examples(learnt, count, most=12))
    assert min(e.value for e in gain) < 0 < max(e.value for e in gain)
    critic, _ = fit_advantage(chance, gain, alpha=0.5)
    check_critic(critic)
    critic.save(tmp_path / "a.json")
    read = make_critic(f"advantage:{tmp_path / 'a.json'}")
    assert isinstance(read, AdvantageCritic) and read.name == "advantage:a.json"
    states = [state for _, state, _ in held]
    assert read.values(states) == critic.values(states)
    assert order(read, held) > 0.6
    again, _ = fit_advantage(chance, gain, alpha=0.5)
    assert again.advantage == critic.advantage, "a seed fixes the fit"


def test_what_the_step_did_counts_as_much_as_alpha_says(searches: list[KeptSearch]) -> None:
    up = RegressionTree((-1,), (-1,), (0,), (0.0,), (0.4,))
    state = next(at.state for at in searches[0].states if at.state.tactics and at.state.goals)
    first = replace(state, tactics=())
    critic = AdvantageCritic(TreeEnsemble(0.2, ()), TreeEnsemble(0.0, (up,)), 0.5)
    assert critic.values([state, first]) == pytest.approx([0.4, 0.2])
    check_critic(critic)


@pytest.mark.parametrize("change", [
    {"version": 9}, {"features": []}, {"alpha": "x"}, {"alpha": -1}, {"alpha": float("nan")},
    {"success": None}, {"advantage": {"base": 0.0, "trees": [1]}},
])  # fmt: skip
def test_a_file_that_is_no_critic_is_refused(tmp_path: Path, change: dict[str, object]) -> None:
    file = tmp_path / "a.json"
    AdvantageCritic(TreeEnsemble(0.2, ()), TreeEnsemble(0.0, ()), 0.5).save(file)
    assert make_critic(str(file)) is not None
    file.write_text(json.dumps(json.loads(file.read_text()) | change))
    with pytest.raises(InputError) as error:
        make_critic(str(file))
    assert "\n" not in str(error.value)


# ---- the implicit process reward


def test_outcomes_are_proofs_and_ways_that_led_nowhere(searches: list[KeptSearch]) -> None:
    found = outcomes(searches, vain=3)
    assert {o.proved for o in found} == {True, False}
    by_name = {s.theorem.name: s for s in searches}
    for outcome in found:
        ways = {at.state.tactics: at.remaining for at in by_name[outcome.theorem.name].states}
        assert ways[outcome.tactics] == (0 if outcome.proved else None)
    assert outcomes([replace(s, status="rejected") for s in searches]) == []


class _Killed(Exception):
    pass


@pytest.mark.parametrize("kind", ["causal", "seq2seq"])
def test_rewards_of_steps_come_of_outcomes_alone(
    searches: list[KeptSearch], tmp_path: Path, kind: str
) -> None:
    torch = pytest.importorskip("torch", reason="needs torch (the lm extra)")
    from qedgym.provers.implicit_critic import (
        ImplicitCritic,
        ImplicitSettings,
        train_implicit,
    )

    torch.set_num_threads(1)
    long = kind == "causal"
    settings = ImplicitSettings(
        kind=kind, vocabulary=300, epochs=12 if long else 1, batch=8, learning_rate=5e-3,
        held_out=0.3, input_tokens=48, output_tokens=48,
    )  # fmt: skip
    ways = outcomes(searches)
    end = train_implicit(ways, tmp_path / "whole", settings)
    critic = make_critic(f"implicit:{tmp_path / 'whole'}")
    assert isinstance(critic, ImplicitCritic)
    check_critic(critic)
    if not long:
        return
    assert end.loss < 0.6 and end.ranked is not None and end.ranked > 0.6, end
    one = next(o for o in ways if o.proved and len(o.tactics) > 1)
    steps = critic.step_rewards(one.theorem, one.tactics)
    assert len(steps) == len(one.tactics)
    # What a part is worth does not depend on what comes behind it.
    assert critic.step_rewards(one.theorem, one.tactics[:1]) == pytest.approx(steps[:1], abs=1e-4)

    def kill(log: object) -> None:
        if log["step"] == 5:  # type: ignore[index]
            raise _Killed

    with pytest.raises(_Killed):
        train_implicit(ways, tmp_path / "cut", settings, checkpoint_s=0, told=kill)
    with pytest.raises(InputError, match="--resume"):
        train_implicit(ways, tmp_path / "cut", settings)
    assert train_implicit(ways, tmp_path / "cut", settings, resume=True) == end
    file = Path("policy", "model.safetensors")
    assert (tmp_path / "cut" / file).read_bytes() == (tmp_path / "whole" / file).read_bytes()
    with pytest.raises(InputError, match="alike"):
        train_implicit([o for o in ways if o.proved], tmp_path / "other", settings)


def test_from_the_command_line(
    run: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pytest.importorskip("sklearn")
    out = tmp_path / "a.json"
    command = ["train", "critic", str(run), "--kind", "advantage", "--rollouts", "2", "--states",
               "6", "--prover", "fixed", "--out", str(out), "--json"]  # fmt: skip
    assert main(command) == 0
    report = json.loads(capsys.readouterr().out)
    assert report["theorems"] + report["held_out_theorems"] >= 5
    assert main([*command, "--resume"]) == 0
    again = json.loads(capsys.readouterr().out)
    assert {**again, "seconds": 0} == {**report, "seconds": 0}
    text = "theorem t (p q : Prop) : p ∧ q → q ∧ p"
    prove = ["prove", "--statement", text, "--search", "mcts", "--policy", "fixed", "--json"]
    assert main([*prove, "--critic", f"advantage:{out}"]) == 0
    assert json.loads(capsys.readouterr().out)["status"] == "proved"
    assert main([*prove, "--critic", f"implicit:{tmp_path}"]) == 2
    assert "no critic in it" in capsys.readouterr().err
    assert main(["train", "critic", str(run), "--kind", "size", "--out", str(out)]) == 2
    assert "choose one of remaining, success" in capsys.readouterr().err
    assert main(["train", "critic", str(tmp_path), "--out", str(out)]) == 2
    assert "--keep-searches" in capsys.readouterr().err
