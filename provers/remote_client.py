"""Asking an OpenAI-compatible endpoint: retries with back-off, limits of time and tokens.

The key comes from the environment with each request, goes into its header, and nowhere else.
"""

from __future__ import annotations

import json
import os
import re
import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any

import httpx

from qedgym.env.errors import InputError, QedgymError
from qedgym.env.proof_document import one_line
from qedgym.provers.remote_settings import RemoteSettings

_BUSY = frozenset((408, 409, 425, 429))
_LONGEST_WAIT_S = 60.0
_REMEMBERED = 4096
_LARGEST = 32 << 20
"""Bytes of an answer."""


class RemoteError(QedgymError):
    """The endpoint cannot be used: it is not there, refuses us, or keeps giving nonsense."""


class _Again(Exception):
    """This attempt failed in a way that the next one may not."""

    def __init__(self, why: str, wait_s: float | None = None) -> None:
        super().__init__(why)
        self.wait_s = wait_s


class _Refused(Exception):
    """The server does not want this request (400, 413, 422)."""


@dataclass(frozen=True, slots=True)
class Completion:
    """What a model wrote."""

    text: str
    log_prob: float | None
    """Natural logarithm of its probability, where the server tells."""
    cut: bool = False
    """It was not at its end when its tokens were."""


@dataclass(slots=True)
class Usage:
    """What was spent."""

    requests: int = 0
    retries: int = 0
    refused: int = 0
    prompt_tokens: int = 0
    completion_tokens: int = 0

    @property
    def tokens(self) -> int:
        """Of prompts and completions."""
        return self.prompt_tokens + self.completion_tokens


class RemoteClient:
    """Sends requests; may be used by several threads. What was asked before is not asked again."""

    def __init__(
        self, settings: RemoteSettings, sleep: Callable[[float], None] = time.sleep
    ) -> None:
        self.settings = settings
        self.usage = Usage()
        self._sleep = sleep
        self._lock = threading.Lock()
        self._left_out: set[str] = set()
        """Parameters that this server does not know."""
        self._memory: OrderedDict[str, tuple[Completion, ...]] = OrderedDict()
        self._jitter = Random()
        limits = httpx.Limits(max_connections=settings.concurrency)
        self._http = httpx.Client(timeout=settings.timeout, limits=limits)

    def close(self) -> None:
        """Close connections. Idempotent."""
        self._http.close()

    @property
    def exhausted(self) -> bool:
        """Whether the budget of tokens is spent."""
        return 0 < self.settings.tokens <= self.usage.tokens

    def complete(
        self,
        messages: Sequence[Mapping[str, str]] | str,
        n: int,
        *,
        max_tokens: int,
        seed: int,
        stop: Sequence[str] = (),
    ) -> list[Completion]:
        """At most ``n`` completions of a conversation, or of a text for the completions API.

        None when the budget is spent or the server refuses this prompt (it may be too long).
        Raises ``RemoteError`` when the server cannot be used.
        """
        asked = json.dumps([messages, n, max_tokens, seed, list(stop)], ensure_ascii=False)
        with self._lock:
            if asked in self._memory:
                self._memory.move_to_end(asked)
                return list(self._memory[asked])
        found = self._ask(messages, n, max_tokens, seed, stop)
        # Servers that give one completion whatever `n` is get a request for each.
        more = 1
        while 0 < len(found) < n and not self.exhausted:
            extra = self._ask(messages, n - len(found), max_tokens, seed + more, stop)
            if not extra:
                break
            found += extra
            more += 1
        if found:
            with self._lock:
                self._memory[asked] = tuple(found[:n])
                while len(self._memory) > _REMEMBERED:
                    self._memory.popitem(last=False)
        return found[:n]

    def _ask(
        self,
        messages: Sequence[Mapping[str, str]] | str,
        n: int,
        max_tokens: int,
        seed: int,
        stop: Sequence[str],
    ) -> list[Completion]:
        attempt = 0
        while not self.exhausted:
            body = self._body(messages, n, max_tokens, seed, stop)
            try:
                answer = self._send(body)
                found = self._read(answer)
            except _Refused as refusal:
                if self._adapted(str(refusal), body):
                    continue
                with self._lock:
                    self.usage.refused += 1
                    first = self.usage.requests == 0
                if first:
                    raise RemoteError(f"{self._where}: the server refuses: {refusal}") from None
                return []
            except _Again as failure:
                attempt += 1
                if attempt >= self.settings.attempts:
                    raise RemoteError(
                        f"{self._where}: {failure}, {attempt} times; is the server up, and the URL "
                        "right?"
                    ) from None
                with self._lock:
                    self.usage.retries += 1
                self._sleep(self._wait(attempt, failure.wait_s))
                continue
            self._count(answer, messages, found)
            return found
        return []

    @property
    def _where(self) -> str:
        return f"remote:{self.settings.model}@{self.settings.url}"

    def _wait(self, attempt: int, told_s: float | None) -> float:
        if told_s is not None:
            return min(told_s, _LONGEST_WAIT_S)
        # Many clients that were refused together should not come back together.
        doubled = self.settings.backoff * 2.0 ** (attempt - 1)
        return min(doubled, _LONGEST_WAIT_S) * self._jitter.uniform(0.5, 1.0)

    def _body(
        self,
        messages: Sequence[Mapping[str, str]] | str,
        n: int,
        max_tokens: int,
        seed: int,
        stop: Sequence[str],
    ) -> dict[str, Any]:
        s = self.settings
        body: dict[str, Any] = {
            "model": s.model, "n": n, "temperature": s.temperature, "max_tokens": max_tokens,
            "seed": seed, "logprobs": True if s.api == "chat" else 1,
        }  # fmt: skip
        body["messages" if s.api == "chat" else "prompt"] = messages
        if stop:
            body["stop"] = list(stop)
        if "max_tokens" in self._left_out:
            body["max_completion_tokens"] = max_tokens
        return {name: value for name, value in body.items() if name not in self._left_out}

    def _adapted(self, refusal: str, body: Mapping[str, Any]) -> bool:
        """Whether the server may take the request without one of its parameters."""
        said = refusal.lower()
        words = {
            "logprobs": r"logprob", "max_tokens": r"max_completion_tokens", "seed": r"\bseed\b",
            "temperature": r"temperature", "n": r"['\"`]n['\"`]|\bn\s*[>=!]|\bn must\b",
            "stop": r"['\"`]stop['\"`]",
        }  # fmt: skip
        for name, pattern in words.items():
            if name in body and re.search(pattern, said):
                self._left_out.add(name)
                return True
        return False

    def _send(self, body: Mapping[str, Any]) -> Mapping[str, Any]:
        path, _, query = self.settings.url.partition("?")
        end = "/chat/completions" if self.settings.api == "chat" else "/completions"
        key = os.environ.get(self.settings.key, "")
        headers = {"Authorization": f"Bearer {key}"} if key else {}
        try:
            with self._http.stream(
                "POST", f"{path}{end}{'?' + query if query else ''}", json=dict(body),
                headers=headers,
            ) as response:  # fmt: skip
                # The client's own limit is for each part of an answer; this is for all of it.
                late = time.monotonic() + self.settings.timeout
                content = b""
                for part in response.iter_bytes():
                    content += part
                    if time.monotonic() > late:
                        raise _Again(f"no whole answer in {self.settings.timeout:g} s")
                    if len(content) > _LARGEST:
                        raise _Again("the answer is too long")
        except httpx.TimeoutException:
            raise _Again(f"no answer in {self.settings.timeout:g} s") from None
        except httpx.HTTPError as error:
            raise _Again(one_line(str(error)) or type(error).__name__) from None
        except (UnicodeError, httpx.InvalidURL, ValueError):
            # A key that cannot be a header: not shown.
            raise RemoteError(
                f"{self._where}: the request cannot be made: is the URL right, and "
                f"{self.settings.key} a key?"
            ) from None
        status = response.status_code
        if status in (401, 403):
            # Servers show parts of the key in what they say here.
            has = "with the key in" if key else "without a key: set"
            raise RemoteError(f"{self._where}: refused ({status}) {has} {self.settings.key}")
        said = self._said(content, key)
        if status in _BUSY or status >= 500:
            raise _Again(f"status {status}: {said}", _seconds(response.headers.get("retry-after")))
        if status in (400, 413, 422):
            raise _Refused(said)
        if status != 200:
            raise RemoteError(f"{self._where}: status {status}: {said}; is the URL right?")
        try:
            answer = json.loads(content)
        except (ValueError, RecursionError):
            raise _Again("the answer is no JSON") from None
        if not isinstance(answer, dict):
            raise _Again("the answer is no JSON object")
        return answer

    @staticmethod
    def _said(content: bytes, key: str) -> str:
        text = content.decode("utf-8", "replace")
        try:
            error = json.loads(text)["error"]
            text = str(error["message"]) if isinstance(error, dict) else str(error)
        except (ValueError, KeyError, TypeError, RecursionError):
            pass
        return one_line((text.replace(key, "...") if key else text)[:300])

    def _read(self, answer: Mapping[str, Any]) -> list[Completion]:
        """The completions of an answer. Raises ``_Again`` when it has not the promised form."""
        choices = answer.get("choices")
        if not isinstance(choices, list) or not choices:
            raise _Again("the answer has no choices")
        found = []
        for choice in choices:
            if not isinstance(choice, dict):
                raise _Again("the answer has a choice that is none")
            message = choice.get("message") or {}
            text = message.get("content") if self.settings.api == "chat" else choice.get("text")
            if text is None and self.settings.api == "chat" and message:
                text = ""  # a refusal, or nothing but thoughts
            if not isinstance(text, str):
                raise _Again("the answer has a choice without text")
            cut = choice.get("finish_reason") == "length"
            found.append(Completion(text, _log_prob(choice.get("logprobs")), cut))
        return found

    def _count(
        self,
        answer: Mapping[str, Any],
        messages: Sequence[Mapping[str, str]] | str,
        found: Sequence[Completion],
    ) -> None:
        usage = answer.get("usage")
        told = usage if isinstance(usage, dict) else {}
        asked = messages if isinstance(messages, str) else "".join(m["content"] for m in messages)
        with self._lock:
            self.usage.requests += 1
            self.usage.prompt_tokens += _tokens(told.get("prompt_tokens"), asked)
            written = "".join(c.text for c in found)
            self.usage.completion_tokens += _tokens(told.get("completion_tokens"), written)


def _tokens(told: object, text: str) -> int:
    """As the server tells; else guessed, three bytes a token."""
    if isinstance(told, int) and told >= 0:
        return told
    return len(text.encode("utf-8", "replace")) // 3 + 1


def _seconds(text: str | None) -> float | None:
    """Of a ``Retry-After`` header; None for a date or nonsense."""
    return float(text) if text is not None and re.fullmatch(r"\d{1,6}(\.\d+)?", text) else None


def _log_prob(told: object) -> float | None:
    """The sum over all tokens, from the chat API's or the completions API's form of it."""
    if not isinstance(told, dict):
        return None
    tokens = told.get("token_logprobs")
    if tokens is None and isinstance(told.get("content"), list):
        tokens = [t.get("logprob") if isinstance(t, dict) else None for t in told["content"]]
    if not isinstance(tokens, list) or not tokens:
        return None
    if not all(isinstance(x, int | float) and x == x and x <= 1e-3 for x in tokens):
        return None
    return max(-1e6, min(0.0, float(sum(tokens))))


def error_in(settings: RemoteSettings) -> InputError | None:
    """What can be told to be wrong before anything is asked: a key with line ends."""
    key = os.environ.get(settings.key, "")
    if any(c in key for c in "\r\n\0"):
        return InputError(f"the environment variable {settings.key} has a line end in it")
    return None
