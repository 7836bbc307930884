"""A Lake project's own Lean, found without ever letting elan download one.

elan keeps each Lean in a folder of ``$ELAN_HOME/toolchains``; its ``lean`` and ``lake`` on the
PATH are proxies that install what a project asks for. So the folder is looked up here, and the
programs in it are started directly.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import tomllib
from pathlib import Path

from qedgym.env.embedded import ask_version
from qedgym.env.errors import ToolchainError
from qedgym.env.toolchain import Toolchain

_LAKEFILES = ("lakefile.toml", "lakefile.lean")


def find_root(place: Path) -> Path | None:
    """The nearest folder at or above ``place`` with a lakefile or ``lean-toolchain``."""
    place = place.resolve()
    for folder in (place, *place.parents):
        if folder.is_dir() and any((folder / n).is_file() for n in (*_LAKEFILES, "lean-toolchain")):
            return folder
    return None


def is_ours(root: Path) -> bool:
    """Whether this is our own Lean library, which runs embedded unless told otherwise."""
    return (root / "Core" / "Init.lean").is_file() and (root / "lakefile.toml").is_file()


def elan_home() -> Path:
    """Where elan keeps what it installs."""
    given = os.environ.get("ELAN_HOME")
    return Path(given) if given else Path.home() / ".elan"


def wanted(root: Path) -> str | None:
    """The toolchain that elan would use in ``root``: override, ``lean-toolchain``, default."""
    if name := os.environ.get("ELAN_TOOLCHAIN"):
        return name
    try:
        settings = tomllib.loads((elan_home() / "settings.toml").read_text())
    except (OSError, ValueError):
        settings = {}
    overrides = settings.get("overrides", {})
    for folder in (root, *root.parents):
        if name := overrides.get(str(folder)):
            return str(name)
        try:
            if name := (folder / "lean-toolchain").read_text().strip():
                return name
        except (OSError, ValueError):
            continue
    default = settings.get("default_toolchain")
    return str(default) if default else None


def installed(name: str) -> Path | None:
    """The folder of an installed toolchain, by any of the names elan takes; None when absent.

    ``stable`` (which elan would ask the network about) is the newest release installed.
    """
    folder = elan_home() / "toolchains"
    origin, _, channel = name.rpartition(":")
    origin = origin or "leanprover/lean4"
    tries = [name, f"{origin}:{channel}"]
    if re.match(r"\d", channel):
        tries.append(f"{origin}:v{channel}")
    for candidate in tries:
        place = folder / candidate.replace("/", "--").replace(":", "---")
        if (place / "bin" / "lean").is_file():
            return place
    if channel == "stable":
        prefix = f"{origin}:v".replace("/", "--").replace(":", "---")
        found = [p for p in folder.glob(f"{prefix}*") if (p / "bin" / "lean").is_file()]
        plain = [p for p in found if re.fullmatch(r"\d+(\.\d+)*", p.name[len(prefix) :])]
        return max(plain, key=lambda p: _numbers(p.name[len(prefix) :]), default=None)
    return None


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(map(int, version.split(".")))


def project(root: Path) -> Toolchain:
    """The Lean of the Lake project at ``root``, through ``lake env`` when it has a lakefile.

    Raises ``ToolchainError`` when its Lean is not installed or its dependencies are not there.
    """
    name = wanted(root)
    home = installed(name) if name else None
    if home is not None:
        lean, lake = home / "bin" / "lean", home / "bin" / "lake"
    elif (found := _plain("lean")) and (name is None or not elan_home().is_dir()):
        lean, lake = found, _plain("lake") or found.with_name("lake")  # no elan: the machine's own
    else:
        what = f"asks for Lean {name}" if name else "names no Lean (it has no lean-toolchain)"
        do = f"run: elan toolchain install {name}" if name else "run: elan default stable"
        raise ToolchainError(f"the project {root} {what}, which is not installed; {do}")
    version = ask_version(Toolchain("path", "", ("exec", str(lean))))
    program: tuple[str, ...] = ("exec", str(lean))
    if any((root / lakefile).is_file() for lakefile in _LAKEFILES):
        if not lake.is_file():
            raise ToolchainError(f"{lake} is missing, which the project {root} needs")
        _require_packages(root)
        program = ("exec", str(lake), f"--dir={root}", "env", str(lean))
    return Toolchain(
        kind="project",
        version=version,
        program=program,
        root=root,
        description=f"Lean {version} of the project {root}",
    )


def _plain(name: str) -> Path | None:
    """A program on the PATH that is not elan's proxy (which might download)."""
    found = shutil.which(name)
    if found is None or Path(found).with_name("elan").exists():
        return None
    if Path(found).resolve().name.startswith("elan"):
        return None
    return Path(found)


def _require_packages(root: Path) -> None:
    """Refuse a project whose dependencies Lake would have to fetch first."""
    try:
        manifest = json.loads((root / "lake-manifest.json").read_text())
        folder = root / (manifest.get("packagesDir") or ".lake/packages")
        names = [str(p["name"]) for p in manifest["packages"] if p.get("type") == "git"]
    except FileNotFoundError:
        return
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        raise ToolchainError(
            f"cannot read {root / 'lake-manifest.json'}; run: lake update, in {root}"
        ) from None
    for name in names:
        if not (folder / name.strip("«»")).is_dir():
            raise ToolchainError(
                f"the project {root} needs the package {name}, which is not fetched; "
                f"run: lake exe cache get (with Mathlib) or lake build, in {root}"
            )
