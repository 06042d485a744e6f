"""The one way a file appears on disk: whole, private and flushed, or not at all."""

import contextlib
import errno
import glob
import os
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

from vertrouwenspersoon.errors import FileInUse, NoSpace, NotWritable, Reason, Refused, Unavailable
from vertrouwenspersoon.identity import random_bytes

_SHRED = 1 << 20
_SUFFIX = ".deel"
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
# Antivirus, indexer and cloud folders hold a fresh file for a moment (Windows errors 5, 32, 33).
_HELD_FOR_A_MOMENT = {5, 32, 33}
_PAUSES = (0.05, 0.1, 0.2, 0.4, 0.75, 1.0)


def write_file(path: Path, data: bytes, *, private: bool = True) -> None:
    """Put `data` at `path`, replacing what was there in one step.

    `private` files can be read by their owner alone, from the first byte.
    Raises `NoSpace` or `NotWritable`; then what was at `path` is still there, unchanged.
    """
    with part_of(path, private=private) as part:
        _fill(part, data)
        publish(part, path)


def write_pieces(path: Path, pieces: Iterable[bytes]) -> None:
    """As `write_file` for the owner alone, a piece at a time.

    An error of `pieces` itself leaves what was at `path` as it was, too.
    """
    with part_of(path) as part:
        with part.open("r+b") as file:
            for piece in pieces:
                file.write(piece)
        publish(part, path)


@contextlib.contextmanager
def new_folder(path: Path) -> Iterator[Path]:
    """A folder for the owner alone; when the work inside fails it is gone, with all its files.

    Raises `Refused` (`TARGET_EXISTS`), `NoSpace` or `NotWritable`.
    """
    refuse_existing(path)
    with _sorted_errors(path):
        path.mkdir(mode=0o700)
        try:
            yield path
            _flush_folder(path)
            _flush_folder(path.parent)
        except BaseException:
            for file in path.iterdir():
                file.unlink()
            path.rmdir()
            raise


def make_folder(path: Path) -> Path:
    """A folder for the owner alone that stays after a power cut; it may be there already.

    Raises `NoSpace` or `NotWritable`.
    """
    with _sorted_errors(path):
        if not path.is_dir():
            path.mkdir(mode=0o700)
            _flush_folder(path.parent)
    return path


def write_new_file(path: Path, data: bytes, *, private: bool = True) -> None:
    """Put `data` at `path`, where nothing may be yet: otherwise `Refused` (`TARGET_EXISTS`)."""
    refuse_existing(path)
    with part_of(path, private=private) as part:
        _fill(part, data)
        publish_new(part, path)


def shred_file(path: Path) -> None:
    """Overwrite a file with chance, its beginning first, flush it, and remove it.

    `NotWritable` when it cannot be written or removed. What a disk keeps elsewhere of earlier
    versions is out of reach.
    """
    with _sorted_errors(path):
        with path.open("r+b", buffering=0) as file:
            size = os.fstat(file.fileno()).st_size
            for start in range(0, size, _SHRED):
                file.write(random_bytes(min(_SHRED, size - start)))
                if start == 0:
                    os.fsync(file.fileno())
            os.fsync(file.fileno())
        path.unlink()
        _flush_folder(path.parent)


def check_writable(path: Path) -> None:
    """`NotWritable` or `NoSpace` when no file can appear at this place; nothing stays behind."""
    with part_of(path):
        pass


def write_files(folder: Path, files: Iterable[tuple[str, bytes]]) -> tuple[Path, ...]:
    """Put files that belong together into a folder, all or none, and give their places.

    A file that is there already with these bytes is left alone. Raises `FileInUse` when another
    program has one of the others open, `NoSpace` or `NotWritable`; then every file is as it was.
    """
    wanted = {folder / name: data for name, data in files}
    before = {path: _content(path) for path in wanted}
    changed = [path for path in wanted if before[path] != wanted[path]]
    _refuse_open(changed)
    with contextlib.ExitStack() as stack:
        parts = {path: stack.enter_context(part_of(path)) for path in changed}
        for path, part in parts.items():
            with _sorted_errors(path):
                _fill(part, wanted[path])
        _publish_all(parts, before)
    return tuple(wanted)


def _content(path: Path) -> bytes | None:
    """What stands at a place, or None; a file that cannot be read cannot be kept either."""
    with _sorted_errors(path):
        return path.read_bytes() if path.is_file() else None


def _publish_all(parts: dict[Path, Path], before: dict[Path, bytes | None]) -> None:
    """Give every part its name; when one cannot have it, take the names back that were given."""
    done: list[Path] = []
    for path, part in parts.items():
        try:
            publish(part, path)
        except NotWritable:
            for given in done:
                _put_back(given, before[given])
            if before[path] is None:
                raise
            raise FileInUse(path.name) from None
        done.append(path)


def _put_back(path: Path, data: bytes | None) -> None:
    if data is None:
        path.unlink()
    else:
        write_file(path, data)


def _refuse_open(paths: Iterable[Path]) -> None:
    """Excel and LibreOffice lay a file of their own beside what they have open."""
    for path in paths:
        marks = (path.with_name(f"~${path.name}"), path.with_name(f".~lock.{path.name}#"))
        if any(mark.exists() for mark in marks):
            raise FileInUse(path.name)


def refuse_existing(path: Path) -> None:
    """Raise `Refused` (`TARGET_EXISTS`) when anything, even a broken link, has this name."""
    if os.path.lexists(path):
        raise Refused(Reason.TARGET_EXISTS, path.name)


@contextlib.contextmanager
def part_of(path: Path, *, private: bool = True) -> Iterator[Path]:
    """An empty file beside `path`, to be filled and published; gone afterwards if it was not.

    Parts of the same target that a killed attempt left behind are removed first.
    """
    with _sorted_errors(path):
        clear_parts_of(path)
        part = path.with_name(f"{path.name}.{random_bytes(4).hex()}{_SUFFIX}")
        mode = 0o600 if private else 0o666
        os.close(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode))
        try:
            yield part
        finally:
            _remove(path.parent, f"{glob.escape(part.name)}*")


def clear_parts_of(path: Path) -> None:
    """Remove the parts that killed attempts to write `path` left beside it."""
    _remove(path.parent, f"{glob.escape(path.name)}.{'[0-9a-f]' * 8}{_SUFFIX}*")


def publish(part: Path, path: Path) -> None:
    """Give the finished `part` its name, in place of what had that name, and flush both."""
    with _sorted_errors(path):
        _flush(part)
        _replace(part, path)
        _flush_folder(path.parent)


def publish_new(part: Path, path: Path) -> None:
    """Give the finished `part` its name; `Refused` (`TARGET_EXISTS`) when it is taken by now."""
    with _sorted_errors(path):
        _flush(part)
        _move_to_free_name(part, path)
        _flush_folder(path.parent)


def _fill(part: Path, data: bytes) -> None:
    with part.open("r+b") as file:
        file.write(data)


def _flush(part: Path) -> None:
    with part.open("r+b") as file:
        os.fsync(file.fileno())


def _move_to_free_name(part: Path, path: Path) -> None:
    """Link, because only a link refuses a taken name; file systems without links are looked at."""
    try:
        os.link(part, path)
    except FileExistsError:
        raise Refused(Reason.TARGET_EXISTS, path.name) from None
    except OSError:
        refuse_existing(path)
        _replace(part, path)


def _replace(part: Path, path: Path) -> None:
    for pause in _PAUSES:
        try:
            part.replace(path)
        except OSError as error:
            if getattr(error, "winerror", None) not in _HELD_FOR_A_MOMENT:
                raise
            time.sleep(pause)
        else:
            return
    part.replace(path)


def _flush_folder(folder: Path) -> None:
    """A rename is only safe from a power cut when its folder is flushed; Windows cannot."""
    if os.name == "posix":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _remove(folder: Path, pattern: str) -> None:
    """Remove parts, and the journal of a part that was a vault."""
    for part in folder.glob(pattern):
        part.unlink(missing_ok=True)


@contextlib.contextmanager
def _sorted_errors(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        full = error.errno in _FULL
        raise _unavailable(path, full=full) from None


def _unavailable(path: Path, *, full: bool) -> Unavailable:
    return NoSpace(path.name) if full else NotWritable(path.name)
