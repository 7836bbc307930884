"""What a module declares, and a text that goes on from the midst of a module."""

from __future__ import annotations

from collections.abc import Collection, Container, Iterable, Mapping
from typing import Final, Protocol

from qedgym.env.expr import Constant, Name
from qedgym.env.module_data import Import, ModuleData


class Module(Protocol):
    """Constants by name, as the trusted check sees them."""

    @property
    def is_module(self) -> bool:
        """Whether the text begins with ``module``."""
        ...

    @property
    def imports(self) -> tuple[Import, ...]:
        """What it imports."""
        ...

    @property
    def positions(self) -> Mapping[Name, tuple[int, int]]:
        """Where what a person wrote begins: line from 1, column from 0."""
        ...

    @property
    def names(self) -> Iterable[Name]:
        """Names of all its constants."""
        ...

    @property
    def added(self) -> Mapping[Name, Constant]:
        """Those that the kernel has not been given yet."""
        ...

    def __contains__(self, name: object) -> bool: ...

    def __getitem__(self, name: Name) -> Constant:
        """A constant. Raises ``KeyError`` when there is none of that name."""
        ...

    def kind(self, name: Name) -> str:
        """The kind of a constant."""
        ...

    def split(
        self, name: Name, core: Container[Name]
    ) -> tuple[frozenset[Name], frozenset[Name]]:
        """The constants that one mentions: those not in ``core``, those in it."""
        ...


class Continued:
    """What stands before a place in a target, and what a submission declared behind it.

    The first part is the target's own: a submission has no say in it. ``twice`` are the names by
    which it tries to, for which the target's constants stay.
    """

    def __init__(
        self,
        target: ModuleData,
        before: Collection[Name],
        new: ModuleData,
        there: Collection[Name] = (),
    ) -> None:
        """``before`` are the names of the target's constants that stand before the place, ``there``
        those of what stands there in the target, which the submission may declare, too."""
        self.before: Final = before
        self.there: Final = there
        self._target, self._new = target, new
        self.twice: Final = tuple(name for name in new.names if name in before)
        self.is_module: Final = target.is_module
        self.imports: Final = target.imports
        self.positions: Final = target.positions

    @property
    def names(self) -> Iterable[Name]:
        """Names of all constants."""
        yield from self.before
        yield from (name for name in self._new.names if name not in self.before)

    @property
    def added(self) -> Mapping[Name, Constant]:
        """What the submission declared."""
        return {n: self._new[n] for n in self._new.names if n not in self.before}

    def _of(self, name: object) -> ModuleData:
        return self._target if name in self.before else self._new

    def __contains__(self, name: object) -> bool:
        return name in self.before or name in self._new

    def __getitem__(self, name: Name) -> Constant:
        """A constant. Raises ``KeyError`` when there is none of that name."""
        return self._of(name)[name]

    def kind(self, name: Name) -> str:
        """The kind of a constant."""
        return self._of(name).kind(name)

    def split(
        self, name: Name, core: Container[Name]
    ) -> tuple[frozenset[Name], frozenset[Name]]:
        """The constants that one mentions: those not in ``core``, those in it."""
        return self._of(name).split(name, core)
