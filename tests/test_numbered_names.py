"""Letters for names: nothing is lost, and renaming a goal changes nothing."""

from __future__ import annotations

import re
from dataclasses import replace

from qedgym.env.theorem import Goal, Hypothesis
from qedgym.provers.goal_text import read_goals
from qedgym.provers.numbered_names import GIVEN, common_words, hidden, numbered, shown
from qedgym.provers.step_data import library_steps


def test_every_step_of_the_library_comes_back() -> None:
    steps = library_steps()
    common = common_words(steps)
    assert {"Nat", "List", "length", "Prop"} <= common and "mirror" not in common
    elsewhere = [replace(step, file=f"/elsewhere/Library/{step.file}") for step in steps[:300]]
    assert common_words([*steps, *elsewhere]) == common
    same = 0
    for step in steps:
        goals = read_goals(step.state)
        if not goals:
            continue
        goal = numbered(goals[0], common)
        names = [name.written for name in step.names]
        letters = hidden(step.tactic, goal, names)
        if set(letters) & set(GIVEN):  # names of its own choice: as many words all the same
            assert len(shown(letters, goal).split()) == len(step.tactic.split())
            continue
        assert shown(letters, goal) == step.tactic
        same += 1
    assert same > 3000


def test_renaming_changes_nothing() -> None:
    def goal(x: str, h: str, f: str) -> Goal:
        types = Hypothesis(x, "Nat"), Hypothesis(h, f"{f} {x} = 2 * {x}")
        return Goal(f"{f} ({f} {x}) = 4 * {x}", types, "succ")

    one, other = numbered(goal("n", "ih", "twice"), {"Nat"}), numbered(goal("m", "h", "D"), {"Nat"})
    assert one.text == other.text == "б : Nat\nа : ἀ б = 2 * б\n⊢ ἀ (ἀ б) = 4 * б"
    tactic = hidden("obtain ⟨k, hk⟩ := N.twice_le n; rw [ih, ih]", one, ["N.twice_le"], "N.t")
    assert tactic == "obtain ⟨ա, բ⟩ := twice_le б; rw [а, а]"
    back = shown(tactic, other)
    assert back == "obtain ⟨x1, x2⟩ := twice_le m; rw [h, h]"
    assert shown("simp [ἀ, q.ἀ]", other, {"D": "A.D"}) == "simp [A.D, q.D]"


def test_many_hypotheses_and_strange_names() -> None:
    many = tuple(Hypothesis(f"h{n}", "Nat") for n in range(80))
    goal = numbered(Goal("h0 = h79", many), {"Nat"})
    assert goal.text.endswith("⊢ h0 = а")
    # Letters that a goal itself has stand for nothing else.
    odd = numbered(Goal("а = x✝", (Hypothesis("а", "ἀ"), Hypothesis("x✝", "ἀ"))), ())
    assert shown(hidden("rw [а]", odd), odd) == "rw [а]"
    assert len(set(odd.letters.values())) == len(odd.letters)
    assert re.search(r"✝", odd.text)
