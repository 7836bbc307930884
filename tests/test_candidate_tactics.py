"""The wrapper with Discrete actions and a Box observation."""

from __future__ import annotations

import contextlib
import copy

import gymnasium
import numpy as np
import pytest
from gymnasium.utils.env_checker import check_env

from qedgym.env.candidate_tactics import CandidateTactics
from qedgym.env.errors import InputError
from qedgym.env.proof_env import ProofEnv
from qedgym.env.theorem import Theorem
from qedgym.env.toolchain import Toolchain
from qedgym.provers.fixed import FixedPolicy

SWAP = Theorem("swap", "theorem swap (p q : Prop) : p ∧ q → q ∧ p")
TACTICS = {"rfl": 4.0, "intro h": 3.0, "exact ⟨h.2, h.1⟩": 2.0}


def make(toolchain: Toolchain, **options: object) -> CandidateTactics:
    env = ProofEnv(SWAP, toolchain, verify=False, **options)  # type: ignore[arg-type]
    return CandidateTactics(env, FixedPolicy(TACTICS), k=4)


@pytest.mark.filterwarnings("ignore:(?s).*different from the unwrapped version")
@pytest.mark.filterwarnings("error")
def test_gymnasium_accepts_it(toolchain: Toolchain) -> None:
    env = make(toolchain)
    check_env(env, skip_render_check=True)
    env.close()


def test_actions_are_candidates_and_failed_ones_are_masked(toolchain: Toolchain) -> None:
    env = make(toolchain)
    observation, info = env.reset()
    assert observation.shape == (4 + 2 * 75 + 4 * 14,) and observation in env.observation_space
    assert info["candidates"] == (*TACTICS, "")
    assert info["action_mask"].tolist() == [1, 1, 1, 0] == env.action_masks().astype(int).tolist()
    after, *_, info = env.step(np.int64(0))
    assert info["error"] == "lean" and info["action_mask"].tolist() == [0, 1, 1, 0]
    assert not np.array_equal(after, observation)
    *_, info = env.step(np.int64(0))
    assert info["error"] == "masked"
    *_, info = env.step(np.int64(1))
    assert info["error"] == "" and info["action_mask"].tolist() == [1, 1, 1, 0]
    _, reward, terminated, _, info = env.step(np.int64(2))
    assert (reward, terminated, info["action_mask"].any()) == (1.0, True, False)
    env.close()


def test_an_episode_without_a_choice_left_is_given_up(toolchain: Toolchain) -> None:
    env = CandidateTactics(ProofEnv(SWAP, toolchain, verify=False), FixedPolicy(["rfl"]), k=2)
    env.reset()
    _, reward, terminated, truncated, info = env.step(np.int64(0))
    assert (reward, terminated, truncated, info["error"]) == (0.0, True, False, "given up")
    env.close()


def test_going_back_brings_back_the_mask(toolchain: Toolchain) -> None:
    env = make(toolchain)
    env.reset()
    env.step(np.int64(0))
    env.step(np.int64(1))
    _, info = env.goto(0)
    assert info["action_mask"].tolist() == [0, 1, 1, 0]
    env.close()


def test_wrong_actions_are_told_and_change_nothing(toolchain: Toolchain) -> None:
    env = make(toolchain)
    env.reset()
    for action in (None, "intro h", 1.5, 4, -1, np.True_):
        with pytest.raises(InputError, match="step: .* 0 to 3"):
            env.step(action)  # type: ignore[arg-type]
    assert env.proof_env.state_id == 0 and env.step(np.array(1))[4]["state_id"] == 1
    env.close()
    with pytest.raises(InputError, match="must have a method propose"):
        CandidateTactics(env.env, ["rfl"])  # type: ignore[arg-type]
    with pytest.raises(InputError, match="k: 0 is less than 1"):
        CandidateTactics(env.env, FixedPolicy(["rfl"]), k=0)


def test_a_copy_goes_on_by_itself(toolchain: Toolchain) -> None:
    env = make(toolchain)
    env.reset()
    env.step(np.int64(0))
    with contextlib.closing(copy.deepcopy(env)) as other:
        env.step(np.int64(1))
        assert other.action_masks().tolist() == [False, True, True, False]
        other.step(np.int64(1))
        assert other.step(np.int64(2))[1] == 1.0
    env.close()


@pytest.mark.parametrize("mode", ["sync", "async"])
def test_it_vectorises(toolchain: Toolchain, mode: str) -> None:
    envs = gymnasium.make_vec(
        "qedgym/Proof-v0",
        num_envs=2,
        vectorization_mode=mode,
        wrappers=[lambda env: CandidateTactics(env, FixedPolicy(TACTICS), k=3)],
        theorems=[SWAP],
        toolchain=toolchain,
        verify=False,
    )
    try:
        observations, _ = envs.reset(seed=0)
        assert observations.shape == (2, 4 + 2 * 75 + 3 * 14)
        envs.step(np.array([1, 1]))
        _, rewards, *_, infos = envs.step(np.array([2, 0]))
        assert rewards.tolist() == [1.0, 0.0]
        assert infos["action_mask"].tolist() == [[0, 0, 0], [0, 1, 1]]
    finally:
        envs.close()
