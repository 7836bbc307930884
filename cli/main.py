"""The ``qedgym`` command: its table of sub-commands and how it ends.

A sub-command's module is imported only when that sub-command was asked for, so that
``qedgym --help`` is quick.
"""

from __future__ import annotations

import contextlib
import importlib
import os
import signal
import sys
from collections.abc import Iterator, Mapping, Sequence
from types import FrameType
from typing import Any, NoReturn

import typer
from rich.markup import escape
from typer.core import TyperCommand

import qedgym
from qedgym.cli.entry import Entry
from qedgym.cli.streams import OutputLost, drop, watch_output
from qedgym.env.errors import QedgymError

COMMANDS: dict[str, Entry] = {
    "prove": Entry(
        "qedgym.cli.prove:prove",
        "Search proofs for the theorems of Lean files.",
        (
            "qedgym prove Theorems.lean --html proofs.html",
            'qedgym prove --statement "theorem t (p q : Prop) : p ∧ q → q ∧ p"',
            "qedgym prove Theorems.lean --search hypertree --search-option c_puct=1.5 --watch",
            "qedgym prove Theorems.lean --ray auto --run results/",
        ),
    ),
    "check": Entry(
        "qedgym.cli.check:check",
        "Check proofs in a fresh Lean: kernel, statement, axioms.",
        ("qedgym check Proofs.lean", "qedgym check Proofs.lean --target Theorems.lean --json"),
    ),
    "bench": Entry(
        "qedgym.cli.bench:bench",
        "Measure policies and searches on suites of theorems; compare runs.",
        (
            "qedgym bench library:test --baselines --timeout 10 --out run1",
            "qedgym bench minif2f.jsonl Theorems.lean --policy rules --policy fixed --attempts 8",
            "qedgym bench --compare run1 run2",
        ),
    ),
    "self-play": Entry(
        "qedgym.cli.self_play:self_play_command",
        "Make new statements of proved ones, and try to prove them.",
        (
            "qedgym self-play library:random/train --minutes 30 --out run",
            "qedgym self-play library/Nat --minutes 60 --out run --resume",
            "qedgym self-play MyTheorems.lean --items 200 --tries 32 --out run --json",
        ),
    ),
    "synth": Entry(
        "qedgym.cli.synth:COMMANDS",
        "Make datasets: traces, new theorems of old ones, challenges.",
        (
            "qedgym synth trace library --out traces",
            "qedgym synth pairs traces --kind state-tactic --out pairs",
        ),
        group=True,
    ),
    "train": Entry(
        "qedgym.cli.train:COMMANDS",
        "Train models on datasets: tactics of proofs, retrieval of premises.",
        (
            "qedgym train sft library --out model",
            "qedgym prove Theorems.lean --policy mix:rules+transformer:model",
        ),
        group=True,
    ),
    "loop": Entry(
        "qedgym.cli.loop:loop_command",
        "Learn from proofs, search with what was learned, learn again.",
        (
            "qedgym loop --out run",
            "qedgym loop --theorems goals --theorems mutants --made 600 --out run",
            "qedgym loop --train library/Nat --held-out library:validation --rounds 5 --out run",
            "qedgym loop --out run --minutes 25 --resume",
        ),
    ),
    "fit-critic": Entry(
        "qedgym.cli.fit_critic:fit_critic_command",
        "Fit a critic to searches of solved theorems.",
        (
            "qedgym fit-critic library:random/train --out critic.json",
            "qedgym prove Theorems.lean --search mcts --critic critic.json",
        ),
    ),
    "doctor": Entry(
        "qedgym.cli.doctor:doctor",
        "Tell which Lean is used, what is set up and what is missing.",
        ("qedgym doctor", "qedgym doctor MyProject/Foo.lean --json"),
    ),
    "parity": Entry(
        "qedgym.cli.parity:parity",
        "Tell what of everyday Lean works: tactics, commands, types, lemmas.",
        ("qedgym parity", "qedgym parity conv", "qedgym parity --markdown docs/parity.md"),
    ),
    "lean": Entry(
        "qedgym.cli.lean:lean",
        "Run the chosen Lean itself.",
        ("qedgym lean -- --version", "qedgym lean --lean embedded -- --json Foo.lean"),
        passes_on=True,
    ),
}


def _load(entry: Entry) -> Any:
    """What stands in a command's module: its function, or a group's table."""
    module, _, name = entry.function.partition(":")
    return getattr(importlib.import_module(module), name)


class _Command(TyperCommand):
    """A command in whose texts ``[default: all cores]`` is not taken for rich's markup."""

    def __init__(self, *args: Any, **settings: Any) -> None:
        super().__init__(*args, **settings)
        texts: list[Any] = [self, *self.params]
        for about in texts:
            if text := getattr(about, "help", None):
                about.help = escape(text)


def _placeholder() -> None:
    """Stands in the list of sub-commands for one that was not asked for."""


def application(wanted: Sequence[str]) -> typer.Typer:
    """The typer application, in which the sub-command ``wanted`` is the real one.

    It is a command's name, or a group's and that of a command in it.
    """
    app = typer.Typer(
        name="qedgym",
        help="Prove theorems with Lean 4, check proofs, and find out which Lean is used.",
        epilog="Exit codes: 0 all that was asked for was done, 1 not all of it, 2 bad input.",
        add_completion=False,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )

    @app.callback()
    def root(
        version: bool = typer.Option(
            False, "--version", help="Print qedgym's version and end.", callback=_print_version
        ),
    ) -> None:
        pass

    _fill(app, COMMANDS, wanted)
    return app


def _fill(app: typer.Typer, commands: Mapping[str, Entry], wanted: Sequence[str]) -> None:
    """Add commands to the application or to a group of it."""
    first, rest = (wanted[0], wanted[1:]) if wanted else (None, ())
    for name, entry in commands.items():
        examples = "\n\n".join(("Examples:", *entry.examples)) if entry.examples else None
        settings = {"ignore_unknown_options": True} if entry.passes_on else {}
        if entry.group and name == first:
            group = typer.Typer(help=entry.summary, epilog=examples, no_args_is_help=False)
            group.callback()(_placeholder)  # a group of one command is a group, too
            _fill(group, _load(entry), rest)
            app.add_typer(group, name=name, short_help=entry.summary)
            continue
        function = _load(entry) if name == first else _placeholder
        app.command(
            name,
            cls=_Command,
            help=_flowing(function.__doc__ or ""),
            short_help=entry.summary,
            epilog=examples,
            context_settings=settings,
        )(function)


def _flowing(text: str) -> str:
    """A docstring with each paragraph on one line, for the terminal to break as it is wide."""
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in text.split("\n\n"))


def _print_version(asked: bool) -> None:
    if asked:
        print(f"qedgym {qedgym.__version__}")
        raise typer.Exit()


class _Ended(BaseException):
    """A signal asked us to end; it is left like a ``KeyboardInterrupt``."""

    def __init__(self, number: int) -> None:
        self.number = number


def _end(number: int, _frame: FrameType | None) -> None:
    raise _Ended(number)


@contextlib.contextmanager
def _handled_signals() -> Iterator[None]:
    """Leave by an exception when asked to end, so that what was begun is put in order."""
    before = {signal.SIGINT: signal.signal(signal.SIGINT, signal.default_int_handler)}
    for number in (signal.SIGTERM, signal.SIGHUP):
        if signal.getsignal(number) is signal.SIG_DFL:  # `nohup` has it ignored
            before[number] = signal.signal(number, _end)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line ``argv`` (default: the program's own); the exit code.

    Whatever goes wrong is told in one line on standard error. Ctrl-C and the signals TERM and HUP
    end the program itself, after every Lean process and temporary file is gone.
    """
    if sys.stdout is None:  # closed by the caller (`>&-`): a file opened later would take its place
        return _complain("cannot write to standard output: it is closed", 2)
    args = list(sys.argv[1:] if argv is None else argv) or ["--help"]
    watch_output()
    with _handled_signals():
        try:
            code = _run(args)
            sys.stdout.flush()
            return code
        except KeyboardInterrupt:
            _interrupted(signal.SIGINT)
        except _Ended as ended:
            _interrupted(ended.number)
        except BrokenPipeError:
            # Nobody reads our output any more: a normal end of `qedgym ... | head`.
            drop(sys.stdout)
            return 1
        except OutputLost as error:
            drop(sys.stdout)
            return _complain(str(error), 2)
        except QedgymError as error:
            return _complain(str(error), 2)
        except OSError as error:
            where = f"{error.filename}: " if error.filename is not None else ""
            return _complain(f"{where}{error.strerror or error}", 2)
        except Exception as error:
            if os.environ.get("QEDGYM_DEBUG"):
                raise
            kind = type(error).__name__
            return _complain(f"internal error: {kind}: {error} (QEDGYM_DEBUG=1 shows where)", 1)


def _run(args: list[str]) -> int:
    """Parse and run; the exit code. Usage errors become one line."""
    wanted = [arg for arg in args if not arg.startswith("-")][:2]
    app = application(wanted)
    try:
        code = app(args, prog_name="qedgym", standalone_mode=False)
    except Exception as error:
        # typer's own errors; their base class is not public.
        if not hasattr(error, "format_message"):
            raise
        command = " ".join(("qedgym", *_known(wanted)))
        return _complain(f"{error.format_message()} (see {command} --help)", 2)
    if code == 130:  # typer's word for KeyboardInterrupt
        raise KeyboardInterrupt
    return code if isinstance(code, int) else 0


def _known(wanted: Sequence[str]) -> list[str]:
    """As much of the words as names a command."""
    entry = COMMANDS.get(wanted[0]) if wanted else None
    if entry is None:
        return []
    inside = entry.group and len(wanted) > 1 and wanted[1] in _load(entry)
    return list(wanted[: 2 if inside else 1])


def _complain(message: str, code: int) -> int:
    """Print one line on standard error; give the exit code back."""
    try:
        if sys.stdout is not None:
            sys.stdout.flush()
    except (OSError, OutputLost):
        drop(sys.stdout)
    if sys.stderr is not None:
        from qedgym.cli.common import printable  # only for who needs it: see the module

        try:
            print("qedgym: " + printable(" ".join(message.split())), file=sys.stderr, flush=True)
        except OSError:
            drop(sys.stderr)
    return code


def _interrupted(number: int) -> NoReturn:
    """End at once after a signal: other threads may be waiting for Lean, so none is waited for."""
    signal.signal(signal.SIGINT, lambda _number, _frame: os._exit(130))
    for module, ending in (("process", "close_all"), ("scratch", "remove_all")):
        loaded = sys.modules.get(f"qedgym.env.{module}")
        if loaded is not None:
            getattr(loaded, ending)()
    with contextlib.suppress(OSError, ValueError, OutputLost):
        sys.stdout.flush()
    if number != signal.SIGINT:
        signal.signal(number, signal.SIG_DFL)
        os.kill(os.getpid(), number)
    with contextlib.suppress(OSError, ValueError):
        print("qedgym: interrupted", file=sys.stderr, flush=True)
    os._exit(130)
