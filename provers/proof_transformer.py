"""A language model that writes whole proofs, and one that writes conjectures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from qedgym.env.tactic_text import indent, tidy
from qedgym.env.theorem import ProofState, Theorem
from qedgym.env.whole_proof import whole_fault
from qedgym.provers.conjecturer import Conjecture, ConjectureRequest, full_name
from qedgym.provers.language_model import Decoding, LanguageModel
from qedgym.provers.prompts import Template, premises_text, template
from qedgym.provers.shown_text import shown_text, undocumented
from qedgym.provers.transformer import SETTINGS, PromptSettings, TransformerPolicy
from qedgym.provers.whole_proof import ProofRequest, SampledProof

_CHARS = 32_768
"""Longest proof that is passed on."""
_FENCE = "\n```"


class ProofTransformer(TransformerPolicy):
    """Writes whole proofs (``sample``) besides single tactics (``propose``), for searches that want
    either.

    The model is shown the text before the theorem, of which the end is kept when it is too long,
    the statement, and how the proof begins where the request says so.
    """

    def __init__(
        self,
        model: LanguageModel,
        seed: int = 0,
        decoding: Decoding = Decoding(mode="sample", max_tokens=256),  # noqa: B008
        prompt: PromptSettings | None = None,
        name: str = "transformer-proofs",
    ) -> None:
        super().__init__(model, seed, prompt=prompt, name=name)
        self.writing = _as_learnt(decoding, model, self.prompt)
        self._proof = template("statement-proof", self.prompt.template)

    def sample(self, requests: Sequence[ProofRequest]) -> list[list[SampledProof]]:
        """See ``WholeProofPolicy.sample``. Requests for as many proofs go to the model together."""
        found: list[list[SampledProof]] = [[] for _ in requests]
        for count in sorted({request.n for request in requests}):
            places = [
                i for i, r in enumerate(requests)
                if r.n == count and count > 0 and not r.state.finished
            ]  # fmt: skip
            begun = [_begun(requests[i].state) for i in places]
            prompts = [
                proof_prompt(requests[i].state.theorem, self._proof, text)
                for i, text in zip(places, begun, strict=True)
            ]
            seeds = [hash_of(self.seed, requests[i].seed) for i in places]
            answers = self.model.complete(prompts, replace(self.writing, count=count), seeds)
            for i, text, completions in zip(places, begun, answers, strict=True):
                proofs: dict[str, SampledProof] = {}
                for one in completions:
                    proof = _proof_text(text, one.text, self._proof)
                    if one.ended and whole_fault(proof, _CHARS) is None:
                        proofs.setdefault(proof, SampledProof(proof, one.log_prob))
                found[i] = list(proofs.values())
        return found


class ConjectureTransformer:
    """Writes new statements from a theorem and a lemma (``provers.conjecturer``).

    Whether what it writes elaborates, Lean has to say; what has not the form of one theorem is left
    out.
    """

    def __init__(
        self,
        model: LanguageModel,
        seed: int = 0,
        decoding: Decoding = Decoding(mode="sample", max_tokens=128),  # noqa: B008
        prompt: PromptSettings | None = None,
        name: str = "transformer",
    ) -> None:
        self.name = name
        self.seed = seed
        self.model = model
        self.prompt = prompt or PromptSettings.of(model.name)
        model.input_tokens = self.prompt.input_tokens
        self.writing = _as_learnt(decoding, model, self.prompt)
        self._template = template("conjecture", self.prompt.template)

    def conjecture(self, requests: Sequence[ConjectureRequest]) -> list[list[Conjecture]]:
        """See ``Conjecturer.conjecture``, but for the promise that each elaborates."""
        found: list[list[Conjecture]] = []
        for request in requests:
            if request.n < 1:
                found.append([])
                continue
            seed = request.seed
            prompt = conjecture_prompt(
                seed, request.lemma, request.lemma_statement, self._template
            )
            lot = hash_of(self.seed, request.random_seed)
            how = replace(self.writing, count=request.n)
            made: dict[str, Conjecture] = {}
            for one in self.model.complete([prompt], how, [lot])[0]:
                statement = _statement(self._template.read(one.text))
                if not one.ended or statement is None or statement in made:
                    continue
                name = request.name if request.n == 1 else f"{request.name}_{len(made) + 1}"
                theorem = Theorem(
                    full_name(seed, name), f"theorem {name}{statement}", seed.prefix, None,
                    seed.file, seed.position,
                )  # fmt: skip
                made[statement] = Conjecture(theorem, self.name, one.log_prob)
            found.append(list(made.values()))
        return found


def _as_learnt(how: Decoding, model: LanguageModel, prompt: PromptSettings) -> Decoding:
    """Answers no longer than those that a model of ``qedgym train sft`` has learnt."""
    if not Path(model.name, SETTINGS).is_file():
        return how
    return replace(how, max_tokens=min(how.max_tokens, prompt.max_tokens))


def proof_prompt(theorem: Theorem, how: Template, begun: str = "") -> str:
    """The prompt for a proof of a theorem; an answer that is begun stands at its end."""
    asked = how.ask(header=shown_text(theorem.prefix), statement=theorem.statement)
    return asked + how.completion.partition("{answer}")[0] + begun if begun else asked


def conjecture_prompt(seed: Theorem, lemma: str, says: str, how: Template) -> str:
    """The prompt for a statement made of a proved theorem and a lemma; of a lemma of which nothing
    is known the name is shown."""
    if says and not says.startswith(("theorem", "lemma", "def", "@", "/--")):
        says = f"theorem {lemma} : {says}"  # its conclusion alone
    header = shown_text(seed.prefix).rstrip()
    return how.ask(
        header=f"{header}\n\n" if header else "", lemma=premises_text([(lemma, says)]),
        statement=seed.statement, proof=seed.proof or "sorry",
    )  # fmt: skip


def _begun(state: ProofState) -> str:
    """How a proof begins that goes on from a state; empty where it is the theorem's first."""
    if not state.tactics:
        return ""
    return "by\n" + "".join(f"{indent(tactic, 2)}\n" for tactic in state.tactics)


def _proof_text(begun: str, written: str, how: Template) -> str:
    if not begun:
        return how.read(written).strip()
    written = written.partition(_FENCE)[0]
    return begun + indent(tidy(written), 2)


def _statement(text: str) -> str | None:
    """What stands behind the name in the text of one theorem; None where it is no such text."""
    words = undocumented(text).strip().split(None, 2)
    if len(words) < 3 or words[0] not in ("theorem", "lemma") or ":=" in text:
        return None
    return f" {words[2]}" if ":" in words[2] and "\n\n" not in text.strip() else None


def hash_of(*numbers: int) -> int:
    """One seed of several."""
    found = 0
    for number in numbers:
        found = (found * 1_000_003 + number + 1) % (1 << 48)
    return found
