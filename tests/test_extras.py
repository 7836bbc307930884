"""Packages of extras that are not installed are missed before anything begins."""

from __future__ import annotations

import json
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from qedgym.cli.main import main
from qedgym.env.errors import InputError
from qedgym.provers.extras import check_installed, needed
from qedgym.provers.registry import check_policy

STATEMENT = "theorem t : 1 = 1"


@pytest.mark.parametrize(
    "command",
    [
        ("bench", "library/Nat", "--limit", "2", "--policy", "retrieval"),
        ("bench", "library/Nat", "--limit", "2", "--policy", "mix:rules*2+retrieval"),
        ("prove", "--statement", STATEMENT, "--policy", "turns:rules+retrieval"),
        ("loop", "--limit", "2", "--prover", "retrieval"),
        ("loop", "--limit", "2", "--judged", "mix:{learned}+retrieval"),
        ("train", "stp", "--limit", "2", "--prover", "mix:{learned}+retrieval"),
    ],
    ids=" ".join,
)
def test_a_policy_whose_package_is_missing(
    command: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    monkeypatch.setitem(sys.modules, "bm25s", None)
    out = tmp_path / "out"
    where = () if command[0] == "prove" else ("--out", str(out))
    assert main([*command, *where]) == 2
    said = capsys.readouterr()
    assert said.err == "qedgym: retrieval needs bm25s (pip install 'qedgym[lm]')\n"
    assert not said.out and not out.exists()


def test_models_need_torch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "torch", None)
    for name in ("transformer", "transformer-proofs", "retrieval"):
        with pytest.raises(InputError, match=r"need torch \(pip install 'qedgym\[lm\]'\)"):
            check_policy(f"{name}:{tmp_path}")


@pytest.mark.skipif(find_spec("torch") is None, reason="needs torch (the lm extra)")
def test_models_that_are_shown_premises_need_what_finds_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "qedgym.json").write_text(json.dumps({"prompt": {"premises": 4}}))
    monkeypatch.setitem(sys.modules, "bm25s", None)
    with pytest.raises(InputError, match="retrieval needs bm25s"):
        check_policy(f"transformer:{tmp_path}")


def test_what_is_installed_is_loaded() -> None:
    check_installed("bm25s")
    assert needed("bm25s").__name__ == "bm25s"
