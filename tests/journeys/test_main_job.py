"""The whole main job in one real window: from the first passphrase to finding everything back."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.kit import Answers
from tests.ui.windows import make_vault, open_window, opened, unlock
from ui.frame import Frame
from ui.main_window import MainWindow
from ui.place import Page, Place
from ui.views.melding import MeldingView
from ui.views.zaak_state import DOCUMENTEN
from ui.widgets.checklist_row import ChecklistRow
from ui.widgets.choices import SegmentedControl
from ui.widgets.field import Field
from vertrouwenspersoon.clock import FixedClock
from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.stappen import ZaakPagina
from vertrouwenspersoon.domain.taken import Stand
from vertrouwenspersoon.domain.toestemming import Besluit
from vertrouwenspersoon.domain.zaak import ZaakId

STORY = "Hij riep aan de balie dat hij haar wist te vinden."
DECEMBER = datetime(2025, 12, 1, 10, tzinfo=UTC)
CONTROL = Qt.KeyboardModifier.ControlModifier


@dataclass(frozen=True)
class Journey:
    """A window with a vault, the clock it lives by, and what the system's dialogs answer."""

    qtbot: QtBot
    window: MainWindow
    clock: FixedClock
    asking: Answers

    @property
    def frame(self) -> Frame:
        return opened(self.window)

    def shown(self, kind: type[QWidget], name: str = "") -> QWidget:
        """The first part of this kind and name that is shown."""
        QApplication.processEvents()
        parts = self.frame.findChildren(kind, name) if name else self.frame.findChildren(kind)
        return next(part for part in parts if part.isVisible())

    def click(self, name: str) -> None:
        """Click a button that is shown."""
        self.qtbot.mouseClick(self.shown(QAbstractButton, name), Qt.MouseButton.LeftButton)
        QApplication.processEvents()

    def pagina(self, zaak: ZaakId) -> ZaakPagina:
        return self.frame.desk.office.zaken.pagina(zaak)

    def record(self) -> ZaakId:
        """Type one sentence as a new melding, choose a few things, and open the zaak."""
        self.qtbot.keyClick(self.window, Qt.Key.Key_N, CONTROL)
        view = self.shown(MeldingView)
        assert isinstance(view, MeldingView)
        self.qtbot.keyClicks(view.story, STORY)
        view.story.settle()
        view.danger.piece(False).click()  # noqa: FBT003 - the answer itself
        view.kinds.show_values((Code("soort:BED"),))
        view.kinds.chosen.emit((Code("soort:BED"),))
        view.role.chosen.emit(Code("rol:AMB"))
        view.open_button.click()
        zaak = self.frame.place().zaak
        assert zaak is not None
        return zaak


@pytest.fixture
def journey(qtbot: QtBot, tmp_path: Path) -> Iterator[Journey]:
    clock, asking = FixedClock(DECEMBER), Answers(tmp_path / "papier.pdf")
    window = open_window(qtbot, tmp_path, clock, asking)
    make_vault(window)
    yield Journey(qtbot, window, clock, asking)
    window.close()


def pages_of(path: Path) -> list[str]:
    """The text of each page of a PDF."""
    document = pdfium.PdfDocument(path)
    texts = [page.get_textpage().get_text_range() for page in document]
    document.close()
    return texts


def test_one_sentence_becomes_a_zaak_with_its_first_termijnen(journey: Journey) -> None:
    """After one sentence the zaak is there, and Vandaag says what is due first."""
    zaak = journey.record()
    assert STORY == journey.pagina(zaak).beeld.dossier.verhaal.reveal()
    agenda = journey.frame.desk.office.zaken.agenda()
    assert zaak in {regel.zaak for regel in agenda.regels}
    assert agenda.te_doen > 0


def test_all_eight_steps_are_walked(journey: Journey) -> None:
    """In every step a real taak is done with a click, and the vault holds it."""
    zaak = journey.record()
    office = journey.frame.desk.office
    for vraag in ("strafbaar", "aangifte", "schade", "team"):
        office.zaken.answer(zaak, vraag, ja=True)
    incident = journey.pagina(zaak).beeld.zaak.eerste
    done = []
    for stap in office.inhoud.stappen:
        if not 1 <= stap.nummer <= 8:
            continue
        journey.frame.open_place(Place(Page.ZAAK, zaak, stap.id))
        if stap.id == "reageren":
            journey.click("decide_RM4")
        for answer in journey.frame.findChildren(SegmentedControl, "answer"):
            if answer.isVisible():
                answer.chosen.emit(False)  # noqa: FBT003 - the answer itself
        waiting = [
            regel.taak.id
            for regel in journey.pagina(zaak).stap(stap.id).regels
            if regel.is_waiting and not regel.wacht_op_toestemming
        ]
        if not waiting:
            continue
        row = journey.shown(ChecklistRow, f"taak_{waiting[0]}")
        glyph = next(
            g for g in row.findChildren(QAbstractButton) if g.objectName() == "state_glyph"
        )
        journey.qtbot.mouseClick(glyph, Qt.MouseButton.LeftButton)
        said = {s.taak: s.stand for s in journey.pagina(zaak).beeld.standen}
        assert Stand.GEDAAN is said[waiting[0]], stap.id
        done.append(stap.nummer)
    assert incident.id == journey.pagina(zaak).beeld.zaak.eerste.id
    assert set(done) >= {1, 2, 3, 5, 6, 7, 8}


def test_consent_opens_what_waits_for_it(journey: Journey) -> None:
    """A taak that tells somebody something waits until the melder's yes is recorded."""
    zaak = journey.record()
    journey.frame.desk.office.zaken.answer(zaak, "vpt-melding", ja=True)
    before = journey.pagina(zaak).stap("registreren")
    waiting = {regel.taak.id for regel in before.regels if regel.wacht_op_toestemming}
    assert "RG10" in waiting
    journey.frame.open_place(Place(Page.ZAAK, zaak, "registreren"))
    journey.click("change_consent")
    line = journey.shown(QWidget, "consent_gemeentesecretaris")
    line.findChildren(SegmentedControl)[0].piece(Besluit.GEGEVEN).click()
    after = journey.pagina(zaak).stap("registreren")
    assert "RG10" not in {regel.taak.id for regel in after.regels if regel.wacht_op_toestemming}


def test_the_papers_are_made(journey: Journey, tmp_path: Path) -> None:
    """The scheme is one A4 and the summary holds the story, both written where one chose."""
    zaak = journey.record()
    journey.frame.open_place(Place(Page.REACTIESCHEMAS))
    journey.click("make_pdf")
    journey.click("paper_save")
    journey.click("paper_save_open")
    assert 1 == len(pages_of(tmp_path / "papier.pdf"))
    journey.asking.path = tmp_path / "zaak.pdf"
    journey.frame.open_place(Place(Page.ZAAK, zaak, DOCUMENTEN))
    journey.click("draw_eigen")
    journey.click("paper_save")
    journey.click("paper_save_open")
    text = " ".join("".join(pages_of(tmp_path / "zaak.pdf")).split())
    assert STORY in text
    assert not [name for name in journey.asking.asked if "balie" in name]


def test_the_year_is_exported(journey: Journey, tmp_path: Path) -> None:
    """When the year is over its figures are written; one zaak gives no number away."""
    journey.record()
    journey.clock.advance(timedelta(days=60))
    journey.asking.path = tmp_path
    journey.frame.open_place(Place(Page.CIJFERS))
    journey.click("make_export")
    name = journey.shown(Field, "signed_by")
    assert isinstance(name, Field)
    name.put_text("Proefpersoon")
    seen = journey.shown(SegmentedControl, "onaf_gezien")
    assert isinstance(seen, SegmentedControl)
    seen.piece("goed").click()
    journey.click("fix_and_save")
    assert (tmp_path / "jaarverslag-2025.pdf").is_file()
    written = (tmp_path / "jaarcijfers-2025.csv").read_text("utf-8")
    assert "BED" not in written
    assert "Bedreiging" not in written


def test_everything_is_found_back_after_locking(journey: Journey) -> None:
    """Lock, unlock, search: the words of the zaak are found, and it opens where one was."""
    zaak = journey.record()
    place = journey.frame.place()
    journey.qtbot.keyClick(journey.window, Qt.Key.Key_L, CONTROL)
    assert journey.window.frame is None
    unlock(journey.window)
    assert place == journey.frame.place()
    journey.frame.top_bar.search.searched.emit("vinden")
    QApplication.processEvents()
    hits = journey.frame.desk.office.zaken.search("vinden")
    assert {zaak} == {hit.zaak for hit in hits}
    assert Page.ZAKEN is journey.frame.place().page
