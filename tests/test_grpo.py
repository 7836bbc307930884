"""GRPO with the trusted check's reward: episodes, what they bring, and that training raises it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from qedgym.cli.main import main
from qedgym.env.errors import InputError
from qedgym.env.theorem import Theorem
from qedgym.env.toolchain import Toolchain
from qedgym.provers.proof_steps import ProofStep

from .hostile_texts import HOSTILE
from .tactic_texts import CHEAP

torch = pytest.importorskip("torch", reason="needs torch (the lm extra)")
pytest.importorskip("trl", reason="needs trl (the lm extra)")

from qedgym.provers.language_model import Completion  # noqa: E402
from qedgym.provers.sft import Pair, SftSettings, _loss, train_sft  # noqa: E402
from qedgym.provers.small_models import new_model, new_tokenizer  # noqa: E402
from qedgym.provers.transformer import PromptSettings  # noqa: E402
from qedgym.training.grpo import GrpoSettings, proof_rows, train_grpo  # noqa: E402
from qedgym.training.tactic_rollouts import TacticRollouts  # noqa: E402
from qedgym.training.trl_run import TrlSettings, begun, without_premises  # noqa: E402

HERE = Path(__file__).parent
CLAIMS = {
    "a": "(p : Prop) : p → p", "b": "(p q : Prop) : q → q", "c": "(p q : Prop) : p ∧ q → p ∧ q",
    "d": "(p q r : Prop) : p ∨ r → p ∨ r",
}  # fmt: skip
THEOREMS = [Theorem(name, f"theorem {name} {claim}") for name, claim in CLAIMS.items()]
ONE = Theorem("one_eq_two", "theorem one_eq_two : (1 : Nat) = 2")
TACTICS = ("intro h", "exact h", "constructor", "simp_all at h")


@pytest.fixture(scope="module", autouse=True)
def one_thread() -> Iterator[None]:
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A causal model that writes some tactics wherever it is, each about as often."""
    states = ["⊢ p → p", "⊢ q → q", "h : p\n⊢ p", "p q : Prop\n⊢ p ∧ q → p ∧ q"]
    steps = [ProofStep("t", "", s, t) for s in states for t in TACTICS]
    out = tmp_path_factory.mktemp("models") / "sft"
    settings = SftSettings(
        model="tiny", kind="causal", vocabulary=300, epochs=20, batch=8, warmup=4, held_out=0.0,
        learning_rate=1e-2, input_tokens=64, output_tokens=12,
    )  # fmt: skip
    train_sft(steps, out, settings)
    return out


def writer(*texts: str) -> Any:
    """A policy that writes these texts, one after the other, over and over."""
    told: list[str] = []

    def write(prompts: Sequence[str], lots: Sequence[int]) -> list[Completion]:
        found = []
        for _ in prompts:
            found.append(Completion(texts[len(told) % len(texts)], -1.0, True, (1,)))
            told.append("")
        return found

    return write


def test_an_episode_earns_what_the_check_accepts(toolchain: Toolchain) -> None:
    with TacticRollouts(THEOREMS, PromptSettings(), toolchain=toolchain, max_steps=4) as rollouts:
        (won,) = rollouts.play(THEOREMS[:1], writer("intro h", "exact k", "exact h"))
        assert won.proved and [m.applied for m in won.moves] == [True, False, True]
        assert [won.earned(m) for m in won.moves] == [1.0, 0.0, 1.0]
        (lost,) = rollouts.play(THEOREMS[:1], writer("intro h"))
        assert not lost.proved and len(lost.moves) == 4
        assert {lost.earned(m) for m in lost.moves} == {0.0}
        both = rollouts.play(THEOREMS[:2], writer("intro h", "intro h", "exact h", "skip"))
        assert [e.proved for e in both] == [True, False]
        unended = Completion("exact fun h => h", -1.0, False, (1,))
        (cut,) = rollouts.play(THEOREMS[:1], lambda prompts, lots: [unended])
        assert not cut.proved, "a text without an end is no tactic"


def test_a_model_that_reads_letters_for_names_is_asked_so(toolchain: Toolchain) -> None:
    theorem = Theorem("t", "theorem t (p q : Prop) (hp : p) (hq : q) : p")
    prompt = PromptSettings(common=["Prop"])
    with TacticRollouts([theorem], prompt, toolchain=toolchain, max_steps=1) as rollouts:
        seen: list[str] = []

        def write(prompts: Sequence[str], lots: Sequence[int]) -> list[Completion]:
            seen.extend(prompts)
            target = prompts[0].rpartition("⊢ ")[2].split("\n")[0]
            lines = [line.partition(" : ") for line in prompts[0].split("\n")]
            letter = next(name for name, _, said in lines if said == target)
            return [Completion(f"exact {letter}", -1.0, True, (1,))]

        (episode,) = rollouts.play([theorem], write)
        assert episode.proved and "hp" not in seen[0]


def test_no_attack_is_rewarded_in_an_episode(toolchain: Toolchain) -> None:
    """An adversarial policy, tactic by tactic: the bodies of the tricks that the check is attacked
    with, what other programs were fooled by, and what breaks a process."""
    from random import Random

    bodies = []
    for path in sorted((HERE / "attacks").glob("*.lean")):
        text = path.read_bytes().decode()
        if re.search(r"^-- target: one_eq_two$", text, re.MULTILINE):
            bodies += re.findall(r":=\s*(?:by\b)?(.*?)(?=^\S|\Z)", text, re.DOTALL | re.MULTILINE)
    tricks = [
        "sorry", "admit", "exact sorryAx _", "native_decide", "exact lcProof", "stop",
        "exact (by sorry)", "first | sorry | rfl", "exact Lean.ofReduceBool _ _ rfl",
        "decide\naxiom cheat : (1 : Nat) = 2", "run_tac Lean.Elab.admitGoal (← Lean.Elab.Tactic"
        ".getMainGoal)", "set_option debug.skipKernelTC true in decide", "exact cheat",
        *dict.fromkeys(body.strip() for body in bodies if body.strip()),
        *(HOSTILE[name](Random(0)) for name in CHEAP[::8]),
    ]  # fmt: skip
    assert len(tricks) > 30
    rollouts = TacticRollouts([ONE], PromptSettings(), toolchain=toolchain, max_steps=len(tricks))
    with rollouts:
        (episode,) = rollouts.play([ONE], writer(*tricks))
        assert len(episode.moves) == len(tricks) and not episode.proved
        assert {episode.earned(move) for move in episode.moves} == {0.0}


def test_what_trl_is_given(model: Path, toolchain: Toolchain) -> None:
    start = begun(TrlSettings(str(model)))
    trainer = SimpleNamespace(
        accelerator=SimpleNamespace(unwrap_model=lambda m: m), model=start.model,
        state=SimpleNamespace(global_step=3), processing_class=start.tokenizer,
    )  # fmt: skip
    table = [TacticRollouts.row(i, t)["prompt"] for i, t in enumerate(THEOREMS)] * 2
    with TacticRollouts(THEOREMS, start.prompt, toolchain=toolchain, max_steps=3) as rollouts:
        given = rollouts(table, trainer)
        assert [e.theorem.name for e in rollouts.last] == [*"abcdabcd"]
        assert {len(given[key]) for key in given if key != "logprobs"} == {len(table)}
        for ids, tokens, episode in zip(
            given["prompt_ids"], given["completion_ids"], rollouts.last, strict=True
        ):
            read = start.tokenizer.decode(ids)
            assert (read, tuple(tokens)) in {(m.prompt, m.written.tokens) for m in episode.moves}
        assert rollouts(table, trainer) == given, "the seed and the step settle what is played"


def test_training_raises_the_reward_of_episodes(
    model: Path, tmp_path: Path, toolchain: Toolchain
) -> None:
    logs: list[dict[str, Any]] = []
    settings = GrpoSettings(
        str(model), steps=14, theorems=2, samples=8, max_steps=3, learning_rate=3e-3
    )
    end = train_grpo(
        THEOREMS, tmp_path / "out", settings, toolchain, told=lambda log: logs.append(dict(log))
    )
    rates = [log["rewards/proved/mean"] for log in logs if "rewards/proved/mean" in log]
    assert len(rates) == 14 and end.steps == 14
    assert sum(rates[-5:]) / 5 > sum(rates[:5]) / 5 + 0.2, rates
    assert (tmp_path / "out" / "config.json").is_file()
    assert train_grpo(THEOREMS, tmp_path / "out", settings, toolchain, resume=True) == end


class _Killed(Exception):
    pass


def test_a_training_that_was_killed_ends_the_same(
    model: Path, tmp_path: Path, toolchain: Toolchain
) -> None:
    settings = GrpoSettings(
        str(model), steps=3, theorems=1, samples=4, max_steps=2, learning_rate=1e-3
    )
    train_grpo(THEOREMS[:2], tmp_path / "whole", settings, toolchain)

    def kill(log: Any) -> None:
        if log["step"] == 3 and "reward" in log:
            raise _Killed

    with pytest.raises(_Killed):
        train_grpo(THEOREMS[:2], tmp_path / "cut", settings, toolchain, save_steps=1, told=kill)
    assert not (tmp_path / "cut" / "finished.json").exists()
    train_grpo(THEOREMS[:2], tmp_path / "cut", settings, toolchain, resume=True)
    weights = [(tmp_path / n / "model.safetensors").read_bytes() for n in ("whole", "cut")]
    assert weights[0] == weights[1]


PROOFS = (" by intro h; exact h", " by simp", " by omega", " by exact rfl")


@pytest.fixture(scope="module")
def prover(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A causal model that writes one of some whole proofs for any statement."""
    out = tmp_path_factory.mktemp("models") / "prover"
    tokenizer = new_tokenizer([*PROOFS, *(t.statement for t in THEOREMS)], "bpe", 320)
    made = new_model("causal", "tiny", len(tokenizer))
    prompts = [f"{t.statement} :=" for t in THEOREMS]
    batch = [
        Pair(tuple(tokenizer(p)["input_ids"]), (*tokenizer(a)["input_ids"], 1))
        for p in prompts for a in PROOFS
    ]  # fmt: skip
    optimizer = torch.optim.AdamW(made.parameters(), 1e-2)
    for _ in range(50):
        optimizer.zero_grad()
        _loss(made, batch, False, "cpu", torch).backward()
        optimizer.step()
    made.save_pretrained(out)
    tokenizer.save_pretrained(out)
    how = {"prompt": PromptSettings("plain", 96, 12).record()}
    (out / "qedgym.json").write_text(json.dumps(how))
    return out


def test_training_raises_the_reward_of_whole_proofs(
    prover: Path, tmp_path: Path, toolchain: Toolchain
) -> None:
    rows = proof_rows(THEOREMS[:1], begun(TrlSettings(str(prover))))
    assert rows[0]["prompt"] == f"{THEOREMS[0].statement} :="
    logs: list[dict[str, Any]] = []
    # simp proves these too; that rfl and omega do not is to be learnt.
    settings = GrpoSettings(
        str(prover), "proof", steps=10, theorems=2, samples=8, proof_tokens=14, learning_rate=3e-3
    )
    train_grpo(
        THEOREMS, tmp_path / "out", settings, toolchain, told=lambda log: logs.append(dict(log))
    )
    rates = [log["rewards/proof/mean"] for log in logs if "rewards/proof/mean" in log]
    assert sum(rates[-4:]) / 4 > sum(rates[:4]) / 4 + 0.2, rates


def test_the_command_trains(
    model: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "Some.lean"
    file.write_text("".join(f"{t.statement} := sorry\n" for t in THEOREMS[:2]))
    out = tmp_path / "out"
    command = ["train", "grpo", str(file), "--model", str(model), "--steps", "1", "--theorems",
               "1", "--samples", "2", "--max-steps", "2", "--out", str(out), "--json"]  # fmt: skip
    assert main(command) == 0
    last = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert last["model"] == str(out) and last["theorems"] == 2 and last["steps"] == 1
    assert (out / "qedgym.json").is_file()
    assert main(command) == 2
    assert "--resume" in capsys.readouterr().err
    held = ["train", "grpo", "library:test", "--model", str(model), "--out", str(tmp_path / "x")]
    assert main(held) == 2
    assert "held-out" in capsys.readouterr().err


def test_wrong_settings(model: Path, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="at least 2"):
        train_grpo(THEOREMS, tmp_path / "a", GrpoSettings(str(model), samples=1))
    start = replace(begun(TrlSettings(str(model))), prompt=PromptSettings(premises=3))
    with pytest.raises(InputError, match="--premises 0"):
        without_premises(start, "it")
    with pytest.raises(InputError, match="choose one of tactic, proof"):
        train_grpo(THEOREMS, tmp_path / "a", GrpoSettings(str(model), level="word"))
