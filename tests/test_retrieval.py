"""Premises: which may be used, and how well they are found."""

from __future__ import annotations

from pathlib import Path

import pytest
from policy_contract import PREFIX, check_policy, state

from qedgym.cli.main import main
from qedgym.env.errors import InputError
from qedgym.env.library import suite
from qedgym.env.state_engine import StateEngine
from qedgym.env.theorem import Theorem
from qedgym.env.toolchain import Toolchain
from qedgym.provers.lemma_index import library_index
from qedgym.provers.premise_texts import accessible, file_premises, library_premises
from qedgym.provers.registry import make_policy
from qedgym.provers.retrieval import Blend, Bm25, Question, measure, questions_of, top
from qedgym.provers.retrieval_policy import RetrievalPolicy
from qedgym.provers.step_data import library_steps

FILE = """
namespace Tree

theorem size_mirror (t : Tree α) : size (mirror t) = size t := sorry

theorem mirror_mirror (t : Tree α) : mirror (mirror t) = t := by
  induction t <;> simp_all [mirror]

theorem le_depth {t : Tree α} (h : 0 < size t) : depth t ≤ size t := by omega

end Tree
"""


def test_what_is_accessible(toolchain: Toolchain) -> None:
    """The file's proved theorems and the library's, and nothing that comes later."""
    names = [p.name for p in accessible(Theorem("t", "theorem t : 1 = 1", FILE), toolchain)]
    assert names[:2] == ["Tree.mirror_mirror", "Tree.le_depth"]
    assert "Nat.add_comm" in names and len(names) == len(set(names))
    known = {lemma.name for lemma in library_index(toolchain).lemmas}
    assert len(known & set(names)) > 0.9 * len(known)
    for theorem in suite("library/Tree")[:40]:
        own = {p.name for p in file_premises(theorem.theorem.prefix)}
        assert theorem.name not in own


def test_premises_exist(toolchain: Toolchain) -> None:
    """Lean knows the names, as far as a sample tells."""
    names = [p.name for p in library_premises(toolchain)][::60]
    with StateEngine(toolchain) as engine:
        start = engine.start(Theorem("t", "theorem t : True"))
        done = engine.step_many([(start, f"have h := @{name}") for name in names])
    unknown = [name for name, one in zip(names, done, strict=True) if not one.ok]
    assert len(unknown) < 0.1 * len(names), unknown


def test_bm25_finds_what_speaks_of_the_same() -> None:
    goals = [state("mirror (mirror s) = s", "s : Tree β").goals[0]]
    index = Bm25(file_premises(FILE))
    assert [p.name for p, _ in top(index, goals, 1)[0]] == ["Tree.mirror_mirror"]
    assert top(Bm25(), goals, 3) == [[]]
    both = Blend([Bm25(file_premises(FILE)), Bm25(file_premises(FILE), near=1)])
    assert [p.name for p, _ in top(both, goals, 1)[0]] == ["Tree.mirror_mirror"]


def test_an_index_grows_with_its_file(toolchain: Toolchain) -> None:
    policy = RetrievalPolicy(toolchain)
    goal = state("mirror (mirror s) = s", "s : Tree β", prefix=PREFIX)
    assert "Tree.mirror_mirror" not in [p.name for p, _ in policy.premises(goal, 5)]
    later = state("mirror (mirror s) = s", "s : Tree β", prefix=PREFIX + FILE)
    assert policy.premises(later, 5)[0][0].name == "Tree.mirror_mirror"
    assert "rw [Tree.mirror_mirror]" in dict(policy.propose([later], 8)[0])
    # Going back: what comes later must not be offered.
    again = [p.name for p, _ in policy.premises(goal, 5)]
    assert "Tree.mirror_mirror" not in again


def test_the_contract_is_kept(toolchain: Toolchain) -> None:
    check_policy(make_policy("retrieval", toolchain))
    check_policy(make_policy("mix:rules*3+retrieval", toolchain))


def test_recall_is_what_it_says() -> None:
    premises = file_premises(FILE)
    goal = state("mirror (mirror s) = s", "s : Tree β").goals[0]
    names = [p.name for p in premises]
    found = measure(Bm25, [Question("t", goal, frozenset(names), premises)], (1, 2))
    assert (found.questions, found.mrr) == (1, 1.0)
    assert found.at == {1: pytest.approx(0.5), 2: 1.0}
    second = measure(Bm25, [Question("t", goal, frozenset(names[1:]), premises)], (1,))
    assert (second.mrr, second.at[1]) == (0.5, 0.0)


def some_questions() -> list[Question]:
    """Two goals, each with the lemma that speaks of it; over the file's lemmas alone."""
    premises = file_premises(FILE)
    goals = {
        "Tree.mirror_mirror": state("mirror (mirror s) = s", "s : Tree β"),
        "Tree.le_depth": state("depth s ≤ size s", "s : Tree β", "k : 0 < size s"),
    }
    return [
        Question(name, at.goals[0], frozenset([name]), premises) for name, at in goals.items()
    ]


def test_an_encoder_learns_and_resumes(tmp_path: Path) -> None:
    torch = pytest.importorskip("torch", reason="needs torch (the lm extra)")
    from qedgym.provers.dense_retrieval import Dense, Encoder, RetrieverSettings, train_retriever

    torch.set_num_threads(1)
    settings = RetrieverSettings("tiny", epochs=30, batch=2, warmup=3, tokens=64)
    questions = some_questions()
    end = train_retriever(questions, tmp_path / "a", settings)
    assert end.loss < 0.6
    encoder = Encoder.load(str(tmp_path / "a"))
    found = measure(lambda p: Dense(encoder, p), questions, (1,))
    assert found.mrr == 1.0

    def kill(at: object) -> None:
        if at.step == 7:  # type: ignore[attr-defined]
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        train_retriever(questions, tmp_path / "b", settings, checkpoint_s=0, told=kill)
    with pytest.raises(InputError, match="other data"):
        train_retriever(questions[:1], tmp_path / "b", settings, resume=True)
    train_retriever(questions, tmp_path / "b", settings, resume=True)
    weights = [(tmp_path / name / "model.safetensors").read_bytes() for name in "ab"]
    assert weights[0] == weights[1]
    # Vectors have length 1, do not depend on the batch, and an index grows.
    texts = ["a", "⊢ mirror (mirror s) = s and more"]
    both = encoder.vectors(texts)
    alone = Encoder.load(str(tmp_path / "a")).vectors(texts[:1])
    assert (both**2).sum(1) == pytest.approx([1, 1], abs=1e-5)
    assert both[0] == pytest.approx(alone[0], abs=1e-5)
    index = Dense(encoder)
    assert index.scores([questions[0].goal]).shape == (1, 0)
    for premise in questions[0].accessible:
        index.add([premise])
    whole = Dense(encoder, questions[0].accessible)
    assert (index.scores([questions[0].goal]) == whole.scores([questions[0].goal])).all()


def test_questions_of_steps(toolchain: Toolchain) -> None:
    theorems = {t.name: t.theorem for t in suite("library/Tree")}
    steps = [s for s in library_steps() if s.theorem in theorems]
    found = questions_of(steps, theorems, toolchain)
    assert found and all(q.wanted <= {p.name for p in q.accessible} for q in found)
    assert all(q.theorem not in q.wanted for q in found)


def test_the_command_says_what_it_lacks(capsys: pytest.CaptureFixture[str]) -> None:
    for arguments, why in [
        ((), "nothing to do"),
        (("library",), "needs --out"),
        (("--evaluate", "library:none"), "no selection"),
    ]:
        assert main(["train", "retriever", *arguments]) == 2
        assert why in capsys.readouterr().err


def test_the_command_measures(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["train", "retriever", "--evaluate", "library/Tree", "--limit", "12"]) == 0
    told = capsys.readouterr().out
    assert "bm25: recall@1" in told and "bm25+neighbours: recall@1" in told
