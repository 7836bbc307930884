"""What ``make install`` installs is enough for every module of the package to be imported."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import qedgym

ROOT = Path(qedgym.__file__).parent
PROJECT = Path(__file__).parents[1] / "pyproject.toml"
FOLDERS = ("env", "provers", "search", "data_synth", "training", "cli")
BROUGHT = {"numpy": "gymnasium", "markupsafe": "jinja2"}
"""Packages that a dependency of ours cannot do without."""
DOORS = {"training/openenv_server.py", "training/verifiers_taskset.py"}
"""Modules that are for those who have an extra, and imported by nothing of ours."""


def first_imports(tree: ast.AST) -> Iterator[str]:
    """The packages that a module imports when it is itself imported."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            yield node.module.partition(".")[0]
        elif isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            continue
        elif not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            yield from first_imports(node)


def test_first_imports() -> None:
    text = """
import os.path
from typing import TYPE_CHECKING
if TYPE_CHECKING:
    import torch
try:
    import yaml
except ImportError:
    pass
def late():
    import numpy
"""
    assert list(first_imports(ast.parse(text))) == ["os", "typing", "yaml"]


def test_modules_import_only_what_is_always_installed() -> None:
    project = tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]
    names = [re.split(r"[<>=!~;\[ ]", given)[0] for given in project["dependencies"]]
    known = {name.replace("-", "_").lower() for name in names} | {"qedgym"} | set(BROUGHT)
    missing = [
        (path.relative_to(ROOT).as_posix(), package)
        for folder in FOLDERS
        for path in sorted((ROOT / folder).rglob("*.py"))
        for package in first_imports(ast.parse(path.read_text(encoding="utf-8")))
        if package not in known and package not in sys.stdlib_module_names
        if path.relative_to(ROOT).as_posix() not in DOORS
    ]
    assert missing == []
