"""The first thing the ``qedgym`` command runs; installed outside the package on purpose.

Importing anything of the package imports gymnasium, which takes a while. Ctrl-C in that while
shall end the command silently, not with a traceback.
"""

import os
import signal


def main() -> int:
    """Run the command line; its exit code."""
    signal.signal(signal.SIGINT, lambda _number, _frame: os._exit(130))
    from qedgym.cli.main import main as run

    return run()
