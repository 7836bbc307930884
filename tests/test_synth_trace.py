"""Traced datasets: records, corpus, the LeanDojo layout, pairs, and that others can read them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from demo_job import MadeJob

from qedgym.cli.main import main
from qedgym.data_synth.headers import Headers, Known
from qedgym.data_synth.leandojo_adapter import goals_of, result_of
from qedgym.data_synth.read import read_records
from qedgym.data_synth.records import made
from qedgym.data_synth.run import run_job
from qedgym.data_synth.splits import Ancestry, library_parts, part_of
from qedgym.data_synth.trace_records import changed, state_text
from qedgym.env.benchmark_files import read_benchmark
from qedgym.env.errors import InputError
from qedgym.env.leandojo_format import CorpusFile, Premise, read_corpus
from qedgym.env.library import library
from qedgym.env.premise_graph import PremiseGraph
from qedgym.env.theorem import Goal, Hypothesis, Position, ProofState, Theorem
from qedgym.env.toolchain import Toolchain
from qedgym.provers.prompts import KINDS, NAMES, template

SUITE = "library/Int"


@pytest.fixture(scope="module")
def traced(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("traced") / "int"
    options = ["--workers", "0", "--limit", "1", "--format", "leandojo"]
    assert main(["synth", "trace", SUITE, "--out", str(out), *options]) == 0
    return out


@pytest.fixture(scope="module")
def records(traced: Path) -> list[dict[str, Any]]:
    return list(read_records(traced))


def test_every_proof_is_there_with_its_tactics(records: list[dict[str, Any]]) -> None:
    theorems = {t.name: t.theorem for t in library()}
    assert len(records) > 20
    for record in records:
        theorem = theorems[record["full_name"]]
        assert record["proof"] == theorem.proof and record["header"] == theorem.prefix
        assert record["is_term"] == (not record["proof"].startswith("by"))
        assert record["licence"] == "Apache-2.0" and record["lean_version"] == "4.35.0"
        assert theorem.file is not None
        lines = Path(theorem.file).read_text().split("\n")
        top = [t for t in record["traced_tactics"] if t["depth"] == 0]
        if not record["is_term"]:
            assert top[-1]["state_after"] == "no goals"
        for tactic in record["traced_tactics"]:
            start, end = tactic["start"], tactic["end"]
            part = lines[start["line"] - 1 : end["line"]]
            part[-1] = part[-1][: end["column"]]
            part[0] = part[0][start["column"] :]
            assert "\n".join(part) == tactic["tactic"]
            assert tactic["annotated_tactic"].replace("<a>", "").replace("</a>", "") == (
                tactic["tactic"]
            )
            for premise in tactic["premises"]:
                assert premise["def_path"].startswith(("Init/", "Library/Int/"))
        assert not any("/" == p["def_path"][0] for p in record["premises"])
        assert not any("._proof_" in p["full_name"] for p in record["premises"])


def test_what_a_theorem_may_use(traced: Path, records: list[dict[str, Any]]) -> None:
    text = (traced / "corpus.jsonl").read_text()
    graph = PremiseGraph(read_corpus(text, "corpus.jsonl"))
    assert str(traced.parent) not in text
    for record in records:
        position = Position(record["start"]["line"], record["start"]["column"] + 1)
        found = [one.premise.full_name for one in graph.accessible(record["file_path"], position)]
        assert len(found) == record["accessible_premises"] > 3000
        assert record["full_name"] not in found and "Nat.add_comm" in found
        written = {p["full_name"] for p in record["premises"] if p["def_pos"] is not None}
        assert written - {record["full_name"]} <= set(found)
    assert "Init/Core.lean" in graph.imported(record["file_path"])


def test_a_premise_that_ends_later_is_not_accessible() -> None:
    def premise(name: str, line: int, end: int) -> Premise:
        return Premise(name, "", Position(line, 1), Position(end, 9), "theorem")

    files = {
        "A.lean": CorpusFile("A.lean", ("B.lean", "Gone.lean"), (premise("a", 1, 2),
                             premise("around", 3, 9), premise("b", 4, 5))),  # fmt: skip
        "B.lean": CorpusFile("B.lean", ("C.lean",), (premise("c", 1, 1),)),
        "C.lean": CorpusFile("C.lean", (), (premise("d", 1, 1),)),
    }
    graph = PremiseGraph(files)
    found = [one.premise.full_name for one in graph.accessible("A.lean", Position(6, 1))]
    assert found == ["b", "a", "c", "d"]
    assert graph.count_accessible("A.lean", Position(6, 1)) == 4
    assert list(graph.accessible("Nowhere.lean", Position(1, 1))) == []
    assert set(graph.graph.edges) == {
        ("A.lean", "B.lean"), ("A.lean", "Gone.lean"), ("B.lean", "C.lean"),
    }  # fmt: skip


def test_the_leandojo_layout_is_read_back(
    traced: Path, records: list[dict[str, Any]], toolchain: Toolchain
) -> None:
    by_name = {record["full_name"]: record for record in records}
    count = 0
    for split in ("random", "novel_premises"):
        parts = library_parts(split)
        for file, part in (("train", "train"), ("val", "validation"), ("test", "test")):
            path = traced / "leandojo" / split / f"{file}.json"
            for raw in json.loads(path.read_text()):
                assert parts[raw["full_name"]] == part
                for tactic in raw["traced_tactics"]:
                    marked, provenances = tactic["annotated_tactic"]
                    assert marked.count("<a>") == len(provenances)
                count += 1
            if json.loads(path.read_text()):
                for theorem in read_benchmark(path, toolchain):
                    record = by_name[theorem.theorem.name]
                    found = [t.tactic for t in theorem.traced_tactics]
                    assert found == [t["tactic"] for t in record["traced_tactics"]]
    assert count == 2 * len(records)


def test_lean_dojos_parser_reads_our_states(records: list[dict[str, Any]]) -> None:
    seen = 0
    for record in records:
        for tactic in record["traced_tactics"]:
            text = tactic["state_before"]
            goals = goals_of(text)
            assert len(goals) == text.count("⊢")
            flat = " ".join(text.split())
            assert " ".join(state_text(goals).split()) == flat
            closed, opened = changed(goals, goals_of(tactic["state_after"]))
            assert (len(closed), len(opened)) == (
                len(tactic["goals_closed"]), len(tactic["goals_opened"]),
            )  # fmt: skip
            seen += 1
    assert seen > 100


def test_lean_dojos_answers_as_ours() -> None:
    from lean_dojo import LeanError, ProofFinished, ProofGivenUp, TacticState

    state = ProofState(Theorem("t", "theorem t (p : Prop) (h : p) : p"), ("skip",), ())
    text = "case left\np : Prop\nh : p\n⊢ p\n\ncase right\n⊢ True"
    after = result_of(state, "constructor", TacticState(text, 3)).state
    assert after is not None and after.tactics == ("skip", "constructor")
    assert after.goals == (
        Goal("p", (Hypothesis("p", "Prop"), Hypothesis("h", "p")), "left"),
        Goal("True", (), "right"),
    )  # fmt: skip
    done = result_of(state, "exact h", ProofFinished(4)).state
    assert done is not None and done.finished
    assert result_of(state, "simp", LeanError("no progress")).error == "no progress"
    assert "sorry" in str(result_of(state, "sorry", ProofGivenUp()).error)
    with pytest.raises(InputError):
        goals_of("h : a ⊢ b ⊢ c")


FILE = """\
def double (n : Nat) : Nat := n + n

theorem double_eq (n : Nat) : double n = 2 * n := by
  unfold double
  omega

theorem given : ∀ n : Nat, n = n
  | 0 => rfl
  | n + 1 => by
    have h := given n
    rfl

theorem open_one : 1 + 1 = 3 := sorry

def early (n : Nat) : { m : Nat // m = n } := ⟨n, by
  have h := given n
  exact h⟩

theorem uses_early (n : Nat) : (early n).1 = n := (early n).2

theorem term_one (p : Prop) (h : p) : p ∧ p := ⟨h, h⟩
"""


def test_a_file_of_ones_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "Mine.lean").write_text(FILE)
    options = ["--workers", "0", "--licence", "MIT", "--format", "leandojo"]
    assert main(["synth", "trace", "Mine.lean", "--out", "out", *options]) == 0
    found = {r["full_name"]: r for r in read_records(tmp_path / "out")}
    assert list(found) == ["double_eq", "given", "uses_early", "term_one"]
    first, given, early, term = found.values()
    assert [d["full_name"] for d in early["declared"]] == ["open_one", "early", "uses_early"]
    assert [t["tactic"] for t in first["traced_tactics"]] == ["unfold double", "omega"]
    assert [t["tactic"] for t in given["traced_tactics"]] == ["have h := given n", "rfl"]
    assert given["traced_tactics"][1]["start"] == {"line": 11, "column": 4}
    assert "double" in {p["full_name"] for p in first["premises"]}
    assert [d["full_name"] for d in first["declared"]] == ["double", "double_eq"]
    assert term["is_term"] and "And.intro" in {p["full_name"] for p in term["premises"]}
    assert first["licence"] == "MIT"
    manifest = json.loads((tmp_path / "out" / "manifest.json").read_text())
    assert manifest["counts"]["theorems/without a proof"] == 1
    (tmp_path / "Mine.lean").write_text(FILE + "\n")
    assert main(["synth", "trace", "Mine.lean", "--out", "out", *options, "--resume"]) == 2


# ---- parts and pairs


def test_what_is_made_from_a_test_theorem_is_test() -> None:
    parts = library_parts("random")
    train = next(n for n, part in parts.items() if part == "train")
    test = next(n for n, part in parts.items() if part == "test")
    assert part_of({"full_name": "m", "source_theorem": train, "lemma": None}) == "train"
    assert part_of({"full_name": "m", "source_theorem": train, "lemma": test}) == "test"
    ancestry = Ancestry({"m": (train,), "mm": ("m", "x"), "x": (test,)}, test=0.3, validation=0.2)
    assert [ancestry.part([n]) for n in ("m", "mm", "x")] == ["train", "test", "test"]
    children = {f"c{n}": (f"root{n % 50}",) for n in range(200)}
    drawn = Ancestry(children, test=0.3, validation=0.2, seed=1)
    assert all(drawn.part([c]) == drawn.part([root]) for c, (root,) in children.items())
    found = [drawn.part([f"root{n}"]) for n in range(1000)]
    assert 250 < found.count("test") < 350 and 150 < found.count("validation") < 250


def test_headers_show_no_test_theorem_and_no_proof() -> None:
    header = "def f := 1\n\ntheorem a : p := by\n  simp\n\ntheorem b : q := a\n\ndef g := 2\n\n"
    headers = Headers([Known("a", "theorem a : p", "by\n  simp", "train"),
                       Known("b", "theorem b : q", "a", "test")])  # fmt: skip
    assert headers.shown(header, "train") == (
        "def f := 1\n\ntheorem a : p := sorry\n\ndef g := 2\n\n"
    )
    assert "theorem b : q := sorry" in headers.shown(header, "test")


@pytest.mark.parametrize("kind", KINDS)
def test_templates_read_what_they_write(kind: str) -> None:
    fields = dict.fromkeys(("state", "premises", "header", "statement", "proof", "lemma"), "{x}")
    for name in NAMES:
        one = template(kind, name)
        assert "{x}" in one.ask(**fields)
        answer = "by\n  exact ⟨h, {x := 1}⟩"
        assert one.read(one.answer(answer)).strip() == answer
    with pytest.raises(InputError, match="plain, instruct"):
        template(kind, "nonsense")


@pytest.fixture(scope="module")
def pairs(traced: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    made = {}
    for kind in KINDS[:3]:
        made[kind] = tmp_path_factory.mktemp("pairs") / kind
        code = main(["synth", "pairs", str(traced), "--kind", kind, "--out", str(made[kind])])
        assert code == 0
    return made


def test_nothing_of_the_tests_is_in_train(
    pairs: dict[str, Path], records: list[dict[str, Any]]
) -> None:
    parts = library_parts("random")
    held_back = [r for r in records if parts[r["full_name"]] != "train"]
    assert held_back
    for kind, folder in pairs.items():
        train = list(read_records(folder, "train"))
        assert train and all(parts[pair["full_name"]] == "train" for pair in train)
        for pair in train:
            assert all(parts.get(p, "train") == "train" for p in pair["premises"])
            shown = [r for r in held_back if r["theorem_statement"] in pair["prompt"]]
            assert not shown, (kind, pair["full_name"])


def test_pairs_say_what_was_traced(pairs: dict[str, Path], records: list[dict[str, Any]]) -> None:
    traced = {
        (t["state_before"], t["tactic"]) for r in records for t in r["traced_tactics"]
    }
    plain = template("state-tactic")
    made = list(read_records(pairs["state-tactic"]))
    assert len(made) > 100
    asked = {plain.ask(state=state): state for state, _ in traced}
    assert all((asked[p["prompt"]], p["completion"]) in traced for p in made)
    shown = next(iter(read_records(pairs["state-premises"])))["prompt"]
    assert len(shown.split("\n\n")[0].split("\n")) >= 8


def test_datasets_loads_them(
    traced: Path, pairs: dict[str, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a process of its own: the package settles at import that it is offline."""
    script = (
        "import sys, datasets\n"
        "datasets.disable_progress_bars()\n"
        "for folder in sys.argv[1:]:\n"
        "    found = datasets.load_dataset(folder)\n"
        "    print(folder, *(f'{s}={len(d)}' for s, d in found.items()), sep=' ')\n"
    )
    folders = [str(traced), *map(str, pairs.values())]
    offline = {"HF_HUB_OFFLINE": "1", "HF_HOME": str(tmp_path), "HF_DATASETS_OFFLINE": "1"}
    ran = subprocess.run(
        (sys.executable, "-W", "ignore", "-c", script, *folders), capture_output=True, text=True,
        env={**os.environ, **offline},
    )  # fmt: skip
    assert ran.returncode == 0, ran.stderr
    for line, folder in zip(ran.stdout.splitlines(), folders, strict=True):
        manifest = json.loads((Path(folder) / "manifest.json").read_text())
        told = dict(part.split("=") for part in line.split()[1:])
        splits = {split: str(count) for split, count in manifest["splits"].items() if count}
        assert {split: count for split, count in told.items() if count != "0"} == splits


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["trace", "nonsense"], "no suite"),
        (["trace", "Gone.lean"], "cannot read"),
        (["trace", SUITE, "--format", "xml"], "no format"),
        (["trace", SUITE, "--split", "x"], "no split"),
        (["trace", SUITE, "--workers", "0", "--ray", "auto"], "without Ray"),
        (["trace", SUITE, "--ray", "127.0.0.1:1"], "cannot reach Ray"),
        (["pairs", "nowhere", "--kind", "state-tactic"], "no such folder"),
    ],
)
def test_bad_input_is_one_line(
    args: list[str], said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["synth", *args, "--out", str(tmp_path / "out")]) == 2
    text = capsys.readouterr().err
    assert said in text and text.count("\n") == 1


def test_pairs_of_what_lacks_them(
    traced: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for kind, said in (("conjecture", "has no source_theorem"), ("x", "no kind of prompt")):
        out = ["--kind", kind, "--out", str(tmp_path / "out")]
        assert main(["synth", "pairs", str(traced), *out]) == 2
        assert said in capsys.readouterr().err


def test_pairs_of_made_theorems_stay_with_their_sources(tmp_path: Path) -> None:
    parts = library_parts("random")
    ours = {t.name: t.theorem for t in library() if parts[t.name] == "train"}
    held = next(t.theorem for t in library() if parts[t.name] == "test")
    first, second = list(ours.values())[:2]

    def record(name: str, source: str | None, lemma: str | None, **more: Any) -> dict[str, Any]:
        return made(
            full_name=name, statement=f"theorem {name} : True", pipeline="mutate", operator="rw",
            canonical=name, lean_version="4.35.0", source_theorem=source, lemma=lemma,
            proof="trivial", **more,
        )  # fmt: skip

    given = [
        record("m1", first.name, "Nat.add_comm", header=held.prefix),
        record("m2", "m1", second.name),
        record("m3", "m2", held.name),
        record("m4", "m3", "Nat.add_comm"),
        record("r1", None, None),
    ]
    run_job(MadeJob(given), tmp_path / "made", workers=0)
    for kind in ("statement-proof", "conjecture"):
        command = ["synth", "pairs", str(tmp_path / "made"), "--kind", kind]
        assert main([*command, "--out", str(tmp_path / kind)]) == 0
    where = {r["full_name"]: r["split"] for r in read_records(tmp_path / "statement-proof")}
    assert where == {"m1": "train", "m2": "train", "m3": "test", "m4": "test", "r1": "train"}
    told = {r["full_name"]: r for r in read_records(tmp_path / "conjecture")}
    assert set(told) == {"m1", "m2", "m3", "m4"}
    assert "theorem m1 : True := trivial" in told["m2"]["prompt"]
    assert first.statement in told["m1"]["prompt"] and "Nat.add_comm" in told["m1"]["prompt"]
    assert "(n m : Nat) : n + m = m + n" in told["m1"]["prompt"]
    assert told["m1"]["completion"] == "theorem m1 : True"
