"""A policy whose model is somewhere else: any OpenAI-compatible endpoint, vLLM's among them.

It proposes tactics, writes whole proofs, and corrects them: the proof that failed and what Lean
said go back into the conversation (prover and corrector of MA-LoT, Wang et al., 2025). Prompts are
files (``remote_prompts``). Answers are sampled several at once; where the server tells
probabilities of tokens, they are the scores.

As sure to be the same each time as the server makes it: a seed goes with every request, and what
was asked before in this process is not asked again.
"""

from __future__ import annotations

import hashlib
import math
import threading
from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from qedgym.env.tactic_text import indent
from qedgym.env.theorem import ProofState, Theorem
from qedgym.env.whole_proof import whole_fault
from qedgym.provers.corrector import FailedProof
from qedgym.provers.prompts import Template
from qedgym.provers.remote_client import Completion, RemoteClient, Usage, error_in
from qedgym.provers.remote_prompts import (
    read_continuation,
    read_prompts,
    read_proof,
    read_tactic,
)
from qedgym.provers.remote_settings import RemoteSettings
from qedgym.provers.sketches import block_text
from qedgym.provers.transformer import prompt_of
from qedgym.provers.whole_proof import ProofRequest, SampledProof

_T = TypeVar("_T")
_R = TypeVar("_R")
_CHARS = 32768
_REMEMBERED = 2048
_STATE = Template("state-tactic", "bare", "{state}", "{answer}")


class RemotePolicy:
    """Tactics, whole proofs and corrections by a remote model. May be used by several threads.

    With the budget of tokens spent it has nothing to offer. Raises ``RemoteError`` when the server
    cannot be used.
    """

    def __init__(self, settings: RemoteSettings, seed: int = 0) -> None:
        """Raises ``InputError`` for prompts that cannot be read."""
        fault = error_in(settings)
        if fault is not None:
            raise fault
        self.settings = settings
        self.name = settings.name
        self.seed = seed
        self._prompts = read_prompts(settings.prompts)
        self._client = RemoteClient(settings)
        self._lock = threading.Lock()
        self._said: OrderedDict[tuple[str, str], str] = OrderedDict()
        """By theorem and proof what the model said when it wrote it: its plan, too."""

    @property
    def usage(self) -> Usage:
        """What was spent so far."""
        return self._client.usage

    def close(self) -> None:
        """Close connections. Idempotent."""
        self._client.close()

    # ---- tactics

    def propose(self, states: Sequence[ProofState], k: int) -> list[list[tuple[str, float]]]:
        """See ``Policy.propose``. One request for each state, several at once."""
        return self._each(lambda state: self._tactics(state, k), states)

    def _tactics(self, state: ProofState, k: int) -> list[tuple[str, float]]:
        if k < 1 or state.finished or state.unread:
            return []
        # Models that `qedgym train` fitted know states as it shows them.
        bare = self.settings.api == "completions"
        shown = prompt_of(state, _STATE) if bare else str(state)
        prompt = self._messages("tactic", state.theorem, state=shown)
        stop = () if self.settings.api == "chat" else ("\n:::", "\n\n")
        found = self._client.complete(
            prompt, min(k, self.settings.samples), max_tokens=self.settings.max_tokens,
            seed=self._seed(prompt, 0), stop=stop,
        )  # fmt: skip
        read = [(read_tactic(c.text), c) for c in found if not c.cut]
        return scored((text, c) for text, c in read if text is not None)[:k]

    # ---- whole proofs

    def sample(self, requests: Sequence[ProofRequest]) -> list[list[SampledProof]]:
        """See ``WholeProofPolicy.sample``."""
        return self._each(self._proofs, requests)

    def _proofs(self, request: ProofRequest) -> list[SampledProof]:
        state, theorem = request.state, request.state.theorem
        if state.finished or state.unread or request.n < 1:
            return []
        if state.tactics:
            begun = indent("\n".join(state.tactics), 2)
            prompt = self._messages("continue", theorem, state=str(state), proof=begun)
        else:
            prompt = self._messages("proof", theorem, state=str(state))
        found = self._ask_proofs(prompt, request.n, request.seed)
        read = []
        for one in found:
            if state.tactics:
                more = read_continuation(one.text)
                text = None if more is None else block_text([*state.tactics, more], theorem)
                if text is not None and whole_fault(text, _CHARS) is not None:
                    text = None
            else:
                text = read_proof(one.text, theorem.name)
            if text is not None:
                read.append((text, one))
        return self._sampled(theorem, read, request.n)

    # ---- corrections

    def correct(self, failures: Sequence[FailedProof]) -> list[list[SampledProof]]:
        """See ``Corrector.correct``. The conversation: what was asked, what the model wrote (its
        plan with it, where it was written in this process), what Lean said."""
        return self._each(self._corrections, failures)

    def _corrections(self, failed: FailedProof) -> list[SampledProof]:
        theorem = failed.theorem
        if failed.n < 1:
            return []
        errors = "\n".join(
            (f"line {m.position.line}, column {m.position.column}: " if m.position else "") + m.text
            for m in failed.messages
        )
        state = failed.state
        left = "" if state is None or state.finished or state.unread else (
            f"The goals before the first error:\n\n```\n{state}\n```\n"
        )  # fmt: skip
        fields = {"proof": failed.text, "errors": errors, "state": left}
        asked = self._messages("correct", theorem, **fields)
        if not isinstance(asked, str):
            with self._lock:
                said = self._said.get((theorem.statement, failed.text))
            first = self._messages("proof", theorem, state="")
            assert not isinstance(first, str)
            answer = said or f"```lean\n{failed.text}\n```"
            asked = [*first, {"role": "assistant", "content": answer}, asked[-1]]
        found = self._ask_proofs(asked, failed.n, failed.seed)
        read = [(read_proof(one.text, theorem.name), one) for one in found]
        kept = [(text, one) for text, one in read if text is not None and text != failed.text]
        return self._sampled(theorem, kept, failed.n)

    # ---- shared

    def _each(self, act: Callable[[_T], list[_R]], items: Sequence[_T]) -> list[list[_R]]:
        if len(items) <= 1:
            return [act(item) for item in items]
        with ThreadPoolExecutor(min(self.settings.concurrency, len(items))) as pool:
            futures = [pool.submit(act, item) for item in items]
            try:
                return [future.result() for future in futures]
            except BaseException:
                pool.shutdown(wait=False, cancel_futures=True)
                raise

    def _ask_proofs(
        self, prompt: list[dict[str, str]] | str, n: int, seed: int
    ) -> list[Completion]:
        stop = () if self.settings.api == "chat" else ("\ntheorem ", "\nend ", "\nexample ")
        found = self._client.complete(
            prompt, n, max_tokens=self.settings.proof_tokens, seed=self._seed(prompt, seed),
            stop=stop,
        )  # fmt: skip
        return [one for one in found if not one.cut]

    def _messages(
        self, name: str, theorem: Theorem, **fields: str
    ) -> list[dict[str, str]] | str:
        header = theorem.prefix
        if len(header) > self.settings.context:
            header = header[len(header) - self.settings.context :]
            header = header[header.find("\n") + 1 :]
        fields = {"header": header, "statement": theorem.statement, **fields}
        if self.settings.api == "completions":
            return self._prompts.fill(f"{name}-completion", **fields)
        return [
            {"role": "system", "content": self._prompts.fill("system").strip()},
            {"role": "user", "content": self._prompts.fill(name, **fields)},
        ]

    def _seed(self, prompt: object, seed: int) -> int:
        """The same for the same prompt; below 2 ** 31, as some servers want it."""
        digest = hashlib.sha256(f"{self.seed} {seed} {prompt}".encode("utf-8", "replace")).digest()
        return int.from_bytes(digest[:4], "big") >> 1

    def _sampled(
        self, theorem: Theorem, read: Sequence[tuple[str, Completion]], n: int
    ) -> list[SampledProof]:
        """In the order drawn, each text once."""
        with self._lock:
            for text, one in read:
                self._said[theorem.statement, text] = one.text
                while len(self._said) > _REMEMBERED:
                    self._said.popitem(last=False)
        scores = dict(scored(read))
        return [SampledProof(text, scores[text]) for text in dict.fromkeys(t for t, _ in read)][:n]


def scored(read: Iterable[tuple[str, Completion]]) -> list[tuple[str, float]]:
    """Texts with log-probabilities, the best first: those of the completions that say the same
    added up, or, where some have none, the part of the completions that say it.

    >>> scored([("a", Completion("", None)), ("b", Completion("", None)),
    ...         ("a", Completion("", None))])[0][0]
    'a'
    """
    pairs = list(read)
    told = [c.log_prob for _, c in pairs if c.log_prob is not None]
    weights: dict[str, float] = {}
    distinct: set[tuple[str, str]] = set()
    for text, one in pairs:
        if len(told) < len(pairs):
            weights[text] = weights.get(text, 0.0) + 1 / len(pairs)
        elif one.log_prob is not None and (text, one.text) not in distinct:
            # The same completion drawn twice is as likely as drawn once.
            distinct.add((text, one.text))
            weights[text] = weights.get(text, 0.0) + math.exp(one.log_prob)
    whole = max(1.0, math.fsum(weights.values())) * (1 + 1e-12)
    found = [(text, math.log(max(weight / whole, 1e-300))) for text, weight in weights.items()]
    return sorted(found, key=lambda pair: -pair[1])
