"""The fixed mix of tactics that the benchmarks of steps go through.

Every kind of tactic counts once a round, so a figure "of the mix" is the mean over kinds. The
failing ones are there because a search sees more of them than of the others. All of it holds in
the embedded core and in Lean's own library.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from qedgym.env.engine import Engine
from qedgym.env.theorem import ProofState, Theorem

Outcome = Literal["new", "fails", "done"]


@dataclass(frozen=True, slots=True)
class Case:
    """One step: a tactic from a state that some tactics lead to, and what comes of it."""

    kind: str
    statement: str
    before: tuple[str, ...]
    tactic: str
    outcome: Outcome

    @property
    def theorem(self) -> Theorem:
        """The theorem that the step belongs to."""
        return Theorem(self.statement.split()[1], self.statement)

    def reach(self, engine: Engine) -> ProofState:
        """The state that the tactic is tried on."""
        state = engine.start(self.theorem)
        for tactic in self.before:
            result = engine.step(state, tactic)
            assert result.state is not None, (self.kind, tactic, result.error)
            state = result.state
        return state

    def check(self, ok: bool, finished: bool) -> None:
        """Stop the benchmark when the step does not do what it is there for."""
        assert (ok, finished) == (self.outcome != "fails", self.outcome == "done"), self

    def file(self) -> str:
        """A Lean file that checks this one step, for a process that starts afresh."""
        lines = [*self.before, self.tactic]
        return f"{self.statement} := by\n" + "".join(f"  {line}\n" for line in lines)


_AND = "theorem and_flip (p q r : Prop) (h : p ∧ q) : r → q ∧ p"
_OR = "theorem or_flip (p q : Prop) (h : p ∨ q) : q ∨ p"
_EQ = "theorem chain (α : Type) (f : α → α) (a b c : α) (h : a = b) (k : b = c) : f a = f c"
_NAT = "theorem plus (n m : Nat) (h : n = m) : 0 + n = m"
_LIST = "theorem appended (α : Type) (xs ys : List α) : (xs ++ ys).length = (ys ++ xs).length"

MIX: tuple[Case, ...] = (
    Case("intro", _AND, (), "intro hr", "new"),
    Case("exact", _AND, ("intro hr", "constructor"), "exact h.right", "new"),
    Case("exact, fails", _AND, ("intro hr",), "exact h", "fails"),
    Case("exact, closes", _AND, ("intro hr",), "exact ⟨h.right, h.left⟩", "done"),
    Case("apply", _OR, (), "apply Or.symm", "new"),
    Case("constructor", _AND, ("intro hr",), "constructor", "new"),
    Case("cases", _OR, (), "cases h", "new"),
    Case("rcases", _AND, ("intro hr",), "rcases h with ⟨hp, hq⟩", "new"),
    Case("induction", _LIST, (), "induction xs", "new"),
    Case("rw", _EQ, (), "rw [h]", "new"),
    Case("rw, fails", _EQ, (), "rw [← h]", "fails"),
    Case("simp", _NAT, (), "simp only [Nat.zero_add]", "new"),
    Case("simp, closes", _NAT, (), "simp [h]", "done"),
    Case("simp_all", _EQ, ("have := congrArg f k",), "simp_all", "done"),
    Case("have", _AND, ("intro hr",), "have hq : q := h.right", "new"),
    Case("parse error", _AND, ("intro hr",), "exact fun x, h.right", "fails"),
    Case("unknown identifier", _AND, ("intro hr",), "exact h_right_of h", "fails"),
    Case("assumption, fails", _OR, (), "assumption", "fails"),
)
