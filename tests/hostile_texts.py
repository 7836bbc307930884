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
    "exact «sorryAx» _ true", "exact by sorry", "exact by\n  sorry", "exact /- x -/sorry",
    "apply?", "exact Lean.sorryAx _", "exact @sorryAx _ true", "first | sorry | skip",
    "conv => sorry", "case _ => sorry", "any_goals (skip; sorry)", "exact (by exact sorry : _)",
    "simp [sorry]", "rw [sorry]", "refine ⟨sorry, ?_⟩", 'exact s!"{sorry}"', "exact id sorry",
    "try sorry", "show _ from sorry", "let x := sorry; exact x", "exact fun _ => sorry",
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
