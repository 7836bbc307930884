"""Dataset jobs under kills: what is made is what an undisturbed run makes."""

from __future__ import annotations

import json
import os
import pickle
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pyarrow.parquet as pq
import pytest
from demo_job import Numbers, NumbersJob

from qedgym.data_synth.job import Item, Job
from qedgym.data_synth.read import read_records
from qedgym.data_synth.run import Progress, run_job
from qedgym.data_synth.theorem_sources import digests, parts_of
from qedgym.data_synth.trace import TraceJob, TraceSettings
from qedgym.data_synth.work_queue import ATTEMPTS, WorkQueue
from qedgym.env.errors import InputError
from qedgym.env.toolchain import Toolchain

from .processes import eventually, marked, new_mark

pytestmark = pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::FutureWarning")
SUITE = "library/Nat"


def dataset(folder: Path) -> dict[str, bytes]:
    """The files of the dataset: equal bytes are equal datasets."""
    return {p.name: p.read_bytes() for p in sorted((folder / "data").iterdir())}


def lines(folder: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in (folder / "journal.jsonl").read_text().splitlines()]


def trace_job(toolchain: Toolchain, suite: str = SUITE) -> TraceJob:
    parts = parts_of([suite])[:6]
    texts = tuple(digests(parts).items())
    return TraceJob(parts, TraceSettings((suite,), texts, toolchain.version), toolchain)


# ---- the queue, the journal, the folder


def test_an_item_is_tried_again_at_once_then_last_then_given_up() -> None:
    queue = WorkQueue(Item(str(n)) for n in range(3))
    assert queue.take().key == "0" and not queue.lose("0")
    assert queue.take().key == "0" and not queue.lose("0")
    assert [queue.take().key for _ in range(3)] == ["1", "2", "0"]
    queue.back(["2"])
    assert queue.settle("1") and not queue.settle("1") and queue.lose("0")
    assert ATTEMPTS == 3 and queue.take().key == "2" and queue.settle("2") and len(queue) == 0


def test_another_dataset_in_a_folder_of_that_name(tmp_path: Path) -> None:
    """``load_dataset`` keeps what it has read by the folder's name and its card's header."""
    import datasets

    cache = str(tmp_path / "cache")
    for modulus in (7, 5):
        folder = tmp_path / str(modulus) / "squares"
        done = run_job(NumbersJob(Numbers(modulus=modulus)), folder, workers=0)
        found = datasets.load_dataset(str(folder), cache_dir=cache)
        assert sum(part.num_rows for part in found.values()) == done.records
        texts = {row["text"] for part in found.values() for row in part}
        assert texts == {record["text"] for record in read_records(folder)}


def test_a_run_of_rounds_without_duplicates(tmp_path: Path) -> None:
    seen: list[Progress] = []
    done = run_job(NumbersJob(Numbers()), tmp_path / "a", workers=0, progress=seen.append)
    records = list(read_records(tmp_path / "a"))
    numbers = [r["number"] for r in records]
    assert len(set(numbers)) == len(numbers) == done.records and done.duplicates > 0
    assert done.complete and not done.lost and done.counts["number/odd"] == 6
    assert dict(done.splits) == {
        "train": sum(n % 5 != 4 for n in numbers), "test": sum(n % 5 == 4 for n in numbers),
    }  # fmt: skip
    assert seen[-1].done == seen[-1].total == done.items and seen[-1].left_s == 0
    manifest = json.loads((tmp_path / "a" / "manifest.json").read_text())
    assert manifest["records"] == done.records and manifest["settings"]["modulus"] == 7
    card = (tmp_path / "a" / "README.md").read_text()
    assert f"| number | {done.items} | 6 |" in card and "path: data/test-*.parquet" in card
    again = run_job(NumbersJob(Numbers()), tmp_path / "a", workers=0, resume=True)
    assert again.records == done.records and len(lines(tmp_path / "a")) == done.items


def test_limits_end_a_run_and_resume_goes_on(tmp_path: Path) -> None:
    whole = run_job(NumbersJob(Numbers()), tmp_path / "whole", workers=0)
    parts = [run_job(NumbersJob(Numbers()), tmp_path / "p", workers=0, limit=limit, resume=True)
             for limit in (3, 14, None)]  # fmt: skip
    assert [p.items for p in parts] == [3, 14, whole.items]
    assert [p.complete for p in parts] == [False, False, True]
    assert dataset(tmp_path / "p") == dataset(tmp_path / "whole")


@pytest.mark.parametrize("cut", [1, 7, 40])
def test_a_torn_line_is_cut_away(tmp_path: Path, cut: int) -> None:
    job = NumbersJob(Numbers())
    run_job(job, tmp_path / "whole", workers=0)
    run_job(job, tmp_path / "torn", workers=0, limit=5)
    journal = tmp_path / "torn" / "journal.jsonl"
    journal.write_bytes(journal.read_bytes()[:-cut])
    run_job(job, tmp_path / "torn", workers=0, resume=True)
    assert dataset(tmp_path / "torn") == dataset(tmp_path / "whole")


def test_folders_that_cannot_be_used_are_told(tmp_path: Path) -> None:
    def error(job: Job, folder: Path, **options: bool) -> str:
        with pytest.raises(InputError) as raised:
            run_job(job, folder, workers=0, **options)  # type: ignore[arg-type]
        assert "\n" not in str(raised.value)
        return str(raised.value)

    run_job(NumbersJob(Numbers()), tmp_path / "run", workers=0, limit=1)
    assert "--resume" in error(NumbersJob(Numbers()), tmp_path / "run")
    other = NumbersJob(Numbers(modulus=8))
    assert "begun with modulus 7, not 8" in error(other, tmp_path / "run", resume=True)
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "notes.txt").touch()
    assert "not empty" in error(NumbersJob(Numbers()), tmp_path / "mine")
    assert "no run to resume" in error(NumbersJob(Numbers()), tmp_path / "mine", resume=True)
    assert "not a folder" in error(NumbersJob(Numbers()), tmp_path / "mine" / "notes.txt")
    (tmp_path / "run" / "journal.jsonl").write_text("nonsense\n")
    assert "is not JSON" in error(NumbersJob(Numbers()), tmp_path / "run", resume=True)


def test_an_item_that_cannot_be_worked_on_is_given_up_and_told(tmp_path: Path) -> None:
    done = run_job(NumbersJob(Numbers(count=6, failing=3)), tmp_path, workers=0)
    assert dict(done.lost) == {"n3": "no Lean for this one"} and done.complete
    manifest = json.loads((tmp_path / "manifest.json").read_text())
    assert manifest["lost_items"] == dict(done.lost)


def test_a_failing_round_is_interrupted_with_its_dataset(tmp_path: Path) -> None:
    def stop(progress: Progress) -> None:
        if progress.done >= 4:
            raise KeyboardInterrupt

    job = NumbersJob(Numbers())
    with pytest.raises(KeyboardInterrupt):
        run_job(job, tmp_path / "a", workers=0, progress=stop)
    assert len(list(read_records(tmp_path / "a"))) > 4
    run_job(job, tmp_path / "a", workers=0, resume=True)
    run_job(job, tmp_path / "whole", workers=0)
    assert dataset(tmp_path / "a") == dataset(tmp_path / "whole")


# ---- processes that are killed

DRIVER = (
    "import sys, pickle; from pathlib import Path; from qedgym.data_synth.run import run_job; "
    "job, out, workers = pickle.loads(bytes.fromhex(sys.argv[1])); "
    "print(run_job(job, Path(out), workers=workers, resume=True).records)"
)


def driver(
    job: Job, out: Path, workers: int, mark: dict[str, str], **options: object
) -> subprocess.Popen[str]:
    argument = pickle.dumps((job, str(out), workers)).hex()
    path = os.pathsep.join([str(Path(__file__).parent), *(p for p in sys.path if p)])
    return subprocess.Popen(
        (sys.executable, "-c", DRIVER, argument), text=True, stdout=subprocess.PIPE,
        stderr=subprocess.PIPE, env={**os.environ, **mark, "PYTHONPATH": path}, **options,
    )  # fmt: skip


def wait_for_lines(out: Path, count: int, process: subprocess.Popen[str]) -> None:
    journal = out / "journal.jsonl"
    deadline = time.monotonic() + 120
    while process.poll() is None and time.monotonic() < deadline:
        if journal.exists() and journal.read_bytes().count(b"\n") >= count:
            return
        time.sleep(0.01)


def test_a_driver_that_is_killed_again_and_again(tmp_path: Path) -> None:
    job = NumbersJob(Numbers(count=30), nap_s=0.02)
    for count in (3, 11, 31):
        with driver(job, tmp_path / "killed", 0, {}) as process:
            wait_for_lines(tmp_path / "killed", count, process)
            process.kill()
    run_job(job, tmp_path / "killed", workers=0, resume=True)
    run_job(NumbersJob(Numbers(count=30)), tmp_path / "whole", workers=0)
    assert dataset(tmp_path / "killed") == dataset(tmp_path / "whole")
    keys = [line["item"] for line in lines(tmp_path / "killed")]
    assert len(keys) == len(set(keys))


def test_a_full_disk_ends_with_what_is_there(tmp_path: Path) -> None:
    def small_files() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (1500, 1500))

    job = NumbersJob(Numbers(count=60))
    with driver(job, tmp_path / "full", 0, {}, preexec_fn=small_files) as process:
        _, text = process.communicate()
    assert process.returncode and "cannot write: File too large" in text.splitlines()[-1]
    there = lines(tmp_path / "full")
    assert 5 < len(there) < 60
    run_job(job, tmp_path / "full", workers=0, resume=True)
    run_job(job, tmp_path / "whole", workers=0)
    assert dataset(tmp_path / "full") == dataset(tmp_path / "whole")


def processes_below(pid: int, word: str) -> list[psutil.Process]:
    found = []
    for process in psutil.Process(pid).children(recursive=True):
        try:
            if word in process.name() or word in " ".join(process.cmdline()):
                found.append(process)
        except psutil.Error:
            continue
    return found


@pytest.fixture(scope="module")
def undisturbed(toolchain: Toolchain, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("undisturbed") / "run"
    run_job(trace_job(toolchain), folder, workers=0)
    return folder


def test_ray_its_node_and_its_driver_are_killed(
    toolchain: Toolchain, tmp_path: Path, undisturbed: Path
) -> None:
    """A Ray of the run's own: the run starts another when it is gone. Nothing is left of either."""
    mark, job, out = new_mark(), trace_job(toolchain), tmp_path / "killed"
    with driver(job, out, 2, mark) as process:
        wait_for_lines(out, 1, process)
        for raylet in processes_below(process.pid, "raylet"):
            if raylet.name() == "raylet":
                raylet.kill()
        wait_for_lines(out, len(lines(out)) + 1, process)
        process.kill()
    assert eventually(lambda: not marked(mark))
    before = len(lines(out))
    with driver(job, out, 2, mark) as process:
        text, errors = process.communicate()
    assert eventually(lambda: not marked(mark))
    assert not errors and int(text) == len(list(read_records(undisturbed)))
    assert before >= 2 and dataset(out) == dataset(undisturbed)


def test_workers_and_a_node_of_a_cluster_are_killed(
    toolchain: Toolchain, tmp_path: Path, undisturbed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from ray.cluster_utils import Cluster

    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(Path(__file__).parent), *sys.path]))
    cluster = Cluster(initialize_head=True, head_node_args={"num_cpus": 1})
    try:
        node = cluster.add_node(num_cpus=1)
        killed = []

        def disturb(progress: Progress) -> None:
            if progress.done >= 1 and not killed:
                raylet = node.all_processes["raylet"][0].process.pid
                killed.append(raylet)
                os.kill(raylet, signal.SIGKILL)
            elif progress.done >= 2 and len(killed) == 1:
                for process in psutil.process_iter():
                    if process.name().startswith("ray::DatasetWor"):
                        killed.append(process.pid)
                        process.kill()

        done = run_job(
            trace_job(toolchain), tmp_path / "run", ray_address=cluster.address, progress=disturb
        )
        deadly = NumbersJob(Numbers(deadly=5), marks=tmp_path)
        after = run_job(deadly, tmp_path / "deadly", ray_address=cluster.address)
    finally:
        cluster.shutdown()
    assert len(killed) >= 2 and not done.lost
    assert dataset(tmp_path / "run") == dataset(undisturbed)
    assert len(lines(tmp_path / "run")) == done.items
    whole = run_job(NumbersJob(Numbers(deadly=5)), tmp_path / "whole", workers=0)
    assert (tmp_path / "killed").exists() and not after.lost and after.records == whole.records
    assert dataset(tmp_path / "deadly") == dataset(tmp_path / "whole")


def test_the_command_is_interrupted_and_leaves_no_process(tmp_path: Path) -> None:
    start = "import sys; from qedgym.cli.qedgym_start import main; sys.exit(main())"
    mark, out = new_mark(), tmp_path / "run"
    command = (sys.executable, "-c", start, "synth", "trace", SUITE, "--out", str(out))
    with subprocess.Popen(
        (*command, "--workers", "0"), env={**os.environ, **mark}, stderr=subprocess.PIPE, text=True
    ) as process:
        wait_for_lines(out, 1, process)
        process.send_signal(signal.SIGINT)
        _, text = process.communicate()
    assert process.returncode == 130 and text.strip() == "qedgym: interrupted"
    assert eventually(lambda: not marked(mark))
    assert pq.read_table(out / "data" / "train-00000.parquet").num_rows >= 0
    ran = subprocess.run((*command, "--workers", "0"), capture_output=True, text=True)
    assert ran.returncode == 2 and "--resume" in ran.stderr and ran.stderr.count("\n") == 1
