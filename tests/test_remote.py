"""The remote policy against a server that answers from policies of ours, and fails in every way."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from policy_contract import STATES, check_policy, state
from proof_policy_contract import check_corrector, check_whole_proof_policy
from remote_server import Answers, PolicyModel, Server, uniform

from qedgym.cli.main import main
from qedgym.env.errors import InputError
from qedgym.env.tactic_text import tactic_fault
from qedgym.env.whole_proof import whole_fault
from qedgym.provers.registry import check_policy as check_name
from qedgym.provers.remote import RemotePolicy
from qedgym.provers.remote_client import RemoteError
from qedgym.provers.remote_prompts import read_proof, read_tactic
from qedgym.provers.remote_settings import parse_remote
from qedgym.provers.rules import RulePolicy
from qedgym.provers.whole_proof import ProofRequest

SWAP = state("q ∧ p", "p q : Prop", "h : p ∧ q")
OTHER = state("p ∨ q", "p q : Prop", "h : p")


@pytest.fixture
def server() -> Iterator[Server]:
    made = Server(PolicyModel(RulePolicy()))
    yield made
    made.close()


def policy(server: Server, **settings: Any) -> RemotePolicy:
    query = "&".join(f"{name}={value}" for name, value in {"backoff": 0.01, **settings}.items())
    return RemotePolicy(parse_remote(f"rules@{server.url}?{query}"))


@pytest.mark.parametrize("api", ["chat", "completions"])
@pytest.mark.parametrize("logprobs", [True, False])
def test_contracts(server: Server, api: str, logprobs: bool) -> None:
    server.logprobs = logprobs
    remote = policy(server, api=api)
    check_policy(remote)
    check_whole_proof_policy(remote)
    check_corrector(remote)
    assert server.most_at_once <= remote.settings.concurrency
    paths = {seen["path"] for seen in server.seen}
    assert paths == {"/v1/chat/completions" if api == "chat" else "/v1/completions"}


def test_the_servers_probabilities_are_the_scores(server: Server) -> None:
    ours = dict(RulePolicy().propose([SWAP], 4)[0])
    theirs = dict(policy(server).propose([SWAP], 4)[0])
    assert theirs.keys() == ours.keys()
    for tactic, log_prob in ours.items():
        assert theirs[tactic] == pytest.approx(log_prob, abs=1e-6)


@pytest.mark.parametrize(
    "fault", ["429", "500 out of memory", "503", "sleep", "garbage", "truncated", "empty", "null",
              "list"],
)  # fmt: skip
def test_what_passes_is_tried_again(server: Server, fault: str) -> None:
    server.faults = [fault]
    remote = policy(server, timeout=0.7)
    assert remote.propose([SWAP], 4) == policy(server).propose([SWAP], 4)
    assert remote.usage.retries == 1


@pytest.mark.parametrize(
    ("faults", "said"),
    [
        (["429 wait"] * 3, "status 429: wait, 3 times"),
        (["garbage"] * 3, "the answer is no JSON, 3 times"),
        (["404 no such model"], "status 404: no such model"),
        (["400 nonsense"], "the server refuses: nonsense"),
        (["401 the key sk-secret is wrong"], "refused (401) without a key: set QEDGYM_REMOTE_KEY"),
    ],
)
def test_what_does_not_pass_is_one_line(server: Server, faults: list[str], said: str) -> None:
    server.faults = list(faults)
    with pytest.raises(RemoteError) as caught:
        policy(server, attempts=3).propose([SWAP], 4)
    assert said in str(caught.value) and "\n" not in str(caught.value)
    assert "sk-secret" not in str(caught.value)
    assert server.url in str(caught.value)


def test_nobody_there() -> None:
    gone = Server(uniform("simp"))
    gone.close()
    with pytest.raises(RemoteError, match="2 times; is the server up"):
        policy(gone, attempts=2).propose([SWAP], 4)


def test_a_prompt_that_is_refused_later_is_skipped(server: Server) -> None:
    remote = policy(server)
    assert remote.propose([SWAP], 2)[0]
    server.faults = ["400 this model's maximum context length is 10 tokens"]
    assert remote.propose([OTHER], 2) == [[]]
    assert remote.usage.refused == 1


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("logprobs", "logprobs is not supported with this model"),
        ("seed", "Unrecognized request argument supplied: seed"),
        ("max_tokens", "Unsupported parameter: use 'max_completion_tokens' instead"),
        ("n", "'n' > 1 is not supported"),
        ("temperature", "Unsupported value: 'temperature' does not support 0.8"),
    ],
)
def test_parameters_that_a_server_does_not_know_are_left_out(
    server: Server, name: str, said: str
) -> None:
    server.refuses = {name: said}
    server.model = uniform("```lean\nsimp\n```", "```lean\nomega\n```")
    remote = policy(server)
    assert remote.propose([SWAP], 2)[0]
    before = len(server.seen)
    assert remote.propose([OTHER], 1)[0]
    assert len(server.seen) == before + 1, "it is remembered"
    assert name not in server.seen[-1]


def test_servers_that_give_one_completion_are_asked_for_each(server: Server) -> None:
    counter = iter(range(100))

    def one(body: dict[str, Any]) -> Answers:
        return [(f"```lean\nexact h{next(counter)}\n```", None)]

    server.model = one
    assert len(policy(server).propose([SWAP], 4)[0]) == 4
    assert len({seen["seed"] for seen in server.seen}) == 4


def test_requests_go_out_at_once_and_not_too_many(server: Server) -> None:
    server.pause = 0.2
    states = [state(f"p{i}", f"p{i} : Prop") for i in range(9)]
    policy(server, concurrency=3).propose(states, 2)
    assert server.most_at_once == 3


def test_a_budget_ends_it(server: Server) -> None:
    remote = policy(server, tokens=40, concurrency=1)
    offers = remote.propose([state(f"p{i}", f"p{i} : Prop") for i in range(9)], 2)
    assert sum(bool(offer) for offer in offers) <= 3 == remote.usage.requests
    assert remote.usage.tokens == 45
    assert remote.sample([ProofRequest(SWAP, 2)]) == [[]]


def test_the_key_goes_into_the_header_and_nowhere_else(
    server: Server, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("MY_KEY", "sk-very-secret")
    monkeypatch.setenv("OPENAI_API_KEY", "sk-for-somebody-else")
    remote = policy(server, key="MY_KEY")
    remote.propose([SWAP], 1)
    assert server.keys == ["Bearer sk-very-secret"]
    policy(server).propose([SWAP], 1)
    assert server.keys[1] is None
    told = [repr(remote.settings), remote.name, repr(vars(remote)), *map(repr, server.seen)]
    server.faults = ["500 you sent sk-very-secret"] * 9
    with pytest.raises(RemoteError) as caught:
        remote.propose([OTHER], 1)
    told += [str(caught.value), str(capsys.readouterr())]
    assert not [text for text in told if "secret" in text]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("rules", "say remote:MODEL@URL"),
        ("m@ftp://host/v1", "say remote:MODEL@URL"),
        ("m@http:///v1", "needs a host"),
        ("m@http://user:sk-secret@host/v1", "does not belong in the URL"),
        ("m@http://host/v1?api_key=sk-secret", "no setting 'api_key'"),
        ("m@http://host/v1?key=sk-secret", "key= is the name"),
        ("m@http://host/v1?samples=x", "samples=x: this is no number"),
        ("m@http://host/v1?samples=0", "samples must be at least 1"),
        ("m@http://host/v1?api=chats", "api is chat or completions"),
        ("m@http://host/v1?prompts=/no/such", "there is no folder"),
    ],
)
def test_settings_that_are_none_are_one_line(text: str, said: str) -> None:
    with pytest.raises(InputError) as caught:
        check_name(f"remote:{text}")
    assert said in str(caught.value) and "secret" not in str(caught.value)


def test_prompts_are_files(server: Server, tmp_path: Path) -> None:
    (tmp_path / "tactic.txt").write_text("Write one tactic, {not a field}:\n```\n{state}\n```\n")
    remote = policy(server, prompts=tmp_path)
    assert remote.propose([SWAP], 2)[0]
    said = server.seen[-1]["messages"][-1]["content"]
    assert said == f"Write one tactic, {{not a field}}:\n```\n{SWAP}\n```\n"
    empty = tmp_path / "empty"
    empty.mkdir()
    with pytest.raises(InputError, match="none of the prompts"):
        policy(server, prompts=empty)


@given(st.text("`lean\n by:=theorem t{}()<think>·⟨", max_size=60))
def test_whatever_a_model_says_is_a_proof_or_nothing(text: str) -> None:
    proof, tactic = read_proof(text, "a.t"), read_tactic(text)
    assert proof is None or whole_fault(proof, 32768) is None
    assert tactic is None or tactic_fault(tactic) is None


@pytest.mark.parametrize(
    ("said", "proof"),
    [
        ("```lean4\nby simp\n```", "by simp"),
        ("<think>```lean\nby sorry\n```</think>by simp", "by simp"),
        ("Plan:\n```\nuse it\n```\nSo:\n```lean\n:= by\n  exact h\n```", "by\n  exact h"),
        ("```lean\ntheorem t (h : p := q) : p := by\n  exact h\n```", "by\n  exact h"),
        ("```lean\nlemma foo : p := x\n\ntheorem t : p := foo\n```", "foo"),
        ("intro h\n· exact h", "by\n  intro h\n  · exact h"),
        ("⟨h.2, h.1⟩", "⟨h.2, h.1⟩"),
        ("by sorry", None),
        ("", None),
    ],
)
def test_proofs_are_read_from_what_models_say(said: str, proof: str | None) -> None:
    assert read_proof(said, "a.t") == proof


FILE = "theorem swap (p q : Prop) (h : p ∧ q) : q ∧ p := sorry\n"


def prove(tmp_path: Path, capsys: pytest.CaptureFixture[str], *options: str) -> dict[str, Any]:
    file = tmp_path / "T.lean"
    file.write_text(FILE)
    code = main(["prove", str(file), "--json", "--workers", "1", "--timeout", "60", *options])
    [line] = capsys.readouterr().out.splitlines()
    told: dict[str, Any] = json.loads(line)
    assert code == (0 if told["status"] == "proved" else 1)
    return told


def test_a_proof_is_found_through_it(
    server: Server, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    server.faults = ["500", "garbage"]
    name = f"remote:rules@{server.url}?backoff=0.01"
    assert prove(tmp_path, capsys, "--policy", name)["status"] == "proved"


def test_prover_and_corrector(
    server: Server, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A wrong proof with a plan; Lean's errors go back; the corrected proof counts."""
    server.model = PolicyModel(RulePolicy(), first_proof="by\n  constructor\n  · omega\n  · omega")
    name = f"remote:rules@{server.url}?backoff=0.01"
    assert prove(tmp_path, capsys, "--search", "refine", "--policy", name)["status"] == "proved"
    talk = next(s["messages"] for s in server.seen if len(s["messages"]) == 4)
    assert [m["role"] for m in talk] == ["system", "user", "assistant", "user"]
    assert "theorem swap" in talk[1]["content"] and talk[2]["content"].startswith("Plan: hope.")
    assert "omega could not prove the goal" in talk[3]["content"]
    assert "⊢ q" in talk[3]["content"]


def test_a_server_that_is_gone_ends_the_command_in_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    gone = Server(uniform("simp"))
    gone.close()
    file = tmp_path / "T.lean"
    file.write_text(FILE)
    name = f"remote:m@{gone.url}?attempts=1"
    code = main(["prove", str(file), "--workers", "1", "--policy", name])
    told = capsys.readouterr()
    assert code != 0
    assert "is the server up" in told.err + told.out
    assert "Traceback" not in told.err + told.out


def test_equal_shares_where_no_probabilities_are_told(server: Server) -> None:
    server.model = uniform("```lean\nsimp\n```", "so: ```lean\nsimp\n```", "```lean\nomega\n```")
    server.logprobs = False
    offer = dict(policy(server).propose([SWAP], 3)[0])
    assert offer == pytest.approx({"simp": math.log(2 / 3), "omega": math.log(1 / 3)})


def test_our_own_model_is_the_same_behind_an_endpoint(server: Server) -> None:
    pytest.importorskip("torch", reason="needs torch (the lm extra)")
    from qedgym.provers.language_model import Decoding, LanguageModel
    from qedgym.provers.small_models import new_model, new_tokenizer
    from qedgym.provers.transformer import PromptSettings, TransformerPolicy

    tokenizer = new_tokenizer(["rw [h]", "exact h.1"], "bytes", 300)
    net = new_model("causal", "tiny", len(tokenizer)).eval()
    model = LanguageModel.of(net, tokenizer, "causal")
    how = Decoding(8, "beam", max_tokens=8, stop=("\n",))
    here = TransformerPolicy(model, 0, how, PromptSettings(input_tokens=48, max_tokens=8))

    def served(body: dict[str, Any]) -> Answers:
        with server.lock:
            (found,) = model.complete([body["prompt"]], how)
        return [(c.text, c.log_prob, "stop" if c.ended else "length") for c in found]

    server.model = served
    states = [SWAP, OTHER, *STATES[:4]]
    there = policy(server, api="completions", samples=8).propose(states, 8)
    ours = here.propose(states, 8)
    for offer, expected in zip(there, ours, strict=True):
        assert dict(offer) == pytest.approx(dict(expected), abs=1e-6)
    assert any(ours)
