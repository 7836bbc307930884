"""What the state engine gives beyond the contract: premises, batches, unread goals, lifetimes."""

from __future__ import annotations

import gc
import pickle
import time
from collections.abc import Iterator

import pytest

from qedgym.env import launch
from qedgym.env.engine import Limits
from qedgym.env.errors import InputError, ToolchainError
from qedgym.env.state_engine import StateEngine
from qedgym.env.step_server import StepServer, server_toolchain
from qedgym.env.theorem import Position, ProofState
from qedgym.env.toolchain import Toolchain

from .engines import AND, IMP, run, theorem


@pytest.fixture(scope="module")
def engine(toolchain: Toolchain) -> Iterator[StateEngine]:
    with StateEngine(toolchain) as made:
        yield made


def stats(engine: StateEngine) -> dict[str, int]:
    engine._lean.states.collect()
    return engine._lean.ask({"op": "stats"}, 60)


# ---- premises


def test_premises_of_a_step(engine: StateEngine) -> None:
    prefix = "\ntheorem mine (a b : Nat) : a + b = b + a := Nat.add_comm a b\n"
    state = engine.start(theorem("theorem t (a b : Nat) : a + b + 0 = b + a", prefix))
    result = engine.step(state, "rw [mine a b]", premises=True)
    assert result.ok and result.premises is not None
    by_name = {p.name: p for p in result.premises}
    assert by_name["mine"].kind == "theorem" and by_name["mine"].module is None
    assert by_name["mine"].position == Position(2, 0)
    assert by_name["Nat"].kind == "inductive" and by_name["Nat"].module == "Init.Prelude"
    assert len(by_name) == len(result.premises), "each once"


def test_premises_under_binders(engine: StateEngine) -> None:
    state = run(engine, theorem("theorem t : ∀ p q : Prop, p ∧ q → q ∧ p"), "intro p q h")
    result = engine.step(state, "refine And.comm.mp ?_", premises=True)
    assert result.premises is not None and "And.comm" in {p.name for p in result.premises}
    result = engine.step(state, "cases h", premises=True)
    assert result.premises is not None and "And.casesOn" in {p.name for p in result.premises}


def test_premises_of_the_last_step(engine: StateEngine) -> None:
    result = engine.step(engine.start(AND), "exact And.intro h.2 h.1", premises=True)
    assert result.state is not None and result.state.finished and result.premises is not None
    assert {"And.intro", "And.left", "And.right"} <= {p.name for p in result.premises}


def test_premises_only_when_asked(engine: StateEngine) -> None:
    assert engine.step(engine.start(AND), "constructor").premises is None


# ---- goals


def test_unread_goals(engine: StateEngine) -> None:
    result = engine.step(engine.start(AND), "constructor", goals=False)
    assert result.state is not None
    state = result.state
    assert state.goals == () and state.unread == 2 and not state.finished
    assert str(state) == "2 goals, not read"
    assert [g.target for g in engine.read(state).goals] == ["q", "p"]
    assert engine.read(engine.start(AND)).goals[0].target == "q ∧ p"
    finished = engine.step(state, "all_goals simp_all", goals=False).state
    assert finished is not None and finished.finished


def test_goals_say_which_unknowns_they_share(engine: StateEngine) -> None:
    state = engine.start(theorem("theorem t (a c : Nat) (h : a = c) : a = c"))
    after = engine.step(state, "refine Eq.trans (b := ?x) ?l ?r").state
    assert after is not None
    by_case = {g.case: g.metavariables for g in after.goals}
    assert by_case["l"] == by_case["r"] and len(by_case["l"]) == 1
    assert all(g.metavariables == () for g in run(engine, AND, "constructor").goals)


# ---- batches


def test_many_tactics_on_one_state(engine: StateEngine) -> None:
    state = engine.start(AND)
    tactics = ["constructor", "exact h", "exact (", "exact ⟨h.2, h.1⟩", "sorry", "simp [h]"]
    together = engine.step_many([(state, t) for t in tactics])
    alone = [engine.step(state, t) for t in tactics]
    assert [r.state for r in together] == [r.state for r in alone]
    assert [r.error for r in together] == [r.error for r in alone]
    assert [r.ok for r in together] == [True, False, False, True, False, True]


def test_many_states_of_many_theorems(engine: StateEngine) -> None:
    a, b = engine.start(AND), run(engine, IMP, "intro k")
    first, second, third = engine.step_many([(b, "constructor"), (a, "constructor"), (b, "skip")])
    assert first.state is not None and [g.target for g in first.state.goals] == ["p", "q"]
    assert second.state is not None and [g.target for g in second.state.goals] == ["q", "p"]
    assert third.state is not None and third.state.goals == b.goals


def test_a_batch_goes_on_after_a_lost_process(toolchain: Toolchain) -> None:
    with StateEngine(toolchain, Limits(step_s=1.0)) as engine:
        state = engine.start(AND)
        tactics = ("constructor", "repeat skip", "skip")
        results = engine.step_many([(state, tactic) for tactic in tactics])
        assert [r.ok for r in results] == [True, False, True]
        assert results[1].timed_out
        server = engine._lean.server
        assert server is not None
        server._process.kill()
        again = engine.step_many([(state, "constructor"), (state, "skip")])
        assert [r.state for r in again] == [results[0].state, results[2].state]


def test_no_items(engine: StateEngine) -> None:
    assert engine.step_many([]) == []


# ---- lifetimes


def test_states_are_let_go_of(engine: StateEngine) -> None:
    state = engine.start(AND)
    before = stats(engine)["states"]
    held = [engine.step(state, "constructor; skip").state, engine.step(state, "skip").state]
    held += [engine.step(state, "skip").state, engine.step(state, "skip").state]
    held += [engine.step(state, f"have h{i} : p := h.1").state for i in range(20)]
    assert stats(engine)["states"] == before + 22
    del held
    gc.collect()
    assert stats(engine)["states"] == before


def test_a_state_out_of_thin_air(engine: StateEngine) -> None:
    """One that another engine made, or that came out of a file."""
    state = ProofState(AND, ("constructor", "exact h.2"), run(engine, AND, "skip").goals)
    assert run(engine, state, "exact h.1").finished
    before = stats(engine)["states"]
    copy = pickle.loads(pickle.dumps(run(engine, AND, "constructor")))
    for _ in range(3):
        assert run(engine, copy, "exact h.2", "exact h.1").finished
    assert stats(engine)["states"] == before + 1, "the copy keeps its own state"
    wrong = ProofState(AND, ("exact nothing",), state.goals)
    assert "replay" in str(engine.step(wrong, "skip").error)


def test_theorems_of_one_file_share_its_text(engine: StateEngine) -> None:
    lemmas = "".join(f"theorem l{i} : {i} + 0 = {i} := rfl\n" for i in range(40))
    first = theorem("theorem t (n : Nat) : n = n", lemmas)
    second = theorem("theorem u : l3 = l3", lemmas + "theorem t (n : Nat) : n = n := rfl\n")
    engine.start(first)
    known = engine._lean._texts._known[-1]
    engine.start(second)
    assert len(engine._lean._texts._known[-1].ends) == len(known.ends) + 1
    assert set(known.ends) < set(engine._lean._texts._known[-1].ends)


def test_a_changed_text_is_read_anew(engine: StateEngine) -> None:
    for value in ("1", "2", "12"):
        prefix = f"def it : Nat := {value}\n"
        state = engine.start(theorem(f"theorem t : it = {value}", prefix))
        assert run(engine, state, "rfl").finished


def test_an_extended_command_is_read_anew(engine: StateEngine) -> None:
    """The text after a command may turn out to belong to it."""
    head = "def f : Nat → Nat\n  | 0 => 1\n"
    with pytest.raises(InputError):
        engine.start(theorem("theorem t : f 1 = 5", head))
    state = engine.start(theorem("theorem t : f 1 = 5", head + "  | _ => 5\n"))
    assert run(engine, state, "rfl").finished


# ---- limits


def test_recursion_limit(toolchain: Toolchain) -> None:
    term = "(" * 120 + "h.1" + ")" * 120
    with StateEngine(toolchain, Limits(recursion=60)) as engine:
        assert "recursion" in str(engine.step(engine.start(AND), f"have : p := {term}").error)
    with StateEngine(toolchain) as engine:
        assert engine.step(engine.start(AND), f"have : p := {term}").ok


def test_heartbeat_limit(toolchain: Toolchain) -> None:
    with StateEngine(toolchain, Limits(heartbeats=20)) as engine:
        error = engine.step(engine.start(AND), "repeat (have := h; skip)").error
        assert "heartbeats" in str(error)


def test_endless_start(toolchain: Toolchain) -> None:
    slow = theorem("theorem t : True", "example : True := by\n  repeat skip\n  trivial\n")
    with StateEngine(toolchain, Limits(start_s=1.0, heartbeats=0)) as engine:
        began = time.monotonic()
        with pytest.raises(InputError, match="time limit"):
            engine.start(slow)
        assert time.monotonic() - began < 60
        assert engine.start(AND).goals


# ---- the server


def test_a_message_about_a_huge_term_takes_no_process(toolchain: Toolchain) -> None:
    with StateEngine(toolchain, Limits(step_s=60.0)) as engine:
        state = engine.start(AND)
        pid = engine.pid
        result = engine.step(state, "exact fun " + "x " * 200 + "=> 0")
        assert result.error is not None and result.error.startswith("Type mismatch")
        assert engine.pid == pid


def test_an_idle_worker_is_small(toolchain: Toolchain) -> None:
    with StateEngine(toolchain) as engine:
        engine.start(AND)
        pid = engine.pid
        assert pid is not None
        used = sum(map(launch.private_mb, [pid, *launch.descendants(pid)]))
    assert 1 < used < 40


def test_only_for_the_embedded_lean() -> None:
    with pytest.raises(ToolchainError, match="embedded"):
        server_toolchain(Toolchain("path", "4.35.0", ("exec", "lean")))


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("sorry", "sorry"),
        ("exact sorry", "sorry"),
        ("(skip; · first | exact And.intro (by exact sorry) h.1 | skip)", "sorry"),
        ("admit", "admit"),
        ("(stop\n exact h)", "stop"),
        ("native_decide", "native_decide"),
        ("decide +native", "+native"),
        ("decide +kernel +native", "+native"),
        ("run_tac pure ()", "run_tac"),
        ("exact by_elab pure h", "by_elab"),
        ("exact unsafe h.1", "unsafe"),
        ('exact include_str "x"', "include_str"),
    ],
)
def test_forbidden_syntax_is_found_in_the_tree(engine: StateEngine, text: str, what: str) -> None:
    """Behind the guard on words, which refuses all of these before Lean sees them."""
    root = engine._lean.states.opened(AND) or engine._lean.open(AND)
    number = root.states[()].number
    request = {"op": "step", "look": True, "items": [{"state": number, "tactic": text}]}
    assert engine._lean.ask(request, 60)["error"] == f"`{what}` is not allowed"
    assert engine._lean.ask({**request, "op": "whole", "items": [
        {"state": number, "proof": f"by\n  {text}"}
    ]}, 60)["error"] == f"`{what}` is not allowed"  # fmt: skip


def test_forbidden_words_may_be_names(engine: StateEngine) -> None:
    state = run(engine, theorem("theorem t (native : Prop) (h : native) : native"))
    assert engine.step(state, "exact h").ok and engine.step(state, "have native := h").ok


def test_requests_that_make_no_sense(toolchain: Toolchain) -> None:
    with StepServer(server_toolchain(toolchain)) as server:
        for request in (
            {"op": "dance"},
            {"op": "goals", "state": 99},
            {"op": "goals"},
            {"op": "open"},
            {"op": "open", "text": "", "at": 0},
            {"op": "open", "text": "def x := 1", "at": 0},
            {"op": "open", "text": "theorem t : True := by\n  skip", "at": 999},
            {"op": "open", "text": "theorem t : True", "at": 0},
            {"no": "op"},
        ):
            answer = server.ask(request, time.monotonic() + 10)
            assert "failed" in answer or "fault" in answer, request
