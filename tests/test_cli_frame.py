"""The `qedgym` command as a user meets it: help, errors in one line, exit codes, Ctrl-C."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from qedgym.cli import main as frame
from qedgym.env.embedded import LEAN_VERSION
from qedgym.env.toolchain import Toolchain

from .processes import eventually, marked, new_mark

START = "import sys; from qedgym.cli.qedgym_start import main; sys.exit(main())"


def command(*args: str) -> tuple[str, ...]:
    return (sys.executable, "-c", START, *args)


def qedgym(
    *args: str, cwd: Path | None = None, stdin: str = "", env: dict[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command(*args),
        capture_output=True,
        text=True,
        input=stdin,
        cwd=cwd,
        env={**os.environ, **(env or {})},
    )


def test_help_lists_every_command_and_loads_none() -> None:
    source = (
        "import sys; from qedgym.cli.main import main; code = main(['--help']); "
        "print('loaded', *sorted(m for m in sys.modules if m.startswith('qedgym')), sep=' '); "
        "heavy = {'ray', 'transformers', 'torch', 'networkx', 'lean_dojo', 'jinja2'};"
        "print('heavy', *(heavy & set(sys.modules))); sys.exit(code)"
    )
    ran = subprocess.run((sys.executable, "-c", source), capture_output=True, text=True)
    assert ran.returncode == 0
    *text, loaded, heavy = ran.stdout.splitlines()
    assert all(any(f" {name} " in line for line in text) for name in frame.COMMANDS)
    assert loaded.split()[1:] == [
        "qedgym", "qedgym.cli", "qedgym.cli.entry", "qedgym.cli.main", "qedgym.cli.streams",
        "qedgym.env", "qedgym.env.errors", "qedgym.env.lazy",
    ]  # fmt: skip
    assert heavy == "heavy"


def test_brackets_in_help_texts_are_shown() -> None:
    env = {"COLUMNS": "200", "TERM": "dumb"}
    assert "[default: all cores]" in qedgym("prove", "--help", env=env).stdout
    assert "pip install 'qedgym[lm]'" in qedgym("train", "sft", "--help", env=env).stdout


def test_import_qedgym_brings_gymnasium_and_nothing_else() -> None:
    source = (
        "import sys; import gymnasium.envs.registration; before = set(sys.modules); "
        "import qedgym; print(*sorted(set(sys.modules) - before)); "
        "print('qedgym/Proof-v0' in gymnasium.registry)"
    )
    ran = subprocess.run((sys.executable, "-c", source), capture_output=True, text=True)
    assert ran.stdout == "qedgym\nTrue\n"


@pytest.mark.parametrize("name", frame.COMMANDS)
def test_each_command_has_help_with_examples(name: str) -> None:
    ran = qedgym(name, "--help", env={"COLUMNS": "200"})
    assert ran.returncode == 0 and f"qedgym {name}" in ran.stdout and not ran.stderr
    for example in frame.COMMANDS[name].examples:
        assert example in ran.stdout
    told = ran.stdout.split("\n╭")[0].strip().split("\n")
    assert all(len(line) > 100 or line.rstrip()[-1:] in "].:" for line in told), told


def test_no_arguments_give_the_help() -> None:
    assert qedgym().stdout == qedgym("--help").stdout


def test_version() -> None:
    ran = qedgym("--version")
    assert ran.returncode == 0 and ran.stdout.startswith("qedgym ")


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("prov",), "No such command 'prov'"),
        (("doctor", "--nope"), "No such option: --nope"),
        (("--nope", "doctor"), "No such option: --nope"),
        (("doctor", "a", "b"), "unexpected extra argument"),
        (("lean", "--lean", "/nowhere", "--", "--version"), "no Lean at /nowhere"),
    ],
)
def test_bad_input_is_one_line_and_exit_code_2(args: tuple[str, ...], said: str) -> None:
    ran = qedgym(*args)
    assert ran.returncode == 2 and not ran.stdout
    assert ran.stderr.startswith("qedgym: ") and said in ran.stderr
    assert ran.stderr.count("\n") == 1


def test_an_error_line_holds_nothing_that_a_terminal_obeys(tmp_path: Path) -> None:
    ran = qedgym("check", "no\x1b[2Jsuch\u202e.lean", cwd=tmp_path)
    assert ran.returncode == 2
    assert ran.stderr == "qedgym: no\\u{1b}[2Jsuch\\u{202e}.lean: no such file\n"


def test_an_error_inside_is_one_line_unless_asked_for(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(frame.COMMANDS, "doctor", frame.Entry("qedgym.nowhere:doctor", ""))
    assert frame.main(["doctor"]) == 1
    text = capsys.readouterr().err
    assert text.startswith("qedgym: internal error: ModuleNotFoundError") and text.count("\n") == 1
    monkeypatch.setenv("QEDGYM_DEBUG", "1")
    with pytest.raises(ModuleNotFoundError):
        frame.main(["doctor"])


def test_doctor(toolchain: Toolchain, tmp_path: Path) -> None:
    ran = qedgym("doctor", "--json", cwd=tmp_path)
    found = {line["name"]: line for line in map(json.loads, ran.stdout.splitlines())}
    assert ran.returncode == 0
    assert found["--lean auto"]["value"] == f"{toolchain.description}; kind embedded"
    assert found["core library"]["ok"] and toolchain.environ["LEAN_PATH"] in str(found)
    assert found["trial theorem"]["ok"]
    assert found["engine"]["value"].startswith("step server, first goal in ")
    assert "Landlock" in found["isolation"]["value"] and "seccomp" in found["isolation"]["value"]
    text = qedgym("doctor", cwd=tmp_path).stdout
    assert all(name in text for name in found)


def test_doctor_tells_what_is_missing(tmp_path: Path) -> None:
    (tmp_path / "lean-toolchain").write_text("leanprover/lean4:v4.9.0\n")
    (tmp_path / "file").write_text("")
    env = {"ELAN_HOME": str(tmp_path / "elan"), "QEDGYM_CACHE": str(tmp_path / "file" / "x")}
    ran = qedgym("doctor", "--json", "--lean", "project", cwd=tmp_path, env=env)
    found = {line["name"]: line for line in map(json.loads, ran.stdout.splitlines())}
    assert ran.returncode == 1
    assert "leanprover/lean4:v4.9.0" in found["project"]["value"]
    assert found["cache"]["ok"] is False and "QEDGYM_CACHE" in found["cache"]["do"]
    assert found["--lean project"]["ok"] is False
    assert "elan toolchain install" in found["--lean project"]["do"]


def test_lean_passes_everything_through(toolchain: Toolchain, tmp_path: Path) -> None:
    ran = qedgym("lean", "--", "--version")
    assert ran.returncode == 0 and f"version {LEAN_VERSION}" in ran.stdout
    ran = qedgym("lean", "--", "--stdin", "--json", stdin="example : False := trivial\n")
    assert ran.returncode == 1 and json.loads(ran.stdout)["severity"] == "error"
    (tmp_path / "A.lean").write_text("#check nope\n")
    ran = qedgym("lean", "--lean", "embedded", "--", "A.lean", cwd=tmp_path)
    assert ran.returncode == 1 and ran.stdout.startswith("A.lean:1:7: error")
    assert qedgym("lean", "--", "--nope").stderr.startswith("lean: unrecognized option")


def message(method: str, **params: object) -> bytes:
    """A language-server message (a request when it is initialize)."""
    body: dict[str, object] = {"jsonrpc": "2.0", "method": method, "params": params}
    if method == "initialize":
        body["id"] = 1
    text = json.dumps(body).encode()
    return b"Content-Length: %d\r\n\r\n%s" % (len(text), text)


def test_lean_as_a_language_server_with_workers(toolchain: Toolchain) -> None:
    mark = new_mark()
    with subprocess.Popen(
        command("lean", "--lean", "embedded", "--", "--server"),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, **mark},
    ) as server:
        assert server.stdin and server.stdout
        document = {"uri": "file:///a.lean", "languageId": "lean4", "version": 1}
        server.stdin.write(
            message("initialize", capabilities={}, processId=None, rootUri=None)
            + message("initialized")
            + message("textDocument/didOpen", textDocument={**document, "text": "#check nope\n"})
        )
        server.stdin.flush()
        # Lean's answer about the file comes from a worker process of its own.
        read = b""
        while b"Unknown identifier" not in read:
            chunk = os.read(server.stdout.fileno(), 65536)
            assert chunk, read
            read += chunk
        assert len(marked(mark)) >= 3  # qedgym, the server, its worker
        server.kill()
    assert eventually(lambda: not marked(mark))


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_everything(toolchain: Toolchain, number: signal.Signals) -> None:
    mark = new_mark()
    with subprocess.Popen(
        command("lean", "--", "--stdin"),
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, **mark},
    ) as process:
        assert eventually(lambda: len(marked(mark)) == 2)
        process.send_signal(number)
        assert process.stderr
        text = process.stderr.read()
        code = process.wait()
    assert eventually(lambda: not marked(mark))
    if number == signal.SIGINT:
        assert (code, text) == (130, "qedgym: interrupted\n")
    else:
        assert code in (128 + number, -number) and "Traceback" not in text


def test_ctrl_c_while_starting_is_silent() -> None:
    # The package's imports come after the handler; here they are slowed down to be hit surely.
    source = (
        "import sys, time, importlib.abc\n"
        "class Slow(importlib.abc.MetaPathFinder):\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        "        if name == 'qedgym':\n"
        "            print('importing', flush=True); time.sleep(600)\n"
        "sys.path.insert(0, sys.argv[1])\n"
        "from qedgym_start import main\n"
        "sys.meta_path.insert(0, Slow())\n"
        "main()\n"
    )
    folder = str(Path(frame.__file__).parent)
    with subprocess.Popen(
        (sys.executable, "-c", source, folder),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout and process.stdout.readline() == "importing\n"
        process.send_signal(signal.SIGINT)
        assert process.communicate() == ("", "") and process.returncode == 130


def test_output_that_nobody_reads(toolchain: Toolchain) -> None:
    with subprocess.Popen(
        command("doctor", "--json"), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout and process.stderr
        process.stdout.close()
        assert process.stderr.read() == "" and process.wait() == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="Linux has it")
@pytest.mark.parametrize("unbuffered", ["", "1"])
@pytest.mark.parametrize(
    "args",
    [
        ("--help",), ("--version",), ("doctor",), ("doctor", "--json"), ("check", "A.lean"),
        ("check", "A.lean", "--json"), ("prove", "A.lean", "--all"),
        ("prove", "A.lean", "--all", "--json"),
    ],
)  # fmt: skip
def test_output_that_cannot_be_written(
    toolchain: Toolchain, tmp_path: Path, args: tuple[str, ...], unbuffered: str
) -> None:
    (tmp_path / "A.lean").write_text("theorem t : True := trivial\n")
    with open("/dev/full", "w") as full:
        ran = subprocess.run(
            command(*args), stdout=full, stderr=subprocess.PIPE, text=True, cwd=tmp_path,
            env={**os.environ, "PYTHONUNBUFFERED": unbuffered},
        )  # fmt: skip
    assert ran.returncode == 2
    said = "qedgym: standard output could not be written: No space left on device\n"
    assert ran.stderr == said


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="Linux has it")
def test_messages_that_cannot_be_written(tmp_path: Path) -> None:
    with open("/dev/full", "w") as full:
        ran = subprocess.run(
            command("check", "None.lean"), stdout=subprocess.PIPE, stderr=full, cwd=tmp_path
        )
    assert (ran.returncode, ran.stdout) == (2, b"")


@pytest.mark.parametrize("name", ["prove", "check"])
def test_output_that_is_closed(tmp_path: Path, name: str) -> None:
    (tmp_path / "A.lean").write_text("theorem t : True := trivial\n")
    ran = subprocess.run(
        ("sh", "-c", 'exec "$@" >&-', "sh", *command(name, "A.lean")),
        stderr=subprocess.PIPE, text=True, cwd=tmp_path,
    )  # fmt: skip
    assert (ran.returncode, ran.stderr) == (
        2, "qedgym: cannot write to standard output: it is closed\n",
    )  # fmt: skip
