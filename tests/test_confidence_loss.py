"""The pass@N loss: its numbers, and that a model trained with it keeps its belief spread."""

from __future__ import annotations

import math
from dataclasses import replace
from pathlib import Path

import pytest

from qedgym.env.library import suite
from qedgym.env.theorem import ProofState
from qedgym.provers.goal_text import read_goals
from qedgym.provers.proof_steps import ProofStep

torch = pytest.importorskip("torch", reason="needs torch (the lm extra)")

from qedgym.provers.confidence_loss import (  # noqa: E402
    answer_log_probs,
    confidence_weight,
    coverage_loss,
)
from qedgym.provers.language_model import Decoding, LanguageModel  # noqa: E402
from qedgym.provers.sft import Pair, SftSettings, _loss, train_sft  # noqa: E402
from qedgym.provers.small_models import new_model, new_tokenizer  # noqa: E402
from qedgym.provers.transformer import TransformerPolicy  # noqa: E402

STEPS = [
    ProofStep(f"t{i}", "", f"p : Prop\nh : p\n⊢ p ∨ {i} = {i}", tactic)
    for i in range(4)
    for tactic in ("left; exact h", "right; rfl", "simp")
]


@pytest.mark.parametrize("tries", [1, 2, 16, 1024])
@pytest.mark.parametrize("p", [1e-3, 0.02, 0.3, 0.75, 0.999])
def test_it_is_the_formula(p: float, tries: int) -> None:
    at = torch.tensor([math.log(p)], dtype=torch.float64, requires_grad=True)
    loss = coverage_loss(at, tries)
    assert loss.item() == pytest.approx(-math.log1p(-((1 - p) ** tries)), abs=1e-9)
    loss.backward()
    assert at.grad.item() == pytest.approx(-confidence_weight(p, tries), abs=1e-9)


def test_it_is_finite_everywhere_and_goes_on_without_a_gap() -> None:
    at = torch.tensor([0.0, -1e-10, -1e-3, -30.0, -104.0, -1e4], requires_grad=True)
    loss = coverage_loss(at, 16)
    loss.sum().backward()
    assert torch.isfinite(loss).all() and torch.isfinite(at.grad).all()
    assert at.grad[0] == 0 and at.grad[-1] == -1
    near = torch.linspace(-27, -1, 500)
    assert coverage_loss(near, 16).diff().max() < 0, "more likely is better, everywhere"
    with pytest.raises(ValueError, match="less than 1"):
        coverage_loss(at, 0)


def test_only_labelled_tokens_count() -> None:
    logits = torch.randn(2, 3, 5, generator=torch.Generator().manual_seed(0))
    labels = torch.tensor([[-100, 1, 2], [4, -100, -100]])
    chances = logits.log_softmax(-1)
    wanted = [chances[0, 1, 1] + chances[0, 2, 2], chances[1, 0, 4]]
    torch.testing.assert_close(answer_log_probs(logits, labels), torch.stack(wanted))


@pytest.mark.parametrize("kind", ["seq2seq", "causal"])
def test_both_kinds_of_model_have_it_of_whole_tactics(kind: str) -> None:
    tokenizer = new_tokenizer([], "bytes")
    model = LanguageModel.of(new_model(kind, "tiny", len(tokenizer)).eval(), tokenizer, kind)
    prompts = ["⊢ p", "h : p ∧ q\n⊢ q"]
    wrote = [one[0] for one in model.complete(prompts, Decoding(1, "sample", max_tokens=5))]
    end = [*map(tuple, tokenizer(prompts)["input_ids"])]
    batch = [Pair(ids, one.tokens) for ids, one in zip(end, wrote, strict=True)]
    wanted = coverage_loss(torch.tensor([one.log_prob for one in wrote]), 4).mean()
    with torch.no_grad():
        found = _loss(model.model, batch, kind == "seq2seq", "cpu", torch, 4)
    assert found.item() == pytest.approx(wanted.item(), abs=1e-3)


def test_it_limits_confidence(tmp_path: Path) -> None:
    """One tactic stands in most proofs, others are seldom: after as many steps on the same data
    plain fine-tuning puts more belief in one tactic than the pass@8 loss does."""
    torch.set_num_threads(1)
    steps = [s for s in STEPS if s.tactic == "simp"] + STEPS[:2]
    settings = SftSettings(
        model="tiny", kind="causal", vocabulary=300, epochs=60, batch=6, warmup=4, held_out=0.0,
        learning_rate=1e-2, input_tokens=48, output_tokens=16,
    )  # fmt: skip
    theorem = suite("library:train")[0].theorem
    states = [ProofState(theorem, (), read_goals(s.state)) for s in STEPS[::3]]
    top, spread = {}, {}
    for n in (1, 8):
        out = tmp_path / str(n)
        train_sft(steps, out, replace(settings, pass_at=n))
        policy = TransformerPolicy(LanguageModel(str(out)), 0, Decoding(16, max_tokens=16))
        offers = policy.propose(states, 16)
        top[n] = sum(math.exp(offer[0][1]) for offer in offers) / len(offers)
        spread[n] = -sum(math.exp(p) * p for offer in offers for _, p in offer)
    assert all(offer[0][0] in {s.tactic for s in steps} for offer in offers), "and it has learnt"
    assert top[8] < top[1] - 0.05, top
    assert spread[8] > spread[1], spread
