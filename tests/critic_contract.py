"""What every critic must keep (``provers.critic.Critic``), as one check that any can join."""

from __future__ import annotations

from typing import Any

from policy_contract import STATES

from qedgym.env.theorem import ProofState

FINISHED = ProofState(STATES[0].theorem, ("trivial",), ())
UNREAD = ProofState(STATES[0].theorem, ("constructor",), (), unread=2)
SEVERAL = ProofState(STATES[2].theorem, ("skip",), STATES[2].goals + STATES[3].goals)


def check_critic(critic: Any) -> None:
    """Raise ``AssertionError`` where a critic breaks the contract."""
    assert critic.name
    states = [*STATES, FINISHED, UNREAD, SEVERAL]
    values = critic.values(states)
    assert len(values) == len(states)
    assert all(isinstance(value, float) and 0 <= value <= 1 for value in values)
    assert values[len(STATES)] == 1, "a finished state is proved"
    assert critic.values(states) == values, "the same states get the same values"
    assert [critic.values([state])[0] for state in states] == values
    assert critic.values([]) == []
