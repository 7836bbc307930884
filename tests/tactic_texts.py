"""Texts that a policy might send: by a grammar, by mutation of valid proofs, plain hostile."""

from __future__ import annotations

from random import Random

from hypothesis import strategies as st

from .hostile_texts import EVERY, HOSTILE, SORRY

TERMS = [
    "h", "h.1", "h.2", "hp", "n", "0", "1", "rfl", "trivial", "id", "_", "?_", "⟨h.2, h.1⟩", "this",
    "(by simp)", "(by decide)", "fun x => x", "fun _ => h", "And.intro h.2 h.1", "Nat.add_comm n 0",
    "Nat.le_refl _", "Or.inl h", "propext", "Classical.em p", "absurd rfl", "sorry", "∀ x, x = x",
    "h ▸ rfl", "nofun", "(1 : Nat)", "[1, 2]", "\"a\"", "'a'", "@id", "@rfl Nat 1", "n + 0",
]  # fmt: skip
HEADS = [
    "exact {}", "apply {}", "refine {}", "have h' := {}", "have : {} := by simp", "rw [{}]",
    "rw [← {}] at h", "simp [{}]", "simp only [{}] at *", "cases {}", "obtain ⟨a, b⟩ := {}",
    "rcases {} with a | b", "induction {}", "show {}", "exists {}", "specialize {}", "intro {}",
    "exact ({})", "calc {} = 1 := rfl", "suffices {} from this", "by_cases hq : {}", "let y := {}",
    "generalize {} = z", "constructor", "left", "right", "simp_all", "decide", "omega",
    "assumption", "contradiction", "exfalso", "intros", "rfl", "split", "symm", "funext x", "ext x",
    "congr", "trivial", "nofun", "ac_rfl", "subst_vars", "unfold {}", "change {} = _",
]  # fmt: skip
VALID = [
    "exact ⟨h.2, h.1⟩", "constructor\n· exact h.2\n· exact h.1", "obtain ⟨a, b⟩ := h\nexact ⟨b, a⟩",
    "cases h with\n| intro a b => exact ⟨b, a⟩", "simp_all", "have hq := h.2\nexact ⟨hq, h.1⟩",
    "induction n with\n| zero => rfl\n| succ n ih => simp", "simp [h]", "exact And.comm.1 h",
    "refine ⟨?_, ?_⟩ <;> first | exact h.1 | exact h.2", "rw [Nat.add_comm]",
    "calc n + 0 = 0 + n := Nat.add_comm _ _\n  _ = n := Nat.zero_add n",
]  # fmt: skip

JOINTS = ["\n", " <;> ", "; ", " | ", " ", "\n\n"]
PIECES = ["(", ")", "⟨", "⟩", "\n", "  ", "--", "/-", "-/"]

_COSTLY = ("loops", "heavy", "numerals", "sums", "products of sums", "repeat of repeat", "dots",
           "try", "first with brackets")  # fmt: skip
CHEAP = [name for name in HOSTILE if name not in _COSTLY]
"""Those that seldom take all the time of a step."""

ATOMS = st.sampled_from(EVERY) | st.builds(
    str.format, st.sampled_from(HEADS), st.sampled_from(TERMS)
)


def _combined(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    def indented(text: str) -> str:
        return "  " + text.replace("\n", "\n  ")

    return (
        st.tuples(inner, st.sampled_from(JOINTS), inner).map("".join)
        | inner.map("({})".format)
        | inner.map("· {}".format)
        | inner.map("try {}".format)
        | inner.map("first | {} | skip".format)
        | inner.map("all_goals {}".format)
        | inner.map(lambda t: "have h'' : p := by\n" + indented(t))
        | inner.map(lambda t: "exact by\n" + indented(t))
        | inner.map(lambda t: "case intro =>\n" + indented(t))
    )


GRAMMAR = st.recursive(ATOMS, _combined, max_leaves=6)


@st.composite
def mutations(draw: st.DrawFn) -> str:
    """A valid proof, or a hostile text, with a few pieces taken out, doubled, swapped or put in."""
    text = draw(st.sampled_from(VALID) | st.sampled_from(EVERY).filter(lambda t: len(t) < 200))
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text)))
        end = draw(st.integers(start, min(len(text), start + 12)))
        new = draw(
            st.just("")
            | st.just(text[start:end] * 2)
            | st.just(text[start:end][::-1])
            | st.sampled_from([*SORRY, *TERMS, *PIECES])
            | st.text(max_size=3)
        )
        text = text[:start] + new + text[end:]
    return text


def _grown(random: Random) -> str:
    return HOSTILE[random.choice(CHEAP)](random)


# Seldom: one of these takes as long as ten others.
GROWN = st.randoms(use_true_random=False).map(_grown)
TEXTS = st.one_of(*[GRAMMAR, mutations()] * 6, st.text(max_size=40), GROWN)
