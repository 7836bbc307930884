"""Rewards of whole answers and of tactics: only what the trusted check accepts brings any."""

from __future__ import annotations

import pickle
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qedgym.env.errors import InputError
from qedgym.env.theorem import Theorem
from qedgym.env.toolchain import Toolchain
from qedgym.training.reward import ProofReward
from qedgym.training.submissions import lean_of, rows, states, text_of, whole_proof_prompt
from qedgym.training.tactic_tools import TacticTools

HERE = Path(__file__).parent
SWAP = Theorem("swap", "theorem swap (p q : Prop) (h : p ∧ q) : q ∧ p")
ONE = Theorem("one_eq_two", "theorem one_eq_two : (1 : Nat) = 2")
IN_FILE = Theorem(
    "Shop.total", "theorem total (n : Nat) : price n = n + n",
    prefix="namespace Shop\ndef price (n : Nat) : Nat := n + n\n\n",
)  # fmt: skip


@pytest.fixture(scope="module")
def reward(toolchain: Toolchain) -> Iterator[ProofReward]:
    with ProofReward(toolchain) as reward:
        yield reward


def ask(reward: ProofReward, theorem: Theorem, *answers: object) -> list[float]:
    row = rows([theorem], whole_proof_prompt)[0]
    columns = {k: [v] * len(answers) for k, v in row.items() if k != "prompt"}
    return reward(prompts=[row["prompt"]] * len(answers), completions=answers, **columns)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "lean"),
    [
        ("by simp", "by simp"),
        ("plan\n```lean4\nby simp\n```", "by simp"),
        ("```lean\nby rfl\n```\nno:\n```lean\nby simp\n```", "by simp"),
        ("```python\nprint()\n```\n```\nby simp\n```", "by simp"),
        ("```lean\nby\n  simp", "by\n  simp"),
        ("<think>```lean\nby rfl\n```</think>by simp", "by simp"),
        ("", ""),
    ],
)
def test_lean_of(text: str, lean: str) -> None:
    assert lean_of(text) == lean


@given(st.text(alphabet=st.sampled_from("`a\n lean</think>:=")))
def test_any_text_is_read(text: str) -> None:
    assert lean_of(text) in text


def test_text_of_conversations() -> None:
    assert text_of([{"role": "user", "content": "?"}, {"role": "assistant", "content": "x"}]) == "x"
    assert text_of([{"role": "assistant", "content": [{"type": "text", "text": "x"}]}]) == "x"
    assert text_of([{"role": "assistant", "content": None}]) == "" == text_of([])


def test_states() -> None:
    assert states(SWAP, "@[simp] theorem swap (p q : Prop) : p := h")
    assert states(IN_FILE, "lemma x : 1 = 1 := rfl\ntheorem total : x := y")
    assert not states(SWAP, "by exact theorem_swap") and not states(SWAP, "theorem swapped : p")


def test_rewards(reward: ProofReward) -> None:
    good = [
        "⟨h.2, h.1⟩",
        "by exact ⟨h.2, h.1⟩",
        "exact ⟨h.2, h.1⟩",
        ":= by\n  constructor\n  · exact h.2\n  · exact h.1",
        "constructor\n· exact h.2\n· exact h.1",
        f"Split it.\n```lean\n{SWAP.statement} := by\n  exact ⟨h.2, h.1⟩\n```",
        "```lean\ntheorem helper (p q : Prop) (h : p ∧ q) : q := h.2\n"
        f"{SWAP.statement} := ⟨helper p q h, h.1⟩\n```",
        [{"role": "assistant", "content": "```lean\nby exact ⟨h.2, h.1⟩\n```"}],
    ]
    bad = [
        "", "by sorry", "by exact h", "by admit", "((", "```lean\n```", "by\n\n\x00", "🙂",
        f"{SWAP.statement} := sorry",
        "theorem swap (p q : Prop) (h : q ∧ p) : q ∧ p := h",
        f"axiom cheat (p : Prop) : p\n{SWAP.statement} := cheat _",
        f"theorem other (p q : Prop) (h : p ∧ q) : q ∧ p := ⟨h.2, h.1⟩\n-- {SWAP.statement}",
    ]  # fmt: skip
    assert ask(reward, SWAP, *good) == [1.0] * len(good), reward.last
    assert ask(reward, SWAP, *bad) == [0.0] * len(bad), reward.last
    assert all(reward.last)


def test_a_theorem_in_a_file(reward: ProofReward) -> None:
    whole = f"{IN_FILE.prefix}{IN_FILE.statement} := rfl"
    other = whole.replace("n + n\n\n", "n + n + 0\n\n").replace(":= n + n\n", ":= n + n + 0\n")
    assert ask(reward, IN_FILE, "rfl", f"{IN_FILE.statement} := by rfl", whole) == [1.0] * 3
    assert other != whole and ask(reward, IN_FILE, other) == [0.0]


def test_no_attack_is_rewarded(reward: ProofReward) -> None:
    """An adversarial policy: every answer is one of the tricks that the check is attacked with."""
    answers = [
        text
        for path in sorted((HERE / "attacks").glob("*.lean"))
        if re.search(r"^-- target: one_eq_two$", text := path.read_bytes().decode(), re.MULTILINE)
    ]
    answers = [text[text.rindex("-- reason:") :].partition("\n")[2] for text in answers][::3]
    assert len(answers) >= 15
    assert ask(reward, ONE, *answers) == [0.0] * len(answers)


def test_wrong_rows(reward: ProofReward) -> None:
    with pytest.raises(InputError, match="column 'name': 1 values for 2"):
        reward(completions=["x", "y"], name=["a"], statement=["b", "c"])
    with pytest.raises(InputError, match="column 'statement'"):
        reward(completions=["x"], name=["a"], statement=[""])


def test_copies_have_a_checker_of_their_own(reward: ProofReward) -> None:
    with pickle.loads(pickle.dumps(reward)) as copy:
        assert ask(copy, SWAP, "⟨h.2, h.1⟩") == [1.0]


def test_tactics_as_tools(toolchain: Toolchain) -> None:
    tools = TacticTools(toolchain, max_steps=3)
    row = rows([SWAP], whole_proof_prompt)[0]
    assert "⊢ q ∧ p" in tools.reset(**row)
    assert tools.tactic("exact h").startswith("Failed: ") and tools.get_reward() == 0.0
    assert tools.tactic("exact ⟨h.2, h.1⟩") == "Proved." and tools.get_reward() == 1.0
    assert "over" in tools.tactic("skip")
    tools.reset(**row)
    assert tools.get_reward() == 0.0
    assert "Failed" in tools.tactic("sorry")
    assert "⊢" in tools.tactic("skip") and "No tactics are left" in tools.tactic("skip")
    assert tools.get_reward() == 0.0
    tools.reset(**rows([ONE], whole_proof_prompt)[0])
    tools.tactic("exact absurd rfl (by decide)")
    assert tools.get_reward() == 0.0
