"""Layout of proofs from paths of tactics: pure, no Lean."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from qedgym.env.theorem import Goal, Theorem
from qedgym.search.assemble import (
    Block,
    Line,
    block_of,
    join_intros,
    lay_out,
    layouts,
    path_steps,
    proof_text,
    shortcuts,
    size,
    tactics_of,
    wrap,
)

A, B, C = Goal("A"), Goal("B"), Goal("C")


def block(*steps: tuple[str, Sequence[Goal]], start: Goal = A) -> Block | None:
    goals = [(start,), *(tuple(after) for _, after in steps)]
    return block_of(path_steps([tactic for tactic, _ in steps], goals))


def test_one_goal_after_the_other_needs_no_dots() -> None:
    made = block(("intro h", [B]), ("exact h", []))
    assert made is not None
    assert lay_out(made) == "intro h\nexact h"


def test_each_goal_of_several_gets_a_dot_and_nested_ones_are_indented() -> None:
    made = block(
        ("constructor", [B, C]),
        ("cases h", [A, B, C]),
        ("simp", [B, C]),
        ("simp at *", [C]),
        ("induction n with\n| zero => rfl\n| succ n ih => simp [ih]", []),
    )
    assert made is not None
    assert lay_out(made) == (
        "constructor\n"
        "· cases h\n"
        "  · simp\n"
        "  · simp at *\n"
        "· induction n with\n"
        "  | zero => rfl\n"
        "  | succ n ih => simp [ih]"
    )


def test_a_tactic_that_changes_other_goals_has_only_the_flat_form() -> None:
    steps = path_steps(["constructor", "all_goals simp"], [(A,), (B, C), ()])
    assert block_of(steps) is None
    assert layouts(steps) == ["constructor\nall_goals simp"]


def test_reordered_goals_have_only_the_flat_form() -> None:
    steps = path_steps(["constructor", "swap", "simp", "simp"], [(A,), (B, C), (C, B), (B,), ()])
    assert block_of(steps) is None


def test_have_keeps_its_own_proof_and_the_rest_goes_on_undotted() -> None:
    made = block(("have h : B", [B, C]), ("simp", [C]), ("exact h", []))
    assert made is not None
    assert lay_out(made) == "have h : B := by simp\nexact h"
    made = block(("have h : B", [B, C]), ("intro x", [A, C]), ("simp", [C]), ("exact h", []))
    assert made is not None
    assert lay_out(made) == "have h : B := by\n  intro x\n  simp\nexact h"


def test_named_cases_get_their_proofs_in_their_place() -> None:
    made = block(
        ("induction n with | zero => ?_ | succ n ih => ?_", [B, C]),
        ("simp", [C]),
        ("rw [ih]", [A]),
        ("rfl", []),
    )
    assert made is not None
    assert lay_out(made) == ("induction n with\n| zero => simp\n| succ n ih =>\n  rw [ih]\n  rfl")


def test_introductions_are_joined() -> None:
    made = block(("intro a", [B]), ("intro b c", [C]), ("intro ⟨d, e⟩", [A]), ("exact d", []))
    assert made is not None
    assert lay_out(join_intros(made)) == "intro a b c\nintro ⟨d, e⟩\nexact d"


def test_the_flat_form_comes_last_and_each_form_once() -> None:
    steps = path_steps(["intro a", "intro b", "simp"], [(A,), (B,), (C,), ()])
    assert layouts(steps) == ["intro a b\nsimp", "intro a\nintro b\nsimp"]


def test_what_does_not_fit_behind_the_statement_goes_below_it_and_further_right() -> None:
    deep = Theorem("t", "theorem t : 1 = 1", "namespace A\n    ")
    assert proof_text("simp", deep) == "by simp"
    assert proof_text("a\nb", deep) == "by\n      a\n      b"
    wide = Theorem("t", "theorem t :\n    " + "1 + " * 19 + "1 = 20")
    assert proof_text("simp", wide) == "by simp"
    assert proof_text("simp [Nat.add_comm]", wide) == "by\n  simp [Nat.add_comm]"


def test_long_lines_are_broken_behind_commas_and_before_combinators() -> None:
    names = ", ".join(f"a_rather_long_name_{i}" for i in range(8))
    long = f"· induction n <;> simp [{names}]"
    first, *rest = wrap(f"intro h\n{long}").split("\n")
    assert first == "intro h"
    assert len(rest) == 3
    assert all(len(line) <= 96 for line in rest)
    assert all(line.startswith("    a_rather") for line in rest[1:])
    assert " ".join(line.strip() for line in rest) == long
    assert wrap("x" * 200) == "x" * 200
    tail = "b" * 60
    assert wrap(f"{tail} <;> {tail}") == f"{tail}\n  <;> {tail}"


def lines() -> st.SearchStrategy[Block]:
    """Blocks as searches make them: the last line closes the goal, or leaves several."""
    names = st.sampled_from(["simp", "intro h", "rw [h]", "cases h", "exact ⟨a, b⟩"])

    def longer(inner: st.SearchStrategy[Block]) -> st.SearchStrategy[Block]:
        last = st.builds(Line, names, st.lists(inner, min_size=2, max_size=3).map(tuple))
        return st.builds(lambda first, end: (*first, end), st.lists(st.builds(Line, names)), last)

    leaf = st.lists(st.builds(Line, names), min_size=1, max_size=3).map(tuple)
    return st.recursive(leaf, longer, max_leaves=6)


def steps_of(tree: Block) -> tuple[list[str], list[tuple[Goal, ...]]]:
    """Runs a block on invented goals, each seen once."""
    fresh = iter(Goal(f"g{i}") for i in range(10_000))
    goals: list[tuple[Goal, ...]] = [(next(fresh),)]
    tactics: list[str] = []

    def close(part: Block, rest: tuple[Goal, ...]) -> None:
        for i, line in enumerate(part):
            tactics.append(line.tactic)
            if line.branches or i + 1 == len(part):
                new = tuple(next(fresh) for _ in line.branches)
            else:
                new = (next(fresh),)
            goals.append(new + rest)
            for j, branch in enumerate(line.branches):
                close(branch, new[j + 1 :] + rest)

    close(tree, ())
    return tactics, goals


@given(lines())
def test_the_tree_comes_back_from_its_path(tree: Block) -> None:
    tactics, goals = steps_of(tree)
    assert list(tactics_of(tree)) == tactics
    assert block_of(path_steps(tactics, goals)) == tree


@given(lines())
def test_every_shortcut_is_shorter_and_uses_only_what_was_there(tree: Block) -> None:
    for shorter in shortcuts(tree):
        assert 0 < size(shorter) < size(tree)
        assert set(tactics_of(shorter)) <= set(tactics_of(tree))
