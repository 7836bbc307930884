"""ProofEnv: Gymnasium's contract, rewards and ends, going back, vectorised forms, rendering."""

from __future__ import annotations

import contextlib
import copy
import pickle
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import gymnasium
import numpy as np
import pytest
from gymnasium.utils.env_checker import check_env

import qedgym  # noqa: F401  (registers the environment)
from qedgym.env.errors import InputError
from qedgym.env.observation import ObservationSize
from qedgym.env.proof_env import GIVE_UP, ProofEnv
from qedgym.env.theorem import Theorem
from qedgym.env.toolchain import Toolchain

SWAP = Theorem("swap", "theorem swap (p q : Prop) : p ∧ q → q ∧ p")
SAME = Theorem("same", "theorem same (p : Prop) : p → p")
ADD = Theorem("double", "theorem double (n : Nat) : n + n = 2 * n")


@pytest.fixture
def env(toolchain: Toolchain) -> Iterator[ProofEnv]:
    with_env = ProofEnv([SWAP, SAME], toolchain, max_steps=6, verify=False, render_mode="ansi")
    yield with_env
    with_env.close()


@pytest.mark.filterwarnings("error")
def test_gymnasium_accepts_it_without_a_warning(toolchain: Toolchain) -> None:
    made = gymnasium.make("qedgym/Proof-v0", theorems=[SWAP, SAME], toolchain=toolchain)
    check_env(made.unwrapped)
    made.close()


def test_a_proof_earns_one_and_ends_the_episode(toolchain: Toolchain) -> None:
    env = ProofEnv(SWAP, toolchain)
    first, info = env.reset(seed=0)
    assert first["targets"][0] == "p ∧ q → q ∧ p"
    assert (info["theorem"], info["state_id"]) == ("swap", 0)
    observation, reward, terminated, truncated, info = env.step("intro ⟨hp, hq⟩")
    assert (reward, terminated, truncated, info["state_id"]) == (0.0, False, False, 1)
    assert "hq : q" in observation["hypotheses"]
    assert observation["counts"].tolist() == [1, 4, 1, 63]
    observation, reward, terminated, truncated, info = env.step("exact ⟨hq, hp⟩")
    assert info["proved"], info["message"]
    assert (reward, terminated, truncated) == (1.0, True, False)
    assert info["proof"] == "by\n  intro ⟨hp, hq⟩\n  exact ⟨hq, hp⟩"
    assert observation["goals"] == "" and env.observation_space.contains(observation)
    with pytest.raises(gymnasium.error.ResetNeeded):
        env.step("skip")
    env.close()


def test_the_trusted_check_says_which_axioms_a_proof_rests_on(toolchain: Toolchain) -> None:
    env = ProofEnv("theorem nn (p : Prop) : ¬¬p → p", toolchain)
    env.reset()
    *_, info = env.step("exact Classical.byContradiction")
    assert info["proved"], info["message"]
    assert "Classical.choice" in info["axioms"].split()
    env.close()


@pytest.mark.parametrize(
    ("action", "kind"),
    [
        ("exact 37", "lean"),
        ("sorry", "text"),
        ("theorem x : True := trivial", "text"),
        ("", "text"),
    ],
)
def test_a_failing_tactic_says_why_and_changes_nothing(
    env: ProofEnv, action: str, kind: str
) -> None:
    before, _ = env.reset(options={"theorem": "swap"})
    after, reward, terminated, _, info = env.step(action)
    assert (reward, terminated, info["error"], info["state_id"]) == (0.0, False, kind, 0)
    assert info["message"]
    assert after["goals"] == before["goals"]


def test_steps_are_limited_and_giving_up_ends(env: ProofEnv) -> None:
    env.reset()
    ends = [env.step("skip")[2:4] for _ in range(6)]
    assert ends == [(False, False)] * 5 + [(False, True)]
    env.reset()
    _, reward, terminated, _, info = env.step(GIVE_UP)
    assert (reward, terminated, info["error"]) == (0.0, True, "given up")


def test_going_back_gives_the_earlier_state(env: ProofEnv) -> None:
    start, _ = env.reset(options={"theorem": SWAP})
    env.step("intro h")
    env.step("exact absurd h.1 h.2")
    observation, info = env.goto(0)
    assert observation["goals"] == start["goals"] and info["state_id"] == 0
    *_, info = env.step("exact fun h => ⟨h.2, h.1⟩")
    assert info["finished"] and info["proof"] == "by\n  exact fun h => ⟨h.2, h.1⟩"
    env.reset()
    with pytest.raises(InputError, match="no state 9"):
        env.goto(9)


def test_without_the_check_a_proof_is_finished_and_not_proved(env: ProofEnv) -> None:
    _, info = env.reset(options={"theorem": "same"})
    assert (info["finished"], info["proved"]) == (False, False)
    _, reward, terminated, _, info = env.step("exact id")
    assert (reward, terminated, info["finished"], info["proved"]) == (1.0, True, True, False)
    assert info["proof"] == "by\n  exact id" and info["axioms"] == ""


def test_a_rejected_proof_is_finished_and_not_proved(toolchain: Toolchain) -> None:
    leaning = Theorem("same", SAME.statement, "theorem h : True := sorry\n")
    misnamed = Theorem("other", SAME.statement)
    env = ProofEnv([leaning], toolchain)
    for theorem, tactic, why in (
        (leaning, "exact fun x => (fun _ => x) h", "sorry"),
        (misnamed, "exact id", "other: the statement declares no such name"),
    ):
        env.reset(options={"theorem": theorem})
        _, reward, terminated, _, info = env.step(tactic)
        assert (info["finished"], info["proved"], info["error"]) == (True, False, "rejected")
        assert (reward, terminated) == (0.0, True) and why in info["message"]
    env.close()


@pytest.mark.parametrize(
    ("call", "said"),
    [
        pytest.param(lambda e: e.step(None), "step: .* not None", id="step(None)"),
        pytest.param(lambda e: e.step(b"rfl"), "step: .* not b'rfl'", id="step(bytes)"),
        pytest.param(lambda e: e.step(["rfl"]), "step: .* not .'rfl'", id="step(list)"),
        pytest.param(lambda e: e.goto("x"), "goto: .* not 'x'.*state_id", id="goto(str)"),
        pytest.param(lambda e: e.goto(0.5), "goto: .* not 0.5", id="goto(float)"),
        pytest.param(lambda e: e.goto(True), "goto: .* not True", id="goto(bool)"),
        pytest.param(lambda e: e.goto(np.True_), "goto: .*True", id="goto(np.bool_)"),
        pytest.param(lambda e: e.goto(9), "goto: no state 9; there are 0 to 1", id="goto(9)"),
        pytest.param(lambda e: e.goto(-1), "goto: no state -1", id="goto(-1)"),
        pytest.param(lambda e: e.reset(seed=1, options=["a"]), "dict, not ..a", id="list"),
        pytest.param(lambda e: e.reset(seed=1, options={"thm": "same"}), "'thm'", id="key"),
        pytest.param(lambda e: e.reset(seed=1, options={"theorem": 5}), "not 5", id="theorem"),
        pytest.param(lambda e: e.reset(seed=1, options={"theorem": "x"}), "none named 'x'", id="x"),
    ],
)
def test_wrong_arguments_are_told_and_change_nothing(
    env: ProofEnv, call: Callable[[ProofEnv], object], said: str
) -> None:
    env.reset(seed=7, options={"theorem": "swap"})
    env.step("intro h")
    before = pickle.dumps(env)
    with pytest.raises(InputError, match=said) as caught:
        call(env)
    assert "\n" not in str(caught.value)
    assert pickle.dumps(env) == before
    assert env.step("exact ⟨h.2, h.1⟩")[1] == 1.0


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"theorems": 5}, "theorems: cannot use 5"),
        ({"theorems": None}, "theorems: cannot use None"),
        ({"theorems": b"theorem"}, "theorems: cannot use b'theorem'"),
        ({"theorems": [SAME, 3]}, "theorems: cannot use number 1, 3"),
        ({"theorems": []}, "there is nothing to prove"),
        ({"max_steps": 2.5}, "max_steps: .* not 2.5"),
        ({"max_steps": True}, "max_steps: .* not True"),
        ({"max_steps": 0}, "max_steps: 0 is less than 1"),
        ({"shaping": "much"}, "shaping: give a number, not 'much'"),
        ({"limits": 3}, "limits: give Limits"),
        ({"size": 3}, "size: give ObservationSize"),
        ({"toolchain": 3}, "toolchain: give a Toolchain"),
        ({"engine": 3}, "engine: give"),
        ({"render_mode": "png"}, "render_mode: 'png'"),
    ],
)
def test_an_environment_cannot_be_made_of_wrong_arguments(
    options: dict[str, Any], said: str
) -> None:
    with pytest.raises(InputError, match=said):
        ProofEnv(**({"theorems": SAME} | options))


def test_numpy_scalars_are_as_good_as_pythons(toolchain: Toolchain) -> None:
    env = ProofEnv(SWAP, toolchain, max_steps=np.int64(5), verify=False)
    env.reset(options={"theorem": np.str_("swap")})
    env.step(np.str_("intro h"))
    assert type(env.state.tactics[0]) is str
    env.goto(np.int32(0))
    *_, info = env.step(np.str_("exact fun h => ⟨h.2, h.1⟩"))
    assert info["finished"]
    env.close()


@pytest.mark.parametrize(
    "clone",
    [lambda e: pickle.loads(pickle.dumps(e)), copy.deepcopy, copy.copy],
    ids=["pickle", "deepcopy", "copy"],
)
def test_a_copy_goes_on_where_the_original_is(
    toolchain: Toolchain, clone: Callable[[ProofEnv], ProofEnv]
) -> None:
    env = ProofEnv([SWAP, SAME], toolchain, max_steps=6)
    env.reset(seed=3, options={"theorem": "swap"})
    env.step("intro h")
    env.action_space.seed(5)
    with contextlib.closing(clone(env)) as other:
        assert other.state == env.state and other.states == env.states
        *_, info = env.step("exact ⟨h.2, h.1⟩")
        assert info["proved"] and len(other.states) == 2
        env.close()
        other.step("constructor")
        other.goto(1)
        observation, reward, _, _, info = other.step("exact ⟨h.2, h.1⟩")
        assert reward == 1.0 and info["proved"] and observation["counts"][3] == 3
        assert env.action_space.sample() == other.action_space.sample()
        # The order of theorems goes on as the original's does, each for itself.
        assert [env.reset()[1]["theorem"] for _ in range(4)] == [
            other.reset()[1]["theorem"] for _ in range(4)
        ]
    env.close()


def test_a_copy_of_a_closed_or_fresh_environment(toolchain: Toolchain) -> None:
    env = ProofEnv(SAME, toolchain, verify=False)
    fresh = pickle.loads(pickle.dumps(env))
    fresh.reset()
    assert fresh.step("exact id")[1] == 1.0
    fresh.close()
    with pytest.raises(gymnasium.error.ResetNeeded):
        pickle.loads(pickle.dumps(fresh)).step("exact id")


def test_shaping_pays_nothing_for_a_proof_that_the_check_rejects(
    toolchain: Toolchain, tmp_path: Path
) -> None:
    file = tmp_path / "Cheat.lean"
    file.write_text("theorem helper : 1 = 2 := sorry\ntheorem t : 1 = 2 := sorry\n")
    env = ProofEnv(file, toolchain, shaping=0.5)
    env.reset(options={"theorem": "t"})
    _, reward, terminated, _, info = env.step("exact helper")
    env.close()
    assert (reward, terminated, info["proved"]) == (0.0, True, False)
    assert info["error"] == "rejected"


def test_shaping_counts_goals_and_gains_nothing_by_going_back(toolchain: Toolchain) -> None:
    env = ProofEnv(SWAP, toolchain, shaping=0.5, verify=False)
    env.reset()
    rewards = [env.step(t)[1] for t in ("intro h", "constructor", "exact h.2")]
    env.goto(2)
    rewards += [env.step(t)[1] for t in ("exact h.2", "exact h.1")]
    assert rewards == [0.0, -0.5, 0.5, 0.0, 1.5]
    env.close()


def test_a_seed_fixes_the_order_and_every_theorem_comes(env: ProofEnv) -> None:
    def names(seed: int) -> list[str]:
        first = env.reset(seed=seed)[1]["theorem"]
        return [first] + [env.reset()[1]["theorem"] for _ in range(5)]

    assert names(3) == names(3)
    assert {tuple(names(seed)[:2]) for seed in range(8)} == {("swap", "same"), ("same", "swap")}


def test_theorems_come_from_files_and_statements(toolchain: Toolchain, tmp_path: Path) -> None:
    file = tmp_path / "T.lean"
    file.write_text(
        "def two := 2\ntheorem t : two = 2 := rfl\ntheorem u : two + two = 4 := sorry\n"
    )
    env = ProofEnv([file, "theorem s : True"], toolchain, verify=False)
    assert [t.name for t in env.theorems] == ["t", "u", "s"]
    env.reset(options={"theorem": "u"})
    assert env.step("rfl")[1] == 1.0
    with pytest.raises(InputError, match="none named 'v'; there are: t, u, s"):
        env.reset(options={"theorem": "v"})
    env.close()
    with pytest.raises(InputError, match="nothing to prove"):
        ProofEnv([], toolchain)
    with pytest.raises(InputError):
        ProofEnv(tmp_path / "missing.lean", toolchain).reset()


def test_long_texts_are_cut_to_the_space(toolchain: Toolchain) -> None:
    size = ObservationSize(chars=20, goals=1, hypotheses=1, line_chars=5)
    env = ProofEnv(SWAP, toolchain, verify=False, size=size)
    observation, _ = env.reset()
    assert observation["goals"] == "p : Prop\nq : Prop\n⊢…"
    assert observation["hypotheses"] == ("q : …",) and observation["targets"] == ("p ∧ …",)
    assert env.observation_space.contains(observation)
    env.close()


@pytest.mark.parametrize(
    ("mode", "options"),
    [("sync", {}), ("async", {}), ("async", {"shared_memory": False})],
)
def test_it_vectorises(toolchain: Toolchain, mode: str, options: dict[str, bool]) -> None:
    envs = gymnasium.make_vec(
        "qedgym/Proof-v0",
        num_envs=2,
        vectorization_mode=mode,
        vector_kwargs=options,
        theorems=[SAME],
        toolchain=toolchain,
        verify=False,
    )
    try:
        observations, infos = envs.reset(seed=1)
        assert observations["targets"][0] == ("p → p", "p → p")
        assert list(infos["theorem"]) == ["same", "same"]
        observations, rewards, terminated, _, infos = envs.step(("intro h", "exact id"))
        assert observations["targets"][0] == ("p", "")
        assert rewards.tolist() == [0.0, 1.0] and terminated.tolist() == [False, True]
        assert list(infos["proof"]) == ["", "by\n  exact id"]
    finally:
        envs.close()


def test_rendering_shows_the_state(env: ProofEnv, capsys: pytest.CaptureFixture[str]) -> None:
    env.reset(options={"theorem": "swap"})
    env.step("intro h")
    env.step("exact h")
    shown = env.render()
    assert shown is not None
    for part in ("swap   step 2 of 6, state 1", "│ intro h", "p q : Prop", "h : p ∧ q", "⊢ q ∧ p"):
        assert part in shown
    assert "✗ " in shown  # Lean's message about the step that failed
    env.render_mode = "human"
    env.reset(options={"theorem": "same"})
    assert "⊢ p → p" in capsys.readouterr().out


def test_counts_are_numbers(env: ProofEnv) -> None:
    observation, _ = env.reset(options={"theorem": ADD})
    assert observation["counts"].dtype == np.int32
