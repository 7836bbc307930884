"""Confine a process before it is Lean: where it writes and reads, and what it asks the kernel for.

Code in a submitted text may run while Lean elaborates it. A bare file: imported by the processes
that become Lean, which know no packages. Two guards of Linux that need no privilege; where one is
missing the process runs without it: the verdict of a check does not depend on them, the user's
files do.

**Landlock** (kernel 5.13 and later) takes from this thread and all it starts, for good: writing,
making, renaming and removing files outside the folder; reading files outside it, the folders
named, and the system's libraries; starting programs; TCP connections (kernel 6.7); signals to
other processes (kernel 6.12). **seccomp** (:mod:`syscall_filter`) takes sockets of all kinds, new
processes and what looks into other processes.

Landlock's numbers are those of Linux's ``include/uapi/linux/landlock.h``, the same everywhere.
"""

import ctypes
import os
import struct
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qedgym.env import syscall_filter
else:
    sys.path.append(os.path.dirname(os.path.abspath(__file__)))  # behind the standard library
    import syscall_filter

_CREATE, _ADD, _RESTRICT = 444, 445, 446
_VERSION_FLAG = 1
_PATH_BENEATH = 1
_NO_NEW_PRIVS = 38
_EXECUTE, _WRITE_FILE, _READ_FILE, _READ_DIR = 1 << 0, 1 << 1, 1 << 2, 1 << 3
_WRITE = _WRITE_FILE | sum(1 << bit for bit in range(4, 13))  # write, remove, make of every kind
_REFER, _TRUNCATE, _DEVICE_CONTROL = 1 << 13, 1 << 14, 1 << 15
_TCP = 0b11  # bind, connect
_SCOPES = 0b11  # abstract sockets, signals
# What the C library and Lean's may open late; nothing of a user is there.
_SYSTEM = ("/lib", "/lib64", "/usr/lib", "/sys/devices/system/cpu", "/dev/urandom", "/dev/zero")


def landlock_version() -> int:
    """The version of Landlock that this system has; 0 without any."""
    if not sys.platform.startswith("linux"):
        return 0
    call = ctypes.CDLL(None).syscall
    call.restype = ctypes.c_long
    number = ctypes.c_long
    return max(0, int(call(number(_CREATE), None, ctypes.c_size_t(0), number(_VERSION_FLAG))))


def landlock(folder: str | None, readable: list[str]) -> int:
    """Confine files for this thread and what it starts; the version in force, 0 without any."""
    version = landlock_version()
    if version < 1:
        return 0
    libc = ctypes.CDLL(None, use_errno=True)
    call = libc.syscall
    call.restype = ctypes.c_long
    number = ctypes.c_long
    writing = _WRITE
    writing |= _REFER if version >= 2 else 0
    writing |= _TRUNCATE if version >= 3 else 0
    reading = _READ_FILE | _READ_DIR
    handled = writing | reading | _EXECUTE | (_DEVICE_CONTROL if version >= 5 else 0)
    rules = struct.pack("<Q", handled)
    if version >= 4:
        rules += struct.pack("<Q", _TCP)
    if version >= 6:
        rules += struct.pack("<Q", _SCOPES)
    ruleset = int(call(number(_CREATE), rules, ctypes.c_size_t(len(rules)), number(0)))
    if ruleset < 0:
        return 0
    allowed = [(path, reading) for path in (*readable, *_SYSTEM)]
    allowed.append(("/dev/null", _READ_FILE | _WRITE_FILE))
    done = True
    if folder is not None:
        allowed.append((folder, writing | reading))
    for path, rights in allowed:
        try:
            place = os.open(path, os.O_PATH | os.O_CLOEXEC)
        except OSError:
            continue  # what is not there needs no rule
        if not os.path.isdir(path):
            rights &= _READ_FILE | _WRITE_FILE
        rule = struct.pack("<Qi", rights, place)
        done &= call(number(_ADD), number(ruleset), number(_PATH_BENEATH), rule, number(0)) == 0
        os.close(place)
    done = (
        done
        and libc.prctl(_NO_NEW_PRIVS, 1, 0, 0, 0) == 0
        and call(number(_RESTRICT), number(ruleset), number(0)) == 0
    )
    os.close(ruleset)
    return version if done else 0


def confine(
    folder: str | None, readable: list[str], *, forks: bool = False
) -> tuple[int, bool]:
    """Confine this thread and what it starts, for good.

    ``folder`` is where it may write (None: nowhere), ``readable`` what else it may read. With
    ``forks`` it may start processes, which are confined further, and see what they use. Gives the
    Landlock version in force (0: none) and whether the filter of system calls is.
    """
    if not sys.platform.startswith("linux"):
        return 0, False
    seen = [*readable, "/proc"] if forks else readable
    return landlock(folder, seen), syscall_filter.install(forks=forks)


if __name__ == "__main__":  # what would be in force here, for `qedgym doctor`
    print(*map(int, confine(None, [])))
