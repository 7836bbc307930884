"""Tactic texts that are meant to break a Lean process: deep, long, endless, or strange.

Each takes a random source, and most grow to the longest text that an engine takes. None may do
more than fail, or break the limit of its own step.
"""

from __future__ import annotations

from collections.abc import Callable
from random import Random

LONGEST = 8192
"""Code points, the default of ``Limits.tactic_chars``."""

Hostile = Callable[[Random], str]


def _nested(before: str, inside: str, after: str = "") -> Hostile:
    """``before`` and ``after`` around ``inside`` many times: seldom as often as there is room."""

    def text(random: Random) -> str:
        most = (LONGEST - len(inside) - 8) // (len(before) + len(after))
        times = most if random.random() < 0.05 else int(most ** random.random())
        return before * times + inside + after * times

    return text


def _long(before: str, inside: str) -> Hostile:
    """``before`` so often that what Lean does with it takes longer than a step may."""
    return lambda random: before * (random.randint(6000, 8000) // len(before)) + inside


def _wrapped(head: str, hostile: Hostile, tail: str) -> Hostile:
    """Something hostile inside a tactic."""

    def text(random: Random) -> str:
        return (head + hostile(random) + tail)[:LONGEST]

    return text


def _in_lines(line: str) -> Hostile:
    """One line again and again."""
    most = LONGEST // (len(line) + 1)
    return lambda random: "\n".join([line] * int(most ** random.random()))


def _one_of(texts: str) -> Hostile:
    lines = [line.strip().replace("⏎", "\n") for line in texts.strip().splitlines()]
    return lambda random: random.choice(lines)


def _numeral(random: Random) -> str:
    digits = "9" * random.choice((20, 400, 4000, LONGEST - 60))
    return random.choice(
        (
            f"exact absurd {digits} {digits}",
            f"have : {digits} = {digits} := rfl",
            f"have : {digits} = {digits} := by decide",
            f"have : {digits[:400]} ^ {digits[:400]} = 0 := by decide",
            f"have : {digits[:4000]} + 1 = 0 := by omega",
        )
    )


def _unicode(random: Random) -> str:
    """Any characters, with some that Lean knows."""
    known = "αβλΠ∀∃→↦⟨⟩⟦⟧‹›«»·∘×⊢¬∧∨𝒜ℵ₀✝\u200b\u202e\u0301\ufeff🧮\u2028\u00a0"
    length = random.choice((3, 40, 400, 4000))
    return "".join(
        random.choice(known)
        if random.random() < 0.5
        else chr(random.choice((0x20, 0x2200, 0x1F600, 0x4E00, 0x5D0)) + random.randrange(90))
        for _ in range(length)
    )


def _soup(random: Random) -> str:
    """Words of tactics in no order."""
    words = (
        "intro exact h ⟨ ⟩ ( ) by · ; <;> constructor fun => skip simp [ ] first | case have : := "
        "conv rw at * calc _ = let match with if then else show from ?_ .. @ $ # ` ' \" -- /- -/ "
        "cases rcases induction using generalizing all_goals any_goals repeat try \n \n\x20\x20"
    ).split(" ")
    return " ".join(random.choices(words, k=random.randint(2, 60)))


def _unbalanced(random: Random) -> str:
    return "".join(random.choices("()[]{}⟨⟩«»", k=random.choice((1, 5, 50, 8000))))


_LOOPS = """
    simp [Nat.add_comm, Nat.add_assoc, Nat.mul_comm]
    have w : ∀ a b : Nat, a = b → a + 0 = b + 0 + 0 := by simp [← Nat.add_zero]
    have w : ∀ a : Nat, a = a + 0 := fun a => rfl⏎simp only [← w]
    have w : ∀ a b c : Nat, a + b + c = c + b + a := by simp_arith
    rw [show (0 : Nat) = 0 + 0 from rfl, show (0 : Nat) = 0 + 0 from rfl]
    have w : ∀ a : Nat, a = a + 0 := fun a => rfl⏎repeat rw [w]
    have w : ∀ a b : Nat, a + b = b + a := Nat.add_comm⏎iterate 500 rw [w]
    simp_all [Nat.add_comm]
    repeat (first | constructor | intro _ | exact?)
    repeat' constructor
    solve_by_elim (maxDepth := 100)
"""
_HEAVY = """
    have : ∀ x : Fin 300, ∀ y : Fin 300, x + y = y + x := by decide
    have : ∀ a b c d e f g h : Bool, (a && b && c && d) = (e || f || g || h) := by decide
    have : 2 ^ 10000000 = 2 ^ 10000000 + 0 := by decide
    have : 2 ^ 4000000000 = 0 := by decide +kernel
    have : 1 <<< 4000000000 = 0 := by decide +kernel
    have : (List.replicate 100000 0).length = 100000 := rfl
    have : (List.range 3000).foldl (· + ·) 0 = 1 := by decide
    have : Nat.rec (motive := fun _ => Nat) 0 (fun _ n => n + n + 1) 100 = 0 := rfl
    have : Nat.rec (motive := fun _ => Nat) 0 (fun n _ => n) 1000000 = 5 := by decide
    exact (fun x => x x) (fun x => x x)
    exact let f := fun x => (x, x); f (f (f (f (f (f (f (f (f (f (f (f (f (f (f (f 0)))))))))))))))
    have f := fun (x : Nat) => (x, x)⏎have := (f, f, f, f)⏎repeat cases this
    have : ∃ n : Nat, n * n = 123456789 := ⟨_, rfl⟩
    have : Type 100 = Type 101 := rfl
    exact?
    rfl
    decide
"""
_MACROS = """
    macro "x" : tactic => `(tactic| skip)
    syntax "x" : tactic
    exact `(tactic| skip)
    notation "⊢⊢" => Nat
    local macro_rules | `(tactic| skip) => `(tactic| sorry)
    open Lean in exact foo
    set_option maxRecDepth 1000000 in simp
    set_option maxRecDepth 100000000 in exact h
    set_option pp.all true in skip
    set_option maxHeartbeats 0 in repeat skip
    run_tac skip
    by_elab skip
    exact %s %d %n
    exact s!"{1}{2}{3}"
    exact $x
    #eval 1
    end
    elab "x" : tactic => pure ()
"""
_ENDLESS = """
    repeat skip
    repeat (have := trivial)
    repeat (exfalso)
    repeat any_goals skip
    iterate 100000000 skip
"""
SORRY = [
    "sorry", "exact sorry", "admit", "exact (sorry)", "all_goals sorry", "exact sorryAx _",
    "exact sorryAx _ true", "stop\nfoo", "have x : True := sorry\nexact x", "repeat sorry",
    "exact «sorryAx» _ true", "exact by sorry", "exact by\n  sorry", "exact /- x -/sorry", "apply?",
    "exact Lean.sorryAx _", "exact @sorryAx _ true", "first | sorry | skip", "conv => sorry",
    "case _ => sorry", "any_goals (skip; sorry)", "exact (by exact sorry : _)", "simp [sorry]",
    "rw [sorry]", "refine ⟨sorry, ?_⟩", 'exact s!"{sorry}"', "exact id sorry", "try sorry",
    "show _ from sorry", "let x := sorry; exact x", "exact fun _ => sorry", "next => sorry",
    "any_goals sorry", "first | decide | sorry", "first | sorry", "focus sorry", "iterate 3 sorry",
    "(sorry)", "{ sorry }", "· sorry", "show_term sorry", "exact (by sorry)",
    "exact (fun x => x) sorry", "exact let x := sorry; x", "exact if true then sorry else sorry",
    "exact match 1 with | _ => sorry", "exact show _ from sorry", "exact (sorry : _)",
    "exact ((sorry))",
]  # fmt: skip
"""`sorry` in every dress: none may be taken."""

HOSTILE: dict[str, Hostile] = {
    "numerals": _numeral,
    "round brackets": _wrapped("exact ", _nested("(", "0", ")"), ""),
    "tuples": _wrapped("exact ", _nested("⟨", "0", "⟩"), ""),
    "tactic brackets": _nested("(", "skip", ")"),
    "dots": _nested("· ", "skip"),
    "applications": _wrapped("exact ", _nested("id (", "0", ")"), ""),
    "arrows": _wrapped("have : ", _nested("True → ", "True"), " := by simp"),
    "quantifiers": _wrapped("have : ", _nested("∀ x : Nat, ", "x = x"), " := by intros; rfl"),
    "sums": _wrapped("have : ", _nested("1 + ", "1"), " = 0 := by simp"),
    "products of sums": _wrapped("have : ", _nested("(1 + ", "1", ") * 2"), " = 0 := by decide"),
    "successors": _wrapped("have : ", _nested("Nat.succ (", "0", ")"), " = 0 := by simp"),
    "lists": _wrapped("have := ", _nested("[", "0", "]"), ""),
    "cons": _wrapped("have := ", _nested("0 :: ", "[]"), ""),
    "projections": _wrapped("exact h", _nested(".1", ""), ""),
    "lets": _wrapped("exact ", _nested("let x := 0; ", "x"), ""),
    "ifs": _wrapped("have := ", _nested("if 0 = 0 then 0 else ", "1"), ""),
    "nested by": _wrapped("exact ", _nested("by exact (", "0", ")"), ""),
    "nested have": _nested("have : True := by ", "trivial"),
    "all_goals": _nested("all_goals ", "skip"),
    "any_goals": _nested("any_goals ", "skip"),
    "first": _nested("first | ", "skip"),
    "first with brackets": _nested("first | fail | (", "skip", ")"),
    "try": _nested("try ", "fail"),
    "repeat of repeat": _nested("repeat ", "fail"),
    "case": _nested("case _ => ", "skip"),
    "next": _nested("next => ", "skip"),
    "conv": _nested("conv => ", "skip"),
    "conv in conv": _wrapped("conv => ", _nested("(", "skip", ")"), ""),
    "seq focus": _nested("skip <;> ", "skip"),
    "haves": _in_lines("have := trivial"),
    "skips": _in_lines("skip"),
    "refines": _in_lines("refine ?_"),
    "identifier": lambda random: "exact " + "a" * random.choice((100, 2000, LONGEST - 10)),
    "names to intro": _wrapped("intro ", _nested("x ", "y"), ""),
    "patterns": _wrapped("rcases h with ", _nested("⟨a, ", "b", "⟩"), ""),
    "alternatives": _wrapped("rcases h with ", _nested("a | ", "b"), ""),
    "comments": _nested("/- ", "", " -/"),
    "unicode": _unicode,
    "soup": _soup,
    "unbalanced": _unbalanced,
    "loops": _one_of(_LOOPS),
    "heavy": _one_of(_HEAVY),
    "macros": _one_of(_MACROS),
}

KILLERS: dict[str, Hostile] = {
    "endless": _one_of(_ENDLESS),
    "functions": _wrapped("exact ", _long("fun x => ", "x"), ""),
    "nots": _wrapped("have : ", _long("¬", "True"), " := by simp"),
    "by_cases": lambda random: "by_cases True\n" * 500,
    "dotted identifier": _wrapped("exact ", _long("a.", "b"), ""),
    "binders": _wrapped("exact fun ", _long("x ", "y"), " => 0"),
}
"""Texts that nothing but a step's limit ends, some of them only with the process."""

FIXED = [
    "stop", "refine ?_", "refine ?x", "exact ?_", "exact _", "exact?", "rw?", "native_decide",
    "decide +native", "decide +kernel", "decide!", "norm_decide",
    "set_option debug.skipKernelTC true in decide +kernel",
    "set_option «debug».skipKernelTC true in decide +kernel",
    "set_option debug.byAsSorry true in exact by skip", "set_option autoImplicit true in simp",
    "set_option maxHeartbeats 0 in repeat skip", "set_option maxRecDepth 1000000000 in simp",
    "open Classical in exact choice ⟨sorry⟩", "run_tac pure ()", "exact by_elab pure default",
    "exact unsafe lcProof", "exact lcProof", "exact unsafeCast ()", "exact (unsafe unsafeCast ())",
    "exact lcUnreachable", "exact lcAny", "exact default", "exact inferInstance",
    "exact (inferInstance : Nonempty False).elim id", "let rec x : 1 = 2 := x\nexact x",
    "have : False := this\nexact this.elim", "have h : False := by sorry\nexact h.elim",
    "have h : False := by admit", "have h : False := by\n  have := h\n  contradiction",
    "suffices h : False from h.elim\nexact h", "show True; trivial", "change True; trivial",
    "exact (trivial : True)", "exact trivial", "exact id", "exfalso", "exfalso; assumption",
    "contradiction", "rfl", "exact rfl", "exact (rfl : (1 : Nat) = 2)", "decide", "simp",
    "simp_all", "omega", "simp [*]", "simp (config := {decide := true})",
    "simp only [Nat.add_comm] at *", "exact h", "exact claim", "exact this", "exact own",
    "exact Nat.one_ne_zero rfl", "intro", "intro h", "intros", "skip", "done", "trivial",
    "assumption", "constructor", "cases h", "induction n", "conv => rfl", "exact ‹_›", "exact ·",
    "calc (1 : Nat) = 1 := rfl\n  _ = 2 := sorry", "calc 1 = 2 := by decide",
    "theorem x : True := trivial", "exact rfl\ntheorem x : 1 = 2 := rfl",
    "exact rfl\n\naxiom x : False", "rfl\nend Some", "rfl\n#exit", "rfl\n#print axioms x", "rfl)",
    "(rfl", "rfl /-", "rfl -/", "/- /- -/ rfl", '"', 'rfl "', "rfl --", "rfl «", "rfl '", "rfl ⟩",
    "⟨", "]", "}", "by", "by by", "by rfl", ":= rfl", "| rfl", "where x := 1", "termination_by 1",
    "decreasing_by sorry", "@[simp] def x := 1", "deriving instance X for Y",
    'macro "x" : tactic => `(tactic| sorry)', 'local macro "x" : tactic => `(tactic| sorry)',
    "open Lean Elab in run_tac (do return ())", "#eval 1", "eval_expr", "unseal Nat.add in rfl",
    "with_unfolding_all rfl", "with_reducible rfl", "unfold claim", "delta claim", "dsimp only",
    "exact (Eq.mpr rfl rfl)", "exact cast rfl rfl", "exact Eq.rec rfl rfl", "nomatch 1", "nofun",
    "exact nofun", "exact fun.", "injection h", "subst h", "subst_vars", "rename_i x", "clear *-",
    "clear claim", "revert claim", "generalize 1 = x", "generalize h : (1 : Nat) = x at *",
    "exact Nat.rec (motive := fun _ => 1 = 2) sorry sorry 0", "apply Eq.symm", "apply claim",
    "exact Quot.sound", "exact propext ⟨id, id⟩", "exact Classical.choice _",
    "exact Lean.ofReduceBool _ _ rfl", "exact Lean.reduceBool true", "exact eagerReduce rfl",
    "repeat skip", "repeat (first | skip | rfl)", "iterate 1000000 skip", "exact 9 ^ 9 ^ 9 ^ 9 = 1",
    "exact (by decide : 10 ^ 10 ^ 10 = 1)", "decide +revert", "simp [Nat.add_comm, Nat.add_comm]",
    "", " ", "\n", "\t", "\r\n", "\x00", "\x1b[2J", "\u202e", "\u200b", "\ufeff", "\ud800", "é",
    "∀", "λ", "rfl\u200b", "rfl\xa0", "ｓｏｒｒｙ", "sοrry", "sörry", "soⲅⲅy", "exact «»",
    "exact «a\nb»", '__qedgym_step "x"', "qedgym_tactic", "exact Qedgym.Server.main",
]  # fmt: skip
"""What may not pass, in every dress but `sorry`'s; some of it is honest and no proof."""

LENGTHY = [
    "1 + " * 500 + "1", "(" * 200 + ")" * 200, "exact " + "(" * 300 + "rfl" + ")" * 300,
    "skip\n" * 300, "· " * 100 + "skip", "have h := 1\n" * 200, "exact " + "Nat.succ (" * 100,
]  # fmt: skip

EVERY = [*SORRY, *FIXED, *LENGTHY]
"""Each is sent as it is, and mixed into others."""
