"""What records of a benchmark come to, and the folder that they are kept in. Without Lean."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from qedgym.env.errors import InputError
from qedgym.search.bench_compare import compared, read_side
from qedgym.search.bench_page import comparison_page, run_page
from qedgym.search.bench_plots import plots
from qedgym.search.bench_stats import pass_at_k
from qedgym.search.bench_store import CONFIG, RESULTS, SCHEMA, RunFolder, read_run
from qedgym.search.bench_summary import ANY_CLOSER, default_ks, proved_by, summarised, tallies

Json = dict[str, Any]
SETTINGS: Json = {
    "schema": SCHEMA, "fingerprint": "f", "budget": {"seconds": 1}, "seed": 0, "lean": ["x"],
    "command": ["qedgym", "bench"], "begun": "today",
}  # fmt: skip


def record(name: str, config: str | None, status: str, attempt: int = 0, **more: Any) -> Json:
    return {
        "schema": SCHEMA, "id": f"id-{name}", "suite": "s", "theorem": name, "config": config,
        "baseline": False, "attempt": attempt, "file": None, "line": 1,
        "statement": f"theorem {name} : <b>", "topic": "Nat", "difficulty": "2",
        "unprovable": False, "status": status, "reason": None, "policy": "p", "search": "q",
        "proof": "by simp" if status == "proved" else None, "time_s": 0.5 + attempt, "steps": 3,
        "nodes": 2, "proof_steps": 1, "wall_clock": False, **more,
    }  # fmt: skip


def run(wins: dict[str, int], attempts: int, config: str = "p/q") -> list[Json]:
    """Records of theorems, each proved in so many of the attempts."""
    return [
        record(name, config, "proved" if i < won else "failed", i)
        for name, won in wins.items()
        for i in range(attempts)
    ]


def test_rates_and_pass_at_k() -> None:
    wins = {"a": 4, "b": 1, "c": 0}
    (group,) = summarised(run(wins, 4))["groups"]
    assert (group["theorems"], group["measured"], group["proved"]) == (3, 3, 2)
    assert group["pass_rate"]["value"] == pytest.approx((1 + 1 / 4 + 0) / 3)
    found = {at["k"]: at["value"] for at in group["pass_at"]}
    assert set(found) == {1, 2, 4} == set(default_ks(4))
    for k, value in found.items():
        wanted = sum(pass_at_k(4, won, k) for won in wins.values()) / 3
        assert value == pytest.approx(wanted)
    assert group["statuses"] == {"failed": 7, "proved": 5}
    assert group["power_law"] is not None
    assert [at["k"] for at in summarised(run(wins, 4), ks=[3, 9])["groups"][0]["pass_at"]] == [3]


def test_what_was_not_tried_is_counted_apart() -> None:
    records = [
        *run({"a": 1, "b": 0}, 1),
        record("c", None, "unsupported", reason="it imports Mathlib, which"),
        record("d", "p/q", "unsupported", reason="it imports Aesop, which"),
        record("e", "p/q", "invalid"),
    ]
    summary = summarised(records)
    (group,) = summary["groups"]
    assert (group["theorems"], group["unsupported"], group["measured"]) == (5, 2, 3)
    assert (group["invalid"], group["proved"]) == (1, 1)
    assert [m["theorems"] for m in summary["missing"]] == [1, 1]


def test_nothing_but_unsupported_is_told() -> None:
    (group,) = summarised([record("c", None, "unsupported", reason="r")])["groups"]
    assert (group["theorems"], group["measured"], group["unsupported"]) == (1, 0, 1)


def test_baselines_are_also_taken_together() -> None:
    records = [
        record("a", "rfl", "proved", baseline=True),
        record("b", "rfl", "failed", baseline=True),
        record("a", "simp", "failed", baseline=True),
        record("b", "simp", "proved", baseline=True),
        *run({"a": 0, "b": 0}, 1),
    ]
    groups = summarised(records)["groups"]
    assert [g["config"] for g in groups] == ["rfl", "simp", ANY_CLOSER, "p/q"]
    assert [g["proved"] for g in groups] == [1, 1, 2, 0]


def test_topics_and_difficulties_are_in_order() -> None:
    records = [
        record(f"t{i}", "p/q", "proved" if i % 2 else "failed", difficulty=d, topic=t)
        for i, (d, t) in enumerate([("10", "B"), ("2", "A"), ("1", "B"), ("2", "A")])
    ]
    (group,) = summarised(records)["groups"]
    assert [p["name"] for p in group["difficulties"]] == ["1", "2", "10"]
    assert [(p["name"], p["proved"], p["measured"]) for p in group["topics"]] == [
        ("A", 2, 2), ("B", 0, 2),
    ]  # fmt: skip


def test_a_proof_of_what_has_none_is_an_alarm() -> None:
    records = [record("a", "p/q", "proved", unprovable=True), record("b", "p/q", "failed")]
    (bug,) = summarised(records)["unprovable_proved"]
    assert (bug["theorem"], bug["config"], bug["proof"]) == ("a", "p/q", "by simp")


def test_coverage_within_a_budget() -> None:
    assert proved_by([(1.0, True), (5.0, True), (9.0, False)], [0.5, 1, 9]) == [0, 1 / 3, 2 / 3]
    assert proved_by([], [1]) == [0]


def test_pictures_and_pages(tmp_path: Path) -> None:
    records = [
        *run({"a": 3, "b": 1, "c": 0}, 4), *run({"a": 4, "b": 0, "c": 0}, 4, "r/q"),
        record("a", "rfl", "proved", baseline=True), record("d", None, "unsupported"),
        *[record("e", "p/q", "failed", i, topic="$\\frac{$ 日本 " + "x" * 200) for i in range(4)],
    ]  # fmt: skip
    summary = summarised(records)
    found = plots(records, summary)
    assert set(found) == {
        "coverage-steps.png", "coverage-seconds.png", "coverage-samples.png", "topics.png",
        "difficulties.png", "times.png", "baselines.png",
    }  # fmt: skip
    assert all(data.startswith(b"\x89PNG") and len(data) > 2000 for data in found.values())
    page = run_page(SETTINGS, records, summary, found)
    assert page.count("data:image/png;base64,") == len(found)
    assert "theorem a : &lt;b&gt;" in page and "<b>\n" not in page and "http" not in page.replace(
        "http-equiv", ""
    )
    assert plots([], summarised([])) == {}


def side(wins: dict[str, int], attempts: int = 1) -> Any:
    return tallies(run(wins, attempts))


def test_a_comparison_theorem_by_theorem() -> None:
    first = side({"a": 1, "b": 1, "c": 0, "d": 0, "only": 1})
    second = side({"a": 1, "b": 0, "c": 1, "d": 0})
    found = compared(first, second, names=("x", "y"))
    assert found["counts"] == {"won": 1, "lost": 1, "both": 1, "neither": 1}
    assert (found["common"], found["only_first"], found["p_value"]) == (4, 1, 1.0)
    assert [r["theorem"] for r in found["theorems"]] == ["c", "b", "a", "d"]
    assert found["difference"]["low"] <= 0 <= found["difference"]["high"]
    assert compared(first, second, names=("x", "y")) == found
    assert "won" in comparison_page(found, ["line"])
    with pytest.raises(InputError, match="no theorem in common"):
        compared(first, side({"z": 1}), names=("x", "y"))


def test_a_clear_gain_is_significant() -> None:
    names = [f"t{i}" for i in range(30)]
    weak, strong = {n: i < 5 for i, n in enumerate(names)}, {n: i < 20 for i, n in enumerate(names)}
    found = compared(
        side({n: int(v) for n, v in weak.items()}),
        side({n: int(v) for n, v in strong.items()}), names=("x", "y"),
    )  # fmt: skip
    assert found["p_value"] < 0.001 and found["difference"]["low"] > 0.2
    assert found["difference"]["value"] == pytest.approx(0.5)


def kept(folder: Path, records: list[Json], **settings: Any) -> None:
    with RunFolder(folder, {**SETTINGS, **settings}, resume=True) as store:
        for one in records:
            store.append(one)


def test_sides_are_chosen_by_name(tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "t@wo"
    kept(one, [*run({"a": 1}, 1), record("a", "rfl", "proved", baseline=True)])
    kept(two, [*run({"a": 1}, 1), *run({"a": 0}, 1, "r/q")])
    assert read_side(str(one))[0].endswith("one@p/q")
    assert read_side(f"{one}@rfl")[1][0].proved == 1
    assert read_side(f"{two}@r/q")[1][0].proved == 0
    with pytest.raises(InputError, match="which of its configurations"):
        read_side(str(two))
    with pytest.raises(InputError, match="no configuration 'x'"):
        read_side(f"{one}@x")
    with pytest.raises(InputError, match="no benchmark run"):
        read_side(str(tmp_path / "none"))


def test_a_half_written_line_is_dropped_and_written_again(tmp_path: Path) -> None:
    first, second = run({"a": 1, "b": 0}, 1)
    kept(tmp_path, [first, second])
    whole = (tmp_path / RESULTS).read_bytes()
    for cut in range(len(whole.split(b"\n")[0]) + 2, len(whole)):
        (tmp_path / RESULTS).write_bytes(whole[:cut])
        with RunFolder(tmp_path, SETTINGS, resume=True) as store:
            assert store.records == [first]
            store.append(second)
        assert (tmp_path / RESULTS).read_bytes() == whole


def test_a_damaged_record_in_the_middle_is_told(tmp_path: Path) -> None:
    kept(tmp_path, run({"a": 1, "b": 0, "c": 0}, 1))
    lines = (tmp_path / RESULTS).read_text().split("\n")
    (tmp_path / RESULTS).write_text("\n".join([lines[0], "{}", *lines[2:]]))
    with pytest.raises(InputError, match=r"results.jsonl:2: not a record"):
        read_run(tmp_path)


def test_a_run_is_only_gone_on_with_as_it_was_begun(tmp_path: Path) -> None:
    kept(tmp_path, run({"a": 1}, 1))
    with pytest.raises(InputError, match="--resume"):
        RunFolder(tmp_path, SETTINGS, resume=False)
    for field, said in (("fingerprint", "theorems"), ("budget", "budget"), ("seed", "seed")):
        with pytest.raises(InputError, match=said):
            RunFolder(tmp_path, {**SETTINGS, field: 9}, resume=True)
    with RunFolder(tmp_path, {**SETTINGS, "begun": "later"}, resume=True) as store:
        assert (store.config["begun"], store.config["resumed"][0]["begun"]) == ("today", "later")
        with pytest.raises(InputError, match="another process"):
            RunFolder(tmp_path, SETTINGS, resume=True)
    (tmp_path / CONFIG).write_text("[]")
    with pytest.raises(InputError, match="not the settings"):
        read_run(tmp_path)


def test_records_are_json_whatever_they_hold(tmp_path: Path) -> None:
    odd = record("a\u2028\ud800", "p/q", "failed", reason="\x85 \x1c")
    kept(tmp_path, [odd, record("b", "p/q", "failed")])
    assert [r["theorem"] for r in read_run(tmp_path)[1]] == ["a\u2028?", "b"]
    assert json.loads((tmp_path / CONFIG).read_text())["seed"] == 0
