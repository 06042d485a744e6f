"""Fences around the suite: no test may reach a network or write outside its own folder.

An audit hook sees what Python itself opens, whatever module does it. It does not see what C code
opens (SQLCipher's own files, fonts) nor other processes.
"""

import os
import socket  # noqa: TID251 - to keep it closed
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_NETWORK = {socket.AF_INET, socket.AF_INET6}
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_OWN_FOLDERS = (".hypothesis", ".pytest_cache", ".ruff_cache", ".mypy_cache")
"""What the test tools keep for themselves in the checkout."""


class FenceClimbedError(BaseException):
    """Not an `Exception`, so that code under test cannot catch it by accident."""


class Fences:
    """The rules, and a list of who broke them."""

    def __init__(self) -> None:
        self.climbed: list[str] = []
        self._allowed: tuple[str, ...] = (os.devnull,)
        self._writing_is_fenced = False

    def put_up(self, checkout: Path) -> None:
        """Watch from now on; an audit hook can never be taken away again."""
        for name in _OWN_FOLDERS:
            self.allow(checkout / name)
        sys.addaudithook(self._watch)

    def allow(self, folder: Path) -> None:
        """Let tests write in `folder` and below."""
        if str(folder) not in self._allowed:
            self._allowed = (*self._allowed, str(folder))

    @contextmanager
    def around_writing(self) -> Iterator[None]:
        """Watch writing during one test; between tests the test tools keep their own files."""
        self.climbed.clear()
        self._writing_is_fenced = True
        try:
            yield
        finally:
            self._writing_is_fenced = False

    def _watch(self, event: str, arguments: tuple[object, ...]) -> None:
        if event == "socket.__new__" and arguments[1] in _NETWORK:
            self._stop("a network socket")
        elif not self._writing_is_fenced:
            return
        elif event == "open":
            self._watch_open(*arguments)
        elif event == "os.mkdir":
            self._watch_path("mkdir", arguments[0])
        elif event == "os.rename":
            self._watch_path("rename", arguments[1])

    def _watch_open(self, path: object, _mode: object, flags: object) -> None:
        if isinstance(flags, int) and flags & _WRITING:
            self._watch_path("open", path)

    def _watch_path(self, what: str, path: object) -> None:
        if not isinstance(path, str | bytes | os.PathLike):
            return  # an open descriptor: the open itself was watched
        place = os.path.abspath(os.fsdecode(path))  # noqa: PTH100 - cheap, and follows no link
        if not place.startswith(self._allowed) and "__pycache__" not in place:
            self._stop(f"{what} {place}")

    def _stop(self, what: str) -> None:
        self.climbed.append(what)
        raise FenceClimbedError(what)
