"""Mutation: patterns of lemmas, sources as texts, every operator on real Lean, the job."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from qedgym.data_synth.forms import Known
from qedgym.data_synth.lemma_patterns import Hit, Lemmas, hits, taken_apart
from qedgym.data_synth.mutate import Made, MutateSettings, Mutations, mutate
from qedgym.data_synth.mutate_check import passed
from qedgym.data_synth.mutate_job import MutateJob, MutateJobSettings
from qedgym.data_synth.mutate_library import CoreLemmas, FileLemmas
from qedgym.data_synth.mutate_operators import OPERATORS
from qedgym.data_synth.mutate_source import bracketed, equation, put, source_of, tidy_proof
from qedgym.data_synth.run import run_job
from qedgym.data_synth.theorem_sources import parts_of
from qedgym.env.engine import Limits
from qedgym.env.expr import parse_name
from qedgym.env.library import library
from qedgym.env.state_engine import StateEngine
from qedgym.env.theorem import Theorem
from qedgym.env.theorem_files import parse_theorems
from qedgym.env.toolchain import Toolchain
from qedgym.env.verify import Checker

from .mutate_file import TEXT

SETTINGS = MutateSettings(lemmas=12, most=40, least=8)


@pytest.fixture(scope="module")
def core(toolchain: Toolchain) -> CoreLemmas:
    return CoreLemmas(toolchain)


@pytest.fixture(scope="module")
def file(core: CoreLemmas, toolchain: Toolchain) -> FileLemmas:
    return FileLemmas(core, TEXT, toolchain)


@pytest.fixture(scope="module")
def made(file: FileLemmas, toolchain: Toolchain) -> Iterator[dict[str, Mutations]]:
    """What is made of each theorem of the file."""
    found = {}
    with StateEngine(toolchain, Limits(heartbeats=10_000)) as engine:
        for theorem in parse_theorems(TEXT, toolchain):
            name = parse_name(theorem.name)
            said = taken_apart(file.module[name].type)
            found[theorem.name.removeprefix("Small.")] = mutate(
                engine, theorem, said, file.before(name), Known(), SETTINGS, "small"
            )
    yield found


# ---- texts


def test_sources_that_cannot_be_taken_apart_say_why() -> None:
    def why(statement: str, proof: str | None) -> object:
        return source_of(Theorem("t", statement, "", proof))

    assert why("theorem t : True", None) == "it has no proof"
    assert why("theorem t : (n : Nat) → n = n", "| _ => rfl") == "its proof is by recursion"
    assert why("example : True", "trivial") == "it has no name"


def test_texts() -> None:
    assert tidy_proof("by cases h with\n   | a => x") == "cases h with\n| a => x"
    assert put("n + f n.succ m", "n", "a + 1") == "(a + 1) + f (a + 1).succ m"
    assert equation("∃ x, x = 1") is None
    assert bracketed("(a) = (b)") == "((a) = (b))"


# ---- lemmas that fit


def test_the_tree_finds_lemmas_by_symbols_and_types(core: CoreLemmas, file: FileLemmas) -> None:
    def fitting(name: str, *, wanted: bool = False) -> set[tuple[str, str]]:
        conclusion = taken_apart(file.module[parse_name(f"Small.{name}")].type).conclusion
        return {(h.use.lemma, h.use.way) for h in found(conclusion, wanted)}

    def found(conclusion: object, wanted: bool) -> list[Hit]:
        own = Lemmas(file.terms)
        own.add("Small.Even.step", file.module[parse_name("Small.Even.step")].type)
        return hits(conclusion, [own, core.lemmas], file.terms, wanted=wanted)  # type: ignore[arg-type]

    assert ("Nat.mul_comm", "rw") in fitting("twice_eq")
    assert ("Nat.two_mul", "rw") in fitting("twice_eq")
    assert ("Int.mul_comm", "rw") not in fitting("twice_eq")
    assert ("Small.Even.step", "forward") in fitting("Even.add")
    assert ("Nat.add_comm", "rw") in fitting("Even.add")
    assert not any("List.append" in name for name, _ in fitting("twice_eq"))


def test_lemmas_are_those_before_the_theorem(file: FileLemmas) -> None:
    def names(theorem: str) -> list[str]:
        return file.before(parse_name(f"Small.{theorem}")).lemmas[0].names

    assert "Small.twice_eq" in names("Even.add") and "Small.even_iff" not in names("Even.add")
    assert "Small.twice_eq" not in names("twice_eq")
    assert "Small.even_iff" in names("mapped")


# ---- operators

EXPECTED = {
    "rw": ("mapped", "f a = f (b + b)"),
    "rw-back": ("Even.add", "Even (max (m + n) n)"),
    "rw-once": ("mapped", "0 + f a = f (b + b)"),
    "rw-back-once": ("mapped", "f a + 0 = f (max (b + b) b)"),
    "rw-hypothesis": ("mapped", "(h : a ≤ twice b ∧ twice b ≤ a) : f a + 0 = f (b + b)"),
    "rw-with-hypothesis": ("mapped", "f (twice b) + 0 = f (b + b)"),
    "unfold": ("two_facts", "n + n < 20 ∧ Even (n + n)"),
    "unfold-hypothesis": ("two_facts", "(h : n < 10) : twice n < 20 ∧ Even (twice n)"),
    "apply": ("Even.add", "Even (m + n + 2)"),
    "apply-hypothesis": ("mapped", "(h : a.beq (twice b) = true) : f a + 0 = f (b + b)"),
    "generalise": ("long_enough", "(x : Nat) : (List.replicate x (g n)).length = x"),
    "exists": ("Even.add", "∃ x : Nat, Even x"),
    "specialise": ("twice_eq", "_N (n : Nat) : twice (n + 1) = 2 * (n + 1)"),
    "drop": ("two_facts", "(n : Nat) (h : Small n) : twice n < 20 ∧ Even (twice n)"),
    "swap": ("twice_eq", "2 * n = twice n"),
    "swap-hypothesis": ("mapped", "(h : twice b = a) : f a + 0 = f (b + b)"),
    "iff-split": ("even_iff", "(h : ∃ k, n = twice k) : Even n"),
    "and-split": ("two_facts", "(h : Small n) : twice n < 20"),
    "contrapose": ("Even.add", "(hn : Even n) (h : ¬(Even (m + n))) : ¬(Even m)"),
    "congruence": ("twice_eq", "Small.twice (twice n) = Small.twice (2 * n)"),
}  # fmt: skip


@pytest.mark.parametrize("operator", EXPECTED)
def test_operator(made: dict[str, Mutations], operator: str) -> None:
    source, expected = EXPECTED[operator]
    own = [one for one in made[source].made if one.operator == operator and not one.through]
    said = [without_number(one) for one in own]
    assert any(text.endswith(expected) for text in said), "\n".join(said)
    assert operator in OPERATORS


def without_number(one: Made) -> str:
    head, _, rest = one.theorem.statement.partition(" ")[2].partition(" ")
    return f"theorem {head.rpartition('_')[0]}_N {rest}"


def test_conditions_of_lemmas_become_hypotheses(made: dict[str, Mutations]) -> None:
    new = [o for m in made.values() for o in m.made if "(cond : " in o.theorem.statement]
    assert all("all_goals assumption" in str(one.theorem.proof) for one in new)


def test_what_a_source_says_is_not_made_again(made: dict[str, Mutations]) -> None:
    for name, done in made.items():
        forms = [one.form for one in done.made]
        assert len(set(forms)) == len(forms), name
        assert all(count > 0 for count in done.counts.values())
        kept = sum(n for key, n in done.counts.items() if key.endswith(("/kept", "/trivial")))
        assert kept == len(done.made)


def test_every_mutant_passes_the_trusted_check(
    made: dict[str, Mutations], toolchain: Toolchain
) -> None:
    theorems = [one.theorem for done in made.values() for one in done.made]
    false = Theorem("Small.wrong", "theorem wrong : (1 : Nat) = 2", theorems[0].prefix, "rfl")
    with Checker(toolchain) as checker:
        assert all(passed(checker, theorems))
        assert passed(checker, [theorems[0], false]) == [True, False]


def test_few_are_made_where_few_are_wanted(file: FileLemmas, toolchain: Toolchain) -> None:
    """What is verified together goes by what is missing: at most as many again come with it."""
    theorem = next(t for t in parse_theorems(TEXT, toolchain) if t.name == "Small.twice_eq")
    said = taken_apart(file.module[parse_name(theorem.name)].type)
    before = file.before(parse_name(theorem.name))
    found = {}
    with StateEngine(toolchain, Limits(heartbeats=10_000)) as engine:
        for most in (2, 40):
            settings = MutateSettings(lemmas=12, most=most, least=1)
            found[most] = mutate(engine, theorem, said, before, Known(), settings, "small").found
    assert 2 <= found[2] <= 4 < found[40]


def test_random_theorems_of_the_library(core: CoreLemmas, toolchain: Toolchain) -> None:
    """Whatever the source: what is made passes the trusted check, and there is some of it."""
    some = [one for one in library() if one.file == "Logic/Propositional.lean"][::9]
    text = Path(str(some[0].theorem.file)).read_text(encoding="utf-8")
    file = FileLemmas(core, text, toolchain)
    mutants = []
    with StateEngine(toolchain, Limits(heartbeats=10_000)) as engine:
        for one in some:
            name = parse_name(one.name)
            said = taken_apart(file.module[name].type)
            settings = MutateSettings(lemmas=8, most=12, least=4)
            done = mutate(engine, one.theorem, said, file.before(name), Known(), settings)
            mutants += [made.theorem for made in done.made]
    assert len(mutants) >= 4 * len(some)
    with Checker(toolchain) as checker:
        assert all(passed(checker, mutants))


# ---- the job


def test_job(toolchain: Toolchain, tmp_path: Path) -> None:
    path = tmp_path / "Small.lean"
    path.write_text(TEXT.partition("theorem two_facts")[0], encoding="utf-8")
    settings = MutateJobSettings((str(path),), (), toolchain.version, lemmas=4, most=5)
    job = MutateJob(parts_of([str(path)]), settings, toolchain)
    done = run_job(job, tmp_path / "out", workers=0)
    assert done.complete and not done.lost and done.records >= 9
    import datasets

    loaded = datasets.load_dataset(str(tmp_path / "out"), split="train")
    assert len(loaded) == done.records
    first = loaded[0]
    assert first["pipeline"] == "mutate" and first["status"] == "proved" and first["checked"]
    assert first["source_theorem"].startswith("Small.")
    assert len(set(loaded["canonical"])) == len(loaded)
    kept = sum(n for key, n in done.counts.items() if key.endswith(("/kept", "/trivial")))
    assert kept == done.records + done.duplicates
    card = (tmp_path / "out" / "README.md").read_text(encoding="utf-8")
    assert "| operator | tried | kept |" in card
