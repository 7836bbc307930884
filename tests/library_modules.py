"""The theorem library, compiled once for all tests that look at it."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from qedgym.env.errors import InputError
from qedgym.env.library import LIBRARY
from qedgym.env.library_facts import compile_file
from qedgym.env.module_data import ModuleData
from qedgym.env.toolchain import Toolchain

FILES = sorted(LIBRARY.rglob("*.lean"))
PLACES = [file.relative_to(LIBRARY).as_posix() for file in FILES]

Modules = dict[str, ModuleData]


class CompiledLibrary:
    """By a file's place what it declares; and what Lean had to say where it was not content."""

    def __init__(self, toolchain: Toolchain) -> None:
        self.modules: Modules = {}
        self.faults: dict[str, str] = {}

        def compile_one(file: Path) -> ModuleData | InputError:
            try:
                return compile_file(file, toolchain)
            except InputError as error:
                return error

        with ThreadPoolExecutor(2) as pool:
            for place, found in zip(PLACES, pool.map(compile_one, FILES), strict=True):
                if isinstance(found, InputError):
                    self.faults[place] = str(found)
                else:
                    self.modules[place] = found
