"""Preference training: pairs out of real searches, and a model that learns them."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from qedgym.cli.main import main
from qedgym.env.errors import InputError
from qedgym.env.library import suite
from qedgym.env.toolchain import Toolchain
from qedgym.provers.proof_steps import ProofStep
from qedgym.search.kept_searches import read_searches
from qedgym.training.preference_pairs import TacticPair, pairs_of, read_pairs, write_pairs

CLAIMS = [
    "p ∧ q → q ∧ p", "p → p ∨ q", "p → q → q ∧ p", "p ∧ q ∧ r → r", "p ∨ q → q ∨ p",
]  # fmt: skip


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory, toolchain: Toolchain) -> Path:
    """A run whose searches are kept."""
    folder = tmp_path_factory.mktemp("kept")
    file = folder / "Some.lean"
    file.write_text(
        "".join(f"theorem t{i} (p q r : Prop) : {c} := sorry\n" for i, c in enumerate(CLAIMS))
    )
    command = ["bench", str(file), "--policy", "fixed", "--max-steps", "200", "--timeout", "60",
               "--workers", "1", "--keep-searches", "--out", str(folder / "run")]  # fmt: skip
    assert main(command) == 0
    with (folder / "run" / "searches.jsonl").open("a") as torn:
        torn.write('{"schema": 1, "key"')  # an end in the midst of a line
    assert main([*command, "--resume"]) == 0
    return folder / "run"


def test_searches_are_kept_beside_the_results(run: Path) -> None:
    results = [json.loads(line) for line in (run / "results.jsonl").read_text().splitlines()]
    assert len(results) == len(CLAIMS) and all("searched" not in r for r in results)
    kept = list(read_searches(run))
    assert [(s.key[0], s.status) for s in kept] == [(r["id"], r["status"]) for r in results]
    proved = [s for s in kept if s.status == "proved"]
    assert len(proved) >= 4
    for search in proved:
        assert any(s.remaining and not s.state.tactics for s in search.states)
        for at in search.states:
            assert at.state.goals or at.remaining == 0
            led = [t for t in at.tried if t.outcome == "led"]
            assert bool(led) == bool(at.remaining)
            assert all(t.message for t in at.tried if t.outcome == "failed")


def test_pairs_are_what_led_on_and_what_lean_rejected(run: Path, tmp_path: Path) -> None:
    pairs = read_pairs(run)
    assert len(pairs) > 10 and len({(p.state, p.rejected) for p in pairs}) == len(pairs)
    assert list(pairs_of(read_searches(run))) == pairs
    assert len(read_pairs(run, most=1)) == len({p.state for p in pairs})
    by_state = {str(at.state): at for s in read_searches(run) for at in s.states}
    for pair in pairs:
        outcome = {t.tactic: t.outcome for t in by_state[pair.state].tried}
        assert (outcome[pair.chosen], outcome[pair.rejected]) == ("led", "failed")
    for name in ("pairs.jsonl", "pairs.jsonl.gz"):
        assert write_pairs(pairs, tmp_path / name) == len(pairs)
        assert read_pairs(tmp_path / name) == pairs
    refused = [replace(s, status="rejected") for s in read_searches(run)]
    assert list(pairs_of(refused)) == [], "what the trusted check refused is no example"


def test_wrong_datasets_are_told_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "bad.jsonl").write_text('{"theorem": "t", "state": "⊢ p"}\n')
    with pytest.raises(InputError, match=r"bad.jsonl:1: not a pair of tactics: no 'chosen'"):
        read_pairs(tmp_path / "bad.jsonl")
    with pytest.raises(InputError, match="--keep-searches"):
        read_pairs(tmp_path)
    with pytest.raises(InputError, match=r"\.jsonl"):
        read_pairs(tmp_path / "none.txt")
    (tmp_path / "searches.jsonl").write_text("{}\n")
    with pytest.raises(InputError, match="searches.jsonl:1: not a kept search"):
        read_pairs(tmp_path)


# ---- with a model

PAIRS = [
    TacticPair("t", "", f"p : Prop\nh : p\n⊢ p ∨ {i} = 1", "left; exact h", rejected)
    for i in range(3)
    for rejected in ("rfl", "simp [h]")
]


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A causal model that has learnt all tactics of the pairs, the bad ones more."""
    torch = pytest.importorskip("torch", reason="needs torch (the lm extra)")
    pytest.importorskip("trl", reason="needs trl (the lm extra)")
    from qedgym.provers.sft import SftSettings, train_sft

    torch.set_num_threads(1)
    # What comes several times weighs as much: of six, one is the tactic that is to be preferred.
    steps = [ProofStep("t", "", p.state, t) for p in PAIRS for t in (*[p.rejected] * 5, p.chosen)]
    out = tmp_path_factory.mktemp("models") / "sft"
    settings = SftSettings(
        model="tiny", kind="causal", vocabulary=300, epochs=80, batch=9, warmup=4, held_out=0.0,
        learning_rate=1e-2, input_tokens=48, output_tokens=16,
    )  # fmt: skip
    train_sft(steps, out, settings)
    return out


def chances(folder: Path) -> dict[str, float]:
    """Log-probabilities of tactics at the state of the first pair."""
    from qedgym.env.theorem import ProofState
    from qedgym.provers.goal_text import read_goals
    from qedgym.provers.language_model import Decoding, LanguageModel
    from qedgym.provers.transformer import TransformerPolicy

    theorem = suite("library:train")[0].theorem
    policy = TransformerPolicy(LanguageModel(str(folder)), 0, Decoding(8, max_tokens=16))
    (offer,) = policy.propose([ProofState(theorem, (), read_goals(PAIRS[0].state))], 8)
    return dict(offer)


def test_preferred_tactics_rise(model: Path, tmp_path: Path) -> None:
    from qedgym.training.preference import PreferenceSettings, train_preference

    logs: list[dict[str, Any]] = []
    settings = PreferenceSettings(str(model), epochs=8, batch=3, learning_rate=1e-3)
    end = train_preference(
        PAIRS, tmp_path / "out", settings, told=lambda log: logs.append(dict(log))
    )
    margins = [log["rewards/margins"] for log in logs if "rewards/margins" in log]
    assert margins[0] == pytest.approx(0, abs=1e-6) and margins[-1] > 0.1, margins
    assert end.margin > 0.1 and end.accuracy == 1 and end.pairs == len(PAIRS)
    before, after = chances(model), chances(tmp_path / "out")
    good, bad = "left; exact h", ("rfl", "simp [h]")
    assert max(before[t] for t in bad) > before[good], "the model did not prefer it at first"
    assert list(after)[0] == good, after
    assert any((tmp_path / "out" / "runs").iterdir()), "TensorBoard has its curves"


def test_a_model_that_reads_letters_for_names_is_shown_them(model: Path) -> None:
    from qedgym.training.preference import pair_rows
    from qedgym.training.trl_run import TrlSettings, begun

    start = begun(TrlSettings(str(model)))
    plain = pair_rows(PAIRS, start)
    assert [r["chosen"] for r in plain] == ["left; exact h"] * len(PAIRS)
    asked = replace(start.prompt, common=["Prop", "left", "exact", "simp", "rfl"])
    rows = pair_rows(PAIRS, replace(start, prompt=asked))
    for row in rows:
        letter = row["chosen"].removeprefix("left; exact ")
        assert letter != "h" and f"{letter} : " in row["prompt"]


class _Killed(Exception):
    pass


def test_a_training_that_was_killed_ends_the_same(model: Path, tmp_path: Path) -> None:
    from qedgym.training.preference import PreferenceSettings, train_preference

    settings = PreferenceSettings(str(model), epochs=2, batch=2, learning_rate=1e-3)
    whole = train_preference(PAIRS, tmp_path / "whole", settings)

    def kill(log: Any) -> None:
        if log["step"] == 4:
            raise _Killed

    cut = tmp_path / "cut"
    with pytest.raises(_Killed):
        train_preference(PAIRS, cut, settings, save_steps=1, told=kill)
    (cut / "checkpoints" / "checkpoint-99").mkdir()  # one that was not written to its end
    with pytest.raises(InputError, match="--resume"):
        train_preference(PAIRS, cut, settings)
    with pytest.raises(InputError, match="other beta"):
        train_preference(PAIRS, cut, replace(settings, beta=0.5), resume=True)
    assert train_preference(PAIRS, cut, settings, resume=True).steps == whole.steps
    weights = [(tmp_path / n / "model.safetensors").read_bytes() for n in ("whole", "cut")]
    assert weights[0] == weights[1]
    assert train_preference(PAIRS, cut, settings, resume=True).steps == whole.steps


def test_the_command_trains(
    model: Path, run: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "preferred"
    command = ["train", "preference", str(run), "--model", str(model), "--most", "1",
               "--epochs", "1", "--batch", "4", "--lora", "2", "--out", str(out),
               "--pairs", str(tmp_path / "pairs.jsonl"), "--json"]  # fmt: skip
    assert main(command) == 0
    last = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert last["model"] == str(out) and last["pairs"] > 0 and last["steps"] > 0
    assert read_pairs(tmp_path / "pairs.jsonl") == read_pairs(run, most=1)
    assert chances(out)
    leak = replace(PAIRS[0], theorem=suite("library:test")[0].name + ".mutant1")
    write_pairs([leak], tmp_path / "leaks.jsonl")
    wrong = ["train", "preference", str(tmp_path / "leaks.jsonl"), "--out", str(tmp_path / "m")]
    assert main([*wrong, "--model", str(model)]) == 2
    assert "left out: 1 pairs" in capsys.readouterr().err


def test_it_is_a_learner_of_the_loop(run: Path, tmp_path: Path) -> None:
    pytest.importorskip("trl", reason="needs trl (the lm extra)")
    from qedgym.provers.step_data import write_steps
    from qedgym.training.learners import Lesson, learn, wants_searches

    name = "preference:model=tiny,vocabulary=300,epochs=1,dpo_epochs=0.1,dpo_batch=8"
    assert wants_searches(name) and not wants_searches("nearest")
    write_steps([ProofStep("t", "", "⊢ p", "rfl")], tmp_path / "steps.jsonl")
    first = Lesson(tmp_path / "steps.jsonl", tmp_path / "0", None, 0)
    assert learn(name, first) == f"transformer:{tmp_path / '0' / 'sft'}"
    later = Lesson(tmp_path / "steps.jsonl", tmp_path / "1", tmp_path / "0", 0, (run,))
    assert learn(name, later) == f"transformer:{tmp_path / '1' / 'preferred'}"
    assert chances(tmp_path / "1" / "preferred") is not None


def test_only_causal_models_are_taken(tmp_path: Path, model: Path) -> None:
    from qedgym.provers.sft import SftSettings, train_sft
    from qedgym.training.preference import PreferenceSettings, train_preference

    settings = SftSettings(model="tiny", vocabulary=300, epochs=1, held_out=0.0)
    train_sft([ProofStep("t", "", "⊢ p", "rfl")], tmp_path / "t5", settings)
    with pytest.raises(InputError, match="--kind causal"):
        train_preference(PAIRS, tmp_path / "out", PreferenceSettings(str(tmp_path / "t5")))
