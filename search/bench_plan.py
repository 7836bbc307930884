"""What a benchmark run is to do: theorems of suites, ways of proving, attempts."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from qedgym.env.benchmark_theorem import BenchmarkTheorem
from qedgym.env.theorem import Theorem
from qedgym.env.toolchain import Toolchain
from qedgym.search.contract import Budget, Search
from qedgym.search.registry import make_search, parse_options


@dataclass(frozen=True, slots=True)
class Entry:
    """A theorem of a suite, as a run knows it."""

    ident: str
    """Twelve hexadecimal digits of its name and statement, with ``~2`` when they are there twice:
    the same in every run of the same theorem, whatever the suite."""
    suite: str
    item: BenchmarkTheorem
    toolchain: Toolchain
    unsupported: str | None = None
    """Why this Lean cannot be given it; None when it can."""
    unprovable: bool = False
    """It is known to have no proof: a proof of it is a bug."""

    @property
    def theorem(self) -> Theorem:
        """The theorem itself."""
        return self.item.theorem


@dataclass(frozen=True, slots=True, order=True)
class Configuration:
    """A way of proving: a policy in a search, or a single closing tactic."""

    policy: str
    search: str
    """A search with settings of its own, if any: ``best-first`` or ``best-first:alpha=0.5``."""
    baseline: bool = False

    @property
    def label(self) -> str:
        """What it is called in tables: ``rules/best-first``, or the tactic itself."""
        return self.policy if self.baseline else f"{self.policy}/{self.search}"


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything a run is to do."""

    entries: tuple[Entry, ...]
    configurations: tuple[Configuration, ...]
    attempts: int
    budget: Budget
    seed: int
    critic: str = "none"
    """Who judges states, as ``provers.critic_registry`` takes it."""
    keep: bool = False
    """Whether records bring what the search has seen (``search.kept_searches``)."""

    @property
    def supported(self) -> tuple[Entry, ...]:
        """The theorems that can be tried."""
        return tuple(entry for entry in self.entries if entry.unsupported is None)

    @property
    def size(self) -> int:
        """How many records the whole run has."""
        tries = sum(1 if c.baseline else self.attempts for c in self.configurations)
        ready = len(self.supported)
        return ready * tries + len(self.entries) - ready


_LIMITS = ("seconds", "nodes", "steps", "policy_calls")


def identified(theorems: Iterable[Theorem]) -> list[str]:
    """The ident of each theorem.

    >>> t = Theorem("a", "theorem a : 1 = 1")
    >>> [ident[-2:] for ident in identified([t, t])][1]
    '~2'
    """
    seen: dict[str, int] = {}
    found = []
    for theorem in theorems:
        digest = _digest(theorem.name, theorem.statement)[:12]
        seen[digest] = seen.get(digest, 0) + 1
        found.append(digest if seen[digest] == 1 else f"{digest}~{seen[digest]}")
    return found


def fingerprint(entries: Sequence[Entry]) -> str:
    """A digest of all theorems of a run with all that stands before them."""
    return _digest(*(text for e in entries for text in (e.ident, e.suite, e.theorem.prefix)))[:16]


def _digest(*texts: str) -> str:
    data = hashlib.sha256()
    for text in texts:
        data.update(text.encode("utf-8", "surrogatepass") + b"\0")
    return data.hexdigest()


def search_of(text: str) -> Search:
    """The search that ``NAME`` or ``NAME:KEY=VALUE,...`` means.

    Raises ``InputError`` for an unknown name or setting.

    >>> search_of("best-first:alpha=0.25").name
    'best-first'
    """
    name, colon, options = text.partition(":")
    return make_search(name, parse_options(options.split(",")) if colon else None)


def key_of(ident: str, label: str | None, attempt: int) -> tuple[str, str, int]:
    """What makes a record of a run the one it is."""
    return ident, label or "", attempt


def budget_text(config: Mapping[str, Any]) -> str:
    """A run's budget in words: ``10 seconds, 400 steps``."""
    budget = config.get("budget", {})
    return ", ".join(
        f"{budget[name]:g} {name}" for name in _LIMITS if budget.get(name) is not None
    )
