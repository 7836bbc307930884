"""What holds a resource: a context manager whose end is ``close``."""

from __future__ import annotations

from abc import ABC, abstractmethod
from types import TracebackType
from typing import Self


class Owned(ABC):
    """Base of classes that hold something outside (a process, the terminal): ``with`` closes them,
    however the block is left."""

    @abstractmethod
    def close(self) -> None:
        """Let go of everything that is held. Idempotent."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        value: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()
