"""The engine contract, tried on every engine."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from qedgym.env.engine import Engine, Limits
from qedgym.env.errors import InputError
from qedgym.env.theorem import Theorem
from qedgym.env.toolchain import Toolchain

from .engines import AND, ENGINES, IMP, NAT, MakeEngine, error, run, theorem


@pytest.fixture(scope="module", params=ENGINES, ids=lambda c: c.__name__)
def engine(request: pytest.FixtureRequest, toolchain: Toolchain) -> Iterator[Engine]:
    """One engine for all the tests that leave it as it was."""
    with request.param(toolchain, Limits(step_s=60)) as made:
        yield made


# ---- what a step gives


def test_start_shows_the_statement(engine: Engine) -> None:
    state = engine.start(IMP)
    (goal,) = state.goals
    assert goal.target == "q → p ∧ q"
    assert [(h.name, h.type) for h in goal.hypotheses] == [
        ("p", "Prop"),
        ("q", "Prop"),
        ("h", "p"),
    ]
    assert state.tactics == () and not state.finished and goal.case is None


def test_step_applies(engine: Engine) -> None:
    before = engine.start(IMP)
    result = engine.step(before, "intro k")
    assert result.ok and result.error is None and result.state is not None
    assert result.time_s > 0 and not result.timed_out
    assert result.state.tactics == ("intro k",)
    assert result.state.goals[0].hypotheses[-1].name == "k"
    assert str(before.goals[0]).endswith("⊢ q → p ∧ q"), "a state is a value"


def test_finished(engine: Engine) -> None:
    state = run(engine, IMP, "intro k", "constructor", "exact h", "exact k")
    assert state.finished and state.goals == ()


def test_two_goals_keep_their_order_and_cases(engine: Engine) -> None:
    state = run(engine, IMP, "intro k", "constructor")
    assert [(g.case, g.target) for g in state.goals] == [("left", "p"), ("right", "q")]
    state = run(engine, state, "case right => exact k")
    assert [(g.case, g.target) for g in state.goals] == [("left", "p")]
    assert run(engine, state, "exact h").finished


def test_error_is_leans_own_message(engine: Engine) -> None:
    assert error(engine, IMP, "exact nonsense") == "Unknown identifier `nonsense`"
    assert "Type mismatch" in error(engine, run(engine, IMP, "intro k"), "exact h")


def test_any_earlier_state(engine: Engine) -> None:
    start = engine.start(IMP)
    first = run(engine, start, "intro k")
    second = run(engine, first, "constructor")
    run(engine, second, "exact h")
    other = run(engine, start, "intro z", "exact And.intro h z")
    assert other.finished
    assert run(engine, second, "· exact h").goals[0].target == "q"
    assert run(engine, first, "exact ⟨h, k⟩").finished


def test_another_theorem_in_between(engine: Engine) -> None:
    first = run(engine, IMP, "intro k")
    second = run(engine, AND, "have a := h.left")
    assert run(engine, first, "exact ⟨h, k⟩").finished
    assert run(engine, second, "exact ⟨h.right, a⟩").finished


def test_states_of_another_engine(make_engine: MakeEngine) -> None:
    state = run(make_engine(), IMP, "intro k", "constructor")
    assert run(make_engine(), state, "exact h").goals[0].target == "q"


def test_prefix_is_usable(engine: Engine) -> None:
    prefix = (
        "namespace A\nvariable (p : Prop)\ndef two : Nat := 2\n"
        "theorem helper (h : p) : p := h\ninductive Color | red | green\n"
    )
    state = engine.start(theorem("theorem t (h : p) : p ∧ two = 2", prefix))
    assert run(engine, state, "exact ⟨helper p h, rfl⟩").finished


def test_open_in_stays_with_its_theorem(engine: Engine) -> None:
    prefix = "theorem A.lem : True := True.intro\nopen A in\n"
    assert run(engine, theorem("theorem t : True", prefix), "exact lem").finished
    example = Theorem("example@3", "example : True", prefix, kind="example")
    assert run(engine, example, "exact lem").finished


def test_lemmas_after_an_unclosed_proof_are_not_seen(engine: Engine) -> None:
    assert "own_name" in error(engine, theorem("theorem t : True"), "exact own_name")


# ---- what counts as an error


@pytest.mark.parametrize(
    "tactic",
    [
        "have a : q → p := by exact nonsense",
        "have a : False := by simp",
        "have a : p := by",
        "· skip",
        "case foo => skip",
        "refine ⟨_, _⟩",
        "intro k; exact",
        "intro k\n    exact ⟨h, k⟩",
        "intro k;; exact h",
        "foo bar",
        "exact (fun k => ⟨h, nonsense⟩)",
        "exact by",
        "fail",
        "apply fun k => (⟨?a, k⟩ : p ∧ r)",
    ],
)
def test_errors_that_lean_recovers_from(engine: Engine, tactic: str) -> None:
    error(engine, IMP, tactic)


def test_error_inside_an_alternative_is_none(engine: Engine) -> None:
    state = run(engine, IMP, "first | (exact nonsense) | skip", "try exact nonsense")
    assert state.goals == engine.start(IMP).goals


def test_warnings_are_not_errors(engine: Engine) -> None:
    assert run(engine, IMP, "intro k; first | exact ⟨h, k⟩ | skip").finished


@pytest.mark.parametrize(
    "tactic",
    [
        "sorry", "exact sorry", "admit", "exact (sorry)", "all_goals sorry", "exact sorryAx _",
        "exact sorryAx _ true", "stop\nfoo", "have x : p := sorry", "repeat sorry",
        "intro _; exact «sorryAx» _ true",
        "(intro k; sorry)", "exact by sorry", "exact by\n  sorry", "exact /- x -/sorry",
        "apply?", "exact Lean.sorryAx _", "intro k; exact ⟨h, @sorryAx q true⟩",
    ],
)  # fmt: skip
def test_sorry_in_any_dress(engine: Engine, tactic: str) -> None:
    error(engine, IMP, tactic)


def test_sorry_through_a_macro_does_not_finish(engine: Engine) -> None:
    prefix = 'set_option warn.sorry true\nmacro "trick" : tactic => `(tactic| exact sorry)\n'
    state = engine.start(theorem("theorem t (p : Prop) : p", prefix))
    assert not engine.step(state, "trick").ok


@pytest.mark.parametrize(
    "tactic",
    [
        "exact fun k => ⟨h, k⟩\n\ntheorem x : True := trivial",
        "skip\n\naxiom bad : False",
        "skip) theorem x : True := by (trivial",
        "skip\n)\naxiom bad (p : Prop) : p\ntheorem y : True := by\n(skip",
        "end",
        "#eval 1",
        "skip\nset_option debug.skipKernelTC true",
        "set_option debug.skipKernelTC true in decide",
        "open Nat",
        "native_decide",
        "",
        "  \n ",
        "-- only a comment",
        "skip -/ skip",
        "skip /- open",
        'exact "',
        "exact «h",
        "skip\0",
        "skip\x1b",
        "exact (h",
        "exact h)",
        "exact [h⟩",
        "x" * 9000,
        "exact h\ud800",
    ],
)
def test_more_than_a_tactic_is_refused(engine: Engine, tactic: str) -> None:
    error(engine, IMP, tactic)
    assert run(engine, IMP, "intro k", "exact ⟨h, k⟩").finished


WORDS = st.sampled_from(
    "intro k exact h ⟨ ⟩ ( ) by · ; <;> constructor fun => skip simp [ ] \n \n\x20\x20 first | "
    "case left := have : p all_goals -- /- -/ \" ' « » @ # . , ?_ 𝒜 theorem end rfl".split(" ")
)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(WORDS, max_size=12).map(" ".join) | st.text(max_size=20))
def test_no_text_breaks_an_engine(engine: Engine, text: str) -> None:
    state = run(engine, IMP, "intro k")
    result = engine.step(state, text)
    assert (result.state is None) != (result.error is None)
    if result.state is not None and not result.state.finished:
        # A state is what its tactics lead to, however the text was laid out.
        again = run(engine, IMP, *result.state.tactics)
        assert again == result.state
    assert run(engine, state, "exact ⟨h, k⟩").finished


def test_options_and_opens_of_one_tactic(engine: Engine) -> None:
    prefix = "theorem A.lem (p : Prop) (h : p) : p := h\n"
    state = engine.start(theorem("theorem t (p : Prop) (h : p) : p", prefix))
    assert run(engine, state, "set_option maxRecDepth 600 in exact h").finished
    assert run(engine, state, "open A in exact lem p h").finished


def test_kernel_refuses(engine: Engine) -> None:
    state = engine.start(theorem("theorem t : (10 : Nat) = 11"))
    result = engine.step(state, "decide +kernel")
    assert not result.ok and result.error
    assert not engine.step(state, "exact t").ok, "a theorem is no proof of itself"


def test_a_loose_end_does_not_finish(engine: Engine) -> None:
    state = engine.start(theorem("theorem t : ∃ n : Nat, n = n"))
    state = run(engine, state, "apply Exists.intro")
    assert {g.case for g in state.goals} == {"h", "w"}
    assert any("?w" in g.target for g in state.goals), "goals that share a hole are all shown"
    state = run(engine, state, "case w => exact 3")
    assert [g.target for g in state.goals] == ["3 = 3"]
    assert run(engine, state, "rfl").finished


def test_finished_states_take_no_step(engine: Engine) -> None:
    assert not engine.step(run(engine, IMP, "exact fun k => ⟨h, k⟩"), "skip").ok


# ---- what goals say


def test_inaccessible_names_are_kept(engine: Engine) -> None:
    state = run(engine, theorem("theorem t (n m : Nat) : n + m = n + m"), "cases n", "rfl")
    (goal,) = state.goals
    names = [h.name for h in goal.hypotheses]
    assert goal.case == "succ" and "n✝" in names
    assert [h.accessible for h in goal.hypotheses if h.name in ("m", "n✝")] == [True, False]


def test_let_values_and_instances(engine: Engine) -> None:
    state = run(engine, theorem("theorem t (α : Type) [Inhabited α] (a : α) : a = a"), "let b := a")
    hypotheses = {h.name: h for h in state.goals[0].hypotheses}
    assert hypotheses["b"].value == "a" and hypotheses["b"].type == "α"
    assert hypotheses["a"].value is None
    assert [h.type for h in state.goals[0].hypotheses if h.is_instance] == ["Inhabited α"]


def test_names_of_one_type_come_one_by_one(engine: Engine) -> None:
    names = [h.name for h in engine.start(NAT).goals[0].hypotheses]
    assert names == ["n", "m", "f"]


def test_unicode(engine: Engine) -> None:
    # 𝒜 takes two UTF-16 units: columns after it differ between Lean's protocol and Python.
    statement = "theorem 𝒜_ü (𝒜 β : Prop) («x y» : 𝒜) (h₁ : β) : 𝒜 ∧ β"
    state = run(engine, theorem(statement), "have ℵ₀ : 𝒜 := «x y» -- 𝒜", "exact ⟨ℵ₀, h₁⟩")
    assert state.finished


def test_deep_terms_are_shown_whole(engine: Engine) -> None:
    statement = "theorem t (f : Nat → Nat) : " + "f (" * 300 + "0" + ")" * 300 + " = 0"
    state = engine.start(theorem(statement, "set_option maxRecDepth 100000\n"))
    assert state.goals[0].target.count("f") == 300 and "⋯" not in state.goals[0].target
    assert run(engine, state, "skip").goals == state.goals


def test_long_text_within_the_limit(engine: Engine) -> None:
    names = " ".join(f"x{i}" for i in range(400))
    text = f"have long : ∀ {names} : Nat, True := fun " + "_ " * 400 + "=> True.intro"
    state = run(engine, IMP, text)
    assert state.goals[0].hypotheses[-1].name == "long"


def test_multi_line_tactics_keep_their_layout(engine: Engine) -> None:
    state = engine.start(AND)
    text = (
        "    cases h with\n    | intro a b =>\n      constructor\n      · exact b\n      · exact a"
    )
    assert run(engine, state, text).finished
    assert run(engine, state, text.replace("\n", "\r\n")).finished


def test_steps_act_on_all_goals(engine: Engine) -> None:
    state = run(engine, IMP, "intro k", "constructor", "all_goals assumption")
    assert state.finished


# ---- theorems that do not open


def test_statement_with_an_error(engine: Engine) -> None:
    with pytest.raises(InputError) as caught:
        engine.start(theorem("theorem t : True.nonsense", "-- one\n-- two\n"))
    assert "\n" not in str(caught.value)
    assert "3:12: " in str(caught.value) and "`True.nonsense`" in str(caught.value)
    assert engine.start(IMP).goals, "the engine stays usable"


def test_prefix_with_an_error(engine: Engine) -> None:
    bad = Theorem("t", "theorem t : True", "def x : Nat := y\n", file="F.lean")
    with pytest.raises(InputError, match=r"F\.lean:1:15: .*`y`"):
        engine.start(dataclasses.replace(bad, position=dataclasses.replace(bad.position, line=2)))


def test_a_theorem_that_states_no_proposition(engine: Engine) -> None:
    with pytest.raises(InputError, match="proposition"):
        engine.start(theorem("theorem t (p : Prop) : q"))
    with pytest.raises(InputError, match="proposition"):
        engine.start(theorem("theorem t : Nat"))
    assert engine.start(Theorem("example@1", "example : Nat")).goals[0].target == "Nat"
