"""What ``--policy remote:MODEL@URL?NAME=VALUE&...`` says."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields, replace
from pathlib import Path
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from qedgym.env.errors import InputError

KEY = "QEDGYM_REMOTE_KEY"
"""The environment variable that a key is taken from when no other is named."""
_PASSED_ON = ("api-version",)
"""What of a URL's query is for the server."""


@dataclass(frozen=True, slots=True)
class RemoteSettings:
    """A model behind an OpenAI-compatible endpoint, and how it is asked. Holds no key."""

    model: str
    url: str
    """Where the endpoint's paths begin: ``http://localhost:8000/v1``."""
    api: str = "chat"
    """``chat`` (``/chat/completions``) or ``completions``."""
    samples: int = 8
    """Completions for a proof state. Whole proofs: as many as are asked for."""
    temperature: float = 0.8
    max_tokens: int = 256
    """Of a tactic's completion."""
    proof_tokens: int = 2048
    """Of a whole proof's completion."""
    tokens: int = 0
    """Budget: when prompts and completions together have taken as many, the policy has nothing
    more to offer. For each process. 0: no end."""
    concurrency: int = 16
    """Requests at once."""
    timeout: float = 120.0
    """Seconds for one request."""
    attempts: int = 6
    """Times that a request is made, if the server is busy or gives nonsense."""
    backoff: float = 1.0
    """Seconds before the second attempt, about; twice as many before each one after that."""
    context: int = 8000
    """Characters of the text before a theorem that the model is shown, the last ones."""
    key: str = KEY
    """The environment variable with the key; without the variable no key is sent."""
    prompts: str = ""
    """A folder with prompt files of one's own; ``docs/remote.md`` says which there are."""

    @property
    def name(self) -> str:
        """For records."""
        return f"remote:{self.model}"


def parse_remote(text: str) -> RemoteSettings:
    """Read ``MODEL@URL?NAME=VALUE&...``. Raises ``InputError`` that says what is wrong.

    >>> parse_remote("m/7b@http://localhost:8000/v1?temperature=1&samples=4").samples
    4
    """
    # Without the query, in case that there is a key in it.
    where = f"policy 'remote:{text.partition('?')[0]}'"
    model, at, address = text.partition("@http")
    if not at or not model:
        raise InputError(f"{where}: say remote:MODEL@URL, as remote:my-model@http://host:8000/v1")
    parts = urlsplit(f"http{address}")
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise InputError(f"{where}: the URL needs a host: http://localhost:8000/v1")
    if parts.username or parts.password:
        raise InputError(f"policy remote:{model}: a key or password does not belong in the URL; "
                         f"put it in the environment variable {KEY}")  # fmt: skip
    known = {f.name: f for f in fields(RemoteSettings) if f.name not in ("model", "url")}
    own: dict[str, str | int | float] = {}
    passed_on = []
    for name, value in parse_qsl(parts.query, keep_blank_values=True):
        if name in _PASSED_ON:
            passed_on.append((name, value))
        elif name in known:
            own[name] = _value(where, name, value, str(known[name].type))
        else:
            raise InputError(f"{where}: no setting {name!r}; there are {', '.join(known)}")
    url = urlunsplit((parts.scheme, parts.netloc, parts.path.rstrip("/"), urlencode(passed_on), ""))
    return _checked(where, replace(RemoteSettings(model, url), **own))  # type: ignore[arg-type]


def _value(where: str, name: str, value: str, kind: str) -> str | int | float:
    try:
        return int(value) if kind == "int" else float(value) if kind == "float" else value
    except ValueError:
        raise InputError(f"{where}: {name}={value}: this is no number") from None


def _checked(where: str, found: RemoteSettings) -> RemoteSettings:
    if found.api not in ("chat", "completions"):
        raise InputError(f"{where}: api is chat or completions")
    for name in ("samples", "max_tokens", "proof_tokens", "concurrency", "attempts"):
        if not 1 <= getattr(found, name) <= 1_000_000:
            raise InputError(f"{where}: {name} must be at least 1")
    if not 0 <= found.temperature <= 100 or not 0 < found.timeout <= 1e6:
        raise InputError(f"{where}: temperature or timeout is out of range")
    if found.tokens < 0 or not 0 <= found.backoff <= 3600 or found.context < 0:
        raise InputError(f"{where}: tokens, backoff and context are not negative")
    if not re.fullmatch(r"[A-Za-z_]\w*", found.key):
        # Perhaps the key itself: it is not shown.
        raise InputError(f"{where}: key= is the name of an environment variable, no key")
    if found.prompts and not Path(found.prompts).is_dir():
        raise InputError(f"{where}: there is no folder {found.prompts}")
    return found
