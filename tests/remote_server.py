"""A small server that speaks the OpenAI protocol and answers from policies of ours."""

from __future__ import annotations

import json
import math
import re
import threading
import time
from collections.abc import Callable, Sequence
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from qedgym.env.theorem import ProofState, Theorem
from qedgym.provers.goal_text import read_goals
from qedgym.provers.policy import Policy
from qedgym.provers.sketches import SketchPolicy
from qedgym.provers.whole_proof import ProofRequest

Answers = Sequence[tuple[str, float | None] | tuple[str, float | None, str]]
"""Texts with log-probabilities, and why they end where that is not ``stop``."""


def shown_state(prompt: str) -> ProofState:
    """The goals that a prompt shows in its last block, or before ``:::``."""
    blocks = [b for b in re.findall(r"```\n(.*?)\n```", prompt, re.DOTALL) if "⊢" in b]
    text = blocks[-1] if blocks else re.sub(r"(?m)^-- .*\n?", "", prompt.split("\n:::")[0])
    try:
        goals = read_goals(text)
    except ValueError:
        goals = ()
    return ProofState(Theorem("t", "theorem t : True"), (), goals)


class PolicyModel:
    """What the model says: tactics and sketches of a policy; a wrong proof at first, if asked."""

    def __init__(self, policy: Policy, first_proof: str | None = None) -> None:
        self.policy = policy
        self.first_proof = first_proof

    def __call__(self, body: dict[str, Any]) -> Answers:
        chat = "messages" in body
        prompt = body["messages"][-1]["content"] if chat else body["prompt"]
        if "Write one tactic" in prompt or ":::" in prompt:
            (offer,) = self.policy.propose([shown_state(prompt)], body["n"])
            return [(f"```lean\n{t}\n```" if chat else t, p) for t, p in offer] or [("", -1.0)]
        if self.first_proof is not None and "It says" not in prompt:
            return [(f"Plan: hope.\n\n```lean\n{self.first_proof}\n```", None)]
        state = shown_state(prompt)
        proofs = SketchPolicy(self.policy).sample([ProofRequest(state, body["n"], body["seed"])])
        return [(f"Plan.\n\n```lean\n{p.text}\n```\n", p.log_prob) for p in proofs[0]] or [
            ("I do not know.", -1.0)
        ]


class Server:
    """At work until closed; ``faults`` are what becomes of the next requests, then it answers."""

    def __init__(self, model: Callable[[dict[str, Any]], Answers], logprobs: bool = True) -> None:
        self.model, self.logprobs = model, logprobs
        self.faults: list[str] = []
        self.refuses: dict[str, str] = {}
        """Parameters that it does not know, with what it says then."""
        self.seen: list[dict[str, Any]] = []
        self.keys: list[str | None] = []
        self.at_once = self.most_at_once = 0
        self.pause = 0.0
        self.lock = threading.Lock()
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                outer._post(self)

            def log_message(self, *args: object) -> None:
                pass

        self.http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.http.daemon_threads = True
        self.url = f"http://127.0.0.1:{self.http.server_address[1]}/v1"
        self.thread = threading.Thread(target=self.http.serve_forever, args=(0.05,), daemon=True)
        self.thread.start()

    def close(self) -> None:
        self.http.shutdown()
        self.http.server_close()

    def _post(self, handler: BaseHTTPRequestHandler) -> None:
        body = json.loads(handler.rfile.read(int(handler.headers["Content-Length"])))
        with self.lock:
            self.seen.append({**body, "path": handler.path})
            self.keys.append(handler.headers.get("Authorization"))
            fault = self.faults.pop(0) if self.faults else ""
            self.at_once += 1
            self.most_at_once = max(self.most_at_once, self.at_once)
        try:
            time.sleep(self.pause)
            self._answer(handler, body, fault)
        except (BrokenPipeError, ConnectionResetError):
            pass
        finally:
            with self.lock:
                self.at_once -= 1

    def _answer(self, handler: BaseHTTPRequestHandler, body: dict[str, Any], fault: str) -> None:
        unknown = next((name for name in self.refuses if name in body), None)
        if unknown is not None and not (unknown == "n" and body["n"] == 1):
            return self._send(handler, 400, {"error": {"message": self.refuses[unknown]}})
        status, _, rest = fault.partition(" ")
        if status.isdigit():
            return self._send(handler, int(status), {"error": {"message": rest or "busy"}})
        if fault == "sleep":
            time.sleep(1.5)
        texts = {"garbage": b"<html>oops", "empty": b'{"choices": []}', "list": b"[]",
                 "null": b'{"choices": [{"message": {"content": 5}}]}'}  # fmt: skip
        if fault in texts:
            return self._send(handler, 200, texts[fault])
        answer = self._completions(body)
        if fault == "truncated":
            whole = json.dumps(answer).encode()
            return self._send(handler, 200, whole[: len(whole) // 2], len(whole))
        self._send(handler, 200, answer)

    def _completions(self, body: dict[str, Any]) -> dict[str, Any]:
        found = self.model(body)[: body.get("n", 1)]
        choices = []
        for text, log_prob, *why in found:
            end = why[0] if why else "stop"
            told = self.logprobs and body.get("logprobs") and log_prob is not None
            if "messages" in body:
                content = [{"token": "x", "logprob": log_prob}] if told else None
                choices.append({
                    "message": {"role": "assistant", "content": text}, "finish_reason": end,
                    "logprobs": {"content": content} if told else None,
                })  # fmt: skip
            else:
                probs = {"token_logprobs": [log_prob]} if told else None
                choices.append({"text": text, "finish_reason": end, "logprobs": probs})
        return {"choices": choices, "usage": {"prompt_tokens": 10, "completion_tokens": 5}}

    @staticmethod
    def _send(
        handler: BaseHTTPRequestHandler, status: int, what: bytes | dict[str, Any],
        length: int | None = None,
    ) -> None:  # fmt: skip
        content = what if isinstance(what, bytes) else json.dumps(what).encode()
        handler.send_response(status)
        handler.send_header("Content-Type", "application/json")
        handler.send_header("Content-Length", str(len(content) if length is None else length))
        if status == 429:
            handler.send_header("Retry-After", "0")
        handler.end_headers()
        handler.wfile.write(content)


def uniform(*texts: str) -> Callable[[dict[str, Any]], Answers]:
    """A model that says these, all as likely."""
    return lambda body: [(text, -math.log(len(texts))) for text in texts]
