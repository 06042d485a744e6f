"""Power cuts in a day's work with the program: what it promised is there, and nothing is torn."""

import platform
import re
import sys
from collections.abc import Callable
from itertools import chain
from pathlib import Path

import pytest

from tests.powercut.disk import Disk, Event, Flushed, Promised, Wrote, everything
from tests.powercut.mutants import MUTANTS
from tests.powercut.session import COPIES, OLDER
from tests.powercut.tracer import record
from tests.powercut.verdict import Trial

SAMPLE = 60
BATCH = 250
CUTS = 1500
LEFT = r"\.(pdf|json|csv|txt|jpg)(\.[0-9a-f]{8}\.deel)?$"
"""What leaves the vault on purpose, and is named so on the screen."""
TYPED = (b"Hij dreigde opnieuw", b"Een lang verhaal", b"Aan de balie", b"Gesprek 1", b"wijkagent")
PDF = r"\.pdf\..*\.deel$"

pytestmark = pytest.mark.skipif(
    (sys.platform, platform.machine()) != ("linux", "x86_64"),
    reason="the writes of a process are read here as Linux on x86-64 shows them",
)


def recorded(folder: Path, *mutants: str) -> list[Event]:
    command = [sys.executable, "-m", "tests.powercut.session", str(folder), *mutants]
    return record(command, folder)


@pytest.fixture(scope="session")
def day(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder in which the session worked."""
    return tmp_path_factory.mktemp("day")


@pytest.fixture(scope="session")
def events(day: Path) -> list[Event]:
    """Everything the session did, once."""
    return recorded(day)


@pytest.fixture
def tried(tmp_path: Path) -> Callable[[list[Event]], Trial]:
    """Makes a trial of events, with a folder of its own."""
    return lambda events: Trial(events, tmp_path)


def without_flushes(events: list[Event], name: str) -> list[Event]:
    """The same session on a disk that ignores the flushing of files with such a name."""
    disk, heard, begun = Disk(), [], False
    for event in events:
        disk.apply(event)
        begun = begun or isinstance(event, Promised)
        is_flush = isinstance(event, Flushed) and re.search(name, disk.name_of(event.file))
        if not (begun and is_flush):
            heard.append(event)
    return heard


def test_the_trace_misses_nothing(day: Path, events: list[Event]) -> None:
    """The traced writes make the very files that the session left."""
    disk = Disk()
    for event in events:
        disk.apply(event)
    made = disk.after(lambda: everything)
    files = (path for path in day.rglob("*") if path.is_file())
    assert {path.relative_to(day).as_posix(): path.read_bytes() for path in files} == made


def test_a_copy_is_there_before_a_vault_gets_a_new_form(events: list[Event]) -> None:
    """What an older vault was is on the disk, under its name, before anything in it changes."""
    disk, begun = Disk(), False
    for event in events:
        if begun and isinstance(event, Wrote) and disk.name_of(event.file) == OLDER:
            break
        disk.apply(event)
        begun = begun or isinstance(event, Promised)
    certain = disk.after(lambda: lambda _: 0)
    assert ".zkv" in {Path(name).suffix for name in certain if name.startswith(COPIES)}


def test_no_typed_word_is_ever_written(events: list[Event]) -> None:
    """Of every byte that reached the disk, only the papers and the open format can be read."""
    disk, readable = Disk(), set[str]()
    for event in events:
        disk.apply(event)
        if isinstance(event, Wrote) and any(word in event.data for word in TYPED):
            readable.add(disk.name_of(event.file))
    # The open format is among them, so the words were really looked for.
    assert readable
    assert [] == [name for name in readable if not re.search(LEFT, name)]


def test_every_act_is_kept(events: list[Event], tried: Callable[[list[Event]], Trial]) -> None:
    """Each act changed what it says it keeps, also after a moment without room."""
    trial = tried(events)
    assert [] == trial.empty
    assert 30 < sum(map(len, trial.promised.values()))


def test_power_cuts_lose_nothing(
    events: list[Event], tried: Callable[[list[Event]], Trial]
) -> None:
    """After a sample of power cuts every promise holds and every file is whole."""
    assert [] == list(tried(events).broken(range(SAMPLE)))


@pytest.mark.proef
@pytest.mark.parametrize("start", range(SAMPLE, SAMPLE + CUTS, BATCH))
def test_many_power_cuts_lose_nothing(
    events: list[Event], tried: Callable[[list[Event]], Trial], start: int
) -> None:
    """The same for fifteen hundred."""
    assert [] == list(tried(events).broken(range(start, start + BATCH)))


@pytest.mark.proef
@pytest.mark.parametrize("name", [r"\.zkv$", r"-journal$", r"\.zkv\..*\.deel$", PDF, r"^\.$"])
def test_a_dropped_flush_is_noticed(
    events: list[Event], tried: Callable[[list[Event]], Trial], name: str
) -> None:
    """When one kind of file, or the folder, is never flushed, a power cut shows it."""
    trial = tried(without_flushes(events, name))
    fault = next(trial.broken(range(BATCH)), "")
    assert "event" in fault
    assert (name == PDF) == (".pdf" in fault)


@pytest.mark.proef
@pytest.mark.parametrize("mutant", MUTANTS)
def test_a_control_that_is_gone_is_noticed(
    tmp_path_factory: pytest.TempPathFactory,
    tried: Callable[[list[Event]], Trial],
    mutant: str,
) -> None:
    """When one control of the program is taken away, the simulator shows it."""
    trial = tried(recorded(tmp_path_factory.mktemp("worse"), mutant))
    faults = chain(trial.empty, trial.broken(range(CUTS)))
    assert "kluis.zkv" in next(faults, "")
