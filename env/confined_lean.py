"""A Lean process for foreign text: it can write in a folder of its own only."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence

from qedgym.env.process import LeanProcess, ProcessLimits
from qedgym.env.scratch import ScratchFolder
from qedgym.env.toolchain import Toolchain


class ConfinedLean(LeanProcess):
    """``LeanProcess`` with pipes in and out, confined where the system can see to it.

    The folder is removed with the process.
    """

    def __init__(self, toolchain: Toolchain, args: Sequence[str], limits: ProcessLimits) -> None:
        """Raises ``ToolchainError`` when the process cannot be started at all."""
        self._folder = ScratchFolder()
        try:
            super().__init__(
                toolchain,
                args,
                limits=limits,
                env={"TMPDIR": str(self._folder.path)},
                confine=self._folder.path,
                stderr=subprocess.DEVNULL,
            )
        except BaseException:
            self._folder.close()
            raise

    def close(self) -> None:
        """See ``LeanProcess.close``."""
        try:
            super().close()
        finally:
            self._folder.close()
