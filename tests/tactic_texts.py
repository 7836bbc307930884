"""Texts that a policy might send: by a grammar, by mutation of valid proofs, plain hostile."""

from __future__ import annotations

from hypothesis import strategies as st

# What may not pass, in every dress that came to mind. Sent as they are, and mixed into others.
HOSTILE = [
    "sorry", "admit", "stop", "exact sorry", "exact (sorry)", "exact sorryAx _",
    "exact @sorryAx _ true",
    "exact «sorryAx» _ true", "refine ?_", "refine ?x", "exact ?_", "exact _", "apply?", "exact?",
    "rw?", "native_decide", "decide +native", "decide +kernel", "decide!", "norm_decide",
    "set_option debug.skipKernelTC true in decide +kernel",
    "set_option «debug».skipKernelTC true in decide +kernel",
    "set_option debug.byAsSorry true in exact by skip",
    "set_option autoImplicit true in simp", "set_option maxHeartbeats 0 in repeat skip",
    "set_option maxRecDepth 1000000000 in simp", "open Classical in exact choice ⟨sorry⟩",
    "run_tac pure ()", "exact by_elab pure default", "exact unsafe lcProof", "exact lcProof",
    "exact unsafeCast ()", "exact (unsafe unsafeCast ())", "exact lcUnreachable", "exact lcAny",
    "exact default", "exact inferInstance", "exact (inferInstance : Nonempty False).elim id",
    "let rec x : 1 = 2 := x\nexact x", "have : False := this\nexact this.elim",
    "have h : False := by sorry\nexact h.elim", "have h : False := by admit",
    "have h : False := by\n  have := h\n  contradiction", "suffices h : False from h.elim\nexact h",
    "show True; trivial", "change True; trivial", "exact (trivial : True)", "exact trivial",
    "exact id", "exfalso", "exfalso; assumption", "contradiction", "rfl", "exact rfl",
    "exact (rfl : (1 : Nat) = 2)", "decide", "simp", "simp_all", "omega", "simp [*]",
    "simp (config := {decide := true})", "simp only [Nat.add_comm] at *", "exact h", "exact claim",
    "exact this", "exact own", "exact Nat.one_ne_zero rfl", "intro", "intro h", "intros",
    "skip", "done", "trivial", "assumption", "constructor", "cases h", "induction n",
    "case _ => sorry", "next => sorry", "all_goals sorry", "any_goals sorry", "try sorry",
    "first | decide | sorry", "first | sorry", "focus sorry", "iterate 3 sorry", "repeat sorry",
    "(sorry)", "{ sorry }", "· sorry", "show_term sorry", "conv => sorry", "conv => rfl",
    "exact (by sorry)", "exact by\n  sorry", "exact fun _ => sorry", "exact (fun x => x) sorry",
    "exact let x := sorry; x", "exact if true then sorry else sorry",
    "exact match 1 with | _ => sorry",
    "exact show _ from sorry", "exact (sorry : _)", "exact ((sorry))", "exact ‹_›", "exact ·",
    "calc (1 : Nat) = 1 := rfl\n  _ = 2 := sorry", "calc 1 = 2 := by decide",
    "theorem x : True := trivial", "exact rfl\ntheorem x : 1 = 2 := rfl",
    "exact rfl\n\naxiom x : False", "rfl\nend Some", "rfl\n#exit", "rfl\n#print axioms x",
    "rfl)", "(rfl", "rfl /-", "rfl -/", "/- /- -/ rfl", '"', "rfl \"", "rfl --", "rfl «", "rfl '",
    "rfl ⟩", "⟨", "]", "}", "by", "by by", "by rfl", ":= rfl", "| rfl", "where x := 1",
    "termination_by 1", "decreasing_by sorry", "@[simp] def x := 1", "deriving instance X for Y",
    "macro \"x\" : tactic => `(tactic| sorry)", "local macro \"x\" : tactic => `(tactic| sorry)",
    "open Lean Elab in run_tac (do return ())", "#eval 1", "eval_expr", "unseal Nat.add in rfl",
    "with_unfolding_all rfl", "with_reducible rfl", "unfold claim", "delta claim", "dsimp only",
    "exact (Eq.mpr rfl rfl)", "exact cast rfl rfl", "exact Eq.rec rfl rfl", "nomatch 1", "nofun",
    "exact nofun", "exact fun.", "injection h", "subst h", "subst_vars", "rename_i x", "clear *-",
    "clear claim", "revert claim", "generalize 1 = x", "generalize h : (1 : Nat) = x at *",
    "exact Nat.rec (motive := fun _ => 1 = 2) sorry sorry 0", "apply Eq.symm", "apply claim",
    "exact Quot.sound", "exact propext ⟨id, id⟩", "exact Classical.choice _",
    "exact Lean.ofReduceBool _ _ rfl", "exact Lean.reduceBool true", "exact eagerReduce rfl",
    "1 + " * 500 + "1", "(" * 200 + ")" * 200, "exact " + "(" * 300 + "rfl" + ")" * 300,
    "skip\n" * 300, "· " * 100 + "skip", "have h := 1\n" * 200, "exact " + "Nat.succ (" * 100,
    "repeat skip", "repeat (first | skip | rfl)", "iterate 1000000 skip", "exact 9 ^ 9 ^ 9 ^ 9 = 1",
    "exact (by decide : 10 ^ 10 ^ 10 = 1)", "decide +revert", "simp [Nat.add_comm, Nat.add_comm]",
    "", " ", "\n", "\t", "\r\n", "\0", "\x1b[2J", "\u202e", "\u200b", "\ufeff", "\ud800",
    "é", "∀", "λ",
    "rfl\u200b", "rfl\u00a0", "ｓｏｒｒｙ", "sοrry", "s\u006f\u0308rry", "soⲅⲅy", "exact «»",
    "exact «a\nb»", "__qedgym_step \"x\"", "qedgym_tactic", "exact Qedgym.Server.main",
]  # fmt: skip

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

ATOMS = st.sampled_from(HOSTILE) | st.builds(
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
    text = draw(st.sampled_from(VALID) | st.sampled_from(HOSTILE).filter(lambda t: len(t) < 200))
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text)))
        end = draw(st.integers(start, min(len(text), start + 12)))
        new = draw(
            st.just("")
            | st.just(text[start:end] * 2)
            | st.just(text[start:end][::-1])
            | st.sampled_from([*HOSTILE[:40], *TERMS, *PIECES])
            | st.text(max_size=3)
        )
        text = text[:start] + new + text[end:]
    return text


TEXTS = GRAMMAR | mutations() | st.text(max_size=40)
