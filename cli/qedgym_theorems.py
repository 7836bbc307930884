"""The name under which ``verifiers`` finds our theorems: ``--taskset.id qedgym-theorems``.

It imports a taskset by a module name without dots, so this is installed outside the package.
"""

from qedgym.training.verifiers_taskset import LeanTaskset

__all__ = ["LeanTaskset"]
