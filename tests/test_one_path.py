"""There is one way to "proved": through the trusted check. Read off the source."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import qedgym

ROOT = Path(qedgym.__file__).parent
FOLDERS = ("env", "provers", "search", "data_synth", "training", "cli")

# Who may say so, and from what.
MAY: dict[str, set[str]] = {
    # A `CheckResult` that is ok: the judge (which the replay can only take back), another Lean's.
    "CheckResult(ok)": {"env/check_module.py", "env/verify_project.py"},
    # A `replace(.., replayed=True)`: only what the kernel took.
    "replayed=True": {"env/check_module.py"},
    # A search's verdict that is ok: from a `CheckResult`.
    "Verdict(ok)": {"search/runner.py"},
    # A proof of a search: from a verdict.
    "Proof()": {"search/finish.py"},
    # The status: given with a proof.
    "status proved": {"search/driver.py"},
}


def sources() -> Iterator[tuple[str, ast.AST]]:
    for folder in FOLDERS:
        for path in sorted((ROOT / folder).rglob("*.py")):
            yield path.relative_to(ROOT).as_posix(), ast.parse(path.read_text(encoding="utf-8"))


def _name(node: ast.expr) -> str:
    return node.id if isinstance(node, ast.Name) else getattr(node, "attr", "")


def _given(call: ast.Call, place: int, keyword: str) -> ast.expr | None:
    """An argument by position or keyword."""
    if len(call.args) > place:
        return call.args[place]
    return next((k.value for k in call.keywords if k.arg == keyword), None)


def _false(value: ast.expr | None) -> bool:
    return isinstance(value, ast.Constant) and value.value is False


def claims(node: ast.AST) -> Iterator[str]:
    """Which of ``MAY`` a node does."""
    if isinstance(node, ast.Call):
        name = _name(node.func)
        if name == "CheckResult" and not _false(_given(node, 1, "ok")):
            yield "CheckResult(ok)"
        if name == "Verdict" and not _false(_given(node, 0, "ok")):
            yield "Verdict(ok)"
        if name == "Proof":
            yield "Proof()"
        for keyword in node.keywords:
            truth = isinstance(keyword.value, ast.Constant) and keyword.value.value is True
            if keyword.arg == "replayed" and truth:
                yield "replayed=True"
            said = isinstance(keyword.value, ast.Constant) and keyword.value.value == "proved"
            if keyword.arg == "status" and said:
                yield "status proved"
        if name == "SearchResult":
            said_status = _given(node, 1, "status")
            if isinstance(said_status, ast.Constant) and said_status.value == "proved":
                yield "status proved"
    if isinstance(node, ast.Return) and isinstance(node.value, ast.Tuple) and node.value.elts:
        first = node.value.elts[0]
        if isinstance(first, ast.Constant) and first.value == "proved":
            yield "status proved"


def test_only_these_say_proved() -> None:
    found: dict[str, set[str]] = {claim: set() for claim in MAY}
    for path, tree in sources():
        for node in ast.walk(tree):
            for claim in claims(node):
                found[claim].add(path)
    assert found == MAY


def test_the_environment_asks_the_check() -> None:
    """In ``env/proof_env.py`` ``proved`` becomes true by the check's answer alone."""
    tree = ast.parse((ROOT / "env/proof_env.py").read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if not isinstance(node, ast.Assign):
            continue
        for target in node.targets:
            names = [_name(t) for t in getattr(target, "elts", [target])]
            if "proved" in names:
                value = node.value
                call = isinstance(value, ast.Call) and _name(value.func) == "_checked"
                assert call or _false(value), ast.unparse(node)


def test_the_checks_own_files_are_called_from_the_check_only() -> None:
    """Nobody else may call the parts, and put together a weaker check."""
    inside = {
        "check_module", "judge", "comparison", "kernel_program", "replay", "elaborate",
        "verify_project", "checker", "check_job", "warm_file",
    }  # fmt: skip
    allowed = {f"env/{name}.py" for name in (*inside, "verify", "export", "export_proof",
               "check_names", "check_examples", "stand_alone")} | {"cli/check.py"}  # fmt: skip
    for path, tree in sources():
        if path in allowed:
            continue
        for node in ast.walk(tree):
            if isinstance(node, ast.ImportFrom) and node.module:
                part = node.module.removeprefix("qedgym.env.")
                assert part not in inside, (path, node.module)
