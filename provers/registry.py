"""The policies by name, as ``--policy`` takes them: ``NAME`` or ``NAME:ARGUMENT``."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from qedgym.env.errors import InputError
from qedgym.env.toolchain import Toolchain
from qedgym.provers.extras import check_installed
from qedgym.provers.policy import Policy

DEFAULT = "rules"


def _fixed(toolchain: Toolchain, seed: int, argument: str) -> Policy:
    from qedgym.provers.fixed import standard_policy

    return standard_policy()


def _rules(toolchain: Toolchain, seed: int, argument: str) -> Policy:
    from qedgym.provers.lemma_index import library_index
    from qedgym.provers.rules import RulePolicy

    # A full Lean has more closing tactics than our core.
    extra = () if toolchain.kind == "embedded" else ("grind",)
    return RulePolicy(seed, extra, library_index(toolchain))


def _guided(toolchain: Toolchain, seed: int, argument: str) -> Policy:
    from qedgym.provers.guided import GuidedPolicy
    from qedgym.provers.lemma_index import library_index
    from qedgym.provers.step_data import library_steps, read_steps

    extra = () if toolchain.kind == "embedded" else ("grind",)
    steps = read_steps(Path(argument)) if argument else library_steps()
    return GuidedPolicy(toolchain, steps, seed, extra, library_index(toolchain))


def _nearest(toolchain: Toolchain, seed: int, argument: str) -> Policy:
    from qedgym.provers.nearest import NearestPolicy
    from qedgym.provers.step_data import library_steps, read_steps

    return NearestPolicy(read_steps(Path(argument)) if argument else library_steps(), seed)


def _retrieval(toolchain: Toolchain, seed: int, argument: str) -> Policy:
    from qedgym.provers.retrieval_policy import RetrievalPolicy

    if not argument:
        return RetrievalPolicy(toolchain, seed)
    from qedgym.provers.dense_retrieval import Dense, Encoder
    from qedgym.provers.retrieval import Blend, Bm25

    encoder = Encoder.load(argument)
    return RetrievalPolicy(toolchain, seed, lambda: Blend([Bm25(), Dense(encoder)]))


def _transformer(toolchain: Toolchain, seed: int, argument: str) -> Policy:
    from qedgym.provers.language_model import LanguageModel
    from qedgym.provers.transformer import PromptSettings, TransformerPolicy

    shown = None
    if PromptSettings.of(argument).premises:
        from qedgym.provers.retrieval_policy import RetrievalPolicy

        shown = RetrievalPolicy(toolchain, seed).shown
    return TransformerPolicy(LanguageModel(argument), seed, premises=shown)


def _check_model(argument: str) -> None:
    """A model is a folder, or one by name that an earlier download has left on this machine."""
    if not Path(argument).is_dir():
        from huggingface_hub import try_to_load_from_cache
        from huggingface_hub.errors import HFValidationError

        try:
            known = isinstance(try_to_load_from_cache(argument, "config.json"), str)
        except HFValidationError:
            known = False
        if not known:
            raise InputError(
                f"no model {argument}: it is no folder, nor a model in the cache of Hugging Face"
                " (hf download NAME)"
            )
    check_installed("torch")


def _check_transformer(argument: str) -> None:
    from qedgym.provers.transformer import PromptSettings

    _check_model(argument)
    if PromptSettings.of(argument).premises:
        check_installed("bm25s")


def _check_retrieval(argument: str) -> None:
    check_installed("bm25s")
    if argument:
        _check_model(argument)


def _remote(toolchain: Toolchain, seed: int, argument: str) -> Policy:
    from qedgym.provers.remote import RemotePolicy
    from qedgym.provers.remote_settings import parse_remote

    return RemotePolicy(parse_remote(argument), seed)


def _check_remote(argument: str) -> None:
    from qedgym.provers.remote_settings import parse_remote

    parse_remote(argument)


def _proofs(toolchain: Toolchain, seed: int, argument: str) -> Policy:
    from qedgym.provers.language_model import LanguageModel
    from qedgym.provers.proof_transformer import ProofTransformer

    return ProofTransformer(LanguageModel(argument), seed)


def _mix(toolchain: Toolchain, seed: int, argument: str) -> Policy:
    return _mixture(toolchain, seed, argument, "probability")


def _turns(toolchain: Toolchain, seed: int, argument: str) -> Policy:
    return _mixture(toolchain, seed, argument, "turns")


def _mixture(toolchain: Toolchain, seed: int, argument: str, by: str) -> Policy:
    from qedgym.provers.mixture import Mixture

    parts = list(_parts(argument))
    policies = [make_policy(name, toolchain, seed) for name, _ in parts]
    return Mixture(policies, [weight for _, weight in parts], by)


@dataclass(frozen=True, slots=True)
class Kind:
    """A policy that can be asked for by name."""

    make: Callable[[Toolchain, int, str], Policy]
    """From the Lean it is for, a seed and the argument. Modules load when it is called."""
    argument: str = ""
    """What may stand behind the name, as help texts show it: ``[:DATASET]``, ``:MODEL``."""
    joins: bool = False
    """The argument is a list of policies."""
    check: Callable[[str], None] | None = None
    """Raises ``InputError`` for an argument that is none, and where a package is missing; without
    it, the argument is a file or folder."""


POLICIES: dict[str, Kind] = {
    "rules": Kind(_rules),
    "fixed": Kind(_fixed),
    "nearest": Kind(_nearest, "[:DATASET]"),
    "guided": Kind(_guided, "[:DATASET]"),
    "retrieval": Kind(_retrieval, "[:ENCODER]", check=_check_retrieval),
    "transformer": Kind(_transformer, ":MODEL", check=_check_transformer),
    "remote": Kind(_remote, ":MODEL@URL", check=_check_remote),
    "transformer-proofs": Kind(_proofs, ":MODEL", check=_check_model),
    "mix": Kind(_mix, ":POLICY[*WEIGHT]+...", joins=True),
    "turns": Kind(_turns, ":POLICY+...", joins=True),
}
FORMS = ", ".join(name + kind.argument for name, kind in POLICIES.items())
"""How policies are asked for, for help texts."""


def check_policy(name: str) -> None:
    """Raise ``InputError`` (with the list) when there is no policy of that name.

    Also when its argument is missing, not wanted, or no file or folder, and when it needs a package
    that is not installed.
    """
    base, colon, argument = name.partition(":")
    kind = POLICIES.get(base)
    if kind is None or (colon and not argument):
        raise InputError(f"unknown policy {name!r}: choose one of {FORMS}")
    if argument and not kind.argument:
        raise InputError(f"policy {name!r}: {base} takes nothing behind its name")
    if kind.argument.startswith(":") and not argument:
        raise InputError(f"policy {name!r}: say {base}{kind.argument}")
    if kind.joins:
        for part, _ in _parts(argument):
            check_policy(part)
    elif kind.check is not None:
        kind.check(argument)
    elif argument and not Path(argument).exists():
        raise InputError(f"policy {name!r}: there is no file or folder {argument}")


def _parts(argument: str) -> Iterator[tuple[str, float]]:
    """The policies of ``A*2+B`` with their weights. Raises ``InputError`` where one is none."""
    for part in argument.split("+"):
        name, star, text = part.partition("*")
        try:
            weight = float(text) if star else 1.0
        except ValueError:
            weight = 0.0
        if not name or not 0 < weight < float("inf"):
            raise InputError(f"{part!r} in {argument!r} is not POLICY or POLICY*WEIGHT")
        yield name, weight


def make_policy(name: str, toolchain: Toolchain, seed: int = 0) -> Policy:
    """The policy of that name, ``NAME`` or ``NAME:ARGUMENT``. Raises ``InputError``."""
    check_policy(name)
    base, _, argument = name.partition(":")
    return POLICIES[base].make(toolchain, seed, argument)
