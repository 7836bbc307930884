"""Weights that bring a set of conjectures close to the statements that nobody has proved yet.

STP's reweighting (Dong and Ma, 2025, *STP: Self-play LLM Theorem Provers with Iterative
Conjecturing and Proving*): of all distributions over the conjectures that give none more than
``cap`` times its even share, the one with the least Wasserstein distance to the even distribution
over the targets. Statements are points on a sphere, their distance is that of their cosines.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from random import Random
from typing import TYPE_CHECKING, Any

from qedgym.env.lean_lexer import code_tokens
from qedgym.provers.extras import needed
from qedgym.provers.shown_text import undocumented

if TYPE_CHECKING:
    from numpy import ndarray

_CELLS = 20_000
"""Most pairs of a conjecture and a target; of more targets some are drawn."""
_BATCH = 16


def matching_weights(
    conjectures: ndarray[Any, Any], targets: ndarray[Any, Any], *, cap: float = 4.0, seed: int = 0
) -> list[float]:
    """The weight of each conjecture: between 0 and ``cap``, 1 on average.

    ``conjectures`` (n, d) and ``targets`` (m, d) have rows of length 1. The transport from targets
    to conjectures is solved exactly as a linear program of n·m variables (HiGHS); where that are
    too many, targets are drawn by the seed. Without targets every weight is 1. Raises
    ``ValueError`` for a cap below 1.

    >>> import numpy as np
    >>> points = np.eye(2)
    >>> matching_weights(points, points[:1], cap=1.5)
    [1.5, 0.5]
    """
    import numpy as np

    if cap < 1:
        raise ValueError(f"cap {cap} is below 1: the weights could not be 1 on average")
    count = len(conjectures)
    if not count or not len(targets):
        return [1.0] * count
    most = max(1, _CELLS // count)
    if len(targets) > most:
        targets = targets[sorted(Random(seed).sample(range(len(targets)), most))]
    costs = 1.0 - np.asarray(conjectures) @ np.asarray(targets).T
    plan = _transport(costs, cap / count)
    return [round(float(w), 6) for w in count * plan.sum(axis=1)]


def _transport(costs: ndarray[Any, Any], most: float) -> Any:
    """The cheapest plan that brings every column its even share, from each row ``most`` at most."""
    import numpy as np

    needed("scipy")
    from scipy.optimize import linprog
    from scipy.sparse import eye, kron

    rows, columns = costs.shape
    # The variable of row i and column j is number i * columns + j.
    taken = kron(eye(rows), np.ones((1, columns)), format="csr")
    brought = kron(np.ones((1, rows)), eye(columns), format="csr")
    found = linprog(
        costs.ravel(), A_ub=taken, b_ub=np.full(rows, most), A_eq=brought,
        b_eq=np.full(columns, 1.0 / columns), bounds=(0, None), method="highs",
    )  # fmt: skip
    if found.x is None:
        raise ArithmeticError(f"the transport was not solved: {found.message}")
    return found.x.reshape(costs.shape)


def word_vectors(texts: Sequence[str]) -> ndarray[Any, Any]:
    """Statements as points (n, d) without a model: their tokens, rare ones weighing more (tf-idf),
    rows of length 1. Texts are to be embedded together: columns are the tokens of all of them.

    >>> a, b, c = word_vectors(["theorem t : a = b", "theorem u : a = b", "theorem v : p ∧ q"])
    >>> float(a @ b) > 0.99 > 0.5 > float(a @ c)
    True
    """
    import numpy as np

    counts = [Counter(_words(text)) for text in texts]
    common = Counter(word for one in counts for word in one)
    place = {word: number for number, word in enumerate(sorted(common))}
    rows = np.zeros((len(texts), len(place) + 1))
    for row, one in zip(rows, counts, strict=True):
        for word, count in one.items():
            row[place[word]] = (1 + math.log(count)) * math.log(1 + len(texts) / common[word])
        row[-1] = 1e-6  # a text without words is a point, too
    normed: ndarray[Any, Any] = rows / np.linalg.norm(rows, axis=1, keepdims=True)
    return normed


def _words(text: str) -> list[str]:
    """The tokens of a statement from behind its name on."""
    words = [token.text for token in code_tokens(undocumented(text))]
    starts = [i for i, word in enumerate(words) if word in ("theorem", "lemma")]
    return words[starts[0] + 2 :] if starts else words


def hidden_vectors(model: Any, texts: Sequence[str]) -> ndarray[Any, Any]:
    """Statements as points (n, d) by a ``LanguageModel``, as STP has them: the mean of its last
    layer's states over the tokens, rows of length 1. Of a sequence-to-sequence model the encoder's.
    """
    import numpy as np
    import torch

    rows = []
    with torch.inference_mode():
        for at in range(0, len(texts), _BATCH):
            given = model.tokenizer(
                [undocumented(text) for text in texts[at : at + _BATCH]], return_tensors="pt",
                padding=True, truncation=True, max_length=model.input_tokens,
            )  # fmt: skip
            ids, mask = (given[k].to(model.device) for k in ("input_ids", "attention_mask"))
            if model.seq2seq:
                states = model.model.get_encoder()(input_ids=ids, attention_mask=mask)[0]
            else:
                states = model.model(
                    input_ids=ids, attention_mask=mask, output_hidden_states=True
                ).hidden_states[-1]
            shown = mask.unsqueeze(-1).double()
            rows.append((states.double() * shown).sum(1) / shown.sum(1).clamp(min=1))
    found = torch.cat(rows).cpu().numpy() if rows else np.zeros((0, 1))
    normed: ndarray[Any, Any] = found / np.maximum(
        np.linalg.norm(found, axis=1, keepdims=True), 1e-12
    )
    return normed
