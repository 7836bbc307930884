"""The training loops of docs/examples, shortened, and Stable-Baselines3's own check."""

from __future__ import annotations

import re
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from qedgym.env.toolchain import Toolchain

DOCS = Path(__file__).parent.parent / "docs"
EXAMPLES = DOCS / "examples"
SNIPPETS = re.findall(
    r"```python\n(.*?)```",
    (DOCS / "reinforcement-learning.md").read_text(encoding="utf-8"),
    re.DOTALL,
)
# In a process of its own, as the tests that fork should not have torch in theirs.
CHECK = """
import warnings

import gymnasium
from stable_baselines3.common.env_checker import check_env

import qedgym
from qedgym.env import CandidateTactics
from qedgym.provers.fixed import FixedPolicy

warnings.simplefilter("error")
swap = "theorem swap (p q : Prop) : p ∧ q → q ∧ p"
inner = gymnasium.make("qedgym/Proof-v0", theorems=swap, verify=False)
policy = FixedPolicy(["rfl", "intro h", "exact ⟨h.2, h.1⟩"])
env = CandidateTactics(inner, policy, k=4)
check_env(env)
env.close()
print("accepted")
"""


def python(*arguments: str, cwd: Path | None = None) -> str:
    """What it prints; it must end well."""
    command = (sys.executable, "-P", *arguments)
    ran = subprocess.run(command, capture_output=True, text=True, cwd=cwd)
    assert ran.returncode == 0, ran.stderr
    return ran.stdout


def needs(*modules: str) -> pytest.MarkDecorator:
    missing = [name for name in modules if find_spec(name) is None]
    return pytest.mark.skipif(bool(missing), reason=f"not installed: {', '.join(missing)}")


@needs("stable_baselines3")
def test_stable_baselines3_accepts_the_wrapper(toolchain: Toolchain) -> None:
    assert python("-c", CHECK) == "accepted\n"


@needs("torch", "stable_baselines3", "matplotlib")
@pytest.mark.parametrize("script", ["ppo_plain.py", "ppo_sb3.py"])
def test_a_loop_runs(toolchain: Toolchain, tmp_path: Path, script: str) -> None:
    curve = tmp_path / "curve.png"
    short = "--envs 2 --rollout 64 --total-steps 256 --random-episodes 4 --max-steps 8"
    # Two that chance proves now and then, so that found proofs are checked too.
    theorems = "--theorems apply_twice disjunctive_syllogism"
    options = ("--out", str(curve), *short.split(), *theorems.split())
    said = python(str(EXAMPLES / script), *options, cwd=tmp_path)
    assert curve.read_bytes().startswith(b"\x89PNG")
    assert re.search(r"^256 steps", said, re.M), said
    assert re.search(r"^mean return: first tenth \S+, last tenth \S+, random", said, re.M), said
    assert re.search(r"^\d+% of \d+ s in 2 ", said, re.M), said
    assert "REJECTED" not in said


@pytest.mark.parametrize("source", SNIPPETS, ids=range(len(SNIPPETS)))
def test_the_pages_snippets_run(toolchain: Toolchain, source: str) -> None:
    printed = python("-c", source)
    assert "assumption" in printed or "[1.0, 0.0]" in printed
