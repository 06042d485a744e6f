"""See every write of another process, as the kernel sees it: ptrace, spoken to from Python.

SQLCipher writes in C, so nothing in Python sees it. strace would, but it is one more package for a
check that must run everywhere, and what it says would have to be read back from text. The kernel
tells any parent the same (PTRACE_GET_SYSCALL_INFO, Linux 5.3 or newer). Copying the files now and
then would not do: between two copies the order of writes and flushes is lost.

Followed are opening, writing, resizing, flushing, linking, renaming and removing in one folder and
the folders made in it. A test compares what these events make with the real files, so that no way
of writing is missed.
"""

import ctypes
import os
import signal
import subprocess
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from pathlib import Path

from tests.powercut.disk import FOLDER, Event, Flushed, Named, Promised, Resized, Wrote

_SYSCALL, _SEIZE, _INTERRUPT, _INFO = 24, 0x4206, 0x4207, 0x420E
_HOW = 0x1 | 0x8 | 0x100000  # mark system calls, follow threads, end it when we end
_ENTRY, _EXIT = 1, 2
_ALL_KINDS_OF_CHILDREN = 0x40000000
_STDOUT = 1


class _Info(ctypes.Structure):
    """The kernel's struct ptrace_syscall_info: at entry number and arguments, at exit result."""

    _fields_ = (
        ("op", ctypes.c_uint8),
        ("arch", ctypes.c_uint32),
        ("places", ctypes.c_uint64 * 2),
        ("values", ctypes.c_int64 * 8),
    )


def record(command: Sequence[str], folder: Path) -> list[Event]:
    """Run a command that waits for a line on its input first; what it did in `folder`.

    Starts with the files that are there. Raises `RuntimeError` when the command fails.
    """
    with subprocess.Popen(  # noqa: S603 - our own command
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        bufsize=0,
        start_new_session=True,
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdout.readline()  # it is ready, and waits for us
        try:
            with Path(f"/proc/{process.pid}/mem").open("rb", buffering=0) as memory:
                seen = _Seen(process.pid, folder, memory.fileno())
                _ptrace(_SEIZE, process.pid, 0, _HOW)
                _ptrace(_INTERRUPT, process.pid)
                process.stdin.write(b"\n")
                result = _follow(process.pid, seen)
        except BaseException:
            process.kill()  # it stands still, and would be waited for without end
            raise
    if result != 0:
        raise RuntimeError(f"the traced session failed: {result}")
    return seen.events


def _ptrace(request: int, thread: int, address: int = 0, data: int = 0) -> None:
    words = (ctypes.c_long(word) for word in (request, thread, address, data))
    if _libc().ptrace(*words) == -1:
        error = ctypes.get_errno()
        raise OSError(error, f"ptrace {request:#x}: {os.strerror(error)}")


@cache
def _libc() -> ctypes.CDLL:
    return ctypes.CDLL(None, use_errno=True)


def _follow(process: int, seen: "_Seen") -> int:
    """Let it run from system call to system call until it ends; its exit code."""
    while True:
        thread, status = os.waitpid(-process, _ALL_KINDS_OF_CHILDREN)
        if not os.WIFSTOPPED(status):
            if thread == process:
                return os.waitstatus_to_exitcode(status)
            continue
        deliver = 0
        if os.WSTOPSIG(status) == signal.SIGTRAP | 0x80:
            info = _Info()
            _ptrace(_INFO, thread, ctypes.sizeof(info), ctypes.addressof(info))
            seen.stopped(thread, info)
        elif status >> 16 == 0:
            deliver = os.WSTOPSIG(status)
        _ptrace(_SYSCALL, thread, 0, deliver)


class _Seen:
    """The files of one folder as a process made them, from its system calls (x86-64)."""

    def __init__(self, process: int, folder: Path, memory: int) -> None:
        self.events: list[Event] = []
        self._entered: dict[int, tuple[int, ...]] = {}
        self._memory = memory
        self._place = f"/proc/{process}"
        self._folder = folder.resolve()
        self._names: dict[str, int] = {}
        self._folders = {self._folder: FOLDER}
        self._count = 0
        self._open: dict[int, int] = {}
        # Each gets the arguments and the result of a call that succeeded.
        self._calls: dict[int, Callable[[Sequence[int], int], None]] = {
            1: self._written,  # write
            2: lambda a, fd: self._opened(a[0], a[1], fd),  # open
            3: lambda a, _: self._closed(a[0]),  # close
            18: lambda a, count: self._wrote(a[0], a[3], self._read(a[1], count)),  # pwrite64
            74: lambda a, _: self._flushed(a[0]),  # fsync
            75: lambda a, _: self._flushed(a[0]),  # fdatasync
            83: lambda a, _: self._folder_made(a[0]),  # mkdir
            77: lambda a, _: self._resized(a[0], a[1]),  # ftruncate
            82: lambda a, _: self._renamed(a[0], a[1]),  # rename
            86: lambda a, _: self._linked(a[0], a[1]),  # link
            87: lambda a, _: self._removed(a[0]),  # unlink
            257: lambda a, fd: self._opened(a[1], a[2], fd),  # openat
            258: lambda a, _: self._folder_made(a[1]),  # mkdirat
            263: lambda a, _: self._removed(a[1]),  # unlinkat
            264: lambda a, _: self._renamed(a[1], a[3]),  # renameat
            265: lambda a, _: self._linked(a[1], a[3]),  # linkat
            316: lambda a, _: self._renamed(a[1], a[3]),  # renameat2
        }
        there = sorted(self._folder.iterdir())
        for path in there:
            self._found(path)
        self.events += [Flushed(FOLDER), Promised(tuple(path.name for path in there))]

    def stopped(self, thread: int, info: _Info) -> None:
        """Remember a system call when it is entered; note what it did when it succeeded."""
        if info.op == _ENTRY:
            self._entered[thread] = tuple(info.values)
        elif info.op == _EXIT and thread in self._entered:
            number, *arguments = self._entered.pop(thread)
            if number in self._calls and info.values[0] >= 0:
                self._calls[number](arguments, info.values[0])

    def _found(self, path: Path) -> None:
        file = self._made(path.name)
        self.events += [Wrote(file, 0, path.read_bytes()), Flushed(file)]

    def _made(self, name: str) -> int:
        self._count += 1
        self._names[name] = self._count
        self._named(name, {name: self._count})
        return self._count

    def _folder_made(self, address: int) -> None:
        name = self._name(address)
        if name is not None:
            number = self._folders[self._folder / name] = -len(self._folders)
            self._named(name, {name: number})

    def _named(self, name: str, names: Mapping[str, int | None]) -> None:
        self.events.append(Named(names, self._folders[(self._folder / name).parent]))

    def _read(self, address: int, count: int) -> bytes:
        return os.pread(self._memory, count, address)

    def _path(self, address: int) -> Path:
        """A path, up to its zero byte; one may not read past the end of a page unasked."""
        text = b""
        while b"\0" not in text:
            text += self._read(address + len(text), 4096 - (address + len(text)) % 4096)
        return Path(f"{self._place}/cwd").readlink() / os.fsdecode(text.partition(b"\0")[0])

    def _name(self, address: int) -> str | None:
        path = self._path(address)
        is_ours = path.parent in self._folders
        return path.relative_to(self._folder).as_posix() if is_ours else None

    def _opened(self, address: int, flags: int, descriptor: int) -> None:
        self._closed(descriptor)
        name, folder = self._name(address), self._folders.get(self._path(address))
        if folder is not None:
            self._open[descriptor] = folder
        elif name is not None:
            if name not in self._names:
                self._made(name)
            self._open[descriptor] = self._names[name]
            if flags & os.O_TRUNC:
                self._resized(descriptor, 0)

    def _closed(self, descriptor: int) -> None:
        self._open.pop(descriptor, None)

    def _written(self, arguments: Sequence[int], count: int) -> None:
        descriptor, data = arguments[0], self._read(arguments[1], count)
        if descriptor == _STDOUT:
            self.events.append(Promised(tuple(data.decode().split())))
        elif descriptor in self._open:
            described = Path(f"{self._place}/fdinfo/{descriptor}").read_text("ascii")
            self._wrote(descriptor, int(described.split()[1]) - count, data)

    def _wrote(self, descriptor: int, offset: int, data: bytes) -> None:
        if descriptor in self._open:
            self.events.append(Wrote(self._open[descriptor], offset, data))

    def _resized(self, descriptor: int, size: int) -> None:
        if descriptor in self._open:
            self.events.append(Resized(self._open[descriptor], size))

    def _flushed(self, descriptor: int) -> None:
        if descriptor in self._open:
            self.events.append(Flushed(self._open[descriptor]))

    def _renamed(self, old: int, new: int) -> None:
        before, after = self._name(old), self._name(new)
        if before is not None and after is not None:
            self._names[after] = self._names.pop(before)
            self._named(after, {before: None, after: self._names[after]})

    def _linked(self, old: int, new: int) -> None:
        before, after = self._name(old), self._name(new)
        if before is not None and after is not None:
            self._names[after] = self._names[before]
            self._named(after, {after: self._names[after]})

    def _removed(self, address: int) -> None:
        name = self._name(address)
        if name is not None:
            del self._names[name]
            self._named(name, {name: None})
