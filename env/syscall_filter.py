"""Take from a process the system calls that elaborating a text does not need. A bare file.

A seccomp filter (Linux; needs no privilege) for this thread and all it starts, for good. It says
no to: sockets; new processes and programs (threads stay); looking into, signalling or changing
the limits of other processes; owners, modes and times of files (which Landlock does not cover);
mounts, namespaces, modules, clocks, io_uring and whatever is newer than this table. Memory, files
and threads are not its business: :mod:`confine` and limits see to those.

A process that is to fork confined children keeps what that takes (``forks``): new processes, their
sessions, limits and ends.

Numbers are those of Linux's ``asm/unistd_64.h`` and, for arm64, ``asm-generic/unistd.h``; the
layout of a filter that of ``linux/filter.h`` and ``linux/seccomp.h``.
"""

import ctypes
import os
import platform
import struct
import sys

# name: (x86-64, arm64); None where the architecture has no such call.
_DENIED: dict[str, tuple[int | None, int | None]] = {
    # network
    "socket": (41, 198), "socketpair": (53, 199), "connect": (42, 203), "bind": (49, 200),
    "listen": (50, 201), "accept": (43, 202), "accept4": (288, 242), "sendto": (44, 206),
    "sendmsg": (46, 211), "sendmmsg": (307, 269),
    # processes (threads come from clone, below)
    "fork": (57, None), "vfork": (58, None), "execve": (59, 221), "execveat": (322, 281),
    "setsid": (112, 157), "setpgid": (109, 154),
    # other processes
    "ptrace": (101, 117), "process_vm_readv": (310, 270), "process_vm_writev": (311, 271),
    "process_madvise": (440, 440), "process_mrelease": (448, 448), "kcmp": (312, 272),
    "pidfd_open": (434, 434), "pidfd_getfd": (438, 438), "pidfd_send_signal": (424, 424),
    "tkill": (200, 130), "setrlimit": (160, 164), "setpriority": (141, 140),
    "ioprio_set": (251, 30), "sched_setscheduler": (144, 119), "sched_setparam": (142, 118),
    "sched_setattr": (314, 274), "migrate_pages": (256, 238), "move_pages": (279, 239),
    "shmget": (29, 194), "shmat": (30, 196), "shmctl": (31, 195), "msgget": (68, 186),
    "msgctl": (71, 187), "msgsnd": (69, 189), "msgrcv": (70, 188), "semget": (64, 190),
    "semctl": (66, 191), "semop": (65, 193), "semtimedop": (220, 192), "mq_open": (240, 180),
    "mq_unlink": (241, 181),
    # files' owners, modes, times and attributes
    "chmod": (90, None), "fchmod": (91, 52), "fchmodat": (268, 53), "chown": (92, None),
    "fchown": (93, 55), "lchown": (94, None), "fchownat": (260, 54), "setxattr": (188, 5),
    "lsetxattr": (189, 6), "fsetxattr": (190, 7), "removexattr": (197, 14),
    "lremovexattr": (198, 15), "fremovexattr": (199, 16), "utime": (132, None),
    "utimes": (235, None), "futimesat": (261, None), "utimensat": (280, 88), "mknod": (133, None),
    "mknodat": (259, 33),
    # the system
    "mount": (165, 40), "umount2": (166, 39), "pivot_root": (155, 41), "chroot": (161, 51),
    "unshare": (272, 97), "setns": (308, 268), "move_mount": (429, 429), "open_tree": (428, 428),
    "fsopen": (430, 430), "fsconfig": (431, 431), "fsmount": (432, 432), "fspick": (433, 433),
    "mount_setattr": (442, 442), "open_by_handle_at": (304, 265),
    "name_to_handle_at": (303, 264), "quotactl": (179, 60), "acct": (163, 89),
    "swapon": (167, 224), "swapoff": (168, 225), "reboot": (169, 142), "syslog": (103, 116),
    "init_module": (175, 105), "finit_module": (313, 273), "delete_module": (176, 106),
    "kexec_load": (246, 104), "kexec_file_load": (320, 294), "settimeofday": (164, 170),
    "clock_settime": (227, 112), "adjtimex": (159, 171), "clock_adjtime": (305, 266),
    "sethostname": (170, 161), "setdomainname": (171, 162), "iopl": (172, None),
    "ioperm": (173, None), "vhangup": (153, 58), "setuid": (105, 146), "setgid": (106, 144),
    "setreuid": (113, 145), "setregid": (114, 143), "setresuid": (117, 147),
    "setresgid": (119, 149), "setgroups": (116, 159), "capset": (126, 91),
    "personality": (135, 92), "fanotify_init": (300, 262), "bpf": (321, 280),
    "perf_event_open": (298, 241), "userfaultfd": (323, 282), "keyctl": (250, 219),
    "add_key": (248, 217), "request_key": (249, 218),
}  # fmt: skip
# Answered with "no such call", which makes libraries take their older way.
_ABSENT = {
    "clone3": (435, 435),  # its flags are in memory, where no filter sees them
    "io_uring_setup": (425, 425),  # would do the above behind the filter's back
    "io_uring_enter": (426, 426),
    "io_uring_register": (427, 427),
}
_NEWEST = 450  # later calls are not in these tables
_CLONE, _PRLIMIT = (56, 220), (302, 261)
_FORKING = ("fork", "vfork", "setsid")
_OWN_ONLY = {"kill": (62, 129), "tgkill": (234, 131), "rt_sigqueueinfo": (129, 138),
             "rt_tgsigqueueinfo": (297, 240)}  # fmt: skip
_CLONE_THREAD, _CLONE_NAMESPACES = 0x10000, 0x7E020000
_ARCHITECTURES = {"x86_64": (0, 0xC000003E), "aarch64": (1, 0xC00000B7)}

_LOAD, _EQUAL, _GREATER, _ANY_BIT, _RETURN = 0x20, 0x15, 0x25, 0x45, 0x06
_NUMBER, _ARCHITECTURE, _ARGUMENT = 0, 4, 16  # offsets in what a filter is shown
_ALLOW, _KILL, _ERROR = 0x7FFF0000, 0x80000000, 0x00050000
_EPERM, _ENOSYS = 1, 38
_NO_NEW_PRIVS, _SET_SECCOMP, _FILTER_MODE = 38, 22, 2


def instructions(
    machine: str, pid: int, *, forks: bool = False
) -> list[tuple[int, int, int, int]]:
    """The filter for an architecture and the process ``pid``: code, two jumps, a constant each.

    ``forks`` leaves what a process needs that forks children, limits and ends
    them. Raises ``KeyError`` for an architecture without a table.
    """
    column, audit = _ARCHITECTURES[machine]
    no, absent, yes = _ERROR | _EPERM, _ERROR | _ENOSYS, _ALLOW
    rows = [
        (_LOAD, 0, 0, _ARCHITECTURE),
        (_EQUAL, 1, 0, audit),
        (_RETURN, 0, 0, _KILL),
        (_LOAD, 0, 0, _NUMBER),
        (_GREATER, 0, 1, _NEWEST),  # x86's second set of numbers is up there, too
        (_RETURN, 0, 0, absent),
    ]

    def argument(index: int, high: bool = False) -> tuple[int, int, int, int]:
        return (_LOAD, 0, 0, _ARGUMENT + 8 * index + 4 * high)

    def case(number: int, then: list[tuple[int, int, int, int]]) -> None:
        """What to do for one call; ``then`` must end in a return."""
        rows.extend([(_EQUAL, 0, len(then), number), *then])

    denied = {n: p[column] for n, p in _DENIED.items() if not (forks and n in _FORKING)}
    for number in sorted(n for n in denied.values() if n is not None):
        case(number, [(_RETURN, 0, 0, no)])
    for pair in _ABSENT.values():
        case(pair[column], [(_RETURN, 0, 0, absent)])
    if forks:
        spaces = [argument(0), (_ANY_BIT, 0, 1, _CLONE_NAMESPACES), (_RETURN, 0, 0, no)]
        case(_CLONE[column], [*spaces, (_RETURN, 0, 0, yes)])
        return [*rows, (_RETURN, 0, 0, yes)]
    for pair in _OWN_ONLY.values():
        case(
            pair[column],
            [argument(0), (_EQUAL, 0, 1, pid), (_RETURN, 0, 0, yes), (_RETURN, 0, 0, no)],
        )
    case(
        _CLONE[column],
        [argument(0), (_ANY_BIT, 0, 1, _CLONE_THREAD), (_RETURN, 0, 0, yes), (_RETURN, 0, 0, no)],
    )
    case(  # limits may be asked for, not set: root could raise them
        _PRLIMIT[column],
        [
            argument(2),
            (_EQUAL, 0, 3, 0),
            argument(2, high=True),
            (_EQUAL, 0, 1, 0),
            (_RETURN, 0, 0, yes),
            (_RETURN, 0, 0, no),
        ],
    )
    return [*rows, (_RETURN, 0, 0, yes)]


def install(*, forks: bool = False) -> bool:
    """Put this thread under the filter; whether it is in force. ``forks``: see ``instructions``."""
    machine = platform.machine() if sys.platform.startswith("linux") else ""
    if machine not in _ARCHITECTURES or sys.maxsize < 1 << 32:
        return False
    rows = instructions(machine, os.getpid(), forks=forks)
    code = ctypes.create_string_buffer(b"".join(struct.pack("<HBBI", *row) for row in rows))
    head = ctypes.create_string_buffer(struct.pack("<H6xQ", len(rows), ctypes.addressof(code)))
    libc = ctypes.CDLL(None, use_errno=True)
    zero = ctypes.c_ulong(0)
    return bool(
        libc.prctl(_NO_NEW_PRIVS, ctypes.c_ulong(1), zero, zero, zero) == 0
        and libc.prctl(_SET_SECCOMP, ctypes.c_ulong(_FILTER_MODE), head, zero, zero) == 0
    )
