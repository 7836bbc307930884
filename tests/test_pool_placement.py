"""Where a pool's work goes: pure bookkeeping, no Lean."""

from __future__ import annotations

from qedgym.env.pool_placement import Costs, Homes, Warmth, file_key, move_s
from qedgym.env.theorem import Goal, ProofState, Theorem

ONE = Theorem("one", "theorem one : True", file="A.lean")
TWO = Theorem("two", "theorem two : True", file="A.lean")
BARE = Theorem("bare", "theorem bare : True")


def state(*tactics: str) -> ProofState:
    return ProofState(ONE, tactics, (Goal("True"),))


def test_moving_costs_what_opening_and_replaying_cost() -> None:
    costs, warmth = Costs(), Warmth()
    costs.step_s = 0.5
    costs.opened("A.lean", 10.0)
    assert move_s(costs, warmth, ONE, 1, 3, True) == 0.0
    assert move_s(costs, warmth, ONE, 1, 3, False) == 10.0 + 0.5 + 1.5
    warmth.used(TWO)
    assert move_s(costs, warmth, ONE, 2, 3, False) == 1.0 + 1.5
    warmth.used(ONE)
    assert move_s(costs, warmth, ONE, 1, 3, False) == 1.5
    assert move_s(costs, warmth, BARE, 1, 0, False) == 0.5


def test_one_slow_step_says_little() -> None:
    costs = Costs()
    costs.stepped(1, 60.0)
    assert costs.step_s < 0.03
    for _ in range(200):
        costs.stepped(10, 0.005)
    assert abs(costs.step_s - 0.0005) < 1e-5


def test_homes_forget_states_that_are_gone() -> None:
    homes = Homes()
    here, twin = state("simp"), state("simp")
    homes.made(here, 1)
    assert homes.worker(here) == 1 and homes.worker(twin) is None
    homes.made(here, 0)
    assert homes.worker(here) == 0 and len(homes) == 1
    del here
    assert len(homes) == 0


def test_theorems_of_a_file_share_a_key() -> None:
    assert file_key(ONE) == file_key(TWO) == "A.lean"
    prefix = "import Init\n" * 50
    given = [Theorem("t", "theorem t : True", prefix + more) for more in ("", "open Nat\n")]
    assert file_key(given[0]) == file_key(given[1])
    assert file_key(BARE) == ""


def test_only_the_latest_files_are_warm() -> None:
    warmth = Warmth()
    for number in range(20):
        warmth.used(Theorem("t", f"theorem t : {number} = 0", file=f"{number}.lean"))
    assert warmth.has_file("19.lean") and not warmth.has_file("0.lean")
