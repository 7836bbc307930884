"""STP: what is kept, how it is weighed, that a run learns, and that nothing ends one for good."""

from __future__ import annotations

import json
import math
import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from qedgym.cli.main import main
from qedgym.env.engines import default_engine
from qedgym.env.errors import InputError
from qedgym.env.library import suite
from qedgym.env.state_engine import StateEngine
from qedgym.env.theorem import Theorem
from qedgym.env.toolchain import Toolchain
from qedgym.provers.conjecturer import Conjecture, ConjectureRequest, full_name
from qedgym.provers.leaks import held_out_names, is_leak
from qedgym.provers.step_data import read_steps
from qedgym.provers.written_conjectures import (
    InTurns,
    ReadByLean,
    check_conjecturer,
    make_conjecturer,
)
from qedgym.search.self_play import Seed, SelfPlay, self_play
from qedgym.training.experience import Found
from qedgym.training.loop_folder import LoopFolder
from qedgym.training.stp import KEPT, read_examples, read_kept, run_stp
from qedgym.training.stp_data import (
    Kept,
    barely_provable,
    conjecture_examples,
    elegant,
    proof_examples,
    proved_conjectures,
    weighted_seeds,
)
from qedgym.training.stp_reweight import matching_weights, word_vectors
from qedgym.training.stp_settings import StpSettings, check_settings

pytest.importorskip("scipy", reason="needs scipy (the lm extra)")


def record(name: str, rate: float = 0.125, **more: Any) -> dict[str, Any]:
    return {
        "full_name": name, "outcome": "proved", "success_rate": rate, "uses_lemma": True,
        "trivial": False, "reason": "", "proof_length": 20, "statement_length": 10,
    } | more  # fmt: skip


def test_barely_provable_conjectures_are_kept() -> None:
    records = [
        record("rare"), record("quarter", 0.25), record("easy", 0.3), record("never", 0.0),
        record("open", outcome="unproved"), record("refused", outcome="refused"),
        record("without", uses_lemma=False), record("trivial", trivial=True),
        record("again", reason="duplicate"),
    ]  # fmt: skip
    assert [r["full_name"] for r in barely_provable(records)] == ["rare", "quarter"]
    assert [r["full_name"] for r in barely_provable(records, 0.2)] == ["rare"]


def test_padded_conjectures_are_dropped() -> None:
    """Those whose proof is short for the length of the statement: a fifth of ten are two."""
    records = [record(str(n), proof_length=10 + n) for n in (5, 3, 9, 0, 1, 2, 4, 6, 7, 8)]
    kept = [r["full_name"] for r in elegant(records)]
    assert set("0123456789") - set(kept) == {"0", "1"} and kept[:2] == ["5", "3"]
    assert elegant([]) == [] and len(elegant(records[:4])) == 4


def brute_force(costs: Any, most: float, parts: int) -> float:
    """The least cost over all ways to give every target ``parts`` equal shares of its mass."""
    rows, columns = costs.shape

    def best(column: int, room: tuple[int, ...]) -> float:
        if column == columns:
            return 0.0
        found = math.inf
        for split in _splits(parts, rows):
            if all(s <= r for s, r in zip(split, room, strict=True)):
                cost = sum(s * costs[i, column] for i, s in enumerate(split)) / (parts * columns)
                left = tuple(r - s for r, s in zip(room, split, strict=True))
                found = min(found, cost + best(column + 1, left))
        return found

    return best(0, (round(most * parts * columns),) * rows)


def _splits(total: int, parts: int) -> list[tuple[int, ...]]:
    if parts == 1:
        return [(total,)]
    return [(n, *rest) for n in range(total + 1) for rest in _splits(total - n, parts - 1)]


def cost_of(weights: Sequence[float], costs: Any) -> float:
    """The Wasserstein distance from the weighted rows to the even columns."""
    from scipy.optimize import linprog

    rows, columns = costs.shape
    sums = [[1.0 if k // columns == i else 0.0 for k in range(costs.size)] for i in range(rows)]
    sums += [[1.0 if k % columns == j else 0.0 for k in range(costs.size)] for j in range(columns)]
    wanted = [*(w / rows for w in weights), *([1 / columns] * columns)]
    solved = linprog(costs.ravel(), A_eq=np.array(sums), b_eq=np.array(wanted))
    return float(solved.fun)


@pytest.mark.parametrize("seed", range(4))
def test_weights_are_those_of_least_wasserstein_distance(seed: int) -> None:
    random = np.random.default_rng(seed)
    points = random.normal(size=(7, 3))
    points /= np.linalg.norm(points, axis=1, keepdims=True)
    mine, theirs = points[:4], points[4:]
    weights = matching_weights(mine, theirs, cap=2.0)
    assert math.fsum(weights) == pytest.approx(4) and all(0 <= w <= 2 + 1e-6 for w in weights)
    costs = 1 - mine @ theirs.T
    assert cost_of(weights, costs) == pytest.approx(brute_force(costs, 2 / 4, 4), abs=2e-2)
    assert cost_of(weights, costs) <= brute_force(costs, 2 / 4, 4) + 1e-6
    assert cost_of(weights, costs) <= cost_of([1.0] * 4, costs) + 1e-9


def test_weights_at_the_edges() -> None:
    some = np.eye(3)
    assert matching_weights(some, some[:0]) == [1.0] * 3
    assert matching_weights(some[:0], some) == []
    assert matching_weights(some, some[:1], cap=3) == [3.0, 0.0, 0.0]
    many = matching_weights(some, np.tile(some[:1], (40_000, 1)), cap=1.5, seed=1)
    assert many[0] == 1.5 and math.fsum(many) == pytest.approx(3)
    with pytest.raises(ValueError, match="below 1"):
        matching_weights(some, some, cap=0.5)


def test_statements_that_are_alike_are_near() -> None:
    texts = [
        "/-- d -/ theorem a (n : Nat) : double n = n + n", "theorem b (n : Nat) : double n = n * 2",
        "theorem c (p q : Prop) : p ∧ q → q ∧ p", "",
    ]  # fmt: skip
    a, b, c, empty = word_vectors(texts)
    assert a @ b > 0.5 > 0.3 > a @ c and np.linalg.norm(empty) == pytest.approx(1)


def test_models_embed_statements() -> None:
    pytest.importorskip("torch", reason="needs torch (the lm extra)")
    from qedgym.training.stp_reweight import hidden_vectors

    from .test_transformer import model_of

    for kind in ("seq2seq", "causal"):
        texts = ["theorem a : p", "theorem bb : q ∧ q"]
        found = hidden_vectors(model_of(kind), [*texts, texts[0]])
        assert np.linalg.norm(found, axis=1) == pytest.approx(1)
        assert found[0] == pytest.approx(found[2], abs=1e-6) and found[0] @ found[1] < 0.9999
        assert found[0] == pytest.approx(hidden_vectors(model_of(kind), texts[:1])[0], abs=1e-5)


def kept(name: str, weight: float, seed: str = "s", **more: Any) -> Kept:
    theorem = Theorem(name, f"theorem {name} : 1 = 1", "-- before\n", "rfl")
    return Kept(theorem, seed, "rfl", (seed, "rfl"), None, 16, 2, weight, **more)


def test_what_is_kept_is_learned_by_its_weight(tmp_path: Path) -> None:
    some = [kept("a", 2.6), kept("b", 0.2), kept("c", 0.0, seed="nowhere")]
    seeds = weighted_seeds([Seed(Theorem("s", "theorem s : p"))], some)
    assert [s.theorem.name for s in seeds] == ["s", *"aaa", "b", "c"]
    known = {"s": Theorem("s", "theorem s : 2 = 2", "", "by rfl")}
    made = conjecture_examples(some, known, "plain")
    assert [(e.theorem, e.weight, e.sources) for e in made] == [
        ("a", 2.6, ("s", "rfl")), ("b", 0.2, ("s", "rfl")),
    ]  # fmt: skip
    assert made[0].prompt.startswith("-- before\n") and "theorem s : 2 = 2 := by rfl" in (
        made[0].prompt
    )
    found = [Found(known["s"], ("x" * 1000, "y"), 4, 2), *proved_conjectures(some[:1])]
    weights = [e.weight for e in proof_examples(found, "plain")]
    assert weights == pytest.approx([math.exp(-1) / 2, math.exp(-0.001) / 2, math.exp(-0.003)])
    file = tmp_path / KEPT
    file.write_text("".join(json.dumps(k.record()) + "\n" for k in some))
    assert read_kept(file) == some


class Typist:
    """Writes what it was told to."""

    def __init__(self, *statements: str, name: str = "typist") -> None:
        self.statements, self.name = statements, name

    def conjecture(self, requests: Sequence[ConjectureRequest]) -> list[list[Conjecture]]:
        return [[self._one(r, i) for i in range(min(r.n, len(self.statements)))] for r in requests]

    def _one(self, request: ConjectureRequest, number: int) -> Conjecture:
        name, seed = f"{request.name}_{number}", request.seed
        text = f"theorem {name} {self.statements[number]}"
        theorem = Theorem(full_name(seed, name), text, seed.prefix, None, seed.file)
        return Conjecture(theorem, self.name, 0.0)


def test_what_is_written_is_read_by_lean(toolchain: Toolchain) -> None:
    seed = Theorem("s", "theorem s (n : Nat) : n = n", "def two : Nat := 2\n\n", "rfl")
    writer = Typist(
        "(m : Nat) : m = m", ": two =", ": two = two.nothing", ": two = 2", ": two = 2 + 0",
        ": two = 2", "(a b : Nat) : a = b", ": two = sorry", ": True := trivial\naxiom x : False",
    )  # fmt: skip
    with StateEngine(toolchain) as engine:
        reader = ReadByLean(writer, engine)
        made = reader.conjecture([ConjectureRequest(seed, "rfl", n=n) for n in (3, 1)])
        texts = [[c.theorem.statement.split(" ", 2)[2] for c in one] for one in made]
        assert texts[0] == [": two = 2", ": two = 2 + 0", "(a b : Nat) : a = b"]
        assert texts[1] == [": two = 2"]
        lone = InTurns([Typist(": 1 = 1", ": 2 = 2", name="p"), Typist(": 3 = 3", name="q")])
        asked = ConjectureRequest(seed, "rfl", name="c", n=3)
        assert [c.how for c in lone.conjecture([asked])[0]] == ["p", "p", "q"]
        names = [c.theorem.name for c in lone.conjecture([asked])[0]]
        assert len(set(names)) == 3
        both = make_conjecturer("turns:symbolic+symbolic", engine)
        again = make_conjecturer("turns:symbolic+symbolic", engine)
        request = ConjectureRequest(suite("library:train")[3].theorem, "Nat.add_comm", n=2)
        assert both.conjecture([request]) == again.conjecture([request])
    for wrong in ("", "rules", "symbolic:x", "turns:symbolic+x", "transformer"):
        with pytest.raises(InputError, match="conjecturer"):
            check_conjecturer(wrong)


def test_what_is_to_be_avoided_counts_as_known(toolchain: Toolchain, tmp_path: Path) -> None:
    """A conjecture equal to a held-out theorem up to renaming is not made."""
    seed = replace(suite("library/Bool:train")[0].theorem)
    settings = SelfPlay(tries=2, conjectures=2, generation=2, heartbeats=100_000)
    held = Theorem("held", "theorem held (z : Bool) : (!!z) = z", seed.prefix, None, seed.file)

    def maker(_: object) -> Typist:
        return Typist("(b : Bool) : (!!b) = b", "(b : Bool) : b = b")

    made = []
    for name, avoid in (("a", []), ("b", [held])):
        done = self_play([Seed(seed)], toolchain, tmp_path / name, settings=settings, items=1,
                         avoid=avoid, make_conjecturer=maker)  # fmt: skip
        made.append((done.summary["conjectures"], done.summary["known_before"]))
    assert made == [(2, 0), (1, 1)]
    with pytest.raises(InputError, match="begun with avoid"):
        self_play([Seed(seed)], toolchain, tmp_path / "b", settings=settings, items=1, resume=True)


def test_settings_that_cannot_be_run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for wrong, said in (
        (StpSettings(train=("x.lean",)), "no suite of the library"),
        (StpSettings(conjecturer="{learned}"), "only a transformer"),
        (StpSettings(conjecturer="rules"), "unknown conjecturer"),
        (StpSettings(learner="x"), "unknown learner"),
        (StpSettings(cap=0.5), "cap is 0.5"),
        (StpSettings(train=("library:validation",)), "held-out theorems are also"),
        (StpSettings(judged=()), "nobody is to be measured"),
    ):
        with pytest.raises(InputError, match=said):
            check_settings(wrong)
    assert main(["train", "stp", "--learner", "x", "--out", str(tmp_path / "x")]) == 2
    assert "unknown learner" in capsys.readouterr().err and not (tmp_path / "x").exists()


SMALL = StpSettings(
    train=("library/Bool:train",), held_out=("library/Option:validation",), rounds=1, items=3,
    conjectures=2, tries=8, steps=12, limit=2, held_out_limit=2, barely=1.0, padded=0.0,
    prover="turns:rules+{learned}", judged=("turns:rules+{learned}",), seed=3,
)  # fmt: skip


def options(out: Path) -> list[str]:
    return [
        "train", "stp", "--train", *SMALL.train, "--held-out", *SMALL.held_out, "--rounds", "1",
        "--items", "3", "--conjectures", "2", "--tries", "8", "--steps", "12", "--limit", "2",
        "--held-out-limit", "2", "--barely", "1", "--prover", SMALL.prover, "--judged",
        SMALL.judged[0], "--seed", "3", "--workers", "1", "--json", "--resume", "--out", str(out),
    ]  # fmt: skip


def numbers(out: Path) -> list[dict[str, Any]]:
    """The rounds without places and what clocks say."""
    found = []
    for number in range(2):
        summary = json.loads((out / f"round-{number:02d}" / "round.json").read_text())
        del summary["policies"]
        for tally in (summary.get("search", {}), *summary["held_out"].values()):
            tally.pop("seconds", None)
        found.append(summary)
    return found


@pytest.mark.timeout(600)
def test_a_killed_run_goes_on_to_the_same_end(tmp_path: Path) -> None:
    """kill -9 in self-play, in searching and in measuring; nothing of the tests is learned."""
    code = "import sys; from qedgym.cli.main import main; sys.exit(main(sys.argv[1:]))"
    out = tmp_path / "cut"
    for phase in ("play", "search", "measure"):
        running = subprocess.Popen(
            [sys.executable, "-c", code, *options(out)], stdout=subprocess.PIPE,
            stderr=subprocess.PIPE, text=True, start_new_session=True,
        )  # fmt: skip
        assert running.stdout is not None
        for line in running.stdout:
            now = json.loads(line)
            if now.get("phase") == phase and now["round"] == 1:
                break
        os.killpg(running.pid, signal.SIGKILL)
        running.wait()
        running.communicate()
    assert main(options(out)) == 0
    whole = tmp_path / "whole"
    assert main([o for o in options(whole) if o != "--resume"]) == 0
    assert numbers(out) == numbers(whole)
    for name in ("steps.jsonl.gz", "learned.jsonl.gz", "kept.jsonl"):
        pair = [(folder / "round-01" / name).read_bytes() for folder in (out, whole)]
        assert pair[0] == pair[1], name
    last = numbers(whole)[1]
    assert last["conjectures"] > last["false"] and last["proved"] > 0 and last["steps"] > 0
    names = held_out_names(["library:validation", "library:test"])
    learned = read_steps(whole / "round-01" / "learned.jsonl.gz")
    assert not [s for s in learned if is_leak(s, names)]
    made = [s for s in learned if "round1_" in s.theorem]
    assert made and all(s.sources for s in made)
    for file in ("curve.json", "curve.png", "report.html", "runs"):
        assert (whole / file).exists(), file
    assert main([o for o in options(whole) if o != "--resume"]) == 2


@pytest.mark.soak
def test_a_transformer_plays_both(tmp_path: Path, toolchain: Toolchain) -> None:
    """From nothing, with two models and with one: a round of each from end to end."""
    torch = pytest.importorskip("torch", reason="needs torch (the lm extra)")
    torch.set_num_threads(1)
    settings = replace(
        SMALL, learner="transformer:model=tiny,epochs=0.2,batch=8,input_tokens=48,output_tokens=32",
        conjecturer="turns:{learned}+symbolic", prover="{learned}", judged=("{learned}",),
        search="whole-proof", tries=4, items=2, conjectures=1, round_epochs=0.1, two_models=True,
    )  # fmt: skip
    with LoopFolder(tmp_path / "run", settings.record(), resume=False) as folder:
        rounds = run_stp(folder, settings)
    assert rounds[1]["learned"] == "transformer-proofs:{learned}/round-01/model"
    assert "transformer:{learned}/round-01/conjecturer" in rounds[1]["conjecturer"]
    for name in ("model", "conjecturer"):
        one, two = (tmp_path / "run" / f"round-0{n}" / name for n in (0, 1))
        weights = [(f / "model.safetensors").read_bytes() for f in (one, two)]
        assert weights[0] != weights[1]
        assert json.loads((two / "run.json").read_text())["settings"]["model"] == str(one)
    kinds = {kind for kind, _ in read_examples(tmp_path / "run/round-00/examples.jsonl.gz")}
    assert kinds == {"statement-proof", "conjecture"}
    with default_engine(toolchain) as engine:
        name = rounds[1]["conjecturer"].replace("{learned}", str(tmp_path / "run"))
        request = ConjectureRequest(suite("library:train")[3].theorem, "Nat.add_comm", n=2)
        assert len(make_conjecturer(name, engine).conjecture([request])[0]) <= 2
