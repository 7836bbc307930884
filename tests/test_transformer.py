"""Language models as policies, and their training, on models of a few thousand weights."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from policy_contract import STATES, check_policy
from proof_policy_contract import check_whole_proof_policy

from qedgym.cli.main import main
from qedgym.data_synth.sft_data import shown
from qedgym.env.errors import InputError
from qedgym.env.library import suite
from qedgym.env.state_engine import StateEngine
from qedgym.env.theorem import ProofState, Theorem
from qedgym.env.toolchain import Toolchain
from qedgym.provers.conjecturer import ConjectureRequest
from qedgym.provers.goal_text import read_goals
from qedgym.provers.leaks import held_out_names, without_held_out
from qedgym.provers.proof_steps import Name, ProofStep
from qedgym.provers.registry import make_policy
from qedgym.provers.retrieval_policy import RetrievalPolicy, shown_to_step
from qedgym.provers.step_data import library_steps, write_steps

torch = pytest.importorskip("torch", reason="needs torch (the lm extra)")

from qedgym.provers.language_model import Completion, Decoding, LanguageModel  # noqa: E402
from qedgym.provers.prompts import template  # noqa: E402
from qedgym.provers.proof_transformer import (  # noqa: E402
    ConjectureTransformer,
    ProofTransformer,
    _proof_text,
    _statement,
    proof_prompt,
)
from qedgym.provers.sft import Progress, SftSettings, rate, split, train_sft  # noqa: E402
from qedgym.provers.sft_examples import step_example  # noqa: E402
from qedgym.provers.small_models import KINDS, new_model, new_tokenizer  # noqa: E402
from qedgym.provers.transformer import (  # noqa: E402
    PromptSettings,
    TransformerPolicy,
    merged,
    prompt_of,
    step_template,
)

TINY = SftSettings(
    model="tiny", vocabulary=300, epochs=1, batch=4, warmup=2, input_tokens=64, output_tokens=24,
    held_out=0.2,
)  # fmt: skip
PROMPT = PromptSettings(input_tokens=48, max_tokens=10)


@pytest.fixture(scope="module", autouse=True)
def one_thread() -> Iterator[None]:
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


def model_of(kind: str, tokens: str = "bytes") -> LanguageModel:
    tokenizer = new_tokenizer(["rw [h]", "exact h.1"], tokens, 300)
    return LanguageModel.of(new_model(kind, "tiny", len(tokenizer)).eval(), tokenizer, kind)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("mode", ["beam", "sample"])
def test_the_contract_is_kept(kind: str, mode: str) -> None:
    how = Decoding(4, mode, max_tokens=10, stop=("\n",))
    # Answers that are kept would hide that they depend on the batch.
    check_policy(TransformerPolicy(model_of(kind), 0, how, PROMPT, keep=0))


def test_premises_are_shown(toolchain: Toolchain) -> None:
    """The best of them stands next to the goal, as what is too long loses its beginning."""
    prompt = PromptSettings(input_tokens=96, max_tokens=8, premises=2)
    find = RetrievalPolicy(toolchain).shown
    how = Decoding(4, max_tokens=8)
    check_policy(TransformerPolicy(model_of("causal"), 0, how, prompt, premises=find))
    with pytest.raises(InputError, match="premises"):
        TransformerPolicy(model_of("causal"), 0, Decoding(4), prompt)
    at = STATES[3]
    best = find(at, 2)
    assert best[0] == ("addTo_zero", "theorem addTo_zero : addTo 0 n = n")
    text = prompt_of(at, step_template("plain", True), premises=best)
    assert text.splitlines()[1] == best[0][1] and text.endswith(":::\n")
    assert best[1][0] in text.splitlines()[0]


def test_training_shows_what_a_search_will(toolchain: Toolchain, tmp_path: Path) -> None:
    theorems = {t.name: shown(t.theorem) for t in suite("library/Tree")}
    steps = [s for s in library_steps() if s.theorem in theorems and len(s.state) < 80][:8]
    find = shown_to_step(RetrievalPolicy(toolchain), theorems, 2)
    examples = [step_example(step, "instruct", find) for step in steps]
    train_sft(examples, tmp_path / "m", replace(TINY, premises=2, template="instruct"))
    settings = PromptSettings.of(str(tmp_path / "m"))
    assert (settings.premises, settings.template) == (2, "instruct")
    at = ProofState(theorems[steps[0].theorem], (), tuple(read_goals(steps[0].state)))
    premises = RetrievalPolicy(toolchain).shown(at, 2)
    assert len(premises) == 2 and find(steps[0]) == premises
    how = step_template("instruct", premises=True)
    assert examples[0].prompt == prompt_of(at, how, premises=premises)
    assert find(replace(steps[0], theorem="of.another.place")) == []
    assert len(make_policy(f"transformer:{tmp_path / 'm'}", toolchain).propose([at], 4)) == 1


@pytest.mark.parametrize("kind", KINDS)
def test_any_text_goes_through_the_tokens(kind: str) -> None:
    text = "∀ (f : α → β) ⦃x₁ y✝ : α⦄, f x₁ ≤ 𝓝 ↔ ¬«odd name» 🦉\n  · exact ⟨_, h.1⟩"
    for tokens in ("bytes", "bpe"):
        tokenizer = new_tokenizer([text], tokens, 400)
        assert tokenizer.decode(tokenizer(text)["input_ids"]) == text


@pytest.mark.parametrize("kind", KINDS)
def test_log_probabilities_are_exact(kind: str) -> None:
    """As the sum over the tokens, each asked for by itself without batch or cache."""
    model = model_of(kind)
    how = Decoding(3, "sample", max_tokens=6)
    prompts = ["⊢ a = a", "h : p ∧ q, and much more to read than in the other one\n⊢ p"]
    for prompt, found in zip(prompts, model.complete(prompts, how, [1, 2]), strict=True):
        assert found
        for one in found:
            assert one.log_prob == pytest.approx(_alone(model, prompt, one), abs=2e-3)


def _alone(model: LanguageModel, prompt: str, one: Completion) -> float:
    ids = model.tokenizer(prompt)["input_ids"]
    answer = one.tokens
    total = 0.0
    for at, token in enumerate(answer):
        if model.seq2seq:
            before = torch.tensor([[0, *answer[:at]]])
            logits = model.model(input_ids=torch.tensor([ids]), decoder_input_ids=before).logits
        else:
            logits = model.model(input_ids=torch.tensor([[*ids, *answer[:at]]])).logits
        total += float(logits[0, -1].double().log_softmax(-1)[token])
    return total


def test_sampling_follows_the_model_and_the_seed() -> None:
    model = model_of("causal")
    how = Decoding(400, "sample", max_tokens=1)
    (found,) = model.complete(["⊢ p"], how, [5])
    assert model.complete(["⊢ q", "⊢ p"], how, [1, 5])[1] == found
    assert model.complete(["⊢ p"], how, [6])[0] != found
    # Distinct token sequences only: their exact chances, not counts, are the probabilities.
    assert math.fsum(math.exp(one.log_prob) for one in found) <= 1
    cold = model.complete(["⊢ p"], replace(how, temperature=0.01), [5])[0]
    best = model.complete(["⊢ p"], Decoding(1, "beam", max_tokens=1))[0][0]
    assert cold[0].text == best.text and len(cold) < len(found)


def test_same_texts_are_joined() -> None:
    how = template("state-tactic", "instruct")
    some = [
        Completion("```lean\nsimp\n```", math.log(0.25), True),
        Completion("simp", math.log(0.25), True),
        Completion("rfl", math.log(0.3), True),
        Completion("omega", math.log(0.1), False),
        Completion("sorry", math.log(0.1), True),
    ]
    offers = merged(some, how)
    assert [t for t, _ in offers] == ["simp", "rfl"]
    assert offers[0][1] == pytest.approx(math.log(0.5))


def some_steps() -> list[ProofStep]:
    return [s for s in library_steps() if len(s.state) < 60 and len(s.tactic) < 12][:24]


def weights(folder: Path) -> bytes:
    return (folder / "model.safetensors").read_bytes()


class _Killed(Exception):
    pass


@pytest.mark.parametrize(("kind", "lora"), [("seq2seq", 0), ("causal", 2)])
def test_a_training_that_was_killed_ends_the_same(tmp_path: Path, kind: str, lora: int) -> None:
    if lora:
        pytest.importorskip("peft", reason="needs peft (the lm extra)")
    settings = replace(TINY, kind=kind, lora=lora)
    steps = some_steps()
    whole = train_sft(steps, tmp_path / "whole", settings)
    assert whole.step == whole.steps and math.isfinite(whole.loss)

    def kill(at: Progress) -> None:
        if at.step == 3:
            raise _Killed

    with pytest.raises(_Killed):
        train_sft(steps, tmp_path / "cut", settings, checkpoint_s=0, told=kill)
    (tmp_path / "cut" / "checkpoint.99.part").write_bytes(b"torn")
    with pytest.raises(InputError, match="--resume"):
        train_sft(steps, tmp_path / "cut", settings)
    with pytest.raises(InputError, match="other batch"):
        train_sft(steps, tmp_path / "cut", replace(settings, batch=5), resume=True)
    with pytest.raises(InputError, match="other data"):
        train_sft(steps[1:], tmp_path / "cut", settings, resume=True)
    # One that is paused goes on exactly where it was, whenever the last checkpoint was written.
    seen: list[int] = []

    def pause(at: Progress) -> None:
        seen.append(at.step)
        if at.step == 5:
            raise _Killed

    with pytest.raises(_Killed):
        train_sft(steps, tmp_path / "cut", settings, resume=True, told=pause)
    train_sft(steps, tmp_path / "cut", settings, resume=True, told=lambda at: seen.append(at.step))
    assert seen == [4, 5, 6]
    assert weights(tmp_path / "cut") == weights(tmp_path / "whole")
    assert train_sft(steps, tmp_path / "cut", settings, resume=True).step == whole.step


def test_what_was_learnt_is_proposed(tmp_path: Path, toolchain: Toolchain) -> None:
    steps = [
        ProofStep("a", "", "p : Prop\nh : p\n⊢ p", "exact h"),
        ProofStep("b", "", "⊢ 1 = 1", "rfl"),
    ]
    settings = replace(TINY, epochs=60, learning_rate=1e-2, held_out=0.0)
    end = train_sft(steps, tmp_path / "model", settings)
    assert end.loss < 2 and end.held_out is None
    policy = make_policy(f"transformer:{tmp_path / 'model'}", toolchain)
    theorem = suite("library:train")[0].theorem
    states = [ProofState(theorem, (), read_goals(step.state)) for step in steps]
    first = [offer[0][0] for offer in policy.propose(states, 4)]
    assert first == ["exact h", "rfl"]


def test_what_was_learnt_in_letters_is_proposed_for_other_names(
    tmp_path: Path, toolchain: Toolchain
) -> None:
    steps = [
        ProofStep("A.a", "", "n : Nat\nh : even n\n⊢ even n", "exact h"),
        ProofStep("A.b", "", "⊢ even 2", "simp [A.even]", (Name("A.even", "A.even", True),)),
    ]
    settings = replace(
        TINY, names="letters", tactics=2, epochs=60, learning_rate=1e-2, held_out=0.0,
        vocabulary=400,
    )  # fmt: skip
    first, again = tmp_path / "first", tmp_path / "again"
    train_sft(steps, first, settings)
    later = replace(settings, model=str(first), updates=3)
    assert train_sft(steps, again, later).steps == 3
    for model in (first, again):
        theorem = Theorem("B.t", "theorem t : True", "def B.odd (m : Nat) : Prop := m % 2 = 1\n")
        goals = "m : Nat\nodd_m : odd m\n⊢ odd m", "⊢ odd 2"
        states = [ProofState(theorem, (), read_goals(text)) for text in goals]
        offers = make_policy(f"transformer:{model}", toolchain).propose(states, 4)
        assert all(len(offer) <= 2 for offer in offers)
        assert [offer[0][0] for offer in offers] == ["exact odd_m", "simp [B.odd]"]
    with pytest.raises(InputError, match="prompts already"):
        train_sft([step_example(steps[0])], tmp_path / "other", settings)
    with pytest.raises(InputError, match="choose written or letters"):
        train_sft(steps, tmp_path / "other", replace(settings, names="x"))


def test_a_held_out_theorem_is_not_learnt(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    names = held_out_names()
    test = suite("library:test")[0].name
    clean = some_steps()[:2]
    leaks = [
        replace(clean[0], theorem=test),
        replace(clean[0], theorem=f"{test}.mutant1"),
        replace(clean[0], theorem="made", sources=(test,)),
    ]
    assert without_held_out([*clean, *leaks], names) == (clean, 3)
    assert without_held_out(library_steps(), names)[1] == 0
    write_steps(leaks, tmp_path / "leaks.jsonl")
    command = ["train", "sft", str(tmp_path / "leaks.jsonl"), "--out", str(tmp_path / "m")]
    assert main(command) == 2
    assert "left out: 3 examples" in capsys.readouterr().err


def test_the_command_trains(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_steps(some_steps(), tmp_path / "steps.jsonl")
    out = str(tmp_path / "m")
    command = ["train", "sft", str(tmp_path / "steps.jsonl"), "--out", out, "--model", "tiny",
               "--epochs", "1", "--batch", "8", "--input-tokens", "64", "--json"]  # fmt: skip
    assert main(command) == 0
    last: dict[str, Any] = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert last["model"] == out and last["step"] == last["steps"] > 0
    assert (tmp_path / "m" / "config.json").is_file()


def test_the_command_trains_in_letters_for_so_many_updates(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, out = str(tmp_path / "steps.jsonl"), tmp_path / "m"
    write_steps(some_steps(), Path(file))
    command = ["train", "sft", file, "--out", str(out), "--model", "tiny", "--batch", "8",
               "--input-tokens", "64", "--names", "letters", "--updates", "3", "--tactics", "5",
               "--json"]  # fmt: skip
    assert main(command) == 0
    assert json.loads(capsys.readouterr().out.splitlines()[-1])["steps"] == 3
    prompt = PromptSettings.of(str(out))
    assert prompt.tactics == 5 and prompt.common is not None
    for more, said in (
        (("--task", "proofs", "--task", "tactics"), "prompts already"),
        (("--premises", "2"), "shows no premises"),
        (("--names", "digits"), "choose written or letters"),
    ):
        assert main([*command, "--out", str(tmp_path / "no"), *more]) == 2
        assert said in capsys.readouterr().err and not (tmp_path / "no").exists()


def test_errors_in_one_line(toolchain: Toolchain, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot load the model"):
        make_policy(f"transformer:{tmp_path}", toolchain)
    with pytest.raises(InputError, match="no model size"):
        new_model("causal", "huge", 300)
    with pytest.raises(InputError, match="no kind of model"):
        new_model("rnn", "tiny", 300)
    with pytest.raises(InputError, match="no tokens"):
        new_tokenizer([], "words")


def test_the_learning_rate_and_the_split() -> None:
    assert rate(0, 100, 10) == pytest.approx(0.1) and rate(99, 100, 10) < 0.11
    train, held = split([step_example(step) for step in some_steps()], 0.2, 0)
    assert {e.theorem for e in train}.isdisjoint(e.theorem for e in held) and held


def test_steps_of_a_trace_dataset(tmp_path: Path, toolchain: Toolchain) -> None:
    """Read back from the records of ``qedgym synth trace`` the steps are those of the trace."""
    from qedgym.data_synth.trace_records import layout_of, trace_record
    from qedgym.provers.proof_steps import steps_of
    from qedgym.provers.step_data import read_steps

    library = suite("library/Tree")[8]
    theorem = library.theorem
    source = Path(theorem.file or "").read_text("utf-8")
    with StateEngine(toolchain) as engine:
        trace = engine.trace(theorem)
    record = trace_record(
        theorem, trace, layout_of(theorem, source), path="Tree.lean", used=(), imports=(),
        declared=(), accessible=0, tags=(), licence=None, lean_version="4",
    )  # fmt: skip
    (tmp_path / "train-0.jsonl").write_text(json.dumps(record) + "\n")
    wanted = steps_of(trace, "Tree.lean")
    assert any("?_" in step.tactic for step in wanted)
    assert [(s.tactic, s.names) for s in read_steps(tmp_path)] == [
        (s.tactic, s.names) for s in wanted
    ]


def test_whole_proofs_keep_their_contract() -> None:
    how = Decoding(1, "sample", max_tokens=8, stop=("\n",))
    check_whole_proof_policy(ProofTransformer(model_of("seq2seq"), 0, how, PROMPT))


def test_a_proof_goes_on_from_where_it_is() -> None:
    theorem = Theorem("t", "theorem t : p ∧ q", "variable (p q : Prop)\n")
    for name in ("plain", "instruct"):
        how = template("statement-proof", name)
        assert "theorem t : p ∧ q" in proof_prompt(theorem, how)
        assert proof_prompt(theorem, how, "by\n  constructor\n").endswith("by\n  constructor\n")
        text = _proof_text("by\n  constructor\n", "  · exact hp\n  · exact hq\n```\nso", how)
        assert text == "by\n  constructor\n  · exact hp\n  · exact hq"
    assert _proof_text("", "```lean\nby simp\n```", template("statement-proof", "instruct")) == (
        "by simp"
    )


def test_conjectures_have_the_form_of_statements() -> None:
    assert _statement("theorem foo (n : Nat) : n = n") == " (n : Nat) : n = n"
    for wrong in ("", "def f : Nat", "theorem a : b := by simp", "theorem a", "theorem a b"):
        assert _statement(wrong) is None
    seed = Theorem("s", "theorem s : 1 = 1", "", "rfl")
    writer = ConjectureTransformer(
        model_of("causal"), decoding=Decoding(1, "sample", max_tokens=8), prompt=PROMPT
    )
    requests = [ConjectureRequest(seed, "Nat.add_comm", n=n) for n in (0, 3)]
    assert writer.conjecture(requests)[0] == []
    assert writer.conjecture(requests) == writer.conjecture(requests)
