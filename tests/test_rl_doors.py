"""The doors for other people's RL, each with the library it is for; skipped where that is not
installed (``make test-extras``)."""

from __future__ import annotations

import asyncio
import inspect
import subprocess
import sys
from pathlib import Path

import pytest

from qedgym.env.toolchain import Toolchain
from qedgym.training.tactic_tools import TacticTools

EXAMPLES = Path(__file__).parents[1] / "docs" / "examples"
SWAP = "theorem swap (p q : Prop) (h : p ∧ q) : q ∧ p"


def test_only_the_tactic_is_a_tool(toolchain: Toolchain) -> None:
    public = {name for name, _ in inspect.getmembers(TacticTools, inspect.isfunction)}
    assert {n for n in public if not n.startswith("_")} == {"reset", "tactic", "get_reward"}
    json_schema = pytest.importorskip("transformers.utils").get_json_schema
    schema = json_schema(TacticTools(toolchain).tactic)["function"]
    assert schema["parameters"]["required"] == ["tactic"] and "Lean 4" in schema["description"]


@pytest.mark.timeout(300)
def test_grpo_of_trl_on_a_tiny_model() -> None:
    pytest.importorskip("trl")
    pytest.importorskip("torch")
    done = subprocess.run(
        [sys.executable, EXAMPLES / "grpo_trl.py", "--tiny", "--steps", "1", "--samples", "2",
         "--length", "8", "--theorems", "2"],
        capture_output=True, text=True, timeout=280,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-2000:]
    assert done.stdout == "step 1: reward 0.000\n"


def test_an_openenv_server() -> None:
    pytest.importorskip("openenv")
    from fastapi.testclient import TestClient

    from qedgym.training.openenv_server import make_app

    with TestClient(make_app("library/Bool")) as client, client.websocket_connect("/ws") as socket:

        def ask(kind: str, **data: object) -> dict[str, object]:
            socket.send_json({"type": kind, "data": data})
            answer = socket.receive_json()["data"]
            return {**answer["observation"], "reward": answer["reward"], "done": answer["done"]}

        first = ask("reset", name="swap", statement=SWAP)
        assert first["goals"] == ["p : Prop\nq : Prop\nh : p ∧ q\n⊢ q ∧ p"] and not first["done"]
        failed = ask("step", tactic="sorry")
        assert failed["message"] and failed["reward"] == 0.0 and not failed["done"]
        last = ask("step", tactic="exact ⟨h.2, h.1⟩")
        assert last["proved"] and last["done"] and last["reward"] == 1.0
        assert ask("reset", seed=1)["goals"]


def test_a_taskset_of_verifiers(tmp_path: Path) -> None:
    vf = pytest.importorskip("verifiers.v1")
    file = tmp_path / "Swap.lean"
    file.write_text(f"{SWAP} := by\n  sorry\n", encoding="utf-8")
    make = vf.taskset_config_type("qedgym-theorems")
    taskset = vf.load_taskset(make(id="qedgym-theorems", theorems=str(file)))
    (task,) = taskset
    assert SWAP in task.data.prompt_text

    def reward(reply: str) -> float:
        trace = vf.Trace.model_construct(
            task=None, agent=None, nodes=[], rewards={}, metrics={}, root_reply=reply, info={}
        )
        asyncio.run(task.score(trace))
        return float(trace.rewards["proved"].value)

    assert reward("```lean\nby exact ⟨h.2, h.1⟩\n```") == 1.0
    assert reward("by sorry") == 0.0
