"""Models of whole proofs and conjectures: what they learn from, and that a kill changes nothing."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from qedgym.cli.main import main
from qedgym.data_synth.sft_data import (
    examples_of,
    library_conjectures,
    library_proofs,
    played_examples,
    shown,
)
from qedgym.env.errors import InputError
from qedgym.env.library import suite
from qedgym.env.theorem import Theorem
from qedgym.env.toolchain import Toolchain
from qedgym.provers.conjecturer import ConjectureRequest
from qedgym.provers.leaks import held_out_names, without_held_out
from qedgym.provers.registry import make_policy
from qedgym.provers.sft_examples import Example, conjecture_example, proof_example
from qedgym.provers.shown_text import shown_text, undocumented
from qedgym.provers.step_data import library_steps, read_steps, write_steps
from qedgym.provers.whole_proof import ProofRequest

torch = pytest.importorskip("torch", reason="needs torch (the lm extra)")

from qedgym.provers.language_model import Decoding, LanguageModel  # noqa: E402
from qedgym.provers.proof_transformer import ConjectureTransformer, ProofTransformer  # noqa: E402
from qedgym.provers.sft import SftSettings, train_sft  # noqa: E402

TINY = SftSettings(
    model="tiny", vocabulary=300, epochs=1, batch=4, warmup=2, input_tokens=64, output_tokens=48,
    held_out=0.0,
)  # fmt: skip


@pytest.fixture(scope="module", autouse=True)
def one_thread() -> Iterator[None]:
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


def test_the_text_before_a_theorem_is_shown_without_proofs() -> None:
    text = (
        "namespace A\n\n/-- One: `theorem x := y`. -/\ntheorem a (n : Nat) : n = n := by\n  rfl\n\n"
        "def f (n : Nat) : Nat := n\n\ntheorem b : ∀ n, f n = n\n  | _ => rfl\n\n"
        "@[simp] theorem c : f 1 = 1 :=\n  rfl\n"
    )
    want = text.replace(":= by\n  rfl", ":= sorry").replace(":=\n  rfl", ":= sorry")
    assert shown_text(text) == want == shown_text(want)
    assert shown_text("theorem a : (p := by") == "theorem a : (p := by"
    assert undocumented("/-- d -/\n-- e\ntheorem t : p") == "theorem t : p"


def test_the_library_teaches_proofs_and_conjectures_and_nothing_of_its_tests() -> None:
    proofs, conjectures = library_proofs(), library_conjectures()
    assert len(proofs) > 500 and len({e.theorem for e in conjectures}) > 300
    names = held_out_names()
    assert without_held_out([*proofs, *conjectures], names)[1] == 0
    held = [t.theorem for s in ("library:validation", "library:test") for t in suite(s)]
    statements = {undocumented(t.statement) for t in held}
    bodies = [s for s in statements if len(s) > 60]
    shown_texts = {e.prompt for e in proofs[::7]} | {e.prompt for e in conjectures[::37]}
    assert not [s for s in bodies if any(s in text for text in shown_texts)]
    assert not any(e.answer in statements for e in conjectures)
    one = next(e for e in conjectures if e.theorem.endswith("mul_neg"))
    assert one.answer == "theorem mul_neg (a b : R) : a * -b = -(a * b)"
    assert "-- lemma\ntheorem " in one.prompt and one.prompt.endswith("\n-- conjecture\n")


def test_training_and_use_ask_with_the_same_prompt() -> None:
    """What ``sample`` and ``conjecture`` send to the model is what an example has."""
    theorem = suite("library:train")[100].theorem
    asked: list[str] = []

    class Listening(LanguageModel):
        def __init__(self) -> None:
            self.name, self.input_tokens = "none", 64

        def complete(self, prompts: Any, how: Any, seeds: Any = None) -> Any:
            asked.extend(prompts)
            return [[] for _ in prompts]

    from qedgym.env.theorem import Goal, ProofState

    from .test_transformer import PROMPT

    theorem = shown(theorem)
    state = ProofState(replace(theorem, proof=None), (), (Goal("p"),))
    ProofTransformer(Listening(), prompt=PROMPT).sample([ProofRequest(state, 1)])
    seed = Theorem("s", "theorem s : 1 = 1", theorem.prefix, "rfl")
    request = ConjectureRequest(seed, "A.foo", "f x = x")
    ConjectureTransformer(Listening(), prompt=PROMPT).conjecture([request])
    wanted = [
        proof_example(theorem, "rfl").prompt,
        conjecture_example("c", "theorem c : p", seed, "A.foo", "theorem A.foo : f x = x").prompt,
    ]
    assert asked == wanted


def test_a_model_learns_proofs_and_conjectures_at_once(
    tmp_path: Path, toolchain: Toolchain, capsys: pytest.CaptureFixture[str]
) -> None:
    """From a file of prompts, through the command, to the policy and the conjecturer."""
    one = Theorem("one", "theorem one : 1 = 1", "", "by rfl")
    two = Theorem("two", "theorem two (p : Prop) (h : p) : p", "", "by exact h")
    examples = [
        ("statement-proof", proof_example(one, "by rfl")),
        ("statement-proof", proof_example(two, "by exact h")),
        ("conjecture", conjecture_example("new", "theorem new : 2 = 2", one, "rfl")),
        ("state-tactic", Example("x", "⊢ p\n:::\n", "simp")),
    ]
    file = tmp_path / "prompts.jsonl"
    rows = [
        {"kind": kind, "prompt": e.prompt, "completion": e.answer, "full_name": e.theorem}
        for kind, e in examples
    ]
    file.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    assert len(examples_of(str(file), ["tactics"])) == 1
    out = tmp_path / "model"
    command = ["train", "sft", str(file), "--task", "proofs", "--task", "conjectures", "--model",
               "tiny", "--epochs", "150", "--batch", "3",
               "--learning-rate", "0.01", "--out", str(out), "--json"]  # fmt: skip
    assert main(command) == 0
    assert json.loads(capsys.readouterr().out.splitlines()[-1])["loss"] < 0.7
    policy = make_policy(f"transformer-proofs:{out}", toolchain)
    assert isinstance(policy, ProofTransformer)
    from qedgym.env.state_engine import StateEngine

    with StateEngine(toolchain) as engine:
        for theorem in (one, two):
            start = engine.start(replace(theorem, proof=None))
            (proofs,) = policy.sample([ProofRequest(start, 8)])
            assert theorem.proof in [p.text for p in proofs]
    writer = ConjectureTransformer(
        LanguageModel(str(out)), decoding=Decoding(8, "sample", 0.3, max_tokens=24)
    )
    (made,) = writer.conjecture([ConjectureRequest(one, "rfl", n=8)])
    assert [c for c in made if c.theorem.statement.endswith(": 2 = 2")]


def test_a_dataset_without_the_task_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    steps = tmp_path / "steps.jsonl"
    write_steps(library_steps()[:2], steps)
    out = ["--out", str(tmp_path / "m")]
    assert main(["train", "sft", str(steps), "--task", "proofs", *out]) == 2
    assert "no proofs in" in capsys.readouterr().err
    assert main(["train", "sft", "library", "--task", "poems", *out]) == 2
    assert "choose of tactics, proofs, conjectures" in capsys.readouterr().err
    with pytest.raises(InputError, match="no such dataset"):
        examples_of(str(tmp_path / "nothing"), ["proofs"])
    steps.write_text('{"prompt": "a", "completion": "b"}\n{"prompt": "a"}\n')
    with pytest.raises(InputError, match=":2: there is no prompt"):
        examples_of(str(steps), ["tactics"])


def test_a_run_of_self_play_teaches_what_was_not_easy(tmp_path: Path) -> None:
    train, test = suite("library:train")[0].theorem, suite("library:test")[0].theorem
    base = {
        "full_name": "c", "theorem_statement": "theorem c : 1 = 1", "context": "k", "proof": "rfl",
        "seed_theorem": train.name, "lemma": "rfl", "success_rate": 0.125, "kept": True,
        "file": train.file, "item": 0, "premises": [],
    }  # fmt: skip
    records = [
        base,
        base | {"full_name": "easy", "item": 1, "success_rate": 1.0, "kept": False},
        base | {"full_name": "half", "item": 2, "success_rate": 0.5, "kept": False},
        base | {"full_name": "leak", "item": 3, "lemma": test.name},
        base | {"full_name": "later", "item": 4, "seed_theorem": "c"},
    ]
    (tmp_path / "contexts.jsonl").write_text('{"context": "k", "text": "-- before\\n"}\n')
    lines = "".join(json.dumps(record) + "\n" for record in records)
    (tmp_path / "conjectures.jsonl").write_text(lines)
    found = played_examples(tmp_path, ["proofs", "conjectures"])
    assert [(e.theorem, e.answer) for e in found] == [
        ("c", " rfl"), ("c", "theorem c : 1 = 1"), ("half", " rfl"), ("later", " rfl"),
        ("later", "theorem c : 1 = 1"),
    ]  # fmt: skip


def test_weights_count(tmp_path: Path) -> None:
    """Two answers to one prompt: the one that weighs more becomes likelier."""
    heavy = Example("a", "which?", "left", 9.0), Example("b", "which?", "right", 1.0)
    settings = replace(TINY, epochs=60, batch=2, learning_rate=1e-2, tokens="bytes")
    for kind in ("seq2seq", "causal"):
        out = tmp_path / kind
        train_sft(heavy, out, replace(settings, kind=kind))
        found = LanguageModel(str(out)).complete(["which?"], Decoding(2, "beam", max_tokens=8))[0]
        chances = {c.text: c.log_prob for c in found}
        assert chances["left"] > chances.get("right", -9.0) + 1.0


KILLED = replace(TINY, epochs=16, output_tokens=24, held_out=0.2)
CODE = """
import sys, torch
torch.set_num_threads(1)
from pathlib import Path
from qedgym.provers.sft import SftSettings, train_sft
from qedgym.provers.step_data import read_steps
settings = SftSettings(model="tiny", vocabulary=300, epochs=16, batch=4, warmup=2, input_tokens=64,
                       output_tokens=24, held_out=0.2)
train_sft(read_steps(Path(sys.argv[1])), Path(sys.argv[2]), settings, resume=True,
          checkpoint_s=0.0, told=lambda at: print(at.step, flush=True))
"""


def test_kill_9_of_a_training_process_does_not_change_its_weights(tmp_path: Path) -> None:
    data = tmp_path / "steps.jsonl"
    steps = [s for s in library_steps() if len(s.state) < 60 and len(s.tactic) < 12][:24]
    write_steps(steps, data)

    def begun(out: Path) -> subprocess.Popen[str]:
        command = [sys.executable, "-P", "-c", CODE, str(data), str(out)]
        return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)

    cut = tmp_path / "cut"
    first: list[int] = []
    for least in (8, 20):
        running = begun(cut)
        assert running.stdout is not None
        for line in running.stdout:
            if least == 20 and not first:
                first.append(int(line))
            if int(line) >= least:
                break
        time.sleep(0.01)  # wherever it is: in a step or in writing a checkpoint
        running.send_signal(signal.SIGKILL)
        running.communicate()
        assert running.returncode == -signal.SIGKILL
    assert first[0] > 1  # from a checkpoint, not from the beginning
    rest, _ = begun(cut).communicate(timeout=120)
    assert 20 < int(rest.split()[0]) < int(rest.split()[-1])
    train_sft(read_steps(data), tmp_path / "whole", KILLED)
    weights = [(tmp_path / out / "model.safetensors").read_bytes() for out in ("whole", "cut")]
    assert weights[0] == weights[1]
