"""Run Lean where it can write in one folder only. Run as a bare file, never imported.

    python -I -S confine.py FOLDER LIBRARY ARGS...

Code in a submitted file may run while Lean elaborates it. Linux's Landlock (kernel 5.13 and
later; needs no privilege) takes from this process and all it starts, for good: writing, making,
renaming and removing files outside FOLDER; starting programs; TCP connections (kernel 6.7); signals
to processes that are not its own (kernel 6.12). Reading stays allowed. Where there is no Landlock
Lean runs without it: the check does not depend on it, the user's files do.

Numbers are those of Linux's ``include/uapi/linux/landlock.h``, the same on every architecture.
"""

import ctypes
import os
import struct
import sys

_CREATE, _ADD, _RESTRICT = 444, 445, 446
_VERSION_FLAG = 1
_PATH_BENEATH = 1
_NO_NEW_PRIVS = 38
_EXECUTE = 1 << 0
_WRITE = 1 << 1 | sum(1 << bit for bit in range(4, 13))  # write, remove, make of every kind
_REFER, _TRUNCATE = 1 << 13, 1 << 14
_TCP = 0b11  # bind, connect
_SCOPES = 0b11  # abstract sockets, signals


def confine(folder: str) -> int:
    """Confine this thread and what it starts; the Landlock version in force, 0 without any."""
    libc = ctypes.CDLL(None, use_errno=True)
    syscall = libc.syscall
    syscall.restype = ctypes.c_long
    number = ctypes.c_long
    version = int(syscall(number(_CREATE), None, ctypes.c_size_t(0), number(_VERSION_FLAG)))
    if version < 1 or not sys.platform.startswith("linux"):
        return 0
    inside = _WRITE
    inside |= _REFER if version >= 2 else 0
    inside |= _TRUNCATE if version >= 3 else 0
    rules = struct.pack("<Q", inside | _EXECUTE)
    if version >= 4:
        rules += struct.pack("<Q", _TCP)
    if version >= 6:
        rules += struct.pack("<Q", _SCOPES)
    ruleset = int(syscall(number(_CREATE), rules, ctypes.c_size_t(len(rules)), number(0)))
    if ruleset < 0:
        return 0
    place = os.open(folder, os.O_PATH | os.O_CLOEXEC)
    allowed = struct.pack("<Qi", inside, place)
    done = (
        syscall(number(_ADD), number(ruleset), number(_PATH_BENEATH), allowed, number(0)) == 0
        and libc.prctl(_NO_NEW_PRIVS, 1, 0, 0, 0) == 0
        and syscall(number(_RESTRICT), number(ruleset), number(0)) == 0
    )
    os.close(place)
    os.close(ruleset)
    return version if done else 0


def main(folder: str, library: str, args: list[str]) -> int:
    """Confine this process, then be Lean."""
    if sys.platform.startswith("linux"):
        confine(folder)
    lean = ctypes.CDLL(library, ctypes.RTLD_GLOBAL)
    argv = [b"lean", *map(os.fsencode, args)]
    code = int(lean.lean_main(len(argv), (ctypes.c_char_p * (len(argv) + 1))(*argv, None)))
    lean.exit(code)  # flushes Lean's streams and skips Python's own end
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2], sys.argv[3:]))
