from collections.abc import Sequence

from tests.powercut.disk import (
    FOLDER,
    SECTOR,
    Arrival,
    Disk,
    Event,
    Flushed,
    Named,
    Resized,
    Wrote,
    everything,
)

MADE: list[Event] = [Named({"a": 1}), Flushed(FOLDER)]


def nothing(_length: int) -> int:
    """The worst power cut: nothing arrives that was not flushed."""
    return 0


def found(events: Sequence[Event], arrival: Arrival = nothing) -> dict[str, bytes]:
    """What is on the disk after these events and a cut in which all files have this fate."""
    disk = Disk()
    for event in events:
        disk.apply(event)
    return disk.after(lambda: arrival)


def test_what_was_flushed_is_certain() -> None:
    """Flushed bytes and names survive the worst; what came after the flush need not."""
    events: list[Event] = [
        *MADE,
        Wrote(1, 0, b"kept"),
        Flushed(1),
        Wrote(1, 0, b"lost"),
        Resized(1, 0),
    ]
    assert {"a": b"kept"} == found(events)
    assert {"a": b""} == found(events, everything)


def test_a_file_without_a_flushed_name_is_gone() -> None:
    """Flushing a file does not keep its name; flushing the folder does."""
    events: list[Event] = [Named({"a": 1}), Wrote(1, 0, b"x"), Flushed(1)]
    assert {} == found(events)
    assert {"a": b"x"} == found([*events, Flushed(FOLDER)])


def test_a_name_changes_in_one_step() -> None:
    """A file renamed over another is found under one of both names, never under none."""
    events: list[Event] = [Named({"a": 1, "b": 2}), Flushed(FOLDER), Named({"b": None, "a": 2})]
    assert {"a", "b"} == set(found(events))
    assert {"a"} == set(found(events, everything))


def test_each_sector_has_its_own_fate() -> None:
    """Of one write the first sector can stay away and the second arrive, with zeros in between."""
    fates = iter([0, SECTOR])
    content = found([*MADE, Wrote(1, 0, b"x" * 2 * SECTOR)], lambda _: next(fates))["a"]
    assert bytes(SECTOR) + b"x" * SECTOR == content


def test_a_sector_can_be_torn() -> None:
    """The beginning of a sector arrives, and the rest stays what it was."""
    events: list[Event] = [*MADE, Wrote(1, 0, b"old old"), Flushed(1), Wrote(1, 0, b"new new")]
    assert {"a": b"new old"} == found(events, lambda length: length // 2)


def test_a_file_is_called_by_its_newest_name() -> None:
    """The name of a file is its last one, the folder is a dot, and a removed file has none."""
    disk = Disk()
    for event in (*MADE, Named({"a": None, "b": 1})):
        disk.apply(event)
    assert ("b", ".") == (disk.name_of(1), disk.name_of(FOLDER))
    disk.apply(Named({"b": None}))
    assert not disk.name_of(1)
