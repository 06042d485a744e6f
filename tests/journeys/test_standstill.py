"""No journey lets the window stand still: every step is watched, in the real window and lane."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.bench.conftest import NOW
from tests.journeys.standstill import BUSY_MS, KNOWN_MS, LONGEST_MS, Watch
from tests.ui.kit import Answers
from tests.ui.windows import PASSPHRASE, cheap_doors, opened, unlock
from ui.device import Device
from ui.lane import Lane
from ui.main_window import MainWindow
from ui.place import Page, Place
from ui.views.melding import MeldingView
from ui.views.zaak_state import PARTS
from vertrouwenspersoon.bootstrap import create_office
from vertrouwenspersoon.clock import FixedClock
from vertrouwenspersoon.content.library import load_inhoud
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.zaak import ZaakId
from vertrouwenspersoon.practice.municipality import practice_document
from vertrouwenspersoon.store.keys import CHEAPEST

ZAKEN = 60
WALKS = 4
"""A step that is quick once was slow before by something outside the program."""
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(scope="module")
def vault(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A vault with more zaken than a small municipality has in years."""
    path = tmp_path_factory.mktemp("stilstand") / "kluis.zkv"
    document = practice_document(load_inhoud(), NOW, ZAKEN)
    gemeente = document.organisatie.gemeente
    clock = FixedClock(NOW)
    office = create_office(path, Confidential(PASSPHRASE), gemeente, clock=clock, profile=CHEAPEST)
    office.open_formaat.bring(document)
    office.close()
    return path


class Walk:
    """One journey through the whole program, step by step, each watched until it is at rest."""

    def __init__(self, qtbot: QtBot, vault: Path, folder: Path, watch: Watch) -> None:
        self.qtbot, self.watch = qtbot, watch
        self.lane = Lane()
        asking = Answers(folder / "uit")
        device = Device(folder / "config", folder / "data")
        clock = FixedClock(NOW + timedelta(days=1))
        self.window = MainWindow(self.lane, device, asking, cheap_doors(clock))
        qtbot.addWidget(self.window)
        with qtbot.waitActive(self.window):
            self.window.begin(vault)
            self.window.show()
            self.window.activateWindow()

    def step(self, name: str, act: Callable[[], object]) -> None:
        """Do something as the system brings it, and watch until nothing happens any more."""
        self.watch.begin(name)
        QTimer.singleShot(0, self.window, act)
        self.rest()
        self.watch.end()

    def rest(self) -> None:
        """Let the program go on until it has nothing to do."""
        quiet = 0
        flags = QEventLoop.ProcessEventsFlag
        while quiet < 12:
            QApplication.processEvents(flags.AllEvents | flags.WaitForMoreEvents, 10)
            quiet = 0 if self.lane.is_busy() else quiet + 1

    def go(self) -> None:
        """The day of somebody who uses everything."""
        self.step("ontgrendelen", lambda: unlock(self.window))
        frame = opened(self.window)
        found: list[ZaakId] = []
        find = frame.desk.office.zaken.find
        self.lane.run(self.window, lambda: find(f"{NOW.year}-001"), found.append)
        self.rest()
        for page in (Page.ZAKEN, Page.ORGANISATIE, Page.CIJFERS, Page.NASLAG, Page.BEHEER):
            self.step(page.value, partial(frame.open_place, Place(page)))
        self._report()
        self._search()
        self._scheme()
        self._steps(found[0])
        self.step("groter", lambda: QTest.keyClick(self.window, Qt.Key.Key_Equal, CONTROL))
        self.step("kleiner", lambda: QTest.keyClick(self.window, Qt.Key.Key_Minus, CONTROL))
        self.step("afdekken", lambda: QTest.keyClick(self.window, Qt.Key.Key_F9))
        self.step("verder", lambda: QTest.keyClick(self.window.cover, Qt.Key.Key_Space))
        self.step("vergrendelen", lambda: QTest.keyClick(self.window, Qt.Key.Key_L, CONTROL))

    def _report(self) -> None:
        frame = opened(self.window)
        self.step("nieuwe melding", lambda: QTest.keyClick(self.window, Qt.Key.Key_N, CONTROL))
        view = frame.findChild(MeldingView)
        assert view is not None
        self.step("typen", lambda: QTest.keyClicks(view.story, "Hij riep dat hij haar vindt."))
        self.step("opslaan", view.open_button.click)

    def _search(self) -> None:
        frame = opened(self.window)
        self.step("zoeken", lambda: frame.open_place(Place(Page.ZAKEN, search="balie")))
        for text in ("b", "ba", "bal", "bali"):
            self.step("letter", partial(frame.top_bar.search.searched.emit, text))

    def _scheme(self) -> None:
        frame = opened(self.window)
        self.step("reactieschema", lambda: frame.open_place(Place(Page.REACTIESCHEMAS)))
        self.step("pdf", lambda: self._press("make_pdf"))

    def _press(self, name: str) -> None:
        button = next(b for b in self.window.findChildren(QWidget, name) if b.isVisible())
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def _steps(self, zaak: ZaakId) -> None:
        frame = opened(self.window)
        for stap in frame.desk.inhoud.stappen:
            place = Place(Page.ZAAK, zaak, stap.id)
            self.step(stap.id, partial(frame.open_place, place))
        for part in PARTS:
            place = Place(Page.ZAAK, zaak, part)
            self.step(part, partial(frame.open_place, place))


def slow_steps(
    walk: Callable[[], dict[str, float]], most: Callable[[str], float]
) -> dict[str, int]:
    """The steps that stood still too long in every one of some walks, in milliseconds."""
    quickest: dict[str, float] = {}
    slow: dict[str, int] = {}
    for _ in range(WALKS):
        for step, ms in walk().items():
            quickest[step] = min(ms, quickest.get(step, ms))
        slow = {step: round(ms) for step, ms in quickest.items() if ms > most(step)}
        if not slow:
            break
    return slow


@pytest.fixture
def walks(qtbot: QtBot, vault: Path, tmp_path: Path) -> Iterator[Callable[[], dict[str, float]]]:
    """A new walk through a new window, each time it is asked for."""
    made: list[Walk] = []

    def walk() -> dict[str, float]:
        watch = Watch()
        folder = tmp_path / str(len(made))
        folder.mkdir()
        made.append(Walk(qtbot, vault, folder, watch))
        made[-1].go()
        made[-1].window.close()
        made[-1].lane.stop()
        return watch.longest()

    yield walk
    for one in made:
        one.lane.stop()


def test_the_window_never_stands_still(walks: Callable[[], dict[str, float]]) -> None:
    """No step of a journey through everything keeps the window from answering."""
    assert {} == slow_steps(walks, lambda _step: BUSY_MS)


@pytest.mark.bench
def test_the_window_answers_within_a_tenth_of_a_second(
    walks: Callable[[], dict[str, float]],
) -> None:
    """On a machine of its own every step answers within 100 ms, but for the few that are named."""
    assert {} == slow_steps(walks, lambda step: KNOWN_MS.get(step, LONGEST_MS))


def test_the_watch_sees_a_standstill(qtbot: QtBot) -> None:
    """Computing for a fifth of a second in the loop is seen, and a loop at rest is not."""
    watch = Watch()
    watch.begin("rust")
    qtbot.wait(60)
    watch.end()
    watch.begin("rekenen")
    QTimer.singleShot(5, watch, lambda: sum(number & 7 for number in range(6_000_000)))
    qtbot.wait(80)
    watch.end()
    longest = watch.longest()
    assert (True, True) == (longest["rust"] < LONGEST_MS, longest["rekenen"] > LONGEST_MS)
