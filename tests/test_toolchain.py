"""Which Lean is found where.

There is no second Lean on a test machine, so a small shell script stands for an installed `lean`
or `lake`: these tests show what is found and how it would be started, not that a real Lean
installation works (docs/toolchain.md says so).
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from qedgym.env import lake_project
from qedgym.env.core_build import is_built
from qedgym.env.embedded import CORE, LEAN_PROJECT, LEAN_VERSION, find_wheel
from qedgym.env.errors import InputError, QedgymError, ToolchainError
from qedgym.env.process import run_lean
from qedgym.env.toolchain import Toolchain, find_toolchain, version_in

Install = Callable[[str], Path]


def script(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{text}\n")
    path.chmod(0o755)
    return path


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Install:
    """An elan of our own with nothing in it; call it to put a Lean there."""
    home = tmp_path / "elan"
    home.mkdir()
    monkeypatch.setenv("ELAN_HOME", str(home))
    monkeypatch.delenv("ELAN_TOOLCHAIN", raising=False)
    # The proxies that would download: if one is ever run, it leaves a trace.
    for name in ("lean", "lake", "elan"):
        script(home / "bin" / name, f"touch {tmp_path}/downloaded; exit 1")
    monkeypatch.setenv("PATH", f"{home}/bin:{os.environ['PATH']}")

    def add(folder: str) -> Path:
        place = home / "toolchains" / folder
        version = folder.rpartition("v")[2]
        script(place / "bin" / "lean", f'echo "Lean (version {version}, x86_64, Release)"')
        script(place / "bin" / "lake", 'echo "lake: $@"')
        return place

    return add


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A Lake project that asks for Lean 4.9.0, with a file deep inside."""
    folder = tmp_path / "project"
    (folder / "Foo").mkdir(parents=True)
    (folder / "lakefile.toml").write_text('name = "foo"\n')
    (folder / "lean-toolchain").write_text("leanprover/lean4:v4.9.0\n")
    (folder / "Foo" / "Bar.lean").write_text("import Foo.Basic\n")
    return folder


def refusal(choice: str, file: Path | None = None) -> str:
    with pytest.raises(QedgymError) as caught:
        find_toolchain(choice, file)
    assert "\n" not in str(caught.value)
    return str(caught.value)


def test_version_in() -> None:
    assert version_in("Lean (version 4.9.0-rc2, commit ab, Release)") == "4.9.0-rc2"
    assert version_in("Lean 4") == ""


def test_embedded(toolchain: Toolchain) -> None:
    assert (toolchain.kind, toolchain.version) == ("embedded", LEAN_VERSION)
    wheel = find_wheel()
    assert toolchain.environ == {"LEAN_PATH": str(is_built(wheel.version, wheel.library, CORE))}
    ran = run_lean(toolchain, ("--stdin",), stdin="theorem t (p : Prop) (h : p) : p := h\n")
    assert ran.ok and not ran.stdout


def test_auto_without_a_file_or_project_is_embedded(toolchain: Toolchain, tmp_path: Path) -> None:
    assert find_toolchain() == toolchain
    assert find_toolchain("auto", tmp_path) == toolchain
    file = tmp_path / "A.lean"
    file.write_text("import Init\ntheorem t : True := trivial\n")
    assert find_toolchain("auto", file) == toolchain


def test_auto_takes_the_project_s_lean(install: Install, root: Path, tmp_path: Path) -> None:
    home = install("leanprover--lean4---v4.9.0")
    found = find_toolchain("auto", root / "Foo" / "Bar.lean")
    assert (found.kind, found.version, found.root) == ("project", "4.9.0", root)
    assert found.program == (
        "exec", str(home / "bin/lake"), f"--dir={root}", "env", str(home / "bin/lean"),
    )  # fmt: skip
    ran = run_lean(found, ("--json", "A.lean"))
    assert ran.stdout == f"lake: --dir={root} env {home}/bin/lean --json A.lean\n"
    assert find_toolchain("project", root / "Foo" / "Bar.lean") == found
    assert find_toolchain("project", root) == found == find_toolchain(str(root))
    assert not (tmp_path / "downloaded").exists()


def test_project_in_the_working_directory(
    install: Install, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install("leanprover--lean4---v4.9.0")
    monkeypatch.chdir(root / "Foo")
    assert find_toolchain("project").root == root


def test_without_a_lakefile_lean_is_started_directly(install: Install, root: Path) -> None:
    home = install("leanprover--lean4---v4.9.0")
    (root / "lakefile.toml").unlink()
    found = find_toolchain("project", root)
    assert found.program == ("exec", str(home / "bin/lean")) and found.root == root


def test_a_missing_lean_is_not_downloaded(
    install: Install, root: Path, tmp_path: Path, toolchain: Toolchain
) -> None:
    install("leanprover--lean4---v4.8.0")
    file = root / "Foo" / "Bar.lean"
    message = refusal("auto", file)
    assert f"{file} imports Foo.Basic" in message
    assert "elan toolchain install leanprover/lean4:v4.9.0" in message
    assert "elan toolchain install leanprover/lean4:v4.9.0" in refusal("project", file)
    file.write_text("theorem t : True := trivial\n")
    assert find_toolchain("auto", file) == toolchain  # nothing of the project is needed
    assert not (tmp_path / "downloaded").exists()


def test_a_file_that_imports_more_than_init(tmp_path: Path) -> None:
    file = tmp_path / "A.lean"
    file.write_text("/- c -/ import Mathlib.Order.Basic\n")
    message = refusal("auto", file)
    assert "imports Mathlib.Order.Basic, which the embedded Lean does not have" in message


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot read .*Nope.lean: No such file"):
        find_toolchain("auto", tmp_path / "Nope.lean")


def test_no_project_around(tmp_path: Path) -> None:
    assert f"no Lake project (lakefile or lean-toolchain) around {tmp_path}" in refusal(
        "project", tmp_path
    )


def test_packages_that_are_not_fetched(install: Install, root: Path) -> None:
    install("leanprover--lean4---v4.9.0")
    manifest = {"packagesDir": ".lake/packages", "packages": [{"type": "git", "name": "mathlib"}]}
    (root / "lake-manifest.json").write_text(json.dumps(manifest))
    assert "needs the package mathlib, which is not fetched" in refusal("project", root)
    (root / ".lake" / "packages" / "mathlib").mkdir(parents=True)
    assert find_toolchain("project", root).kind == "project"
    (root / "lake-manifest.json").write_text("{")
    assert "cannot read" in refusal("project", root)


@pytest.mark.parametrize(
    ("asked", "folder"),
    [
        ("leanprover/lean4:v4.9.0", "leanprover--lean4---v4.9.0"),
        ("leanprover/lean4:4.9.0", "leanprover--lean4---v4.9.0"),
        ("v4.9.0", "leanprover--lean4---v4.9.0"),
        ("4.9.0", "leanprover--lean4---v4.9.0"),
        ("my-lean", "my-lean"),
        ("other/lean4:nightly-2024-01-01", "other--lean4---nightly-2024-01-01"),
        ("stable", "leanprover--lean4---v4.10.0"),
        ("leanprover/lean4:stable", "leanprover--lean4---v4.10.0"),
    ],
)
def test_names_that_elan_takes(install: Install, asked: str, folder: str) -> None:
    for other in ("v4.9.0", "v4.10.0", "v4.11.0-rc1", "v4.2.0"):
        install(f"leanprover--lean4---{other}")
    place = install(folder)
    assert lake_project.installed(asked) == place


def test_names_that_are_not_installed(install: Install) -> None:
    install("leanprover--lean4---v4.9.0")
    for name in ("v4.9.1", "other/lean4:v4.9.0", "nightly", "", "../toolchains"):
        assert lake_project.installed(name) is None


def test_overrides_and_default(
    install: Install, root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert lake_project.wanted(root / "Foo") == "leanprover/lean4:v4.9.0"
    (tmp_path / "elan" / "settings.toml").write_text(
        f'default_toolchain = "stable"\n[overrides]\n"{root}" = "mine"\n'
    )
    assert lake_project.wanted(root / "Foo") == "mine"
    assert lake_project.wanted(tmp_path) == "stable"
    monkeypatch.setenv("ELAN_TOOLCHAIN", "other")
    assert lake_project.wanted(root) == "other"
    (tmp_path / "elan" / "settings.toml").write_text("not = toml =")
    monkeypatch.delenv("ELAN_TOOLCHAIN")
    assert lake_project.wanted(root) == "leanprover/lean4:v4.9.0"
    (root / "lean-toolchain").unlink()
    assert lake_project.wanted(root) is None
    assert "names no Lean" in refusal("project", root)


def test_lean_on_the_path_without_elan(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ELAN_HOME", str(tmp_path / "no-elan"))
    lean = script(tmp_path / "bin" / "lean", 'echo "Lean (version 4.9.0, Release)"')
    script(tmp_path / "bin" / "lake", "exit 0")
    monkeypatch.setenv("PATH", f"{lean.parent}:{os.environ['PATH']}")
    assert find_toolchain("project", root).program[-1] == str(lean)


def test_a_path_to_lean_or_its_folder(install: Install, tmp_path: Path) -> None:
    home = install("leanprover--lean4---v4.9.0")
    found = find_toolchain(str(home / "bin" / "lean"))
    assert (found.kind, found.version, found.root) == ("path", "4.9.0", None)
    assert find_toolchain(str(home)) == found
    assert f"no Lean at {tmp_path}/nope" in refusal(f"{tmp_path}/nope")
    assert "neither a Lake project nor" in refusal(str(tmp_path))
    (tmp_path / "plain").write_text("")
    assert f"no Lean at {tmp_path}/plain" in refusal(f"{tmp_path}/plain")


@pytest.mark.parametrize("text", ["exit 3", "echo something else", "kill -SEGV $$"])
def test_a_lean_that_does_not_work(tmp_path: Path, text: str) -> None:
    lean = script(tmp_path / "lean", text)
    assert f"cannot start {lean}: " in refusal(str(lean))


def test_our_own_library_runs_embedded(install: Install, toolchain: Toolchain) -> None:
    assert lake_project.find_root(CORE) == LEAN_PROJECT and lake_project.is_ours(LEAN_PROJECT)
    for file in sorted((LEAN_PROJECT / "Library").rglob("*.lean"))[:1]:
        assert find_toolchain("auto", file) == toolchain
    with pytest.raises(ToolchainError, match="which is not installed"):
        find_toolchain("project", LEAN_PROJECT)
