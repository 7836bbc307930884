"""Fresh Lean processes, quickly: load Lean once, then fork for every job. A bare file (Linux).

    python -I -S fork_server.py elaborate LIBRARY
    python -I -S fork_server.py replay LIBRARY MODULE...

This process never sees a submission: it loads and initialises Lean's library (``replay``: and the
trusted modules), and then waits on standard input, a socket of packets. Each packet is a job as
JSON with open files: the reply socket, the job's standard input, output and error. The job
runs in a child that shares nothing with another job's: confined, limited, in a session of its own,
with no other file open. What it does there ``fork_roles`` says.

A job may be ``warm``, which many others start from: its child elaborates a file, or replays a
target's declarations, says so on standard output, and then waits for jobs itself, as this process
does, on a socket that is its fifth file. Such a child has seen no submission either; what it has in
memory its own children go on from, each for itself.

When the child is over, its wait status goes to the reply socket as JSON, with what ended it
(``memory``). A job whose reply socket gets a byte, or is closed at the other end, is killed. The
end of standard input ends everything.
"""

import array
import contextlib
import ctypes
import json
import os
import resource
import select
import signal
import socket
import sys
from typing import TYPE_CHECKING, Any, NoReturn

if TYPE_CHECKING:
    from qedgym.env import fork_roles, launch
    from qedgym.env.fork_roles import Run, WarmUp
else:
    sys.path.append(os.path.dirname(os.path.abspath(__file__)))  # behind the standard library
    import fork_roles
    import launch

_PACKET = 1 << 16
_FILES = 4  # a warm job's have one more
_WATCH_MS = 100
_DEATH_SIGNAL = 1  # PR_SET_PDEATHSIG: here the parent has one thread, so it means its end


class Job:
    """A running child."""

    def __init__(self, pid: int, reply: socket.socket, memory_mb: int, warm: bool) -> None:
        self.pid = pid
        self.reply = reply
        self.memory_mb = memory_mb
        self.warm = warm
        self.ended_by: str | None = None

    def used_mb(self) -> float:
        """What it takes now; what a warm job's children take is that job's to watch."""
        below = () if self.warm else launch.descendants(self.pid)
        return sum(map(launch.private_mb, (self.pid, *below)))

    def kill(self) -> None:
        """End the child and what it may have started; it is reaped by ``Server``."""
        for pid in (*launch.descendants(self.pid), self.pid):
            with contextlib.suppress(OSError):
                os.kill(pid, signal.SIGKILL)


class Server:
    """Takes jobs, starts children, reports their ends."""

    def __init__(
        self, control: socket.socket, run: "Run", kept: set[int], warm_up: "WarmUp | None" = None
    ) -> None:
        """``kept`` are the open files that Lean's library needs in every child."""
        self._control = control
        self._run = run
        self._warm_up = warm_up
        self._kept = kept
        self._jobs: dict[int, Job] = {}  # by process id
        # A child's end makes its signal, the signal writes a byte here, the byte wakes `poll`.
        self._wake, write = os.pipe2(os.O_NONBLOCK | os.O_CLOEXEC)
        signal.signal(signal.SIGCHLD, lambda _number, _frame: None)
        signal.set_wakeup_fd(write, warn_on_full_buffer=False)

    def serve(self) -> None:
        """Until standard input ends."""
        try:
            while True:
                poll = select.poll()
                poll.register(self._control, select.POLLIN)
                poll.register(self._wake, select.POLLIN)
                by_file = {job.reply.fileno(): job for job in self._jobs.values()}
                for number in by_file:
                    poll.register(number, select.POLLIN)  # a byte, or its end: give the job up
                ready = poll.poll(_WATCH_MS if self._jobs else None)
                for number, _events in ready:
                    if number == self._wake:
                        with contextlib.suppress(BlockingIOError):
                            os.read(self._wake, 4096)
                    elif number in by_file:
                        by_file[number].kill()
                self._reap()
                self._watch_memory()
                if any(n == self._control.fileno() for n, _ in ready) and not self._take():
                    return
        finally:
            for job in self._jobs.values():
                job.kill()

    def _take(self) -> bool:
        """Take one job; False at the end of the stream."""
        space = socket.CMSG_SPACE((_FILES + 1) * 4)
        packet, extra, flags, _ = self._control.recvmsg(_PACKET, space, socket.MSG_CMSG_CLOEXEC)
        files = array.array("i")
        for level, kind, data in extra:
            if level == socket.SOL_SOCKET and kind == socket.SCM_RIGHTS:
                files.frombytes(data[: len(data) - len(data) % files.itemsize])
        try:
            if not packet:
                return False
            cut = flags & (socket.MSG_TRUNC | socket.MSG_CTRUNC)
            if not _FILES <= len(files) <= _FILES + 1 or cut:
                raise SystemExit("fork_server: a packet that is no job")
            job = json.loads(packet)
            reply = socket.socket(fileno=os.dup(files[0]))
            reply.set_inheritable(False)
            sys.stdout.flush()
            sys.stderr.flush()
            pid = os.fork()
            if pid == 0:
                self._child(job, list(files[1:]))
            warm = len(files) > _FILES
            self._jobs[pid] = Job(pid, reply, int(job.get("memory_mb") or 0), warm)
        finally:
            for number in files:
                os.close(number)
        return True

    def _child(self, job: dict[str, Any], files: list[int]) -> NoReturn:
        """Become the job; never returns."""
        try:
            signal.set_wakeup_fd(-1)
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            signal.signal(signal.SIGINT, signal.SIG_DFL)
            signal.signal(signal.SIGPIPE, signal.SIG_DFL)
            ctypes.CDLL(None).prctl(_DEATH_SIGNAL, signal.SIGKILL, 0, 0, 0)
            os.setsid()
            control = None if len(files) < _FILES else socket.socket(fileno=files.pop())
            for target, source in enumerate(files):
                os.dup2(source, target)
            kept = self._kept if control is None else {*self._kept, control.fileno()}
            for number in _open_files():
                if number > 2 and number not in kept:
                    with contextlib.suppress(OSError):
                        os.close(number)
            if job.get("file_mb"):
                _limit(resource.RLIMIT_FSIZE, job["file_mb"] << 20)
            if job.get("cpu_s"):
                _limit(resource.RLIMIT_CPU, job["cpu_s"])
            os.environ.update(job.get("env", {}))
            folder = job.get("folder")
            os.chdir(folder or "/")
            if control is None:
                self._run(job)
            else:
                self._serve_warm(job, control)
        except BaseException as error:  # whatever it is must not go on as a server
            with contextlib.suppress(BaseException):
                print(f"fork_server: {error}", file=sys.stderr, flush=True)
        os._exit(127)

    def _serve_warm(self, job: dict[str, Any], control: socket.socket) -> None:
        """Do the work that many jobs share, say that it is done, then take those jobs."""
        assert self._warm_up is not None
        run = self._warm_up(job)
        kept = _open_files() - {0, 1, 2, control.fileno()}
        signal.signal(signal.SIGPIPE, signal.SIG_IGN)
        os.write(control.fileno(), b"warm")
        Server(control, run, kept).serve()
        os._exit(0)

    def _reap(self) -> None:
        """Report every child that is over."""
        while self._jobs:
            try:
                pid, status = os.waitpid(-1, os.WNOHANG)
            except ChildProcessError:
                return
            if pid == 0:
                return
            job = self._jobs.pop(pid, None)
            if job is not None:
                said = {"code": os.waitstatus_to_exitcode(status), "ended_by": job.ended_by}
                with contextlib.suppress(OSError):
                    os.write(job.reply.fileno(), json.dumps(said).encode())
                job.reply.close()

    def _watch_memory(self) -> None:
        """Kill the jobs that passed their limit."""
        for job in self._jobs.values():
            if job.memory_mb and not job.ended_by:
                if job.used_mb() > job.memory_mb:
                    job.ended_by = "memory"
                    job.kill()


def _limit(kind: int, value: int) -> None:
    """Set a soft and hard limit, never above what was inherited."""
    hard = resource.getrlimit(kind)[1]
    if hard != resource.RLIM_INFINITY:
        value = min(value, hard)
    resource.setrlimit(kind, (value, value))


def _open_files() -> set[int]:
    return set(map(int, os.listdir("/proc/self/fd")))


def _refuse_shared_memory() -> None:
    """End rather than fork while memory is mapped through which jobs could reach each other."""
    with open("/proc/self/maps") as maps:
        for line in maps:
            if line.split()[1][1] == "w" and line.split()[1][3] == "s":
                raise SystemExit(f"fork_server: memory that jobs would share: {line.strip()}")


def main(role: str, library: str, modules: list[str]) -> None:
    """Load, then serve."""
    control = socket.socket(fileno=os.dup(0))
    before = _open_files()
    elaborates = role == "elaborate"
    both = fork_roles.elaborator(library) if elaborates else fork_roles.kernel(library, modules)
    run, warm_up = both
    _refuse_shared_memory()
    Server(control, run, _open_files() - before, warm_up).serve()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], sys.argv[3:])
