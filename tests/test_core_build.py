"""Compiling the core into the cache, with a small core of the tests' own."""

from __future__ import annotations

import fcntl
import os
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from qedgym.env.core_build import (
    Part,
    cache_dir,
    compile_modules,
    core_key,
    core_olean_dir,
    is_built,
    modules_of,
)
from qedgym.env.embedded import CORE, LEAN_VERSION, find_wheel
from qedgym.env.errors import ToolchainError
from qedgym.env.process import run_lean
from qedgym.env.toolchain import Toolchain

from .processes import eventually, marked, new_mark

WHEEL = find_wheel()


@pytest.fixture
def sources(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A core of four modules, and an empty cache."""
    monkeypatch.setenv("QEDGYM_CACHE", str(tmp_path / "cache"))
    folder = tmp_path / "Core"
    (folder / "Init" / "Deep").mkdir(parents=True)
    (folder / "Init.lean").write_text("prelude\nimport Init.B\nimport Init.Deep.C\n")
    (folder / "Init" / "A.lean").write_text(
        "prelude\ninductive True : Prop where\n  | intro : True\n"
    )
    for name in ("B", "Deep/C"):
        text = f"prelude\nimport Init.A\ntheorem {name[-1]} : True := True.intro\n"
        (folder / "Init" / f"{name}.lean").write_text(text)
    return folder


def build(sources: Path, told: list[str] | None = None) -> Path:
    return core_olean_dir(
        WHEEL.version, WHEEL.library, sources, None if told is None else told.append
    )


def test_modules_of_a_library(sources: Path) -> None:
    assert sorted(modules_of(sources)) == ["Init", "Init.A", "Init.B", "Init.Deep.C"]


def test_built_core_is_lean_s_init(sources: Path) -> None:
    told: list[str] = []
    assert is_built(WHEEL.version, WHEEL.library, sources) is None
    place = build(sources, told)
    assert is_built(WHEEL.version, WHEEL.library, sources) == place
    assert place.parent == cache_dir() / "core"
    assert "4 modules" in told[0] and told[-1].startswith("built the core library")
    names = {str(path.relative_to(place)) for path in place.rglob("*.*lean")}
    assert names == {
        f"{name}.olean" for name in ("Init", "Init/A", "Init/B", "Init/Deep/C")
    }
    lean = Toolchain(
        "embedded", LEAN_VERSION, ("embedded", str(WHEEL.library)), {"LEAN_PATH": str(place)}
    )
    ran = run_lean(lean, ("--stdin",), stdin="theorem t : True := B\n#print axioms t\n")
    assert ran.ok and "'t' does not depend on any axioms" in ran.stdout


def test_a_second_call_builds_nothing(sources: Path) -> None:
    place = build(sources)
    before = {path: path.stat().st_mtime_ns for path in place.rglob("*")}
    told: list[str] = []
    assert build(sources, told) == place and not told
    assert {path: path.stat().st_mtime_ns for path in place.rglob("*")} == before


def test_the_key_follows_sources_and_wheel(sources: Path, tmp_path: Path) -> None:
    library = tmp_path / "lib.so"
    library.write_bytes(b"1")
    keys = [core_key("1", library, sources), core_key("2", library, sources)]
    library.write_bytes(b"12")
    keys.append(core_key("1", library, sources))
    with open(sources / "Init" / "B.lean", "a") as file:
        file.write("-- changed\n")
    keys.append(core_key("1", library, sources))
    (sources / "Init" / "B.lean").rename(sources / "Init" / "B2.lean")
    keys.append(core_key("1", library, sources))
    assert len(set(keys)) == len(keys)
    assert core_key("1", library, sources) == keys[-1]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("theorem bad : True := nope", "nope"),
        ("set_option nowhere true", "nowhere"),
        ("theorem bad : True :=", "unexpected"),
        ("import Init.Nowhere", "Init.Nowhere"),
    ],
)
def test_an_error_or_a_warning_fails_in_one_line(sources: Path, text: str, said: str) -> None:
    b = sources / "Init" / "B.lean"
    b.write_text(f"prelude\nimport Init.A\n{text}\n")
    with pytest.raises(ToolchainError) as caught:
        build(sources)
    message = str(caught.value)
    assert message.startswith("cannot build the core library: Init.B: ") and said in message
    assert "\n" not in message
    assert [path.suffix for path in (cache_dir() / "core").iterdir()] == [".lock"]
    b.write_text("prelude\nimport Init.A\ntheorem B : True := True.intro\n")
    assert (build(sources) / "Init.olean").is_file()


def test_what_is_built_on_the_core_has_no_sorry(toolchain: Toolchain, tmp_path: Path) -> None:
    (tmp_path / "More.lean").write_text("prelude\nimport Init\ntheorem bad : True := sorry\n")
    part = Part("addition", "addition", "More", (Path(toolchain.environ["LEAN_PATH"]),))
    with pytest.raises(ToolchainError) as caught:
        compile_modules(WHEEL.library, tmp_path, tmp_path / "out", part=part)
    assert str(caught.value) == (
        "cannot build the addition: More: More.lean:3:8: error: declaration uses `sorry`"
    )


def test_modules_that_import_each_other(sources: Path) -> None:
    (sources / "Init" / "A.lean").write_text("prelude\nimport Init.B\n")
    with pytest.raises(ToolchainError, match="import each other: Init, Init.A, Init.B"):
        build(sources)


def test_a_cache_that_cannot_be_written(
    sources: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("QEDGYM_CACHE", str(tmp_path / "file" / "cache"))
    with pytest.raises(ToolchainError, match="set QEDGYM_CACHE to another folder") as caught:
        build(sources)
    assert str(tmp_path / "file") in str(caught.value) and "\n" not in str(caught.value)


def test_a_cache_that_a_search_path_cannot_name(
    sources: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QEDGYM_CACHE", str(tmp_path / "a:b"))
    with pytest.raises(ToolchainError, match="set QEDGYM_CACHE to another folder"):
        build(sources)


def test_missing_sources_say_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QEDGYM_CACHE", str(tmp_path / "cache"))
    with pytest.raises(ToolchainError, match="reinstall qedgym"):
        build(tmp_path / "nowhere")


SCRIPT = """
import sys
from pathlib import Path
from qedgym.env.core_build import core_olean_dir
from qedgym.env.embedded import find_wheel
wheel = find_wheel()
told = []
place = core_olean_dir(wheel.version, wheel.library, Path(sys.argv[1]), told.append)
print(place, any(line.startswith("built") for line in told))
"""


def python(sources: Path, mark: dict[str, str] | None = None) -> subprocess.Popen[str]:
    return subprocess.Popen(
        (sys.executable, "-c", SCRIPT, str(sources)),
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, **(mark or {})},
    )


def test_racing_processes_build_once(sources: Path) -> None:
    outputs = [process.communicate()[0] for process in [python(sources) for _ in range(4)]]
    places = {output.split()[0] for output in outputs}
    assert len(places) == 1 and (Path(places.pop()) / "Init.olean").is_file()
    assert sorted(output.split()[1] for output in outputs) == ["False", "False", "False", "True"]


def test_a_killed_build_leaves_nothing_that_matters(sources: Path) -> None:
    # A module that keeps Lean busy for far longer than this test.
    slow = sources / "Init" / "B.lean"
    text = slow.read_text()
    lines = "".join(f"theorem B{i} : True := True.intro\n" for i in range(100_000))
    slow.write_text("prelude\nimport Init.A\n" + lines)
    mark = new_mark()
    process = python(sources, mark)
    assert eventually(lambda: len(marked(mark)) >= 2)
    process.send_signal(signal.SIGKILL)
    process.communicate()
    assert eventually(lambda: not marked(mark))
    assert is_built(WHEEL.version, WHEEL.library, sources) is None
    core = cache_dir() / "core"
    (left,) = (path.name for path in core.iterdir() if path.is_dir())
    assert left.startswith(f".{core_key(WHEEL.version, WHEEL.library, sources)}-")
    # What is left is cleared away by the next build of the same key.
    slow.write_text(text)
    key = core_key(WHEEL.version, WHEEL.library, sources)
    (core / left).rename(core / f".{key}-left")
    assert build(sources) == core / key
    assert not list(core.glob(".*"))


def test_waiting_for_another_builder_is_told(sources: Path) -> None:
    place = cache_dir() / "core" / core_key(WHEEL.version, WHEEL.library, sources)
    place.parent.mkdir(parents=True)
    with open(place.with_suffix(".lock"), "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        told: list[str] = []
        with ThreadPoolExecutor(1) as pool:
            task = pool.submit(build, sources, told)
            assert eventually(lambda: told != [])
            assert "waiting for another process" in told[0] and not task.done()
            fcntl.flock(lock, fcntl.LOCK_UN)
            assert task.result() == place


def test_an_incomplete_folder_is_replaced(sources: Path) -> None:
    place = cache_dir() / "core" / core_key(WHEEL.version, WHEEL.library, sources)
    place.mkdir(parents=True)
    (place / "Init").write_text("not a folder of oleans")
    assert (build(sources) / "Init" / "A.olean").is_file()


def test_our_own_core_is_in_the_package() -> None:
    assert "Init" in modules_of(CORE) and (CORE / "Init.lean").is_file()
