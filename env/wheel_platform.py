"""Whether this machine can run qedgym and load the Lean wheel. Also run as a bare file.

``make install`` runs this file with whatever Python it finds before it calls pip, so it imports
the standard library only and keeps to syntax that old Pythons read.
"""

import os
import platform
import sys

GLIBC = (2, 35)
"""The oldest glibc that the wheel's tag allows."""
ELAN = "https://lean-lang.org/install"


def python_reason(version):  # type: (tuple[int, ...]) -> str | None
    """Why this Python cannot run qedgym, with what to do; None when it can."""
    if (3, 11) <= version[:2] < (3, 13):
        return None
    found = ".".join(map(str, version[:2]))
    return f"qedgym needs Python 3.11 or 3.12, this is {found}; run make PYTHON=python3.12"


def wheel_reason(system, machine, libc):  # type: (str, str, tuple[int, ...] | None) -> str | None
    """Why the Lean wheel cannot load here, with what to do; None when it can.

    ``system`` is ``platform.system()``, ``machine`` is ``platform.machine()``, ``libc`` glibc's
    version or None where the C library is not glibc.
    """
    if system == "Darwin":
        return None
    if system != "Linux":
        return (
            f"Lean's wheel exists for Linux and macOS, this is {system or 'an unknown system'}; "
            "use WSL2 with Ubuntu 22.04 or newer"
        )
    if machine not in ("x86_64", "aarch64"):
        return (
            f"Lean's wheel exists for x86_64 and aarch64, this is {machine}; install Lean with "
            f"elan ({ELAN}) and run make install EMBEDDED=no"
        )
    if libc is None:
        return (
            "Lean's wheel (and Ray's) need glibc, this Linux has another C library; "
            "use Debian 12, Ubuntu 22.04 or newer, in a container for example"
        )
    if libc < GLIBC:
        return (
            f"Lean's wheel needs glibc 2.35, this is {libc[0]}.{libc[1]}; use Debian 12, Ubuntu "
            f"22.04 or newer, or install Lean with elan ({ELAN}) and run make install EMBEDDED=no"
        )
    return None


def glibc():  # type: () -> tuple[int, ...] | None
    """The version of the glibc this Python runs on; None when it is not glibc."""
    try:
        name, version = (os.confstr("CS_GNU_LIBC_VERSION") or "").split()
    except (AttributeError, OSError, ValueError):
        return None
    return tuple(map(int, version.split("."))) if name == "glibc" else None


def reason_here():  # type: () -> str | None
    """Why the Lean wheel cannot load on this machine; None when it can."""
    return wheel_reason(platform.system(), platform.machine(), glibc())


if __name__ == "__main__":
    reason = python_reason(sys.version_info[:2])
    if reason is None and "--no-wheel" not in sys.argv:
        reason = reason_here()
    if reason:
        sys.exit("make: " + reason)
